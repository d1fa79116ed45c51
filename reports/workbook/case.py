"""What a workbook is written from: a district's question and the model's answers to it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from model import DistrictEstimate, Pack, Row, Scenario, district_years, estimate
from model.by_year import rows_in_year
from model.district import example_row
from model.estimate import assumptions_in_use, cap_rate
from model.messages import say
from model.pack import TuitionLine, tuition_lines
from model.parameters import MOST_ROWS, MOST_YEARS, years_of
from reports.wording.amounts import date_text
from reports.wording.made_with import dated

SPARE, LEAST = 40, 60
MORE, REACH = 60, 1_000
"""Rows that the calculation has beyond the table's own, and those that a school may stand in."""
_TAKEN = frozenset({"a", "prices", "row", "school", "total", "tuition", "years"})
"""What the names of other cells begin with."""


@dataclass(frozen=True)
class Case:
    """A district's question and the model's answers to it, one a fiscal year.

    Without a tuition line there is no bill, and the question is the whole state's.
    """

    pack: Pack
    scenario: Scenario
    rows: tuple[Row, ...]
    link: str
    made: date
    assumptions: Mapping[str, float]
    """Every assumption's value in use."""
    years: tuple[DistrictEstimate, ...]
    given_years: tuple[int, ...] = ()
    """The fiscal years that have rows of their own, of which it holds the first alone."""

    @property
    def first(self) -> DistrictEstimate:
        """The first fiscal year, which is the headline."""
        return self.years[0]

    @property
    def lines(self) -> Mapping[str, TuitionLine]:
        """The tuition lines that schools may belong to, by name; the first is the usual one."""
        return tuition_lines(self.pack)

    @property
    def room(self) -> int:
        """Rows for schools: those given, and spare ones."""
        return max(len(self.rows), min(MOST_ROWS, max(LEAST, len(self.rows) + SPARE)))

    @property
    def reckoned(self) -> int:
        """Schools that the calculation has room for: offices insert rows, and paste below."""
        return self.room + MORE


def case_of(pack: Pack, scenario: Scenario, rows: Sequence[Row], link: str, made: date) -> Case:
    """Ask the model; without rows, ask about the example."""
    used = assumptions_in_use(pack, scenario)
    if not tuition_lines(pack):
        span = range(scenario.first_year, scenario.first_year + scenario.years)
        years = [DistrictEstimate(estimate(pack, scenario, year), (), 0.0) for year in span]
        return Case(pack, scenario, (), link, made, used, tuple(years))
    given = tuple(sorted({row.year for row in rows if row.year}))
    if given:
        # Its table of schools has one row for each, so it holds the first year alone, and says so.
        rows, scenario = rows_in_year(rows, scenario.first_year), replace(scenario, years=1)
    rows = tuple(rows) or (replace(example_row(pack, scenario), school=say("workbook-example")),)
    found = tuple(district_years(pack, scenario, rows))
    return Case(pack, scenario, rows, link, made, used, found, given)


def cells_named(line: str) -> str:
    """What the names of a line's cells begin with: its own name, unless others begin so."""
    return f"line_{line}" if line in _TAKEN else line


@dataclass(frozen=True)
class CapFrom:
    """A tuition line's cap in law from a fiscal year on."""

    year: int
    share: float | None
    """Of the base year's rate; None where there is no cap."""


def caps_in_law(case: Case, line: str) -> list[CapFrom]:
    """A line's caps in law in the years that the workbook can look at; none where it never has one.

    The first is the pack's own, which the Assumptions sheet has.
    """
    first, last = years_of(case.pack)
    found: list[CapFrom] = []
    for year in range(first, last + MOST_YEARS):
        share = cap_rate(case.pack, line, year, case.assumptions)
        if not found or share != found[-1].share:
            found.append(CapFrom(year, share))
    return [] if all(each.share is None for each in found) else found


def assumed(name: str) -> str:
    """The defined name of an assumption's value, like its ``a.<name>`` in a link."""
    return f"a_{name}"


def made_from(pack: Pack, made: date) -> str:
    """Which figures a document was made from, and when."""
    return say("workbook-made", pack_title=pack.title, date=date_text(made), **dated(pack))
