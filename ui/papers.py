"""The papers of a district's bill to take away, each made when it is asked for."""

from datetime import date

import streamlit as st

from model import Pack, Scenario
from reports.papers.board_page import board_page
from reports.papers.fiscal_note import fiscal_note_pdf, fiscal_note_text
from reports.sharing.links import frozen_link
from reports.sheets.data_files import schools_csv, years_csv
from reports.workbook import workbook
from reports.workshop import Order, order
from ui.making import download
from ui.session import current, page_address


def show_papers(pack: Pack, scenario: Scenario) -> None:
    """Offer the workbook, the board page, the fiscal note and the tables."""
    # The link on a paper carries the rows only where the user has put them into the link.
    link = frozen_link(page_address(), pack, current().scenario)
    today = date.today()
    rows = scenario.rows
    papers: list[tuple[str, str, str, Order]] = [
        (
            "Workbook",
            "bill.xlsx",
            ":material/table_view:",
            order(workbook, pack, scenario, rows, link, today),
        ),
        (
            "One page (PDF)",
            "board-page.pdf",
            ":material/picture_as_pdf:",
            order(board_page, pack, scenario, rows, link, today),
        ),
        (
            "Fiscal note (PDF)",
            "fiscal-note.pdf",
            ":material/description:",
            order(fiscal_note_pdf, pack, scenario, today, rows),
        ),
        (
            "(text)",
            "fiscal-note.txt",
            ":material/notes:",
            order(fiscal_note_text, pack, scenario, today, rows),
        ),
        (
            "By school (CSV)",
            "bill.csv",
            ":material/csv:",
            order(schools_csv, pack, scenario, rows),
        ),
        (
            "By year (CSV)",
            "years.csv",
            ":material/csv:",
            order(years_csv, pack, scenario, rows),
        ),
    ]
    st.markdown("**Take it away**: all from the same figures, to the cent")
    with st.container(horizontal=True, gap="small", key="papers"):
        for label, file_name, icon, ordered in papers:
            download(label, file_name, ordered, icon=icon)
