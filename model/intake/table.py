"""Turns text into columns of cells: finds delimiter and header, reads the columns needed."""

import csv
from collections.abc import Sequence
from io import BytesIO, StringIO, TextIOWrapper
from itertools import islice

import pyarrow as pa
import pyarrow.csv as arrow_csv

from model.intake.columns import (
    HEAD_ROWS,
    MOST_COLUMNS,
    Columns,
    columns_without_header,
    find_columns,
    no_columns,
)
from model.intake.problems import Unreadable

_HEAD_CHARACTERS = 100_000


def find_table(text: str, delimiters: str, with_line: bool = False) -> tuple[str, Columns, int]:
    """The delimiter, the columns, and how many cells wide the first rows are.

    Args:
        text: a table, one record a line; quoted cells may hold delimiters and line ends.
        delimiters: those it may use. The one that makes the header readable is taken.
        with_line: rows may say which line they belong to.

    Raises:
        Unreadable: no delimiter gives a school and a number of students.
    """
    heads = {delimiter: _head(text, delimiter) for delimiter in delimiters}
    for find in (find_columns, columns_without_header):
        for delimiter, head in heads.items():
            columns = find(head, with_line)
            if columns:
                return delimiter, columns, _width(head)
    raise no_columns(max(heads.values(), key=_width))


def read_columns(text: str, delimiter: str, columns: Columns, width: int) -> pa.Table:
    """The cells of the columns needed, as text, one row a record from the table's first on.

    Raises:
        Unreadable: a cell never ends.
    """
    # At the end of a file a blank line means nothing, elsewhere it counts as a row.
    content = text.rstrip("\r\n").encode("utf-8", "replace")
    if width <= MOST_COLUMNS:
        try:
            return _read_regular(content, delimiter, columns.places, width)
        except pa.ArrowInvalid:
            pass  # rows of different length, which Python's reader takes
    places = {name: place for place, name in enumerate(columns.places)}
    return _read_regular(_regular(content, delimiter, columns), ",", places, len(places))


def _head(text: str, delimiter: str) -> list[list[str]]:
    lines = StringIO(text[:_HEAD_CHARACTERS], newline="")
    head = list(islice(csv.reader(lines, delimiter=delimiter), HEAD_ROWS))
    cut_off = len(text) > _HEAD_CHARACTERS and 1 < len(head) < HEAD_ROWS
    return head[:-1] if cut_off else head


def _width(head: Sequence[Sequence[str]]) -> int:
    return max((len(row) for row in head), default=0)


def _read_regular(content: bytes, delimiter: str, places: dict[str, int], width: int) -> pa.Table:
    names = [str(place) for place in range(width)]
    for name, place in places.items():
        names[place] = name
    return arrow_csv.read_csv(
        pa.BufferReader(content),
        read_options=arrow_csv.ReadOptions(
            column_names=names, use_threads=False, block_size=len(content) + 1
        ),
        parse_options=arrow_csv.ParseOptions(
            delimiter=delimiter, newlines_in_values=True, ignore_empty_lines=False
        ),
        convert_options=arrow_csv.ConvertOptions(
            column_types={name: pa.string() for name in places},
            include_columns=list(places),
            strings_can_be_null=False,
            check_utf8=False,
        ),
    )


def _regular(content: bytes, delimiter: str, columns: Columns) -> bytes:
    """The columns needed alone, as CSV with rows of equal length."""
    # Over bytes, because StringIO takes four bytes for each character.
    source = TextIOWrapper(BytesIO(content), encoding="utf-8", newline="")
    regular = BytesIO()
    target = TextIOWrapper(regular, encoding="utf-8", newline="")
    places = list(columns.places.values())
    try:
        csv.writer(target).writerows(
            [row[place] if place < len(row) else "" for place in places]
            for row in csv.reader(source, delimiter=delimiter)
        )
    except csv.Error as error:
        raise Unreadable("endless-cell") from error
    target.flush()
    return regular.getvalue()
