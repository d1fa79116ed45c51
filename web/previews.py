"""Puts a link's own title, sentence and picture into the page that Streamlit answers with.

Streamlit answers every page's address with the same file, which says "Streamlit" until a browser
has run its script. A robot that shows a preview of a link runs none.
"""

import re
from html import escape

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from reports.sharing.preview import Preview, head_tags, preview
from web.address import origin
from web.headers import INDEX
from web.watch import report

_PAGE = re.compile(r"/[a-z0-9_-]*", re.IGNORECASE)
_TITLE = re.compile(r"<title>.*?</title>", re.DOTALL)
_WITHOUT_SCRIPT = re.compile(r"<noscript>.*?</noscript>", re.DOTALL)

# With these Streamlit would answer with less than the whole file, or compress it.
_PARTIAL = {b"accept-encoding", b"if-modified-since", b"if-none-match", b"if-range", b"range"}


def _template() -> tuple[str, str, str]:
    """Streamlit's page around its title and around what it says where no script runs."""
    page = INDEX.decode()
    before, rest = _TITLE.split(page, maxsplit=1)
    between, after = _WITHOUT_SCRIPT.split(rest, maxsplit=1)
    return before, between, after


_BEFORE, _BETWEEN, _AFTER = _template()


def page_with(shown: Preview) -> bytes:
    """Streamlit's page with a preview in its head, and in words for whoever runs no script."""
    without_script = (
        f"<noscript><h1>{escape(shown.title)}</h1><p>{escape(shown.description)}</p>"
        f'<p><img src="{escape(shown.picture)}" alt="{escape(shown.picture_text)}" width="600"></p>'
        "<p>To move the figures, turn on JavaScript.</p></noscript>"
    )
    return "".join([_BEFORE, head_tags(shown), _BETWEEN, without_script, _AFTER]).encode()


class LinkPreviews:
    """Replaces Streamlit's page, and nothing else that Streamlit or a route answers."""

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
            if message["type"] == "http.response.start" and _is_html(message):
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
    headers = {"Cache-Control": MutableHeaders(scope=start).get("cache-control", "no-cache")}
    page = _page(scope)
    await Response(page, media_type="text/html", headers=headers)(scope, receive, send)


def _page(scope: Scope) -> bytes:
    """The page for a request; a preview is an extra, and no fault in it may cost the page."""
    query = scope["query_string"].decode("latin-1")
    try:
        return page_with(preview(origin(scope), scope["path"], query))
    except Exception as error:
        # Whoever looks after the site hears of it as of any other fault.
        report("preview", "No preview was made", scope.get("reference", ""), error)
        return INDEX


def _is_html(start: Message) -> bool:
    return Headers(scope=start).get("content-type", "").startswith("text/html")
