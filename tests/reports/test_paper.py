"""How documents are set: only characters that the fonts have, and links that fit on paper."""

import json
from datetime import date
from pathlib import Path

import pytest
import typst

from reports.papers.typeset import _PRINTABLE, MISSING, fonts, printable, to_png

CHARACTERS = [chr(code) for first, last in _PRINTABLE for code in range(first, last + 1)]


@pytest.mark.parametrize("weight", ["regular", "semibold", "bold"])
def test_fonts_have_every_character_that_is_let_through(weight: str) -> None:
    markup = (
        '#set document(title: "x")\n#set text(lang: "en", font: "Libertinus Serif", '
        f'weight: "{weight}")\n#json(bytes(sys.inputs.data))'
    )
    compiler = typst.Compiler(
        markup.encode(),
        font_paths=fonts(),
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps(" ".join(CHARACTERS))},
    )
    assert compiler.compile(format="pdf", pdf_standards="ua-1")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Windsor – “École” 58% × 2", "Windsor – “École” 58% × 2"),
        ("E\u0301cole", "École"),
        ("学 🎓\n", f"{MISSING} {MISSING}{MISSING}"),
        ("soft\u00adhyphen", f"soft{MISSING}hyphen"),
    ],
)
def test_other_characters_are_marked_as_missing(text: str, shown: str) -> None:
    assert printable(text) == shown


def test_no_font_of_the_machine_is_used() -> None:
    assert "Libertinus Serif" in fonts().families()
    assert all(font.path is None for font in fonts().fonts())


def test_a_picture_of_two_pages_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "two.typ").write_text("a #pagebreak() b")
    monkeypatch.setattr("reports.papers.typeset._HERE", tmp_path)
    with pytest.raises(ValueError, match="did not fit on one page"):
        to_png("two.typ", {}, date(2026, 11, 24))
