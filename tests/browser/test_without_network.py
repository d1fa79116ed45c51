"""The server gone, or never there: the dial goes on, and says so."""

import random
import re
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from model import Pack, decode
from model.scenario import preset_scenario
from model.slider_tables import steps
from reports.__main__ import main
from reports.dial.data import ranges
from tests.browser.codes import assert_opaque_with_margin
from tests.browser.conftest import new_page
from tests.browser.dial import KIT, expected, first_difference, read_many, ready, sentence
from tests.browser.serving import App
from tests.browser.settle import settled
from tests.browser.test_accessible import assert_accessible

LINK = "magnet_cut=12345678&tuition_cap=cpi&residency_cut=500000&pack=2024.1"


def test_dial_goes_on_without_its_server_and_brings_the_values_back(browser: Browser) -> None:
    app = App()
    page = new_page(browser)
    page.goto(f"{app.address}/?tuition_cap=58&a.cpi=0.02&pack=2024.1")
    ready(page)
    slider = page.locator("#cut-magnet")
    slider.focus()
    slider.press("PageUp")
    page.wait_for_url("**magnet_cut=4000000*")
    app.kill()
    slider.press("PageUp")
    slider.press("PageUp")
    assert "would lose all $12 million in services" in sentence(page)
    said = page.locator(".resc-connection")
    expect(said).to_contain_text("The connection is lost.")
    # Streamlit's own word on it comes some seconds later, and would take the slider away.
    page.wait_for_timeout(5_000)
    expect(page.locator("[data-testid=stDialog]")).to_have_count(0)
    slider.press("PageUp")
    assert "would lose all $16 million in services" in sentence(page)
    slider.press("PageDown")
    app.start()
    page.wait_for_url("**magnet_cut=12000000&tuition_cap=58&a.cpi=0.02&pack=2024.1")
    expect(said).to_be_empty()
    assert "would lose all $12 million in services" in sentence(page)
    page.context.close()
    app.stop()


@pytest.mark.parametrize("seconds", [0, 8])
def test_first_choice_of_a_page_is_not_lost_with_its_server(browser: Browser, seconds: int) -> None:
    app = App()
    page = new_page(browser)
    page.goto(f"{app.address}/?residency_cut=500000&pack=2024.1")
    ready(page)
    settled(page)
    app.kill()
    page.locator("#cut-magnet").press("PageUp")
    page.wait_for_timeout(1_000 * seconds)
    app.start()
    page.wait_for_url("**magnet_cut=4000000*residency_cut=500000*")
    page.context.close()
    app.stop()


@pytest.fixture
def kit_page(browser: Browser, tmp_path: Path) -> Iterator[Page]:
    """A kit as the command makes it, opened where no network is."""
    file = tmp_path / "hearing.html"
    assert main(["kit", "--link", LINK, "--out", str(file)]) == 0
    assert file.stat().st_size <= 700_000
    asked: list[str] = []
    page = new_page(browser, offline=True)
    page.on("request", lambda request: asked.append(request.url))
    page.goto(file.as_uri())
    yield ready(page)
    assert [each for each in asked if not each.startswith("data:")] == [file.as_uri()]
    page.context.close()


def some_cuts(pack: Pack, rule: str, number: int) -> list[dict[str, int]]:
    chance = random.Random(rule)
    return [
        {name: int(chance.choice(steps(pack, name))) for name in pack.lines} for _ in range(number)
    ]


def assert_as_the_model(page: Page, pack: Pack, rule: str, cuts: list[dict[str, int]]) -> None:
    scenario, notices = decode(rule, pack)
    assert not notices
    found = read_many(page, KIT, cuts)
    assert not first_difference(found, [expected(pack, scenario, each) for each in cuts])
    expect(page.locator(".dial")).to_have_attribute("data-pending", "false")


