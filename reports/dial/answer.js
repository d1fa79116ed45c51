// What the result says for a choice: every text and width, and nothing of the page it stands on.

import {
  count,
  dollars,
  exactUnit,
  fourDecimals,
  money,
  more,
  percent,
  roundedParts,
  shortMoney,
} from "./numbers.js";
import { rangeAt } from "./packed.js";
import { figuresOf, isFixed, ofRule, tableKey } from "./tables.js";
import { capName, capNamed, lawMatters, same } from "./choice.js";
import { tiledLines } from "./tiles.js";
import { caseOf, counted, pieces, say, takenOf } from "./words.js";

/** @import { Answer, Bar, Choice, Data, Figures, Line, Messages } from "./types.d.ts" */
/** @import { Other, Piece, Present, Tile } from "./types.d.ts" */
/**
 * A line's cut and its parts as they are shown; `exact` is the cut as it was chosen.
 * @typedef {{
 *   line: Line, figures: Figures, exact: number, cut: number, pay: number, lost: number,
 *   unit: number
 * }} Shown
 */

/**
 * @param {Data} data
 * @param {Present} present
 * @returns {Answer | null} null while only Python knows the figures
 */
export function answerOf(data, present) {
  const looked = lookedUp(data, present, data.lines, tableKey(data, present.choice));
  if (!looked) return null;
  const shown = looked.map(({ line, figures, cut }) => rounded(line, figures, cut));
  const total = together(shown);
  const { unit } = total;
  const longest = Math.max(...data.lines.map(({ amount }) => amount));
  return {
    sentence: [
      ...pieces(data.words, "answer", {
        outcome: shown.length ? caseOf(total.cut, total.pay, total.lost) : "unknown",
        taken: takenBy(shown),
        cut: money(total.cut, unit),
        pay: money(total.pay, unit),
        lost: money(total.lost, unit),
        charged_as: chargedAs(shown),
      }),
      ...conditions(present.choice, shown),
    ],
    tiles: tiles(data, present, shown, total),
    bars: shown.map((each) => bar(data, each, longest)),
    others: others(data, present),
  };
}

/**
 * The figures of lines under one rule; null while only Python knows some of them.
 * @param {Data} data @param {Present} present @param {Line[]} lines @param {string} key
 */
function lookedUp(data, present, lines, key) {
  const found = [];
  for (const line of lines) {
    const figures = figuresOf(data, present, line, key);
    if (!figures) return null;
    found.push({ line, figures, cut: present.choice.cuts[line.id] });
  }
  return found;
}

/** @param {Line} line @param {Figures} figures @param {number} exact @returns {Shown} */
const rounded = (line, figures, exact) => (
  { line, figures, exact, ...roundedParts(exact, figures.pay, figures.lost) }
);

/**
 * The change of law that it takes to charge districts as much as this, a sentence a line.
 * @param {Choice} choice @param {Shown[]} shown @returns {Piece[]}
 */
const conditions = ({ passed_on }, shown) =>
  shown.filter(({ line, pay }) => pay && passed_on[line.id] > line.chargeable)
    .flatMap(({ line }) => [
      { name: "", text: " " },
      { name: "condition", text: line.needs_law },
    ]);

/** What lines come to: their exact amounts added, then rounded. @param {Shown[]} shown */
function together(shown) {
  const sum = { cut: 0, pay: 0, lost: 0 };
  for (const { exact, figures } of shown) {
    sum.cut += exact;
    sum.pay += figures.pay;
    sum.lost += figures.lost;
  }
  return roundedParts(sum.cut, fourDecimals(sum.pay), fourDecimals(sum.lost));
}

/** What the cuts are; where there are none, what they would be. @param {Shown[]} shown */
function takenBy(shown) {
  const cut = shown.filter(({ exact }) => exact);
  return takenOf((cut.length ? cut : shown).map(({ line }) => line));
}

/** @param {Shown[]} shown */
function chargedAs(shown) {
  const ways = new Set(shown.filter(({ pay }) => pay).map(({ line }) => line.charged_as));
  return ways.size > 1 ? "both" : [...ways][0] || "tuition";
}

/**
 * @param {Data} data @param {Present} present @param {Shown[]} shown
 * @param {Record<"cut" | "pay" | "lost" | "unit", number>} total @returns {Tile[]}
 */
