"""Functions that remember what they made, and make it once however many threads ask at once.

``functools.cache`` lets each thread that asks before there is an answer make it: after a start,
fifty visitors would each read the catalogs, one after the other.
"""

from collections.abc import Callable, Hashable
from functools import wraps
from threading import RLock
from typing import Any, Final, ParamSpec, TypeVar

Given = ParamSpec("Given")
Made = TypeVar("Made")
_MISSING: Final[Any] = object()


def once(most: int | None = None) -> Callable[[Callable[Given, Made]], Callable[Given, Made]]:
    """A function that one thread at a time carries out, once for the same arguments.

    What it remembers it gives without waiting for anybody. Functions that ask each other in a
    circle may not be made so.

    Args:
        most: how many results are kept, the newest; None for all.
    """

    def making(make: Callable[Given, Made]) -> Callable[Given, Made]:
        lock = RLock()
        known: dict[Hashable, Any] = {}

        @wraps(make)
        def made(*given: Given.args, **named: Given.kwargs) -> Made:
            key = (given, *named.items())
            found = known.get(key, _MISSING)
            if found is not _MISSING:
                return found  # type: ignore[no-any-return]
            with lock:
                if key not in known:
                    new = make(*given, **named)
                    while most is not None and len(known) >= most:
                        del known[next(iter(known))]
                    known[key] = new
                kept: Made = known[key]
                return kept

        return made

    return making
