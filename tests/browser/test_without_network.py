"""The server gone, or never there: the dial goes on, and says so."""

import random
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from model import Pack, decode
from model.scenario import preset_scenario
from model.slider_tables import steps
from reports.__main__ import main
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


def test_kit_shows_what_the_model_says_with_the_network_off(
    browser: Browser, pack: Pack, tmp_path: Path
) -> None:
    file = tmp_path / "hearing.html"
    assert main(["kit", "--link", LINK, "--out", str(file)]) == 0
    assert file.stat().st_size < 1_000_000
    asked: list[str] = []
    page = new_page(browser, offline=True)
    page.on("request", lambda request: asked.append(request.url))
    page.goto(file.as_uri())
    ready(page)
    scenario, _ = decode(LINK, pack)
    at_link = expected(pack, scenario, {})
    assert sentence(page) == at_link["sentence"]
    chance = random.Random(10)
    for label, cap in (
        ("rise by as much as the cut", "lifted"),
        ("stay at 58% of its FY2024 rate", "58"),
        ("rise with inflation", "cpi"),
        ("rise to another cap", "70"),
    ):
        page.get_by_role("radio", name=label).check()
        rule, _ = decode(f"tuition_cap={cap}", pack)
        zero = dict.fromkeys(pack.lines, 0)
        cuts = [{**zero, line: int(cut)} for line in pack.lines for cut in steps(pack, line)]
        cuts += [
            {name: int(chance.choice(steps(pack, name))) for name in pack.lines} for _ in range(125)
        ]
        found = read_many(page, KIT, cuts)
        assert not first_difference(found, [expected(pack, rule, each) for each in cuts])
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
    assert asked == [file.as_uri()]
    page.context.close()


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
