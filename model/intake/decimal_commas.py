"""Dollars with a comma before the cents, as in 4.270,33, where a column has no other writing."""

import re
from collections.abc import Collection, Iterable, Sequence

import pyarrow as pa

from model.intake.words import said

_COMMA = re.compile(r"[ $]*([0-9]{1,3}(\.[0-9]{3})+|[0-9]+),[0-9]{1,2} *")
"""One number only: thousands are three digits, so what stands behind the comma is cents."""
_WHOLE = re.compile(r"[ $]*[0-9]+ *")


def columns_with_commas(header: Sequence[str], rows: Sequence[Sequence[str]]) -> frozenset[int]:
    """The columns of dollars whose every number is written so, or without any sign."""
    money = [at for at, name in enumerate(header) if said(name).money]
    return frozenset(at for at in money if _reads_so(row[at] for row in rows if at < len(row)))


def rows_with_points(
    rows: Sequence[Sequence[str]], columns: Collection[int]
) -> Sequence[Sequence[str]]:
    """Rows with a point before the cents in some of their columns."""
    if not columns:
        return rows
    return [
        [_with_point(cell) if at in columns else cell for at, cell in enumerate(row)]
        for row in rows
    ]


def table_with_points(
    table: pa.Table, columns: Collection[int], first: int
) -> tuple[pa.Table, list[int]]:
    """A table with a point before the cents; and in which columns all of it is written so."""
    done = []
    for at in sorted(columns):
        cells = table.column(str(at)).to_pylist()
        if _reads_so(cells[first:]):
            cells = [*cells[:first], *map(_with_point, cells[first:])]
            table = table.set_column(at, str(at), pa.chunked_array([pa.array(cells, pa.string())]))
            done.append(at)
    return table, done


def _reads_so(cells: Iterable[str]) -> bool:
    commas = 0
    for cell in cells:
        if _COMMA.fullmatch(cell):
            commas += 1
        elif any(map(str.isdigit, cell)) and not _WHOLE.fullmatch(cell):
            return False
    return commas > 0


def _with_point(cell: str) -> str:
    return cell.replace(".", "").replace(",", ".") if _COMMA.fullmatch(cell) else cell
