"""Hearing mode: one screen for the last row, and every move by keyboard."""

import re
from pathlib import Path
from urllib.parse import urlencode

from playwright.sync_api import Browser, Page, expect

from reports.__main__ import main
from tests.browser.codes import assert_opaque_with_margin
from tests.browser.conftest import OpenPage, new_page
from tests.browser.dial import ready, sentence
from tests.browser.screens import SCREENS, assert_readable
from tests.browser.serving import App
from tests.browser.settle import in_each_scheme, settled

ALL_LINES = "residency_cut=500000&trauma_cut=50000&trauma_passed_on=50&pack=2024.1"
LINKS = [
    "pack=2024.1",
    "magnet_cut=12000000&pack=2024.1",
    f"magnet_cut=12050000&tuition_cap=70&{ALL_LINES}",
    f"magnet_cut=12050000&tuition_cap=cpi&first_year=2026&cpi_from=2028&{ALL_LINES}",
    "residency_cut=500000&trauma_cut=50000&residency_passed_on=50&pack=2024.1",
    "magnet_cut=12000000&pack=2024.2&lang=es",
    f"magnet_cut=12050000&tuition_cap=cpi&first_year=2026&cpi_from=2028&{ALL_LINES}&lang=es",
]
LONGEST = (
    "magnet_cut=12345678&residency_cut=777777&trauma_cut=333333&tuition_cap=cpi"
    "&residency_passed_on=50&trauma_passed_on=50&pack=2024.2"
)
"""What has most to say: on each side a condition, and on one a change of law."""
PROPOSED = "pack=FY2027.1&magnet_supplement_cut=12000000&tuition_cap=cpi&cpi_from=2028"
"""Its sentence is about its second year."""
SOURCES = re.compile("^(Sources|Fuentes): CGS §10-264o\\(b\\), .*RESC Alliance")


def test_every_screen_is_readable_from_the_last_row(open_page: OpenPage) -> None:
    page = ready(open_page(f"/hearing?{LINKS[0]}"))
    for link in (*LINKS, LONGEST, f"{LONGEST}&lang=es"):
        page.goto(f"{page.url.partition('?')[0]}?{link}")
        ready(page)
        for size in SCREENS:
            assert_readable(page, *size)
            if "magnet_cut" in link:
                for part in (".which.change", ".total-pay", ".total-lost"):
                    expect(page.locator(part).last).to_be_visible()
            expect(page.get_by_text(SOURCES)).to_be_visible()
            expect(page.locator(".site")).to_have_text("RESC Budget Explorer, Connecticut")
            for style in ("pay", "lost"):
                mark = page.locator(f".figure:has(.total-{style}) dt").first
                assert mark.evaluate("(dt) => getComputedStyle(dt, '::before').content") == '""'
        page.keyboard.press("a")
        for size in SCREENS:
            assert_readable(page, *size)


def test_what_has_most_to_say_says_it_shortly_with_its_bars_and_keys(open_page: OpenPage) -> None:
    page = ready(open_page(f"/hearing?{LONGEST}"))
    for width, height in SCREENS:
        page.set_viewport_size({"width": width, "height": height})
        settled(page)
        expect(page.locator(".side.change .brief")).to_have_text(
            "If tied to inflation from FY2025 and fees were allowed: in that year districts could"
            " be charged $2.22 million, students lose $11.24 million."
        )
        said = ".side.change :is(.sentence, .brief):visible"
        for part in (said, ".bar .l", ".figure:has(.lost)", ".keys button span"):
            expect(page.locator(part).first).to_be_visible()
            assert (page.locator(part).first.bounding_box() or {"width": 0})["width"] > 2, part
    page.keyboard.press("l")
    expect(page.get_by_role("dialog", name="The law")).to_contain_text(
        "Teacher residency: 50% of what is not granted is passed on to districts, as chosen."
    )


def test_years_that_differ_stay_at_least_the_first_and_the_last(open_page: OpenPage) -> None:
    page = ready(open_page("/hearing?magnet_cut=12000000&tuition_cap=cpi&pack=2024.2"))
    for width, height in SCREENS:
        page.set_viewport_size({"width": width, "height": height})
        seen = settled(page).locator(".years.change li:visible")
        expect(page.locator(".compared")).to_contain_text("compared with current law and no cut")
        expect(seen.first).to_contain_text("FY2025")
        expect(seen.first.locator(".pay")).to_have_text("$1.7M")
        expect(seen.last).to_contain_text("FY2030")
        expect(seen.last.locator(".pay")).to_have_text("$10.8M")
        for amount in seen.locator("span:visible").all():
            box = amount.bounding_box()
            assert box
            assert box["x"] + box["width"] <= width
        # Where there is a wide column, none of it costs the ranges.
        if width / height > 1.5:
            assert seen.count() == 6
            expect(page.locator(".range", has_text="between").first).to_be_visible()


