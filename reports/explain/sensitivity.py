"""What a figure depends on, in words: tornado, two-way view and break-even answers."""

import math
from dataclasses import dataclass, replace

import numpy as np

from model import Estimate, Pack, Scenario, estimate
from model.break_even import break_even
from model.estimate import assumptions_in_use
from model.headlines import Headline
from model.messages import say
from model.pack import TuitionCap, line_cap, rule_of
from model.tornado import Swing, Tornado, two_way
from reports.wording.amounts import (
    MILLION,
    close_unit,
    exact_money,
    money,
    nearest,
    percent,
    percent_text,
    shown_line,
)
from reports.wording.assumption_values import assumption_value, bare_value
from reports.wording.headline_figures import headline_label, headline_value, other_value
from reports.wording.sentences import enumeration

_COLUMNS = 8
"""About how many cuts the two-way view has."""
_PERCENTS = (60.0, 65.0, 70.0, 75.0, 80.0, 90.0, 100.0)
"""The caps that the two-way view shows beside those with a name."""


@dataclass(frozen=True)
class Bar:
    """One assumption's swing, worded: its ends in its own unit, and the figure at each."""

    label: str
    low: str
    high: str
    at_low: float
    at_high: float
    at_low_text: str
    at_high_text: str


@dataclass(frozen=True)
class GridCell:
    """One cut under one cap."""

    text: str
    share: float
    """Share of the largest value of the view, 0 to 1: how dark the cell is."""
    here: bool


@dataclass(frozen=True)
class Grid:
    """The two-way view: a row for each cap, a column for each cut."""

    caption: str
    part: str
    """Which side bears the figure: "pay" or "lost"."""
    cuts: tuple[str, ...]
    rows: tuple[tuple[str, tuple[GridCell, ...]], ...]


def spoken_of(pack: Pack, scenario: Scenario) -> Scenario:
    """The scenario, or one with every line cut whole where it cuts nothing: figures need a cut."""
    if any(scenario.cuts.values()):
        return scenario
    return replace(scenario, cuts={name: line.amount for name, line in pack.lines.items()})


def bars(result: Estimate, headline: Headline, found: Tornado) -> list[Bar]:
    """The bars of a tornado, the widest first."""
    return [_bar(result, headline, swing) for swing in found.swings]


def _bar(result: Estimate, headline: Headline, swing: Swing) -> Bar:
    declared = result.pack.assumptions[swing.assumption]
    return Bar(
        label=declared.label,
        low=bare_value(declared, swing.low),
        high=bare_value(declared, swing.high),
        at_low=swing.at_low,
        at_high=swing.at_high,
        at_low_text=other_value(result, headline, swing.at_low),
        at_high_text=other_value(result, headline, swing.at_high),
    )


def bars_in_words(result: Estimate, headline: Headline, found: Tornado) -> str:
    """The tornado's text alternative."""
    rows = [
        say(
            "evidence-tornado-alt-row",
            label=bar.label,
            low_figure=bar.low,
            high_figure=bar.high,
            at_low=bar.at_low_text,
            at_high=bar.at_high_text,
        )
        for bar in bars(result, headline, found)
    ]
    return " ".join([say("evidence-tornado-alt", **_named(result, headline)), *rows])


def _named(result: Estimate, headline: Headline) -> dict[str, str]:
    """A figure as messages take it: what it is, and its value."""
    return {
        "label": headline_label(result.pack, headline),
        "central_figure": headline_value(result, headline),
    }


def unmoved(result: Estimate, headline: Headline, found: Tornado) -> list[str]:
    """Sentences about the assumptions that do not move the figure, and why."""
    pack = result.pack
    none = say("evidence-tornado-none", **_named(result, headline))
    groups = {"indifferent": found.indifferent, "fixed": found.fixed, "known": found.known}
    return [
        *([] if found.swings else [none]),
        *(
            say(
                f"evidence-tornado-{group}",
                names=enumeration([pack.assumptions[name].term for name in names]),
            )
            for group, names in groups.items()
            if names
        ),
    ]


def range_in_words(pack: Pack, scenario: Scenario, name: str) -> str:
    """An assumption's low, central and high value: "2% – 3% – 4%"; one value where it has no range.

    The central value is the pack's, whatever the user has set.
    """
    declared = pack.assumptions[name]
    central = assumptions_in_use(pack, replace(scenario, assumptions={}))[name]
    if declared.low == declared.high:
        return assumption_value(declared, central)
    ends = (declared.low, central, declared.high)
    return " – ".join(bare_value(declared, each) for each in ends)


