"""The documents' commands: what they write, and what they refuse."""

from pathlib import Path

import pytest

from model import packs
from reports.__main__ import main
from tests.reports.documents import squeezed, text_of

QUERY = "magnet_cut=12000000&district=Windsor&rows=CREC:100:4270.33"
FROZEN = f"{QUERY}&pack=2024.1"


@pytest.mark.parametrize(
    ("command", "ending", "start"),
    [
        ("kit", "html", b"<!doctype html>"),
        ("board", "pdf", b"%PDF"),
        ("note", "txt", b"FISCAL NOTE"),
        ("note", "pdf", b"%PDF"),
        ("picture", "png", b"\x89PNG"),
        ("picture", "svg", b"<svg"),
    ],
)
@pytest.mark.parametrize("link", [FROZEN, f"https://budget.example.org/district?{FROZEN}"])
def test_commands_write_their_document(
    tmp_path: Path, command: str, ending: str, start: bytes, link: str
) -> None:
    out = tmp_path / f"x.{ending}"
    assert main([command, "--link", link, "--out", str(out)]) == 0
    assert out.read_bytes()[: len(start)].lower() == start.lower()


def test_rows_come_from_the_link(tmp_path: Path) -> None:
    out = tmp_path / "x.pdf"
    assert main(["board", "--link", FROZEN, "--out", str(out)]) == 0
    assert "$427,033.00" in text_of(out.read_bytes())
    assert "http://localhost:8501/?magnet_cut=12000000" in squeezed(text_of(out.read_bytes()))
    assert main(["note", "--link", FROZEN, "--out", str(tmp_path / "x.txt")]) == 0
    assert "Windsor" in (tmp_path / "x.txt").read_text()


def test_size_of_a_picture_can_be_chosen(tmp_path: Path) -> None:
    out = tmp_path / "x.svg"
    assert main(["picture", "--pack", "2024.1", "--size", "slide", "--out", str(out)]) == 0
    assert 'width="1920"' in out.read_text()[:300]


def test_file_whose_name_has_two_lines_is_named_on_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["note", "--out", "x\ny.txt"]) == 0
    assert capsys.readouterr().out.startswith("x y.txt: ")


def test_frozen_link_is_read_with_its_own_pack(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    facts = (packs.FOLDER / "2024.1.yaml").read_text(encoding="utf-8")
    (tmp_path / "2024.1.yaml").write_text(facts, encoding="utf-8")
    newer = facts.replace('revision: "2024.1"', 'revision: "2024.9"')
    (tmp_path / "2024b.yaml").write_text(newer, encoding="utf-8")
    monkeypatch.setattr(packs, "FOLDER", tmp_path)
    out = tmp_path / "x.txt"
    assert main(["note", "--link", f"https://x.example.org/?{FROZEN}", "--out", str(out)]) == 0
    assert capsys.readouterr().out.endswith("pack 2024.1\n")
    assert main(["note", "--link", QUERY, "--out", str(out)]) == 0
    assert capsys.readouterr().out.endswith("pack 2024.9\n")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["board", "--out", "x.txt"], "must end in .pdf"),
        (["note", "--out", "x"], "must end in one of .pdf, .txt"),
        (
            ["note", "--link", "pack=2024.1&magnet_cut=x", "--out", "x.txt"],
            "“magnet_cut=x” was not used",
        ),
        (["board", "--pack", "1999", "--out", "x.pdf"], "1999"),
        (
            ["board", "--out", "no/such/folder/x.pdf"],
            "no/such/folder/x.pdf was not written: No such file or directory. Accepted: a name in",
        ),
        (["note", "--link", "http://[::1"], "“http://[::1” cannot be read as a link. Accepted:"),
        (["note", "--out", "no\npe.csv"], "no pe.csv: the name of the file must end in"),
    ],
)
def test_what_cannot_be_used_is_said(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    assert message in capsys.readouterr().err
