"""Links that last: frozen ones keep their figures, live ones say what changed."""

import json
from pathlib import Path

import pytest
import yaml

from model import decode, estimate, load_pack, packs
from tests.pages.test_pages import run, words

LINK = "magnet_cut=12000000&tuition_cap=cpi"


@pytest.fixture
def changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder in which a newer revision has fewer students and a dearer position."""
    content = yaml.safe_load((packs.FOLDER / "2024.1.yaml").read_text("utf-8"))
    (tmp_path / "2024.1.yaml").write_text(
        (packs.FOLDER / "2024.1.yaml").read_text("utf-8"), "utf-8"
    )
    content["revision"] = "2024.2"
    content["assumptions"]["students"]["central"] = 12_500
    content["assumptions"]["position_cost"]["central"] = 125_000
    (tmp_path / "2024.2.yaml").write_text(yaml.safe_dump(content, sort_keys=False), "utf-8")
    monkeypatch.setattr(packs, "FOLDER", tmp_path)


def answer_of(name: str) -> str:
    pack = load_pack(name)
    return json.dumps(estimate(pack, decode(f"{LINK}&pack={name}", pack)[0]).to_dict())


def test_frozen_link_gives_the_same_json_byte_for_byte(
    monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    before = answer_of("2024.1")
    request.getfixturevalue("changed")
    assert load_pack("2024").revision == "2024.2"
    assert answer_of("2024.1") == before
    assert answer_of("2024.2") != before


@pytest.mark.usefixtures("changed")
def test_live_link_says_which_figures_changed_and_by_how_much() -> None:
    said = words(run(link=f"{LINK}&made=2024.1")).replace("\\", "")
    assert "Since this link was made (data version 2024.1), facts have changed." in said
    assert "Students at RESC magnet schools: from 13,000 to 12,500 students" in said
    assert "Cost of a teaching position: from 120,000 to 125,000 dollars" in said
    assert "Tuition in FY2024, before the cap: from 7,362.64 to 7,657.14 dollars" in said
    assert "Then: Under current law (tuition stays capped at 58% of its FY2024 rate), " in said


@pytest.mark.usefixtures("changed")
def test_frozen_link_is_marked_and_leads_to_todays_figures() -> None:
    said = words(run(link=f"{LINK}&pack=2024.1"))
    assert "Frozen link" in said
    assert f"(?{LINK}&pack=2024)" in said


def test_frozen_link_of_the_newest_pack_says_so() -> None:
    assert "which are today’s too" in words(run(link=f"pack={load_pack().revision}"))


def test_link_made_with_a_pack_that_is_not_here_says_so() -> None:
    assert "data version 2031.4, which is not here" in words(run(link=f"{LINK}&made=2031.4"))


def test_link_made_with_the_same_pack_says_nothing() -> None:
    said = words(run(link=f"{LINK}&made={load_pack().revision}"))
    assert "facts have changed" not in said
    assert "Frozen" not in said
