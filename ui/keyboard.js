// The keyboard's way through a page: skip links first, and each row of tools one stop.

const EDGE = 10; // Pixels of what has the focus that have to be seen.
/** What stays where it is while the page scrolls. */
const STAYS = ["sticky", "fixed"];

/** Where a skip link leads, in the order of the links. @type {Record<string, () => Element | null>} */
const PLACES = {
  content: () =>
    document.querySelector(".st-key-corner") && find(".resc-answer") === null &&
      inDial(".result") === null
      ? find("h1")
      : null,
  entries: () => find(".st-key-part_entries input"),
  sliders: () => inDial(".line input[type=range]"),
  answer: () => find(".resc-answer") ?? inDial('.dial[data-mode="page"] .result'),
  papers: () => find(".st-key-papers button, .st-key-tools button"),
  share: () => find(".st-key-share button"),
};
const TOOLS = "[data-testid=stElementToolbar]";
const TABLE = "[data-testid=stDataFrame]";
/** A table that is written into: there the Tab key goes from cell to cell, as in a workbook. */
const ENTRY = '[class*="st-key-grid_"]';
/** @type {Record<string, number>} */
const ARROWS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** @param {string} selector */
const find = (selector) => document.querySelector(`[data-testid=stMain] :is(${selector})`);

/** @param {string} selector */
function inDial(selector) {
  for (const host of document.querySelectorAll("[data-testid=stBidiComponentIsolated]")) {
    const found = host.shadowRoot?.querySelector(selector);
    if (found) return found;
  }
  return null;
}

/** @param {string} name */
function skipTo(name) {
  const place = PLACES[name]?.();
  if (!(place instanceof HTMLElement)) return;
  if (place.tabIndex < 0) place.tabIndex = -1;
  place.focus();
  place.scrollIntoView({ block: "nearest" });
}

/** @param {Record<string, string>} words */
function drawSkips(words) {
  const old = document.querySelector(".resc-skips");
  const nav = document.createElement("nav");
  nav.className = "resc-skips";
  nav.setAttribute("aria-label", words.title);
  for (const name of Object.keys(PLACES)) {
    const link = document.createElement("a");
    link.href = `#${name}`;
    link.dataset.skip = name;
    link.textContent = words[name];
    nav.append(link);
  }
  if (old) old.replaceWith(nav);
  else document.body.prepend(nav);
}

/** Look after what the page has drawn. */
export function lookAtStops() {
  for (const link of document.querySelectorAll(".resc-skips a")) {
    if (!(link instanceof HTMLElement)) continue;
    link.hidden = !find(".st-key-corner") || !PLACES[link.dataset.skip ?? ""]?.();
  }
  for (const row of document.querySelectorAll(`${TOOLS}:has(button)`)) oneStop(row);
  // What is in it takes the focus, and scrolls it.
  document.querySelector("[data-testid=stMain]")?.setAttribute("tabindex", "-1");
  // A figure between two steps is no mistake; Streamlit moves it by its step itself.
  for (const box of document.querySelectorAll("[data-testid=stNumberInputField]:invalid")) {
    box.setAttribute("step", "any");
  }
}

/** @param {Element} row @param {Element} [stop] */
function oneStop(row, stop) {
  const all = [...row.querySelectorAll("button")];
  const last = stop ?? all.find((each) => each.tabIndex === 0 && row.hasAttribute("role"));
  row.setAttribute("role", "toolbar");
  for (const each of all) each.tabIndex = each === (last ?? all[0]) ? 0 : -1;
}

/** @param {KeyboardEvent} event */
function press(event) {
  const { key, target } = event;
  // After the browser has moved the focus, and has scrolled to it as it does.
  if (key === "Tab") requestAnimationFrame(uncover);
  if (!(target instanceof HTMLElement)) return;
  const table = target.closest(TABLE);
  // A table to read is left at once, not cell by cell.
  if (key === "Tab" && table && !target.closest(ENTRY)) return event.stopPropagation();
  const row = target.closest(TOOLS);
  if (!row || !ARROWS[key]) return;
  const all = [...row.querySelectorAll("button")];
  const at = all.findIndex((each) => each === target);
  if (at < 0) return;
  const next = all[(at + ARROWS[key] + all.length) % all.length];
  event.preventDefault();
  event.stopPropagation();
  oneStop(row, next);
  next.focus();
}

/** @param {Element} element */
const around = (element) => {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
};

/** What is seen at a point, within shadow roots too. @param {number} x @param {number} y */
function seenAt(x, y) {
  let found = document.elementFromPoint(x, y);
  while (found?.shadowRoot) {
    const inner = found.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === found) break;
    found = inner;
  }
  return found;
}

/** Where something would stand if nothing stayed at the top. @param {HTMLElement} element */
function ownTop(element) {
  /** @type {Element | null} */
  let stays = element;
  while (stays && getComputedStyle(stays).position !== "sticky") stays = around(stays);
  if (!(stays instanceof HTMLElement)) return element.getBoundingClientRect().top;
  stays.style.position = "static";
  const { top } = element.getBoundingClientRect();
  stays.style.position = "";
  return top;
}

/** What takes the focus comes out from under what stays at the top while the page scrolls. */
function uncover() {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  if (!(focused instanceof HTMLElement)) return;
  const main = document.querySelector("[data-testid=stMain]");
  const { left, top, width, height } = focused.getBoundingClientRect();
  let over = seenAt(left + width / 2, Math.max(0, top) + Math.min(height / 2, EDGE));
  while (over && over !== focused && !STAYS.includes(getComputedStyle(over).position)) {
    over = around(over);
  }
  if (!main || !over || over === focused || holds(over, focused)) return;
  const by = ownTop(focused) - over.getBoundingClientRect().bottom - EDGE;
  const before = main.scrollTop;
  main.scrollBy({ top: by, behavior: "instant" });
  // What the end of its part had pushed up comes down with the page, until it stays.
  if (main.scrollTop < before) uncover();
}

/** @param {Element} outer @param {Element} inner */
function holds(outer, inner) {
  for (let at = around(inner); at; at = around(at)) if (at === outer) return true;
  return false;
}

/** @param {MouseEvent} event */
function click(event) {
  const link = event.target instanceof Element && event.target.closest("[data-skip]");
  if (!(link instanceof HTMLElement)) return;
  event.preventDefault();
  skipTo(link.dataset.skip ?? "");
}

/** @param {Record<string, string>} words of the skip links */
export function leadKeyboard(words) {
  drawSkips(words);
  document.addEventListener("keydown", press, true);
  document.addEventListener("click", click, true);
}
