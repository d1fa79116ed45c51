// What the result says for a choice: every text and width, and nothing of the page it stands on.

import {
  CENT,
  count,
  countsAlike,
  dollars,
  dollarsAlike,
  exactUnit,
  fourDecimals,
  nearest,
} from "./numbers.js";
import { MILLION, money, moneyEnds, more } from "./numbers.js";
import {
  moneyAlone,
  percent,
  percentText,
  roundedParts,
  shortMoney,
  unitOfAll,
} from "./numbers.js";
import { figuresOf, rangeOf } from "./tables.js";
import { ALL, passing, sidesOf } from "./sides.js";
import { nothingCut } from "./choice.js";
import { caseOf, counted, pieces, say, takenOf } from "./words.js";

/** @import { Answer, Bar, Choice, Data, End, Figures, Line, Messages } from "./types.d.ts" */
/** @import { Present, Side, SideAnswer, Tile, YearBar } from "./types.d.ts" */
/**
 * A line's cut and its parts as they are shown; `exact` is the cut as it was chosen.
 * @typedef {{
 *   line: Line, figures: Figures, exact: number, cut: number, pay: number, lost: number,
 *   unit: number
 * }} Shown
 */
/** @typedef {Record<"cut" | "pay" | "lost" | "unit", number>} Total */

/** Below it a number would be written as none: tenths, percent; and cents, dollars. */
const [LITTLE_SHARE, LITTLE_DOLLARS] = [0.05, 0.005];
const LITTLE_PERCENT = "0.1%";
/** By how much the end of a range may be off (_NEAR_PAY in lookup.py): dollars, a share of a cut. */
const [OFF, OFF_OF_CUT] = [5, 0.0001];
/** Finer than this the years are not all written because one of them is. */
const THOUSAND = 1000;

/**
 * @param {Data} data
 * @param {Present} present
 * @returns {Answer | null} null while only Python knows the figures
 */
export function answerOf(data, present) {
  const sides = sidesOf(data, present.choice);
  const found = sides.map(({ choice }) => yearsLookedUp(data, present, choice));
  const ends = sides[0].name === "law" ? endsOf(data, present) : [];
  if (!ends || !found.every((each) => each !== null)) return null;
  const later = firstToDiffer(found);
  const years = roundedAlike(found, later);
  const unit = unitOfAll(years.map((each) => sumOf(each[later])));
  const sums = years.flatMap((each) => each.map(sumOf));
  // Below a million, the last dollar takes no more room than its zero.
  const least = sums.some(({ cut }) => cut >= MILLION) ? THOUSAND : 1;
  const strip = Math.max(least, unitOfAll(sums));
  return {
    ...headingOf(data, present.choice, years[0][later], later, unit),
    sides: sides.map((side, at) => {
      const capped = at && sides[0].name === "law";
      const hangs = capped ? hangsOn(side.choice, years[0][later], years[at][later]) : "cap";
      const units = { unit, strip };
      const answer = sideAnswer(data, present, { ...side, hangs }, years[at], later, units);
      const why = at && later === 0 ? alikeBecause(data, side.choice, years) : "";
      return why ? { ...answer, note: `${answer.note} ${why}`.trim() } : answer;
    }),
    ends,
  };
}

/**
 * The years of all sides, with each line of one of them rounded to one unit on every side.
 * @param {Shown[][][]} sides @param {number} later
 */
function roundedAlike(sides, later) {
  const units = sides[0][later].map((_, at) =>
    unitOfAll(sides.map((years) => sumOf([years[later][at]])))
  );
  return sides.map((years) =>
    years.with(
      later,
      years[later].map((each, at) => ({
        ...each,
        ...roundedParts(each.exact, each.figures.pay, each.figures.lost, units[at]),
      })),
    )
  );
}

/**
 * The figures of all lines under a choice in each fiscal year that is shown.
 * @param {Data} data @param {Present} present @param {Choice} choice
 * @returns {Shown[][] | null} null while only Python knows some of them
 */
