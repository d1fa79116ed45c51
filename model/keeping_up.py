"""The second comparison of a later year: not with current law, but with keeping up with prices.

Current law itself takes something each year, cut or no cut, because a rate that the law holds still
loses to the schools' rising costs. This squeeze is named beside the two parts of a cut and is never
added to them; here the one rule is asked about both together.
"""

from dataclasses import dataclass

from model.estimate import estimate, given_values, of_tuition
from model.pack import Pack, charged_line, rule_of
from model.rule import split
from model.scenario import Scenario


@dataclass(frozen=True)
class KeepingUp:
    """What a tuition line's schools need in a fiscal year to keep up with prices. Dollars."""

    year: int
    cut: float
    squeeze: float
    """What a rate held still since the base year loses to the schools' costs."""
    paid: float
    """The part of both that the rule lets districts be charged."""
    short: float
    """The part of both that is missing."""

    @property
    def needed(self) -> float:
        """The cut and the squeeze."""
        return self.cut + self.squeeze


def keeping_up(pack: Pack, scenario: Scenario, name: str, year: int | None = None) -> KeepingUp:
    """Compare a tuition line with keeping up with prices, in one fiscal year.

    Args:
        pack: the priorities and assumptions.
        scenario: cuts, rules and changed assumptions.
        name: the tuition line.
        year: fiscal year; None is the scenario's first.

    Returns:
        Its amounts; without a squeeze where no law holds the line's rate still, or where the pack
        does not say how fast costs rise.

    Raises:
        ValueError: the line is not charged per student.
    """
    declared = charged_line(pack, name)
    result = estimate(pack, scenario, year)
    line = of_tuition(result.lines[name])
    rule, growth = rule_of(declared), declared.assumptions.cost_growth
    squeeze = 0.0
    if rule is not None and rule.base_year is not None and growth is not None:
        since = max(0, result.year - rule.base_year)
        rise = (1 + given_values(pack, scenario)[growth]) ** since - 1
        squeeze = line.tuition_now * line.students * rise
    passed_on = scenario.passed_on[name] / 100
    paid, short = split(line.cut + squeeze, passed_on, line.headroom_per_student * line.students)
    return KeepingUp(result.year, line.cut, squeeze, paid, short)
