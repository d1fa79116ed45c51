"""Break-even questions for the whole state, each answered in closed form for the first year.

The rule is rise = min(passed on × cut ÷ students, headroom) a student; each question sets one side
of it equal to the other and solves for the one unknown.
"""

import math
from dataclasses import dataclass

from model.district import statewide
from model.estimate import estimate
from model.pack import Pack, line_cap, tuition_line
from model.scenario import Scenario

RISE_PERCENT = 10
"""The rise of the average bill that the third question asks about, percent."""


@dataclass(frozen=True)
class BreakEven:
    """The three answers; None where the law allows no share, or no cut, that would do it."""

    harmless_cap: float | None
    """At this cap, percent of the base year's rate, the state's saving costs districts nothing;
    None where no law caps the line."""
    full_share: float | None
    """The share passed on, percent, at which the present cut costs schools no services."""
    least_lost: float
    """Dollars that schools lose of the present cut when all of it is passed on."""
    cut_for_rise: float | None
    """The cut in dollars at which the average bill rises by ``rise_percent``."""
    rise_percent: float
    most_rise: float
    """The largest rise of the average bill that any cut brings under the rule, percent."""


def break_even(
    pack: Pack, scenario: Scenario, rise_percent: float = RISE_PERCENT, name: str = ""
) -> BreakEven:
    """Answer the three questions of a tuition line for a scenario's rule and assumptions.

    Args:
        pack: the priorities and assumptions.
        scenario: cuts, rules and changed assumptions.
        rise_percent: the rise of the average bill that is asked about, percent, above 0.
        name: the line; "" is the one that districts are charged tuition under.
    """
    name = name or tuition_line(pack)
    line = statewide(estimate(pack, scenario), name)
    amount, cut = line.line, line.cut
    passed_on = scenario.passed_on[name] / 100
    headroom = line.headroom_per_student * line.students
    bill = line.tuition_now * line.students
    rise = rise_percent / 100 * bill
    needed = rise / passed_on if passed_on else math.inf
    return BreakEven(
        harmless_cap=line_cap(pack, name, scenario.first_year),
        full_share=0.0 if not cut else 100.0 if headroom >= cut else None,
        least_lost=max(cut - headroom, 0.0),
        cut_for_rise=needed if rise <= headroom and needed <= amount else None,
        rise_percent=rise_percent,
        most_rise=100 * min(passed_on * amount, headroom) / bill,
    )