def grid(pack: Pack, scenario: Scenario, headline: Headline, name: str) -> Grid:
    """A dollar figure of one tuition line alone over cut and cap, in millions; the present marked.

    Args:
        pack: the priorities and assumptions.
        scenario: all other choices, and the present point.
        headline: what districts pay or the services lost.
        name: a tuition line that a law caps in the first year of the cut.
    """
    own_cut = scenario.cuts[name]
    cuts, caps = _cuts(pack, scenario, name), _caps(pack, scenario, name)
    own_cap = _own_cap(pack, scenario, name)
    alone = replace(scenario, cuts={name: own_cut})
    values = two_way(pack, alone, headline, cuts, caps, name)
    most = max(values.max().item(), 1.0)
    return Grid(
        caption=say(
            "evidence-grid", label=headline_label(pack, headline), line=pack.lines[name].short
        ),
        part=headline.part,
        cuts=tuple(_millions(cut) for cut in cuts),
        rows=tuple(
            (
                _cap_text(cap),
                tuple(
                    GridCell(
                        _millions(value),
                        value / most,
                        here=cut == own_cut and cap == own_cap,
                    )
                    for cut, value in zip(cuts, row, strict=True)
                ),
            )
            for cap, row in zip(caps, values.tolist(), strict=True)
        ),
    )


def _cuts(pack: Pack, scenario: Scenario, name: str) -> list[float]:
    """Round cuts up to the whole line, and the present one among them."""
    amount = pack.lines[name].amount
    step = _round_step(amount / _COLUMNS)
    steps = np.arange(step, amount - step / 2, step).tolist()
    own = scenario.cuts[name]
    return sorted({*steps, amount, *([own] if own else [])})


def _round_step(least: float) -> float:
    """The largest of 1, 2, 5, 10, … that is no more than ``least``."""
    scale: float = 10.0 ** math.floor(math.log10(least))
    return max(each * scale for each in (1, 2, 5) if each * scale <= least)


def _caps(pack: Pack, scenario: Scenario, name: str) -> list[TuitionCap]:
    """The cap in law, inflation, percents in rising order with the present one, and none at all."""
    own = _own_cap(pack, scenario, name)
    law = line_cap(pack, name, scenario.first_year) or 0.0
    percents = {*(each for each in _PERCENTS if each > law)}
    if not isinstance(own, str):
        percents.add(own)
    return [law, "cpi", *sorted(percents - {law}), "lifted"]


def _own_cap(pack: Pack, scenario: Scenario, name: str) -> TuitionCap:
    """The scenario's cap for a line: a percent below its cap in law leaves it where the law is."""
    own = scenario.tuition_cap
    return (
        own if isinstance(own, str) else max(own, line_cap(pack, name, scenario.first_year) or 0.0)
    )


def _cap_text(cap: TuitionCap) -> str:
    return say(f"evidence-grid-{cap}") if isinstance(cap, str) else percent_text(cap)


def _millions(amount: float) -> str:
    """Millions with one decimal, none for nothing."""
    tenths = nearest(amount, MILLION / 10) / MILLION
    # Less than half a dollar is a rounding error; anything more is shown as more than 0.0.
    return f"{tenths:.1f}" if tenths or amount < 0.5 else f"{amount / MILLION:.2g}"


def break_even_sentences(pack: Pack, scenario: Scenario, name: str) -> list[str]:
    """A tuition line's break-even answers for the state as a whole, for the first year of the cut.

    Args:
        pack: the priorities and assumptions.
        scenario: cuts, rules and changed assumptions.
        name: the tuition line.
    """
    answer = break_even(pack, scenario, name=name)
    line = pack.lines[name].short
    rule = rule_of(pack.lines[name])
    if rule is None or rule.base_year is None or answer.harmless_cap is None:
        cap = say("evidence-even-no-cap", line=line)
    else:
        at, year = percent_text(answer.harmless_cap), f"FY{rule.base_year}"
        cap = say("evidence-even-cap", percent=at, year=year)
    if not answer.full_share and answer.full_share is not None:
        share = say("evidence-even-share-none", line=line)
    elif answer.full_share is None:
        unit = shown_line(estimate(pack, scenario).lines[name]).unit
        lost = money(answer.least_lost, close_unit(answer.least_lost, unit))
        share = say("evidence-even-share-never", lost=lost)
    else:
        share = say("evidence-even-share", percent=percent_text(answer.full_share))
    rise = percent_text(answer.rise_percent)
    if answer.cut_for_rise is None:
        most = percent(answer.most_rise)
        found = say("evidence-even-rise-never", line=line, percent=rise, most_percent=most)
    else:
        cut = exact_money(nearest(answer.cut_for_rise, 10_000))
        found = say("evidence-even-rise", cut=cut, line=line, percent=rise)
    return [cap, share, found]
