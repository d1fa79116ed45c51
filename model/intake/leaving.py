"""Which rows of a table are no schools: totals, text below the table, hidden rows, other programs.

Each that is left out is named. Where a row may count or not, nothing is taken until one is chosen.
"""

import re
from bisect import bisect
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from model.intake.called_schools import is_of_several, is_plain_heading, names_a_school
from model.intake.choosing import MOST_RATE, Columns, no_such_year
from model.intake.credits import credits_of, never_added, subtracted
from model.intake.footnotes import notes_below, with_marks
from model.intake.in_english import english_words
from model.intake.listed import words_of
from model.intake.marks import are_marks, marked
from model.intake.names import COUNTS_SCHOOLS, Mask, Names, all_differ, kind_of_total, says_total
from model.intake.numbers import Floats, or_zero, reads_as_number
from model.intake.plain import DATED
from model.intake.problems import shown
from model.intake.programs import (
    Programs,
    ends_uncounted,
    headings,
    is_called_no_school,
    is_of_another_time,
    is_of_the_print,
    is_operator,
    is_the_state,
    may_be_no_school,
    may_be_other,
    may_not_count,
    note_beside,
    noted_uncounted,
    programs,
)
from model.intake.questions import (
    ALL,
    COUNT,
    LEAVE_OUT,
    Asked,
    Choices,
    Option,
    Question,
    column_label,
    credit_options,
    years_options,
)
from model.intake.remarks import year_told
from model.intake.rows import Rows, blank
from model.intake.table import (
    header_question,
    header_score,
    lines_of_a_page_break,
    more_of_the_same,
    same_names,
)
from model.intake.told import rate_told
from model.intake.whose import behind_schools, below_districts
from model.intake.words import (
    FOOTNOTE,
    LISTED,
    PAGE,
    PRESCHOOL_GRADE,
    header_words,
    of_seasons,
    said,
    season,
    times_a_year,
)
from model.intake.worked import chosen_as, times_options
from model.intake.years import fiscal_year
from model.messages import say
from model.names import is_known, official

MOST_VALUES = 8
"""The most years, months or groups that a question lists."""
_ALL_STUDENTS = re.compile(r"all( students)?|total|everyone", re.IGNORECASE)
_OF_A_DAY = re.compile(r"(full|half|part)[ -]?(day|time)", re.IGNORECASE)
"""What a status says that the students' halves say, too."""
_COUNTS = re.compile(
    r"(\d+ )?(open|active|enrolled|approved|posted|printed|issued|billed|paid)", re.IGNORECASE
)
"""A status that says of no row that it may not count."""
_LEAST_SUM = 20
"""Students: a smaller number often is the sum of others by chance."""
_SAME = 0.001
"""The share by which dollars may be off and still be the same sum, with rates rounded."""
_BEHIND_A_NAME = tuple(" -(,:;\u2013\u2014")
_MOST_NAMES = 500
"""Different names: a longer list is not one district's."""
_LEAST_MORE = 0.01
"""Students."""
_NEARLY = 0.2
"""The share by which a sum may be off that is not up to date."""
_REMARK = re.compile(r"[A-Z].{3,}?(?: [-–—]+| [(\[]) ?([a-z]{3}[^()\[\]]*)[)\]]?\Z")
"""Words in small letters behind a name."""
_MAY_SAY_MORE = re.compile(r" [-–—(\[]+ ?[a-z]")
"""What every such name has: most tables have none, and this is quick to see."""
_OPERATORS = frozenset({"operator", "operated", "host"})
_MOST_TRIED = 200
_TIMES_A_YEAR = (2, 4, 10, 12)
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
        return _are(rows, self.choices.rows_put_back)

    def cells(self, row: int) -> list[str]:
        """All cells of a row, by its number."""
        return [str(column[row - 1].as_py()) for column in self.table.columns]


def leave_out(rows: Rows, place: Place) -> tuple[Rows, list[LeftOut], int]:
    """The rows that are schools, those that are not, and how many names were filled down.

    A row that somebody put back is among both.

    Raises:
        Asked: a row may count or not.
        Unreadable: a year was chosen that no row has.
    """
    left: list[LeftOut] = []
    others, uncounted, notes = Programs(), frozenset[int](), dict[int, str]()
    elsewhere: Sequence[int] = ()
    of_state: Sequence[int] = ()
    if not place.typed:
        rows, elsewhere = _first_table(rows, place, left)
        notes = notes_below(place.table, 0 if place.header_place is None else place.header_place)
        rows = _take(rows, _below(rows) | _are(rows, notes), "below", left, place)
        rows = _hidden(rows, place, left)
        rows = _without_heads(rows, left, place)
        others = _programs(rows, place)
        is_heading = headings(rows, place.table)
        rows, is_heading = _of_one_year(rows, is_heading, place, left)
        rows, is_heading, uncounted = _of_one_section(rows, is_heading, place, left)
        title = next(filter(is_known, reversed(place.titles[1:])), "")
        rows, districts = below_districts(rows, is_heading, title)
        rows = behind_schools(rows)
        at_heads = np.flatnonzero(is_heading).tolist()
        of_more = np.zeros(len(is_heading), dtype=bool)
        of_more[[at for at in at_heads if rate_told(rows.school[at]) or _heads(rows, at)]] = True
        heads = _are(rows, others.headings) | districts | of_more
        rows = _take(rows, heads, "heading", left, place)
        rows, of_state = _without_the_state(rows, others, place, left)
        rows = _take(rows, _counts_of_schools(rows), "below", left, place)
    totals = _totals(rows)
    apart = _are(rows, others.certain)
    if place.choices.program_rows == LEAVE_OUT:
        apart |= _are(rows, others.doubtful)
    _tell_totals(rows, totals, apart & ~place.back(rows), place, left)
    rows = rows.without(totals & ~place.back(rows))
    filled = 0
    if not place.typed:
        rows = _part(rows, place, left)
        other = _are(rows, others.certain) | (_preschool(rows, place) & rows.line.blank)
        rows, filled = _filled_down(rows, place, other)
        rows = _without_programs(rows, other, others, place, left)
        rows = _doubtful(rows, {*uncounted, *elsewhere}, of_state, place, left)
        if notes:
            rows = _marked(rows, notes, place, left)
        rows = _credits(rows, place, left)
        rows = _sums(rows, place, left)
        if place.columns.students is not None:
            rows = _repeated(rows, place, left)
    return rows, sorted(left, key=lambda each: each.row), filled


def _heads(rows: Rows, at: int) -> bool:
    """Whether a row of one name says what the rows below it are of: a center, a level.

    Not if it stands below its schools again, too, with their sum.
    """
    numbers = at + 1 < len(rows.number) and not np.isnan(rows.students[at + 1])
    once = (rows.school.codes == rows.school.codes[at]).sum() == 1
    return bool(numbers and once and is_of_several(rows.school[at]))


def of_those(left: list[LeftOut], every: Rows, kept: Rows) -> list[LeftOut]:
    """The rows left out, of which totals below rows that are not kept say nothing of those kept."""
    if len(kept.number) == len(every.number):
        return left
    before = np.searchsorted(every.number, [each.row for each in left]) - 1
    mine = np.isin(every.number, kept.number)
    totals = ("total", "subtotal")
    return [
        replace(each, students=None, found=None, bill=None)
        if each.why in totals and at >= 0 and not mine[at]
        else each
        for each, at in zip(left, before.tolist(), strict=True)
    ]


