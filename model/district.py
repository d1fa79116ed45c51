"""A district's own bill: its rows of students and rates, under the statewide estimate.

Each row belongs to a tuition line. The relief at a school is the same share of its own base-year
rate everywhere under a line, so a cut falls on each row in proportion to its rate. A row without a
rate takes the line's statewide average.
"""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from model.by_year import rows_in_year, since, years_in_words
from model.estimate import Estimate, cap_rate, cents, estimate, given_values, of_tuition
from model.fit import hold_to_the_whole
from model.messages import say
from model.pack import Pack, charged_line, tuition_line, tuition_lines
from model.parameters import Row, number_text
from model.row_amounts import (
    Amounts,
    RowAmounts,
    at_whole_cents,
    half_up,
    row_amounts,
    whole_cents_in_words,
)
from model.scenario import Scenario, to_parameters
from model.service import ServiceEstimate
from model.tuition import TuitionEstimate

EXAMPLE_STUDENTS = 100
"""Students of the example that stands for a district's rows until somebody enters them."""


class NoBill(ValueError):
    """A year has no tuition line, so that there is no district's bill in it."""


@dataclass(frozen=True)
class RowEstimate:
    """One row's bill for a fiscal year, to the cent. Dollars, unless said otherwise."""

    row: Row
    line: str
    """The name of the tuition line that it belongs to."""
    students: float
    """The row's students in the year: they may grow or shrink after the first of the cut."""
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
    given: tuple[Row, ...] = ()
    """All rows as they were entered, those of other years, too."""

    @property
    def lines(self) -> tuple[str, ...]:
        """The tuition lines that its rows belong to, each once, in the order of the rows."""
        return tuple(dict.fromkeys(row.line for row in self.rows))

    @property
    def cut(self) -> float:
        """What is cut from those lines."""
        return sum(self.estimate.lines[name].cut for name in self.lines)

    @property
    def services_lost(self) -> float:
        """What students of those lines lose in services, statewide."""
        return sum(self.estimate.lines[name].services_lost for name in self.lines)

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
    def enrolled(self) -> str:
        """How the district says that its own students change, in sentences; "" if it does not."""
        own = self.estimate.scenario.local.get("enrollment_change")
        percent = f"{number_text(round(own or 0, 2)):+}%"
        said = "" if own is None else say("district-enrollment", percent=percent)
        by_year = years_in_words(self.estimate.scenario, self.given)
        book = say("district-by-year-workbook") if by_year else ""
        return " ".join(filter(None, (said, by_year, book)))

    @property
    def moves(self) -> bool:
        """Whether the district pays more, if only a part of a cent."""
        paid = any(self.estimate.lines[name].districts_pay > 0 for name in self.lines)
        return bool(self.fees or self.change or (paid and self.bill_now))

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
        """The object that the API and the command line return; dollars to the cent.

        Raises:
            DoesNotFit: in a later year the rows would be more than the whole state has.
        """
        pack, several = self.estimate.pack, len(tuition_lines(self.estimate.pack)) > 1
        whole_cents = {
            name: asdict(at_whole_cents(statewide(self.estimate, name))) for name in self.lines
        }
        return {
            **pack.identity,
            "scenario": to_parameters(self.estimate.scenario, pack),
            **self._figures(),
            "positions": cents(self.positions),
            **self._against_own(),
            "years": [
                {**each._figures(), **each._against_own()}
                for each in district_years(pack, self.estimate.scenario, self.given)
            ],
            "rows": [
                {
                    "school": row.row.school,
                    **({"line": row.line} if several else {}),
                    "students": cents(row.students),
                    "tuition_now": cents(row.tuition_now),
                    "tuition_increase": cents(row.tuition_increase),
                    "bill_now": cents(row.bill_now),
                    "bill_after": cents(row.bill_after),
                    "change": cents(row.change),
                }
                for row in self.rows
            ],
            **({"whole_cents": whole_cents} if pack.cents_a_student else {}),
        }

    def _figures(self) -> dict[str, Any]:
        return {
            "year": self.estimate.year,
            "students": cents(self.students),
            "bill_now": cents(self.bill_now),
            "bill_after": cents(self.bill_after),
            "change": cents(self.change),
            "change_percent": round(self.change_percent, 2),
        }

    def _against_own(self) -> dict[str, float]:
        """Fees, and what is known against the district's own figures."""
        known = {
            "fees": self.fees,
            "budget_percent": self.budget_percent,
            "mills": self.mills,
            "home_dollars": self.home_dollars,
        }
        places = {"budget_percent": 4, "mills": 4}
        return {
            name: round(value, places.get(name, 2))
            for name, value in known.items()
            if value is not None
        }


