"""Each number leads to its source within one click, and the evidence pages stay usable."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.dial import box_of, ready
from tests.browser.settle import settled
from tests.browser.test_accessible import assert_accessible

LINK = "magnet_cut=12000000&tuition_cap=cpi&residency_cut=500000&trauma_cut=300000&pack=2024.1"
TABS = [
    *("What matters most", "How it is worked out", "Break-even"),
    *("Law and proposals", "Claims and facts", "Validation", "Method"),
]


def open_tab(page: Page, name: str) -> None:
    page.get_by_role("tab", name=name).click()
    expect(page.get_by_role("tabpanel", name=name)).to_be_visible()
    settled(page)


_WITHOUT_ROOM = """
[...document.querySelectorAll("[data-testid=stMain] [data-testid=stElementContainer]")]
  .filter((each) => getComputedStyle(each).position === "absolute" && each.innerText.trim())
  .filter((each) => !each.querySelector(".resc-skip, h1.resc-hidden"))
  .map((each) => each.innerText.slice(0, 60))
"""


def test_each_assumption_has_its_source_beside_it(open_page: OpenPage) -> None:
    page = open_page(f"/evidence?{LINK}")
    page.wait_for_selector(".assumption")
    cards = page.locator(".assumption")
    assert cards.count() == 12
    for card in cards.all():
        assert card.locator(".range").inner_text()[0] in "$0123456789−"
        assert card.locator(".resc-source").inner_text()


def test_each_tab_names_its_sources(open_page: OpenPage) -> None:
    page = open_page(f"/evidence?{LINK}")
    for name in TABS[:-1]:  # Method has them in the list at its end.
        open_tab(page, name)
        links = page.get_by_role("tabpanel", name=name).locator(".resc-source a")
        assert links.count() >= 2, name
        for link in links.all():
            assert (link.get_attribute("href") or "").startswith("http"), name


def test_comparison_leads_to_the_evidence(open_page: OpenPage) -> None:
    page = open_page("/compare")
    page.get_by_role("link", name="Where these figures come from").click()
    expect(page.get_by_role("heading", name="Where the figures come from", level=1)).to_be_visible()


@pytest.mark.parametrize("path", ["/", "/district"])
def test_one_click_opens_how_a_figure_is_worked_out(open_page: OpenPage, path: str) -> None:
    page = open_page(f"{path}?{LINK}")
    if path == "/":
        ready(page)
    page.get_by_text("How is this worked out?").first.click()
    steps = page.locator(".resc-chain li")
    expect(steps.first).to_be_visible()
    assert page.locator(".resc-source a").count() >= 1
    assert_accessible(page)


def test_chain_follows_a_released_slider(open_page: OpenPage) -> None:
    page = open_page(f"/?{LINK}")
    ready(page)
    page.get_by_text("How is this worked out?").click()
    expect(page.locator(".resc-chain-answer")).to_contain_text("$1.7 million")
    slider = page.get_by_role("slider", name="Trauma").or_(page.locator("#cut-trauma")).first
    slider.focus()
    page.keyboard.press("End")
    page.get_by_text("Services lost", exact=True).and_(page.locator("p")).click()
    expect(page.locator(".resc-chain")).to_contain_text("$1,200,000")


@pytest.mark.parametrize("width", [1440, 390])
def test_tab_has_no_accessibility_violation(open_page: OpenPage, width: int) -> None:
    page = open_page(f"/evidence?{LINK}", width, 844)
    for name in TABS:
        open_tab(page, name)
        assert_accessible(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, name
        # What takes no room lies over what follows it.
        assert page.evaluate(_WITHOUT_ROOM) == [], name


@pytest.mark.parametrize("width", [1440, 390])
def test_part_that_an_old_address_named_is_in_sight(open_page: OpenPage, width: int) -> None:
    page = settled(ready(open_page(f"/services?{LINK}", width, 844)))
    header, block = box_of(page, "[data-testid=stHeader]"), box_of(page, ".st-key-service_lines")
    assert header["height"] <= block["y"] < 200
    assert "part=services" in page.url
    page = open_page(f"/method?{LINK}#how-sure", width, 844)
    expect(page.get_by_role("tab", name="Method", selected=True)).to_have_count(1)
    expect(page.get_by_role("heading", name="How sure")).to_be_in_viewport()


def test_address_names_the_tab_that_is_open(open_page: OpenPage) -> None:
    page = open_page(f"/evidence?{LINK}")
    open_tab(page, "Validation")
    page.wait_for_url("**part=validation*")
    page.reload()
    expect(page.locator(".resc-check").first).to_be_visible()
    open_tab(page, "Assumptions and sources")
    page.wait_for_url(lambda address: "part=" not in address)
    page.go_back()
    expect(page.locator(".resc-check").first).to_be_visible()


def test_service_lines_follow_a_released_slider(open_page: OpenPage) -> None:
    page = ready(open_page(f"/?part=services&{LINK}"))
    ends = page.locator(".resc-ends")
    expect(ends.last).to_contain_text("about 625 people not trained")
    page.locator("#cut-trauma").press("End")
    expect(ends.last).to_contain_text("about 2,500 people not trained")
    expect(ends.last).to_contain_text("$1.2 million in fees")
