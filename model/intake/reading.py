"""How a file was read, as data and as one sentence."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from model.intake.columns import Columns
from model.intake.place import LeftOut
from model.intake.problems import Called, shown
from model.intake.questions import letter
from model.messages import say

MOST_FIRST = 3
"""The first values of a column that are shown."""


@dataclass(frozen=True)
class Taken:
    """A column, and what it was taken for."""

    role: str
    """"district", "school", "students", "tuition", "bill" or "budget"."""
    column: str
    """Its letter, or the formula by which it is worked out."""
    header: str
    first: tuple[str, ...]
    """Its first values, as the file has them."""

    @property
    def label(self) -> str:
        """How a question names it."""
        return _label(self)


@dataclass(frozen=True)
class Column:
    """A column that may be taken for something."""

    column: str
    """Its letter."""
    header: str
    first: tuple[str, ...]
    """Its first values, as far as they are numbers and no student's."""

    @property
    def label(self) -> str:
        """How a question names it."""
        return _label(self)


@dataclass(frozen=True)
class Reading:
    """How a table was read: everything that was decided, so that somebody can disagree.

    Of a table that was not read it is what there is to choose among.
    """

    of_a_file: bool = False
    """Whether it was a file or a paste; of what is typed into named boxes there is no doubt."""
    sheet: str = ""
    """The sheet that was read; "" where the file has none, or only one."""
    other_sheets: tuple[str, ...] = ()
    joined_sheets: tuple[str, ...] = ()
    """Those that were put one below the other."""
    hidden_sheets: tuple[str, ...] = ()
    has_comments: bool = False
    turned: bool = False
    """Whether the file has a column for each row that is read, and a row for each column."""
    header_row: int | None = None
    """As a spreadsheet numbers it; None where there is no header."""
    columns: tuple[Taken, ...] = ()
    unneeded: tuple[str, ...] = ()
    """Headers of the columns that were not needed."""
    table: tuple[Column, ...] = ()
    """Every column but those that tell students apart."""
    years: tuple[int, ...] = ()
    """The fiscal years that its columns, its rows, its titles and the sheets' names speak of."""
    each_row_a_student: bool = False
    from_bills: int = 0
    """Rows whose rate is their bill, divided by their students."""
    at_the_average: int = 0
    """Rows without a rate, which take the statewide average."""
    filled_down: int = 0
    """Cells that took the name above them."""
    left_out: tuple[LeftOut, ...] = ()
    put_back: tuple[LeftOut, ...] = ()
    """Rows that would be left out and count because somebody put them back."""
    rows: int = 0
    students: float = 0.0
    bill: float = 0.0
    """Students times rate of the rows that have a rate; dollars."""
    own_students: float | None = None
    """What the file's own total says of students; where each group has one and all have none, what
    those come to."""
    own_bill: float | None = None
    """What it says of dollars, where that is not what the rows come to."""

    def to_dict(self) -> dict[str, Any]:
        """The reading as plain data, without what is not known."""
        return asdict(self, dict_factory=_known)

    @property
    def summary(self) -> str:
        """The reading as one sentence; "" where nothing was read."""
        if not self.rows or not self.of_a_file:
            return ""
        roles = {each.role: each for each in self.columns}
        dollars = roles.get("tuition") or roles.get("bill")
        students = roles.get("students")
        return say(
            "intake-read",
            in_sheet="yes" if self.sheet else "no",
            sheet=self.sheet,
            head="no" if self.header_row is None else "yes",
            row=self.header_row or 0,
            students_from="rows" if students is None else "column",
            students_header=_label(students),
            dollars_from="none" if dollars is None else dollars.role,
            dollars_header=_label(dollars),
            students=plain_number(self.students),
            rows=self.rows,
            amount=f"${self.bill:,.2f}",
            own_total=self.own_total,
            own_students=plain_number(self.own_students or 0),
            own_amount=f"${self.own_bill or 0:,.2f}",
            rows_at_average=self.at_the_average,
            rows_left_out=len(self.left_out),
        )

    @property
    def of_programs(self) -> tuple[LeftOut, ...]:
        """The rows of other programs, which are summed apart."""
        return tuple(each for each in self.left_out if each.why == "program")

    @property
    def own_total(self) -> str:
        """Whether the file's own total is the "same", "with" other programs, another or "none".

        It is "dollars" where its students are the same, or it has none, and its dollars are not.
        """
        differs = "none" if self.own_bill is None else "dollars"
        if self.own_students is None:
            return differs
        apart = sum(each.students or 0 for each in self.of_programs)
        more = self.own_students - self.students
        if min(abs(more), abs(more - apart)) >= 0.01:
            return "other"
        if differs == "dollars":
            return differs
        return "same" if abs(more) < 0.01 else "with"


def _known(fields: list[tuple[str, Any]]) -> dict[str, Any]:
    return {name: value for name, value in fields if value is not None and name != "of_a_file"}


def plain_number(value: float) -> int | float:
    """A number of students: whole where it is whole."""
    value = round(float(value), 2)
    return int(value) if value.is_integer() else value


def _label(taken: Taken | Column | None) -> str:
    if taken is None:
        return ""
    named = "yes" if taken.header else "no"
    return say("intake-column", letter=taken.column, named=named, header=taken.header)


def taken_columns(
    columns: Columns, places: dict[str, int], values: dict[str, list[str]]
) -> tuple[Taken, ...]:
    """The columns that were read, each with its first values."""
    header = columns.header
    return tuple(
        Taken(
            role,
            columns.letter(place),
            shown(header[place]) if place < len(header) else "",
            tuple(map(shown, list(filter(str.strip, values[role]))[:MOST_FIRST])),
        )
        for role, place in places.items()
    )


def columns_of_table(
    header: Sequence[str], first: Sequence[Sequence[str]], private: Iterable[int]
) -> tuple[Column, ...]:
    """Every column that may be chosen.

    Args:
        header: what they are called.
        first: what each begins with, as far as it may be shown.
        private: those that tell students apart.
    """
    shut = set(private)
    return tuple(
        Column(letter(at), shown(name), tuple(map(shown, first[at][:MOST_FIRST])))
        for at, name in enumerate(header)
        if at not in shut
    )


def notes_on(reading: Reading, called: Called, with_rates: str = "") -> list[str]:
    """Sentences about what a reading decided beside its columns and totals.

    Args:
        reading: what was read.
        called: what the table is called.
        with_rates: the name of a sheet of which only the rates were read.
    """
    notes = []
    if reading.joined_sheets:
        names = ", ".join(f"“{shown(name)}”" for name in reading.joined_sheets)
        notes.append(say("intake-note-joined", names=names))
    read = {with_rates, *reading.joined_sheets}
    unread = [name for name in reading.other_sheets if name not in read]
    if reading.sheet and unread:
        names = ", ".join(f"“{shown(name)}”" for name in unread)
        notes.append(say("intake-note-other-sheets", sheet=reading.sheet, names=names))
    if reading.hidden_sheets:
        names = ", ".join(f"“{shown(name)}”" for name in reading.hidden_sheets)
        notes.append(say("intake-note-hidden-sheets", names=names))
    if reading.turned:
        notes.append(say("intake-note-turned"))
    if reading.has_comments:
        notes.append(say("intake-note-comments"))
    if reading.each_row_a_student:
        notes.append(say("intake-note-each-row"))
    if reading.from_bills:
        bills = next(each for each in reading.columns if each.role == "bill")
        notes.append(say("intake-note-bills", of_header=_label(bills), rows=reading.from_bills))
    if reading.filled_down:
        notes.append(say("intake-note-filled", cells=reading.filled_down))
    return notes
