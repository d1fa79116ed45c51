"""The fiscal note: each year's figures are the model's, in columns, and it says what it is not."""

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings

from model import Pack, Scenario, decode, district_years, estimate, keep_all, load_pack
from reports.papers.fiscal_note import fiscal_note, fiscal_note_pdf, fiscal_note_text
from reports.papers.note_form import WIDTH
from reports.wording.two_laws import sides
from tests import made_up
from tests.reports.documents import assert_accessible, squeezed, text_of
from tests.scenarios import scenarios

PACK = load_pack("2024.1")
MADE = date(2026, 11, 24)
GOVERNOR = "magnet_cut=12000000&tuition_cap=cpi&first_year=2027&cpi_from=2028"
WINDSOR = (
    "magnet_cut=12000000&residency_cut=500000&residency_passed_on=40&trauma_cut=1200000"
    "&service_share=2&district=Windsor&rows=CREC:100:4270.33;ACES:20"
)


def note_of(link: str) -> str:
    scenario = decode(link, PACK)[0]
    return fiscal_note_text(PACK, scenario, MADE, scenario.rows)


def flat(text: str) -> str:
    return " ".join(text.split())


def dollars(amount: str) -> float:
    return 0.0 if amount == "None" else float(amount.replace(",", ""))


def test_governors_proposal_costs_towns_nothing_at_first_and_something_after(pack: Pack) -> None:
    scenario = decode(GOVERNOR, pack)[0]
    state, municipal, services = fiscal_note(pack, scenario, MADE).comparisons[0].tables
    assert state.rows[0].amounts == ("12,000,000",) * 6
    law, change = municipal.rows
    assert (law.effect, set(law.amounts)) == ("Cost, current law", {"None"})
    assert change.effect == "Cost, tied to inflation from FY2028"
    assert change.amounts[0] == "None"
    assert all(dollars(amount) > 0 for amount in change.amounts[1:])
    assert [row.amounts[0] for row in services.rows] == ["12,000,000", "12,000,000"]
    text = flat(fiscal_note_text(pack, scenario, MADE))
    assert "What became of it is not known here; last looked November 26, 2026." in text
    assert "Tied to inflation: tuition may rise with inflation from FY2028 on." in text
    assert "Current law: The impact stays the same in each fiscal year through FY2032." in text
    assert "Tied to inflation from FY2028: The cut continues through FY2032." in text
    assert "what districts pay goes from $0 in FY2027 to $8,841,986 in FY2032" in text


@settings(max_examples=50)
@given(scenarios(PACK))
def test_each_year_is_the_models_own_estimate_and_adds_up(scenario: Scenario) -> None:
    note = fiscal_note(PACK, scenario, MADE, scenario.rows)
    assert len(note.years) == scenario.years
    state, municipal, *services = note.comparisons[0].tables
    both = sides(PACK, scenario)
    for law, side in enumerate(both):
        under = side.estimate.scenario
        found = district_years(PACK, under, scenario.rows)
        for at in range(scenario.years):
            year = scenario.first_year + at
            assert note.years[at] == f"FY {year % 100} $"
            total = estimate(PACK, under, year).total
            saved, paid = (dollars(row.amounts[at]) for row in (state.rows[0], municipal.rows[law]))
            lost = sum(
                dollars(row.amounts[at])
                for table in services
                for row in table.rows[law :: len(both)]
            )
            assert saved == pytest.approx(paid + lost)
            assert saved == total.cut
            assert paid == pytest.approx(float(total.districts_pay), abs=0.51)
            if scenario.rows:
                to_find = dollars(municipal.rows[len(both) + law].amounts[at])
                assert to_find == pytest.approx(float(found[at].to_find), abs=0.501)


@settings(max_examples=50)
@given(scenarios(PACK))
def test_columns_line_up_within_the_width(scenario: Scenario) -> None:
    text = fiscal_note_text(PACK, scenario, MADE, scenario.rows)
    lines = [line for line in text.splitlines() if not line.startswith("http")]
    assert max(len(line) for line in lines) <= WIDTH
    heads = [line for line in lines if re.search(r"FY \d\d \$$", line)]
    for head in heads:
        ends = [match.end() for match in re.finditer(r"FY \d\d \$", head)]
        row = lines[lines.index(head) + 2]
        assert [match.end() for match in re.finditer(r"\S+", row[42:])] == [e - 42 for e in ends]


