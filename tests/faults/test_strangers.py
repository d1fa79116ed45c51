"""What strangers do to a server, while somebody works on it: it goes on, and they are left."""

import asyncio
import socket
import urllib.request
from collections.abc import Iterator
from contextlib import suppress
from http.client import HTTPConnection
from random import Random

import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed

from benchmarks.sessions import close, dial_moves, open_session
from tests.browser.serving import App
from tests.faults.processes import resident
from tests.loop import run
from tests.patience import GIVE_UP
from web.limits import SWITCH

SOCKETS = 500
FRAMES = 1_000


@pytest.fixture(scope="module")
def unlimited() -> Iterator[App]:
    """A server that refuses no visit for coming too often, so that all of them reach it."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv(SWITCH, "off")
        running = App()
    yield running
    running.stop()


def test_slow_sockets_hold_up_nobody_and_are_closed(app: App) -> None:
    """There are always 500, each of which has sent half a request's head and waits."""
    opened, answered = 0, asyncio.Event()

    async def wait_to_be_left() -> None:
        nonlocal opened
        while not answered.is_set():
            reader, writer = await asyncio.open_connection("127.0.0.1", app.port)
            writer.write(b"GET / HTTP/1.1\r\nHost: localhost\r\nX-Wait: ")
            opened += 1
            with suppress(ConnectionResetError):
                assert await reader.read(1) == b""
            writer.close()

    async def work() -> None:
        session = await open_session(app.address, dial_moves)
        crowd = asyncio.gather(*(wait_to_be_left() for _ in range(SOCKETS)))
        async with asyncio.timeout(GIVE_UP):
            while opened < SOCKETS:
                await asyncio.sleep(0.01)
        for _ in range(20):
            await session.move()
        address = f"{app.address}/api/v1/estimate?magnet_cut=1"
        await asyncio.to_thread(urllib.request.urlopen, address, timeout=GIVE_UP)
        answered.set()
        await asyncio.wait_for(crowd, GIVE_UP)
        await close([session])

    run(work())


def test_malformed_frames_end_their_own_visit_only(unlimited: App) -> None:
    """1,000 frames that are no message of Streamlit's, or one that is cut off, or text."""
    random = Random(9)

    async def attack(number: int) -> None:
        address = f"ws://127.0.0.1:{unlimited.port}/_stcore/stream"
        async with connect(address, max_size=None, open_timeout=GIVE_UP) as stranger:
            frame = b"\x5a" + random.randbytes(1 + number % 50) if number % 10 else "text"
            with suppress(ConnectionClosed, TimeoutError):
                await stranger.send(frame)
                await asyncio.wait_for(stranger.recv(), 0.2)

    async def work() -> None:
        session = await open_session(unlimited.address, dial_moves)
        for first in range(0, FRAMES, 50):
            await asyncio.gather(*map(attack, range(first, first + 50)))
            await session.move()
        await close([session])

    run(work())
    assert unlimited.process.poll() is None


def test_longest_link_is_read_and_huge_headers_are_refused(app: App) -> None:
    asking = HTTPConnection("127.0.0.1", app.port, timeout=GIVE_UP)
    asking.request("GET", f"/api/v1/estimate?district={19_000 * 'x'}")
    assert asking.getresponse().status == 200
    asking.close()
    # What comes in one piece is read before it is measured, so the header is larger than that.
    with suppress(ConnectionResetError, BrokenPipeError):
        asking.request("GET", "/", headers={"X-Huge": 2_000_000 * "x"})
        assert asking.getresponse().status == 400
    asking.close()


@pytest.mark.parametrize(
    "path", ["/_stcore/stream", "/api/v1/districts", "/_stcore/upload_file/a/b"]
)
def test_body_that_never_ends_is_bounded(app: App, path: str) -> None:
    """A stranger sends without an end; the server does not keep it."""
    before = resident(app)
    with socket.create_connection(("127.0.0.1", app.port), timeout=GIVE_UP) as client:
        client.sendall(
            f"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\n"
            "Transfer-Encoding: chunked\r\n\r\n".encode()
        )
        chunk = b"10000\r\n" + 65_536 * b"x" + b"\r\n"
        with suppress(OSError):
            for _ in range(1_000):
                client.sendall(chunk)
        assert resident(app) - before < 30_000_000
    with urllib.request.urlopen(f"{app.address}/healthz", timeout=GIVE_UP) as answer:
        assert answer.status == 200
