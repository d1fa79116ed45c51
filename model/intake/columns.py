"""Which column is what: the words that business offices put above their columns."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from model.intake.numbers import reads_as_number
from model.intake.problems import Unreadable, shown
from model.messages import say

HEAD_ROWS = 20
"""Rows in which the header is looked for; reports have titles above it."""
MOST_NOTED = 10
MOST_COLUMNS = 60

_CODES = {"id", "code", "type", "year", "address", "phone", "email", "url", "zip", "contact"}
_NUMBERED = {"number", "no", "count"}
_NO_TUITION = {
    *("total", "annual", "bill", "budget", "extended", "bus", "transportation"),
    *("percent", "change", "increase", "growth", "attendance", "graduation", "line"),
}


@dataclass(frozen=True)
class _Role:
    """The names of one kind of column. A phrase may be anywhere in a header, the best first."""

    name: str
    phrases: tuple[str, ...]
    alone: tuple[str, ...]
    """Words too common to mean this when others stand beside them."""
    not_with: set[str]
    """Words that make the column something else."""


# In this order: "tuition per student" is tuition, "students in district" students, "school
# district" a district.
_ROLES = (
    _Role(
        "tuition",
        (
            *("tuition now", "current tuition", "tuition rate", "tuition", "per pupil"),
            *("per student", "rate", "price", "cost", "fee", "charge"),
        ),
        (),
        _CODES | _NO_TUITION,
    ),
    _Role(
        "students",
        (
            *("students", "pupils", "enrollment", "enrolment", "enrolled", "headcount"),
            *("student", "pupil", "fte", "seats", "children"),
        ),
        ("number", "count", "no", "n", "number of"),
        _CODES | {"name", "percent", "ratio", "grade", "race", "last", "first"},
    ),
    _Role(
        "district",
        ("sending district", "district", "lea", "sending", "town", "municipality", "city"),
        (),
        _CODES | _NUMBERED | {"superintendent"},
    ),
    _Role(
        "school",
        ("school", "magnet", "operator", "program", "resc", "academy", "provider"),
        ("name", "site", "institution", "receiving"),
        _CODES | _NUMBERED | {"grade", "grades", "level", "principal", "district"},
    ),
)

_LINE = _Role("line", ("tuition line", "budget line", "line"), (), _CODES | _NUMBERED)
"""Looked for only where the rows may be of several lines."""


@dataclass(frozen=True)
class Columns:
    """Where the columns are, and the place of the first row of data (0 is the table's first)."""

    places: dict[str, int]
    first: int
    notes: tuple[str, ...] = ()
    width: int = 0
    """Columns with a header."""


def find_columns(head: Sequence[Sequence[str]], with_line: bool = False) -> Columns | None:
    """The columns that a header among the first rows names, or None if there is no header."""
    for place, row in enumerate(head):
        found = _places(row[:MOST_COLUMNS], with_line)
        if "school" in found and "students" in found:
            width = max(at + 1 for at, cell in enumerate(row) if cell.strip())
            return Columns(found, place + 1, _unneeded(row[:MOST_COLUMNS], found), width)
    return None


def columns_without_header(
    head: Sequence[Sequence[str]], with_line: bool = False
) -> Columns | None:
    """School, students and tuition, if the first row that is not blank reads as such.

    With a line, that is the fourth.
    """
    for place, row in enumerate(head):
        cells = [cell.strip() for cell in row]
        if not any(cells):
            continue
        while not cells[-1]:
            cells.pop()
        if with_line and len(cells) == 4:
            # A rate may be left out where the line stands behind it.
            cells = [cell for cell in cells[:3] if cell]
        if not 2 <= len(cells) <= 3 or not cells[0] or reads_as_number(cells[0]):
            return None
        if not reads_as_number(cells[1]) or not all(re.search("[0-9]", c) for c in cells[2:]):
            return None
        names = ("school", "students", "tuition", *(("line",) if with_line else ()))
        places = dict(zip(names, range(len(row)), strict=False))
        note = say("intake-note-no-header", line_named="yes" if with_line else "no")
        return Columns(places, place, (note,))
    return None


def no_columns(head: Sequence[Sequence[str]]) -> Unreadable:
    """Why the columns of a table cannot be recognized."""
    filled = [[cell for cell in row if cell.strip()] for row in head]
    for cells in filled:
        found = _places(cells)
        if len(cells) > 1 and ("students" in found or "school" in found):
            return Unreadable(
                "column", missing_column="school" if "students" in found else "students"
            )
    first = next((shown(" ".join(cells)) for cells in filled if cells), "")
    if not first:
        return Unreadable("blank-head", head_rows=HEAD_ROWS)
    return Unreadable("header", begins=first)


def _places(row: Sequence[str], with_line: bool = False) -> dict[str, int]:
    """The best column for each role in a row, if it were the header."""
    best: dict[str, tuple[int, int]] = {}
    for place, cell in enumerate(row):
        role, rank = _role(cell, with_line)
        if role and (role not in best or rank < best[role][0]):
            best[role] = (rank, place)
    return {role: place for role, (_, place) in best.items()}


def _role(header: str, with_line: bool) -> tuple[str, int]:
    """The role that a header names and how well it does, 0 being best; "" if none."""
    words = _words(header)
    text = f" {' '.join(words)} "
    for role in (_LINE, *_ROLES) if with_line else _ROLES:
        if text.strip() in role.alone:
            return role.name, len(role.phrases)
        for rank, phrase in enumerate(role.phrases):
            if f" {phrase} " in text:
                # A "student ID" is neither a count nor a school.
                return ("", 0) if role.not_with.intersection(words) else (role.name, rank)
    return "", 0


def _words(header: str) -> list[str]:
    if len(header) > 200:
        return []
    spaced = re.sub("(?<=[a-z])(?=[A-Z])", " ", header)
    signs = spaced.replace("#", " number ").replace("%", " percent ")
    return re.sub("[^a-z0-9]+", " ", signs.casefold()).split()


def _unneeded(header: Sequence[str], found: dict[str, int]) -> tuple[str, ...]:
    names = [
        shown(cell)
        for place, cell in enumerate(header)
        if cell.strip() and place not in found.values()
    ]
    if len(names) > MOST_NOTED:
        listed = ", ".join(f"“{name}”" for name in names[:MOST_NOTED])
        return (say("intake-note-many-unneeded", columns=len(names), headers=listed),)
    return tuple(say("intake-note-unneeded", header=name) for name in names)
