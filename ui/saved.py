"""A district's entries saved to a file of the visitor's own, and opened again."""

from dataclasses import dataclass, replace

import streamlit as st

from model import open_link
from model.messages import say
from model.opening import Opened
from model.parameters import LOCAL, LONGEST_ROWS, MOST_ROWS
from model.saved import Entries, Saved, is_saved, read_saved
from reports.sharing.documents import documents
from reports.workshop import NotMade, order
from ui.entered import Entered, entered_version, keep, present
from ui.making import download, made
from ui.papers import subject
from ui.plain import escaped
from ui.session import adopt, visit

_BEFORE = "resc_before_saved"


@dataclass(frozen=True)
class _Before:
    """What stood on the page before a file was opened."""

    entered: Entered
    opened: Opened
    version: int
    """That of the rows which the file put there."""


def show_saving(fits: bool) -> None:
    """Offer the file of what has been entered, and say where a link cannot hold the rows.

    Args:
        fits: the link has what it was asked to hold.
    """
    here = present()
    if not fits:
        rows, most = len(here.cells), f"{LONGEST_ROWS:,}"
        said = say("saved-link-full", rows=rows, most_rows=MOST_ROWS, most_characters=most)
        st.warning(said, icon=":material/link_off:")
    entries = Entries(here.name, here.cells, here.local, here.example)
    for each in documents("entries"):
        made_of = replace(subject(), entries=entries)
        download(each, made_of, icon=":material/save:", help=say("saved-help"))


def open_saved(name: str, content: bytes) -> bool:
    """Take the entries of a file in place of those on the page; whether it is a file of that kind.

    A file that is refused changes nothing, and the page says why.
    """
    if not is_saved(name):
        return False
    try:
        saved: Saved = made(order(read_saved, name, content))
        refused = saved.refused
    except NotMade as error:
        refused = str(error)
    if refused:
        keep(replace(present(), said=(lambda: refused,)))
        return True
    before, entries = _Before(present(), visit().opened, entered_version() + 1), saved.entries
    rows = len(entries.cells)
    said = (lambda: say("saved-opened", file=name, rows=rows),)
    _put(
        Entered(entries.name, entries.cells, entries.local, entries.example, said=said),
        open_link(saved.link),
    )
    st.session_state[_BEFORE] = before
    return True


def offer_undo() -> None:
    """Offer to bring back what a file replaced, while its rows are those of the page."""
    before: _Before | None = st.session_state.get(_BEFORE)
    if before is not None and before.version == entered_version():
        st.button(
            say("saved-back"),
            on_click=_undo,
            type="tertiary",
            icon=":material/undo:",
            key="undo_saved",
        )


def say_not_shared() -> None:
    """Say by the links of Share that they do not have the rows that were entered."""
    if present().cells and not visit().opened.scenario.rows:
        st.caption(escaped(say("saved-not-shared", label=say("entry-in-link"))))


def _undo() -> None:
    before: _Before = st.session_state.pop(_BEFORE)
    _put(replace(before.entered, said=()), before.opened)


def _put(entered: Entered, opened: Opened) -> None:
    keep(replace(entered, version=entered_version() + 1))
    # So the boxes take their texts from what was put there.
    for name in LOCAL:
        st.session_state.pop(f"local_{name}", None)
    adopt(opened)
