"""The comparison with keeping up with prices on a page: a table of its own for each line."""

from collections.abc import Iterable
from dataclasses import replace

import pandas as pd
import streamlit as st

from model import Pack, Scenario
from model.estimate import compared_with_prices
from model.messages import say
from model.opening import Opened
from reports.comparison.columns import Column
from reports.sharing.documents import document
from reports.wording.origins import id_of_prices
from reports.wording.prices import PricesTable, prices_tables
from ui.figure_ids import figures_of
from ui.fold import fold
from ui.making import download
from ui.paper import paper_table
from ui.papers import subject
from ui.plain import escaped
from ui.session import current

KEY = "prices"


def show_prices(
    pack: Pack, scenario: Scenario, names: Iterable[str], below: str = "district-prices-note"
) -> None:
    """Draw the comparison of the lines named that have one; nothing where none has.

    Args:
        pack: the priorities and assumptions.
        scenario: cuts, rules and changed assumptions.
        names: the lines to speak of.
        below: the message that says what the amounts are no part of.
    """
    tables = prices_tables(pack, scenario, names)
    _tables(pack, tables, KEY, below)
    if tables:
        given = subject(replace(scenario, rows=(), district=""))
        download(document("prices-csv"), given, icon=":material/csv:")


def offer_prices_of_all(shown: Iterable[Column]) -> None:
    """Offer the comparison of each column of scenarios; nothing where none has one."""
    compared = [column for column in shown if _of(column.opened)[2]]
    if not compared:
        return
    if box := fold(say("prices-offered"), f"{KEY}_of_all"):
        with box:
            for index, column in enumerate(compared):
                st.header(escaped(column.name), anchor=False)
                tables = prices_tables(*_of(column.opened))
                _tables(column.opened.pack, tables, f"{KEY}_{index}", "dial-prices-note")


def _of(opened: Opened) -> tuple[Pack, Scenario, list[str]]:
    """What is asked of a scenario: its pack, itself, and the lines that have the comparison."""
    names = compared_with_prices(opened.pack, opened.scenario.first_year)
    return opened.pack, opened.scenario, names


def _tables(pack: Pack, tables: Iterable[PricesTable], place: str, below: str) -> None:
    for table in tables:
        with figures_of(pack, f"{place}_{table.line}", id_of_prices(table.line)):
            st.subheader(escaped(table.heading), anchor=False)
            for sentence in (*table.says, *table.spoken):
                st.markdown(escaped(sentence))
            _table(table)
            st.caption(say(below))


def _table(table: PricesTable) -> None:
    heads = [say("prices-figure"), *(f"FY{year}" for year in table.years)]
    frame = pd.DataFrame([[row.label, *row.amounts] for row in table.rows], columns=heads)
    amounts = {head: st.column_config.NumberColumn(format="dollar") for head in heads[1:]}
    config = {heads[0]: st.column_config.TextColumn(width="medium"), **amounts}
    st.dataframe(
        frame,
        width="stretch",
        hide_index=True,
        column_config=config,
        alt=say("district-prices-alt"),
    )
    paper_table(frame, ["", *("dollars" for _ in amounts)])


def offer_prices() -> None:
    """Offer the comparison of the visit's scenario; nothing where no line has one."""
    pack, scenario, names = _of(current())
    if not names:
        return
    if box := fold(say("prices-offered"), KEY):
        with box:
            show_prices(pack, scenario, names, "dial-prices-note")
