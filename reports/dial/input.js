// Reads what is typed and which key is pressed; says what it means and draws nothing.

import { nearest } from "./numbers.js";
import { placeOf } from "./tables.js";
import { say } from "./words.js";

/** @import { Act, Line, Messages, Percents } from "./types.d.ts" */

/** What a key of the hearing does, in the order of the buttons. @type {Act[]} */
export const ACTS = [
  "preset",
  "cap",
  "reset",
  "undo",
  "redo",
  "next",
  "earlier",
  "alone",
  "law",
  "black",
  "timer",
  "full-screen",
  "back",
  "help",
];

/**
 * The cut that can be shown for one that was asked for.
 * @param {Line} line
 * @param {number} cut
 * @param {boolean} live a server can be asked for what no table has
 */
export function usableCut(line, cut, live) {
  return live || placeOf(line, cut) >= 0 ? cut : nearest(cut, line.step);
}

const BARE_PERCENT = /^(\d+(?:\.\d+)?) ?%?$/;

/**
 * The percent that can be used of one that was typed.
 * @param {Percents} percents
 * @param {number} least the cap in law
 * @param {string} text
 * @param {boolean} live a server can be asked for what no table has
 * @returns {number | null} null where it is none, or not between the law and the most
 */
export function usablePercent({ most, step }, least, text, live) {
  const [, number] = BARE_PERCENT.exec(text.trim()) ?? [];
  const given = Number(number);
  if (!number || !(given >= least && given <= most)) return null;
  return live ? given : Math.max(least, nearest(given, step));
}

/** The least that a clock counts down from. */
const LEAST_MINUTES = 0.1;

/**
 * The minutes that a timer can count down from.
 * @param {string} text
 * @param {number} most
 * @returns {number | null} null where none were typed, or too many
 */
export function readMinutes(text, most) {
  const clock = /^(\d{1,3}):([0-5]\d)$/.exec(text.trim());
  const plain = /^\d{1,3}(\.\d+)?$/.test(text.trim()) ? Number(text) : 0;
  const minutes = clock ? Number(clock[1]) + Number(clock[2]) / 60 : plain;
  return minutes >= LEAST_MINUTES && minutes <= most ? minutes : null;
}

/** How far from a tenth of a line its steps may be, as a share of it. */
const FAR = 0.05;

/**
 * Page Up and Page Down move a tenth of the line; the browser's own step for them differs.
 * @param {Line} line
 * @param {number} cut
 * @param {string} key
 * @returns {number | null} null for any other key
 */
export function paged(line, cut, key) {
  const direction = key === "PageUp" ? 1 : key === "PageDown" ? -1 : 0;
  if (!direction) return null;
  const tenth = line.amount / 10;
  const stepped = Math.max(line.step, nearest(tenth, line.step));
  /** @param {number} by */
  const moved = (by) => Math.min(line.amount, Math.max(0, cut + direction * by));
  // Where the steps of a line are too wide for its tenth, the tenths themselves have figures.
  const exact = Math.abs(stepped - tenth) > FAR * tenth && placeOf(line, moved(tenth)) >= 0;
  return moved(exact ? tenth : stepped);
}

/**
 * What the keys do that turn pages, where steps are prepared.
 * @param {string} pressed @returns {"next" | "earlier" | null}
 */
export function turning(pressed) {
  if (pressed === "PageDown") return "next";
  return pressed === "PageUp" ? "earlier" : null;
}

/**
 * What a key of the hearing does: a line's place, an act, or nothing.
 * @param {Messages} words
 * @param {number} lines how many there are
 * @param {string} pressed
 * @returns {number | Act | null}
 */
export function meaning(words, lines, pressed) {
  const number = Number(pressed);
  if (Number.isInteger(number) && number >= 1 && number <= keyed(lines)) return number - 1;
  return ACTS.find((act) => keyOf(words, act).toLowerCase() === pressed.toLowerCase()) ?? null;
}

/**
 * Ctrl+Z undoes; Ctrl+Shift+Z and Ctrl+Y do it again.
 * @param {{ key: string, ctrlKey: boolean, metaKey: boolean, altKey: boolean, shiftKey: boolean }}
 *   event
 * @returns {"undo" | "redo" | null}
 */
export function stepOf({ key, ctrlKey, metaKey, altKey, shiftKey }) {
  if (!(ctrlKey || metaKey) || altKey) return null;
  if (key.toLowerCase() === "z") return shiftKey ? "redo" : "undo";
  return key.toLowerCase() === "y" && !shiftKey ? "redo" : null;
}

/** How many lines have a key of their own: 1 to 9. @param {number} lines */
export const keyed = (lines) => Math.min(lines, 9);

/** The key that does something in a hearing. @param {Messages} words @param {Act} act */
export const keyOf = (words, act) => say(words, `dial-act-${act}.key`);

/**
 * The value after the present one; the first after the last, and where there is none.
 * @template Value
 * @param {Value[]} values
 * @param {Value | undefined} present
 */
export function next(values, present) {
  const at = present === undefined ? -1 : values.indexOf(present);
  return values[(at + 1) % values.length];
}
