// Takes the keyboard into the chooser when it opens, because Streamlit puts that at the end of the
// page, and back to its button when it closes.

const BUTTON = ".st-key-year button";
const PATIENCE = 120; // Frames: what stands in the chooser comes a moment after it.

/** @type {() => HTMLElement | null} */
const button = () => document.querySelector(BUTTON);

/**
 * @param {Element} box
 * @param {number} frames
 */
function enter(box, frames) {
  const first = box.querySelector("button");
  if (first) first.focus();
  else if (frames) requestAnimationFrame(() => enter(box, frames - 1));
}

/** @param {{ parentElement: HTMLElement }} component */
export default function ({ parentElement }) {
  const box = parentElement.closest("[data-testid=stPopoverBody]");
  if (box && !box.contains(document.activeElement)) enter(box, PATIENCE);
  return () => {
    if (document.activeElement === document.body) button()?.focus();
  };
}
