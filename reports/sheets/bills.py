"""A bill's tables: each column once, for page, CSV, workbook, board page and API alike.

A row is a school, a fiscal year or a district: its figures by the names of the columns, which are
the names of the model and of its JSON. A number is shown as its exact value, rounded half up to the
unit that its column is shown in.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, Final, Literal

from model import DistrictEstimate, Pack, Row, Scenario, district_years, estimate_district
from model.district import statewide
from model.messages import say
from reports.sheets.csv_file import Cell, Table, csv_bytes, exact_cents, exact_count

Kind = Literal["name", "year", "count", "rate", "dollars", "percent"]
"""What a column holds. A rate is dollars a student. Rates, dollars and percents have two decimals,
counts as many as they need."""
Figures = Mapping[str, Any]

_BILL: Final[Mapping[str, Kind]] = dict.fromkeys(("bill_now", "bill_after", "change"), "dollars")
SCHOOLS: Final[Mapping[str, Kind]] = {
    "school": "name",
    "students": "count",
    "tuition_now": "rate",
    "tuition_after": "rate",
    **_BILL,
}
YEARS: Final[Mapping[str, Kind]] = {
    "year": "year",
    "students": "count",
    "cut": "dollars",
    "increase": "rate",
    **_BILL,
    "change_percent": "percent",
    "fees": "dollars",
    "to_find": "dollars",
}
DISTRICTS: Final[Mapping[str, Kind]] = {
    "district": "name",
    "students": "count",
    **_BILL,
    "change_percent": "percent",
}
KINDS: Final[Mapping[str, Kind]] = {**SCHOOLS, **YEARS, **DISTRICTS}


def heading(column: str) -> str:
    """What people read above a column, or beside the same figure."""
    return say(f"bill-{column.replace('_', '-')}")


def cell(column: str, row: Figures) -> Cell:
    """A row's figure, rounded; None where a total has none."""
    value, kind = row.get(column), KINDS[column]
    if value is None or kind in ("name", "year"):
        return value
    return exact_count(value) if kind == "count" else exact_cents(value)


def summed(columns: Mapping[str, Kind]) -> list[str]:
    """The columns whose total is the sum of the rows; a rate or a percent has no sum."""
    return [name for name, kind in columns.items() if kind in ("count", "dollars")]


def table(columns: Collection[str], rows: Iterable[Figures]) -> Table:
    """Rows as a file has them, under headings that say the unit of bare numbers."""
    heads = [say("bill-heading", heading=heading(each), unit_kind=KINDS[each]) for each in columns]
    return heads, [[cell(each, row) for each in columns] for row in rows]


def by_school(result: DistrictEstimate) -> list[Figures]:
    """A district's bill: a row a school, and the total, which is the sum of the rows."""
    rows = [
        {
            **_figures(row),
            "school": row.row.school,
            "tuition_after": row.tuition_now + row.tuition_increase,
        }
        for row in result.rows
    ]
    return [*rows, {**_figures(result), "school": say("bill-total")}]


def by_year(results: Sequence[DistrictEstimate]) -> list[Figures]:
    """A district's bill, a row a fiscal year."""
    return [
        {
            **_figures(result),
            "year": result.estimate.year,
            "cut": result.estimate.total.cut,
            "increase": statewide(result.estimate).tuition_increase,
        }
        for result in results
    ]


def schools_csv(pack: Pack, scenario: Scenario, rows: Sequence[Row]) -> bytes:
    """A district's bill by school."""
    return csv_bytes(*table(SCHOOLS, by_school(estimate_district(pack, scenario, rows))))


def years_csv(pack: Pack, scenario: Scenario, rows: Sequence[Row]) -> bytes:
    """A district's bill by year."""
    return csv_bytes(*table(YEARS, by_year(district_years(pack, scenario, rows))))


def _figures(result: object) -> dict[str, Any]:
    """What an estimate has of the columns' figures under the same names."""
    return {name: getattr(result, name) for name in KINDS if hasattr(result, name)}
