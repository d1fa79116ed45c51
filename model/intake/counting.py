"""Which column has the number of students, or whether each row is one."""

import re
from collections.abc import Sequence

import numpy as np

from model.intake.columns import (
    MOST_COUNTED,
    best_called,
    column_chosen,
    options_of,
    too_many,
    total_of,
    unlike_columns,
    unnamed_beside,
    whole_numbers,
    words_at,
)
from model.intake.identity import identifying, is_certain
from model.intake.numbers import looks_like, or_zero
from model.intake.problems import Unreadable
from model.intake.questions import (
    EACH_ROW,
    Asked,
    Choices,
    Option,
    Question,
    column_label,
    letter,
)
from model.intake.sample import Sample
from model.intake.words import (
    PRESCHOOL_GRADE,
)
from model.intake.worked import (
    with_percents,
    worked_option,
)
from model.messages import say

_LEAST_CODE = 100
"""Numbers from here on that follow each other may be codes of students."""
_MOST_DIFFERENT = 2 / 3
"""The share of the rows that differ in a list of students without their names, at most."""


def students_column(sample: Sample, choices: Choices, identifier: int | None) -> int | None:
    """The column of the number of students; None where each row is one student.

    Raises:
        Asked: several may be it.
        Unreadable: there is none, or the one that was chosen is not there.
    """
    chosen = choices.students_column.strip()
    if chosen.casefold() == EACH_ROW:
        return None
    if chosen:
        counts = column_chosen(sample, chosen, "students")
        if counts in identifying(sample, each_row=False):
            raise Unreadable("identifier", of_header=column_label(sample.header, counts))
        return counts
    taken = _column_of_students(sample, identifier)
    if taken is not None:
        _ask_of_preschool(sample, taken)
        _ask_of_residence(sample, taken)
        _ask_of_shares_of_students(sample, taken)
        _ask_of_changes(sample, taken)
    return taken


def _ask_of_residence(sample: Sample, students: int) -> None:
    """Ask where other columns say how many of the students live in one place, and in others.

    Raises:
        Asked: they do.
    """
    every = or_zero(sample.numbers[students])
    parts = [
        at
        for at, says in enumerate(sample.says)
        if at != students
        and says.residence
        and not (says.money or says.identifier or {"code", "id", "no"} & {*words_at(sample, at)})
        and sample.numeric[at] >= 0.5
        and (or_zero(sample.numbers[at]) <= every).all()
    ]
    if parts:
        options = options_of("students_column", sample, [*parts, students])
        raise Asked(Question("students", tuple(options)))


def _ask_of_shares_of_students(sample: Sample, students: int) -> None:
    """Ask where another column says what part of the students, or of their cost, is meant.

    Raises:
        Asked: there is one.
    """
    for at, says in enumerate(sample.says):
        if not (says.share_of_students or says.own_share) or at == students:
            continue
        shares = with_percents([cell.strip() for cell in sample.columns[at]])
        given = shares[~np.isnan(shares)]
        # What comes to a whole is each school's share of all, and no part of its students.
        if not len(given) or given.max() > 1 or abs(given.sum() - 1) < 0.02:
            continue
        options = (
            worked_option("students_column", f"{letter(students)}*{letter(at)}", sample.header),
            *options_of("students_column", sample, [students]),
        )
        raise Asked(Question("students", options))


def _ask_of_changes(sample: Sample, students: int) -> None:
    """Ask where other columns say how many students came or left since: Adds, Drops, Adj.

    Raises:
        Asked: there is one.
    """
    every = np.abs(or_zero(sample.numbers[students]))
    formula = letter(students)
    for at, says in enumerate(sample.says):
        sign = says.students_since
        values = or_zero(sample.numbers[at])
        small = values.any() and (np.abs(values) <= every).all() and sample.numeric[at] >= 0.5
        if sign and at != students and small and not (says.money or says.identifier):
            # Those who left may stand there as a negative number.
            formula += f"{'+' if sign > 0 or values.min() < 0 else '-'}{letter(at)}"
    if formula != letter(students):
        changed = worked_option("students_column", formula, sample.header)
        options = (changed, *options_of("students_column", sample, [students]))
        raise Asked(Question("students", options))