def test_each_figure_stands_in_its_own_column(open_page: OpenPage) -> None:
    page = ready(open_page("/hearing?residency_cut=1000000&residency_passed_on=40&pack=2024.2"))
    for width, height in SCREENS:
        page.set_viewport_size({"width": width, "height": height})
        for place in ("law", "change"):
            column = settled(page).locator(f".figures.{place}").bounding_box()
            for part in page.locator(f".figures.{place} :is(dt, dd):visible").all():
                box = part.bounding_box()
                assert column
                assert box
                assert column["x"] - 1 <= box["x"], place
                assert box["x"] + box["width"] <= column["x"] + column["width"] + 1, place


def test_year_of_the_sentence_stays_with_the_first_and_the_last(open_page: OpenPage) -> None:
    page = ready(open_page(f"/hearing?{PROPOSED}"))
    for width, height in SCREENS:
        page.set_viewport_size({"width": width, "height": height})
        years = settled(page).locator(".years.change li:visible")
        expect(years.filter(has_text="FY2028").locator(".pay")).to_have_text("$1.7M")


def test_small_bars_have_their_amounts_on_every_screen(open_page: OpenPage) -> None:
    page = ready(open_page(f"/hearing?{LONGEST}"))
    for width, height in SCREENS:
        page.set_viewport_size({"width": width, "height": height})
        row = settled(page).locator(".bars.change .bar-row", has_text="Teacher residency")
        for part in (".beside .pay", ".beside .lost"):
            expect(row.locator(part)).to_be_visible()
            expect(row.locator(part)).to_have_text("$389,000")


def test_longest_sentences_get_smaller_letters_rather_than_a_screen_that_scrolls(
    open_page: OpenPage,
) -> None:
    shares = "magnet_passed_on=80&residency_passed_on=50&trauma_passed_on=30"
    link = f"magnet_cut=12000000&tuition_cap=cpi&{ALL_LINES.partition('&trauma_passed')[0]}"
    page = ready(open_page(f"/hearing?{link}&{shares}&pack=2024.1&lang=es", 1024, 768))
    dial = settled(page).locator(".dial")
    assert dial.evaluate("(dial) => dial.scrollHeight <= dial.clientHeight")
    for slider in page.locator(".line input[type=range]").all():
        expect(slider).to_be_in_viewport()


_WHERE = """() => {
  let node = document.activeElement;
  const names = [];
  while (node) {
    names.push(node.className || node.dataset?.testid || node.outerHTML.slice(0, 120));
    node = node.shadowRoot?.activeElement;
  }
  return [names.at(-1), !node && names.length > 1 || document.activeElement === document.body];
}"""
ROUND = 40
"""More stops than a hearing has."""


def test_no_key_takes_the_focus_behind_the_screen(open_page: OpenPage) -> None:
    page = settled(ready(open_page(f"/hearing?{LINKS[1]}", 1280, 800)))
    for key in ("Tab", "Shift+Tab"):
        stops = []
        for _ in range(ROUND):
            page.keyboard.press(key)
            stops.append(page.evaluate(_WHERE))
        assert any(name == "box" for name, _ in stops)
        assert [name for name, inside in stops if not inside] == []


def _expect_cut(page: Page, line: str, dollars: int) -> None:
    expect(page.locator(f"#cut-{line}")).to_have_value(str(dollars))


