// Fills the sentences of data/words.yaml as reports/wording/sentences.py does.

import { count, grouped } from "./numbers.js";

/** @import { Case, DialWords, Piece, Unit } from "./types.d.ts" */

/**
 * A sentence in pieces, so that each amount can have its color.
 * @param {string} template
 * @param {Record<string, string>} values
 * @returns {Piece[]}
 */
export function filled(template, values) {
  return template.split(/(\{\w+\})/).filter(Boolean).map((piece) => {
    const name = /^\{(\w+)\}$/.exec(piece)?.[1];
    if (!name) return { name: "", text: piece };
    const text = values[name];
    if (text === undefined) throw new Error(`nothing fills {${name}} in “${template}”`);
    return { name, text };
  });
}

/**
 * @param {string} template
 * @param {Record<string, string>} values
 */
export const fill = (template, values) =>
  filled(template, values).map((each) => each.text).join("");

/**
 * Which of the four sentences fits.
 * @param {number} cut
 * @param {number} pay
 * @param {number} lost
 * @returns {Case}
 */
export const caseOf = (cut, pay, lost) => (!cut ? "none" : !lost ? "pay" : pay ? "both" : "lose");

/**
 * A number with its noun: "86 teaching positions", "1 teaching position".
 * @param {Unit} unit
 * @param {number} value
 */
export function counted(unit, value) {
  const number = count(value);
  return `${number} ${number === "1" ? unit.one : unit.label}`;
}

/**
 * Dollars for a screen reader, which would spell "$1.2M" out.
 * @param {DialWords["spoken"]} say
 * @param {number} amount
 */
export function spokenMoney(say, amount) {
  if (amount >= 1e6) return fill(say.million, { number: String(Math.round(amount / 10000) / 100) });
  if (amount >= 1000 && amount % 1000 === 0) {
    return fill(say.thousand, { number: String(amount / 1000) });
  }
  return fill(say.dollars, { number: grouped(amount) });
}
