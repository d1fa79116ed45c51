"""Streamlit's fonts reach a browser cut, and nothing that a page shows is missing from them."""

import re
from concurrent.futures import Future
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from starlette.applications import Starlette
from starlette.testclient import TestClient

from reports.workshop import WORKSHOP, NotMade
from web import fonts
from web.assets import STATIC, compressed_assets
from web.cutting import LATIN, cut
from web.fonts import Face, faces

ROOT = Path(__file__).parents[2]
SANS, ICONS = (
    next(each for each in faces().values() if each.file.startswith(start))
    for start in ("SourceSansVF-Upright", "MaterialSymbols")
)
CLIENT = TestClient(compressed_assets(Starlette()))


@pytest.fixture(autouse=True)
def making(monkeypatch: pytest.MonkeyPatch) -> Future[bytes]:
    """The one order that is given, which the test ends."""
    order: Future[bytes] = Future()
    monkeypatch.setattr(WORKSHOP, "ask", lambda *_: order)
    monkeypatch.setattr(fonts, "PATIENCE", 0)
    monkeypatch.setattr(fonts, "_MAKING", {})
    return order


@cache
def packed(face: Face) -> bytes:
    return cut(str(face.whole), " ".join(face.words))


def made(face: Face) -> TTFont:
    return TTFont(BytesIO(packed(face)))


def icons_in(font: TTFont) -> set[str]:
    """The names that a font of icons makes icons of."""
    letters = {glyph: chr(code) for code, glyph in font.getBestCmap().items()}
    return {
        "".join(letters[glyph] for glyph in (first, *each.Component))
        for lookup in font["GSUB"].table.LookupList.Lookup
        for table in lookup.SubTable
        for first, found in getattr(table, "ExtSubTable", table).ligatures.items()
        for each in found
    }


def test_each_large_font_of_streamlits_style_sheet_is_cut() -> None:
    [sheet] = [each.read_text("utf-8") for each in (STATIC / "static/css").glob("index.*.css")]
    large = [
        file
        for file in re.findall(r"\.\./media/([^)]+\.woff2)", sheet)
        if (STATIC / "static/media" / file).stat().st_size > 50_000
    ]
    assert set(large) == set(faces())
    assert [each.icons for each in faces().values()].count(True) == 1


def test_each_icon_that_code_names_is_in_the_cut_font() -> None:
    sources = [*ROOT.glob("pages/*.py"), *ROOT.glob("ui/*.py"), *STATIC.glob("static/js/*.js")]
    texts = [each.read_text("utf-8") for each in sources]
    named = {name for text in texts for name in re.findall(r":material/(\w+):", text)}
    # What stands in a name that is put together.
    named |= {"undo", "redo", "content_cut", "radio_button_checked", "radio_button_unchecked"}
    known = named & icons_in(TTFont(ICONS.whole))
    assert len(known) > 40
    assert known <= icons_in(made(ICONS))
    assert ICONS.whole.stat().st_size > 10 * len(packed(ICONS))


def test_each_letter_of_our_texts_is_in_the_cut_font() -> None:
    files = [*ROOT.glob("data/**/*.ftl"), *ROOT.glob("data/**/*.yaml")]
    texts = {letter for file in files for letter in file.read_text("utf-8")}
    whole = {chr(code) for code in TTFont(SANS.whole).getBestCmap()}
    font = made(SANS)
    assert texts & whole <= {chr(code) for code in font.getBestCmap()}
    [weight] = font["fvar"].axes
    assert (weight.minValue, weight.maxValue) == (200, 900)
    assert SANS.whole.stat().st_size > 4 * len(packed(SANS))


def test_whole_font_is_fetched_for_a_letter_that_the_cut_one_has_not() -> None:
    declared = re.findall(r"U\+([0-9A-F]+)-([0-9A-F]+)", SANS.declared)
    assert [range(int(first, 16), int(last, 16) + 1) for first, last in declared] == [*LATIN]
    assert not any(ord("Ж") in each for each in LATIN)
    cut_letters = {code for each in LATIN for code in each}
    assert set(made(SANS).getBestCmap()) <= cut_letters


def test_whole_font_comes_for_once_until_the_cut_one_is_made(making: Future[bytes]) -> None:
    early = CLIENT.get(SANS.address)
    assert early.content == SANS.whole.read_bytes()
    assert early.headers["cache-control"] == "no-store"
    making.set_result(b"cut")
    late = CLIENT.get(SANS.address)
    assert (late.content, late.headers["content-type"]) == (b"cut", "font/woff2")
    assert "immutable" in late.headers["cache-control"]
    old = CLIENT.get(re.sub(r"[0-9a-f]{16}", "0123456789abcdef", SANS.address))
    assert (old.content, old.headers["cache-control"]) == (b"cut", "no-store")
    assert CLIENT.get("/static/media/none.0123456789abcdef.woff2").status_code == 404


def test_font_that_found_no_room_is_ordered_again_and_one_at_fault_is_not(
    making: Future[bytes], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    making.set_exception(NotMade("busy", "Too much."))
    assert CLIENT.get(SANS.address).content == SANS.whole.read_bytes()
    assert "No font was cut" not in caplog.text
    second: Future[bytes] = Future()
    monkeypatch.setattr(WORKSHOP, "ask", lambda *_: second)
    CLIENT.get(SANS.address)
    second.set_exception(ValueError("a fault"))
    monkeypatch.setattr(WORKSHOP, "ask", lambda *_: pytest.fail("ordered again"))
    assert CLIENT.get(SANS.address).content == SANS.whole.read_bytes()
    assert caplog.text.count("No font was cut") == 1
