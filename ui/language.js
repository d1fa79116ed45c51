// Tells the browser the language of the page, and of each button that says another language's name.

const MOST_TRIES = 600; // Frames: the button may be drawn after this.

/** The button that was pressed last, by its place and language: the next language's takes its place. */
let pressed = { place: "", language: "" };

/** @param {{ data: { here: string, others: string[] } }} component */
export default function ({ data }) {
  document.documentElement.lang = data.here;
  for (const each of data.others) mark(each, MOST_TRIES);
  if (pressed.language === data.here) keepFocus(MOST_TRIES);
}

/** @param {string} language @param {number} tries */
function mark(language, tries) {
  const places = ["corner", "foot"].map((each) => `.st-key-language_${each}_${language} button`);
  const buttons = document.querySelectorAll(places.join());
  for (const each of buttons) each.setAttribute("lang", language);
  if (!buttons.length && tries) requestAnimationFrame(() => mark(language, tries - 1));
}

addEventListener("click", ({ target }) => {
  const button = target instanceof Element ? target.closest("[class*='st-key-language_']") : null;
  const [, place, language] = /language_([a-z]+)_([a-z]+)/.exec(button?.className ?? "") ?? [];
  if (place) pressed = { place, language };
}, true);

/** Leave the keyboard where it was, unless somebody has moved it on. @param {number} tries */
function keepFocus(tries) {
  const { place, language } = pressed;
  const old = `.st-key-language_${place}_${language}`;
  const now = document.querySelector(`[class*='st-key-language_${place}_']:not(${old}) button`);
  const at = document.activeElement;
  if (at && at !== document.body && !at.closest(old)) pressed = { place: "", language: "" };
  else if (now instanceof HTMLElement && !document.querySelector(old)) {
    now.focus();
    pressed = { place: "", language: "" };
  } else if (tries && place) requestAnimationFrame(() => keepFocus(tries - 1));
}
