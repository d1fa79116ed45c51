// Keeps the hearing's screen whole: where not all fits on it, what matters least is given up.

/** How often something is given up (dial.css says what). */
const LAST_ROOM = 6;

/** @type {WeakSet<HTMLElement>} */
const watched = new WeakSet();

/**
 * Looked at only when a part gets another height, and not at every move of a slider.
 * @param {HTMLElement} dial
 */
export function keepFitting(dial) {
  if (watched.has(dial)) return;
  watched.add(dial);
  let frame = 0;
  const observer = new ResizeObserver(() => {
    if (!frame) frame = requestAnimationFrame(fit);
  });
  const fit = () => {
    frame = 0;
    for (let room = 0; room <= LAST_ROOM; room += 1) {
      dial.dataset.room = String(room);
      dial.style.setProperty("--room", String(room));
      if (dial.dataset.mode !== "hearing" || fits(dial)) return;
    }
  };
  observer.observe(dial);
  for (const node of dial.querySelectorAll(".top, .sentence, .figures, .head, .bars, .lines")) {
    observer.observe(node);
  }
}

/** @param {HTMLElement} dial */
const fits = (dial) =>
  dial.scrollHeight <= dial.clientHeight && dial.scrollWidth <= dial.clientWidth;
