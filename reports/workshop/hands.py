"""This side of the hands: starts the process that forks them, and gives each order to a new one."""

import asyncio
import os
import pickle
import signal
import socket
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from math import ceil
from pathlib import Path

from model.messages import say
from reports.workshop.order import Broken, NotMade
from reports.workshop.wire import HEAD, MOST_ANSWER, Outcome

MOST_MEMORY = 400_000_000
"""Bytes that an order may take beyond what every hand begins with; a board page takes 50 MB."""
START_SECONDS = 120.0
"""The most seconds for the process to import what it needs, on a slow machine."""

_PAUSES = (0.0, 0.1, 0.5, 2.0)
"""Seconds before each try to get a hand: a process that was killed is not gone at once."""

_ROOT = Path(__file__).parents[2]
# A fork inherits no threads, so the process that forks should have none.
_ALONE = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}


class Hands:
    """A process that forks a hand for each order; it is started again if it has ended."""

    def __init__(self, most_memory: int = MOST_MEMORY) -> None:
        self.modules: Sequence[str] = ()
        """What orders need beside the modules of reports."""
        self.ready = asyncio.Event()
        """Set while there is a process that has begun to fork."""
        self._most_memory = most_memory
        self._process: subprocess.Popen[bytes] | None = None
        self._orders: socket.socket | None = None

    def start(self) -> socket.socket:
        """The socket that orders go to; its process is started if there is none."""
        if self._process is None or self._process.poll() is not None or self._orders is None:
            self.close()
            command = [sys.executable, "-m", "reports.workshop.hand", str(self._most_memory)]
            self._orders, theirs = socket.socketpair()
            with theirs:
                self._process = subprocess.Popen(
                    [*command, *self.modules],
                    cwd=_ROOT,
                    env=os.environ | _ALONE,
                    stdin=theirs.fileno(),
                    stdout=subprocess.DEVNULL,
                    # Ctrl-C in a terminal is for the server, which then ends this process.
                    start_new_session=True,
                )
        return self._orders

    def close(self) -> None:
        """End the process and all its work."""
        if self._orders is not None:
            self._orders.close()
        if self._process is not None:
            try:
                self._process.wait(1)
            except subprocess.TimeoutExpired:
                # It is still importing, and so has no hand yet.
                self._process.kill()
                self._process.wait()
        self._process = self._orders = None
        self.ready.clear()

    async def make(self, order: bytes, seconds: float) -> tuple[Outcome, bytes]:
        """Have a new hand carry out an order; return how long the answer lasts, and the answer.

        Raises:
            NotMade: it took too much time or memory, or its answer is too large.
            Broken: it failed.
        """
        reader, writer = await self._new_hand()
        try:
            async with asyncio.timeout(seconds):
                writer.write(HEAD.pack(min(255, ceil(seconds)), len(order)))
                writer.write(order)
                outcome, answer = await _read(reader)
        except TimeoutError as error:
            raise _too_slow(seconds) from error
        except (OSError, asyncio.IncompleteReadError) as error:
            raise Broken("Gone", []) from error
        finally:
            # A hand that still works is killed.
            writer.transport.abort()
        if outcome in (Outcome.MADE, Outcome.MADE_TODAY):
            return outcome, answer
        raise self._refusal(outcome, answer, seconds)

    async def _new_hand(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        """A hand that waits for its order.

        Raises:
            Broken: there is none after several tries.
        """
        for pause in _PAUSES:
            await asyncio.sleep(pause)
            ours, theirs = socket.socketpair()
            ours.setblocking(False)
            reader, writer = await asyncio.open_unix_connection(sock=ours)
            with theirs, suppress(OSError):
                socket.send_fds(self.start(), [b"1"], [theirs.fileno()])
            try:
                async with asyncio.timeout(START_SECONDS):
                    await _read(reader)
                self.ready.set()
                return reader, writer
            except (OSError, asyncio.IncompleteReadError):
                writer.transport.abort()
            except BaseException:
                writer.transport.abort()
                raise
        raise Broken("NoHand", [])

    def _refusal(self, outcome: Outcome, answer: bytes, seconds: float) -> NotMade | Broken:
        died = signal.Signals(answer[0]) if outcome == Outcome.DIED else None
        if died == signal.SIGALRM:
            return _too_slow(seconds)
        # A library that gets no memory aborts; a system that has none left kills.
        if outcome == Outcome.OUT_OF_MEMORY or died in (signal.SIGABRT, signal.SIGKILL):
            most = round(self._most_memory / 1e6)
            return NotMade("memory", lambda: say("server-order-memory", most_megabytes=most))
        if outcome == Outcome.TOO_LARGE:
            largest = round(MOST_ANSWER / 1e6)
            return NotMade("size", lambda: say("server-order-size", most_megabytes=largest))
        return Broken(died.name, []) if died else Broken(*pickle.loads(answer))


async def _read(reader: asyncio.StreamReader) -> tuple[Outcome, bytes]:
    outcome, length = HEAD.unpack(await reader.readexactly(HEAD.size))
    return Outcome(outcome), await reader.readexactly(length)


def _too_slow(seconds: float) -> NotMade:
    return NotMade("time", lambda: say("server-order-time", seconds=seconds))
