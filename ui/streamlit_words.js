// Says in the visitor's language what Streamlit says in English: it offers no translation of its own.
// A text of Streamlit's is known by its words, wherever it is drawn; ours are said already.

const ATTRIBUTES = ["aria-label", "title", "placeholder", "alt"];
const NOT_ITS = "[lang=en]:not(html), pre, code, script, style, textarea, canvas, " +
  "[data-testid=stHtml], [data-testid=stMarkdown], [data-testid=stText]";
const ITS = "[data-testid=stHeaderActionElements]"; // Beside a heading of ours.
const COLON = ": "; // As in "Fullscreen: Students and rates", "Error: Number is below…".

/** A message: texts, and gaps for names. @typedef {(string | { name: string })[]} Message */

/** @type {[Message, Message][]} */
let pairs = [];
/** What those with gaps look like. @type {[RegExp, Message, Message][]} */
let withGaps = [];
/** What the others are said as. @type {Map<string, string>} */
let whole = new Map();

const SIGNS = /[.*+?^${}()|[\]\\]/g;

/** @param {Message} message */
const looksLike = (message) => {
  const parts = message.map((each) =>
    typeof each === "string" ? each.replace(SIGNS, "\\$&") : "(.+)"
  );
  return new RegExp(`^${parts.join("")}$`, "s");
};

/** @param {Message} message */
const gapsOf = (message) => message.flatMap((each) => typeof each === "string" ? [] : each.name);

/** @param {string} text @returns {string | undefined} */
function translated(text) {
  const said = whole.get(text);
  if (said !== undefined) return said;
  for (const [form, found, said] of withGaps) {
    const names = form.exec(text)?.slice(1);
    if (!names) continue;
    const gaps = gapsOf(found);
    return said.map((each) => typeof each === "string" ? each : names[gaps.indexOf(each.name)])
      .join("");
  }
  const colon = text.indexOf(COLON);
  if (colon < 1) return undefined;
  const parts = [text.slice(0, colon), text.slice(colon + COLON.length)];
  const known = parts.map(translated);
  if (known.every((each) => each === undefined)) return undefined;
  return known.map((each, at) => each ?? parts[at]).join(COLON);
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

/** @param {[Message, Message][]} wanted */
function know(wanted) {
  const gapless = wanted.filter(([found]) => !gapsOf(found).length);
  pairs = wanted;
  whole = new Map(gapless.map(([found, said]) => [found.join(""), said.join("")]));
  withGaps = wanted.filter(([found]) => gapsOf(found).length)
    .map(([found, said]) => [looksLike(found), found, said]);
}

/** @param {[Message, Message][]} wanted what Streamlit says, and how that is said here */
export function sayStreamlitWords(wanted) {
  if (JSON.stringify(wanted) === JSON.stringify(pairs)) return;
  // What was said in the language before is found by that, and said in English again.
  know(pairs.map(([found, said]) => [said, found]));
  translateAll(document.body);
  know(wanted);
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
