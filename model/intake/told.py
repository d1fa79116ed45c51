"""Rates that a line above or below a table gives: Tuition rate: $5,012."""

import re

from model.intake.columns import LEAST_RATE, MOST_RATE
from model.intake.words import header_words, is_of_a_part, said

_NUMBER = r"(\d{1,3}(?:,\d{3})+(?:\.\d\d)?|\d{3,5}(?:\.\d\d)?)"
_PUPIL = r"(?:magnet )?(?:student|pupil|child|seat|fte)s?"
_EACH = re.compile(rf"\$ ?{_NUMBER}(?: ?(?:per|/|for each|for every) ?| each | an? ){_PUPIL}\b")
_RATE = re.compile(
    rf"\b(?:rate|(?:tuition|rate|cost|price) (?:per|for each) {_PUPIL}"
    rf"|per {_PUPIL} (?:rate|tuition))"
    rf"(?: \(all (?:magnet )?schools\)| for all (?:magnet )?schools)?"
    rf"(?: is| of)?[ :=]*\$? ?{_NUMBER}\W*"
)
_NOT_ALL = re.compile(
    r" (except|excluding|unless|but|other|others|only|vary|varies|average|avg|approx\w*|about"
    r"|est|estimated?|proposed|projected|pending|prior|previous|last|next|new|old|up|from|to"
    r"|at least|min\w*|max\w*|half|full|part|partial|pre|pre ?k|pk|preschool|grades?|k"
    r"|elementary|middle|high|upper|lower|special|sped|regular|state|choice|before|after"
    r"|effective|eff|starting|through|until|if|or|and|was|were|deposit|discount|sibling|cap"
    r"|capped|percent|not) "
)
"""Words by which a line may speak of some of the schools, or of another rate than theirs."""


def tells_rate(text: str) -> bool:
    """Whether a line may give a rate."""
    # A comma without quotation marks parts a number: "$5" and "012".
    numbers = re.findall(r"\d[\d,]*(?: \d{3}\b)?(?:\.\d+)?", text)
    dollars = [float(re.sub("[ ,]", "", each)) for each in numbers]
    # Most names of schools have no such number, which is quick to see.
    return (
        any(LEAST_RATE <= each <= MOST_RATE and not 1990 <= each <= 2100 for each in dollars)
        and said(text).money > 0
    )


def rate_told(text: str) -> str:
    """The one rate that a line gives for certain: $4,270.33 per pupil; "" where it gives none."""
    plain = " ".join(text.casefold().split())
    if not tells_rate(text) or plain.count("$") > 1 or is_of_a_part(text, title=True):
        return ""
    if _NOT_ALL.search(f" {' '.join(header_words(text))} "):
        return ""
    found = _EACH.search(plain) or _RATE.search(plain)
    if found is None or (found.re is _RATE and found.end() < len(plain)):
        return ""
    return found[1] if LEAST_RATE <= float(found[1].replace(",", "")) <= MOST_RATE else ""
