"""Whether the names of columns are plain, and what other columns hold; if not, somebody is asked.

Offices have more words than any list has. So the lists are of words that change nothing: any other
word above the students or the dollars may say that they are not those of the year and the district,
and any other column of numbers may change what is paid.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from model.intake.listed import words_of
from model.intake.numbers import Floats, or_zero
from model.intake.proved import may_still_be_meant, proved_bill
from model.intake.questions import (
    EACH_ROW,
    LEAVE_OUT,
    NONE,
    Asked,
    Option,
    Question,
    column_label,
    column_options,
    letter,
)
from model.intake.sample import Sample
from model.intake.words import PRESCHOOL_GRADE, SOME_OF, header_words
from model.intake.worked import with_percents, worked_option
from model.intake.years import fiscal_year
from model.messages import say
from model.names import is_known
from model.short_memory import kept_in_a_reading

_MOST_IN_A_NAME = 3
"""Words of a town's name."""
_OFF = 0.005
"""The share by which a sum or a product of rounded dollars may be off."""
_LEAST_SHARES = 3
_ROUNDED = 0.01
"""How much a share may be off, with percents rounded."""
_PARTS = (2, 3, 4, 9, 10, 12)
"""How many payments make a year."""
DATED = re.compile(
    r"(fy|sy)? ?\d+(st|nd|rd|th|s)?|(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*"
)
"""A word that is a number, a year or a month."""


def ask_of_headers(
    sample: Sample, students: int | None, dollars: tuple[str, int | None] | None
) -> None:
    """Ask of a column whose name has words that may make it something else than it was taken for.

    Args:
        sample: the first rows.
        students: the column of students, if nobody chose it.
        dollars: the choice that takes the column of dollars, and that column, if nobody chose it.

    Raises:
        Asked: there is one.
    """
    years = set()
    if students is not None:
        if _is_unsure((sample.header[students], "in_headers_of_students")):
            each = Option("students_column", EACH_ROW, say("intake-option-each-row"))
            options = (*column_options("students_column", sample.header, [students]), each)
            raise Asked(_question(sample, options, students))
        years.add(fiscal_year(sample.header[students]))
    choice, at = dollars or ("", None)
    if at is not None:
        years.add(fiscal_year(sample.header[at]))
        if _is_unsure((sample.header[at], "in_headers_of_dollars")) or len(years - {0}) > 1:
            average = Option("tuition_column", NONE, say("intake-option-average"))
            options = (*column_options(choice, sample.header, [at]), average)
            raise Asked(_question(sample, options, at))


def _question(sample: Sample, options: tuple[Option, ...], at: int) -> Question:
    return Question("unsure-column", options, column_label(sample.header, at))


@kept_in_a_reading
def _is_unsure(header_of: tuple[str, str]) -> bool:
    header, of = header_of
    words = [*without_towns(header_words(header))]
    plain = words_of("in_headers", of)
    if any(each not in plain and not DATED.fullmatch(each) for each in words):
        return True
    return SOME_OF.search(f" {' '.join(words)} ") is not None


def without_towns(words: Sequence[str]) -> Iterator[str]:
    """Words but for those of the names of towns."""
    at = 0
    while at < len(words):
        for many in range(_MOST_IN_A_NAME, 0, -1):
            if is_known(" ".join(words[at : at + many])):
                at += many
                break
        else:
            yield words[at]
            at += 1


def ask_of_other_columns(
    sample: Sample, taken: Iterable[int | None], counted: Floats, rate: int | None, bill: int | None
) -> None:
    """Ask of columns of numbers that nothing explains, before they are passed over.

    Args:
        sample: the first rows.
        taken: the columns that are read or looked at.
        counted: the students of each row.
        rate: the column of dollars a student.
        bill: the column of dollars for all of a row's students.

    Raises:
        Asked: there is one; its dollars may be taken off, or added, and its shares paid.
    """
    used = {*taken, rate, bill}
    of_year = [fiscal_year(name) for name in sample.header]
    years = {of_year[at] for at in used if at is not None and at < len(of_year)} - {0}
    passed = sorted(set(range(len(sample.header))) - used)
    if years:
        # What is of another year is no part of this one.
        passed = [at for at in passed if of_year[at] in years | {0}]
    found = [at for at in passed if _may_matter(sample, at)]
    if not found:
        return
    known = _known(sample, counted, rate, bill)
    found = [
        at for at in found if _is_paid_by_others(sample, at) or not _is_explained(sample, at, known)
    ]
    if found and (proved := proved_bill(sample, counted, rate, bill)):
        found = [at for at in found if may_still_be_meant(sample, at, found, *proved)]
    if not found:
        return
    options = [Option("other_columns", LEAVE_OUT, say("intake-option-leave-out-columns"))]
    base = bill if rate is None else rate
    if base is not None and base < len(sample.columns) and len(found) == 1:
        choice = "bill_column" if rate is None else "tuition_column"
        options += _changed(sample, choice, base, found[0])
    labels = ", ".join(column_label(sample.header, at) for at in found)
    raise Asked(Question("other-columns", tuple(options), labels))


