// What looks after every page without being drawn, as one component: Streamlit spends time on each
// component at every rerun.

import { announce } from "./announce.js";
import { watchConnection } from "./connection.js";
import { bringHatch } from "./hatch.js";
import { undoByKeys } from "./history.js";
import { leadKeyboard, lookAtStops } from "./keyboard.js";
import { markLanguages, sayLanguage } from "./language.js";
import { watchOverlays } from "./overlays.js";
import { endPaper } from "./paper.js";
import { sayStreamlitWords } from "./streamlit_words.js";

/**
 * @typedef {object} Data
 * @property {string} language
 * @property {string} lost
 * @property {import("./paper.js").Words} paper
 * @property {string} saved
 * @property {Record<string, string>} skips
 * @property {[import("./streamlit_words.js").Message, import("./streamlit_words.js").Message][]} streamlit
 */

const AFTER = 150; // Milliseconds after a change in the page.

/** @type {MutationObserver | undefined} */
let watcher;
let resting = 0;

function look() {
  lookAtStops();
  markLanguages();
}

/**
 * Again at every change of the words.
 * @param {{ data: Data, setTriggerValue: (name: string, value: string) => void }} component
 */
export function start({ data, setTriggerValue }) {
  sayLanguage(data.language);
  watchConnection(data.lost);
  bringHatch();
  endPaper(data.paper);
  announce(data.saved);
  watchOverlays();
  leadKeyboard(data.skips);
  sayStreamlitWords(data.streamlit);
  undoByKeys(setTriggerValue);
  look();
  if (watcher) return;
  watcher = new MutationObserver(() => {
    clearTimeout(resting);
    resting = setTimeout(look, AFTER);
  });
  watcher.observe(document.body, { childList: true, subtree: true });
}
