"""What is said of a district's bill: rounded as people speak, parts that add up, no false hope."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model import Pack, Row, decode, estimate_district
from model.questions import caps, reach, set_aside, students_for
from reports.wording.bill_sentences import (
    bill_amounts,
    bill_answer,
    caps_sentence,
    counted,
    cut_for,
    cut_within,
    other_reading_of_bill,
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
        ("", "Your tuition bill stays at $427,000: nothing is cut from the magnet line."),
        (
            "magnet_cut=40200000&district=Windsor",
            "Windsor’s tuition bill would rise by $309,000, from $427,000 to $736,000.",
        ),
        (
            "magnet_cut=12000000&tuition_cap=58",
            "Your tuition bill would not rise; "
            "schools would lose $12 million in services statewide.",
        ),
        (
            "magnet_cut=12000000&tuition_cap=cpi",
            "Your tuition bill would rise by $12,800, from $427,000 to $439,800.",
        ),
    ],
)
def test_headline_says_who_pays_how_much(pack: Pack, link: str, said: str) -> None:
    scenario, notices = decode(link, pack)
    assert not notices
    assert bill_answer(estimate_district(pack, scenario, ROWS)) == said


@pytest.mark.parametrize(
    ("link", "said", "read"),
    [
        (
            "magnet_cut=40200000&rows=CREC:0",
            "Your tuition bill would stay at $0.",
            "The bill stays at $0.",
        ),
        (
            "magnet_cut=1&rows=A:1",
            "Your tuition bill would rise by less than a cent.",
            "The bill rises by less than a cent.",
        ),
        (
            "magnet_cut=1200&rows=A:1",
            "Your tuition bill would rise by $0.09, from $4,270.33 to $4,270.42.",
            "The bill rises by $0.09, +0.0%.",
        ),
    ],
)
def test_a_bill_that_hardly_rises_is_not_said_to_cost_services(
    pack: Pack, link: str, said: str, read: str
) -> None:
    scenario, _ = decode(link, pack)
    result = estimate_district(pack, scenario, scenario.rows)
    assert bill_answer(result) == said
    assert other_reading_of_bill(result) == read


def test_headline_without_rows_is_per_hundred_students(pack: Pack) -> None:
    scenario, _ = decode("magnet_cut=12000000", pack)
    said = bill_answer(estimate_district(pack, scenario))
    assert said == (
        "For each 100 students, the tuition bill would rise by $92,300, from $427,000 to $519,300."
    )


def test_headline_tells_of_fees(pack: Pack) -> None:
    link = "residency_cut=1500000&residency_passed_on=100&service_share=3"
    said = bill_answer(estimate_district(pack, decode(link, pack)[0], ROWS))
    assert said.endswith("It would also pick up $45,000 of the residency line, in fees.")


@given(now=st.floats(0, 2e8), change=st.floats(1, 1e8))
def test_amounts_shown_add_up_and_are_near_the_exact_ones(now: float, change: float) -> None:
    before, rise, after = (amount(text) for text in bill_amounts(now, change))
    assert before + rise == pytest.approx(after, abs=0.5)
    assert rise == pytest.approx(change, rel=0.006, abs=1)


def test_other_reading_says_the_opposite(pack: Pack) -> None:
    scenario, _ = decode("magnet_cut=12000000", pack)
    lifted = other_reading_of_bill(estimate_district(pack, scenario, ROWS))
    stays = other_reading_of_bill(
        estimate_district(pack, replace(scenario, tuition_cap=58.0), ROWS)
    )
    assert lifted == "The bill rises by $92,300, +21.6%."
    assert stays == "The bill does not rise; schools lose $12 million in services statewide."


def test_questions_are_answered_in_sentences(pack: Pack) -> None:
    scenario, _ = decode("magnet_cut=12000000", pack)
    found = reach(pack, scenario, ROWS)
    result = estimate_district(pack, scenario, ROWS)
    assert cut_for(found, 50_000, "magnet") == (
        "A cut of $6.5 million to the magnet line raises the bill by $50,000."
    )
    assert students_for_sentence(students_for(pack, scenario, 50_000), 50_000, "magnet") == (
        "Under the cut you chose, about 54 magnet students at the average rate bring a rise of "
        "$50,000."
    )
    assert students_for_sentence(None, 50_000, "magnet") == ""
    assert cut_for(found, 1_000_000, "magnet") == (
        "No cut to the magnet line does: under this rule the bill rises by $309,231 at the most."
    )
    assert cut_within(found, 0.5, 10_000_000, "magnet") == (
        "Any cut to the magnet line of up to $6.49 million keeps the rise within $50,000, 0.5% of "
        "the budget."
    )
    assert cut_within(found, 50, 10_000_000, "magnet").startswith(
        "Even the whole magnet line cut keeps the rise"
    )
    assert caps_sentence(caps(pack, scenario), result.bill_now, pack, "magnet") == (
        "A cap of 58% of the FY2024 rate, which is the law (CGS §10-264o(b)), holds districts "
        "harmless whatever the cut to the magnet line. Each percent above it lets the bill rise "
        "by up to $7,363, until at 70.5% all that "
        "is passed on is charged."
    )
    assert set_aside_sentence(result, set_aside(pack, scenario, ROWS)) == (
        "$92,308 under the rule you chose; $0 if the cap stays at 58%, $92,308 if it is lifted."
    )


def test_two_caps_that_read_alike_are_said_as_one(pack: Pack) -> None:
    scenario, _ = decode("magnet_cut=1200", pack)
    said = caps_sentence(caps(pack, scenario), 427_033, pack, "magnet")
    assert said == (
        "A cap of 58% of the FY2024 rate, which is the law (CGS §10-264o(b)), holds districts "
        "harmless whatever the cut to the magnet line."
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
