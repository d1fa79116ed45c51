"""Amounts as people speak: what is shown adds up, and says neither more nor less than is known."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model import Pack, Scenario, decode, estimate, load_pack
from reports.wording.amounts import (
    count,
    dollars,
    mills,
    money,
    nearest,
    percent,
    percent_text,
    shown,
    unit_for,
)
from tests.scenarios import scenarios

PACK = load_pack("2024.1")
amounts = st.floats(0, 50_000_000)


@given(scenarios(PACK), st.integers(0, 15))
def test_parts_shown_always_add_up(scenario: Scenario, years_on: int) -> None:
    result = estimate(PACK, scenario, scenario.first_year + years_on)
    seen = shown(result)
    for part in (*seen.lines.values(), seen.total):
        assert part.districts_pay + part.services_lost == part.cut
        assert part.districts_pay >= 0
        assert part.services_lost >= 0
        assert part.cut % seen.unit == 0
    for name in ("cut", "districts_pay", "services_lost"):
        assert getattr(seen.total, name) == sum(getattr(line, name) for line in seen.lines.values())


@given(scenarios(PACK))
def test_amount_shown_is_within_half_a_unit_of_the_amount(scenario: Scenario) -> None:
    result = estimate(PACK, scenario)
    seen = shown(result)
    for name, line in result.lines.items():
        part, half = seen.lines[name], seen.unit / 2
        assert part.cut == pytest.approx(float(line.cut), abs=half)
        assert part.districts_pay == pytest.approx(float(line.districts_pay), abs=half + 0.01)
        assert part.services_lost == pytest.approx(float(line.services_lost), abs=2 * half + 0.01)


@pytest.mark.parametrize(
    ("value", "unit", "rounded"),
    [
        (0, 1, 0),
        (0.49, 1, 0),
        (0.5, 1, 1),
        (1.5, 1, 2),
        (2.5, 1, 3),
        (922.5, 1, 923),
        (49_999.99, 100_000, 0),
        (50_000, 100_000, 100_000),
        (150_000, 100_000, 200_000),
        (250_000, 100_000, 300_000),
        (1_665_428.57, 100_000, 1_700_000),
        (5_000, 10_000, 10_000),
        (499.99999999, 1_000, 1_000),
    ],
)
def test_halves_are_rounded_up(value: float, unit: float, rounded: float) -> None:
    assert nearest(value, unit) == rounded


@given(amounts, amounts, st.sampled_from([1, 1_000, 10_000, 100_000]))
def test_rounding_keeps_the_order_of_amounts(one: float, other: float, unit: int) -> None:
    low, high = sorted((one, other))
    assert nearest(low, unit) <= nearest(high, unit)
    assert nearest(nearest(low, unit), unit) == nearest(low, unit)


@pytest.mark.parametrize(
    ("cuts", "unit"),
    [
        ([12_000_000, 0, 0], 100_000),
        ([10_000_000, 0, 0], 100_000),
        ([40_200_000, 1_500_000, 1_200_000], 100_000),
        ([12_000_000, 50_000, 0], 10_000),
        ([12_000_001, 0, 0], 10_000),
        ([9_900_000, 0, 0], 10_000),
        ([0, 1_500_000, 1_200_000], 10_000),
        ([0, 0, 1_000_000], 10_000),
        ([0, 550_000, 300_000], 1_000),
        ([0, 0, 50_000], 1_000),
        ([0, 0, 49_999], 1),
        ([400, 0, 0], 1),
    ],
)
def test_unit_is_as_fine_as_people_speak_and_as_the_cuts_were_set(
    cuts: list[float], unit: int
) -> None:
    assert unit_for(cuts, cuts) == unit


@pytest.mark.parametrize(
    ("parts", "unit"),
    [
        ([12_000_000, 0], 100_000),
        ([11_964_000, 36_000], 10_000),
        ([11_995_714.29, 4_285.71], 1_000),
        ([11_999_999.6, 0.4], 100_000),
        ([11_900_000.00000001, 99_999.99999999], 100_000),
    ],
)
def test_no_part_rounds_away_to_nothing(parts: list[float], unit: int) -> None:
    assert unit_for([12_000_000], parts) == unit


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0, "0%"),
        (58.0, "58%"),
        (82.5, "82.5%"),
        (0.0001, "0.0001%"),
        (0.00009, "<0.0001%"),
        (1e-9, "<0.0001%"),
        (-1e-9, "-<0.0001%"),
    ],
)
def test_percent_that_was_set_is_never_in_powers_of_ten(value: float, words: str) -> None:
    assert percent_text(value) == words


@pytest.mark.parametrize(("link", "cut"), [("trauma_cut=480", 480), ("magnet_cut=1", 1)])
def test_small_cut_is_not_shown_as_none(pack: Pack, link: str, cut: int) -> None:
    assert shown(estimate(pack, decode(link, pack)[0])).total.cut == cut


@pytest.mark.parametrize(
    ("amount", "unit", "words"),
    [
        (0, 10_000, "$0"),
        (480, 1, "$480"),
        (550_000, 1_000, "$550,000"),
        (999_499, 1_000, "$999,000"),
        (999_500, 1_000, "$1.000 million"),
        (1_665_428.57, 10_000, "$1.67 million"),
        (12_000_000, 100_000, "$12.0 million"),
        (12_449_999, 100_000, "$12.4 million"),
        (12_450_000, 100_000, "$12.5 million"),
        (40_200_000, 10_000, "$40.20 million"),
        (5_000_000_000, 100_000, "$5,000.0 million"),
    ],
)
def test_money_is_written_as_people_say_it(amount: float, unit: int, words: str) -> None:
    assert money(amount, unit) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        *[(0, "$0"), (0.00001, "$0"), (0.0769, "$0.08"), (0.99, "$0.99"), (1.2, "$1")],
        *[(128.11, "$128"), (923.08, "$923"), (922.5, "$923"), (3_092.31, "$3,092")],
    ],
)
def test_dollars_are_whole_from_one_up(value: float, words: str) -> None:
    assert dollars(value) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [(0, "0.000"), (0.0125, "0.013"), (0.0994, "0.099"), (0.1, "0.10"), (1.245, "1.25")],
)
def test_mills_are_rounded_half_up_and_finer_below_a_tenth(value: float, words: str) -> None:
    assert mills(value) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0, "0"),
        (0.04, "0"),
        (0.2, "0.2"),
        (0.96, "1"),
        (1, "1"),
        (1.04, "1"),
        (2.46, "2.5"),
        (4.96, "5"),
        (5.4, "5"),
        (5.5, "6"),
        (21.18, "21"),
        (86.12, "86"),
        (2_500, "2,500"),
    ],
)
def test_people_are_counted_whole_from_five_up(value: float, words: str) -> None:
    assert count(value) == words


@given(st.floats(0, 100_000))
def test_count_has_no_empty_decimal(value: float) -> None:
    assert not count(value).endswith(".0")


@pytest.mark.parametrize(
    ("value", "words"), [(0, "0.0%"), (3, "3.0%"), (21.62, "21.6%"), (72.41, "72.4%")]
)
def test_percents_have_one_decimal(value: float, words: str) -> None:
    assert percent(value) == words
