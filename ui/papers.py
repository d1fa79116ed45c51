"""The papers of a district's bill to take away, each made when it is asked for."""

from collections.abc import Callable
from datetime import date

import streamlit as st

from model import Pack, Scenario, estimate_district
from model.district import district_years
from reports.papers.board_page import board_page
from reports.papers.fiscal_note import fiscal_note_pdf, fiscal_note_text
from reports.sharing.links import frozen_link
from reports.sheets.bills import district_table, years_table
from reports.sheets.csv_file import csv_bytes
from reports.workbook import workbook
from ui.session import current, page_address


def show_papers(pack: Pack, scenario: Scenario) -> None:
    """Offer the workbook, the board page, the fiscal note and the tables."""
    # The link on a paper carries the rows only where the user has put them into the link.
    link = frozen_link(page_address(), pack, current().scenario)
    today = date.today()
    rows = scenario.rows
    papers: list[tuple[str, str, str, Callable[[], bytes]]] = [
        (
            "Workbook",
            "bill.xlsx",
            ":material/table_view:",
            lambda: workbook(pack, scenario, rows, link, today),
        ),
        (
            "One page (PDF)",
            "board-page.pdf",
            ":material/picture_as_pdf:",
            lambda: board_page(pack, scenario, rows, link, today),
        ),
        (
            "Fiscal note (PDF)",
            "fiscal-note.pdf",
            ":material/description:",
            lambda: fiscal_note_pdf(pack, scenario, today, rows),
        ),
        (
            "(text)",
            "fiscal-note.txt",
            ":material/notes:",
            lambda: fiscal_note_text(pack, scenario, today, rows).encode(),
        ),
        (
            "By school (CSV)",
            "bill.csv",
            ":material/csv:",
            lambda: csv_bytes(*district_table(estimate_district(pack, scenario, rows))),
        ),
        (
            "By year (CSV)",
            "years.csv",
            ":material/csv:",
            lambda: csv_bytes(*years_table(district_years(pack, scenario, rows))),
        ),
    ]
    st.markdown("**Take it away**: all from the same figures, to the cent")
    with st.container(horizontal=True, gap="small", key="papers"):
        for label, file_name, icon, make in papers:
            st.download_button(label, make, file_name, icon=icon, on_click="ignore")
