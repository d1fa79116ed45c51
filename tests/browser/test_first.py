"""The answer is there before Streamlit, and goes when the page itself is drawn."""

import re
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import parse_qs, urlencode

import pytest
from hypothesis import given, settings
from playwright.sync_api import Browser, Page, Route, expect

from model import Scenario, decode, load_pack
from model.choice import to_choice
from model.conformance import conformance_report
from model.messages import say, speaking
from model.scenario import keep_all
from reports.sharing.conformance import barrier_form
from tests.browser.conftest import OpenPage, new_page
from tests.browser.dial import heading, ready, sentence
from tests.browser.early import OWN_FONT, Early
from tests.browser.modules import Modules
from tests.browser.serving import App
from tests.browser.settle import settled
from tests.scenarios import frozen_scenarios

PACK = load_pack("2024.1")
LINK = "magnet_cut=12000000&tuition_cap=cpi&pack=2024.1"

# Where the answer and what stands below it are, in the first HTML or in the page.
_PLACES = """(first) => {
  const hosts = document.querySelectorAll(
    first ? "#first .first-dial" : "[data-testid=stBidiComponentIsolated]");
  const root = [...hosts].map((host) => host.shadowRoot)
    .find((each) => each?.querySelector(".foot"));
  return [".intro", ".heading", ".sides", "#cut-magnet", ".tiles", ".foot"].map((place) =>
    Math.round(root.querySelector(place).getBoundingClientRect().top));
}"""


def test_answer_is_read_without_scripts(browser: Browser, app: App) -> None:
    visitor = browser.new_context(java_script_enabled=False)
    page = visitor.new_page()
    page.goto(f"{app.address}/?{LINK}")
    law, change = page.locator(".side .sentence").all()
    assert law.is_visible()
    assert change.is_visible()
    assert "students would lose $12 million in services" in law.inner_text()
    assert "districts could be charged $1.7 million more in tuition" in change.inner_text()
    page.emulate_media(media="print")
    assert page.get_by_text(f"/?{LINK}").is_visible()
    visitor.close()


@pytest.mark.parametrize("language", ["en", "es"])
def test_barriers_are_told_of_without_scripts(browser: Browser, app: App, language: str) -> None:
    visitor = browser.new_context(java_script_enabled=False)
    page = visitor.new_page()
    with speaking(language):
        link, heading = say("access-link"), say("access-barrier")
        form = barrier_form("2024.1", f"{app.address}/")
    for path in ("/", "/district", "/compare", "/evidence", "/about", "/elsewhere"):
        page.goto(f"{app.address}{path}?{LINK}&lang={language}")
        assert page.locator("#first a").last.inner_text() == link, path
    page.locator("#first a").last.click()
    assert page.get_by_role("heading", name=heading, exact=True).is_visible()
    assert form.split() == page.locator("#first pre").inner_text().split()
    rows = page.locator("#first table.resc-conformance tbody tr")
    assert rows.count() == len(conformance_report().criteria) + 3
    assert rows.last.is_visible()
    visitor.close()


def test_page_takes_the_place_of_the_first_answer(open_page: OpenPage) -> None:
    page = ready(open_page(f"/?{LINK}"))
    expect(page.locator(".heading")).to_have_count(1)
    assert heading(page) == "The state saves $12 million"
    page = open_page(f"/evidence?{LINK}")
    expect(page.locator("#first")).to_have_count(0)
    expect(page.locator("[data-testid=stMain] h1").first).to_be_visible()


PATHS = [
    "/",
    "/district",
    "/compare",
    "/evidence",
    "/about",
    "/elsewhere",
    "/accessibility",
    "/hearing",
    "/embed",
]


@pytest.fixture
def first_page(browser: Browser, app: App) -> Iterator[OpenPage]:
    """Open a path of the app as it is without scripts."""
    visitor = browser.new_context(java_script_enabled=False)

    def visit(path: str) -> Page:
        page = visitor.new_page()
        page.goto(f"{app.address}{path}")
        # What the workshop had no time for is asked for again.
        while not page.locator("meta[property='og:image']").count():
            page.reload()
        return page

    yield visit
    visitor.close()


