"""How documents are set: in letters that the fonts have, with tags that a validator accepts."""

import json
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import typst

from model import Row, decode, load_pack
from model.directions import END, ISOLATE
from reports.papers import typeset
from reports.papers.board_page import board_data, board_page
from reports.papers.fiscal_note import fiscal_note_pdf
from reports.papers.method_paper import method_pdf
from reports.papers.names import on_paper
from reports.papers.typeset import _PRINTABLE, FAMILY, MISSING, fonts, printable, to_png
from tests.reports.documents import LINK, assert_structured, fonts_of, missing_glyphs, text_of

MADE = date(2026, 11, 24)
CHARACTERS = [chr(code) for first, last in _PRINTABLE for code in range(first, last + 1)]


@pytest.fixture
def embedded_fonts(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The machine has no font, so that the test finds the same everywhere."""
    known = fonts()
    monkeypatch.setattr(typeset, "fonts", lambda of_machine=False: known)
    typeset._is_set.cache_clear()
    yield
    typeset._is_set.cache_clear()


@pytest.mark.parametrize("weight", ["regular", "semibold", "bold"])
def test_fonts_have_every_character_that_is_let_through(weight: str) -> None:
    markup = (
        f'#set document(title: "x")\n#set text(lang: "en", font: "{FAMILY}", '
        f'weight: "{weight}")\n#json(bytes(sys.inputs.data))'
    )
    compiler = typst.Compiler(
        markup.encode(),
        font_paths=fonts(),
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps(" ".join(CHARACTERS))},
    )
    assert compiler.compile(format="pdf", pdf_standards="ua-1")


@pytest.mark.usefixtures("embedded_fonts")
@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Windsor – “École” 58% × 2", "Windsor – “École” 58% × 2"),
        ("E\u0301cole, ж\u0301", "École, ж\u0301"),
        ("Ἀθῆναι חיפה حيفا नमस्ते", "Ἀθῆναι חיפה حيفا नमस्ते"),
        ("学 🎓\n", f"{MISSING} {MISSING}{MISSING}"),
        ("soft\u00adhyphen", f"soft{MISSING}hyphen"),
    ],
)
def test_other_characters_are_marked_as_missing(text: str, shown: str) -> None:
    assert printable(text) == shown


NAMES = {
    "CJK": "学校 第一",
    "Arabic": "مدرسة حيفا 2",
    "Hebrew": "בית ספר חיפה (א)",
    "Cyrillic": "Школа № 5 ж\u0301",
    "Greek": "Σχολείο Ἀθῆναι",
    "Devanagari": "विद्यालय नमस्ते",
    "emoji": "🎓 Academy",
    "marks": "E\u0301\u0323cole",
    "long Arabic": "مدرسةالامتيازالكبيرةجداوالطويلةجدا",
}
LACKING = {"CJK": "School 1", "emoji": "Academy"}
"""What is printed where only the embedded fonts are there."""


@pytest.mark.usefixtures("embedded_fonts")
@pytest.mark.parametrize("script", NAMES)
def test_a_name_in_any_script_is_printed_or_said_to_be_cut(script: str) -> None:
    name, pack = NAMES[script], load_pack("2024.1")
    chosen = replace(decode("magnet_cut=12000000", pack)[0], district=name)
    rows = [Row(name, 5), Row("Plain", 3)]
    data = board_data(pack, chosen, rows, LINK, MADE)
    pdf = board_page(pack, chosen, rows, LINK, MADE)
    assert missing_glyphs(pdf) == 0
    assert MISSING not in text_of(pdf)
    assert_structured(pdf)
    note = fiscal_note_pdf(pack, chosen, MADE, rows)
    assert missing_glyphs(note) == 0
    lost = "1 name has letters that this paper cannot print: they are left out"
    for said in (data.schools.note, text_of(note)):
        assert (lost in said) == (script in LACKING)
    shown = data.schools.rows[0].cells["school"].strip(ISOLATE + END)
    assert shown == LACKING.get(script, unicodedata.normalize("NFC", name))


def test_a_name_from_right_to_left_keeps_its_direction_in_a_sentence() -> None:
    assert on_paper("حيفا 2") == f"{ISOLATE}حيفا 2{END}"
    assert on_paper("Haifa 2") == "Haifa 2"


def test_fonts_of_the_machine_are_used_where_the_others_lack_a_letter(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked: list[bool] = []

    def known(of_machine: bool = False) -> typst.Fonts:
        asked.append(of_machine)
        return fonts()

    (tmp_path / "one.typ").write_text("#json(bytes(sys.inputs.data)).name")
    monkeypatch.setattr(typeset, "_HERE", tmp_path)
    monkeypatch.setattr(typeset, "fonts", known)
    monkeypatch.setattr(typeset, "_is_set", lambda letter, of_machine: of_machine)
    for name, of_machine in (("Windsor", False), ("学校", True)):
        to_png("one.typ", {"name": name}, MADE)
        assert asked.pop() == of_machine


def test_no_font_of_the_machine_is_used() -> None:
    assert "Libertinus Serif" in fonts().families()
    own = {font.family for font in fonts().fonts() if font.path is not None}
    assert own == {FAMILY}


def test_papers_are_set_in_the_typeface_of_the_pages() -> None:
    pack = load_pack("2024.1")
    chosen = decode("magnet_cut=12000000", pack)[0]
    used = fonts_of(board_page(pack, chosen, [], LINK, MADE))
    assert {name.partition("+")[2].split("-")[0] for name in used} == {FAMILY.replace(" ", "")}


def test_a_picture_of_two_pages_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "two.typ").write_text("a #pagebreak() b")
    monkeypatch.setattr("reports.papers.typeset._HERE", tmp_path)
    with pytest.raises(ValueError, match="did not fit on one page"):
        to_png("two.typ", {}, date(2026, 11, 24))


@pytest.mark.parametrize("revision", ["2024.1", "2024.2"])
def test_papers_have_the_tags_that_validators_look_for(revision: str) -> None:
    pack = load_pack(revision)
    chosen = decode("magnet_cut=12000000&residency_cut=500000&budget=40000000", pack)[0]
    rows = [Row(f"School {number}", 10) for number in range(20)]
    assert_structured(board_page(pack, chosen, rows, LINK, MADE))
    assert_structured(fiscal_note_pdf(pack, chosen, MADE, rows))
    assert_structured(method_pdf(pack, MADE))
