// Ctrl+Z undoes a step of the visit, Ctrl+Shift+Z and Ctrl+Y do it again, on every page.

/** Boxes with an undo of their own for what is typed. */
const TYPED = "textarea, select, [contenteditable=true], " +
  "input:not([type=range], [type=radio], [type=checkbox], [type=button])";

/** Where a page offers its history. */
const OFFERED = ".st-key-history";

/** @type {(name: string, value: string) => void} */
let send = () => {};

/** @param {KeyboardEvent} event */
function stepOf(event) {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.repeat) return "";
  const key = event.key.toLowerCase();
  if (key === "z") return event.shiftKey ? "redo" : "undo";
  return key === "y" && !event.shiftKey ? "redo" : "";
}

/** @param {KeyboardEvent} event */
function undo(event) {
  const step = stepOf(event);
  const [at] = event.composedPath();
  if (!step || !document.querySelector(OFFERED)) return;
  // The dial of the first HTML undoes its own, as long as it stands.
  if (globalThis.rescEarly || (at instanceof Element && at.matches(TYPED))) return;
  event.preventDefault();
  send("step", step);
}

/** @param {(name: string, value: string) => void} told takes the step to the server */
export function undoByKeys(told) {
  send = told;
  // Again at every change, and still one listener: it is the same function.
  document.addEventListener("keydown", undo);
}
