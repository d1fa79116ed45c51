"""Reads any table of a district's rows into clean rows, clear problems and open questions."""

import math
from collections.abc import Callable, Collection, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa

from model.intake.again import listed_once
from model.intake.blocks import with_schools
from model.intake.checks import (
    ask_what_is_said,
    check_whole_year,
    check_year,
    unusable,
    with_merged_rates,
)
from model.intake.choosing import years_of
from model.intake.columns import Columns
from model.intake.decimal_commas import (
    table_with_points,
)
from model.intake.dittos import without_dittos
from model.intake.files import MOST_BYTES, Book, Sheet, book_of, check_size, read_book
from model.intake.identity import first_values, identifying
from model.intake.joined import with_joined
from model.intake.leaving import leave_out
from model.intake.lines import LineNames
from model.intake.little import ask_whether_of_a_year
from model.intake.money import ask_of_summed
from model.intake.names import Mask
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
from model.intake.own_totals import counts_below, own_bill, own_total, own_total_differs
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
from model.intake.questions import (
    ALL,
    COUNT,
    EACH_ROW,
    Asked,
    Choices,
    Question,
    asked_problem,
    column_label,
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
    students_told,
    year_told,
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
from model.intake.sample import Sample
from model.intake.sheets import Chosen, choose_columns, choose_sheet, look_at, with_rates_elsewhere
from model.intake.sideways import turned
from model.intake.table import (
    MOST_COLUMNS,
    Found,
    headers,
    read_columns,
    split_numbers,
)
from model.intake.totals import of_those
from model.intake.whole_budgets import with_budgets
from model.intake.whose import listed, merged, of_district
from model.intake.workbook import to_csv
from model.intake.worked import FIRST_WORKED, cells_of, chosen_as
from model.intake.years import fiscal_year
from model.messages import Value, say
from model.parameters import Row, number_text
from model.short_memory import one_reading

NOTHING_READ = Reading()
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
        sheet = choose_sheet(book, choices, bool(lines))
        chosen = choose_columns(sheet, choices, bool(lines))
        chosen = with_rates_elsewhere(book, chosen, choices, bool(lines))
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
        found, sample = look_at(sheet, choices, with_line)
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


def _rows_of(
    called: Called,
    book: Book,
    chosen: Chosen,
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
    table, with_rate = with_merged_rates(table, columns, sheet, found.first)
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
    check_whole_year(place, rows.school.names)
    years = check_year(place)
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
        left += unusable(numbered, bad, any_bad)
    kept = numbered.without(any_bad)
    places = kept.number + shift - 1
    each_row = columns.students is None
    if each_row:
        kept = _counted(kept, columns, place, left)
        left = sorted([*left, *counts_below(table, found)], key=lambda each: each.row)
    if not typed and not choices.remarks:
        ask_what_is_said(chosen, table, kept, places, left, book, choices)
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
        own_students=own_total(left, students) or students_told(found.titles),
        own_bill=own_bill(left, kept),
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
    if not typed and not (told or problems) and (differs := own_total_differs(reading)):
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


def _first_values(rows: Rows) -> dict[str, list[str]]:
    """The first cells of each column that is read, as the file has them."""
    return {
        name: rows.given.column(name).slice(0, 20).to_pylist() for name in rows.given.column_names
    }


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
