"""The figures and ranges that the dial looks up, for every place of every slider.

Written short (reports/dial/packed.py): between two knots a column is straight. A tuition line has
a table for each rule and for each of the years that the dial shows; a service line has one for each
share that may be passed on of it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from model import Pack, Scenario
from model.estimate import assumptions_in_use, estimate_line, rises
from model.pack import MOST_YEARS, TuitionLine, line_cap
from model.rule import as_one
from model.slider_tables import figures, rounded_figure
from model.uncertainty import Band, line_bands
from reports.dial.form import Bands, Exact, Knot, Packed
from reports.dial.packed import Column, packed_table
from reports.dial.rules import with_shares

_FEW, _NEAR, _NEAR_FEW = 5.0, 0.2, 0.02
"""How far a range may be from the model's at the places between two knots that are looked at: a
fifth of what is shown, which is a tenth below five and one from five up. So it is less than half
of that elsewhere."""
_NEAR_PAY = 4.5
"""The same for what districts pay, which is shown by ten dollars beside an odd amount."""
_SAME_PAY = 0.5
"""Dollars by which a knot of it may be off that is left out, as its place is in whole dollars."""
_RANGED = ("increase", "unit")
"""The columns whose ranges are shown, beside what districts pay of a tuition line."""
_PLACES = 3
_PARTS = 8
"""Parts of a slider within which knots are looked for."""
_FINEST = 256
"""Parts of a step down to which a bend is looked for: an amount that is typed may lie between."""


@dataclass(frozen=True)
class Lookup:
    """Figures and ranges of the lines."""

    tables: Packed
    bands: Bands
    alike: Mapping[str, Mapping[str, str]]
    """For each line the rules that do the same as another, with that one."""
    alike_bands: Mapping[str, Mapping[str, str]]
    """The same for ranges: two years of a rule may have the same figures, and other ranges."""


def lookup(
    pack: Pack,
    rules: Mapping[str, Scenario],
    shares: Mapping[str, set[float]],
    between: Mapping[str, Sequence[float]],
) -> Lookup:
    """Tables for rules.

    Args:
        pack: the priorities and assumptions.
        rules: scenarios by the name that the dial looks them up with; their cuts are not used.
        shares: for each line what else may be passed on of its cut, percent.
        between: for each line the cuts between two steps that have figures too, dollars.
    """
    tables: dict[str, dict[str, dict[str, Column]]] = {}
    bands: dict[str, dict[str, dict[str, list[Knot]]]] = {}
    alike: dict[str, dict[str, str]] = {}
    alike_bands: dict[str, dict[str, str]] = {}
    for name in pack.lines:
        tables[name], bands[name], alike[name], alike_bands[name] = {}, {}, {}, {}
        first: dict[object, str] = {}
        ranged: dict[object, str] = {}
        for key, (rule, later) in _needed_for(pack, rules, shares[name], name).items():
            year = rule.first_year + later
            same = first.setdefault(_what_counts(pack, rule, name, later), key)
            if same != key:
                alike[name][key] = same
            else:
                tables[name][key] = packed_table(pack, rule, name, between[name], year)
            if not _is_shown(pack, rule, name, later):
                continue
            same = ranged.setdefault(_what_moves(pack, rule, name, later), key)
            if same != key:
                alike_bands[name][key] = same
            else:
                bands[name][key] = _bands(pack, rule, name, year)
    return Lookup(tables, bands, alike, alike_bands)


def at_cuts(
    pack: Pack,
    scenario: Scenario,
    rules: Mapping[str, Scenario],
    shares: Mapping[str, set[float]],
) -> dict[str, Exact]:
    """Exact figures at the scenario's own cuts, for amounts that stand between two steps."""
    found = {}
    for name, line in pack.lines.items():
        cut = scenario.cuts[name]
        if not cut % line.step:
            continue
        cuts = np.array([cut], dtype=np.float64)
        found[name] = Exact(
            cut,
            {
                key: {
                    column: rounded_figure(read, many, cuts)
                    for column, read in figures(pack, name).items()
                }
                for key, (rule, later) in _needed_for(pack, rules, shares[name], name).items()
                for many in [
                    estimate_line(
                        pack,
                        replace(rule, cuts={name: as_one(cuts)}),
                        name,
                        rule.first_year + later,
                    )
                ]
            },
        )
    return found


def _needed_for(
    pack: Pack, rules: Mapping[str, Scenario], shares: set[float], name: str
) -> dict[str, tuple[Scenario, int]]:
    """A line's rules by name, each with how many years after the first it is looked at."""
    charged = isinstance(pack.lines[name], TuitionLine)
    # A service line has no cap, and no year differs from another: one table serves every rule.
    needed = rules if charged else {"any": next(iter(rules.values()))}
    return {
        f"{key}+{later}" if later else key: (rule, later)
        for key, rule in with_shares(needed, shares, name).items()
        for later in range(MOST_YEARS if charged else 1)
    }


