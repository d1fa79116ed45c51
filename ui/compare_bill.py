"""The bill of the district of this visit under each scenario of a comparison."""

from collections.abc import Iterable
from dataclasses import replace

import streamlit as st

from model import Row
from model.district import line_names
from model.intake import read_table
from model.messages import say
from model.pack import tuition_lines
from reports.comparison.columns import Column
from reports.sharing.documents import document
from reports.sheets.compared_bills import bill_rows, bills
from ui.entered import entered
from ui.making import download
from ui.plain import escaped
from ui.session import visited
from ui.share import compared_subject, frozen_comparison
from ui.tables import table_html

_COLUMNS = ("school", "students", "tuition", "line")


def show_bills(shown: list[Column], ids: Iterable[str]) -> None:
    """Draw the table, where this visit has entered rows of a district."""
    opened = visited()
    given = entered(opened)
    if not given.cells or not tuition_lines(opened.pack):
        return
    caption = say("compare-bill")
    st.header(caption)
    rows = _rows(given.cells)
    if rows is None:
        st.markdown(say("compare-bill-unread", page=say("shell-page-district")))
        return
    whose = {"named": "yes" if given.name else "no", "district": given.name}
    st.markdown(escaped(say("compare-bill-says", **whose, page=say("shell-page-district"))))
    found = bills(shown, rows)
    for each in found:
        if each.problem:
            said = say("compare-notice", name=each.column.name, problem=each.problem)
            st.warning(escaped(said), icon=":material/rule:")
    names = [column.name for column in shown]
    st.html(table_html(caption, names, bill_rows(found), ids, "numbers"))
    subject = compared_subject(shown, frozen_comparison())
    whose_bill = replace(subject.scenario, district=given.name, rows=rows)
    made_of = replace(subject, scenario=whose_bill)
    download(document("bills-csv"), made_of, icon=":material/download:")


def _rows(cells: tuple[tuple[str, ...], ...]) -> tuple[Row, ...] | None:
    """The rows as they were entered; None where one of them cannot be read."""
    lines = line_names(visited().pack, always=any(cell[-1].strip() for cell in cells))
    width = len(_COLUMNS) if lines else len(_COLUMNS) - 1
    table = [_COLUMNS[:width], *(cell[:width] for cell in cells)]
    intake = read_table(table, from_one=True, lines=lines)
    return None if intake.problems else tuple(intake.rows)
