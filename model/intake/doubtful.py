"""Rows that may be no school, or may not count: nothing is taken until somebody has said."""

import re
from bisect import bisect
from collections.abc import Iterable, Sequence
from operator import attrgetter

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from model.intake.credits import credits_of
from model.intake.footnotes import with_marks
from model.intake.listed import words_of
from model.intake.marks import are_marks, marked
from model.intake.names import Mask, all_differ
from model.intake.numbers import or_zero
from model.intake.parts import OF_A_DAY
from model.intake.place import (
    MOST_VALUES,
    LeftOut,
    Place,
    are_numbered,
    leave_out_or_count,
    name_of,
    numbers_of,
    take_out,
)
from model.intake.plain import DATED
from model.intake.problems import shown
from model.intake.programs import (
    ends_uncounted,
    is_called_no_school,
    is_of_another_time,
    is_of_the_print,
    is_operator,
    noted_uncounted,
)
from model.intake.questions import (
    COUNT,
    LEAVE_OUT,
    Asked,
    Question,
)
from model.intake.remarks import year_told
from model.intake.rows import Rows
from model.intake.totals import LEAST_SUM, below_the_total, more_than_the_total
from model.intake.words import (
    LISTED,
    header_words,
    said,
)
from model.messages import say
from model.names import is_known, official

_BEHIND_A_NAME = tuple(" -(,:;\u2013\u2014")
_MOST_NAMES = 500
"""Different names: a longer list is not one district's."""
_NEARLY = 0.2
"""The share by which a sum may be off that is not up to date."""
_REMARK = re.compile(r"[A-Z].{3,}?(?: [-–—]+| [(\[]) ?([a-z]{3}[^()\[\]]*)[)\]]?\Z")
"""Words in small letters behind a name."""
_MAY_SAY_MORE = re.compile(r" [-–—(\[]+ ?[a-z]")
"""What every such name has: most tables have none, and this is quick to see."""
_OPERATORS = frozenset({"operator", "operated", "host"})


def without_doubtful(
    rows: Rows,
    uncounted: Iterable[int],
    of_state: Sequence[int],
    place: Place,
    left: list[LeftOut],
) -> Rows:
    """The rows without those that may be no school: a budget, a part of others, struck through.

    Raises:
        Asked: nobody has said whether they count.
    """
    mask = rows.school.where_listed(is_called_no_school)
    sums = words_of("in_bare_sums")
    mask |= rows.school.where([name.strip().casefold() in sums for name in rows.school.names])
    if place.columns.students is None:
        mask |= rows.school.where(are_marks(rows.school.names))
    mask |= rows.school.where([is_of_the_print(name) for name in rows.school.names])
    mask |= are_numbered(rows, uncounted) | _listed_below(rows) | _broken_down(rows, left)
    mask |= rows.district.where_listed(is_called_no_school)
    mask |= rows.district.where([is_of_the_print(name) for name in rows.district.names])
    by_marks, marking = _by_marks(rows, place)
    struck = are_numbered(rows, (each + 1 for each in place.struck))
    mask |= by_marks | _uncounted(rows, place) | struck
    mask |= _sums_of_operators(rows) | _hosted(rows, place)
    at_two_rates = _at_two_rates(rows, place)
    mask |= below_the_total(rows, left) | more_than_the_total(rows, left)
    mask |= at_two_rates | _of_a_part_of_another(rows) | _of_grades_alone(rows)
    # The line of a row says that it is a school's, and not that it is of this year.
    mask &= rows.line.blank
    other_time = rows.school.where_listed(is_of_another_time)
    mask |= other_time & (rows.students > 0)
    mask |= are_numbered(rows, of_state)
    mask &= ~np.isnan(rows.students)
    if mask.any():
        mask &= ~credits_of(rows)
    if place.choices.hidden_rows == COUNT:
        # Of hidden rows somebody has said already that they count.
        mask &= ~are_numbered(rows, (each + 1 for each in place.hidden))
    if not mask.any() or place.choices.doubtful_rows == COUNT:
        return rows
    if place.choices.doubtful_rows != LEAVE_OUT and (asked := mask & ~place.back(rows)).any():
        few = np.flatnonzero(asked)[:MOST_VALUES].tolist()
        heads = [each for each in left if each.why == "heading"]
        below = sorted({bisect(heads, int(row), key=attrgetter("row")) for row in uncounted} - {0})
        marking += [f"“{shown(heads[at - 1].name)}”" for at in below]
        marking += [say("intake-struck")] * bool((struck & asked).any())
        marking += [say("intake-at-two-rates")] * bool((at_two_rates & asked).any())
        names = ", ".join([*(name_of(rows, at, place) for at in few), *marking])
        where = say("intake-rows-called", row_numbers=numbers_of(rows, asked), names=names)
        raise Asked(Question("doubtful", leave_out_or_count("doubtful_rows"), where))
    return take_out(rows, mask, "doubtful", left, place)


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
    if below[-1] < 2 * LEAST_SUM:
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


def without_footnoted(rows: Rows, notes: dict[int, str], place: Place, left: list[LeftOut]) -> Rows:
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
        where = say("intake-rows-called", row_numbers=numbers_of(rows, mask), names=names)
        raise Asked(Question("footnotes", leave_out_or_count("doubtful_rows"), where))
    return take_out(rows, mask, "doubtful", left, place)


def _listed_below(rows: Rows) -> Mask:
    """Rows whose names begin with a dash, as parts of what stands above them do."""
    counted = ~np.isnan(rows.students)
    listed = rows.school.where([LISTED.match(name) is not None for name in rows.school.names])
    # Where every school has one, or none with students stands above, they are a list of schools.
    return listed & np.logical_or.accumulate(counted & ~listed)


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
    words = re.findall(r"\b[a-z]+", OF_A_DAY.sub("", found[1]))
    return not all(each in plain or DATED.fullmatch(each) for each in words)
