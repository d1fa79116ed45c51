"""The comparison with keeping up with prices, beside the design's own numbers for $12 million."""

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from model import Pack, Scenario, decode, encode, estimate, load_pack
from model.__main__ import main
from model.estimate import compared_with_prices, keeping_up, keeping_up_years
from model.formulas import driven_by, price_formulas, values_of
from model.keeping_up import KeepingUp
from model.rule import as_one
from tests import made_up
from tests.scenarios import scenarios

PACK = load_pack("2024.2")
YEARS = range(2025, 2031)
SQUEEZE = (1.67, 3.38, 5.15, 6.97, 8.84, 10.77)
"""Millions of dollars in FY2025 to FY2030, in the design."""
WITHOUT = ("2023.1", "2024.1", "2025.1")
"""Revisions that do not say how fast costs rise."""


def of(link: str, year: int, pack: Pack = PACK) -> KeepingUp:
    scenario, notices = decode(link, pack)
    assert notices == []
    return keeping_up(estimate(pack, scenario, year), "magnet")


@pytest.mark.parametrize(("year", "millions"), list(zip(YEARS, SQUEEZE, strict=True)))
def test_current_law_alone_takes_the_squeeze(year: int, millions: float) -> None:
    found = of("tuition_cap=58", year)
    assert round(found.squeeze / 1e6, 2) == millions
    assert (found.cut, found.paid, found.short) == (0, 0, found.squeeze)


@pytest.mark.parametrize("year", YEARS)
def test_under_current_law_schools_are_short_by_cut_and_squeeze(year: int) -> None:
    found = of("magnet_cut=12000000&tuition_cap=58", year)
    assert found.short == found.needed == found.cut + found.squeeze
    assert found.squeeze == of("tuition_cap=58", year).squeeze > 0


@pytest.mark.parametrize("year", YEARS)
def test_without_the_cap_nothing_is_missing(year: int) -> None:
    found = of("magnet_cut=12000000", year)
    assert (found.paid, found.short) == (found.needed, 0)


@pytest.mark.parametrize("year", YEARS)
def test_a_cap_that_follows_prices_makes_up_for_none_of_the_cut(year: int) -> None:
    found = of("magnet_cut=12000000&tuition_cap=cpi", year)
    assert found.short == pytest.approx(12_000_000, abs=0.005)


def test_a_cut_made_once_leaves_the_squeeze_behind() -> None:
    found = of("magnet_cut=12000000&tuition_cap=58&lasts=once", 2027)
    assert (found.cut, found.short) == (0, found.squeeze)


@given(scenarios(PACK), st.integers(0, 5))
def test_the_two_parts_are_the_whole_and_nothing_is_negative(
    scenario: Scenario, later: int
) -> None:
    found = keeping_up(estimate(PACK, scenario, scenario.first_year + later), "magnet")
    assert min(found.cut, found.squeeze, found.paid, found.short) >= 0
    assert found.paid + found.short == pytest.approx(found.needed)
    assert found.needed == found.cut + found.squeeze


@given(scenarios(PACK), st.integers(0, 5), st.floats(0, 1))
def test_a_bigger_cut_never_lowers_what_is_paid_or_short(
    scenario: Scenario, later: int, part: float
) -> None:
    year = scenario.first_year + later
    smaller = replace(scenario, cuts={**scenario.cuts, "magnet": part * scenario.cuts["magnet"]})
    less, more = (keeping_up(estimate(PACK, each, year), "magnet") for each in (smaller, scenario))
    assert less.paid <= more.paid + 1e-6
    assert less.short <= more.short + 1e-6


@given(scenarios(PACK))
def test_faster_costs_never_leave_less_missing(scenario: Scenario) -> None:
    slow, fast = (
        keeping_up(
            estimate(
                PACK,
                replace(scenario, assumptions={**scenario.assumptions, "cost_growth": growth}),
            ),
            "magnet",
        )
        for growth in (0.02, 0.05)
    )
    assert slow.short <= fast.short + 1e-6


@given(scenarios(PACK))
def test_the_first_comparison_knows_nothing_of_costs(scenario: Scenario) -> None:
    grown = replace(scenario, assumptions={**scenario.assumptions, "cost_growth": 0.15})
    told, other = estimate(PACK, scenario).to_dict(), estimate(PACK, grown).to_dict()
    assert (told["lines"], told["total"]) == (other["lines"], other["total"])


@given(scenarios(PACK), st.integers(0, 5))
def test_a_formula_that_is_printed_is_the_one_that_is_used(scenario: Scenario, later: int) -> None:
    values = values_of(estimate(PACK, scenario, scenario.first_year + later), "magnet")
    for formula in price_formulas(PACK, "magnet", scenario.tuition_cap):
        terms = {term: values[term] for term in formula.terms}
        found = eval(formula.expression, {"__builtins__": {}, "min": min, **terms})
        assert found == pytest.approx(values[formula.result], rel=1e-9, abs=1e-6), formula


