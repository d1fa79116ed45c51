"""How long a client may take to say what it wants, and how much it may say before it is heard.

uvicorn waits for a request without end, takes any number of connections from one client, and reads
all that a socket holds before the app gets the first piece. Here a socket that sends nothing, or a
byte at a time, is closed after a while; the connections of a client are limited; and small pieces
are taken a few at a time, so that the event loop turns meanwhile.
"""

import asyncio
import time
from http import HTTPStatus
from typing import Final

import h11
from uvicorn._types import ASGIReceiveEvent
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware
from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

from model.messages import say
from web.headers import with_headers
from web.limits import Buckets, Places, Rate, client_at
from web.metrics import REFUSED

SILENT_SECONDS = 30.0
"""For the first byte: a browser opens connections early, and keeps them for 10 to 20 seconds."""
HEAD_SECONDS = 10.0
"""For the rest of a request's head."""
BODY_SECONDS = 60.0
"""For a whole body, or a whole websocket message: 5 MB in that time is 700 kbit/s."""
LONGEST_HEAD: Final = 32_768
"""Bytes of a request's line and headers: a link may have 20,000."""
MOST_CONNECTIONS: Final = 4_000
CONNECTIONS_OF_ONE: Final = 2_000
"""Connections of all clients, and of one: 300 people behind one address open 7 each."""
UNREAD_OF_ONE: Final = 12e6
UNREAD_OF_ALL: Final = 40e6
"""Bytes of websocket messages that have begun but not ended, of one client and of all."""
FRAMES: Final = Rate(2_000, 4_000)
"""Pieces of websocket messages of one client; a page sends one at each choice."""
SLICE: Final = 4_096
"""Bytes that are parsed at once: at most about 600 pieces."""
WRITE_BUFFER: Final = 32_768
KEY: Final = 24
"""Characters of a websocket's key, 16 bytes in base64."""

_SILENT: Final = object()
"""The state of a connection before its first byte; the other states are h11's."""

_connections = Places(CONNECTIONS_OF_ONE, MOST_CONNECTIONS)
_unread = Places(UNREAD_OF_ONE, UNREAD_OF_ALL)
_frames = Buckets(FRAMES)


UNREADABLE: Final = (400, say("server-unreadable"))
CHUNKED: Final = (411, say("server-chunked"))
LONG_HEAD: Final = (431, say("server-long-head", most_bytes=LONGEST_HEAD))


class _Whole(h11.Connection):
    """Takes only requests that tell their length, and whose head is not too long.

    A body in chunks may be a million chunks of one byte, and each is an event. h11 bounds only a
    head that comes in pieces.
    """

    refusal = UNREADABLE

    def next_event(self) -> h11.Event | type[h11.NEED_DATA] | type[h11.PAUSED]:
        event = super().next_event()
        if isinstance(event, h11.Request):
            length = len(event.target) + sum(len(name) + len(text) for name, text in event.headers)
            if length > LONGEST_HEAD:
                self._refuse(LONG_HEAD)
            if any(name == b"transfer-encoding" for name, _ in event.headers):
                self._refuse(CHUNKED)
        return event

    def _refuse(self, refusal: tuple[int, str]) -> None:
        self.refusal = refusal
        raise h11.RemoteProtocolError(refusal[1])


