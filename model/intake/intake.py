"""Reads any table of a district's rows into clean rows, clear problems and open questions."""

import math
import re
from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa

from model.intake.again import listed_once
from model.intake.blocks import with_schools
from model.intake.choosing import choose, no_such_year, years_of
from model.intake.columns import Columns
from model.intake.decimal_commas import (
    columns_with_commas,
    rows_with_points,
    table_with_points,
)
from model.intake.dittos import without_dittos
from model.intake.elsewhere import WithRates, beside, from_lines, joined, rates_by_school
from model.intake.files import MOST_BYTES, Book, Sheet, book_of, check_size, read_book
from model.intake.identity import first_values, identifying
from model.intake.joined import name_of, of_one_kind, with_joined
from model.intake.leaving import leave_out
from model.intake.lines import LineNames
from model.intake.little import ask_whether_of_a_year
from model.intake.marks import balances, odd_counts, several_at_once, unlike_products
from model.intake.money import ask_of_summed
from model.intake.names import Mask, Places, says_total, totals
from model.intake.notes import (
    MOST_OF_A_KIND,
    alike,
    bills_that_differ,
    cut_names,
    left_out_notes,
    unneeded,
    unneeded_notes,
    without_district,
    without_line,
)
from model.intake.numbers import looks_like
from model.intake.place import LeftOut, Place
from model.intake.problems import (
    MOST_PROBLEMS,
    Called,
    Problem,
    Unreadable,
    first_problems,
    problem,
    refused,
    shown,
)
from model.intake.programs import perhaps_other
from model.intake.questions import (
    ALL,
    COUNT,
    EACH_ROW,
    NONE,
    Asked,
    Choices,
    Option,
    Question,
    asked_problem,
    column_label,
    years_options,
)
from model.intake.reading import (
    Column,
    Reading,
    columns_of_table,
    notes_on,
    plain_number,
    taken_columns,
)
from model.intake.remarks import (
    ask_of_numbers,
    ask_of_remarks,
    below,
    blank_below,
    is_of_no_use,
    noted,
    remarks,
    students_told,
    year_told,
    years_named,
)
from model.intake.rows import (
    IN_A_FILE,
    TYPED,
    Rows,
    bad_cells,
    cell_problems,
    first_districts,
    first_rows,
    no_rows,
    read_rows,
    with_rates_of_bills,
)
from model.intake.sample import Sample, sample_of
from model.intake.sideways import turned
from model.intake.table import (
    MOST_COLUMNS,
    Found,
    find_table,
    has_rates,
    header_score,
    headers,
    read_columns,
    split_numbers,
)
from model.intake.told import tells_rate
from model.intake.totals import of_those
from model.intake.whole_budgets import with_budgets
from model.intake.whose import listed, merged, of_district
from model.intake.words import is_of_a_part, may_be_of_parts, of_seasons, said, season, times_a_year
from model.intake.workbook import to_csv
from model.intake.worked import FIRST_WORKED, cells_of, chosen_as, times_options
from model.intake.years import fiscal_year
from model.messages import Value, say
from model.parameters import Row, number_text
from model.short_memory import one_reading

_SAMPLE_ROWS = 100
_SAME_DOLLARS = 0.001
"""The share by which a total's dollars may be off and still be the same, with rates rounded."""
NOTHING_READ = Reading()
_BOXES = ("school", "students", "tuition", "district", "line", "year", "budget")
YEAR = "year"
"""What a column of fiscal years is called where somebody types rows into named boxes."""


@dataclass(frozen=True, eq=False)
class Intake:
    """What was read from a table: its good rows, and everything that its owner should know."""

    frame: pd.DataFrame
    """district and school (text in categories, "" for no district), students (a number, mostly
    whole), tuition (dollars a student, NaN where left out), row (as a spreadsheet numbers it: the
    first is 1), and line where rows may be of several: its name in a link, or "" for the first; and
    year where rows are of one: the fiscal year, or 0 for every year."""
    problems: tuple[Problem, ...] = ()
    notes: tuple[str, ...] = ()
    """Sentences about changes that nobody asked for and that are not errors."""
    questions: tuple[Question, ...] = ()
    """What has to be chosen before there are rows; also the first of the problems."""
    reading: Reading = NOTHING_READ
    titles: tuple[str, ...] = ()
    """The name of the sheet, and what stands above the header."""
    shape: str = ""
    """What all files have in common of which the same choice makes the same sense, namely their
    sheets and headers; "" of what is typed into named boxes."""

    @property
    def rows(self) -> tuple[Row, ...]:
        """The good rows as a scenario holds them, whatever their district."""
        tuition = [None if math.isnan(rate) else rate for rate in self.frame["tuition"].tolist()]
        schools = self.frame["school"].tolist()
        students = map(number_text, self.frame["students"].tolist())
        lines = self.frame["line"].tolist() if "line" in self.frame else [""] * len(tuition)
        years = self.frame["year"].tolist() if "year" in self.frame else [0] * len(tuition)
        return tuple(map(Row, schools, students, tuition, lines, years))

    @property
    def other_notes(self) -> tuple[str, ...]:
        """The notes that speak of no row left out; of these the reading has each."""
        of_rows = left_out_notes(self.reading.left_out, 0)
        return tuple(note for note in self.notes if note not in of_rows)

    @property
    def doubtful(self) -> bool:
        """Whether somebody should look at how it was read: not all of it was plain or taken."""
        read = self.reading
        dollars = {"tuition", "bill"} & {each.role for each in read.columns}
        return bool(
            self.problems
            or read.left_out
            or read.put_back
            or read.own_total in ("other", "dollars")
            or (read.at_the_average and dollars)
        )

    def to_dict(self) -> dict[str, Any]:
        """What was found wrong, what was said, and how a file was read, as plain data."""
        return {
            "problems": [asdict(each) | {"message": each.message} for each in self.problems],
            "notes": list(self.said),
            **({"reading": self.reading.to_dict()} if self.reading.of_a_file else {}),
        }

    @property
    def said(self) -> tuple[str, ...]:
        """How it was read, in one sentence, and the notes."""
        return tuple(filter(None, (self.reading.summary, *self.notes)))