def test_what_the_growth_of_costs_enters() -> None:
    entered = ["squeeze", "needed", "paid_of_needed", "short"]
    assert driven_by(PACK, "cost_growth") == {"magnet": entered}


def test_many_scenarios_are_answered_as_one_is() -> None:
    growths = np.array([0.02, 0.03, 0.05])
    scenario = decode("magnet_cut=12000000&tuition_cap=cpi", PACK)[0]
    many = replace(scenario, assumptions={"cost_growth": as_one(growths)})
    found = keeping_up(estimate(PACK, many, 2030), "magnet")
    for at, growth in enumerate(growths.tolist()):
        one = replace(scenario, assumptions={"cost_growth": growth})
        single = keeping_up(estimate(PACK, one, 2030), "magnet")
        assert np.asarray(found.short)[at] == pytest.approx(single.short)


def test_json_has_each_year_and_its_parts_sum_to_the_cent() -> None:
    scenario = decode("magnet_cut=1234567&tuition_cap=cpi&a.cpi=0.0123", PACK)[0]
    told = estimate(PACK, scenario).to_dict()["keeping_up"]
    assert list(told) == ["magnet"]
    assert [each["year"] for each in told["magnet"]] == list(YEARS)
    for each in told["magnet"]:
        assert round(100 * (each["cut"] + each["squeeze"])) == round(100 * each["needed"])
        assert round(100 * (each["paid"] + each["short"])) == round(100 * each["needed"])


@pytest.mark.parametrize("revision", WITHOUT)
def test_a_revision_that_does_not_say_how_costs_rise_has_no_such_comparison(revision: str) -> None:
    pack = load_pack(revision)
    scenario = decode("", pack)[0]
    assert compared_with_prices(pack) == []
    assert "keeping_up" not in estimate(pack, scenario).to_dict()
    for name in pack.lines:
        assert price_formulas(pack, name) == []
        with pytest.raises(ValueError, match=r"cannot be compared|only|not a tuition line"):
            keeping_up(estimate(pack, scenario), name)


def test_the_command_line_prints_both_comparisons_under_their_names(
    capsys: pytest.CaptureFixture[str],
) -> None:
    options = ["--magnet-cut", "12000000", "--tuition-cap", "cpi"]
    main(["estimate", "--pack", "2024.2", *options])
    said = capsys.readouterr().out
    first, second = said.split("\nmagnet, compared with keeping up with prices ")
    assert first.splitlines()[0].endswith("dollars, compared with current law")
    assert "rising costs" not in first
    assert second.splitlines()[0] == "(growth of costs: 3% a year), dollars"
    last = "FY2030 12,000,000.00 10,772,674.63 22,772,674.63 10,772,674.63 12,000,000.00"
    table, _ = second.split("\n\n")
    assert table.splitlines()[-1].split() == last.split()
    main(["estimate", "--pack", "2024.1", *options])
    assert "keeping up" not in capsys.readouterr().out
    main(["estimate", "--pack", "2024.2", *options, "--format", "json"])
    found = json.loads(capsys.readouterr().out)["keeping_up"]["magnet"]
    assert {each["short"] for each in found} == {12_000_000}


def test_each_of_two_lines_has_its_own_growth_and_base_year(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    pack = made_up.use_growing(monkeypatch, tmp_path, made_up.FOUR)
    assert compared_with_prices(pack) == ["stem_school", "nursery"]
    scenario, notices = decode("a.academy_costs=0&nursery_cut=3000000&tuition_cap=62", pack)
    assert notices == []
    assert {each.squeeze for each in keeping_up_years(pack, scenario, "stem_school")} == {0}
    first = keeping_up_years(pack, scenario, "nursery")[0]
    # 75% of $7,200 for 5,000 pupils, in FY2032, three years after FY2029.
    assert first.squeeze == pytest.approx(0.75 * 7200 * 5000 * (1.04**3 - 1))
    assert first.short == first.needed == first.squeeze + 3_000_000
    assert encode(scenario, pack) == "nursery_cut=3000000&tuition_cap=62&a.academy_costs=0"
    assert driven_by(pack, "nursery_costs").keys() == {"nursery"}


def test_a_line_that_no_law_holds_still_has_no_such_comparison(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    pack = made_up.use_growing(monkeypatch, tmp_path, made_up.NO_CAP)
    assert compared_with_prices(pack) == []
    assert driven_by(pack, "nursery_costs") == {}