@pytest.mark.parametrize("link", ["lang=es", f"{LINK}&lang=en"])
@pytest.mark.parametrize("path", PATHS)
def test_title_and_first_heading_stay_when_the_page_takes_over(
    open_page: OpenPage, first_page: OpenPage, path: str, link: str
) -> None:
    first = first_page(f"{path}?{link}")
    page = settled(open_page(f"{path}?{link}"))
    assert page.title() == first.title()
    headings = page.locator("h1").all_text_contents()
    assert headings == first.locator("#first h1").all_text_contents()
    assert len(headings) == 1


def said(page: Page, places: str) -> list[str]:
    """The texts at these places, on one line each."""
    return [" ".join(each.split()) for each in page.locator(places).all_text_contents()]


@pytest.mark.parametrize(
    "link",
    [
        "lang=es",
        "magnet_cut=12000000",
        "magnet_cut=12000000&tuition_cap=cpi&cpi_from=2027&lang=es",
        "residency_cut=1000000&pack=2024.1",
        f"{LINK}&district=Anytown&rows=A:40:5012;B:12.5:4000",
        "pack=2023&educator_diversity_cut=1000000",
        "magnet_cut=12000000&rows=A:90000",
    ],
)
def test_district_is_told_the_same_bill_before_and_after(
    open_page: OpenPage, first_page: OpenPage, link: str
) -> None:
    first = first_page(f"/district?{link}")
    page = settled(open_page(f"/district?{link}"))
    sides = page.locator(".resc-answer > div").count()
    answers = said(page, ".resc-answer p" if sides else ".resc-answer")
    before = said(first, "#first main p")
    assert answers
    assert all(any(answer in each for each in before) for answer in answers)
    laws = first.locator("#first .laws section")
    assert laws.count() == (
        len(answers) if page.locator(":is(.resc-tiles, .resc-side-tiles)").count() else 0
    )
    figures = said(first, "#first .laws section dd")
    assert set(figures) <= set(said(page, ".resc-big"))


@pytest.mark.parametrize(
    "link",
    [
        "",
        "pack=2024.2&lang=es",
        "magnet_cut=12000000&pack=2023",
        urlencode({"s1": LINK, "s2": "magnet_cut=abc", "lang": "es"}),
        urlencode({"s1": LINK, "s2": "magnet_cut=abc", "s9": "x", "lang": "xx"}),
        urlencode({"s1": "magnet_cut=5"}),
    ],
)
def test_comparison_tells_the_same_columns_and_notices_before_and_after(
    open_page: OpenPage, first_page: OpenPage, link: str
) -> None:
    first = first_page(f"/compare?{link}")
    page = settled(open_page(f"/compare?{link}"))
    told = " ".join(said(first, "#first main"))
    names, answers = said(page, ".compare-name"), said(page, ".compare-answer")
    notices = said(page, "[class*=st-key-notices] [data-testid=stText]")
    one = said(page, "[class*=st-key-figures-one_cut] [data-testid=stMarkdown]")
    for each in [*answers, *notices, *one]:
        assert each in told
    assert all(f"{name}: " in told for name in names)
    assert first.locator("#first .note-box p:not(:has(b))").count() == len(notices)
    assert bool(notices) == any(each in link for each in ("abc", "pack=2023"))
    assert bool(one) == ("s1=" not in link)


def places(page: Page, first: bool) -> dict[tuple[int, int], list[int]]:
    """Where all is, on a wide screen and on a phone."""
    found = {}
    for width, height in ((1440, 900), (390, 844)):
        page.set_viewport_size({"width": width, "height": height})
        page.evaluate("new Promise((done) => requestAnimationFrame(() => done(true)))")
        found[width, height] = page.evaluate(_PLACES, first)
    return found


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(
    "link",
    [
        "magnet_cut=12000000&tuition_cap=cpi",
        "magnet_cut=12000000&pack=2024.1",
        "magnet_cut=12,5&nonsense=1",
        "magnet_cut=12,5&nonsense=1&pack=2024.1",
        "tuition_cap=cpi&cpi_from=2026&first_year=2027",
    ],
)
def test_nothing_moves_when_the_page_takes_over(
    browser: Browser, app: App, link: str, language: str
) -> None:
    page = new_page(browser)
    early = Early(page, f"{app.address}/?{link}&lang={language}")
    page.wait_for_load_state()
    assert page.evaluate(OWN_FONT) == 1
    before = places(page, first=True)
    early.go_on()
    for size, after in places(page, first=False).items():
        assert after == pytest.approx(before[size], abs=2), size
    page.context.close()