function yearsLookedUp(data, present, choice) {
  const years = [];
  for (let later = 0; later < data.span; later += 1) {
    const shown = lookedUp(data, present, choice, later);
    if (!shown) return null;
    years.push(shown);
  }
  return years;
}

/**
 * @param {Data} data @param {Present} present @param {Choice} choice @param {number} later
 * @returns {Shown[] | null}
 */
function lookedUp(data, present, choice, later) {
  const found = [];
  for (const line of data.lines) {
    const figures = figuresOf(data, present, line, choice, later);
    if (!figures) return null;
    const exact = later && choice.lasts === "once" ? 0 : choice.cuts[line.id];
    found.push({ line, figures, exact, ...roundedParts(exact, figures.pay, figures.lost) });
  }
  return found;
}

/**
 * The first year in which the caps of the sides differ, as years after the first; 0 where they never
 * do. What no law allows is charged at once, and hides no cap that begins to matter later.
 * @param {Shown[][][]} sides their years
 */
function firstToDiffer([law, change]) {
  if (!change) return 0;
  const differ = law.findIndex((shown, later) => {
    const capped = shown.map((each, at) => each.line.kind === "tuition" ? change[later][at] : each);
    return together(capped, CENT).pay !== together(shown, CENT).pay;
  });
  return Math.max(0, differ);
}

/**
 * What a change of the cap hangs on: the cap itself, that none of what it is about is passed on, or
 * fees, which another law forbids.
 * @param {Choice} choice under the change @param {Shown[]} law @param {Shown[]} change
 * @returns {Side["hangs"]}
 */
function hangsOn(choice, law, change) {
  const nothing = nothingCut(choice);
  const capped = change.map((each, at) => ({ ...each, under: law[at] }))
    .filter(({ line, exact }) => nothing ? line.capped : exact && line.kind === "tuition");
  // Not as shown: what rounds to the same may differ.
  const differ = capped.some(({ figures, under }) =>
    nearest(figures.pay, CENT) !== nearest(under.figures.pay, CENT)
  );
  if (differ) return "cap";
  if (change.some((each) => beyondLaw(each, choice))) return "fees";
  return capped.some(({ line }) => choice.passed_on[line.id]) ? "cap" : "share";
}

/**
 * Why a change of the law changes nothing in the years that are shown; "" where it does, or where
 * nothing is charged in any case.
 * @param {Data} data @param {Choice} choice under the change @param {Shown[][][]} sides
 */
function alikeBecause({ words, span }, choice, sides) {
  const { tuition_cap, first_year, cpi_from, lasts } = choice;
  const asked = sides[1][0].some(({ line, exact }) =>
    exact && line.capped && choice.passed_on[line.id]
  );
  const alike = sides[0].every((shown, later) =>
    together(shown, CENT).pay === together(sides[1][later], CENT).pay
  );
  if (!asked || !alike) return "";
  const from = tuition_cap === "cpi" ? cpi_from : first_year;
  const reason = from >= first_year + span
    ? "late"
    : from > first_year && lasts === "once"
    ? "once"
    : "other";
  return say(words, "dial-note-alike", {
    reason,
    year: String(first_year),
    cpi_from: String(from),
  });
}

/**
 * What is true under any law: what the state saves, of which lines, in which year.
 * @param {Data} data @param {Choice} choice @param {Shown[]} shown @param {number} later
 * @param {number} unit
 */
function headingOf({ words, assumed }, choice, shown, later, unit) {
  const year = choice.first_year + later;
  const { cut } = together(shown, unit);
  const shares = shown.reduce((all, { figures }) => all + figures.share, 0);
  const empty = nothingCut(choice);
  const little = !empty && fourDecimals(shares) < LITTLE_SHARE;
  const values = {
    state: !shown.length ? "unknown" : empty ? "empty" : "cut",
    taken: takenBy(shown),
    cut: money(cut, unit),
    written: little ? "little" : "told",
    percent: little ? LITTLE_PERCENT : `${count(fourDecimals(shares))}%`,
    line_count: shown.length,
    which_year: later ? "later" : choice.lasts,
    year: String(year),
    first: String(choice.first_year),
  };
  const about = say(words, "dial-about", values);
  return {
    empty,
    heading: pieces(words, "dial-heading", values),
    about: assumed && !empty ? say(words, "dial-about-assumed", { about, says: assumed }) : about,
  };
}