def _ask_of_preschool(sample: Sample, students: int) -> None:
    """Ask where the students may be with those in preschool, who have a column of their own.

    Raises:
        Asked: they may be.
    """
    if sample.says[students].preschool or " k 12 " in f" {' '.join(words_at(sample, students))} ":
        return
    for at, header in enumerate(sample.header):
        young = or_zero(sample.numbers[at])
        if not PRESCHOOL_GRADE.fullmatch(header.strip()) or not (young > 0).any():
            continue
        if (young <= or_zero(sample.numbers[students])).all():
            label, less = column_label(sample.header, students), column_label(sample.header, at)
            both = say("intake-option-less", of_header=label, less_header=less)
            options = (
                Option("students_column", f"{letter(students)}-{letter(at)}", both),
                Option("students_column", letter(students), label),
            )
            raise Asked(Question("with-preschool", options, label))


def _column_of_students(sample: Sample, identifier: int | None) -> int | None:
    """The column of the number of students; None where each row is one."""
    # Beside students' own names, "No." numbers the lines.
    weak = 1 if identifier is not None and not sample.says[identifier].maybe_count else 0
    every = [at for at, each in enumerate(sample.says) if each.students > weak and at != identifier]
    every = [at for at in every if not _of_dates(sample, at)]
    candidates = [at for at in every if sample.numeric[at] >= 0.5] or every
    if not candidates:
        return _one_row_a_student(sample, identifier)
    candidates = [at for at in candidates if not too_many(sample, at)] or candidates
    candidates = _without_subgroups(sample, candidates)
    best = best_called(sample, candidates, "students")
    # "Current" says that others are earlier, and not that a total beside it is.
    totals = [at for at in candidates if at not in best and _is_of_all(sample, at)]
    unlike = unlike_columns(sample, [*best, *totals])
    if len(unlike) > 1:
        total = total_of(sample, candidates)
        if total is None or any(sample.says[at].preschool for at in candidates):
            options = (*options_of("students_column", sample, unlike), *_added(sample, unlike))
            raise Asked(Question("students", options))
        unlike = [total]
    taken = unlike[0]
    if beside := unnamed_beside(sample, taken):
        counts = sample.numbers[beside]
        if (counts[~np.isnan(counts)] % 1 == 0).all() and not too_many(sample, beside):
            options = tuple(options_of("students_column", sample, [taken, beside]))
            raise Asked(Question("students", options))
    says = sample.says[taken]
    # A school from preschool to grade 8 is not one of preschool only.
    only_preschool = says.preschool and not any(map(str.isdecimal, words_at(sample, taken)))
    some = says.some_students or says.subgroup or only_preschool
    if some or _may_number_lines(sample, taken):
        each = Option("students_column", EACH_ROW, say("intake-option-each-row"))
        options = (*options_of("students_column", sample, [taken]), each)
        raise Asked(Question("students", options))
    counts = sample.numbers[taken][~np.isnan(sample.numbers[taken])]
    # Not one whole student in several rows: those are shares, such as 12% of a cell's format.
    shares = len(counts) > 1 and 0 < counts.max() < 1
    if too_many(sample, taken) or shares:
        label = column_label(sample.header, taken)
        raise Unreadable("no-counts", of_header=label, most_students=MOST_COUNTED)
    return taken


def _of_dates(sample: Sample, at: int) -> bool:
    """Whether a column holds dates: since when each student is enrolled."""
    cells = [cell for cell in sample.columns[at] if cell.strip()]
    return bool(cells) and all(looks_like(cell) == "date" for cell in cells)


_ALL_STUDENTS = {
    *("students", "student", "pupils", "pupil", "enrollment", "enrolled", "number", "no", "count"),
    *("of", "total", "all", "fte", "headcount", "magnet", "tuition"),
}
"""Words of a column of students that is of no part of them."""


def _is_of_all(sample: Sample, at: int) -> bool:
    """Whether a column is called all of the students in so many words: Total students."""
    words = {*words_at(sample, at)}
    return bool(words <= _ALL_STUDENTS and words & {"total", "all"})


