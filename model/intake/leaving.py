"""Which rows of a table are no schools: totals, text below the table, hidden rows, other programs.

Each that is left out is named. Where a row may count or not, nothing is taken until one is chosen.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pyarrow as pa

from model.intake.again import without_repeated
from model.intake.called_schools import is_of_several
from model.intake.doubtful import without_doubtful, without_footnoted
from model.intake.footnotes import notes_below
from model.intake.names import Mask, Names
from model.intake.numbers import or_zero, reads_as_number
from model.intake.parts import of_one_part, of_one_section, of_one_year
from model.intake.place import (
    LeftOut,
    Place,
    are_numbered,
    charged_for,
    leave_out_or_count,
    number_or_none,
    numbers_of,
    take_out,
    texts_of,
)
from model.intake.programs import (
    Programs,
    headings,
    programs,
)
from model.intake.questions import (
    ALL,
    COUNT,
    LEAVE_OUT,
    Asked,
    Question,
)
from model.intake.rows import Rows, blank
from model.intake.table import (
    header_question,
    header_score,
    lines_of_a_page_break,
    more_of_the_same,
    same_names,
)
from model.intake.told import rate_told
from model.intake.totals import (
    MOST_TRIED,
    are_totals,
    counts_of_schools,
    tell_totals,
    without_credits,
    without_sums,
    without_the_state,
)
from model.intake.whose import behind_schools, below_districts
from model.intake.words import (
    FOOTNOTE,
    PAGE,
    PRESCHOOL_GRADE,
)
from model.names import is_known


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
        rows = take_out(rows, _below(rows) | are_numbered(rows, notes), "below", left, place)
        rows = _hidden(rows, place, left)
        rows = _without_heads(rows, left, place)
        others = _programs(rows, place)
        is_heading = headings(rows, place.table)
        rows, is_heading = of_one_year(rows, is_heading, place, left)
        rows, is_heading, uncounted = of_one_section(rows, is_heading, place, left)
        title = next(filter(is_known, reversed(place.titles[1:])), "")
        rows, districts = below_districts(rows, is_heading, title)
        rows = behind_schools(rows)
        at_heads = np.flatnonzero(is_heading).tolist()
        of_more = np.zeros(len(is_heading), dtype=bool)
        of_more[[at for at in at_heads if rate_told(rows.school[at]) or _heads(rows, at)]] = True
        heads = are_numbered(rows, others.headings) | districts | of_more
        rows = take_out(rows, heads, "heading", left, place)
        rows, of_state = without_the_state(rows, others, place, left)
        rows = take_out(rows, counts_of_schools(rows), "below", left, place)
    totals = are_totals(rows)
    apart = are_numbered(rows, others.certain)
    if place.choices.program_rows == LEAVE_OUT:
        apart |= are_numbered(rows, others.doubtful)
    tell_totals(rows, totals, apart & ~place.back(rows), place, left)
    rows = rows.without(totals & ~place.back(rows))
    filled = 0
    if not place.typed:
        rows = of_one_part(rows, place, left)
        other = are_numbered(rows, others.certain) | (_preschool(rows, place) & rows.line.blank)
        rows, filled = _filled_down(rows, place, other)
        rows = _without_programs(rows, other, others, place, left)
        rows = without_doubtful(rows, {*uncounted, *elsewhere}, of_state, place, left)
        if notes:
            rows = without_footnoted(rows, notes, place, left)
        rows = without_credits(rows, place, left)
        rows = without_sums(rows, place, left)
        if place.columns.students is not None:
            rows = without_repeated(rows, place, left)
    return rows, sorted(left, key=lambda each: each.row), filled


def _heads(rows: Rows, at: int) -> bool:
    """Whether a row of one name says what the rows below it are of: a center, a level.

    Not if it stands below its schools again, too, with their sum.
    """
    numbers = at + 1 < len(rows.number) and not np.isnan(rows.students[at + 1])
    once = (rows.school.codes == rows.school.codes[at]).sum() == 1
    return bool(numbers and once and is_of_several(rows.school[at]))


def _first_table(rows: Rows, place: Place, left: list[LeftOut]) -> tuple[Rows, Sequence[int]]:
    """The rows until another table begins; a header that only a page break repeats is left out.

    Also the numbers of the rows below what may be the header of something else.
    """
    unread = np.isnan(rows.students) & ~rows.blank("school")
    tried = np.flatnonzero(unread)[:MOST_TRIED]
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
            rows = take_out(rows, others, "other-table", left, place)
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
    rows = take_out(rows, mask, "header", left, place)
    return take_out(rows, are_numbered(rows, elsewhere[:1]), "heading", left, place), elsewhere[1:]


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
    hidden = are_numbered(rows, (each + 1 for each in place.hidden))
    hidden &= ~(rows.school.total | rows.district.total)
    if not hidden.any() or place.choices.hidden_rows == COUNT:
        return rows
    if place.choices.hidden_rows != LEAVE_OUT and (asked := hidden & ~place.back(rows)).any():
        raise Asked(Question("hidden", leave_out_or_count("hidden_rows"), numbers_of(rows, asked)))
    return take_out(rows, hidden, "hidden", left, place)


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
        number, bill = number_or_none(rows.students[at]), number_or_none(rows.bill[at])
        left.append(LeftOut(int(rows.number[at]), "subtotal", rows.district[at], number, bill=bill))
    return rows.without(named & ~place.back(rows))


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


def _without_programs(
    rows: Rows, other: Mask, found: Programs, place: Place, left: list[LeftOut]
) -> Rows:
    """The rows of this cap's program; the others are summed apart.

    Raises:
        Asked: a row may be of this program or of another.
    """
    wanted = place.choices.program_rows
    back = place.back(rows)
    doubtful = are_numbered(rows, found.doubtful) & ~other
    if (doubtful & ~back).any() and not wanted:
        raise Asked(
            Question(
                "programs", leave_out_or_count("program_rows"), numbers_of(rows, doubtful & ~back)
            )
        )
    if wanted == ALL:
        return rows
    mask: Mask = other | (doubtful & back) | (doubtful & (wanted == LEAVE_OUT))
    if not mask.any():
        return rows
    charged = charged_for(rows)
    for at in np.flatnonzero(mask).tolist():
        number, name = int(rows.number[at]), rows.school[at] or rows.district[at]
        students, bill = (number_or_none(each[at]) for each in (rows.students, charged))
        left.append(LeftOut(number, "program", name, students, bill=bill))
    return rows.without(mask & ~back)


def _preschool(rows: Rows, place: Place) -> Mask:
    """Rows of preschool, where a column of grades tells them from others."""
    grade = place.columns.grade
    if grade is None:
        return np.zeros(len(rows.number), dtype=bool)
    texts = [PRESCHOOL_GRADE.fullmatch(text) is not None for text in texts_of(place, grade, rows)]
    mask: Mask = np.array(texts, dtype=bool)
    return mask if not mask.all() else ~mask


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
