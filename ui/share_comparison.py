"""What there is to share of a comparison: its links, its answers in words, and its table."""

import streamlit as st

from reports.comparison.columns import columns
from reports.sharing.links import comparison_link
from reports.sharing.texts import comparison_text
from reports.sheets.compared import comparison_json, to_csv
from reports.workshop import order
from ui.comparison import compared
from ui.copy import copyable
from ui.session import page_address
from ui.share import downloads, show_links


def comparison_contents() -> None:
    """Draw it for the present comparison."""
    comparison = compared()
    shown = columns(comparison.entries, comparison.own)
    frozen, live = (
        comparison_link(page_address(), comparison.entries, frozen) for frozen in (True, False)
    )
    links, words, files = st.tabs(["Link", "Text", "Files"])
    with links:
        show_links(frozen, live)
    with words:
        copyable("Text for an e-mail", comparison_text(shown, frozen))
    with files:
        st.markdown("**Data** of every column, exact to the cent")
        downloads(
            [
                ("CSV", "resc-comparison.csv", order(to_csv, shown)),
                ("JSON", "resc-comparison.json", order(comparison_json, shown)),
            ]
        )
