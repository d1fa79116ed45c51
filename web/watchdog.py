"""Tells systemd that this process has started, and then again and again that it is alive.

A process that hangs stops telling, and systemd starts another in its place (``WatchdogSec`` in
deploy/resc@.service; sd_notify(3) describes the messages). Without systemd nothing is sent.
"""

import asyncio
import os
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

SOCKET = "NOTIFY_SOCKET"
MICROSECONDS = "WATCHDOG_USEC"
"""Environment variables of systemd: where to tell, and how long a process may be silent."""


@asynccontextmanager
async def watched() -> AsyncIterator[None]:
    """In this context, the process counts as started and alive."""
    tell("READY=1")
    telling = asyncio.create_task(_keep_telling(int(os.environ.get(MICROSECONDS, "0")) / 1e6))
    try:
        yield
    finally:
        telling.cancel()
        tell("STOPPING=1")


def tell(state: str) -> None:
    """Send one message to systemd, if it listens."""
    address = os.environ.get(SOCKET, "")
    if not address:
        return
    # "@" stands for the zero byte at the start of an address that is not a file.
    path = f"\0{address[1:]}" if address.startswith("@") else address
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as sender:
        sender.connect(path)
        sender.sendall(state.encode())


async def _keep_telling(patience: float) -> None:
    while patience:
        tell("WATCHDOG=1")
        await asyncio.sleep(patience / 3)
