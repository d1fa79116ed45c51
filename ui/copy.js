// A text to copy: shown whole, selected by a tap, copied by a button that then says so.

/** @param {HTMLTextAreaElement} area */
async function copied(area) {
  try {
    await navigator.clipboard.writeText(area.value);
    return true;
  } catch {
    // Without TLS a browser has no navigator.clipboard.
    area.select();
    return document.execCommand("copy");
  }
}

/**
 * What it shows, and what its button says.
 * @typedef {{ label: string, text: string, note: string, code: boolean }} Text
 * @typedef {Record<"copy" | "copy_label" | "copied" | "by_hand", string>} Words
 */

/** @param {{ data: Text & { words: Words }, parentElement: ParentNode }} component */
export default function ({ data, parentElement }) {
  /** @type {(selector: string) => any} */
  const find = (selector) => parentElement.querySelector(selector);
  const area = find("textarea");
  const button = find("button");
  const words = data.words;
  find("b").textContent = data.label;
  find("p span").textContent = data.note ? `: ${data.note}` : "";
  area.value = data.text;
  area.classList.toggle("code", data.code);
  area.rows = Math.min(8, data.text.split("\n").length);
  area.setAttribute("aria-label", data.label);
  area.onfocus = () => area.select();
  button.firstElementChild.textContent = words.copy;
  button.setAttribute("aria-label", words.copy_label);
  button.onclick = async () => {
    const said = (await copied(area)) ? words.copied : words.by_hand;
    button.firstElementChild.textContent = said;
    globalThis.rescSay?.(said, "copy");
    setTimeout(() => {
      button.firstElementChild.textContent = words.copy;
    }, 2000);
  };
}
