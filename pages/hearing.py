"""The hearing room: the dial on one full screen."""

from ui.dial import show_dial
from ui.page import open_page

open_page(corner=False)  # Z is its undo, and the screen is full
show_dial("hearing")
