"""What holds for every line, every choice, every belief and every year."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from model import Scenario, decode, estimate, load_pack
from model.estimate import LineEstimate
from model.rule import as_one, split
from model.tuition import TuitionEstimate
from tests.scenarios import scenarios

PACK = load_pack("2024.1")
ANY = scenarios(PACK)
YEARS_ON = st.integers(0, 15)
LINES = sorted(PACK.lines)


def one(scenario: Scenario, name: str, years_on: int = 0) -> LineEstimate:
    return estimate(PACK, scenario, scenario.first_year + years_on).lines[name]


def cut_of(scenario: Scenario, name: str, cut: Any) -> Scenario:
    return replace(scenario, cuts={**scenario.cuts, name: cut})


def believing(scenario: Scenario, **assumptions: Any) -> Scenario:
    return replace(scenario, assumptions={**scenario.assumptions, **assumptions})


def continuing_magnet_cut(cut: Any, **choices: Any) -> Scenario:
    return cut_of(replace(decode("", PACK)[0], **choices), "magnet", cut)


@given(ANY, YEARS_ON)
def test_parts_sum_to_the_cut_and_neither_is_negative(scenario: Scenario, years_on: int) -> None:
    result = estimate(PACK, scenario, scenario.first_year + years_on)
    for part in (*result.lines.values(), result.total):
        assert part.districts_pay >= 0
        assert part.services_lost >= 0
        assert part.districts_pay + part.services_lost == pytest.approx(part.cut, abs=1e-6)


@given(ANY, YEARS_ON)
def test_parts_still_sum_once_rounded_to_the_cent(scenario: Scenario, years_on: int) -> None:
    found = estimate(PACK, scenario, scenario.first_year + years_on).to_dict()
    for part in (*found["lines"].values(), found["total"]):
        pay, lost, cut = (
            round(100 * part[key]) for key in ("districts_pay", "services_lost", "cut")
        )
        assert pay + lost == cut
        assert min(pay, lost) >= 0


@given(ANY, st.sampled_from(LINES), st.data(), YEARS_ON)
def test_bigger_cut_never_lowers_either_part(
    scenario: Scenario, name: str, data: st.DataObject, years_on: int
) -> None:
    small, big = sorted(data.draw(st.integers(0, PACK.lines[name].amount)) for _ in range(2))
    less = one(cut_of(scenario, name, small), name, years_on)
    more = one(cut_of(scenario, name, big), name, years_on)
    assert more.districts_pay >= less.districts_pay
    assert more.services_lost >= less.services_lost - 1e-6
    for unit, count in less.units_lost.items():
        assert more.units_lost[unit] >= count - 1e-6


@given(ANY, st.lists(st.floats(58, 100), min_size=2, max_size=2).map(sorted), YEARS_ON)
def test_higher_cap_never_lowers_what_districts_pay(
    scenario: Scenario, caps: list[float], years_on: int
) -> None:
    low, high = caps
    pay = [
        one(replace(scenario, tuition_cap=cap), "magnet", years_on).districts_pay
        for cap in (58, low, high, "lifted")
    ]
    assert pay == sorted(pay)
    index = one(replace(scenario, tuition_cap="cpi"), "magnet", years_on).districts_pay
    assert pay[0] <= index <= pay[-1]


@given(ANY, st.floats(0, 100), st.floats(0, 100), st.sampled_from(LINES), YEARS_ON)
def test_passing_on_more_never_lowers_what_districts_pay(
    scenario: Scenario, one_share: float, other_share: float, name: str, years_on: int
) -> None:
    low, high = sorted((one_share, other_share))
    pay = [
        one(replace(scenario, passed_on={name: share}), name, years_on).districts_pay
        for share in (low, high)
    ]
    assert pay == sorted(pay)


@given(ANY, YEARS_ON)
def test_zero_cut_changes_nothing(scenario: Scenario, years_on: int) -> None:
    kept = replace(scenario, cuts=dict.fromkeys(PACK.lines, 0))
    result = estimate(PACK, kept, scenario.first_year + years_on)
    assert (result.total.cut, result.total.districts_pay, result.total.services_lost) == (0, 0, 0)
    for line in result.lines.values():
        assert set(line.units_lost.values()) == {0}
        if isinstance(line, TuitionEstimate):
            assert (line.tuition_increase, line.tuition_increase_percent) == (0, 0)


@given(ANY, st.integers(1, 15))
def test_years_before_the_cut_change_nothing(scenario: Scenario, years_before: int) -> None:
    assert estimate(PACK, scenario, scenario.first_year - years_before).total.cut == 0


@given(ANY, st.integers(1, 15))
def test_one_time_cut_is_gone_after_its_first_year(scenario: Scenario, years_on: int) -> None:
    once = replace(scenario, lasts="once")
    total = estimate(PACK, once, scenario.first_year + years_on).total
    assert (total.cut, total.districts_pay, total.services_lost) == (0, 0, 0)
    assert estimate(PACK, once).total == estimate(PACK, replace(once, lasts="continuing")).total


@given(ANY, YEARS_ON)
def test_inflation_headroom_compounds_from_its_first_year(
    scenario: Scenario, years_on: int
) -> None:
    capped = cut_of(replace(scenario, tuition_cap="cpi", lasts="continuing"), "magnet", 40_200_000)
    line = one(replace(capped, passed_on={"magnet": 100}), "magnet", years_on)
    assert isinstance(line, TuitionEstimate)
    begins = scenario.first_year if scenario.cpi_from is None else scenario.cpi_from
    rises = max(0, scenario.first_year + years_on - begins + 1)
    index = scenario.assumptions.get("cpi", 0.03)
    ceiling = line.tuition_now * ((1 + index) ** rises - 1)
    assert line.tuition_increase == pytest.approx(min(line.cut_per_student, ceiling), abs=1e-9)


@pytest.mark.parametrize(("years_on", "percent"), [(0, 3.0), (1, 6.09), (2, 9.2727), (5, 19.4052)])
def test_three_percent_a_year_compounds(years_on: int, percent: float) -> None:
    line = one(continuing_magnet_cut(40_200_000, tuition_cap="cpi"), "magnet", years_on)
    assert isinstance(line, TuitionEstimate)
    assert line.tuition_increase_percent == pytest.approx(percent, abs=1e-4)


def test_growth_counts_from_the_first_year_of_the_cut() -> None:
    growing = believing(continuing_magnet_cut(1_000_000), enrollment_growth=0.02)
    students = [estimate(PACK, growing, year).lines["magnet"] for year in (2025, 2026, 2030)]
    assert [
        round(float(line.students), 2) for line in students if isinstance(line, TuitionEstimate)
    ] == [*(13_000, 13_260, 14_353.05)]


@given(ANY, st.floats(1_000, 30_000), YEARS_ON)
def test_half_the_students_with_the_same_rate_give_half_the_bill(
    scenario: Scenario, rate: float, years_on: int
) -> None:
    cut = scenario.cuts["magnet"]
    whole = believing(scenario, students=20_000, fy2024_tuition=rate)
    half = cut_of(believing(whole, students=10_000), "magnet", cut / 2)
    all_students, half_of_them = one(whole, "magnet", years_on), one(half, "magnet", years_on)
    assert 2 * half_of_them.districts_pay == pytest.approx(all_students.districts_pay, abs=1e-6)
    assert 2 * half_of_them.services_lost == pytest.approx(all_students.services_lost, abs=1e-6)
    assert isinstance(all_students, TuitionEstimate)
    assert isinstance(half_of_them, TuitionEstimate)
    assert half_of_them.tuition_increase == pytest.approx(all_students.tuition_increase)


@given(ANY, st.lists(st.integers(1, 5_000), min_size=1, max_size=12), YEARS_ON)
def test_statewide_total_is_the_sum_over_any_split_of_students(
    scenario: Scenario, groups: list[int], years_on: int
) -> None:
    cut, students = scenario.cuts["magnet"], sum(groups)
    same_rate = believing(scenario, fy2024_tuition=7_362.64)
    state = one(believing(same_rate, students=students), "magnet", years_on)
    parts = [
        one(
            cut_of(believing(same_rate, students=group), "magnet", cut * group / students),
            "magnet",
            years_on,
        )
        for group in groups
    ]
    assert sum(p.districts_pay for p in parts) == pytest.approx(state.districts_pay, abs=1e-4)
    assert sum(p.services_lost for p in parts) == pytest.approx(state.services_lost, abs=1e-4)


@given(st.lists(ANY, min_size=1, max_size=5), ANY, YEARS_ON)
def test_arrays_answer_as_floats_do_one_by_one(
    many: list[Scenario], shared: Scenario, years_on: int
) -> None:
    central = {**PACK.central, "fy2024_tuition": 7_000.0}
    beliefs = [{**central, **scenario.assumptions} for scenario in many]
    floats = [
        replace(shared, cuts=scenario.cuts, passed_on=scenario.passed_on, assumptions=belief)
        for scenario, belief in zip(many, beliefs, strict=True)
    ]
    arrays = replace(
        shared,
        cuts={name: as_one(np.array([s.cuts[name] for s in floats], float)) for name in LINES},
        passed_on={name: as_one(np.array([s.passed_on[name] for s in floats])) for name in LINES},
        assumptions={name: as_one(np.array([each[name] for each in beliefs])) for name in central},
    )
    year = shared.first_year + years_on
    together = estimate(PACK, arrays, year)
    for i, scenario in enumerate(floats):
        alone = estimate(PACK, scenario, year)
        for name, line in alone.lines.items():
            for figure, value in vars(line).items():
                found = getattr(together.lines[name], figure)
                if figure == "units_lost":
                    for unit, count in value.items():
                        assert found[unit][i] == pytest.approx(count)
                elif figure != "line" and value is not None:
                    each = np.broadcast_to(found, len(floats))
                    assert each[i] == pytest.approx(value, abs=1e-6)
        assert np.asarray(together.total.cut)[i] == pytest.approx(alone.total.cut)


@given(st.floats(0, 1e9), st.floats(0, 1), st.floats(0, 1e9) | st.just(float("inf")))
def test_rule_never_charges_more_than_is_passed_on_or_lawful(
    cut: float, passed_on: float, headroom: float
) -> None:
    pay, lost = split(cut, passed_on, headroom)
    assert 0 <= pay <= min(cut, headroom)
    assert lost == cut - pay
    assert pay == min(passed_on * cut, headroom)
