"""The second comparison of a year: not with current law, but with keeping up with prices.

Current law itself takes something each year, cut or no cut, because a rate that it holds still
loses to the schools' rising costs. This squeeze stands beside the two parts of a cut and is never
added to them; here the one rule is asked about the cut and the squeeze together.
"""

from dataclasses import dataclass

from model.rule import split
from model.tuition import TuitionEstimate


@dataclass(frozen=True)
class KeepingUp:
    """What a tuition line's schools need in a fiscal year to keep up with prices. Dollars."""

    year: int
    cut: float
    squeeze: float
    """What the rate of the base year, held still, loses to the schools' costs."""
    paid: float
    """The part of both that the rule lets districts be charged."""
    short: float
    """The part of both that is missing."""

    @property
    def needed(self) -> float:
        """The cut and the squeeze."""
        return self.cut + self.squeeze


def compare(
    line: TuitionEstimate, year: int, base_year: int, passed_on: float, cost_growth: float
) -> KeepingUp:
    """Compare a tuition line with keeping up with prices.

    Args:
        line: its estimate in the year.
        year: fiscal year.
        base_year: the fiscal year whose rate the law holds still.
        passed_on: share of what is needed that is charged to districts where the law lets it be.
        cost_growth: how fast the schools' own costs rise a year, as a share.
    """
    rise = (1 + cost_growth) ** max(0, year - base_year) - 1
    squeeze = line.tuition_now * line.students * rise
    headroom = line.headroom_per_student * line.students
    paid, short = split(line.cut + squeeze, passed_on, headroom)
    return KeepingUp(year, line.cut, squeeze, paid, short)
