"""Keeps a name that is written from right to left from turning the words around it.

reports/dial/words.js does the same in the browser (tests/browser/test_dial_shared.py).
"""

import re

ISOLATE, END = "\u2068", "\u2069"
"""What stands around a text that has a direction of its own."""
_TURNING = re.compile(
    "[\u0590-\u08ff\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufeff"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""What Unicode sets aside for scripts from right to left, and the signs that turn a text."""


def isolated(text: str) -> str:
    """A text with its direction kept to itself, if any of it runs from right to left."""
    turns = not text.startswith(ISOLATE) and _TURNING.search(text)
    return f"{ISOLATE}{text}{END}" if turns else text
