"""The dial's answer as HTML that needs no script: for the first second, for robots and for paper.

It says what the dial says (reports/dial/answer.js), from the same messages and in the same style.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from html import escape

import numpy as np

from model import Estimate, Pack, Scenario, estimate
from model.estimate import of_tuition
from model.messages import Part, parts, say
from model.pack import MOST_YEARS, ServiceLine, tuition_lines
from model.slider_tables import DIGITS, headline_unit
from reports.dial.data import foot, introduced, quoted_from
from reports.dial.form import Mode
from reports.dial.source import spoken_page
from reports.wording.amounts import (
    LEAST,
    LITTLE,
    MILLION,
    UNITS,
    Shown,
    about,
    count,
    dollars,
    exact_money,
    money_alone,
    more,
    parts_together,
    percent,
    percent_text,
    shown,
    shown_line,
    shown_together,
    unit_of_all,
)
from reports.wording.any_cut import any_hangs, any_parts, columns_of, in_column
from reports.wording.as_written import quoted
from reports.wording.caps import capped_lines, proposers, ruled_year
from reports.wording.evidence import source_in_words, sources_of_cut
from reports.wording.made_with import dated
from reports.wording.prices import rule_name
from reports.wording.readings import (
    Reading,
    charging_not_known,
    charging_sentence,
    law_and_change,
)
from reports.wording.sentences import (
    allowed_by,
    case,
    chargeable,
    counted,
    taken,
    taken_by,
)
from reports.wording.two_laws import (
    Hangs,
    Name,
    alike_because,
    assumed,
    first_to_differ,
    hangs_on,
    law_of_fees,
    needs_year,
)

_ALL, _NONE = 100.0, 0.0
_LITTLE_DOLLARS = 0.005
"""Below it a number would be written as none: tenths, percent; and cents."""
_THOUSAND = 1_000
"""Finer than this the years are not all written because one of them is, dollars."""
_ROOM = 18
"""Percent of the longest bar from which on a part surely has room for its amount."""


@dataclass(frozen=True)
class _Side:
    """What holds on a side, as the dial's messages take it, and its figures year by year."""

    name: Name
    scenario: Scenario
    years: Sequence[Estimate]
    unit: float = UNITS[0]
    """Dollars that the totals of all sides are rounded to."""
    line_units: Mapping[str, float] = field(default_factory=dict)
    """The same of each line."""
    hangs: Hangs = "cap"

    @property
    def place(self) -> str:
        """Where it stands: current law or nobody, or else the change."""
        return "law" if self.name in ("law", "nobody") else "change"


def first_answer(pack: Pack, scenario: Scenario, mode: Mode) -> str:
    """The answer to a scenario as the dial draws it, without its controls.

    Args:
        pack: the priorities and assumptions.
        scenario: the cuts and rules; its district is not used.
        mode: how much of the dial is shown.
    """
    sides = [_side(pack, name, each) for name, each in columns_of(pack, scenario)]
    later = _first_to_differ(pack, sides)
    empty = not any(scenario.cuts.values())
    first = sides[0].years[later]
    unit = unit_of_all([side.years[later].lines.values() for side in sides])
    of_lines = {
        name: unit_of_all([[side.years[later].lines[name]] for side in sides])
        for name in pack.lines
    }
    sides = [replace(side, unit=unit, line_units=of_lines) for side in sides]
    if sides[0].name == "law" and sides[1:]:
        law, change = sides
        hangs = (
            any_hangs(pack, change.scenario)
            if empty
            else hangs_on(law.years[later], change.years[later])
        )
        sides = [law, replace(change, hangs=hangs)]
    every = [each for side in sides for each in side.years]
    # Below a million, the last dollar takes no more room than its zero.
    least = _THOUSAND if any(each.total.cut >= MILLION for each in every) else 1
    strip = max(least, unit_of_all([each.lines.values() for each in every]))
    total = shown_together(first.lines.values(), unit)
    state = "unknown" if not pack.lines else "empty" if empty else "cut"
    share = sum(_tabled(100 * line.cut / pack.total) for line in first.lines.values())
    sources = "; ".join(map(source_in_words, sources_of_cut(pack, scenario)))
    return spoken_page(
        "first",
        number="two" if len(sides) > 1 else "one",
        about=sides[0].name,
        empty="true" if empty else "false",
        amounts="some" if pack.lines else "none",
        mode=mode,
        intro=_intro(),
        lines="".join(_line(pack, scenario, name) for name in pack.lines),
        heading=_in_colors(
            "dial-heading", state=state, taken=taken_by(first), cut=total.money(total.cut)
        ),
        says=escape(
            _with_assumed(
                say(
                    "dial-about",
                    state=state,
                    **_written(share, f"{count(share)}%", empty),
                    line_count=len(pack.lines),
                    which_year="later" if later else scenario.lasts,
                    year=f"{scenario.first_year + later}",
                    first=f"{scenario.first_year}",
                ),
                assumed(pack, scenario),
            )
        ),
        answers="".join(_answer(side, later, empty) for side in sides),
        whose="".join(map(_whose, sides)),
        notes="".join(_noted(side, sides, later, empty) for side in sides),
        figures="".join(_figures(side, later, empty) for side in sides),
        kept=escape(say("dial-part-kept", taken=taken(pack.lines.values()))),
        bars="".join(_bars(side, later, empty) for side in sides),
        years="".join(_years(side, strip, later) for side in sides),
        ends=_ends(pack, scenario) if sides[0].name == "law" else "",
        foot=escape(foot(pack, scenario)),
        made=escape(say("dial-made", **dated(pack))),
        sources=escape(say("picture-sources", sources=sources)),
    )