def read_upload(
    name: str, content: bytes, lines: LineNames = (), choices: Choices | None = None
) -> Intake:
    """Read a file: CSV in any usual delimiter and encoding, or a workbook (.xlsx, .xls, .ods).

    Args:
        name: what the user calls the file; used in messages only.
        content: at most 5 MB; no content raises an error.
        lines: those that rows may belong to, where there is a choice.
        choices: answers to the questions that an earlier reading asked.
    """
    called = Called("file" if shown(name) else "nameless", shown(name))
    return _read(called, lambda: read_book(content), lines, choices or Choices())


def read_paste(text: str, lines: LineNames = (), choices: Choices | None = None) -> Intake:
    """Read text copied from a sheet or typed, at most 5 MB; the rest as for ``read_upload``."""

    def checked() -> Book:
        content = text.encode("utf-8", "replace")
        check_size(content)
        return book_of(content.decode())

    return _read(Called("text"), checked, lines, choices or Choices())


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

    def checked() -> Book:
        try:
            text = to_csv(cells, MOST_BYTES)
        except OverflowError as error:
            megabytes = MOST_BYTES // 1_000_000
            raise Unreadable("far-too-large", most_megabytes=megabytes) from error
        content = text.encode("utf-8", "replace")
        check_size(content.strip(b',"\r\n'))
        return Book((Sheet(content.decode(), ",", typed=True),))

    return _read(Called("table"), checked, lines, Choices(), from_one)


@dataclass(frozen=True)
class _Chosen:
    """The sheet that is read, and where its table is."""

    sheet: Sheet
    found: Found
    sample: Sample
    columns: Columns
    elsewhere: WithRates | None = None
    """Where the rates stand, if not in their rows."""


def _read(
    called: Called,
    source: Callable[[], Book],
    lines: LineNames,
    choices: Choices,
    from_one: bool = False,
) -> Intake:
    """Read any table, of one fiscal year or of each."""
    with one_reading():
        if choices.year == ALL:
            return _of_each_year(called, source, lines, choices)
        return _read_one(called, source, lines, choices, from_one)


def _of_each_year(
    called: Called, source: Callable[[], Book], lines: LineNames, choices: Choices
) -> Intake:
    """The rows of every fiscal year that a table speaks of, each with its year.

    The reading is that of the first year, the panel's controls with it.
    """
    first = _read_one(called, source, lines, replace(choices, year=""), False)
    options = [option for question in first.questions for option in question.options]
    years = {*first.reading.years, *(fiscal_year(each.value) for each in options)} - {0}
    if len(years) < 2:
        return first
    found = {
        year: _read_one(called, source, lines, replace(choices, year=str(year)), False)
        for year in sorted(years)
    }
    unread = next((each for each in found.values() if each.frame.empty), None)
    if unread is not None:
        return unread
    each_year = [
        say(
            "intake-note-of-year",
            of_year=f"FY{year}",
            students=plain_number(each.reading.students),
            amount=f"${each.reading.bill:,.2f}",
            rows=each.reading.rows,
        )
        for year, each in found.items()
    ]
    every = list(found.values())
    frame = pd.concat([each.frame.assign(year=year) for year, each in found.items()])
    # What one year leaves is another year's.
    unneeded = set.intersection(*(set(each.reading.unneeded) for each in every))
    left = {row for each in every for row in each.reading.left_out if row.why != "part"}
    notes = dict.fromkeys(note for each in every for note in _own_notes(each, unneeded))
    problems = dict.fromkeys(problem for each in every for problem in each.problems)
    reading = replace(
        every[0].reading,
        years=tuple(sorted(years)),
        unneeded=tuple(name for name in every[0].reading.unneeded if name in unneeded),
        left_out=tuple(sorted(left, key=lambda row: row.row)),
    )
    return Intake(
        frame.reset_index(drop=True),
        tuple(problems),
        (*each_year, *notes),
        reading=reading,
        shape=first.shape,
    )