def statewide(result: Estimate, name: str = "") -> TuitionEstimate:
    """The estimate of a tuition line; "" is the one that districts are charged under."""
    return of_tuition(result.lines[name or tuition_line(result.pack)])


def whole_cents(result: Estimate, name: str = "") -> str:
    """How a line's bills differ from its statewide total, in a sentence; "" where they do not."""
    if not result.pack.cents_a_student:
        return ""
    line = charged_line(result.pack, name)
    return whole_cents_in_words(statewide(result, name), line.short, result.year)


def line_names(pack: Pack, always: bool = False) -> tuple[tuple[str, ...], ...]:
    """What a table of rows may call each tuition line; none where rows have no choice.

    Args:
        pack: the lines.
        always: also where there is no choice, for rows that may name a line all the same.
    """
    known = tuition_lines(pack) if always or len(tuition_lines(pack)) > 1 else {}
    return tuple((name, line.name, line.short) for name, line in known.items())


def line_of(pack: Pack, row: Row) -> str:
    """The name of the tuition line that a row belongs to.

    Raises:
        NoBill: the pack has no tuition line.
        ValueError: it has none of that name.
    """
    known = tuition_lines(pack)
    if not known:
        raise NoBill(say("model-no-tuition-line", pack=pack.revision))
    name = row.line or tuition_line(pack)
    if name not in known:
        raise ValueError(say("model-row-line", given=row.line, names=", ".join(known)))
    return name


def example_row(pack: Pack, scenario: Scenario) -> Row:
    """Students at the average rate of the first tuition line that is cut, or else of the first."""
    usual, *others = tuition_lines(pack) or [""]
    cut = next((name for name in (usual, *others) if scenario.cuts.get(name)), usual)
    return Row("", EXAMPLE_STUDENTS, line="" if cut == usual else cut)


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


def growth(pack: Pack, scenario: Scenario, year: int, name: str = "") -> float:
    """By what factor a tuition line's students have grown since the first year of the cut."""
    rate = given_values(pack, scenario)[charged_line(pack, name).assumptions.growth]
    return (1 + rate) ** max(0, year - scenario.first_year)


def own_growth(pack: Pack, scenario: Scenario, year: int, name: str = "") -> float:
    """The same of a district's own students: as it says itself, or else as the whole line grows."""
    own = scenario.local.get("enrollment_change")
    if own is None:
        return growth(pack, scenario, year, name)
    return (1 + own / 100) ** max(0, year - scenario.first_year)


def moved_by_law(pack: Pack, scenario: Scenario, year: int, name: str = "") -> float:
    """By what factor the law alone moves a tuition line's rates of today by a fiscal year.

    1 while its cap stays what it is in the pack's first year.
    """
    name, values = name or tuition_line(pack), given_values(pack, scenario)
    today, then = (
        1.0 if share is None else share
        for share in (cap_rate(pack, name, each, values) for each in (pack.first_year, year))
    )
    return then / today


