"""Amounts as people speak: what is shown adds up, and says neither more nor less than is known."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from model import Pack, decode, estimate, load_pack
from model.estimate import LineEstimate
from reports.wording.amounts import (
    CENT,
    UNITS,
    Shown,
    about,
    count,
    counts_alike,
    dollars,
    dollars_alike,
    mills,
    money,
    nearest,
    or_less,
    percent,
    percent_text,
    risen,
    rounded,
    shown,
    shown_line,
    unit_for,
)
from reports.wording.sentences import answer
from tests.made_up import FOUR, NO_TUITION, YEARS, made_up
from tests.scenarios import scenarios

amounts = st.floats(0, 50_000_000)


CENTS = 1e-3
"""How far what tables hold, rounded to four decimals and added, may be from the exact amount."""


def exact(lines: Iterable[LineEstimate]) -> tuple[float, float, float]:
    found = [(line.cut, line.districts_pay, line.services_lost) for line in lines]
    cut, pay, lost = (sum(map(float, each)) for each in zip(*found, strict=True))
    return cut, pay, lost


def assert_right(seen: Shown, amounts: tuple[float, float, float]) -> None:
    """The parts add up, and each is its amount to half of the unit, and close to it."""
    cut, pay, lost = seen.cut, seen.districts_pay, seen.services_lost
    assert pay + lost == pytest.approx(cut, abs=1e-6)
    for said, amount in zip((cut, pay, lost), amounts, strict=True):
        assert said >= 0
        assert said == pytest.approx(amount, abs=seen.unit / 2 + CENTS)
        if amount > 0.1:
            assert said == pytest.approx(amount, rel=0.05, abs=CENTS)


@pytest.fixture(params=["2024.1", "2024.2", FOUR, NO_TUITION])
def any_pack(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Pack]:
    if request.param in YEARS:
        with made_up(tmp_path, request.param) as pack:
            yield pack
    else:
        yield load_pack(request.param)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data(), years_on=st.integers(0, 15))
def test_parts_shown_add_up_and_each_is_its_own_amount_rounded(
    any_pack: Pack, data: st.DataObject, years_on: int
) -> None:
    scenario = data.draw(scenarios(any_pack))
    result = estimate(any_pack, scenario, scenario.first_year + years_on)
    seen = shown(result)
    assert_right(seen.total, exact(result.lines.values()))
    for name, line in result.lines.items():
        assert_right(seen.lines[name], exact([line]))
        assert_right(shown_line(line, 1), exact([line]))
        assert shown_line(line, 1).unit <= 1


@given(st.integers(0, 50_000_000), st.floats(0, 1))
def test_no_coarser_unit_would_do(cut: int, share: float) -> None:
    pay, lost = cut * share, cut - cut * share
    unit = unit_for(cut, pay, lost)
    coarser = [each for each in UNITS if each > unit]
    if not coarser:
        return
    next_up = coarser[-1]
    said = [nearest(each, next_up) for each in (cut, pay, lost)]
    adds_up = said[0] == said[1] + said[2]
    close = all(
        abs(rounded - part) <= 0.05 * part
        for rounded, part in zip(said[1:], (pay, lost), strict=True)
    )
    finer_than_set = cut % next_up != 0 and next_up > (
        10_000 if cut >= 1_000_000 else 1_000 if cut >= 50_000 else 1
    )
    assert finer_than_set or not adds_up or not close


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
    ("cut", "pay", "unit"),
    [
        (12_000_000, 0, 100_000),
        (7_000_000, 1_665_428.57, 100_000),
        (42_900_000, 2_415_428.57, 100_000),
        (12_050_000, 0, 10_000),
        (12_000_001, 0, 10_000),
        (1_000_000, 0, 100_000),
        (1_250_000, 0, 10_000),
        (1_500_000, 750_000, 10_000),
        (550_000, 0, 10_000),
        (487_654, 0, 1_000),
        (150_000, 75_000, 1_000),
        (50_000, 2_500, 100),
        (49_999, 24_999.5, CENT),
        (49_999, 0, 1),
        (480, 0, 10),
        (0, 0, 100_000),
        (12_000_000, 36_000, 1_000),
        (12_000_000, 4_285.71, 100),
        (12_000_000, 0.4, CENT),
        (12_000_000, 0.004, 100_000),
        (12_000_000, 99_999.99999999, 100_000),
    ],
)
def test_unit_is_the_coarsest_that_says_each_part_rightly(
    cut: float, pay: float, unit: float
) -> None:
    assert unit_for(cut, pay, cut - pay) == unit


@pytest.mark.parametrize(
    ("link", "said"),
    [
        ("residency_cut=150000&residency_passed_on=50", "$75,000 in fees and students"),
        ("residency_cut=50000&residency_passed_on=50", "$25,000 in fees"),
        ("trauma_cut=50000&trauma_passed_on=10", "$5,000 in fees"),
        ("trauma_cut=50000&trauma_passed_on=5", "$2,500 in fees"),
        ("trauma_cut=480&trauma_passed_on=50", "$240 in fees"),
        ("residency_cut=1500000&residency_passed_on=50", "$750,000 in fees"),
        (
            "magnet_cut=40200000&residency_cut=1500000&trauma_cut=1200000&tuition_cap=cpi"
            "&residency_passed_on=50",
            "$2.4 million in tuition and fees and students would then lose $40.5 million",
        ),
        ("magnet_cut=7000000&tuition_cap=58", "a cut of $7 million"),
    ],
)
def test_sentence_never_adds_up_what_is_rounded(link: str, said: str) -> None:
    pack = load_pack("2024.1")
    assert said in answer(estimate(pack, decode(link, pack)[0]))


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0, "0%"),
        (58.0, "58%"),
        (82.5, "82.5%"),
        (0.0001, "0.0001%"),
        (0.00009, "<0.0001%"),
        (1e-9, "<0.0001%"),
        (-1e-9, "−<0.0001%"),
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
        (999_500, 1_000, "$1 million"),
        (1_050_000, 10_000, "$1.05 million"),
        (1_234_000, 1_000, "$1.234 million"),
        (1_234_560, 10, "$1,234,560"),
        (75_000.5, CENT, "$75,000.50"),
        (1_665_428.57, 10_000, "$1.67 million"),
        (12_000_000, 100_000, "$12 million"),
        (12_449_999, 100_000, "$12.4 million"),
        (12_450_000, 100_000, "$12.5 million"),
        (40_200_000, 10_000, "$40.2 million"),
        (5_000_000_000, 100_000, "$5,000 million"),
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
    ("value", "words"), [(0, "0%"), (3, "3.0%"), (21.62, "21.6%"), (72.41, "72.4%")]
)
def test_percents_have_one_decimal(value: float, words: str) -> None:
    assert percent(value) == words


def test_amounts_of_one_sentence_have_one_unit() -> None:
    shown_amounts = rounded(10_000, 0.74, 9_999.26)
    said = [shown_amounts.money(each) for each in (10_000, 0.74, 9_999.26)]
    assert said == ["$10,000.00", "$0.74", "$9,999.26"]
    assert money(0, CENT) == "$0"
    assert dollars_alike([0.96, 1.1]) == ["$0.96", "$1.10"]
    assert dollars_alike([0, 0.5]) == ["$0", "$0.50"]
    assert counts_alike([4.5, 5.2]) == ["4.5", "5.2"]
    assert counts_alike([0, 12]) == ["0", "12"]


@pytest.mark.parametrize(
    ("lost", "said"),
    [
        (0, "0"),
        (1e-13, "0"),
        (1 / 120_000, "less than 0.1"),
        (0.049, "less than 0.1"),
        (0.05, "about 0.1"),
        (4.2, "about 4.2"),
        (86.4, "about 86"),
    ],
)
def test_what_is_little_is_not_said_to_be_none(lost: float, said: str) -> None:
    assert about(lost) == said


@pytest.mark.parametrize(
    ("share", "said"),
    [(0, "0%"), (1e-13, "0%"), (0.049, "less than 0.1%"), (0.05, "+0.1%"), (21.6, "+21.6%")],
)
def test_little_rise_is_said_to_be_one(share: float, said: str) -> None:
    assert risen(share, percent) == said
    assert or_less(share, percent) == said.removeprefix("+")