def _own_notes(intake: Intake, unneeded: Collection[str]) -> list[str]:
    """The notes of one year's reading but those on what it left to other years."""
    read = intake.reading
    others = left_out_notes([each for each in read.left_out if each.why == "part"], 0)
    others += unneeded_notes([name for name in read.unneeded if name not in unneeded])
    return [note for note in intake.notes if note not in others]


def _read_one(
    called: Called,
    source: Callable[[], Book],
    lines: LineNames,
    choices: Choices,
    from_one: bool,
) -> Intake:
    """Read a table: first its sheet, then its columns, then its rows."""
    book, sheet = Book(()), None
    questions: tuple[Question, ...] = ()
    try:
        book = source()
        book = replace(book, sheets=tuple(map(with_schools, book.sheets)))
        book = with_joined(book, choices.sheet)
        sheet = _choose_sheet(book, choices, bool(lines))
        chosen = _choose_columns(sheet, choices, bool(lines))
        chosen = _with_rates_elsewhere(book, chosen, choices, bool(lines))
        several = len(book.sheets) > 1
        called = replace(called, sheet=shown(chosen.sheet.name) if several else "")
        return _rows_of(called, book, chosen, lines, choices, from_one)
    except Unreadable as error:
        problems = (refused(error.reason, called, error.values),)
        if error.reason == "on-its-side" and (whole := turned(book)):
            return _read_one(called, lambda: whole, lines, choices, from_one)
    except Asked as asked:
        problems, questions = (asked_problem(asked.question, called),), (asked.question,)
    reading = _unread(book, sheet, choices, bool(lines))
    return Intake(
        no_rows(lines), problems, questions=questions, reading=reading, shape=_shape(book)
    )


def _shape(book: Book) -> str:
    if any(each.typed for each in book.sheets):
        return ""
    return repr([(each.name, headers(each.text, each.delimiters)) for each in book.sheets])


def _unread(book: Book, sheet: Sheet | None, choices: Choices, with_line: bool) -> Reading:
    """What there is to choose among in a table that was not read."""
    if not book.sheets or any(each.typed for each in book.sheets):
        return NOTHING_READ
    if sheet is None and len(book.sheets) == 1:
        (sheet,) = book.sheets
    reading = Reading(
        of_a_file=True,
        sheet=_name(book, sheet) if sheet else "",
        other_sheets=_others(book, sheet),
        hidden_sheets=book.hidden_sheets,
        has_comments=book.has_comments,
        joined_sheets=() if sheet is None else sheet.joined,
        turned=sheet is not None and sheet.turned,
    )
    if sheet is None:
        return reading
    try:
        found, sample = _look(sheet, choices, with_line)
    except (Asked, Unreadable):
        return reading
    return replace(
        reading,
        header_row=_header_row(found),
        table=_table(found, sample, choices.students_column == EACH_ROW),
        years=_years(book, found, []),
    )


def _name(book: Book, sheet: Sheet) -> str:
    """What a reading calls a sheet: nothing, where there is no other."""
    return shown(sheet.name) if len(book.sheets) > 1 else ""


def _others(book: Book, sheet: Sheet | None) -> tuple[str, ...]:
    return tuple(each.name for each in book.sheets if each is not sheet)


def _header_row(found: Found) -> int | None:
    return None if found.header_place is None else found.header_place + 1


def _table(found: Found, sample: Sample, each_row: bool) -> tuple[Column, ...]:
    """The columns that may be chosen, as many as are read."""
    header = list(sample.header[:MOST_COLUMNS])
    if found.header_place is None:
        header = [""] * len(header)
    return columns_of_table(header, first_values(sample, each_row), identifying(sample, each_row))


def _years(book: Book, found: Found, texts: Sequence[str]) -> tuple[int, ...]:
    """The fiscal years among which one may be chosen."""
    years = years_of(found.header) | set(map(fiscal_year, texts))
    if len(book.sheets) > 1:
        years |= {fiscal_year(each.name) for each in book.sheets}
    return tuple(sorted(years - {0}))


def _choose_sheet(book: Book, choices: Choices, with_line: bool) -> Sheet:
    """The sheet that holds the table.

    Raises:
        Asked: there are several, and nobody chose one.
        Unreadable: there is none.
    """
    if book.sheets and book.sheets[0].joined:
        return book.sheets[0]
    sheets = _named_sheets(book, choices) if choices.sheet else book.sheets
    if choices.year:
        of_year = [each for each in sheets if fiscal_year(each.name) == int(choices.year)]
        sheets = tuple(of_year) or sheets
    if len(sheets) == 1:
        return sheets[0]
    readable: list[Sheet] = []
    faults: list[Unreadable] = []
    for sheet in sheets:
        try:
            _choose_columns(sheet, choices, with_line)
        except Unreadable as error:
            # The open sheet's fault says most; else that of the sheet that came closest.
            faults.insert(0 if sheet.active else len(faults), error)
            continue
        except Asked:
            pass
        readable.append(sheet)
    if not readable:
        raise faults[0]
    if len(readable) > 1:
        options = tuple(Option("sheet", sheet.name, f"“{shown(sheet.name)}”") for sheet in readable)
        if len({fiscal_year(sheet.name) for sheet in readable} - {0}) > 1:
            options += (years_options(())[0],)
        if together := name_of(of_one_kind(replace(book, sheets=tuple(readable)))):
            label = say("intake-option-joined", names=f"“{shown(together)}”")
            options += (Option("sheet", together, label),)
        raise Asked(Question("sheet", options))
    return readable[0]