/**
 * @param {Data} data @param {Present} present @param {Side} side @param {Shown[][]} years
 * @param {number} later @param {{ unit: number, strip: number }} units of the totals of all sides,
 * and of the amounts of all years @returns {SideAnswer}
 */
function sideAnswer(data, present, side, years, later, { unit, strip }) {
  const shown = years[later];
  const total = together(shown, unit);
  const dated = later > 0 ||
    (side.choice.lasts === "once" ? begunBefore(side.choice) : changes(years));
  const longest = Math.max(...data.lines.map(({ amount }) => amount));
  return {
    name: side.name,
    ...nothingCut(side.choice)
      ? { sentence: ofAny(data, present, side), brief: [] }
      : saidOf(data, side, shown, later, total, dated),
    note: noteOf(data, side, shown),
    tiles: tilesOf(data, side, shown, total, later),
    bars: shown.map((each) => bar(data, each, longest, nothingCut(side.choice))),
    years: years.map((each, at) => ({
      ...yearBar(data, side.choice.first_year + at, each, strip),
      said: at === later,
    })),
  };
}

/** Whether tuition began to follow inflation before the first year of a cut. @param {Choice} choice */
const begunBefore = ({ tuition_cap, cpi_from, first_year }) =>
  tuition_cap === "cpi" && cpi_from > 0 && cpi_from < first_year;

/** Whether districts pay another amount in some year. @param {Shown[][]} years */
const changes = (years) => new Set(years.map((shown) => together(shown).pay)).size > 1;

/**
 * The sentence of a side, in full and as short as a small screen needs it; each with its condition.
 * @param {Data} data @param {Side} side @param {Shown[]} shown @param {number} later
 * @param {Total} total @param {boolean} dated
 */
function saidOf(data, side, shown, later, total, dated) {
  /** @param {string} message */
  const as = (message) => sentenceOf(data, side, shown, later, total, dated, message);
  return { sentence: as("answer-under"), brief: as("answer-brief") };
}

/**
 * @param {Data} data @param {Side} side @param {Shown[]} shown @param {number} later
 * @param {Total} total @param {boolean} dated
 * @param {string} message
 * @param {number} [line_count] of the lines that are named, where it is about any cut
 */
function sentenceOf(data, side, shown, later, total, dated, message, line_count = 0) {
  const { name, choice, hangs = "cap" } = side;
  const { cut, pay, lost, unit } = total;
  const cutLines = shown.filter(({ exact }) => exact);
  const shares = new Set(cutLines.map(({ line }) => choice.passed_on[line.id]));
  const year = choice.first_year + later;
  const begins = choice.cpi_from || choice.first_year;
  const begun = name === "cpi" && hangs === "cap" && year === begins;
  const percents = name === "part" ? [...shares][0] : Number(choice.tuition_cap) || 0;
  return pieces(data.words, message, {
    line_count,
    lines: data.capped,
    side: worded(name, shares.size),
    hangs,
    // The head of the column names the caps.
    caps: "",
    ...feesLaw(data, shown, choice, !ENDS.has(name)),
    percent: percentText(percents),
    cpi_from: String(begins),
    which_year: !dated ? "first" : begun ? "same" : "later",
    year: String(year),
    outcome: caseOf(cut, pay, lost),
    charged_as: chargedAs(shown),
    taken: takenBy(shown),
    pay: money(pay, unit),
    lost: money(lost, unit),
  });
}

const ENDS = new Set(["nobody", "charged", "part"]);

/**
 * Whether a line's fees are counted although it is not known that the law lets them be charged.
 * @param {Shown} shown @param {Choice} choice
 */
const inDoubt = ({ exact, line }, choice) => !!exact && !!line.open && !!choice.passed_on[line.id];

/**
 * What the law says of the fees that are counted, as messages take it.
 * @param {Data} data @param {Shown[]} shown @param {Choice} choice
 * @param {boolean} open whether it is said where nobody knows that the law allows them
 */
