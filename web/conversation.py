"""The messages of one websocket: each one that comes in is checked, and waits for its turn."""

import asyncio
import time
from dataclasses import dataclass, field
from typing import Final

from starlette.types import Message, Receive, Send
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from model.messages import say
from web.ceiling import memory_is_short
from web.limits import PATIENCE, RUNS_AT_ONCE, Messages, Places, Turns
from web.metrics import REFUSED
from web.outline import SMALL, Unwanted, kind_of

MOST_KEPT: Final = 8e6
ALL_KEPT: Final = 40e6
"""Bytes of large messages, of one client and of all; they stay as long as their visits."""
KEPT_SECONDS: Final = 130.0
"""Streamlit keeps a visit for two minutes after its end, so that it can come back."""
RUN_SECONDS: Final = 3.0
"""A run that takes longer is waiting for something, so others may run meanwhile."""
_LONGEST_END: Final = 250
"""Bytes; the message that ends a run is shorter, so longer messages need not be read."""


@dataclass(frozen=True)
class Rooms:
    """What all conversations share."""

    messages: Messages = field(default_factory=Messages)
    kept: Places = field(default_factory=lambda: Places(MOST_KEPT, ALL_KEPT))
    turns: Turns = field(default_factory=lambda: Turns(RUNS_AT_ONCE))
    counts: bool = True
    """Whether the limits count."""


class Conversation:
    """One websocket, both ways."""

    def __init__(self, receive: Receive, send: Send, client: str, rooms: Rooms) -> None:
        self._receive, self._send = receive, send
        self._client, self._rooms = client, rooms
        self._buckets = rooms.messages.of_visit()
        self._turn = rooms.turns.join(client)
        self._running: asyncio.TimerHandle | None = None
        self._size = 0
        self._closed = False
        self._read = asyncio.Event()
        self._read.set()

    async def receive(self) -> Message:
        """The next message; a disconnect if it may not pass."""
        message = await self._receive()
        if self._closed or message["type"] != "websocket.receive":
            return message
        try:
            await self._judge(message.get("bytes"))
        except Unwanted as error:
            REFUSED.labels("message").inc()
            closing = {"type": "websocket.close", "code": error.code, "reason": error.reason}
            await self.send(closing)
            return {"type": "websocket.disconnect", "code": error.code}
        return message

    async def send(self, message: Message) -> None:
        """Send a message, unless the conversation is over."""
        # Streamlit may still send something after a refusal.
        if self._closed:
            return
        self._closed = message["type"] == "websocket.close"
        if ends_a_run(message.get("bytes") or b""):
            self._end_run()
        self._read.clear()
        try:
            await self._send(message)
        finally:
            self._read.set()

    def end(self) -> None:
        """Give back what the visit had; room for its messages when Streamlit has dropped them."""
        self._end_run()
        self._rooms.turns.leave(self._client)
        size, self._size = self._size, 0
        if size:
            loop = asyncio.get_running_loop()
            loop.call_later(KEPT_SECONDS, self._rooms.kept.give, self._client, size)

    async def _judge(self, content: bytes | None) -> None:
        """Wait until a message may pass.

        Raises:
            Unwanted: it may not.
        """
        if content is None:
            raise Unwanted(1003, say("server-message-bytes"))
        kind = kind_of(content)
        self._keep(len(content))
        try:
            async with asyncio.timeout(PATIENCE):
                # A client that does not read its answers gets no more of them.
                await self._read.wait()
                if self._rooms.counts:
                    await self._wait_for_its_turn(kind, len(content))
        except TimeoutError as error:
            raise Unwanted(1013, say("server-message-too-much")) from error

    def _keep(self, size: int) -> None:
        """Make room for a large message, which replaces the visit's last one.

        Raises:
            Unwanted: there is none.
        """
        if size <= SMALL:
            return
        kept = self._rooms.kept
        if self._size:
            kept.give(self._client, self._size)
        room = not memory_is_short() and kept.take(self._client, size)
        self._size = size if room else 0
        if not self._size:
            raise Unwanted(1013, say("server-message-no-room"))

    async def _wait_for_its_turn(self, kind: str, size: int) -> None:
        # A choice that comes during a run is answered by that run, or by the one after it.
        if kind == "rerun" and self._running is None:
            await self._turn.acquire()
            loop = asyncio.get_running_loop()
            self._running = loop.call_later(RUN_SECONDS, self._end_run)
        while wait := self._rooms.messages.wait(
            kind, size, self._client, self._buckets, time.monotonic()
        ):
            await asyncio.sleep(wait)

    def _end_run(self) -> None:
        if self._running is not None:
            self._running.cancel()
            self._running = None
            self._turn.release()


def ends_a_run(content: bytes) -> bool:
    """Whether a message to the browser says that a run has ended."""
    if not 0 < len(content) <= _LONGEST_END:
        return False
    message: ForwardMsg = ForwardMsg.FromString(content)
    early = ForwardMsg.ScriptFinishedStatus.FINISHED_EARLY_FOR_RERUN
    return message.WhichOneof("type") == "script_finished" and message.script_finished != early
