"""`python -m model new-pack` writes a file that is right but for what its writer has to fill in."""

import re
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import ValidationError

from model import Pack, packs
from model.__main__ import main
from model.check import check_pack
from model.new_pack import TEMPLATE, new_pack
from tests.pages.test_pages import PAGES, run

TODAY = date(2026, 11, 26)
LINES = TEMPLATE.read_text("utf-8").splitlines()
Output = pytest.CaptureFixture[str]


@pytest.fixture
def written(tmp_path: Path, capsys: Output) -> Path:
    (tmp_path / "packs").mkdir()
    path = tmp_path / "packs" / "2028.1.yaml"
    assert main(["new-pack", "2028", "--out", str(path)]) == 0
    assert f"{path} is written." in " ".join(capsys.readouterr().out.split())
    return path


def filled_in(text: str) -> str:
    """The text of a new pack with every mark taken out, as its writer does."""
    return text.replace("FILL IN", "Filled in")


def test_new_pack_passes_but_for_what_is_to_be_filled_in(written: Path) -> None:
    found = check_pack(written, date.today())
    assert found.doubts == ()
    assert all(each.says.startswith("To be filled in") for each in found.mistakes)
    text = written.read_text("utf-8")
    marked = [
        n
        for n, line in enumerate(text.splitlines(), 1)
        if "FILL IN" in line and not line.startswith("#")
    ]
    assert [each.line for each in found.mistakes] == marked
    assert len(marked) > 40
    written.write_text(filled_in(text), "utf-8")
    assert check_pack(written, date.today()).mistakes == ()


def test_new_pack_among_the_packs_is_left_out_until_it_is_filled_in(
    tmp_path: Path, capsys: Output
) -> None:
    shutil.copy(packs.FOLDER / "2024.1.yaml", tmp_path)
    draft, later = tmp_path / "2028.1.yaml", tmp_path / "2028.2.yaml"
    for path in (draft, later):
        assert main(["new-pack", path.stem, "--out", str(path)]) == 0
    later.write_text(filled_in(later.read_text("utf-8")), "utf-8")
    found = packs.read_folder(tmp_path)
    assert list(found.packs) == ["2024.1", "2028.2"]
    assert [(each.file, each.draft) for each in found.refused] == [("2028.1.yaml", True)]


@pytest.mark.parametrize(
    ("year", "revision", "first_year"),
    [("2028", "2028.1", 2029), ("FY2028", "FY2028.1", 2028), ("fy2031", "FY2031.1", 2031)],
)
def test_year_of_priorities_begins_with_the_fiscal_year_after_it(
    tmp_path: Path, year: str, revision: str, first_year: int
) -> None:
    file = tmp_path / "new.yaml"
    file.write_text(filled_in(new_pack(year, TODAY)), "utf-8")
    pack = check_pack(file, TODAY).pack
    assert pack is not None
    assert (pack.revision, pack.first_year, pack.made) == (revision, first_year, "2026-11-26")


def test_without_a_file_the_text_is_printed(capsys: Output) -> None:
    assert main(["new-pack", "2028"]) == 0
    taken = packs.revisions_in(packs.FOLDER)
    assert capsys.readouterr().out == new_pack("2028", date.today(), taken)


def revision(text: str) -> str:
    said = re.search(r'^revision: "(.+)"$', text, re.MULTILINE)
    assert said
    return said.group(1)


@pytest.mark.parametrize(
    ("year", "free"),
    [("2024", "2024.11"), ("2024.3", "2024.3"), ("FY2024", "FY2024.1"), ("2025", "2025.1")],
)
def test_new_pack_takes_a_revision_that_is_free(year: str, free: str) -> None:
    text = new_pack(year, TODAY, {"2024.1", "2024.2", "2024.10", "FY2027.1"})
    assert revision(text) == free
    assert f"check data/packs/{free}.yaml" in text


@pytest.mark.parametrize("year", ["2024.1", "2024.01", "2024.2", "2024.0"])
def test_revision_that_is_there_is_refused_with_the_next_that_is_free(year: str) -> None:
    with pytest.raises(ValueError, match=r"cannot be written: .* such as 2024\.3\.$"):
        new_pack(year, TODAY, {"2024.1", "2024.2"})


