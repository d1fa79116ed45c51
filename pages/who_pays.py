"""Who pays? The home page: three cuts, one answer."""

import streamlit as st

from ui.assumption_controls import show_assumptions
from ui.dial import show_dial, show_tools
from ui.page import open_page


@st.fragment
def dial() -> None:
    show_dial()
    show_tools()


open_page()
dial()
show_assumptions()
