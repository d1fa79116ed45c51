"""The figures that a page leads with: each one number of an estimate, with a name and a unit.

Ranges, the tornado, the two-way view and the chains all speak of these.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from model.estimate import Estimate, of_tuition
from model.pack import Pack
from model.scenario import Scenario

Measure = Literal["dollars", "dollars a student", "percent", "count"]

_TERMS = {
    "pay": "districts_pay",
    "lost": "services_lost",
    "rise": "tuition_increase",
    "percent": "increase_share",
}


@dataclass(frozen=True)
class Headline:
    """One figure of an estimate."""

    name: str
    """Unique among a pack's headlines: "total.pay", "magnet.rise", "trauma.staff"."""
    line: str
    """The budget line, or "" for all lines together."""
    part: str
    """What it is of the line: pay, lost, rise, percent, or a unit's name."""
    measure: Measure
    read: Callable[[Estimate], float]


def term_of(part: str) -> str:
    """What the formulas call a part of a line: pay, lost, rise, percent, or a unit's name."""
    return _TERMS.get(part, f"lost_{part}")


def headlines(pack: Pack, scenario: Scenario) -> list[Headline]:
    """The figures that a scenario leads with: totals, then those of each line that is cut."""
    found = [
        Headline("total.pay", "", "pay", "dollars", lambda e: e.total.districts_pay),
        Headline("total.lost", "", "lost", "dollars", lambda e: e.total.services_lost),
    ]
    for name, line in pack.lines.items():
        if not scenario.cuts.get(name, 0):
            continue
        if line.kind == "tuition":
            found += [
                Headline(f"{name}.rise", name, "rise", "dollars a student", _rise(name)),
                Headline(f"{name}.percent", name, "percent", "percent", _percent(name)),
            ]
        found += [
            Headline(f"{name}.{unit}", name, unit, "count", _unit(name, unit))
            for unit in line.units
        ]
    return found


def _rise(name: str) -> Callable[[Estimate], float]:
    return lambda estimate: of_tuition(estimate.lines[name]).tuition_increase


def _percent(name: str) -> Callable[[Estimate], float]:
    return lambda estimate: of_tuition(estimate.lines[name]).tuition_increase_percent


def _unit(name: str, unit: str) -> Callable[[Estimate], float]:
    return lambda estimate: estimate.lines[name].units_lost[unit]
