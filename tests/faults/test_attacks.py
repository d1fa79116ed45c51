"""Each attack of tests/faults/attacks.py meets the real server, with its limits as shipped.

What is asked is that the attack is refused, that the process stays small, and that another client
is answered as before; how fast is for `make bench` to say.
"""

import asyncio
import socket
import urllib.error
import urllib.request
from collections.abc import Awaitable, Callable, Iterator
from contextlib import suppress
from uuid import uuid4

import httpx2
import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidStatus

from benchmarks.sessions import dial_moves, open_session
from tests.browser.serving import App
from tests.faults.attacks import FILE, attack, names, open_page, session_of
from tests.faults.processes import resident
from tests.loop import run
from tests.patience import GIVE_UP
from web.gate import STREAM
from web.outline import LONGEST
from web.patience import CONNECTIONS_OF_ONE

HANDSHAKE = (
    b"GET /_stcore/stream HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\n"
    b"Upgrade: websocket\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n"
    b"Sec-WebSocket-Version: %s\r\n\r\n"
)
ROOM = 60_000_000
"""Bytes by which one attack may make the process larger."""
NEIGHBOR = ("127.0.0.9", 0)
"""An address of this machine that no attack comes from: another client."""


@pytest.fixture(scope="module")
def app() -> Iterator[App]:
    running = App()
    # Attacks and visitors name the same host, so that both addresses of this machine reach it.
    running.address = f"http://127.0.0.1:{running.port}"
    yield running
    running.stop()


def refused(app: App) -> dict[str, float]:
    """How often each limit has refused somebody."""
    with urllib.request.urlopen(f"{app.address}/metrics", timeout=GIVE_UP) as answer:
        lines = answer.read().decode().splitlines()
    found = [line.split() for line in lines if line.startswith("resc_refused_total{")]
    return {name.split('"')[1]: float(count) for name, count in found}


def meet(app: App, work: Callable[[], Awaitable[None]]) -> None:
    """Do something while a neighbor moves a slider before, during and after it."""

    async def both() -> None:
        neighbor = await open_session(app.address, dial_moves, NEIGHBOR)
        await neighbor.move()
        attacking = asyncio.create_task(_done(work))
        while not attacking.done():
            await neighbor.move()
            await asyncio.sleep(0.05)
        await attacking
        await neighbor.move()
        await neighbor.socket.close()

    before = resident(app)
    run(both())
    assert app.process.poll() is None
    assert resident(app) - before < ROOM


async def _done(work: Callable[[], Awaitable[None]]) -> None:
    await work()


async def closed(socket: ClientConnection) -> int:
    """The code that the server closes a websocket with."""
    with suppress(ConnectionClosed):
        async for _ in socket:
            pass
    return socket.close_code or 0


async def asked_for(socket: ClientConnection, number: int) -> list[str]:
    """The addresses for so many files, as an uploader is told them."""
    await socket.send(names(number))
    async for content in socket:
        message = ForwardMsg.FromString(bytes(content))  # type: ignore[arg-type]
        if message.WhichOneof("type") == "file_urls_response":
            return [each.upload_url for each in message.file_urls_response.file_urls]
    raise AssertionError("the visit was closed")


@pytest.mark.parametrize("number", [LONGEST, 100_000, 400_000, 2_000_000])
def test_announcing_many_files_ends_the_visit(app: App, number: int) -> None:
    async def work() -> None:
        socket, _ = await open_page(app.address)
        with suppress(ConnectionClosed):
            await socket.send(names(number))
        assert await closed(socket) == 1009

    meet(app, work)


def test_twenty_files_are_announced_and_answered(app: App) -> None:
    async def work() -> None:
        socket, _ = await open_page(app.address)
        assert len(await asked_for(socket, 20)) == 20
        await socket.close()

    meet(app, work)


def test_a_million_small_frames_are_taken_a_few_at_a_time(app: App) -> None:
    """A frame of seven bytes is a message; a socket may hold 30,000 of them at once."""

    async def work() -> None:
        stranger, _ = await open_page(app.address)
        await stranger.send(BackMsg(app_heartbeat=True).SerializeToString())
        frames = 30_000 * b"\x89\x80\x00\x00\x00\x00"
        with suppress(OSError, ConnectionClosed):
            stranger.transport.write(frames)
            await asyncio.sleep(0.5)
        stranger.transport.abort()

    meet(app, work)