class PatientProtocol(H11Protocol):
    """HTTP that does not wait for a request without end."""

    _waited_for: object = None
    _alarm: asyncio.TimerHandle | None = None
    _counted: str | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self.conn = _Whole(h11.SERVER, self.config.h11_max_incomplete_event_size or LONGEST_HEAD)
        transport.set_write_buffer_limits(WRITE_BUFFER)
        self._counted = self._place()
        if self._counted is None:
            REFUSED.labels("connections").inc()
            transport.abort()
            return
        self._wait_for(_SILENT)

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        if self.transport.get_protocol() is not self:
            # It is a websocket now, which has its own pings.
            self._wait_for(None)
            return
        state = self.conn.their_state
        # Between two requests uvicorn's own limit holds.
        between = state is h11.IDLE and not self.conn.trailing_data[0]
        self._wait_for(None if between else state)

    def connection_lost(self, exc: Exception | None) -> None:
        self._wait_for(None)
        if self._counted is not None:
            _connections.give(self._counted)
            self._counted = None
        super().connection_lost(exc)

    def handle_websocket_upgrade(self, event: h11.Request) -> None:
        sent = dict(event.headers)
        key, version = sent.get(b"sec-websocket-key", b""), sent.get(b"sec-websocket-version")
        # uvicorn's own refusal of a bad handshake would lack the headers that every answer has.
        if event.method != b"GET" or version != b"13" or len(key) != KEY:
            self.send_400_response("")
            return
        super().handle_websocket_upgrade(event)
        protocol = self.transport.get_protocol()
        if isinstance(protocol, PatientSocket):
            protocol.counted, self._counted = self._counted, None

    def send_400_response(self, msg: str) -> None:
        """Answer something that is not a request, with the headers that every answer has."""
        if self.conn.our_state not in (h11.IDLE, h11.SEND_RESPONSE):
            self.transport.abort()
            return
        status, sentence = self.conn.refusal if isinstance(self.conn, _Whole) else UNREADABLE
        body = sentence.encode()
        headers = [
            (b"content-type", b"text/plain; charset=utf-8"),
            (b"content-length", str(len(body)).encode()),
            (b"connection", b"close"),
        ]
        answer = h11.Response(
            status_code=status, headers=with_headers("", headers), reason=HTTPStatus(status).phrase
        )
        for part in (answer, h11.Data(data=body), h11.EndOfMessage()):
            self.transport.write(self.conn.send(part) or b"")
        self.transport.close()

    def _place(self) -> str | None:
        """Take a place for this connection: the client it counts for; None if that has too many."""
        client = client_at(self.client[0] if self.client else "")
        proxy = isinstance(self.app, ProxyHeadersMiddleware) and self.app.trusted_hosts
        # A proxy counts its own clients.
        whose = f"{client} {id(self)}" if proxy and client in proxy else client
        return whose if _connections.take(whose) else None

    def _wait_for(self, state: object) -> None:
        """Set the alarm once for each part of a request, not for each piece of it."""
        if state is self._waited_for:
            return
        self._waited_for = state
        if self._alarm is not None:
            self._alarm.cancel()
            self._alarm = None
        limits = {_SILENT: SILENT_SECONDS, h11.IDLE: HEAD_SECONDS, h11.SEND_BODY: BODY_SECONDS}
        seconds = limits.get(state)
        if seconds is not None:
            self._alarm = self.loop.call_later(seconds, self._give_up)

    def _give_up(self) -> None:
        if not self.transport.is_closing():
            self.transport.abort()


class PatientSocket(WebSocketsSansIOProtocol):
    """A websocket whose messages are read a little at a time, and have to end some time."""

    counted: str | None = None
    """The client that the connection counts for."""

    _held = 0
    _holder = ""
    _pieces = 0
    _turn: asyncio.Handle | None = None
    _alarm: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._inbox = bytearray()
        super().connection_made(transport)

    def data_received(self, data: bytes) -> None:
        if not self.handshake_initiated:
            super().data_received(data)
            return
        self._inbox += data
        self.transport.pause_reading()
        self._take()

    async def receive(self) -> ASGIReceiveEvent:
        message = await super().receive()
        if self._inbox and not self.transport.is_closing():
            self.transport.pause_reading()
        self._take()
        return message

    def connection_lost(self, exc: Exception | None) -> None:
        self._inbox.clear()
        self._hold(0)
        if self.counted is not None:
            _connections.give(self.counted)
            self.counted = None
        super().connection_lost(exc)

    def _take(self) -> None:
        """Parse a slice of what has come, then let others have their turn."""
        if self._turn is not None:
            self._turn.cancel()
            self._turn = None
        if not self._inbox or not self._may_read():
            return
        now, client = time.monotonic(), self._client
        if wait := _frames.until(client, 1, now):
            self._turn = self.loop.call_later(wait, self._take)
            return
        piece = bytes(self._inbox[:SLICE])
        del self._inbox[:SLICE]
        self._pieces = 0
        super().data_received(piece)
        _frames.take(client, 1 + self._pieces, now)
        self._hold(len(self.conn.reader.buffer) + sum(map(len, self.frames)))
        if not self._may_read():
            return
        if self._inbox:
            self._turn = self.loop.call_soon(self._take)
        else:
            self.transport.resume_reading()

    @property
    def _client(self) -> str:
        # By now uvicorn has put the address here that a trusted proxy named.
        return client_at((self.scope["client"] or ("", 0))[0])

    def _may_read(self) -> bool:
        open_ = self.handshake_complete and not self.transport.is_closing()
        return open_ and not self.read_paused

    def _hold(self, size: int) -> None:
        """Count the bytes of a message that has not ended, and set the alarm for its end."""
        if self._held:
            _unread.give(self._holder, self._held)
        self._held = 0
        if not size:
            if self._alarm is not None:
                self._alarm.cancel()
                self._alarm = None
            return
        self._holder = self._client
        if not _unread.take(self._holder, size):
            REFUSED.labels("message").inc()
            self.transport.abort()
            return
        self._held = size
        if self._alarm is None:
            self._alarm = self.loop.call_later(BODY_SECONDS, self.transport.abort)

    def handle_events(self) -> None:
        self._pieces += len(self.conn.events)
        super().handle_events()
