"""One assumption at a time, and two policies at a time."""

import numpy as np
import pytest
from hypothesis import given, settings

from model import Pack, Scenario, decode, estimate, load_pack
from model.headlines import Headline, headlines
from model.pack import TuitionCap
from model.tornado import tornado, two_way
from tests.scenarios import scenarios

PACK = load_pack("2024.1")


def figure_of(scenario: Scenario, name: str) -> Headline:
    return next(each for each in headlines(PACK, scenario) if each.name == name)


def test_the_answer_under_the_law_depends_on_no_assumption(pack: Pack) -> None:
    scenario, _ = decode("magnet_cut=12000000&tuition_cap=58", pack)
    found = tornado(pack, scenario, figure_of(scenario, "total.pay"))
    assert found.swings == ()
    assert set(found.indifferent) | set(found.fixed) == set(pack.assumptions)
    assert set(found.fixed) == {"cap_rate", "partner_districts"}


def test_under_inflation_the_index_moves_the_bill_most(pack: Pack) -> None:
    scenario, _ = decode("magnet_cut=12000000&tuition_cap=cpi", pack)
    found = tornado(pack, scenario, figure_of(scenario, "total.pay"))
    assert [swing.assumption for swing in found.swings] == ["cpi", "fy2024_tuition"]
    index = found.swings[0]
    assert (index.low, index.high) == (0.02, 0.04)
    assert index.at_low == pytest.approx(found.central * 2 / 3)
    assert index.at_high == pytest.approx(found.central * 4 / 3)


def test_what_the_user_has_set_has_no_swing(pack: Pack) -> None:
    scenario, _ = decode("magnet_cut=12000000&tuition_cap=cpi&a.cpi=0.025", pack)
    found = tornado(pack, scenario, figure_of(scenario, "total.pay"))
    assert found.known == ("cpi",)
    assert [swing.assumption for swing in found.swings] == ["fy2024_tuition"]


@settings(max_examples=30)
@given(scenario=scenarios(PACK))
def test_every_assumption_is_named_once(scenario: Scenario) -> None:
    for figure in headlines(PACK, scenario):
        found = tornado(PACK, scenario, figure)
        widths = [swing.width for swing in found.swings]
        names = [
            *(swing.assumption for swing in found.swings),
            *(*found.indifferent, *found.fixed, *found.known),
        ]
        assert sorted(names) == sorted(PACK.assumptions)
        assert widths == sorted(widths, reverse=True)


def test_two_way_view_is_the_model_at_each_cell(pack: Pack) -> None:
    scenario, _ = decode("magnet_cut=12000000&residency_cut=500000&residency_passed_on=50", pack)
    cuts = [0.0, 12_000_000.0, 40_200_000.0]
    caps: list[TuitionCap] = [58.0, "cpi", 70.0, "lifted"]
    figure = figure_of(scenario, "total.pay")
    grid = two_way(pack, scenario, figure, cuts, caps)
    for row, cap in enumerate(caps):
        for column, cut in enumerate(cuts):
            one, _ = decode(
                f"magnet_cut={cut:.0f}&tuition_cap={cap}"
                "&residency_cut=500000&residency_passed_on=50",
                pack,
            )
            assert grid[row, column] == pytest.approx(float(figure.read(estimate(pack, one))))
    assert np.all(np.diff(grid, axis=1) >= 0)
    assert np.all(np.diff(grid, axis=0) >= 0)
