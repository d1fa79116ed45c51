"""Rates that do not stand in the rows of their schools, put there where only one can be meant.

They stand on another sheet or in a second table beside the first, by the names of the schools; or
in a line above the rows that they are for.
"""

import csv
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from io import StringIO

from model.intake.files import Sheet
from model.intake.names import says_total
from model.intake.numbers import reads_as_number
from model.intake.problems import shown
from model.intake.programs import is_other, may_be_other
from model.intake.questions import column_label
from model.intake.table import MOST_COLUMNS, Found
from model.intake.template import HEADER
from model.intake.told import rate_told, tells_rate
from model.intake.words import is_of_a_part, said
from model.intake.years import fiscal_year
from model.parameters import clean_name


@dataclass(frozen=True)
class WithRates:
    """A sheet with its rates in its rows."""

    sheet: Sheet
    where: str
    """Where they stood."""
    other_sheet: str = ""
    """The name of the sheet on which they stood, if it is another."""


@dataclass(frozen=True)
class Rates:
    """Rates by the names of schools, and where they stand."""

    of: dict[str, str]
    """As their cells say; by names as ``_key`` folds them."""
    header: str
    where: str
    year: int = 0
    """The fiscal year that they are of; 0 if nothing says."""


def rates_by_school(found: Found, sheet: Sheet, first: int = 0, end: int = 0) -> Rates | None:
    """The rates of a table of schools, if it has one column of them and one rate a school.

    Args:
        found: where the table is.
        sheet: where it stands; its name may say of what year it is.
        first: the first of its columns.
        end: the column behind its last; 0 if it has all.
    """
    header = found.header[first : end or None]
    schools = [at for at, name in enumerate(header, first) if said(name).school]
    money = [at for at, name in enumerate(header, first) if said(name).money]
    if found.header_place is None or len(money) != 1 or not schools:
        return None
    titles = (sheet.name, *found.titles)
    if sheet.hidden_rows or sheet.struck_rows or any(map(_is_of_others, titles)):
        return None
    if any(said(name).students for name in header):
        # A table with students of its own is another bill, perhaps of another year.
        return None
    school = max(schools, key=lambda at: (said(found.header[at]).school, -at))
    says = said(found.header[money[0]])
    if says.part_of_year or says.credit or says.unit != 1 or says.weight < 0 or says.sure_bill:
        return None
    of: dict[str, str] = {}
    for cells in _rows(sheet.text, found.delimiter)[found.first :]:
        name, rate = (cells[at].strip() if at < len(cells) else "" for at in (school, money[0]))
        if not name or says_total(name) or not rate:
            continue
        if not reads_as_number(rate) or of.setdefault(_key(name), rate) != rate:
            return None
    names = [found.header[money[0]], sheet.name, *found.titles]
    label = column_label(found.header, money[0])
    where = f"“{shown(sheet.name)}”, {label}" if end == 0 else label
    years = {fiscal_year(name) for name in names} - {0}
    if len(years) > 1 or not of:
        return None
    return Rates(of, found.header[money[0]], where, next(iter(years), 0))


def _is_of_others(title: str) -> bool:
    """Whether a title says that what is below it is of a part of a year, of another one, or so."""
    says = said(title)
    part = is_of_a_part(title, title=True)
    return part or says.weight < 0 or says.unit != 1 or may_be_other(title)


def joined(
    sheet: Sheet, found: Found, school: int, rates: Rates, other_sheet: str = ""
) -> WithRates | None:
    """A sheet with the rate of each row's school behind its columns; None if a school has none."""
    rows = _rows(sheet.text, found.delimiter)
    years = {fiscal_year(text) for text in (sheet.name, *found.titles, *found.header)} - {0}
    if rates.year and years - {rates.year}:
        return None
    cells = [""] * len(rows)
    for at, row in enumerate(rows[found.first :], found.first):
        name = row[school].strip() if school < len(row) else ""
        numbers = any(map(reads_as_number, row))
        if not numbers or says_total(name) or is_other(name):
            continue
        if _key(name) not in rates.of:
            return None
        cells[at] = rates.of[_key(name)]
    one = _with_column(sheet, found, rows, cells, rates.header)
    return None if one is None else WithRates(one, rates.where, other_sheet)


