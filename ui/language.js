// Tells the browser the language of the page, and of each button that says another language's name.

/** @param {{ data: { here: string, others: string[] } }} component */
export default function ({ data }) {
  document.documentElement.lang = data.here;
  for (const each of data.others) {
    for (const button of document.querySelectorAll(`.st-key-language_${each} button`)) {
      button.setAttribute("lang", each);
    }
  }
}
