"""A refusal is read by whoever sends a body, and nobody is drained without an end."""

import asyncio
from typing import Any

import pytest
from starlette.responses import PlainTextResponse
from starlette.types import Message

from tests.loop import run
from web import drain
from web.drain import BODIES, LONGEST, SECONDS, refuse
from web.limits import Buckets, Rate


@pytest.fixture(autouse=True)
def _full(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drain, "_bodies", Buckets(BODIES))


def scope(length: str | None) -> dict[str, Any]:
    headers = [] if length is None else [(b"content-length", length.encode())]
    return {"type": "http", "headers": headers, "client": ("198.51.100.7", 1)}


def taken(length: str | None, pieces: int = 3, ends: bool = True) -> tuple[int, bool]:
    """How many pieces of a body are taken, and whether the connection stays."""
    left = pieces
    sent: list[Message] = []

    async def receive() -> Message:
        nonlocal left
        left -= 1
        if left < 0:
            await asyncio.Event().wait()
        return {"type": "http.request", "body": b"x", "more_body": left > 0 or not ends}

    async def send(message: Message) -> None:
        sent.append(message)

    run(refuse(PlainTextResponse("No.", 404), scope(length), receive, send))
    return pieces - max(left, 0), (b"connection", b"close") not in sent[0]["headers"]


def test_limits_as_shipped() -> None:
    assert (16_000_000, 20.0, Rate(0.5, 10)) == (LONGEST, SECONDS, BODIES)


def test_body_is_taken_whole() -> None:
    assert taken("3") == (3, True)
    assert taken(str(LONGEST)) == (3, True)


@pytest.mark.parametrize("length", [None, "0"])
def test_without_a_body_there_is_nothing_to_take(length: str | None) -> None:
    assert taken(length) == (0, True)


@pytest.mark.parametrize("length", ["-1", "x", str(LONGEST + 1)])
def test_too_long_a_body_ends_the_connection(length: str | None) -> None:
    assert taken(length) == (0, False)


def test_client_is_drained_so_many_times() -> None:
    burst = int(BODIES.burst)
    assert [taken("3") for _ in range(burst + 1)] == [(3, True)] * burst + [(0, False)]


def test_body_that_does_not_come_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drain, "SECONDS", 0.05)
    assert taken("9", pieces=2, ends=False) == (2, False)
