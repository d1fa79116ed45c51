"""What there is to share of a comparison: its links, its answers in words, and its table."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from model.messages import say
from reports.comparison.columns import Column, columns
from reports.sharing.documents import Subject, documents
from reports.sharing.links import comparison_link
from reports.sharing.texts import comparison_text
from ui.comparison import compared
from ui.copy import copyable
from ui.papers import row
from ui.session import page_address
from ui.share import show_links, tabs


def comparison_contents() -> None:
    """Draw it for the present comparison."""
    comparison = compared()
    shown = columns(comparison.entries, comparison.own)
    frozen, live = (
        comparison_link(page_address(), comparison.entries, frozen) for frozen in (True, False)
    )
    made_of = compared_subject(shown, frozen)
    links, words, files = tabs("link", "text", "files")
    with links:
        show_links(made_of, live)
    with words:
        copyable(say("share-email"), comparison_text(shown, frozen))
    with files:
        st.markdown(say("share-compared"))
        row(documents("comparison"), made_of)


def compared_subject(shown: Sequence[Column], link: str = "") -> Subject:
    """What a comparison's documents are made of."""
    first = shown[0].opened
    return Subject(first.pack, first.scenario, link, date.today(), compared=shown)
