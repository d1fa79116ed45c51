"""The bills of many districts as a workbook of one sheet."""

from datetime import date

import pandas as pd
from xlsxwriter.utility import xl_col_to_name

from model import Pack, Scenario, estimate
from model.messages import say
from reports.sheets.bills import DISTRICTS, heading
from reports.sheets.districts import rows_of, total_of
from reports.wording.sentences import answer
from reports.workbook.book import Book, Sheet, written
from reports.workbook.case import made_from


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

    def write(book: Book) -> None:
        sheet = book.sheet("districts", [44, 14, 22, 22, 22, 14], head=4)
        sheet.texts(0, [say("workbook-districts", year=f"FY{scenario.first_year}")], "title")
        sheet.texts(1, [answer(estimate(pack, scenario))])
        sheet.texts(2, [made_from(pack, made)], "quiet")
        sheet.heads(3, [*map(heading, DISTRICTS)], "lrrrrr")
        _write_districts(sheet, frame, top=4)
        sheet.link(len(frame) + 6, link)

    return written(write, made)


def _write_districts(sheet: Sheet, frame: pd.DataFrame, top: int) -> None:
    names = list(DISTRICTS)[1:]
    styles = {name: kind.replace("count", "whole") for name, kind in DISTRICTS.items()}
    for row, record in enumerate(rows_of(frame), top):
        sheet.texts(row, [str(record["district"])])
        for column, name in enumerate(names, 1):
            scale = 100 if name == "change_percent" else 1
            sheet.value(row, column, float(record[name]) / scale, styles[name])
    last = top + len(frame)
    total = total_of(frame)
    sheet.texts(last, [total["district"]], "total")
    for column, name in enumerate(names[:-1], 1):
        letter = xl_col_to_name(column)
        formula = f"SUM({letter}{top + 1}:{letter}{last})" if len(frame) else "0"
        sheet.formula(last, column, formula, f"{styles[name]}.total", float(total[name]))
    share = f"IF(C{last + 1}=0,0,E{last + 1}/C{last + 1})"
    sheet.formula(last, 5, share, "percent.total", float(total["change_percent"]) / 100)