def _may_matter(sample: Sample, at: int) -> bool:
    """Whether a column holds numbers and its name does not say that they are no part of a bill."""
    if not sample.header[at].strip() or not any(cell.strip() for cell in sample.columns[at]):
        return False
    says, values = sample.says[at], _values(sample, at)
    if not or_zero(values).any() or max(sample.numeric[at], _shares(sample, at)) < 0.5:
        return False
    words = header_words(sample.header[at])
    if PRESCHOOL_GRADE.fullmatch(sample.header[at].strip()):
        return False
    earlier = says.weight < 0 and words[:1] != ["non"]
    asked_elsewhere = says.share_of_students or says.residence or says.part_of_year
    no_dollars = says.students or says.some_students or says.identifier or says.period
    if earlier or asked_elsewhere or no_dollars or says.grade or says.group or says.whether:
        return False
    text = f" {' '.join(words)} "
    if np.nanmin(values) > 0 and abs(np.nansum(values) - 1) < 0.02:
        return False  # Each row's share of all.
    named = any(f" {phrase} " in text for phrase in words_of("in_headers_of_others"))
    return not named and words != ["line"] and not all(map(str.isdecimal, words))


def _is_paid_by_others(sample: Sample, at: int) -> bool:
    """Whether a column says what somebody else pays, though with another it makes the whole."""
    return not words_of("in_headers_of_payers").isdisjoint(header_words(sample.header[at]))


def _shares(sample: Sample, at: int) -> float:
    cells = [cell.strip() for cell in sample.columns[at] if cell.strip()]
    return sum(cell.endswith("%") for cell in cells) / len(cells)


def _values(sample: Sample, at: int) -> Floats:
    return with_percents([cell.strip() for cell in sample.columns[at]])


def _known(sample: Sample, counted: Floats, rate: int | None, bill: int | None) -> list[Floats]:
    """What is known of each row: students, dollars a student, dollars for all."""
    known = [counted]
    for at, times in ((rate, counted), (bill, 1 / np.where(counted > 0, counted, np.nan))):
        if at is not None:
            dollars = sample.numbers[at] * sample.says[at].unit
            known += [dollars, dollars * times]
    return known


def _is_explained(sample: Sample, at: int, known: Sequence[Floats]) -> bool:
    """Whether a column says what is known, or makes it of another one: a whole and what is off."""
    values = _values(sample, at) * sample.says[at].unit
    ways = [values * times for times in (1, *_PARTS)]
    if any(_same(way, each) for each in known for way in ways):
        return True
    if np.nanmax(values) <= 1 and any(_are_shares(values, each) for each in known):
        return True
    for other in range(len(sample.header)):
        if other == at or sample.numeric[other] < 0.5:
            continue
        beside = _values(sample, other)
        sums = (beside - np.abs(values), np.abs(values) - beside, beside + values)
        if any(_same(each, way, values) for each in known for way in sums):
            return True
        if any(_same(each, beside * values) for each in known):
            return True
    return False


def _are_shares(values: Floats, of: Floats) -> bool:
    """Whether values are what part each row is of all, as many digits as a percent has."""
    both = ~(np.isnan(values) | np.isnan(of))
    if both.sum() < _LEAST_SHARES or not values[both].sum() or not of[both].sum():
        return False
    rest = values[both] / values[both].sum() - of[both] / of[both].sum()
    return bool((np.abs(rest) < _ROUNDED).all() and len({*values[both].tolist()}) > 1)


def _same(found: Floats, known: Floats, of: Floats | None = None) -> bool:
    """Whether numbers are the same but for rounding: as much as a share of them, or of a part."""
    both = ~(np.isnan(found) | np.isnan(known))
    if not both.any() or not or_zero(found).any():
        return False
    off = np.abs(found[both] - known[both])
    size = np.abs((known if of is None else of)[both])
    return bool((off <= np.where(size >= 100, np.maximum(1.0, _OFF * size), _OFF * size)).all())


def _changed(sample: Sample, choice: str, base: int, at: int) -> list[Option]:
    """What may become of dollars by another column: what it takes off, adds, or makes the share."""
    values = _values(sample, at)
    given = values[~np.isnan(values)]
    first, other = letter(base), letter(at)
    if (np.abs(given) <= 1).all():
        formulas = [f"{first}*{other}"]
    elif (given <= 0).all():
        formulas = [f"{first}+{other}"]
    else:
        formulas = [f"{first}-{other}", f"{first}+{other}"]
    return [worked_option(choice, each, sample.header) for each in formulas]
