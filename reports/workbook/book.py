"""The look of a workbook: colors, number formats, paper; knows nothing of budgets."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_range_abs
from xlsxwriter.worksheet import Worksheet

INK, QUIET, PAY, LOST = "#1b2430", "#5b6675", "#b4510b", "#1f5e8c"
WASH, LINE, NOW = "#f3f5f8", "#c9d0d9", "#aab4c0"
LETTER = 1
LONGEST_HYPERLINK = 2_079
"""Characters that Excel follows; a longer link stands as text to copy."""
LINK_SHOWN = 600
"""Characters of a link that its cell has room for."""
LINE_HEIGHT = 15
"""Points, of a row of one line."""

_BASE = {"font_name": "Arial", "font_size": 10, "font_color": INK, "valign": "vcenter"}
_TRAITS: Mapping[str, Mapping[str, Any]] = {
    "dollars": {"num_format": "$#,##0.00"},
    "whole_dollars": {"num_format": "$#,##0"},
    "percent": {"num_format": "0.00%"},
    "whole": {"num_format": "#,##0"},
    "count": {"num_format": "#,##0.00"},
    "fine": {"num_format": "0.0000"},
    "plain": {"num_format": "0"},
    "general": {"align": "right"},
    "text": {"num_format": "@", "align": "left"},
    "input": {"bg_color": "#fff4d6", "border": 1, "border_color": "#d8c48c"},
    "head": {"bold": True, "bg_color": WASH, "bottom": 1, "bottom_color": LINE, "text_wrap": True},
    "right": {"align": "right"},
    "indent": {"align": "left", "indent": 1},
    "title": {"bold": True, "font_size": 18},
    "section": {"bold": True, "font_size": 12, "bottom": 1, "bottom_color": INK},
    "big": {"bold": True, "font_size": 20, "font_color": PAY, "align": "left"},
    "bold": {"bold": True},
    "total": {"bold": True, "top": 1, "top_color": INK},
    "pay": {"font_color": PAY},
    "lost": {"font_color": LOST},
    "quiet": {"font_color": QUIET},
    "unit": {"font_color": QUIET, "align": "left", "indent": 1},
    "wrap": {"text_wrap": True, "valign": "top"},
    "top": {"valign": "top"},
    "link": {"font_color": LOST, "underline": 1},
}


def midnight(made: date) -> datetime:
    """A file's date as xlsxwriter takes it: for a plain date it would write the present second."""
    return datetime.combine(made, time())


@dataclass(frozen=True)
class Book:
    """A workbook that is being written, and the cell formats that it has so far."""

    file: Workbook
    formats: dict[str, Format] = field(default_factory=dict)

    def style(self, traits: str) -> Format:
        """The cell format with these traits, named in one text: ``"dollars input"``."""
        if traits not in self.formats:
            merged = dict(_BASE)
            for trait in traits.split():
                merged |= _TRAITS[trait]
            self.formats[traits] = self.file.add_format(merged)
        return self.formats[traits]

    def faint(self) -> Format:
        """What a conditional format lays over rows that are not used."""
        return self.file.add_format({"font_color": LINE})

    def sheet(self, name: str, widths: Sequence[float], head: int) -> Worksheet:
        """Add a sheet whose first ``head`` rows stay on the screen and stand on each page."""
        sheet = self.file.add_worksheet(name)
        for column, width in enumerate(widths):
            sheet.set_column(column, column, width, self.style(""))
        sheet.hide_gridlines(2)
        sheet.set_row(0, 28)
        sheet.freeze_panes(head, 0)
        sheet.set_paper(LETTER)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0, head - 1)
        sheet.set_margins(left=0.5, right=0.5, top=0.5, bottom=0.7)
        sheet.set_footer("&L&9RESC Budget Explorer · &A&R&9Page &P of &N")
        return sheet

    def name(
        self, name: str, sheet: Worksheet, row: int, column: int, rows: int = 1, columns: int = 1
    ) -> None:
        """Name a cell, or an area of so many rows and columns, for formulas and for people."""
        area = xl_range_abs(row, column, row + rows - 1, column + columns - 1)
        self.file.define_name(name, f"={sheet.get_name()}!{area}")

    def texts(
        self, sheet: Worksheet, row: int, texts: Sequence[str], style: str, column: int = 0
    ) -> None:
        """Write texts side by side, as text whatever they begin with."""
        for offset, text in enumerate(texts):
            sheet.write_string(row, column + offset, plain(text), self.style(style))


def plain(text: str) -> str:
    """A text that stays one: xlsxwriter writes what looks like its own rich text as XML, unread."""
    return f"{text} " if text.startswith("<r>") and text.endswith("</r>") else text


def fit(sheet: Worksheet, row: int, texts: Mapping[int, str], widths: Sequence[float]) -> None:
    """Make a row as high as its texts need; spreadsheets do not all do that on opening.

    Args:
        sheet: the sheet.
        row: the row.
        texts: the row's texts by column.
        widths: the width of each column, in characters.
    """
    lines = (math.ceil(len(text) / widths[column]) for column, text in texts.items())
    sheet.set_row(row, LINE_HEIGHT * max(1, *lines))


def write_link(book: Book, sheet: Worksheet, row: int, widths: Sequence[float], link: str) -> None:
    """Write an address in a cell as wide as the sheet; one that cannot be followed is text."""
    sheet.merge_range(row, 0, row, len(widths) - 1, "")
    sheet.write_string(row, 0, plain(link), book.style("lost wrap"))
    if link.startswith(("https://", "http://")) and len(link) <= LONGEST_HYPERLINK:
        sheet.write_url(row, 0, link, book.style("link wrap"), link)
    fit(sheet, row, {0: link[:LINK_SHOWN]}, [sum(widths)])
    book.name("link", sheet, row, 0)
