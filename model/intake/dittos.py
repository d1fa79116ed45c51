"""Marks that say "as above": what stands above them is put in their place."""

from collections.abc import Collection
from typing import Final

import pyarrow as pa
import pyarrow.compute as pc

from model.intake.numbers import is_of_numbers

MARKS: Final = frozenset(
    ('"', "″", "”", "〃", "''", "do", "do.", "Do.", "ditto", "Ditto", "DITTO", "idem")
)
_MARKS = pa.array(sorted(MARKS))


def without_dittos(
    table: pa.Table, columns: Collection[int], first: int
) -> tuple[pa.Table, int, dict[int, pa.DictionaryArray]]:
    """A table with what stands above each mark in its place, and how many marks there were.

    Also the columns of text that had no mark, each text below the header once: to find that out
    takes as long as to look for marks, and whoever reads names needs it again.

    Args:
        table: cells as text, in columns "0", "1" and so on.
        columns: those that are read; one that is worked out of others is not in the table yet.
        first: the row below the header. What has nothing above it stays.
    """
    filled, encoded = 0, dict[int, pa.DictionaryArray]()
    for at in (each for each in columns if each < table.num_columns):
        column = table.column(str(at))
        below = column.slice(first)
        if is_of_numbers(below):
            continue
        texts = pc.dictionary_encode(below.combine_chunks())
        trimmed = pc.utf8_trim_whitespace(texts.dictionary)
        if not pc.any(pc.is_in(trimmed, _MARKS)).as_py():
            encoded[at] = texts
            continue
        cells = column.to_pylist()
        for row in range(first + 1, len(cells)):
            above = cells[row - 1].strip()
            if cells[row].strip() in MARKS and above and above not in MARKS:
                cells[row] = cells[row - 1]
                filled += 1
        table = table.set_column(at, str(at), pa.array(cells, pa.string()))
    return table, filled, encoded
