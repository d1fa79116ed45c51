"""What axe cannot see of WCAG's criteria: each page is visited once, for many claims."""

import html
import re
from dataclasses import dataclass
from itertools import islice, pairwise
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage, forget
from tests.browser.serving import App
from tests.browser.settle import settled
from tests.browser.test_keyboard import every_stop
from tests.browser.test_pseudo import CUT_OFF, WIDEST

CUT = "magnet_cut=12000000&tuition_cap=cpi&pack=2024.2"
PAGES = {
    f"/?{CUT}&residency_cut=500000": ".heading span",
    f"/district?{CUT}&district=Manchester&rows=CREC:120:4270.33;LEARN:x": ".resc-answer",
    "/compare?pack=2024.2": ".compare-table",
    f"/evidence?{CUT}": ".assumption",
    "/about?pack=2024.2": "h1",
    "/accessibility?pack=2024.2": "table.resc-conformance",
    f"/hearing?{CUT}": ".heading span",
}
"""Each page, and what stands on it when it is drawn."""
TARGETS, NAMES, TURNED = "target-size", "label-content-name-mismatch", "css-orientation-lock"
"""Rules of axe that it does not ask unless it is told to."""
CONTROLS = re.compile(
    r'^\s*- (slider|textbox|combobox|spinbutton|checkbox|switch)\b(?: "((?:[^"\\]|\\.)*)")?',
    re.MULTILINE,
)
"""A control in Playwright's account of what assistive technology is told, and its name."""
HELP = "Accessibility, and how to report a barrier"
MOST = 200
"""Stops of the Tab key, on any page."""

WALK = """
function* walk(root) {
  for (const each of root.children ?? []) {
    yield each;
    if (each.shadowRoot) yield* walk(each.shadowRoot);
    yield* walk(each);
  }
}
"""
LOOK = (
    "() => {"
    + WALK
    + """
  const all = [...walk(document.body)];
  const seen = all.filter((each) => each.checkVisibility());
  const text = (each) => each.textContent.trim().replace(/\\s+/g, " ");
  return {
    title: document.title,
    lang: document.documentElement.lang,
    headings: seen.filter((each) => /^H[1-6]$/.test(each.tagName))
      .map((each) => [Number(each.tagName[1]), text(each)]),
    navigation: seen.filter((each) => each.matches("[data-testid=stTopNavLink]")).map(text),
    links: seen.filter((each) => each.matches("a[href]")).map(text),
    media: all.filter((each) => each.matches("audio, video, object, embed, marquee")).length,
    personal: all.filter((each) => each.matches("input[type=email], input[type=tel], "
      + "input[type=password], input[autocomplete]:not([autocomplete=off], [autocomplete=''])"))
      .map((each) => each.outerHTML.slice(0, 200)),
    moving: document.getAnimations().filter((each) => each.playState === "running")
      .map((each) => each.animationName),
    pictures: seen.filter((each) => each.matches("img"))
      .map((each) => each.closest(".qr") ? "code" : each.dataset.testid),
  };
}"""
)
SPACED = (
    "() => {"
    + WALK
    + """
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; "
    + "word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }");
  document.adoptedStyleSheets.push(sheet);
  for (const each of [...walk(document.body)])
    if (each.shadowRoot) each.shadowRoot.adoptedStyleSheets.push(sheet);
}"""
)
CLIPPED = (
    "() => {"
    + WALK
    + """
  const found = [];
  const up = (each) => each.parentElement ?? each.getRootNode().host;
  for (const each of walk(document.body)) {
    if (!each.checkVisibility()) continue;
    if (each.matches("input:not([type=range], [type=checkbox], [type=radio], [type=file])")) {
      if (each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 1)
        found.push(`input ${each.id} ${each.value}: ${each.scrollWidth} in ${each.clientWidth}`);
      continue;
    }
    for (const node of each.childNodes) {
      if (node.nodeType !== 3 || !node.data.trim()) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      if (box.width < 1) continue;
      for (let holder = each; holder && holder !== document.body; holder = up(holder)) {
        const style = getComputedStyle(holder);
        if (style.clipPath.startsWith("inset(50%")) break;
        if (style.display === "inline" || style.display === "contents") continue;
        if (/auto|scroll/.test(style.overflowX + style.overflowY)) break;
        const { left, right, top, bottom } = holder.getBoundingClientRect();
        if (right - left < 2) break;
        const wide = /hidden|clip/.test(style.overflowX) &&
          (box.right > right + 1 || box.left < left - 1);
        const high = /hidden|clip/.test(style.overflowY) &&
          (box.bottom > bottom + 2 || box.top < top - 2);
        if (wide || high) {
          found.push(`${holder.tagName}.${holder.className}: ${node.data.trim().slice(0, 60)} `
            + (wide ? "sideways" : "up or down"));
          break;
        }
      }
    }
  }
  return found;
}"""
)


