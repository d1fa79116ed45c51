// Ctrl+Z undoes a step of the visit, Ctrl+Shift+Z and Ctrl+Y do it again, on every page.

/** Boxes with an undo of their own for what is typed. */
const TYPED = "textarea, select, [contenteditable=true], " +
  "input:not([type=range], [type=radio], [type=checkbox], [type=button])";

/** @param {KeyboardEvent} event */
function stepOf(event) {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.repeat) return "";
  const key = event.key.toLowerCase();
  if (key === "z") return event.shiftKey ? "redo" : "undo";
  return key === "y" && !event.shiftKey ? "redo" : "";
}

/** @param {{ setTriggerValue: (name: string, value: string) => void }} component */
export default function ({ setTriggerValue }) {
  /** @param {KeyboardEvent} event */
  const press = (event) => {
    const step = stepOf(event);
    const [at] = event.composedPath();
    // The dial of the first HTML undoes its own, as long as it stands.
    if (!step || globalThis.rescEarly || (at instanceof Element && at.matches(TYPED))) return;
    event.preventDefault();
    setTriggerValue("step", step);
  };
  document.addEventListener("keydown", press);
  return () => document.removeEventListener("keydown", press);
}