function feesLaw({ words }, shown, choice, open) {
  const beyond = shown.filter((each) => beyondLaw(each, choice));
  const articles = [...new Set(beyond.map(({ line }) => line.limited_by))];
  const unknown = open && shown.some((each) => inDoubt(each, choice));
  const one = articles.length === 1 && !unknown;
  return {
    fees_law: articles.length ? "forbidden" : unknown ? "not-known" : "known",
    article: one ? articles[0] : say(words, "answer-the-law"),
  };
}

/** @param {Side["name"]} name @param {number} shares that are passed on */
function worded(name, shares) {
  if (name === "law") return "law-plain";
  return name === "part" && shares > 1 ? "parts" : name;
}

/**
 * What a side does to any cut, while nothing is cut: who bears the whole of what it is about.
 * @param {Data} data @param {Present} present @param {Side} side
 */
function ofAny(data, present, side) {
  const capped = data.lines.filter((line) => line.capped);
  const lines = side.name === "nobody" || !capped.length ? data.lines : capped;
  const cuts = Object.fromEntries(
    data.lines.map((line) => [line.id, lines.includes(line) ? line.amount : 0]),
  );
  const whole = { ...side.choice, cuts };
  const years = yearsLookedUp(data, present, whole) ?? [];
  const later = Math.max(0, years.findIndex((each) => together(each).pay));
  const shown = years[later] ?? [];
  const cut = { ...side, choice: whole };
  const named = lines === capped ? capped.length : 0;
  return sentenceOf(data, cut, shown, later, together(shown), later > 0, "answer-any", named);
}

/**
 * What the sentence of a side leaves out of what it rests on.
 * @param {Data} data @param {Side} side @param {Shown[]} shown
 */
function noteOf(data, side, shown) {
  if (side.name === "nobody") {
    return shown.some(({ exact }) => exact) ? say(data.words, "services-law-nothing", {}) : "";
  }
  if (side.name === "charged" || side.name === "part") return chargingOf(data, shown);
  return `${sharesOf(data, side, shown)} ${openOf(side, shown)}`.trim();
}

/**
 * What somebody chose to pass on, where a side rests on it and it is not the usual share.
 * @param {Data} data @param {Side} side @param {Shown[]} shown
 */
const sharesOf = ({ words }, { name, choice }, shown) =>
  shown.filter(({ line, exact }) => exact && choice.passed_on[line.id] !== line.usual)
    // Current law lets tuition rise by nothing, whatever is passed on.
    .filter(({ line }) => name !== "law" || !line.capped)
    .map(({ line, pay }) => {
      const share = choice.passed_on[line.id];
      // Where that takes a change of law, the sentence says so; what is not known follows.
      const said = pay && share > line.chargeable || name === "law" && share && line.open;
      return say(words, "dial-note-share", {
        line: line.name,
        percent: percentText(share),
        taken: line.taken,
        charging: said ? "" : line.charging,
      }).trim();
    }).join(" ");

/**
 * That fees under current law rest on what it is not known to allow. @param {Side} side
 * @param {Shown[]} shown
 */
const openOf = ({ name, choice }, shown) =>
  shown.filter(({ line, exact }) => name === "law" && exact && choice.passed_on[line.id])
    .map(({ line }) => line.open).filter(Boolean).join(" ");

/**
 * What the law says of charging for the lines that districts pay for; of several, each by its name.
 * @param {Data} data @param {Shown[]} shown
 */
function chargingOf({ words }, shown) {
  const charged = shown.filter(({ figures }) => figures.pay > 0).map(({ line }) => line);
  const said = [...new Set(charged.map(({ charging }) => charging))];
  if (said.length < 2) return said.join("");
  return charged.map(({ name, charging }) => say(words, "dial-note-line", { line: name, charging }))
    .join(" ");
}

/**
 * Whether districts would pay more for a line than the law lets them be charged.
 * @param {Shown} shown @param {Choice} choice
 */
const beyondLaw = ({ line, pay }, { passed_on }) => pay > 0 && passed_on[line.id] > line.chargeable;