function tiles(data, present, shown, total) {
  const { words } = data;
  const { unit } = total;
  const shares = shown.reduce((all, { figures }) => all + figures.share, 0);
  const charged = shown.filter(({ line }) => line.kind === "tuition");
  const tuition = charged.length === 1 ? charged[0] : undefined;
  const key = tableKey(data, present.choice);
  /** @param {Line} line */
  const bandsOf = (line) => ofRule(data, present.choice, line, data.bands[line.id], key);
  /**
   * Ranges come with Python's answer to a release, and where no server is with the tables; else
   * there are none while a slider moves.
   * @param {Line} line @param {"increase" | "unit"} column @param {(value: number) => string} text
   */
  const range = (line, column, text) => {
    const ends = same(present.choice, present.ranged)
      ? present.ranges[line.id]?.[column]
      : rangeAt(bandsOf(line)?.[column], present.choice.cuts[line.id]);
    if (!ends) return "";
    const [low, high] = ends.map(text);
    if (low === high) return "";
    return say(words, "dial-figure-between", { low_figure: low, high_figure: high });
  };
  return [
    {
      term: say(words, "dial-part-state", { taken: takenBy(shown) }),
      big: money(total.cut, unit),
      also: say(words, "dial-figure-share", {
        percent: `${count(fourDecimals(shares))}%`,
        line_count: shown.length,
      }),
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
    ...tiledLines(data.lines).map((line) => {
      const each = shown[data.lines.indexOf(line)];
      return line.kind === "tuition"
        ? { ...ofStudents(words, each), range: range(line, "increase", dollars) }
        : { ...ofUnits(words, each), range: range(line, "unit", count) };
    }),
  ];
}

/** A tuition line that is one of several. @param {Messages} words @param {Shown} shown */
function ofStudents(words, { line, figures, cut, pay, lost }) {
  const { increase = 0, percent: percents = 0 } = figures;
  return {
    term: say(words, "dial-figure-a-student", { line: line.name }),
    big: pay ? more(dollars(increase)) : "$0",
    also: say(words, "dial-figure-tuition", {
      outcome: caseOf(cut, pay, lost),
      percent: more(percent(percents)),
      ...counted(line.unit, figures.unit),
    }),
  };
}

/** @param {Messages} words @param {Shown} shown */
function ofUnits(words, { line, figures }) {
  const { unit_count, unit: noun } = counted(line.unit, figures.unit);
  return {
    term: figures.unit ? noun : line.unit.label,
    big: figures.unit ? say(words, "dial-figure-about", { unit_count }) : "0",
    also: say(words, "dial-figure-of-whole", { unit_count: count(line.whole) }),
  };
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

/** @param {Data} data @param {Shown} shown @param {number} longest line, dollars @returns {Bar} */
function bar({ words }, { line, cut, pay, lost, unit }, longest) {
  /** @param {"pay" | "lost"} name @param {number} amount */
  const part = (name, amount) => {
    const short = shortMoney(amount, unit);
    const labels = amount ? [say(words, `dial-bar-${name}`, { [name]: short }), short] : [];
    return { width: (100 * amount) / longest, labels };
  };
  return {
    width: (100 * line.amount) / longest,
    pay: part("pay", pay),
    lost: part("lost", lost),
    cut: shortMoney(cut, unit),
    kept: !cut,
    says: say(words, "dial-bar-says", {
      line: line.name,
      taken: line.taken,
      cut: money(cut, unit),
      pay: money(pay, unit),
      lost: money(lost, unit),
      whole: money(line.amount, exactUnit(line.amount)),
    }),
  };
}

/**
 * The same cut of the lines that have a cap, under the readings of the law that are not chosen.
 * @param {Data} data @param {Present} present @returns {Other[]}
 */
function others(data, present) {
  const { choice } = present;
  const lines = data.lines.filter((each) => each.capped);
  if (!lines.length || !lawMatters(data, choice)) return [];
  return data.caps.flatMap(({ value }) => {
    if (!isFixed(value) || value === capName(data, choice)) return [];
    const tuition_cap = capNamed(data, value, choice.first_year);
    const key = tableKey(data, { ...choice, tuition_cap });
    const looked = lookedUp(data, present, lines, key);
    return looked ? [other(data, value, looked)] : [];
  });
}

/**
 * @param {Data} data @param {string} cap
 * @param {{ line: Line, figures: Figures, cut: number }[]} looked @returns {Other}
 */
function other({ words }, cap, looked) {
  const cut = looked.filter((each) => each.cut);
  const total = { pay: 0, lost: 0 };
  for (const { figures } of cut) {
    total.pay += figures.pay;
    total.lost += figures.lost;
  }
  const several = looked.length > 1;
  const none = several && !cut.length;
  return {
    cap,
    sentence: none
      ? pieces(words, "dial-other-none", { taken: takenOf(looked.map(({ line }) => line)) })
      : (cut.length ? cut : looked).flatMap((each, index) => [
        ...(index ? [{ name: "", text: " " }] : []),
        ...otherLine(words, each, several),
      ]),
    side: !cut.length ? "" : total.pay >= total.lost ? "p" : "l",
  };
}

/**
 * @param {Messages} words
 * @param {{ line: Line, figures: Figures, cut: number }} looked
 * @param {boolean} named
 */
function otherLine(words, { line, figures, cut: exact }, named) {
  const { cut, pay, lost, unit } = rounded(line, figures, exact);
  const { increase = 0, percent: percents = 0 } = figures;
  return pieces(words, "answer-other-reading", {
    outcome: caseOf(cut, pay, lost),
    taken: line.taken,
    named: named ? "yes" : "no",
    line: line.name,
    pay: money(pay, unit),
    lost: money(lost, unit),
    increase: dollars(increase),
    percent: more(percent(percents)),
    ...counted(line.unit, figures.unit),
  });
}
