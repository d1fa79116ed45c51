"""Waits for what has to come, however slow the machine is."""

import os
import time
from collections.abc import Callable
from pathlib import Path

from tests.patience import GIVE_UP


def eventually(holds: Callable[[], bool]) -> None:
    """Wait until something holds.

    Raises:
        AssertionError: it does not after GIVE_UP seconds.
    """
    end = time.monotonic() + GIVE_UP
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.01)


def noted(place: Path) -> int:
    """The number that a hand has noted, once it has."""
    eventually(place.exists)
    return int(place.read_text("utf-8"))


def lives(process: int) -> bool:
    """Whether a process is there and no zombie."""
    try:
        os.kill(process, 0)
        return "\nState:\tZ" not in Path(f"/proc/{process}/status").read_text("utf-8")
    except (ProcessLookupError, FileNotFoundError):
        return False
