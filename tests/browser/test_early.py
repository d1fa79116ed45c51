"""What is done before Streamlit is there is answered, can be taken back, and stays."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import new_page
from tests.browser.dial import heading, sentence
from tests.browser.early import Early
from tests.browser.serving import App

LINK = "magnet_cut=12000000&pack=2024.1"


@pytest.fixture
def opened(browser: Browser, app: App) -> Iterator[Callable[[str], Early]]:
    page = new_page(browser)
    yield lambda link: Early(page, f"{app.address}/?{link}")
    page.context.close()


Opened = Callable[[str], Early]


def test_no_answer_stands_beside_a_choice_that_it_is_not_of(opened: Opened) -> None:
    early = opened(LINK)
    page = early.page
    page.locator("details.passed summary").click()
    page.locator("details.passed input").first.press("Home")
    expect(page.locator(".side.change .sentence")).to_have_text(
        "The figures for this choice are not here yet."
    )
    for place in (".heading", ".tiles", ".lands", ".strips"):
        expect(page.locator(f".first-dial {place}")).not_to_be_visible()
    # A choice that the tables hold is answered again.
    page.locator("details.passed input").first.press("End")
    expect(page.locator(".first-dial .tiles")).to_be_visible()
    assert "$12 million" in heading(page)
    page.locator("details.passed input").first.press("Home")
    page = early.go_on()
    expect(page.locator(".heading")).to_be_visible()
    assert "would pay nothing more" in sentence(page, "change")


def test_early_steps_can_be_taken_back_by_keys_and_by_the_browser(opened: Opened) -> None:
    page = opened(LINK).page
    slider = page.locator("#cut-magnet")
    slider.press("PageUp")
    page.wait_for_url("**magnet_cut=16000000**")
    slider.press("Control+z")
    expect(slider).to_have_value("12000000")
    page.wait_for_url("**magnet_cut=12000000**")
    slider.press("Control+y")
    page.wait_for_url("**magnet_cut=16000000**")
    page.go_back()
    page.go_back()
    page.go_back()
    expect(slider).to_have_value("12000000")
    page.go_forward()
    expect(slider).to_have_value("16000000")


@pytest.mark.parametrize("link", [LINK, ""])
def test_the_link_is_where_the_visit_begins(opened: Opened, link: str) -> None:
    """Streamlit is told of the link even where it opened at what was chosen meanwhile."""
    early = opened(link)
    slider = early.page.locator("#cut-magnet")
    before = slider.input_value()
    slider.press("PageUp")
    after = slider.input_value()
    page = early.go_on()
    page.get_by_role("button", name="History").click()
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("#cut-magnet")).to_have_value(before)
    page.get_by_role("button", name="Redo").click()
    expect(page.locator("#cut-magnet")).to_have_value(after)


def test_what_was_refused_stays_refused(opened: Opened) -> None:
    early = opened(LINK)
    box = early.page.locator(".first-dial .box").first
    box.fill("abc")
    box.press("Enter")
    refused = early.page.locator(".first-dial .problem").first.inner_text()
    assert "abc" in refused
    page = early.go_on()
    expect(page.locator(".problem").first).to_have_text(refused)
    expect(page.locator(".box").first).to_have_attribute("aria-invalid", "true")
