"""What a printed page has: its link and day, and tables that a screen draws as pictures."""

import math
from collections.abc import Sequence
from html import escape

import pandas as pd
import streamlit as st

from model.messages import say
from reports.sheets.csv_file import Cell
from reports.wording.amounts import decimals

MOST_ROWS = 200
"""Rows that a page brings for paper, beside its grid."""
Format = str
"""How a column's numbers are written: "dollars" with cents, "percent" or "" as they are."""


def freeze_printed_link(revision: str, frozen: str = "") -> None:
    """Say what the printed link is frozen at, so that it opens at what was printed.

    Args:
        revision: of the facts that the page shows.
        frozen: the link; "" is the page's own address at that revision.
    """
    link = f'data-revision="{escape(revision)}" data-link="{escape(frozen)}"'
    st.html(f'<p class="resc-frozen" {link}></p>')


def paper_table(frame: pd.DataFrame, formats: Sequence[Format], on_phones: bool = False) -> None:
    """Draw a table that is seen on paper alone: there a grid would show what its window shows.

    Args:
        frame: what the grid right above it shows.
        formats: of each column.
        on_phones: whether it takes the grid's place on a phone too, each row as a small list.
    """
    if len(frame) > MOST_ROWS:
        paper_note(say("shell-paper-long", rows=len(frame)))
        return
    names = [escape(str(head)) for head in frame.columns]
    # Its roles are named, because on a phone its rows are blocks.
    heads = "".join(f'<th scope="col" role="columnheader">{name}</th>' for name in names)
    body = "".join(
        f'<tr role="row">{"".join(map(_cell, row, formats, names))}</tr>'
        for row in frame.itertuples(index=False)
    )
    table = (
        f'<table role="table"><thead role="rowgroup"><tr role="row">{heads}</tr></thead>'
        f'<tbody role="rowgroup">{body}</tbody></table>'
    )
    st.html(_only_paper(table, "resc-stacked" if on_phones else ""))


def paper_note(text: str) -> None:
    """Draw a sentence that is read on paper alone."""
    st.html(_only_paper(f"<p>{escape(text)}</p>"))


def _only_paper(html: str, kind: str = "") -> str:
    return f'<div class="{f"resc-only-paper {kind}".strip()}">{html}</div>'


def _cell(value: Cell, written: Format, column: str) -> str:
    named = f'role="cell" data-column="{column}"'
    if isinstance(value, str):
        return f"<td {named}>{escape(value)}</td>"
    if value is None or math.isnan(value):
        return f"<td {named}></td>"
    number = float(value)
    if written == "dollars":
        said = f"{'−' if number < 0 else ''}${decimals(abs(number), 2)}"
    else:
        said = f"{decimals(number, 2)}%" if written == "percent" else f"{value:,}"
    return f'<td class="number" {named}>{said}</td>'
