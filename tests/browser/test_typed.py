"""The browser reads what people type as Python does."""

from dataclasses import asdict

from hypothesis import example, given
from hypothesis import strategies as st

from model.typed import read_amount
from tests.browser.modules import Modules

PIECES = st.sampled_from(
    [
        *("−", "-", "–", "(", ")", "$", "us", " ", "\u00a0", "\u202f", "\t", ",", ".", "%", "e"),
        *("0", "1", "12", "000", "5", "1,200", "1.2", ",000", " 000", "999", "40,200,000"),
        *(
            "k",
            "m",
            "mil",
            "million",
            "Millions",
            "millones",
            "thousand",
            "bn",
            "dollars",
            "percent",
            "pct",
        ),
        *("dólares", "la mitad", "12.000", "por ciento"),
        *("twelve", "twenty-five", "hundred", "and", "doce", "treinta y", "1/3", "/", "two thirds"),
        *(
            "e6",
            "2.5e5",
            "half",
            "all",
            "a quarter",
            "Nothing",
            "x",
            "١",
            "İ",
            "K",
            "\n",
            "\u2028",
            "\ufeff",
            "½",
        ),
    ]
)
TEXTS = st.one_of(
    st.lists(PIECES, max_size=6).map("".join),
    st.lists(PIECES, max_size=6).map(" ".join),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=45),
    st.from_regex(r"\A-?\$?[0-9]{1,9}([.,][0-9]{1,3}){0,3} ?(k|m|million|%)?\Z"),
)
LINES = st.one_of(st.sampled_from([40_200_000, 1_500_000, 1_200_000]), st.integers(1, 10**10))


@example([("12", 40_200_000), ("1,2 million", 40_200_000), ("33.3%", 1_200_001), ("", 5)])
@given(st.lists(st.tuples(TEXTS, LINES), min_size=1, max_size=100))
def test_what_is_typed_is_read_alike(modules: Modules, cases: list[tuple[str, int]]) -> None:
    wanted = [asdict(read_amount(*each)) for each in cases]
    found = modules.ask_each("typed.readAmount", cases)
    assert found == [{**each, "either": list(each["either"])} for each in wanted]
