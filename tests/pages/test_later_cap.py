"""Pages of a year whose tuition line the law caps in later years only."""

import re
from datetime import date
from pathlib import Path

import pytest

from model import Pack, Row, decode, estimate, open_link
from model.comparison_link import Entry
from reports.comparison.columns import columns, exact_figures
from reports.dial.data import dial_data
from reports.dial.kit import kit
from reports.dial.rules import other_percent
from reports.explain.method import formula_groups, terms_in_words
from reports.papers.board_page import board_data
from reports.papers.fiscal_note import fiscal_note_text
from reports.papers.picture import picture_text
from reports.sharing.preview import preview
from reports.sharing.snippets import snippets
from reports.sharing.texts import paragraph
from reports.wording.readings import rule_sentences
from tests import made_up
from tests.pages.test_pages import PAGES, run, words

DAY = date(2037, 1, 2)
LINK = "https://budget.example.org/"
CUT = "nursery_cut=3000000&choir_cut=320000"
NOT_YET = (
    "No law caps tuition for the nursery line in FY2038: it may rise as far as the cut is passed "
    "on. From FY2040 on, the law has a cap."
)
ROWS = (Row("Pier Nursery", 41, 6321.09), Row("Dune Nursery", 12))


@pytest.fixture
def later(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Pack:
    return made_up.use(monkeypatch, tmp_path, made_up.LATER_CAP)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(
    "link",
    ["", CUT, f"{CUT}&tuition_cap=law", f"{CUT}&tuition_cap=cpi&first_year=2041", "rows=A:10;B:5"],
)
def test_page_runs_and_says_no_word_of_another_year(later: Pack, page: str, link: str) -> None:
    test = run(page, link, assumptions=True, chain_=True, share_box=True)
    assert not test.exception
    said = words(test)
    assert [each for each in made_up.TRACES if each in said] == []


@pytest.mark.parametrize("cap", ["lifted", "law", "cpi", "80"])
def test_dial_has_its_rules_and_says_that_none_holds_yet(later: Pack, cap: str) -> None:
    scenario, _ = decode(f"{CUT}&tuition_cap={cap}", later)
    data = dial_data(later, scenario, [other_percent(later, scenario.first_year)])
    assert [each.value for each in data.caps] == ["lifted", "law", "cpi", "percent"]
    assert data.rule == "If the nursery line is not granted, tuition may…"
    assert set(data.laws.values()) == {75}
    assert data.lines[0].in_law == NOT_YET
    assert data.caps[1].law == (
        "No cap holds in FY2038. Law from FY2040 on, Harbor Act 9, section 8: "
        "at most 75% of the FY2029 rate."
    )
    # Each rule has its tables, in the first year and in one with a cap.
    rules = {*data.tables["nursery"], *data.alike["nursery"]}
    assert {"lifted", "75", "90", "cpi:2038:2038"} <= rules


def test_dial_of_a_year_with_a_cap_speaks_of_the_law_as_it_is_then(later: Pack) -> None:
    scenario, _ = decode(f"{CUT}&first_year=2041", later)
    data = dial_data(later, scenario, [other_percent(later, scenario.first_year)])
    assert data.lines[0].in_law == ""
    assert data.caps[1].law.startswith("Current law, Harbor Act 9, section 8")
    rules = {*data.tables["nursery"], *data.alike["nursery"]}
    assert {"lifted@2041", "75@2041"} <= rules


def test_texts_name_the_rule_that_is_chosen_and_that_it_does_not_hold_yet(later: Pack) -> None:
    scenario, _ = decode(f"{CUT}&tuition_cap=law", later)
    said = rule_sentences(later, scenario)
    assert said.startswith("No cap holds in FY2038. Law from FY2040 on, Harbor Act 9")
    assert NOT_YET in said
    then, notices = decode(f"{CUT}&tuition_cap=law&first_year=2040", later)
    assert (then.tuition_cap, notices) == (75, [])
    assert "No law caps" not in rule_sentences(later, then)


@pytest.mark.parametrize("more", ["", "&tuition_cap=law", "&tuition_cap=cpi&first_year=2041"])
def test_nothing_that_is_shared_fails_or_knows_another_year(later: Pack, more: str) -> None:
    query = f"{CUT}{more}"
    scenario, _ = decode(query, later)
    shown = preview(LINK, "/", query)
    said = [
        re.sub(
            r"<script.*?</script>|<style.*?</style>",
            "",
            kit(later, scenario, LINK, DAY),
            flags=re.S,
        ),
        picture_text(later, scenario, LINK, DAY),
        paragraph(estimate(later, scenario), LINK),
        fiscal_note_text(later, scenario, DAY, ROWS),
        str(board_data(later, scenario, ROWS, LINK, DAY)),
        f"{shown.title} {shown.description} {shown.picture_text}",
        *(each.code for each in snippets(LINK, later, scenario)),
        str(exact_figures(columns((Entry("A", open_link(query)), Entry("B", open_link("")))))),
    ]
    for text in said:
        assert [each for each in made_up.TRACES if each in text] == [], text[:200]


def test_method_has_the_formulas_of_a_cap_and_says_what_its_term_is(later: Pack) -> None:
    groups = {group.heading: group for group in formula_groups(later)}
    assert any("Shared nurseries" in heading and "prices" in heading for heading in groups)
    assert dict(terms_in_words(later))["cap in law"]
