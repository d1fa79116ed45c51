"""Functions that remember what they made only while one reading goes on.

A table asks the same of the same name many times. But a name may tell whose table it is, and what a
district enters is in no cache of the server's.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache, wraps
from typing import Any, TypeVar

_MOST = 8_192
"""Texts that each function remembers at most."""
_MEMORY: ContextVar[dict[Any, Any] | None] = ContextVar("memory", default=None)

Made = TypeVar("Made")


@contextmanager
def one_reading() -> Iterator[None]:
    """Remember within a block, and forget all of it at its end."""
    before = _MEMORY.set({})
    try:
        yield
    finally:
        _MEMORY.reset(before)


def kept_in_a_reading(make: Callable[[str], Made]) -> Callable[[str], Made]:
    """A function that remembers what it made of a text, to the end of the reading."""

    @wraps(make)
    def made(text: str) -> Made:
        memory = _MEMORY.get()
        if memory is None:
            return make(text)
        known = memory.get(make)
        if known is None:
            known = memory[make] = lru_cache(maxsize=_MOST)(make)
        found: Made = known(text)
        return found

    return made
