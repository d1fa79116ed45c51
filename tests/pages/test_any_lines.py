"""The pages of the dial and of the services, for years with any lines and for none."""

from pathlib import Path

import pytest

from tests import made_up
from tests.pages.test_pages import run, words

PAGES = ("pages/who_pays.py", "pages/hearing.py", "pages/embed.py", "pages/services.py")
Patch = pytest.MonkeyPatch


def a_third_of_each(year: str) -> str:
    lines = made_up.content(year)["lines"].items()
    return "&".join(f"{name}_cut={line['amount'] // 3}" for name, line in lines)


@pytest.mark.parametrize("year", made_up.YEARS)
@pytest.mark.parametrize("page", PAGES)
def test_page_runs_with_any_lines_and_says_no_word_of_another_year(
    monkeypatch: Patch, tmp_path: Path, page: str, year: str
) -> None:
    made_up.use(monkeypatch, tmp_path, year)
    for link in ("", a_third_of_each(year)):
        test = run(page, link, assumptions=True, chain_=True, share_box=True)
        assert not test.exception, link
        said = words(test)
        assert [each for each in made_up.TRACES if each in said] == [], link


def services(monkeypatch: Patch, folder: Path, year: str, link: str = "") -> str:
    made_up.use(monkeypatch, folder, year)
    return words(run("pages/services.py", link)).replace("\\", "")


def test_services_say_what_the_law_lets_be_charged(monkeypatch: Patch, tmp_path: Path) -> None:
    said = services(monkeypatch, tmp_path, made_up.NO_TUITION)
    assert "Under current law, Harbor Act 9, section 12, nothing may be charged" in said
    assert "If districts pay all of it, by a change of Harbor Act 9, section 12" in said
    assert said.count("is not known here, either way") == 1


def test_services_say_of_a_request_that_it_is_not_granted(
    monkeypatch: Patch, tmp_path: Path
) -> None:
    said = services(monkeypatch, tmp_path, made_up.ONE_SERVICE)
    assert "Wi-Fi on school buses: $960,000, requested" in said
    assert "All that is asked for is granted." in said
    assert "Were none of it granted:" in said
    assert "cut" not in said


def test_services_without_a_line_say_so(monkeypatch: Patch, tmp_path: Path) -> None:
    for year in (made_up.ONE_TUITION, made_up.NO_LINES):
        said = services(monkeypatch, tmp_path / year, year)
        assert f"No line of Harbor Compact requests for {year} whose amount is known" in said
    assert "School ferry: requested, no amount" in said
    assert "The compact names no amount." in said


def test_services_show_a_gap_for_each_line_that_names_its_facts(
    monkeypatch: Patch, tmp_path: Path
) -> None:
    content = made_up.content(made_up.NO_TUITION)
    fact = {"unit": "percent", "source": "ledger"}
    content["facts"] = {
        "town_singers": {**fact, "value": 40, "says": "of the towns' people sing"},
        "paid_singers": {**fact, "value": 10, "says": "of paid leaders sing"},
        "leaders_in_all": {**fact, "value": 2000, "unit": "people", "says": "leaders in all"},
    }
    of = {"served": "town_singers", "now": "paid_singers", "workforce": "leaders_in_all"}
    content["lines"]["choir"]["gap"] = {**of, "unit": "leaders"}
    (tmp_path / "packs").mkdir()
    made_up.put(tmp_path, {**content, "revision": "FY2034.2"})
    made_up.use(monkeypatch, tmp_path, made_up.NO_TUITION)
    test = run("pages/services.py", "pack=FY2034")
    assert not test.exception
    said = words(test).replace("\\", "")
    assert "The gap that the choir line stands in" in said
    assert "40% of the towns' people sing; 10% of paid leaders sing." in said
    assert "The gap is 30.0 percentage points." in said
    assert "about 20 choir leaders a year" in said
    assert "about 1.00 points a year" in said
    assert "about 600 such places" in said
