"""The year of the priorities is chosen on every page, and the choices go along or are spoken of."""

from pathlib import Path
from urllib.parse import parse_qsl, urlencode

import pytest
from streamlit.testing.v1 import AppTest

from model import load_pack
from tests.made_up import FOUR, NO_TUITION, ONE_SERVICE, content, put, use, write
from tests.pages.addressed import go_to
from tests.pages.test_compare import PAGE as COMPARE
from tests.pages.test_compare import address, columns_of, compare, html, start
from tests.pages.test_pages import PAGES, run, words

WITHOUT = ("pages/hearing.py", "pages/embed.py")
"""A full screen, and a frame on another website."""


@pytest.fixture(autouse=True)
def years(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The made-up years beside the real ones."""
    use(monkeypatch, tmp_path, FOUR, NO_TUITION, ONE_SERVICE, beside_real=True)


def chooser(test: AppTest) -> AppTest:
    test.session_state["year_box"] = True
    test.run()
    assert not test.exception
    return test


def choose(test: AppTest, year: str) -> AppTest:
    chooser(test).button(key=f"year_{year}").click().run()
    assert not test.exception
    return test


def plain(test: AppTest) -> str:
    return words(test).replace("\\", "")


@pytest.mark.parametrize("page", [page for page in PAGES if page not in WITHOUT])
def test_every_page_offers_every_year_with_its_lines_and_their_status(page: str) -> None:
    test = chooser(run(page, "magnet_cut=12000000&pack=2024.1"))
    keys = [str(button.key) for button in test.button if str(button.key).startswith("year_")]
    assert keys == [
        *("year_2023", "year_2024", "year_2025", "year_FY2027"),
        *(f"year_{FOUR}", f"year_{ONE_SERVICE}", f"year_{NO_TUITION}"),
    ]
    said = plain(test)
    assert "STEM academies: $24 million, appropriated" in said
    assert "Choirs and bands: $640,000, proposed" in said
    assert test.button(key=f"year_{FOUR}").label == f"Harbor Compact requests for {FOUR}"


@pytest.mark.parametrize("page", PAGES)
def test_every_page_names_its_facts_and_the_day_of_the_law(page: str) -> None:
    said = plain(run(page, "magnet_cut=12000000&pack=2024.1"))
    if page == "pages/hearing.py":  # Its screen is the dial's.
        assert "law as recorded" not in said
        return
    assert "law as recorded on November 24, 2026" in said
    assert "2024.1" in said


def test_chooser_is_not_made_before_it_is_opened() -> None:
    assert not [b for b in start().button if str(b.key).startswith("year_")]


def test_choosing_a_year_writes_it_into_the_link_and_names_what_has_no_place_there() -> None:
    test = choose(run(link="magnet_cut=12000000&tuition_cap=cpi&pack=2024"), FOUR)
    assert address(test) == {"tuition_cap": "cpi", "pack": FOUR}
    assert (
        f"The magnet line is not in the {FOUR} priorities: its cut of $12,000,000 was left out."
        in plain(test)
    )
    assert f"Harbor Compact requests for {FOUR}: facts of November 26, 2026" in plain(test)


def test_what_was_left_behind_is_said_until_something_else_is_chosen() -> None:
    test = choose(run(link=f"stem_school_cut=24000&pack={FOUR}"), ONE_SERVICE)
    assert "The STEM line is not in" in plain(test)
    assert test.switch_page("pages/about.py").run()
    assert "The STEM line is not in" in plain(test)
    assert "The STEM line is not in" not in plain(test.switch_page("pages/hearing.py").run())
    test = test.switch_page("pages/who_pays.py").run()
    assert "The STEM line is not in" not in plain(go_to(test, bus_wifi_cut="20000"))


def test_same_line_takes_its_cut_along() -> None:
    test = choose(run(link=f"bus_wifi_cut=480000&choir_cut=40000&pack={FOUR}"), NO_TUITION)
    assert address(test) == {"bus_wifi_cut": "480000", "choir_cut": "40000", "pack": NO_TUITION}
    assert "not all of them fit" not in plain(test)


def test_choosing_the_year_that_is_shown_changes_nothing() -> None:
    link = {"magnet_cut": "12000000", "pack": "2024.1"}
    test = choose(run(link="magnet_cut=12000000&pack=2024.1"), "2024")
    assert address(test) == link


def test_undo_goes_back_to_the_year_before_with_its_cut() -> None:
    test = choose(run(link="magnet_cut=12000000&pack=2024"), FOUR)
    test.session_state["history_box"] = True
    test.run()
    labels = [b.label.replace("\\", "") for b in test.button if str(b.key).startswith("history_")]
    assert labels[2].endswith(f"({FOUR})")
    assert labels[3].endswith("(2024)")
    test.button(key="history_undo").click().run()
    assert not test.exception
    assert address(test) == {"magnet_cut": "12000000", "pack": "2024"}


def test_link_made_with_another_revision_says_why_in_the_packs_own_words() -> None:
    said = plain(run(link="magnet_cut=12000000&pack=2024&made=2024.1"))
    assert "Since this link was made (data version 2024.1), facts have changed." in said
    for change in load_pack("2024.2").changes:
        assert change.what in said
        assert change.why in said
    assert "Then: Under current law (tuition stays capped at 58% of its FY2024 rate), " in said


def test_link_made_with_a_revision_of_another_year_is_compared_with_nothing() -> None:
    said = plain(run(link=f"choir_cut=40000&pack={FOUR}&made=2024.1"))
    assert f"made with data version 2024.1 and asks for the priorities of {FOUR}" in said
    assert "facts have changed" not in said


def test_then_is_what_the_link_meant_when_it_was_made(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    older = content(NO_TUITION) | {"revision": f"{ONE_SERVICE}.0", "first_year": 2034}
    put(write(tmp_path / "two", ONE_SERVICE).parent, older)
    use(monkeypatch, tmp_path / "two", ONE_SERVICE)
    said = plain(run(link=f"choir_cut=640000&pack={ONE_SERVICE}&made={ONE_SERVICE}.0"))
    assert "“choir_cut=640000” was left out" in said
    assert "Choirs and bands line: no longer here, it was 640,000 dollars" in said
    assert "nobody made up for it, districts would pay nothing more and students would lose" in said
    assert "would lose $640,000 in services" in said


def test_comparison_begins_anew_in_another_year_until_somebody_chooses_its_columns() -> None:
    test = choose(start("pack=2024").switch_page("pages/compare.py").run(), FOUR)
    assert all(f"pack={FOUR}" in column for column in columns_of(test))
    test = start("magnet_cut=5000000&pack=2024").switch_page("pages/compare.py").run()
    test.button(key="remove_0").click().run()
    test = choose(test, FOUR)
    assert not all(f"pack={FOUR}" in column for column in columns_of(test))
    assert "not in this year" in html(test)


def test_presets_of_other_years_may_be_added_to_a_comparison() -> None:
    test = start("magnet_cut=5000000&pack=2024").switch_page("pages/compare.py").run()
    test.button(key="remove_1").click().run()
    box = test.selectbox(key="compare_add_0")
    wanted = next(at for at, label in enumerate(box.options) if label.startswith("Half of STEM"))
    assert f"data version {FOUR}.1" in box.options[wanted]
    box.select_index(wanted).run()
    assert not test.exception
    assert f"Half of STEM ({FOUR})" in html(test)


@pytest.mark.parametrize("begun", ["alone", "reloaded", "proposals"])
def test_a_visit_that_begins_with_a_comparison_is_of_its_year(begun: str) -> None:
    test = compare(f"pack={FOUR}")
    if begun == "reloaded":
        test = compare(urlencode(address(start(f"pack={FOUR}").switch_page(COMPARE).run())))
    if begun == "proposals":
        halves = {"s1": "stem_school_cut=12000000", "s2": "choir_cut=320000"}
        test = compare(urlencode({name: f"{link}&pack={FOUR}" for name, link in halves.items()}))
    [button] = [b for b in chooser(test).button if b.label == f"Harbor Compact requests for {FOUR}"]
    assert button.icon == ":material/radio_button_checked:"
    assert address(test.switch_page("pages/about.py").run())["pack"] == FOUR


def test_a_comparison_of_other_years_says_the_visits_year_in_its_link() -> None:
    proposals = {f"s{n}": f"pack={year}" for n, year in enumerate((ONE_SERVICE, NO_TUITION), 1)}
    link = urlencode({**proposals, "pack": FOUR})
    test = compare(link)
    assert "Not all of this link was read" not in words(test)
    assert dict(parse_qsl(link)) == address(test)
    assert len(columns_of(test)) == 2
    assert address(test.switch_page("pages/about.py").run()) == {"pack": FOUR}
    unknown = compare(urlencode({**proposals, "pack": "1999"}))
    assert "“pack=1999”" in plain(unknown)
