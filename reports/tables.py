"""Tables of bills as CSV and Excel files that a spreadsheet reads as they are meant.

Amounts are exact to the cent, and no text from a user can start a formula.
"""

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

import pandas as pd
from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from model import DistrictEstimate, Pack, Scenario, estimate
from model.district import statewide
from model.parameters import number_text
from reports.wording.sentences import answer
from reports.workbook.book import Book, midnight, write_link
from reports.workbook.case import origin

Cell = str | int | float | Decimal | None
Table = tuple[list[str], list[list[Cell]]]
"""A head, and rows; the last row is the total where there is one."""

_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
_DISTRICTS = {
    "district": "District",
    "students": "Students",
    "bill_now": "Bill now ($)",
    "bill_after": "Bill with the cut ($)",
    "change": "Change ($)",
    "change_percent": "Change (%)",
}
_WIDTHS = [44, 14, 22, 22, 22, 14]


def csv_bytes(header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """A table as CSV (RFC 4180), in UTF-8 with the mark by which Excel knows it.

    A text that a spreadsheet would take for a formula gets an apostrophe in front.
    """
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerows([_plain(cell) for cell in row] for row in [header, *rows])
    return file.getvalue().encode("utf-8-sig")


def district_table(result: DistrictEstimate) -> Table:
    """A district's bill: a row a school and the total, which is the sum of the rows."""
    header = [
        "School",
        "Students",
        "Tuition now ($ a student)",
        "Tuition with the cut ($ a student)",
        "Bill now ($)",
        "Bill with the cut ($)",
        "Change ($)",
    ]
    rows: list[list[Cell]] = [
        [
            row.row.school,
            _count(row.students),
            _cents(row.tuition_now),
            _cents(row.tuition_now + row.tuition_increase),
            _cents(row.bill_now),
            _cents(row.bill_after),
            _cents(row.change),
        ]
        for row in result.rows
    ]
    bills = [result.bill_now, result.bill_after, result.change]
    total: list[Cell] = ["Total", _count(result.students), None, None, *map(_cents, bills)]
    return header, [*rows, total]


def years_table(results: Sequence[DistrictEstimate]) -> Table:
    """A district's bill, a row a fiscal year."""
    header = [
        "Fiscal year",
        "Students",
        "State cut ($)",
        "Tuition increase ($ a student, average)",
        "Bill now ($)",
        "Bill with the cut ($)",
        "Change ($)",
        "Change (%)",
        "Service fees ($)",
        "To find ($)",
    ]
    rows: list[list[Cell]] = [
        [
            result.estimate.year,
            _count(result.students),
            _cents(float(result.estimate.total.cut)),
            _cents(float(statewide(result.estimate).tuition_increase)),
            _cents(result.bill_now),
            _cents(result.bill_after),
            _cents(result.change),
            _cents(result.change_percent),
            _cents(result.fees),
            _cents(result.to_find),
        ]
        for result in results
    ]
    return header, rows


def districts_csv(frame: pd.DataFrame) -> bytes:
    """The table of many districts, as ``model.estimate_districts`` returns it, with its total."""
    amounts = ["bill_now", "bill_after", "change", "change_percent"]
    rows: list[list[Cell]] = [
        [str(row["district"]), _count(row["students"]), *(_cents(row[name]) for name in amounts)]
        for row in [*_records(frame), _total(frame)]
    ]
    return csv_bytes(list(_DISTRICTS.values()), rows)


def districts_xlsx(
    frame: pd.DataFrame, pack: Pack, scenario: Scenario, link: str, made: date
) -> bytes:
    """The table of many districts as a workbook, its totals as formulas.

    Args:
        frame: what ``model.estimate_districts`` returned.
        pack: the priorities and assumptions that it was asked with.
        scenario: the cuts and rules that it was asked with.
        link: the address that opens the scenario again.
        made: the date that it says it was made on.
    """
    content = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with Workbook(content, options) as file:
        file.set_properties({"title": "RESC Budget Explorer", "created": midnight(made)})
        book = Book(file)
        sheet = book.sheet("Districts", _WIDTHS, head=4)
        title = f"Tuition bills by district, FY{scenario.first_year}"
        book.texts(sheet, 0, [title], "title")
        book.texts(sheet, 1, [answer(estimate(pack, scenario))], "")
        book.texts(sheet, 2, [origin(pack, made)], "quiet")
        book.texts(sheet, 3, ["District"], "head")
        book.texts(sheet, 3, list(_DISTRICTS.values())[1:], "head right", column=1)
        _write_districts(book, sheet, frame, top=4)
        write_link(book, sheet, len(frame) + 6, _WIDTHS, link)
    return content.getvalue()


def _write_districts(book: Book, sheet: Worksheet, frame: pd.DataFrame, top: int) -> None:
    styles = dict(zip(_DISTRICTS, ["", "whole", *["dollars"] * 3, "percent"], strict=True))
    for row, record in enumerate(_records(frame), top):
        sheet.write_string(row, 0, str(record["district"]), book.style(""))
        for column, name in enumerate(list(_DISTRICTS)[1:], 1):
            scale = 100 if name == "change_percent" else 1
            sheet.write_number(row, column, float(record[name]) / scale, book.style(styles[name]))
    last = top + len(frame)
    total = _total(frame)
    book.texts(sheet, last, ["Total"], "total")
    for column, name in enumerate(list(_DISTRICTS)[1:-1], 1):
        letter = xl_col_to_name(column)
        formula = f"=SUM({letter}{top + 1}:{letter}{last})" if len(frame) else "=0"
        style = book.style(f"{styles[name]} total")
        sheet.write_formula(last, column, formula, style, float(total[name]))
    share = f"=IF(C{last + 1}=0,0,E{last + 1}/C{last + 1})"
    style = book.style("percent total")
    sheet.write_formula(last, 5, share, style, float(total["change_percent"]) / 100)


def _records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """The rows of a frame, each by the names of its columns."""
    return [dict(zip(frame.columns, row, strict=True)) for row in frame.itertuples(index=False)]


def _total(frame: pd.DataFrame) -> dict[str, Any]:
    """The sum of the rows, in the columns of a row."""
    names = ["students", "bill_now", "bill_after", "change"]
    sums = {name: round(float(frame[name].sum()), 2) for name in names}
    percent = 100 * sums["change"] / sums["bill_now"] if sums["bill_now"] else 0.0
    return {"district": "Total", **sums, "change_percent": percent}


def _plain(cell: Cell) -> Cell:
    """A cell that no spreadsheet takes for a formula; numbers stay numbers."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_STARTS_A_FORMULA) else cell


def _cents(amount: float) -> Decimal:
    """An amount with exactly two decimals."""
    return Decimal(f"{amount:.2f}")


def _count(students: float) -> int | float:
    """Students, whole where they are; growth can leave parts."""
    return number_text(round(float(students), 4))
