"""Questions asked backwards: each answer, put into the model, gives what was asked for."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model import Pack, Row, Scenario, decode, estimate, estimate_district
from model.pack import cap_in_law
from model.questions import caps, reach, set_aside, students_for
from tests.model.test_district import rows_of
from tests.scenarios import scenarios


def bill_change(pack: Pack, scenario: Scenario, rows: list[Row], cut: float) -> float:
    return estimate_district(pack, replace(scenario, cuts={"magnet": cut}), rows).change


@given(data=st.data(), rows=rows_of(), wanted=st.floats(0, 2_000_000))
def test_the_cut_found_raises_the_bill_by_what_was_asked(
    pack: Pack, data: st.DataObject, rows: list[Row], wanted: float
) -> None:
    scenario = data.draw(scenarios(pack))
    found = reach(pack, scenario, rows)
    cut = found.cut_for(wanted)
    if cut is None:
        assert bill_change(pack, scenario, rows, found.line) < wanted
    else:
        assert 0 <= cut <= found.line
        assert bill_change(pack, scenario, rows, cut) == pytest.approx(wanted, abs=0.1)


@given(data=st.data(), rows=rows_of(), most=st.floats(1, 2_000_000))
def test_the_largest_cut_keeps_within_and_a_larger_one_does_not(
    pack: Pack, data: st.DataObject, rows: list[Row], most: float
) -> None:
    scenario = data.draw(scenarios(pack))
    found = reach(pack, scenario, rows)
    cut = found.cut_within(most)
    assert bill_change(pack, scenario, rows, cut) <= most + 0.1
    if cut < found.line * 0.99 and found.per_dollar:
        more = min(found.line, cut + 2 / found.per_dollar)
        assert bill_change(pack, scenario, rows, more) > most


@given(data=st.data(), rows=rows_of())
def test_the_cap_in_law_holds_a_district_harmless(
    pack: Pack, data: st.DataObject, rows: list[Row]
) -> None:
    scenario = data.draw(scenarios(pack))
    found = caps(pack, scenario)
    assert found is not None
    at = replace(scenario, tuition_cap=found.harmless)
    assert estimate_district(pack, at, rows).change == 0
    lifted = estimate_district(pack, replace(scenario, tuition_cap="lifted"), rows).change
    if found.passes_all <= 100:
        full = replace(scenario, tuition_cap=found.passes_all)
        assert estimate_district(pack, full, rows).change == pytest.approx(lifted, abs=1)


def test_what_to_set_aside_stands_between_the_two_readings(pack: Pack) -> None:
    scenario, _ = decode("magnet_cut=12000000&tuition_cap=cpi", pack)
    aside = set_aside(pack, scenario, [Row("CREC", 100, 4270.33)])
    assert (aside.cap_stays, round(aside.present), round(aside.cap_lifted)) == (0, 12_811, 92_308)


def test_cap_in_law_is_58_percent(pack: Pack) -> None:
    assert cap_in_law(pack) == 58


def test_students_whose_bills_rise_by_an_amount(pack: Pack) -> None:
    scenario, _ = decode("magnet_cut=40200000", pack)
    students = students_for(pack, scenario, 309_230.77)
    assert students == pytest.approx(100)
    assert students_for(pack, replace(scenario, tuition_cap=58.0), 1_000) is None
    increase = estimate(pack, scenario).to_dict()["lines"]["magnet"]["tuition_increase"]
    assert increase == 3092.31
