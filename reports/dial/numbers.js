// Rounds and writes amounts, with the arithmetic of reports/wording/amounts.py. Generated cases
// keep the two equal (tests/browser/test_dial_shared.py).

/** @typedef {{ cut: number, pay: number, lost: number }} Parts */

export const MILLION = 1e6;
export const CENT = 0.01;
const UNITS = [100000, 10000, 1000, 100, 10, 1, CENT];
/** How numbers are written, and which plural each takes. */
export const LOCALE = "en-US";
const WHOLE = new Intl.NumberFormat(LOCALE);
/** @param {number} places */
const written = (places) =>
  new Intl.NumberFormat(LOCALE, { minimumFractionDigits: places, maximumFractionDigits: places });
const TENTHS = written(1);
const HUNDREDTHS = written(2);
/** A number of millions is written by thousands, without zeros at its end. */
const MILLIONS = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 3 });
/** How far off a part may be shown, as a share of its exact value. */
const CLOSE = 0.05;

const AS_SET = new Intl.NumberFormat(LOCALE, { maximumSignificantDigits: 10 });
const LEAST_PERCENT = 0.0001;

/** Rounded as tables are; a sum of such numbers can be slightly off. @param {number} value */
export const fourDecimals = (value) => Math.round(value * 10000) / 10000;

/** @param {number} value @returns {number} */
export const nearest = (value, unit = 1) =>
  unit === CENT ? nearest(fourDecimals(value * 100)) / 100 : Math.floor(value / unit + 0.5) * unit;

/** @param {number} value */
export const grouped = (value) => WHOLE.format(Math.round(value));

/**
 * How finely to round a cut and its two parts, in dollars.
 * @param {number} cut @param {number} pay @param {number} lost @param {number} coarsest
 */
export function unitFor(cut, pay, lost, coarsest = UNITS[0]) {
  const spoken = cut >= MILLION ? 10000 : cut >= 50000 ? 1000 : 1;
  const setIn = UNITS.find((unit) => unit <= spoken || cut % unit === 0) ?? CENT;
  /** @param {number} unit */
  const fits = (unit) =>
    unit <= setIn && unit <= coarsest &&
    nearest(pay, unit) + nearest(lost, unit) === nearest(cut, unit) &&
    isClose(pay, unit) && isClose(lost, unit);
  return UNITS.find(fits) ?? CENT;
}

/** @param {number} value @param {number} unit */
const isClose = (value, unit) =>
  !nearest(value, CENT) || Math.abs(nearest(value, unit) - value) <= CLOSE * value;

/**
 * A cut and its two parts, each rounded to the unit at which the parts add up.
 * @param {number} exact @param {number} paid @param {number} left @param {number} [coarsest]
 */
export function roundedParts(exact, paid, left, coarsest) {
  const unit = unitFor(exact, paid, left, coarsest);
  const cut = nearest(exact, unit);
  const pay = nearest(paid, unit);
  return { cut, pay, lost: nearest(fourDecimals(cut - pay), unit), unit };
}

/**
 * The unit for several cuts and their parts, so that one cut is the same amount in each.
 * @param {Parts[]} sums @param {number} [coarsest] @returns {number}
 */
export function unitOfAll(sums, coarsest = UNITS[0]) {
  const units = sums.map(({ cut, pay, lost }) => unitFor(cut, pay, lost, coarsest));
  const finest = Math.min(...units);
  return finest < coarsest ? unitOfAll(sums, finest) : coarsest;
}

/**
 * The coarsest unit, up to another, at which a value by itself is close.
 * @param {number} value @param {number} coarsest
 */
const closeUnit = (value, coarsest) =>
  UNITS.find((unit) => unit <= coarsest && isClose(value, unit)) ?? CENT;

/** The coarsest unit that leaves an amount as it is. @param {number} amount */
export const exactUnit = (amount) => UNITS.find((unit) => unit === 1 || amount % unit === 0) ?? 1;

/** What follows one million, and more than one, in the language that is spoken. */
const million = { one: " million", more: " million" };

/** @param {string} one @param {string} others */
export function sayMillions(one, others) {
  million.one = ` ${one}`;
  million.more = ` ${others}`;
}

/** "$12.4 million" from a million on, "$550,000" below, cents where needed. @param {number} amount */
export function money(amount, unit = 10000, scale = "") {
  const rounded = nearest(amount, unit);
  if (unit === CENT) return rounded ? `$${HUNDREDTHS.format(rounded)}` : "$0";
  if (rounded < MILLION || unit < 1000) return `$${grouped(rounded)}`;
  const number = MILLIONS.format(rounded / MILLION);
  return `$${number}${scale || (number === "1" ? million.one : million.more)}`;
}

/**
 * An amount beside others with which it makes no sum: to their unit, finer if that is far off.
 * @param {number} amount @param {number} unit @param {string} [scale]
 */
export const moneyAlone = (amount, unit, scale) => money(amount, closeUnit(amount, unit), scale);

/**
 * The two ends of a range; a million is said once where both have it.
 * @param {number[]} ends @param {number} unit of the amount beside it
 */
export function moneyEnds(ends, unit) {
  const [low, high] = ends.map((each) => moneyAlone(each, unit));
  const both = low !== high && [low, high].every((each) => each.endsWith(million.more));
  return [both ? low.slice(0, -million.more.length) : low, high];
}

/** @param {number} amount @param {number} unit */
export const shortMoney = (amount, unit) => money(amount, unit, "M");

/** Whole dollars, or cents where there is less than a dollar. @param {number} amount */
export const dollars = (amount) => dollarsAlike([amount])[0];

/**
 * The same of several in one sentence: in cents, but for nothing, where one of them needs it.
 * @param {number[]} amounts
 */
export function dollarsAlike(amounts) {
  const cents = amounts.some((each) => each > 0 && each < 1);
  return amounts.map((each) =>
    cents && each
      ? `$${HUNDREDTHS.format(nearest(fourDecimals(each * 100)) / 100)}`
      : `$${grouped(nearest(each))}`
  );
}

/** @param {number} value */
const tenths = (value) => nearest(value * 10);

/** A number of people or things: whole from 5 up, one decimal below. @param {number} value */
export const count = (value) => countsAlike([value])[0];

/**
 * The same of several in one sentence: with a decimal, but for nothing, where one needs it.
 * @param {number[]} values
 */
export function countsAlike(values) {
  const parted = values.map(tenths).some((ten) => ten < 50 && ten % 10);
  return values.map((each) =>
    parted && tenths(each) ? TENTHS.format(tenths(each) / 10) : grouped(nearest(each))
  );
}

/** None is "0%". @param {number} value */
export const percent = (value) =>
  `${fourDecimals(value) ? TENTHS.format(tenths(value) / 10) : "0"}%`;

/** A percent as it was set: "58%", "82.5%"; "<0.0001%" below that. @param {number} value */
export const percentText = (value) =>
  value > 0 && value < LEAST_PERCENT ? `<${LEAST_PERCENT}%` : `${AS_SET.format(value)}%`;

/** A rise: "+$923", "+21.6%". @param {string} text */
export const more = (text) => `+${text}`;
