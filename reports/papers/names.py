"""Names that people gave, as paper can print them: in any script that a font here has.

A letter that no font has is left out, and the paper says so: an empty box tells nobody anything.
"""

from collections.abc import Iterable

from model.directions import isolated
from model.messages import say
from reports.papers.typeset import printable


def on_paper(name: str) -> str:
    """A name in letters that can be printed, which keeps its own direction in a sentence."""
    return isolated(" ".join(printable(name, instead="").split()))


def lost_letters(names: Iterable[str]) -> str:
    """How many of some names have lost letters, in a sentence; "" for none."""
    lost = sum(_lost(name) for name in set(names))
    return say("papers-names-lost", number=lost) if lost else ""


def _lost(name: str) -> bool:
    return printable(name, instead="") != printable(name)
