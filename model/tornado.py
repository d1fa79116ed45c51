"""Which assumption moves a figure most: one at a time to its low and its high end.

And the answer over two policy choices at once, the cut and the cap.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from model.estimate import estimate
from model.headlines import Headline
from model.pack import Pack, TuitionCap, tuition_line
from model.rule import as_one
from model.scenario import Scenario

_ROUNDING = 1e-9
"""A difference that is a smaller share of the figure than this is a rounding error."""


@dataclass(frozen=True)
class Swing:
    """What one assumption does to a figure. ``low`` and ``high`` are in the assumption's unit."""

    assumption: str
    low: float
    high: float
    at_low: float
    """The figure with the assumption at its low end, in the figure's unit."""
    at_high: float

    @property
    def width(self) -> float:
        """How far apart the two ends are."""
        return abs(self.at_high - self.at_low)


@dataclass(frozen=True)
class Tornado:
    """Every assumption's swing for one figure, and those that have none."""

    central: float
    swings: tuple[Swing, ...]
    """The widest first."""
    indifferent: tuple[str, ...]
    """Assumptions that have a range and do not matter to the figure."""
    fixed: tuple[str, ...]
    """Assumptions without a range."""
    known: tuple[str, ...]
    """Assumptions that the user has set, which are taken as known."""


def tornado(pack: Pack, scenario: Scenario, figure: Headline, year: int | None = None) -> Tornado:
    """Change one assumption at a time and see what a figure does.

    Args:
        pack: the priorities and assumptions.
        scenario: cuts, rules and changed assumptions.
        figure: what to look at.
        year: fiscal year; None is the scenario's first.
    """

    def at(name: str, value: float) -> float:
        changed = replace(scenario, assumptions={**scenario.assumptions, name: value})
        return figure.read(estimate(pack, changed, year))

    central = figure.read(estimate(pack, scenario, year))
    free = {name: a for name, a in pack.assumptions.items() if name not in scenario.assumptions}
    ranged = {name: a for name, a in free.items() if a.low < a.high}
    all_swings = [
        Swing(name, a.low, a.high, at(name, a.low), at(name, a.high)) for name, a in ranged.items()
    ]
    least = _ROUNDING * max(abs(central), 1)
    moving = [
        s for s in all_swings if max(abs(s.at_low - central), abs(s.at_high - central)) > least
    ]
    moved = {swing.assumption for swing in moving}
    return Tornado(
        central=central,
        swings=tuple(sorted(moving, key=lambda swing: -swing.width)),
        indifferent=tuple(name for name in ranged if name not in moved),
        fixed=tuple(name for name in free if name not in ranged),
        known=tuple(name for name in pack.assumptions if name in scenario.assumptions),
    )


def two_way(
    pack: Pack,
    scenario: Scenario,
    figure: Headline,
    cuts: Sequence[float],
    caps: Sequence[TuitionCap],
    line: str = "",
) -> NDArray[np.float64]:
    """A figure over cut and cap: a row for each cap, a column for each cut to a tuition line.

    Args:
        pack: the priorities and assumptions.
        scenario: all other choices.
        figure: what to look at, in the first year of the cut.
        cuts: dollars.
        caps: how far tuition may rise.
        line: the tuition line; "" is the one that districts are charged tuition under.
    """
    name = line or tuition_line(pack)
    columns = np.array(cuts, dtype=np.float64)
    at = replace(scenario, cuts={**scenario.cuts, name: as_one(columns)})
    return np.array(
        [
            np.broadcast_to(
                figure.read(estimate(pack, replace(at, tuition_cap=cap))), columns.shape
            )
            for cap in caps
        ]
    )
