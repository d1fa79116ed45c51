"""A bill's table on a page: the columns of the files, with a browser's sorting and formats."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

import pandas as pd
import streamlit as st

from model.messages import say
from reports.sheets.bills import Column
from reports.sheets.csv_file import Cell

_FORMATS = {"count": "localized", "rate": "dollar", "dollars": "dollar", "percent": "%.2f%%"}


def bill_table(columns: Sequence[Column], rows: Iterable[Any], alt: str) -> None:
    """Draw rows under their columns' headings, each number rounded as a file has it."""
    config = {
        each.heading: st.column_config.NumberColumn(format=_FORMATS[each.kind])
        for each in columns
        if each.kind in _FORMATS
    }
    st.dataframe(
        frame(columns, rows),
        hide_index=True,
        width="stretch",
        column_config=config,
        placeholder="",
        alt=alt,
    )


def frame(columns: Sequence[Column], rows: Iterable[Any]) -> pd.DataFrame:
    """The rows as a table whose numbers a browser can sort."""
    cells = [[_shown(each, row) for each in columns] for row in rows]
    return pd.DataFrame(cells, columns=[each.heading for each in columns])


def _shown(column: Column, row: Any) -> Cell:
    cell = column.cell(row)
    if column.name == "school":
        return cell or say("district-average-school")
    if column.kind == "year":
        return f"FY{cell}"
    return float(cell) if isinstance(cell, Decimal) else cell
