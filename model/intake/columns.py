"""What a table's columns are taken for, and what every choice among them looks at."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from model.intake.little import LEAST_BILLED
from model.intake.numbers import Floats, or_zero
from model.intake.problems import Unreadable
from model.intake.questions import (
    Option,
    column_label,
    column_options,
    letter,
)
from model.intake.sample import Sample
from model.intake.words import (
    TIMES,
    header_words,
)
from model.intake.worked import (
    FIRST_WORKED,
    Worked,
)

LEAST_RATE, MOST_RATE = 500, 40_000
"""Dollars a student and year: a column of other amounts is not one of rates."""
MOST_COUNTED = 2_500
"""Students: the middle of a column of counts is not above this."""
MANY_VALUES = 4
"""Different values: two columns that agree in as many are the same one."""


@dataclass(frozen=True)
class Columns:
    """Which column is what; None where there is none."""

    header: tuple[str, ...]
    school: int | None
    students: int | None
    """None where each row is one student."""
    tuition: int | None = None
    bill: int | None = None
    """Dollars for all of a row's students."""
    district: int | None = None
    identifier: int | None = None
    """Looked at only to see whether a student is listed twice."""
    part: int | None = None
    """The year, the month or the group of students that a row is about."""
    part_is: str = ""
    """"group", "period" or "day"."""
    grade: int | None = None
    line: int | None = None
    """The tuition line, where rows may be of several."""
    worked: tuple[Worked, ...] = ()
    """Columns that somebody chose to have worked out of others, behind all others."""
    unit: float = 1
    """Dollars that one in a column of dollars is: 1,000, 100 or a cent."""
    year: int | None = None
    """The fiscal year that a row alone is of."""

    @property
    def taken(self) -> dict[str, int]:
        """The columns that are read, by what they hold."""
        every = {
            "district": self.district,
            "school": self.school,
            "students": self.students,
            "tuition": self.tuition,
            "bill": self.bill,
            "line": self.line,
            "year": self.year,
        }
        return {name: column for name, column in every.items() if column is not None}

    @property
    def worked_from(self) -> set[int]:
        """The columns of which others are worked out."""
        return {at for each in self.worked for at in each.columns}

    def letter(self, column: int) -> str:
        """A column as a spreadsheet names it, or its formula."""
        of = column - FIRST_WORKED
        return letter(column) if of < 0 else self.worked[of].text


def column_chosen(sample: Sample, choice: str, name: str) -> int:
    """The column that somebody chose.

    Raises:
        Unreadable: there is none.
    """
    return column_named(sample.header, choice, name)


def column_named(columns: Sequence[str], choice: str, name: str) -> int:
    """The column that somebody named by its letter or its header.

    Raises:
        Unreadable: there is no such column.
    """
    wanted = choice.strip().casefold()
    named = [at for at, header in enumerate(columns) if header.strip().casefold() == wanted]
    if len(named) == 1:
        return named[0]
    for at in range(len(columns)):
        if letter(at).casefold() == wanted:
            return at
    listed = ", ".join(column_label(columns, at) for at in range(len(columns)))
    raise Unreadable("no-such-column", wanted=choice.strip(), of_column=name, candidates=listed)


def words_at(sample: Sample, at: int) -> list[str]:
    """The words of a column's header."""
    return header_words(sample.header[at])


def unnamed_beside(sample: Sample, at: int) -> int:
    """The column of other numbers under no name, to the right of one; 0 if there is none.

    A name that is written once over two columns is of both.
    """
    beside = at + 1
    if beside >= len(sample.header) or sample.header[beside] or sample.numeric[beside] < 0.9:
        return 0
    same = np.array_equal(sample.numbers[at], sample.numbers[beside], equal_nan=True)
    return 0 if same else beside


def too_many(sample: Sample, at: int) -> bool:
    """Whether a column's numbers are mostly too large for students of one school."""
    counts = sample.numbers[at][~np.isnan(sample.numbers[at])]
    # Mostly none is, which is quicker to see.
    return bool(counts.max(initial=0) > MOST_COUNTED and np.median(counts) > MOST_COUNTED)


def options_of(choice: str, sample: Sample, columns: Sequence[int]) -> list[Option]:
    """Columns to choose from."""
    return column_options(choice, sample.header, columns)


def whole_numbers(sample: Sample) -> list[int]:
    """Columns that nobody named and that may be counts."""
    found = []
    for at, values in enumerate(sample.numbers):
        each = sample.says[at]
        # An amount of less than any rate, in whole numbers, may be one of students.
        dollars = each.money > 1 or (each.money and or_zero(values).max(initial=0) >= LEAST_RATE)
        known = dollars or each.other_money or each.identifier or each.period or each.school
        given = values[~np.isnan(values)]
        if known or each.district or sample.numeric[at] < 0.8 or not len(given):
            continue
        words = header_words(sample.header[at])
        if {"grade", "year", "code", "id", "row", "line", *TIMES} & set(words) or not words:
            continue
        if (given == np.floor(given)).all() and given.min() >= 0 and given.max() <= MOST_COUNTED:
            found.append(at)
    return found


def best_called(sample: Sample, candidates: Sequence[int], role: str) -> list[int]:
    """Those of the candidates that are called so best."""
    # A weak word counts for less only beside a strong one; "this year" for more than "last year".
    strong = max(getattr(sample.says[at], role) > 1 for at in candidates)
    kept = [at for at in candidates if not strong or getattr(sample.says[at], role) > 1]
    weight = max(sample.says[at].weight for at in kept)
    return [at for at in kept if sample.says[at].weight == weight]


def unlike_columns(sample: Sample, candidates: Sequence[int]) -> list[int]:
    """The candidates without those that hold the same as one before, and not by chance."""
    kept: list[int] = []
    for at in candidates:
        numbered = any(sign.isdigit() for sign in sample.header[at])
        same = [
            other
            for other in kept
            if np.array_equal(sample.numbers[at], sample.numbers[other], equal_nan=True)
        ]
        many = len(set(sample.columns[at])) >= MANY_VALUES
        if not same or numbered or not many:
            kept.append(at)
    return kept


def total_of(sample: Sample, candidates: Sequence[int]) -> int | None:
    """The column that is the sum of two or more of the others, if one is."""
    # With the most parts first: one part may by chance be the sum of others.
    for many in range(min(len(candidates) - 1, 8), 1, -1):
        for total in candidates:
            for parts in combinations([at for at in candidates if at != total][:9], many):
                summed = np.sum([or_zero(sample.numbers[at]) for at in parts], axis=0)
                if any(sample.says[at].some_students for at in (total, *parts)):
                    continue
                if summed.any() and np.allclose(summed, or_zero(sample.numbers[total])):
                    return total
    return None


def are_years(values: Floats) -> bool:
    """Whether all numbers of a column may be years."""
    given = values[~np.isnan(values)]
    return bool(((given >= 1990) & (given <= 2100) & (given == np.floor(given))).all())


def fits(sample: Sample, at: int, counted: Floats) -> tuple[float, float]:
    """The share of a column's amounts that are plausible as rates, and as bills."""
    amounts = sample.numbers[at] * sample.says[at].unit
    amounts = np.where(amounts > 0, amounts, np.nan)
    given = amounts[~np.isnan(amounts)]
    if not len(given):
        return 0.0, 0.0
    both = ~np.isnan(amounts) & (counted > 0)
    each = amounts[both] / counted[both]
    rate = float(((given >= LEAST_RATE) & (given <= MOST_RATE)).mean())
    bill = float(((each >= LEAST_BILLED) & (each <= MOST_RATE)).mean()) if len(each) else 0.0
    return rate, bill
