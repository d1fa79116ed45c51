// When a slider moves, when it rests, and when what moved it was none of its business.

/**
 * A key that is held down changes a slider many times a second: it rests when the key is let go.
 * A finger that swipes over a slider to scroll the page first moves it: it goes back.
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
  slider.addEventListener("input", moved);
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
  slider.addEventListener("pointerdown", rest);
  slider.addEventListener("pointercancel", back);
}
