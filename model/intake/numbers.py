"""Reads columns of numbers as people write them: $4,270.33, 1 200, 40.00, 12*, 12¹."""

import re
from collections.abc import Sequence
from contextlib import suppress

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

# Written for two engines, Python's and RE2, so with no \s, which differs. Groups of three digits
# are parted by commas or by spaces; those other than the plain one do not break, or are narrow.
_GAP = "[ \u00a0\u2007\u2009\u202f]"
_AROUND = "[ \u00a0\u2007\u2009\u202f\t\r\n]*"
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉᶠᵍʰⁱ"
_MARK = rf"([*†‡§{_RAISED}]|\([a-z]\))"
"""What leads to a note below the table: a sign, a raised digit or letter, a letter in brackets."""
_UNIT = (
    r"(?i:(students?|pupils?|children|kids|seats?)|(per|/|a)[ ]?(student|pupil|child|seat|year|yr)"
    r"|each|ea\.?|usd)"
)
"""What a number is of: 35 students, $5,250 per pupil, 5,250 USD."""
_NUMBER = (
    rf"^{_AROUND}(?i:usd)?{_GAP}*[+-]?\$?{_GAP}*"
    rf"([0-9]{{1,3}}(,[0-9]{{3}})+(\.[0-9]*)?|[0-9]{{1,3}}({_GAP}[0-9]{{3}})+(\.[0-9]*)?"
    rf"|[0-9]+\.?[0-9]*([eE][+-]?[0-9]{{1,2}})?|\.[0-9]+)"
    rf"({_GAP}?{_UNIT})?({_GAP}?{_MARK}){{0,3}}{_AROUND}$"
)
_READS = re.compile(_NUMBER)
_EUROPEAN = re.compile(r"[0-9.]*[0-9],[0-9]{1,2}|[0-9]{1,3}(\.[0-9]{3})+(,[0-9]*)?")
_ERROR = re.compile(r"#[A-Z/0]+[!?A]?|#(SPILL|CALC|FIELD|BLOCKED)!|Err:[0-9]{3}")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9:.]+)?|[0-9]{1,2}/[0-9]{1,2}/[0-9]{2,4}")
_THOUSANDS_POINT = rf"^[ $]*[0-9]{{1,3}}(\.[0-9]{{3}})+({_GAP}?{_MARK}){{0,3}}[ $]*$"
_UNWRITTEN = b"$, \t\r\n+"
_UNWRITTEN_GAPS = ("\u00a0", "\u2007", "\u2009", "\u202f")
_PLAIN_SIGNS = frozenset("0., $-+")

_NOTHING = rf"^{_AROUND}\${_GAP}*-{_GAP}*\?*{_AROUND}$"
"""How a spreadsheet shows nothing in its format for accounts: "$ -"."""

_DIGITS_ALIKE = bytes.maketrans(b"123456789", b"000000000")

_LONGEST_NUMBER = 40
"""Characters: Python takes long to see that more of them are no number."""
_FEW_SHAPES = 500
"""Up to so many, Python has matched each before Arrow has the pattern ready."""

AMBIGUOUS_BELOW = 100
"""Dollars or students: below this, a point before three digits ("4.270") may mark thousands."""

Floats = npt.NDArray[np.float64]


def reads_as_number(text: str) -> bool:
    """Whether one cell is a number as this module reads them."""
    if text.isdecimal() and text.isascii():
        return len(text) <= _LONGEST_NUMBER
    return len(text) <= _LONGEST_NUMBER and _READS.match(text) is not None


def read_numbers(column: pa.StringArray) -> Floats:
    """The numbers in a column of text; NaN for each cell that is blank or no number."""
    characters = _characters(column)
    # To ask first is cheaper than to fail: a failed cast takes longer than all the rest.
    if not characters.translate(None, b"0123456789."):
        with suppress(pa.ArrowInvalid):
            some_blank = pc.min(pc.binary_length(column)).as_py() == 0
            given = pc.if_else(pc.equal(column, ""), None, column) if some_blank else column
            plain: Floats = pc.cast(given, pa.float64()).to_numpy(zero_copy_only=False)
            return plain
    if b"$" in characters and b"-" in characters:
        column = pc.replace_substring_regex(column, _NOTHING, "0")
    shapes, codes = _shapes(column)
    fit = _are_numbers(shapes)
    if fit.all():
        return _cast(column, shapes.to_pylist(), codes)
    values = np.full(len(column), np.nan)
    if fit.any():
        fits = fit[codes]
        known = [
            each if is_one else "" for each, is_one in zip(shapes.to_pylist(), fit, strict=True)
        ]
        values[fits] = _cast(column.filter(pa.array(fits)), known, codes[fits])
    return values


