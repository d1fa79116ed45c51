"""Puts a link's own title, sentence and picture into Streamlit's page.

Streamlit answers the address of every page with the same file, which says "Streamlit" until its
script has run. A robot that shows a preview of a link runs no scripts.
"""

import asyncio
import gzip
import re
from collections.abc import Callable, Hashable
from functools import partial
from typing import NamedTuple, ParamSpec, TypeVar

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from model import all_packs, load_pack
from model.catalogs import SOURCE
from model.languages import language_for
from model.messages import kept_by_language, language, speaking
from model.packs import meant_without_year
from model.scenario import asked_language, holds_district
from reports.dial.early import early_tables
from reports.dial.module import dial_path
from reports.sharing.first_page import alive, first_dial
from reports.sharing.late import late_note, no_page
from reports.sharing.preview import (
    COMPARE_PATH,
    preview_html,
    preview_with_note,
    title_html,
)
from reports.workshop import WORKSHOP, Asker, NotMade, Order
from reports.workshop.store import Store
from web.address import origin
from web.answers import NEVER, takes
from web.fonts import declared_fonts, early_font, lighter
from web.headers import INDEX
from web.limits import Places, Turns, client_of
from web.moved import in_small_letters
from web.question import SHORT, is_page, query_of
from web.start import SCRIPT_TAG
from web.watch import report

Given = ParamSpec("Given")
Made = TypeVar("Made")

_TITLE = re.compile(r"<title>.*?</title>", re.DOTALL)
_STYLE_SHEET = re.compile(r'<link rel="stylesheet"[^>]*>')
_FONT = re.compile(r'<link\s+rel="preload"[^>]*\sas="font"[^>]*>')
_WITHOUT_SCRIPT = re.compile(r"<noscript>.*?</noscript>", re.DOTALL)

_LEVEL = 6
"""How hard the page is compressed."""
PATIENCE = 1.0
"""Seconds that a page waits for its preview."""

SHORT_PATIENCE = 0.3
"""The same for the tables of its dial: the answer is read without them."""
_MAKING: dict[tuple[str, str], asyncio.Future[str]] = {}
"""Tables that are being made, by their language and rules."""
TABLES_OF_ONE, TABLES_OF_ALL = 3, 8
"""How many of them for a client and for all: each takes a hand for a tenth of a second."""
_PLACES = Places(TABLES_OF_ONE, TABLES_OF_ALL)
MADE_OF_ONE, MADE_OF_ALL = 1, 2
"""Pages of a client, and of all, that are made at the same time."""
_OF_ONE, _OF_ALL = Turns(MADE_OF_ONE), Turns(MADE_OF_ALL)
MOST_KEPT = 8_000_000
"""Bytes of compressed pages that are remembered, none with a district."""
_KEPT = Store(MOST_KEPT)

# With these Streamlit would send only a part of the file, or compress it.
_PARTIAL = {b"accept-encoding", b"if-modified-since", b"if-none-match", b"if-range", b"range"}


_SPOKEN = f'<html lang="{SOURCE}"'
"""How Streamlit's page begins: in English, which the app is not for everybody."""

# Streamlit's page, cut at its title, at its style, at its text for browsers without scripts, and at
# its end. A browser paints nothing before a style sheet in the head has come, and waits for a font
# that is asked for there, so these go last.
_WHOLE = INDEX.decode()
_BEFORE, _rest = _TITLE.split(_FONT.sub("", _WHOLE), maxsplit=1)
_SHEET = "".join(map(lighter, [*_FONT.findall(_WHOLE), *_STYLE_SHEET.findall(_WHOLE)]))
_BETWEEN, _after = _WITHOUT_SCRIPT.split(_STYLE_SHEET.sub("", _rest), maxsplit=1)
_BODY, _END = _after.split("</body>")


_DIAL = f'<link rel="modulepreload" href="{dial_path()}">'
_HAS_DIAL = 'class="first-dial"'
_LIKE_A_PAGE = re.compile(r"/[\w-]+")
"""Robots do not say that they go to a page; what has a dot or a folder may be a file."""
_PAGE = "text/html"
"""What a browser accepts where somebody goes to an address."""


