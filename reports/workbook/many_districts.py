"""The bills of many districts as a workbook: the first year, and the change in each."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final

import pandas as pd
from xlsxwriter.utility import xl_col_to_name

from model import Pack, Scenario, estimate
from model.district import whole_cents
from model.messages import say
from model.pack import tuition_lines
from reports.sheets.bills import DISTRICTS, Kind, heading, of_a_year
from reports.sheets.districts import (
    districts_columns,
    first_of_change,
    rows_of,
    summed_of,
    total_of,
)
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
_NARROW: Final[Mapping[Kind, int]] = {"name": 34, "dollars": 17}
"""How wide columns are where there are many of them, so that they print at 9 points."""
_TOP = 4
"""Rows above the districts."""


def districts_xlsx(
    frame: pd.DataFrame, pack: Pack, scenario: Scenario, link: str, made: date
) -> bytes:
    """The table of many districts as a workbook, its totals as formulas.

    Args:
        frame: what ``model.estimate_districts`` returned, or ``side_by_side`` made of it.
        pack: the priorities and assumptions that it was asked with.
        scenario: the cuts and rules that it was asked with.
        link: the address that opens the scenario again.
        made: the date that it says it was made on.
    """

    def write(book: Book) -> None:
        year = f"FY{scenario.first_year}"
        sheet = _sheet(book, "districts", DISTRICTS)
        result = estimate(pack, scenario)
        texts = [say("workbook-districts", year=year), answer(result), made_from(pack, made)]
        _write_districts(sheet, frame, DISTRICTS, texts)
        for name, columns in _by_year(frame).items():
            texts = [say(f"workbook-sheet-{name}"), say(f"workbook-{name}"), made_from(pack, made)]
            _write_districts(_sheet(book, name, columns), frame, columns, texts)
        told = estimate(pack, scenario, first_of_change(frame) or scenario.first_year)
        differ = filter(None, (whole_cents(told, name) for name in tuition_lines(pack)))
        below = len(frame) + 6
        for said in differ:
            sheet.texts(below, [said], "quiet")
            below += 1
        sheet.texts(below, [say("workbook-link", link_form="without-entries")], "quiet")
        sheet.link(below + 1, link)

    return written(write, made)


def _by_year(frame: pd.DataFrame) -> dict[str, dict[str, Kind]]:
    """The sheets that have a column for each fiscal year, each with its columns."""
    known, found = districts_columns(frame), {}
    own = {"district": known["district"]}
    budget = {name: kind for name, kind in known.items() if name == "budget"}
    for sheet, figure, beside in (
        ("districts-years", "change_in", own),
        ("districts-shares", "share_in", own | budget),
    ):
        columns = {name: kind for name, kind in known.items() if of_a_year(name)[0] == figure}
        if columns:
            found[sheet] = beside | columns
    return found


def _sheet(book: Book, name: str, columns: Mapping[str, Kind]) -> Sheet:
    looks = [_LOOKS[kind] for kind in columns.values()]
    widths = [width for width, _, _ in looks]
    if len(columns) > len(DISTRICTS):
        widths = [_NARROW.get(kind, _LOOKS[kind][0]) for kind in columns.values()]
    sheet = book.sheet(name, widths, head=_TOP)
    sheet.heads(_TOP - 1, [*map(heading, columns)], "".join(side for _, side, _ in looks))
    return sheet


def _write_districts(
    sheet: Sheet, frame: pd.DataFrame, columns: Mapping[str, Kind], texts: Sequence[str]
) -> None:
    """Write what stands above a table, its rows, and its total."""
    for row, (text, style) in enumerate(zip(texts, ("title", "", "quiet"), strict=True)):
        sheet.texts(row, [text], style)
    for row, record in enumerate(rows_of(frame), _TOP):
        for column, (name, kind) in enumerate(columns.items()):
            sheet.value(row, column, _value(record[name], kind), _LOOKS[kind][2])
    last, total = _TOP + len(frame), total_of(frame)
    letters = {name: xl_col_to_name(column) for column, name in enumerate(columns)}
    formulas = {
        name: f"SUM({letters[name]}{_TOP + 1}:{letters[name]}{last})" if len(frame) else "0"
        for name in summed_of(frame)
        if name in columns
    }
    if "bill_now" in columns:
        now, change = (f"{letters[name]}{last + 1}" for name in ("bill_now", "change"))
        formulas["change_percent"] = f"IF({now}=0,0,{change}/{now})"
    for column, (name, kind) in enumerate(columns.items()):
        value, style = _value(total.get(name), kind), f"{_LOOKS[kind][2]}.total"
        if name in formulas and value is not None:
            sheet.formula(last, column, formulas[name], style, value)
        else:
            sheet.value(last, column, value, style)


def _value(figure: Any, kind: Kind) -> str | float | None:
    """A figure as a cell holds it: a percent is a part of one."""
    if figure is None or pd.isna(figure):
        return None
    if kind == "name":
        return str(figure)
    return float(figure) / (100 if kind == "percent" else 1)
