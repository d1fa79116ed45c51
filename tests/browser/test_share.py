"""The share bar: on every page, clear of the navigation, by keyboard, with the right figures."""

import json
import struct
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from playwright.sync_api import Page, expect

from model import Pack, decode, estimate
from reports.sharing.texts import command_line, paragraph, python_lines
from reports.sheets.statewide import figures_json
from tests.browser.conftest import OpenPage
from tests.browser.dial import box_of, ready, sentence
from tests.browser.settle import in_each_scheme
from tests.browser.test_accessible import assert_accessible

CUT = "magnet_cut=12000000&tuition_cap=cpi"
LINK = f"{CUT}&pack=2024.1"
PAGES = {
    "/": ".heading span",
    "/district": ".resc-answer",
    "/compare": "h1",
    "/evidence": "h1",
    "/about": "h1",
}


def opened(page: Page) -> Page:
    """Open the bar and wait for what is in it."""
    page.get_by_role("button", name="Share", exact=True).click()
    expect(page.get_by_label("Frozen link", exact=True)).not_to_have_value("")
    return page


def value(page: Page, label: str) -> str:
    return page.get_by_label(label, exact=True).input_value()


def tab(page: Page, name: str) -> None:
    page.get_by_role("tab", name=name, exact=True).click()


@pytest.mark.parametrize("width", [1920, 1440, 1024, 768, 390])
def test_corner_is_clear_of_navigation_and_content(open_page: OpenPage, width: int) -> None:
    page = ready(open_page(f"/?{LINK}", width, 900))
    for _ in in_each_scheme(page):
        assert_corner_is_clear(page, width)


def assert_corner_is_clear(page: Page, width: int) -> None:
    share = page.get_by_role("button", name="Share", exact=True)
    expect(share).to_be_visible()
    corner, header = box_of(page, ".st-key-corner"), box_of(page, "[data-testid=stHeader]")
    assert corner["x"] + corner["width"] <= width
    assert header["y"] <= corner["y"]
    assert corner["y"] + corner["height"] <= header["y"] + header["height"]
    inside = "[data-testid=stTopNavLink], [data-testid=stTopNavSection], [data-testid=stHeader] img"
    for link in page.locator(f"{inside}, [data-testid=stExpandSidebarButton]").all():
        box = link.bounding_box()
        if link.is_visible() and box:
            assert box["x"] + box["width"] <= corner["x"]
    for button in page.locator(".st-key-corner button:visible").all():
        box = button.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 44


@pytest.mark.parametrize("path", PAGES)
def test_every_page_shares_a_link_to_itself(open_page: OpenPage, path: str) -> None:
    page = open_page(f"{path}?{LINK}")
    page.wait_for_selector(PAGES[path])
    opened(page)
    for label, mark in (("Frozen link", "pack"), ("Live link", "made")):
        address = urlsplit(value(page, label))
        assert address.path == path
        pairs = dict(parse_qsl(address.query))
        if path == "/compare":
            # A cut stands under every rule, so the link's own is one column of several.
            columns = [dict(parse_qsl(pairs[name])) for name in pairs if name.startswith("s")]
            cap = dict(parse_qsl(CUT))["tuition_cap"]
            pairs = next(each for each in columns if each.get("tuition_cap") == cap)
        year = {"pack": "2024"} if mark == "made" else {}
        assert pairs == {**dict(parse_qsl(CUT)), **year, mark: "2024.1"}


def test_hearing_has_no_share_bar(open_page: OpenPage) -> None:
    page = ready(open_page("/hearing"))
    assert page.locator(".st-key-corner").count() == 0


def test_nothing_is_made_until_somebody_opens_it(open_page: OpenPage) -> None:
    page = ready(open_page(f"/?{LINK}"))
    assert page.get_by_label("Frozen link").count() == 0
    opened(page)
    page.keyboard.press("Escape")
    expect(page.get_by_role("tab")).to_have_count(0)


