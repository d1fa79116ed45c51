// How the controls stand for a choice, in numbers and words.

import { chosenPreset, nothingCut } from "./choice.js";
import { grouped } from "./numbers.js";
import { fill, spokenMoney } from "./words.js";

/** @import { Choice, Data, Line, Preset, Settings, Slider } from "./types.d.ts" */

/**
 * @param {Data} data
 * @param {Choice} choice
 * @param {string} asked the preset that was asked for last
 * @returns {Settings}
 */
export function settingsOf(data, choice, asked) {
  const preset = chosenPreset(data.presets, choice, data.lines, asked);
  const passed = data.lines.map((line) => passedOn(data, choice.passed_on[line.id]));
  const { timing } = data.words.dial;
  return {
    lines: data.lines.map((line) => cut(data, line, choice.cuts[line.id])),
    passed,
    passedSummary: passed.map(({ text }) => text).join(", "),
    timingSummary: fill(choice.lasts === "once" ? timing.summary_once : timing.summary, {
      year: String(choice.first_year),
    }),
    kicker: kicker(data, choice, preset),
    presetNote: preset ? note(data, choice, preset) : "",
    preset,
  };
}

/**
 * @param {Data} data
 * @param {Line} line
 * @param {number} amount
 * @returns {Slider}
 */
function cut({ words }, line, amount) {
  const { line: say, spoken } = words.dial;
  const at = (100 * amount) / line.amount;
  return {
    value: amount,
    at,
    spoken: fill(spoken.cut, {
      amount: spokenMoney(spoken, amount),
      percent: String(Math.round(at)),
    }),
    text: fill(say.cut, { amount: `$${grouped(amount)}` }),
  };
}

/**
 * @param {Data} data
 * @param {number} share
 * @returns {Slider}
 */
const passedOn = ({ words }, share) => ({
  value: share,
  at: share,
  spoken: fill(words.dial.spoken.percent, { percent: String(share) }),
  text: `${share}%`,
});

/**
 * The line above the answer: whose proposal it is, and of which year.
 * @param {Data} data
 * @param {Choice} choice
 * @param {Preset | undefined} preset
 */
function kicker({ words }, choice, preset) {
  const { kicker: say } = words.dial;
  if (nothingCut(choice)) return say.start;
  const rest = fill(choice.tuition_cap === "cpi" ? say.cpi : say.year, {
    year: String(choice.first_year),
    from: String(choice.cpi_from || choice.first_year),
  });
  return preset ? fill(say.by, { author: preset.author, date: preset.date, rest }) : rest;
}

/**
 * @param {Data} data
 * @param {Choice} choice
 * @param {Preset} preset
 */
function note({ words }, choice, { name, about, author, date }) {
  const { preset: say } = words.dial;
  return fill(nothingCut(choice) ? say.note_start : say.note, { name, about, author, date });
}
