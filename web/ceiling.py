"""How much memory this process may have, and whether it is near that.

Each kind of thing that is kept has its own bound. This bound is for all of them together, and for
what nobody thought of: near it, nothing new is let in until there is room again.
"""

import ctypes
import os
import time
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Final

from model.messages import say

VARIABLE: Final = "RESC_MEMORY_MB"
USUAL: Final = 1_000
LEAST: Final = 400
NEAR: Final = 0.8
"""The part of the ceiling that counts as near it; what is already let in may need the rest."""
_FRESH: Final = 0.25
_PAGE: Final = os.sysconf("SC_PAGE_SIZE")
_STATM: Final = Path("/proc/self/statm")


@cache
def ceiling() -> int:
    """Bytes that this process may have.

    Raises:
        ValueError: the setting is not a number of megabytes, or fewer than the app needs.
    """
    given = os.environ.get(VARIABLE, str(USUAL)).strip()
    if not given.isdigit() or int(given) < LEAST:
        message = "server-memory-setting"
        raise ValueError(say(message, setting=VARIABLE, given=given, least_megabytes=LEAST))
    return int(given) * 10**6


_last_read = (-1.0, 0)


def memory_is_short() -> bool:
    """Whether nothing new may be let in; memory is measured a few times a second at most."""
    global _last_read
    now = time.monotonic()
    if now - _last_read[0] > _FRESH:
        _last_read = (now, resident())
    return _last_read[1] > NEAR * ceiling()


def resident() -> int:
    """Bytes of memory that this process uses; 0 if the system does not tell."""
    try:
        return int(_STATM.read_text("ascii").split()[1]) * _PAGE
    except OSError:
        return 0


def keep_memory_together() -> None:
    """Have few heaps, so that memory freed by one thread is used again by the next.

    Streamlit starts a thread for each run, and the C library would give many of them a heap.
    """
    _ask_c_library("mallopt", -8, 2)  # M_ARENA_MAX


def give_back() -> None:
    """Give free memory back to the system."""
    _ask_c_library("malloc_trim", 0)


def _ask_c_library(function: str, *given: int) -> None:
    """Call a function that only some C libraries have."""
    with suppress(AttributeError, OSError):
        getattr(ctypes.CDLL(None), function)(*given)
