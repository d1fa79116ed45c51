// Writes a choice into an address, by the names that links have (model/parameters.py).

/** @import { Choice } from "./types.d.ts" */

/**
 * The query with a choice in it; all that is no policy stays as it is.
 * @param {string} query @param {Choice} choice
 * @param {Choice} plain what a link without a word means
 * @param {string} year what a link without a year has to say, because it would mean another; "" for nothing
 */
export function addressOf(query, choice, plain, year) {
  const written = new URLSearchParams(query);
  for (const [name, value, usual] of policiesOf(choice, plain)) {
    written.delete(name);
    if (value !== usual) written.set(name, String(value));
  }
  if (year && !written.has("pack")) written.set("pack", year);
  const text = String(written);
  return text && `?${text}`;
}

/**
 * Each policy's name in a link, its value, and the value that is left out.
 * @param {Choice} choice @param {Choice} plain
 * @returns {[string, string | number, string | number][]}
 */
const policiesOf = (choice, plain) => [
  ...Object.keys(choice.cuts).flatMap((
    line,
  ) => /** @type {[string, string | number, string | number][]} */ ([
    [`${line}_cut`, choice.cuts[line], plain.cuts[line]],
    [`${line}_passed_on`, choice.passed_on[line], plain.passed_on[line]],
  ])),
  ["tuition_cap", choice.tuition_cap, plain.tuition_cap],
  ["first_year", choice.first_year, plain.first_year],
  // A rise that begins with the cut needs no year of its own.
  ["cpi_from", choice.cpi_from, choice.first_year],
  ["lasts", choice.lasts, plain.lasts],
  ["preset", choice.preset ?? "", ""],
];
