"""Papers, tables and pages say what each year is compared with, and never mix the two."""

import csv
import io
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from model import Pack, Scenario, decode, estimate, load_pack
from model.estimate import keeping_up_years
from model.messages import say, speaking
from reports.papers.board_page import board_data, board_page
from reports.papers.fiscal_note import fiscal_note, fiscal_note_pdf, fiscal_note_text
from reports.papers.method_paper import method_pdf
from reports.papers.note_form import FiscalNote
from reports.sheets.prices import prices_csv
from reports.wording.prices import prices_tables
from tests import example, made_up
from tests.reports.documents import LINK, assert_accessible, squeezed, text_of
from tests.scenarios import scenarios

PACK = load_pack("2024.2")
MADE = date(2026, 11, 26)
CPI = "magnet_cut=12000000&tuition_cap=cpi"
LAW = "Compared with current law"
PRICES = "Compared with keeping up with prices"
WHO = "Growth of the schools' own costs: 3% a year (our assumption; RESC Budget Explorer)."
TWELVE = ("12,000,000",) * 6


def note_of(link: str, pack: Pack = PACK) -> FiscalNote:
    scenario, notices = decode(link, pack)
    assert notices == []
    return fiscal_note(pack, scenario, MADE, scenario.rows)


def flat(text: str) -> str:
    return " ".join(text.split())


@settings(max_examples=50)
@given(scenarios(PACK))
def test_rows_add_up_and_each_is_the_models_to_half_of_its_unit(scenario: Scenario) -> None:
    (table,) = prices_tables(PACK, scenario, ["magnet"])
    cut, squeeze, needed, law_paid, law_short, paid, short = (row.amounts for row in table.rows)
    assert [row.figure for row in table.rows[3:]] == ["paid", "short"] * 2
    change = scenario.tuition_cap if scenario.tuition_cap != 58 else "lifted"
    found = keeping_up_years(PACK, replace(scenario, tuition_cap=change), "magnet")
    assert table.years == tuple(each.year for each in found)
    for at, each in enumerate(found):
        assert cut[at] + squeeze[at] == pytest.approx(needed[at], abs=1e-6)
        assert paid[at] + short[at] == pytest.approx(needed[at], abs=1e-6)
        assert (law_paid[at], law_short[at]) == (0, needed[at])
        shown = (cut[at], squeeze[at], needed[at], paid[at], short[at])
        exact = (each.cut, each.squeeze, each.needed, each.paid, each.short)
        assert min(shown) >= 0
        assert shown == pytest.approx(exact, abs=table.unit * 1.01 if table.unit < 1 else 0.501)


def test_where_whole_dollars_do_not_add_up_there_are_cents() -> None:
    link = "magnet_cut=12000001&magnet_passed_on=50&a.cost_growth=0&years=1"
    (table,) = prices_tables(PACK, decode(link, PACK)[0])
    rows = {row.label: row.amounts for row in table.rows}
    assert table.unit == 0.01
    assert rows["Cap removed: districts pay more"] == (6_000_000.5,)
    assert rows["Cap removed: schools are short"] == (6_000_000.5,)
    assert (
        "districts pay $6,000,000.50 and the schools are $6,000,000.50 short" in table.outcomes[1]
    )
    # A page says no more digits than it takes.
    assert "districts pay $6 million and the schools are $6 million short" in table.spoken[1]
    whole = prices_tables(PACK, decode("magnet_cut=12000000&tuition_cap=cpi", PACK)[0])
    assert [each.unit for each in whole] == [1]


@pytest.mark.parametrize(
    ("lang", "held", "counted"),
    [
        ("en", "costs are taken not to rise", "only the part that tuition pays for"),
        ("es", "costos propios de las escuelas no suben", "solo se cuenta la parte que paga"),
    ],
)
def test_each_comparison_says_which_costs_it_counts(lang: str, held: str, counted: str) -> None:
    with speaking(lang):
        assert held in say("dial-years-compared")
        assert held in say("prices-law.says")
        (table,) = prices_tables(PACK, decode("magnet_cut=12000000", PACK)[0])
        assert counted in table.says[0]


