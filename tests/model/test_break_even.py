"""The three break-even answers, each put back into the model."""

from dataclasses import replace

import pytest
from hypothesis import given

from model import Pack, Scenario, decode, estimate, load_pack
from model.break_even import break_even
from model.district import statewide
from model.pack import tuition_line
from tests.scenarios import scenarios

PACK = load_pack("2024.1")
NAME = tuition_line(PACK)


def with_cut(scenario: Scenario, cut: float) -> Scenario:
    return replace(scenario, cuts={**scenario.cuts, NAME: cut})


@given(scenario=scenarios(PACK))
def test_at_the_harmless_cap_districts_pay_nothing(scenario: Scenario) -> None:
    answer = break_even(PACK, scenario)
    assert answer.harmless_cap is not None
    for cut in (1.0, float(scenario.cuts[NAME]), float(PACK.lines[NAME].amount)):
        at = replace(with_cut(scenario, cut), tuition_cap=answer.harmless_cap)
        assert float(estimate(PACK, at).lines[NAME].districts_pay) == 0
        above = replace(at, tuition_cap=answer.harmless_cap + 1)
        # A share of 5e-324 percent is no number any more once it is divided by 100.
        if cut * (float(scenario.passed_on[NAME]) / 100) > 0:
            assert float(estimate(PACK, above).lines[NAME].districts_pay) > 0


@given(scenario=scenarios(PACK))
def test_at_the_full_share_schools_lose_nothing(scenario: Scenario) -> None:
    answer = break_even(PACK, scenario)
    share = 100.0 if answer.full_share is None else answer.full_share
    at = replace(scenario, passed_on={**scenario.passed_on, NAME: share})
    lost = float(estimate(PACK, at).lines[NAME].services_lost)
    assert lost == pytest.approx(answer.least_lost, abs=0.01)
    assert (answer.full_share is None) == (answer.least_lost > 0)


@given(scenario=scenarios(PACK))
def test_at_the_cut_the_average_bill_rises_by_ten_percent(scenario: Scenario) -> None:
    answer = break_even(PACK, scenario)
    whole = with_cut(scenario, float(PACK.lines[NAME].amount))
    most = float(statewide(estimate(PACK, whole)).tuition_increase_percent)
    assert answer.most_rise == pytest.approx(most, abs=1e-6)
    if answer.cut_for_rise is None:
        assert most <= answer.rise_percent + 1e-6
    else:
        at = estimate(PACK, with_cut(scenario, answer.cut_for_rise))
        rise = float(statewide(at).tuition_increase_percent)
        assert rise == pytest.approx(answer.rise_percent)


def test_known_answers(pack: Pack) -> None:
    lifted, _ = decode("magnet_cut=12000000", pack)
    answer = break_even(pack, lifted)
    assert answer.harmless_cap == 58
    assert answer.full_share == 100
    assert answer.cut_for_rise == pytest.approx(0.1 * 0.58 / 0.42 * 40_200_000)
    assert answer.most_rise == pytest.approx(72.41, abs=0.005)
    inflation, _ = decode("magnet_cut=12000000&tuition_cap=cpi", pack)
    answer = break_even(pack, inflation)
    assert answer.cut_for_rise is None
    assert answer.full_share is None
    assert answer.least_lost == pytest.approx(10_334_571.43, abs=0.005)
