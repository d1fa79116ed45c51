"""The questions that people ask backwards, answered in closed form for a fiscal year.

Each turns the one rule around: a row's rise is its rate × min(passed on × cut ÷ students,
headroom) ÷ the statewide rate, which is linear in the cut until the cap stops it. A question is
about one tuition line and the rows that belong to it, in one year: the first of the cut, unless
another is asked about.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from model.district import EXAMPLE_STUDENTS, estimate_district, line_of, statewide
from model.estimate import estimate
from model.pack import Pack, cap_in_law, has_cap, line_cap, tuition_line
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
    year: int
    rounding: float = 0.01
    """How far rounding to cents may take ``most`` from what the rule gives."""

    def cut_for(self, rise: float) -> float | None:
        """The smallest cut that raises the bill by ``rise`` dollars; None where none does."""
        if rise <= 0:
            return 0.0
        if not self.per_dollar or rise > self.most + self.rounding:
            return None
        return min(rise / self.per_dollar, self.line)

    def cut_within(self, rise: float) -> float:
        """The largest cut that raises the bill by no more than ``rise`` dollars."""
        if not self.per_dollar or rise >= self.most:
            return self.line
        return max(rise, 0.0) / self.per_dollar


@dataclass(frozen=True)
class SetAside:
    """What to set aside for a year, in tuition, under each reading of the law. Dollars."""

    present: float
    """Under the rule that the user chose."""
    cap_lifted: float
    cap_stays: float | None
    """None where the law caps no line."""
    year: int


@dataclass(frozen=True)
class Caps:
    """Two caps of a tuition line, as percents of its base year's rate."""

    harmless: float
    """At this cap districts pay nothing more, whatever the cut."""
    passes_all: float
    """From this cap on, all that is passed on of the present cut reaches districts."""
    year: int


def reach(
    pack: Pack,
    scenario: Scenario,
    rows: Sequence[Row] = (),
    name: str = "",
    year: int | None = None,
) -> Reach:
    """How the bill of a district's rows under a tuition line rises with the cut to that line.

    Args:
        pack: the priorities and assumptions.
        scenario: cuts, rules and changed assumptions.
        rows: students by school; those of other lines are left out.
        name: the line; "" is the one that districts are charged tuition under.
        year: the fiscal year that is asked about.
    """
    name = name or tuition_line(pack)
    rows = [row for row in rows if line_of(pack, row) == name]
    amount = pack.lines[name].amount
    district = estimate_district(pack, scenario, rows or _example(name), year)
    line = statewide(district.estimate, name)
    passed_on = scenario.passed_on[name] / 100
    per_dollar = district.bill_now * passed_on / line.students / line.tuition_now
    whole = replace(scenario, cuts={**scenario.cuts, name: amount})
    most = estimate_district(pack, whole, rows or _example(name), year).change
    # Whole cents a student, before and after, move a rise by up to a cent for each of them.
    rounding = 0.01 * (1 + district.students) if pack.cents_a_student else 0.01
    asked = district.estimate.year
    return Reach(per_dollar if most else 0.0, most, amount, asked, rounding)


def _example(name: str) -> list[Row]:
    return [Row("", EXAMPLE_STUDENTS, line=name)]


def set_aside(
    pack: Pack, scenario: Scenario, rows: Sequence[Row] = (), year: int | None = None
) -> SetAside:
    """What the present cuts add to the bill, under the chosen rule and under both readings."""
    year = scenario.first_year if year is None else year
    law = cap_in_law(pack, year) if has_cap(pack, year) else None
    stays = None if law is None else replace(scenario, tuition_cap=law)
    present, lifted = (
        estimate_district(pack, each, rows, year).change
        for each in (scenario, replace(scenario, tuition_cap="lifted"))
    )
    kept = None if stays is None else estimate_district(pack, stays, rows, year).change
    return SetAside(present, lifted, kept, year)


def caps(pack: Pack, scenario: Scenario, name: str = "", year: int | None = None) -> Caps | None:
    """A tuition line's cap that holds districts harmless, and the one from which none matters.

    None where no law caps the line in that year.
    """
    name, year = name or tuition_line(pack), scenario.first_year if year is None else year
    cap = line_cap(pack, name, year)
    if cap is None:
        return None
    line = statewide(estimate(pack, replace(scenario, tuition_cap="lifted"), year), name)
    rise = line.tuition_increase / line.tuition_now
    return Caps(harmless=cap, passes_all=cap * (1 + rise), year=year)


def students_for(
    pack: Pack, scenario: Scenario, dollars: float, name: str = "", year: int | None = None
) -> float | None:
    """How many of a line's students at the average rate bring a rise of ``dollars``; None: none."""
    increase = statewide(estimate(pack, scenario, year), name).tuition_increase
    return dollars / increase if increase > 0 and math.isfinite(dollars) else None
