"""How much one client, and all together, may ask for.

A whole hearing room may have one address, so a client may open hundreds of pages at once; what goes
on for long is limited. Counts are kept only in memory, for a limited number of clients.
"""

import asyncio
import os
from collections import OrderedDict
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import lru_cache
from ipaddress import IPv6Address, ip_address
from typing import Final

from starlette.types import Scope

from web.endpoint import PREFIX

SWITCH: Final = "RESC_RATE_LIMITS"
"""An environment variable; "off" if a proxy in front limits, and for benchmarks."""
MOST_CLIENTS: Final = 10_000


@dataclass(frozen=True)
class Rate:
    """How many a second in the long run, and how many at once after a rest."""

    per_second: float
    burst: float


@dataclass(frozen=True)
class Limit:
    """The rates of each client and of all together, for some addresses."""

    name: str
    prefixes: tuple[str, ...]
    each: Rate
    together: Rate


REQUESTS: Final = (
    Limit("api", (f"{PREFIX}/",), Rate(30, 300), Rate(600, 1_200)),
    Limit("picture", ("/share/",), Rate(2, 40), Rate(20, 60)),
    Limit("visit", ("/_stcore/stream",), Rate(10, 600), Rate(100, 1_200)),
    Limit("upload", ("/_stcore/upload_file/",), Rate(1, 40), Rate(20, 200)),
    # A first visit asks for about twenty files; a page counts as ten (web/cost.py).
    Limit("page", ("/",), Rate(200, 12_000), Rate(2_000, 24_000)),
)


@dataclass(frozen=True)
class Talk:
    """The rates of one kind of websocket message: of a visit, of a client, of all together."""

    visit: Rate
    each: Rate
    together: Rate
    size: float = 0.0
    """What each kilobyte costs in addition."""


# A run takes about 5 ms of a processor, so one client can use a third of it. If 300 people in a
# hall release a slider in the same second, they wait two seconds.
TALK: Final = {
    "rerun": Talk(Rate(20, 40), Rate(60, 200), Rate(300, 600), size=0.05),
    "download": Talk(Rate(0.5, 6), Rate(2, 30), Rate(10, 60)),
    "message": Talk(Rate(5, 60), Rate(60, 600), Rate(600, 2_400)),
}
PATIENCE: Final = 10.0
"""Seconds that a message may wait for its turn; one that would wait longer ends its visit."""

RUNS_AT_ONCE: Final = 2
"""Runs of one client at the same time. All runs share one processor, so more would not be faster,
and would make other clients wait."""

MOST_VISITS: Final = 600
ALL_VISITS: Final = 1_500
"""Visits that one client, and all together, may have open."""


class Buckets:
    """A bucket of tokens for each client, filled at a rate; a request takes its cost out of it."""

    def __init__(self, rate: Rate, most: int = MOST_CLIENTS) -> None:
        self._rate = rate
        self._most = most
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def until(self, client: str, cost: float, now: float) -> float:
        """Seconds until a client's bucket holds this cost; 0 if it does now.

        A cost above the size of the bucket counts as a full bucket.
        """
        lacks = min(cost, self._rate.burst) - self._held(client, now)
        # Less than this is an error of rounding.
        return lacks / self._rate.per_second if lacks > 1e-9 else 0.0

    def take(self, client: str, cost: float, now: float) -> None:
        """Take the cost out of a client's bucket."""
        held = self._held(client, now)
        self._left.pop(client, None)
        self._left[client] = (held - min(cost, self._rate.burst), now)
        # The client that has not asked for the longest time has a full bucket again, or nearly.
        if len(self._left) > self._most:
            self._left.popitem(last=False)

    def _held(self, client: str, now: float) -> float:
        left, at = self._left.get(client, (self._rate.burst, now))
        return min(self._rate.burst, left + (now - at) * self._rate.per_second)


def _take_from_all(buckets: Sequence[tuple[Buckets, str]], cost: float, now: float) -> float:
    """Take a cost out of all buckets, if all hold it. Seconds until they do; 0 if it was taken."""
    wait = max(each.until(client, cost, now) for each, client in buckets)
    if not wait:
        for each, client in buckets:
            each.take(client, cost, now)
    return wait


