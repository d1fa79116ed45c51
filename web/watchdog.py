"""Tells systemd that this process has started, and goes on telling it while the event loop turns.

A process that hangs stops telling, and systemd starts another in its place (``WatchdogSec`` in
deploy/resc@.service; the messages are those of sd_notify(3)). Without systemd nothing is told.
"""

import asyncio
import os
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

SOCKET = "NOTIFY_SOCKET"
MICROSECONDS = "WATCHDOG_USEC"
"""Environment variables of systemd: where to tell, and how soon it gives up without a word."""


@asynccontextmanager
async def watched() -> AsyncIterator[None]:
    """While this is entered, the process counts as started and as alive."""
    tell("READY=1")
    telling = asyncio.create_task(_keep_telling(int(os.environ.get(MICROSECONDS, "0")) / 1e6))
    try:
        yield
    finally:
        telling.cancel()
        tell("STOPPING=1")


def tell(state: str) -> None:
    """Send one message to systemd, where it listens."""
    address = os.environ.get(SOCKET, "")
    if not address:
        return
    # "@" stands for the zero byte of an address that is no file.
    path = f"\0{address[1:]}" if address.startswith("@") else address
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as sender:
        sender.connect(path)
        sender.sendall(state.encode())


async def _keep_telling(patience: float) -> None:
    while patience:
        tell("WATCHDOG=1")
        await asyncio.sleep(patience / 3)