def _cast(column: pa.StringArray, shapes: Sequence[str], codes: npt.NDArray[np.int32]) -> Floats:
    """The numbers in a column of nothing else, given their shapes and which of them each has."""
    signs = set("".join(shapes))
    if signs - _PLAIN_SIGNS:
        column = pc.replace_substring_regex(column, _UNIT, "")
        column = pc.replace_substring_regex(column, _MARK, "")
        for gap in signs.intersection(_UNWRITTEN_GAPS):
            column = pc.replace_substring(column, gap, "")
        kinds, codes = _shapes(column)
        shapes = kinds.to_pylist()
    every = _characters(column)
    written = every.translate(None, _UNWRITTEN)
    if len(written) < len(every):
        # How much is taken from a cell is a matter of its shape.
        left = [len(each.encode().translate(None, _UNWRITTEN)) for each in shapes]
        ends = np.append(np.int32(0), np.cumsum(np.array(left)[codes], dtype=np.int32))
        column = pa.StringArray.from_buffers(len(column), pa.py_buffer(ends), pa.py_buffer(written))
    values: Floats = pc.cast(column, pa.float64()).to_numpy(zero_copy_only=False)
    return values


def is_of_numbers(column: pa.ChunkedArray) -> bool:
    """Whether nothing is in a column but digits and the signs of dollars, which is quick to see."""
    # Of names, the first cells say it.
    chunks = [*column.slice(0, 9).chunks, *column.chunks]
    return not any(_characters(each).translate(None, b"0123456789$,. ") for each in chunks)


def _shapes(column: pa.StringArray) -> tuple[pa.StringArray, npt.NDArray[np.int32]]:
    """The cells with every digit alike, each of few such shapes once; and which each cell has."""
    nulls, offsets, data = column.buffers()
    alike = pa.py_buffer(bytes(data or b"").translate(_DIGITS_ALIKE))
    shapes = pc.dictionary_encode(
        pa.StringArray.from_buffers(len(column), offsets, alike, nulls, offset=column.offset)
    )
    return shapes.dictionary, shapes.indices.to_numpy()


def _are_numbers(shapes: pa.StringArray) -> npt.NDArray[np.bool_]:
    few = shapes.to_pylist() if len(shapes) <= _FEW_SHAPES else []
    if few and max(map(len, few)) <= _LONGEST_NUMBER:
        return np.array([_READS.match(shape) is not None for shape in few], dtype=bool)
    fits: npt.NDArray[np.bool_] = pc.match_substring_regex(shapes, _NUMBER).to_numpy(False)
    return fits


def _characters(column: pa.StringArray) -> bytes:
    """All cells of a column, one after another."""
    _, offsets, data = column.buffers()
    if not len(column) or data is None:
        return b""
    ends = np.frombuffer(offsets, np.int32)[column.offset : column.offset + len(column) + 1]
    return bytes(data[int(ends[0]) : int(ends[-1])])


def or_zero(values: Floats) -> Floats:
    """The numbers, with 0 where there is none; several times as fast as NumPy's own for a few."""
    return np.where(np.isnan(values), 0, values)


def whole_again(values: Floats) -> Floats:
    """Counts without the dust that formulas leave: 39.99999999999999 is 40, and 0.5 stays."""
    if ((values == np.rint(values)) | np.isnan(values)).all():
        return values
    rounded = np.round(values, 2)
    return np.where(np.abs(values - rounded) < 1e-6, rounded, values)


def thousands_point(column: pa.ChunkedArray, values: Floats) -> npt.NDArray[np.bool_]:
    """Cells such as "4.270", which may mean dollars or thousands."""
    doubtful: npt.NDArray[np.bool_] = values < AMBIGUOUS_BELOW
    if doubtful.any():
        doubtful &= pc.binary_length(column).to_numpy() >= len("4.270")
    if doubtful.any():
        few = column.filter(pa.array(doubtful))
        doubtful[doubtful] = pc.match_substring_regex(few, _THOUSANDS_POINT).to_numpy()
    return doubtful


def looks_like(text: str) -> str:
    """How a number went wrong, where that is plain: percent, error and so on; or nothing."""
    if "%" in text:
        return "percent"
    if text.startswith("="):
        return "formula"
    if _ERROR.fullmatch(text.strip()):
        return "error"
    if _DATE.fullmatch(text.strip()):
        return "date"
    return "european" if _EUROPEAN.fullmatch(text.strip(" $€\u00a0")) else "nothing"
