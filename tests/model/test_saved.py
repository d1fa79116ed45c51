"""A file of entries brings back what was saved, and nothing else is taken from it."""

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from model import Scenario, load_pack, open_link
from model.intake.rows import MOST_ROWS
from model.parameters import LOCAL
from model.saved import Entries, read_saved, written
from model.scenario import choices
from tests.scenarios import scenarios

PACK = load_pack("2024.1")
OPENED = open_link("magnet_cut=12000000&tuition_cap=cpi&pack=2024.1")
SOME = Entries(
    "Windsor",
    (("CREC", "100", "$4,270.33", "", ""), ("学校 № 2", "40*", "", "magnet", "FY2026")),
    {"budget": "46.9 million"},
)
TEXT = written(PACK, OPENED.scenario, SOME)


def refusal(**changed: Any) -> str:
    """Why the file is refused, with some of its parts changed; or without them, for None."""
    parts = {**json.loads(TEXT), **changed}
    kept = {name: value for name, value in parts.items() if value is not None}
    return read_saved("a.json", json.dumps(kept).encode()).refused


lines = st.text(st.characters(exclude_categories=("C", "Z")), max_size=30)
entries = st.builds(
    Entries,
    lines,
    st.lists(st.tuples(lines, lines, lines, lines, lines), max_size=4).map(tuple),
    st.dictionaries(st.sampled_from(list(LOCAL)), lines.filter(bool)),
)


@settings(max_examples=50)
@given(scenarios(PACK), entries)
def test_what_was_saved_is_opened_as_it_was(scenario: Scenario, some: Entries) -> None:
    frozen = replace(scenario, pack=PACK.revision)
    saved = read_saved("a.json", written(PACK, frozen, some).encode())
    assert saved.refused == ""
    assert saved.entries == some
    opened = open_link(saved.link)
    assert not opened.notices
    assert opened.pack == PACK
    assert choices(opened.scenario) == choices(scenario)
    assert not opened.scenario.rows


@pytest.mark.parametrize("count", [1, 150, 1_000])
def test_file_holds_rows_that_no_link_can(count: int) -> None:
    rows = tuple((f"School {number}", str(number), "4270.33", "", "") for number in range(count))
    text = written(PACK, OPENED.scenario, Entries("Windsor", rows))
    assert read_saved("a.json", text.encode()).entries.cells == rows


def test_a_frozen_scenario_stays_so_and_another_says_what_it_was_made_with() -> None:
    frozen = open_link(read_saved("a.json", TEXT.encode()).link).scenario
    assert (frozen.pack, frozen.made) == ("2024.1", "")
    live = written(PACK, open_link("magnet_cut=5").scenario, SOME)
    opened = open_link(read_saved("a.json", live.encode()).link).scenario
    assert (opened.pack, opened.made) == ("2024", "2024.1")


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"format": "other"}, "It is not a file of entries"),
        ({"version": 2}, "It says version 2. Accepted: version 1"),
        ({"version": True}, "It says version true"),
        ({"version": None}, "It says version null"),
        ({"extra": 1}, "a part that such a file does not have: “extra”"),
        ({"rows": None}, "A part is missing: “rows”"),
        ({"rows": {}}, "a list of rows"),
        ({"rows": [[]]}, "“rows: 1” cannot be read"),
        ({"rows": [{"school": "A", "students": "1", "tuition": ""}]}, "missing: “rows: 1: line”"),
        (
            {"rows": [{"school": "A", "students": 1, "tuition": "", "line": ""}]},
            "“rows: 1: students” cannot be read. Accepted: text on one line",
        ),
        ({"rows": [{}] * (MOST_ROWS + 1)}, "It has 20001 rows. Accepted: at most 20,000 rows."),
        ({"district": "x" * 81}, "“district” cannot be read"),
        ({"district": "a\nb"}, "“district” cannot be read"),
        ({"own": {"budge": "1"}}, "does not have: “own: budge”"),
        ({"own": {"budget": 5}}, "“own: budget” cannot be read"),
        ({"example": "none"}, "“none” is no printed example"),
        ({"facts": {"pack": "2024.1", "law_as_of": 1}}, "“facts: law_as_of” cannot be read"),
        ({"scenario": "magnet_cut=lots"}, "“magnet_cut=lots” was not used as given"),
        ({"scenario": "pack=1999.1"}, "“pack=1999.1” was not used as given"),
        ({"scenario": "magnet_cut=5&rows=A:5"}, "Its scenario cannot be read as it stands"),
    ],
)
def test_a_file_that_was_changed_is_refused_whole_with_a_sentence(
    changed: dict[str, Any], said: str
) -> None:
    found = refusal(**changed)
    assert found.startswith("“a.json” was not opened, and nothing has changed. ")
    assert said in found


@pytest.mark.parametrize(
    "content",
    [
        *(b"", b"[]", b"null", b"\xff\xfe{", TEXT.encode()[:-9], b"[" * 100_000, b"1" * 5_000),
        TEXT.replace('"rows"', '"district"').encode(),
    ],
)
def test_any_other_file_is_refused_with_a_sentence(content: bytes) -> None:
    assert "It is not a file of entries" in read_saved("a.json", content).refused


def test_a_file_that_is_too_large_is_not_looked_into() -> None:
    assert "It has 5.0 MB. Accepted: at most 5 MB." in refusal(district="x" * 5_000_001)
