"""What is said of a district's bill: rounded as people speak, parts that add up, no false hope."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model import Pack, Row, decode, district_years, estimate_district
from model.district import first_change
from model.questions import caps, reach, set_aside, students_for
from reports.wording.bill_sentences import (
    bill_amounts,
    bill_answer,
    caps_sentence,
    counted,
    cut_for,
    cut_within,
    set_aside_sentence,
    students_for_sentence,
)

ROWS = [Row("CREC", 100, 4270.33)]


def amount(text: str) -> float:
    number = float(re.sub(r"[^\d.]", "", text))
    return number * 1_000_000 if "million" in text else number


@pytest.mark.parametrize(
    ("link", "said"),
    [
        ("", "Your tuition bill stays at $427,000 in FY2025: nothing is cut from the magnet line."),
        (
            "magnet_cut=40200000&district=Windsor",
            "The tuition bill of Windsor would rise by $309,000 in FY2025, from $427,000 to "
            "$736,000.",
        ),
        (
            "magnet_cut=12000000&tuition_cap=58",
            "Your tuition bill would not rise in FY2025; "
            "students would lose $12 million in services statewide.",
        ),
        (
            "magnet_cut=12000000&tuition_cap=cpi",
            "Your tuition bill would rise by $12,800 in FY2025, from $427,000 to $439,800.",
        ),
    ],
)
def test_headline_says_who_pays_how_much(pack: Pack, link: str, said: str) -> None:
    scenario, notices = decode(link, pack)
    assert not notices
    assert bill_answer(estimate_district(pack, scenario, ROWS)) == said


@pytest.mark.parametrize(
    ("link", "said"),
    [
        (
            "magnet_cut=40200000&rows=CREC:0",
            "Your tuition bill would stay at $0 in FY2025.",
        ),
        (
            "magnet_cut=1&rows=A:1",
            "Your tuition bill would rise by less than a cent in FY2025.",
        ),
        (
            "magnet_cut=1200&rows=A:1",
            "Your tuition bill would rise by $0.09 in FY2025, from $4,270.33 to $4,270.42.",
        ),
    ],
)
def test_a_bill_that_hardly_rises_is_not_said_to_cost_services(
    pack: Pack, link: str, said: str
) -> None:
    scenario, _ = decode(link, pack)
    result = estimate_district(pack, scenario, scenario.rows)
    assert bill_answer(result) == said


def test_headline_without_rows_is_per_hundred_students(pack: Pack) -> None:
    scenario, _ = decode("magnet_cut=12000000", pack)
    said = bill_answer(estimate_district(pack, scenario))
    assert said == (
        "For each 100 students, the tuition bill would rise by $92,300 in FY2025, from $427,000 to "
        "$519,300."
    )


def test_headline_speaks_of_the_first_year_with_a_change_and_names_both(pack: Pack) -> None:
    link = "magnet_cut=12000000&tuition_cap=cpi&first_year=2027&cpi_from=2028"
    years = district_years(pack, decode(link, pack)[0], ROWS)
    assert [year.change for year in years][:2] == [0, 12_810.99]
    assert bill_answer(first_change(years)) == (
        "Your tuition bill would not rise in FY2027, while students lose $12 million in services "
        "statewide; in FY2028 it would rise by $12,800, from $427,000 to $439,800."
    )
    law = decode("magnet_cut=12000000&tuition_cap=58&first_year=2027", pack)[0]
    never = district_years(pack, law, ROWS)
    assert first_change(never).estimate.year == 2027


def test_questions_are_asked_of_a_year(pack: Pack) -> None:
    link = "magnet_cut=12000000&tuition_cap=cpi&first_year=2027&cpi_from=2028"
    scenario = decode(link, pack)[0]
    assert cut_for(reach(pack, scenario, ROWS), 10_000, "magnet") == (
        "No cut to the magnet line does in FY2027: under this rule the bill rises by $0 at the "
        "most."
    )
    later = reach(pack, scenario, ROWS, year=2028)
    assert cut_for(later, 10_000, "magnet") == (
        "A cut of $1.3 million to the magnet line raises the bill of FY2028 by $10,000."
    )
    there = replace(scenario, cuts={"magnet": later.cut_for(10_000) or 0})
    assert estimate_district(pack, there, ROWS, 2028).change == pytest.approx(10_000, abs=0.01)
    aside = set_aside(pack, scenario, ROWS, 2032)
    assert aside.present == estimate_district(pack, scenario, ROWS, 2032).change > 0


def test_headline_tells_of_fees(pack: Pack) -> None:
    link = "residency_cut=1500000&residency_passed_on=100&service_share=3"
    said = bill_answer(estimate_district(pack, decode(link, pack)[0], ROWS))
    assert said.endswith(
        "If the law allows fees for services, which is not known here, it would also pick up "
        "$45,000 of the residency line, in fees."
    )


def test_fees_to_set_aside_stand_beside_tuition_with_their_condition(pack: Pack) -> None:
    scenario = decode("residency_cut=1500000&residency_passed_on=100&service_share=3", pack)[0]
    result = estimate_district(pack, scenario, ROWS)
    assert set_aside_sentence(result, set_aside(pack, scenario, ROWS)).endswith(
        "For fees, $45,000 more, if the law allows such fees, which is not known here."
    )
    nothing = decode("", pack)[0]
    without = estimate_district(pack, nothing, ROWS)
    assert "fees" not in set_aside_sentence(without, set_aside(pack, nothing, ROWS))


@given(now=st.floats(0, 2e8), change=st.floats(1, 1e8))
def test_amounts_shown_add_up_and_are_near_the_exact_ones(now: float, change: float) -> None:
    before, rise, after = (amount(text) for text in bill_amounts(now, change))
    assert before + rise == pytest.approx(after, abs=0.5)
    assert rise == pytest.approx(change, rel=0.006, abs=1)


def test_questions_are_answered_in_sentences(pack: Pack) -> None:
    scenario, _ = decode("magnet_cut=12000000", pack)
    found = reach(pack, scenario, ROWS)
    result = estimate_district(pack, scenario, ROWS)
    assert cut_for(found, 50_000, "magnet") == (
        "A cut of $6.5 million to the magnet line raises the bill of FY2025 by $50,000."
    )
    assert students_for_sentence(students_for(pack, scenario, 50_000), 50_000, "magnet", 2025) == (
        "Under the cut you chose, about 54 magnet students at the average rate bring a rise of "
        "$50,000 in FY2025."
    )
    assert students_for_sentence(None, 50_000, "magnet", 2025) == ""
    assert cut_for(found, 1_000_000, "magnet") == (
        "No cut to the magnet line does in FY2025: under this rule the bill rises by $309,231 at "
        "the most."
    )
    assert cut_within(found, 0.5, 10_000_000, "magnet") == (
        "Any cut to the magnet line of up to $6.49 million keeps the rise in FY2025 within "
        "$50,000, 0.5% of the budget."
    )
    assert cut_within(found, 50, 10_000_000, "magnet").startswith(
        "Even the whole magnet line cut keeps the rise"
    )
    students = sum(row.students for row in result.rows)
    assert caps_sentence(caps(pack, scenario), result.bill_now, students, pack, "magnet") == (
        "In FY2025 a cap of 58% of the FY2024 rate, which is the law (CGS §10-264o(b)), holds "
        "districts harmless whatever the cut to the magnet line. Each percent above it lets the "
        "bill of 100 magnet students rise by up to $7,363, until at 70.54% all that is passed on "
        "is charged."
    )
    assert set_aside_sentence(result, set_aside(pack, scenario, ROWS)) == (
        "$92,308 for FY2025 under the rule above; $0 if the cap stays at 58%, $92,308 if it is "
        "removed."
    )


def test_two_caps_that_read_alike_are_said_as_one(pack: Pack) -> None:
    scenario, _ = decode("magnet_cut=1200", pack)
    said = caps_sentence(caps(pack, scenario), 427_033, 100, pack, "magnet")
    assert said == (
        "In FY2025 a cap of 58% of the FY2024 rate, which is the law (CGS §10-264o(b)), holds "
        "districts harmless whatever the cut to the magnet line."
    )


def test_no_cut_raises_a_bill_under_the_cap_in_law(pack: Pack) -> None:
    scenario, _ = decode("magnet_cut=12000000&tuition_cap=58", pack)
    found = reach(pack, scenario, ROWS)
    assert cut_for(found, 1, "magnet").startswith("No cut to the magnet line does")
    assert cut_within(found, 0.1, 1_000_000, "magnet").startswith("Even the whole magnet line cut")


@pytest.mark.parametrize(
    ("students", "said"), [(80.5, 80.5), (80.0, 80), (0.5, 0.5), (80.26, 80), (1.26, 1.3)]
)
def test_half_students_are_said_and_other_parts_rounded(students: float, said: float) -> None:
    assert counted(students) == said
