"""Heavy work in few threads: two at once, a short line before them, and a limit to waiting."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from web.problems import Refused

AT_ONCE = 2
WAITING = 24
PATIENCE = 10.0
"""Seconds that a request stands in line."""
RETRY_AFTER = 5

_Made = TypeVar("_Made")


class Workshop:
    """Runs what would hold up everybody else beside the event loop."""

    def __init__(
        self, at_once: int = AT_ONCE, waiting: int = WAITING, patience: float = PATIENCE
    ) -> None:
        self._threads = ThreadPoolExecutor(at_once, "workshop")
        self._free = asyncio.Semaphore(at_once)
        self._open = 0
        self._most_open = at_once + waiting
        self._patience = patience

    async def make(self, work: Callable[[], _Made]) -> _Made:
        """Run a function in a thread and return what it returns.

        Raises:
            Refused: 503, when the line is full or did not move in time.
        """
        if self._open >= self._most_open:
            raise _busy()
        self._open += 1
        try:
            await asyncio.wait_for(self._free.acquire(), self._patience)
            try:
                return await asyncio.get_running_loop().run_in_executor(self._threads, work)
            finally:
                self._free.release()
        except TimeoutError as error:
            raise _busy() from error
        finally:
            self._open -= 1


def _busy() -> Refused:
    return Refused(
        503,
        "Too many documents are asked for",
        f"All hands are busy. Ask again in {RETRY_AFTER} seconds.",
        headers={"Retry-After": str(RETRY_AFTER)},
    )