def beside(sheet: Sheet, found: Found) -> WithRates | None:
    """A sheet with two tables side by side as one, with the rates of the one in the other.

    None where these are not one of students and one of rates, each with a column of schools.
    """
    starts = [at for at, name in enumerate(found.header) if said(name).school]
    if len(starts) != 2 or starts[0] or found.header_place is None:
        return None
    blocks = (0, starts[1]), (starts[1], len(found.header))
    counted = [
        (first, end)
        for first, end in blocks
        if any(said(name).students for name in found.header[first:end])
    ]
    if len(counted) != 1:
        return None
    (mine,) = counted
    (others,) = {*blocks} - {mine}
    if any(said(name).money for name in found.header[slice(*mine)]):
        return None
    rates = rates_by_school(found, sheet, *others)
    if rates is None:
        return None
    rows = [
        [cell if mine[0] <= at < mine[1] else "" for at, cell in enumerate(row)]
        if place >= found.header_place
        else row
        for place, row in enumerate(_rows(sheet.text, found.delimiter))
    ]
    one = replace(sheet, text=_text(rows, found.delimiter))
    return joined(one, found, mine[0], rates)


def from_lines(sheet: Sheet, found: Found, school: int) -> WithRates | None:
    """A sheet with the rate that a line above a row tells in that row.

    None where a line may tell another rate, or where a row has none above it.
    """
    rows, lines = _rows(sheet.text, found.delimiter), list[tuple[int, str]]()
    head = found.header_place or 0
    rate, cells = "", [""] * len(rows)
    for at, row in enumerate(rows):
        filled = [cell.strip() for cell in row if cell.strip()]
        line, above = " ".join(filled), at < head
        name = row[school].strip() if school < len(row) else ""
        alone = len(filled) == 1 or (above and len(filled) == 2)
        if told := rate_told(line) if alone else "":
            if lines and lines[0][0] < head:
                # A rate above the header is for all rows; here is another.
                return None
            rate = told
            lines.append((at, line))
        elif not says_total(name) and (above or len(filled) < 3) and tells_rate(line):
            return None
        elif at < found.first or not filled or says_total(name) or is_other(name):
            continue
        elif len(filled) > 1 and rate:
            cells[at] = rate
        elif len(filled) > 1:
            return None
        elif lines and lines[0][0] >= head:
            # Below another heading the rate may be another one.
            rate = ""
    one = _with_column(sheet, found, rows, cells, HEADER[-1]) if lines else None
    where = ", ".join(f"“{shown(line)}”" for _, line in lines)
    return None if one is None else WithRates(one, where)


def _with_column(
    sheet: Sheet, found: Found, rows: list[list[str]], cells: list[str], header: str
) -> Sheet | None:
    """A sheet with one more column, behind all others."""
    width = max(map(len, rows))
    if width >= MOST_COLUMNS:
        return None
    if found.header_place is not None:
        cells[found.header_place] = header
    longer = [
        [*row, *[""] * (width - len(row)), cell] for row, cell in zip(rows, cells, strict=True)
    ]
    return replace(sheet, text=_text(longer, found.delimiter))


def _rows(text: str, delimiter: str) -> list[list[str]]:
    return list(csv.reader(StringIO(text, newline=""), delimiter=delimiter))


def _text(rows: Iterable[Sequence[str]], delimiter: str) -> str:
    text = StringIO()
    csv.writer(text, delimiter=delimiter).writerows(rows)
    return text.getvalue()


def _key(name: str) -> str:
    """A name as it is compared: its signs and its case do not matter."""
    return re.sub(r"\W+", " ", clean_name(name).casefold()).strip()