class LinkPreviews:
    """Replaces Streamlit's page, and leaves all other answers as they are."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        asked = scope["type"] == "http" and scope["method"] in ("GET", "HEAD")
        if asked and (moved := in_small_letters(scope)):
            await moved(scope, receive, send)
            return
        page = asked and is_page(scope["path"])
        goes = asked and _PAGE in Headers(scope=scope).get("accept", "")
        if not (page or goes or (asked and _LIKE_A_PAGE.fullmatch(scope["path"]))):
            await self.app(scope, receive, send)
            return
        answer = _answer if page else _refuse
        whole = [pair for pair in scope["headers"] if pair[0] not in _PARTIAL]
        started: list[Message] = []
        body = b""

        async def take(message: Message) -> None:
            nonlocal body
            if message["type"] == "http.response.start":
                kind = Headers(scope=message).get("content-type", "")
                if kind.startswith(_PAGE):
                    started.append(message)
                    return
            if not started:
                await send(message)
                return
            body += message.get("body", b"")
            if not message.get("more_body", False):
                await answer(scope, receive, send, started[0], body)

        await self.app({**scope, "method": "GET", "headers": whole}, receive, take)


async def _answer(scope: Scope, receive: Receive, send: Send, start: Message, body: bytes) -> None:
    if start["status"] != 200 or body != INDEX:
        await _as_it_is(send, start, body)
        return
    kept = MutableHeaders(scope=start).get("cache-control", "no-cache")
    headers = {
        "Cache-Control": NEVER if holds_district(query_of(scope)) else kept,
        "Vary": "Accept-Encoding, Accept-Language",
    }
    with speaking(spoken_to(scope)):
        page = await _page(scope)
    # Streamlit was asked for its file as it is.
    if takes(Headers(scope=scope), "gzip"):
        headers["Content-Encoding"] = "gzip"
    else:
        page = await run_in_threadpool(gzip.decompress, page)
    await Response(page, media_type=_PAGE, headers=headers)(scope, receive, send)


async def _refuse(scope: Scope, receive: Receive, send: Send, start: Message, body: bytes) -> None:
    """Say that there is no page, where Streamlit gives its own, which finds no script there."""
    if start["status"] != 200 or body != INDEX:
        await _as_it_is(send, start, body)
        return
    with speaking(spoken_to(scope)):
        page = no_page()
    await Response(page, 404, media_type=_PAGE)(scope, receive, send)


async def _as_it_is(send: Send, start: Message, body: bytes) -> None:
    await send(start)
    await send({"type": "http.response.body", "body": body})


def spoken_to(scope: Scope) -> str:
    """The language of the answer to a request for a page: the link's, or the browser's wish."""
    wish = Headers(scope=scope).get("accept-language", "")
    return language_for(asked_language(query_of(scope)), wish)


async def _page(scope: Scope) -> bytes:
    """The page for a request, compressed; without a preview, if there was a fault in making it."""
    asked = (origin(scope), scope["path"], query_of(scope))
    try:
        key = _key(*asked)
        page = None if key is None else _KEPT.get(key, None)
        if page is not None:
            return page
        page, whole = await _made(asked, client_of(scope))
        if whole and key is not None:
            _KEPT.put(key, None, page)
        return page
    except Exception as error:
        report("preview", "No preview was made", scope.get("reference", ""), error)
        return await run_in_threadpool(gzip.compress, INDEX, _LEVEL)


def _key(origin: str, path: str, query: str) -> Hashable:
    """What a page depends on; None for one that is not kept."""
    if holds_district(query) or len(path) + len(query) > SHORT:
        return None
    return (language(), _facts(), origin, path, query)


def _facts() -> Hashable:
    """What links mean here: all that a page depends on beside its address and its language."""
    return (load_pack(), meant_without_year(), *all_packs().values())


class _Shown(NamedTuple):
    """The parts of a page that follow from its link."""

    head: str
    first: str
    late: str
    rules: str
    """The link of the tables that its dial needs to be alive, or ""."""
    whole: bool = True
    """It says all that the link says."""


async def _made(asked: tuple[str, str, str], client: str) -> tuple[bytes, bool]:
    """A page, compressed, and whether it has all that it may have."""
    shown = await _shown(asked, client)
    tables = await _tables(shown.rules, client)
    page = await _beside(client, _written, shown, asked, tables)
    return page, shown.whole and bool(tables or not shown.rules)


async def _beside(
    client: str, make: Callable[Given, Made], *given: Given.args, **named: Given.kwargs
) -> Made:
    """Make something beside the event loop, which carries everybody's visits.

    Each client has one turn at a time: whoever asks for many pages does not keep others waiting.
    """
    async with _OF_ONE.turn(client), _OF_ALL.turn(""):
        return await run_in_threadpool(make, *given, **named)


def _written(shown: _Shown, asked: tuple[str, str, str], tables: str) -> bytes:
    moves = alive(*asked, tables) if tables else _DIAL if _HAS_DIAL in shown.first else ""
    begun = _BEFORE.replace(_SPOKEN, f'<html lang="{language()}"', 1)
    first = [begun, SCRIPT_TAG, shown.head, early_font(), _BETWEEN, shown.first, moves]
    # The note is last: what Streamlit has to skip to its content is the first link.
    page = "".join([*first, _BODY, _SHEET, declared_fonts(), shown.late, "</body>", _END])
    return gzip.compress(page.encode(), _LEVEL)


async def _shown(asked: tuple[str, str, str], client: str) -> _Shown:
    """A link's preview; if the workshop does not make it in time, that of the page alone."""
    _, path, query = asked
    if len(query) <= SHORT and path != COMPARE_PATH:
        if holds_district(query):
            return await _beside(client, _read, *asked)
        return await _beside(client, _read_once, _facts(), *asked)
    ordered = Order("preview", preview_with_note, asked, quick=True)
    try:
        async with asyncio.timeout(PATIENCE):
            shown: tuple[str, str, str] = await WORKSHOP.soon(ordered, Asker(client))
            return _Shown(*shown, "")
    except (NotMade, TimeoutError):
        page = await _beside(client, title_html, *asked)
        # What a link says that was not read is in no file.
        return _Shown(*page, late_note(None), "", whole=False)


