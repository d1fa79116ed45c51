"""The home page and the hearing in a browser, with other years' lines and with none."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect

from tests import made_up
from tests.browser.conftest import OpenPage
from tests.browser.dial import heading, ready, sentence
from tests.browser.screens import SCREENS, assert_readable
from tests.browser.serving import ROOT, App

Visit = Callable[..., Page]
CUT = "stem_school_cut=8000000&nursery_cut=3000000&bus_wifi_cut=320000&choir_cut=20000"


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the same app with made-up years in its data."""
    folder = tmp_path_factory.mktemp("app")
    for path in ROOT.iterdir():
        if path.name not in ("data", ".git"):
            (folder / path.name).symlink_to(path)
    (folder / "data").mkdir()
    for path in (ROOT / "data").iterdir():
        if path.name not in ("packs", "law.yaml", "site.yaml"):
            (folder / "data" / path.name).symlink_to(path)
    made_up.write(folder / "data")
    running = App(folder=folder)
    yield running.address
    running.stop()


@pytest.fixture
def visit(open_page: OpenPage, elsewhere: str) -> Visit:
    return lambda path="/", *size: ready(open_page(f"{elsewhere}{path}", *size))


def seen(page: Page) -> str:
    return page.locator(".dial").inner_text()


@pytest.mark.parametrize("year", made_up.YEARS)
def test_dial_shows_any_lines_and_no_word_of_another_year(visit: Visit, year: str) -> None:
    content = made_up.content(year)
    page = visit(f"/?pack={year}")
    expect(page.locator("input[id^=cut-]")).to_have_count(len(content["lines"]))
    for line in [*content["lines"].values(), *content.get("lines_without_amount", {}).values()]:
        expect(page.locator(".lines")).to_contain_text(line["name"])
    expect(page.locator(".change .rule")).to_be_visible(visible=bool(content["tuition_caps"]))
    assert [each for each in made_up.TRACES if each in seen(page)] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 1440


def test_each_line_says_how_far_its_amount_is_money(visit: Visit) -> None:
    page = visit("/?pack=2031")
    assert page.locator(".line h2 span").all_inner_texts() == [
        "$24M, appropriated",
        "$9M, requested",
        "$960,000, requested",
        "$640,000, proposed",
    ]
    expect(page.get_by_label("Cut to STEM academies, exact dollars")).to_be_visible()
    expect(page.get_by_label("Shared nurseries: not granted, exact dollars")).to_be_visible()


def test_percent_below_the_law_is_answered_with_a_sentence(visit: Visit) -> None:
    page = visit(f"/?pack=2031&{CUT}&tuition_cap=70")
    before = sentence(page)
    box = page.get_by_label("Cap, percent of the rate that each line’s law names")
    box.fill("58")
    box.press("Enter")
    expect(page.locator(".change .problem")).to_have_text(
        "“58” was not used. Type a percent from 62, the cap in law, to 100."
    )
    assert sentence(page) == before
    box.press("Tab")
    expect(box).to_have_value("70")
    box.fill("71")
    box.press("Enter")
    page.wait_for_url("**tuition_cap=71*")
    expect(page.locator(".change .problem")).to_be_hidden()


def test_year_with_a_higher_cap_in_law_says_so(visit: Visit) -> None:
    page = visit(f"/?pack=2031&{CUT}&tuition_cap=64")
    page.locator(".timing summary").click()
    page.get_by_label("First fiscal year of the cut").select_option("2034")
    expect(page.locator(".change .problem")).to_have_text(
        "A cut that starts in FY2034 meets a higher cap in law: 66% is shown."
    )
    page.wait_for_url("**first_year=2034*")
    # What was a percent above the law is the law now, and the change beside it is another.
    expect(page.locator(".change .rule select")).to_have_value("lifted")
    expect(page.locator(".which.law p")).to_contain_text("STEM at most 66% of its FY2030 rate")


def test_rule_says_which_law_it_is_or_would_change(visit: Visit) -> None:
    page = visit("/?pack=2032&stem_school_cut=8000000")
    expect(page.locator(".which.change p").first).to_have_text(
        "It takes a change of Harbor Act 9, section 4, and schools that use it. We know of no one "
        "who has proposed this."
    )
    expect(page.locator(".which.law p").first).to_have_text(
        "Current law, Harbor Act 9, section 4: at most 62% of the FY2030 rate."
    )
    expect(page.locator(".side.law details")).to_be_hidden()


def test_without_an_amount_the_page_shows_the_text_and_why(visit: Visit) -> None:
    for path in ("/?pack=2036", "/hearing?pack=2036", "/embed?pack=2036&embed=true"):
        page = visit(path)
        assert heading(page).startswith("No amount of these priorities is known here")
        expect(page.locator(".text")).to_contain_text("ferry across the harbor")
        expect(page.locator(".pair").first).to_be_hidden()
        expect(page.locator(".presets")).to_be_hidden()


def test_four_lines_are_readable_from_the_last_row(visit: Visit) -> None:
    page = visit(f"/hearing?pack=2031&{CUT}&tuition_cap=70")
    for size in SCREENS:
        assert_readable(page, *size)


def test_each_of_four_lines_has_its_key(visit: Visit) -> None:
    page = visit("/hearing?pack=2031", 1920, 1080)
    assert page.locator(".line kbd").all_inner_texts() == ["1", "2", "3", "4"]
    for key, line in enumerate(made_up.content(made_up.FOUR)["lines"], 1):
        page.keyboard.press(str(key))
        expect(page.locator(f"#cut-{line}")).to_be_focused()
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_contain_text("1 … 4")