def test_numbers_stand_under_their_years() -> None:
    lines = note_of(GOVERNOR).splitlines()
    at = lines.index("Municipal Impact:")
    assert lines[at + 2 : at + 7] == [
        "Municipalities          Effect                 FY 27 $     FY 28 $     FY 29 $",
        "-" * WIDTH,
        "Various Municipalities; Cost, current law         None        None        None",
        "Local and Regional",
        "School Districts",
    ]


@pytest.mark.parametrize("link", ["", GOVERNOR, WINDSOR])
def test_note_says_that_it_is_not_the_offices(link: str) -> None:
    scenario = decode(link, PACK)[0]
    for text in (note_of(link), text_of(fiscal_note_pdf(PACK, scenario, MADE, scenario.rows))):
        assert "This is not a note of the Office of Fiscal Analysis." in flat(text)
        assert (
            "made on November 24, 2026 with the RESC Budget Explorer, data version 2024.1"
            in flat(text)
        )


@pytest.mark.parametrize(
    ("partners", "said"),
    [
        ("33.4", "Shared by 33.4 partner districts, the fees are $11,976.05 each."),
        ("1", "Borne by one alone (partner districts: 1), the fees are $400,000.00."),
    ],
)
def test_partner_districts_are_said_as_they_were_used(partners: str, said: str) -> None:
    link = f"residency_cut=500000&residency_passed_on=80&a.partner_districts={partners}"
    assert said in flat(note_of(link))


def test_explanation_names_line_rule_services_and_doubt() -> None:
    text = flat(note_of(WINDSOR))
    for sentence in (
        "The scenario takes $12,000,000 of the $40,200,000 magnet line from the appropriations",
        "does not grant $500,000 of the $1,500,000 residency line and $1,200,000 of the",
        "no saving of what is appropriated: $500,000 of the $1,500,000 residency line and",
        "Cap removed: tuition may rise by as much as the cut.",
        "Under current law (tuition stays capped at 58% "
        "of its FY2024 rate), if it allows fees, districts "
        "could be charged $200,000 more "
        "in fees",
        "Magnet schools, current law. Tuition would stay at $4,270.33 on average in FY2025",
        "“shall not exceed fifty-eight per cent”",
        "by $923.08 a student (+21.6%), from $4,270.33 to $5,193.41 on average",
        "about 4.2 fewer teachers in training, 4.2 fewer new teachers and 54 students a year",
        "Shared by 34 partner districts, the fees are $5,882.35 each.",
        "about 2,500 people not trained and 20 districts without training.",
        "Windsor, cap removed. By the rows given, 120 students bring a tuition bill of "
        "$512,439.59 in FY2025",
        "Its part of the fees for services would be $4,000.00, if the law allows such fees, which "
        "is not known here.",
        "is not published in the sources used here",
        "The impact stays the same in each fiscal year through FY2030.",
        "Inflation: 3% a year (our assumption)",
    ):
        assert sentence in text
    assert "about 0" not in text


@pytest.mark.parametrize(
    ("link", "sentence"),
    [
        ("", "The scenario takes nothing from the appropriations"),
        ("magnet_cut=5&lasts=once", "The cut is for FY2025 alone, so the impact ends with it."),
        ("magnet_cut=5&years=1", "The scenario covers one fiscal year."),
        (
            "magnet_cut=5&rows=A:1",
            "The district. By the rows given, 1 student brings a tuition bill",
        ),
        ("magnet_cut=5&magnet_passed_on=1e-38", "magnet line, <0.0001% is passed on to districts"),
        (
            "magnet_cut=12000000&tuition_cap=cpi",
            "Tied to inflation: in at least 80% of 10,000 simulated results, districts pay between "
            "$1.3 million "
            "and $2 million for the magnet line in FY2025.",
        ),
        ("magnet_cut=5&a.cpi=0.05", "5% a year, changed; the pack’s own value is 3%"),
    ],
)
def test_note_fits_what_is_cut(link: str, sentence: str) -> None:
    assert sentence in flat(note_of(link))


@pytest.mark.parametrize("link", ["", GOVERNOR, WINDSOR])
def test_pdf_is_accessible_and_says_what_the_text_says(link: str) -> None:
    scenario = decode(link, PACK)[0]
    note = fiscal_note(PACK, scenario, MADE, scenario.rows)
    pdf = fiscal_note_pdf(PACK, scenario, MADE, scenario.rows)
    assert_accessible(pdf, note.title)
    text = squeezed(text_of(pdf))
    for table in note.comparisons[0].tables:
        for row in table.rows:
            assert squeezed("".join(row.amounts)) in text
    for section in note.sections:
        for paragraph in section.paragraphs:
            assert squeezed(paragraph.text)[:40] in text


