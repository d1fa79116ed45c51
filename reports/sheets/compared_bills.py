"""A district's tuition bill under each scenario of a comparison, for a page and for a file."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from model import DistrictEstimate, Row, Scenario
from model.district import district_years
from model.messages import say
from reports.comparison.columns import NONE, Column
from reports.sheets.bills import KINDS, Figures, by_year, cell, heading, whole_cents_of
from reports.sheets.csv_file import STAMP, Cell, csv_bytes
from reports.wording.amounts import exact_dollars, percent_text

_FIRST = ("students", "bill_now", "bill_after", "change", "change_percent")
"""What is told of the first year; of later years, by how much the bill rises."""


@dataclass(frozen=True)
class Bill:
    """A district's bill under one scenario."""

    column: Column
    years: tuple[DistrictEstimate, ...] = ()
    """Fiscal year by fiscal year; none where there is no bill."""
    problem: str = ""
    """Why there is no bill, in a sentence."""


def bills(compared: Sequence[Column], rows: Sequence[Row]) -> list[Bill]:
    """The bill of the same rows under each column.

    Args:
        compared: the columns.
        rows: the district's students by school.
    """
    return [_bill(column, rows) for column in compared]


def bill_rows(found: Sequence[Bill]) -> list[tuple[str, list[str]]]:
    """The bills as a table's rows: a label, and a text for each column."""
    tables = [{each["year"]: each for each in by_year(bill.years)} for bill in found]
    first = [next(iter(years), None) for years in tables]
    told = [years[year] if year else {} for years, year in zip(tables, first, strict=True)]
    rows = [(heading("year"), [f"FY{year}" if year else NONE for year in first])]
    rows += [(heading(name), [_text(name, each) for each in told]) for name in _FIRST]
    all_years = sorted({year for years in tables for year in years})
    later = [year for year in all_years if any(year != each for each in first if each)]
    rows += [
        (
            say("compare-bill-change", year=f"FY{year}"),
            [_text("change", years.get(year, {})) for years in tables],
        )
        for year in later
    ]
    return rows


def bills_csv(compared: Sequence[Column], rows: Sequence[Row]) -> bytes:
    """The bills as a file: a row for each scenario and fiscal year."""
    exact = any(column.opened.pack.cents_a_student for column in compared)
    told = (*_FIRST, "whole_cents") if exact else _FIRST
    heads = [say("bill-heading", heading=heading(each), unit_kind=KINDS[each]) for each in told]
    written: list[list[Cell]] = []
    for bill in bills(compared, rows):
        pack = bill.column.opened.pack
        stamp = [pack.revision, pack.law_as_of.isoformat()]
        whose = [bill.column.name, bill.column.by, bill.column.rule]
        written += [
            [*whose, each["year"], *(cell(name, each) for name in told), *stamp, ""]
            for each in _with_whole_cents(bill)
        ]
        if bill.problem:
            written.append([*whose, "", *("" for _ in told), *stamp, bill.problem])
    header = [
        *(say(f"compare-head-{name}") for name in ("scenario", "by", "rule")),
        heading("year"),
    ]
    return csv_bytes([*header, *heads, *STAMP, say("compare-head-note")], written)


def _with_whole_cents(bill: Bill) -> list[Figures]:
    """A bill by year, with how the statewide total differs where a rate is whole cents."""
    found = by_year(bill.years)
    if not bill.column.opened.pack.cents_a_student:
        return found
    differs = [whole_cents_of(each.estimate, each.lines) for each in bill.years]
    return [{**row, "whole_cents": more} for row, more in zip(found, differs, strict=True)]


def _bill(column: Column, rows: Sequence[Row]) -> Bill:
    opened = column.opened
    scenario: Scenario = replace(opened.scenario, rows=tuple(rows))
    try:
        return Bill(column, tuple(district_years(opened.pack, scenario, rows)))
    except ValueError as error:
        # It has no tuition line, not the row's, or fewer students than the rows.
        return Bill(column, problem=str(error))


def _text(name: str, figures: Figures) -> str:
    value = cell(name, figures)
    if value is None:
        return NONE
    kind, number = KINDS[name], float(value)
    if kind == "dollars":
        return exact_dollars(number)
    return percent_text(number) if kind == "percent" else f"{value:,}"
