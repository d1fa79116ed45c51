"""How long a client may take to say what it wants: uvicorn itself waits for ever.

A socket that is opened and says nothing, or a header or body that comes a byte at a time, is closed
after a while, so that any number of them holds few at once.
"""

import asyncio

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

HEAD_SECONDS = 10.0
BODY_SECONDS = 60.0
"""For a whole body: 5 MB in that time is 700 kbit/s."""


class PatientProtocol(H11Protocol):
    """HTTP with an end to waiting for a request."""

    _waited_for: object = None
    _alarm: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._wait_for(h11.IDLE)

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        if self.transport.get_protocol() is not self:
            # A websocket now, which has pings of its own.
            self._wait_for(None)
            return
        state = self.conn.their_state
        # Idle with nothing left over is between two requests, where uvicorn's own limit holds.
        between = state is h11.IDLE and not self.conn.trailing_data[0]
        self._wait_for(None if between else state)

    def connection_lost(self, exc: Exception | None) -> None:
        self._wait_for(None)
        super().connection_lost(exc)

    def _wait_for(self, state: object) -> None:
        """Set the alarm once for each part of a request, however many pieces that comes in."""
        if state is self._waited_for:
            return
        self._waited_for = state
        if self._alarm is not None:
            self._alarm.cancel()
            self._alarm = None
        limits: dict[object, float] = {h11.IDLE: HEAD_SECONDS, h11.SEND_BODY: BODY_SECONDS}
        seconds = limits.get(state)
        if seconds is not None:
            self._alarm = self.loop.call_later(seconds, self._give_up)

    def _give_up(self) -> None:
        if not self.transport.is_closing():
            self.transport.abort()
