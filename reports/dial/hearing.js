// The hearing room: every move by one key, each with a button that does the same.

import { button, el, part } from "./elements.js";
import { named } from "./input.js";

/** @import { Act, Data } from "./types.d.ts" */

/**
 * @param {HTMLElement} dial
 * @param {Data} data
 * @param {(act: Act) => void} act
 */
export function buildHearing(dial, { words }, act) {
  const { acts, keys, help: say } = words.dial;
  const buttons = named(acts).map(([name, { key, does, button: word }]) => {
    const node = button(() => act(name), { title: does }, el("kbd", {}, key), ` ${word}`);
    // The slider keeps the focus, so that the arrow keys go on moving it.
    node.addEventListener("mousedown", (event) => event.preventDefault());
    return node;
  });
  for (const old of dial.querySelectorAll(".keys button")) old.remove();
  part(dial, ".keys").append(...buttons);

  const help = part(dial, ".help");
  if (!(help instanceof HTMLDialogElement)) throw new Error("the help is not a dialog");
  const rows = [...Object.values(keys), ...Object.values(acts)].flatMap((each) => [
    el("dt", {}, each.key),
    el("dd", {}, each.does),
  ]);
  const close = el("button", { className: "plain" }, say.close);
  help.replaceChildren(
    el("h2", {}, say.title),
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
