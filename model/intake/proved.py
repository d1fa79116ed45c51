"""What a bill proves that is students times a rate in every row, to the cent.

It is made of this one count of students, where a table has several; and what most other columns of
dollars could mean is no question any more.
"""

import re

import numpy as np

from model.intake.listed import has
from model.intake.numbers import Floats, or_zero
from model.intake.sample import Sample
from model.intake.words import header_words

_LEAST_ROWS = 2
_OFF = 0.5
"""Dollars by which students times rate may be off the bill, with rates rounded to cents."""


_PERCENT = re.compile(r"(\d+(?:\.\d+)?) ?%")
_CAP = frozenset({"cap", "capped", "percent", "pct", "tuition"})
"""What a column is called, and no more, of the percent to which the law caps what was charged."""


def proved_students(sample: Sample, counts: list[int], rates: list[int]) -> int | None:
    """The one column of counts by which a rate comes to a bill in every row; None if not one does.

    None, too, where columns are of several years, of preschool or of some of the students, as more
    has to be known there than what a bill was made of.

    Args:
        sample: the first rows.
        counts: the columns that may count students.
        rates: those that may be rates, all of a whole year.
    """
    if any(each.preschool or each.residence or each.share_of_students for each in sample.says):
        return None
    if len({each.year for each in sample.says} - {0}) > 1:
        return None
    bills = [at for at, each in enumerate(sample.says) if each.bill and each.weight >= 0]
    found = [
        at
        for at in counts
        if any(
            is_product(sample.numbers[at], sample.numbers[rate], sample.numbers[bill])
            for rate in rates
            for bill in bills
            if rate != bill
        )
    ]
    same = {tuple(sample.columns[at]) for at in found}
    taken = found[0] if len(same) == 1 else None
    if taken is None or sample.says[taken].weight < 0 or sample.says[taken].some_students:
        return None
    return taken


def proved_bill(
    sample: Sample, counted: Floats, rate: int | None, bill: int | None
) -> tuple[int, int] | None:
    """The columns of a rate and of its bill, if the bill is students times the rate; else None."""
    if rate is None or bill is None or max(rate, bill) >= len(sample.columns):
        return None
    fits = is_product(counted, sample.numbers[rate], sample.numbers[bill])
    return (rate, bill) if fits else None


def may_still_be_meant(sample: Sample, at: int, others: list[int], rate: int, bill: int) -> bool:
    """Whether a column of dollars may be meant, or add to a bill, though another rate is proved.

    Not if it is all that there is of an earlier year, the percent of the cap, or another program's
    and not that program's with this one's.

    Args:
        sample: the first rows.
        at: the column.
        others: all such columns.
        rate: the one of which the bill is made.
        bill: the bill.
    """
    if _is_the_whole(sample, at, rate) or _is_with_another(sample, at, bill):
        return False
    year = sample.says[at].year
    proved = sample.says[rate].year or sample.says[bill].year
    if year and year != proved:
        return year > proved or sum(sample.says[each].year == year for each in others) > 1
    words = {*header_words(sample.header[at])}
    if words <= _CAP and words & {"percent", "pct"} and words & {"cap", "capped"}:
        return False
    with_both = (or_zero(sample.numbers[at]) >= or_zero(sample.numbers[bill])).all()
    return bool(with_both) or not has(sample.header[at], "other_programs")


def _is_the_whole(sample: Sample, at: int, rate: int) -> bool:
    """Whether the rate is called a percent, and is that of what another column holds."""
    percents = _PERCENT.findall(sample.header[rate])
    if len(percents) != 1:
        return False
    return _same(sample.numbers[at] * float(percents[0]) / 100, sample.numbers[rate])


def _is_with_another(sample: Sample, at: int, bill: int) -> bool:
    """Whether a column is the bill and another program's dollars, which stand beside it."""
    return any(
        has(name, "other_programs") and _same(sample.numbers[bill] + more, sample.numbers[at])
        for name, more in zip(sample.header, sample.numbers, strict=False)
    )


def _same(found: Floats, given: Floats) -> bool:
    return bool((np.abs(or_zero(found) - or_zero(given)) <= _OFF).all())


def is_product(counts: Floats, rates: Floats, bills: Floats) -> bool:
    """Whether counts times rates are the bills in every row, of which some count differently."""
    given = ~np.isnan(bills)
    if given.sum() < _LEAST_ROWS or np.isnan(counts[given] * rates[given]).any():
        return False
    off = np.abs(counts[given] * rates[given] - bills[given])
    return bool((off <= _OFF).all()) and len(set(counts[given].tolist())) > 1
