"""Says plainly what a link asked for and what was used instead."""

from collections.abc import Sequence

import streamlit as st

from model import Notice

MOST = 6


def show_notices(notices: Sequence[Notice]) -> None:
    """Name each part of the link that was not used as given."""
    show_unused([notice.message for notice in notices])


def show_unused(sentences: Sequence[str]) -> None:
    """The same for sentences that say whose link it is."""
    if not sentences:
        return
    more = len(sentences) - MOST
    lines = [f"•  {sentence}" for sentence in sentences[:MOST]]
    with st.container(border=True, key="notices", gap="xxsmall"):
        st.markdown("**Part of this link could not be used as it was given.**")
        # Plain text: a stranger's link must not write into the page.
        for line in [*lines, *([f"•  and {more} more."] if more > 0 else [])]:
            st.text(line)