def test_link_follows_the_figures(open_page: OpenPage) -> None:
    page = ready(open_page(f"/?{LINK}"))
    page.locator("#cut-magnet").focus()
    page.keyboard.press("End")
    page.wait_for_url("**magnet_cut=40200000*")
    opened(page)
    assert "magnet_cut=40200000&tuition_cap=cpi&pack=2024.1" in value(page, "Frozen link")


def test_file_is_named_for_the_figures_at_the_press(open_page: OpenPage) -> None:
    page = ready(open_page(f"/?{LINK}"))
    page.locator("#cut-magnet").focus()
    page.keyboard.press("End")
    page.wait_for_url("**magnet_cut=40200000*")
    with page.expect_download() as download:
        page.locator(".st-key-tools").get_by_role("button", name="Figures (CSV)").click()
    named = "resc-figures-40.2-million-magnet-tied-to-inflation-fy2025.csv"
    assert download.value.suggested_filename == named


def test_frozen_link_opens_at_the_same_figures(open_page: OpenPage) -> None:
    page = ready(open_page("/?magnet_cut=12345678&a.cpi=0.025&tuition_cap=cpi&pack=2024.1"))
    opened(page)
    again = ready(open_page(value(page, "Frozen link"), 390, 844))
    assert sentence(again) == sentence(page)
    expect(again.get_by_text("Frozen link")).to_be_visible()


def test_copy_puts_the_text_on_the_clipboard_and_says_so(open_page: OpenPage) -> None:
    page = ready(open_page(f"/?{LINK}"))
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    opened(page)
    button = page.get_by_role("button", name="Copy Frozen link")
    button.click()
    expect(button).to_have_text("Copied")
    expect(page.locator(".resc-said")).to_have_text("Copied")
    assert page.evaluate("navigator.clipboard.readText()") == value(page, "Frozen link")


def test_all_of_it_works_by_keyboard(open_page: OpenPage) -> None:
    page = ready(open_page(f"/?{LINK}"))
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    share = page.get_by_role("button", name="Share", exact=True)
    share.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_label("Frozen link", exact=True)).not_to_have_value("")
    page.get_by_role("tab", name="Link").focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("tab", name="Text")).to_be_focused()
    expect(page.get_by_role("button", name="Copy Text for an e-mail")).to_be_visible()
    # The panel of a tab takes the focus before what is in it.
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Copy Text for an e-mail")).to_be_focused()
    page.keyboard.press("Enter")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == value(page, "Text for an e-mail")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(share).to_be_focused()


def test_texts_and_lines_are_those_of_the_reports(open_page: OpenPage, pack: Pack) -> None:
    page = ready(open_page(f"/?{LINK}"))
    opened(page)
    result = estimate(pack, decode(LINK, pack)[0])
    frozen = value(page, "Frozen link")
    tab(page, "Text")
    assert value(page, "Text for an e-mail") == paragraph(result, frozen)
    assert frozen in value(page, "Citation")
    tab(page, "Reproduce")
    assert value(page, "Python: Tied to inflation, FY2025") == python_lines(result)
    assert value(page, "Command line: Tied to inflation, FY2025") == command_line(result)
    tab(page, "Embed")
    home = frozen.partition("?")[0]
    assert f'src="{home}embed?embed=true&amp;controls=none' in value(page, "Chart for a website")


def downloaded(page: Page, place: Any, label: str) -> bytes:
    with page.expect_download() as download:
        place.get_by_role("button", name=label, exact=True).click()
    return Path(download.value.path()).read_bytes()


