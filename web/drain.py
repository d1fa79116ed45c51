"""Answers a refused request that has a body.

A browser that is still sending when the answer comes reports a lost connection, and its user never
reads the sentence. So a body is taken first and thrown away. That costs us too, so it is done so
many times a minute for a client; after those, the connection is closed with the answer.
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
"""Of a refused body, so many bytes are taken at the most, for so long."""
BODIES: Final = Rate(0.5, 10)

_bodies = Buckets(BODIES)


async def refuse(response: Response, scope: Scope, receive: Receive, send: Send) -> None:
    """Send the answer to a request or a websocket that is refused."""
    if scope["type"] == "http" and not await _taken(scope, receive):
        # uvicorn would go on to read all of the body.
        response.headers["Connection"] = "close"
    await response(scope, receive, send)


async def _taken(scope: Scope, receive: Receive) -> bool:
    """Take a request's body; whether there is none left."""
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
