"""Which fiscal year a header, a title or the name of a sheet speaks of.

A fiscal year is called by the year in which it ends: October 2024 and 2024-25 are FY2025.
"""

import re

from model.short_memory import kept_in_a_reading

_SPAN = re.compile(r"(?<!\d)(20)?(\d\d) ?[-–—/] ?(?:20)?(\d\d)(?![\d/])")
_NAMED = re.compile(r"\b(?:fy|sy|fiscal years?|school years?) ?['’]?(?:20)?(\d\d)(?!\d)")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DATE = re.compile(rf"\b({'|'.join(_MONTHS)})[a-z]*\.? ?(?:\d\d?(?:st)?,? )?20(\d\d)(?!\d)")
_FALL = re.compile(r"\b(?:fall|autumn)(?: of)?,? ?20(\d\d)(?!\d)")
_IN_NUMBERS = re.compile(r"(?<!\d)(0?\d|1\d)[/-]\d\d?[/-](?:20)?(\d\d)(?!\d)")
_ISO = re.compile(r"(?<!\d)20(\d\d)-(\d\d)-\d\d(?!\d)")
_ALONE = re.compile(r"(?<![\d$.,])20(\d\d)(?![\d.,]\d|\d)")
_TELLING = {
    *("actual", "budget", "budgeted", "proposed", "projected", "estimate", "estimated", "est"),
    *("act", "approved", "adopted", "prior", "previous", "current", "next", "last", "this"),
    *("request", "requested"),
}
_CUT_SHORT = {"act", "est"}
"""Those that may be a name by themselves."""
_AROUND = {"year", "years", "fiscal", "school", "fy", "sy"}
_MAY_BE_YEAR = re.compile(r"20\d\d|\d ?[-–—/] ?\d|(?:fy|sy|years?) ?['’]?\d\d", re.IGNORECASE)
"""What every text has that speaks of a year: most names do not, and this is quick to see."""
_MAY_BE_GROUP = re.compile(
    rf"(?:[^a-z]|(?:{'|'.join(_MONTHS)}|st)[a-z]*"
    rf"|(?:{'|'.join(sorted(_TELLING | _AROUND))})(?![a-z]))*+"
)
"""Text of no other words than those: most names of schools are none, and this is quick to see."""
_FIRST_MONTH = 7
_LAST_GRADE = 12
"""Grades 9-10 are no school year."""


@kept_in_a_reading
def fiscal_year(text: str) -> int:
    """The one fiscal year that a text speaks of; 0 where it speaks of none, or of several."""
    if not _MAY_BE_YEAR.search(text):
        return 0
    found = _years(text.casefold().strip()[:200])
    return 2000 + found.pop() if len(found) == 1 else 0


def year_by_name(text: str) -> int:
    """The one fiscal year that a text names as such, and not by a date; 0 for none or several."""
    found = _named(text.casefold()[:200])
    return 2000 + found.pop() if len(found) == 1 else 0


def _years(text: str) -> set[int]:
    found, rest = set[int](), text
    for month, year in _DATE.findall(rest):
        found.add(int(year) + (_MONTHS.index(month) + 1 >= _FIRST_MONTH))
    rest = _DATE.sub(" ", rest)
    found |= {int(year) + 1 for year in _FALL.findall(rest)}
    rest = _FALL.sub(" ", rest)
    for year, month in _ISO.findall(rest):
        found.add(int(year) + (int(month) >= _FIRST_MONTH))
    rest = _ISO.sub(" ", rest)
    for month, year in _IN_NUMBERS.findall(rest):
        found.add(int(year) + (int(month) >= _FIRST_MONTH))
    rest = _IN_NUMBERS.sub(" ", rest)
    found |= _named(rest)
    rest = _NAMED.sub(" ", _SPAN.sub(" ", rest))
    return found | {int(year) for year in _ALONE.findall(rest)}


def _named(text: str) -> set[int]:
    """The years that a text names as a span or as a fiscal or school year."""
    spans = {
        int(last)
        for century, first, last in _SPAN.findall(text)
        if int(last) == int(first) + 1 and (century or int(first) > _LAST_GRADE)
    }
    return spans | {int(year) for year in _NAMED.findall(_SPAN.sub(" ", text))}


def group_name(text: str) -> str:
    """What a cell above a header adds to those below it: the year as FY2025, or its words."""
    year = fiscal_year(text)
    words = set(re.findall("[a-z]+", text.casefold()))
    return f"FY{year}" if year and not words & _TELLING else text


def is_group(text: str) -> bool:
    """Whether a cell above a header only says of what year the columns below it are."""
    plain = text.casefold().strip()
    if not plain or len(plain) > 40 or not _MAY_BE_GROUP.fullmatch(plain):
        return False
    rest = plain
    for each in (_DATE, _ISO, _IN_NUMBERS, _SPAN, _NAMED, _ALONE):
        rest = each.sub(" ", rest)
    words = set(re.sub(r"[^a-z]+", " ", rest).split())
    if "school" in words and not words & {"year", "years"}:
        return False
    telling = words & (_TELLING - _CUT_SHORT)
    return words <= _TELLING | _AROUND and bool(telling or _years(plain))
