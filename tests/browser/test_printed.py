"""A printed page is a document: its answer, its link, day and sources, and no control."""

import re
from datetime import date
from io import BytesIO

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from model import decode, load_pack
from reports.dial.kit import kit
from reports.wording.amounts import date_text
from tests.browser.conftest import OpenPage
from tests.browser.settle import settled

LINK = "magnet_cut=12000000&tuition_cap=cpi&residency_cut=500000&pack=2024.1"
ROWS = "district=Manchester&rows=CREC:120:4270.33;LEARN:10;ACES:40"
PAGES = {
    f"/?{LINK}": (
        "Under current law, districts would pay nothing more",
        "of $12 million cut, districts pay $1.7 million, services lost $10.3 million",
    ),
    # The last column of each table is on the sheet.
    f"/district?{LINK}&{ROWS}": ("CREC 120 $4,270.33", "$527,812.79 $15,373.19", "FY2030"),
}
CONTROLS = ("Reset policies", "History", "Share", "Workbook", "Magnet −10%", "Take it away")
# The color of what districts pay, as it fills an area of a sheet that knows no backgrounds.
PAY = re.compile(r"\.627\d* \.266\d* \.019\d* rg")


def printed(page: Page) -> PdfReader:
    return PdfReader(BytesIO(page.pdf(format="Letter")))


def text_of(sheets: PdfReader) -> str:
    return " ".join(" ".join(sheet.extract_text() for sheet in sheets.pages).split())


@pytest.mark.parametrize("path", PAGES)
def test_printed_page_is_a_document(open_page: OpenPage, path: str) -> None:
    page = settled(open_page(path, 1280, 900, "dark"))
    sheets = printed(page)
    text = text_of(sheets)
    first = sheets.pages[0].extract_text()
    assert "Under current law" in " ".join(first.split())
    for said in (*PAGES[path], date_text(date.today()), "2024.1", "Connecticut General Statutes"):
        assert said in text, said
    assert page.url.partition("?")[2][:40] in text.replace(" ", "")
    assert [each for each in CONTROLS if each in text] == []
    assert len(sheets.pages) <= 3


def test_kit_prints_its_bars_with_what_they_say(tab: Page) -> None:
    pack = load_pack("2024.1")
    scenario = decode(LINK, pack)[0]
    tab.set_content(kit(pack, scenario, "https://budget.example.org/", date(2026, 11, 24)))
    expect(tab.locator(".change .bar").first).to_have_attribute("aria-label", re.compile("1.7"))
    sheets = printed(tab)
    assert "districts pay $1.7 million, services lost $10.3 million" in text_of(sheets)
    drawn = "".join(sheet.get_contents().get_data().decode("latin-1") for sheet in sheets.pages)
    # In the legend, the bar of the magnet line, and a year's column and mark at least.
    assert len(PAY.findall(drawn)) >= 4
    assert "Hearing mode" not in text_of(sheets)
