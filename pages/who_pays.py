"""The home page, "Who pays?": three cuts, one answer."""

from ui.assumption_controls import show_assumptions
from ui.chain import show_chain
from ui.dial import show_dial, show_tools
from ui.page import open_page

open_page()
show_dial(between=show_tools, below=show_chain)
show_assumptions()
