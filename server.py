"""The app as uvicorn serves it: Streamlit, and around it headers, limits, the API and previews.

Run it with `make run` or `python -m web`. What a visitor sees is in app.py and
pages/; what a robot sees is in web/; nothing here knows about budgets.
"""

from __future__ import annotations

import gc
import gzip
import importlib
import re
from base64 import b64encode
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache
from hashlib import sha256
from pathlib import Path

import streamlit as st
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.middleware import Middleware
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.runtime.pages_manager import PagesManager

from web.api import PREFIX, api
from web.beside import Beside
from web.health import get_health, get_readiness
from web.limits import RateLimits
from web.logs import log_as_json
from web.metrics import get_metrics
from web.pictures import picture_route
from web.previews import LinkPreviews
from web.watch import Watched, script_error
from web.watchdog import watched

ROOT = Path(__file__).parent
STATIC = Path(st.__file__).parent / "static"

# Imported at start, so that the first visitor does not wait for them.
HEAVY = ("pandas", "pyarrow", "model", "reports.dial_data", "ui.dial")

# On a page other than the first, Streamlit's script asks for these below the page's own
# address before it asks for them at the root.
PROBES = ("/_stcore/health", "/_stcore/host-config")

# Only this page may stand in another site's frame.
EMBED_PATH = "/embed"


def inline_script_hashes(html: str) -> list[str]:
    """Name the scripts inside Streamlit's own page, so that no other inline script may run."""
    scripts = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)
    return [f"'sha256-{b64encode(sha256(s.encode()).digest()).decode()}'" for s in scripts]


def content_security_policy(frame_ancestors: str) -> str:
    """Allow what Streamlit's page needs, from this server only."""
    page = (STATIC / "index.html").read_text(encoding="utf-8")
    return "; ".join(
        [
            "default-src 'self'",
            # blob: carries the scripts of components.
            " ".join(["script-src 'self' blob:", *inline_script_hashes(page)]),
            # Streamlit and Vega set styles from script.
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "worker-src 'self' blob:",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            f"frame-ancestors {frame_ancestors}",
        ]
    )


COMMON_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    # A link holds the scenario: other sites learn our address, not what was chosen.
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
PAGE_HEADERS = {
    **COMMON_HEADERS,
    "Content-Security-Policy": content_security_policy("'self'"),
    "X-Frame-Options": "SAMEORIGIN",
}
EMBED_HEADERS = {**COMMON_HEADERS, "Content-Security-Policy": content_security_policy("*")}
# As they are sent, made once for all answers.
PAGE_RAW = Headers(PAGE_HEADERS).raw
EMBED_RAW = Headers(EMBED_HEADERS).raw
RAW_NAMES = frozenset(name for name, _ in PAGE_RAW)


class SecurityHeaders:
    """Adds the headers to every answer. Plain ASGI: it must not buffer a body."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        if scope["path"].endswith(PROBES) and scope["path"] not in PROBES:
            # The script moves on at any refusal; with a 404 the browser would show an error.
            await Response(status_code=300)(scope, receive, send)
            return
        headers = EMBED_RAW if scope["path"].rstrip("/") == EMBED_PATH else PAGE_RAW

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                own = [pair for pair in message["headers"] if pair[0] not in RAW_NAMES]
                message["headers"] = [*own, *headers]
            await send(message)

        await self.app(scope, receive, send_with_headers)


# The files that may be asked for, so that no path from outside reaches the disk.
ASSETS = {
    f"/static/{file.relative_to(STATIC / 'static').as_posix()}": file
    for file in (STATIC / "static").rglob("*")
    if file.suffix in {".js", ".css"}
}


@cache
def compressed(path: str) -> bytes:
    """Compress an asset once for the life of the process: its name holds its hash."""
    return gzip.compress(ASSETS[path].read_bytes(), compresslevel=6)


class CompressedAssets:
    """Sends Streamlit's own scripts compressed, which Streamlit leaves to a proxy.

    A first page is 1.1 MB with it and 2.7 without, one with charts 2.6 and 7.5.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if (
            scope["type"] != "http"
            or scope["method"] != "GET"
            or scope["path"] not in ASSETS
            or "gzip" not in Headers(scope=scope).get("accept-encoding", "")
        ):
            await self.app(scope, receive, send)
            return
        body = await run_in_threadpool(compressed, scope["path"])
        response = Response(
            body,
            media_type="text/css" if scope["path"].endswith(".css") else "text/javascript",
            headers={
                "Content-Encoding": "gzip",
                "Vary": "Accept-Encoding",
                "Cache-Control": "public, immutable, max-age=31536000",
            },
        )
        await response(scope, receive, send)


def show_reference(error: Exception) -> bool:
    """Give the visitor a sentence, and a reference that finds the fault in the log."""
    reference = script_error(error)
    st.error(
        "This page could not be shown. Your choices are kept in its address. "
        f"If it fails again after a reload, report reference {reference}."
    )
    return True


@asynccontextmanager
async def lifespan(_: st.App) -> AsyncIterator[None]:
    """Import what every visitor needs, then tell the collector that it is here to stay."""
    for module in HEAVY:
        importlib.import_module(module)
    # Until st.navigation has run once, Streamlit takes pages/ for its older kind of app; a visitor
    # whose process was killed may come to one that has had no visitor yet.
    PagesManager.uses_pages_directory = False
    log_as_json()
    gc.collect()
    gc.freeze()
    async with watched():
        yield


app = st.App(
    ROOT / "app.py",
    lifespan=lifespan,
    routes=[
        picture_route(),
        Route("/healthz", get_health),
        Route("/readyz", get_readiness),
        Route("/metrics", get_metrics),
    ],
    middleware=[
        Middleware(SecurityHeaders),
        Middleware(Watched),
        Middleware(RateLimits),
        Middleware(CompressedAssets),
        Middleware(Beside, apps={PREFIX: api()}),
        Middleware(LinkPreviews),
    ],
    on_script_error=show_reference,
)
