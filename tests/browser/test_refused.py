"""What a visitor sees of a file that was not made or not read: our sentence, where it was asked."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.serving import App

REFUSED = "0 orders from this page are not done yet. Wait for one, then ask again."
MANY = "Many districts at once"


@pytest.fixture(scope="module")
def refusing() -> Iterator[App]:
    running = App(("tests.browser.refusing", "--port", "{port}"))
    yield running
    running.stop()


def test_button_says_why_there_is_no_file(tab: Page, refusing: App) -> None:
    saved: list[object] = []

    def keep(download: object) -> None:
        saved.append(download)

    tab.on("download", keep)
    tab.goto(refusing.address)
    tab.get_by_role("button", name="Figures (CSV)").click()
    expect(tab.get_by_test_id("stDownloadButtonError")).to_have_text(REFUSED)
    tab.remove_listener("download", keep)
    assert not saved


def test_upload_that_was_not_read_says_why(tab: Page, refusing: App, tmp_path: Path) -> None:
    rows = tmp_path / "rows.csv"
    rows.write_text("School,Students\nCREC,40\n")
    tab.goto(f"{refusing.address}/district")
    tab.get_by_text("Add a school, upload or paste a spreadsheet").click()
    tab.set_input_files("input[type=file]", str(rows))
    expect(tab.get_by_text(f"No row was added. {REFUSED}")).to_be_visible()
    tab.get_by_text(MANY).click()
    expect(tab.get_by_text("with a district column")).to_be_visible()
    tab.set_input_files("input[type=file]", str(rows))
    expect(tab.get_by_text(f"rows.csv was not read. {REFUSED}")).to_be_visible()
