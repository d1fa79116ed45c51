"""Keeps the latest answers, within a bound, to give them again."""

from collections import OrderedDict
from collections.abc import Hashable
from datetime import date

MOST_BYTES = 32_000_000
MOST_ANSWERS = 2_000


class Store:
    """Answers by their keys; the one that nobody has asked for longest goes first."""

    def __init__(self, most_bytes: int = MOST_BYTES, most_answers: int = MOST_ANSWERS) -> None:
        self._most_bytes = most_bytes
        self._most_answers = most_answers
        self._bytes = 0
        self._kept: OrderedDict[Hashable, tuple[date | None, bytes]] = OrderedDict()

    def get(self, key: Hashable, day: date | None) -> bytes | None:
        """The answer, if there is one that is right on that day."""
        until, answer = self._kept.get(key, (None, None))
        if answer is None or until not in (None, day):
            return None
        self._kept.move_to_end(key)
        return answer

    def put(self, key: Hashable, until: date | None, answer: bytes) -> None:
        """Remember an answer: for a day, or with None as long as there is room."""
        self._bytes -= len(self._kept.pop(key, (None, b""))[1])
        self._kept[key] = (until, answer)
        self._bytes += len(answer)
        while self._bytes > self._most_bytes or len(self._kept) > self._most_answers:
            self._bytes -= len(self._kept.popitem(last=False)[1][1])
