"""The questions that people ask backwards, answered in closed form for the first year of a cut.

Each turns the one rule around: a row's rise is its rate × min(passed on × cut ÷ students,
headroom) ÷ the statewide rate, which is linear in the cut until the cap stops it.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from model.district import estimate_district, statewide
from model.estimate import estimate
from model.pack import Pack, cap_in_law, tuition_line
from model.parameters import Row
from model.scenario import Scenario


@dataclass(frozen=True)
class Reach:
    """How a bill rises with the cut: straight up to ``most``, then no further. Dollars."""

    per_dollar: float
    """Rise of the bill for each dollar cut, before the cap stops it."""
    most: float
    """The largest rise that any cut to the line can bring."""
    line: int
    """The whole line."""

    def cut_for(self, rise: float) -> float | None:
        """The smallest cut that raises the bill by ``rise`` dollars; None where none does."""
        if rise <= 0:
            return 0.0
        # A cent of slack, because ``most`` comes from a rounded bill.
        if not self.per_dollar or rise > self.most + 0.01:
            return None
        return min(rise / self.per_dollar, self.line)

    def cut_within(self, rise: float) -> float:
        """The largest cut that raises the bill by no more than ``rise`` dollars."""
        if not self.per_dollar or rise >= self.most:
            return self.line
        return max(rise, 0.0) / self.per_dollar


@dataclass(frozen=True)
class SetAside:
    """What to set aside for the first year, in tuition, under each reading of the law. Dollars."""

    present: float
    """Under the rule that the user chose."""
    cap_lifted: float
    cap_stays: float


@dataclass(frozen=True)
class Caps:
    """Two caps, as percents of the FY2024 rate."""

    harmless: float
    """At this cap districts pay nothing more, whatever the cut."""
    passes_all: float
    """From this cap on, all that is passed on of the present cut reaches districts."""


def reach(pack: Pack, scenario: Scenario, rows: Sequence[Row] = ()) -> Reach:
    """How a district's tuition bill rises with the cut, under the scenario's rule."""
    name = tuition_line(pack)
    amount = pack.lines[name].amount
    bill = estimate_district(pack, scenario, rows).bill_now
    line = statewide(estimate(pack, scenario))
    passed_on = scenario.passed_on[name] / 100
    per_dollar = bill * passed_on / line.students / line.tuition_now
    whole = replace(scenario, cuts={**scenario.cuts, name: amount})
    most = estimate_district(pack, whole, rows).change
    return Reach(per_dollar if most else 0.0, most, amount)


def set_aside(pack: Pack, scenario: Scenario, rows: Sequence[Row] = ()) -> SetAside:
    """What the present cut adds to the bill, under the chosen rule and under both readings."""
    lifted = replace(scenario, tuition_cap="lifted")
    stays = replace(scenario, tuition_cap=cap_in_law(pack))
    return SetAside(
        *(estimate_district(pack, each, rows).change for each in (scenario, lifted, stays))
    )


def caps(pack: Pack, scenario: Scenario) -> Caps:
    """The cap that holds districts harmless, and the one from which the cap stops mattering."""
    line = statewide(estimate(pack, replace(scenario, tuition_cap="lifted")))
    rise = line.tuition_increase / line.tuition_now
    cap = cap_in_law(pack)
    return Caps(harmless=cap, passes_all=cap * (1 + rise))


def students_for(pack: Pack, scenario: Scenario, dollars: float) -> float | None:
    """How many students at the average rate bring a rise of ``dollars``; None if none do."""
    increase = statewide(estimate(pack, scenario)).tuition_increase
    return dollars / increase if increase > 0 and math.isfinite(dollars) else None
