"""Keeps a name that is written from right to left from turning the words around it."""

import unicodedata

ISOLATE, END = "\u2068", "\u2069"
"""What stands around a text that has a direction of its own."""
_TURNING = ("R", "AL", "AN", "RLE", "RLO", "RLI")


def isolated(text: str) -> str:
    """A text with its direction kept to itself, if any of it runs from right to left."""
    if text.isascii() or text.startswith(ISOLATE):
        return text
    turns = any(unicodedata.bidirectional(each) in _TURNING for each in text)
    return f"{ISOLATE}{text}{END}" if turns else text