def test_note_has_a_second_comparison_in_which_inflation_heals_nothing() -> None:
    note = note_of(CPI)
    law, prices = note.comparisons
    assert (law.heading, prices.heading) == (LAW, PRICES)
    assert law.says == (
        "Each amount is the difference from current law with nothing cut. The schools’ own costs "
        "are taken not to rise here.",
    )
    assert WHO in prices.says
    assert len(law.tables) == 3
    (table,) = prices.tables
    rows = {row.label: row.amounts for row in table.rows}
    assert rows["State cut"] == rows["Tied to inflation: schools are short"] == TWELVE
    squeeze = ("1,665,429", "3,380,820", "5,147,673", "6,967,532", "8,841,986", "10,772,675")
    assert rows["Rising costs"] == rows["Tied to inflation: districts pay more"] == squeeze
    assert rows["Current law: districts pay more"] == ("None",) * 6
    assert rows["Current law: schools are short"] == rows["Needed to keep up"]
    assert "not to be added" in table.note
    said = " ".join(each.text for section in note.sections for each in section.paragraphs)
    assert "Compared with current law and nothing cut, what districts pay goes from" in said
    assert "districts pay $10,772,675 and the schools are $12,000,000 short." in said
    assert "Tied to inflation: in at least 80% of 10,000 simulated results" in said


def test_note_without_a_cut_shows_what_current_law_alone_takes() -> None:
    note = note_of("")
    rows = {row.label: row.amounts for row in note.comparisons[1].tables[0].rows}
    assert rows["State cut"] == ("None",) * 6
    assert rows["Current law: schools are short"] == rows["Rising costs"]
    said = " ".join(each.text for section in note.sections for each in section.paragraphs)
    alone = "With nothing cut in FY2030, current law alone leaves the schools $10,772,675 short."
    assert alone in said


def test_a_cut_to_another_line_says_nothing_of_tuition() -> None:
    assert len(note_of("trauma_cut=300000").comparisons) == 1


@pytest.mark.parametrize("revision", ["2023.1", "2024.1"])
def test_a_year_that_does_not_say_how_costs_rise_names_the_one_comparison(revision: str) -> None:
    pack = load_pack(revision)
    note = note_of("", pack)
    assert [each.heading for each in note.comparisons] == [LAW]
    assert PRICES.lower() not in fiscal_note_text(pack, decode("", pack)[0], MADE).lower()
    assert prices_tables(pack, decode("", pack)[0]) == []
    assert len(prices_csv(pack, decode("", pack)[0]).splitlines()) == 1


def test_a_growth_of_ones_own_is_marked_beside_the_packs() -> None:
    (table,) = prices_tables(PACK, decode("a.cost_growth=0.045", PACK)[0])
    assert "4.5% a year, yours; the pack’s own value is 3% a year (our assumption" in table.says[1]


def test_a_rise_that_starts_later_says_when() -> None:
    link = "magnet_cut=12000000&tuition_cap=cpi&first_year=2027&cpi_from=2028"
    labels = [row.label for row in prices_tables(PACK, decode(link, PACK)[0])[0].rows]
    assert labels[-1] == "Tied to inflation from FY2028: schools are short"
    (law,) = prices_tables(PACK, decode("magnet_cut=12000000&tuition_cap=58", PACK)[0])
    assert [row.label for row in law.rows[-4::2]] == [
        "Current law: districts pay more",
        "Cap removed: districts pay more",
    ]


@pytest.mark.parametrize(
    ("students", "said"), [("40.5", "40.5 students bring"), ("1", "1 student")]
)
def test_note_prints_half_a_student(students: str, said: str) -> None:
    scenario = decode(f"{CPI}&district=Anytown&rows=CREC:{students}", PACK)[0]
    note = flat(fiscal_note_text(PACK, scenario, MADE, scenario.rows))
    for law in ("current law", "tied to inflation"):
        assert f"Anytown, {law}. By the rows given, {said}" in note


