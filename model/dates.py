"""Says a date of the facts, which its source writes in English, in the language that is spoken."""

import re
from typing import Final

from model.messages import named, say

_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)
_WRITTEN: Final = re.compile(rf"({'|'.join(_MONTHS)}) (?:(\d{{1,2}}), )?(\d{{4}})")


def said_date(text: str) -> str:
    """A date as a source writes it, "February 5, 2026" or "February 2024", as people say it here.

    What is written otherwise, such as "undated", is a text of the facts like others.
    """
    whole = named(text)
    return _WRITTEN.sub(_said, text) if whole == text else whole


def _said(found: re.Match[str]) -> str:
    month, day, year = _MONTHS.index(found[1]) + 1, found[2], found[3]
    if day is None:
        return say("papers-month", month=month, year=year)
    return say("papers-date", month=month, day=int(day), year=year)
