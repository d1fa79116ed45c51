"""The chooser of the year in a browser: by keyboard, on a phone, light and dark."""

from itertools import pairwise

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.settle import settled
from tests.browser.test_accessible import assert_accessible

LINK = "/?magnet_cut=12000000&pack=2024"
SIZES = [(1920, 1080), (1440, 900), (1000, 800), (390, 844)]
BESIDE = {
    "logo": "[data-testid=stHeaderLogo]",
    "menu": "[data-testid=stTopNavLinkContainer], [data-testid=stExpandSidebarButton]",
    "year": ".st-key-year button",
    "history": ".st-key-history button",
    "share": ".st-key-share button",
}


# The menu folds what has no room under what has.
SEEN = """each => {
  const { x, y, width, height } = each.getBoundingClientRect();
  const there = document.elementFromPoint(x + width / 2, y + height / 2);
  return width > 0 && each.contains(there);
}"""


def opened(page: Page) -> Page:
    """The page at rest with its chooser open."""
    page.wait_for_selector(".heading span")
    settled(page).locator(".st-key-year button").first.click()
    page.wait_for_selector(".st-key-year_contents button")
    return settled(page)


@pytest.mark.parametrize("width", [1440, 390])
def test_open_chooser_has_no_accessibility_violation(open_page: OpenPage, width: int) -> None:
    page = opened(open_page(LINK, width, 844))
    assert_accessible(page)
    box = page.locator(".st-key-year_contents").bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_nothing_in_the_header_stands_on_another_thing(
    open_page: OpenPage, width: int, height: int
) -> None:
    page = open_page(LINK, width, height)
    page.wait_for_selector(".heading span")
    settled(page)
    boxes = {name: page.locator(where).all() for name, where in BESIDE.items()}
    seen = [
        (name, box)
        for name, all_of in boxes.items()
        for each in all_of
        if each.evaluate(SEEN) and (box := each.bounding_box())
    ]
    assert {"logo", "year", "history", "share"} <= {name for name, _ in seen}
    inline = sorted(seen, key=lambda each: each[1]["x"])
    for (name, box), (other, beside) in pairwise(inline):
        assert box["x"] + box["width"] <= beside["x"] + 1, (name, other)
    for name, box in seen:
        if name in ("year", "history", "share"):
            assert box["height"] >= 44, name
            assert box["width"] >= 44, name


def test_year_is_chosen_by_keyboard_and_the_browser_goes_back(open_page: OpenPage) -> None:
    page = open_page(LINK)
    page.wait_for_selector(".heading span")
    settled(page)
    button = page.locator(".st-key-year button").first
    assert "2024 RESC Alliance Legislative Priorities" in button.inner_text()
    button.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector(".st-key-year_contents button")
    settled(page)
    wanted = page.locator(".st-key-year_2025 button")
    for _ in range(12):
        page.keyboard.press("Tab")
        if wanted.evaluate("each => each === document.activeElement"):
            break
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{page.url.partition('?')[0]}?pack=2025")
    expect(page.locator(".st-key-carried")).to_contain_text(
        "The magnet line is not in the 2025 priorities: its cut of $12,000,000 was left out."
    )
    expect(page.locator(".st-key-year_contents")).to_have_count(0)
    expect(page.locator(".st-key-made_with")).to_contain_text("data version 2025.")
    settled(page).go_back()
    expect(page.locator(".heading")).to_contain_text("$12 million")
    expect(page.locator(".st-key-carried")).to_have_count(0)
