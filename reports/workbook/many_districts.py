"""The bills of many districts as a workbook of one sheet."""

import io
from datetime import date

import pandas as pd
from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from model import Pack, Scenario, estimate
from reports.sheets.bills import DISTRICTS, heading
from reports.sheets.districts import rows_of, total_of
from reports.wording.sentences import answer
from reports.workbook.book import Book, midnight, plain, write_link
from reports.workbook.case import made_from

_WIDTHS = [44, 14, 22, 22, 22, 14]


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
        book.texts(sheet, 2, [made_from(pack, made)], "quiet")
        name, *heads = map(heading, DISTRICTS)
        book.texts(sheet, 3, [name], "head")
        book.texts(sheet, 3, heads, "head right", column=1)
        _write_districts(book, sheet, frame, top=4)
        write_link(book, sheet, len(frame) + 6, _WIDTHS, link)
    return content.getvalue()


def _write_districts(book: Book, sheet: Worksheet, frame: pd.DataFrame, top: int) -> None:
    styles = {name: kind.replace("count", "whole") for name, kind in DISTRICTS.items()}
    names = list(DISTRICTS)[1:]
    for row, record in enumerate(rows_of(frame), top):
        sheet.write_string(row, 0, plain(str(record["district"])), book.style(""))
        for column, name in enumerate(names, 1):
            scale = 100 if name == "change_percent" else 1
            sheet.write_number(row, column, float(record[name]) / scale, book.style(styles[name]))
    last = top + len(frame)
    total = total_of(frame)
    book.texts(sheet, last, [total["district"]], "total")
    for column, name in enumerate(names[:-1], 1):
        letter = xl_col_to_name(column)
        formula = f"=SUM({letter}{top + 1}:{letter}{last})" if len(frame) else "=0"
        style = book.style(f"{styles[name]} total")
        sheet.write_formula(last, column, formula, style, float(total[name]))
    share = f"=IF(C{last + 1}=0,0,E{last + 1}/C{last + 1})"
    style = book.style("percent total")
    sheet.write_formula(last, 5, share, style, float(total["change_percent"]) / 100)