def _take(rows: Rows, mask: Mask, why: str, left: list[LeftOut], place: Place) -> Rows:
    """The rows without some, each of which is named; those put back stay."""
    for at in np.flatnonzero(mask).tolist():
        number, students = int(rows.number[at]), _number(rows.students[at])
        left.append(LeftOut(number, why, rows.school[at], students))
    return rows.without(mask & ~place.back(rows))


def _first_table(rows: Rows, place: Place, left: list[LeftOut]) -> tuple[Rows, Sequence[int]]:
    """The rows until another table begins; a header that only a page break repeats is left out.

    Also the numbers of the rows below what may be the header of something else.
    """
    unread = np.isnan(rows.students) & ~rows.blank("school")
    tried = np.flatnonzero(unread)[:_MOST_TRIED]
    if not len(tried):
        return rows, ()
    repeats: list[int] = []
    elsewhere: list[int] = []
    for at in tried:
        row = int(rows.number[at])
        if PAGE.fullmatch(rows.school[int(at)]):
            repeats.append(int(at))
            continue
        cells = place.cells(row)
        if not header_score(cells):
            if not elsewhere and _names_columns(cells, row, place):
                elsewhere = rows.number[rows.number >= row].tolist()
            continue
        above = (place.cells(each) for each in range(row - 1, 0, -1))
        lines = lines_of_a_page_break(place.columns.header, cells, above, place.titles)
        if lines is None and _goes_on(cells, row, place):
            lines = 0
        if lines is not None:
            repeats += np.flatnonzero((rows.number <= row) & (rows.number >= row - lines)).tolist()
        elif place.choices.header_row:
            others: Mask = rows.number >= row
            rows = _take(rows, others, "other-table", left, place)
            repeats = [each for each in repeats if each < len(rows.number)]
            break
        elif place.header_place is not None:
            before = [cell for cell in place.cells(row - 1) if cell.strip()]
            headers = {
                place.header_place: [*place.titles[-1:], *place.columns.header],
                row - 1: [*(before if len(before) == 1 else []), *cells],
            }
            raise Asked(header_question(place.delimiter, headers))
    mask: Mask = np.isin(np.arange(len(rows.number)), repeats)
    rows = _take(rows, mask, "header", left, place)
    return _take(rows, _are(rows, elsewhere[:1]), "heading", left, place), elsewhere[1:]


def _goes_on(cells: Sequence[str], row: int, place: Place) -> bool:
    """Whether a header repeats above more schools of the same table."""
    first = place.header_place
    if first is None or place.choices.header_row or not same_names(place.columns.header, cells):
        return False
    every = [place.cells(each) for each in range(1, place.table.num_rows + 1)]
    return more_of_the_same(every, first, row - 1)


def _names_columns(cells: Sequence[str], row: int, place: Place) -> bool:
    """Whether a row below a gap says what the numbers below it are: Riders, Cost per rider."""
    taken = place.columns.taken
    names = [cells[taken[role]] for role in ("students", "tuition", "bill") if role in taken]
    words = [cell for cell in names if cell[:1].isalpha() and not reads_as_number(cell)]
    gap = sum(1 for cell in place.cells(row - 1) if cell.strip()) < 2
    return gap and 1 < len({*words}) == len(names)


def _below(rows: Rows) -> Mask:
    """Text below the table: the last rows, if they hold one name and no number."""
    mask: Mask = np.zeros(len(rows.number), dtype=bool)
    only = rows.blank("students") & rows.blank("tuition") & rows.blank("bill") & ~rows.school.total
    if not only.any():
        return mask
    gap = False
    for at in range(len(rows.number) - 1, -1, -1):
        if not only[at]:
            gap = at + 1 < len(rows.number) and rows.number[at + 1] - rows.number[at] > 1
            break
        mask[at] = True
    if not gap:
        # Without a blank row above it, a name alone may be a school whose numbers are missing.
        for at in np.flatnonzero(mask).tolist():
            mask[at] = FOOTNOTE.fullmatch(rows.school[at]) is not None
    notes = rows.school.where(
        [name[:1].isalpha() and FOOTNOTE.fullmatch(name) is not None for name in rows.school.names]
    )
    mask |= only & notes
    return mask if not mask.all() else ~mask


def _hidden(rows: Rows, place: Place, left: list[LeftOut]) -> Rows:
    hidden = _are(rows, (each + 1 for each in place.hidden))
    hidden &= ~(rows.school.total | rows.district.total)
    if not hidden.any() or place.choices.hidden_rows == COUNT:
        return rows
    if place.choices.hidden_rows != LEAVE_OUT and (asked := hidden & ~place.back(rows)).any():
        raise Asked(Question("hidden", _both("hidden_rows"), _numbers(rows, asked)))
    return _take(rows, hidden, "hidden", left, place)


def _both(choice: str) -> tuple[Option, Option]:
    return (
        Option(choice, LEAVE_OUT, say("intake-option-leave-out")),
        Option(choice, COUNT, say("intake-option-count")),
    )


def _numbers(rows: Rows, mask: Mask) -> str:
    """The numbers of some rows, as an enumeration that ends after a few."""
    numbers = [f"{int(each):,}" for each in rows.number[mask]]
    return ", ".join(numbers[:MOST_VALUES]) + (" …" if len(numbers) > MOST_VALUES else "")


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
        dollars = np.where(is_total | unnamed | np.isnan(rows.tuition), 0, rows.tuition)
        summed = np.cumsum(dollars)
        off = np.abs(summed - or_zero(rows.tuition)) > _SAME * summed
        is_total |= unnamed & (rows.tuition > MOST_RATE) & ~off & (rows.students == 1)
    return is_total


def _counts_of_schools(rows: Rows) -> Mask:
    """Rows that say how many schools there are, which are as many."""
    mask = rows.school.where(
        [COUNTS_SCHOOLS.fullmatch(name) is not None for name in rows.school.names]
    )
    if not mask.any():
        return mask
    schools = (rows.students > 0) & ~(mask | rows.school.total | rows.district.total)
    counts: Mask = mask & (rows.students == schools.sum())
    return counts


def _without_heads(rows: Rows, left: list[LeftOut], place: Place) -> Rows:
    """The rows below towns that each stand once, with no school, beside the sum of their rows.

    In one column with their schools, too, as a pivot table in its compact form has them.
    """
    totals = rows.school.total | rows.district.total
    named, given = ~rows.district.blank & ~totals, rows
    if not named.any():
        known = [is_known(name) for name in rows.school.names]
        named = rows.school.where(known)
        names = [name if town else "" for name, town in zip(rows.school.names, known, strict=True)]
        rows = replace(rows, district=replace(rows.school, names=names))
    elif ((named != rows.school.blank) & ~totals).any():
        return rows
    heads = np.flatnonzero(named)
    if len(heads) in (0, len(named)) or heads[0]:
        return given
    counts = np.where(totals, 0, or_zero(rows.students))
    summed = np.add.reduceat(counts, heads) - counts[heads]
    if not np.array_equal(summed, counts[heads]) or not summed.all():
        return given
    rows = replace(rows, district=_down(rows.district))
    for at in heads.tolist():
        number, bill = _number(rows.students[at]), _number(rows.bill[at])
        left.append(LeftOut(int(rows.number[at]), "subtotal", rows.district[at], number, bill=bill))
    return rows.without(named & ~place.back(rows))