def test_every_key_does_what_the_help_says(open_page: OpenPage) -> None:
    page = ready(open_page("/hearing?pack=2024.1", 1920, 1080))
    expect(page.locator("#cut-magnet")).to_be_focused()
    page.keyboard.press("ArrowRight")
    _expect_cut(page, "magnet", 100000)
    page.keyboard.press("2")
    page.keyboard.press("PageUp")
    _expect_cut(page, "residency", 150000)
    page.keyboard.press("z")
    _expect_cut(page, "residency", 0)
    page.keyboard.press("y")
    _expect_cut(page, "residency", 150000)
    before = sentence(page)
    page.keyboard.press("c")
    expect(page.locator(".side.change .sentence")).not_to_have_text(before)
    page.keyboard.press("r")
    _expect_cut(page, "residency", 0)
    page.keyboard.press("p")
    expect(page.locator(".kicker")).to_have_text(
        "Proposed by Governor Lamont, Bill 5033, February 2026"
    )

    page.keyboard.press("a")
    expect(page.locator(".tiles")).to_be_hidden()
    # Whoever wants the figures has the code meanwhile.
    expect(page.locator(".qr img")).to_be_visible()
    alone = "The answer stands alone. Press A to go back."
    expect(page.locator(".resc-said")).to_contain_text(alone)
    page.keyboard.press("a")
    expect(page.locator(".tiles")).to_be_visible()

    page.keyboard.press("l")
    law = page.get_by_role("dialog", name="The law")
    expect(law).to_contain_text("“shall not exceed fifty-eight per cent”")
    expect(law).to_contain_text("last checked November 26, 2026")
    expect(law).to_contain_text("It takes a change of CGS §10-264o(b), and schools that use it.")
    cut = page.locator("#cut-magnet").input_value()
    page.keyboard.press("r")
    page.keyboard.press("l")
    expect(law).to_be_hidden()
    expect(page.locator("#cut-magnet")).to_have_value(cut)
    page.keyboard.press("l")
    page.keyboard.press("Escape")
    expect(law).to_be_hidden()

    page.keyboard.press("?")
    offered = page.locator(".keys button").evaluate_all("all => all.map(each => each.title)")
    for does in offered:
        expect(page.get_by_role("dialog", name="Keys")).to_contain_text(does)
    page.keyboard.press("Escape")
    page.keyboard.press("h")
    page.wait_for_url(re.compile(r"/\?.*magnet_cut=12000000&"), wait_until="commit")


def test_black_screen_is_told_and_any_key_brings_the_screen_back(open_page: OpenPage) -> None:
    page = ready(open_page("/hearing?magnet_cut=4000000&pack=2024.1", 1280, 720))
    for key in ("b", "ArrowRight", "z"):
        page.get_by_role("button", name="B black").click()
        curtain = page.get_by_role("button", name="The screen is black. Any key brings it back.")
        expect(curtain).to_be_focused()
        assert curtain.bounding_box() == {"x": 0, "y": 0, "width": 1280, "height": 720}
        page.keyboard.press("Shift")
        expect(curtain).to_be_visible()
        page.keyboard.press(key)
        expect(curtain).to_be_hidden()
        expect(page.locator(".resc-said")).to_have_text("The screen is back.")
        expect(page.locator("#cut-magnet")).to_be_focused()
        _expect_cut(page, "magnet", 4000000)


def test_timer_counts_and_stops_by_one_key(browser: Browser, app: App) -> None:
    # In a browser of its own, which keeps the clock that the test moves.
    page = new_page(browser)
    page.set_viewport_size({"width": 1280, "height": 720})
    page.clock.install()
    page.goto(f"{app.address}/hearing?pack=2024.1")
    ready(page)
    page.keyboard.press("t")
    for given in ("soon", "0.05", "2:75"):
        page.get_by_label("Minutes").fill(given)
        page.keyboard.press("Enter")
        problem = page.locator("dialog.timer .problem")
        expect(problem).to_contain_text(f"“{given}” is no number of minutes.")
    page.get_by_label("Minutes").fill("2:30")
    page.keyboard.press("Enter")
    clock = page.locator(".clock")
    expect(clock).to_have_text("2:30")
    page.clock.run_for(61_000)
    expect(clock).to_have_text("1:29")
    page.keyboard.press("t")
    page.clock.run_for(9_000)
    expect(clock).to_have_text("1:29")
    expect(page.locator(".resc-said")).to_have_text("The timer stands: 1:29.")
    page.keyboard.press("t")
    page.clock.run_for(90_000)
    expect(clock).to_have_text("−0:01")
    expect(page.locator(".resc-said")).to_have_text("The time is over.")
    assert_readable(page, 1280, 720)
    clock.click()
    page.get_by_role("button", name="Count up").click()
    page.clock.run_for(5_000)
    expect(clock).to_have_text("0:05")
    clock.click()
    page.get_by_label("Minutes").fill("2.5")
    page.keyboard.press("Enter")
    expect(clock).to_have_text("2:30")
    clock.click()
    page.get_by_role("button", name="Take the timer away").click()
    expect(clock).to_be_hidden()
    page.context.close()


