"""The sheets of a workbook that have the same columns, put one below the other as one sheet."""

import csv
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from io import StringIO

from model.intake.files import Book, Sheet
from model.intake.problems import Unreadable
from model.intake.questions import ALL, Asked
from model.intake.table import Found, find_table
from model.intake.workbook import to_csv
from model.intake.years import fiscal_year

_LEAST = 2
Table = tuple[Sheet, Found]


def of_one_kind(book: Book) -> list[Table]:
    """The most sheets that have the same columns, each with its table; [] of one, or of years."""
    groups: dict[tuple[str, ...], list[Table]] = {}
    for sheet in book.sheets:
        with suppress(Asked, Unreadable):
            found = find_table(sheet.text, sheet.delimiters, hidden=sheet.hidden_columns)
            if found.header_place is not None:
                columns = tuple(" ".join(name.split()).casefold() for name in found.header)
                groups.setdefault(columns, []).append((sheet, found))
    most = max(groups.values(), key=len, default=[])
    years = {fiscal_year(sheet.name) for sheet, _ in most} - {0}
    hidden = {sheet.hidden_columns for sheet, _ in most}
    return most if len(most) >= _LEAST and len(years) < _LEAST and len(hidden) == 1 else []


def name_of(tables: Iterable[Table]) -> str:
    """What those sheets are called together."""
    return " + ".join(sheet.name for sheet, _ in tables)


def with_joined(book: Book, wanted: str) -> Book:
    """A workbook with such sheets as one more, if that is wanted: by its name, or all of them."""
    if len(book.sheets) < _LEAST or not wanted:
        return book
    named = {sheet.name.strip().casefold() for sheet in book.sheets}
    plain = wanted.strip().casefold()
    if plain in named or not (plain == ALL or " + " in plain):
        return book
    tables = of_one_kind(book)
    if not tables or plain not in (ALL, name_of(tables).casefold()):
        return book
    return replace(book, sheets=(_one_below_the_other(tables), *book.sheets))


def _one_below_the_other(tables: Sequence[Table]) -> Sheet:
    """One sheet of all rows; above those of each but the first stands the name of their sheet."""
    rows, hidden, struck = list[list[str]](), set[int](), set[int]()
    merged = list[tuple[int, int, str]]()
    for place, (sheet, found) in enumerate(tables):
        own = list(csv.reader(StringIO(sheet.text, newline=""), delimiter=found.delimiter))
        start = found.first if place else 0
        above = own[: found.header_place] if place else []
        rows += [[sheet.name]] if place else []
        rows += [row for row in above if any(row)]
        moved = len(rows) - start
        rows += own[start:]
        hidden |= {at + moved for at in sheet.hidden_rows if at >= start}
        struck |= {at + moved for at in sheet.struck_rows if at >= start}
        merged += [(at + moved, to, text) for at, to, text in sheet.merged_numbers if at >= start]
    first = tables[0][0]
    return replace(
        first,
        text=to_csv(rows),
        delimiters=",",
        name=name_of(tables),
        hidden_rows=frozenset(hidden),
        struck_rows=frozenset(struck),
        merged_numbers=tuple(merged),
        filled_down=sum(sheet.filled_down for sheet, _ in tables),
        joined=tuple(sheet.name for sheet, _ in tables),
    )