def test_kit_shows_what_the_model_says_with_the_network_off(kit_page: Page, pack: Pack) -> None:
    page = kit_page
    scenario, _ = decode(LINK, pack)
    assert sentence(page) == expected(pack, scenario, {})["sentence"]
    zero = dict.fromkeys(pack.lines, 0)
    every = [{**zero, line: int(cut)} for line in pack.lines for cut in steps(pack, line)]
    for label, cap in (
        ("rise by as much as the cut", "lifted"),
        ("stay at 58% of its FY2024 rate", "58"),
        ("rise with inflation", "cpi"),
        ("rise to another cap", "70"),
    ):
        page.get_by_role("radio", name=label).check()
        rule = f"tuition_cap={cap}"
        assert_as_the_model(page, pack, rule, [*every, *some_cuts(pack, rule, 125)])
    for name in pack.presets:
        preset = preset_scenario(pack, name)
        if name in ("keep_all", "governor_2026", "governor_2024", "magnet_10_lifted"):
            page.get_by_role("button", name=pack.presets[name].name).click()
        else:
            page.get_by_label("More proposals").select_option(name)
        wanted = expected(pack, preset, {})
        assert sentence(page) == wanted["sentence"]
        assert page.locator(".dial").get_attribute("data-pending") == "false"
    assert_accessible(page)
    page.get_by_role("button", name="Hearing mode").click()
    page.keyboard.press("r")
    assert "Nothing is cut" in sentence(page)
    page.keyboard.press("h")
    expect(page.get_by_role("button", name="Hearing mode")).to_be_visible()


def test_kit_answers_every_cap_and_every_year_that_it_offers(kit_page: Page, pack: Pack) -> None:
    page = kit_page
    page.get_by_role("radio", name="rise to another cap").check()
    percent = page.get_by_label("Cap, percent of the FY2024 rate")
    for typed in range(58, 101):
        percent.fill(str(typed))
        percent.press("Tab")
        if typed != 58:  # The cap in law has a choice of its own.
            expect(percent).to_have_value(str(typed))
            expect(page.locator(".rule .problem")).to_be_empty()
        rule = f"tuition_cap={typed}"
        assert_as_the_model(page, pack, rule, some_cuts(pack, rule, 4))
        page.get_by_role("radio", name="rise to another cap").check()
    page.get_by_role("radio", name="rise with inflation").check()
    page.locator(".timing summary").click()
    first, since = page.locator(".timing select").first, page.locator(".timing select").nth(1)
    years = first.locator("option").evaluate_all("all => all.map(each => each.value)")
    assert len(years) > 10
    for year in years:
        first.select_option(year)
        for start in years:
            since.select_option(start)
            rule = f"tuition_cap=cpi&first_year={year}&cpi_from={start}"
            assert_as_the_model(page, pack, rule, some_cuts(pack, rule, 1))
    page.get_by_label("How long the cut lasts").select_option("once")
    assert page.locator(".dial").get_attribute("data-pending") == "false"


def test_kit_says_why_what_is_passed_on_cannot_be_chosen(kit_page: Page) -> None:
    kit_page.locator(".passed summary").click()
    expect(kit_page.locator(".passed .fold")).to_contain_text("Fixed in this file.")
    expect(kit_page.locator(".passed input:visible")).to_have_count(0)
    expect(kit_page.locator(".dial :disabled")).to_have_count(0)


def test_kit_answers_proposals_that_pass_on_another_share(
    browser: Browser, pack: Pack, tmp_path: Path
) -> None:
    file = tmp_path / "kit.html"
    link = "magnet_cut=12345678&magnet_passed_on=50&residency_passed_on=30&pack=2024.1"
    assert main(["kit", "--link", link, "--out", str(file)]) == 0
    page = new_page(browser, offline=True)
    page.goto(file.as_uri())
    ready(page)
    assert sentence(page) == expected(pack, decode(link, pack)[0], {})["sentence"]
    page.get_by_role("radio", name="rise with inflation").check()
    rule = "tuition_cap=cpi&magnet_passed_on=50&residency_passed_on=30"
    assert_as_the_model(page, pack, rule, some_cuts(pack, rule, 9))
    page.get_by_role("button", name="Governor, Feb 2026").click()
    rule = "tuition_cap=cpi&first_year=2027&cpi_from=2028"
    assert_as_the_model(page, pack, rule, some_cuts(pack, rule, 9))
    page.context.close()


