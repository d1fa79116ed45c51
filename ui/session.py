"""The scenario of this visit: read from the link, kept for the session, written back to the link.

State is in the link, so any server process can serve any reload.
"""

from dataclasses import replace

import streamlit as st

from model import Scenario, encode, open_link
from model.scenario import Opened, to_parameters

_OPENED = "resc_opened"
_WRITTEN = "resc_written"
_PAGE = "resc_page"

_OWN = ("embed", "embed_options")
"""Parameters that Streamlit keeps for itself."""


def current() -> Opened:
    """The pack, the scenario and the notices of this visit.

    A link that was opened, or gone back to, is read anew; a move to another page keeps the
    scenario and writes it into that page's address.
    """
    asked = _address()
    state = st.session_state
    page = str(st.context.url)
    moved = state.get(_PAGE) != page
    state[_PAGE] = page
    if _OPENED not in state or (asked != state[_WRITTEN] and not (moved and not asked)):
        state[_OPENED] = open_link(asked)
    opened: Opened = state[_OPENED]
    _write(opened)
    return opened


def change(scenario: Scenario) -> None:
    """Take a new scenario and write it into the link; notices of the old link are settled."""
    opened: Opened = st.session_state[_OPENED]
    st.session_state[_OPENED] = replace(opened, scenario=scenario, notices=())
    _write(st.session_state[_OPENED])


def page_address() -> str:
    """This page's address without its query."""
    return str(st.context.url or "http://localhost:8501/").partition("?")[0]


def query() -> str:
    """The present scenario as a query string, for a link to it."""
    opened: Opened = st.session_state[_OPENED]
    return encode(opened.scenario, opened.pack)


def _address() -> list[tuple[str, str]]:
    return [
        (name, value)
        for name in st.query_params
        if name not in _OWN
        for value in st.query_params.get_all(name)
    ]


def _write(opened: Opened) -> None:
    wanted = {
        name: str(value) for name, value in to_parameters(opened.scenario, opened.pack).items()
    }
    # A link that could not be read whole stays as it came, so that a visitor can mend it.
    if not opened.notices and dict(_address()) != wanted:
        st.query_params.from_dict(wanted)
    st.session_state[_WRITTEN] = _address()