# What moves once the first answer has gone: in Chromium's measure, up to 0.1 is good.
_MOVED = """
  window.moved = 0;
  new PerformanceObserver((list) => {
    for (const each of list.getEntries()) {
      if (!document.querySelector("#first")) window.moved += each.value;
    }
  }).observe({ type: "layout-shift" });
"""


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize(
    "path",
    ["/", "/district", "/compare", "/evidence", "/about", "/elsewhere", "/accessibility"],
)
def test_page_is_at_rest_when_it_takes_over(
    browser: Browser, app: App, path: str, width: int
) -> None:
    page = new_page(browser)
    page.set_viewport_size({"width": width, "height": 800})
    page.add_init_script(_MOVED)
    # Where each part's code comes late, after the words.
    page.context.new_cdp_session(page).send(
        "Network.emulateNetworkConditions",
        {"offline": False, "latency": 200, "downloadThroughput": -1, "uploadThroughput": -1},
    )
    page.goto(f"{app.address}{path}?magnet_cut=12000000&pack=2024.1")
    page.wait_for_selector("#first", state="detached")
    settled(page)
    assert page.evaluate("window.moved") <= 0.1
    page.context.close()


# How many parts in sight had yet to be drawn when the first answer went.
_UNDRAWN = """
  new MutationObserver(() => {
    if (!document.body || document.querySelector("#first") || "undrawn" in window) return;
    const waiting = document.querySelectorAll("[data-testid=stMain] [data-testid=stSkeleton]");
    if (!document.querySelector("[data-testid=stMain]")) return;
    window.undrawn = [...waiting].filter((each) => each.getBoundingClientRect().top < innerHeight)
      .filter((each) => each.checkVisibility()).length;
  }).observe(document, { subtree: true, childList: true });
"""


def test_first_answer_stands_until_what_is_in_sight_is_drawn(browser: Browser, app: App) -> None:
    page = new_page(browser)
    page.set_viewport_size({"width": 1280, "height": 800})
    page.add_init_script(_UNDRAWN)
    held: list[Route] = []
    page.route("**/static/js/Button.*", lambda route: held.append(route))
    page.goto(f"{app.address}/?magnet_cut=12000000&pack=2024.1")
    page.locator("[data-testid=stMain] .heading span").first.wait_for(state="attached")
    page.wait_for_timeout(500)
    for each in held:
        each.continue_()
    page.wait_for_selector("#first", state="detached")
    assert held
    assert page.evaluate("window.undrawn") == 0
    page.context.close()


@pytest.mark.parametrize("width", [390, 1280])
def test_first_answer_stands_until_the_page_has_its_style(
    browser: Browser, app: App, width: int
) -> None:
    page = new_page(browser)
    # All that has yet to be drawn is out of sight.
    page.set_viewport_size({"width": width, "height": 600})
    page.add_init_script(_MOVED)
    held: list[Route] = []
    page.route("**/static/js/Html.*", lambda route: held.append(route))
    page.goto(f"{app.address}/accessibility?pack=2024.1")
    page.locator("[data-testid=stMain] h3", has_text=say("access-disclaimer")).wait_for(
        state="attached"
    )
    page.wait_for_timeout(500)
    for each in held:
        each.continue_()
    page.wait_for_selector("#first", state="detached")
    settled(page)
    assert held
    assert page.evaluate("window.moved") <= 0.1
    page.context.close()


