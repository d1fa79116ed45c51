"""A district's entries as a file, for another day: what was typed, and the scenario's own link.

The rows stand in the file in full, as they were typed, so it holds what no link can. The scenario
is in the words of its link, by the one codec. Whoever opens a file may have changed it, so it is
read as strictly as any stranger's: whole, or not at all.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final, NoReturn

from model.intake.files import MOST_BYTES
from model.intake.problems import shown
from model.intake.rows import MOST_ROWS
from model.messages import say
from model.opening import open_link
from model.pack import Pack
from model.parameters import LOCAL, LONGEST_NAME, clean_name
from model.record import record
from model.scenario import Scenario, encode, holds_district, without_district

FORMAT: Final = "resc-entries"
"""How such a file is known."""
VERSION: Final = 1
ENDING: Final = ".json"
LONGEST_TEXT: Final = 200
"""Characters of a cell or of a figure; the boxes of the page take fewer."""

Cells = tuple[str, str, str, str, str]
"""A row as typed: school, students, tuition now, the tuition line, or "" for the first, and the
fiscal year, or "" for every year."""
_YEAR: Final = "year"
_CELLS: Final = ("school", "students", "tuition", "line")
_FACTS: Final = ("pack", "law_as_of")
_PARTS: Final = ("format", "version", "facts", "scenario", "district", "rows", "own", "example")


@dataclass(frozen=True)
class Entries:
    """All that a district has entered, as typed."""

    name: str = ""
    cells: tuple[Cells, ...] = ()
    local: Mapping[str, str] = field(default_factory=dict)
    """Its own figures, by the names in ``model.parameters.LOCAL``."""
    example: str = ""
    """The printed example that the rows were loaded from."""


@dataclass(frozen=True)
class Saved:
    """A file of entries, read; or, in a sentence, why it was not."""

    link: str = ""
    """The scenario, without the district."""
    entries: Entries = field(default_factory=Entries)
    refused: str = ""


class _Refused(Exception):
    """Its text is a sentence."""


def written(pack: Pack, scenario: Scenario, entries: Entries) -> str:
    """Entries and their scenario as a file.

    It opens with the newest facts of its year and says what changed since, like a live link; what
    is frozen stays frozen.

    Args:
        pack: the priorities and assumptions.
        scenario: the cuts and rules; what it has of a district is left out.
        entries: what the district has entered.
    """
    frozen = scenario.pack == pack.revision
    bare = without_district(scenario)
    dated = bare if frozen else replace(bare, pack=pack.year, made=pack.revision)
    parts = {
        "format": FORMAT,
        "version": VERSION,
        "facts": dict(zip(_FACTS, (pack.revision, pack.law_as_of.isoformat()), strict=True)),
        "scenario": encode(dated, pack),
        "district": _line(entries.name),
        "rows": [_row(cells) for cells in entries.cells],
        "own": {name: _line(text) for name, text in entries.local.items() if text.strip()},
        "example": entries.example,
    }
    return json.dumps(parts, ensure_ascii=False, indent=1) + "\n"


def _row(cells: Cells) -> dict[str, str]:
    """A row by the names of its cells; the year only where there is one."""
    *usual, year = map(_line, cells)
    return dict(zip(_CELLS, usual, strict=True)) | ({_YEAR: year} if year else {})


def _line(text: str) -> str:
    """A text as the reader takes it; no box of the page takes a longer one."""
    return clean_name(text)[:LONGEST_TEXT]


def is_saved(name: str) -> bool:
    """Whether a file may hold entries, by its name."""
    return name.lower().endswith(ENDING)


def read_saved(name: str, content: bytes) -> Saved:
    """Read a file of entries.

    Args:
        name: what the file is called, for the sentence where it is refused.
        content: a stranger's bytes.
    """
    try:
        parts = _parts(content)
        link = _text(parts, "scenario", "scenario", len(content))
        opened = open_link(link)
        if holds_district(link) or opened.notices:
            said = next((notice.message for notice in opened.notices), "")
            _refuse("scenario", said or shown(link))
        return Saved(link, _entries(parts))
    except _Refused as refused:
        kept = say("saved-kept", file=shown(name))
        return Saved(refused=f"{kept} {refused}")


def _entries(parts: Mapping[str, Any]) -> Entries:
    facts = parts["facts"]
    if not isinstance(facts, dict):
        _refuse("text", "facts")
    _check_names(facts, _FACTS, "facts: ")
    for name in _FACTS:
        _text(facts, name, f"facts: {name}")
    example = _text(parts, "example", "example")
    if example not in ("", *record().examples):
        _refuse("example", shown(example))
    own = parts["own"]
    if not isinstance(own, dict):
        _refuse("own", "own")
    for name in own.keys() - LOCAL.keys():
        _refuse("unknown", f"own: {shown(name)}")
    return Entries(
        _text(parts, "district", "district", LONGEST_NAME),
        tuple(_rows(parts["rows"])),
        {name: _text(own, name, f"own: {name}") for name in LOCAL if name in own},
        example,
    )


def _rows(rows: Any) -> list[Cells]:
    if not isinstance(rows, list):
        _refuse("rows", "rows")
    if len(rows) > MOST_ROWS:
        _refuse("many", str(len(rows)))
    found: list[Cells] = []
    for at, row in enumerate(rows, 1):
        place = f"rows: {at}"
        if not isinstance(row, dict):
            _refuse("rows", place)
        names = (*_CELLS, *((_YEAR,) if _YEAR in row else ()))
        _check_names(row, names, f"{place}: ")
        texts = [_text(row, each, f"{place}: {each}") for each in names]
        school, students, tuition, line, year = [*texts, ""][: len(_CELLS) + 1]
        found.append((school, students, tuition, line, year))
    return found


def _parts(content: bytes) -> Mapping[str, Any]:
    if len(content) > MOST_BYTES:
        _refuse("size", f"{len(content) / 1e6:.1f}")
    try:
        parts = json.loads(content.decode("utf-8-sig"), object_pairs_hook=_once)
    except (ValueError, RecursionError):
        _refuse("kind", "")
    if not isinstance(parts, dict) or parts.get("format") != FORMAT:
        _refuse("kind", "")
    version = parts.get("version")
    if type(version) is not int or version != VERSION:
        _refuse("version", shown(json.dumps(version)))
    _check_names(parts, _PARTS, "")
    return parts


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError
    return found


def _check_names(parts: Mapping[str, Any], known: Sequence[str], place: str) -> None:
    for name in parts.keys() - set(known):
        _refuse("unknown", place + shown(name))
    for name in known:
        if name not in parts:
            _refuse("missing", place + name)


def _text(parts: Mapping[str, Any], name: str, place: str, longest: int = LONGEST_TEXT) -> str:
    text = parts[name]
    if not isinstance(text, str) or len(text) > longest or not text.isprintable():
        _refuse("text", place)
    return text


def _refuse(problem: str, given: str) -> NoReturn:
    raise _Refused(
        say(
            "saved-refused",
            saved_problem=problem,
            given=given,
            version=str(VERSION),
            most_rows=MOST_ROWS,
            most_megabytes=MOST_BYTES // 1_000_000,
            most_characters=LONGEST_TEXT,
        )
    )