def _side(pack: Pack, name: Name, scenario: Scenario) -> _Side:
    years = range(scenario.first_year, scenario.first_year + MOST_YEARS)
    return _Side(name, scenario, [estimate(pack, scenario, year) for year in years])


def _first_to_differ(pack: Pack, sides: Sequence[_Side]) -> int:
    """The first year in which the caps of the sides differ, as years after the first; 0 if none."""
    first, last = sides[0].scenario, sides[-1].scenario
    change = replace(first, tuition_cap=last.tuition_cap)
    return first_to_differ(pack, first, change) - first.first_year


def _with_assumed(about: str, changed: Sequence[str]) -> str:
    """What is true under any law, and with it what somebody assumed for both sides."""
    return say("dial-about-assumed", about=about, says=" ".join(changed)) if changed else about


def _intro() -> str:
    said = introduced()
    if not said.question:
        return ""
    stance = say("dial-intro-stance")
    texts = f"<b>{escape(said.question)}</b> {escape(said.says)} <em>{escape(stance)}</em>"
    words = "".join(f"<p>{escape(each)}</p>" for each in said.words)
    more = f"<summary>{escape(say('dial-intro-more'))}</summary>"
    folded = f'<details>{more}<div class="fold">{words}</div></details>' if words else ""
    return f'<div class="intro"><p>{texts}</p>{folded}</div>'


def _line(pack: Pack, scenario: Scenario, name: str) -> str:
    line, cut = pack.lines[name], scenario.cuts[name]
    amount = exact_money(line.amount, "M")
    whole = say("dial-line-whole", status=line.status.replace(" ", "-"), amount=amount)
    taken_from = say("dial-line-cut", amount=f"${cut:,.0f}") if cut else "$0"
    source = escape(quoted_from(pack.sources[line.source]))
    return (
        f'<div class="line"><h2>{escape(line.name)} <span>{escape(whole)}</span></h2>'
        f'<div class="row"><span></span><span class="box">{escape(taken_from)}</span></div>'
        f"<blockquote>{quoted(line.quote)} {source}</blockquote></div>"
    )


def _title(side: _Side) -> str:
    match side.name:
        case "law" | "nobody" | "charged" | "part":
            return say(f"dial-side-{side.name}")
    return say("dial-side-change")


def _answer(side: _Side, later: int, empty: bool) -> str:
    """A side's name and sentence."""
    rule, reading = "", _reading(side)
    if reading and side.place == "change":
        rule = f'<div class="rule"><b>{escape(rule_name(reading))}</b></div>'
    sentence = _of_any(side) if empty else _sentence(side, later)
    return (
        f'<article class="side {side.place}"><div class="head">'
        f'<h2 class="title">{escape(_title(side))}</h2> {rule}</div>'
        f'<p class="sentence">{sentence}</p></article>'
    )


