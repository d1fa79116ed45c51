// Looks figures up in the tables that Python made (model/slider_tables.py); no formula is here.

/** @import { Choice, Data, Figures, Line, Present, Table } from "./types.d.ts" */

/**
 * The name of the table that a choice of cap and years is looked up in.
 * @param {Pick<Data, "eras">} data @param {Choice} choice
 */
export function tableKey(data, { tuition_cap, first_year, cpi_from }) {
  if (tuition_cap === "cpi") return `cpi:${first_year}:${cpi_from}`;
  return `${tuition_cap}${data.eras[first_year] ?? ""}`;
}

/**
 * A cap whose table is always there, since it rests on nothing else that is chosen.
 * @param {string} name
 */
export const isFixed = (name) => /^(lifted|law|[\d.]+)$/.test(name);

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
 * A line's figures at its present cut; null when only Python knows them.
 * @param {Pick<Data, "passed_on" | "tables">} data @param {Present} present @param {Line} line
 * @param {string} key @returns {Figures | null}
 */
export function figuresOf(data, present, line, key) {
  const cut = present.choice.cuts[line.id];
  const table = ofRule(data, present.choice, line, data.tables[line.id], key);
  const place = placeOf(line, cut);
  if (table && place >= 0) return row(table, place);
  const exact = present.point[line.id];
  const own = exact && exact.cut === cut && ofRule(data, present.choice, line, exact.rules, key);
  return own ? row(own, 0) : null;
}

/**
 * What there is of a line for a rule, and for what is passed on.
 * @template Found
 * @param {Pick<Data, "passed_on">} data @param {Choice} choice @param {Line} line
 * @param {Record<string, Found> | undefined} rules @param {string} key
 * @returns {Found | undefined}
 */
export function ofRule(data, { passed_on }, line, rules, key) {
  const share = passed_on[line.id];
  const of = share === data.passed_on[line.id] ? "" : `~${share}`;
  return rules?.[`any${of}`] ?? rules?.[`${key}${of}`];
}

/** @param {Table} table @param {number} place @returns {Figures} */
const row = (table, place) => ({
  pay: table.pay[place],
  lost: table.lost[place],
  unit: table.unit[place],
  share: table.share[place],
  increase: table.increase?.[place],
  percent: table.percent?.[place],
});
