"""Writes a table as a CSV file that a spreadsheet reads as it is meant.

No text from a user can start a formula.
"""

import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Sequence
from decimal import Decimal

from model import Pack
from model.parameters import number_text
from model.row_amounts import half_up

Cell = str | int | float | Decimal | None
Table = tuple[list[str], list[Sequence[Cell]]]
"""A head, and rows; the last row is the total where there is one."""

STAMP = ("pack", "law as of")
"""What the last two columns of a file are called."""

_FORMULA_SIGNS = ("=", "+", "-", "@")
_SPLITS = re.compile("([,;\t\v\f\r\n\x1c-\x1e\x85\u2028\u2029])")
"""Where a program may split a line: Excel splits at what its country's settings say, even inside
the quotation marks of an earlier cell."""
_UNSEEN = frozenset('"\u115f\u1160\u2800\u3164\uffa0')
"""A quotation mark, which such a program drops, and letters that show nothing."""


def csv_bytes(header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """A table as CSV (RFC 4180), in UTF-8 with the mark by which Excel recognizes it.

    A text that a spreadsheet would take for a formula gets an apostrophe in front, and so does each
    part of it that a program may split off as a cell.
    """
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerows([_plain(cell) for cell in row] for row in [header, *rows])
    return file.getvalue().encode("utf-8-sig")


def dated(
    pack: Pack, header: Sequence[str], rows: Iterable[Sequence[Cell]], names: Sequence[str] = STAMP
) -> Table:
    """A table whose every row names the facts and the day of the law that it was made with."""
    made_with = [pack.revision, pack.law_as_of.isoformat()]
    return [*header, *names], [[*row, *made_with] for row in rows]


def exact_cents(amount: float) -> Decimal:
    """An amount with exactly two decimals, half a cent rounded up."""
    return Decimal(f"{half_up(amount).item():.2f}")


def exact_count(students: float) -> int | float:
    """Students, whole where they are; growth can leave parts."""
    return number_text(round(float(students), 4))


def _plain(cell: Cell) -> Cell:
    """A cell that no spreadsheet takes for a formula; numbers stay numbers."""
    if not isinstance(cell, str):
        return cell
    return "".join(f"'{part}" if _is_formula(part) else part for part in _SPLITS.split(cell))


def _is_formula(text: str) -> bool:
    """Whether the first visible character of a text, perhaps full-width, begins a formula."""
    first = next((each for each in text if not _is_unseen(each)), "")
    return unicodedata.normalize("NFKC", first) in _FORMULA_SIGNS


def _is_unseen(character: str) -> bool:
    """Spaces, control and format characters, marks on the letter before, and the like."""
    return unicodedata.category(character)[0] in "CMZ" or character in _UNSEEN
