"""A file that is refused: in words, with what is accepted and what to do, for everybody to see."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import FilePayload, Page, Route, expect

from tests.browser.conftest import forget
from tests.browser.serving import App
from ui.uploads import FILE_MB, VISIT_MB, refusals

ROWS: FilePayload = {
    "name": "rows.csv",
    "mimeType": "text/csv",
    "buffer": b"School,Students\nCREC,100\n",
}
LARGE: FilePayload = {**ROWS, "buffer": ROWS["buffer"] + 650_000 * b"CREC,100\n"}
IMAGE: FilePayload = {**ROWS, "name": "rows.csv.png", "mimeType": "image/png"}
UPLOADS = "**/_stcore/upload_file/**"


@pytest.fixture
def page(tab: Page, app: App) -> Iterator[Page]:
    """Your district, with the box for a file unfolded."""
    forget(tab, app.address)
    tab.goto(f"{app.address}/district?magnet_cut=12000000&pack=2024.1")
    tab.wait_for_selector(".resc-answer")
    tab.get_by_text("Add a school, upload or paste a spreadsheet").click()
    yield tab
    tab.unroute_all()


def upload(page: Page, file: FilePayload = ROWS) -> None:
    page.set_input_files("input[type=file]", file)


def refuse(page: Page, status: int) -> None:
    page.unroute(UPLOADS)
    page.route(UPLOADS, lambda route: route.fulfill(status=status, body="No."))


def assert_said(page: Page, sentence: str) -> None:
    """Below the box, to who listens, and to a mouse that rests on the file."""
    said = page.locator(".resc-refused")
    expect(said).to_have_text(sentence)
    expect(said).to_be_visible()
    expect(page.locator("[data-testid=stFileChip] [role=alert]")).to_have_text(f"Error: {sentence}")
    page.mouse.move(0, 0)
    page.get_by_test_id("stFileChip").hover()
    expect(page.get_by_test_id("stTooltipErrorContent")).to_have_text(sentence)
    expect(page.get_by_text("AxiosError")).to_have_count(0)
    page.get_by_test_id("stFileChipDeleteBtn").get_by_role("button").click()
    expect(said).to_be_hidden()


def test_each_refusal_by_the_server_is_said_in_words(page: Page) -> None:
    for status in (400, 403, 413, 415, 429, 507):
        refuse(page, status)
        upload(page)
        assert_said(page, refusals()[str(status)])
    for status in (500, 502, 503, 418):
        refuse(page, status)
        upload(page)
        assert_said(page, refusals()["other"])


def test_refusal_of_many_districts_is_said_in_words(page: Page) -> None:
    page.get_by_text("Many districts at once").click()
    expect(page.locator(".resc-answer")).to_contain_text("Upload the rows of many districts")
    refuse(page, 507)
    upload(page)
    assert_said(page, refusals()["507"])


def test_connection_that_breaks_off_is_said_in_words(page: Page) -> None:
    page.route(UPLOADS, lambda route: route.abort("connectionreset"))
    upload(page)
    assert_said(page, refusals()["network"])


def test_file_that_the_browser_itself_refuses_is_said_in_words(page: Page) -> None:
    upload(page, LARGE)
    assert_said(page, refusals()["413"])
    upload(page, IMAGE)
    assert_said(page, refusals()["415"])


def test_sentence_goes_when_a_file_is_taken(page: Page) -> None:
    refused = [413]

    def answer(route: Route) -> None:
        if refused:
            route.fulfill(status=refused.pop())
        else:
            route.continue_()

    page.route(UPLOADS, answer)
    upload(page)
    expect(page.locator(".resc-refused")).to_have_text(refusals()["413"])
    page.get_by_role("button", name="Remove rows.csv").click()
    upload(page)
    expect(page.locator(".st-key-brought")).to_contain_text("1 row added.")
    expect(page.locator(".resc-refused")).to_be_hidden()


def test_refusals_say_what_is_taken() -> None:
    for name in ("413", "415", "429", "507", "network", "other"):
        assert f"at most {FILE_MB} MB a file, a few files and {VISIT_MB} MB" in refusals()[name]
