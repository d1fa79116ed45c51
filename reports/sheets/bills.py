"""A bill's tables: each column once, for page, CSV, workbook, board page and API alike.

A row is a school, a fiscal year or a district. A number is its exact value, rounded half up to the
unit that its column is shown in.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from model import DistrictEstimate
from model.district import RowEstimate, statewide
from model.messages import say
from reports.sheets.csv_file import Cell, Table, exact_cents, exact_count

Kind = Literal["name", "year", "count", "rate", "dollars", "percent"]
"""What a column holds. A rate is dollars a student; rates, dollars and percents have two decimals,
a count as many as it needs."""


@dataclass(frozen=True)
class Column:
    """A column of a bill's table."""

    name: str
    """As in the API's JSON."""
    kind: Kind
    of: Callable[[Any], Any] | None = None
    """What it takes from a row; else the row's own figure of its name."""

    @property
    def heading(self) -> str:
        """What people read above it."""
        return say(f"bill-{self.name.replace('_', '-')}")

    @property
    def heading_in_file(self) -> str:
        """The same with the unit, where the cells below are bare numbers."""
        kind = self.kind if self.kind in ("rate", "dollars") else "other"
        return say("bill-heading", heading=self.heading, column=kind)

    def cell(self, row: Any) -> Cell:
        """A row's value; None where a total has none."""
        value = self.of(row) if self.of else getattr(row, self.name, None)
        if value is None:
            return None
        match self.kind:
            case "name":
                return str(value)
            case "year":
                return int(value)
            case "count":
                return exact_count(value)
        return exact_cents(value)


def _school(row: RowEstimate | DistrictEstimate) -> str:
    return say("bill-total") if isinstance(row, DistrictEstimate) else row.row.school


def _tuition_after(row: RowEstimate | DistrictEstimate) -> float | None:
    return None if isinstance(row, DistrictEstimate) else row.tuition_now + row.tuition_increase


_BILL = tuple(Column(name, "dollars") for name in ("bill_now", "bill_after", "change"))

SCHOOLS = (
    Column("school", "name", _school),
    Column("students", "count"),
    Column("tuition_now", "rate"),
    Column("tuition_after", "rate", _tuition_after),
    *_BILL,
)
YEARS = (
    Column("year", "year", lambda result: result.estimate.year),
    Column("students", "count"),
    Column("cut", "dollars", lambda result: result.estimate.total.cut),
    Column("increase", "rate", lambda result: statewide(result.estimate).tuition_increase),
    *_BILL,
    Column("change_percent", "percent"),
    Column("fees", "dollars"),
    Column("to_find", "dollars"),
)
DISTRICTS = (
    Column("district", "name"),
    Column("students", "count"),
    *_BILL,
    Column("change_percent", "percent"),
)


def heading(name: str) -> str:
    """What people read above a column, or beside the same figure."""
    return next(each.heading for each in (*YEARS, *SCHOOLS, *DISTRICTS) if each.name == name)


def table(columns: Sequence[Column], rows: Iterable[Any]) -> Table:
    """Rows as a file has them: exact, under headings with units."""
    return (
        [each.heading_in_file for each in columns],
        [[each.cell(row) for each in columns] for row in rows],
    )


def district_table(result: DistrictEstimate) -> Table:
    """A district's bill: a row a school and the total, which is the sum of the rows."""
    return table(SCHOOLS, [*result.rows, result])


def years_table(results: Sequence[DistrictEstimate]) -> Table:
    """A district's bill, a row a fiscal year."""
    return table(YEARS, results)
