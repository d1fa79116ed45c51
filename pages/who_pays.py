"""The home page, "Who pays?": the cuts and one answer."""

import streamlit as st

from ui import chain, prices, service_lines
from ui.assumption_controls import show_assumptions
from ui.dial import show_dial, show_tools
from ui.fold import is_open
from ui.moment import answer_the_whole_moment
from ui.page import open_page


def unfolded() -> bool:
    """Whether something below the dial is open that follows the choice."""
    return is_open(prices.KEY, service_lines.KEY, chain.KEY)


@st.fragment
def show_below() -> None:
    """Offer what follows the choice; apart from the dial, so that a release does not draw it."""
    answer_the_whole_moment()
    prices.offer_prices()
    service_lines.show_service_lines()
    chain.show_chain()


opened = open_page()
if opened.pack.lines:
    show_dial(between=show_tools, unfolded=unfolded)
    show_below()
    show_assumptions()
else:
    show_dial(below=service_lines.show_service_lines)
