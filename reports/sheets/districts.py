"""The bills of many districts as a table, with its total."""

from typing import Any

import pandas as pd

from model import Pack
from model.messages import say
from reports.sheets.bills import DISTRICTS, summed, table
from reports.sheets.csv_file import csv_bytes, dated


def districts_csv(pack: Pack, frame: pd.DataFrame) -> bytes:
    """The table of many districts, as ``model.estimate_districts`` returns it, with its total."""
    return csv_bytes(*dated(pack, *table(DISTRICTS, [*rows_of(frame), total_of(frame)])))


def rows_of(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """The rows of a frame, each by the names of its columns."""
    return [dict(zip(frame.columns, row, strict=True)) for row in frame.itertuples(index=False)]


def total_of(frame: pd.DataFrame) -> dict[str, Any]:
    """The sum of the rows, in the columns of a row."""
    sums = {name: round(float(frame[name].sum()), 2) for name in summed(DISTRICTS)}
    percent = 100 * sums["change"] / sums["bill_now"] if sums["bill_now"] else 0.0
    return {"district": say("bill-total"), **sums, "change_percent": percent}
