"""Answers a refused request that has a body.

A browser that is still sending when the answer comes reports a lost connection, and its user never
reads the sentence. So the body is read first, and thrown away. That costs the server something, so
it is done only some times a minute for a client; after that, the answer closes the connection.
"""

import asyncio
import time
from typing import Final

from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from web.limits import Buckets, Rate, client_of

LONGEST: Final = 16_000_000
SECONDS: Final = 20.0
"""The most bytes, and the longest time, that a refused body is read for."""
BODIES: Final = Rate(0.5, 10)

_bodies = Buckets(BODIES)


async def refuse(response: Response, scope: Scope, receive: Receive, send: Send) -> None:
    """Send the answer to a request or a websocket that is refused."""
    if scope["type"] == "http" and not await _read_to_its_end(scope, receive):
        # Otherwise uvicorn would read all of the body.
        response.headers["Connection"] = "close"
    await response(scope, receive, send)


async def _read_to_its_end(scope: Scope, receive: Receive) -> bool:
    """Read a request's body, if that is allowed; whether all of it was read."""
    given = Headers(scope=scope).get("content-length", "0")
    if given == "0":
        return True
    client, now = client_of(scope), time.monotonic()
    if not given.isdigit() or int(given) > LONGEST or _bodies.until(client, 1, now):
        return False
    _bodies.take(client, 1, now)
    try:
        async with asyncio.timeout(SECONDS):
            while (message := await receive())["type"] == "http.request":
                if not message.get("more_body", False):
                    return True
    except TimeoutError:
        pass
    return False