def _with_rates_elsewhere(
    book: Book, chosen: _Chosen, choices: Choices, with_line: bool
) -> _Chosen:
    """The table with its rates, where they stand elsewhere and it is certain whose they are.

    Raises:
        Asked: there are rates elsewhere, and it is not.
    """
    if {"tuition", "bill"} & chosen.columns.taken.keys() or choices.tuition_column:
        return chosen
    others = [
        each
        for each in book.sheets
        if each is not chosen.sheet and has_rates(each.text, each.delimiters)
    ]
    table = chosen.found
    outside = [*table.titles, *(" ".join(row) for row in table.sample if len(set(row) - {""}) < 3)]
    lines = [text for text in outside if tells_rate(text)]
    if not others and not lines:
        return chosen
    # Where the rates that are found so make no sense, somebody has to look.
    with suppress(Asked, Unreadable):
        if with_rates := _certain_rates(chosen, others, bool(lines)):
            whole = _choose_columns(with_rates.sheet, choices, with_line)
            if whole.columns.tuition == whole.found.width - 1:
                return replace(whole, elsewhere=with_rates)
    found = [f"“{shown(text)}”" for text in (*(each.name for each in others), *lines[:1])]
    average = Option("tuition_column", NONE, say("intake-option-average"))
    raise Asked(Question("rates-elsewhere", (average,), ", ".join(found)))


def _certain_rates(chosen: _Chosen, others: Sequence[Sheet], has_lines: bool) -> WithRates | None:
    """The sheet with the rates in its rows; None where it is not certain whose they are."""
    sheet, table, school = chosen.sheet, chosen.found, chosen.columns.school
    if school is None or (others and has_lines) or len(others) > 1:
        return None
    if has_lines:
        return from_lines(sheet, table, school)
    (other,) = others
    rates = rates_by_school(_look(other, Choices(), with_line=False)[0], other)
    return None if rates is None else joined(sheet, table, school, rates, other.name)


def _named_sheets(book: Book, choices: Choices) -> tuple[Sheet, ...]:
    wanted = choices.sheet.strip().casefold()
    named = [sheet for sheet in book.sheets if sheet.name.strip().casefold() == wanted]
    if not named and wanted.isdecimal() and 0 < int(wanted) <= len(book.sheets):
        named = [book.sheets[int(wanted) - 1]]
    if not named:
        names = ", ".join(f"“{shown(sheet.name)}”" for sheet in book.sheets)
        raise Unreadable("no-such-sheet", wanted=shown(choices.sheet), candidates=names)
    return (named[0],)


def _choose_columns(sheet: Sheet, choices: Choices, with_line: bool) -> _Chosen:
    found, sample = _look(sheet, choices, with_line)
    try:
        return _choose_of(sheet, found, sample, choices, with_line)
    except Unreadable as error:
        whole = beside(sheet, found) if error.reason == "side-by-side" else None
        if whole is None:
            raise
    found, sample = _look(whole.sheet, choices, with_line)
    chosen = _choose_of(whole.sheet, found, sample, choices, with_line)
    return replace(chosen, elsewhere=whole)


def _choose_of(
    sheet: Sheet, found: Found, sample: Sample, choices: Choices, with_line: bool
) -> _Chosen:
    if sheet.typed and {*_BOXES} >= {*found.header} >= {"school", "students"}:
        return _Chosen(sheet, found, sample, _in_boxes(found.header))
    units = {said(title).unit for title in found.titles} - {1}
    if len(units) == 1:
        (unit,) = units
        says = [replace(each, unit=unit if each.money else 1) for each in sample.says]
        # Where thousands are no tuition, the title speaks of something else.
        with suppress(Unreadable):
            in_units = replace(sample, says=says)
            return _Chosen(sheet, found, sample, choose(in_units, choices, with_line))
    return _Chosen(sheet, found, sample, choose(sample, choices, with_line))


def _in_boxes(header: Sequence[str]) -> Columns:
    """The columns of what somebody typed into named boxes, of which each is what it is called."""
    school, students, *others = (header.index(name) if name in header else None for name in _BOXES)
    tuition, district, line, *_ = others
    return Columns(tuple(header), school, students, tuition=tuition, district=district, line=line)


