"""Readiness tells of a pack that cannot be used, and of a new one, while the old one is in use."""

import shutil
from pathlib import Path

import pytest

from model import PackError, law, load_pack, open_link, packs
from model.packs import FOLDER, all_packs, newest_of_each_year, opened_by_default, refused
from web.health import readiness


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(FOLDER, tmp_path / "packs")
    all_packs(tmp_path / "packs")
    return tmp_path / "packs"


def test_packs_in_use_are_named(folder: Path) -> None:
    told = readiness(folder)
    assert told == {
        "ready": True,
        "status": "ok",
        "packs_in_use": list(all_packs(folder)),
        "attention": [],
    }


def test_damaged_pack_is_told_of_and_the_one_in_use_stays(folder: Path) -> None:
    path = folder / "2024.1.yaml"
    good = path.read_text("utf-8")
    path.write_text(good.replace("revision:", "revisoin:", 1), "utf-8")
    told = readiness(folder)
    assert (told["ready"], told["status"]) == (True, "needs attention")
    assert path.name in told["attention"][0]
    assert "2024.1" in told["packs_in_use"]
    path.write_text(good, "utf-8")
    assert readiness(folder)["status"] == "ok"


def test_new_pack_on_disk_asks_for_a_restart(folder: Path) -> None:
    path = folder / "2024.1.yaml"
    text = path.read_text("utf-8").replace('revision: "2024.1"', 'revision: "2024.7"')
    (folder / "2024.7.yaml").write_text(text, "utf-8")
    assert readiness(folder)["attention"] == ["Restart to use what is new on disk: 2024.7."]


def test_file_that_holds_a_revision_of_another_is_told_of(folder: Path) -> None:
    shutil.copy(folder / "2024.1.yaml", folder / "2024.7.yaml")
    told = readiness(folder)
    assert told["status"] == "needs attention"
    assert "Revision 2024.1 stands in 2024.1.yaml too" in told["attention"][0]


def test_empty_folder_is_told_of(folder: Path) -> None:
    for path in folder.glob("*.yaml"):
        path.unlink()
    assert readiness(folder)["status"] == "needs attention"


def other_year(folder: Path, year: str, amount: str = "40200000") -> None:
    """A year beside the real ones, whose magnet line has some amount, be it a word."""
    text = (FOLDER / "2024.1.yaml").read_text("utf-8")
    text = text.replace('revision: "2024.1"', f'revision: "{year}.1"')
    text = text.replace("    amount: 40200000\n", f"    amount: {amount}\n")
    (folder / f"{year}.1.yaml").write_text(text, "utf-8")


@pytest.fixture
def beside(tmp_path: Path) -> Path:
    """A folder with good years, and one whose file cannot be used, read as at a start."""
    packs = tmp_path / "beside"
    shutil.copytree(FOLDER, packs)
    other_year(packs, "2041")
    other_year(packs, "2042", amount="much")
    return packs


def test_bad_file_takes_no_other_down(beside: Path) -> None:
    assert {"2024.1", "2041.1"} <= all_packs(beside).keys()
    assert "2042.1" not in all_packs(beside)
    assert load_pack("2041", beside).revision == "2041.1"
    assert load_pack("", beside).year == "2024"
    assert "2042" not in {pack.year for pack in newest_of_each_year(beside)}


@pytest.mark.parametrize("name", ["2042", "2042.1"])
def test_who_asks_for_a_bad_file_is_told_what_is_wrong_with_it(beside: Path, name: str) -> None:
    with pytest.raises(PackError, match=r"2042\.1\.yaml cannot be used .* line \d+: .*“much”"):
        load_pack(name, beside)


def test_readiness_tells_of_a_file_that_was_left_out(beside: Path) -> None:
    told = readiness(beside)
    assert (told["ready"], told["status"]) == (True, "needs attention")
    assert "2042.1.yaml, line" in told["attention"][0]
    assert "Left out at the start: 2042.1.yaml." in told["attention"][1]


def test_without_the_file_that_a_bare_address_opens_a_server_is_not_ready(beside: Path) -> None:
    assert opened_by_default() == "2024"
    path = beside / f"{load_pack('2024', FOLDER).revision}.yaml"
    path.write_text(path.read_text("utf-8").replace("amount: 40200000", "amount: much"), "utf-8")
    told = readiness(beside)
    assert (told["ready"], told["status"]) == (False, "not ready")
    assert told["attention"][0].startswith("A bare address opens 2024, as data/site.yaml says")
    assert "2041.1" in told["packs_in_use"]


def test_file_that_is_no_yaml_at_all_is_named_by_its_name(beside: Path) -> None:
    (beside / "2043.1.yaml").write_text("a: b: c", "utf-8")
    assert [(each.file, each.revision) for each in refused(beside)][-1] == (
        *("2043.1.yaml", "2043.1"),
    )


def test_link_to_a_year_whose_file_is_bad_says_so(
    beside: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("model.packs.FOLDER", beside)
    opened = open_link("pack=2042&magnet_cut=5000000")
    assert opened.pack.year == "2024"
    (notice,) = opened.notices
    assert "because the file of 2042.1, 2042.1.yaml, cannot be used" in notice.message


def test_draft_of_the_year_that_a_bare_address_opens_keeps_no_server_from_being_ready(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "drafts"
    shutil.copytree(FOLDER, folder)
    text = (FOLDER / "2024.2.yaml").read_text("utf-8")
    text = text.replace('revision: "2024.2"', 'revision: "2024.9"')
    text = text.replace("    amount: 40200000\n", "    amount: 40200000 # FILL IN\n")
    (folder / "2024.9.yaml").write_text(text, "utf-8")
    told = readiness(folder)
    assert (told["ready"], told["status"]) == (True, "needs attention")
    assert "2024.9.yaml, line" in told["attention"][0]
    assert "To be filled in" in told["attention"][0]
    assert "Left out at the start: 2024.9.yaml." in told["attention"][1]


def test_law_that_has_changed_since_the_start_asks_for_a_restart(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = folder.parent / "law.yaml"
    shutil.copy(law.FILE, file)
    monkeypatch.setattr(law, "FILE", file)
    in_use, text = law.law(), file.read_text("utf-8")
    assert readiness(folder)["attention"] == []
    file.write_text(text.replace("value: 58\n", "value: 60\n", 1), "utf-8")
    asks = "law.yaml has changed since the start. Restart to use it"
    (said,) = readiness(folder)["attention"]
    assert said.startswith(asks)
    assert law.law() is in_use
    file.write_text(text.replace("value: 58\n", "value: much\n", 1), "utf-8")
    problem, _, said = readiness(folder)["attention"]
    assert problem.startswith("law.yaml, line")
    assert said.startswith(asks)
    file.write_text(text, "utf-8")
    assert readiness(folder)["attention"] == []


def test_year_of_older_links_that_is_not_there_is_told_of(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = folder.parent / "site.yaml"
    monkeypatch.setattr(packs, "SITE", site)
    site.write_text('opens: "2024"\nlinks_without_year: "2031"\n', "utf-8")
    told = readiness(folder)
    assert (told["ready"], told["status"]) == (True, "needs attention")
    assert told["attention"][0].startswith("site.yaml, line 2: links_without_year: “2031”")
    site.write_text("opens: 2024\n", "utf-8")
    told = readiness(folder)
    assert (told["ready"], told["status"]) == (False, "not ready")
    assert told["attention"][0].startswith("site.yaml, line 1: opens: “2024” cannot be used")
