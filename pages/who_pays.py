"""Who pays? The home page: three cuts, one answer."""

import streamlit as st

from ui.assumption_controls import show_assumptions
from ui.dial import show_dial, show_tools
from ui.notices import show_notices
from ui.session import current


@st.fragment
def dial() -> None:
    show_dial()
    show_tools()


show_notices(current().notices)
dial()
show_assumptions()
