"""Sends Streamlit's own scripts and fonts small, and refuses their needless requests."""

import gzip
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path

import brotli
import streamlit as st
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from web.answers import FOREVER, takes
from web.fonts import cut_face, cut_font, with_cut_icons

STATIC = Path(st.__file__).parent / "static"

# The files that may be asked for, so that no path from outside reaches the disk.
ASSETS = {
    f"/static/{file.relative_to(STATIC / 'static').as_posix()}": file
    for file in (STATIC / "static").rglob("*")
    if file.suffix in {".js", ".css"}
}

# On any page but the first, Streamlit's script asks for these below the page's address before it
# asks for them at the root.
PROBES = ("/_stcore/health", "/_stcore/host-config")


def _with_brotli(body: bytes) -> bytes:
    # At 11 all of them would take a minute, and be a fifteenth smaller.
    return bytes(brotli.compress(body, quality=9))


PACKED: dict[str, Callable[[bytes], bytes]] = {
    "br": _with_brotli,
    "gzip": partial(gzip.compress, compresslevel=6),
}


def packing(headers: Headers) -> str:
    """How an answer to a client is best compressed; "" where it takes none."""
    return next((each for each in PACKED if takes(headers, each)), "")


@cache
def compressed(path: str, packed: str) -> bytes:
    """A compressed asset. It never changes, because its name contains its hash.

    Of a style sheet that a browser keeps from an earlier version, the page replaces the icons.
    """
    body = ASSETS[path].read_bytes()
    if path.endswith(".css"):
        body = with_cut_icons(body.decode()).encode()
    return PACKED[packed](body)


def compressed_assets(app: ASGIApp) -> ASGIApp:
    """Sends Streamlit's own scripts compressed, which Streamlit leaves to a proxy, and cut fonts.

    A first page is 0.8 MB with it and 2.7 without, one with charts XX and 7.5.
    """

    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await app(scope, receive, send)
            return
        path = scope["path"]
        if path.endswith(PROBES) and path not in PROBES:
            # The script moves on at any refusal; with a 404 the browser would show an error.
            await Response(status_code=300)(scope, receive, send)
            return
        if scope["method"] in ("GET", "HEAD") and (face := cut_face(path)):
            await (await cut_font(path, face))(scope, receive, send)
            return
        packed = packing(Headers(scope=scope))
        if scope["method"] != "GET" or path not in ASSETS or not packed:
            await app(scope, receive, send)
            return
        body = await run_in_threadpool(compressed, path, packed)
        kind = "text/css" if path.endswith(".css") else "text/javascript"
        headers = {"Content-Encoding": packed, "Vary": "Accept-Encoding", "Cache-Control": FOREVER}
        await Response(body, media_type=kind, headers=headers)(scope, receive, send)

    return answer
