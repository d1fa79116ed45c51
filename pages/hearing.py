"""The hearing room: the dial on one full screen."""

from ui.dial import show_dial

show_dial("hearing")
