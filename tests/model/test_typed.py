"""What is typed as an amount is taken as it was meant, asked about, or refused; never guessed."""

from urllib.parse import urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model import open_link
from model.typed import Problem, Typed, read_amount

LINE = 40_200_000


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("12m", 12_000_000),
        ("12 millones", 12_000_000),
        ("1 millón", 1_000_000),
        ("12 million", 12_000_000),
        ("12 Million dollars", 12_000_000),
        ("$12MM", 12_000_000),
        ("12 000 000", 12_000_000),
        ("12.000.000", 12_000_000),
        ("12\u202f000\u00a0000", 12_000_000),
        ("12,000,000", 12_000_000),
        ("12000000", 12_000_000),
        ("− $12,000,000", 12_000_000),
        ("$1.2 million", 1_200_000),
        ("1.2M", 1_200_000),
        ("US$ 1.2m", 1_200_000),
        ("4.35 million", 4_350_000),
        (".5m", 500_000),
        ("500k", 500_000),
        ("1,200 thousand", 1_200_000),
        ("12 dollars", 12),
        ("$ 1,234.50", 1_235),
        ("50%", 20_100_000),
        ("50 percent", 20_100_000),
        ("0.5%", 201_000),
        ("half", 20_100_000),
        ("la mitad", 20_100_000),
        ("un cuarto", 10_050_000),
        ("50 por ciento", 20_100_000),
        ("12 dólares", 12),
        ("Half", 20_100_000),
        ("1/3", 13_400_000),
        ("3 / 4", 30_150_000),
        ("two thirds", 26_800_000),
        ("un tercio", 13_400_000),
        ("twelve million", 12_000_000),
        ("Twelve Million dollars", 12_000_000),
        ("twenty-five thousand", 25_000),
        ("one hundred and fifty thousand", 150_000),
        ("a million", 1_000_000),
        ("doce millones", 12_000_000),
        ("treinta y cinco millones", 35_000_000),
        ("a quarter", 10_050_000),
        ("all", LINE),
        ("100%", LINE),
        ("40.2 million", LINE),
        ("nothing", 0),
        ("0", 0),
        ("", 0),
        ("  ", 0),
        ("− $", 0),
        ("−", 0),
        ("$", 0),
    ],
)
def test_amount_is_taken_as_people_write_it(text: str, amount: int) -> None:
    assert read_amount(text, LINE) == Typed(amount)


@pytest.mark.parametrize(
    ("text", "line", "either"),
    [
        ("12", LINE, (12, 12_000_000)),
        # A point parts thousands in Spanish.
        ("12.000", LINE, (12_000, 12_000_000)),
        ("12.000 dólares", LINE, (12_000, 12_000_000)),
        ("$1.200", LINE, (1_200, 1_200_000)),
        ("$12", LINE, (12, 12_000_000)),
        ("− $12", LINE, (12, 12_000_000)),
        ("1.2", LINE, (1_200, 1_200_000)),
        ("0.5", LINE, (500, 500_000, 20_100_000)),
        ("500", LINE, (500, 500_000)),
        ("12", 1_200_000, (12, 12_000)),
        ("1", 1_200_000, (1, 1_000_000)),
        # In Spanish a thousand, in English short for a million.
        ("12 mil", LINE, (12_000, 12_000_000)),
        ("twelve", LINE, (12, 12_000_000)),
    ],
)
def test_small_number_alone_is_asked_about(text: str, line: int, either: tuple[int, ...]) -> None:
    assert read_amount(text, line) == Typed(either=either)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("1,2 million", "comma"),
        ("12,5", "comma"),
        ("12,000,00", "comma"),
        ("1,2", "comma"),
        ("12,0000", "comma"),
        ("12,5%", "comma"),
        ("-3", "negative"),
        ("−3", "negative"),
        ("–3 million", "negative"),
        ("-$12,000,000", "negative"),
        ("(3)", "negative"),
        ("41 million", "over"),
        ("40200001", "over"),
        ("101%", "over"),
        ("1 billion", "over"),
        ("9" * 39, "over"),
        ("12 000 00", "unread"),
        ("12.00.000", "unread"),
        ("1.2.3", "unread"),
        ("lots", "unread"),
        ("twelve thirty", "unread"),
        ("1/0", "unread"),
        ("4/3", "unread"),
        ("12 apples", "unread"),
        ("k", "unread"),
        ("9" * 41, "unread"),
        ("12%m", "unread"),
        (".", "unread"),
        ("%", "unread"),
        ("١٢", "unread"),
    ],
)
def test_what_cannot_be_told_is_refused_for_a_reason(text: str, problem: Problem) -> None:
    assert read_amount(text, LINE) == Typed(problem=problem)


@pytest.mark.parametrize(("text", "amount"), [("1e6", 1_000_000), ("$2.5E6", 2_500_000)])
def test_number_with_an_exponent_is_read_as_a_link_reads_it(text: str, amount: int) -> None:
    assert read_amount(text, LINE) == Typed(amount)
    link = urlencode({"magnet_cut": text})
    assert open_link(link).scenario.cuts["magnet"] == amount


@given(st.text(max_size=60), st.integers(1, 10**9))
def test_anything_typed_has_one_answer(text: str, most: int) -> None:
    found = read_amount(text, most)
    answers = (found.amount is not None, bool(found.either), bool(found.problem))
    assert sum(answers) == 1
    for amount in (found.amount or 0, *found.either):
        assert 0 <= amount <= most


@given(st.integers(1_000, 10**9), st.sampled_from(["{}", "${}", "{:,}", "− ${:,}", " $ {:,} "]))
def test_every_whole_amount_is_read_back(amount: int, written: str) -> None:
    assert read_amount(written.format(amount), 10**9) == Typed(amount)