@dataclass(frozen=True)
class Seen:
    """What was seen of a page."""

    look: dict[str, Any]
    given_title: str
    """The title in the first HTML."""
    controls: list[tuple[str, str]]
    """The kind and the name of each control."""
    violations: dict[str, str]
    """By the rule of axe."""
    twice: tuple[int, list[str]]
    """Enlarged to 200%: how wide it is, and which texts are cut off."""
    four_times: int
    """Enlarged to 400%: how wide it is."""
    clipped: list[str]
    """Texts that are clipped once lines, letters and words stand as far apart as 1.4.12 says."""


@pytest.fixture(scope="module")
def seen(app: App, tab: Page) -> dict[str, Seen]:
    forget(tab, app.address)
    tab.emulate_media(color_scheme="light")
    return {path.partition("?")[0]: look_at(tab, app, path) for path in PAGES}


def look_at(page: Page, app: App, path: str) -> Seen:
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(f"{app.address}{path}")
    page.wait_for_selector("#first", state="detached")
    page.wait_for_selector(PAGES[path])
    look = settled(page).evaluate(LOOK)
    controls = CONTROLS.findall(page.locator("body").aria_snapshot())
    asked = {"runOnly": [TARGETS, NAMES, TURNED], "resultTypes": ["violations"]}
    found = Axe().run(page, options=asked).response["violations"]
    violations = {each["id"]: str([node["target"] for node in each["nodes"]]) for each in found}
    # 200% of a window of 1440 by 900, then 400% of one of 1280 by 1024.
    page.set_viewport_size({"width": 720, "height": 450})
    twice = settled(page).evaluate(WIDEST), page.evaluate(CUT_OFF)
    page.set_viewport_size({"width": 320, "height": 256})
    four_times = settled(page).evaluate(WIDEST)
    page.set_viewport_size({"width": 1440, "height": 900})
    settled(page).evaluate(SPACED)
    clipped = settled(page).evaluate(CLIPPED)
    given = html.unescape(page.request.get(f"{app.address}{path}").text())
    title = given.partition("<title>")[2].partition("</title>")[0]
    return Seen(look, title, controls, violations, twice, four_times, clipped)


def test_titles_differ_and_name_the_page(seen: dict[str, Seen]) -> None:
    titles = {path: each.look["title"] for path, each in seen.items()}
    assert len(set(titles.values())) == len(titles)
    named = {
        "/": "−$12 million magnet",
        "/district": "Your district: ",
        "/compare": "Compared: ",
        "/evidence": "Evidence: ",
        "/hearing": "Hearing mode: ",
        "/about": "About the priorities",
        "/accessibility": "Accessibility",
    }
    assert {path: titles[path].startswith(name) for path, name in named.items()} == dict.fromkeys(
        named, True
    )
    for path in ("/", "/district", "/evidence", "/hearing"):
        assert "$12 million" in titles[path], path
    # The same as the server says before any script, to all who read no more than that.
    given = {path: each.given_title for path, each in seen.items()}
    # A comparison without a link is of two scenarios that no link names yet.
    assert {**given, "/compare": ""} == {**titles, "/compare": ""}
    assert all(each.endswith("· RESC Budget Explorer") for each in titles.values())


def test_headings_begin_with_the_pages_name_and_skip_no_level(seen: dict[str, Seen]) -> None:
    for path, each in seen.items():
        levels = [level for level, _ in each.look["headings"]]
        assert levels[0] == 1, path
        assert levels.count(1) == 1, path
        assert all(later <= before + 1 for before, later in pairwise(levels))
        assert all(text for _, text in each.look["headings"]), path


