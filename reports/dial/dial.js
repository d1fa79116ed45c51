// The live dial: sliders, answer, figures and bars that move with the finger.
// It holds no formula of the model. Python sends every figure for every slider position
// (model/slider_tables.py); the modules here look up, add the lines, round and draw.

import { answerOf } from "./answer.js";
import { capNamed, changeName, changesOf, chosenPreset, effectOf, same } from "./choice.js";
import { buildControls } from "./controls.js";
import { part, write } from "./elements.js";
import { buildHearing, leaveFullScreen, toggleFullScreen } from "./hearing.js";
import { meaning, next, stepOf, turning } from "./input.js";
import { sayMillions } from "./numbers.js";
import { buildResult } from "./result.js";
import { settingsOf } from "./settings.js";
import { buildSources } from "./sources.js";
import { newTime } from "./timer.js";
import { say } from "./words.js";
import { withoutSteps } from "./walk.js";
import {
  answered,
  asking,
  begun,
  committed,
  messageOf,
  moved,
  redone,
  reverted,
  serialOf,
  told,
  undone,
} from "./state.js";

/** @import { Act, Actions, Choice, Data, Dial, Heard, Message, Mode, State } from "./types.d.ts" */

/** Where a key is a letter or a choice, and no act. */
const TYPED = ".box, .cap, .minutes, select";

/** How long the answer of the choice before may stand beside a new one, milliseconds. */
const PATIENCE = 700;

/** What is held down together with another key. */
const OF_OTHER_KEYS = ["Shift", "Control", "Alt", "AltGraph", "Meta"];

/**
 * A dial in a root that holds its page (dial.html).
 * @param {ShadowRoot} root
 * @param {((message: Message) => void) | null} send tells Python; none where there is no server
 * @param {boolean} undoes whether it walks through its own steps: where no visit does that
 * @returns {Dial}
 */
