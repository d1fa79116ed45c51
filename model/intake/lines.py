"""The tuition lines that rows may belong to, by all that a table may call them."""

from collections.abc import Mapping

LineNames = tuple[tuple[str, ...], ...]
"""Each line's name in a link, then its others; the first line is the one that rows belong to
unless they say another. None where there is no choice."""


def lines_of(lines: LineNames) -> Mapping[str, str]:
    """What a row's line is for each name, in small letters: "" for the first line."""
    found = {"": ""}
    for place, names in enumerate(lines):
        found |= {name.casefold(): names[0] if place else "" for name in names}
    return found