def test_command_takes_no_revision_of_the_packs_even_of_one_that_cannot_be_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    shutil.copy(packs.FOLDER / "2024.1.yaml", tmp_path)
    (tmp_path / "2024.2.yaml").write_text("a: b: c", "utf-8")
    (tmp_path / "draft.yaml").write_text('revision: "2024.3"\n', "utf-8")
    monkeypatch.setattr(packs, "FOLDER", tmp_path)
    assert main(["new-pack", "2024"]) == 0
    assert revision(capsys.readouterr().out) == "2024.4"
    assert main(["new-pack", "2024.3"]) == 2
    assert "Revision 2024.3 cannot be written" in capsys.readouterr().err


def test_no_file_is_overwritten(written: Path, capsys: Output) -> None:
    written.write_text("mine", "utf-8")
    assert main(["new-pack", "2028", "--out", str(written)]) == 2
    assert "is there already and was not touched" in capsys.readouterr().err
    assert written.read_text("utf-8") == "mine"


@pytest.mark.parametrize("year", ["28", "1928", "2028.", "2028.x", "next", "FY", "٢٠٢٨", "../2028"])
def test_what_is_no_year_is_refused(year: str, capsys: Output) -> None:
    assert main(["new-pack", year]) == 2
    assert "is no year. Accepted: a year of priorities such as 2028" in capsys.readouterr().err


def test_folder_that_is_not_there_is_said(tmp_path: Path, capsys: Output) -> None:
    assert main(["new-pack", "2028", "--out", str(tmp_path / "nowhere" / "x.yaml")]) == 2
    assert "was not written: No such file or directory" in capsys.readouterr().err


def keys(schema: dict[str, Any]) -> Iterator[str]:
    """Every key that a pack's file may have."""
    for form in (schema, *schema["$defs"].values()):
        yield from form.get("properties", {})


def explained(key: str) -> bool:
    """Whether the template has a key below a comment that explains it, or in a block that does."""
    found = re.compile(rf"^[# ]*(- )?{key}:")
    places = [number for number, line in enumerate(LINES) if found.match(line)]
    return any(re.match(r"\s*#.*[.:?…]$", LINES[above]) for above in _above(places))


def _above(places: list[int]) -> Iterator[int]:
    """The lines of comment above a key, past keys that one comment explains together."""
    for place in places:
        above = place - 1
        while above > 0 and re.match(r"\s*(# +)?(- )?[a-z_]+:", LINES[above]) and above > place - 4:
            above -= 1
        yield above


@pytest.mark.parametrize("key", sorted({*keys(Pack.model_json_schema())} - {"quotient", "derived"}))
def test_template_explains_every_key(key: str) -> None:
    assert explained(key), key


def uncommented(text: str) -> Any:
    """What a new pack says if everything that may be left out is left in."""
    text = re.sub(r"^(\s*)# (\s*(?:- )?[a-z_]+:.*)$", r"\1\2", text, flags=re.MULTILINE)
    text = re.sub(r"^(\w+:) (?:\{\}|\[\])\n(?=  )", r"\1\n", text, flags=re.MULTILINE)
    return yaml.safe_load(text)


def test_what_may_be_left_out_of_the_template_is_known_to_the_schema() -> None:
    whole = uncommented(new_pack("2028", TODAY))
    assert whole["facts"].keys() == {"share_now"}
    assert whole["lines"]["service"]["gap"]["now"] == "share_now"
    # Not all of it fits together; but none of it is a key that there is not.
    with pytest.raises(ValidationError) as refused:
        Pack.model_validate(whole)
    assert {each["type"] for each in refused.value.errors()} == {"value_error"}


@pytest.mark.parametrize("page", PAGES)
def test_every_page_shows_a_new_pack(
    written: Path, monkeypatch: pytest.MonkeyPatch, page: str
) -> None:
    written.write_text(filled_in(written.read_text("utf-8")), "utf-8")
    monkeypatch.setattr(packs, "FOLDER", written.parent)
    assert not run(page, "pack=2028&schools_cut=1000000&service_cut=50000").exception
