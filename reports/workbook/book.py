"""The look of a workbook: colors, number formats, paper; knows nothing of budgets."""

import io
import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import quote_sheetname, xl_range_abs, xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from model.messages import for_script, say

INK, QUIET, PAY, LOST = "#1b2430", "#5b6675", "#b4510b", "#1f5e8c"
WASH, LINE, NOW = "#f3f5f8", "#c9d0d9", "#aab4c0"
LETTER = 1
LONGEST_HYPERLINK = 2_079
"""The longest link that Excel opens; a longer one is text to copy."""
LINK_SHOWN = 600
"""Characters of a link that its cell has room for."""
LAST_ROW = 1_048_576
"""How many rows a sheet has."""
LONGEST_HINT = 255
"""The longest text beside a cell that Excel takes; a longer one would undo the cell's bounds."""
LINE_HEIGHT = 15
"""The height of a row with one line, in points."""

_BASE = {"font_name": "Arial", "font_size": 10, "font_color": INK, "valign": "vcenter"}
_TRAITS: Mapping[str, Mapping[str, Any]] = {
    "dollars": {"num_format": "$#,##0.00"},
    "whole_dollars": {"num_format": "$#,##0"},
    "percent": {"num_format": "0.00%"},
    "whole": {"num_format": "#,##0"},
    "students": {"num_format": "#,##0"},
    "count": {"num_format": "#,##0.00"},
    "fine": {"num_format": "0.0000"},
    "plain": {"num_format": "0"},
    "general": {"align": "right"},
    "text": {"num_format": "@", "align": "left"},
    "input": {"bg_color": "#fff4d6", "border": 1, "border_color": "#d8c48c", "locked": False},
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

_HEADS = {"l": "head", "r": "head.right", "i": "head.indent"}


def written(write: Callable[["Book"], None], made: date, comments: str = "") -> bytes:
    """An .xlsx file that ``write`` fills.

    Args:
        write: writes its sheets.
        made: the date that the file says it was made on.
        comments: what stands among its properties.
    """
    content = io.BytesIO()
    # No text may become a formula or a link on its own: names come from strangers.
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with Workbook(content, options) as file:
        # Given a plain date, xlsxwriter would write the present time.
        created = datetime.combine(made, time())
        about = {"title": say("shell-name"), "created": created, "comments": comments}
        file.set_properties(about)
        write(Book(file))
    return content.getvalue()


@dataclass(frozen=True)
class Book:
    """A workbook that is being written, and the cell formats that it has so far."""

    file: Workbook
    formats: dict[str, Format] = field(default_factory=dict)

    def style(self, traits: str) -> Format:
        """The cell format with these traits, named in one text: ``"dollars.input"``."""
        if traits not in self.formats:
            merged = dict(_BASE)
            for trait in filter(None, traits.split(".")):
                merged |= _TRAITS[trait]
            self.formats[traits] = self.file.add_format(merged)
        return self.formats[traits]

    def sheet(
        self, name: str, widths: Sequence[float], head: int, protected: bool = False
    ) -> "Sheet":
        """Add a sheet whose first ``head`` rows stay on the screen and repeat on each page.

        Args:
            name: its name in the messages "workbook-sheet-…".
            widths: of its columns, in characters; together narrow enough to print at 9 points.
            head: how many rows.
            protected: its cells change only once somebody takes the protection away, which needs no
                password; cells for inputs are open all the same.
        """
        sheet = self.file.add_worksheet(sheet_name(name))
        for column, width in enumerate(widths):
            sheet.set_column(column, column, width, self.style(""))
        sheet.hide_gridlines(2)
        if protected:
            sheet.protect("", {"format_columns": True, "format_rows": True, "objects": True})
        sheet.set_row(0, 28)
        sheet.freeze_panes(head, 0)
        sheet.set_paper(LETTER)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0, head - 1)
        sheet.set_margins(left=0.5, right=0.5, top=0.5, bottom=0.7)
        # Excel fills in the number of the page and that of all.
        page = say("workbook-foot", page="&P", pages="&N")
        sheet.set_footer(f"&L&9{say('shell-name')} · &A&R&9{page}")
        return Sheet(self, sheet, widths)


