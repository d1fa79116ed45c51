"""Whether a text is the name of a school, or of schools: by its words, or by the record's names."""

import re

from model.intake.in_english import english_words
from model.intake.listed import has, words_of
from model.intake.plain import DATED
from model.intake.table import tells_apart
from model.names import is_known
from model.record import schools
from model.short_memory import kept_in_a_reading

_SCHOOL = re.compile(
    r"\b(schools?|academy|magnet|montessori|elementary|middle|high|stem|steam|prep\w*|institute"
    r"|center|centre|charter|collegiate|college|university|lab)\b",
    re.IGNORECASE,
)
_SEVERAL = frozenset({"schools", "magnets", "academies", "programs"})


@kept_in_a_reading
def names_a_school(text: str) -> bool:
    """Whether a text names a school, by its words or by the record's."""
    if is_known(text) or tells_apart(text):
        return False
    recorded = any(text.casefold() in name.casefold() for name in schools())
    return recorded or _SCHOOL.search(text) is not None


def is_plain_heading(text: str) -> bool:
    """Whether a text may stand above schools and says nothing of whether their rows count.

    So do the name of a center, a level, a year and a town; a school's name may have no numbers.
    """
    one = names_a_school(text) and _SEVERAL.isdisjoint(english_words(text).split())
    return is_known(text) or one or is_of_several(text)


def is_of_several(text: str) -> bool:
    """Whether a text is no more than the name of a center, of a level or of a year."""
    words = english_words(text).split()
    if has(text, "operators", "^", "$") or words[1:] == ["county"]:
        return True
    if is_known(text) or (names_a_school(text) and _SEVERAL.isdisjoint(words)):
        return False
    plain = words_of("in_levels", "operators", "in_headings")
    return bool(words) and all(word in plain or DATED.fullmatch(word) for word in words)
