"""Puts a link's own title, sentence and picture into Streamlit's page.

Streamlit answers the address of every page with the same file, which says "Streamlit" until its
script has run. A robot that shows a preview of a link runs no scripts.
"""

import asyncio
import gzip
import re

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from model.catalogs import SOURCE
from model.languages import language_for
from model.messages import kept_by_language, language, speaking
from model.scenario import asked_language, holds_district
from reports.dial.early import early_tables
from reports.sharing.first_page import alive, first_dial
from reports.sharing.preview import COMPARE_PATH, preview_html
from reports.workshop import WORKSHOP, Asker, NotMade, Order
from web.address import origin
from web.answers import NEVER
from web.headers import INDEX
from web.limits import client_of
from web.question import SHORT, query_of
from web.start import SCRIPT_TAG, late_note
from web.watch import report

_PAGE = re.compile(r"/[a-z0-9_-]*", re.IGNORECASE)
_TITLE = re.compile(r"<title>.*?</title>", re.DOTALL)
_STYLE_SHEET = re.compile(r'<link rel="stylesheet"[^>]*>')
_WITHOUT_SCRIPT = re.compile(r"<noscript>.*?</noscript>", re.DOTALL)

_LEVEL = 6
"""How hard the page is compressed."""
PATIENCE = 1.0
"""Seconds that a page waits for its preview."""

SHORT_PATIENCE = 0.3
"""The same for the tables of its dial: the answer is read without them."""
_MAKING: set[asyncio.Future[str]] = set()
"""Tables that are being made; the workshop bounds them."""

# With these Streamlit would send only a part of the file, or compress it.
_PARTIAL = {b"accept-encoding", b"if-modified-since", b"if-none-match", b"if-range", b"range"}


_SPOKEN = f'<html lang="{SOURCE}"'
"""How Streamlit's page begins: in English, which the app is not for everybody."""

# Streamlit's page, cut at its title, at its style, at its text for browsers without scripts, and at
# its end. A browser paints nothing before a style sheet in the head has come, so that goes last.
_BEFORE, _rest = _TITLE.split(INDEX.decode(), maxsplit=1)
_SHEET = "".join(_STYLE_SHEET.findall(_rest))
_BETWEEN, _after = _WITHOUT_SCRIPT.split(_STYLE_SHEET.sub("", _rest), maxsplit=1)
_BODY, _END = _after.split("</body>")


class LinkPreviews:
    """Replaces Streamlit's page, and leaves all other answers as they are."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        asked = scope["type"] == "http" and scope["method"] in ("GET", "HEAD")
        if not asked or not _PAGE.fullmatch(scope["path"]):
            await self.app(scope, receive, send)
            return
        whole = [pair for pair in scope["headers"] if pair[0] not in _PARTIAL]
        started: list[Message] = []
        body = b""

        async def take(message: Message) -> None:
            nonlocal body
            if message["type"] == "http.response.start":
                kind = Headers(scope=message).get("content-type", "")
                if kind.startswith("text/html"):
                    started.append(message)
                    return
            if not started:
                await send(message)
                return
            body += message.get("body", b"")
            if not message.get("more_body", False):
                await _answer(scope, receive, send, started[0], body)

        await self.app({**scope, "method": "GET", "headers": whole}, receive, take)


async def _answer(scope: Scope, receive: Receive, send: Send, start: Message, body: bytes) -> None:
    if start["status"] != 200 or body != INDEX:
        await send(start)
        await send({"type": "http.response.body", "body": body})
        return
    kept = MutableHeaders(scope=start).get("cache-control", "no-cache")
    headers = {
        "Cache-Control": NEVER if holds_district(query_of(scope)) else kept,
        "Vary": "Accept-Encoding, Accept-Language",
    }
    with speaking(spoken_to(scope)):
        page = await _page(scope)
    if "gzip" in Headers(scope=scope).get("accept-encoding", ""):
        # Streamlit was asked for its file as it is.
        headers["Content-Encoding"] = "gzip"
        page = await run_in_threadpool(gzip.compress, page, _LEVEL)
    await Response(page, media_type="text/html", headers=headers)(scope, receive, send)


def spoken_to(scope: Scope) -> str:
    """The language of the answer to a request for a page: the link's, or the browser's wish."""
    wish = Headers(scope=scope).get("accept-language", "")
    return language_for(asked_language(query_of(scope)), wish)


async def _page(scope: Scope) -> bytes:
    """The page for a request; without a preview, if there was a fault in making that."""
    try:
        head, first = await _shown(scope)
        first += await _alive(scope)
        query = query_of(scope)
        late = late_note(query if len(query) <= SHORT else "")
    except Exception as error:
        report("preview", "No preview was made", scope.get("reference", ""), error)
        return INDEX
    return "".join(
        # The note is last: what Streamlit has to skip to its content is the first link.
        [_begun(), SCRIPT_TAG, head, _BETWEEN, first, _BODY, _SHEET, late, "</body>", _END]
    ).encode()


def _begun() -> str:
    return _BEFORE.replace(_SPOKEN, f'<html lang="{language()}"', 1)


async def _shown(scope: Scope) -> tuple[str, str]:
    """A link's preview; if the workshop does not make it in time, that of the page alone."""
    asked = (origin(scope), scope["path"], query_of(scope))
    if len(asked[2]) <= SHORT and asked[1] != COMPARE_PATH:
        return preview_html(*asked)
    ordered = Order("preview", preview_html, asked, quick=True)
    try:
        async with asyncio.timeout(PATIENCE):
            shown: tuple[str, str] = await WORKSHOP.soon(ordered, Asker(client_of(scope)))
            return shown
    except (NotMade, TimeoutError):
        return _of_page(*asked[:2])


async def _alive(scope: Scope) -> str:
    """What makes the answer move before Streamlit is there; "" if its tables are not made in time.

    A long link moves with Streamlit: to read it here would keep others waiting.
    """
    query = query_of(scope)
    rules = first_dial(scope["path"], query) if len(query) <= SHORT else ""
    if not rules:
        return ""
    ordered = Order("tables", early_tables, (rules,), quick=True)
    making = asyncio.ensure_future(WORKSHOP.soon(ordered, Asker(client_of(scope))))
    # Whoever comes next has them at once, though this page does not wait for them.
    _MAKING.add(making)
    making.add_done_callback(_made)
    await asyncio.wait({making}, timeout=SHORT_PATIENCE)
    if not making.done() or making.exception():
        return ""
    return alive(query, making.result())


def _made(making: asyncio.Future[str]) -> None:
    """Forget an order that has ended; a refusal is nothing to tell."""
    _MAKING.discard(making)
    if not making.cancelled():
        making.exception()


@kept_by_language(256)
def _of_page(origin: str, path: str) -> tuple[str, str]:
    return preview_html(origin, path, "")
