"""A client that does not say what it wants is left after a while; one that does is not."""

import asyncio
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from http.client import HTTPConnection

import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocket
from websockets.sync.client import connect

from tests.patience import GIVE_UP
from web import patience

SECONDS = 1.0
"""How long the server waits: long enough for a busy machine to say a whole request meanwhile."""


async def echo(request: Request) -> Response:
    return PlainTextResponse(await request.body())


async def slow(_: Request) -> Response:
    await asyncio.sleep(1.5 * SECONDS)
    return PlainTextResponse("late")


async def visit(websocket: WebSocket) -> None:
    await websocket.accept()
    async for text in websocket.iter_text():
        await websocket.send_text(text)


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(patience, "SILENT_SECONDS", SECONDS)
        patched.setattr(patience, "HEAD_SECONDS", SECONDS)
        patched.setattr(patience, "BODY_SECONDS", SECONDS)
        app = Starlette(
            routes=[
                Route("/echo", echo, methods=["POST"]),
                Route("/slow", slow),
                WebSocketRoute("/visit", visit),
            ]
        )
        listening = socket.socket()
        listening.bind(("127.0.0.1", 0))
        config = uvicorn.Config(
            app, http=patience.PatientProtocol, log_level="error", timeout_keep_alive=3_600
        )
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, args=([listening],), daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.01)
        yield listening.getsockname()[1]
        server.should_exit = True
        thread.join(5)


@pytest.mark.parametrize(
    "said",
    [
        b"",
        b"GET / HT",
        b"GET / HTTP/1.1\r\nHost: here\r\n",
        b"POST /echo HTTP/1.1\r\nHost: here\r\nContent-Length: 9\r\n\r\nhalf",
    ],
    ids=["nothing", "half a line", "half a head", "half a body"],
)
def test_who_stops_halfway_is_left(port: int, said: bytes) -> None:
    with socket.create_connection(("127.0.0.1", port)) as client:
        client.sendall(said)
        client.settimeout(GIVE_UP)
        start = time.monotonic()
        with suppress(ConnectionResetError):
            while client.recv(1_000):
                pass
        assert time.monotonic() - start > 0.8 * SECONDS


def test_byte_at_a_time_wins_no_more_time(port: int) -> None:
    with (
        socket.create_connection(("127.0.0.1", port)) as client,
        pytest.raises(OSError, match=r"reset|Broken pipe"),
    ):
        _drip(client, b"GET /echo HTTP/1.1\r\nX-Slow: " + 100 * b"x")


def _drip(client: socket.socket, said: bytes) -> None:
    for byte in said:
        client.sendall(bytes([byte]))
        time.sleep(SECONDS / 10)


def test_slow_answer_and_idle_connection_are_kept(port: int) -> None:
    client = HTTPConnection("127.0.0.1", port, timeout=GIVE_UP)
    client.request("GET", "/slow")
    assert client.getresponse().read() == b"late"
    time.sleep(1.5 * SECONDS)
    client.request("POST", "/echo", b"whole")
    assert client.getresponse().read() == b"whole"
    client.close()


def test_websocket_may_be_silent(port: int) -> None:
    with connect(f"ws://127.0.0.1:{port}/visit") as socket_:
        time.sleep(1.5 * SECONDS)
        socket_.send("still here")
        assert socket_.recv(timeout=GIVE_UP) == "still here"
