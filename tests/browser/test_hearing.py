"""Hearing mode: one screen, large figures, and every move by keyboard."""

from itertools import pairwise

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.dial import box_of, ready, sentence
from tests.browser.settle import settled

LONGEST = "/hearing?magnet_cut=12050000&tuition_cap=70&residency_cut=500000&trauma_cut=50000" + (
    "&trauma_passed_on=50"
)


@pytest.mark.parametrize("path", ["/hearing", LONGEST])
def test_everything_is_on_one_screen_and_large(open_page: OpenPage, path: str) -> None:
    page = ready(open_page(path))
    for width, height in ((1280, 720), (1920, 1080), (3840, 2160)):
        page.set_viewport_size({"width": width, "height": height})
        assert_on_one_screen(settled(page), width, height)


def assert_on_one_screen(page: Page, width: int, height: int) -> None:
    dial = page.locator(".dial")
    assert dial.evaluate("node => node.scrollHeight") <= height
    assert dial.evaluate("node => node.scrollWidth") <= width
    size = page.locator(".sentence").evaluate("node => parseFloat(getComputedStyle(node).fontSize)")
    assert size >= 0.05 * height
    boxes = {
        name: box_of(page, name)
        for name in (".sentence", ".figures", ".lines", ".bars", ".other", ".rule", ".keys")
    }
    for box in boxes.values():
        assert box["x"] >= 0
        assert box["y"] >= 0
        assert box["x"] + box["width"] <= width
        assert box["y"] + box["height"] <= height
    order = [".sentence", ".figures", ".bars", ".other", ".rule", ".keys"]
    for above, below in pairwise(order):
        assert boxes[above]["y"] + boxes[above]["height"] <= boxes[below]["y"] + 1, (above, below)
    assert boxes[".lines"]["y"] + boxes[".lines"]["height"] <= boxes[".rule"]["y"] + 1


def _expect_cut(page: Page, line: str, dollars: int) -> None:
    expect(page.locator(f"#cut-{line}")).to_have_value(str(dollars))


def test_every_key_does_what_the_help_says(open_page: OpenPage) -> None:
    page = ready(open_page("/hearing?pack=2024.1", 1920, 1080))
    expect(page.locator("#cut-magnet")).to_be_focused()
    page.keyboard.press("ArrowRight")
    _expect_cut(page, "magnet", 100000)
    page.keyboard.press("2")
    expect(page.locator("#cut-residency")).to_be_focused()
    expect(page.locator(".line.active blockquote")).to_contain_text("certifying teachers of color")
    page.keyboard.press("PageUp")
    _expect_cut(page, "residency", 150000)
    page.keyboard.press("3")
    page.keyboard.press("End")
    _expect_cut(page, "trauma", 1200000)
    page.keyboard.press("z")
    _expect_cut(page, "trauma", 0)
    page.keyboard.press("c")
    expect(page.get_by_label("stay at 58% of its FY2024 rate")).to_be_checked()
    assert "would pay nothing more" in sentence(page)
    page.keyboard.press("r")
    assert "Nothing is cut" in sentence(page)
    page.keyboard.press("p")
    assert "Of a $4.02 million cut" in sentence(page)
    expect(page.locator(".kicker")).to_contain_text("RESC Alliance's reading of the law")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_contain_text("next proposal")
    page.keyboard.press("Escape")
    page.wait_for_url("**magnet_cut=4020000*")
    page.keyboard.press("h")
    page.wait_for_url(lambda address: "hearing" not in address and "magnet_cut=4020000" in address)
    ready(page)
    assert "Of a $4.02 million cut" in sentence(page)


def test_audience_gets_a_code_for_the_same_figures(open_page: OpenPage) -> None:
    page = ready(open_page("/hearing?magnet_cut=12000000&pack=2024.1", 1920, 1080))
    expect(page.locator(".qr img")).to_be_visible()
    first = page.locator(".qr img").get_attribute("src") or ""
    page.keyboard.press("End")
    page.wait_for_url("**magnet_cut=40200000*")
    expect(page.locator(".qr img")).not_to_have_attribute("src", first)


@pytest.mark.parametrize("path", ["/hearing", LONGEST])
def test_on_a_small_screen_it_is_one_column_that_scrolls(open_page: OpenPage, path: str) -> None:
    page = ready(open_page(path, 390, 844))
    for width, height in ((390, 844), (844, 390), (768, 1024)):
        page.set_viewport_size({"width": width, "height": height})
        assert_one_column(settled(page), width)


def assert_one_column(page: Page, width: int) -> None:
    boxes = [
        box_of(page, name)
        for name in (".sentence", ".figures", ".lines", ".rule", ".bars", ".keys")
    ]
    assert boxes[0]["y"] >= 0
    for above, below in pairwise(boxes):
        assert above["y"] + above["height"] <= below["y"] + 1
    for box in boxes:
        assert 0 <= box["x"] <= box["x"] + box["width"] <= width
    sizes = page.locator(".dial").evaluate(
        """node => [...node.querySelectorAll("*")]
          .filter(each => each.textContent.trim() && each.getBoundingClientRect().width > 1)
          .map(each => parseFloat(getComputedStyle(each).fontSize))"""
    )
    assert min(sizes) >= 11


def test_buttons_do_what_the_keys_do_and_leave_the_slider_its_keys(open_page: OpenPage) -> None:
    page = ready(open_page("/hearing?magnet_cut=4000000&pack=2024.1", 1920, 1080))
    page.get_by_role("button", name="P proposal").click()
    expect(page.locator("#cut-magnet")).not_to_have_value("4000000")
    page.get_by_role("button", name="Z undo").click()
    _expect_cut(page, "magnet", 4000000)
    page.keyboard.press("ArrowRight")
    _expect_cut(page, "magnet", 4100000)
    page.get_by_role("button", name="? help").click()
    expect(page.locator("dialog")).to_be_visible()
    page.get_by_role("button", name="Close").click()
    page.wait_for_url("**magnet_cut=4100000*")
    page.get_by_role("button", name="H back").click()
    page.wait_for_url("**/?*magnet_cut=4100000*")
    expect(page.locator(".dial")).to_have_attribute("data-mode", "page")
