"""A short line for a few hands, in which nobody waits long."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from model.messages import say
from reports.workshop.order import RETRY_AFTER, NotMade


class WaitingLine:
    """Gives free hands to those who came first, but never all to one address."""

    def __init__(self, hands: int, places: int, patience: float, ready: asyncio.Event) -> None:
        """Begin with nobody in the line.

        Args:
            hands: how many work at once.
            places: how many may wait.
            patience: seconds that one waits for others' work.
            ready: set while hands can begin. A server that has just started is no crowd, so
                what it takes to be ready is not counted as waiting.
        """
        self._hands = hands
        self._places = places
        self._patience = patience
        self._ready = ready
        self._waiting: list[_Place] = []
        self._served: list[_Place] = []

    @property
    def waiting(self) -> int:
        """How many are waiting."""
        return len(self._waiting)

    @asynccontextmanager
    async def hand(self, address: str) -> AsyncIterator[None]:
        """Wait for a hand, and have it until the end of the block.

        Raises:
            NotMade: the line is full, or did not move in time.
        """
        if len(self._waiting) >= self._places:
            raise _busy()
        place = _Place(address)
        self._waiting.append(place)
        self._call()
        try:
            await place.wait(self._patience, self._ready)
            yield
        finally:
            (self._waiting if place in self._waiting else self._served).remove(place)
            self._call()

    def _call(self) -> None:
        most = max(1, self._hands - 1)
        for place in list(self._waiting):
            if len(self._served) >= self._hands:
                return
            same = sum(each.address == place.address for each in self._served)
            if same < most and not place.called.done():
                self._waiting.remove(place)
                self._served.append(place)
                place.called.set_result(None)


class _Place:
    def __init__(self, address: str) -> None:
        self.address = address
        self.called = asyncio.get_running_loop().create_future()

    async def wait(self, patience: float, ready: asyncio.Event) -> None:
        begun = asyncio.ensure_future(ready.wait())
        try:
            await asyncio.wait((self.called, begun), return_when=asyncio.FIRST_COMPLETED)
        finally:
            begun.cancel()
        try:
            async with asyncio.timeout(patience):
                await self.called
        except TimeoutError as error:
            raise _busy() from error


def _busy() -> NotMade:
    return NotMade("busy", lambda: say("server-order-busy", seconds=RETRY_AFTER))
