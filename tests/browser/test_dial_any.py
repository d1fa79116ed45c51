"""The dial with other years' lines, of any number, kind, status and law, asked module by module."""

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from model import Pack, Scenario, decode
from model.choice import to_choice
from model.slider_tables import steps
from reports.dial.data import dial_data, point
from reports.dial.form import Heard, as_json
from reports.dial.rules import other_percent, rules_of
from tests import made_up
from tests.browser.dial import as_read, expected, first_difference
from tests.browser.modules import Modules

LINKS = {
    made_up.FOUR: (
        "",
        "tuition_cap=62",
        "tuition_cap=70",
        "tuition_cap=80&nursery_passed_on=40",
        "tuition_cap=cpi&first_year=2034&cpi_from=2035",
        "tuition_cap=66&first_year=2034",
        "tuition_cap=72.5&first_year=2034&choir_passed_on=50",
    ),
    made_up.ONE_TUITION: ("", "tuition_cap=62", "tuition_cap=66.5&first_year=2036"),
    made_up.ONE_SERVICE: ("", "bus_wifi_passed_on=30"),
    made_up.NO_TUITION: ("choir_passed_on=100",),
    made_up.NO_CAP: ("", "nursery_passed_on=60&first_year=2040"),
    made_up.NO_LINES: ("",),
}


@pytest.fixture(scope="module", params=made_up.YEARS)
def other(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Pack]:
    with made_up.made_up(tmp_path_factory.mktemp("data"), request.param) as pack:
        yield pack


@pytest.fixture(scope="module")
def four(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pack]:
    with made_up.made_up(tmp_path_factory.mktemp("data"), made_up.FOUR) as pack:
        yield pack


def percents(pack: Pack, scenario: Scenario) -> list[float]:
    return [other_percent(pack, scenario.first_year)]


def sent(pack: Pack, scenario: Scenario) -> dict[str, Any]:
    return dict(json.loads(as_json(dial_data(pack, scenario, percents(pack, scenario)))))


def present(pack: Pack, scenario: Scenario) -> dict[str, Any]:
    exact = point(pack, scenario, rules_of(pack, scenario, percents(pack, scenario)))
    return dict(json.loads(as_json(Heard(to_choice(scenario), exact))))


def cuts(pack: Pack) -> list[dict[str, int]]:
    """Nothing, each line at some steps, an amount between two, and all of them together."""
    zero = dict.fromkeys(pack.lines, 0)
    alone = [{**zero, name: int(cut)} for name in pack.lines for cut in steps(pack, name)[::7]]
    whole = {name: line.amount for name, line in pack.lines.items()}
    return [zero, *alone, whole, {name: cut // 3 + 1 for name, cut in whole.items()}]


def test_answer_is_the_models_for_any_lines(modules: Modules, other: Pack) -> None:
    for link in LINKS[other.year]:
        rules, notices = decode(link, other)
        assert not notices, link
        data = sent(other, rules)
        at = [replace(rules, cuts=each) for each in cuts(other)]
        answers = modules.ask_each(
            "answer.answerOf", [[present(other, each)] for each in at], [data]
        )
        found = [as_read(each) for each in answers]
        assert not first_difference(
            found, [expected(other, rules, each) for each in cuts(other)]
        ), link


def test_every_choice_has_the_name_under_which_it_is_offered(modules: Modules, other: Pack) -> None:
    for link in LINKS[other.year]:
        rules, _ = decode(link, other)
        data = sent(other, rules)
        if not data["caps"]:
            assert "tuition_cap" not in link
            continue
        choice = to_choice(rules)
        name = modules.ask("choice.capName", data, choice)
        named = modules.ask("choice.capNamed", data, name, rules.first_year)
        free = data["percents"]["default"]
        assert name in [cap["value"] for cap in data["caps"]]
        assert named == (free if name == "percent" else choice["tuition_cap"])


def test_every_preset_of_any_lines_is_known_by_its_own_choice(
    modules: Modules, other: Pack
) -> None:
    data = sent(other, decode("", other)[0])
    for preset in data["presets"]:
        found = modules.ask("choice.chosenPreset", data, preset["choice"], preset["id"])
        assert found["id"] == preset["id"]


def test_as_in_law_stays_as_in_law_in_a_year_with_another_law(modules: Modules, four: Pack) -> None:
    law, _ = decode("tuition_cap=62", four)
    data = sent(four, law)
    assert modules.ask("choice.capInYear", data, to_choice(law), 2034) == 66
    assert modules.ask("choice.capNamed", data, "law", 2034) == 66
    higher, _ = decode("tuition_cap=70", four)
    assert modules.ask("choice.capInYear", data, to_choice(higher), 2034) == 70
    between, _ = decode("tuition_cap=64", four)
    assert modules.ask("choice.capInYear", data, to_choice(between), 2034) == 66
    lifted, _ = decode("", four)
    assert modules.ask("choice.capInYear", data, to_choice(lifted), 2034) == "lifted"


def test_a_year_with_another_law_has_tables_of_its_own(modules: Modules, four: Pack) -> None:
    early, _ = decode("tuition_cap=80", four)
    late, _ = decode("tuition_cap=80&first_year=2034", four)
    keys = modules.ask_each(
        "tables.tableKey", [[to_choice(each)] for each in (early, late)], [sent(four, early)]
    )
    assert keys == ["80", "80@2034"]
    assert set(keys) <= rules_of(four, late, [80.0]).keys()
    # Until Python has made them, nothing of another year's law is shown.
    cut = present(four, replace(late, cuts={**late.cuts, "stem_school": 20_000}))
    assert modules.ask("answer.answerOf", sent(four, early), cut) is None


@pytest.mark.parametrize(("lines", "keys"), [(1, "1"), (4, "1234"), (12, "123456789")])
def test_each_line_has_a_key_as_far_as_there_are_keys(
    modules: Modules, four: Pack, lines: int, keys: str
) -> None:
    words = sent(four, decode("", four)[0])["words"]
    found = modules.ask_each("input.meaning", [(words, lines, key) for key in "0123456789"])
    assert [str(place + 1) for place in found if place is not None] == list(keys)


def test_no_reading_of_the_law_is_offered_for_a_cut_that_no_law_caps(
    modules: Modules, four: Pack
) -> None:
    data = sent(four, decode("", four)[0])
    for line in data["lines"]:
        line["capped"] = line["id"] == "stem_school"
    zero = dict.fromkeys(four.lines, 0)
    for cuts_of, matters in (
        ({}, True),
        ({"bus_wifi": 240_000}, False),
        ({"nursery": 900_000}, False),
        ({"nursery": 900_000, "bus_wifi": 240_000}, False),
        ({"nursery": 900_000, "stem_school": 240_000}, True),
        ({"stem_school": 240_000, "bus_wifi": 240_000}, True),
    ):
        asked = modules.ask("choice.lawMatters", data, {"cuts": {**zero, **cuts_of}})
        assert asked == matters, cuts_of
