// Tells the browser the language of the page, and of each button that says another language's name.

const MOST_TRIES = 600; // Frames: the button may be drawn after this.

/** @param {{ data: { here: string, others: string[] } }} component */
export default function ({ data }) {
  document.documentElement.lang = data.here;
  for (const each of data.others) mark(each, MOST_TRIES);
}

/** @param {string} language @param {number} tries */
function mark(language, tries) {
  const places = ["corner", "foot"].map((each) => `.st-key-language_${each}_${language} button`);
  const buttons = document.querySelectorAll(places.join());
  for (const each of buttons) each.setAttribute("lang", language);
  if (!buttons.length && tries) requestAnimationFrame(() => mark(language, tries - 1));
}
