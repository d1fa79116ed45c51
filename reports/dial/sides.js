// Which two sides an answer has: current law and a change of it, or the two ends of a line that no
// cap is about. Each is a choice of its own, whose figures are looked up like any other.

import { capName, capNamed, lawMatters } from "./choice.js";

/** @import { Choice, Data, Line, Side } from "./types.d.ts" */

/** All of a cut, percent. */
export const ALL = 100;

/**
 * One or two sides, in the order in which they stand.
 * @param {Data} data @param {Choice} choice @returns {Side[]}
 */
export function sidesOf(data, choice) {
  if (data.caps.length && lawMatters(data, choice)) {
    const change = capName(data, choice) === "law" ? "lifted" : choice.tuition_cap;
    const cap = capNamed(data, "law", choice.first_year);
    return [
      { name: "law", choice: lawful(data, { ...choice, tuition_cap: cap }) },
      { name: nameOf(change), choice: { ...choice, tuition_cap: change } },
    ];
  }
  const services = data.lines.filter(({ kind }) => kind === "service");
  const cut = services.filter(({ id }) => choice.cuts[id]);
  const ended = cut.length ? cut : services;
  if (!ended.length) return [{ name: "law", choice }];
  const charged = ended.some(({ id }) => choice.passed_on[id])
    ? choice
    : passing(choice, ended, () => ALL);
  const shares = new Set(ended.map(({ id }) => charged.passed_on[id]));
  return [
    { name: "nobody", choice: passing(choice, services, () => 0) },
    { name: shares.size === 1 && shares.has(ALL) ? "charged" : "part", choice: charged },
  ];
}

/**
 * No more is passed on than the law lets districts be charged.
 * @param {Pick<Data, "lines">} data @param {Choice} choice
 */
const lawful = ({ lines }, choice) =>
  passing(choice, lines, ({ id, chargeable }) => Math.min(choice.passed_on[id], chargeable));

/** @param {Choice} choice @param {Line[]} lines @param {(line: Line) => number} share */
export const passing = (choice, lines, share) => ({
  ...choice,
  passed_on: {
    ...choice.passed_on,
    ...Object.fromEntries(lines.map((line) => [line.id, share(line)])),
  },
});

/** @param {string | number} cap @returns {Side["name"]} */
const nameOf = (cap) => cap === "lifted" || cap === "cpi" ? cap : "percent";
