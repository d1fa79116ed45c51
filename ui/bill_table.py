"""A bill's table on a page: the same figures as in the files, made sortable by the browser."""

from collections.abc import Collection, Iterable
from decimal import Decimal

import pandas as pd
import streamlit as st

from model.messages import say
from reports.sheets.bills import Figures, cell, heading, kind_of
from reports.sheets.csv_file import Cell
from ui.paper import paper_table

_ON_PAPER = {"rate": "dollars", "dollars": "dollars", "percent": "percent"}
_FORMATS = {"count": "localized", "rate": "dollar", "dollars": "dollar", "percent": "%.2f%%"}

_MOST_ON_PHONES = 30
"""Rows that a phone shows as lists; more are found sooner in a grid that can be searched."""


def bill_table(columns: Collection[str], rows: Iterable[Figures], alt: str) -> None:
    """Draw rows under their columns' headings."""
    config = {
        heading(each): st.column_config.NumberColumn(format=_FORMATS[kind_of(each)])
        for each in columns
        if kind_of(each) in _FORMATS
    }
    shown = frame(columns, rows)
    st.dataframe(
        shown, width="stretch", hide_index=True, column_config=config, placeholder="", alt=alt
    )
    formats = [_ON_PAPER.get(kind_of(each), "") for each in columns]
    paper_table(shown, formats, on_phones=len(shown) <= _MOST_ON_PHONES)


def frame(columns: Collection[str], rows: Iterable[Figures]) -> pd.DataFrame:
    """The rows as a table whose numbers a browser can sort."""
    cells = [[_shown(each, cell(each, row)) for each in columns] for row in rows]
    return pd.DataFrame(cells, columns=list(map(heading, columns)))


def _shown(column: str, value: Cell) -> Cell:
    if column == "school":
        return value or say("district-average-school")
    if column == "year":
        return f"FY{value}"
    return float(value) if isinstance(value, Decimal) else value
