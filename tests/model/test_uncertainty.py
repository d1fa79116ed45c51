"""The band around a figure: it holds the estimate, follows the ranges, and is the same anywhere."""

import copy
from typing import Any

import numpy as np
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from model import Pack, Scenario, decode, estimate, keep_all, load_pack
from model.estimate import assumptions_in_use
from model.headlines import headlines
from model.packs import FOLDER
from model.uncertainty import Band, bands, drawn, drawn_assumptions, triangular
from tests.scenarios import scenarios

CONTENT: dict[str, Any] = yaml.safe_load((FOLDER / "2024.1.yaml").read_text(encoding="utf-8"))
LINK = "magnet_cut=12000000&tuition_cap=cpi&residency_cut=500000&trauma_cut=300000"
PACK = load_pack("2024.1")


def scenario_of(link: str, pack: Pack = PACK) -> Scenario:
    return decode(link, pack)[0]


def bands_of(link: str, pack: Pack = PACK) -> dict[str, Band]:
    scenario = scenario_of(link, pack)
    return bands(pack, scenario, headlines(pack, scenario))


def middle_of(name: str) -> float:
    return float(assumptions_in_use(PACK, keep_all(PACK))[name])


def with_ranges(ranges: dict[str, tuple[float, float]]) -> Pack:
    """The pack of 2024 with other low and high ends."""
    content = copy.deepcopy(CONTENT)
    for name, (low, high) in ranges.items():
        content["assumptions"][name] |= {"low": low, "high": high}
    return Pack.model_validate(content)


@settings(max_examples=60)
@given(scenario=scenarios(PACK))
def test_band_holds_the_estimate_that_is_shown(scenario: Scenario) -> None:
    figures = headlines(PACK, scenario)
    found = bands(PACK, scenario, figures, draws=400)
    result = estimate(PACK, scenario)
    for figure in figures:
        band = found[figure.name]
        assert band.central == float(figure.read(result))
        assert band.low <= band.central <= band.high


@settings(max_examples=30)
@given(scenario=scenarios(PACK))
def test_every_draw_obeys_the_one_rule(scenario: Scenario) -> None:
    total = drawn(PACK, scenario, draws=200).total
    assert np.all(np.asarray(total.districts_pay) >= 0)
    assert np.all(np.asarray(total.services_lost) >= -1e-6)
    parts = np.asarray(total.districts_pay) + np.asarray(total.services_lost)
    assert parts == pytest.approx(np.broadcast_to(total.cut, parts.shape))


@pytest.mark.parametrize("part", [0.5, 0.05, 1e-6])
def test_band_shrinks_with_the_ranges(part: float) -> None:
    ranges = {}
    for name, declared in PACK.assumptions.items():
        middle = middle_of(name)
        ranges[name] = (
            middle - part * (middle - declared.low),
            middle + part * (declared.high - middle),
        )
    wide, narrow = bands_of(LINK), bands_of(LINK, with_ranges(ranges))
    for name, band in narrow.items():
        whole = wide[name].high - wide[name].low
        assert band.high - band.low <= 1.6 * part * whole + 1e-6, name


def test_band_without_ranges_is_the_estimate_itself() -> None:
    values = {name: middle_of(name) for name in PACK.assumptions}
    for band in bands_of(LINK, with_ranges({n: (v, v) for n, v in values.items()})).values():
        assert band.low == band.central == band.high


def test_same_link_gives_the_same_band_on_any_machine() -> None:
    found = bands_of(LINK)
    expected = {
        "total.pay": (1_338_816.2217, 1_988_596.7037),
        "magnet.positions": (78.55017840, 95.13690406),
        "residency.teachers": (5.80373479, 7.28492145),
        "trauma.staff": (555.86854997, 696.24725381),
    }
    for name, (low, high) in expected.items():
        assert (found[name].low, found[name].high) == pytest.approx((low, high), rel=1e-9)


def test_wide_range_moves_only_what_depends_on_it() -> None:
    before, after = bands_of(LINK), bands_of(LINK, with_ranges({"staff_trained": (500, 9_000)}))
    moved = {name for name in before if before[name] != after[name]}
    assert moved == {"trauma.staff"}


def test_new_assumption_moves_no_other_draw() -> None:
    content = copy.deepcopy(CONTENT)
    content["assumptions"] = {
        "aides": {**content["assumptions"]["position_cost"], "label": "Aides"},
        **content["assumptions"],
    }
    more = drawn_assumptions(Pack.model_validate(content), scenario_of(LINK))
    for name, values in drawn_assumptions(PACK, scenario_of(LINK)).items():
        assert np.array_equal(np.asarray(values), np.asarray(more[name])), name


def test_what_the_user_has_set_is_taken_as_known() -> None:
    link = f"{LINK}&a.staff_trained=3000"
    values = drawn_assumptions(PACK, scenario_of(link))
    assert values["staff_trained"] == 3_000
    band = bands_of(link)["trauma.staff"]
    assert band.low == band.central == band.high == pytest.approx(750)


def test_derived_value_outside_its_range_is_still_held() -> None:
    link = f"{LINK}&a.students=20000"
    tuition = np.asarray(drawn_assumptions(PACK, scenario_of(link))["fy2024_tuition"])
    derived = 40_200_000 / 0.42 / 20_000
    assert tuition.min() >= derived
    assert tuition.max() <= 8_500


@pytest.mark.parametrize(
    ("low", "mode", "high"), [(0, 1, 4), (12_500, 13_000, 13_000), (0.8, 1, 1), (2, 2, 3)]
)
def test_draws_are_a_triangle(low: float, mode: float, high: float) -> None:
    uniform = (np.arange(20_000) + 0.5) / 20_000
    values = np.asarray(triangular(uniform, low, mode, high))
    assert low <= values.min() <= values.max() <= high
    assert values.mean() == pytest.approx((low + mode + high) / 3, rel=1e-4)
    variance = (low**2 + mode**2 + high**2 - low * mode - low * high - mode * high) / 18
    assert values.var() == pytest.approx(variance, rel=1e-3)
    assert np.all(np.diff(values) >= 0)


@given(value=st.floats(-10, 10))
def test_degenerate_triangle_is_its_value(value: float) -> None:
    assert triangular(np.array([0.1, 0.9]), value, value, value) == value


def test_percentiles_leave_a_tenth_of_the_draws_on_each_side() -> None:
    values = np.asarray(drawn(PACK, scenario_of(LINK)).total.districts_pay)
    band = bands_of(LINK)["total.pay"]
    assert np.count_nonzero(values < band.low) == 999
    assert np.count_nonzero(values > band.high) == 1_000
