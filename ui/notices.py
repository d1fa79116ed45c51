"""Says plainly what a link asked for and what was used instead."""

from collections.abc import Iterable, Sequence

import streamlit as st

from model.messages import say
from model.opening import Opened
from reports.wording.link_notes import not_used, odd


def show_notices(sentences: Sequence[str], key: str = "notices") -> None:
    """Draw a box with a sentence for each part of the link that was not used as given."""
    if not sentences:
        return
    with st.container(border=True, key=key, gap="xxsmall"):
        st.markdown(f"**{say('shell-notices')}**")
        # Plain text: a stranger's link must not write into the page.
        for line in not_used(sentences):
            st.text(f"•  {line}")


def show_unread(opened: Iterable[Opened]) -> None:
    """Draw a box that says what is odd, though all was used: old data, or years that disagree."""
    sentences = odd(opened)
    if not sentences:
        return
    with st.container(border=True, key="unread", gap="xxsmall"):
        for sentence in sentences:
            st.text(sentence)