export function build(root, send = null, undoes = !send) {
  const dial = part(root, ".dial");
  const page = Math.random().toString(36).slice(2, 10);
  const time = newTime();
  /** @type {ReturnType<typeof built> | null} */
  let parts = null;
  /** @type {Data | null} */
  let data = null;
  /** @type {State | null} */
  let state = null;
  let frame = 0;
  let spoken = 0;
  let waits = 0;
  let unsaid = false;
  let leaving = false;

  function draw() {
    frame = 0;
    if (!data || !parts || !state) return;
    const answer = answerOf(data, state);
    parts.controls.draw(settingsOf(data, state.choice, state.asked), state.choice);
    parts.hearing.draw(state.choice);
    if (!answer) return wait();
    clearTimeout(waits);
    waits = 0;
    dial.dataset.pending = "false";
    parts.result.draw(answer);
    if (unsaid) speak();
  }

  /** Only Python knows the answer: the one before goes pale, and is taken away if that lasts. */
  function wait() {
    if (waits) return;
    dial.dataset.pending = "true";
    waits = setTimeout(() => {
      dial.dataset.pending = "long";
      const text = say(data?.words ?? {}, "dial-waiting");
      parts?.result.wait(text);
      if (data?.mode !== "choices") announce(text);
    }, PATIENCE);
  }

  function soon() {
    if (!frame) frame = requestAnimationFrame(draw);
  }

  // ---- Changing: while a finger moves, and when it lets go ----

  /** @param {Partial<Choice>} changes */
  function move(changes) {
    if (!state) return;
    state = moved(state, changes);
    draw();
  }

  function commit() {
    if (state) tell(committed(state));
  }

  function letGo() {
    if (!state) return;
    state = reverted(state);
    draw();
  }

  /** @param {Partial<Choice>} changes */
  function choose(changes) {
    move(changes);
    commit();
  }

  /**
   * Tell Python; it answers with the link, and with figures that stand between two steps.
   * @param {State} next
   */
  function tell(next) {
    if (next === state) return;
    state = next;
    write(part(dial, ".told"), "");
    // Beside the choices alone stands a bill, which speaks for itself.
    if (data?.mode !== "choices") speak();
    send?.(messageOf(state));
  }

  /** The answer as it stands, unless something else is to be said by then. */
  function speak() {
    spoken += 1;
    const turn = spoken;
    const said = () => {
      // The answer that stands is of the choice before, until Python gives the new one.
      unsaid = waits > 0;
      if (turn === spoken && !unsaid) announce(parts?.result.said() ?? "", "answer");
    };
    requestAnimationFrame(() => requestAnimationFrame(said));
  }

  /**
   * By the page's one live region; without the app around it, by the dial's own.
   * @param {string} text @param {string} [of] what it is about: two of one thing are said once
   */
  function announce(text, of = "act") {
    if (of !== "problem") spoken += 1;
    if (globalThis.rescSay) globalThis.rescSay(text, of);
    else if (text) write(part(dial, ".spoken"), text);
  }

  /** @param {string} id */
  function choosePreset(id) {
    const preset = data?.presets.find((each) => each.id === id);
    if (!data || !preset || !state) return;
    const effect = effectOf(preset, state.choice);
    state = { ...state, asked: id };
    choose(changesOf(preset));
    if (effect) note(say(data.words, "dial-preset-took", { effect, name: preset.name }));
  }

  /** Back to the policy in which nothing is cut, with its rule and its years. */
  function reset() {
    const preset = data?.presets.find((each) => each.id === data?.reset);
    if (preset) choose(preset.choice);
  }

  /** What of a choice is not plain to see. @param {string} text */
  function note(text) {
    write(part(dial, ".told"), text);
    announce(text, "note");
  }

  /** @type {Actions} */
  const actions = {
    choose,
    cut(line, amount) {
      if (state) move({ cuts: { ...state.choice.cuts, [line]: amount } });
    },
    passOn(line, share) {
      if (state) choose({ passed_on: { ...state.choice.passed_on, [line]: share } });
    },
    commit,
    letGo,
    choosePreset,
    reset,
    resetAssumptions() {
      if (!state) return;
      state = asking(state);
      send?.({ serial: serialOf(state), reset: "assumptions" });
    },
    announce: (text) => announce(text, "problem"),
    restore: soon,
    starts: () => state?.choice.first_year ?? 0,
    live: send !== null,
  };

  // ---- The hearing room ----

  /** @param {(state: State) => State} way */
  function step(way) {
    if (!state) return;
    tell(way(state));
    soon();
  }

  /** @type {Record<Act, () => void>} */
  const acts = {
    preset() {
      if (!data || !state) return;
      const chosen = chosenPreset(data, state.choice, state.asked);
      // To keep it all is the key of its own, and would empty the screen.
      const named = data.presets.map((preset) => preset.id).filter((id) => id !== data?.reset);
      choosePreset(next(named, chosen?.id));
    },
    cap() {
      if (!data || !state || !data.caps.length) return;
      const changes = data.caps.map((cap) => cap.value).filter((value) => value !== "law");
      const name = next(changes, changeName(data, state.choice));
      choose({ tuition_cap: capNamed(data, name, state.choice.first_year) });
    },
    reset,
    undo: () => step(undone),
    redo: () => step(redone),
    next: () => walk(1),
    earlier: () => walk(-1),
    alone: () => parts?.hearing.toggleAlone(),
    law: () => parts?.hearing.dialogs.law.toggle(),
    black: () => parts?.hearing.curtain.drop(),
    timer: () => parts?.hearing.dialogs.timer.toggle(),
    "full-screen": toggleFullScreen,
    back() {
      leaveFullScreen();
      if (!send) return setMode("page");
      leaving = true;
      // Python writes the address; until it has answered, that is of the choice before.
      if (undoes || !state || state.echoed === state.serial) leave();
      else setTimeout(leave, PATIENCE);
    },
    help: () => parts?.hearing.dialogs.help.toggle(),
  };

  const leave = () => location.assign(`./${withoutSteps(location.search)}`);

  /** @param {number} by */
  function walk(by) {
    const choice = parts?.hearing.walk.to(by);
    if (choice) choose(choice);
  }

  // What is held in a hand to change slides sends these, whatever has the focus.
  document.addEventListener("keydown", (event) => {
    const act = turning(event.key);
    if (!act || dial.dataset.mode !== "hearing" || !dial.isConnected) return;
    if (globalThis.rescEarly && send && !undoes) return;
    if (!data || data.steps.length < 2 || !parts || parts.hearing.waits(act)) return;
    event.preventDefault();
    event.stopPropagation();
    if (!parts.hearing.curtain.lift() && !event.repeat) acts[act]();
  }, { capture: true });

  document.addEventListener("keydown", (event) => {
    // On other pages the visit is undone, with what was chosen beside the dial (ui/history.js).
    if (!undoes && dial.dataset.mode !== "hearing") return;
    // Beneath the dial of the first HTML, which hears the keys, another one waits.
    if (globalThis.rescEarly && send && !undoes) return;
    if (!dial.isConnected || !data || !parts) return;
    if (!OF_OTHER_KEYS.includes(event.key) && parts.hearing.curtain.lift()) {
      return event.preventDefault();
    }
    const way = stepOf(event);
    if (way && !root.activeElement?.matches(TYPED)) {
      event.preventDefault();
      return step(way === "undo" ? undone : redone);
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (dial.dataset.mode !== "hearing") return;
    const act = meaning(data.words, data.lines.length, event.key);
    if (act === null || root.activeElement?.matches(TYPED)) return;
    if (typeof act === "string" && parts.hearing.waits(act)) return;
    event.preventDefault();
    // A key that is held down is pressed once.
    if (event.repeat) return;
    if (typeof act === "number") parts.controls.focus(act);
    else acts[act]();
  });

  /** @param {Mode} mode */
  function setMode(mode) {
    dial.dataset.mode = mode;
    document.documentElement.style.overflow = mode === "hearing" ? "hidden" : "";
    // What lies behind the screen takes no key.
    document.documentElement.toggleAttribute("data-hearing", mode === "hearing");
    if (mode === "hearing") parts?.controls.focus(0);
    else parts?.hearing.leave();
  }

  // ---- What Python says ----

  /** @param {Data} given */
  const built = (given) => ({
    controls: buildControls(dial, given, actions),
    result: buildResult(dial, given, actions),
    hearing: buildHearing(dial, given, time, (act) => acts[act](), announce),
  });

  /** @param {Data} given */
  function receive(given) {
    const fresh = data?.static !== given.static;
    data = given;
    sayMillions(
      say(given.words, "amount-million", { number: 1 }),
      say(given.words, "amount-million", { number: 2 }),
    );
    theme();
    if (fresh) {
      parts = built(given);
      buildSources(dial, given);
      dial.dataset.lines = given.lines.length ? "some" : "none";
      // Beside a bill it is a part of a page that has its own.
      if (given.mode === "choices") dial.querySelector("h1")?.remove();
      dial.dataset.caps = given.caps.length ? "some" : "none";
      setMode(given.mode);
      parts.controls.activate(0);
    }
    write(part(dial, ".foot"), given.foot);
    write(part(dial, ".made"), given.made);
    write(part(dial, ".cited"), given.sourced);
    soon();
  }

  /** @param {Heard} heard */
  function hear(heard) {
    if (state) {
      const { state: next, outcome } = answered(state, heard);
      state = next;
      // A server that was started in the meantime does not know this page.
      if (outcome === "unheard") setTimeout(() => state && tell(told(state)));
      if (outcome !== "taken") return;
      if (leaving) return leave();
    } else {
      state = begun(page, heard);
    }
    part(dial, ".qr").hidden = !heard.qr;
    if (heard.qr) part(dial, ".qr img").setAttribute("src", heard.qr);
    parts?.controls.offerReset(Boolean(heard.changed));
    soon();
  }

  const prefersDark = matchMedia("(prefers-color-scheme: dark)");

  function theme() {
    const style = getComputedStyle(dial.parentElement || dial);
    const background = style.getPropertyValue("--st-background-color").trim();
    const red = /^#([0-9a-f]{2})[0-9a-f]{4}/i.exec(background)?.[1];
    const dark = red ? parseInt(red, 16) < 128 : prefersDark.matches;
    dial.dataset.theme = dark ? "dark" : "light";
  }
  prefersDark.addEventListener("change", () => setTimeout(theme, 60));

  function chosen() {
    const touched = state && (state.serial > 0 || !same(state.choice, state.told));
    return state && touched ? state.choice : null;
  }

  /** @param {Choice} choice @param {string} [opened] */
  function take(choice, opened) {
    if (!state) return false;
    state = moved(state, choice);
    // Even what it has already: Python does not know where the visit began.
    state = same(state.choice, state.told) ? told(state) : committed(state);
    draw();
    send?.({ ...messageOf(state), opened });
    return true;
  }

  const busy = () => parts !== null && parts.hearing.busy();
  return { receive, hear, setMode, started: () => state !== null, busy, chosen, take };
}