def _look(sheet: Sheet, choices: Choices, with_line: bool) -> tuple[Found, Sample]:
    """Where a sheet's table is, and what it begins with."""
    hidden, row = sheet.hidden_columns, choices.header_row
    found = find_table(sheet.text, sheet.delimiters, row, hidden, with_line, sheet.typed)
    if row and not header_score(found.header):
        found = _without_students(found, sheet)
    rows = [row for row in found.sample if any(row)][:_SAMPLE_ROWS]
    # Neither totals nor the rates of other programs say what the columns of schools hold. What has
    # no letter is neither.
    cells = {cell for row in rows for cell in row[:4] if cell.upper() != cell.lower()}
    others = totals(cells) | perhaps_other(cells)
    if others:
        rows = [row for row in rows if others.isdisjoint(row[:4])] or rows
    if not sheet.typed:
        found = replace(found, commas=columns_with_commas(found.header, found.sample))
    return found, sample_of(found.header, rows_with_points(rows, found.commas))


def _without_students(found: Found, sheet: Sheet) -> Found:
    """A table whose header somebody chose, without its words if they may be a student's."""
    others = [row for _, row in headers(sheet.text, found.delimiter)]
    if not any(said(name).identifier for row in others for name in row):
        return found
    return replace(found, header=("",) * len(found.header))


def _rows_of(
    called: Called,
    book: Book,
    chosen: _Chosen,
    lines: LineNames,
    choices: Choices,
    from_one: bool,
) -> Intake:
    sheet, found, columns = chosen.sheet, chosen.found, chosen.columns
    typed = sheet.typed
    if typed and YEAR in found.header:
        columns = replace(columns, year=found.header.index(YEAR))
    limits = TYPED if typed else IN_A_FILE
    table = read_columns(sheet.text, found.delimiter, found.width)
    read = () if typed else columns.taken.values()
    table, dittos, encoded = without_dittos(table, read, found.first)
    used = {*columns.taken.values(), *columns.worked_from}
    table, commas_read = table_with_points(table, found.commas & used, found.first)
    table, with_rate = _with_merged_rates(table, columns, sheet, found.first)
    split = split_numbers(table, columns, found)
    table = _with_worked(table, columns, found.first)
    same = {at: each for at, each in encoded.items() if at not in commas_read}
    rows = read_rows(table, columns, found.first, same)
    district, spelled = merged(rows.district)
    rows = replace(rows, district=district)
    if not len(rows.number):
        raise Unreadable("only-header")
    hidden = sheet.hidden_rows
    titles = (sheet.name, *found.titles)
    place = Place(
        table,
        columns,
        found.delimiter,
        found.header_place,
        hidden,
        choices,
        typed,
        titles,
        sheet.struck_rows,
    )
    _check_whole_year(place, rows.school.names)
    years = _check_year(place)
    rows, left, filled = leave_out(rows, place)
    if columns.tuition is not None and not typed and not chosen_as(choices):
        in_the_table = chosen.elsewhere is None
        ask_whether_of_a_year(rows.tuition, columns.tuition, columns.header, in_the_table)
        if in_the_table and not choices.tuition_column:
            totals = [each.bill for each in left if each.bill is not None]
            ask_of_summed(columns, rows.students, rows.tuition, totals)
    if choices.only_district:
        of_all, rows = rows, of_district(rows, choices.only_district, titles)
        left = of_those(left, of_all, rows)
    rows, too_many = first_rows(rows)
    rows, too_wide = first_districts(rows)
    rows, from_bills = with_rates_of_bills(rows)

    told = [*too_many, *too_wide]
    doubtful = not book.marks_known
    bad = bad_cells(rows, columns, limits, doubtful, lines)
    if split:
        bad["row"] = np.isin(rows.number, list(split))
    shift = found.first if from_one else 0
    numbered = replace(rows, number=rows.number - shift) if shift else rows
    problems, any_bad = cell_problems(numbered, bad, limits, lines)
    total = len(told) + int(sum(map(np.count_nonzero, bad.values())))
    if not typed:
        left += _unusable(numbered, bad, any_bad)
    kept = numbered.without(any_bad)
    places = kept.number + shift - 1
    each_row = columns.students is None
    if each_row:
        kept = _counted(kept, columns, place, left)
        left = sorted([*left, *_counts_below(table, found)], key=lambda each: each.row)
    if not typed and not choices.remarks:
        _ask_of_remarks(chosen, table, kept, places, left, book, choices)
    frame, budget, of_budgets = with_budgets(kept.frame(lines), table, columns, shift, choices)
    students = float(kept.students.sum())
    values = _first_values(rows) | {
        name: table.column(str(at)).slice(found.first, 20).to_pylist()
        for name, at in budget.items()
    }
    own_columns = _table(found, chosen.sample, each_row)
    if chosen.elsewhere:
        # The last is not the sheet's own.
        own_columns = own_columns[:-1]
    reading = Reading(
        of_a_file=not typed,
        sheet=called.sheet,
        other_sheets=tuple(each.name for each in book.sheets if each.name != sheet.name),
        hidden_sheets=book.hidden_sheets,
        has_comments=book.has_comments,
        joined_sheets=sheet.joined,
        turned=sheet.turned,
        header_row=_header_row(found),
        columns=taken_columns(columns, columns.taken | budget, values),
        unneeded=unneeded(columns, found, choices),
        table=() if typed else own_columns,
        years=() if typed else _years(book, found, years),
        each_row_a_student=each_row,
        from_bills=int((from_bills & ~any_bad).sum()),
        at_the_average=int(np.isnan(kept.tuition).sum()),
        filled_down=filled + sheet.filled_down,
        left_out=tuple(each for each in left if each.row not in choices.rows_put_back),
        put_back=tuple(each for each in left if each.row in choices.rows_put_back),
        rows=len(frame),
        students=students,
        bill=float(np.nansum(kept.students * kept.tuition)),
        own_students=_own_total(left, students) or students_told(found.titles),
        own_bill=_own_bill(left, kept),
    )
    of_year, telling = year_told(
        [
            *titles,
            *(columns.header[at] for at in columns.taken.values() if at < len(columns.header)),
        ]
    )
    with_rates = chosen.elsewhere.other_sheet if chosen.elsewhere else ""
    notes = [*_on_columns(columns, found, choices), *notes_on(reading, called, with_rates)]
    notes += without_line(kept, lines)
    notes += without_district(kept)
    notes += of_budgets
    if of_year and not choices.year and not typed:
        notes.append(say("intake-note-year", of_year=f"FY{of_year}", quoted=shown(telling)))
    if dittos:
        notes.append(say("intake-note-dittos", cells=dittos))
    notes += [
        say("intake-note-decimal-commas", of_header=column_label(columns.header, at))
        for at in commas_read
    ]
    if chosen.elsewhere:
        notes.append(say("intake-note-rates-from", where=chosen.elsewhere.where))
    if with_rate:
        notes.append(say("intake-note-merged-rates", cells=with_rate))
    notes += [
        say("intake-note-spelled", names=listed(others), district=name)
        for name, others in spelled.items()
        if name in set(frame["district"])
    ][:MOST_OF_A_KIND]
    notes += bills_that_differ(kept)
    notes += left_out_notes(reading.left_out, shift)
    notes += cut_names(kept.number, kept.school, kept.district)
    if not each_row:
        notes += alike(frame, kept)
    if found.width > MOST_COLUMNS:
        limit: dict[str, Value] = {"columns": found.width, "most_columns": MOST_COLUMNS}
        told.insert(0, problem("wide", "", limit | called.values()))
        total += 1
    if frame.empty and not told and not problems:
        told, total = [refused("no-rows", called, {})], 1
    if not typed and not (told or problems) and (differs := _own_total_differs(reading)):
        told, total = [differs], 1
    if '"' in sheet.text and sheet.text.count('"') % 2:
        notes.append(say("intake-note-quote", table_from=called.table_from, file=called.file))
    every = first_problems([*told, *problems][: MOST_PROBLEMS + len(told)], total)
    said_of = tuple(notes)
    return Intake(frame, every, said_of, reading=reading, titles=titles, shape=_shape(book))