def _tell_totals(rows: Rows, totals: Mask, apart: Mask, place: Place, left: list[LeftOut]) -> None:
    """Name each total, and what it says if that is not the sum of rows above.

    That sum may be with the rows of other programs or without.
    """
    if not totals.any():
        return
    counted = np.where(totals | np.isnan(rows.students), 0, rows.students)
    ways = np.cumsum(counted), np.cumsum(np.where(apart, 0, counted))
    seen, start = [{0.0}, {0.0}], 0.0
    for at in np.flatnonzero(totals):
        # Where each row is one student, a total's row is none.
        says = np.nan if place.columns.students is None else float(rows.students[at])
        sums = (way[at] - each for way, known in zip(ways, seen, strict=True) for each in known)
        fits = np.isnan(says) or not ways[0][at] or any(abs(says - each) < 0.01 for each in sums)
        number = None if np.isnan(says) else says
        found = None if fits else float(ways[1][at] - start)
        name = rows.school[int(at)] or rows.district[int(at)]
        # What it is called may stand in a column that is not read.
        cells = [] if name else place.cells(int(rows.number[at]))
        name = name or next((shown(cell) for cell in cells if says_total(cell)), "")
        why = kind_of_total(name)
        if why == "average":
            left.append(LeftOut(int(rows.number[at]), why, name, number))
            continue
        bill = _number(rows.bill[at])
        of_all = rows.tuition[at] > MOST_RATE or place.columns.students is None
        if np.isnan(rows.bill[at]) and of_all:
            # More than any rate, or below a list: there stands what the students cost.
            bill = _number(rows.tuition[at])
        if not fits and says > MOST_RATE and (said(name).money or "cost" in name.casefold()):
            # "Total tuition" below a column of students is dollars.
            number, found, bill = None, None, number if bill is None else bill
        left.append(LeftOut(int(rows.number[at]), why, name, number, found, bill))
        start = float(ways[1][at])
        seen = [
            {*list(known)[-_MOST_TRIED:], float(way[at])}
            for way, known in zip(ways, seen, strict=True)
        ]


def _without_the_state(
    rows: Rows, others: Programs, place: Place, left: list[LeftOut]
) -> tuple[Rows, Sequence[int]]:
    """The rows without those of the state, if they are the sum of all others; else their numbers.

    That sum may be with the rows of other programs or without.
    """
    mask = rows.school.where_listed(is_the_state)
    mask |= rows.district.where_listed(is_the_state)
    if not mask.any():
        return rows, ()
    counted = ~np.isnan(rows.students) & ~(rows.school.total | rows.district.total)
    mask &= counted
    counted &= ~mask & ~_totals(rows)
    if not counted.any():
        return rows, ()
    rest = np.where(counted, rows.students, 0)
    ways = (rest, np.where(_are(rows, others.certain), 0, rest))
    of_all = float(rows.students[mask].sum())
    listed = place.columns.students is None
    if listed or min(abs(float(way.sum()) - of_all) for way in ways) >= 0.01:
        return rows, rows.number[mask].tolist()
    for at in np.flatnonzero(mask).tolist():
        students, bill = (_number(each[at]) for each in (rows.students, rows.bill))
        left.append(LeftOut(int(rows.number[at]), "total", _called(rows, at), students, bill=bill))
    return rows.without(mask & ~place.back(rows)), ()


def _of_one_year(
    rows: Rows, is_heading: Mask, place: Place, left: list[LeftOut]
) -> tuple[Rows, Mask]:
    """The rows below the heading of one year, where headings name several; and what is one still.

    Raises:
        Asked: nobody chose the year.
    """
    if not is_heading.any():
        return rows, is_heading
    years = np.zeros(len(is_heading), dtype=np.int64)
    for at in np.flatnonzero(is_heading).tolist():
        years[at] = fiscal_year(rows.school[at])
    named = np.unique(years[years > 0]).tolist()
    if len(named) < 2:
        return rows, is_heading
    wanted = int(place.choices.year or 0)
    if not wanted:
        raise Asked(Question("year", tuple(years_options(named))))
    if wanted not in named:
        raise no_such_year(wanted, named)
    last = np.maximum.accumulate(np.where(years > 0, np.arange(len(years)), 0))
    others: Mask = (years[last] > 0) & (years[last] != wanted)
    mine = years == wanted
    kept = ~(others & ~place.back(rows) | mine)
    _take(rows, mine, "heading", left, place)
    return _take(rows.without(mine), others[~mine], "part", left, place), is_heading[kept]


def _of_one_section(
    rows: Rows, is_heading: Mask, place: Place, left: list[LeftOut]
) -> tuple[Rows, Mask, frozenset[int]]:
    """The rows below one heading, where headings part what may count from what may not.

    Returns:
        The rows, which of them are headings still, and the numbers of those below a heading such
        as "Waitlist", beside others.

    Raises:
        Asked: each heading is of that kind, as "Budget" and "Actual", and nobody chose one.
    """
    if not is_heading.any():
        return rows, is_heading, frozenset()
    named = {rows.school[int(at)] for at in np.flatnonzero(is_heading)}
    odd = {each for each in named if each[:1].isalnum() and _may_part(each)}
    flagged = is_heading & rows.school.where([name in odd for name in rows.school.names])
    # A name alone with nothing below it is of no section.
    above_numbers = np.append(~np.isnan(rows.students[1:]), np.array([False]))
    flagged &= above_numbers | rows.school.where_listed(may_not_count)
    begun = len(is_heading) > 1 and is_heading[0] and not flagged[0]
    if begun and (flagged.any() or said(rows.school[0]).students):
        # "Enrolled" above the first schools, as "Waitlist" above others.
        first = np.arange(len(is_heading)) == 0
        rows = _take(rows, first, "heading", left, place)
        flagged, is_heading = flagged[~first], is_heading[~first]
    if not flagged.any():
        return rows, is_heading, frozenset()
    at = np.arange(len(is_heading))
    last = np.maximum.accumulate(np.where(is_heading, at, -1))
    below: Mask = (last >= 0) & flagged[last] & ~is_heading
    counted = ~np.isnan(rows.students) & ~(rows.school.total | rows.district.total)
    if flagged.sum() < 2 and not (counted & ~below).any():
        return rows, is_heading, frozenset()
    if (counted & ~below).any():
        rest = rows.without(flagged)
        _take(rows, flagged, "heading", left, place)
        return rest, is_heading[~flagged], frozenset(rows.number[below].tolist())
    wanted = place.choices.only_rows.strip().casefold()
    names = [rows.school[int(each)] for each in np.flatnonzero(flagged)]
    if wanted not in (ALL, *(name.casefold() for name in names)):
        options = [Option("only_rows", shown(name), shown(name)) for name in names[:MOST_VALUES]]
        options.append(Option("only_rows", ALL, say("intake-option-all")))
        raise Asked(Question("sections", tuple(options), _numbers(rows, flagged)))
    others = np.array([wanted not in (ALL, rows.school[int(each)].casefold()) for each in last])
    _take(rows, flagged, "heading", left, place)
    return (
        _take(rows.without(flagged), (others & below)[~flagged], "part", left, place),
        is_heading[~flagged & ~(others & below & ~place.back(rows))],
        frozenset(),
    )


