"""A district's own bill: its rows of students and rates, under the statewide estimate.

The relief at a school is the same share of its own FY2024 rate everywhere, so a cut falls on each
row in proportion to its rate. A row without a rate takes the statewide average.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from model.estimate import Estimate, cents, estimate, given_values, of_tuition
from model.messages import say
from model.pack import Pack, charged_line, tuition_line
from model.parameters import Row
from model.scenario import Scenario, to_parameters
from model.tuition import TuitionEstimate

Amounts = NDArray[np.float64]
"""One for each row."""

EXAMPLE_STUDENTS = 100
EXAMPLE = (Row("", EXAMPLE_STUDENTS),)
"""Used in place of a district's rows until somebody enters them."""


@dataclass(frozen=True)
class RowEstimate:
    """One row's bill for a fiscal year, to the cent. Dollars, unless said otherwise."""

    row: Row
    students: float
    """The row's students, with enrollment growth since the first year of the cut."""
    tuition_now: float
    """Dollars a student: the row's own rate, or the statewide average."""
    tuition_increase: float
    """Dollars a student."""
    bill_now: float
    change: float

    @property
    def bill_after(self) -> float:
        """The bill with the cut, to the cent."""
        return round(self.bill_now + self.change, 2)


@dataclass(frozen=True)
class DistrictEstimate:
    """A district's bill for a fiscal year: sums of its rows. Dollars, unless said otherwise."""

    estimate: Estimate
    rows: tuple[RowEstimate, ...]
    fees: float
    """The part of the service lines that the district would pay in fees."""

    @property
    def students(self) -> float:
        """Students of all rows."""
        return sum(row.students for row in self.rows)

    @property
    def bill_now(self) -> float:
        """Tuition at today's rates."""
        return round(sum(row.bill_now for row in self.rows), 2)

    @property
    def change(self) -> float:
        """By how much tuition rises."""
        return round(sum(row.change for row in self.rows), 2)

    @property
    def bill_after(self) -> float:
        """Tuition with the cut."""
        return round(self.bill_now + self.change, 2)

    @property
    def change_percent(self) -> float:
        """The change as a percent of the bill now; 0 without a bill."""
        return 100 * self.change / self.bill_now if self.bill_now else 0.0

    @property
    def to_find(self) -> float:
        """What next year's budget has to find: the rise in tuition and the fees."""
        return round(self.change + self.fees, 2)

    @property
    def budget_percent(self) -> float | None:
        """``to_find`` as a percent of the adopted budget, where that is known."""
        budget = self.estimate.scenario.local.get("budget")
        return None if budget is None else 100 * self.to_find / budget

    @property
    def mills(self) -> float | None:
        """``to_find`` in mills: dollars for each $1,000 of the net grand list."""
        net_grand_list = self.estimate.scenario.local.get("net_grand_list")
        return None if net_grand_list is None else self.to_find / (net_grand_list / 1000)

    @property
    def home_dollars(self) -> float | None:
        """What a home of the assessed value that the user gave pays of ``to_find``."""
        value = self.estimate.scenario.local.get("home_value")
        return None if value is None or self.mills is None else self.mills * value / 1000

    @property
    def positions(self) -> float:
        """``to_find`` in teaching positions, at the district's own cost or the central one."""
        return self.to_find / position_cost(self.estimate.pack, self.estimate.scenario)

    def to_dict(self) -> dict[str, Any]:
        """The object that the API and the command line return; dollars to the cent."""
        optional = {
            "fees": self.fees,
            "budget_percent": self.budget_percent,
            "mills": self.mills,
            "home_dollars": self.home_dollars,
        }
        places = {"budget_percent": 4, "mills": 4}
        return {
            "pack": self.estimate.pack.revision,
            "scenario": to_parameters(self.estimate.scenario, self.estimate.pack),
            "year": self.estimate.year,
            "students": cents(self.students),
            "bill_now": cents(self.bill_now),
            "bill_after": cents(self.bill_after),
            "change": cents(self.change),
            "change_percent": round(self.change_percent, 2),
            "positions": cents(self.positions),
            **{
                name: round(value, places.get(name, 2))
                for name, value in optional.items()
                if value is not None
            },
            "rows": [
                {
                    "school": row.row.school,
                    "students": cents(row.students),
                    "tuition_now": cents(row.tuition_now),
                    "tuition_increase": cents(row.tuition_increase),
                    "bill_now": cents(row.bill_now),
                    "bill_after": cents(row.bill_after),
                    "change": cents(row.change),
                }
                for row in self.rows
            ],
        }


def statewide(result: Estimate, name: str = "") -> TuitionEstimate:
    """The estimate of a tuition line; "" is the one that districts are charged under."""
    return of_tuition(result.lines[name or tuition_line(result.pack)])


