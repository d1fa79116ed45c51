// Tells the browser the language of the page, and of each button that says another language's name.

const MOST_TRIES = 600; // Frames: the button may be drawn after this.
const ITS_CLASS = /st-key-language_([a-z]+)_([a-z]+)/;

/** The button that was pressed last, by its place and language: the next language's takes its place. */
let pressed = { place: "", language: "" };

/** @param {string} here the language of the page */
export function sayLanguage(here) {
  document.documentElement.lang = here;
  if (pressed.language === here) keepFocus(MOST_TRIES);
}

export function markLanguages() {
  for (const button of document.querySelectorAll("[class*='st-key-language_'] button")) {
    const [, language] = placeOf(button);
    if (language) button.setAttribute("lang", language);
  }
}

/** The place and the language of a button, if it is one for a language. @param {Element} element */
function placeOf(element) {
  const [, ...found] =
    ITS_CLASS.exec(element.closest("[class*='st-key-language_']")?.className ?? "") ?? [];
  return found;
}

addEventListener("click", ({ target }) => {
  const [place, language] = target instanceof Element ? placeOf(target) : [];
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
