"""Turns cells into clean rows, and into a problem for each cell that cannot be used."""

from dataclasses import dataclass

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from model.intake.lines import LineNames, lines_of
from model.intake.names import Mask, Names, Places, read_names
from model.intake.notes import alike, cut_names, totals
from model.intake.numbers import Floats, looks_like, read_numbers, thousands_point
from model.intake.problems import MOST_PROBLEMS, Problem, bad_cell, first_problems, problem
from model.messages import Value
from model.parameters import LEAST_TUITION, MOST_STUDENTS, MOST_TUITION

MOST_ROWS = 20_000
MOST_DISTRICTS = 200
_MOST_LOOKED_AT = 2 * MOST_ROWS
"""Rows that are not blank: as many totals as rows that are kept may be among them."""


@dataclass(frozen=True)
class Rows:
    """Rows of a table, each as it was given and as it was read."""

    given: pa.Table
    number: Places
    """As a spreadsheet numbers them: the first row is 1."""
    school: Names
    district: Names
    line: Names
    students: Floats
    tuition: Floats

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
        )

    def frame(self, lines: LineNames) -> pd.DataFrame:
        """The rows as the intake returns them."""
        frame = pd.DataFrame(
            {
                "district": self.district.column().to_pandas().astype("str"),
                "school": self.school.column().to_pandas().astype("str"),
                "students": self.students.astype(np.int64),
                "tuition": self.tuition,
                "row": self.number,
            }
        )
        if lines:
            known = lines_of(lines)
            ids = pa.array([known.get(name.casefold(), "") for name in self.line.names])
            frame["line"] = ids.take(pa.array(self.line.codes)).to_pandas().astype("str")
        return frame


def read_rows(table: pa.Table, first: int) -> Rows:
    """Every row that is not blank, up to twice as many as are kept.

    Args:
        table: columns of text, school and students and perhaps tuition, district and line.
        first: the place of the first row of data.
    """
    nothing = pa.repeat(pa.scalar("", pa.string()), table.num_rows)
    for name in ("tuition", "district", "line"):
        if name not in table.column_names:
            table = table.append_column(name, nothing)
    table = table.slice(first)
    filled = np.flatnonzero(~_blank_rows(table))[:_MOST_LOOKED_AT]
    if len(filled) < table.num_rows:
        table = table.take(pa.array(filled))
    column = {name: table.column(name).combine_chunks() for name in table.column_names}
    return Rows(
        given=table,
        number=filled + first + 1,
        school=read_names(column["school"]),
        district=read_names(column["district"]),
        line=read_names(column["line"]),
        students=read_numbers(column["students"]),
        tuition=read_numbers(column["tuition"]),
    )


def check_rows(
    rows: Rows, lines: LineNames = ()
) -> tuple[pd.DataFrame, tuple[Problem, ...], tuple[str, ...]]:
    """The good rows, the problems of the others, and notes on what was done unasked."""
    is_total = _totals(rows)
    notes = totals(rows.number[is_total], rows.school.take(np.flatnonzero(is_total)))
    rows, too_many = _first_rows(rows.take(np.flatnonzero(~is_total)))
    rows, too_wide = _first_districts(rows)
    limits = [*too_many, *too_wide]

    bad = _bad_cells(rows, lines)
    any_bad = np.logical_or.reduce(list(bad.values()))
    problems = limits + _problems(rows, bad, any_bad, lines)
    total = len(limits) + sum(int(mask.sum()) for mask in bad.values())

    kept = rows.take(np.flatnonzero(~any_bad))
    frame = kept.frame(lines)
    notes += cut_names(kept.number, kept.school, kept.district)
    notes += alike(frame, kept.school, kept.district, kept.line)
    return frame, first_problems(problems, total), tuple(notes)


def no_rows(lines: LineNames = ()) -> pd.DataFrame:
    """A frame such as an intake returns, without a row."""
    nothing = pa.table({"school": pa.array([], pa.string()), "students": pa.array([], pa.string())})
    return read_rows(nothing, 0).frame(lines)


def _blank(column: pa.ChunkedArray) -> Mask:
    blank: Mask = pc.equal(pc.utf8_trim_whitespace(column), "").to_numpy()
    return blank


def _blank_rows(table: pa.Table) -> Mask:
    blank = _blank(table.column("school"))
    for name in ("students", "tuition", "district", "line"):
        if blank.any():
            blank = blank & _blank(table.column(name))
    return blank


def _totals(rows: Rows) -> Mask:
    """Rows that add up others: they say so, or have no name and hold the sum of those above."""
    is_total = rows.school.total | rows.district.total
    unnamed = rows.school.blank & ~is_total
    if unnamed.any():
        counted = ~is_total & ~unnamed & ~np.isnan(rows.students)
        above = np.cumsum(np.where(counted, rows.students, 0))
        rows_above = np.cumsum(counted)
        before = 0.0
        for place in np.flatnonzero(unnamed & (rows_above > 1) & (rows.students > 0)):
            if rows.students[place] in (above[place], above[place] - before):
                is_total[place] = True
                before = above[place]
    return is_total


def _first_rows(rows: Rows) -> tuple[Rows, list[Problem]]:
    if len(rows.number) <= MOST_ROWS:
        return rows, []
    return rows.take(np.arange(MOST_ROWS)), [problem("rows", "", {"most_rows": MOST_ROWS})]


def _first_districts(rows: Rows) -> tuple[Rows, list[Problem]]:
    codes = pd.unique(rows.district.codes[~rows.district.blank])
    if len(codes) <= MOST_DISTRICTS:
        return rows, []
    others = np.isin(rows.district.codes, codes[MOST_DISTRICTS:])
    limit: dict[str, Value] = {"districts": len(codes), "most_districts": MOST_DISTRICTS}
    told = problem("districts", "district", limit)
    return rows.take(np.flatnonzero(~others)), [told]


def _bad_cells(rows: Rows, lines: LineNames) -> dict[str, Mask]:
    """For each column, the rows whose cell cannot be used."""
    students, tuition = rows.students, rows.tuition
    whole = (students >= 0) & (students <= MOST_STUDENTS) & (students == np.floor(students))
    fits = (tuition >= LEAST_TUITION) & (tuition <= MOST_TUITION)
    given = rows.given.column("tuition")
    doubtful = thousands_point(given, tuition)
    known = lines_of(lines)
    named = rows.line.where(
        [bool(name) and name.casefold() not in known for name in rows.line.names]
    )
    return {
        "school": rows.school.blank,
        "students": ~whole,
        "tuition": ~(fits | _left_out(given, tuition)) | doubtful,
        "line": named,
    }


def _left_out(given: pa.ChunkedArray, values: Floats) -> Mask:
    unread: Mask = np.isnan(values)
    if unread.any():
        places = np.flatnonzero(unread)
        unread[places] = _blank(given.take(pa.array(places)))
    return unread


def _problems(rows: Rows, bad: dict[str, Mask], any_bad: Mask, lines: LineNames) -> list[Problem]:
    """The problems that are told one by one, in the order of the rows."""
    problems = []
    accepted = ", ".join(name for name, *_ in lines)
    for place in np.flatnonzero(any_bad)[:MOST_PROBLEMS]:
        for name, mask in bad.items():
            if mask[place]:
                text = rows.given.column(name)[int(place)].as_py()
                hint = looks_like(text) if name in ("students", "tuition") else "nothing"
                told = bad_cell(int(rows.number[place]), name, text, hint, accepted)
                problems.append(told)
    return problems
