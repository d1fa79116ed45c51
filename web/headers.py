"""The headers that tell a browser what a page may load, who may frame it, and what it passes on."""

import re
from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

import streamlit as st
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from reports.dial.early import EARLY_SCRIPT

INDEX = (Path(st.__file__).parent / "static" / "index.html").read_bytes()
"""Streamlit answers the address of every page with this file."""

# Only this page may stand in another site's frame.
EMBED_PATH = "/embed"


def inline_script_hashes(html: str) -> list[str]:
    """The hashes of the scripts inside a page, so that no other inline script may run."""
    scripts = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)
    return [f"'sha256-{b64encode(sha256(s.encode()).digest()).decode()}'" for s in scripts]


_INLINE = f"{INDEX.decode()}<script>{EARLY_SCRIPT}</script>"


def content_security_policy(frame_ancestors: str) -> str:
    """Allow what Streamlit's page needs, from this server only."""
    return "; ".join(
        [
            "default-src 'self'",
            # blob: carries the scripts of components.
            " ".join(["script-src 'self' blob:", *inline_script_hashes(_INLINE)]),
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
    # Other sites learn the address of this one, but not the link, which holds the scenario.
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
PAGE_HEADERS = {
    **COMMON_HEADERS,
    "Content-Security-Policy": content_security_policy("'self'"),
    "X-Frame-Options": "SAMEORIGIN",
}
EMBED_HEADERS = {**COMMON_HEADERS, "Content-Security-Policy": content_security_policy("*")}
# A file that a page gives may hold all that a district has entered.
MADE_PATH = "/media/"
MADE_HEADERS = {**PAGE_HEADERS, "Cache-Control": "private, no-store"}
# Encoded once for all answers.
PAGE_RAW = Headers(PAGE_HEADERS).raw
MADE_RAW = Headers(MADE_HEADERS).raw
EMBED_RAW = Headers(EMBED_HEADERS).raw
_RAW_NAMES = frozenset(name for name, _ in PAGE_RAW)


def with_headers(path: str, own: Iterable[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
    """An answer's own headers and those of its path, which replace own ones of the same name."""
    made = MADE_RAW if path.startswith(MADE_PATH) else PAGE_RAW
    added = EMBED_RAW if path.rstrip("/") == EMBED_PATH else made
    return [*(pair for pair in own if pair[0] not in _RAW_NAMES), *added]


def security_headers(app: ASGIApp) -> ASGIApp:
    """Adds the headers to every answer. It is plain ASGI, so that no body is buffered."""

    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        # A refused websocket is answered like a request.
        starts = ("http.response.start", "websocket.http.response.start")

        async def send_with_headers(message: Message) -> None:
            if message["type"] in starts:
                message["headers"] = with_headers(scope["path"], message["headers"])
            await send(message)

        inner = send_with_headers if scope["type"] in ("http", "websocket") else send
        await app(scope, receive, inner)

    return answer