@pytest.mark.parametrize("origin", ["https://evil.example", "http://localhost:9999", "null"])
def test_page_of_another_site_opens_no_visit(app: App, origin: str) -> None:
    before = refused(app).get("origin", 0)

    async def work() -> None:
        for _ in range(30):
            with pytest.raises(InvalidStatus) as refusal:
                await connect(
                    f"ws{app.address.removeprefix('http')}{STREAM}",
                    origin=origin,  # type: ignore[arg-type]
                )
            assert refusal.value.response.status_code == 403

    meet(app, work)
    assert refused(app)["origin"] == before + 30


async def _put(client: httpx2.AsyncClient, address: str, content: bytes) -> httpx2.Response:
    token = client.cookies.get("_streamlit_xsrf") or ""
    files = {"file": ("rows.csv", content)}
    return await client.put(address, files=files, headers={"X-Xsrftoken": token})


def test_uploads_have_so_much_room_and_need_a_page_that_asks(app: App) -> None:
    async def work() -> None:
        visit, drawn = await open_page(app.address, "district")
        asked = await asked_for(visit, 9)
        async with httpx2.AsyncClient(base_url=app.address, timeout=GIVE_UP) as client:
            await client.get("/_stcore/health")
            strange = f"/_stcore/upload_file/{session_of(drawn)}/{uuid4()}"
            assert (await _put(client, strange, b"x")).status_code == 400
            large = await _put(client, asked[8], (FILE + 300_000) * b"x")
            assert (large.status_code, large.text) == (
                413,
                "The file is too large: at most 5 MB are read.",
            )
            told = [await _put(client, each, FILE * b"x") for each in asked[:4]]
            # Three files of 5 MB and what a browser sends around them are nearly 15 MB.
            assert [each.status_code for each in told] == [204, 204, 507, 507]
            assert "remove one of yours" in told[-1].text
        await visit.close()

    meet(app, work)


def test_connections_of_one_client_leave_others_theirs(app: App) -> None:
    held = []
    try:
        with suppress(OSError):
            for _ in range(CONNECTIONS_OF_ONE + 100):
                held.append(socket.create_connection(("127.0.0.1", app.port), GIVE_UP))
        client = httpx2.HTTPTransport(local_address=NEIGHBOR[0])
        with httpx2.Client(transport=client, timeout=GIVE_UP) as neighbor:
            assert neighbor.get(f"{app.address}/healthz").status_code == 200
            told = neighbor.get(f"{app.address}/metrics").text
        assert 'resc_refused_total{limit="connections"}' in told
    finally:
        for each in held:
            each.close()


def test_no_message_is_unpacked(app: App) -> None:
    """A few bytes could unfold into a thousand times as many."""

    async def work() -> None:
        socket, _ = await open_page(app.address)
        assert socket.protocol.extensions == []
        await socket.close()

    meet(app, work)


@pytest.mark.parametrize("path", ["/_stcore/metrics", "/_stcore/agent/openapi.json"])
def test_streamlits_own_counts_are_not_told(app: App, path: str) -> None:
    with pytest.raises(urllib.error.HTTPError) as refusal:
        urllib.request.urlopen(f"{app.address}{path}", timeout=GIVE_UP)
    assert refusal.value.code == 404


def test_what_cannot_be_read_is_refused_with_every_header(app: App) -> None:
    for said, status in (
        (b"GARBAGE\r\n\r\n", b"400"),
        (b"POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n", b"411"),
        (b"GET / HTTP/1.1\r\nHost: localhost\r\nX: " + 100_000 * b"a" + b"\r\n\r\n", b"431"),
        (b"GET /?" + 100_000 * b"a" + b" HTTP/1.1\r\nHost: localhost\r\n\r\n", b"431"),
        (HANDSHAKE % b"12", b"400"),
    ):
        with socket.create_connection(("127.0.0.1", app.port), GIVE_UP) as client:
            client.sendall(said)
            answer = b"".join(iter(lambda: client.recv(65_536), b""))
        head, _, sentence = answer.partition(b"\r\n\r\n")
        assert head.split()[1] == status
        assert b"x-content-type-options: nosniff" in head
        assert sentence.endswith(b".")


def test_all_attacks_together_leave_a_neighbor_answered(app: App) -> None:
    async def work() -> None:
        await attack(app.address, 6, [])

    meet(app, work)
