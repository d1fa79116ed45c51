// Says the messages that Python sends, as model/messages.py says them.

import { count, LOCALE } from "./numbers.js";

/** @import { Case, Choosing, Line, Messages, Pattern } from "./types.d.ts" */
/** @import { Piece, Taken, Unit, Value } from "./types.d.ts" */

/** The plural that a number takes in the language of the page. @param {number} value */
const pluralOf = (value) =>
  new Intl.PluralRules(document.documentElement.lang || LOCALE).select(value);
const NUMBERS = new Intl.NumberFormat(LOCALE);

/**
 * A message with its placeholders filled.
 * @param {Messages} words @param {string} id @param {Record<string, Value>} [values]
 */
export const say = (words, id, values) =>
  pieces(words, id, values).map((each) => each.text).join("");

/**
 * A message in pieces, so that each amount can have its color.
 * @param {Messages} words @param {string} id @param {Record<string, Value>} [values]
 */
export const pieces = (words, id, values = {}) => filled(words[id], values);

/** @param {Pattern} pattern @param {Record<string, Value>} values @returns {Piece[]} */
function filled(pattern, values) {
  return pattern.flatMap((each) => {
    if (typeof each === "string") return { name: "", text: each };
    if ("by" in each) return filled(each.of[chosen(each, given(values, each.by))], values);
    const value = given(values, each.name);
    const text = typeof value === "number" ? NUMBERS.format(value) : isolated(value);
    return { name: each.name, text };
  });
}

/** What Unicode sets aside for scripts from right to left, and the signs that turn a text. */
const TURNING =
  /[\u0590-\u08ff\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** A text with its direction kept to itself, as model/directions.py does. @param {string} text */
const isolated = (text) =>
  TURNING.test(text) && !text.startsWith("\u2068") ? `\u2068${text}\u2069` : text;

/** @param {Record<string, Value>} values @param {string} name */
function given(values, name) {
  if (values[name] === undefined) throw new Error(`nothing fills ${name}`);
  return values[name];
}

/**
 * The key of a choice: that of the value itself, or of the plural that a number takes.
 * @param {Choosing} choice @param {Value} value
 */
function chosen({ of, other }, value) {
  const keys = typeof value === "number" ? [String(value), pluralOf(value)] : [value];
  return keys.find((key) => key in of) ?? other;
}

/**
 * Which of the four sentences fits.
 * @param {number} cut @param {number} pay @param {number} lost @returns {Case}
 */
export const caseOf = (cut, pay, lost) => (!cut ? "none" : !lost ? "pay" : pay ? "both" : "lose");

/**
 * What a cut to some lines is.
 * @param {Line[]} lines @returns {Taken}
 */
export function takenOf(lines) {
  const ways = new Set(lines.map(({ taken }) => taken));
  return ways.size > 1 ? "both" : [...ways][0] ?? "cut";
}

/**
 * A number with its noun: 86 and "teaching positions", 1 and "teaching position".
 * @param {Unit} unit @param {number} value
 */
export function counted({ one, label }, value) {
  const unit_count = count(value);
  return { unit_count, unit: unit_count === "1" ? one : label };
}

/**
 * Dollars for a screen reader, which would spell "$1.2M" out: how many, of what.
 * @param {number} amount
 */
export function spokenMoney(amount) {
  if (amount >= 1e6) return { number: Math.round(amount / 10000) / 100, scale: "million" };
  if (amount >= 1000 && amount % 1000 === 0) return { number: amount / 1000, scale: "thousand" };
  return { number: Math.round(amount), scale: "one" };
}
