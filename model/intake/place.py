"""What the rows of a table are looked at with, and how those are told that are left out."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from model.intake.columns import Columns
from model.intake.names import Mask
from model.intake.numbers import Floats
from model.intake.problems import shown
from model.intake.programs import (
    is_the_state,
    may_be_no_school,
    note_beside,
)
from model.intake.questions import (
    COUNT,
    LEAVE_OUT,
    Choices,
    Option,
)
from model.intake.rows import Rows
from model.messages import say

MOST_VALUES = 8
"""The most years, months or groups that a question lists."""
UNUSABLE = ("error", "no-number", "refused")
"""Why rows are left out that cannot count until their file is mended."""


@dataclass(frozen=True)
class LeftOut:
    """A row that was left out unasked, and why."""

    row: int
    """As a spreadsheet numbers it."""
    why: str
    """"total", "subtotal", "average", "hidden", "below", "header", "heading", "program", "part",
    "other-table", "doubtful", "credit", "subtracted" or "repeated"; of a row that cannot be used
    "error", "no-number" or "refused"."""
    name: str
    students: float | None = None
    """What the row says of students."""
    found: float | None = None
    """The students of the rows that a total sums up, if another number."""
    bill: float | None = None
    """What the students of another program cost, or what a total says of bills; dollars."""

    @property
    def may_count(self) -> bool:
        """Whether it has what a row needs that counts, so that it can be put back."""
        return self.students is not None and self.why not in UNUSABLE


@dataclass(frozen=True)
class Place:
    """What a table's rows are looked at with."""

    table: pa.Table
    """All columns, "0", "1" and so on, from the text's first row on."""
    columns: Columns
    delimiter: str
    header_place: int | None
    hidden: frozenset[int]
    """Rows that a workbook hides, 0 being the sheet's first."""
    choices: Choices
    typed: bool
    """Whether somebody typed it into named boxes, so that nothing has to be guessed."""
    titles: tuple[str, ...] = ()
    """The name of the sheet, and what stands above the header."""
    struck: frozenset[int] = frozenset()
    """Rows that a workbook strikes through, 0 being the sheet's first."""

    def back(self, rows: Rows) -> Mask:
        """Rows that somebody put back: whatever they are, they count."""
        return are_numbered(rows, self.choices.rows_put_back)

    def cells(self, row: int) -> list[str]:
        """All cells of a row, by its number."""
        return [str(column[row - 1].as_py()) for column in self.table.columns]


def take_out(rows: Rows, mask: Mask, why: str, left: list[LeftOut], place: Place) -> Rows:
    """The rows without some, each of which is named; those put back stay."""
    for at in np.flatnonzero(mask).tolist():
        number, students = int(rows.number[at]), number_or_none(rows.students[at])
        left.append(LeftOut(number, why, rows.school[at], students))
    return rows.without(mask & ~place.back(rows))


def leave_out_or_count(choice: str) -> tuple[Option, Option]:
    """What may become of rows that may not count."""
    return (
        Option(choice, LEAVE_OUT, say("intake-option-leave-out")),
        Option(choice, COUNT, say("intake-option-count")),
    )


def numbers_of(rows: Rows, mask: Mask) -> str:
    """The numbers of some rows, as an enumeration that ends after a few."""
    numbers = [f"{int(each):,}" for each in rows.number[mask]]
    return ", ".join(numbers[:MOST_VALUES]) + (" …" if len(numbers) > MOST_VALUES else "")


def are_numbered(rows: Rows, numbers: Iterable[int]) -> Mask:
    """The rows with these numbers; mostly there are none, which is quick."""
    wanted = list(numbers)
    if not wanted:
        return np.zeros(len(rows.number), dtype=bool)
    mask: Mask = np.isin(rows.number, wanted)
    return mask


def charged_for(rows: Rows) -> Floats:
    """What each row's students cost: its bill, or else what they come to at its rate."""
    return np.where(np.isnan(rows.bill), rows.students * rows.tuition, rows.bill)


def number_or_none(value: float) -> float | None:
    """A number, or None where none is given."""
    return None if np.isnan(value) else round(float(value), 2)


def texts_of(place: Place, column: int, rows: Rows) -> list[str]:
    """What rows say in a column."""
    cells = place.table.column(str(column)).take(pa.array(rows.number - 1)).to_pylist()
    return [" ".join(str(cell).split()) for cell in cells]


def name_of(rows: Rows, at: int, place: Place) -> str:
    """A row's name, and what beside it says that it may not count."""
    columns = place.columns
    note = note_beside(
        place.cells(int(rows.number[at])), columns.header, set(columns.taken.values())
    )
    return f"“{shown(called_at(rows, at))}”" + (f" ({shown(note)})" if note else "")


def called_at(rows: Rows, at: int) -> str:
    """The name for which a row may not count: its district's, if that is no district."""
    district = rows.district[at]
    named = may_be_no_school(district) or is_the_state(district)
    return district if named else rows.school[at]
