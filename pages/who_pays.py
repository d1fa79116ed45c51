"""The home page, "Who pays?": the cuts and one answer."""

from ui.assumption_controls import show_assumptions
from ui.chain import show_chain
from ui.dial import show_dial, show_tools
from ui.page import open_page
from ui.prices import offer_prices
from ui.service_lines import show_service_lines


def show_below() -> None:
    """Draw what follows the choice."""
    offer_prices()
    show_service_lines()
    show_chain()


opened = open_page()
if opened.pack.lines:
    show_dial(between=show_tools, below=show_below)
    show_assumptions()
else:
    show_dial(below=show_service_lines)
