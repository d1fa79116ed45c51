"""The queue: who may ask, what is made once for many, what is remembered, what is given up.

It runs in an event loop and a thread of its own, so that pages, which are threads, and the API,
which has the server's loop, ask alike. Nothing that takes time is done in it.
"""

import asyncio
import pickle
import threading
from collections import Counter
from collections.abc import Hashable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from functools import partial
from typing import Any

from model.messages import say, speak
from reports.workshop.hands import Hands
from reports.workshop.line import WaitingLine
from reports.workshop.order import Asker, NotMade, Order
from reports.workshop.store import Store
from reports.workshop.wire import Outcome, to_bytes

AT_ONCE = 2
QUICK_AT_ONCE = 1
WAITING = 24
"""Orders in each of the two lines."""
PATIENCE = 10.0
"""Seconds in a line."""
SECONDS, QUICK_SECONDS = 20.0, 5.0
"""For the work itself, after which its hand is killed."""
MOST_OF_A_VISIT = 6
MOST_OF_AN_ADDRESS = 12
"""Orders that are open, half of a line: a whole hearing room may have one address."""


@dataclass
class _Job:
    """An order that is being carried out, and how many wait for it."""

    task: asyncio.Task[bytes]
    askers: int = 0


class Workshop:
    """The queue with its hands, its two lines and its store."""

    def __init__(
        self,
        at_once: int = AT_ONCE,
        waiting: int = WAITING,
        patience: float = PATIENCE,
        seconds: float = SECONDS,
        store: Store | None = None,
        hands: Hands | None = None,
    ) -> None:
        self.counts: Counter[tuple[str, str]] = Counter()
        """How many orders there were, by their kind and how they ended."""
        self.hands = hands or Hands()
        ready = self.hands.ready
        self._long = WaitingLine(at_once, waiting, patience, ready)
        self._quick = WaitingLine(QUICK_AT_ONCE, waiting, patience, ready)
        self._seconds = seconds
        self._store = store or Store()
        self._open: Counter[str] = Counter()
        self._jobs: dict[Hashable, _Job] = {}
        self._lock = threading.Lock()
        self._loop: asyncio.AbstractEventLoop | None = None

    @property
    def waiting(self) -> int:
        """How many orders are waiting."""
        return self._long.waiting + self._quick.waiting

    def ask(self, ordered: Order, asker: Asker) -> Future[Any]:
        """Give an order. The future is its answer; to cancel it is to give up the order.

        The future raises:
            NotMade: the order is refused or was stopped, with a sentence for the asker.
            Broken: there is an error of our own.
        """
        return asyncio.run_coroutine_threadsafe(self._ask(ordered, asker), self._running())

    async def soon(self, ordered: Order, asker: Asker) -> Any:
        """The same for callers with an event loop; returns the answer."""
        return await asyncio.wrap_future(self.ask(ordered, asker))

    def warm(self, modules: Sequence[str] = ()) -> None:
        """Start what the first order would wait for.

        Args:
            modules: what orders need beside the modules of reports.
        """
        self.hands.modules = modules
        self._running().call_soon_threadsafe(self.hands.start)

    def close(self) -> None:
        """Give up all orders, and end the processes."""
        with self._lock:
            if self._loop is not None:
                asyncio.run_coroutine_threadsafe(self._close(), self._loop).result()
                self._loop.call_soon_threadsafe(self._loop.stop)
                self._loop = None

    def _running(self) -> asyncio.AbstractEventLoop:
        with self._lock:
            if self._loop is None:
                self._loop = asyncio.new_event_loop()
                run = self._loop.run_forever
                threading.Thread(target=run, name="workshop", daemon=True).start()
            return self._loop

    async def _close(self) -> None:
        tasks = [job.task for job in self._jobs.values()]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        self.hands.close()

    async def _ask(self, ordered: Order, asker: Asker) -> Any:
        end = "broken"
        # A task has a context of its own.
        speak(ordered.language)
        try:
            key = ordered.key
            kept = None if key is None else self._store.get(key, ordered.day)
            answer = kept or await self._shared(ordered, asker, key)
            made = pickle.loads(answer)
            end = "remembered" if kept else "made"
            return made
        except NotMade as error:
            end = error.why
            raise
        except asyncio.CancelledError:
            end = "left"
            raise
        finally:
            self.counts[ordered.kind, end] += 1

    async def _shared(self, ordered: Order, asker: Asker, key: Hashable) -> bytes:
        """The answer, made once for all who ask for it at the same time."""
        place = object() if key is None else (key, ordered.day)
        job = self._jobs.get(place)
        if job is None:
            limits = self._admit(asker)
            job = _Job(asyncio.create_task(self._make(ordered, asker, key)))
            job.task.add_done_callback(lambda _: self._open.subtract(limits))
            self._jobs[place] = job
        job.askers += 1
        try:
            return await asyncio.shield(job.task)
        finally:
            job.askers -= 1
            if not job.askers:
                job.task.cancel()
                if self._jobs.get(place) is job:
                    del self._jobs[place]

    def _admit(self, asker: Asker) -> list[str]:
        """Count an order, and return the names that it is counted under.

        Raises:
            NotMade: too many are open under one of them.
        """
        limits = {f"address {asker.address}": (MOST_OF_AN_ADDRESS, "address")}
        if asker.visit:
            limits[f"visit {asker.visit}"] = (MOST_OF_A_VISIT, "page")
        for name, (most, place) in limits.items():
            if self._open[name] >= most:
                refusal = partial(say, "server-order-many", most_orders=most, asked_from=place)
                raise NotMade("many", refusal)
        self._open += Counter(limits.keys())
        return list(limits)

    async def _make(self, ordered: Order, asker: Asker, key: Hashable) -> bytes:
        line = self._quick if ordered.quick else self._long
        seconds = QUICK_SECONDS if ordered.quick else self._seconds
        async with line.hand(asker.address):
            outcome, answer = await self.hands.make(to_bytes(ordered), seconds)
        if key is not None:
            self._store.put(key, ordered.day if outcome == Outcome.MADE_TODAY else None, answer)
        return answer


WORKSHOP = Workshop()
"""The one that all orders of this process go through."""