def test_papers_have_both_comparisons_when_they_are_read_back() -> None:
    scenario = decode(f"{CPI}&rows=CREC:100:5000", PACK)[0]
    note = fiscal_note_pdf(PACK, scenario, MADE, scenario.rows)
    board = board_page(PACK, scenario, scenario.rows, LINK, MADE)
    assert_accessible(note, "Fiscal note on a cut of $12 million to the magnet line")
    for said in map(text_of, (note, board)):
        assert squeezed(PRICES) in squeezed(said)
        assert squeezed("compared with current law") in squeezed(said).replace("Comp", "comp")
        assert squeezed(WHO) in squeezed(said).replace("’", "'")
        assert said.count("12,000,000") >= 12
        assert "22,772,675" in said
    assert "No part of it is in the bill above, which counts the cut alone." in text_of(board)


def test_board_page_of_another_revision_has_one_comparison() -> None:
    pack = load_pack("2024.1")
    scenario = decode(CPI, pack)[0]
    assert board_data(pack, scenario, scenario.rows, LINK, MADE).prices == ()
    said = text_of(board_page(pack, scenario, scenario.rows, LINK, MADE))
    assert "Year by year: tied to inflation, compared with current law" in said
    assert "keeping up" not in said


def test_method_has_the_formulas_where_the_year_has_the_comparison() -> None:
    said = text_of(method_pdf(PACK, MADE))
    assert "Magnet schools, compared with keeping up with prices" in said
    assert "schools short" in said
    old = text_of(method_pdf(load_pack("2024.1"), MADE))
    assert "keeping up" not in old
    assert "needed to keep up" not in old


def test_csv_has_a_row_a_rule_and_year_and_whose_growth_it_is() -> None:
    scenario = decode(CPI, PACK)[0]
    rows = list(csv.DictReader(io.StringIO(prices_csv(PACK, scenario).decode("utf-8-sig"))))
    assert [row["rule"] for row in rows] == ["Current law"] * 6 + ["Tied to inflation"] * 6
    assert {row["short"] for row in rows[6:]} == {"12000000.00"}
    assert {(row["cost growth"], row["kind"]) for row in rows} == {("0.03", "our assumption")}
    assert rows[0]["squeeze"] == "1665428.57"


def two_lines(pack: Pack, link: str) -> list[Any]:
    scenario, notices = decode(link, pack)
    assert notices == []
    return list(prices_tables(pack, scenario))


def test_each_of_two_tuition_lines_has_a_table_under_its_own_heading(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    pack = made_up.use_growing(monkeypatch, tmp_path, made_up.FOUR)
    found = two_lines(pack, "")
    assert [table.heading for table in found] == [
        "STEM academies: compared with keeping up with prices",
        "Shared nurseries: compared with keeping up with prices",
    ]
    assert "62% of its FY2030 rate" in found[0].says[0]
    assert "75% of its FY2029 rate" in found[1].says[0]
    assert "Rise of nursery costs: 4% a year (our assumption; Planning figures)." in found[1].says
    (nursery,) = two_lines(pack, "nursery_cut=3000000")
    assert nursery.rows[0].label == "Not granted by the state"
    scenario = decode("nursery_cut=3000000&stem_school_cut=3000000&rows=A:5::nursery", pack)[0]
    note = fiscal_note(pack, scenario, MADE, scenario.rows)
    assert len(note.comparisons) == 3
    said = text_of(fiscal_note_pdf(pack, scenario, MADE, scenario.rows))
    site = "https://budget.example.org/district"
    board = board_data(pack, scenario, scenario.rows, site, MADE)
    assert [each.heading for each in board.prices] == [found[1].heading]
    said += text_of(board_page(pack, scenario, scenario.rows, site, MADE))
    assert [each for each in made_up.TRACES if each in said] == []


def test_the_newcomers_year_has_the_comparison_of_its_own_lines(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    pack = example.use(monkeypatch, tmp_path)
    scenario = decode("", pack)[0]
    told = estimate(pack, scenario).to_dict()["keeping_up"]
    assert len(told) == 2
    assert len(prices_tables(pack, scenario)) == 2
