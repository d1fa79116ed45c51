"""What is wrong in a file of data, or doubtful, and where it stands."""

from collections.abc import Sequence
from dataclasses import dataclass

from model.messages import say

LONGEST_KEY = 200
"""Characters of a mistake's place in a file that a message shows."""

Keys = tuple[str | int, ...]
"""The keys that lead to a place in a file, and the numbers of items of lists."""


@dataclass(frozen=True)
class Finding:
    """Something wrong or doubtful, by the keys that lead to it."""

    keys: Keys
    says: str


@dataclass(frozen=True)
class Mistake:
    """Something wrong or doubtful, at its line of a file."""

    file: str
    line: int
    """Counted from 1; 0 is the file as a whole."""
    column: int
    """Counted from 1; 0 where the line says enough."""
    key: str
    """The keys that lead there, "lines.magnet.amount" or, for the first item of a list,
    "checks.1.name"; "" is the file as a whole."""
    says: str

    def __str__(self) -> str:
        place = "column" if self.column else "line" if self.line else "file"
        return say(
            "check-mistake",
            file=self.file,
            part=place,
            at=str(self.line),
            columns=str(self.column),
            pack_key=self.key,
            has_key="yes" if self.key else "no",
            problem=self.says,
        )


class PackError(Exception):
    """A pack file cannot be used, or a pack that was asked for is not there."""


class LawError(PackError):
    """The record of the law cannot be used, and so no pack."""


class BadFile(Exception):
    """A file cannot be used, for these reasons."""

    def __init__(self, mistakes: Sequence[Mistake]) -> None:
        super().__init__("\n".join(map(str, mistakes)))
        self.mistakes = tuple(mistakes)


class Misplaced(ValueError):
    """What a schema refuses, by the keys below its own place that lead to it."""

    def __init__(self, keys: Keys, says: str) -> None:
        super().__init__(says)
        self.keys = keys