def test_a_step_that_is_one_side_of_a_screen_is_marked_there(open_page: OpenPage) -> None:
    steps = {
        f"s{at}": f"magnet_cut=12000000&tuition_cap={cap}&pack=2024.2"
        for at, cap in enumerate(("58", "lifted", "cpi"), 1)
    }
    page = ready(open_page(f"/hearing?{urlencode(steps)}", 1280, 720))
    for side in ("law", "change", "both"):
        expect(page.locator(".dial")).to_have_attribute("data-step", side)
        marked = page.locator(".side .head").evaluate_all(
            "heads => heads.map((each) => getComputedStyle(each).boxShadow !== 'none')"
        )
        assert marked == [side == "law", side == "change"]
        page.keyboard.press("n")
    page.keyboard.press("ArrowRight")
    expect(page.locator(".dial")).to_have_attribute("data-step", "")


def test_columns_of_a_comparison_are_steps_forward_and_back(open_page: OpenPage) -> None:
    steps = {
        "s1": "magnet_cut=4000000&pack=2024.1",
        "n1": "A first step",
        "s2": "magnet_cut=12000000&tuition_cap=cpi&pack=2024.1",
        "s3": "magnet_cut=8000000&a.students=9000&pack=2024.1",
    }
    page = ready(open_page(f"/hearing?{urlencode(steps)}", 1280, 720))
    _expect_cut(page, "magnet", 4000000)
    expect(page.locator(".step")).to_contain_text("Step 1 of 2: A first step")
    expect(page.locator(".told")).to_contain_text("One step is left out")
    page.keyboard.press("n")
    _expect_cut(page, "magnet", 12000000)
    expect(page.locator(".step")).to_contain_text("Step 2 of 2")
    expect(page.locator(".told")).to_be_hidden()
    page.keyboard.press("n")
    page.wait_for_url("**magnet_cut=12000000*")
    page.keyboard.press("ArrowRight")
    expect(page.locator(".step")).to_be_hidden()
    page.keyboard.press("e")
    _expect_cut(page, "magnet", 4000000)
    page.wait_for_url("**magnet_cut=4000000*")
    assert_readable(page, 1280, 720)
    page.reload()
    expect(ready(page).locator(".step")).to_contain_text("Step 1 of 2: A first step")
    # As a clicker does it, while a slider has the focus.
    page.keyboard.press("PageDown")
    _expect_cut(page, "magnet", 12000000)
    expect(page.locator(".step")).to_contain_text("Step 2 of 2")
    page.keyboard.press("PageUp")
    _expect_cut(page, "magnet", 4000000)
    expect(page.locator(".step")).to_contain_text("Step 1 of 2: A first step")
    page.wait_for_url("**magnet_cut=4000000*")
    page.keyboard.press("h")
    page.wait_for_url(re.compile(r"/\?magnet_cut=4000000&pack=2024.1$"), wait_until="commit")


def test_a_key_that_is_held_is_one_step_and_one_announcement(open_page: OpenPage) -> None:
    page = settled(ready(open_page("/hearing?magnet_cut=4000000&pack=2024.1", 1280, 720)))
    page.locator(".resc-said").evaluate(
        """node => {
          window.said = 0;
          new MutationObserver(() => window.said += 1).observe(node, { childList: true });
          // A browser's history is no longer than 50, so its length would not tell.
          window.steps = 0;
          const push = history.pushState.bind(history);
          history.pushState = (...given) => {
            window.steps += 1;
            push(...given);
          };
        }"""
    )
    for _ in range(12):
        page.keyboard.down("ArrowRight")
    page.keyboard.up("ArrowRight")
    page.wait_for_url("**magnet_cut=5200000*")
    expect(page.locator(".resc-said")).to_contain_text("$5.2 million")
    assert page.evaluate("[window.said, window.steps]") == [1, 1]
    for _ in range(5):
        page.keyboard.down("z")
    page.keyboard.up("z")
    page.wait_for_url("**magnet_cut=4000000*")
    expect(page.locator(".resc-said")).to_contain_text("$4 million")
    assert page.evaluate("[window.said, window.steps]") == [2, 2]


def test_audience_gets_an_opaque_code_for_the_same_figures(open_page: OpenPage) -> None:
    page = ready(open_page("/hearing?magnet_cut=12000000&pack=2024.1", 1920, 1080))
    first = page.locator(".qr img").get_attribute("src") or ""
    for _ in in_each_scheme(page):
        expect(page.locator(".qr img")).to_be_visible()
        assert_opaque_with_margin(first)
    page.keyboard.press("End")
    page.wait_for_url("**magnet_cut=40200000*")
    expect(page.locator(".qr img")).not_to_have_attribute("src", first)


