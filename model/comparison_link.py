"""The codec of a comparison's link: two to four scenarios, each with its own query string.

Decoding never raises on a stranger's link: it returns what can be read, and plain notices.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple
from urllib.parse import urlencode

from model.languages import LANG, known_language
from model.messages import say
from model.opening import Opened, is_of_a_scenario, open_link
from model.parameters import LONGEST_NAME, clean_name, shortened
from model.pasted import query_of
from model.scenario import (
    Notice,
    Query,
    asked_language,
    encode,
    pairs_of,
    read_language,
    repeated,
    unknown_names,
    without_district,
)

FEWEST, MOST = 2, 4
_SLOT = re.compile(rf"(?P<kind>[sn])(?P<number>[1-{MOST}])")


class Entry(NamedTuple):
    """One scenario of a comparison: the name it was given, or "", and its link, opened."""

    name: str
    opened: Opened


def decode_comparison(query: Query) -> tuple[list[Entry], list[Notice]]:
    """Read the scenarios of a comparison's link, without any district's rows.

    A query string that names no scenario ``s1`` to ``s4`` but parameters of a scenario is read as
    the link of that one. What could not be read of one scenario stands in its own notices; no link
    raises. A pack that is named beside the scenarios is read by ``pack_beside``.
    """
    pairs, notices = pairs_of(query if isinstance(query, str) else list(query))
    values: dict[tuple[str, int], str] = {}
    others: list[tuple[str, str]] = []
    for name, text in pairs:
        slot = _SLOT.fullmatch(name)
        if slot is None:
            others.append((name, text))
            continue
        key = (slot["kind"], int(slot["number"]))
        if key in values:
            notices.append(repeated(name, text))
        else:
            values[key] = text
    numbers = sorted(number for kind, number in values if kind == "s")
    if not numbers and any(is_of_a_scenario(name) for name, _ in others):
        return [Entry("", _of_comparison(open_link(others)))], notices
    entries = [
        Entry(
            _read_name(number, values.get(("n", number), ""), notices),
            _of_comparison(open_link(query_of(values["s", number]))),
        )
        for number in numbers
    ]
    strays = [
        (f"n{number}", text)
        for (kind, number), text in values.items()
        if kind == "n" and number not in numbers
    ]
    own = {str(number) for number in (0, *numbers)}
    for name, text in others:
        if name == LANG:
            read_language(text, notices)
    others = [
        (name, text)
        for name, text in others
        if name != LANG and _named_pack(name, text) is None and not (name == "own" and text in own)
    ]
    if unused := [*others, *strays]:
        notices.append(unknown_names(unused, say("link-slots", most=MOST)))
    return entries, notices


def pack_beside(query: Query) -> Opened | None:
    """The pack that a link names beside its scenarios, with nothing cut: that of the visit."""
    pairs, _ = pairs_of(query if isinstance(query, str) else list(query))
    return next(filter(None, (_named_pack(*pair) for pair in pairs)), None)


def names_columns(query: Query) -> bool:
    """Whether a link is that of a comparison, and not that of one scenario."""
    pairs, _ = pairs_of(query if isinstance(query, str) else list(query))
    return any(_SLOT.fullmatch(name) for name, _ in pairs)


def language_beside(query: Query) -> str:
    """The language that a link names beside its scenarios; "" where it names none."""
    return known_language(asked_language(query))


def own_beside(query: Query) -> int | None:
    """Which scenario is that of the visit, as the link says: 1 for the first, 0 for none of them.

    None where it does not say.
    """
    pairs, _ = pairs_of(query if isinstance(query, str) else list(query))
    slots = [_SLOT.fullmatch(name) for name, _ in pairs]
    numbers = sorted({int(slot["number"]) for slot in slots if slot and slot["kind"] == "s"})
    said = next((text for name, text in pairs if name == "own"), "")
    if said == "0":
        return 0
    return (
        1 + [str(number) for number in numbers].index(said) if said in map(str, numbers) else None
    )


def read_pasted(text: str) -> tuple[list[Entry], list[Notice]]:
    """Read a link that somebody pasted: of one scenario or of a whole comparison.

    Returns no entry if nothing in the text can be read. The bare address of a page means the
    scenario in which nothing is cut.
    """
    query = query_of(text)
    if not query and text.strip():
        return [Entry("", open_link(""))], []
    return decode_comparison(query)


def to_comparison_parameters(
    entries: Iterable[Entry], pack: str = "", own: int | None = None, lang: str = ""
) -> dict[str, str]:
    """The parameters of a comparison's link: what ``encode_comparison`` writes.

    Args:
        entries: the scenarios.
        pack: the pack that a visit begins with there, where it is not that of the scenarios.
        own: which of them a visit begins with there, 1 for the first, 0 for none; None leaves that
            to the link.
        lang: the language that the whole is shown in; "" leaves that to the browser.
    """
    written = {name: text for name, text in {"pack": pack, LANG: lang}.items() if text}
    for number, (name, opened) in enumerate(list(entries)[:MOST], start=1):
        bare = replace(without_district(opened.scenario), lang="")
        written[f"s{number}"] = encode(bare, opened.pack)
        if name:
            written[f"n{number}"] = name
    return written if own is None else {**written, "own": str(own)}


def encode_comparison(entries: Iterable[Entry], lang: str = "") -> str:
    """Write a comparison as a query string; ``decode_comparison`` reads the same one back."""
    return urlencode(to_comparison_parameters(entries, lang=lang))


def _named_pack(name: str, text: str) -> Opened | None:
    """The pack that a parameter names, opened with nothing cut; None where it names none."""
    opened = open_link([(name, text)]) if name == "pack" else None
    return None if opened is None or opened.notices else opened


def _of_comparison(opened: Opened) -> Opened:
    return replace(opened, scenario=without_district(opened.scenario))


def _read_name(number: int, text: str, notices: list[Notice]) -> str:
    name = clean_name(text)
    if len(name) > LONGEST_NAME:
        kept = name[:LONGEST_NAME].strip()
        accepted = say("link-name", most=LONGEST_NAME)
        notices.append(Notice(f"n{number}", shortened(text), accepted, shortened(kept)))
        return kept
    return name
