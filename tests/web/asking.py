"""Asks an ASGI app for one address, as a server would, without a network."""

import asyncio
import gzip
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from starlette.types import ASGIApp, Message

from tests.loop import run


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def text(self) -> str:
        packed = self.headers.get("content-encoding") == "gzip"
        return (gzip.decompress(self.body) if packed else self.body).decode()


def get(app: ASGIApp, address: str, headers: Mapping[str, str] | None = None) -> Answer:
    """Ask for a path with its query."""
    path, _, query = address.partition("?")
    given = {"host": "localhost", "accept-encoding": "gzip", **(headers or {})}
    scope: dict[str, Any] = {
        "type": "http",
        "method": "GET",
        "scheme": "https",
        "path": path,
        "root_path": "",
        "query_string": query.encode(),
        "headers": [(name.lower().encode(), text.encode()) for name, text in given.items()],
    }
    sent: list[Message] = []

    async def receive() -> Message:
        # Nothing comes from here: who asks neither sends a body nor goes away.
        await asyncio.Event().wait()
        raise AssertionError("the wait has no end")

    async def send(message: Message) -> None:
        sent.append(message)

    async def ask() -> None:
        await app(scope, receive, send)

    run(ask())
    start, *rest = sent
    found = {name.decode(): text.decode() for name, text in start["headers"]}
    return Answer(start["status"], found, b"".join(each.get("body", b"") for each in rest))
