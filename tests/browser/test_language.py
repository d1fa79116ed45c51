"""A visitor changes the language of a page that is open: all of it follows, and nothing is lost."""

import re

import pytest
from playwright.sync_api import expect

from model.messages import say, speaking
from tests.browser.conftest import OpenPage
from tests.browser.settle import settled

LINK = "/?magnet_cut=12000000&pack=2024.2"


@pytest.mark.parametrize(("width", "place"), [(1440, "corner"), (390, "foot")])
def test_button_turns_the_page_and_its_dial_into_the_other_language_and_back(
    open_page: OpenPage, width: int, place: str
) -> None:
    page = open_page(LINK, width, 844)
    page.wait_for_selector(".heading span")
    button = settled(page).locator(f".st-key-language_{place}_es button").first
    box = button.bounding_box()
    assert box is not None
    assert min(box["width"], box["height"]) >= 44
    expect(button).to_have_attribute("lang", "es")
    button.click()
    expect(page.locator(".sentence").first).to_contain_text("Con la ley actual")
    expect(page.locator("html")).to_have_attribute("lang", "es")
    assert page.url.endswith(f"{LINK}&lang=es")
    settled(page).locator(f".st-key-language_{place}_en button").first.click()
    expect(page.locator(".sentence").first).to_contain_text("Under current law")
    assert page.url.endswith(LINK)


@pytest.mark.parametrize(
    ("link", "fold"),
    [
        ("/district?pack=2024.2", "Add a school, upload or paste"),
        (LINK, "What each service line buys"),
    ],
)
def test_what_is_unfolded_stays_so_in_the_other_language(
    open_page: OpenPage, link: str, fold: str
) -> None:
    page = settled(open_page(link, 1440, 900))
    page.locator("summary", has_text=fold).first.click()
    opened = settled(page).locator("[data-testid=stExpander] details[open]")
    expect(opened).to_have_count(1)
    page.locator(".st-key-language_corner_es button").first.click()
    expect(page.locator("html")).to_have_attribute("lang", "es")
    expect(settled(page).locator("[data-testid=stExpander] summary", has_text=fold)).to_have_count(
        0
    )
    expect(opened).to_have_count(1)


def test_dial_keeps_what_is_unfolded_and_the_keyboard_its_place(open_page: OpenPage) -> None:
    page = settled(open_page(LINK, 1440, 900))
    for fold in (".intro details", "details.passed"):
        page.locator(f"{fold} summary").click()
    button = page.locator(".st-key-language_corner_es button").first
    button.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".sentence").first).to_contain_text("Con la ley actual")
    for fold in (".intro details", "details.passed"):
        expect(page.locator(fold)).to_have_attribute("open", "")
    expect(page.locator(".st-key-language_corner_en button").first).to_be_focused()


def test_streamlit_says_its_own_words_in_the_language_of_the_visit(open_page: OpenPage) -> None:
    page = open_page("/district?pack=2024.2&lang=es", 1440, 900)
    upload = page.get_by_test_id("stFileUploaderDropzone").first
    expect(upload).to_contain_text("Elegir un archivo")
    expect(upload).to_contain_text("5MB por archivo")
    expect(page.get_by_test_id("stSkipToContent").first).to_have_text("Ir al contenido principal")
    expect(
        page.get_by_label("Buscar: Sus estudiantes y tarifas por escuela").first
    ).to_be_attached()
    settled(page).locator(".st-key-language_corner_en button").first.click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(upload).to_contain_text("5MB per file")
    expect(page.get_by_test_id("stSkipToContent").first).to_have_text("Skip to main content")


def test_a_number_out_of_range_is_refused_in_the_language_of_the_visit(open_page: OpenPage) -> None:
    page = settled(open_page("/evidence?pack=2024.2&lang=es", 1440, 900))
    box = page.get_by_test_id("stNumberInput").first
    box.locator("input").fill("999999999")
    box.locator("input").press("Enter")
    expect(box).to_contain_text(re.compile("Escriba un valor entre [\\d,]+ y [\\d,]+"))


def test_formulas_and_links_fit_a_narrow_phone_in_spanish(open_page: OpenPage) -> None:
    page = settled(open_page("/evidence?part=method&lang=es", 320, 800))
    main = page.locator("[data-testid=stMain]")
    expect(page.locator(".katex").first).to_be_attached()
    assert main.evaluate("(part) => part.scrollWidth - part.clientWidth") == 0
    page = settled(open_page("/compare?lang=es", 320, 800))
    with speaking("es"):
        words = page.get_by_role("link", name=say("compare-hearing")).locator("span, p")
    assert words.count() > 1
    cut = "(each) => each.scrollWidth - each.clientWidth"
    assert [each.evaluate(cut) for each in words.all()] == [0] * words.count()


def test_menu_of_a_phone_and_its_buttons_are_named_in_the_language_of_the_visit(
    open_page: OpenPage,
) -> None:
    page = settled(open_page(f"{LINK}&lang=es", 390, 844))
    with speaking("es"):
        opens, closes, menu, pages = (
            say(f"streamlit-{each}")
            for each in ("sidebar-open", "sidebar-close", "sidebar", "pages")
        )
        name = say("shell-page-district")
    for _ in range(2):
        page.get_by_role("button", name=opens, exact=True).click()
        opened = page.get_by_role("region", name=menu, exact=True)
        expect(opened.get_by_role("navigation", name=pages, exact=True)).to_be_visible()
        expect(opened.get_by_role("link", name=name, exact=True)).to_be_visible()
        opened.get_by_role("button", name=closes, exact=True).click()
    expect(page.get_by_role("button", name=opens, exact=True)).to_be_visible()