def test_kit_has_the_same_keys_without_a_server(browser: Browser, tmp_path: Path) -> None:
    file = tmp_path / "kit.html"
    assert main(["kit", "--link", "magnet_cut=12000000&pack=2024.1", "--out", str(file)]) == 0
    page = new_page(browser, offline=True)
    page.goto(file.as_uri())
    ready(page).get_by_role("button", name="Hearing mode").click()
    keys = "".join(page.locator(".keys kbd").all_inner_texts())
    assert keys == "PCRZYALBTFH?"
    assert_readable(page, 1024, 768)
    page.keyboard.press("l")
    expect(page.get_by_role("dialog", name="The law")).to_contain_text("fifty-eight per cent")
    page.keyboard.press("Escape")
    page.keyboard.press("b")
    expect(page.locator(".curtain")).to_be_visible()
    page.keyboard.press("b")
    page.keyboard.press("a")
    expect(page.locator(".lines")).to_be_hidden()
    page.keyboard.press("h")
    expect(page.locator(".lines")).to_be_visible()
    page.context.close()


def test_on_a_small_screen_it_is_one_column_that_scrolls(open_page: OpenPage) -> None:
    page = ready(open_page(f"/hearing?{LINKS[2]}", 390, 844))
    for width, height in ((390, 844), (844, 390), (768, 1024)):
        page.set_viewport_size({"width": width, "height": height})
        dial = settled(page).locator(".dial")
        assert dial.evaluate("node => node.scrollWidth") <= width
        sizes = dial.evaluate(
            """node => [...node.querySelectorAll("*")]
              .filter(each => each.textContent.trim() && each.getBoundingClientRect().width > 1)
              .map(each => parseFloat(getComputedStyle(each).fontSize))"""
        )
        assert min(sizes) >= 11
        for side, name in (("law", "Current law"), ("change", "If the law changed")):
            expect(page.locator(f".bars.{side} h3")).to_have_text(name)
            expect(page.locator(f".bars.{side} h3")).to_be_visible()
            expect(page.locator(f".bars.{side} .bar").first).to_be_visible()
        page.get_by_text("back", exact=True).scroll_into_view_if_needed()
        expect(page.get_by_text("back", exact=True)).to_be_in_viewport()


def test_each_column_says_which_law_it_is_and_who_proposed_it(open_page: OpenPage) -> None:
    link = "magnet_cut=12000000&pack=2024.2"
    for path in (f"/?{link}", f"/hearing?{link}", f"/embed?embed=true&controls=none&{link}"):
        page = ready(open_page(path, 1920, 1080))
        for width, height in ((1920, 1080), (768, 1024), (390, 844)):
            page.set_viewport_size({"width": width, "height": height})
            law, change = settled(page).locator(".which").all()
            expect(law).to_contain_text("Current law, CGS §10-264o(b): at most 58%")
            expect(change).to_contain_text("It takes a change of CGS §10-264o(b)")
            expect(change).to_contain_text("Proposed by Governor Lamont (February 2024")
            expect(law).to_be_visible()
            outcome = change.get_by_text("What became of it", exact=True)
            outcome.click()
            expect(change).to_contain_text("Not adopted")
            expect(change.get_by_text("Not adopted")).to_be_visible()
            outcome.click()


def test_a_range_stands_by_its_figure_on_every_screen(open_page: OpenPage) -> None:
    link = "magnet_cut=12000000&tuition_cap=cpi&pack=2024.2"
    for path in (f"/?{link}", f"/hearing?{link}"):
        page = ready(open_page(path, 1440, 900))
        for width, height in ((1440, 900), (768, 1024), (390, 844)):
            page.set_viewport_size({"width": width, "height": height})
            for range_ in settled(page).locator(".figures.change .range:not(:empty)").all():
                expect(range_).to_be_visible()
                expect(range_).to_contain_text("between")


def test_key_of_the_proposals_shows_one_at_the_first_press(open_page: OpenPage) -> None:
    page = ready(open_page("/hearing?magnet_cut=12000000&pack=2024.2", 1920, 1080))
    page.keyboard.press("p")
    expect(page.locator(".kicker")).to_contain_text("Proposed by")
    assert page.locator("#cut-magnet").input_value() != "0"
