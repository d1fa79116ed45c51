"""The service lines below the dial: both ends of each, its gap, and what is left out."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from reports.sharing.parts import OLD_PATHS, moved_to
from tests import made_up
from tests.pages.test_evidence import html
from tests.pages.test_pages import run

UNFOLDED = "part=services"
ENDS = '<div class="resc-ends">'
Patch = pytest.MonkeyPatch


def unfolded(link: str) -> str:
    test = run(link=f"{UNFOLDED}&{link}")
    assert not test.exception
    return html(test)


def made(monkeypatch: Patch, folder: Path, year: str) -> str:
    made_up.use(monkeypatch, folder, year)
    return unfolded("")


def kept(test: AppTest, name: str) -> str:
    value = test.query_params[name]
    return value if isinstance(value, str) else value[0]


def test_both_ends_of_a_cut_stand_beside_each_other_with_what_each_needs_in_law() -> None:
    said = unfolded("trauma_cut=300000&residency_cut=1500000&pack=2024.2")
    of_residency, of_trauma = said.split(ENDS)[1:]
    assert "about 21 fewer teachers in training" in of_residency
    assert "about $44,118 for each of 34 partner districts" in of_residency
    assert "is not known here, either way" in of_residency
    nobody, districts = of_trauma.split("If districts make up for it")
    assert "If nobody makes up for it" in nobody
    assert "about 625 people not trained" in nobody
    assert "about 5 districts without training" in nobody
    assert "No law has to change" in nobody
    assert "$300,000 in fees" in districts
    assert "districts are charged nothing for what CGS §10-66v(b) covers of this" in districts


def test_one_partner_district_and_a_part_of_one_are_named() -> None:
    link = "pack=2024.1&residency_cut=1500000&a.partner_districts"
    assert "for one alone (partner districts: 1)<" in unfolded(f"{link}=1")
    assert "for each of 33.4 partner districts" in unfolded(f"{link}=33.4")


def test_a_line_that_is_not_cut_is_shown_as_if_it_were_cut_whole() -> None:
    said = unfolded("pack=2024.1&trauma_cut=480")
    assert "None of it is granted, as an example:" in said
    assert "about 21 fewer teachers in training" in said
    assert "$480 in fees" in said


def test_gap_is_shown_with_what_the_line_can_do_to_it() -> None:
    said = unfolded("pack=2024.1")
    assert "The gap is 41.3 percentage points." in said
    assert "about 0.04 points a year" in said
    assert "92% of more than 100 completers" in said
    assert 'style="width: 100.00%"' in said
    assert 'style="width: 21.33%"' in said  # 11.2 of 52.5.


def test_nothing_of_it_is_made_before_somebody_unfolds_it() -> None:
    test = run(link="trauma_cut=300000&pack=2024.1")
    assert ENDS not in html(test)
    test.session_state["service_lines"] = True
    assert ENDS in html(test.run())


def test_what_stands_apart_from_the_cut_is_made_once(monkeypatch: Patch) -> None:
    unfolded("pack=2024.2&trauma_cut=300000&residency_cut=50000")
    made: list[object] = []

    def make(*given: object) -> str:
        made.append(given)
        return ""

    monkeypatch.setattr("ui.service_lines.gap_html", make)
    unfolded("pack=2024.2&trauma_cut=600000&residency_cut=60000")
    assert made == []
    # Of other rules it is made again.
    unfolded("pack=2024.2&trauma_cut=600000&residency_cut=60000&a.partner_districts=30")
    assert made


def test_law_says_what_may_be_charged(monkeypatch: Patch, tmp_path: Path) -> None:
    said = made(monkeypatch, tmp_path, made_up.NO_TUITION)
    assert "districts are charged nothing for what Harbor Act 9, section 12 covers" in said
    assert said.count("is not known here, either way") == 1


def test_a_request_is_not_called_a_cut(monkeypatch: Patch, tmp_path: Path) -> None:
    said = made(monkeypatch, tmp_path, made_up.ONE_SERVICE)
    assert "Wi-Fi on school buses: $960,000, requested" in said
    assert "None of it is granted, as an example:" in said
    assert "cut" not in said[said.index("Wi-Fi") : said.index("resc-figures")]


def test_a_year_without_such_a_line_says_so(monkeypatch: Patch, tmp_path: Path) -> None:
    for year in (made_up.ONE_TUITION, made_up.NO_LINES):
        said = made(monkeypatch, tmp_path / year, year)
        assert f"No line of Harbor Compact requests for {year} whose amount is known" in said
    assert "School ferry: requested, no amount" in said
    assert "The compact names no amount." in said


def test_a_year_with_nothing_to_show_offers_nothing_unless_it_is_asked_for() -> None:
    assert "service_lines" not in run(link="pack=FY2027.1").session_state
    assert "is counted in services" in unfolded("pack=FY2027.1")


@pytest.mark.parametrize("old", OLD_PATHS)
def test_old_address_opens_the_part_that_has_its_matter_at_the_same_scenario(old: str) -> None:
    page, _, query = moved_to(old, "trauma_cut=300000&district=Bolton&pack=2024.1").partition("?")
    test = run(f"pages{page}.py" if page != "/" else "pages/who_pays.py", query)
    assert not test.exception
    assert kept(test, "trauma_cut") == "300000"
    assert kept(test, "district") == "Bolton"
    assert f"part={kept(test, 'part')}" in query
    assert not test.text  # No notice.
    marks = {"services": ENDS, "validation": 'class="resc-check"', "method": 'data-figure="method"'}
    assert marks[kept(test, "part")] in html(test)
    assert 'class="resc-answer"' not in html(test)


def test_a_part_that_there_is_not_is_said() -> None:
    for page in ("pages/who_pays.py", "pages/evidence.py"):
        test = run(page, "part=everything&pack=2024.1")
        assert [each.value for each in test.text] == [
            "“part=everything” names no part of this page in this year, so the page opens at its "
            "beginning."
        ]


def test_a_gap_is_shown_for_each_line_that_names_its_facts(
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
    said = unfolded("pack=FY2034")
    assert "The gap behind the choir line" in said
    assert "40% of the towns' people sing; 10% of paid leaders sing." in said
    assert "The gap is 30.0 percentage points." in said
    assert "about 20 choir leaders a year" in said
    assert "about 1.00 points a year" in said
    assert "about 600 such places" in said