def _with_worked(table: pa.Table, columns: Columns, first: int) -> pa.Table:
    """A table with the columns that are worked out of others, behind all of its own."""
    if not columns.worked:
        return table
    nothing = pa.array([""] * table.num_rows, pa.string())
    for at in range(table.num_columns, FIRST_WORKED):
        table = table.append_column(str(at), nothing)
    texts = {at: table.column(str(at)).to_pylist()[first:] for at in columns.worked_from}
    for at, each in enumerate(columns.worked, FIRST_WORKED):
        cells = [""] * first + cells_of(each, texts.__getitem__)
        table = table.append_column(str(at), pa.array(cells, pa.string()))
    return table


def _ask_of_remarks(
    chosen: _Chosen,
    table: pa.Table,
    rows: Rows,
    places: Places,
    left: Sequence[LeftOut],
    book: Book,
    choices: Choices,
) -> None:
    """Ask of words around the table and of numbers in it that may mean something else.

    Raises:
        Asked: there are some.
    """
    found, columns = chosen.found, chosen.columns
    first = 0 if found.header_place is None else found.header_place + 1
    used = {*columns.taken.values(), columns.identifier, columns.part}
    titles = [each for each in found.titles if not is_of_a_part(each, title=True)]
    # A remark in a list of students may name one.
    of_rows = [] if columns.students is None else remarks(table, columns.header, used, first)
    others = noted(table, columns.header, used, places)
    others += balances(table, columns.header, used, places) if columns.bill is not None else []
    others += several_at_once(table, columns.header, columns.identifier, places)
    if columns.students is not None:
        others += odd_counts(rows) + unlike_products(table, columns.header, used, rows, places)
    if not {"tuition", "bill"}.isdisjoint(columns.taken) and columns.students is not None:
        school = columns.school or 0
        heads = {each.row for each in left if each.why in ("heading", "no-number")}
        others += blank_below(table, columns.header, school, places, rows.tuition, heads)
    if is_of_no_use(chosen.sheet.name):
        others.append(say("intake-odd-sheet", sheet=shown(chosen.sheet.name)))
    if book.has_comments:
        others.append(say("intake-odd-comments"))
    dollars = [at for at in (columns.tuition, columns.bill) if at is not None]
    named = [columns.header[at] for at in dollars if at < len(columns.header)]
    if not choices.year and (years := years_named([*found.titles, chosen.sheet.name, *named])):
        others.append(say("intake-odd-years", candidates=", ".join(f"“{each}”" for each in years)))
    # A sentence may stand among the rows, beside an amount of its own.
    long = [each.name for each in left if each.why == "no-number" and " " in each.name.strip()]
    ask_of_remarks([*titles, *below(table, first), *long, *book.boxes], of_rows, others)
    bill = np.isnan(rows.bill)
    if columns.students is not None and columns.tuition is not None:
        if columns.bill is not None:
            # A bill that stands beside a rate proves it.
            rows = rows.without(np.abs(rows.students * rows.tuition - rows.bill) < 1)
        ask_of_numbers(rows.students, rows.tuition, rows.number, is_bill=False)
    elif columns.bill is not None and not bill.all():
        ask_of_numbers(rows.students, rows.bill, rows.number, is_bill=True)


