// Looks figures up in the tables that Python made (reports/dial/lookup.py); no formula is here.

import { rangeAt, valueAt } from "./packed.js";

/** @import { Choice, Data, Figures, Line, Present, Range, Table } from "./types.d.ts" */

/** @typedef {Pick<Data, "passed_on" | "tables" | "alike" | "eras">} Tables */

/**
 * The name of the table that a choice of cap and years is looked up in.
 * @param {Pick<Data, "eras">} data @param {Choice} choice
 */
export function tableKey(data, { tuition_cap, first_year, cpi_from }) {
  if (tuition_cap === "cpi") return `cpi:${first_year}:${cpi_from}`;
  return `${tuition_cap}${data.eras[first_year] ?? ""}`;
}

/**
 * Where a cut stands in its line's tables: the slider's steps, then the presets' cuts between them.
 * @param {Pick<Line, "amount" | "step" | "between">} line @param {number} cut
 * @returns {number} -1 where it does not
 */
export function placeOf(line, cut) {
  if (cut % line.step === 0) return cut / line.step;
  const after = line.between.indexOf(cut);
  return after < 0 ? -1 : line.amount / line.step + 1 + after;
}

/**
 * A line's figures under a choice; null when only Python knows them.
 * @param {Tables} data @param {Pick<Present, "point">} present @param {Line} line
 * @param {Choice} choice @param {number} [later] years after the first
 * @returns {Figures | null}
 */
export function figuresOf(data, present, line, choice, later = 0) {
  const whole = choice.cuts[line.id];
  const cut = later && choice.lasts === "once" ? 0 : whole;
  const names = namesOf(data, choice, line, later);
  const alike = data.alike[line.id] ?? {};
  const packed = found(data.tables[line.id], names.map((name) => alike[name] ?? name));
  const place = placeOf(line, cut);
  if (packed && place >= 0) return row(packed, (column) => valueAt(column, place));
  const exact = present.point[line.id];
  // While the year changes, a line may not have a cut yet.
  const own = exact && exact.cut === cut && found(exact.rules, names);
  return own ? row(own, ([value]) => value) : null;
}

/**
 * The low and the high end of a figure in a year.
 * @param {Pick<Data, "passed_on" | "bands" | "alike_bands" | "eras">} data @param {Line} line
 * @param {Choice} choice @param {"increase" | "unit" | "pay"} column
 * @param {number} later years after the first
 * @returns {Range | undefined} none where nothing moves it
 */
export function rangeOf(data, line, choice, column, later) {
  const alike = data.alike_bands[line.id] ?? {};
  const names = namesOf(data, choice, line, later).map((name) => alike[name] ?? name);
  const cut = later && choice.lasts === "once" ? 0 : choice.cuts[line.id];
  return rangeAt(found(data.bands[line.id], names)?.[column], cut);
}

/**
 * The names that a line's table may have under a choice: one for every rule, or one for each.
 * @param {Pick<Data, "passed_on" | "eras">} data @param {Choice} choice @param {Line} line
 * @param {number} later
 */
function namesOf(data, choice, line, later) {
  const share = choice.passed_on[line.id];
  const of = share === data.passed_on[line.id] ? "" : `~${share}`;
  return [`any${of}`, `${tableKey(data, choice)}${of}${later ? `+${later}` : ""}`];
}

/**
 * @template Found
 * @param {Record<string, Found> | undefined} rules @param {string[]} names
 * @returns {Found | undefined}
 */
const found = (rules, names) => rules?.[names.find((name) => name in rules) ?? ""];

/**
 * @param {Table} columns @param {(column: number[]) => number} read @returns {Figures}
 */
const row = (columns, read) => /** @type {Figures} */ (/** @type {unknown} */ (Object.fromEntries(
  Object.entries(columns).map(([name, column]) => [name, read(column)]),
)));
