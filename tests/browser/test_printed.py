"""A printed page is a document: its answer, its link, day and sources, and no control."""

import re
from datetime import date
from io import BytesIO

import pytest
from playwright.sync_api import Page, expect
from pypdf import PageObject, PdfReader

from model import decode, load_pack, open_link
from model.messages import say
from reports.dial.kit import kit
from reports.sharing.conformance import barrier_form
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
CUTS = (
    "",
    "magnet_cut=12000000",
    "magnet_cut=1000000&tuition_cap=cpi",
    "magnet_cut=6500000&tuition_cap=cpi",
    "magnet_cut=12000000&tuition_cap=cpi&residency_cut=500000",
    "magnet_cut=43000000&tuition_cap=lifted",
    "magnet_cut=3000000&trauma_cut=1000000&residency_cut=100000",
    "trauma_cut=500000",
    "magnet_cut=20000000&tuition_cap=70&residency_cut=1500000&trauma_cut=1200000&lasts=once",
)
# The color of what districts pay, as it fills an area of a sheet that knows no backgrounds.
PAY = re.compile(r"\.627\d* \.266\d* \.019\d* rg")


def printed(page: Page) -> PdfReader:
    return PdfReader(BytesIO(page.pdf(format="Letter")))


def text_of(sheets: PdfReader) -> str:
    return " ".join(" ".join(sheet.extract_text() for sheet in sheets.pages).split())


def reach(sheet: PageObject) -> float:
    """How far down a sheet its last text stands: 1 is the lower edge."""
    downs: list[float] = []

    def look(text: str, on_sheet: list[float], in_text: list[float], *_: object) -> None:
        if text.strip():
            downs.append(on_sheet[1] * in_text[4] + on_sheet[3] * in_text[5] + on_sheet[5])

    sheet.extract_text(visitor_text=look)
    return 1 - min(downs) / float(sheet.mediabox.height)


@pytest.mark.parametrize(
    "path",
    [
        "/compare?magnet_cut=12000000&lang=es",
        "/compare?magnet_cut=12000000&lang=en",
        "/compare?residency_cut=500000&trauma_cut=100000&pack=2024.1&lang=es",
        f"/district?{LINK}&lang=es&rows={';'.join(f'A{at}:1' for at in range(24))}",
    ],
)
def test_no_sheet_but_the_last_is_left_half_empty(open_page: OpenPage, path: str) -> None:
    sheets = printed(settled(open_page(path, 1280, 900)))
    reached = [reach(sheet) for sheet in sheets.pages]
    assert len(reached) > 1
    assert min(reached[:-1]) > 0.5, reached


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


def test_printed_link_opens_at_the_printed_figures_next_year_too(open_page: OpenPage) -> None:
    page = settled(open_page("/?magnet_cut=12000000&lang=en", 1280, 900))
    revision = open_link("magnet_cut=12000000").pack.revision
    assert f"magnet_cut=12000000&lang=en&pack={revision}" in text_of(printed(page)).replace(" ", "")
    page.goto(f"{page.url.partition('?')[0]}compare?lang=en")
    page.wait_for_selector("#first", state="detached")
    link = text_of(printed(settled(page))).replace(" ", "")
    assert link.count(f"pack%3D{revision}") >= 2


@pytest.mark.parametrize("language", ["en", "es"])
def test_first_sheet_has_the_answer_at_any_cut(open_page: OpenPage, language: str) -> None:
    page = open_page(f"/?lang={language}", 1280, 900)
    for cut in CUTS:
        page.goto(f"{page.url.partition('?')[0]}?{cut}&lang={language}")
        page.wait_for_selector("#first", state="detached")
        settled(page)
        first = " ".join(printed(page).pages[0].extract_text().split())
        for part in (".top .heading", ".side.law .sentence", ".side.change .sentence"):
            assert " ".join(page.locator(part).inner_text().split()) in first, (cut, part)


@pytest.mark.parametrize("language", ["en", "es"])
def test_bars_of_a_law_stand_on_one_sheet_below_their_heading(
    open_page: OpenPage, language: str
) -> None:
    page = open_page(f"/?lang={language}", 1280, 900)
    for cut in CUTS[1:]:
        page.goto(f"{page.url.partition('?')[0]}?{cut}&lang={language}")
        page.wait_for_selector("#first", state="detached")
        settled(page)
        where = page.locator(".where h2").inner_text()
        sheets = ["".join(sheet.extract_text().split()) for sheet in printed(page).pages]
        for law in ("law", "change"):
            bars = page.locator(f".bars.{law} .bar").all()
            labels = ["".join((bar.get_attribute("aria-label") or "").split()) for bar in bars]
            found = [sheet for sheet in sheets if "".join(labels) in sheet]
            assert found, (cut, law)
            assert law == "change" or "".join(where.split()) in found[0], cut


def test_kit_prints_its_bars_with_what_they_say(tab: Page) -> None:
    pack = load_pack("2024.1")
    scenario = decode(LINK, pack)[0]
    # Not below the app's address, whose policy allows no other scripts.
    tab.goto("about:blank")
    tab.set_content(kit(pack, scenario, "https://budget.example.org/", date(2026, 11, 24)))
    expect(tab.locator(".change .bar").first).to_have_attribute("aria-label", re.compile("1.7"))
    sheets = printed(tab)
    assert "districts pay $1.7 million, services lost $10.3 million" in text_of(sheets)
    streams = [sheet.get_contents() for sheet in sheets.pages]
    drawn = "".join(each.get_data().decode("latin-1") for each in streams if each is not None)
    # In the legend, the bar of the magnet line, and a year's column and mark at least.
    assert len(PAY.findall(drawn)) >= 4
    assert "Hearing mode" not in text_of(sheets)


def test_form_of_a_barrier_is_printed_whole(open_page: OpenPage) -> None:
    page = settled(open_page("/accessibility?lang=en&pack=2024.1", 1280, 900))
    text = text_of(printed(page)).replace(" ", "")
    home = page.url.partition("accessibility")[0]
    for line in barrier_form("2024.1", home).splitlines():
        assert "".join(line.split()) in text, line


def test_no_question_is_asked_on_paper(open_page: OpenPage) -> None:
    page = settled(open_page(f"/district?{LINK}&{ROWS}&lang=en", 1280, 900))
    question = page.locator(".st-key-asked_backwards").get_by_role("heading").inner_text()
    assert question == say("question-heading")
    assert question not in text_of(printed(page))


def test_hearing_on_paper_has_what_its_screen_has_no_room_for(open_page: OpenPage) -> None:
    link = "magnet_cut=12000000&residency_cut=500000&trauma_cut=300000&pack=2024.1"
    page = settled(open_page(f"/hearing?{link}", 1024, 768))
    # The screen looks again at what fits, as it may before a print.
    page.emulate_media(media="print")
    settled(page)
    paper = text_of(printed(page))
    page.emulate_media(media="null")
    for said in ("Current law, CGS", "It takes a change of", "more a student", "between"):
        assert said in paper, said
