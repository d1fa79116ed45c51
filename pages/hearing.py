"""The hearing room: the dial on one full screen."""

from ui.dial import show_dial
from ui.page import open_page
from ui.sequence import take_steps

take_steps()
open_page(corner=False)  # The screen is full, and the key Z undoes.
show_dial("hearing")