def _whose(side: _Side) -> str:
    """Which law a side is, or would change, and who has proposed that."""
    if not (reading := _reading(side)):
        return ""
    pack, scenario = side.years[0].pack, side.scenario
    by = proposers(pack, reading.scenario.tuition_cap, scenario.first_year)
    if not by and not reading.law:
        by = " ".join(reading.proposed)
    says = f"{reading.says} {by}".strip()
    return f'<div class="which {side.place}"><p>{escape(says)}</p></div>'


def _reading(side: _Side) -> Reading | None:
    """The reading of the law that a side is; None for an end of a line that no cap is about."""
    readings = law_and_change(side.years[0].pack, side.scenario)
    if not readings or side.name in ("nobody", "charged", "part"):
        return None
    return readings[side.place == "change"]


def _sentence(side: _Side, later: int) -> str:
    result = side.years[later]
    total = shown_together(result.lines.values(), side.unit)
    return _in_colors(
        "answer-under",
        **in_column(result, side.name, side.hangs, dated=needs_year(result)),
        caps="",
        **law_of_fees(result, side.name),
        pay=total.money(total.districts_pay),
        lost=total.money(total.services_lost),
    )


def _of_any(side: _Side) -> str:
    """What a side does to any cut, while nothing is cut."""
    return _colored(any_parts(side.years[0].pack, side.scenario, side.name, side.hangs))


def _noted(side: _Side, sides: Sequence[_Side], later: int, empty: bool) -> str:
    note = "" if empty else _note(side, later)
    if side is sides[-1] and sides[0].name == "law" and not empty:
        note = f"{note} {alike_because(sides[0].years[later], side.years[later])}".strip()
    return f'<p class="note {side.place}">{escape(note)}</p>'


def _note(side: _Side, later: int) -> str:
    """What the sentence of a side leaves out of what it rests on."""
    pack, scenario = side.years[0].pack, side.scenario
    cut = [name for name in pack.lines if scenario.cuts[name]]
    if side.name == "nobody":
        return say("services-law-nothing") if cut else ""
    if side.name in ("charged", "part"):
        return _charged_note(side.years[later])
    capped = capped_lines(pack, ruled_year(pack, scenario.first_year))
    result = side.years[later]
    shares = [
        _share_note(result, name, side.name)
        for name in cut
        if scenario.passed_on[name] != pack.lines[name].passed_on
        and not (side.name == "law" and name in capped)
    ]
    asked = [name for name in cut if side.name == "law" and scenario.passed_on[name]]
    rest_on = [charging_not_known(pack, name, scenario.first_year) for name in asked]
    return " ".join(filter(None, [*shares, *rest_on]))


def _share_note(result: Estimate, name: str, side: str) -> str:
    pack, scenario, line = result.pack, result.scenario, result.pack.lines[name]
    share, year = scenario.passed_on[name], scenario.first_year
    # Where that takes a change of law, the sentence says so; what is not known follows.
    needed = share > chargeable(pack, line, year) and shown(result).lines[name].districts_pay
    follows = side == "law" and share and charging_not_known(pack, name, year)
    return say(
        "dial-note-share",
        line=line.name,
        percent=percent_text(share),
        taken=taken([line]),
        charging="" if needed or follows else _charging(pack, scenario, name),
    ).strip()


def _charged_note(result: Estimate) -> str:
    """What the law says of charging for lines that districts pay for; each of several by name."""
    pack, lines = result.pack, result.lines
    charged = [name for name, line in lines.items() if _tabled(line.districts_pay) > 0]
    said = {name: _charging(pack, result.scenario, name) for name in charged}
    if len(set(said.values())) < 2:
        return "".join(set(said.values()))
    return " ".join(
        say("dial-note-line", line=pack.lines[name].name, charging=each)
        for name, each in said.items()
    )


def _charging(pack: Pack, scenario: Scenario, name: str) -> str:
    line = pack.lines[name]
    if not isinstance(line, ServiceLine):
        return ""
    return charging_sentence(pack, line, scenario.first_year)


