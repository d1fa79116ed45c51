"""The bills of many districts as a table, with its total."""

from typing import Any

import pandas as pd

from reports.sheets.csv_file import Cell, csv_bytes, exact_cents, exact_count

HEADS = {
    "district": "District",
    "students": "Students",
    "bill_now": "Bill now ($)",
    "bill_after": "Bill with the cut ($)",
    "change": "Change ($)",
    "change_percent": "Change (%)",
}
"""The columns of ``model.estimate_districts``, with what people call them."""


def districts_csv(frame: pd.DataFrame) -> bytes:
    """The table of many districts, as ``model.estimate_districts`` returns it, with its total."""
    amounts = ["bill_now", "bill_after", "change", "change_percent"]
    rows: list[list[Cell]] = [
        [
            str(row["district"]),
            exact_count(row["students"]),
            *(exact_cents(row[name]) for name in amounts),
        ]
        for row in [*rows_of(frame), total_of(frame)]
    ]
    return csv_bytes(list(HEADS.values()), rows)


def rows_of(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """The rows of a frame, each by the names of its columns."""
    return [dict(zip(frame.columns, row, strict=True)) for row in frame.itertuples(index=False)]


def total_of(frame: pd.DataFrame) -> dict[str, Any]:
    """The sum of the rows, in the columns of a row."""
    names = ["students", "bill_now", "bill_after", "change"]
    sums = {name: round(float(frame[name].sum()), 2) for name in names}
    percent = 100 * sums["change"] / sums["bill_now"] if sums["bill_now"] else 0.0
    return {"district": "Total", **sums, "change_percent": percent}
