"""Bills round to the cent as a bill does, and as a spreadsheet that checks them does."""

from decimal import ROUND_HALF_UP, Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from model import Pack, Row, decode, estimate_district
from model.row_amounts import half_up

CENT = Decimal("0.01")


@pytest.mark.parametrize(
    ("amount", "rounded"),
    [
        (25.5 * 100.33, 2558.42),  # 2558.415, which binary holds as 2558.41499…
        (6405.495, 6405.50),
        (1.005, 1.01),
        (0.125, 0.13),
        (0.12, 0.12),
        (427033.0, 427033.0),
        (5_000_000_000.0, 5_000_000_000.0),
        (0.0, 0.0),
    ],
)
def test_half_a_cent_goes_up(amount: float, rounded: float) -> None:
    assert half_up(amount) == rounded


@given(st.integers(0, 10**9), st.integers(0, 999))
def test_an_amount_that_decimals_can_say_rounds_as_decimals_do(dollars: int, tenths: int) -> None:
    amount = Decimal(dollars) + Decimal(tenths) / 1000
    assert half_up(float(amount)) == float(amount.quantize(CENT, ROUND_HALF_UP))


def test_many_amounts_round_as_one_does() -> None:
    amounts = np.array([0.125, 1.005, 2558.415])
    assert list(np.asarray(half_up(amounts))) == [0.13, 1.01, 2558.42]


def test_a_bill_with_half_a_cent_in_it_rounds_up(pack: Pack) -> None:
    scenario, _ = decode("magnet_cut=40200000&tuition_cap=cpi", pack)
    result = estimate_district(pack, scenario, [Row("A", 50, 4270.33)])
    assert result.change == 6405.50  # 50 × $4,270.33 × 3% = $6,405.495


@pytest.mark.parametrize("cpi", ["0.005", "0.01", "0.02", "0.035"])
def test_half_a_cent_goes_up_at_any_inflation(pack: Pack, cpi: str) -> None:
    scenario, _ = decode(f"magnet_cut=40200000&tuition_cap=cpi&a.cpi={cpi}", pack)
    for students in range(1, 400):
        exact = students * Decimal("4270.30") * Decimal(cpi)
        result = estimate_district(pack, scenario, [Row("A", students, 4270.30)])
        assert result.change == float(exact.quantize(CENT, ROUND_HALF_UP))
