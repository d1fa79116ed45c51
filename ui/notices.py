"""Says plainly what a link asked for and what was used instead."""

from collections.abc import Sequence

import streamlit as st

from model.messages import say

MOST = 6


def show_notices(sentences: Sequence[str]) -> None:
    """Draw a box with a sentence for each part of the link that was not used as given."""
    if not sentences:
        return
    more = len(sentences) - MOST
    lines = [*sentences[:MOST], *([say("shell-more-notices", notices=more)] if more > 0 else [])]
    with st.container(border=True, key="notices", gap="xxsmall"):
        st.markdown(f"**{say('shell-notices')}**")
        # Plain text: a stranger's link must not write into the page.
        for line in lines:
            st.text(f"•  {line}")
