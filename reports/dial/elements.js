// Makes and writes the nodes of the page.

/** @import { Piece } from "./types.d.ts" */

/**
 * An element with its properties; a name with a dash, and `role`, is an attribute.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string | boolean>} [properties]
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function el(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.includes("-") || name === "role") node.setAttribute(name, String(value));
    else Reflect.set(node, name, value);
  }
  node.append(...children);
  return node;
}

/**
 * @param {() => void} act
 * @param {Record<string, string | boolean>} properties
 * @param {...(Node | string)} children
 */
export function button(act, properties, ...children) {
  const node = el("button", { type: "button", ...properties }, ...children);
  node.addEventListener("click", act);
  return node;
}

/**
 * The one element inside another that a selector names.
 * @param {ParentNode} parent @param {string} selector @returns {HTMLElement}
 */
export function part(parent, selector) {
  const found = parent.querySelector(selector);
  if (!(found instanceof HTMLElement)) throw new Error(`the dial’s page has no ${selector}`);
  return found;
}

/**
 * All elements inside another that a selector names.
 * @param {ParentNode} parent @param {string} selector @returns {HTMLElement[]}
 */
export const parts = (parent, selector) =>
  [...parent.querySelectorAll(selector)].filter((node) => node instanceof HTMLElement);

/**
 * Writing the same text again would make the browser lay the page out again.
 * @param {Node} node @param {string} text
 */
export function write(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

/** What has a look of its own in a sentence. */
const STYLED = ["pay", "lost"];

/**
 * A sentence, with what districts pay and what is lost in their colors.
 * @param {HTMLElement} node @param {Piece[]} pieces
 */
export function writeSentence(node, pieces) {
  while (node.childNodes.length > pieces.length) node.lastChild?.remove();
  pieces.forEach(({ name, text }, index) => {
    const style = STYLED.includes(name) ? name : "";
    const old = node.children[index];
    if (old && old.className === style) return write(old, text);
    const span = el("span", { className: style }, text);
    if (old) old.replaceWith(span);
    else node.append(span);
  });
}

/** @param {HTMLElement} node */
export function isFocused(node) {
  const root = node.getRootNode();
  return root instanceof ShadowRoot && root.activeElement === node;
}

/** @param {ParentNode} parent @param {string} name of its class @returns {HTMLDialogElement} */
export function dialogOf(parent, name) {
  const found = part(parent, `dialog.${name}`);
  if (!(found instanceof HTMLDialogElement)) throw new Error(`${name} is not a dialog`);
  return found;
}

/** @param {HTMLDialogElement} dialog */
export function toggle(dialog) {
  if (dialog.open) dialog.close();
  else dialog.showModal();
}

/** What closes the dialog that it stands in. @param {string} text */
export const closing = (text) =>
  el("form", { method: "dialog" }, el("button", { className: "plain" }, text));

/** How far an arrow key moves the focus in a row of buttons. @type {Record<string, number>} */
const ARROWS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * A row of buttons is one stop of the Tab key; the arrow keys go along it, Home and End to its ends.
 * @param {HTMLElement} row
 */
export function oneStop(row) {
  const all = parts(row, "button");
  /** @param {HTMLElement | undefined} stop */
  const stopAt = (stop) => all.forEach((each) => each.tabIndex = each === stop ? 0 : -1);
  stopAt(all[0]);
  row.onkeydown = (event) => {
    const at = all.findIndex((each) => each === event.target);
    /** @type {Record<string, number>} */
    const keys = { Home: -at, End: all.length - 1 - at, ...ARROWS };
    const by = keys[event.key];
    if (at < 0 || by === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const next = all[(at + by + all.length) % all.length];
    stopAt(next);
    next.focus();
  };
}
