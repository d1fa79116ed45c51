"""A formula that is printed is the formula that the model uses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model import Pack, Scenario, decode, estimate, load_pack
from model.formulas import chain_of, driven_by, formulas, values_of
from model.pack import TuitionCap
from tests.scenarios import scenarios

PACK = load_pack("2024.1")


@given(scenario=scenarios(PACK), since=st.integers(0, 5))
def test_every_formula_gives_what_the_model_gives(scenario: Scenario, since: int) -> None:
    result = estimate(PACK, scenario, scenario.first_year + since)
    for name in PACK.lines:
        values = values_of(result, name)
        for formula in formulas(PACK, name, scenario.tuition_cap, later_years=since > 0):
            if formula.result.removeprefix("a_") in scenario.assumptions:
                continue
            terms = {term: values[term] for term in formula.terms}
            found = eval(formula.expression, {"__builtins__": {}, "min": min, **terms})
            assert found == pytest.approx(values[formula.result], rel=1e-9, abs=1e-6), formula


@pytest.mark.parametrize("cap", ["lifted", "cpi", 70.0])
@pytest.mark.parametrize("later", [False, True])
def test_each_formula_stands_after_those_that_it_needs(
    pack: Pack, cap: TuitionCap, later: bool
) -> None:
    for name in pack.lines:
        found = formulas(pack, name, cap, later)
        results = [formula.result for formula in found]
        for at, formula in enumerate(found):
            assert not set(formula.terms) & set(results[at:])


def test_chain_holds_only_what_a_result_hangs_on(pack: Pack) -> None:
    found = formulas(pack, "magnet", "lifted")
    chain = [formula.result for formula in chain_of(found, "lost_positions")]
    assert chain == [
        *("cut_per_student", "tuition_increase", "districts_pay", "services_lost"),
        "lost_positions",
    ]
    inflation = chain_of(formulas(pack, "magnet", "cpi"), "districts_pay", ["a_fy2024_tuition"])
    assert inflation[0].result == "tuition_now"


def test_what_an_assumption_enters(pack: Pack) -> None:
    assert driven_by(pack, "staff_trained") == {"trauma": ["lost_staff"]}
    retention = driven_by(pack, "residency_retention")
    assert retention == {"residency": ["lost_teachers", "lost_students"]}
    assert "headroom" in driven_by(pack, "cpi")["magnet"]
    assert "cut_per_student" not in driven_by(pack, "cpi")["magnet"]


def test_every_assumption_enters_something(pack: Pack) -> None:
    for name in pack.assumptions:
        assert driven_by(pack, name), name


def test_values_are_the_estimates_own(pack: Pack) -> None:
    scenario, _ = decode("magnet_cut=12000000&tuition_cap=cpi", pack)
    values = values_of(estimate(pack, scenario), "magnet")
    assert values["tuition_increase"] == pytest.approx(128.11, abs=0.005)
    assert values["headroom"] == values["tuition_increase"]
    assert values["increase_share"] == pytest.approx(0.03)
