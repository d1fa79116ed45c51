// What a choice is: nothing cut, a preset, or the same as another.

import { tableKey } from "./tables.js";

/** @import { Cap, Choice, Line, Percents, Preset } from "./types.d.ts" */

/** @param {unknown} one @param {unknown} other */
export const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/**
 * The name under which a choice's cap is offered; "percent" for another cap.
 * @param {Cap[]} caps @param {Choice} choice
 */
export const capName = (caps, { tuition_cap }) =>
  caps.find(({ value }) => value === String(tuition_cap))?.value ?? "percent";

/** The cap that is offered under a name. @param {string} name @param {Percents} percents */
export const capNamed = (name, percents) =>
  name === "percent" ? percents.default : Number(name) || name;

/** @param {Choice} choice */
export const nothingCut = (choice) => Object.values(choice.cuts).every((cut) => !cut);

/**
 * Whether the choice is what a preset proposes; rules without an effect may differ.
 * @param {Preset} preset @param {Choice} choice @param {Line[]} lines
 */
function isPreset({ choice: wanted }, choice, lines) {
  const tuition = lines.find((line) => line.kind === "tuition");
  const noRise = !tuition || !choice.cuts[tuition.id] || wanted.tuition_cap !== "cpi";
  return (
    same(wanted.cuts, choice.cuts) && same(wanted.passed_on, choice.passed_on) &&
    (tableKey(wanted) === tableKey(choice) || nothingCut(choice)) &&
    (noRise || (wanted.first_year === choice.first_year && wanted.cpi_from === choice.cpi_from))
  );
}

/**
 * Two authors may propose the same: the one that was asked for, while its choice stands.
 * @param {Preset[]} presets @param {Choice} choice @param {Line[]} lines @param {string} asked
 */
export function chosenPreset(presets, choice, lines, asked) {
  const fit = presets.filter((preset) => isPreset(preset, choice, lines));
  return fit.find((preset) => preset.id === asked) ?? fit[0];
}