def _may_part(heading: str) -> bool:
    """Whether the rows below a heading may not count, as it is not plain that they do."""
    plain = is_plain_heading(heading) or rate_told(heading) or may_be_other(heading)
    return may_not_count(heading) or not plain


def _programs(rows: Rows, place: Place) -> Programs:
    columns = place.columns
    taken = {*columns.taken.values(), *([] if columns.grade is None else [columns.grade])}
    if columns.part is not None and place.choices.only_rows:
        # Which of its rows count was said.
        taken.add(columns.part)
    roles = ("students", "tuition", "bill")
    named = [columns.header[columns.taken[role]] for role in roles if role in columns.taken]
    titles = (*place.titles, *named) if place.header_place is not None else place.titles
    return programs(rows, place.table, columns.header, taken, titles)


def _are(rows: Rows, numbers: Iterable[int]) -> Mask:
    """The rows with these numbers; mostly there are none, which is quick."""
    wanted = list(numbers)
    if not wanted:
        return np.zeros(len(rows.number), dtype=bool)
    mask: Mask = np.isin(rows.number, wanted)
    return mask


def _without_programs(
    rows: Rows, other: Mask, found: Programs, place: Place, left: list[LeftOut]
) -> Rows:
    """The rows of this cap's program; the others are summed apart.

    Raises:
        Asked: a row may be of this program or of another.
    """
    wanted = place.choices.program_rows
    back = place.back(rows)
    doubtful = _are(rows, found.doubtful) & ~other
    if (doubtful & ~back).any() and not wanted:
        raise Asked(Question("programs", _both("program_rows"), _numbers(rows, doubtful & ~back)))
    if wanted == ALL:
        return rows
    mask: Mask = other | (doubtful & back) | (doubtful & (wanted == LEAVE_OUT))
    if not mask.any():
        return rows
    charged = _charged(rows)
    for at in np.flatnonzero(mask).tolist():
        number, name = int(rows.number[at]), rows.school[at] or rows.district[at]
        students, bill = (_number(each[at]) for each in (rows.students, charged))
        left.append(LeftOut(number, "program", name, students, bill=bill))
    return rows.without(mask & ~back)


def _charged(rows: Rows) -> Floats:
    """What each row's students cost: its bill, or else what they come to at its rate."""
    return np.where(np.isnan(rows.bill), rows.students * rows.tuition, rows.bill)


def _number(value: float) -> float | None:
    return None if np.isnan(value) else round(float(value), 2)


def _preschool(rows: Rows, place: Place) -> Mask:
    """Rows of preschool, where a column of grades tells them from others."""
    grade = place.columns.grade
    if grade is None:
        return np.zeros(len(rows.number), dtype=bool)
    texts = [PRESCHOOL_GRADE.fullmatch(text) is not None for text in _texts(place, grade, rows)]
    mask: Mask = np.array(texts, dtype=bool)
    return mask if not mask.all() else ~mask


def _texts(place: Place, column: int, rows: Rows) -> list[str]:
    cells = place.table.column(str(column)).take(pa.array(rows.number - 1)).to_pylist()
    return [" ".join(str(cell).split()) for cell in cells]


def _part(rows: Rows, place: Place, left: list[LeftOut]) -> Rows:
    """The rows of one year, month or group, where a table has rows for several."""
    rows = _of_season(_of_named_year(rows, place, left), place, left)
    columns, wanted = place.columns, place.choices.only_rows.strip()
    if columns.part is None or not len(rows.number) or wanted.casefold() == ALL:
        return rows
    texts = pd.Series(_texts(place, columns.part, rows))
    folded = texts.str.casefold()
    values = list(dict.fromkeys(text for text in texts if text))
    years = {value: fiscal_year(value) for value in values}
    # Two dates of one year are of parts of it, and so is what speaks of no year.
    parts = columns.part_is == "period" and len({*years.values()} - {0}) < len(values)
    if wanted:
        if parts and len(values) > 1:
            _ask_of_part(rows, place, wanted, len(values))
        return _take(rows, (folded != wanted.casefold()).to_numpy(), "part", left, place)
    if place.choices.year and int(place.choices.year) in years.values():
        others = [years.get(text) not in (0, int(place.choices.year)) for text in texts]
        return _take(rows, np.array(others, dtype=bool), "part", left, place)
    if columns.part_is in ("period", "day"):
        # Rows of different months are a matter only if a school stands in more than one; of
        # different days, as bills have, only if each stands in all.
        names = pd.Series(rows.district.codes * len(rows.school.names) + rows.school.codes)
        times = folded.groupby(names).nunique()
        again = times.max() > 1 if columns.part_is == "period" else times.min() == len(values)
        if len(values) < 2 or not again:
            return rows
    elif (
        not values
        or (all(map(_OF_A_DAY.fullmatch, values)) and (rows.students % 1 > 0).any())
        or (len(values) == 1 and _ALL_STUDENTS.fullmatch(values[0]))
        or (len(values) == 1 and texts.all() and _COUNTS.fullmatch(values[0]))
    ):
        return rows
    shown_values = [shown(value) for value in values[:MOST_VALUES]]
    options = [Option("only_rows", value, value) for value in shown_values]
    of_parts = parts and not {"tuition", "bill"}.isdisjoint(columns.taken)
    if not of_parts or not _may_count_again(rows, place):
        # The dollars of parts add up, and the students do not.
        options.append(Option("only_rows", ALL, say("intake-option-all")))
    if len(set(years.values()) - {0}) > 1:
        options.append(years_options(())[0])
    raise Asked(Question("part", tuple(options), column_label(columns.header, columns.part)))


def _may_count_again(rows: Rows, place: Place) -> bool:
    """Whether rows may be of the same students: numbers of them, or one that is listed again."""
    columns = place.columns
    if columns.students is not None or columns.identifier is None:
        return columns.students is not None
    listed = _texts(place, columns.identifier, rows)
    return len({*listed}) < len(listed)


def _ask_of_part(rows: Rows, place: Place, wanted: str, parts: int) -> None:
    """Ask how the dollars of one part of a year make a year's.

    Raises:
        Asked: there are some, and nobody has said.
    """
    columns = place.columns
    role = "bill" if columns.tuition is None else "tuition"
    at = columns.taken.get(role)
    if at is None or not _may_count_again(rows, place) or chosen_as(place.choices):
        return
    times = times_a_year(wanted) or sorted({parts, *_TIMES_A_YEAR})
    options = times_options(f"{role}_column", at, times, columns.header)
    raise Asked(Question("part-of-year", options, f"“{shown(wanted)}”"))


