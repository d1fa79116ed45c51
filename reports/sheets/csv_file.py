"""Writes a table as a CSV file that a spreadsheet reads as it is meant.

No text from a user can start a formula.
"""

import csv
import io
from collections.abc import Iterable, Sequence
from decimal import Decimal

from model.parameters import number_text

Cell = str | int | float | Decimal | None
Table = tuple[list[str], list[list[Cell]]]
"""A head, and rows; the last row is the total where there is one."""

_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def csv_bytes(header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """A table as CSV (RFC 4180), in UTF-8 with the mark by which Excel knows it.

    A text that a spreadsheet would take for a formula gets an apostrophe in front.
    """
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerows([_plain(cell) for cell in row] for row in [header, *rows])
    return file.getvalue().encode("utf-8-sig")


def exact_cents(amount: float) -> Decimal:
    """An amount with exactly two decimals."""
    return Decimal(f"{amount:.2f}")


def exact_count(students: float) -> int | float:
    """Students, whole where they are; growth can leave parts."""
    return number_text(round(float(students), 4))


def _plain(cell: Cell) -> Cell:
    """A cell that no spreadsheet takes for a formula; numbers stay numbers."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_STARTS_A_FORMULA) else cell