def test_a_district_named_as_a_row_of_the_table_has_a_row_of_its_own() -> None:
    municipal = fiscal_note(PACK, decode(WINDSOR, PACK)[0], MADE).comparisons[0].tables[1].rows[0]
    link = [("magnet_cut", "12000000"), ("district", municipal.label), ("rows", "A:5")]
    scenario = decode(link, PACK)[0]
    assert len(fiscal_note(PACK, scenario, MADE, scenario.rows).comparisons[0].tables[1].rows) == 4


def test_a_districts_name_is_printed_as_it_stands() -> None:
    name = '#include("x") $x$ *b*'
    link = [("magnet_cut", "12000000"), ("district", name), ("rows", "A:5")]
    scenario = decode(link, PACK)[0]
    assert squeezed(name) in squeezed(text_of(fiscal_note_pdf(PACK, scenario, MADE, scenario.rows)))


@settings(max_examples=15)
@given(scenarios(PACK))
def test_any_scenario_makes_a_pdf(scenario: Scenario) -> None:
    assert fiscal_note_pdf(PACK, scenario, MADE, scenario.rows).startswith(b"%PDF")


def test_note_on_priorities_without_amounts_says_that_no_impact_is_known() -> None:
    pack = load_pack("2025.1")
    said = " ".join(fiscal_note_text(pack, keep_all(pack), date(2026, 11, 26)).split())
    assert "No amount of these priorities is known here" in said
    assert "no fiscal impact can be worked out" in said
    assert "nothing is cut" not in said.lower()
    assert "None" not in said


def test_share_beyond_the_law_names_the_article_that_would_have_to_change() -> None:
    pack = load_pack("2024.2")
    scenario, _ = decode("trauma_cut=1200000&trauma_passed_on=100", pack)
    said = " ".join(fiscal_note_text(pack, scenario, date(2026, 11, 26)).split())
    law = (
        "Current law lets districts be charged nothing for the trauma-informed training that "
        "CGS §10-66v(b) covers."
    )
    assert said.count(law) == 1
    both, _ = decode("magnet_cut=12000000&trauma_cut=1200000&trauma_passed_on=50", pack)
    said = " ".join(fiscal_note_text(pack, both, date(2026, 11, 26)).split())
    assert said.count("If the cap were removed and CGS §10-66v(b) allowed these fees, ") == 1
    lawful, _ = decode("magnet_cut=12000000&trauma_cut=1200000", pack)
    assert "allowed these fees" not in fiscal_note_text(pack, lawful, date(2026, 11, 26))


@pytest.mark.parametrize(
    ("link", "effect", "less"),
    [
        ("stem_school_cut=240000", "GF - Savings", "For each line: state savings, minus"),
        ("nursery_cut=900000", "GF - Not granted", "For each line: what is not granted, minus"),
        (
            "stem_school_cut=240000&choir_cut=40000",
            "GF - Savings or not granted",
            "For each line: what is saved or not granted, minus",
        ),
        ("", "GF - Savings", ""),
    ],
)
def test_the_state_saves_what_is_appropriated_alone(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, link: str, effect: str, less: str
) -> None:
    pack = made_up.use(monkeypatch, tmp_path, made_up.FOUR)
    state, _, *services = fiscal_note(pack, decode(link, pack)[0], MADE).comparisons[0].tables
    assert [row.effect for row in state.rows] == [effect]
    assert [each.note.startswith(less) for each in services] == ([True] if link else [])


def test_agency_and_office_of_a_note_are_the_sites_own(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    named = flat(note_of("magnet_cut=12000000"))
    assert "from the appropriations of the State Department of Education for FY2025" in named
    assert "Education, Dept. of" in named
    made_up.use(monkeypatch, tmp_path, made_up.FOUR)
    pack = load_pack(made_up.FOUR)
    other = flat(fiscal_note_text(pack, decode("nursery_cut=900000", pack)[0], MADE))
    assert "This is no official fiscal note." in other
    assert "Education" not in other


def test_what_the_record_says_of_a_district_is_said_once() -> None:
    said = "so this district does not pay full tuition"
    link = "magnet_cut=12000000&district=East+Hartford"
    assert flat(note_of(f"{link}&rows=A:5")).count(said) == 1
    assert said not in flat(note_of(link))