def _of_season(rows: Rows, place: Place, left: list[LeftOut]) -> Rows:
    """The rows of one part of a year, where schools stand once for each: A - Sept, A - Oct.

    Raises:
        Asked: nobody chose the part.
    """
    wanted = place.choices.only_rows.strip().casefold()
    if wanted == ALL or not of_seasons(rows.school.names):
        return rows
    counted = ~np.isnan(rows.students)
    codes = set(rows.school.codes[counted].tolist())
    names = [name for code, name in enumerate(rows.school.names) if code in codes]
    if not of_seasons(names):
        return rows
    parts = [season(name)[1] for name in rows.school.names]
    values = list(dict.fromkeys(part for code, part in enumerate(parts) if part and code in codes))
    if wanted not in values:
        options = [Option("only_rows", value, value.capitalize()) for value in values]
        raise Asked(Question("part", tuple(options), _label_of_schools(place)))
    others = rows.school.where([part not in ("", wanted) for part in parts])
    return _take(rows, others, "part", left, place)


def _label_of_schools(place: Place) -> str:
    return column_label(place.columns.header, place.columns.school or 0)


def _of_named_year(rows: Rows, place: Place, left: list[LeftOut]) -> Rows:
    """The rows of one year, where each school's name has a year and they differ: A 2024-25.

    Raises:
        Asked: nobody chose the year.
    """
    of_names = list(map(fiscal_year, rows.school.names))
    if len(set(of_names) - {0}) < 2:
        return rows
    years = np.array(of_names, np.int64)[rows.school.codes]
    named = np.unique(years).tolist()
    if len(named) < 2 or not named[0]:
        return rows
    wanted = int(place.choices.year or 0)
    if not wanted:
        raise Asked(Question("year", tuple(years_options(named))))
    if wanted not in named:
        raise no_such_year(wanted, named)
    return _take(rows, years != wanted, "part", left, place)


def _filled_down(rows: Rows, place: Place, other: Mask) -> tuple[Rows, int]:
    """Names that stand only in the first of their rows, as in a pivot table, in each of them.

    Rows of other programs may be named otherwise, as they may come from somewhere else.
    """
    filled = 0
    own = rows.without(other).district
    if not rows.district.blank[:1].any() and _is_pivoted(own):
        filled += int(rows.district.blank.sum())
        rows = replace(rows, district=_down(rows.district))
    unnamed = rows.school.blank & ~np.isnan(rows.students)
    if unnamed.any() and _is_pivoted(rows.school) and _has_detail(rows, place, unnamed):
        filled += int(unnamed.sum())
        rows = replace(rows, school=_down(rows.school))
    return rows, filled


def _is_pivoted(names: Names) -> bool:
    """Whether some names are blank, and none stands in two rows that follow each other."""
    empty = names.blank
    if not empty.any() or empty.all() or empty[0]:
        return False
    same = (names.codes[1:] == names.codes[:-1]) & ~empty[1:]
    return not same.any()


def _down(names: Names) -> Names:
    last = np.maximum.accumulate(np.where(names.blank, 0, np.arange(len(names.codes))))
    return Names(names.names, names.codes[last], names.cut)


def _has_detail(rows: Rows, place: Place, unnamed: Mask) -> bool:
    """Whether another column tells the rows without a name apart, such as the grade."""
    numbers = pa.array(rows.number[unnamed] - 1)
    others = set(range(place.table.num_columns)) - set(place.columns.taken.values())
    return any(
        not blank(place.table.column(str(each)).take(numbers)).any() for each in sorted(others)
    )


def _doubtful(
    rows: Rows,
    uncounted: Iterable[int],
    of_state: Sequence[int],
    place: Place,
    left: list[LeftOut],
) -> Rows:
    """Rows that may be no school, or may not count: a budget, a part of others, struck through."""
    mask = rows.school.where_listed(is_called_no_school)
    sums = words_of("in_bare_sums")
    mask |= rows.school.where([name.strip().casefold() in sums for name in rows.school.names])
    if place.columns.students is None:
        mask |= rows.school.where(are_marks(rows.school.names))
    mask |= rows.school.where([is_of_the_print(name) for name in rows.school.names])
    mask |= _are(rows, uncounted) | _listed_below(rows) | _broken_down(rows, left)
    mask |= rows.district.where_listed(is_called_no_school)
    mask |= rows.district.where([is_of_the_print(name) for name in rows.district.names])
    by_marks, marking = _by_marks(rows, place)
    struck = _are(rows, (each + 1 for each in place.struck))
    mask |= by_marks | _uncounted(rows, place) | struck
    mask |= _sums_of_operators(rows) | _hosted(rows, place)
    at_two_rates = _at_two_rates(rows, place)
    mask |= _below_the_total(rows, left) | _more_than_the_total(rows, left)
    mask |= at_two_rates | _of_a_part_of_another(rows) | _of_grades_alone(rows)
    # The line of a row says that it is a school's, and not that it is of this year.
    mask &= rows.line.blank
    other_time = rows.school.where_listed(is_of_another_time)
    mask |= other_time & (rows.students > 0)
    mask |= _are(rows, of_state)
    mask &= ~np.isnan(rows.students)
    if mask.any():
        mask &= ~credits_of(rows)
    if place.choices.hidden_rows == COUNT:
        # Of hidden rows somebody has said already that they count.
        mask &= ~_are(rows, (each + 1 for each in place.hidden))
    if not mask.any() or place.choices.doubtful_rows == COUNT:
        return rows
    if place.choices.doubtful_rows != LEAVE_OUT and (asked := mask & ~place.back(rows)).any():
        few = np.flatnonzero(asked)[:MOST_VALUES].tolist()
        heads = [each for each in left if each.why == "heading"]
        below = sorted({bisect(heads, int(row), key=_row) for row in uncounted} - {0})
        marking += [f"“{shown(heads[at - 1].name)}”" for at in below]
        marking += [say("intake-struck")] * bool((struck & asked).any())
        marking += [say("intake-at-two-rates")] * bool((at_two_rates & asked).any())
        names = ", ".join([*(_named(rows, at, place) for at in few), *marking])
        where = say("intake-rows-called", row_numbers=_numbers(rows, asked), names=names)
        raise Asked(Question("doubtful", _both("doubtful_rows"), where))
    return _take(rows, mask, "doubtful", left, place)


def _row(left: LeftOut) -> int:
    return left.row


def _by_marks(rows: Rows, place: Place) -> tuple[Mask, list[str]]:
    """Rows that stand out in a column of marks that nothing needs, and what those are called."""
    columns = place.columns
    used = {*columns.taken.values(), columns.identifier, columns.part, columns.grade}
    told = [columns.header[at] for at in columns.taken.values() if at < len(columns.header)]
    chosen = place.choices.year
    year = int(chosen) if chosen.isdigit() else year_told([*place.titles, *told])[0]
    return marked(place.table, columns.header, used, rows.number - 1, columns.students, year)


