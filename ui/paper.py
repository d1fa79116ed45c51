"""What only a printed page has: its link and day, and tables that the screen draws as pictures."""

import math
from collections.abc import Sequence
from html import escape
from pathlib import Path

import pandas as pd
import streamlit as st

from model.messages import language, say
from reports.sheets.csv_file import Cell
from reports.wording.amounts import decimals

MOST_ROWS = 200
"""Rows that a page brings for paper, beside its grid."""
Format = str
"""How a column's numbers are written: "dollars" with cents, "percent" or "" as they are."""

_line = st.components.v2.component(
    "resc_paper", js=Path(__file__).with_suffix(".js").read_text("utf-8"), isolate_styles=False
)


def paper_line() -> None:
    """Let the page end with its link and the day, wherever it is printed."""
    labels = {"printed": say("shell-paper-printed"), "link": say("shell-paper-link")}
    labels["sources"] = say("shell-paper-sources")
    _line(key="paper", data={**labels, "language": language()})


def paper_table(frame: pd.DataFrame, formats: Sequence[Format]) -> None:
    """Draw a table that is seen on paper alone: there a grid would show what its window shows.

    Args:
        frame: what the grid beside it shows.
        formats: of each column.
    """
    if len(frame) > MOST_ROWS:
        st.html(_only_paper(f"<p>{escape(say('shell-paper-long', rows=len(frame)))}</p>"))
        return
    heads = "".join(f'<th scope="col">{escape(str(head))}</th>' for head in frame.columns)
    body = "".join(
        f"<tr>{''.join(map(_cell, row, formats))}</tr>" for row in frame.itertuples(index=False)
    )
    st.html(_only_paper(f"<table><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>"))


def _only_paper(html: str) -> str:
    return f'<div class="resc-only-paper">{html}</div>'


def _cell(value: Cell, written: Format) -> str:
    if isinstance(value, str):
        return f"<td>{escape(value)}</td>"
    if value is None or math.isnan(value):
        return "<td></td>"
    number = float(value)
    if written == "dollars":
        said = f"{'−' if number < 0 else ''}${decimals(abs(number), 2)}"
    else:
        said = f"{decimals(number, 2)}%" if written == "percent" else f"{value:,}"
    return f'<td class="number">{said}</td>'