def _what_counts(pack: Pack, rule: Scenario, name: str, later: int) -> object:
    """Two rules for which this is equal do the same to a line."""
    line = pack.lines[name]
    passed_on = rule.passed_on[name]
    if not isinstance(line, TuitionLine):
        return passed_on
    year = rule.first_year + later
    inflation = rises(rule, year) if rule.tuition_cap == "cpi" else None
    grows = assumptions_in_use(pack, rule)[line.assumptions.growth] != 0
    first = year == pack.first_year and line.assumptions.cap_rate in rule.assumptions
    law = line_cap(pack, name, year)
    return rule.tuition_cap, inflation, law, first, passed_on, later if grows else 0


def _what_moves(pack: Pack, rule: Scenario, name: str, later: int) -> object:
    """Two years of rules for which this is equal have the same ranges."""
    counts = _what_counts(pack, rule, name, later)
    return counts, 0 if _charges_nothing(pack, rule, name, later) else later


def _charges_nothing(pack: Pack, rule: Scenario, name: str, later: int) -> bool:
    """Where districts pay nothing it does not matter how many students there are by then."""
    return rule.tuition_cap == line_cap(pack, name, rule.first_year + later)


def _is_shown(pack: Pack, rule: Scenario, name: str, later: int) -> bool:
    """Whether a year may be the one whose figures stand beside each other.

    It is the first, or the first in which two laws differ: in which tuition begins to rise with
    inflation, or another law begins. Beside it stands current law in that year.
    """
    line = pack.lines[name]
    if not later or not isinstance(line, TuitionLine):
        return True
    year = rule.first_year + later
    law = line_cap(pack, name, year)
    begins = rule.tuition_cap == "cpi" and year == rule.cpi_from
    return begins or rule.tuition_cap == law or law != line_cap(pack, name, year - 1)


def _bands(pack: Pack, rule: Scenario, name: str, year: int) -> dict[str, list[Knot]]:
    """Knots between which each range of a line is as good as straight."""
    step = pack.lines[name].step / _FINEST
    last = pack.lines[name].amount // pack.lines[name].step * _FINEST
    # What districts pay of a service line rests on no assumption.
    ranged = (*_RANGED, "pay") if isinstance(pack.lines[name], TuitionLine) else _RANGED
    read = {column: read for column, read in figures(pack, name).items() if column in ranged}
    bands = line_bands(pack, rule, name, read, year)
    known: dict[int, dict[str, Band]] = {}
    ends = [last * part // _PARTS for part in range(_PARTS + 1)]
    places = {column: {*ends} for column in read}

    def look(place: int, columns: Iterable[str]) -> None:
        there = known.setdefault(place, {})
        if missing := [each for each in columns if each not in there]:
            there.update(bands(place * step, missing))

    def split(start: int, end: int, columns: Iterable[str]) -> None:
        """Add places between two knots for those of the columns that bend there."""
        # Halfway alone would miss a bend that the line crosses there.
        between = sorted({start + (end - start) * part // 4 for part in (1, 2, 3)} - {start})
        for place in (start, *between, end):
            look(place, columns)
        bent = [each for each in columns if not _is_straight(known, each, start, between, end)]
        if bent:
            middle = (start + end) // 2
            for each in bent:
                places[each].add(middle)
            split(start, middle, bent)
            split(middle, end, bent)

    for start, end in pairwise(ends):
        split(start, end, list(read))
    columns = {
        column: [_knot(round(place * step), known[place][column]) for place in sorted(found)]
        for column, found in places.items()
    }
    return {
        column: _needed(knots, _SAME_PAY if column == "pay" else 10**-_PLACES)
        for column, knots in columns.items()
        if any(low < high for _, low, high in knots)
    }


def _knot(cut: int, band: Band) -> Knot:
    low, high = (round(end, _PLACES) for end in (band.low, band.high))
    return cut, _short(low), _short(high)


def _short(value: float) -> float:
    """A number as few letters tell it: 628125 for 628125.0."""
    return int(value) if value.is_integer() else value


def _is_straight(
    known: Mapping[int, Mapping[str, Band]],
    column: str,
    start: int,
    between: Sequence[int],
    end: int,
) -> bool:
    """Whether a column's range is close to the straight line between two places."""
    first, last = known[start][column], known[end][column]
    for place in between:
        band, part = known[place][column], (place - start) / (end - start)
        for low, there, high in (
            (first.low, band.low, last.low),
            (first.high, band.high, last.high),
        ):
            if abs(low + part * (high - low) - there) > _near(column, there):
                return False
    return True


def _near(column: str, there: float) -> float:
    if column == "pay":
        return _NEAR_PAY
    return _NEAR if there >= _FEW else _NEAR_FEW


def _needed(knots: Sequence[Knot], off: float) -> list[Knot]:
    """Without those in the middle of a straight stretch, to so much."""
    kept, left = [knots[0]], list[Knot]()
    for knot, after in pairwise(knots[1:]):
        left.append(knot)
        # All that are left out, as many little bends make a great one.
        if not all(_between(kept[-1], each, after, off) for each in left):
            kept.append(knot)
            left = []
    return [*kept, knots[-1]]


def _between(before: Knot, knot: Knot, after: Knot, off: float) -> bool:
    """Whether a knot says no more than its neighbors do."""
    part = (knot[0] - before[0]) / (after[0] - before[0])
    return all(
        abs(before[end] + part * (after[end] - before[end]) - knot[end]) <= off for end in (1, 2)
    )
