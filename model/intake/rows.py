"""Turns cells into clean rows, and into a problem for each cell that cannot be used."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from model.intake.columns import LEAST_RATE, MOST_RATE, Columns
from model.intake.lines import LineNames, lines_of
from model.intake.names import Mask, Names, Places, all_differ, no_names, read_names
from model.intake.numbers import (
    Floats,
    looks_like,
    read_numbers,
    thousands_point,
    whole_again,
)
from model.intake.problems import MOST_PROBLEMS, Limits, Problem, bad_cell, problem
from model.intake.years import fiscal_year
from model.messages import Value
from model.parameters import MOST_STUDENTS, MOST_TUITION

MOST_ROWS = 20_000
MOST_DISTRICTS = 200
_MOST_LOOKED_AT = 2 * MOST_ROWS
"""Rows that are not blank: as many totals as rows that are kept may be among them."""
ROLES = ("school", "students", "tuition", "bill", "district", "line", "year")
NAMED = ("school", "district", "line")
NUMBERS = ("students", "tuition", "bill")

TYPED = Limits(MOST_STUDENTS, 1, MOST_TUITION)
"""What somebody types into named boxes is taken at its word."""
IN_A_FILE = Limits(5_000, LEAST_RATE, MOST_RATE)
"""In a file, a number beyond these is more likely in the wrong column than right."""


@dataclass(frozen=True)
class Rows:
    """Rows of a table, each as it was given and as it was read."""

    given: pa.Table
    """The columns that are read, by what they hold; blank where the table has no such column."""
    number: Places
    """As a spreadsheet numbers them: the first row is 1."""
    school: Names
    district: Names
    line: Names
    students: Floats
    tuition: Floats
    bill: Floats
    blanks: dict[str, Mask] = field(default_factory=dict, repr=False)
    """What ``blank`` has found of ``given``, as many ask and to look takes long."""

    def take(self, places: Places) -> "Rows":
        """Some of these rows."""
        if len(places) == len(self.number):
            return self
        return Rows(
            self.given.take(pa.array(places)),
            self.number[places],
            self.school.take(places),
            self.district.take(places),
            self.line.take(places),
            self.students[places],
            self.tuition[places],
            self.bill[places],
            {role: mask[places] for role, mask in self.blanks.items()},
        )

    def without(self, left_out: Mask) -> "Rows":
        """These rows without some."""
        return self.take(np.flatnonzero(~left_out)) if left_out.any() else self

    def blank(self, role: str) -> Mask:
        """Rows whose cell holds nothing."""
        if role not in self.blanks:
            # A cell that was read as a number needs no look.
            read: Floats | None = getattr(self, role) if role in NUMBERS else None
            mask = np.ones(len(self.number), dtype=bool) if read is None else np.isnan(read)
            if mask.any():
                column = self.given.column(role)
                mask[mask] = blank(column if mask.all() else column.filter(pa.array(mask)))
            self.blanks[role] = mask
        return self.blanks[role]

    @cached_property
    def places(self) -> Places:
        """A number for each row, which differs where its district, line or school does."""
        folds: dict[str, int] = {}
        code = [folds.setdefault(name.casefold(), len(folds)) for name in self.school.names]
        of_district = self.district.codes * len(self.line.names) + self.line.codes
        return of_district * len(folds) + np.array(code, np.int64)[self.school.codes]

    @cached_property
    def differ(self) -> bool:
        """Whether no two rows have one place; mostly none have, and several ask."""
        return all_differ(self.places)

    def unsaid(self, role: str) -> Mask:
        """Rows whose cell is empty, whatever was taken in its place."""
        return blank(self.given.column(role))

    def frame(self, lines: LineNames) -> pd.DataFrame:
        """The rows as the intake returns them."""
        whole = (self.students == np.floor(self.students)).all()
        frame = pd.DataFrame(
            {
                "district": self.district.column(),
                "school": self.school.column(),
                "students": self.students.astype(np.int64) if whole else self.students,
                "tuition": self.tuition,
                "row": self.number,
            },
            copy=False,
        )
        if lines:
            known = lines_of(lines)
            ids = pa.array([known.get(name.casefold(), "") for name in self.line.names])
            frame["line"] = ids.take(pa.array(self.line.codes)).to_pandas().astype("str")
        if not self.blank("year").all():
            texts = pc.dictionary_encode(self.given.column("year").combine_chunks())
            years = np.array(list(map(fiscal_year, texts.dictionary.to_pylist())), np.int64)
            frame["year"] = years[texts.indices.to_numpy()]
        return frame


def read_rows(
    table: pa.Table,
    columns: Columns,
    first: int,
    known: Mapping[int, pa.DictionaryArray] | None = None,
) -> Rows:
    """Every row that is not blank, up to twice as many as are kept.

    Args:
        table: columns of text, "0", "1" and so on.
        columns: which of them are read.
        first: the place of the first row of data.
        known: columns from there on with each text once, as far as somebody has them so.
    """
    table = table.slice(first)
    ends = pa.py_buffer(np.zeros(table.num_rows + 1, np.int32))
    nothing = pa.StringArray.from_buffers(table.num_rows, ends, pa.py_buffer(b""))
    taken = columns.taken
    given = pa.table(
        {role: table.column(str(taken[role])) if role in taken else nothing for role in ROLES}
    )
    encoded, blanks = _encoded(given, taken, known or {})
    filled = np.flatnonzero(~_blank_rows(given, blanks))[:_MOST_LOOKED_AT]
    if len(filled) < given.num_rows:
        given = given.take(pa.array(filled))
        encoded, blanks = _encoded(given, taken, {})
    nan = np.full(len(filled), np.nan)
    read = {
        name: read_numbers(given.column(name).combine_chunks()) if name in taken else nan
        for name in NUMBERS
    }
    names = {
        name: read_names(encoded[name]) if name in taken else no_names(len(filled))
        for name in NAMED
    }
    students = whole_again(read["students"])
    if columns.students is None:
        students = np.ones(len(filled))
    return Rows(
        given=given,
        number=filled + first + 1,
        school=names["school"],
        district=names["district"],
        line=names["line"],
        students=students,
        tuition=read["tuition"] if columns.unit == 1 else _to_cents(read["tuition"] * columns.unit),
        bill=read["bill"] * columns.unit,
        blanks=blanks,
    )


def _to_cents(amounts: Floats) -> Floats:
    return np.round(amounts, 2)


def with_rates_of_bills(rows: Rows) -> tuple[Rows, Mask]:
    """Rows with the rate that follows from the bill where only that is given; and which."""
    only = np.isnan(rows.tuition) & ~np.isnan(rows.bill) & (rows.students > 0)
    if only.any():
        only &= rows.blank("tuition")
    if not only.any():
        return rows, only
    students = np.where(only, rows.students, 1)
    rates = np.where(only, _to_cents(rows.bill / students), rows.tuition)
    return replace(rows, tuition=rates), only


def first_rows(rows: Rows) -> tuple[Rows, list[Problem]]:
    """As many rows as are kept."""
    if len(rows.number) <= MOST_ROWS:
        return rows, []
    return rows.take(np.arange(MOST_ROWS)), [problem("rows", "", {"most_rows": MOST_ROWS})]


def first_districts(rows: Rows) -> tuple[Rows, list[Problem]]:
    """The rows of as many districts as are kept."""
    if len(rows.district.names) <= MOST_DISTRICTS:
        return rows, []
    codes = pd.unique(rows.district.codes[~rows.district.blank])
    if len(codes) <= MOST_DISTRICTS:
        return rows, []
    others = np.isin(rows.district.codes, codes[MOST_DISTRICTS:])
    limit: dict[str, Value] = {"districts": len(codes), "most_districts": MOST_DISTRICTS}
    return rows.without(others), [problem("districts", "district", limit)]


def bad_cells(
    rows: Rows, columns: Columns, limits: Limits, blank_is_doubtful: bool, lines: LineNames
) -> dict[str, Mask]:
    """For each column, the rows whose cell cannot be used.

    Args:
        rows: with the rates that follow from bills.
        columns: where they were read from.
        limits: between which numbers are taken.
        blank_is_doubtful: whether an empty cell among rates may be an error in the file.
        lines: those that rows may belong to.
    """
    students, tuition = rows.students, rows.tuition
    counted = (students >= 0) & (students <= limits.most_students)
    if columns.students is not None:
        counted &= ~thousands_point(rows.given.column("students"), students)
    fits = (tuition >= limits.least_tuition) & (tuition <= limits.most_tuition) | (tuition == 0)
    given = rows.given.column("tuition")
    left_out = np.isnan(tuition)
    if left_out.any():
        left_out[left_out] = blank(given.take(pa.array(np.flatnonzero(left_out))))
    doubtful = thousands_point(given, tuition) & (columns.unit == 1)
    bad = {"school": rows.school.blank, "students": ~counted}
    if columns.bill is None or columns.tuition is not None:
        if blank_is_doubtful and columns.tuition is not None:
            left_out = np.zeros(len(left_out), dtype=bool)
        bad["tuition"] = ~(fits | left_out) | doubtful
    if columns.bill is not None:
        # A bill is only looked at where there is no rate.
        no_rate = left_out & (students > 0)
        bad["bill"] = no_rate & ~rows.blank("bill")
        if columns.tuition is None:
            bad["bill"] |= ~fits & ~left_out
    if not rows.blank("year").all():
        texts = rows.given.column("year").to_pylist()
        bad["year"] = np.array([bool(text.strip()) and not fiscal_year(text) for text in texts])
    known = lines_of(lines)
    bad["line"] = rows.line.where(
        [bool(name) and name.casefold() not in known for name in rows.line.names]
    )
    return bad


def cell_problems(
    rows: Rows, bad: dict[str, Mask], limits: Limits, lines: LineNames
) -> tuple[list[Problem], Mask]:
    """The problems that are told one by one, in the order of the rows; and the rows with any."""
    any_bad: Mask = np.logical_or.reduce(list(bad.values()))
    problems = []
    accepted = ", ".join(name for name, *_ in lines)
    for place in np.flatnonzero(any_bad)[:MOST_PROBLEMS]:
        for name, mask in bad.items():
            if mask[place]:
                text = "" if name == "row" else rows.given.column(name)[int(place)].as_py()
                hint = "nothing" if name in ("school", "line") else looks_like(text)
                number = int(rows.number[place])
                problems.append(bad_cell(number, name, text, hint, limits, accepted))
    return problems, any_bad


def no_rows(lines: LineNames = ()) -> pd.DataFrame:
    """A frame such as an intake returns, without a row."""
    return read_rows(pa.table({"0": pa.array([], pa.string())}), Columns((), 0, 0), 0).frame(lines)


def blank(column: pa.ChunkedArray | pa.StringArray) -> Mask:
    """The cells that hold nothing."""
    lengths = pc.binary_length(column).to_numpy(zero_copy_only=False)
    mask: Mask = (lengths == 0) | pc.utf8_is_space(column).to_numpy(zero_copy_only=False)
    return mask


def _encoded(
    table: pa.Table, taken: Mapping[str, int], known: Mapping[int, pa.DictionaryArray]
) -> tuple[dict[str, pa.DictionaryArray], dict[str, Mask]]:
    """The columns of names, each name once; and by role the blank cells, as far as both tell."""
    encoded = {
        name: known.get(taken[name]) or pc.dictionary_encode(table.column(name).combine_chunks())
        for name in NAMED
        if name in taken
    }
    blanks: dict[str, Mask] = {
        name: blank(each.dictionary)[each.indices.to_numpy()] for name, each in encoded.items()
    }
    nothing = np.ones(table.num_rows, dtype=bool)
    return encoded, blanks | {name: nothing for name in ROLES if name not in taken}


def _blank_rows(table: pa.Table, blanks: dict[str, Mask]) -> Mask:
    mask: Mask = np.ones(table.num_rows, dtype=bool)
    for name in (*NAMED, *NUMBERS):
        if mask.any():
            mask = mask & (blanks[name] if name in blanks else blank(table.column(name)))
    return mask
