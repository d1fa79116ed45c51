// Keeps the hearing's screen whole: where not all fits on it, what matters least is given up.

/** How often something is given up (dial.css says what). */
const LAST_ROOM = 13;
/** Nothing is larger or given up. */
const USUAL_ROOM = 1;

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
    dial.classList.remove("tall");
    if (dial.dataset.mode !== "hearing" || scrolls(dial)) return setRoom(dial, USUAL_ROOM);
    for (let room = 0; room <= LAST_ROOM; room += 1) {
      setRoom(dial, room);
      if (fits(dial)) return;
    }
    dial.classList.add("tall");
  };
  observer.observe(dial);
  for (
    const node of dial.querySelectorAll(
      ".top, .sentence, .brief, .which, .notes, .figures, .head, .bars, .lines",
    )
  ) {
    observer.observe(node);
  }
}

/** @param {HTMLElement} dial */
const fits = (dial) =>
  dial.scrollHeight <= dial.clientHeight && dial.scrollWidth <= dial.clientWidth;

/** A small screen has one column that scrolls. @param {HTMLElement} dial */
const scrolls = (dial) => getComputedStyle(dial).overflowY === "auto";

/** @param {HTMLElement} dial @param {number} room */
function setRoom(dial, room) {
  dial.dataset.room = room ? Array.from({ length: room }, (_, at) => at + 1).join(" ") : "0";
  dial.style.setProperty("--room", String(room));
}
