"""The comparison with keeping up with prices, beside the design's own numbers for $12 million."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model import Pack, Scenario, decode, estimate, load_pack
from model.estimate import compared_with_prices, keeping_up
from model.keeping_up import KeepingUp
from tests.scenarios import scenarios

PACK = load_pack("2024.2")
YEARS = range(2025, 2031)
SQUEEZE = (1.67, 3.38, 5.15, 6.97, 8.84, 10.77)
"""Millions of dollars in FY2025 to FY2030, in the design."""


def of(link: str, year: int, pack: Pack = PACK) -> KeepingUp:
    scenario, notices = decode(link, pack)
    assert notices == []
    return keeping_up(estimate(pack, scenario, year), "magnet")


@pytest.mark.parametrize(("year", "millions"), list(zip(YEARS, SQUEEZE, strict=True)))
def test_current_law_alone_takes_the_squeeze(year: int, millions: float) -> None:
    found = of("tuition_cap=58", year)
    assert found.squeeze == pytest.approx(millions * 1e6, abs=5_000)
    assert (found.cut, found.paid, found.short) == (0, 0, found.squeeze)


@pytest.mark.parametrize("year", YEARS)
def test_under_current_law_schools_are_short_by_cut_and_squeeze(year: int) -> None:
    found = of("magnet_cut=12000000&tuition_cap=58", year)
    assert found.short == found.needed == found.cut + found.squeeze


@pytest.mark.parametrize("year", YEARS)
def test_without_the_cap_nothing_is_missing(year: int) -> None:
    found = of("magnet_cut=12000000", year)
    assert (found.paid, found.short) == (found.needed, 0)


@pytest.mark.parametrize("year", YEARS)
def test_a_cap_that_follows_prices_makes_up_for_none_of_the_cut(year: int) -> None:
    found = of("magnet_cut=12000000&tuition_cap=cpi", year)
    assert found.short == pytest.approx(12_000_000, abs=0.01)


@given(scenarios(PACK), st.integers(0, 5))
def test_the_two_parts_are_the_whole_and_neither_is_negative(
    scenario: Scenario, later: int
) -> None:
    found = keeping_up(PACK, scenario, "magnet", scenario.first_year + later)
    assert found.paid >= 0
    assert found.short >= 0
    assert found.paid + found.short == pytest.approx(found.needed)


@given(scenarios(PACK))
def test_faster_costs_never_leave_less_missing(scenario: Scenario) -> None:
    slow, fast = (
        keeping_up(
            PACK,
            replace(scenario, assumptions={**scenario.assumptions, "cost_growth": growth}),
            "magnet",
        )
        for growth in (0.02, 0.05)
    )
    assert slow.short <= fast.short + 1e-6


def test_a_revision_that_does_not_say_how_costs_rise_has_no_squeeze() -> None:
    found = of("magnet_cut=12000000&tuition_cap=58", 2028, load_pack("2024.1"))
    assert (found.squeeze, found.short) == (0, 12_000_000)