@pytest.mark.parametrize("cap", ["lifted", "64", "cpi"])
def test_kit_has_ranges_after_a_move(kit_page: Page, pack: Pack, cap: str) -> None:
    page = kit_page
    label = {"lifted": "rise by as much as the cut", "cpi": "rise with inflation"}
    page.get_by_role("radio", name=label.get(cap, "rise to another cap")).check()
    if cap == "64":
        page.get_by_label("Cap, percent of the FY2024 rate").fill(cap)
        page.get_by_label("Cap, percent of the FY2024 rate").press("Tab")
    rule, _ = decode(f"tuition_cap={cap}", pack)
    for cuts in some_cuts(pack, cap, 12):
        scenario = replace(rule, cuts={name: float(cut) for name, cut in cuts.items()})
        wanted = ranges(pack, scenario)
        read_many(page, KIT, [cuts])
        shown = page.locator(".figure .range").all_inner_texts()
        for place, (line, column) in enumerate(
            (("magnet", "increase"), ("magnet", "unit"), ("residency", "unit"), ("trauma", "unit")),
            start=1,
        ):
            found = re.findall(r"[\d,]+(?:\.\d+)?", shown[place])
            ends = [float(each.replace(",", "")) for each in found]
            for near, end in zip(ends, wanted.get(line, {}).get(column, ()), strict=bool(ends)):
                # As far as half of what is shown, and what rounding adds.
                assert abs(near - end) <= (0.1 if end < 5 else 1), (cuts, line, column)
            low, high = wanted.get(line, {}).get(column, (0, 0))
            assert ends or high - low < 2


def test_kit_prints_its_bars_in_their_colors(kit_page: Page) -> None:
    # As a browser prints until somebody tells it to print backgrounds.
    printed = PdfReader(BytesIO(kit_page.pdf(print_background=False)))
    first = printed.pages[0].get_contents()
    assert first is not None
    filled = re.findall(rb"(\S+ \S+ \S+) rg\n(?:/\w+ gs\n)?\S+ \S+ \S+ \S+ re\nf", first.get_data())
    colors = [tuple(round(255 * float(part)) for part in each.split()) for each in filled]
    for name in ("b4510b", "1f5e8c"):
        assert tuple(bytes.fromhex(name)) in colors


def test_kit_leads_back_to_the_site_by_an_opaque_code_with_its_margin(kit_page: Page) -> None:
    for scheme in ("light", "dark"):
        kit_page.emulate_media(color_scheme=scheme)
        assert_opaque_with_margin(kit_page.locator("footer figure img").get_attribute("src"))
    expect(kit_page.locator("footer figure a")).to_have_attribute(
        "href", re.compile("magnet_cut=12345678.*pack=2024.1")
    )


def test_kit_carries_text_sources_date_and_revision(pack: Pack, tmp_path: Path) -> None:
    file = tmp_path / "kit.html"
    assert main(["kit", "--pack", "2024.1", "--out", str(file)]) == 0
    text = file.read_text(encoding="utf-8")
    assert f"pack {pack.revision}" in text
    assert "If this funding is reduced in any amount then sending districts" in text
    assert all(source.address in text for source in pack.sources.values())


def test_kit_command_refuses_what_it_cannot_use(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert (
        main(["kit", "--link", "tuition_cap=40&pack=2024.1", "--out", str(tmp_path / "kit.html")])
        == 2
    )
    assert "tuition_cap=40" in capsys.readouterr().err
    assert main(["kit", "--pack", "1999", "--out", str(tmp_path / "kit.html")]) == 2
    assert "no pack '1999'" in capsys.readouterr().err
    assert main(["kit", "--out", str(tmp_path / "no" / "kit.html")]) == 2
