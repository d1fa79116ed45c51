// Says in the visitor's language what Streamlit says in English: it offers no translation of its own.
// A text of Streamlit's is known by its words, wherever it is drawn; ours are said already.

const ATTRIBUTES = ["aria-label", "title", "placeholder", "alt"];
const NOT_ITS = "[lang=en]:not(html), pre, code, script, style, textarea, canvas, " +
  "[data-testid=stHtml], [data-testid=stMarkdown], [data-testid=stText]";
const ITS = "[data-testid=stHeaderActionElements]"; // Beside a heading of ours.
const BEFORE_A_NAME = ": "; // As in "Fullscreen: Students and rates".

/** A message: texts, and a gap for a name. @typedef {(string | { name: string })[]} Message */

/** @type {[Message, Message][]} */
let pairs = [];

/** @param {Message} message @param {string} name */
const filled = (message, name) =>
  message.map((each) => typeof each === "string" ? each : name).join("");

/**
 * What fills the gap of a message that a text is; undefined where it is another text.
 * @param {Message} message @param {string} text
 */
function nameIn(message, text) {
  const gap = message.findIndex((each) => typeof each !== "string");
  if (gap < 0) return filled(message, "") === text ? "" : undefined;
  const before = filled(message.slice(0, gap), "");
  const behind = filled(message.slice(gap + 1), "");
  const long = text.length > before.length + behind.length;
  if (!long || !text.startsWith(before) || !text.endsWith(behind)) return undefined;
  return text.slice(before.length, text.length - behind.length);
}

/** @param {string} text @returns {string | undefined} */
function translated(text) {
  for (const [found, said] of pairs) {
    const name = nameIn(found, text);
    if (name !== undefined) return filled(said, name);
  }
  const colon = text.indexOf(BEFORE_A_NAME);
  const first = colon > 0 ? translated(text.slice(0, colon)) : undefined;
  return first === undefined ? undefined : first + text.slice(colon);
}

/** @param {Node} node */
function translate(node) {
  const element = node instanceof Element ? node : node.parentElement;
  if (!element || (element.closest(NOT_ITS) && !element.closest(ITS))) return;
  if (node instanceof Text) {
    const said = translated(node.data);
    if (said !== undefined && said !== node.data) node.data = said;
    return;
  }
  for (const each of ATTRIBUTES) {
    const said = translated(element.getAttribute(each) ?? "");
    if (said !== undefined && said !== element.getAttribute(each)) element.setAttribute(each, said);
  }
}

/** @param {Node} root */
function translateAll(root) {
  const walk = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = /** @type {Node | null} */ (root); node; node = walk.nextNode()) translate(node);
}

const observer = new MutationObserver((changes) => {
  for (const { type, target, addedNodes } of changes) {
    if (type === "childList") addedNodes.forEach(translateAll);
    else translate(target);
  }
});

/** @param {[Message, Message][]} wanted what Streamlit says, and how that is said here */
export function sayStreamlitWords(wanted) {
  if (JSON.stringify(wanted) === JSON.stringify(pairs)) return;
  // What was said in the language before is found by that, and said in English again.
  pairs = pairs.map(([found, said]) => [said, found]);
  translateAll(document.body);
  pairs = wanted;
  translateAll(document.body);
  observer.disconnect();
  if (pairs.length) {
    observer.observe(document.body, {
      attributeFilter: ATTRIBUTES,
      characterData: true,
      childList: true,
      subtree: true,
    });
  }
}
