"""The bills of many districts as a table, with its total."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from model import Pack, Scenario, estimate
from model.messages import say
from model.opening import Opened
from model.pack import tuition_lines
from reports.comparison.variants import rule_in_words
from reports.sheets.bills import (
    DISTRICTS,
    KINDS,
    Figures,
    Kind,
    kind_of,
    of_a_year,
    summed,
    table,
    whole_cents_of,
    with_whole_cents,
)
from reports.sheets.csv_file import csv_bytes, dated


def districts_csv(pack: Pack, scenario: Scenario, frame: pd.DataFrame) -> bytes:
    """The table of many districts, as ``side_by_side`` makes it, with its total and the rule."""
    known: Mapping[str, Kind] = districts_columns(frame)
    rows: Sequence[Figures] = [*rows_of(frame), total_of(frame)]
    if "year" in frame:
        # A file stands alone, so that each row names the year of the bill.
        known = {**known, "year": KINDS["year"]}
        year = int(frame["year"].iloc[0]) if len(frame) else None
        rows = [{**row, "year": year} for row in rows]
        differs = whole_cents_of(estimate(pack, scenario, year), tuition_lines(pack))
        known, rows = with_whole_cents(pack, known, rows, [*[differs] * len(frame), None])
    heads, cells = table(known, rows)
    rule = rule_in_words(Opened(pack, scenario, ()))
    return csv_bytes(*dated(pack, [*heads, "rule"], [[*row, rule] for row in cells]))


def side_by_side(tables: Sequence[pd.DataFrame], told: pd.DataFrame | None = None) -> pd.DataFrame:
    """The bills of one year, and beside them the change in each, and its share of a budget.

    Args:
        tables: a table for each fiscal year, as ``model.many.districts_by_year`` returns them.
        told: that of the year whose bills are shown; None is the first.
    """
    first = tables[0] if told is None else told
    by_year = {int(year): each for each in tables for year in each["year"].iloc[:1]}
    found = first.drop(columns="budget_percent", errors="ignore")
    changes = {f"change_in_{year}": each["change"] for year, each in by_year.items()}
    shares = {
        f"share_in_{year}": each["budget_percent"]
        for year, each in by_year.items()
        if "budget" in first
    }
    return found.assign(**changes, **shares)


def districts_columns(frame: pd.DataFrame) -> dict[str, Kind]:
    """The columns of a table of many districts that people see, but the year of the first ones."""
    more = [name for name in frame.columns if name == "budget" or of_a_year(name)[1]]
    return {**DISTRICTS, **{name: kind_of(name) for name in more}}


def first_of_change(frame: pd.DataFrame) -> int | None:
    """The first fiscal year in which a bill changes; None where none does, or no year is told."""
    for name in frame.columns:
        figure, year = of_a_year(name)
        if figure == "change_in" and frame[name].any():
            return int(year)
    return None


def rows_of(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """The rows of a frame, each by the names of its columns."""
    return [dict(zip(frame.columns, row, strict=True)) for row in frame.itertuples(index=False)]


def total_of(frame: pd.DataFrame) -> dict[str, Any]:
    """The sum of the rows, in the columns of a row."""
    sums = {name: round(float(frame[name].sum()), 2) for name in summed_of(frame)}
    percent = 100 * sums["change"] / sums["bill_now"] if sums["bill_now"] else 0.0
    return {"district": say("bill-total"), **sums, "change_percent": percent}


def summed_of(frame: pd.DataFrame) -> list[str]:
    """The columns that have a sum; budgets have none, as some may not be known."""
    return [name for name in summed(districts_columns(frame)) if name != "budget"]
