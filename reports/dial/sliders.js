// When a slider moves, when it rests, and when what moved it was none of its business.

/** Pixels that a finger goes across before it is taken to move a slider. */
const ACROSS = 5;

/**
 * A key that is held down changes a slider many times a second: it rests when the key is let go.
 * A finger may be about to scroll the page: what it touched counts once it goes across or is lifted,
 * and never if the browser takes it for scrolling.
 * @param {HTMLInputElement} slider
 * @param {{ moved: () => void, rested: () => void, back: () => void }} calls
 */
export function follow(slider, { moved, rested, back }) {
  let held = false;
  let changed = false;
  const rest = () => {
    held = false;
    if (changed) rested();
    changed = false;
  };
  /** @type {{ x: number, before: string, touched: string | null } | null} */
  let doubtful = null;
  const decide = () => {
    const touched = doubtful?.touched ?? null;
    doubtful = null;
    if (touched === null) return;
    slider.value = touched;
    moved();
  };
  slider.addEventListener("input", () => {
    if (!doubtful) return moved();
    doubtful.touched = slider.value;
    slider.value = doubtful.before;
  });
  slider.addEventListener("pointermove", ({ clientX }) => {
    if (doubtful && Math.abs(clientX - doubtful.x) >= ACROSS) decide();
  });
  slider.addEventListener("pointerup", decide);
  slider.addEventListener("change", () => {
    changed = true;
    if (!held) rest();
  });
  slider.addEventListener("keydown", () => {
    held = true;
  });
  slider.addEventListener("keyup", rest);
  slider.addEventListener("blur", rest);
  // A finger may come while a key is down; what the key moved is not to go back.
  slider.addEventListener("pointerdown", ({ pointerType, clientX }) => {
    rest();
    const finger = pointerType === "touch";
    doubtful = finger ? { x: clientX, before: slider.value, touched: null } : null;
  });
  slider.addEventListener("pointercancel", () => {
    doubtful = null;
    back();
  });
}
