"""Days, and spans of months that a title names: July - December 2025, 9/1/25 - 1/31/26."""

import re

DAY = re.compile(r"(?:\d{4}-\d\d-\d\d|\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?)(?:[ T][\d:.]+)?")
"""A cell of a column of dates."""
_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_TO = r"\s*(?:-|–|—|to|thru|through)\s*"
_ENDS = "uary|ruary|ch|il|e|y|ust|t|tember|ober|ember"
_NAMED = (
    rf"({'|'.join(_NAMES)})(?:{_ENDS})?\b\.?(?:\s+\d{{1,2}}(?:st|nd|rd|th)?\b,?)?"
    r"(?:,?\s*(\d{4}))?"
)
_SPAN_OF_NAMES = re.compile(rf"\b{_NAMED}{_TO}{_NAMED}\b", re.IGNORECASE)
_DATE = r"(\d{1,2})/(?:\d{1,2}/)?(\d{4}|\d{2})"
_SPAN_OF_DATES = re.compile(rf"\b{_DATE}{_TO}{_DATE}\b")
_ISO = r"(\d{4})-(\d{2})(?:-\d{2})?"
_SPAN_OF_ISO = re.compile(rf"\b{_ISO}\s*(?:–|—|to|thru|through| - )\s*{_ISO}\b")
_SCHOOL_YEAR = 9
"""Months: a span of as many, from September to May, is a whole school year."""
_TIMES = {1: (9, 10, 12), 2: (5, 6), 3: (4,), 4: (2, 3), 5: (2,), 6: (2,)}
"""How often in a year a span of so many months may be due."""


def months_of_a_part(text: str) -> int:
    """The months of the span that a text names, if that is less than a school year; or 0."""
    if found := _SPAN_OF_NAMES.search(text):
        months = [_NAMES.index(found[at].lower()) for at in (1, 3)]
        # July - January 2026 began in the year before.
        of_one = [0, int(months[1] < months[0])]
        years = [int(found[2]), int(found[4])] if found[2] and found[4] else of_one
    elif found := _SPAN_OF_DATES.search(text):
        months, years = [int(found[1]), int(found[3])], [int(found[2]), int(found[4])]
    elif found := _SPAN_OF_ISO.search(text):
        months, years = [int(found[2]), int(found[4])], [int(found[1]), int(found[3])]
    else:
        return 0
    span = 12 * (years[1] - years[0]) + months[1] - months[0] + 1
    return span if 0 < span < _SCHOOL_YEAR else 0


def times_of_a_part(text: str) -> tuple[int, ...]:
    """How often in a year the span that a text names may be due; () if that is not known."""
    return _TIMES.get(months_of_a_part(text), ())
