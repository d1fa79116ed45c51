// Takes the keyboard into what opens over the page, and back to its button when that closes.
// Streamlit puts a popover at the end of the page, and its menu before it, and moves no focus.

const BODY = "[data-testid=stPopoverBody]";
const BUTTON = "[data-testid=stPopoverButton]";
const MENU = "[data-testid=stSidebar]";
const PATIENCE = 3600; // Frames: on a slow line what stands in a popover comes much later.
const STOPS = "a[href], button, input, select, textarea, summary, [role=tab]";

/** What is open, and the place of its button. @type {Map<Element, string>} */
const open = new Map();
let menu = false;
let watched = false;

/** All that the Tab key stops at, within shadow roots too. @param {ParentNode} place */
function stops(place) {
  /** @type {HTMLElement[]} */
  const found = [];
  for (const each of place.querySelectorAll("*")) {
    if (each.shadowRoot) found.push(...stops(each.shadowRoot));
    const stop = each instanceof HTMLElement && each.matches(STOPS) && each.tabIndex >= 0 &&
      !each.matches(":disabled") && each.checkVisibility({ visibilityProperty: true });
    if (stop) found.push(each);
  }
  return found;
}

/**
 * What gets the focus before all is drawn may be drawn anew, and lose it. A panel of tabs is drawn
 * before the Tab key stops at its tabs, which come first.
 * @param {Element} body @param {number} frames
 */
function enter(body, frames) {
  if (!body.isConnected || body.contains(document.activeElement)) return;
  const [first] = document.querySelector("[data-test-script-state=notRunning]") ? stops(body) : [];
  if (first && !first.closest("[role=tabpanel]")) first.focus();
  else if (frames) requestAnimationFrame(() => enter(body, frames - 1));
}

/** @param {string} place */
const buttonOf = (place) => document.querySelector(`${place} ${BUTTON}`);

/** @param {Element | null} element */
function focus(element) {
  if (element instanceof HTMLElement) element.focus();
}

/** Whether nothing has the focus that can be seen. */
const focusLost = () =>
  document.activeElement === document.body || !document.activeElement?.checkVisibility();

function lookAtPopovers() {
  for (const body of document.querySelectorAll(BODY)) {
    if (open.has(body)) continue;
    const button = document.querySelector(`${BUTTON}[aria-expanded=true]`);
    // Every popover has a key, and what has one stands; the button in it may be drawn anew.
    const keyed = button?.closest("[class*=st-key-]")?.className ?? "";
    open.set(body, `.${keyed.match(/st-key-[\w-]+/)?.[0] ?? "none"}`);
    enter(body, PATIENCE);
  }
  for (const [body, place] of open) {
    if (body.isConnected) continue;
    open.delete(body);
    if (focusLost()) focus(buttonOf(place));
  }
}

/** @type {() => HTMLElement | null} */
const shownMenu = () => document.querySelector(`${MENU}[data-collapsed=false]`);

function lookAtMenu() {
  const shown = shownMenu();
  if (shown && !menu) focus(shown.querySelector("nav a"));
  if (!shown && menu && (focusLost() || document.activeElement?.closest(MENU))) {
    focus(document.querySelector("[data-testid=stExpandSidebarButton]"));
  }
  menu = shown !== null;
}

function closeMenu() {
  /** @type {HTMLElement | null} */
  const close = shownMenu()?.querySelector("[data-testid=stSidebarCollapseButton] button") ?? null;
  close?.click();
}

/** What has the focus, within shadow roots too. */
function focused() {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

/** @param {KeyboardEvent} event */
function leave(event) {
  const { key, target, shiftKey } = event;
  if (!(target instanceof Element)) return;
  const shown = target.closest(MENU);
  if (shown && key === "Escape") return closeMenu();
  const body = target.closest(BODY);
  if (key !== "Tab" || !(shown || body)) return;
  const all = stops(shown ?? /** @type {Element} */ (body));
  if (focused() !== (shiftKey ? all[0] : all.at(-1))) return;
  // Past its end it closes, and the keyboard goes on from its button.
  if (shown) closeMenu();
  const button = body && buttonOf(open.get(body) ?? "");
  if (!(button instanceof HTMLElement)) return;
  button.focus();
  button.click();
}

export function watchOverlays() {
  if (watched) return;
  watched = true;
  document.addEventListener("keydown", leave, true);
  document.addEventListener("click", ({ target }) => {
    // After the press itself, which opens the page.
    if (target instanceof Element && target.closest(`${MENU} nav a`)) setTimeout(closeMenu);
  });
  new MutationObserver(() => {
    lookAtPopovers();
    lookAtMenu();
  }).observe(document.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ["data-collapsed"],
  });
}
