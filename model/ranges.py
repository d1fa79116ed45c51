"""How far a line's answer moves when one assumption at a time goes to its low or its high end."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import reduce

import numpy as np

from model.estimate import LineEstimate, estimate_line
from model.pack import Pack, assumptions_of
from model.rule import Number
from model.scenario import Scenario


@dataclass(frozen=True)
class Range:
    """The lowest and highest value of one figure, in that figure's unit."""

    low: Number
    high: Number


def variants(pack: Pack, scenario: Scenario, line: str) -> list[LineEstimate]:
    """The line's estimate at the scenario, then with each of its assumptions at each end.

    An assumption that the user has set is taken as known and stays where it is.
    """
    ends = [
        (name, end)
        for name in dict.fromkeys(assumptions_of(pack.lines[line]))
        if name not in scenario.assumptions
        for end in {pack.assumptions[name].low, pack.assumptions[name].high}
        if end != pack.assumptions[name].central_value
    ]
    changed = [
        replace(scenario, assumptions={**scenario.assumptions, name: end}) for name, end in ends
    ]
    return [estimate_line(pack, each, line) for each in (scenario, *changed)]


def range_of(variants: list[LineEstimate], figure: Callable[[LineEstimate], Number]) -> Range:
    """The range of one figure over the variants of a line."""
    values = [figure(variant) for variant in variants]
    return Range(reduce(np.minimum, values), reduce(np.maximum, values))
