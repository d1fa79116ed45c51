// Says why a file was not taken, in place of Streamlit's message.

const UPLOADER = "[data-testid=stFileUploader]";
// What a screen reader reads, and what shows while the mouse is over a file. The message stands in
// elements inside.
const MESSAGES = `${UPLOADER} [role=alert], [data-testid=stTooltipErrorContent]`;
/**
 * What Streamlit says, and the name of our sentence in its place.
 * @type {[RegExp, string | null][]}
 */
const KINDS = [
  [/status code (\d{3})/, null],
  [/Network Error|timeout|aborted/i, "network"],
  [/or smaller/, "413"],
  [/files are not allowed/, "415"],
  [/Only one file/, "one"],
];

/** @typedef {Record<string, string>} Sentences by status or reason; "other" for the rest */

/**
 * @param {string} message
 * @param {Sentences} sentences
 */
function sentenceFor(message, sentences) {
  for (const [pattern, name] of KINDS) {
    const found = message.match(pattern);
    if (found) return sentences[name ?? found[1]] ?? sentences.other;
  }
  return sentences.other;
}

/** @param {Element} element */
function texts(element) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  /** @type {CharacterData[]} */
  const found = [];
  while (walker.nextNode()) {
    if (walker.currentNode instanceof CharacterData) found.push(walker.currentNode);
  }
  return found.filter((text) => text.data.trim() && text.data !== "Error: ");
}

/** @param {Sentences} sentences */
function mend(sentences) {
  const ours = Object.values(sentences);
  for (const message of document.querySelectorAll(MESSAGES)) {
    for (const text of texts(message)) {
      // React owns the nodes, so only their text is changed.
      if (!ours.includes(text.data)) text.data = sentenceFor(text.data, sentences);
    }
  }
}

// Below the box, where no mouse is needed to see it.
/** @param {Element} uploader */
function show(uploader) {
  const alerts = [...uploader.querySelectorAll("[role=alert]")];
  const said = [...new Set(alerts.flatMap((alert) => texts(alert).map((text) => text.data)))];
  let note = uploader.querySelector(".resc-refused");
  if (!note && said.length) {
    note = document.createElement("p");
    note.className = "resc-refused";
    uploader.append(note);
  }
  const text = said.join(" ");
  if (note && note.textContent !== text) note.textContent = text;
}

/** @param {{ data: Sentences }} component */
export default function ({ data }) {
  const look = () => {
    mend(data);
    for (const uploader of document.querySelectorAll(UPLOADER)) show(uploader);
  };
  const observer = new MutationObserver(look);
  observer.observe(document.body, { childList: true, subtree: true, characterData: true });
  look();
  return () => observer.disconnect();
}