/**
 * What lines come to: their exact amounts added, then rounded.
 * @param {Shown[]} shown @param {number} [coarsest]
 */
function together(shown, coarsest) {
  const { cut, pay, lost } = sumOf(shown);
  return roundedParts(cut, pay, lost, coarsest);
}

/** Their exact amounts added. @param {Shown[]} shown */
function sumOf(shown) {
  const sum = { cut: 0, pay: 0, lost: 0 };
  for (const { exact, figures } of shown) {
    sum.cut += exact;
    sum.pay += figures.pay;
    sum.lost += figures.lost;
  }
  return { cut: sum.cut, pay: fourDecimals(sum.pay), lost: fourDecimals(sum.lost) };
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
 * What districts pay and by how much tuition rises, what is lost and of what; one place for each, so
 * that both sides have the same. A line that is not cut has no figures of its own beside others.
 * @param {Data} data @param {Side} side @param {Shown[]} shown @param {Total} total
 * @param {number} later @returns {Tile[]}
 */
function tilesOf(data, { choice }, shown, total, later) {
  const { words } = data;
  const { pay, lost, unit } = total;
  const nothing = nothingCut(choice);
  const charged = shown.filter(({ line }) => line.kind === "tuition");
  /** @param {Line} line @param {"increase" | "unit"} column @param {(ends: number[]) => string[]} text */
  const range = (line, column, text) => {
    const ends = rangeOf(data, line, choice, column, later);
    return ends ? between(words, text(ends)) : "";
  };
  const ofTotal = totalRanges(data, choice, shown, total, later);
  /** @param {Shown} each */
  const hidden = ({ line, exact }) => !exact && !(nothing && line.kind === "tuition");
  return [
    { term: say(words, "dial-part-pay"), big: money(pay, unit), range: ofTotal.pay, hidden: false },
    ...charged.map((each) => ({
      term: say(words, "dial-figure-more", {
        named: charged.length > 1 ? "yes" : "no",
        line: each.line.name,
      }),
      big: rise(words, each),
      range: range(each.line, "increase", dollarsAlike),
      hidden: hidden(each),
    })),
    {
      term: say(words, "dial-part-lost"),
      big: money(lost, unit),
      range: ofTotal.lost,
      hidden: false,
    },
    ...shown.map((each) => ({
      ...ofUnits(words, each),
      range: range(each.line, "unit", countsAlike),
      hidden: hidden(each),
    })),
  ];
}

/**
 * The ranges of what districts pay and of what is lost, together. Only one line's may be added to
 * what no assumption moves: those of two would have to be drawn together.
 * @param {Data} data @param {Choice} choice @param {Shown[]} shown @param {Total} total
 * @param {number} later
 */
function totalRanges(data, choice, shown, { unit }, later) {
  const { words } = data;
  const ranges = shown.map(({ line, figures: { pay } }) =>
    rangeOf(data, line, choice, "pay", later) ?? [pay, pay]
  );
  const line_count = ranges.filter(([low, high]) => low < high).length;
  if (!line_count) return { pay: "", lost: "" };
  if (line_count > 1) {
    const none = say(words, "dial-figure-no-range", { line_count });
    return { pay: none, lost: none };
  }
  const [low, high] = [0, 1].map((end) => ranges.reduce((sum, range) => sum + range[end], 0));
  const whole = shown.reduce((sum, { exact }) => sum + exact, 0);
  // Between knots an end that should be nothing may be a little more or less.
  const little = Math.min(OFF, OFF_OF_CUT * whole);
  /** @param {number[]} ends */
  const said = (ends) =>
    between(words, moneyEnds(ends.map((each) => Math.abs(each) <= little ? 0 : each), unit));
  return { pay: said([low, high]), lost: said([whole - high, whole - low]) };
}

/** @param {Messages} words @param {string[]} ends */
const between = (words, [low, high]) =>
  low === high ? "" : say(words, "dial-figure-between", { low_figure: low, high_figure: high });

/** @param {Messages} words @param {Shown} shown */
function rise(words, { pay, figures }) {
  const { increase = 0, percent: percents = 0 } = figures;
  if (!pay) return "$0";
  return say(words, "dial-figure-rise", {
    rise_written: increase < LITTLE_DOLLARS ? "little" : "told",
    increase: more(dollars(increase)),
    written: percents < LITTLE_SHARE ? "little" : "told",
    percent: percents < LITTLE_SHARE ? LITTLE_PERCENT : percent(percents),
  });
}

/** @param {Messages} words @param {Shown} shown */
function ofUnits(words, { line, lost, figures }) {
  const { written, unit_count, unit } = unitsLost(line, lost, figures.unit);
  return {
    term: unit,
    big: written === "none" ? "0" : say(words, "dial-figure-about", { written, unit_count }),
  };
}

/**
 * How many of a line's units are lost, in words: none, some, or less than can be written.
 * @param {Line} line @param {number} lost dollars @param {number} units
 */
function unitsLost({ unit, whole }, lost, units) {
  if (!units && !(lost && whole)) return { written: "none", unit_count: "0", unit: unit.label };
  if (units < LITTLE_SHARE) return { written: "little", unit_count: "0.1", unit: unit.label };
  return { written: "told", ...counted(unit, units) };
}

/**
 * @param {Data} data @param {Shown} shown @param {number} longest line, dollars
 * @param {boolean} nothing is cut anywhere: then a bar is a line, and no zero @returns {Bar}
 */
function bar({ words }, { line, cut, pay, lost, unit }, longest, nothing) {
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
    cut: nothing ? "" : shortMoney(cut, unit),
    whole: nothing
      ? line.whole_amount
      : say(words, "dial-bar-whole", { amount: line.whole_amount }),
    kept: !cut,
    says: say(words, cut ? "dial-bar-says" : "dial-bar-kept", {
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
 * A fiscal year of a side: what districts pay and what is lost, of what all lines come to.
 * @param {Data} data @param {number} fiscal_year @param {Shown[]} shown @param {number} coarsest
 * @returns {Omit<YearBar, "said">}
 */
function yearBar({ words, lines }, fiscal_year, shown, coarsest) {
  const whole = lines.reduce((sum, { amount }) => sum + amount, 0) || 1;
  const { cut, pay, lost } = together(shown, coarsest);
  const exact = sumOf(shown);
  const year = String(fiscal_year);
  return {
    year: say(words, "dial-year", { year }),
    pay: { height: (100 * pay) / whole, label: pay ? moneyAlone(exact.pay, coarsest, "M") : "" },
    lost: {
      height: (100 * lost) / whole,
      label: lost ? moneyAlone(exact.lost, coarsest, "M") : "",
    },
    says: say(words, "dial-year-says", {
      year,
      outcome: caseOf(cut, pay, lost),
      pay: moneyAlone(exact.pay, coarsest),
      lost: moneyAlone(exact.lost, coarsest),
    }),
  };
}

/**
 * The two ends of each service line that is cut: nobody makes up for it, or districts do.
 * @param {Data} data @param {Present} present
 * @returns {End[] | null} null while only Python knows the figures
 */
function endsOf(data, present) {
  const { words } = data;
  const ends = [];
  for (const line of data.lines) {
    if (line.kind !== "service" || !present.choice.cuts[line.id]) continue;
    const [none, all] = [0, ALL].map((share) =>
      figuresOf(data, present, line, passing(present.choice, [line], () => share))
    );
    if (!none || !all) return null;
    const exact = present.choice.cuts[line.id];
    const lost = roundedParts(exact, none.pay, none.lost);
    const paid = roundedParts(exact, all.pay, all.lost);
    ends.push({
      line: line.id,
      nobody: pieces(words, "dial-end-nobody", {
        lost: money(lost.lost, lost.unit),
        ...unitsLost(line, lost.lost, none.unit),
      }),
      charged: pieces(words, "dial-end-charged", {
        pay: money(paid.pay, paid.unit),
        charged_as: line.charged_as,
        fees_law: line.limited_by ? "forbidden" : "known",
        article: line.limited_by,
      }),
    });
  }
  return ends;
}
