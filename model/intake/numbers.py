"""Reads columns of numbers as people write them: $4,270.33, 1 200, 40.00, 12*, 12¹."""

import re
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
    return len(text) <= _LONGEST_NUMBER and _READS.match(text) is not None


def read_numbers(column: pa.StringArray) -> Floats:
    """The numbers in a column of text; NaN for each cell that is blank or no number."""
    characters = _characters(column)
    numbers = None
    # To ask first is cheaper than to fail: a failed cast takes longer than all the rest.
    if not characters.translate(None, b"0123456789."):
        with suppress(pa.ArrowInvalid):
            some_blank = pc.min(pc.binary_length(column)).as_py() == 0
            given = pc.if_else(pc.equal(column, ""), None, column) if some_blank else column
            numbers = pc.cast(given, pa.float64())
    if numbers is None:
        if b"$" in characters and b"-" in characters:
            column = pc.replace_substring_regex(column, _NOTHING, "0")
        plain = _numbers_only(column)
        if plain.null_count == len(plain):
            return np.full(len(plain), np.nan)
        # A null may still have its text behind it.
        numbers_only = plain.drop_null() if plain.null_count else plain
        if _characters(numbers_only).translate(None, b"0123456789., $-+"):
            plain = pc.replace_substring_regex(plain, _UNIT, "")
            plain = pc.replace_substring_regex(plain, _MARK, "")
        characters = _characters(plain)
        for gap in _UNWRITTEN_GAPS:
            if not characters.isascii() and gap.encode() in characters:
                plain = pc.replace_substring(plain, gap, "")
        numbers = pc.cast(_without(plain, _UNWRITTEN), pa.float64())
    values: Floats = numbers.to_numpy(zero_copy_only=False)
    return values


def is_of_numbers(column: pa.ChunkedArray) -> bool:
    """Whether nothing is in a column but digits and the signs of dollars, which is quick to see."""
    # Of names, the first cells say it.
    chunks = [*column.slice(0, 9).chunks, *column.chunks]
    return not any(_characters(each).translate(None, b"0123456789$,. ") for each in chunks)


def _without(column: pa.StringArray, signs: bytes) -> pa.StringArray:
    """Cells without some signs of one byte each; all at once, as for each sign it takes long."""
    nulls, offsets, data = column.buffers()
    every = bytes(data or b"")
    rest = every.translate(None, signs)
    if len(rest) == len(every):
        return column
    taken = np.frombuffer(every.translate(bytes(each in signs for each in range(256))), np.uint8)
    before = np.zeros(len(every) + 1, np.int32)
    np.cumsum(taken, out=before[1:])
    ends = np.frombuffer(offsets, np.int32)[: column.offset + len(column) + 1]
    shorter = pa.py_buffer((ends - before[ends]).astype(np.int32))
    return pa.StringArray.from_buffers(
        len(column), shorter, pa.py_buffer(rest), nulls, offset=column.offset
    )


def _numbers_only(column: pa.StringArray) -> pa.StringArray:
    """The cells that are numbers, and null for each other.

    Which they are is a matter of shape, with every digit alike, and a column has few shapes.
    """
    nulls, offsets, data = column.buffers()
    alike = pa.py_buffer(bytes(data or b"").translate(_DIGITS_ALIKE))
    cells = pa.StringArray.from_buffers(len(column), offsets, alike, nulls, offset=column.offset)
    shapes = pc.dictionary_encode(cells)
    few = shapes.dictionary.to_pylist() if len(shapes.dictionary) <= _FEW_SHAPES else []
    if few and max(map(len, few)) <= _LONGEST_NUMBER:
        fits = pa.array([_READS.match(shape) is not None for shape in few], pa.bool_())
    else:
        fits = pc.match_substring_regex(shapes.dictionary, _NUMBER)
    if pc.all(fits).as_py():
        return column
    return pc.if_else(fits.take(shapes.indices), column, None)


def _characters(column: pa.StringArray) -> bytes:
    """All cells of a column, one after another."""
    _, offsets, data = column.buffers()
    if not len(column) or data is None:
        return b""
    ends = np.frombuffer(offsets, np.int32)[column.offset : column.offset + len(column) + 1]
    return bytes(data[int(ends[0]) : int(ends[-1])])


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
