"""The bills of many districts as a workbook of one sheet."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

import pandas as pd
from xlsxwriter.utility import xl_col_to_name

from model import Pack, Scenario, estimate
from model.district import whole_cents
from model.messages import say
from model.pack import tuition_lines
from reports.sheets.bills import DISTRICTS, Kind, heading, summed
from reports.sheets.districts import rows_of, total_of
from reports.wording.sentences import answer
from reports.workbook.book import Book, Sheet, written
from reports.workbook.case import made_from

_LOOKS: Final[Mapping[Kind, tuple[int, str, str]]] = {
    "name": (44, "l", ""),
    "year": (14, "r", "plain"),
    "count": (14, "r", "whole"),
    "rate": (14, "r", "dollars"),
    "dollars": (22, "r", "dollars"),
    "percent": (14, "r", "percent"),
}
"""How wide a column of a kind is, on which side its head stands, and the style of its cells."""


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
        widths, sides, _ = zip(*(_LOOKS[kind] for kind in DISTRICTS.values()), strict=True)
        sheet = book.sheet("districts", widths, head=4)
        sheet.texts(0, [say("workbook-districts", year=f"FY{scenario.first_year}")], "title")
        result = estimate(pack, scenario)
        sheet.texts(1, [answer(result)])
        sheet.texts(2, [made_from(pack, made)], "quiet")
        sheet.heads(3, [*map(heading, DISTRICTS)], "".join(sides))
        _write_districts(sheet, frame, top=4)
        differ = filter(None, (whole_cents(result, name) for name in tuition_lines(pack)))
        below = len(frame) + 6
        for said in differ:
            sheet.texts(below, [said], "quiet")
            below += 1
        sheet.texts(below, [say("workbook-link", link_form="without-entries")], "quiet")
        sheet.link(below + 1, link)

    return written(write, made)


def _write_districts(sheet: Sheet, frame: pd.DataFrame, top: int) -> None:
    for row, record in enumerate(rows_of(frame), top):
        for column, (name, kind) in enumerate(DISTRICTS.items()):
            sheet.value(row, column, _value(record[name], kind), _LOOKS[kind][2])
    last, total = top + len(frame), total_of(frame)
    letters = {name: xl_col_to_name(column) for column, name in enumerate(DISTRICTS)}
    formulas = {
        name: f"SUM({letters[name]}{top + 1}:{letters[name]}{last})" if len(frame) else "0"
        for name in summed(DISTRICTS)
    }
    now, change = (f"{letters[name]}{last + 1}" for name in ("bill_now", "change"))
    formulas["change_percent"] = f"IF({now}=0,0,{change}/{now})"
    for column, (name, kind) in enumerate(DISTRICTS.items()):
        value, style = _value(total.get(name), kind), f"{_LOOKS[kind][2]}.total"
        if name in formulas and value is not None:
            sheet.formula(last, column, formulas[name], style, value)
        else:
            sheet.value(last, column, value, style)


def _value(figure: Any, kind: Kind) -> str | float | None:
    """A figure as a cell holds it: a percent is a part of one."""
    if figure is None or kind == "name":
        return None if figure is None else str(figure)
    return float(figure) / (100 if kind == "percent" else 1)