def _of_a_part_of_another(rows: Rows) -> Mask:
    """Rows called by the name of another row's school and more words, but those of a level."""
    levels, found, before = words_of("in_levels"), set[str](), list[str]()
    # A name that another begins with stands before it.
    codes = np.flatnonzero(np.bincount(rows.school.codes, rows.students > 0)).tolist()
    counted = [rows.school.names[code] for code in codes]
    schools = {name.casefold().strip() for name in counted}
    for name in sorted(schools - {""}):
        while before and not name.startswith(before[-1]):
            before.pop()
        rest = name[len(before[-1]) :] if before else ""
        if rest[:1] in _BEHIND_A_NAME and _words_in(rest) - levels and not is_known(name):
            found |= {name} if not is_operator(before[-1]) else set()
        before.append(name)
    if not found:
        return np.zeros(len(rows.number), dtype=bool)
    return rows.school.where([name.casefold().strip() in found for name in rows.school.names])


def _words_in(name: str) -> set[str]:
    return set(re.findall(r"[a-z]+|\d+", name))


def _of_grades_alone(rows: Rows) -> Mask:
    """Rows without a rate called by no more than a grade or a group, where others have a rate."""
    blank = rows.blank("tuition") & rows.blank("bill") & (rows.students > 0)
    if not blank.any() or blank.all():
        return np.zeros(len(rows.number), dtype=bool)
    levels = words_of("in_bare_grades", "in_groups_of_students")

    words = [_words_in(name.casefold()) for name in rows.school.names]
    alone = rows.school.where([bool(each) and each <= levels for each in words]) & blank
    # By itself, a number may be a school's.
    digits = rows.school.where([not re.search("[A-Za-z]", name) for name in rows.school.names])
    several = alone.sum() > 1 and bool((alone & ~digits).any())
    return alone if several else np.zeros(len(rows.number), dtype=bool)


def _at_two_rates(rows: Rows, place: Place) -> Mask:
    """Rows that have a school and a count of an earlier row, and nothing else but other dollars.

    Numbers of accounts may differ, too: what is beside a tuition may be a bill for buses.
    """
    columns, again = place.columns, np.zeros(len(rows.number), dtype=bool)
    # Among more, some are alike by chance.
    if columns.students is None or len(again) > _MOST_NAMES:
        return again
    places = rows.district.codes * len(rows.school.names) + rows.school.codes
    if all_differ(places):
        return again
    alike = pd.DataFrame({"place": places, "students": rows.students}).duplicated(keep=False)
    says = [said(name) for name in columns.header]
    dollars = {at for at, each in enumerate(says) if each.money or each.bill}
    dollars |= columns.worked_from | {
        at for at in (columns.tuition, columns.bill) if at is not None
    }
    codes = {at for at, each in enumerate(says) if each.kind}
    seen: dict[Sequence[str], str] = {}
    for at in np.flatnonzero(alike & (rows.students > 1)):
        cells = place.cells(int(rows.number[at]))
        others = tuple(
            cell
            for each, cell in enumerate(cells)
            if each not in dollars and not (cell.isdigit() and each in codes)
        )
        rate = f"{rows.tuition[at]} {rows.bill[at]}"
        again[at] = seen.setdefault(others, rate) != rate
    return again


def _sums_of_operators(rows: Rows) -> Mask:
    """Rows of an operator or a town, with about the students of schools that stand beside it."""
    nothing: Mask = np.zeros(len(rows.number), dtype=bool)
    names = rows.school.names
    if len(names) > _MOST_NAMES or not rows.district.blank.all():
        return nothing
    operators = rows.school.where([is_operator(name) for name in names])
    towns = rows.school.where([is_known(name) for name in names])
    if (operators | towns).all():
        return nothing
    students = or_zero(rows.students)
    schools = students[~(operators | towns)].sum()
    near = np.abs(students - schools) <= _NEARLY * schools
    heads = np.flatnonzero(operators).tolist()
    for before, at, to in zip([-1, *heads], heads, [*heads[1:], len(students)], strict=False):
        above, below = students[before + 1 : at].sum(), students[at + 1 : to].sum()
        near[at] |= bool(below) and abs(students[at] - below) <= _NEARLY * below
        # What is the sum to the student is known as one.
        near[at] &= students[at] not in (above, below, schools)
    mask: Mask = towns | (operators & near)
    return mask


def _hosted(rows: Rows, place: Place) -> Mask:
    """Rows of a school that a town's schools operate: its tuition may not be under this cap.

    A bare name of a town may say where the school stands.
    """
    mask: Mask = np.zeros(len(rows.number), dtype=bool)
    columns = place.columns
    for at, name in enumerate(columns.header[: place.table.num_columns]):
        words = {*header_words(name)}
        if at in columns.taken.values() or words.isdisjoint(_OPERATORS):
            continue
        cells = place.table.column(str(at))
        known = [
            text
            for text in cells.unique().to_pylist()[:_MOST_NAMES]
            if is_known(text) and official(text) != text.strip()
        ]
        if known:
            mask |= pc.is_in(cells, pa.array(known)).to_numpy()[rows.number.astype(int) - 1]
    return ~mask if mask.all() else mask


def _below_the_total(rows: Rows, left: list[LeftOut]) -> Mask:
    """Rows below the total of all rows above, which it does not count, nor does any later one."""
    bare = words_of("in_bare_totals")
    last = max(
        (
            each.row
            for each in left
            if each.why == "total" and each.students and english_words(each.name) in bare
        ),
        default=0,
    )
    mask: Mask = rows.number > last
    fits = any(each.row == last and each.found is None for each in left)
    return mask if fits and not mask.all() else np.zeros(len(mask), dtype=bool)


def _more_than_the_total(rows: Rows, left: list[LeftOut]) -> Mask:
    """The one row by whose students the rows above the last total are more than it says.

    Of several, the one without a rate.
    """
    nothing: Mask = np.zeros(len(rows.number), dtype=bool)
    totals = [each for each in left if each.why == "total"]
    last = max(totals, key=_row, default=None)
    if last is None or last.found is None or last.students is None:
        return nothing
    more = last.found - last.students
    mask: Mask = (rows.number < last.row) & (np.abs(rows.students - more) < _LEAST_MORE)
    if mask.sum() > 1:
        mask &= np.isnan(rows.tuition) & np.isnan(rows.bill)
    return mask if more > 0 and mask.sum() == 1 else nothing


def _broken_down(rows: Rows, left: list[LeftOut]) -> Mask:
    """Rows with as many students as all above: the same ones, by grade.

    They stand below a total or a gap, or have no rate, as all above have.
    """
    mask: Mask = np.zeros(len(rows.number), dtype=bool)
    counted = np.flatnonzero(~np.isnan(rows.students))
    no_rate = np.isnan(rows.tuition) & np.isnan(rows.bill)
    if len(counted) < 4:
        return mask
    if rows.number[-1] - rows.number[0] < len(counted) and not no_rate.any():
        # So it is in most tables, and quick to see.
        return mask
    below = np.cumsum(rows.students[counted])
    if below[-1] < 2 * _LEAST_SUM:
        return mask
    half = int(np.searchsorted(below, below[-1] / 2)) + 1
    if not 1 < half < len(counted) - 1 or 2 * below[half - 1] != below[-1]:
        return mask
    no_rate, numbers = no_rate[counted], rows.number[counted]
    without = no_rate[half:].all() and not no_rate[:half].any()
    if numbers[half] - numbers[half - 1] == 1 and not without:
        return mask
    proved = any(each.students == below[-1] for each in left if each.why == "total")
    whose = [{*rows.district.codes[part].tolist()} for part in (counted[:half], counted[half:])]
    mask[counted[half:]] = not proved and not whose[0].isdisjoint(whose[1])
    return mask


