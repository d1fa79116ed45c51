"""Whether dollars beside a table are its rows' own, or a list of rates that has rows of its own."""

from collections.abc import Sequence

from model.intake.listed import words_of
from model.intake.numbers import Floats
from model.intake.problems import Unreadable
from model.intake.proved import is_product
from model.intake.questions import NONE, Asked, Option, Question, column_label, column_options
from model.intake.sample import Sample
from model.intake.words import header_words
from model.intake.worked import FIRST_WORKED
from model.messages import say

_GRADES = frozenset({"grade", "grades", "level", "levels"})
"""Words above numbers that name rows, as letters do."""


def ask_of_lists_beside(
    sample: Sample, school: int, students: int | None, dollars: tuple[str, int], counted: Floats
) -> None:
    """Ask of dollars that may be those of a list beside the table, and refuse what surely is one.

    Args:
        sample: the first rows.
        school: the column of schools.
        students: that of the number of students; None where each row is one.
        dollars: the choice that takes the column of dollars, and that column.
        counted: the students of each row.

    Raises:
        Asked: an empty column parts the dollars from the rest, and names stand on both sides.
        Unreadable: a column stands there twice, and says different things of a row.
    """
    choice, at = dollars
    mine = school if students is None else students
    if max(at, mine) >= min(FIRST_WORKED, len(sample.columns)):
        return
    twice, apart = _twice(sample, sorted((at, mine))), _apart(sample, school, mine, at)
    if not (twice or apart) or _is_proved(sample, counted, at):
        return
    if twice:
        both = ", ".join(column_label(sample.header, each) for each in twice)
        raise Unreadable("side-by-side", candidates=both)
    average = Option("tuition_column", NONE, say("intake-option-average"))
    options = (*column_options(choice, sample.header, [at]), average)
    raise Asked(Question("apart", options, column_label(sample.header, at)))


def _twice(sample: Sample, between: Sequence[int]) -> tuple[int, ...]:
    """Two columns of one name, on both sides of another, that say different things of a row."""
    first: dict[str, int] = {}
    for at, header in enumerate(sample.header):
        name = " ".join(header.split()).casefold()
        before = first.setdefault(name, at)
        if before == at or not _names(sample, at) or not _names(sample, before) or not name:
            continue
        cells = zip(sample.columns[before], sample.columns[at], strict=True)
        differ = any(one.strip() and two.strip() and one != two for one, two in cells)
        if differ and any(before < each < at for each in between):
            return before, at
    return ()


def _apart(sample: Sample, school: int, students: int, dollars: int) -> bool:
    """Whether an empty column parts dollars from students, and both have names beside them."""
    gaps = [at for at in range(len(sample.header)) if _is_empty(sample, at)]
    if not any(min(students, dollars) < at < max(students, dollars) for at in gaps):
        return False
    block = _block(gaps, dollars, len(sample.header))
    if school in block:
        block = _block(gaps, students, len(sample.header))
    # What says the same of each row on both sides is of one row.
    others = [sample.columns[at] for at in range(len(sample.header)) if at not in block]
    block_names = [at for at in block if at not in (students, dollars) and _names(sample, at)]
    return any(sample.columns[at] not in others for at in block_names)


def _block(gaps: Sequence[int], at: int, width: int) -> range:
    """The columns around one, up to the next that are empty."""
    first = max((gap + 1 for gap in gaps if gap < at), default=0)
    return range(first, min((gap for gap in gaps if gap > at), default=width))


def _is_empty(sample: Sample, at: int) -> bool:
    """Whether a column has neither a name nor anything but lines in it."""
    return not any(map(str.isalnum, "".join([sample.header[at], *sample.columns[at]])))


def _names(sample: Sample, at: int) -> bool:
    """Whether a column holds names, or grades, and no remarks."""
    words = {*header_words(sample.header[at])}
    says_remarks = not words.isdisjoint(words_of("in_headers_of_remarks"))
    if says_remarks or not any(map(str.strip, sample.columns[at])):
        return False
    return sample.numeric[at] < 0.5 or not words.isdisjoint(_GRADES)


def _is_proved(sample: Sample, counted: Floats, at: int) -> bool:
    """Whether students times these dollars, or dollars like them, are other dollars of the row."""
    mine = sample.numbers[at]
    return any(
        is_product(counted, mine, each) or is_product(counted, each, mine)
        for other, each in enumerate(sample.numbers)
        if other != at and sample.numeric[other] >= 0.5
    )
