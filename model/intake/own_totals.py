"""What a file itself says that its rows come to."""

import re
from collections.abc import Sequence

import numpy as np
import pyarrow as pa

from model.intake.place import LeftOut
from model.intake.problems import (
    Problem,
    problem,
    shown,
)
from model.intake.reading import (
    Reading,
    plain_number,
)
from model.intake.rows import (
    Rows,
)
from model.intake.table import (
    Found,
)
from model.messages import Value

_SAME_DOLLARS = 0.001
"""The share by which a total's dollars may be off and still be the same, with rates rounded."""
_COUNT = re.compile(r"(?:total|count|students|records|number)\b[a-z ]*[:=]? *(\d{1,4})", re.I)


def counts_below(table: pa.Table, found: Found) -> list[LeftOut]:
    """Rows of one cell that count a list of students: Count: 3."""
    first = table.column("0").to_pylist()[found.first :]
    rows = [(row, _COUNT.fullmatch(text.strip())) for row, text in enumerate(first, found.first)]
    return [
        LeftOut(row + 1, "total", shown(count[0]), float(count[1]))
        for row, count in rows
        if count and sum(1 for column in table.columns if str(column[row].as_py()).strip()) == 1
    ]


def own_total(left: Sequence[LeftOut], students: float) -> float | None:
    """The students of the last total of a table's own; or of all, if they are those of groups."""

    def said(why: str) -> list[float]:
        return [each.students for each in left if each.why == why and each.students is not None]

    totals, parts = said("total"), said("subtotal")
    with_others = students + sum(said("program"))
    every = [(totals or [0])[-1], sum(parts), sum(totals) + sum(parts)]
    same = [each for each in every if min(abs(each - students), abs(each - with_others)) < 0.01]
    return next(iter([*filter(None, same), *totals[-1:], *parts[-1:]]), None)


def own_total_differs(reading: Reading) -> Problem | None:
    """The problem of a table whose own total is not what its rows come to."""
    if not reading.rows or reading.own_total not in ("other", "dollars"):
        return None
    says: dict[str, Value] = {
        "own_total": reading.own_total,
        "own_students": plain_number(reading.own_students or 0),
        "students": plain_number(reading.students),
        "own_amount": f"${reading.own_bill or 0:,.2f}",
        "amount": f"${reading.bill:,.2f}",
    }
    return problem("own-total", "", says)


def own_bill(left: Sequence[LeftOut], rows: Rows) -> float | None:
    """The dollars of the last total of a table's own, where no sum of rows is the same."""

    def said(why: str) -> list[float]:
        return [each.bill for each in left if each.why == why and each.bill is not None]

    totals, parts, others = said("total"), said("subtotal"), sum(said("program"))
    own = next(iter([*totals[-1:], *parts[-1:]]), None)
    if own is None or np.isnan(rows.tuition).all():
        # Each student takes the statewide average, which is nobody's total.
        return own
    products = rows.students * rows.tuition
    charged = np.where(np.isnan(rows.bill), products, rows.bill)
    ways = (charged, products, rows.tuition)
    sums = [float(np.nansum(way)) for way in ways]
    every = [own, sum(parts), sum(totals) + sum(parts)]
    off = min(
        abs(each - way - more) / max(way, 1)
        for each in every
        for way in sums
        for more in (0, others)
    )
    return own if off > _SAME_DOLLARS else None