def _marked(rows: Rows, notes: dict[int, str], place: Place, left: list[LeftOut]) -> Rows:
    """The rows but for those whose numbers may end with the mark of a note.

    Raises:
        Asked: there are some, the table's own total does not prove them, and nobody has said.
    """
    found = with_marks(rows, place.table, notes)
    mask = np.isin(np.arange(len(rows.number)), list(found)) & ~place.back(rows)
    students = float(np.nansum(rows.students))
    proved = any(each.why == "total" and each.students == students for each in left)
    if not mask.any() or proved or place.choices.doubtful_rows == COUNT:
        return rows
    if place.choices.doubtful_rows != LEAVE_OUT:
        names = ", ".join(f"“{shown(found[at])}”" for at in sorted(found)[:MOST_VALUES])
        where = say("intake-rows-called", row_numbers=_numbers(rows, mask), names=names)
        raise Asked(Question("footnotes", _both("doubtful_rows"), where))
    return _take(rows, mask, "doubtful", left, place)


def _listed_below(rows: Rows) -> Mask:
    """Rows whose names begin with a dash, as parts of what stands above them do."""
    counted = ~np.isnan(rows.students)
    listed = rows.school.where([LISTED.match(name) is not None for name in rows.school.names])
    # Where every school has one, or none with students stands above, they are a list of schools.
    return listed & np.logical_or.accumulate(counted & ~listed)


def _named(rows: Rows, at: int, place: Place) -> str:
    """A row's name, and what beside it says that it may not count."""
    columns = place.columns
    note = note_beside(
        place.cells(int(rows.number[at])), columns.header, set(columns.taken.values())
    )
    return f"“{shown(_called(rows, at))}”" + (f" ({shown(note)})" if note else "")


def _called(rows: Rows, at: int) -> str:
    """The name for which a row may not count: its district's, if that is no district."""
    district = rows.district[at]
    named = may_be_no_school(district) or is_the_state(district)
    return district if named else rows.school[at]


def _credits(rows: Rows, place: Place, left: list[LeftOut]) -> Rows:
    """The rows without those that take something off a bill.

    Raises:
        Asked: there are some, and nobody has said what becomes of them.
    """
    mask = credits_of(rows) & ~place.back(rows)
    if not mask.any():
        return rows
    rest, wanted = subtracted(rows, mask), place.choices.doubtful_rows
    if not wanted:
        options = credit_options(rest is not None)
        names = ", ".join(
            f"“{shown(rows.school[at])}”" for at in np.flatnonzero(mask)[:MOST_VALUES]
        )
        where = say("intake-rows-called", row_numbers=_numbers(rows, mask), names=names)
        raise Asked(Question("credits", options, where))
    if wanted == COUNT and rest is None:
        # A number below 0 is told where it stands; no other is added.
        mask &= never_added(rows) & ~(rows.students < 0)
    why = "subtracted" if wanted == COUNT and rest is not None else "credit"
    for at in np.flatnonzero(mask).tolist():
        left.append(LeftOut(int(rows.number[at]), why, rows.school[at]))
    return rest if rest is not None and wanted == COUNT else rows.without(mask)


def _uncounted(rows: Rows, place: Place) -> Mask:
    """Rows that may be of students who do not count, where others are not."""
    columns = place.columns
    taken = {*columns.taken.values(), *([] if columns.part is None else [columns.part])}
    mask = noted_uncounted(rows, place.table, columns.header, taken)
    mask |= rows.school.where_listed(ends_uncounted)
    if _MAY_SAY_MORE.search("\n".join(rows.school.names)):
        more = rows.school.where([_says_more(name) for name in rows.school.names])
        mask |= more & (rows.students > 0) & (rows.tuition != 0)
    return ~mask if mask.all() else mask


def _says_more(name: str) -> bool:
    """Whether words in small letters behind a name are not plain: "A - moved 9/5"."""
    found = _REMARK.search(name)
    if found is None:
        return False
    plain = words_of("in_levels", "in_notes_plain", "in_headings")
    # What is in capitals is a name; a school of half days has a rate for them.
    words = re.findall(r"\b[a-z]+", _OF_A_DAY.sub("", found[1]))
    return not all(each in plain or DATED.fullmatch(each) for each in words)


def _sums(rows: Rows, place: Place, left: list[LeftOut]) -> Rows:
    """Rows that are the sum of others though they are not called a total."""
    if place.choices.sum_rows == COUNT or place.columns.students is None:
        return rows
    # A total that somebody put back says nothing of the others.
    own = rows.without(place.back(rows))
    codes = own.school.codes
    parts: Mask = (np.bincount(codes)[codes] > 1) & ~own.school.blank
    charged = _charged(own)
    found = _sum_rows(own, np.isnan(own.tuition), parts, charged)
    found = found or _sums_of_neighbours(own, parts, charged)
    if not found:
        return rows
    mask = _are(rows, own.number[found].tolist())
    bare = rows.blank("students") & rows.blank("tuition") & rows.blank("bill")
    of_sums = np.unique(own.school.codes[found])
    heads = bare & np.isin(rows.school.codes, of_sums)
    # A name that stands above its schools, and again below them, is no school's.
    certain = set(of_sums.tolist()) <= set(rows.school.codes[heads].tolist())
    certain |= _is_proved(own, found) or _are_of_operators(own, found, charged)
    if place.choices.sum_rows != LEAVE_OUT and not certain:
        raise Asked(Question("sums", _both("sum_rows"), _numbers(rows, mask)))
    if certain:
        rows = _take(rows, heads, "heading", left, place)
    return _take(rows, _are(rows, own.number[found].tolist()), "total", left, place)


def _is_proved(rows: Rows, found: list[int]) -> bool:
    """Whether the one sum is the last row's, with what all others cost below their rates."""
    if found != [len(rows.number) - 1] or rows.tuition[found[0]] <= MOST_RATE:
        return False
    others = slice(0, found[0])
    cost = float(np.sum(rows.students[others] * rows.tuition[others]))
    same = rows.students[found[0]] == rows.students[others].sum()
    return bool(same and abs(cost - rows.tuition[found[0]]) <= _SAME * cost)


def _are_of_operators(rows: Rows, found: list[int], charged: Floats) -> bool:
    """Whether the sums are the rows of all operators, each of what stands below up to the next.

    So a pivot table has them. A row without dollars is a sum where all below have some.
    """
    heads = np.flatnonzero(rows.school.where([is_operator(name) for name in rows.school.names]))
    if not len(heads) or heads[0] or heads.tolist() != sorted(found):
        return False
    counts, many = or_zero(rows.students), len(rows.number)
    # Of one row each, some would be sums by chance.
    if 2 * len(heads) >= many or len(rows.district.names) > 1:
        return False
    for at, end in zip(heads.tolist(), [*heads[1:].tolist(), many], strict=True):
        below = charged[at + 1 : end]
        dollars = below.sum() if np.isnan(charged[at]) else charged[at]
        if counts[at] != counts[at + 1 : end].sum() or not len(below):
            return False
        if not abs(below.sum() - dollars) <= _SAME * dollars:
            return False
    return True