def _without_subgroups(sample: Sample, candidates: list[int]) -> list[int]:
    """The columns of students but for those of some among others that are called all of them.

    Nor those who were accepted, beside those who are enrolled.
    """
    if any("enrolled" in words_at(sample, at) for at in candidates):
        candidates = [
            at for at in candidates if not {"accepted", "registered"} & {*words_at(sample, at)}
        ]
    wholes = [at for at in candidates if set(words_at(sample, at)) <= _ALL_STUDENTS]
    if len(wholes) != 1:
        return candidates
    every = or_zero(sample.numbers[wholes[0]])
    return [
        at
        for at in candidates
        if not (sample.says[at].subgroup and (or_zero(sample.numbers[at]) <= every).all())
    ]


def _may_number_lines(sample: Sample, at: int) -> bool:
    """Whether a column counts on from row to row, as the numbers of lines and of students do."""
    numbers = sample.numbers[at]
    clearly = sample.says[at].students > 2 or words_at(sample, at) == ["count"]
    if len(numbers) < (3 if sample.says[at].students > 1 else 2) or np.isnan(numbers).any():
        return False
    goes_on = numbers[1:] == numbers[:-1] + 1
    if not (goes_on | (numbers[1:] == 1)).all() or not goes_on.any():
        return False
    # Lines are numbered from 1 on, and codes are long: what begins at 10 is counted.
    plural = clearly or "count" in words_at(sample, at)
    if plural and 1 < numbers[0] < _LEAST_CODE and goes_on.all():
        return False
    # Of a column that is plainly called students, the rows have to be those of students, too.
    named = [at for at, says in enumerate(sample.says) if says.school]
    return not clearly or any(len(set(sample.columns[at])) < len(numbers) for at in named)


def _one_row_a_student(sample: Sample, identifier: int | None) -> int | None:
    """None where each row is one student; or the question, or the refusal.

    Raises:
        Asked: a column may hold identifiers or counts.
        Unreadable: nothing says how many students there are.
    """
    if identifier is None:
        counts = whole_numbers(sample)
        if not counts and _rows_repeat(sample):
            return None
        if not counts and not any(each.grade for each in sample.says):
            raise Unreadable("column", missing_column="students")
        total = total_of(sample, counts)
        grades = [at for at in counts if at != total]
        if total is not None and all(is_a_grade(sample.header[at]) for at in grades):
            return total
        if total is not None and len({sample.says[at].year for at in grades} - {0}) > 1:
            # The sum of several years is nobody's count.
            counts = grades
        each = Option("students_column", EACH_ROW, say("intake-option-each-row"))
        added = _added(sample, counts)
        options = (*options_of("students_column", sample, counts), *added, each)
        raise Asked(Question("unnamed-students", options))
    certain = is_certain(sample, identifier)
    others = [at for at, each in enumerate(sample.says) if each.identifier and not each.maybe_count]
    if sample.says[identifier].maybe_count and not certain and not others:
        each = Option("students_column", EACH_ROW, say("intake-option-each-row"))
        options = (*options_of("students_column", sample, [identifier]), each)
        raise Asked(Question("students", options))
    return None


def _rows_repeat(sample: Sample) -> bool:
    """Whether rows with a grade and dollars stand there again and again, as those of students do.

    A list of rates has each of its rows once.
    """
    rows = list(zip(*sample.columns, strict=True))
    graded = any(each.grade for each in sample.says) and any(each.money for each in sample.says)
    return graded and len({*rows}) <= _MOST_DIFFERENT * len(rows)


_GRADE = re.compile(r"(gr(ade)?\.? )?(pk|k|\d{1,2})", re.IGNORECASE)


def is_a_grade(header: str) -> bool:
    """Whether a column is called no more than a grade: K, 1, Grade 2."""
    return _GRADE.fullmatch(header.strip()) is not None


def _added(sample: Sample, counts: Sequence[int]) -> list[Option]:
    """All of some columns of students, if each is of one group: Regular, Special ed."""
    says = [sample.says[at] for at in counts]
    if len(says) < 2 or not all(each.one_group and not each.year for each in says):
        return []
    return [worked_option("students_column", "+".join(map(letter, counts)), sample.header)]
