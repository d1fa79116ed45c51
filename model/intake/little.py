"""Rates that are little for a year: of a month or a quarter, whether or not a column says so."""

from collections.abc import Iterable, Sequence

import numpy as np

from model.intake.numbers import Floats
from model.intake.problems import Unreadable
from model.intake.questions import Asked, Question, column_label
from model.intake.sample import Sample
from model.intake.words import header_words
from model.intake.worked import times_options

LEAST_BILLED = 1_000
"""Dollars a student and year: the least that a bill divided by its students comes to."""
_TIMES_A_YEAR = (1, 2, 3, 4, 9, 10, 11, 12)
"""How often in a year tuition may be due."""
_LITTLE_A_YEAR = 1_500
"""Dollars a student and year: no printed rate of a magnet school is as low; parts of one are."""
_USUAL_PARTS = (2, 4, 9, 10, 12)
"""Semesters, quarters, and months from September to May or June, or all of them."""


def ask_of_little(sample: Sample, counted: Floats, tuition: int, taken: set[int]) -> None:
    """Ask of rates that are little for a year, where other columns say that they are of a part.

    Raises:
        Asked: one has a number of months, or so many times the rate or the bill; or there is a
            column with the bill for each of several months.
    """
    rates = sample.numbers[tuition] * sample.says[tuition].unit
    given = ~np.isnan(rates) & (rates > 0) & (counted > 0)
    if not given.any() or np.median(rates[given]) >= LEAST_BILLED:
        return
    bills, months = rates[given] * counted[given], list[int]()
    for at, says in enumerate(sample.says):
        if at in (tuition, *taken) or says.identifier or sample.numeric[at] < 0.5:
            continue
        numbers = sample.numbers[at][given]
        if _times(numbers, bills) == 1:
            months += [at] if says.part_of_year else []
            continue
        named = {"months", "payments", "installments"} & {*header_words(sample.header[at])}
        ways = (rates[given], bills, *([np.ones(len(numbers))] if named else []))
        if times := next((each for way in ways if (each := _times(numbers, way)) > 1), 0):
            raise Asked(_little_question(sample, tuition, [times], [at]))
    if len(months) > 1:
        raise Asked(_little_question(sample, tuition, (10, 12), months))


def ask_whether_of_a_year(
    rates: Floats, tuition: int, header: Sequence[str], in_the_table: bool
) -> None:
    """Ask of rates that are little for a year, though nothing says that they are of a part of it.

    Args:
        rates: those of the rows that count.
        tuition: their column.
        header: that of the table.
        in_the_table: a column can be chosen only of the table that is read.

    Raises:
        Asked: they are.
        Unreadable: they are, and stand elsewhere.
    """
    charged = rates[rates > 0]
    # To count is quicker than to find the middle, and mostly says that it is not as low.
    few = 2 * np.count_nonzero(charged < _LITTLE_A_YEAR) < len(charged)
    if len(charged) and not few and (middle := float(np.median(charged))) < _LITTLE_A_YEAR:
        options = times_options("tuition_column", tuition, _USUAL_PARTS, header)
        where = f"{column_label(header, tuition)}, ${middle:,.2f}"
        if not in_the_table:
            raise Unreadable("part-of-year", candidates=where)
        raise Asked(Question("little-rates", options, where))


def _little_question(
    sample: Sample, tuition: int, times: Iterable[int], columns: Iterable[int]
) -> Question:
    options = times_options("tuition_column", tuition, times, sample.header)
    labels = ", ".join(column_label(sample.header, at) for at in columns)
    return Question("part-of-year", options, labels)


def _times(numbers: Floats, parts: Floats) -> int:
    """How many times others some numbers are, if it is a number of parts of a year; or 0."""
    times = np.round(numbers / parts)
    same = (np.abs(numbers - times * parts) <= 0.005 * parts).all()
    found = int(times[0]) if same and len({*times.tolist()}) == 1 else 0
    return found if found in _TIMES_A_YEAR else 0
