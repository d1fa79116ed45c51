"""Which sheet of a file is read, and what is chosen among its columns."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from model.intake.choosing import choose
from model.intake.columns import Columns
from model.intake.decimal_commas import (
    columns_with_commas,
    rows_with_points,
)
from model.intake.elsewhere import WithRates, beside, from_lines, joined, rates_by_school
from model.intake.files import Book, Sheet
from model.intake.joined import name_of, of_one_kind
from model.intake.names import totals
from model.intake.problems import (
    Unreadable,
    shown,
)
from model.intake.programs import perhaps_other
from model.intake.questions import (
    NONE,
    Asked,
    Choices,
    Option,
    Question,
    years_options,
)
from model.intake.sample import Sample, sample_of
from model.intake.table import (
    Found,
    find_table,
    has_rates,
    header_score,
    headers,
)
from model.intake.told import tells_rate
from model.intake.words import said
from model.intake.years import fiscal_year
from model.messages import say

_SAMPLE_ROWS = 100
_BOXES = ("school", "students", "tuition", "district", "line", "year", "budget")


@dataclass(frozen=True)
class Chosen:
    """The sheet that is read, and where its table is."""

    sheet: Sheet
    found: Found
    sample: Sample
    columns: Columns
    elsewhere: WithRates | None = None
    """Where the rates stand, if not in their rows."""


def choose_sheet(book: Book, choices: Choices, with_line: bool) -> Sheet:
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
            choose_columns(sheet, choices, with_line)
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


def with_rates_elsewhere(book: Book, chosen: Chosen, choices: Choices, with_line: bool) -> Chosen:
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
            whole = choose_columns(with_rates.sheet, choices, with_line)
            if whole.columns.tuition == whole.found.width - 1:
                return replace(whole, elsewhere=with_rates)
    found = [f"“{shown(text)}”" for text in (*(each.name for each in others), *lines[:1])]
    average = Option("tuition_column", NONE, say("intake-option-average"))
    raise Asked(Question("rates-elsewhere", (average,), ", ".join(found)))


def _certain_rates(chosen: Chosen, others: Sequence[Sheet], has_lines: bool) -> WithRates | None:
    """The sheet with the rates in its rows; None where it is not certain whose they are."""
    sheet, table, school = chosen.sheet, chosen.found, chosen.columns.school
    if school is None or (others and has_lines) or len(others) > 1:
        return None
    if has_lines:
        return from_lines(sheet, table, school)
    (other,) = others
    rates = rates_by_school(look_at(other, Choices(), with_line=False)[0], other)
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


def choose_columns(sheet: Sheet, choices: Choices, with_line: bool) -> Chosen:
    """A sheet's table, and its columns; with the tables beside it, where they are one.

    Raises:
        Asked: something has to be chosen.
        Unreadable: there is no table in it.
    """
    found, sample = look_at(sheet, choices, with_line)
    try:
        return _choose_of(sheet, found, sample, choices, with_line)
    except Unreadable as error:
        whole = beside(sheet, found) if error.reason == "side-by-side" else None
        if whole is None:
            raise
    found, sample = look_at(whole.sheet, choices, with_line)
    chosen = _choose_of(whole.sheet, found, sample, choices, with_line)
    return replace(chosen, elsewhere=whole)


def _choose_of(
    sheet: Sheet, found: Found, sample: Sample, choices: Choices, with_line: bool
) -> Chosen:
    if sheet.typed and {*_BOXES} >= {*found.header} >= {"school", "students"}:
        return Chosen(sheet, found, sample, _in_boxes(found.header))
    units = {said(title).unit for title in found.titles} - {1}
    if len(units) == 1:
        (unit,) = units
        says = [replace(each, unit=unit if each.money else 1) for each in sample.says]
        # Where thousands are no tuition, the title speaks of something else.
        with suppress(Unreadable):
            in_units = replace(sample, says=says)
            return Chosen(sheet, found, sample, choose(in_units, choices, with_line))
    return Chosen(sheet, found, sample, choose(sample, choices, with_line))


def _in_boxes(header: Sequence[str]) -> Columns:
    """The columns of what somebody typed into named boxes, of which each is what it is called."""
    school, students, *others = (header.index(name) if name in header else None for name in _BOXES)
    tuition, district, line, *_ = others
    return Columns(tuple(header), school, students, tuition=tuition, district=district, line=line)


def look_at(sheet: Sheet, choices: Choices, with_line: bool) -> tuple[Found, Sample]:
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
