"""Reads any table of a district's rows into clean rows and clear problems."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from model.intake.columns import MOST_COLUMNS
from model.intake.files import MOST_BYTES, check_size, file_text
from model.intake.lines import LineNames
from model.intake.problems import Called, Problem, Unreadable, problem, refused, shown
from model.intake.rows import check_rows, no_rows, read_rows
from model.intake.table import find_table, read_columns
from model.intake.workbook import to_csv
from model.messages import Value, say
from model.parameters import Row


@dataclass(frozen=True, eq=False)
class Intake:
    """What was read from a table: its good rows, and everything that its owner should know."""

    frame: pd.DataFrame
    """district and school (text, "" for no district), students (whole number), tuition (dollars
    a student, NaN where left out), row (as a spreadsheet numbers it: the first row is 1), and line
    where rows may be of several: its name in a link, or "" for the first."""
    problems: tuple[Problem, ...] = ()
    notes: tuple[str, ...] = ()
    """Sentences about changes that nobody asked for and that are not errors."""

    @property
    def rows(self) -> tuple[Row, ...]:
        """The good rows as a scenario holds them, whatever their district."""
        tuition = [None if math.isnan(rate) else rate for rate in self.frame["tuition"].tolist()]
        schools, students = self.frame["school"].tolist(), self.frame["students"].tolist()
        lines = self.frame["line"].tolist() if "line" in self.frame else [""] * len(tuition)
        return tuple(map(Row, schools, students, tuition, lines))


def read_upload(name: str, content: bytes, lines: LineNames = ()) -> Intake:
    """Read a file: CSV in any usual delimiter and encoding, or a workbook (.xlsx, .xls, .ods).

    Args:
        name: what the user calls the file; used in messages only.
        content: at most 5 MB; no content raises an error.
        lines: those that rows may belong to, where there is a choice.
    """
    called = Called("file" if shown(name) else "nameless", shown(name))
    return _read(called, lambda: file_text(content), lines)


def read_paste(text: str, lines: LineNames = ()) -> Intake:
    """Read text copied from a sheet or typed, at most 5 MB; lines as for ``read_upload``."""

    def checked() -> tuple[str, str]:
        check_size(text.encode("utf-8", "replace"))
        return text, "\t,;|"

    return _read(Called("text"), checked, lines)


def read_table(
    cells: Sequence[Sequence[object]], from_one: bool = False, lines: LineNames = ()
) -> Intake:
    """Read rows of values, as a grid holds them; at most 5 MB as text. None and NaN are blank.

    Args:
        cells: a header and rows.
        from_one: number the rows from the first below the header, as a grid does, and not from the
            top of the table.
        lines: as for ``read_upload``.
    """

    def checked() -> tuple[str, str]:
        try:
            text = to_csv(cells, MOST_BYTES)
        except OverflowError as error:
            megabytes = MOST_BYTES // 1_000_000
            raise Unreadable("far-too-large", most_megabytes=megabytes) from error
        check_size(text.encode("utf-8", "replace").strip(b',"\r\n'))
        return text, ","

    return _read(Called("table"), checked, lines, from_one)


def _read(
    called: Called,
    source: Callable[[], tuple[str, str]],
    lines: LineNames,
    from_one: bool = False,
) -> Intake:
    """Read any table: first its text, then its columns, then its rows."""
    try:
        text, delimiters = source()
        delimiter, columns, width = find_table(text, delimiters, bool(lines))
        table = read_columns(text, delimiter, columns, width)
    except Unreadable as error:
        return Intake(no_rows(lines), (refused(error.reason, called, error.values),))
    rows = read_rows(table, columns.first)
    if from_one:
        rows = replace(rows, number=rows.number - columns.first)
    frame, problems, notes = check_rows(rows, lines)
    if frame.empty and not problems:
        problems = (refused("only-header", called, {}),)
    if (width := columns.width) > MOST_COLUMNS:
        limit: dict[str, Value] = {"columns": width, "most_columns": MOST_COLUMNS}
        problems = (problem("wide", "", limit | called.values()), *problems)
    if text.count('"') % 2:
        alone = say("intake-note-quote", table_from=called.table_from, file=called.file)
        notes = (alone, *notes)
    return Intake(frame, problems, (*columns.notes, *notes))
