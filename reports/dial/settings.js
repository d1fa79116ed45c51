// What the controls show for a choice, in numbers and words.

import { chosenPreset, fittingPresets, nothingCut } from "./choice.js";
import { grouped, percentText } from "./numbers.js";
import { say, spokenMoney } from "./words.js";

/** @import { Choice, Data, Line, Preset, Settings, Slider } from "./types.d.ts" */

/**
 * @param {Data} data
 * @param {Choice} choice
 * @param {string} asked the preset that was asked for last
 * @returns {Settings}
 */
export function settingsOf(data, choice, asked) {
  const preset = chosenPreset(data, choice, asked);
  const passed = data.lines.map((line) =>
    passedOn(data, choice.passed_on[line.id] ?? data.passed_on[line.id])
  );
  return {
    lines: data.lines.map((line) => cut(data, line, choice.cuts[line.id] ?? 0)),
    passed,
    passedSummary: passed.map(({ text }) => text).join(", "),
    timingSummary: say(data.words, "dial-timing", {
      lasts: choice.lasts,
      year: String(choice.first_year),
    }),
    kicker: kicker(data, choice, preset),
    presetNote: preset
      ? note(data, choice, preset)
      : fittingPresets(data, choice).map((each) => fullNote(data, each)).join(" "),
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
    text: say(words, "dial-line-cut", { amount: `$${grouped(amount)}` }),
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
 * The line above the answer: whose proposal it is, and of which year.
 * @param {Data} data @param {Choice} choice @param {Preset | undefined} preset
 */
function kicker(data, choice, preset) {
  const { words } = data;
  if (nothingCut(choice)) return say(words, "dial-kicker-start");
  const when = {
    cap: choice.tuition_cap === "cpi" ? "cpi" : "other",
    year: String(choice.first_year),
    cpi_from: String(choice.cpi_from || choice.first_year),
  };
  const same = fittingPresets(data, choice).length;
  if (!preset && same) return say(words, "dial-kicker-several", { ...when, number: same });
  if (!preset) return say(words, "dial-kicker", when);
  return say(words, "dial-kicker-by", { ...when, author: preset.author, date: preset.date });
}

/**
 * What a preset is; its author stands above the answer, unless nothing is cut.
 * @param {Data} data @param {Choice} choice @param {Preset} preset
 */
function note(data, choice, preset) {
  if (nothingCut(choice)) return fullNote(data, preset);
  const { name, about } = preset;
  return say(data.words, "dial-preset-note", { name, about, ...became(preset) });
}

/** The same with its author. @param {Data} data @param {Preset} preset */
function fullNote({ words }, preset) {
  const { name, about, author, date } = preset;
  return say(words, "dial-preset-note-start", { name, about, author, date, ...became(preset) });
}

/** @param {Preset} preset */
const became = ({ outcome }) => ({ became: outcome ? "said" : "none", outcome_says: outcome });