class Requests:
    """Counts requests against their limits."""

    def __init__(self, limits: tuple[Limit, ...] = REQUESTS) -> None:
        self._limits = [(each, Buckets(each.each), Buckets(each.together, 1)) for each in limits]

    def wait(self, path: str, cost: float, client: str, now: float) -> tuple[str, float]:
        """The limit that a request counts under, and seconds until it may pass; 0 for now."""
        for limit, each, together in self._limits:
            if path.startswith(limit.prefixes):
                wait = _take_from_all([(each, client), (together, "")], cost, now)
                return limit.name, wait
        return "", 0.0


class Messages:
    """Counts the messages of all visits against their limits."""

    def __init__(self, talk: Mapping[str, Talk] = TALK) -> None:
        self._talk = talk
        self._each = {kind: Buckets(rates.each) for kind, rates in talk.items()}
        self._together = {kind: Buckets(rates.together, 1) for kind, rates in talk.items()}

    def of_visit(self) -> dict[str, Buckets]:
        """Buckets for one visit."""
        return {kind: Buckets(rates.visit, 1) for kind, rates in self._talk.items()}

    def wait(
        self, kind: str, size: int, client: str, visit: Mapping[str, Buckets], now: float
    ) -> float:
        """Seconds until a message of ``size`` bytes may pass; 0 for now."""
        cost = 1 + self._talk[kind].size * size / 1_000
        buckets = [(visit[kind], ""), (self._each[kind], client), (self._together[kind], "")]
        return _take_from_all(buckets, cost, now)


class Places:
    """A number of places for each client and for all, which are taken and given back."""

    def __init__(self, each: float, together: float) -> None:
        self._each, self._together = each, together
        self._taken: dict[str, float] = {}
        self.all = 0.0

    def take(self, client: str, size: float = 1.0) -> bool:
        """Take room for a client, if there is any; give it back with ``give``."""
        mine = self._taken.get(client, 0.0)
        if mine + size > self._each or self.all + size > self._together:
            return False
        self._taken[client] = mine + size
        self.all += size
        return True

    def give(self, client: str, size: float = 1.0) -> None:
        """Give back what was taken."""
        self.all -= size
        left = self._taken.pop(client, 0.0) - size
        if left > 0:
            self._taken[client] = left


class Turns:
    """Lets a few of each client go on at once; the others wait, in the order they came."""

    def __init__(self, at_once: int) -> None:
        self._at_once = at_once
        self._clients: dict[str, tuple[asyncio.Semaphore, int]] = {}

    def join(self, client: str) -> asyncio.Semaphore:
        """The client's places; call ``leave`` at the end."""
        places, members = self._clients.get(client) or (asyncio.Semaphore(self._at_once), 0)
        self._clients[client] = places, members + 1
        return places

    @asynccontextmanager
    async def turn(self, client: str) -> AsyncIterator[None]:
        """Wait for one of the client's places, and have it until the end of the block."""
        places = self.join(client)
        try:
            async with places:
                yield
        finally:
            self.leave(client)

    def leave(self, client: str) -> None:
        """Forget the client when its last visit leaves."""
        places, members = self._clients[client]
        if members > 1:
            self._clients[client] = places, members - 1
        else:
            del self._clients[client]


def limits_are_on() -> bool:
    """Whether the limits are on in this process."""
    return os.environ.get(SWITCH, "on") != "off"


def client_of(scope: Scope) -> str:
    """The client of a request or a websocket, by its address."""
    return client_at((scope.get("client") or ("", 0))[0])


@lru_cache(maxsize=4_096)
def client_at(host: str) -> str:
    """The client at an address; with IPv6, a client has a whole network of 2^64 addresses."""
    try:
        address = ip_address(host.partition("%")[0])
    except ValueError:
        return host
    if isinstance(address, IPv6Address):
        if address.ipv4_mapped:
            return str(address.ipv4_mapped)
        return f"{IPv6Address(int(address) >> 64 << 64)}/64"
    return str(address)
