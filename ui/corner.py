"""The corner of every page: the visit's history, and the share bar."""

from collections.abc import Callable

import streamlit as st

from ui.history import show_history
from ui.share import scenario_contents, show_share


def show_corner(shared: Callable[[], None] = scenario_contents) -> None:
    """Draw the corner, in line with the header.

    Args:
        shared: draws what the page offers to share.
    """
    with st.container(key="corner", horizontal=True, gap="small"):
        show_history()
        show_share(shared)
