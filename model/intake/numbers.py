"""Reads columns of numbers as people write them: $4,270.33, 1 200, 40.00."""

import re
from contextlib import suppress

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

# Written for two engines, Python's and RE2, so with no \s, which differs. Groups of three digits
# are parted by commas or by spaces; \u00a0 and \u202f are the spaces that do not break.
_GAP = "[ \u00a0\u202f]"
_AROUND = "[ \u00a0\u202f\t\r\n]*"
_NUMBER = (
    rf"^{_AROUND}[+-]?\$?{_GAP}*"
    rf"([0-9]{{1,3}}(,[0-9]{{3}})+(\.[0-9]*)?|[0-9]{{1,3}}({_GAP}[0-9]{{3}})+(\.[0-9]*)?"
    rf"|[0-9]+\.?[0-9]*([eE][+-]?[0-9]{{1,2}})?|\.[0-9]+){_AROUND}$"
)
_READS = re.compile(_NUMBER)
_EUROPEAN = re.compile(r"[0-9.]*[0-9],[0-9]{1,2}|[0-9]{1,3}(\.[0-9]{3})+(,[0-9]*)?")
_UNWRITTEN = ("$", ",", " ", "\u00a0", "\u202f", "\t", "\r", "\n", "+")

AMBIGUOUS_BELOW = 100
"""Dollars: below this, a point before three digits ("4.270") more likely marks thousands."""

Floats = npt.NDArray[np.float64]


def reads_as_number(text: str) -> bool:
    """Whether one cell is a number as this module reads them."""
    return len(text) <= 40 and _READS.match(text) is not None


def read_numbers(column: pa.StringArray) -> Floats:
    """The numbers in a column of text; NaN for each cell that is blank or no number."""
    characters = _characters(column)
    numbers = None
    # To ask first is cheaper than to fail: a failed cast takes longer than all the rest.
    if not characters.translate(None, b"0123456789."):
        with suppress(pa.ArrowInvalid):
            numbers = pc.cast(pc.if_else(pc.equal(column, ""), None, column), pa.float64())
    if numbers is None:
        plain = pc.if_else(pc.match_substring_regex(column, _NUMBER), column, None)
        for sign in _UNWRITTEN:
            if sign.encode() in characters:
                plain = pc.replace_substring(plain, sign, "")
        numbers = pc.cast(plain, pa.float64())
    values: Floats = numbers.to_numpy(zero_copy_only=False)
    return values


def _characters(column: pa.StringArray) -> bytes:
    """All cells of a column, one after another."""
    _, offsets, data = column.buffers()
    if not len(column) or data is None:
        return b""
    ends = np.frombuffer(offsets, np.int32)[column.offset : column.offset + len(column) + 1]
    return bytes(data[int(ends[0]) : int(ends[-1])])


def thousands_point(column: pa.StringArray, values: Floats) -> npt.NDArray[np.bool_]:
    """Cells such as "4.270", which may mean dollars or thousands."""
    doubtful = values < AMBIGUOUS_BELOW
    for place in np.flatnonzero(doubtful):
        doubtful[place] = _EUROPEAN.fullmatch(column[int(place)].as_py().strip(" $")) is not None
    return doubtful


def looks_like(text: str) -> str:
    """How a number went wrong, where that is plain: percent, european, or nothing."""
    if "%" in text:
        return "percent"
    return "european" if _EUROPEAN.fullmatch(text.strip(" $€\u00a0")) else "nothing"
