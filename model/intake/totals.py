"""Rows that add up others: totals, the state, counts of schools, and sums under any name."""

from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter

import numpy as np

from model.intake.called_schools import names_a_school
from model.intake.columns import MOST_RATE
from model.intake.credits import credits_of, never_added, subtracted
from model.intake.in_english import english_words
from model.intake.listed import words_of
from model.intake.names import COUNTS_SCHOOLS, Mask, kind_of_total, says_total
from model.intake.numbers import Floats, or_zero
from model.intake.place import (
    MOST_VALUES,
    LeftOut,
    Place,
    are_numbered,
    called_at,
    charged_for,
    leave_out_or_count,
    number_or_none,
    numbers_of,
    take_out,
)
from model.intake.problems import shown
from model.intake.programs import (
    Programs,
    is_operator,
    is_the_state,
)
from model.intake.questions import (
    COUNT,
    LEAVE_OUT,
    Asked,
    Question,
    credit_options,
)
from model.intake.rows import Rows
from model.intake.words import (
    said,
)
from model.messages import say

LEAST_SUM = 20
"""Students: a smaller number often is the sum of others by chance."""
_SAME = 0.001
"""The share by which dollars may be off and still be the same sum, with rates rounded."""
_LEAST_MORE = 0.01
"""Students."""
MOST_TRIED = 200


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


def are_totals(rows: Rows) -> Mask:
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


def counts_of_schools(rows: Rows) -> Mask:
    """Rows that say how many schools there are, which are as many."""
    mask = rows.school.where(
        [COUNTS_SCHOOLS.fullmatch(name) is not None for name in rows.school.names]
    )
    if not mask.any():
        return mask
    schools = (rows.students > 0) & ~(mask | rows.school.total | rows.district.total)
    counts: Mask = mask & (rows.students == schools.sum())
    return counts


def tell_totals(rows: Rows, totals: Mask, apart: Mask, place: Place, left: list[LeftOut]) -> None:
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
        bill = number_or_none(rows.bill[at])
        of_all = rows.tuition[at] > MOST_RATE or place.columns.students is None
        if np.isnan(rows.bill[at]) and of_all:
            # More than any rate, or below a list: there stands what the students cost.
            bill = number_or_none(rows.tuition[at])
        if not fits and says > MOST_RATE and (said(name).money or "cost" in name.casefold()):
            # "Total tuition" below a column of students is dollars.
            number, found, bill = None, None, number if bill is None else bill
        left.append(LeftOut(int(rows.number[at]), why, name, number, found, bill))
        start = float(ways[1][at])
        seen = [
            {*list(known)[-MOST_TRIED:], float(way[at])}
            for way, known in zip(ways, seen, strict=True)
        ]


def without_the_state(
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
    counted &= ~mask & ~are_totals(rows)
    if not counted.any():
        return rows, ()
    rest = np.where(counted, rows.students, 0)
    ways = (rest, np.where(are_numbered(rows, others.certain), 0, rest))
    of_all = float(rows.students[mask].sum())
    listed = place.columns.students is None
    if listed or min(abs(float(way.sum()) - of_all) for way in ways) >= 0.01:
        return rows, rows.number[mask].tolist()
    for at in np.flatnonzero(mask).tolist():
        students, bill = (number_or_none(each[at]) for each in (rows.students, rows.bill))
        left.append(
            LeftOut(int(rows.number[at]), "total", called_at(rows, at), students, bill=bill)
        )
    return rows.without(mask & ~place.back(rows)), ()


def below_the_total(rows: Rows, left: list[LeftOut]) -> Mask:
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


def more_than_the_total(rows: Rows, left: list[LeftOut]) -> Mask:
    """The one row by whose students the rows above the last total are more than it says.

    Of several, the one without a rate.
    """
    nothing: Mask = np.zeros(len(rows.number), dtype=bool)
    totals = [each for each in left if each.why == "total"]
    last = max(totals, key=attrgetter("row"), default=None)
    if last is None or last.found is None or last.students is None:
        return nothing
    more = last.found - last.students
    mask: Mask = (rows.number < last.row) & (np.abs(rows.students - more) < _LEAST_MORE)
    if mask.sum() > 1:
        mask &= np.isnan(rows.tuition) & np.isnan(rows.bill)
    return mask if more > 0 and mask.sum() == 1 else nothing


def without_credits(rows: Rows, place: Place, left: list[LeftOut]) -> Rows:
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
        where = say("intake-rows-called", row_numbers=numbers_of(rows, mask), names=names)
        raise Asked(Question("credits", options, where))
    if wanted == COUNT and rest is None:
        # A number below 0 is told where it stands; no other is added.
        mask &= never_added(rows) & ~(rows.students < 0)
    why = "subtracted" if wanted == COUNT and rest is not None else "credit"
    for at in np.flatnonzero(mask).tolist():
        left.append(LeftOut(int(rows.number[at]), why, rows.school[at]))
    return rest if rest is not None and wanted == COUNT else rows.without(mask)


def without_sums(rows: Rows, place: Place, left: list[LeftOut]) -> Rows:
    """The rows without those that are the sum of others, though they are not called a total.

    Raises:
        Asked: nobody has said whether they count.
    """
    if place.choices.sum_rows == COUNT or place.columns.students is None:
        return rows
    # A total that somebody put back says nothing of the others.
    own = rows.without(place.back(rows))
    codes = own.school.codes
    parts: Mask = (np.bincount(codes)[codes] > 1) & ~own.school.blank
    charged = charged_for(own)
    found = _sum_rows(own, np.isnan(own.tuition), parts, charged)
    found = found or _sums_of_neighbours(own, parts, charged)
    if not found:
        return rows
    mask = are_numbered(rows, own.number[found].tolist())
    bare = rows.blank("students") & rows.blank("tuition") & rows.blank("bill")
    of_sums = np.unique(own.school.codes[found])
    heads = bare & np.isin(rows.school.codes, of_sums)
    # A name that stands above its schools, and again below them, is no school's.
    certain = set(of_sums.tolist()) <= set(rows.school.codes[heads].tolist())
    certain |= _is_proved(own, found) or _are_of_operators(own, found, charged)
    if place.choices.sum_rows != LEAVE_OUT and not certain:
        raise Asked(Question("sums", leave_out_or_count("sum_rows"), numbers_of(rows, mask)))
    if certain:
        rows = take_out(rows, heads, "heading", left, place)
    return take_out(rows, are_numbered(rows, own.number[found].tolist()), "total", left, place)


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
        large = counts >= LEAST_SUM
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
    alone = np.flatnonzero(no_rate)[:MOST_TRIED].tolist()
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
