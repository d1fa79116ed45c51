"""Says plainly what a link asked for and what was used instead."""

from collections.abc import Sequence

import streamlit as st

from model import Notice

MOST = 6


def show_notices(notices: Sequence[Notice]) -> None:
    """Name each part of the link that was not used as given."""
    if not notices:
        return
    heading = "Part of this link could not be used as it was given."
    more = len(notices) - MOST
    with st.container(border=True, key="notices"):
        st.text(heading)
        for notice in notices[:MOST]:
            st.text(f"•  {notice.message}")
        if more > 0:
            st.text(f"•  and {more} more.")
