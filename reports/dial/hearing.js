// The hearing room: every move by one key, each with a button that does the same.

import { button, el, part } from "./elements.js";
import { ACTS, keyed, keyOf } from "./input.js";
import { say } from "./words.js";

/** @import { Act, Data } from "./types.d.ts" */

/** What there is nothing to do with where no line has an amount. @type {Act[]} */
const OF_LINES = ["preset", "reset", "undo"];

/** @param {HTMLElement} dial @param {Data} data @param {(act: Act) => void} act */
export function buildHearing(dial, { caps, lines, words }, act) {
  const acts = ACTS.filter((name) => {
    if (name === "cap") return caps.length > 0;
    return lines.length > 0 || !OF_LINES.includes(name);
  });
  const buttons = acts.map((name) => {
    const title = say(words, `dial-act-${name}.does`);
    const key = el("kbd", {}, keyOf(words, name));
    const node = button(() => act(name), { title }, key, ` ${say(words, `dial-act-${name}`)}`);
    // The slider keeps the focus, so that the arrow keys go on moving it.
    node.addEventListener("mousedown", (event) => event.preventDefault());
    return node;
  });
  for (const old of dial.querySelectorAll(".keys button")) old.remove();
  part(dial, ".keys").append(...buttons);
  const numbers = Array.from({ length: keyed(lines.length) }, (_, index) => String(index + 1));
  part(dial, ".line-keys").replaceChildren(
    ...numbers.flatMap((number) => [el("kbd", {}, number), " "]),
  );

  const help = part(dial, ".help");
  if (!(help instanceof HTMLDialogElement)) throw new Error("the help is not a dialog");
  /** @param {string} key @param {string} does */
  const row = (key, does) => [el("dt", {}, key), el("dd", {}, does)];
  const rows = [
    row(
      say(words, "dial-keys-lines.key", { line_count: numbers.length }),
      say(words, "dial-keys-lines"),
    ),
    row(say(words, "dial-keys-arrows.key"), say(words, "dial-keys-arrows")),
    ...acts.map((name) => row(keyOf(words, name), say(words, `dial-act-${name}.does`))),
  ].flat();
  const close = el("button", { className: "plain" }, say(words, "dial-help-close"));
  help.replaceChildren(
    el("h2", {}, say(words, "dial-help")),
    el("dl", {}, ...rows),
    el("form", { method: "dialog" }, close),
  );

  return {
    toggleHelp() {
      if (help.open) help.close();
      else help.showModal();
    },
  };
}

export function toggleFullScreen() {
  if (document.fullscreenElement) document.exitFullscreen();
  else document.documentElement.requestFullscreen?.();
}

export function leaveFullScreen() {
  if (document.fullscreenElement) document.exitFullscreen();
}
