"""One list of documents: what is in it is offered everywhere, under one name."""

import re
from dataclasses import fields, replace
from datetime import date
from inspect import signature
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from model import Pack, decode, load_pack, open_link
from model.comparison_link import Entry
from model.messages import ids
from model.saved import Entries, read_saved
from reports.__main__ import listed, main
from reports.comparison.columns import columns
from reports.papers.fiscal_note import fiscal_note_text
from reports.sharing import documents
from reports.sharing.documents import CATALOGUE, Document, Subject, document
from tests.pages.test_pages import run
from web.api import api, endpoints
from web.documents import by_ending
from web.openapi import document as described

ROOT = Path(__file__).parents[2]
LINK = "pack=2024.1&magnet_cut=12000000&tuition_cap=cpi&district=Windsor&rows=CREC:100"
EXTRA = Document("extra", documents.TXT, "extra", fiscal_note_text, ("district",))


def subject(pack: Pack, link: str = LINK) -> Subject:
    scenario, _ = decode(link, pack)
    return Subject(pack, scenario, f"https://budget.example.org/?{link}", date(2026, 11, 26))


def keys(documents: list[Document]) -> set[str]:
    return {each.key for each in documents}


def offering(out: Path) -> dict[str, bool]:
    """Whether each place that offers documents offers the one that is not in the list."""
    paths = described(endpoints(), load_pack())["paths"]
    asked = paths["/api/v1/report.txt"]["get"]["parameters"]
    found = {
        name: {each.proto.label for each in run(page, LINK, share_box=share).get("download_button")}
        for name, page, share in (
            ("page", "pages/district.py", False),
            ("share", "pages/about.py", True),
        )
    }
    return {
        **{name: EXTRA.title in labels for name, labels in found.items()},
        "api": any("extra" in each.get("schema", {}).get("enum", ()) for each in asked),
        "docs": "`extra-txt`" in listed(),
        "command line": _runs(["extra", "--link", LINK, "--out", str(out)]),
    }


def _runs(command: list[str]) -> bool:
    try:
        return main(command) == 0
    except SystemExit:
        return False


def test_document_that_is_added_to_the_list_is_offered_everywhere(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(Document, "title", property(lambda self: f"Title of {self.key}"))
    monkeypatch.setattr(Document, "says", property(lambda self: f"{self.key} in words"))
    assert set(offering(tmp_path / "x.txt").values()) == {False}
    monkeypatch.setattr(documents, "CATALOGUE", (*CATALOGUE, EXTRA))
    assert offering(tmp_path / "x.txt") == dict.fromkeys(offering(tmp_path / "x.txt"), True)


def test_every_document_has_a_title_and_says_what_it_is() -> None:
    said = {f"document-{each.key}{part}" for each in CATALOGUE for part in ("", ".says")}
    assert set(ids("document-")) == said
    assert len(keys(list(CATALOGUE))) == len(CATALOGUE)


def test_makers_take_what_a_subject_has() -> None:
    known = {each.name for each in fields(Subject)} | {"rows", "size", "lines"}
    for each in CATALOGUE:
        assert signature(each.make).parameters.keys() <= known, each.key


@pytest.mark.parametrize("ending", by_ending())
def test_api_and_page_give_a_document_the_same_name(pack: Pack, ending: str) -> None:
    with TestClient(api(), "http://testserver/api/v1/") as client:
        for each in by_ending()[ending]:
            answer = client.get(f"{each.address}&{LINK}&strict=1")
            named = re.search('filename="(.*)"', answer.headers["content-disposition"])
            assert named is not None
            assert named[1] == each.file_name(subject(pack))


@pytest.mark.parametrize(
    ("key", "link", "name"),
    [
        ("board-pdf", LINK, "windsor-board-page-12-million-magnet-tied-to-inflation-fy2025.pdf"),
        ("figures-csv", LINK, "resc-figures-12-million-magnet-tied-to-inflation-fy2025.csv"),
        (
            "years-csv",
            "rows=CREC:5&first_year=2027",
            "district-bill-by-year-nothing-cut-from-fy2027.csv",
        ),
        ("method-pdf", LINK, "resc-method-2024.1.pdf"),
        ("students-csv", LINK, "students.csv"),
        (
            "picture-slide-png",
            "magnet_cut=1234567",
            "resc-who-pays-slide-1234567-magnet-cap-removed-fy2025.png",
        ),
        (
            "note-txt",
            "district=%C3%91and%C3%BA+%2F..%22",
            "nandu-fiscal-note-nothing-cut-fy2025.txt",
        ),
        ("note-txt", "district=%E5%AD%A6", "resc-fiscal-note-nothing-cut-fy2025.txt"),
    ],
)
def test_file_is_named_for_its_district_scenario_and_year(
    pack: Pack, key: str, link: str, name: str
) -> None:
    assert document(key).file_name(subject(pack, link)) == name


def test_file_of_entries_is_named_for_the_district_that_entered_them(pack: Pack) -> None:
    entered = Entries("Bolton", (("CREC", "5", "", "", ""),))
    made_of = replace(subject(pack, "magnet_cut=12000000"), entries=entered)
    saved = document("entries-json")
    assert saved.file_name(made_of) == "bolton-entries-12-million-magnet-cap-removed-fy2025.json"
    assert read_saved("a.json", saved.content(made_of)).entries == entered


def test_file_of_a_comparison_is_not_named_for_one_of_its_scenarios(pack: Pack) -> None:
    shown = columns([Entry("One", open_link(LINK)), Entry("Two", open_link("pack=2024.1"))])
    made_of = replace(subject(pack), compared=shown)
    assert document("comparison-csv").file_name(made_of) == "resc-comparison-fy2025.csv"


def test_list_in_the_docs_is_that_of_the_catalogue() -> None:
    assert listed() in (ROOT / "docs" / "documents.md").read_text("utf-8")
