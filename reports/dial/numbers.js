// Rounds and writes amounts, with the arithmetic of reports/wording/amounts.py. Generated cases
// keep the two equal (tests/browser/test_dial_shared.py).

const MILLION = 1e6;
const UNITS = [100000, 10000, 1000, 1];
/** How numbers are written, and which plural each takes. */
export const LOCALE = "en-US";
const WHOLE = new Intl.NumberFormat(LOCALE);
/** @param {number} places */
const written = (places) =>
  new Intl.NumberFormat(LOCALE, { minimumFractionDigits: places, maximumFractionDigits: places });
const TENTHS = written(1);
const HUNDREDTHS = written(2);
/**
 * How a number of millions is written that was rounded to each unit.
 * @type {Record<number, Intl.NumberFormat>}
 */
const MILLIONS = { 100000: TENTHS, 10000: HUNDREDTHS, 1000: written(3) };

const AS_SET = new Intl.NumberFormat(LOCALE, { maximumSignificantDigits: 10 });
const LEAST_PERCENT = 0.0001;

/** @param {number} value */
export const nearest = (value, unit = 1) => Math.floor(value / unit + 0.5) * unit;

/** Rounded as tables are; a sum of such numbers can be slightly off. @param {number} value */
export const fourDecimals = (value) => Math.round(value * 10000) / 10000;

/** @param {number} value */
export const grouped = (value) => WHOLE.format(Math.round(value));

/** How finely to round, in dollars. @param {number[]} cuts @param {number[]} parts */
export function unitFor(cuts, parts) {
  const total = cuts.reduce((sum, cut) => sum + cut, 0);
  const round = total >= 10 * MILLION && cuts.every((cut) => cut % 100000 === 0);
  const coarsest = round ? 100000 : total >= MILLION ? 10000 : total >= 50000 ? 1000 : 1;
  const some = parts.filter((part) => part >= 0.5);
  const least = some.length ? Math.min(...some) : total;
  return UNITS.find((unit) => unit <= coarsest && unit <= least) ?? 1;
}

/** The coarsest unit that leaves an amount as it is. @param {number} amount */
export const exactUnit = (amount) => UNITS.find((unit) => amount % unit === 0) ?? 1;

/** "$12.4 million" from a million on, "$550,000" below. @param {number} amount */
export function money(amount, unit = 10000, million = " million") {
  const rounded = nearest(amount, unit);
  const millions = MILLIONS[unit];
  if (rounded >= MILLION && millions) return `$${millions.format(rounded / MILLION)}${million}`;
  return `$${grouped(rounded)}`;
}

/** @param {number} amount @param {number} unit */
export const shortMoney = (amount, unit) => money(amount, unit, "M");

/** Whole dollars, or cents where there is less than a dollar. @param {number} amount */
export const dollars = (amount) =>
  amount > 0 && amount < 1
    ? `$${HUNDREDTHS.format(nearest(fourDecimals(amount * 100)) / 100)}`
    : `$${grouped(nearest(amount))}`;

/** @param {number} value */
const tenths = (value) => nearest(value * 10);

/** A number of people or things: whole from 5 up, one decimal below. @param {number} value */
export function count(value) {
  const ten = tenths(value);
  return ten < 50 && ten % 10 ? TENTHS.format(ten / 10) : grouped(nearest(value));
}

/** @param {number} value */
export const percent = (value) => `${TENTHS.format(tenths(value) / 10)}%`;

/** A percent as it was set: "58%", "82.5%"; "<0.0001%" below that. @param {number} value */
export const percentText = (value) =>
  value > 0 && value < LEAST_PERCENT ? `<${LEAST_PERCENT}%` : `${AS_SET.format(value)}%`;

/** A rise: "+$923", "+21.6%". @param {string} text */
export const more = (text) => `+${text}`;