def _figures(side: _Side, later: int, empty: bool) -> str:
    result = side.years[later]
    pack, total = result.pack, shown_together(result.lines.values(), side.unit)
    charged = tuition_lines(pack)
    named = "yes" if len(charged) > 1 else "no"
    figures = [
        ("total-pay", say("dial-part-pay"), total.money(total.districts_pay)),
        *(
            (
                "pay",
                say("dial-figure-more", named=named, line=pack.lines[name].name),
                _rise(result, name),
            )
            for name in charged
            if result.lines[name].cut or empty
        ),
        ("total-lost", say("dial-part-lost"), total.money(total.services_lost)),
        *(
            ("lost", *_units(result, name))
            for name, line in result.lines.items()
            if line.cut or (empty and name in charged)
        ),
    ]
    rows = (
        f'<div class="figure"><dt>{escape(term)}</dt><dd class="big {style}">{escape(big)}</dd>'
        "</div>"
        for style, term, big in figures
    )
    return f'<dl class="figures {side.place}">{"".join(rows)}</dl>'


def _rise(result: Estimate, name: str) -> str:
    line = of_tuition(result.lines[name])
    if not shown(result).lines[name].districts_pay:
        return "$0"
    rise, share = _tabled(line.tuition_increase), _tabled(line.tuition_increase_percent)
    return say(
        "dial-figure-rise",
        increase=more(dollars(rise)),
        rise_written="little" if rise < _LITTLE_DOLLARS else "told",
        **_written(share, percent(share)),
    )


def _units(result: Estimate, name: str) -> tuple[str, str]:
    unit = headline_unit(result.pack, name)
    if not shown(result).lines[name].services_lost:
        return result.pack.lines[name].units[unit].label, "0"
    return counted(result, name, unit)["unit"], about(result.lines[name].units_lost[unit])


def _counted(result: Estimate, name: str, unit: str) -> dict[str, str]:
    """How many of a line's units are lost, as messages take it."""
    if _tabled(result.lines[name].units_lost[unit]) < LITTLE:
        label = result.pack.lines[name].units[unit].label
        return {"written": "little", "unit_count": count(LEAST), "unit": label}
    return {"written": "told", **counted(result, name, unit)}


def _written(value: float, text: str, empty: bool = False) -> dict[str, str]:
    """A percent as messages take it: what would be written as none is less than the least."""
    if not empty and value < LITTLE:
        return {"written": "little", "percent": percent(LEAST)}
    return {"written": "told", "percent": text}


def _tabled(value: float) -> float:
    """A number as the dial's tables have it."""
    return float(np.round(value, DIGITS))


def _bars(side: _Side, later: int, empty: bool) -> str:
    result = side.years[later]
    rows = "".join(_bar(result, name, empty, side.line_units[name]) for name in result.pack.lines)
    return f'<div class="bars {side.place}" role="group">{_heading(side)}{rows}</div>'


def _heading(side: _Side) -> str:
    """The side's name above its bars, where the sides do not stand beside each other."""
    return f"<h3>{escape(_title(side).removesuffix(':'))}</h3>"


def _bar(result: Estimate, name: str, empty: bool, unit: float) -> str:
    """A line on the scale of the largest, as reports/dial/bars.js draws it."""
    pack, line = result.pack, shown_line(result.lines[name], unit)
    longest = max(each.amount for each in pack.lines.values())
    amounts = {"pay": line.districts_pay, "lost": line.services_lost}
    widths = {part: 100 * amount / longest for part, amount in amounts.items()}
    texts = {part: line.short_money(amount) if amount else "" for part, amount in amounts.items()}
    inside = {part: widths[part] > _ROOM for part in amounts}
    drawn = "".join(
        f'<div class="{part[0]}" style="width:{widths[part]:.4f}%">'
        f"<span>{escape(texts[part]) if inside[part] else ''}</span></div>"
        for part in amounts
    )
    beside = "".join(
        f'<span class="{part}">{escape(texts[part])}</span>'
        for part in amounts
        if texts[part] and not inside[part]
    )
    end = sum(widths.values())
    over = end > 100 - 2 * _ROOM
    place = 'over"' if over else f'" style="left:{end:.4f}%"'
    whole = exact_money(pack.lines[name].amount, "M")
    says = _bar_says(pack, name, line)
    return (
        f'<div class="bar-row"><span class="name">{escape(pack.lines[name].name)}</span>'
        f'<div class="bar" role="img" aria-label="{escape(says)}">'
        f'<div class="all" style="width:{100 * pack.lines[name].amount / longest:.4f}%"></div>'
        f'{drawn}<div class="beside {place}>{beside}</div></div>'
        f'<span class="amount"><b>{"" if empty else escape(line.short_money(line.cut))}</b> '
        f"<small>{escape(whole if empty else say('dial-bar-whole', amount=whole))}</small>"
        "</span></div>"
    )


