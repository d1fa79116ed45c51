"""Who has only a keyboard, or hears the page: few stops, none hidden, each change said once."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from model.messages import say
from tests.browser.conftest import OpenPage, new_page
from tests.browser.dial import ready
from tests.browser.serving import App
from tests.browser.settle import settled

MOST_STOPS = 15
"""From the address bar to the result of a job, or from a cut to its copied link."""

_FOCUSED = """
() => {
  let at = document.activeElement;
  while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}
"""
# After the next frame, in which the page may scroll, what has the focus and what lies over it.
_HIDDEN = f"""
() => new Promise((tell) => requestAnimationFrame(() => requestAnimationFrame(() => {{
  const at = ({_FOCUSED})();
  const box = at.getBoundingClientRect();
  const name = at.getAttribute("aria-label") || at.innerText || at.outerHTML.slice(0, 200);
  if (at === document.body) return tell(null);
  const around = (node) => node.parentElement ?? node.getRootNode().host ?? null;
  const holds = (outer) => {{
    for (let node = at; node; node = around(node)) if (node === outer) return true;
    return false;
  }};
  const [x, y] = [box.left + box.width / 2, box.top + Math.min(box.height / 2, 10)];
  let over = document.elementFromPoint(x, y);
  while (over?.shadowRoot?.elementFromPoint(x, y)) over = over.shadowRoot.elementFromPoint(x, y);
  const stays = (node) => ["fixed", "sticky"].includes(getComputedStyle(node).position);
  while (over && !stays(over)) over = around(over);
  const off = box.right <= 0 || box.left >= innerWidth || y < 0 || y >= innerHeight;
  tell([name, off || Boolean(over && !holds(over))]);
}})))
"""
_LISTEN = """
() => {
  const region = document.querySelector(".resc-said");
  window.heard = [];
  new MutationObserver(() => window.heard.push(region.textContent))
    .observe(region, { childList: true });
}
"""


def stops_to(page: Page, selector: str, key: str = "Tab") -> int:
    """Press a key until it stops at what a selector names; how many stops that was."""
    for stops in range(1, MOST_STOPS + 1):
        page.keyboard.press(key)
        if page.evaluate(f"selector => ({_FOCUSED})().matches(selector)", selector):
            return stops
    raise AssertionError(f"{selector} is more than {MOST_STOPS} stops away")


def heard(page: Page, wanted: str) -> list[str]:
    """What the live region has said by the time that it says something, the last of it that."""
    expect(page.locator(".resc-said")).to_contain_text(wanted)
    said: list[str] = page.evaluate("window.heard.splice(0)")
    return said


def every_stop(page: Page, key: str) -> Iterator[tuple[str, bool]]:
    """Each stop of a page in turn: its name, and whether it is hidden."""
    while True:
        page.keyboard.press(key)
        stop = page.evaluate(_HIDDEN)
        if stop is None:
            return
        yield stop[0], stop[1]


# A page on which something is drawn again and again, as it is on a slow machine.
_RESTLESS = """
addEventListener("DOMContentLoaded", () => {
  const mark = document.createElement("i");
  window.drawn = setInterval(() => document.querySelector("#root")?.append(mark), 50);
})
"""
# Tabs that the Tab key does not stop at yet when they are drawn, as on a slow machine.
_LATE_TABS = """
new MutationObserver(() => {
  for (const tab of document.querySelectorAll("[role=tab]:not([data-late])")) {
    [tab.dataset.late, tab.tabIndex] = ["yes", -1];
    setTimeout(() => { tab.tabIndex = tab.ariaSelected === "true" ? 0 : -1; }, 300);
  }
}).observe(document.documentElement, { childList: true, subtree: true });
"""


def test_change_on_a_page_that_never_rested_is_said(browser: Browser, app: App) -> None:
    # Of its own: what a tab is told to begin with would be there in the tests after this one.
    page = new_page(browser)
    page.add_init_script(_RESTLESS)
    page.goto(f"{app.address}/district?district=Avon&rows=CREC:100&pack=2024.1")
    page.wait_for_selector("#first", state="detached")
    slider = page.locator("#cut-magnet")
    slider.focus()
    slider.press("PageUp")
    expect(page.locator(".resc-answer")).to_contain_text("Avon would rise by")
    page.evaluate("clearInterval(window.drawn)")
    expect(page.locator(".resc-said")).to_contain_text("Avon would rise by")
    page.context.close()


def test_focus_goes_to_the_tabs_of_what_opens_however_late_they_come(open_page: OpenPage) -> None:
    page = settled(ready(open_page("/?pack=2024.1")))
    page.evaluate(_LATE_TABS)
    page.locator(".st-key-share button").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("tab", name="Link")).to_be_focused()


@pytest.mark.parametrize("width", [1440, 390])
def test_cut_rule_and_copied_link_are_few_stops_away(open_page: OpenPage, width: int) -> None:
    page = settled(ready(open_page("/?pack=2024.1", width, 844)))
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.evaluate(_LISTEN)
    stops = stops_to(page, "[data-skip=sliders]")
    page.keyboard.press("Enter")
    slider = page.locator("#cut-magnet")
    expect(slider).to_be_focused()
    for _ in range(20):
        page.keyboard.down("ArrowRight")
    page.keyboard.up("ArrowRight")
    (said,) = heard(page, "The state saves $2 million")
    assert "Under current law" in said
    stops += stops_to(page, ".rule select")
    assert stops <= MOST_STOPS
    page.keyboard.press("t")
    (said,) = heard(page, "If tuition were tied to inflation")

    slider.focus()
    share = page.locator(".st-key-share button")
    stops = stops_to(page, ".st-key-share button", "Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("tab", name="Link")).to_be_focused()
    settled(page)
    stops += stops_to(page, "button[aria-label='Copy Frozen link']")
    assert stops <= MOST_STOPS
    page.keyboard.press("Enter")
    heard(page, "Copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "magnet_cut=2000000&tuition_cap=cpi" in copied
    page.keyboard.press("Escape")
    expect(share).to_be_focused()
    # Past its end a popover closes, and the keyboard goes on from its button. The page first has to
    # know that it was closed: a press in that moment is lost.
    settled(page)
    page.keyboard.press("Enter")
    expect(page.get_by_role("tab", name="Link")).to_be_focused()
    page.keyboard.press("Shift+Tab")
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_bill_and_its_files_are_few_stops_away(open_page: OpenPage) -> None:
    page = open_page("/district?magnet_cut=12000000&pack=2024.1")
    page.wait_for_selector(".resc-answer")
    settled(page).evaluate(_LISTEN)
    stops = stops_to(page, "[data-skip=entries]")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Your town or district")).to_be_focused()
    page.keyboard.type("Manchester")
    page.keyboard.press("Enter")
    settled(page)
    for text, box in (("CREC", "school"), ("100", "students"), ("4270.33", "tuition")):
        stops += stops_to(page, f".st-key-one_{box} input")
        page.keyboard.type(text)
    page.keyboard.press("Enter")
    (said,) = heard(page, "would rise by $92,300 in FY2025, from $427,000 to $519,300.")
    assert "The state saves" not in said
    stops += stops_to(page, "[data-skip=papers]")
    page.keyboard.press("Enter")
    workbook, pdf = (page.locator(".st-key-papers button").nth(at) for at in (0, 1))
    expect(workbook).to_be_focused()
    stops += stops_to(page, ".st-key-papers button")
    expect(pdf).to_be_focused()
    with page.expect_download() as made:
        page.keyboard.press("Enter")
    assert made.value.suggested_filename.endswith(".pdf")
    heard(page, say("shell-file-saved"))
    # While a file is made its button cannot be pressed; the focus comes back to it.
    expect(pdf).to_be_focused()
    for _ in range(4):
        stops += stops_to(page, ".st-key-papers button")
    expect(page.get_by_role("button", name="By year (CSV)")).to_be_focused()
    assert stops <= MOST_STOPS

    # A slider that is held says the bill once, and nothing of the state's.
    page.locator("#cut-magnet").focus()
    for _ in range(12):
        page.keyboard.down("ArrowRight")
    page.keyboard.up("ArrowRight")
    (said,) = heard(page, "the tuition bill of Manchester would rise by $102,000")
    assert "The state saves" not in said
    headings = page.locator("h1:visible, h2:visible").all_inner_texts()
    assert headings[:2] == ["Your district’s tuition bill", "Your students"]
    assert page.locator("h1").count() == 1


def test_no_stop_is_hidden_and_the_menu_gives_the_focus_back(open_page: OpenPage) -> None:
    page = settled(ready(open_page("/?magnet_cut=12000000&pack=2024.1", 390, 844)))
    for width, height in ((390, 844), (320, 256)):
        page.set_viewport_size({"width": width, "height": height})
        settled(page)
        names = []
        for name, hidden in every_stop(page, "Shift+Tab"):
            assert not hidden, (width, name)
            names.append(name)
        assert "Cut to Magnet schools" in names
        # The links of the closed menu are no stops.
        assert "Compare" not in names
    menu = page.get_by_test_id("stExpandSidebarButton")
    menu.focus()
    page.keyboard.press("Enter")
    links = page.get_by_test_id("stSidebarNavLink")
    expect(links.first).to_be_focused()
    page.keyboard.press("Escape")
    expect(menu).to_be_focused()
    page.keyboard.press("Enter")
    expect(links.first).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page).to_have_title(re.compile("^Compared: .+ · RESC Budget Explorer$"))
    expect(menu).to_be_focused()
    expect(page.get_by_test_id("stSidebar")).to_have_attribute("data-collapsed", "true")
    # A new page is named, for who does not see it come.
    expect(page.locator(".resc-said")).to_have_text(page.title())


@pytest.mark.parametrize("size", [(390, 844), (320, 844)])
@pytest.mark.parametrize(
    "link",
    [
        "magnet_cut=12000000&lang=es",
        "magnet_cut=12000000&residency_cut=500000&trauma_cut=100000&tuition_cap=cpi",
    ],
)
def test_no_stop_lies_under_the_answer_on_the_way_back(
    open_page: OpenPage, link: str, size: tuple[int, int]
) -> None:
    page = settled(ready(open_page(f"/?{link}", *size)))
    under = [name for name, hidden in every_stop(page, "Shift+Tab") if hidden]
    assert under == []


def test_ring_around_a_slider_covers_no_word_beside_it(open_page: OpenPage) -> None:
    page = settled(ready(open_page("/?pack=2024.1")))
    slider = page.locator("#cut-magnet")
    slider.focus()
    page.keyboard.press("ArrowRight")
    beyond = slider.evaluate(
        """node => {
          const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(node);
          if (outlineStyle === "none") return null;
          return parseFloat(outlineWidth) + parseFloat(outlineOffset);
        }"""
    )
    assert beyond == 0
