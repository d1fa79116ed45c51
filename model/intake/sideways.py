"""Tables with a column for each school and a row for each figure, turned so that a row is a school.

So budgets have them: the schools across, and below them "Students", "Tuition" and "Cost".
"""

import csv
from collections.abc import Sequence
from dataclasses import replace
from io import StringIO
from itertools import zip_longest

from model.intake.files import Book, Sheet
from model.intake.numbers import reads_as_number
from model.intake.table import measures
from model.intake.words import said
from model.intake.workbook import to_csv

_LEAST_NAMES = 2
Rows = list[list[str]]


def turned(book: Book) -> Book | None:
    """A file with the tables turned that lie on their sides; None where none surely does."""
    sheets = tuple(map(_turned, book.sheets))
    return replace(book, sheets=sheets) if sheets != book.sheets else None


def _turned(sheet: Sheet) -> Sheet:
    marked = sheet.hidden_rows or sheet.hidden_columns or sheet.struck_rows
    if sheet.typed or sheet.turned or marked:
        return sheet
    for delimiter in sheet.delimiters:
        if delimiter not in sheet.text:
            continue
        lines = csv.reader(StringIO(sheet.text, newline=""), delimiter=delimiter)
        rows = [[cell.strip() for cell in row] for row in lines]
        if whole := _with_rows_of_schools(rows):
            return replace(sheet, text=to_csv(whole), delimiters=",", turned=True)
    return sheet


def _with_rows_of_schools(rows: Rows) -> Rows | None:
    """The text above the table, the table turned, and the text below it."""
    said_of = [rows.index(list(each)) for each in measures(rows)]
    if not said_of:
        return None
    head = next((at for at in range(min(said_of) - 1, -1, -1) if _names(rows[at])), None)
    if head is None:
        return None
    end = next((at for at in range(head, len(rows)) if not any(rows[at])), len(rows))
    table = rows[head:end]
    labels = [row[0] if row else "" for row in table[1:]]
    # Without a name, a row may be of anything; of two rows of one name, either may be meant.
    if max(said_of) >= end or not all(labels) or len({*labels}) < len(labels):
        return None
    first = table[0][0] if said(table[0][0]).school else "School"
    across = [*zip_longest(*table, fillvalue="")]
    across[0] = (first, *labels)
    width = len(across[0])
    around = (rows[:head], rows[end:])
    above, below = ([[*row, *[""] * (width - len(row))] for row in each] for each in around)
    return [*above, *(list(row) for row in across if any(row)), *below]


def _names(row: Sequence[str]) -> bool:
    """Whether a row has names of columns behind its first cell."""
    names = [cell for cell in row[1:] if cell]
    return len(names) >= _LEAST_NAMES and not any(map(reads_as_number, names))
