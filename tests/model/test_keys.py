"""A scenario is its own key: equal ones are one, and nothing in it can be changed."""

import pickle
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given

from model import Scenario, decode, encode, keep_all, load_pack, open_link
from model.opening import essence
from model.values import Values
from tests.scenarios import scenarios

PACK = load_pack("2024.1")


@given(scenarios(PACK))
def test_scenario_that_means_the_same_is_the_same_key(scenario: Scenario) -> None:
    again, _ = decode(encode(scenario, PACK), PACK)
    assert {scenario: "found"}[again] == "found"
    copied = pickle.loads(pickle.dumps(scenario))
    assert (copied, hash(copied)) == (scenario, hash(scenario))


@given(scenarios(PACK), scenarios(PACK))
def test_scenarios_that_mean_something_else_are_two_keys(one: Scenario, other: Scenario) -> None:
    assert (one == other) == (encode(one, PACK) == encode(other, PACK))
    assert len({one, other}) == (1 if one == other else 2)


def test_nothing_in_a_scenario_can_be_changed() -> None:
    given = {"magnet": 5.0}
    scenario = replace(keep_all(PACK), cuts=given)
    given["magnet"] = 6.0
    assert scenario.cuts == {"magnet": 5.0}
    cuts: Any = scenario.cuts
    with pytest.raises(TypeError):
        cuts["magnet"] = 6.0


def test_order_of_names_is_no_part_of_a_key() -> None:
    one, other = Values({"a": 1.0, "b": 2.0}), Values({"b": 2, "a": 1})
    assert one == other == {"a": 1, "b": 2}
    assert hash(one) == hash(other)
    assert one != {"a": 1}


def test_links_mean_the_same_whatever_else_they_hold() -> None:
    links = (
        f"trauma_cut=1000&pack={load_pack('2024').revision}",
        "trauma_cut=1%2C000&pack=2024&made=2024.1&rows=A:12&lasts=soon",
    )
    assert len({essence(open_link(link)) for link in links}) == 1
    assert essence(open_link("trauma_cut=1001&pack=2024")) != essence(open_link(links[0]))
