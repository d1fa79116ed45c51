"""Every figure of a line at every position of its slider, for readers that only look up.

The live dial and the offline kit hold no formula: they read these tables, which come from the same
``estimate`` as everything else, with arrays for cuts.
"""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from model.estimate import LineEstimate, estimate_line, of_tuition
from model.pack import Pack
from model.rule import as_one
from model.scenario import Scenario

DIGITS = 4

LineTable = dict[str, list[float]]


def headline_unit(pack: Pack, line: str) -> str:
    """The unit that represents a line in a headline: the first one that the pack names."""
    return next(iter(pack.lines[line].units))


def figures(pack: Pack, line: str) -> dict[str, Callable[[LineEstimate], float]]:
    """The figures of a line that a headline shows, by the name of their column.

    ``pay`` and ``lost`` are dollars, ``unit`` a count of the line's first unit, ``share`` the cut
    as a percent of all lines; of a tuition line also ``increase``, dollars a student, and
    ``percent`` of today's tuition.
    """
    unit = headline_unit(pack, line)
    columns: dict[str, Callable[[LineEstimate], float]] = {
        "pay": lambda estimate: estimate.districts_pay,
        "lost": lambda estimate: estimate.services_lost,
        "unit": lambda estimate: estimate.units_lost[unit],
        "share": lambda estimate: 100 * estimate.cut / pack.total,
    }
    if pack.lines[line].kind == "tuition":
        columns["increase"] = lambda estimate: of_tuition(estimate).tuition_increase
        columns["percent"] = lambda estimate: of_tuition(estimate).tuition_increase_percent
    return columns


def steps(pack: Pack, line: str) -> NDArray[np.float64]:
    """Every cut that the line's slider can be set to: dollars, from 0 to the whole line.

    Raises:
        KeyError: the pack has no such line.
    """
    declared = pack.lines[line]
    return np.arange(0, declared.amount + declared.step, declared.step, dtype=np.float64)


def line_table(pack: Pack, scenario: Scenario, line: str, cuts: NDArray[np.float64]) -> LineTable:
    """A line's figures for many cuts, in the scenario's first year.

    Args:
        pack: the priorities and assumptions.
        scenario: rules and assumptions; its own cuts are not used.
        line: the line's name.
        cuts: dollars, one dimension.

    Returns:
        For each of ``figures`` a number for each cut, rounded to ``DIGITS`` digits.

    Raises:
        KeyError: the pack has no such line.
    """
    many = estimate_line(pack, replace(scenario, cuts={line: as_one(cuts)}), line)
    return {
        name: rounded_figure(figure, many, cuts) for name, figure in figures(pack, line).items()
    }


def rounded_figure(
    figure: Callable[[LineEstimate], float], many: LineEstimate, cuts: NDArray[np.float64]
) -> list[float]:
    """A figure of a line's estimate for many cuts, as short numbers."""
    whole = np.broadcast_to(figure(many), cuts.shape)
    return list(np.round(whole, DIGITS).tolist())
