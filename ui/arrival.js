// Brings into view what an address names: its fragment, or else the block of its part. What stands
// above that is still growing then, so it is held in view until that has settled or the visitor moves.

const LONGEST = 4000; // Milliseconds; by then a page has its height, or its server is slow.
const MOVES = ["wheel", "touchstart", "pointerdown", "keydown"];

let arrived = false;

/** @param {string} block the key of a block; "" if the part begins the page */
function arrive(block) {
  const named = location.hash.slice(1);
  const bring = () => {
    const shown = (named && document.getElementById(named)) ||
      (block && document.querySelector(`.st-key-${block}`));
    if (shown) shown.scrollIntoView({ block: "start" });
  };
  const page = document.querySelector("[data-testid=stMainBlockContainer]");
  const growing = new ResizeObserver(bring);
  const leave = () => {
    growing.disconnect();
    for (const move of MOVES) removeEventListener(move, leave, true);
  };
  for (const move of MOVES) addEventListener(move, leave, { capture: true, passive: true });
  if (page) growing.observe(page);
  setTimeout(leave, LONGEST);
  bring();
}

/** @param {{ data: { block: string } }} component */
export default function ({ data }) {
  if (arrived) return;
  arrived = true;
  arrive(data.block);
}
