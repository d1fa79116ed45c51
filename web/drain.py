"""Takes the body of a refused request and throws it away.

A browser that is still sending when the answer comes reports a lost connection, and its user never
reads the sentence. Taking a body costs us too, so it is done for so many a minute of a client.
"""

import asyncio
import time
from typing import Final

from starlette.datastructures import Headers
from starlette.types import Receive, Scope

from web.limits import Buckets, Rate, client_of

LONGEST: Final = 16_000_000
SECONDS: Final = 20.0
"""Of a refused body, so many bytes are taken at the most, for so long."""
BODIES: Final = Rate(0.5, 10)

_bodies = Buckets(BODIES)


async def drained(scope: Scope, receive: Receive) -> None:
    """Take a refused request's body, if it has one that is worth it."""
    given = Headers(scope=scope).get("content-length", "")
    client, now = client_of(scope), time.monotonic()
    if not given.isdigit() or not 0 < int(given) <= LONGEST or _bodies.until(client, 1, now):
        return
    _bodies.take(client, 1, now)
    try:
        async with asyncio.timeout(SECONDS):
            while (message := await receive())["type"] == "http.request":
                if not message.get("more_body", False):
                    return
    except TimeoutError:
        return
