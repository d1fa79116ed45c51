"""A page says when the newest data of its year could not be read, and which are shown instead."""

import shutil
from pathlib import Path
from urllib.parse import urlencode

import pytest

from model import PackError, packs
from model.opening import newer_unread_of, open_link
from tests.pages.test_compare import PAGE as COMPARE
from tests.pages.test_pages import PAGES, run, words
from web.question import STRICT, read_question

SAID = (
    "The newest data of 2024, revision 2024.9, could not be read. What is shown is revision 2024.2."
)
CUT = "pack=2024&magnet_cut=4000000"
MARK = "    about: The Alliance's request\n"


def newest(folder: Path, old: str, new: str) -> None:
    """A revision 2024.9 beside the real ones, with one place changed."""
    text = (packs.FOLDER / "2024.2.yaml").read_text("utf-8")
    assert text.count(old) == 1
    text = text.replace('revision: "2024.2"', 'revision: "2024.9"').replace(old, new)
    (folder / "2024.9.yaml").write_text(text, "utf-8")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The packs as they are when 2024.2 is the newest of its year, and a bad one after it."""
    for name in ("2023.1", "2024.1", "2024.2"):
        shutil.copy(packs.FOLDER / f"{name}.yaml", tmp_path)
    newest(tmp_path, MARK, "    abuot: The Alliance's request\n")
    monkeypatch.setattr(packs, "FOLDER", tmp_path)
    return tmp_path


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("link", ["", "magnet_cut=12000000", "pack=2024", "pack=2024&made=2024.1"])
def test_page_of_a_year_says_that_its_newest_data_could_not_be_read(
    folder: Path, page: str, link: str
) -> None:
    shown = run(page, link)
    assert not shown.exception
    assert words(shown).count(SAID) == 1


@pytest.mark.parametrize("link", ["pack=2024.1", "pack=2024.2", "pack=2023"])
def test_link_to_an_exact_revision_or_another_year_says_nothing_of_it(
    folder: Path, link: str
) -> None:
    assert newer_unread_of(open_link(link)) is None
    assert "could not be read" not in words(run(PAGES[0], link))


def test_comparison_says_it_once_of_all_its_columns(folder: Path) -> None:
    shown = run(
        COMPARE, urlencode({"s1": CUT, "s2": f"{CUT}&tuition_cap=58", "n1": "A", "n2": "B"})
    )
    assert words(shown).count(SAID) == 1


def test_draft_of_the_year_is_no_newer_data(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drafts = tmp_path / "drafts"
    shutil.copytree(folder, drafts)
    newest(drafts, MARK, "    about: FILL IN who asks for it\n")
    monkeypatch.setattr(packs, "FOLDER", drafts)
    assert SAID not in words(run(PAGES[0], "pack=2024"))
    with pytest.raises(PackError, match=r"2024\.9\.yaml is not finished and is left out"):
        packs.load_pack("2024.9")


def test_answer_to_a_program_says_so_among_its_notices_and_is_no_refusal(folder: Path) -> None:
    question = read_question("pack=2024&magnet_cut=12000000&strict=1", (STRICT,))
    assert [notice.message for notice in question.notices] == [SAID]
    assert question.scenario.cuts["magnet"] == 12_000_000
