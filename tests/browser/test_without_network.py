"""The server gone, or never there: the dial goes on, and says so."""

import random
import re
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request, expect
from pypdf import PdfReader

from model import Pack, decode
from model.headlines import headlines
from model.scenario import preset_scenario
from model.slider_tables import steps
from model.uncertainty import bands
from reports.__main__ import main
from tests.browser.codes import assert_opaque_with_margin
from tests.browser.conftest import new_page
from tests.browser.dial import (
    KIT,
    choose_rule,
    expected,
    first_difference,
    heading,
    read_many,
    ready,
    sentence,
)
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
    assert "would lose $12 million in services" in sentence(page, "law")
    said = page.locator(".resc-connection")
    expect(said).to_contain_text("The connection is lost.")
    # Streamlit's own word on it comes some seconds later, and would take the slider away.
    page.wait_for_timeout(5_000)
    expect(page.locator("[data-testid=stDialog]")).to_have_count(0)
    slider.press("PageUp")
    assert "would lose $16 million in services" in sentence(page, "law")
    slider.press("PageDown")
    app.start()
    page.wait_for_url("**magnet_cut=12000000&tuition_cap=58&a.cpi=0.02&pack=2024.1")
    expect(said).to_be_empty()
    assert "would lose $12 million in services" in sentence(page, "law")
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


@pytest.mark.parametrize(
    "link",
    [
        "magnet_cut=12000000&pack=2024.2",
        "magnet_cut=12345678&residency_cut=50000&tuition_cap=cpi&pack=2024.2",
        "magnet_cut=1000000&tuition_cap=65&pack=2024.2",
    ],
)
def test_a_kit_with_every_rule_is_small(tmp_path: Path, link: str) -> None:
    file = tmp_path / "hearing.html"
    assert main(["kit", "--link", f"http://localhost:8501/?{link}", "--out", str(file)]) == 0
    assert file.stat().st_size <= 700_000