def amounts_of_rows(
    result: Estimate, lines: str | Sequence[str], students: Amounts, own: Amounts
) -> RowAmounts:
    """Rates and bills of rows that belong to the line named, or to those named for each row.

    Raises:
        DoesNotFit: a line's rows have more students, or a larger bill, than the whole state.
    """
    pack, scenario = result.pack, result.scenario
    found = RowAmounts(*(np.zeros(len(students)) for _ in range(4)))
    for name, places in _places(lines).items():
        rates = own[places] * moved_by_law(pack, scenario, result.year, name)
        line = statewide(result, name)
        some = row_amounts(line, students[places], rates, pack.cents_a_student)
        if pack.sums_must_fit:
            short = charged_line(pack, name).short
            hold_to_the_whole(line, short, result.year, students[places], some.bill_now)
        if len(some.change) == len(students):
            return some
        for each, part in vars(some).items():
            getattr(found, each)[places] = part
    return found


def _places(names: str | Sequence[str]) -> Mapping[str, NDArray[np.intp] | slice]:
    if isinstance(names, str):
        return {names: slice(None)}
    if len(set(names)) == 1:
        return {names[0]: slice(None)}
    codes, known = pd.factorize(np.asarray(names, dtype=object))
    return {name: np.flatnonzero(codes == at) for at, name in enumerate(known)}


def estimate_district(
    pack: Pack, scenario: Scenario, rows: Sequence[Row] = (), year: int | None = None
) -> DistrictEstimate:
    """Estimate a district's bill.

    Args:
        pack: the priorities and assumptions.
        scenario: cuts, rules, changed assumptions and the district's own figures.
        rows: students by school; empty is those of ``example_row``.
        year: fiscal year; None is the scenario's first.

    Raises:
        NoBill: the pack has no tuition line.
        DoesNotFit: the rows have more students, or a larger bill, than the whole state.
        ValueError: it has not the one that a row names.
    """
    result = estimate(pack, scenario, year)
    entered = tuple(rows) or (example_row(pack, scenario),)
    rows = rows_in_year(entered, result.year)
    lines = [line_of(pack, row) for row in rows]
    own = partial(own_growth, pack, scenario)
    of = [(row.year, name) for row, name in zip(rows, lines, strict=True)]
    grown = {each: since(own, *each, result.year) for each in set(of)}
    students = np.array(
        [row.students * grown[each] for row, each in zip(rows, of, strict=True)], np.float64
    )
    moved = {each: since(partial(moved_by_law, pack, scenario), *each) for each in set(of)}
    given = [
        np.nan if row.tuition is None else row.tuition * moved[each]
        for row, each in zip(rows, of, strict=True)
    ]
    found = amounts_of_rows(result, lines, students, np.array(given, dtype=np.float64))
    share = scenario.local.get("service_share", 0) / 100
    services = sum(
        each.districts_pay for each in result.lines.values() if isinstance(each, ServiceEstimate)
    )
    amounts = (students, found.tuition_now, found.increase, found.bill_now, found.change)
    return DistrictEstimate(
        estimate=result,
        rows=tuple(
            RowEstimate(row, line, count, rate, rise, bill, more)
            for row, line, count, rate, rise, bill, more in zip(
                rows, lines, *(each.tolist() for each in amounts), strict=True
            )
        ),
        fees=half_up(share * services).item(),
        given=entered,
    )


def district_years(
    pack: Pack, scenario: Scenario, rows: Sequence[Row] = ()
) -> list[DistrictEstimate]:
    """The district's bill for each fiscal year of the scenario, as in a fiscal note."""
    years = range(scenario.first_year, scenario.first_year + scenario.years)
    return [estimate_district(pack, scenario, rows, year) for year in years]


def first_change(years: Sequence[DistrictEstimate]) -> DistrictEstimate:
    """The bill that a headline speaks of: of the first year, or of the first in which it changes.

    Args:
        years: the bill in each fiscal year, as ``district_years`` gives them.
    """
    return next((each for each in years if each.moves), years[0])
