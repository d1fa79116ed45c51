// Reads tables that are written short (reports/dial/packed.py) back to their columns.

import { fourDecimals } from "./numbers.js";

/** @import { Knot, Packed, Range, Table, Tables } from "./types.d.ts" */

/**
 * @param {Packed} packed
 * @param {Record<string, Record<string, string>>} alike rules of a line, and others that do the same
 * @returns {Tables}
 */
export const unpacked = (packed, alike) =>
  withAlike(each(packed, (rules) => each(rules, table)), alike);

/**
 * The rules that do the same as others too.
 * @template Found
 * @param {Record<string, Record<string, Found>>} lines
 * @param {Record<string, Record<string, string>>} alike
 */
export const withAlike = (lines, alike) =>
  Object.fromEntries(
    Object.entries(lines).map(([line, rules]) => [
      line,
      { ...rules, ...each(alike[line] ?? {}, (key) => rules[key]) },
    ]),
  );

/** @param {Record<string, number[]>} columns */
const table = (columns) => /** @type {Table} */ (/** @type {unknown} */ (each(columns, column)));

/** @param {number[]} knots @returns {number[]} */
function column(knots) {
  const values = [fourDecimals(knots[1])];
  for (let at = 2; at < knots.length; at += 2) {
    const [from, start, to, end] = knots.slice(at - 2, at + 2);
    for (let place = 1; place <= to - from; place += 1) {
      values.push(fourDecimals(start + (end - start) * place / (to - from)));
    }
  }
  return values;
}

/**
 * A range at a cut, between the two nearest knots.
 * @param {Knot[] | undefined} knots @param {number} cut @returns {Range | undefined}
 */
export function rangeAt(knots, cut) {
  const after = knots?.findIndex(([at]) => at >= cut) ?? -1;
  if (!knots || after < 0) return undefined;
  const to = knots[after];
  const from = knots[Math.max(after - 1, 0)];
  const part = to === from ? 1 : (cut - from[0]) / (to[0] - from[0]);
  return [from[1] + part * (to[1] - from[1]), from[2] + part * (to[2] - from[2])];
}

/**
 * @template From, To
 * @param {Record<string, From>} record @param {(value: From) => To} change
 * @returns {Record<string, To>}
 */
const each = (record, change) =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
