"""Functions that remember what they made only while one reading goes on.

A table asks the same of the same name many times. But a name may tell whose table it is, and what a
district enters is in no cache of the server's.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import Any, TypeVar

_MOST = 8_192
"""What each function remembers at most."""
_UNKNOWN: Any = object()
_MEMORY: ContextVar[dict[Any, dict[Any, Any]] | None] = ContextVar("memory", default=None)

Given = TypeVar("Given", bound=Hashable)
Made = TypeVar("Made")


@contextmanager
def one_reading() -> Iterator[None]:
    """Remember within a block, and forget all of it at its end."""
    before = _MEMORY.set(defaultdict(dict))
    try:
        yield
    finally:
        _MEMORY.reset(before)


def kept_in_a_reading(make: Callable[[Given], Made]) -> Callable[[Given], Made]:
    """A function that remembers what it made, to the end of the reading."""

    @wraps(make)
    def made(given: Given) -> Made:
        memory = _MEMORY.get()
        if memory is None:
            return make(given)
        # Asked thousands of times: a plain look-up takes the least.
        known = memory[make]
        found: Made = known.get(given, _UNKNOWN)
        if found is _UNKNOWN:
            found = make(given)
            if len(known) < _MOST:
                known[given] = found
        return found

    return made