def _sum_rows(rows: Rows, no_rate: Mask, parts: Mask, charged: Floats) -> list[int]:
    """The rows that are a sum; none is of those that share a school, as grades do.

    Of rows that are called no school, small numbers, too, are no sum by chance.
    """
    counts = or_zero(rows.students)
    many = len(counts)
    if many < 3:
        return []
    found: list[int] = []
    if 0 < no_rate.sum() < many / 2 + 1:
        found = _sums_without_rate(counts, no_rate)
    found = (
        found
        or _heads_of_groups(counts)
        or [many - 1 - at for at in _heads_of_groups(counts[::-1])]
    )
    if not found:
        total = counts.sum()
        ends = [at for at in (0, many - 1) if 2 * counts[at] == total and not parts[at]]
        large = counts >= _LEAST_SUM
        if many == 3:
            # One of three is the sum of the others by chance, but seldom in dollars, too.
            large = np.abs(2 * charged - charged.sum()) / (charged + 1) < _SAME
        found = [at for at in ends if large[at] or _is_no_school(rows.school[at])]
    return found


def _is_no_school(name: str) -> bool:
    return bool(name) and not names_a_school(name)


def _sums_of_neighbours(rows: Rows, parts: Mask, charged: Floats) -> list[int]:
    """Rows whose students and dollars are those of the rows just below, or just above.

    Small numbers are sums by chance, but dollars at different rates are not.
    """
    counts, dollars = (or_zero(each) for each in (rows.students, charged))
    tried = np.flatnonzero((counts > 0) & (dollars > 0) & ~parts).tolist()
    if not tried:
        return []
    below, above = (np.cumsum(np.concatenate(([0.0], each))) for each in (counts, dollars))
    place = np.arange(len(counts))
    last = np.searchsorted(below, below[place + 1] + counts)
    first = np.searchsorted(below, below[place] - counts, side="right") - 1
    found: list[int] = []
    alone: set[int] = set()
    for at in tried:
        for start, end in ((at + 1, int(last[at])), (int(first[at]), at)):
            if not 0 <= start < end <= len(counts):
                continue
            same = below[end] - below[start] == counts[at]
            off = abs(above[end] - above[start] - dollars[at]) / dollars[at]
            if not same or off >= _SAME or len(set(rows.district.codes[start:end])) > 1:
                continue
            block = counts[start:end] > 0
            if block.sum() < 2:
                if rows.school.codes[at] != rows.school.codes[start]:
                    alone.add(at)
                continue
            rates = (dollars[start:end] / np.maximum(counts[start:end], 1e-9))[block]
            if rates.max() > rates.min() * (1 + _SAME):
                found.append(at)
    pairs = [at for at in sorted(alone) if at % 2 == 0 and at + 1 in alone]
    # Where each row has its like beside it, one of the two is what the other adds up to.
    if not found and len(pairs) > 1 and 2 * len(pairs) == len(counts):
        found = pairs if len({counts[at] for at in pairs}) > 1 else []
    return list(dict.fromkeys(found))


def _sums_without_rate(counts: Floats, no_rate: Mask) -> list[int]:
    """Rows without a rate that sum up those before or behind them, and sums of such sums."""
    found: list[int] = []
    alone = np.flatnonzero(no_rate)[:_MOST_TRIED].tolist()
    ends = [-1, *alone, len(counts)]
    # Beside a row that sums up two or more, or another such row, one may sum up a single row.
    for least in (2, 1):
        fits = []
        for before, at, after in zip(ends, ends[1:], ends[2:], strict=False):
            blocks = (counts[at + 1 : after], counts[before + 1 : at])
            sums = (len(block) >= least and block.sum() == counts[at] for block in blocks)
            if at not in found and counts[at] > 0 and any(sums):
                fits.append(at)
        if least == 2 or found or len(fits) > 1:
            found += fits
    rest = float(counts.sum() - counts[found].sum())
    if found:
        found += [at for at in alone if at not in found and 2 * counts[at] == rest]
    return found


def _heads_of_groups(counts: Floats) -> list[int]:
    """Rows that are each the sum of those below, where they and their parts make up all rows."""
    at, heads, larger = 0, [], False
    while at < len(counts):
        summed, end = 0.0, at + 1
        while end < len(counts) and summed < counts[at]:
            summed += counts[end]
            end += 1
        if not counts[at] or summed != counts[at]:
            return []
        heads.append(at)
        larger |= end - at > 2
        at = end
    return heads if larger and len(heads) > 1 else []


def _repeated(rows: Rows, place: Place, left: list[LeftOut]) -> Rows:
    """Rows that repeat an earlier one in every cell."""
    if place.choices.repeated_rows == COUNT:
        return rows
    if rows.differ:
        return rows
    names = pd.Series(rows.places)
    alike: Mask = names.duplicated(keep=False).to_numpy() & (rows.students > 0)
    if not alike.any():
        return rows
    keys = pd.DataFrame({"names": names, "students": rows.students, "tuition": rows.tuition})
    alike &= keys.duplicated(keep=False).to_numpy()
    seen: set[Sequence[str]] = set()
    again: Mask = np.zeros(len(rows.number), dtype=bool)
    for at in np.flatnonzero(alike):
        cells = tuple(
            " ".join(cell.split()).casefold() for cell in place.cells(int(rows.number[at]))
        )
        again[at] = cells in seen
        seen.add(cells)
    kind = "repeated" if again.any() else "each-again"
    again = again if again.any() else _each_again(names, rows, place)
    if not again.any():
        return rows
    if place.choices.repeated_rows != LEAVE_OUT and (asked := again & ~place.back(rows)).any():
        raise Asked(Question(kind, _both("repeated_rows"), _numbers(rows, asked)))
    return _take(rows, again, "repeated", left, place)


def _each_again(names: pd.Series, rows: Rows, place: Place) -> Mask:
    """The later rows of each school, where each stands as often with the same figures.

    So do bills in two payments, and counts of two days.
    """
    again: Mask = names.duplicated().to_numpy()
    columns = place.columns
    listed = columns.students is None or (rows.students <= 1).all()
    if listed or not {columns.grade, columns.part} <= {None} or 2 * again.sum() < len(names):
        return again & False
    figures = pd.DataFrame({"students": rows.students, "rate": rows.tuition, "bill": rows.bill})
    groups = figures.groupby(names.to_numpy())
    several = groups.ngroups > 1 and groups.size().nunique() == 1
    same = several and (groups.nunique(dropna=False) == 1).to_numpy().all()
    return again if same else again & False


def listed_once(rows: Rows, again: Mask, place: Place, left: list[LeftOut]) -> Rows:
    """Rows of one student each without those of a student who stands in an earlier one.

    Raises:
        Asked: there are some, and nobody has said what becomes of them.
    """
    if place.choices.repeated_rows != LEAVE_OUT and (asked := again & ~place.back(rows)).any():
        raise Asked(Question("listed-twice", _both("repeated_rows"), _numbers(rows, asked)))
    return _take(rows, again, "repeated", left, place)