def _read(origin: str, path: str, query: str) -> _Shown:
    return _Shown(*preview_html(origin, path, query), late_note(query), first_dial(path, query))


@kept_by_language(128)
def _read_once(_: Hashable, origin: str, path: str, query: str) -> _Shown:
    """Made once for all who open a link; it holds no district."""
    return _read(origin, path, query)


async def _tables(rules: str, client: str) -> str:
    """The tables with which the answer moves before Streamlit is there; "" if not made in time.

    A long link moves with Streamlit: to read it here would keep others waiting.
    """
    if not rules:
        return ""
    # It takes too long for the quick line, where pages wait for what they say.
    ordered = Order("tables", early_tables, (rules,))
    key = (ordered.language, rules)
    making = _MAKING.get(key)
    if making is None:
        if not _PLACES.take(client):
            return ""
        # Whoever comes next has them at once, though this page does not wait for them.
        making = asyncio.ensure_future(WORKSHOP.soon(ordered, Asker(client)))
        _MAKING[key] = making
        making.add_done_callback(partial(_end, key, client))
    await asyncio.wait({making}, timeout=SHORT_PATIENCE)
    made = making.done() and not making.cancelled() and not making.exception()
    return making.result() if made else ""


def _end(key: tuple[str, str], client: str, making: asyncio.Future[str]) -> None:
    """Forget an order that has ended; a refusal is nothing to tell."""
    del _MAKING[key]
    _PLACES.give(client)
    if not making.cancelled():
        making.exception()
