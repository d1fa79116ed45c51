"""The count of students that a bill is made of, where a table has several and one is proved."""

import numpy as np

from model.intake.numbers import Floats
from model.intake.sample import Sample

_LEAST_ROWS = 2
_OFF = 0.5
"""Dollars by which students times rate may be off the bill, with rates rounded to cents."""


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
            _is_product(sample.numbers[at], sample.numbers[rate], sample.numbers[bill])
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


def _is_product(counts: Floats, rates: Floats, bills: Floats) -> bool:
    """Whether counts times rates are the bills in every row, of which some count differently."""
    given = ~np.isnan(bills)
    if given.sum() < _LEAST_ROWS or np.isnan(counts[given] * rates[given]).any():
        return False
    off = np.abs(counts[given] * rates[given] - bills[given])
    return bool((off <= _OFF).all()) and len(set(counts[given].tolist())) > 1
