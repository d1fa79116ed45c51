"""How sure the answer is: the assumptions drawn 10,000 times, and what each figure does then.

Every assumption has a triangular distribution from its low to its high value, highest at its
central value. The draws go through the same ``estimate`` as a single scenario does, as arrays.
Nothing here depends on the machine or on NumPy's distributions: a stream of PCG64, seeded by the
assumption's name, gives uniform numbers, and the triangle's inverse turns them into values, so the
same link gives the same band everywhere, and a new assumption does not change the draws of the
others.
"""

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from hashlib import sha256

import numpy as np
from numpy.typing import NDArray

from model.estimate import (
    Estimate,
    LineEstimate,
    assumptions_in_use,
    estimate,
    estimate_line,
)
from model.headlines import Headline
from model.pack import Pack, assumptions_of
from model.rule import as_one
from model.scenario import Scenario

DRAWS = 10_000
LOW_PERCENT, HIGH_PERCENT = 10, 90
"""The percentiles that a band runs between."""
_RESOLUTION = 2.0**-53
_SHIFT = np.uint64(11)


@dataclass(frozen=True)
class Band:
    """The low end, the central value and the high end of a figure, in its own unit.

    The ends are the 10th and the 90th percentile of the draws. Where the central value of an
    assumption is also its end (13,000 students of 12,500 to 13,000), the central estimate can lie
    outside those; the band is then extended to it, so that it always holds the estimate shown.
    """

    low: float
    central: float
    high: float


def bands(
    pack: Pack,
    scenario: Scenario,
    figures: list[Headline],
    year: int | None = None,
    draws: int = DRAWS,
) -> dict[str, Band]:
    """The band of each figure, by its name.

    Args:
        pack: the priorities and assumptions.
        scenario: cuts, rules and changed assumptions.
        figures: what to give bands for.
        year: fiscal year; None is the scenario's first.
        draws: how many times the assumptions are drawn, 1 or more.
    """
    central = estimate(pack, scenario, year)
    many = drawn(pack, scenario, year, draws)
    return {figure.name: _band(figure.read(central), figure.read(many)) for figure in figures}


def line_bands(
    pack: Pack,
    scenario: Scenario,
    line: str,
    figures: Mapping[str, Callable[[LineEstimate], float]],
    year: int | None = None,
) -> Callable[[float, Iterable[str]], dict[str, Band]]:
    """The same for figures of one line, which no other line changes, at any cut of it.

    Args:
        pack: the priorities and assumptions.
        scenario: rules and changed assumptions; its own cuts are not used.
        line: the line's name.
        figures: what to give bands for, by name.
        year: fiscal year; None is the scenario's first.

    Returns:
        What gives the bands of the figures named at a cut, in dollars, from draws that are the same
        at every cut.
    """
    all_cut = replace(scenario, cuts={line: pack.lines[line].amount})
    drawn_too = replace(all_cut, assumptions=drawn_assumptions(pack, all_cut))

    def at(cut: float, names: Iterable[str]) -> dict[str, Band]:
        cuts = {line: cut}
        central = estimate_line(pack, replace(scenario, cuts=cuts), line, year)
        many = estimate_line(pack, replace(drawn_too, cuts=cuts), line, year)
        return {name: _band(figures[name](central), figures[name](many)) for name in names}

    return at


def drawn(pack: Pack, scenario: Scenario, year: int | None = None, draws: int = DRAWS) -> Estimate:
    """The whole estimate for every draw of the assumptions: its numbers are arrays."""
    return estimate(
        pack, replace(scenario, assumptions=drawn_assumptions(pack, scenario, draws)), year
    )


def drawn_assumptions(pack: Pack, scenario: Scenario, draws: int = DRAWS) -> Mapping[str, float]:
    """The draws of each assumption of the lines that are cut; one set by the user counts as known.

    Those of a line that is not cut are not drawn, because no figure depends on them. A
    derived assumption (FY2024 tuition) has a range of its own in the pack, around the value that
    the model derives at the scenario: it is drawn from that, and not derived again in each draw. An
    assumption without a range stays a number.
    """
    most_likely = assumptions_in_use(pack, scenario)
    cut = [line for name, line in pack.lines.items() if scenario.cuts.get(name, 0)]
    used = {name for line in cut for name in assumptions_of(line)}
    found = {
        name: _draw(name, declared.low, most_likely[name], declared.high, draws)
        for name, declared in pack.assumptions.items()
        if name in used and name not in scenario.assumptions
    }
    return {**scenario.assumptions, **found}


def triangular(
    uniform: NDArray[np.float64], low: float, mode: float, high: float
) -> NDArray[np.float64] | float:
    """The inverse of a triangle's distribution function.

    Args:
        uniform: numbers from 0 to 1.
        low: least value.
        mode: most likely value; may equal an end.
        high: greatest value; equal to ``low`` gives the one value itself.
    """
    width = high - low
    if width <= 0:
        return mode
    rising = (mode - low) / width
    # Only roots and products, which every machine rounds alike.
    left = low + np.sqrt(uniform * (width * (mode - low)))
    right = high - np.sqrt((1 - uniform) * (width * (high - mode)))
    return np.where(uniform < rising, left, right)


# Draws are the same for every scenario, so they are made once; some twelve arrays of 80 KB.
@lru_cache(maxsize=64)
def _draw(name: str, low: float, mode: float, high: float, draws: int) -> float:
    # A derived value may leave its own range when the user changes what it is derived from.
    values = triangular(_uniform(name, draws), min(low, mode), mode, max(high, mode))
    if not isinstance(values, np.ndarray):
        return values
    values.setflags(write=False)
    return as_one(values)


@lru_cache(maxsize=64)
def _uniform(name: str, draws: int) -> NDArray[np.float64]:
    """An assumption's own stream of numbers from 0 to 1."""
    seed = int.from_bytes(sha256(name.encode()).digest()[:16], "big")
    raw = np.random.PCG64(seed).random_raw(draws)
    return (raw >> _SHIFT).astype(np.float64) * _RESOLUTION


def _band(central: float, values: float) -> Band:
    many = np.atleast_1d(values)
    ranks = [_rank(many.size, part) for part in (LOW_PERCENT, HIGH_PERCENT)]
    low, high = (float(end) for end in np.partition(many, ranks)[ranks])
    return Band(min(low, central), central, max(high, central))


def _rank(size: int, part: float) -> int:
    """The place of a percentile in ordered draws: the nearest rank, which is always a draw."""
    return max(math.ceil(size * part / 100), 1) - 1
