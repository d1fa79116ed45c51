// What the controls show for a choice, in numbers and words.

import { chosenPreset, fittingPresets } from "./choice.js";
import { grouped, percentText } from "./numbers.js";
import { say, spokenMoney } from "./words.js";

/** @import { Choice, Data, Line, Messages, Preset, Settings, Slider } from "./types.d.ts" */

/**
 * @param {Data} data
 * @param {Choice} choice
 * @param {string} asked the preset that was asked for last
 * @returns {Settings}
 */
export function settingsOf(data, choice, asked) {
  const preset = chosenPreset(data, choice, asked);
  const proposed = proposedBy(preset, fittingPresets(data, choice));
  const passed = data.lines.map((line) =>
    passedOn(data, choice.passed_on[line.id] ?? data.passed_on[line.id])
  );
  return {
    lines: data.lines.map((line) => cut(data, line, choice.cuts[line.id] ?? 0)),
    passed,
    passedSummary: passed.map(({ text }, at) => `${data.lines[at].name} ${text}`).join(", "),
    timingSummary: say(data.words, "dial-timing", {
      lasts: choice.lasts,
      year: String(choice.first_year),
    }),
    kicker: kicker(data.words, proposed, preset),
    presetNote: proposed.map(note(data.words)).join(" "),
    preset,
  };
}

/** @param {Data} data @param {Line} line @param {number} amount @returns {Slider} */
function cut({ words }, line, amount) {
  const at = (100 * amount) / line.amount;
  return {
    value: amount,
    at,
    spoken: say(words, "dial-spoken-cut", { ...spokenMoney(amount), percents: Math.round(at) }),
    text: amount ? say(words, "dial-line-cut", { amount: `$${grouped(amount)}` }) : "$0",
  };
}

/** @param {Data} data @param {number} share @returns {Slider} */
const passedOn = ({ words }, share) => ({
  value: share,
  at: share,
  spoken: say(words, "dial-spoken-percent", { percents: share }),
  text: percentText(share),
});

/**
 * The proposals that a choice is: the one that was chosen, or all that are just this. What may as well
 * be an example of ours is put down to nobody.
 * @param {Preset | undefined} preset @param {Preset[]} fitting
 */
function proposedBy(preset, fitting) {
  const meant = preset ? [preset] : fitting;
  return meant.every(({ group }) => group === "proposed") ? meant : [];
}

/**
 * Whose proposal it is, or that it is an example of ours; "" where it is the visitor's own.
 * @param {Messages} words @param {Preset[]} proposed @param {Preset | undefined} preset
 */
function kicker(words, proposed, preset) {
  if (preset?.group === "example") return say(words, "dial-kicker-example");
  if (proposed.length > 1) return say(words, "dial-kicker-several", { number: proposed.length });
  const [{ author, date } = { author: "", date: "" }] = proposed;
  return author ? say(words, "dial-kicker-proposed", { author, date }) : "";
}

/** What a proposal is, who made it and what became of it. @param {Messages} words */
const note = (words) => (/** @type {Preset} */ { name, about, author, date, outcome }) =>
  say(words, "dial-preset-note", {
    name,
    about,
    author,
    date,
    became: outcome ? "said" : "none",
    outcome_says: outcome,
  });
