"""A choice is the policies of a scenario as JSON, and nothing else of it."""

import json
from typing import Any

import pytest
from hypothesis import given

from model import Scenario, decode, keep_all, load_pack
from model.choice import Choice, to_choice, with_choice
from tests.scenarios import scenarios

PACK = load_pack("2024.1")


@given(scenarios(PACK), scenarios(PACK))
def test_choice_brings_the_policies_and_leaves_the_rest(one: Scenario, other: Scenario) -> None:
    choice = json.loads(json.dumps(to_choice(one)))
    both = with_choice(other, choice, PACK)
    assert to_choice(both) == to_choice(one)
    assert (both.assumptions, both.rows, both.years) == (other.assumptions, other.rows, other.years)
    assert with_choice(one, choice, PACK) == one


def test_choice_has_the_names_and_units_of_the_scenario() -> None:
    scenario = decode("trauma_cut=1000&tuition_cap=64.5&first_year=2027&lasts=once", PACK)[0]
    assert to_choice(scenario) == Choice(
        cuts={"magnet": 0, "residency": 0, "trauma": 1000},
        passed_on={"magnet": 100, "residency": 0, "trauma": 0},
        tuition_cap=64.5,
        first_year=2027,
        cpi_from=2027,
        lasts="once",
    )


def test_value_that_is_not_accepted_is_replaced_as_in_a_link() -> None:
    choice: dict[str, Any] = {**to_choice(keep_all(PACK)), "cuts": {"trauma": 9e9}}
    assert with_choice(keep_all(PACK), choice, PACK).cuts["trauma"] == 0


@pytest.mark.parametrize("said", [None, "x", [], {}, {"cuts": {}}, {"cuts": 5}])
def test_what_has_not_the_form_of_a_choice_is_refused(said: Any) -> None:
    with pytest.raises(ValueError, match="no choice"):
        with_choice(keep_all(PACK), said, PACK)
