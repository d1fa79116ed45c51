"""Says plainly what a link asked for and what was used instead."""

from collections.abc import Iterable, Sequence

import streamlit as st

from model.messages import say
from model.opening import Opened, newer_unread_of, rises_before_cut_of

MOST = 6


def show_notices(sentences: Sequence[str], key: str = "notices") -> None:
    """Draw a box with a sentence for each part of the link that was not used as given."""
    if not sentences:
        return
    more = len(sentences) - MOST
    lines = [*sentences[:MOST], *([say("shell-more-notices", notices=more)] if more > 0 else [])]
    with st.container(border=True, key=key, gap="xxsmall"):
        st.markdown(f"**{say('shell-notices')}**")
        # Plain text: a stranger's link must not write into the page.
        for line in lines:
            st.text(f"•  {line}")


def show_unread(opened: Iterable[Opened]) -> None:
    """Draw a box that says what is odd, though all was used: old data, or years that disagree."""
    notices = filter(
        None, (odd(each) for each in opened for odd in (newer_unread_of, rises_before_cut_of))
    )
    sentences = list(dict.fromkeys(notice.message for notice in notices))
    if not sentences:
        return
    with st.container(border=True, key="unread", gap="xxsmall"):
        for sentence in sentences:
            st.text(sentence)
