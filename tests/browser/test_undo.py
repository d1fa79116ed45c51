"""Ctrl+Z and its like: where no text box has the focus, they walk through the visit's steps."""

from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from reports.__main__ import main
from tests.browser.conftest import OpenPage, new_page
from tests.browser.dial import ready
from tests.browser.settle import settled


def moved_twice(page: Page, linked: bool = True) -> Page:
    """Two steps; ``linked``: the server has heard of each before the next."""
    for cut in (4_000_000, 8_000_000):
        page.locator("#cut-magnet").press("PageUp")
        expect(page.locator("#cut-magnet")).to_have_value(str(cut))
        if linked:
            page.wait_for_url(f"**magnet_cut={cut}*")
    return page


def assert_walks(page: Page) -> None:
    slider = page.locator("#cut-magnet")
    for keys, cut in (
        ("Control+z", 4_000_000),
        ("Control+z", 0),
        ("Control+Shift+Z", 4_000_000),
        ("Control+y", 8_000_000),
        ("Control+y", 8_000_000),
    ):
        page.keyboard.press(keys)
        expect(slider).to_have_value(str(cut))


def test_keys_undo_and_redo_what_was_chosen(open_page: OpenPage) -> None:
    page = moved_twice(settled(ready(open_page("/?pack=2024.1"))))
    settled(page)
    for keys, cut in (("Control+z", 4_000_000), ("Control+Shift+Z", 8_000_000)):
        page.keyboard.press(keys)
        page.wait_for_url(f"**magnet_cut={cut}*")
        expect(page.locator("#cut-magnet")).to_have_value(str(cut))
        settled(page)
    page.keyboard.press("Control+z")
    page.wait_for_url("**magnet_cut=4000000*")
    page.keyboard.press("Control+y")
    page.wait_for_url("**magnet_cut=8000000*")


def test_keys_leave_a_text_box_its_own_undo(open_page: OpenPage) -> None:
    page = moved_twice(settled(ready(open_page("/?pack=2024.1"))))
    box = page.locator(".box").first
    box.fill("$5,000")
    box.press("Control+z")
    settled(page)
    expect(page.locator("#cut-magnet")).to_have_value("8000000")
    assert "magnet_cut=8000000" in page.url


def test_keys_undo_and_redo_in_a_hearing(open_page: OpenPage) -> None:
    assert_walks(moved_twice(settled(ready(open_page("/hearing?pack=2024.1")))))


def test_keys_undo_and_redo_in_the_kit(browser: Browser, tmp_path: Path) -> None:
    file = tmp_path / "kit.html"
    assert main(["kit", "--pack", "2024.1", "--out", str(file)]) == 0
    page = new_page(browser, offline=True)
    page.goto(file.as_uri())
    assert_walks(moved_twice(ready(page), linked=False))
    page.context.close()
