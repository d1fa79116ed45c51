"""Names that people gave, as paper can print them: in any script that a font here has.

A letter that no font has is left out, and the paper says so: an empty box tells nobody anything.
"""

import unicodedata
from collections.abc import Iterable

from model.messages import say
from reports.papers.typeset import END, ISOLATE, printable

_RIGHT_TO_LEFT = ("R", "AL")


def on_paper(name: str) -> str:
    """A name in letters that can be printed, which keeps its own direction in a sentence."""
    kept = " ".join(printable(name, instead="").split())
    turns = any(unicodedata.bidirectional(each) in _RIGHT_TO_LEFT for each in kept)
    return f"{ISOLATE}{kept}{END}" if turns else kept


def lost_letters(names: Iterable[str]) -> str:
    """How many of some names have lost letters, in a sentence; "" for none."""
    lost = sum(_lost(name) for name in set(names))
    return say("papers-names-lost", number=lost) if lost else ""


def _lost(name: str) -> bool:
    return printable(name, instead="") != printable(name)
