// The one live region of a page: what has changed is said to a screen reader once, when all rests.

const REST = 500; // Milliseconds without a change, after which a page rests.
const LOOK = 100;

/** What is said when it changes, by what it is about. @type {Record<string, string>} */
const SAID = {
  answer: "[data-said]",
  read: '.st-key-how_read summary, [class*="_problems"]',
  refused: ".resc-refused",
};
const DOWNLOAD = "[data-testid=stDownloadButton]";
const FAILED = "[data-testid=stDownloadButtonError]";

/** @type {HTMLElement | null} */
let region = null;
let saved = "";
let timer = 0;
let page = "";
/** @type {Map<string, string>} */
const seen = new Map();
/** @type {Map<string, string>} */
const waiting = new Map();

/** @param {string} text @param {string} of what it is about: of one thing only the last is said */
function say(text, of) {
  waiting.set(of, text);
  soon();
}

function soon() {
  clearTimeout(timer);
  timer = setTimeout(speak, REST);
}

const runs = () => !document.querySelector("[data-test-script-state=notRunning]");

function speak() {
  if (runs()) return soon();
  lookAround();
  const text = [...new Set(waiting.values())].filter(Boolean).join(" ");
  waiting.clear();
  if (text && region) region.textContent = text;
}

/** The words of a place; a name of an icon is none. @param {Element} place */
function wordsOf(place) {
  const found = [];
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode;
    if (!parentElement?.closest("[data-testid=stIconMaterial]")) found.push(textContent?.trim());
  }
  return found.filter(Boolean).join(" ");
}

/** What has changed on the page; of a page that was just opened nothing has. */
function lookAround() {
  const moved = page !== location.pathname;
  if (moved && page) waiting.set("page", document.title);
  page = location.pathname;
  for (const [of, places] of Object.entries(SAID)) {
    const text = [...document.querySelectorAll(places)].map(wordsOf).join(" ");
    if (!moved && text !== seen.get(of)) waiting.set(of, text);
    seen.set(of, text);
  }
}

/**
 * Streamlit takes a button away while its file is made, and the focus with it.
 * @param {HTMLButtonElement} button
 */
function follow(button) {
  let taken = false;
  const watch = setInterval(() => {
    taken ||= button.disabled;
    if (button.isConnected && (button.disabled || !taken)) return;
    clearInterval(watch);
    if (document.activeElement === document.body) button.focus();
    const failed = button.closest(DOWNLOAD)?.querySelector(FAILED);
    say(failed?.textContent ?? saved, "file");
  }, LOOK);
}

/** @param {string} words what is said of a file that has come */
export function announce(words) {
  saved = words;
  if (region) return;
  region = document.createElement("p");
  region.className = "resc-said";
  region.setAttribute("role", "status");
  document.body.append(region);
  globalThis.rescSay = say;
  const root = document.querySelector("#root");
  if (!root) return;
  new MutationObserver(soon).observe(root, { childList: true, characterData: true, subtree: true });
  // The first page, where it has not rested yet, is known as it stands before somebody changes it.
  for (const press of ["keydown", "pointerdown"]) {
    document.addEventListener(press, () => {
      if (!page && document.querySelector(SAID.answer)) lookAround();
    }, true);
  }
  document.addEventListener("click", ({ target }) => {
    const button = target instanceof Element && target.closest(`${DOWNLOAD} button`);
    if (button instanceof HTMLButtonElement) follow(button);
  }, true);
}
