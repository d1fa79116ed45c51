// Reads tables and ranges that are written short (reports/dial/packed.py).

import { fourDecimals } from "./numbers.js";

/** @import { Knot, Range } from "./types.d.ts" */

/**
 * The value of a column at a place, from the two knots that it stands between.
 * @param {number[]} knots place, value, place, value, … @param {number} place
 */
export function valueAt(knots, place) {
  let at = 0;
  while (at + 2 < knots.length && knots[at] < place) at += 2;
  if (!at) return fourDecimals(knots[1]);
  const [from, start, to, end] = knots.slice(at - 2, at + 2);
  return fourDecimals(start + (end - start) * (place - from) / (to - from));
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
