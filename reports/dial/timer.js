// A clock for whoever speaks: up, or down from some minutes; one key starts, stops and goes on.
// It makes no sound and nothing of it moves but its digits.

import { button, closing, dialogOf, el, part, write } from "./elements.js";
import { readMinutes } from "./input.js";
import { say } from "./words.js";

/** @import { Messages } from "./types.d.ts" */
/**
 * Minutes to count down from (0 counts up), milliseconds that have gone, when it went on (0: it
 * stands), whether the time is over, and what looks at it.
 * @typedef {{ minutes: number, spent: number, since: number, over: boolean, looking: number }} Time
 */

const OFFERED = [2, 3, 5, 10];
const MOST_MINUTES = 600;
/** How often the clock is looked at, milliseconds. */
const LOOK = 250;

/**
 * What a clock shows: minutes and seconds, and a minus once the time is over.
 * @param {number} spent milliseconds @param {number} minutes to count down from; 0 counts up
 */
export function clockText(spent, minutes) {
  const seconds = Math.floor(spent / 1000);
  const shown = minutes ? Math.round(60 * minutes) - seconds : seconds;
  const [whole, rest] = [Math.floor(Math.abs(shown) / 60), Math.abs(shown) % 60];
  return `${shown < 0 ? "−" : ""}${whole}:${String(rest).padStart(2, "0")}`;
}

/** @returns {Time} */
export const newTime = () => ({ minutes: 0, spent: 0, since: 0, over: false, looking: 0 });

/**
 * @param {HTMLElement} dial @param {Messages} words
 * @param {Time} time goes on where the hearing is built again
 * @param {(text: string) => void} announce to a screen reader
 */
export function buildTimer(dial, words, time, announce) {
  const clock = part(dial, ".clock");
  const dialog = dialogOf(dial, "timer");

  const now = () => time.spent + (time.since ? performance.now() - time.since : 0);
  const draw = () => {
    write(clock, clockText(now(), time.minutes));
    const ended = time.minutes > 0 && now() >= 60_000 * time.minutes;
    if (ended && !time.over) announce(say(words, "dial-timer-over"));
    time.over = ended;
  };
  /** @param {boolean} runs */
  const look = (runs) => {
    clearInterval(time.looking);
    if (runs) time.looking = setInterval(draw, LOOK);
    clock.dataset.runs = String(runs);
    draw();
  };
  /** @param {boolean} runs */
  const run = (runs) => {
    time.spent = now();
    time.since = runs ? performance.now() : 0;
    look(runs);
    const timer_state = runs ? "runs" : "stands";
    announce(say(words, "dial-timer-is", { timer_state, clock: clock.textContent ?? "" }));
  };
  /** @param {number} minutes to count down from; 0 counts up */
  const start = (minutes) => {
    Object.assign(time, { minutes, spent: 0, since: 0, over: false });
    clock.hidden = false;
    dialog.close();
    run(true);
  };
  const remove = () => {
    run(false);
    clock.hidden = true;
    dialog.close();
  };

  const box = el("input", { className: "minutes", inputMode: "decimal", autocomplete: "off" });
  const problem = el("p", { className: "problem", role: "alert", hidden: true });
  const form = el(
    "form",
    { className: "choose" },
    el("label", {}, say(words, "dial-timer-minutes"), " ", box),
    el("button", { className: "plain" }, say(words, "dial-timer-start")),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const given = box.value.trim();
    const read = readMinutes(given, MOST_MINUTES);
    problem.hidden = read !== null;
    if (read !== null) return start(read);
    write(
      problem,
      say(words, "dial-timer-refused", { given: given.slice(0, 24), most: MOST_MINUTES }),
    );
  });
  const offers = OFFERED.map((each) =>
    button(
      () => start(each),
      { className: "plain" },
      say(words, "dial-timer-from", { minutes: each }),
    )
  );
  dialog.replaceChildren(
    el("h2", {}, say(words, "dial-timer")),
    form,
    problem,
    el(
      "div",
      { className: "choose" },
      ...offers,
      button(() => start(0), { className: "plain" }, say(words, "dial-timer-up")),
      button(remove, { className: "plain" }, say(words, "dial-timer-remove")),
    ),
    closing(say(words, "dial-help-close")),
  );
  const open = () => {
    problem.hidden = true;
    dialog.showModal();
  };
  clock.onclick = open;
  clock.title = say(words, "dial-timer");
  if (!clock.hidden) look(time.since > 0);
  return {
    toggle() {
      if (dialog.open) dialog.close();
      else if (clock.hidden) open();
      else run(!time.since);
    },
  };
}
