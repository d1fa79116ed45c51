"""What is still to be filled in where somebody began with a file of `python -m model new-pack`."""

from model.messages import say
from model.mistakes import Mistake
from model.plain import shortened

TO_FILL_IN = "FILL IN"
"""What stands in a new file wherever its writer has to fill something in."""


def to_fill_in(file: str, text: str) -> list[Mistake]:
    """The lines of a file's text that are marked; a comment of its own line is none."""
    return [
        Mistake(file, number, 0, "", say("check-fill-in", quoted=shortened(line.strip(), 80)))
        for number, line in enumerate(text.splitlines(), 1)
        if TO_FILL_IN in line and not line.lstrip().startswith("#")
    ]