def test_files_are_pictures_of_their_size_and_the_data(open_page: OpenPage, pack: Pack) -> None:
    page = ready(open_page(f"/?{LINK}"))
    opened(page)
    code = page.locator(".st-key-share_code")
    assert downloaded(page, code, "SVG").startswith(b"<?xml")
    assert downloaded(page, code, "PNG").startswith(b"\x89PNG")
    expect(code.get_by_role("img", name="QR code of the frozen link")).to_be_visible()
    tab(page, "Files")
    for key, pixels in (("social", (1200, 630)), ("slide", (1920, 1080))):
        png = downloaded(page, page.locator(f".st-key-picture-{key}-png"), "PNG")
        assert struct.unpack(">II", png[16:24]) == pixels
        svg = downloaded(page, page.locator(f".st-key-picture-{key}-svg"), "SVG").decode()
        assert f'width="{pixels[0]}" height="{pixels[1]}"' in svg
        assert "districts could be charged $1.7 million more in tuition" in svg
    told = downloaded(page, page.locator(".st-key-figures-json"), "JSON")
    assert told == figures_json(pack, decode(LINK, pack)[0])
    table = downloaded(page, page.locator(".st-key-figures-csv"), "CSV").decode("utf-8-sig")
    total = json.loads(told)["total"]
    assert f"total,districts_pay,0,0,0,{total['districts_pay']}," in table


@pytest.mark.parametrize("width", [1440, 390])
def test_open_bar_is_accessible_and_fits(open_page: OpenPage, width: int) -> None:
    page = ready(open_page(f"/?{LINK}", width, 844))
    opened(page)
    for name in ("Link", "Text", "Files", "Reproduce", "Embed"):
        tab(page, name)
        assert_accessible(page)
        box = box_of(page, "[data-testid=stPopoverBody]")
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        assert box["y"] + box["height"] <= 844
        body = page.locator("[data-testid=stPopoverBody]")
        assert body.evaluate("node => node.scrollWidth - node.clientWidth") <= 0


def test_a_districts_entries_are_shared_only_if_they_are_in_the_link(open_page: OpenPage) -> None:
    rows = "district=Windsor&rows=Two+Rivers:100:4270"
    page = open_page(f"/district?{LINK}&{rows}")
    page.wait_for_selector(".resc-answer")
    opened(page)
    assert "Windsor" in value(page, "Frozen link")
    tab(page, "Reproduce")
    assert "Windsor" not in value(page, "Python: Tied to inflation, FY2025")
    page.keyboard.press("Escape")
    page.get_by_text("Put my entries into the link").click()
    page.wait_for_url(lambda address: "Windsor" not in address)
    opened(page)
    assert "Windsor" not in value(page, "Frozen link")
    assert "Two" not in value(page, "Live link")
    expect(page.locator(".resc-answer")).to_contain_text("Windsor")


def test_a_press_in_the_moment_in_which_the_bar_closes_is_not_lost(open_page: OpenPage) -> None:
    page = open_page(f"/district?{LINK}&district=Windsor&rows=Two+Rivers:100:4270")
    page.wait_for_selector(".resc-answer")
    opened(page)
    toggle = page.get_by_role("switch", name="Put my entries into the link")
    # As of a browser that was too busy to tell the server of the one before the other.
    toggle.evaluate("""toggle => {
      const escape = new KeyboardEvent("keydown", { key: "Escape", bubbles: true });
      document.activeElement.dispatchEvent(escape);
      toggle.click();
    }""")
    page.wait_for_url(lambda address: "Windsor" not in address)
    expect(page.get_by_role("tab")).to_have_count(0)


def test_link_too_long_for_a_code_says_so(open_page: OpenPage) -> None:
    rows = ";".join(f"School+{number}:100:4270" for number in range(150))
    page = open_page(f"/district?{LINK}&rows={rows}")
    page.wait_for_selector(".resc-answer")
    opened(page)
    expect(page.get_by_text("This link is too long for a QR code")).to_be_visible()


def test_shared_link_is_read_on_a_phone_without_scrolling_or_a_tap(open_page: OpenPage) -> None:
    page = ready(open_page(f"/?{LINK}", 390, 844))
    expect(page.get_by_text("Frozen link")).to_be_visible()
    for selector in (".law .sentence", ".change .sentence", ".figures.law", ".figures.change"):
        box = box_of(page, selector)
        assert 0 <= box["y"] < box["y"] + box["height"] <= 844, selector
    assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollTop") == 0