def test_ways_to_the_pages_and_to_help_stand_alike_on_every_page(seen: dict[str, Seen]) -> None:
    pages = ["Who pays?", "Your district", "Compare", "Evidence", "About"]
    for path, each in seen.items():
        assert each.look["navigation"] == pages, path
        links = [link for link in each.look["links"] if link]
        first = links.index(pages[0])
        assert links[first : first + len(pages)] == pages, path
        # The hearing is one full screen, without a foot.
        assert links[-1] == HELP or path == "/hearing"


def test_nothing_plays_or_moves_by_itself(seen: dict[str, Seen]) -> None:
    for path, each in seen.items():
        assert each.look["media"] == 0, path
        assert each.look["moving"] == [], path


def test_no_page_asks_who_somebody_is(seen: dict[str, Seen]) -> None:
    assert {
        path: each.look["personal"] for path, each in seen.items() if each.look["personal"]
    } == {}


def test_no_picture_holds_text_but_the_name_of_the_site(seen: dict[str, Seen]) -> None:
    for path, each in seen.items():
        assert set(each.look["pictures"]) <= {"stHeaderLogo", "stLogo", "code"}, path


def test_every_control_has_a_name_that_no_other_has(seen: dict[str, Seen]) -> None:
    for path, each in seen.items():
        assert all(name for _, name in each.controls), (path, each.controls)
        assert len(set(each.controls)) == len(each.controls), (path, each.controls)
    assert ("slider", "Cut to Magnet schools") in seen["/"].controls


def test_every_target_is_large_enough_or_stands_clear_of_others(seen: dict[str, Seen]) -> None:
    assert {
        path: each.violations[TARGETS] for path, each in seen.items() if TARGETS in each.violations
    } == {}


def test_what_a_control_shows_is_part_of_its_name(seen: dict[str, Seen]) -> None:
    assert {
        path: each.violations[NAMES] for path, each in seen.items() if NAMES in each.violations
    } == {}


def test_no_page_is_bound_to_one_way_of_holding_a_screen(seen: dict[str, Seen]) -> None:
    assert [path for path, each in seen.items() if TURNED in each.violations] == []


def test_page_enlarged_twice_cuts_off_no_text(seen: dict[str, Seen]) -> None:
    for path, each in seen.items():
        wide, cut_off = each.twice
        assert wide <= 720, path
        assert cut_off == [], path


def test_page_enlarged_four_times_scrolls_in_one_direction(seen: dict[str, Seen]) -> None:
    assert {path: each.four_times for path, each in seen.items() if each.four_times > 320} == {}


def test_text_set_wider_is_clipped_nowhere(seen: dict[str, Seen]) -> None:
    # The full screen of a hearing does not scroll; the report says what is lost there.
    pages = {path: each.clipped for path, each in seen.items() if path != "/hearing"}
    assert {path: clipped for path, clipped in pages.items() if clipped} == {}


@pytest.mark.parametrize("path", list(PAGES)[:2])
def test_tab_key_goes_through_a_page_and_out_of_it_and_changes_nothing(
    open_page: OpenPage, path: str
) -> None:
    page = open_page(path)
    page.wait_for_selector(PAGES[path])
    address, title = settled(page).evaluate("[location.href, document.title]")
    stops = list(islice(every_stop(page, "Tab"), MOST))
    assert len(stops) < MOST
    assert [name for name, hidden in stops if hidden] == []
    assert stops[0][0].startswith("Skip to ")
    assert any(HELP in name for name, _ in stops[-3:])
    assert settled(page).evaluate("[location.href, document.title]") == [address, title]


def test_help_beside_a_control_is_pointed_at_and_put_away(open_page: OpenPage) -> None:
    page = open_page("/district?pack=2024.2")
    page.wait_for_selector(".resc-answer")
    settled(page).get_by_test_id("stTooltipIcon").first.hover()
    help_text = page.get_by_test_id("stTooltipContent").first
    expect(help_text).to_contain_text("whoever has the link")
    help_text.hover()
    expect(help_text).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_test_id("stTooltipContent")).to_have_count(0)


def test_original_in_english_is_marked_on_a_page_in_spanish(open_page: OpenPage) -> None:
    page = open_page(f"/?{CUT}&lang=es")
    page.wait_for_selector(PAGES[next(iter(PAGES))])
    quoted = settled(page).locator(".line blockquote", has_text="If this funding is reduced")
    expect(quoted.locator("[lang=en]").first).to_contain_text("If this funding is reduced")
    expect(page.locator("html")).to_have_attribute("lang", "es")