def position_cost(pack: Pack, scenario: Scenario) -> float:
    """The district's own cost of a teaching position, or the assumption's; dollars.

    Raises:
        ValueError: the pack has no tuition line, and so no such assumption.
    """
    own = scenario.local.get("own_position_cost")
    if own is not None:
        return own
    if pack.position_cost is None:
        raise ValueError(say("model-no-tuition-line", pack=pack.revision))
    return given_values(pack, scenario)[pack.position_cost]


def growth(pack: Pack, scenario: Scenario, year: int) -> float:
    """By what factor enrollment has grown since the first year of the cut."""
    rate = given_values(pack, scenario)[charged_line(pack).assumptions.growth]
    return (1 + rate) ** max(0, year - scenario.first_year)


def row_amounts(
    line: TuitionEstimate, students: Amounts, tuition: Amounts
) -> tuple[Amounts, Amounts, Amounts]:
    """Rate now, bill now and change of many rows at once; bills to the cent.

    Args:
        line: the statewide estimate that the rows follow.
        students: each row's students.
        tuition: each row's rate now, dollars a student; NaN takes the statewide average.
    """
    rate = np.where(np.isnan(tuition), line.tuition_now, tuition)
    rise = line.tuition_increase / line.tuition_now
    return rate, half_up(students * rate), half_up(students * rate * rise)


def half_up(amount: Amounts | float) -> Amounts:
    """Round to the cent with half a cent going up, as a bill is and as a spreadsheet's ROUND does.

    In binary, half a cent is often slightly too low (25.5 × $100.33), so a little is added first.
    """
    return np.asarray(np.floor(100 * amount * (1 + 1e-14) + 0.5) / 100)


def estimate_district(
    pack: Pack, scenario: Scenario, rows: Sequence[Row] = (), year: int | None = None
) -> DistrictEstimate:
    """Estimate a district's bill.

    Args:
        pack: the priorities and assumptions.
        scenario: cuts, rules, changed assumptions and the district's own figures.
        rows: students by school; empty is 100 students at the statewide average.
        year: fiscal year; None is the scenario's first.
    """
    result = estimate(pack, scenario, year)
    line = statewide(result)
    rows = tuple(rows) or EXAMPLE
    students = np.array([row.students for row in rows]) * growth(pack, scenario, result.year)
    given = [np.nan if row.tuition is None else row.tuition for row in rows]
    rates, bills, changes = row_amounts(line, students, np.array(given, dtype=np.float64))
    rise = line.tuition_increase / line.tuition_now
    share = scenario.local.get("service_share", 0) / 100
    services = sum(each.districts_pay for each in result.lines.values() if each is not line)
    return DistrictEstimate(
        estimate=result,
        rows=tuple(
            RowEstimate(row, count, rate, rate * rise, bill, more)
            for row, count, rate, bill, more in zip(
                rows, *(each.tolist() for each in (students, rates, bills, changes)), strict=True
            )
        ),
        fees=half_up(share * services).item(),
    )


def district_years(
    pack: Pack, scenario: Scenario, rows: Sequence[Row] = ()
) -> list[DistrictEstimate]:
    """The district's bill for each fiscal year of the scenario, as in a fiscal note."""
    years = range(scenario.first_year, scenario.first_year + scenario.years)
    return [estimate_district(pack, scenario, rows, year) for year in years]


def estimate_districts(pack: Pack, scenario: Scenario, frame: pd.DataFrame) -> pd.DataFrame:
    """Estimate many districts at once, in the scenario's first year.

    Args:
        pack: the priorities and assumptions.
        scenario: cuts, rules and changed assumptions.
        frame: rows with ``district``, ``students`` and ``tuition`` (NaN where not given).

    Returns:
        One row for each district, in the order in which they first appear: ``district``,
        ``students``, ``bill_now``, ``bill_after``, ``change`` (dollars, to the cent) and
        ``change_percent``.
    """
    line = statewide(estimate(pack, scenario))
    students = frame["students"].to_numpy(np.float64)
    _, bills, changes = row_amounts(line, students, frame["tuition"].to_numpy(np.float64))
    # Counting by number is several times as fast as grouping by name.
    which, names = pd.factorize(frame["district"])
    table = pd.DataFrame(
        {
            "district": names,
            "students": np.bincount(which, students, len(names)),
            "bill_now": np.bincount(which, bills, len(names)).round(2),
            "change": np.bincount(which, changes, len(names)).round(2),
        }
    )
    table["students"] = table["students"].astype(frame["students"].dtype)
    table.insert(3, "bill_after", (table["bill_now"] + table["change"]).round(2))
    percents = 100 * table["change"] / table["bill_now"].where(table["bill_now"] > 0)
    return table.assign(change_percent=percents.fillna(0.0))
