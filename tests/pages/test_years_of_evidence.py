"""Evidence and About for every real year, and for made-up ones of any lines."""

from pathlib import Path

import pytest

from model import Pack, load_pack
from reports.explain.law import histories
from reports.explain.published import published_figures
from reports.wording.evidence import not_known_in_words, source_in_full, status_in_words
from tests import made_up
from tests.pages.test_evidence import EVIDENCE, html
from tests.pages.test_pages import run, words

ABOUT = "pages/about.py"
REVISIONS = ["2023.1", "2024.1", "2024.2", "2025.1", "FY2027.1"]
ASSUMPTIONS, LAW, CLAIMS = "Assumptions and sources", "Law and proposals", "Claims and facts"
VALIDATION = "Validation"
TABS = [
    *(ASSUMPTIONS, "What matters most", "How it is worked out"),
    *("Break-even", LAW, CLAIMS, VALIDATION, "Method"),
]


def said(page: str, link: str, **chosen: object) -> str:
    """All words of a page, as somebody reads them."""
    test = run(page, link, **chosen)
    assert not test.exception
    return (words(test) + "\n" + html(test)).replace("\\", "").replace("\u2060", "")


@pytest.mark.parametrize("tab", TABS)
@pytest.mark.parametrize("revision", REVISIONS)
def test_every_tab_runs_for_every_year(revision: str, tab: str) -> None:
    assert said(EVIDENCE, f"pack={revision}", evidence_tabs=tab)


@pytest.mark.parametrize("revision", REVISIONS)
def test_tabs_of_a_year_are_those_that_it_has_something_for(revision: str) -> None:
    pack = load_pack(revision)
    tabs = [tab.label for tab in run(EVIDENCE, f"pack={revision}").tabs]
    charged = any(line.kind == "tuition" for line in pack.lines.values())
    kept = {"Break-even": charged, TABS[1]: bool(pack.lines), TABS[2]: bool(pack.lines)}
    assert tabs == [tab for tab in TABS if kept.get(tab, True)]


@pytest.mark.parametrize("revision", REVISIONS)
def test_each_line_says_its_status_and_who_says_so(revision: str) -> None:
    pack = load_pack(revision)
    evidence = said(EVIDENCE, f"pack={revision}", evidence_tabs=ASSUMPTIONS)
    about = said(ABOUT, f"pack={revision}")
    for line in pack.stated.values():
        for page in (evidence, about):
            assert status_in_words(line) in page
        assert source_in_full(pack.sources[line.amount_source]) in evidence


@pytest.mark.parametrize("revision", REVISIONS)
def test_sources_say_kind_date_address_and_last_look(revision: str) -> None:
    pack = load_pack(revision)
    page = said(EVIDENCE, f"pack={revision}", evidence_tabs=ASSUMPTIONS)
    for assumption in pack.assumptions.values():
        assert source_in_full(pack.sources[assumption.source]) in page
    shown = "\n".join(said(EVIDENCE, f"pack={revision}", evidence_tabs=VALIDATION).splitlines())
    for check in published_figures(pack):
        assert all(source_in_full(pack.sources[name]) in shown for name in check.sources)
    for each in pack.elsewhere:
        assert source_in_full(pack.sources[each.source]) in shown


@pytest.mark.parametrize("revision", REVISIONS)
def test_history_of_the_law_stands_on_evidence(revision: str) -> None:
    pack = load_pack(revision)
    page = said(EVIDENCE, f"pack={revision}", evidence_tabs=LAW)
    for history in histories(pack):
        assert history.article in page
        for moment in (*history.enacted, *history.proposed):
            assert moment.holds in page
            assert moment.outcome in page
    assert ("Enacted: this is law" in page) == bool(histories(pack))


@pytest.mark.parametrize("revision", REVISIONS)
def test_what_is_not_known_stands_on_evidence_and_about(revision: str) -> None:
    pages = [said(EVIDENCE, f"pack={revision}", evidence_tabs=LAW), said(ABOUT, f"pack={revision}")]
    for each in load_pack(revision).not_known:
        assert all(not_known_in_words(each) in page for page in pages)


def test_outcome_stands_beside_its_preset() -> None:
    page = said(EVIDENCE, "pack=2024.2", evidence_tabs=LAW)
    at = page.index("**Governor, Feb 2024** (Governor Lamont, February 2024)")
    assert "Not adopted. H.B. 5523" in page[at:]


def test_another_copy_is_named_beside_the_text() -> None:
    page = said(ABOUT, "pack=2024.2")
    assert "Another copy of this text" in page
    assert "“Designate $1.5 million…”" in page
    assert "Another copy of this text" not in said(ABOUT, "pack=2023.1")


@pytest.mark.parametrize("revision", REVISIONS)
def test_about_has_the_whole_text_of_every_year(revision: str) -> None:
    page, text = said(ABOUT, f"pack={revision}"), load_pack(revision).priorities
    for section in text.sections:
        for point in (*section.points, *section.facts):
            assert f"“{point.text}”" in page
    for sentence in (*text.who, *text.resc_are):
        assert f"“{sentence}”" in page
    assert ("Who they are" in page) == bool(text.who)


def test_a_year_that_nobody_published_a_figure_of_says_so() -> None:
    assert "Nobody is known to have published" in said(
        EVIDENCE, "pack=2025.1", evidence_tabs=VALIDATION
    )


def test_the_growth_of_costs_enters_what_keeping_up_with_prices_takes() -> None:
    page = said(EVIDENCE, "pack=2024.2")
    assert "No figure here uses it yet." not in page
    assert "rising costs, needed to keep up, districts pay to keep up and schools short." in page


def test_an_assumption_that_no_figure_uses_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made_up.use_growing(monkeypatch, tmp_path, made_up.NO_CAP)
    assert "No figure here uses it yet." in said(EVIDENCE, "")


@pytest.mark.parametrize("year", made_up.YEARS)
def test_pages_of_a_made_up_year_run_and_have_no_word_of_2024(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, year: str
) -> None:
    pack: Pack = made_up.use(monkeypatch, tmp_path, year)
    pages = [said(EVIDENCE, "", evidence_tabs=tab) for tab in TABS]
    pages.append(said(ABOUT, ""))
    assert [word for word in made_up.TRACES for page in pages if word in page] == []
    assert all(line.name in pages[0] for line in pack.stated.values())
