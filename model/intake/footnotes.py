"""Numbers that may end with the mark of a note below the table: 91 that is 9 and the mark 1."""

import re
from collections.abc import Sequence

import numpy as np
import pyarrow as pa

from model.intake.rows import Rows

_NOTE = re.compile(r"\(?([1-9])[.):]* *(?=[^\W\d])(.+)")
_LEAST_WORDS = 5
"""Words of a note that ends without a period; a school's name has fewer."""
_MOST_NOTES = 50
_COUNT = re.compile(r"[1-9]\d+")
_AMOUNT = re.compile(r"[\d,]+\.\d{3}")
_RAISED = dict(zip("123456789", "¹²³⁴⁵⁶⁷⁸⁹", strict=True))


def notes_below(table: pa.Table, first: int) -> dict[int, str]:
    """The mark of each note in the last rows, by the row's number; {} if not numbered from 1 on.

    Args:
        table: all cells, as text.
        first: the place of the first row of data.
    """
    found: dict[int, str] = {}
    for at in range(table.num_rows - 1, max(first, table.num_rows - _MOST_NOTES) - 1, -1):
        filled = [text for text in _cells(table, at) if text]
        note = _NOTE.fullmatch(filled[0]) if len(filled) == 1 else None
        if len(filled) > 1:
            break
        if note and (len(note[2].split()) >= _LEAST_WORDS or note[2].endswith(".")):
            found[at + 1] = note[1]
    marks = [found[row] for row in sorted(found)]
    return found if marks == [str(at) for at in range(1, len(marks) + 1)] else {}


def with_marks(rows: Rows, table: pa.Table, notes: dict[int, str]) -> dict[int, str]:
    """Numbers that may end with the mark of a note that stands nowhere else, by their places.

    A number is as it stands where the students times the rate are the bill.
    """
    found: dict[int, str] = {}
    marks = tuple(mark for mark in notes.values() if not _is_seen(table, mark, notes))
    if not marks:
        return found
    proved = np.abs(rows.students * rows.tuition - rows.bill) < 1
    for role, pattern in (("tuition", _AMOUNT), ("students", _COUNT)):
        for at, text in enumerate(map(str.strip, rows.given.column(role).to_pylist())):
            if pattern.fullmatch(text) and text.endswith(marks) and not proved[at]:
                found[at] = text
    return found


def _is_seen(table: pa.Table, mark: str, notes: dict[int, str]) -> bool:
    """Whether a mark stands where it is plainly one: raised, in brackets, or behind a letter."""
    seen = re.compile(rf"{_RAISED[mark]}$|\({mark}\)$|[^\W\d]{mark}$")
    return any(
        seen.search(text)
        for at in range(table.num_rows)
        if at + 1 not in notes
        for text in _cells(table, at)
    )


def _cells(table: pa.Table, at: int) -> Sequence[str]:
    return [str(column[at].as_py()).strip() for column in table.columns]
