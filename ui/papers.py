"""Rows of buttons for documents, and what the documents of a page are made of."""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date

import streamlit as st

from model import Scenario
from model.messages import say
from model.opening import Opened
from reports.sharing.documents import Document, Subject, documents
from reports.sharing.links import frozen_link
from ui.making import download
from ui.session import Visit, current, page_address

_ICONS = {
    "workbook-xlsx": ":material/table_view:",
    "board-pdf": ":material/picture_as_pdf:",
    "note-pdf": ":material/description:",
    "note-txt": ":material/notes:",
}


def show_papers(scenario: Scenario) -> None:
    """Offer every document of a district's bill."""
    made_of = subject(scenario)
    st.markdown(say("district-papers"))
    with st.container(horizontal=True, gap="small", key="papers"):
        for each in documents("district"):
            download(each, made_of, icon=_ICONS.get(each.key, ":material/csv:"))


def templates() -> None:
    """Offer the form that can be filled in and uploaded."""
    offered = documents("entry")
    for column, each in zip(st.columns(len(offered)), offered, strict=True):
        with column:
            download(each, subject())


def subject(scenario: Scenario | None = None) -> Subject:
    """What a page's documents are made of: the visit's scenario, or the one given.

    The link on a paper has the rows of a district only if the user has put them into the link.
    """
    return _subject(current(), page_address(), scenario)


def at_press(visit: Visit) -> Callable[[], Subject]:
    """The same, of the scenario that the visit has at the moment when a button is pressed."""
    address = page_address()
    return lambda: _subject(visit.opened, address)


def row(offered: Sequence[Document], given: Subject, brief: bool = True) -> None:
    """Draw buttons in a row; if brief, the only button of a format is labeled "PDF" or the like."""
    forms = Counter(each.form for each in offered)
    with st.container(horizontal=True, gap="small"):
        for each in offered:
            label = each.form.ending.upper() if brief and forms[each.form] == 1 else ""
            download(each, given, label, key=each.key, icon=":material/download:")


def _subject(opened: Opened, address: str, scenario: Scenario | None = None) -> Subject:
    link = frozen_link(address, opened.pack, opened.scenario)
    return Subject(opened.pack, scenario or opened.scenario, link, date.today())
