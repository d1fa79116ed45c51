"""A visitor changes the language of a page that is open: all of it follows, and nothing is lost."""

import pytest
from playwright.sync_api import expect

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
