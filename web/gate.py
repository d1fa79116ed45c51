"""Checks everything that comes from outside before anything else sees it.

Of a request: the name it was sent to, its address, and how often its client asks. Of a websocket:
the page that opens it, how many its client has open, and of each message what it asks for, its size
and how often such messages come. A refusal is counted, and answered with a status or a close code
and a sentence. Answers go out in pieces, so a client that does not read them costs little memory.
"""

import asyncio
import math
import time
from typing import Final

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from model.messages import say
from reports.sharing.site import ADDRESS, public_address
from web.address import known_host, known_origin
from web.ceiling import memory_is_short
from web.conversation import Conversation, Rooms
from web.cost import cost_of
from web.drain import refuse
from web.limits import ALL_VISITS, MOST_VISITS, Places, Requests, client_of, limits_are_on
from web.metrics import REFUSED
from web.problems import refusal

STREAM: Final = "/_stcore/stream"
SERVED: Final = (STREAM, "/_stcore/health", "/_stcore/host-config")
SERVED_BELOW: Final = ("/_stcore/upload_file/", "/_stcore/bidi-components/")
"""What pages ask Streamlit for. The rest is for developers: counts, and an API for programs."""
CLOSED: Final = ("/_stcore", "/auth", "/oauth2callback")

PIECE: Final = 32_768
SEND_SECONDS: Final = 60.0
"""Bytes of an answer that are sent at once, and how long a client may take to read them."""


class Gate:
    """Stands in front of everything else that the server does."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self._counts = limits_are_on()
        self._requests = Requests()
        self._visits = Places(MOST_VISITS, ALL_VISITS)
        self._rooms = Rooms(counts=self._counts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in ("http", "websocket"):
            await self.app(scope, receive, send)
            return
        if refused := self._refused(scope):
            limit, response = refused
            REFUSED.labels(limit).inc()
            await refuse(response, scope, receive, send)
        elif scope["type"] == "http":
            await self.app(scope, receive, _in_pieces(send))
        else:
            await self._visit(scope, receive, send)

    def _refused(self, scope: Scope) -> tuple[str, Response] | None:
        """The limit that a request breaks, and the answer to it; None if it may pass."""
        path, headers = scope["path"], Headers(scope=scope)
        if refused := self._too_often(scope, path):
            return refused
        host = headers.get("host", "")
        if not known_host(host):
            return "host", refusal(path, 421, say("server-host.title"), _wrong_host())
        if _is_closed(path) or (scope["type"] == "websocket" and path != STREAM):
            return "path", refusal(path, 404, say("server-path.title"), say("server-path"))
        if scope["type"] == "http":
            return None
        asked_from = headers.get("origin")
        if asked_from is not None and not known_origin(asked_from, host):
            return "origin", refusal(path, 403, say("server-origin.title"), say("server-origin"))
        return ("memory", _busy(say("server-full"))) if memory_is_short() else None

    def _too_often(self, scope: Scope, path: str) -> tuple[str, Response] | None:
        if not self._counts:
            return None
        client, now = client_of(scope), time.monotonic()
        limit, wait = self._requests.wait(path, cost_of(scope), client, now)
        if not wait:
            return None
        seconds = max(1, math.ceil(wait))
        title, sentence = say("server-too-often.title"), say("server-too-often", seconds=seconds)
        return limit, refusal(path, 429, title, sentence, {"Retry-After": str(seconds)})

    async def _visit(self, scope: Scope, receive: Receive, send: Send) -> None:
        client = client_of(scope)
        if not self._visits.take(client):
            REFUSED.labels("visits").inc()
            sentence = say("server-many-pages", most_pages=MOST_VISITS)
            await refuse(_busy(sentence), scope, receive, send)
            return
        conversation = Conversation(receive, send, client, self._rooms)
        try:
            await self.app(_from_our_page(scope), conversation.receive, conversation.send)
        finally:
            self._visits.give(client)
            conversation.end()


def _busy(sentence: str) -> Response:
    return PlainTextResponse(sentence, 503, {"Retry-After": "60", "Cache-Control": "no-store"})


def _is_closed(path: str) -> bool:
    """Whether an address is Streamlit's, and no page asks for it."""
    if not any(path == each or path.startswith(f"{each}/") for each in CLOSED):
        return False
    return path not in SERVED and not path.startswith(SERVED_BELOW)


def _wrong_host() -> str:
    site = public_address()
    return say("server-host", configured="yes" if site else "no", site=site, setting=ADDRESS)


def _from_our_page(scope: Scope) -> Scope:
    """The handshake with the same name as Host and Origin.

    For an origin that it does not know, Streamlit would ask an outside server for its own address.
    """
    headers = MutableHeaders(raw=list(scope["headers"]))
    if "origin" in headers:
        scheme = headers["origin"].partition("://")[0]
        headers["origin"] = f"{scheme}://{headers['host']}"
    return {**scope, "headers": headers.raw}


def _in_pieces(send: Send) -> Send:
    """Send an answer no faster than the client reads it, and give up if it does not read."""

    async def send_in_pieces(message: Message) -> None:
        body = message.get("body", b"")
        if message["type"] != "http.response.body" or len(body) <= PIECE:
            async with asyncio.timeout(SEND_SECONDS):
                await send(message)
            return
        view = memoryview(body)
        for at in range(0, len(body), PIECE):
            more = at + PIECE < len(body) or message.get("more_body", False)
            async with asyncio.timeout(SEND_SECONDS):
                await send({**message, "body": bytes(view[at : at + PIECE]), "more_body": more})

    return send_in_pieces
