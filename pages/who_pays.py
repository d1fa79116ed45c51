"""Who pays? The home page: three cuts, one answer."""

from ui.assumption_controls import show_assumptions
from ui.chain import show_chain
from ui.dial import show_dial, show_tools
from ui.page import open_page


def below_the_dial() -> None:
    """What rests on the choice: the tools, and how the answer is worked out."""
    show_tools()
    show_chain()


open_page()
show_dial(below=below_the_dial)
show_assumptions()
