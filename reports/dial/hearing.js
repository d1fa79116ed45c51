// The hearing room: every move by one key, each with a button that does the same.

import { button, closing, dialogOf, el, part, toggle } from "./elements.js";
import { keepFitting } from "./fit.js";
import { ACTS, keyed, keyOf } from "./input.js";
import { buildStatute } from "./statute.js";
import { buildTimer } from "./timer.js";
import { buildWalk } from "./walk.js";
import { say } from "./words.js";

/** @import { Time } from "./timer.js" */
/** @import { Act, Choice, Data } from "./types.d.ts" */

/** What there is nothing to do with where no line has an amount. @type {Act[]} */
const OF_LINES = ["preset", "reset", "undo", "redo", "alone", "law"];
/** What a prepared sequence is walked with. @type {Act[]} */
const OF_STEPS = ["next", "earlier"];

/**
 * @param {HTMLElement} dial @param {Data} data @param {Time} time of its timer
 * @param {(act: Act) => void} act
 * @param {(text: string) => void} announce to a screen reader
 */
export function buildHearing(dial, data, time, act, announce) {
  const { words } = data;
  const acts = offered(data);
  buildStrip(dial, data, acts, act);
  const dialogs = {
    help: buildHelp(dial, data, acts),
    law: buildStatute(dial, data),
    timer: buildTimer(dial, words, time, announce),
  };
  const walk = buildWalk(dial, data);
  const curtain = buildCurtain(dial, () => announce(say(words, "dial-black-over")));
  part(dial, ".told").textContent = data.told.join(" ");
  if (data.told.length) announce(data.told.join(" "));
  keepFitting(dial);

  return {
    dialogs,
    walk,
    curtain,
    toggleAlone() {
      const alone = dial.dataset.alone !== "true";
      dial.dataset.alone = String(alone);
      announce(say(words, "dial-alone-is", { alone: alone ? "yes" : "no" }));
    },
    /** Whether an act is left alone, since something else is open over the screen. @param {Act} name */
    waits: (name) => {
      const open = dial.querySelector("dialog[open]");
      return open !== null && !open.classList.contains(DIALOGS[name] ?? "none");
    },
    /** @param {Choice} choice */
    draw(choice) {
      walk.draw(choice);
      dialogs.law.draw(choice);
    },
    /** Whether a dialog is open, the screen is black, or a clock is shown. */
    busy: () =>
      dial.querySelector("dialog[open], .curtain:not([hidden]), .clock:not([hidden])") !== null,
    /** What it was is over where the dial is on its page again. */
    leave() {
      dial.dataset.alone = "false";
      curtain.lift();
    },
  };
}

/** The dialogs that an act opens and closes. @type {Partial<Record<Act, string>>} */
const DIALOGS = { help: "help", law: "statute", timer: "timer" };

/** @param {Data} data */
const offered = ({ caps, lines, steps, statutes }) =>
  ACTS.filter((name) => {
    if (name === "cap") return caps.length > 0;
    if (name === "law" && !statutes.length) return false;
    if (OF_STEPS.includes(name)) return steps.length > 0;
    return lines.length > 0 || !OF_LINES.includes(name);
  });

/** @param {HTMLElement} dial @param {Data} data @param {Act[]} acts @param {(act: Act) => void} act */
function buildStrip(dial, { words }, acts, act) {
  const buttons = acts.map((name) => {
    const title = say(words, `dial-act-${name}.does`);
    const key = el("kbd", {}, keyOf(words, name));
    const text = el("span", {}, ` ${say(words, `dial-act-${name}`)}`);
    const node = button(() => act(name), { title }, key, text);
    // The slider keeps the focus, so that the arrow keys go on moving it.
    node.addEventListener("mousedown", (event) => event.preventDefault());
    return node;
  });
  part(dial, ".keys").replaceChildren(...buttons);
}

/** @param {HTMLElement} dial @param {Data} data @param {Act[]} acts */
function buildHelp(dial, { lines, words }, acts) {
  const help = dialogOf(dial, "help");
  /** @param {string} key @param {string} does */
  const row = (key, does) => [el("dt", {}, key), el("dd", {}, does)];
  const line_count = keyed(lines.length);
  const moves = [
    row(say(words, "dial-keys-lines.key", { line_count }), say(words, "dial-keys-lines")),
    row(say(words, "dial-keys-arrows.key"), say(words, "dial-keys-arrows")),
  ];
  const rows = [
    ...(line_count ? moves : []),
    ...acts.map((name) => row(keyOf(words, name), say(words, `dial-act-${name}.does`))),
  ].flat();
  help.replaceChildren(
    el("h2", {}, say(words, "dial-help")),
    el("dl", {}, ...rows),
    closing(say(words, "dial-help-close")),
  );
  return { toggle: () => toggle(help) };
}

/**
 * The screen goes black for all but a screen reader, which is told so by what then has the focus.
 * @param {HTMLElement} dial @param {() => void} lifted
 */
function buildCurtain(dial, lifted) {
  const curtain = part(dial, ".curtain");
  /** @type {Element | null} */
  let before = null;
  const lift = () => {
    if (curtain.hidden) return false;
    curtain.hidden = true;
    if (before instanceof HTMLElement) before.focus();
    lifted();
    return true;
  };
  curtain.onclick = lift;
  return {
    drop() {
      const root = dial.getRootNode();
      before = root instanceof ShadowRoot ? root.activeElement : null;
      curtain.hidden = false;
      curtain.focus();
    },
    lift,
  };
}

export function toggleFullScreen() {
  if (document.fullscreenElement) document.exitFullscreen();
  else document.documentElement.requestFullscreen?.();
}

export function leaveFullScreen() {
  if (document.fullscreenElement) document.exitFullscreen();
}