@dataclass(frozen=True)
class Sheet:
    """A sheet of a workbook that is being written."""

    book: Book
    file: Worksheet
    widths: Sequence[float]

    def texts(self, row: int, texts: Sequence[str], style: str = "", column: int = 0) -> None:
        """Write texts side by side, as text whatever they begin with."""
        for offset, text in enumerate(texts):
            self.file.write_string(row, column + offset, _plain(text), self.book.style(style))

    def heads(self, row: int, texts: Sequence[str], sides: str) -> None:
        """Write the heads of columns, each to the left, to the right or indented: "lri"."""
        for column, (text, side) in enumerate(zip(texts, sides, strict=True)):
            self.texts(row, [text], _HEADS[side], column)

    def formula(
        self, row: int, column: int, formula: str, style: str, value: float | str, name: str = ""
    ) -> None:
        """Write a formula with its value, which a viewer that does not calculate shows."""
        self.file.write_formula(row, column, f"={formula}", self.book.style(style), value)
        if name:
            self.name(name, row, column)

    def value(self, row: int, column: int, value: float | str | None, style: str) -> None:
        """Write a value, or an empty cell, in which the user may write another."""
        if value is None or value == "":
            self.file.write_blank(row, column, None, self.book.style(style))
        elif isinstance(value, str):
            self.texts(row, [value], style, column)
        else:
            self.file.write_number(row, column, value, self.book.style(style))

    def verdict(self, row: int, column: int) -> None:
        """Write what all checks together say, which they do under this name on the first sheet."""
        self.formula(row, column, "verdict", "pay.bold", say("workbook-checks.all-ok"))

    def strike_unless_held(self, top: int, left: int, bottom: int, right: int) -> None:
        """Strike out the figures of an area while the checks do not hold: they are nobody's."""
        struck = {"font_color": QUIET, "font_strikeout": True}
        held = quoted(say("workbook-checks.all-ok"))
        figure = f"NOT(ISTEXT({xl_rowcol_to_cell(top, left)}))"
        rule = {"type": "formula", "criteria": f"=AND(verdict<>{held},{figure})"}
        look = {**rule, "format": self.book.file.add_format(struck)}
        self.file.conditional_format(top, left, bottom, right, look)

    def name(self, name: str, row: int, column: int, rows: int = 1, columns: int = 1) -> None:
        """Name a cell, or an area of so many rows and columns, for formulas and for people."""
        area = xl_range_abs(row, column, row + rows - 1, column + columns - 1)
        self.book.file.define_name(name, f"={quote_sheetname(self.file.get_name())}!{area}")

    def table(self, name: str, top: int, heads: Sequence[str], rows: int, sides: str) -> None:
        """Make a named table of cells that stand there, under heads aligned as in ``heads``."""
        columns = [
            {"header": text, "header_format": self.book.style(_HEADS[side])}
            for text, side in zip(heads, sides, strict=True)
        ]
        look = {"name": name, "columns": columns, "style": None}
        self.file.add_table(top, 0, top + rows, len(heads) - 1, look)
        self.heads(top, heads, sides)

    def halves(self, row: int, column: int, rows: int = 1) -> None:
        """Show the part of a student where there is one: half a student is no whole one."""
        cell = xl_rowcol_to_cell(row, column)
        parts = self.book.file.add_format({"num_format": "#,##0.0##"})
        rule = {"type": "formula", "criteria": f"=AND(ISNUMBER({cell}),{cell}<>INT({cell}))"}
        self.file.conditional_format(row, column, row + rows - 1, column, {**rule, "format": parts})

    def fit(self, row: int, texts: Mapping[int, str]) -> None:
        """Make a row as high as its texts, by column; not every spreadsheet does on opening."""
        lines = (math.ceil(len(text) / self.widths[column]) for column, text in texts.items())
        self.file.set_row(row, LINE_HEIGHT * max(1, *lines))

    def link(self, row: int, link: str) -> None:
        """Write an address in a cell as wide as the sheet; one that cannot be followed is text."""
        self.file.merge_range(row, 0, row, len(self.widths) - 1, "")
        self.texts(row, [link], "lost.wrap")
        if link.startswith(("https://", "http://")) and len(link) <= LONGEST_HYPERLINK:
            self.file.write_url(row, 0, link, self.book.style("link.wrap"), link)
        replace(self, widths=[sum(self.widths)]).fit(row, {0: link[:LINK_SHOWN]})
        self.name("link", row, 0)


def sheet_name(name: str) -> str:
    """What people call a sheet."""
    return say(f"workbook-sheet-{name}")


def cells_of(name: str) -> str:
    """What a formula puts before the cells of another sheet."""
    return f"{quote_sheetname(sheet_name(name))}!"


def hint(text: str) -> str:
    """A text as short as it may be beside a cell, cut between words."""
    if len(text) <= LONGEST_HINT:
        return text
    return f"{text[: LONGEST_HINT - 1].rpartition(' ')[0]}…"


def quoted(text: str) -> str:
    """A text as a formula has it, in quotation marks."""
    return '"' + text.replace('"', '""') + '"'


def spoken(message: str, **formulas: str) -> str:
    """A formula that says a message, each placeholder filled by a formula."""
    return _joined(for_script(message)[message], formulas)


def _joined(pieces: Sequence[Any], formulas: Mapping[str, str]) -> str:
    return "&".join(_piece(each, formulas) for each in pieces)


def _piece(piece: Any, formulas: Mapping[str, str]) -> str:
    if isinstance(piece, str):
        return quoted(piece)
    if "name" in piece:
        return formulas[piece["name"]]
    said = {key: _joined(pieces, formulas) for key, pieces in piece["of"].items()}
    formula = said.pop(piece["other"])
    for key, other in said.items():
        formula = f"IF({formulas[piece['by']]}={quoted(key)},{other},{formula})"
    return formula


def _plain(text: str) -> str:
    """A text as it is: xlsxwriter writes what looks like its own rich text as unchecked XML."""
    return f"{text} " if text.startswith("<r>") and text.endswith("</r>") else text
