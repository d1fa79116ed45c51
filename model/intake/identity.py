"""Which columns tell students apart: those are looked at, and never shown or kept."""

import numpy as np

from model.intake.columns import MOST_COUNTED, words_at
from model.intake.sample import Sample

_INITIALS = 6
"""Characters: what is shorter may be the initials of a student."""


def identifying(sample: Sample, each_row: bool) -> set[int]:
    """The columns that tell students apart; where each row is one, those of bare names, too."""
    found = {at for at, each in enumerate(sample.says) if each.identifier and not each.maybe_count}
    if (first := identifier_column(sample)) is not None and is_certain(sample, first):
        found.add(first)
    if each_row:
        found |= {at for at in range(len(sample.header)) if words_at(sample, at) == ["name"]}
    return found


def first_values(sample: Sample, each_row: bool) -> list[tuple[str, ...]]:
    """What each column begins with, as far as it may be shown: numbers, but no student's."""
    private = identifying(sample, each_row)
    if each_row or private:
        return [()] * len(sample.header)
    return [
        () if _may_identify(sample, at) else tuple(filter(str.strip, sample.columns[at]))
        for at in range(len(sample.header))
    ]


def _may_identify(sample: Sample, at: int) -> bool:
    """Whether a column holds names, or numbers of which each stands there once, as codes do."""
    numbers = sample.numbers[at][~np.isnan(sample.numbers[at])]
    if sample.numeric[at] < 0.5 or not len(numbers):
        return True
    says = sample.says[at]
    whole = bool((numbers == np.floor(numbers)).all() and numbers.min() >= 1_000)
    return whole and len(set(numbers.tolist())) == len(numbers) and not says.money


def identifier_column(sample: Sample) -> int | None:
    """The column that tells students apart, if there is one."""
    for place, each in enumerate(sample.says):
        if each.identifier:
            return place
    for place, each in enumerate(sample.says):
        if not each.students:
            continue
        bare = words_at(sample, place) in (["student"], ["pupil"])
        if bare and (_are_codes(sample, place) or _are_initials(sample, place)):
            return place
        cells = [cell.strip() for cell in sample.columns[place] if cell.strip()]
        named = sum(1 for cell in cells if " " in cell and not any(c.isdigit() for c in cell))
        # A column of students that holds names of two words holds the students themselves.
        if len(cells) > 1 and len(set(cells)) == len(cells) == named:
            return place
    return _bare_codes(sample)


def _bare_codes(sample: Sample) -> int | None:
    """A column called no more than ID that differs in each row, beside schools that do not."""
    if any(each.students for each in sample.says):
        return None
    schools = [at for at, each in enumerate(sample.says) if each.school]
    if not schools or len({*sample.columns[schools[0]]}) == len(sample.columns[0]):
        return None
    for at in range(len(sample.header)):
        cells = sample.columns[at]
        if words_at(sample, at) in (["id"], ["ids"]) and len({*cells}) == len(cells) and all(cells):
            return at
    return None


def _are_codes(sample: Sample, at: int) -> bool:
    """Whether a column holds long numbers of which each stands there once."""
    # Below the students there may be a total, or a note.
    numbers = sample.numbers[at][~np.isnan(sample.numbers[at])]
    mostly = len(numbers) > 1 and sample.numeric[at] >= 0.8
    codes = mostly and numbers.min() > MOST_COUNTED
    return bool(codes and len(set(numbers.tolist())) == len(numbers))


def _are_initials(sample: Sample, at: int) -> bool:
    """Whether a column holds short texts of which each stands there once, and no number."""
    cells = [cell.strip() for cell in sample.columns[at]]
    named = all(0 < len(cell) < _INITIALS and cell[0].isalpha() for cell in cells)
    return len(cells) > 1 and len({*cells}) == len(cells) and named


def is_certain(sample: Sample, identifier: int) -> bool:
    """Whether a column that may tell students apart does, and is no count."""
    numbers = sample.numbers[identifier]
    numbers = numbers[~np.isnan(numbers)]
    cells = [cell for cell in sample.columns[identifier] if cell.strip()]
    return len(set(cells)) == len(cells) and (not len(numbers) or numbers.min() >= 1_000)