def _bar_says(pack: Pack, name: str, line: Shown) -> str:
    """What a bar says to who does not see it: of what is cut, or that the line is kept."""
    of = {
        "line": pack.lines[name].name,
        "taken": taken([pack.lines[name]]),
        "whole": exact_money(pack.lines[name].amount),
    }
    if not line.cut:
        return say("dial-bar-kept", **of)
    return say(
        "dial-bar-says",
        cut=line.money(line.cut),
        pay=line.money(line.districts_pay),
        lost=line.money(line.services_lost),
        **of,
    )


def _years(side: _Side, unit: float, later: int) -> str:
    amounts = [shown_together(each.lines.values(), unit) for each in side.years]
    first, last = amounts[0], amounts[-1]
    marks = {
        "differ": len({(each.districts_pay, each.services_lost) for each in amounts}) > 1,
        "follows": last.districts_pay > first.districts_pay
        and last.services_lost < first.services_lost,
    }
    marked = " ".join(name for name, is_so in marks.items() if is_so)
    columns = "".join(
        _year(result, total, unit, said=at == later)
        for at, (result, total) in enumerate(zip(side.years, amounts, strict=True))
    )
    return (
        f'<div class="years {side.place}" role="group">{_heading(side)}'
        f'<ol class="{marked}">{columns}</ol></div>'
    )


def _year(result: Estimate, total: Shown, unit: float, *, said: bool) -> str:
    """A fiscal year of a side, of what all lines come to: its amounts in the unit of all years."""
    whole = result.pack.total or 1
    exact = dict(zip(("pay", "lost"), parts_together(result.lines.values()), strict=True))
    amounts = {"pay": total.districts_pay, "lost": total.services_lost}
    says = say(
        "dial-year-says",
        year=f"{result.year}",
        outcome=case(total),
        **{part: money_alone(amount, unit) for part, amount in exact.items()},
    )
    drawn = "".join(
        f'<i class="{part[0]}" style="height:{100 * amount / whole:.4f}%"></i>'
        for part, amount in amounts.items()
    )
    labels = "".join(
        f'<span class="{part}">{money_alone(exact[part], unit, "M") if amount else ""}</span>'
        for part, amount in amounts.items()
    )
    marked = " class=said" if said else ""
    return (
        f'<li{marked}><div class="column" role="img" aria-label="{escape(says)}">{drawn}</div>'
        f"<b>{escape(say('dial-year', year=f'{result.year}'))}</b>{labels}</li>"
    )


def _ends(pack: Pack, scenario: Scenario) -> str:
    """Both ends of each service line that is cut: nobody makes up for it, or districts do."""
    rows = "".join(
        _end(pack, scenario, name, line)
        for name, line in pack.lines.items()
        if isinstance(line, ServiceLine) and scenario.cuts[name]
    )
    heading = escape(say("dial-ends"))
    return f'<div class="ends"><h2>{heading}</h2><dl>{rows}</dl></div>' if rows else ""


def _end(pack: Pack, scenario: Scenario, name: str, line: ServiceLine) -> str:
    none, everything = (
        estimate(pack, replace(scenario, passed_on={**scenario.passed_on, name: share}))
        for share in (_NONE, _ALL)
    )
    lost, paid = shown(none).lines[name], shown(everything).lines[name]
    values = _counted(none, name, headline_unit(pack, name))
    nobody = _in_colors("dial-end-nobody", lost=lost.money(lost.services_lost), **values)
    charged = _in_colors(
        "dial-end-charged",
        pay=paid.money(paid.districts_pay),
        charged_as=line.charged_as,
        **allowed_by(pack, name, scenario.first_year),
    )
    return f"<div><dt>{escape(line.name)}</dt><dd>{nobody}</dd><dd>{charged}</dd></div>"


def _in_colors(message: str, **values: str | int) -> str:
    """A sentence, with what districts pay and what is lost in their colors."""
    return _colored(parts(message, **values))


def _colored(said: Iterable[Part]) -> str:
    return "".join(
        f'<span class="{part.name if part.name in ("pay", "lost") else ""}">'
        f"{escape(part.text)}</span>"
        for part in said
    )
