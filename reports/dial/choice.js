// What a choice is: nothing cut, a preset, or the same as another; and the law of its year.

import { tableKey } from "./tables.js";

/** @import { Choice, Data, Policy, Preset } from "./types.d.ts" */

/** @type {Policy[]} */
const POLICIES = ["cuts", "passed_on", "tuition_cap", "first_year", "cpi_from", "lasts"];

/** @param {unknown} one @param {unknown} other */
export const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/**
 * The name under which a choice's cap is offered; "percent" for another cap.
 * @param {Pick<Data, "caps" | "laws">} data @param {Choice} choice
 */
export function capName({ caps, laws }, { tuition_cap, first_year }) {
  const offered = caps.map(({ value }) => value);
  if (tuition_cap === laws[first_year] && offered.includes("law")) return "law";
  return offered.find((value) => value === String(tuition_cap)) ?? "percent";
}

/**
 * The name of the change of law that is looked at: no cap, where the choice is the law itself.
 * @param {Pick<Data, "caps" | "laws">} data @param {Choice} choice
 */
export function changeName(data, choice) {
  const name = capName(data, choice);
  return name === "law" ? "lifted" : name;
}

/**
 * The cap that is offered under a name, in the year in which the cut starts.
 * @param {Pick<Data, "laws" | "percents">} data @param {string} name @param {number} year
 */
export function capNamed({ laws, percents }, name, year) {
  if (name === "percent") return percents.default;
  return name === "law" ? laws[year] : Number(name) || name;
}

/**
 * The cap that a choice has once its cut starts in another year: "as in law" stays as in law, and
 * no cap is below the law.
 * @param {Pick<Data, "laws">} data @param {Choice} choice @param {number} year
 */
export function capInYear({ laws }, { tuition_cap, first_year }, year) {
  if (typeof tuition_cap === "string" || laws[year] === undefined) return tuition_cap;
  return tuition_cap === laws[first_year] ? laws[year] : Math.max(tuition_cap, laws[year]);
}

/** @param {Pick<Choice, "cuts">} choice */
export const nothingCut = (choice) => Object.values(choice.cuts).every((cut) => !cut);

/**
 * Whether a reading of the law could matter: a line that it caps is cut, or nothing is yet.
 * @param {Pick<Data, "lines">} data @param {Pick<Choice, "cuts">} choice
 */
export const lawMatters = ({ lines }, choice) =>
  nothingCut(choice) || lines.some(({ id, capped }) => capped && choice.cuts[id]);

/**
 * Whether the choice is what a preset proposes; rules without an effect may differ. An example is
 * what it names, under whatever rule.
 * @param {Pick<Data, "lines" | "eras">} data @param {Preset} preset @param {Choice} choice
 */
function isPreset(data, { choice: wanted, group, sets }, choice) {
  if (group !== "proposed") return sets.every((name) => same(wanted[name], choice[name]));
  if (!same(wanted.cuts, choice.cuts) || !same(wanted.passed_on, choice.passed_on)) return false;
  const capped = data.lines.some((line) => line.capped && choice.cuts[line.id]);
  if (wanted.first_year !== choice.first_year || wanted.lasts !== choice.lasts) return false;
  const since = wanted.tuition_cap !== "cpi" || wanted.cpi_from === choice.cpi_from;
  return !capped || (tableKey(data, wanted) === tableKey(data, choice) && since);
}

/**
 * What a preset changes: an example what it names, a proposal the whole policy.
 * @param {Preset} preset @returns {Partial<Choice>}
 */
export function changesOf({ choice, group, ...preset }) {
  if (group === "proposed") return choice;
  return Object.fromEntries(preset.sets.map((name) => [name, choice[name]]));
}

/**
 * What is said of a preset that is taken: that it left alone what was chosen otherwise, or that it
 * set more than the cuts; "" where there is nothing to say.
 * @param {Preset} preset @param {Choice} before
 * @returns {"" | "kept" | "whole"}
 */
export function effectOf({ choice, group, sets }, before) {
  const differ = POLICIES.filter((name) => name !== "cuts" && !same(choice[name], before[name]));
  if (group === "proposed") return differ.length ? "whole" : "";
  return differ.some((name) => !sets.includes(name)) ? "kept" : "";
}

/**
 * All proposals that a choice is: two authors may propose the same.
 * @param {Pick<Data, "presets" | "lines" | "eras">} data @param {Choice} choice
 */
export const fittingPresets = (data, choice) =>
  data.presets.filter((preset) => isPreset(data, preset, choice));

/**
 * The one that the choice names or that was asked for, while its choice stands, or the only one. Of
 * several, a link without a name chooses none.
 * @param {Pick<Data, "presets" | "lines" | "eras">} data @param {Choice} choice
 * @param {string} asked
 */
export function chosenPreset(data, choice, asked) {
  const fit = fittingPresets(data, choice);
  const named = [choice.preset, asked].map((name) => fit.find((preset) => preset.id === name));
  return named[0] ?? named[1] ?? (fit.length === 1 ? fit[0] : undefined);
}