def test_what_draws_nothing_takes_no_room_before_its_code_is_there(
    browser: Browser, app: App
) -> None:
    page = new_page(browser)
    page.route("**/static/js/BidiComponent*", lambda route: None)
    page.goto(f"{app.address}/about")
    page.wait_for_selector("#first", state="detached")
    waiting = page.locator("[data-testid=stMain] [data-testid=stSkeleton]")
    assert waiting.count() >= 1
    assert not any(each.is_visible() for each in waiting.all())
    page.context.close()


def test_what_is_chosen_before_streamlit_is_there_stands_when_it_comes(
    browser: Browser, app: App
) -> None:
    page = new_page(browser)
    early = Early(page, f"{app.address}/?{LINK}&a.cpi=0.02")
    # So it has to be told what is chosen now.
    early.wait_for_server()
    page.locator("#cut-magnet").press("PageUp")
    page.wait_for_url("**magnet_cut=16000000**")
    assert heading(page) == "The state saves $16 million"
    expect(page.locator("#first")).to_have_count(1)
    other = page.locator("#first > header > a[hreflang=es]").get_attribute("href")
    assert {"magnet_cut=16000000", "lang=es", "a.cpi=0.02"} <= set(re.split("[?&]", other or ""))
    before = [sentence(page, side) for side in ("law", "change")]
    early.go_on()
    expect(page.locator(".heading")).to_have_count(1)
    assert heading(page) == "The state saves $16 million"
    assert [sentence(page, side) for side in ("law", "change")] == before
    page.wait_for_url(re.compile(r"a\.cpi=0\.02.*magnet_cut=16000000|magnet_cut=16000000.*a\.cpi"))
    expect(page.locator("#cut-magnet")).to_be_focused()
    page.context.close()


_FOCUSED = """() => {
  let at = document.activeElement;
  while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return [at.localName, at.textContent, Boolean(at.closest(".which.change"))];
}"""


@pytest.mark.parametrize(
    ("first", "focused"),
    [
        (".which.change summary", ["summary", "What became of it", True]),
        ("#first nav a >> text=Compare", ["a", "Compare", False]),
    ],
)
def test_focus_stays_at_the_same_place_when_the_page_takes_over(
    browser: Browser, app: App, first: str, focused: list[str | bool]
) -> None:
    page = new_page(browser)
    early = Early(page, f"{app.address}/?{LINK}")
    early.wait_for_server()
    page.locator(first).focus()
    early.go_on()
    assert page.evaluate(_FOCUSED) == focused
    page.context.close()


@pytest.mark.parametrize("width", [390, 1280])
def test_focus_waits_for_what_is_drawn_last(browser: Browser, app: App, width: int) -> None:
    page = new_page(browser)
    page.set_viewport_size({"width": width, "height": 800})
    early = Early(page, f"{app.address}/?{LINK}&lang=en")
    early.wait_for_server()
    page.locator("#first > header > a").focus()
    early.speak(pause=400)
    page.wait_for_selector("#first", state="detached")
    kind, name, _ = page.evaluate(_FOCUSED)
    assert (kind, "Español" in name) == ("button", True)
    page.context.close()


@given(scenario=frozen_scenarios(PACK))
@settings(max_examples=30, deadline=None)
def test_choice_in_an_address_is_read_as_it_was_meant(modules: Modules, scenario: Scenario) -> None:
    plain = to_choice(keep_all(PACK))
    query = modules.ask(
        "address.addressOf", "?a.cpi=0.02&magnet_cut=5", to_choice(scenario), plain, ""
    )
    read, notices = decode(query.removeprefix("?"), PACK)
    assert notices == []
    assert to_choice(read) == to_choice(scenario)
    assert read.assumptions == {"cpi": 0.02}


@pytest.mark.parametrize(("link", "says"), [("", "2027"), ("pack=2024.1", "2024.1")])
def test_choice_at_a_bare_address_of_another_year_says_that_year(
    modules: Modules, link: str, says: str
) -> None:
    plain = to_choice(keep_all(PACK))
    chosen = to_choice(replace(keep_all(PACK), lasts="once"))
    query = modules.ask("address.addressOf", f"?{link}", chosen, plain, "2027")
    assert parse_qs(query.removeprefix("?")) == {"pack": [says], "lasts": ["once"]}
