"""What is done before Streamlit is there is answered, can be taken back, and stays."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import new_page
from tests.browser.dial import heading, sentence
from tests.browser.early import OWN_FONT, Early
from tests.browser.serving import App

LINK = "magnet_cut=12000000&pack=2024.1"


@pytest.fixture
def opened(browser: Browser, app: App) -> Iterator[Callable[[str], Early]]:
    page = new_page(browser)
    yield lambda link: Early(page, f"{app.address}/{link if '?' in link else f'?{link}'}")
    page.context.close()


Opened = Callable[[str], Early]
HEARING = f"hearing?{LINK}"


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


def test_what_is_half_typed_is_typed_to_its_end(opened: Opened) -> None:
    early = opened(LINK)
    page, box = early.page, early.page.locator(".first-dial .box").first
    box.click()
    page.keyboard.type("7,500,0")
    early.speak()
    page.locator(f"{_LATE} .heading span").first.wait_for(state="attached")
    page.locator("[data-test-script-state=notRunning]").wait_for(state="attached")
    page.keyboard.type("00")
    page.keyboard.press("Enter")
    page.wait_for_selector("#first", state="detached")
    expect(page.locator("#cut-magnet")).to_have_value("7500000")
    page.wait_for_url("**magnet_cut=7500000**")


# Where all of a hearing's screen is, and the code to scan.
_SCREEN = """(host) => {
  const root = [...document.querySelectorAll(host)].map((each) => each.shadowRoot)
    .find((each) => each?.querySelector(".foot"));
  const places = [".heading", ".sides", "#cut-magnet", ".tiles", ".bars", ".keys", ".qr img"]
    .map((place) => root.querySelector(place).getBoundingClientRect().toJSON());
  return [places, root.querySelector(".qr img").src];
}"""
_FRAME = """(host) => {
  const root = [...document.querySelectorAll(host)].map((each) => each.shadowRoot)
    .find((each) => each?.querySelector(".foot"));
  return [".heading", ".sides", "#cut-magnet", ".tiles", ".bars"]
    .map((place) => root.querySelector(place).getBoundingClientRect().toJSON());
}"""
_EARLY, _LATE = "#first .first-dial", "[data-testid=stBidiComponentIsolated]"


def test_hearing_is_alive_before_streamlit_and_nothing_moves_when_that_comes(
    opened: Opened,
) -> None:
    early = opened(HEARING)
    page, slider = early.page, early.page.locator("#cut-magnet")
    page.wait_for_load_state()
    early.wait_for_server()
    assert page.evaluate(OWN_FONT) == 1
    expect(slider).to_be_focused()
    code = page.locator(".first-dial .qr img")
    page.keyboard.press("PageUp")
    page.wait_for_url("**magnet_cut=16000000**")
    # The code is of the link that was opened.
    expect(code).not_to_be_visible()
    page.keyboard.press("z")
    page.wait_for_url("**magnet_cut=12000000**")
    expect(code).to_be_visible()
    before = page.evaluate(_SCREEN, _EARLY)
    page = early.go_on()
    assert page.evaluate(_SCREEN, _LATE) == before
    expect(slider).to_be_focused()
    page.keyboard.press("z")
    page.wait_for_url("**magnet_cut=12000000**")


def test_frame_is_alive_before_streamlit_and_nothing_moves_when_that_comes(opened: Opened) -> None:
    early = opened(f"embed?{LINK}")
    page = early.page
    page.wait_for_load_state()
    early.wait_for_server()
    assert page.evaluate(OWN_FONT) == 1
    page.locator("#cut-magnet").press("PageUp")
    page.wait_for_url("**magnet_cut=16000000**")
    before = page.evaluate(_FRAME, _EARLY)
    page = early.go_on()
    expect(page.locator("#cut-magnet")).to_have_value("16000000")
    assert page.evaluate(_FRAME, _LATE) == before


def test_choice_of_a_hearing_stands_when_streamlit_comes(opened: Opened) -> None:
    early = opened(f"{HEARING}&nonsense=1")
    early.wait_for_server()
    expect(early.page.locator(".first-dial .told")).to_contain_text("nonsense")
    early.page.keyboard.press("PageUp")
    early.page.keyboard.press("a")
    page = early.go_on()
    expect(page.locator("#cut-magnet")).to_have_value("16000000")
    expect(page.locator(".dial")).to_have_attribute("data-alone", "true")
    page.wait_for_url("**magnet_cut=16000000**")


def test_black_screen_of_a_hearing_stays_black_until_a_key_that_is_heard_once(
    opened: Opened,
) -> None:
    early = opened(HEARING)
    page = early.page
    page.keyboard.press("b")
    early.speak()
    page.locator(f"{_LATE} .heading span").first.wait_for(state="attached")
    page.locator("[data-test-script-state=notRunning]").wait_for(state="attached")
    expect(page.locator("#first .curtain")).to_be_visible()
    page.keyboard.press("p")
    page.wait_for_selector("#first", state="detached")
    expect(page.locator(".curtain")).not_to_be_visible()
    # The dial beneath has not heard it.
    assert "magnet_cut=12000000" in page.url
    expect(page.locator("#cut-magnet")).to_have_value("12000000")