def _with_merged_rates(
    table: pa.Table, columns: Columns, sheet: Sheet, first: int
) -> tuple[pa.Table, int]:
    """A table with each rate in every row with which it is merged, and in how many cells.

    Raises:
        Unreadable: students or a bill are merged, so that no row says how many are its own.
    """
    merged: dict[int, dict[int, str]] = {}
    for row, column, text in sheet.merged_numbers:
        if first <= row < table.num_rows:
            merged.setdefault(column, {})[row] = text
    for at in (columns.students, columns.bill if columns.tuition is None else None):
        if at is not None and at in merged:
            rows = f"{min(merged[at]) + 1:,}"
            label = column_label(columns.header, at)
            raise Unreadable("merged-number", of_header=label, row_numbers=rows)
    rates = {} if columns.tuition is None else merged.get(columns.tuition, {})
    if not rates:
        return table, 0
    cells = table.column(str(columns.tuition)).to_pylist()
    for row, text in rates.items():
        cells[row] = text
    name = str(columns.tuition)
    at = table.schema.get_field_index(name)
    return table.set_column(at, name, pa.chunked_array([pa.array(cells, pa.string())])), len(rates)


def _unusable(rows: Rows, bad: dict[str, Mask], any_bad: Mask) -> list[LeftOut]:
    """The rows that cannot be used, each with the first reason."""
    found = []
    numbers = {"students": rows.students, "tuition": rows.tuition, "bill": rows.bill}
    for at in np.flatnonzero(any_bad).tolist():
        role = next(name for name, mask in bad.items() if mask[at])
        why = "refused"
        if role in numbers:
            text = str(rows.given.column(role)[at].as_py() or "")
            hint = looks_like(text)
            why = "no-number" if np.isnan(numbers[role][at]) and not text.strip() else "refused"
            why = "error" if hint in ("error", "formula") else why
        found.append(LeftOut(int(rows.number[at]), why, rows.school[at]))
    return found


def _check_whole_year(place: Place, names: Sequence[str]) -> None:
    """Ask of dollars of which a title or the rows say that they are of a part of a year.

    Raises:
        Asked: they say how large a part that is of all of them.
        Unreadable: they do not. Whoever chooses the column says that they are not.
    """
    columns, choices = place.columns, place.choices
    role = "bill" if columns.tuition is None else "tuition"
    at = columns.taken.get(role)
    if at is None or chosen_as(choices):
        return
    titles = [*place.titles]
    if said(columns.header[at]).rate:
        # A monthly report may give the rates of a year; monthly tuition is none.
        titles = [each for each in titles if said(each).money or said(each).invoice]
    of_all = [each for each in titles if is_of_a_part(each, title=True)]
    parts = names if may_be_of_parts(names) else ()
    some = [each for each in parts if is_of_a_part(each)]
    repeated = of_seasons(parts)
    schools = [name for name in names if name and not says_total(name)] if repeated else []
    if repeated and all(season(name)[1] for name in schools):
        of_all += repeated
    else:
        some += repeated
    if of_all and (times := times_a_year(of_all[0])):
        options = times_options(f"{role}_column", at, times, columns.header)
        raise Asked(Question("part-of-year", options, f"“{shown(of_all[0])}”"))
    if (of_all or some) and not (choices.tuition_column or choices.bill_column):
        raise Unreadable("part-of-year", candidates=f"“{shown([*of_all, *some][0])}”")


def _check_year(place: Place) -> list[str]:
    """The texts of rows and titles that speak of a year; a year that nothing speaks of is refused.

    Raises:
        Unreadable: the columns, the rows, the titles and the sheet are of other years or of none.
    """
    if not place.choices.year:
        return []
    columns = place.columns
    texts = list(place.titles)
    if columns.part is not None:
        texts += place.table.column(str(columns.part)).unique().to_pylist()
    if columns.school is not None:
        texts += place.table.column(str(columns.school)).unique().to_pylist()
    years = years_of(columns.header) | set(map(fiscal_year, texts))
    if int(place.choices.year) not in years:
        raise no_such_year(int(place.choices.year), years - {0})
    return texts


