// What people mean who type an amount to cut: dollars, a share of the line, or one of some. With the
// rules of model/typed.py; generated cases keep the two equal (tests/browser/test_typed.py).

/** @import { Problem, Typed } from "./types.d.ts" */

const SPACES = /[ \t\r\n\u00a0\u2007\u2009\u202f]+/g;
const OWN_SIGN = /^− ?(?=\$|$)/;
const NEGATIVE = /^[-−–(][^0-9]*[0-9]/;
const AMOUNT =
  /^(?:us ?)?\$? ?([0-9., ]*[0-9][0-9.,]*(?:e[0-9]{1,2})?) ?(k|thousands?|m|mm|mil|mill|mln|mn|millions?|mill[oó]n(?:es)?|b|bn|billions?)?(?: ?(dollars?|d[oó]lares|usd))?$/;
const PERCENT = /^([0-9., ]*[0-9][0-9.,]*) ?(?:%|percent|per cent|pct|por ciento)$/;
const PLAIN = /^(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:e[0-9]{1,2})?$/;
const GROUPED = /^[0-9]{1,3}(?:(?:,[0-9]{3})+|(?: [0-9]{3})+)(?:\.[0-9]*)?$/;
/** Nothing else has two points: "12.000.000" is how Spanish may write twelve million. */
const BY_POINTS = /^[0-9]{1,3}(?:\.[0-9]{3}){2,}$/;
/** In Spanish it may be thousands: "12.000". */
const POINTED = /^[0-9]{1,3}\.[0-9]{3}$/;
/** Percent of the line, by the word for it. */
const SHARES = new Map([
  ...["none", "nothing", "zero", "nada", "cero"].map((word) => /** @type {const} */ ([word, 0])),
  ...["quarter", "a quarter", "one quarter", "un cuarto"].map((
    word,
  ) => /** @type {const} */ ([word, 25])),
  ...["third", "a third", "one third", "un tercio"].map((
    word,
  ) => /** @type {const} */ ([word, 100 / 3])),
  ...["half", "a half", "one half", "mitad", "la mitad"].map((
    word,
  ) => /** @type {const} */ ([word, 50])),
  ...["two thirds", "dos tercios"].map((word) => /** @type {const} */ ([word, 200 / 3])),
  ...["three quarters", "tres cuartos"].map((word) => /** @type {const} */ ([word, 75])),
  ...["all", "everything", "the whole line", "todo", "toda la partida"].map((
    word,
  ) => /** @type {const} */ ([word, 100])),
]);
const FRACTION = /^([0-9]{1,3}) ?\/ ?([0-9]{1,3})$/;
const COUNTED = [
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen" +
  " sixteen seventeen eighteen nineteen",
  "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince" +
  " dieciséis diecisiete dieciocho diecinueve",
];
const TENS = [
  "twenty thirty forty fifty sixty seventy eighty ninety",
  "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
];
/** @type {Map<string, number>} */
const NUMBER_WORDS = new Map([
  ...COUNTED.flatMap((words) =>
    words.split(" ").map((word, at) => /** @type {const} */ ([word, at]))
  ),
  ...TENS.flatMap((words) =>
    words.split(" ").map((word, at) => /** @type {const} */ ([word, 10 * (at + 2)]))
  ),
  ...["a", "an", "un"].map((word) => /** @type {const} */ ([word, 1])),
  ...["cien", "ciento"].map((word) => /** @type {const} */ ([word, 100])),
]);
const LETTERS = /[^ -]+/g;
/** What a scale multiplies by, by its first letter. @type {Record<string, number>} */
const SCALES = { k: 1e3, t: 1e3, m: 1e6, b: 1e9 };
/** Characters of an amount. */
const LONGEST = 40;
/** Below it, a bare number may be short for thousands or millions. */
const SMALL = 1000;

/** @param {number} dollars @returns {Typed} */
const understood = (dollars) => ({ amount: whole(dollars), either: [], problem: "" });
/** @param {Problem} problem @returns {Typed} */
const refused = (problem) => ({ amount: null, either: [], problem });
/** @param {number} dollars */
const whole = (dollars) => Math.floor(dollars + 0.5);

/**
 * Read an amount that somebody typed to take from a line; nothing means that nothing is cut.
 * @param {string} text
 * @param {number} most the whole line, dollars
 * @returns {Typed}
 */
export function readAmount(text, most) {
  const said = trimmed(text.replace(SPACES, " ")).toLowerCase().replace(OWN_SIGN, "");
  if (said === "" || said === "$") return understood(0);
  const share = SHARES.get(said);
  if (share !== undefined) return understood((most * share) / 100);
  if (NEGATIVE.test(said)) return refused("negative");
  if (said.length > LONGEST) return refused("unread");
  const percent = PERCENT.exec(said);
  if (percent) {
    const { value, problem } = numberOf(percent[1]);
    if (value === null) return refused(problem);
    return value > 100 ? refused("over") : understood((most * value) / 100);
  }
  const fraction = FRACTION.exec(said);
  if (fraction) {
    const [part, of] = [Number(fraction[1]), Number(fraction[2])];
    if (part <= 0 || part > of) return refused("unread");
    return understood((most * ((100 * part) / of)) / 100);
  }
  const found = AMOUNT.exec(inDigits(said));
  if (!found) return refused("unread");
  const { value, problem } = numberOf(found[1]);
  if (value === null) return refused(problem);
  const [, , scale, noun] = found;
  if (scale === "mil") {
    // A thousand in Spanish, and short for a million in English.
    const two = [value * 1e3, value * 1e6];
    if (two[1] > most) return refused("unread");
    return { amount: null, either: two.map(whole), problem: "" };
  }
  // Nobody cuts half a dollar: a number with a part of one is of thousands or of millions.
  const parted = !noun && value < SMALL && !Number.isInteger(value);
  if (!scale && (parted || POINTED.test(trimmed(found[1])))) {
    const meant = [1e3, 1e6].map((each) => value * each).filter((each) =>
      each >= 1 && each <= most
    );
    // Below one it may as well be a share: half of the line.
    if (value > 0 && value < 1 && value * most >= 1) meant.push(value * most);
    const either = [...new Set(meant.map(whole))].sort((one, other) => one - other);
    if (either.length > 1) return { amount: null, either, problem: "" };
    if (either.length) return understood(either[0]);
    if (!parted && value) return refused("over");
  }
  if (!scale && !noun && value > 0 && value < SMALL) {
    const larger = [1e6, 1e3].map((each) => value * each).find((each) => each <= most);
    if (larger !== undefined) {
      return { amount: null, either: [whole(value), whole(larger)], problem: "" };
    }
  }
  const dollars = scale ? value * SCALES[scale[0]] : value;
  return dollars > most ? refused("over") : understood(dollars);
}

/**
 * An amount whose number stands in words, such as "twenty-five thousand", with digits.
 * @param {string} said
 */
function inDigits(said) {
  let [value, end] = [0, 0];
  for (const { 0: word, index } of said.matchAll(LETTERS)) {
    const number = NUMBER_WORDS.get(word);
    if (word === "hundred" && value > 0 && value < 100) value *= 100;
    else if (number !== undefined && (!end || goesOn(value, number))) value += number;
    else if (!end || (word !== "and" && word !== "y")) break;
    end = index + word.length;
  }
  return end ? `${value}${said.slice(end)}` : said;
}

/**
 * Whether a number is the next part of one: tens after hundreds, ones after tens.
 * @param {number} value @param {number} number
 */
function goesOn(value, number) {
  if (value % 100 === 0) return value > 0 && number < 100;
  return value % 100 >= 20 && value % 10 === 0 && number < 10;
}

/** @param {string} text @returns {{ value: number | null, problem: Problem }} */
function numberOf(text) {
  const number = trimmed(text);
  const grouped = GROUPED.test(number) ? /[, ]/g : BY_POINTS.test(number) ? /\./g : "";
  const digits = number.replace(grouped, "");
  if (PLAIN.test(digits)) return { value: Number(digits), problem: "" };
  return { value: null, problem: text.includes(",") ? "comma" : "unread" };
}

/** @param {string} text */
const trimmed = (text) => text.replace(/^ +| +$/g, "");
