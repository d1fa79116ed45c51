"""Tables of the dial written short: each column as the knots of its straight stretches.

reports/dial/packed.js reads them back to the same numbers, digit for digit.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from model.estimate import estimate_line
from model.pack import Pack
from model.rule import as_one
from model.scenario import Scenario
from model.slider_tables import DIGITS, figures, steps

Column = Sequence[float]
"""Place, value, place, value, …: from each to the next the column is straight."""

_SCALE = 10**DIGITS


def packed_table(
    pack: Pack, scenario: Scenario, line: str, between: Sequence[float], year: int
) -> dict[str, Column]:
    """A line's figures in a fiscal year, at each step of its slider and then between them."""
    cuts = np.append(steps(pack, line), between)
    many = estimate_line(pack, replace(scenario, cuts={line: as_one(cuts)}), line, year)
    return {
        name: knots(np.broadcast_to(np.asarray(figure(many), np.float64), cuts.shape))
        for name, figure in figures(pack, line).items()
    }


def knots(values: NDArray[np.float64]) -> Column:
    """The fewest knots, found from the left, that give each value at ``DIGITS`` digits."""
    wanted = np.round(values, DIGITS)
    exact = np.where(as_shown(values) == wanted, values, wanted)
    found = [0.0, float(exact[0])]
    at, last = 0, len(values) - 1
    while at < last:
        reach = _furthest(exact, wanted, at, last)
        found += [float(reach), float(exact[reach])]
        at = reach
    return [int(each) if each.is_integer() else each for each in found]


def as_shown(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Values as the browser rounds them."""
    return np.asarray(np.floor(values * _SCALE + 0.5) / _SCALE)


def straight(start: float, end: float, places: int) -> NDArray[np.float64]:
    """The values from one knot to the next, both with them, as the browser works them out."""
    return np.asarray(start + (end - start) * np.arange(places + 1) / places)


def _furthest(exact: NDArray[np.float64], wanted: NDArray[np.float64], at: int, last: int) -> int:
    def fits(to: int) -> bool:
        line = straight(exact[at], exact[to], to - at)
        return bool((as_shown(line) == wanted[at : to + 1]).all())

    if fits(last):
        return last
    near, far = at + 1, last
    while far - near > 1:
        middle = (near + far) // 2
        near, far = (middle, far) if fits(middle) else (near, middle)
    return near