def _first_values(rows: Rows) -> dict[str, list[str]]:
    """The first cells of each column that is read, as the file has them."""
    return {
        name: rows.given.column(name).slice(0, 20).to_pylist() for name in rows.given.column_names
    }


_COUNT = re.compile(r"(?:total|count|students|records|number)\b[a-z ]*[:=]? *(\d{1,4})", re.I)


def _counts_below(table: pa.Table, found: Found) -> list[LeftOut]:
    """Rows of one cell that count a list of students: Count: 3."""
    first = table.column("0").to_pylist()[found.first :]
    rows = [(row, _COUNT.fullmatch(text.strip())) for row, text in enumerate(first, found.first)]
    return [
        LeftOut(row + 1, "total", shown(count[0]), float(count[1]))
        for row, count in rows
        if count and sum(1 for column in table.columns if str(column[row].as_py()).strip()) == 1
    ]


def _counted(rows: Rows, columns: Columns, place: Place, left: list[LeftOut]) -> Rows:
    """One row a student, counted by district, school and rate; nothing else of a student is kept.

    Raises:
        Asked: a student is listed twice.
    """
    if columns.identifier is not None and place.choices.repeated_rows != COUNT:
        cells = place.table.column(str(columns.identifier)).take(rows.number - 1).to_pylist()
        again = pd.Series([cell.strip() for cell in cells]).replace("", None)
        repeats: Mask = (again.duplicated() & again.notna()).to_numpy()
        # In which of the rows the student counts, their numbers do not say: in the first.
        rows = listed_once(rows, repeats, place, left)
    keys = pd.DataFrame(
        {
            "district": rows.district.codes,
            "school": rows.school.codes,
            "line": rows.line.codes,
            "tuition": rows.tuition,
        }
    )
    group = keys.groupby(list(keys), dropna=False, sort=False).ngroup().to_numpy()
    _, firsts, counts = np.unique(group, return_index=True, return_counts=True)
    order = np.argsort(firsts)
    return replace(rows.take(firsts[order]), students=counts[order].astype(np.float64))


def _own_total(left: Sequence[LeftOut], students: float) -> float | None:
    """The students of the last total of a table's own; or of all, if they are those of groups."""

    def said(why: str) -> list[float]:
        return [each.students for each in left if each.why == why and each.students is not None]

    totals, parts = said("total"), said("subtotal")
    with_others = students + sum(said("program"))
    every = [(totals or [0])[-1], sum(parts), sum(totals) + sum(parts)]
    same = [each for each in every if min(abs(each - students), abs(each - with_others)) < 0.01]
    return next(iter([*filter(None, same), *totals[-1:], *parts[-1:]]), None)


def _own_total_differs(reading: Reading) -> Problem | None:
    """The problem of a table whose own total is not what its rows come to."""
    if not reading.rows or reading.own_total not in ("other", "dollars"):
        return None
    says: dict[str, Value] = {
        "own_total": reading.own_total,
        "own_students": plain_number(reading.own_students or 0),
        "students": plain_number(reading.students),
        "own_amount": f"${reading.own_bill or 0:,.2f}",
        "amount": f"${reading.bill:,.2f}",
    }
    return problem("own-total", "", says)


def _own_bill(left: Sequence[LeftOut], rows: Rows) -> float | None:
    """The dollars of the last total of a table's own, where no sum of rows is the same."""

    def said(why: str) -> list[float]:
        return [each.bill for each in left if each.why == why and each.bill is not None]

    totals, parts, others = said("total"), said("subtotal"), sum(said("program"))
    own = next(iter([*totals[-1:], *parts[-1:]]), None)
    if own is None or np.isnan(rows.tuition).all():
        # Each student takes the statewide average, which is nobody's total.
        return own
    products = rows.students * rows.tuition
    charged = np.where(np.isnan(rows.bill), products, rows.bill)
    ways = (charged, products, rows.tuition)
    sums = [float(np.nansum(way)) for way in ways]
    every = [own, sum(parts), sum(totals) + sum(parts)]
    off = min(
        abs(each - way - more) / max(way, 1)
        for each in every
        for way in sums
        for more in (0, others)
    )
    return own if off > _SAME_DOLLARS else None


def _on_columns(columns: Columns, found: Found, choices: Choices) -> tuple[str, ...]:
    """Notes on the header, on the columns not needed and on thousands of dollars."""
    notes = []
    if found.header_place is None:
        last = "line" if columns.line is not None else "school"
        held = "district" if columns.district is not None else last
        notes.append(say("intake-note-no-header", held=held))
    else:
        notes += unneeded_notes(unneeded(columns, found, choices))
    if found.hidden:
        names = ", ".join(column_label(found.hidden_header, each) for each in sorted(found.hidden))
        notes.append(say("intake-note-hidden-columns", headers=names))
    if columns.unit != 1:
        unit = "hundreds" if columns.unit == 100 else "cents"
        unit = "thousands" if columns.unit == 1_000 else unit
        notes.append(say("intake-note-unit", dollar_unit=unit))
    return tuple(notes)
