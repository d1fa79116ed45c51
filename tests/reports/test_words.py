"""The sentences: who bears the cut, in words that fit each of the four cases."""

import pytest
from hypothesis import given

from model import Pack, Scenario, decode, estimate, load_pack
from model.catalogs import SOURCE, catalog
from model.messages import Value, say
from reports.wording.amounts import Shown, shown
from reports.wording.sentences import answer, case, charged_as, fees_law, unit_count
from tests.scenarios import scenarios

PACK = load_pack("2024.1")


@pytest.mark.parametrize(
    ("cut", "pay", "lost", "expected"),
    [(0, 0, 0, "none"), (5, 5, 0, "pay"), (5, 0, 5, "lose"), (5, 2, 3, "both")],
)
def test_there_are_four_cases(cut: int, pay: int, lost: int, expected: str) -> None:
    assert case(Shown(cut, pay, lost)) == expected


@pytest.mark.parametrize(
    ("link", "sentence"),
    [
        ("", "Nothing is cut: districts pay nothing more and students lose no services."),
        (
            "magnet_cut=12000000",
            "Of a cut of $12 million, districts could be charged all of it, $12 million more in "
            "tuition.",
        ),
        (
            "magnet_cut=12000000&tuition_cap=58",
            "Of a cut of $12 million, districts would pay nothing more and students would lose all "
            "$12 million in services.",
        ),
        (
            "magnet_cut=12000000&tuition_cap=cpi",
            "Of a cut of $12 million, districts could be charged $1.7 million in tuition and "
            "students would then lose $10.3 million in services.",
        ),
        (
            "residency_cut=550000&residency_passed_on=100",
            "Of $550,000 not granted, districts could be charged all of it, $550,000 more in fees.",
        ),
        (
            "magnet_cut=4000000&trauma_cut=1200000&trauma_passed_on=50",
            "Of $5.2 million cut or not granted, districts could be charged $4.6 million in "
            "tuition and fees, if CGS §10-66v(b) allowed these fees, and students would then lose "
            "$600,000 in services.",
        ),
        (
            "trauma_cut=480",
            "Of $480 not granted, districts would pay nothing more and students would lose all "
            "$480 in services.",
        ),
    ],
)
def test_answer_says_who_bears_the_cut(pack: Pack, link: str, sentence: str) -> None:
    assert answer(estimate(pack, decode(link, pack)[0])) == sentence


@pytest.mark.parametrize(
    ("cut", "counted"),
    [
        (0, "0 people not trained"),
        (480, "1 person not trained"),
        (300_000, "625 people not trained"),
    ],
)
def test_one_has_its_own_noun(pack: Pack, cut: int, counted: str) -> None:
    result = estimate(pack, decode(f"trauma_cut={cut}", pack)[0])
    assert unit_count(result, "trauma", "staff") == counted


@given(scenarios(PACK))
def test_sentence_agrees_with_the_amounts_shown(scenario: Scenario) -> None:
    result = estimate(PACK, scenario)
    seen = shown(result)
    sentence = answer(result)
    assert "{" not in sentence
    assert ("Nothing is cut" in sentence) == (result.total.cut == 0)
    if case(seen.total) == "both":
        for amount in (seen.total.cut, seen.total.districts_pay, seen.total.services_lost):
            assert seen.total.money(amount) in sentence
        ways = {"both": "tuition and fees"}
        charged = ways.get(charged_as(result), charged_as(result))
        needed = fees_law(result, open_too=False)
        law = f", if {needed['article']} allowed these fees," if needed["article"] else ""
        assert f" in {charged}{law} and students" in sentence


def test_every_way_of_charging_has_its_word(pack: Pack) -> None:
    ways = {line.charged_as for line in pack.lines.values()}
    assert ways <= catalog(SOURCE)["answer"].choices["charged_as"]


@pytest.mark.parametrize(
    ("message", "values", "said"),
    [
        (
            "many-answer",
            {"outcome": "none", "districts": 1},
            "The bill of 1 district would not rise in FY2031.",
        ),
        (
            "many-answer",
            {"outcome": "rise", "districts": 1},
            "The bill of 1 district would rise by $5 in FY2031.",
        ),
        ("many-rising", {"rising": 0, "districts": 1}, "of 1 district pay more"),
        ("many-rising", {"rising": 1, "districts": 25}, "of 25 districts pays more"),
        ("dial-spoken-cut", {"scale": "one", "number": 1}, "1 dollar, 0 percent of the line"),
        ("dial-spoken-cut", {"scale": "one", "number": 2}, "2 dollars, 0 percent of the line"),
    ],
)
def test_one_of_a_thing_is_said_in_the_singular(
    message: str, values: dict[str, Value], said: str
) -> None:
    year = {"year": "FY2031", "first_year": "FY2031"}
    others: dict[str, Value] = {"change": "$5", "percents": 0, **year}
    takes = catalog(SOURCE)[message].choices
    assert say(message, **{name: (values | others)[name] for name in takes}) == said