@pytest.fixture(scope="module")
def kit(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A kit as the command makes it."""
    file = tmp_path_factory.mktemp("kit") / "hearing.html"
    assert main(["kit", "--link", LINK, "--out", str(file)]) == 0
    assert file.stat().st_size <= 700_000
    return file


@pytest.fixture(scope="module")
def offline(browser: Browser) -> Iterator[Page]:
    """A tab where no network is."""
    page = new_page(browser, offline=True)
    yield page
    page.context.close()


@pytest.fixture
def kit_page(offline: Page, kit: Path) -> Iterator[Page]:
    """The kit, opened where no network is."""
    asked: list[str] = []

    def look(request: Request) -> None:
        asked.append(request.url)

    offline.on("request", look)
    offline.goto(kit.as_uri())
    yield ready(offline)
    offline.remove_listener("request", look)
    assert [each for each in asked if not each.startswith("data:")] == [kit.as_uri()]
    # A kit keeps nothing, nor does its tab.
    assert offline.evaluate("localStorage.length + sessionStorage.length") == 0
    offline.emulate_media(color_scheme="light")


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
    assert sentence(page) == expected(pack, scenario, {})["sides"][1]["sentence"]
    zero = dict.fromkeys(pack.lines, 0)
    every = [{**zero, line: int(cut)} for line in pack.lines for cut in steps(pack, line)]
    for name in ("lifted", "cpi", "percent"):
        choose_rule(page, name)
        rule = "tuition_cap={}".format(name.replace("percent", "70"))
        # Every place of the sliders under one rule, and many under each.
        assert_as_the_model(
            page, pack, rule, [*(every if name == "lifted" else []), *some_cuts(pack, rule, 75)]
        )
    for name in pack.presets:
        button = page.get_by_role("button", name=pack.presets[name].name, exact=True)
        if not button.count():
            continue
        page.get_by_role("button", name="Reset policies").click()
        before = page.locator(".rule select").input_value()
        button.click()
        preset = preset_scenario(pack, name)
        wanted = expected(pack, preset, {})
        said = page.locator(".change .sentence").text_content()
        assert said == wanted["sides"][1]["sentence"], (name, before)
        assert page.locator(".dial").get_attribute("data-pending") == "false"
    assert_accessible(page)
    page.get_by_role("button", name="Hearing mode").click()
    page.keyboard.press("r")
    assert "What if a line were cut?" in heading(page)
    page.keyboard.press("h")
    expect(page.get_by_role("button", name="Hearing mode")).to_be_visible()


def test_kit_answers_every_cap_and_every_year_that_it_offers(kit_page: Page, pack: Pack) -> None:
    page = kit_page
    choose_rule(page, "percent")
    percent = page.get_by_label("Cap, percent of the FY2024 rate")
    for typed in range(58, 101):
        percent.fill(str(typed))
        percent.press("Tab")
        if typed != 58:  # The cap in law has a choice of its own.
            expect(percent).to_have_value(str(typed))
            expect(page.locator(".change .problem")).to_be_empty()
        else:
            expect(page.locator(".change .problem")).to_contain_text(
                "“58” was read as 58%, which is the cap in law"
            )
        rule = f"tuition_cap={typed}"
        assert_as_the_model(page, pack, rule, some_cuts(pack, rule, 4))
        choose_rule(page, "percent")
    percent.fill("64.37")
    percent.press("Enter")
    expect(percent).to_have_value("64")
    expect(page.locator(".change .problem")).to_contain_text("64% is shown")
    choose_rule(page, "cpi")
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
    offline: Page, pack: Pack, tmp_path: Path
) -> None:
    file = tmp_path / "kit.html"
    link = "magnet_cut=12345678&magnet_passed_on=50&residency_passed_on=30&pack=2024.1"
    assert main(["kit", "--link", link, "--out", str(file)]) == 0
    page = offline
    page.goto(file.as_uri())
    ready(page)
    assert sentence(page) == expected(pack, decode(link, pack)[0], {})["sides"][1]["sentence"]
    choose_rule(page, "cpi")
    rule = "tuition_cap=cpi&magnet_passed_on=50&residency_passed_on=30"
    assert_as_the_model(page, pack, rule, some_cuts(pack, rule, 9))
    page.get_by_role("button", name="Governor, Feb 2026").click()
    rule = "tuition_cap=cpi&first_year=2027&cpi_from=2028"
    assert_as_the_model(page, pack, rule, some_cuts(pack, rule, 9))


def test_ranges_are_the_models_after_every_move(kit_page: Page, pack: Pack) -> None:
    page = kit_page
    for cap in ("lifted", "64", "cpi"):
        choose_rule(page, cap if cap != "64" else "percent")
        if cap == "64":
            page.get_by_label("Cap, percent of the FY2024 rate").fill(cap)
            page.get_by_label("Cap, percent of the FY2024 rate").press("Tab")
        rule, _ = decode(f"tuition_cap={cap}", pack)
        for cuts in some_cuts(pack, cap, 6):
            scenario = replace(rule, cuts={name: float(cut) for name, cut in cuts.items()})
            found = bands(pack, scenario, headlines(pack, scenario))
            read_many(page, KIT, [cuts])
            shown = page.locator(".figures.change .figure:not([hidden])")
            ends = {
                tile.locator("dt").inner_text(): re.findall(
                    r"[\d,]+(?:\.\d+)?", tile.locator(".range").inner_text()
                )
                for tile in shown.all()
            }
            for term, headline in (
                ("more a student", "magnet.rise"),
                ("teaching positions", "magnet.positions"),
            ):
                band = found.get(headline)
                for near, end in zip(
                    ends.get(term, []), (band.low, band.high) if band else (), strict=False
                ):
                    # As far as half of what is shown, and what rounding adds.
                    off = abs(float(near.replace(",", "")) - end)
                    assert off <= (0.1 if end < 5 else 1), (cuts, term)
                assert ends.get(term) or not band or band.high - band.low < 2


def test_kit_prints_its_bars_in_their_colors(kit_page: Page) -> None:
    # As a browser prints until somebody tells it to print backgrounds.
    printed = PdfReader(BytesIO(kit_page.pdf(print_background=False)))
    pages = [each.get_contents() for each in printed.pages]
    drawn = b"".join(each.get_data() for each in pages if each is not None)
    filled = re.findall(rb"(\S+ \S+ \S+) rg\n(?:/\w+ gs\n)?\S+ \S+ \S+ \S+ re\nf", drawn)
    colors = [tuple(round(255 * float(part)) for part in each.split()) for each in filled]
    for name in ("a04405", "14507d"):
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
    assert f"data version {pack.revision}" in text
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
