"""Numbers are read by column, and each is what it would be alone."""

import numpy as np
import pyarrow as pa
from hypothesis import given
from hypothesis import strategies as st

from model.intake.numbers import is_of_numbers, read_numbers, reads_as_number

_PIECES = st.sampled_from([*"0123456789$,.+ \u00a0eE*†é", "4,270", "n/a"])
cells = st.lists(_PIECES, max_size=8).map("".join)


@given(st.lists(cells, max_size=6), st.integers(0, 2))
def test_a_column_is_read_as_each_of_its_cells_would_be(texts: list[str], above: int) -> None:
    column = pa.array([*["Rate"] * above, *texts], pa.string()).slice(above)
    alone = [read_numbers(pa.array([text], pa.string())).item() for text in texts]
    assert np.array_equal(read_numbers(column), alone, equal_nan=True)
    assert list(map(reads_as_number, texts)) == [not np.isnan(each) for each in alone]


@given(st.lists(cells, max_size=30))
def test_a_column_of_numbers_has_no_other_sign(texts: list[str]) -> None:
    column = pa.chunked_array([pa.array(["Rate", *texts], pa.string())])
    assert is_of_numbers(column.slice(1)) == set("".join(texts)).issubset("0123456789$,. ")
    assert not is_of_numbers(column)


def test_a_column_of_many_shapes_or_long_cells_is_read_as_each_cell_would_be() -> None:
    names = ["".join(chr(97 + int(digit)) for digit in str(each)) for each in range(1_000)]
    column = pa.array([*names, "$4,270", "12*", "7 students"], pa.string())
    assert read_numbers(column).tolist()[-3:] == [4270, 12, 7]
    long = read_numbers(pa.array([f"{' ' * 50}$4,270", "1" * 20_000 + "x"], pa.string()))
    assert np.array_equal(long, [4270, np.nan], equal_nan=True)
