"""How much one client, and all together, may ask for; who asks for more is told when to come again.

A hearing room sits behind one address, so a client may open hundreds of pages at once; what is
bounded is what goes on and on. Counts are kept in memory, for a bounded number of clients, and
nowhere else.
"""

import math
import os
import time
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from web.endpoint import PREFIX
from web.metrics import REFUSED
from web.problems import Refused

SWITCH = "RESC_RATE_LIMITS"
"""An environment variable; "off" where a proxy in front limits, and for measuring."""
MOST_CLIENTS = 10_000


@dataclass(frozen=True)
class Rate:
    """So many a second in the long run, and so many at once after a rest."""

    per_second: float
    burst: float


@dataclass(frozen=True)
class Limit:
    """A rate for each client and one for all together, for addresses that begin alike."""

    name: str
    prefixes: tuple[str, ...]
    each: Rate
    together: Rate
    costs: Mapping[str, float]
    """What some of these addresses cost; others cost 1."""


LIMITS = (
    Limit(
        "api",
        (f"{PREFIX}/",),
        Rate(30, 300),
        Rate(600, 1_200),
        # A paper takes as long as some 30 estimates do.
        {f"{PREFIX}/report.": 15, f"{PREFIX}/districts": 15},
    ),
    Limit("picture", ("/share/",), Rate(2, 40), Rate(20, 60), {}),
    Limit("visit", ("/_stcore/stream",), Rate(10, 600), Rate(100, 1_200), {}),
    Limit("upload", ("/_stcore/upload_file/",), Rate(1, 40), Rate(20, 200), {}),
    # A first visit asks for some twenty files.
    Limit("page", ("/",), Rate(200, 12_000), Rate(2_000, 24_000), {}),
)


class Buckets:
    """A bucket of tokens for each client: filled at a rate, emptied by what is asked for."""

    def __init__(self, rate: Rate, most: int = MOST_CLIENTS) -> None:
        self._rate = rate
        self._most = most
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def wait(self, client: str, cost: float, now: float) -> float:
        """Take the cost out of a client's bucket; seconds until there is enough, 0 if taken."""
        left, at = self._left.pop(client, (self._rate.burst, now))
        left = min(self._rate.burst, left + (now - at) * self._rate.per_second)
        taken = left >= cost
        self._left[client] = (left - cost if taken else left, now)
        # Who has not asked for longest has a bucket that is full again, or nearly.
        if len(self._left) > self._most:
            self._left.popitem(last=False)
        return 0.0 if taken else (cost - left) / self._rate.per_second


class RateLimits:
    """Refuses with 429 what is over a limit."""

    def __init__(self, app: ASGIApp, limits: Sequence[Limit] = LIMITS) -> None:
        self.app = app
        on = os.environ.get(SWITCH, "on") != "off"
        self._limits = [
            (limit, Buckets(limit.each), Buckets(limit.together, 1)) for limit in limits if on
        ]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] in ("http", "websocket") and (refusal := self._refusal(scope)):
            if scope["type"] == "http" or "websocket.http.response" in scope.get("extensions", {}):
                await refusal(scope, receive, send)
            else:
                await send({"type": "websocket.close", "code": 1013})
            return
        await self.app(scope, receive, send)

    def _refusal(self, scope: Scope) -> Response | None:
        path, now = scope["path"], time.monotonic()
        for limit, each, together in self._limits:
            if path.startswith(limit.prefixes):
                cost = next((c for start, c in limit.costs.items() if path.startswith(start)), 1.0)
                wait = each.wait(client_of(scope), cost, now) or together.wait("", cost, now)
                return _too_many(limit, wait) if wait else None
        return None


def client_of(scope: Scope) -> str:
    """Who asks: an address, or the network of one where a client has a whole network."""
    host = (scope.get("client") or ("", 0))[0]
    return ":".join(host.split(":")[:4]) if ":" in host else host


def _too_many(limit: Limit, wait: float) -> Response:
    REFUSED.labels(limit.name).inc()
    seconds = max(1, math.ceil(wait))
    sentence = f"Too many requests at once. Ask again in {seconds} seconds."
    headers = {"Retry-After": str(seconds), "Cache-Control": "no-store"}
    if limit.name == "api":
        headers["Access-Control-Allow-Origin"] = "*"
        return Refused(429, "Too many requests", sentence, headers=headers).response()
    return PlainTextResponse(sentence, 429, headers)
