"""A bill's tables: each column once, for page, CSV, workbook, board page and API alike.

A row is a school, a fiscal year or a district: its figures by the names of the columns, which are
the names of the model and of its JSON. A number is shown as its exact value, rounded half up to the
unit that its column is shown in.
"""

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, Final, Literal

from model import DistrictEstimate, Estimate, Pack, Row, Scenario, district_years
from model.district import first_change, statewide
from model.messages import say
from model.opening import Opened
from model.pack import tuition_lines
from model.row_amounts import at_whole_cents
from reports.comparison.variants import rule_in_words
from reports.sheets.csv_file import Cell, Table, csv_bytes, dated, exact_cents, exact_count

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
KINDS: Final[Mapping[str, Kind]] = {
    "line": "name",
    **SCHOOLS,
    **YEARS,
    **DISTRICTS,
    "budget": "dollars",
    "whole_cents": "dollars",
}
OF_A_YEAR: Final[Mapping[str, Kind]] = {"change_in": "dollars", "share_in": "percent"}
"""Columns of one fiscal year, which stands after their names: "change_in_2031"."""


def columns(known: Mapping[str, Kind], pack: Pack) -> dict[str, Kind]:
    """The columns that a pack's bills need.

    Where there are several tuition lines, a school has its line, and no year has one rise for all.
    """
    if len(tuition_lines(pack)) < 2:
        return dict(known)
    shown = {name: KINDS[name] for name in known if name != "increase"}
    return (
        {"school": shown.pop("school"), "line": KINDS["line"], **shown}
        if "school" in shown
        else shown
    )


def kind_of(column: str) -> Kind:
    """What a column holds."""
    figure, year = of_a_year(column)
    return OF_A_YEAR[figure] if year else KINDS[column]


def heading(column: str) -> str:
    """What people read above a column, or beside the same figure."""
    figure, year = of_a_year(column)
    message = f"bill-{figure.replace('_', '-')}"
    return say(message, year=f"FY{year}") if year else say(message)


def of_a_year(column: str) -> tuple[str, str]:
    """A column's figure, and its fiscal year where it is of one: "change_in" and "2031"."""
    figure, _, year = column.rpartition("_")
    return (figure, year) if figure in OF_A_YEAR else (column, "")


def cell(column: str, row: Figures) -> Cell:
    """A row's figure, rounded; None where a total has none."""
    value, kind = row.get(column), kind_of(column)
    if value is None or kind in ("name", "year"):
        return value
    if isinstance(value, float) and math.isnan(value):
        return None
    return exact_count(value) if kind == "count" else exact_cents(value)


def summed(known: Mapping[str, Kind]) -> list[str]:
    """The columns whose total is the sum of the rows; a rate or a percent has no sum."""
    return [name for name, kind in known.items() if kind in ("count", "dollars")]


def table(shown: Collection[str], rows: Iterable[Figures]) -> Table:
    """Rows as a file has them, under headings that say the unit of bare numbers."""
    heads = [say("bill-heading", heading=heading(each), unit_kind=kind_of(each)) for each in shown]
    return heads, [[cell(each, row) for each in shown] for row in rows]


def by_school(result: DistrictEstimate) -> list[Figures]:
    """A district's bill: a row a school, and the total, which is the sum of the rows."""
    rows = [
        {
            **_figures(row),
            "school": row.row.school,
            "line": result.estimate.pack.lines[row.line].name,
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
            "increase": statewide(result.estimate, result.lines[0]).tuition_increase,
        }
        for result in results
    ]


def schools_csv(pack: Pack, scenario: Scenario, rows: Sequence[Row]) -> bytes:
    """A district's bill by school, in the year that its page and papers speak of."""
    found = first_change(district_years(pack, scenario, rows))
    differs = [whole_cents_of(found.estimate, [row.line]) for row in found.rows]
    year = found.estimate.year
    return _file(pack, scenario, SCHOOLS, by_school(found), [*differs, None], {"year": year})


def years_csv(pack: Pack, scenario: Scenario, rows: Sequence[Row]) -> bytes:
    """A district's bill by year."""
    found = district_years(pack, scenario, rows)
    differs = [whole_cents_of(each.estimate, each.lines) for each in found]
    return _file(pack, scenario, YEARS, by_year(found), differs)


def _file(
    pack: Pack,
    scenario: Scenario,
    known: Mapping[str, Kind],
    rows: Sequence[Figures],
    differs: Sequence[float | None],
    beside: Mapping[str, Cell] | None = None,
) -> bytes:
    """A bill as a file, which stands alone.

    Beside each row is how the statewide total differs, and the rule that its figures hold under.
    What else stands beside each is the same in all, by the name of its heading.
    """
    shown, rows = with_whole_cents(pack, columns(known, pack), rows, differs)
    heads, cells = table(shown, rows)
    told = {heading(name): value for name, value in (beside or {}).items()}
    told["rule"] = rule_in_words(Opened(pack, scenario, ()))
    return csv_bytes(*dated(pack, [*heads, *told], [[*row, *told.values()] for row in cells]))


def with_whole_cents(
    pack: Pack, known: Mapping[str, Kind], rows: Sequence[Figures], differs: Sequence[float | None]
) -> tuple[Mapping[str, Kind], Sequence[Figures]]:
    """Columns and rows, with how the statewide total differs where a rate is whole cents."""
    if not pack.cents_a_student:
        return known, rows
    more = [{**row, "whole_cents": each} for row, each in zip(rows, differs, strict=True)]
    return {**known, "whole_cents": KINDS["whole_cents"]}, more


def whole_cents_of(result: Estimate, lines: Iterable[str]) -> float:
    """What the bills of all students of some lines come to, less what districts pay statewide."""
    return sum(at_whole_cents(statewide(result, name)).difference for name in lines)


def _figures(result: object) -> dict[str, Any]:
    """What an estimate has of the columns' figures under the same names."""
    return {name: getattr(result, name) for name in KINDS if hasattr(result, name)}
