// What the result says for a choice: every text and width, and nothing of the page it stands on.

import {
  count,
  dollars,
  fourDecimals,
  money,
  more,
  nearest,
  percent,
  shortMoney,
  unitFor,
} from "./numbers.js";
import { figuresOf, isFixed, tableKey } from "./tables.js";
import { same } from "./choice.js";
import { caseOf, counted, pieces, say } from "./words.js";

/** @import { Answer, Bar, Data, Figures, Line, Messages } from "./types.d.ts" */
/** @import { Other, Present, Tile } from "./types.d.ts" */
/** @typedef {{ line: Line, figures: Figures, cut: number, pay: number, lost: number }} Shown */

/**
 * @param {Data} data
 * @param {Present} present
 * @returns {Answer | null} null while only Python knows the figures
 */
export function answerOf(data, present) {
  const looked = [];
  for (const line of data.lines) {
    const figures = figuresOf(data, present, line, tableKey(present.choice));
    if (!figures) return null;
    looked.push({ line, figures, cut: present.choice.cuts[line.id] });
  }
  const unit = unitFor(
    looked.map(({ cut }) => cut),
    looked.flatMap(({ figures }) => [figures.pay, figures.lost]),
  );
  const shown = looked.map((each) => rounded(each.line, each.figures, each.cut, unit));
  const total = { cut: sum(shown, "cut"), pay: sum(shown, "pay"), lost: sum(shown, "lost") };
  return {
    sentence: pieces(data.words, "answer", {
      outcome: caseOf(total.cut, total.pay, total.lost),
      cut: money(total.cut, unit),
      pay: money(total.pay, unit),
      lost: money(total.lost, unit),
      charged_as: chargedAs(shown),
    }),
    tiles: tiles(data, present, shown, total, unit),
    bars: shown.map((each) => bar(data, each, unit)),
    others: others(data, present),
  };
}

/**
 * Rounded so that the two parts add up to the cut.
 * @param {Line} line @param {Figures} figures @param {number} exact @param {number} unit
 * @returns {Shown}
 */
function rounded(line, figures, exact, unit) {
  const cut = nearest(exact, unit);
  const pay = nearest(figures.pay, unit);
  return { line, figures, cut, pay, lost: cut - pay };
}

/** @param {Shown[]} shown @param {"cut" | "pay" | "lost"} part */
const sum = (shown, part) => shown.reduce((total, each) => total + each[part], 0);

/** @param {Shown[]} shown */
function chargedAs(shown) {
  const ways = new Set(shown.filter(({ pay }) => pay).map(({ line }) => line.charged_as));
  return ways.size > 1 ? "both" : [...ways][0] || "tuition";
}

/**
 * @param {Data} data @param {Present} present @param {Shown[]} shown
 * @param {Record<"cut" | "pay" | "lost", number>} total @param {number} unit @returns {Tile[]}
 */
function tiles(data, present, shown, total, unit) {
  const { words } = data;
  const shares = shown.reduce((all, { figures }) => all + figures.share, 0);
  const tuition = shown.find(({ line }) => line.kind === "tuition");
  /**
   * Ranges come with Python's answer to a release; there are none while a slider moves.
   * @param {Line} line @param {"increase" | "unit"} column @param {(value: number) => string} text
   */
  const range = (line, column, text) => {
    const ends = same(present.choice, present.ranged) && present.ranges[line.id]?.[column];
    if (!ends) return "";
    const [low, high] = ends.map(text);
    if (low === high) return "";
    return say(words, "dial-figure-between", { low_figure: low, high_figure: high });
  };
  return [
    {
      term: say(words, "dial-part-state"),
      big: money(total.cut, unit),
      also: say(words, "dial-figure-share", { percent: `${count(fourDecimals(shares))}%` }),
      range: "",
    },
    {
      term: say(words, "dial-part-pay"),
      big: money(total.pay, unit),
      also: tuition ? rise(words, tuition) : "",
      range: tuition ? range(tuition.line, "increase", dollars) : "",
    },
    {
      term: say(words, "dial-part-lost"),
      big: money(total.lost, unit),
      also: tuition ? fewer(words, tuition) : "",
      range: tuition ? range(tuition.line, "unit", count) : "",
    },
    ...shown.filter(({ line }) => line.kind === "service").map(({ line, figures }) => {
      const { unit_count, unit: noun } = counted(line.unit, figures.unit);
      return {
        term: figures.unit ? noun : line.unit.label,
        big: figures.unit ? say(words, "dial-figure-about", { unit_count }) : "0",
        also: say(words, "dial-figure-of-whole", { unit_count: count(line.whole) }),
        range: range(line, "unit", count),
      };
    }),
  ];
}

/** @param {Messages} words @param {Shown} tuition */
function rise(words, { pay, figures }) {
  const { increase = 0, percent: percents = 0 } = figures;
  if (!pay) return say(words, "dial-figure-no-rise");
  return say(words, "dial-figure-rise", {
    increase: more(dollars(increase)),
    percent: more(percent(percents)),
  });
}

/** @param {Messages} words @param {Shown} tuition */
const fewer = (words, { line, figures }) =>
  figures.unit
    ? say(words, "dial-figure-about-units", counted(line.unit, figures.unit))
    : say(words, "dial-figure-none-lost", { unit: line.unit.one });

/** @param {Data} data @param {Shown} shown @param {number} unit @returns {Bar} */
function bar({ words }, { line, cut, pay, lost }, unit) {
  /** @param {"pay" | "lost"} name @param {number} amount */
  const part = (name, amount) => {
    const short = shortMoney(amount, unit);
    const labels = amount ? [say(words, `dial-bar-${name}`, { [name]: short }), short] : [];
    return { width: (100 * amount) / line.amount, labels };
  };
  return {
    pay: part("pay", pay),
    lost: part("lost", lost),
    cut: shortMoney(cut, unit),
    kept: !cut,
    says: say(words, "dial-bar-says", {
      line: line.name,
      cut: money(cut, unit),
      pay: money(pay, unit),
      lost: money(lost, unit),
      whole: money(line.amount),
    }),
  };
}

/**
 * The same cut of a tuition line under the readings of the law that are not the present one.
 * @param {Data} data @param {Present} present @returns {Other[]}
 */
function others(data, present) {
  const line = data.lines.find((each) => each.kind === "tuition");
  if (!line) return [];
  const cut = present.choice.cuts[line.id];
  return data.caps.flatMap(({ value }) => {
    if (!isFixed(value) || value === tableKey(present.choice)) return [];
    const figures = figuresOf(data, present, line, value);
    return figures ? [other(data, value, line, figures, cut)] : [];
  });
}

/**
 * @param {Data} data @param {string} cap @param {Line} line @param {Figures} figures
 * @param {number} exact @returns {Other}
 */
function other({ words }, cap, line, figures, exact) {
  const unit = unitFor([exact], [figures.pay, figures.lost]);
  const { cut, pay, lost } = rounded(line, figures, exact, unit);
  const { increase = 0, percent: percents = 0 } = figures;
  return {
    cap,
    sentence: pieces(words, "answer-other-reading", {
      outcome: caseOf(cut, pay, lost),
      pay: money(pay, unit),
      lost: money(lost, unit),
      increase: dollars(increase),
      percent: more(percent(percents)),
      ...counted(line.unit, figures.unit),
    }),
    side: !exact ? "" : pay >= lost ? "p" : "l",
  };
}
