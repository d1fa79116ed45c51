"""The scripts that a page has beside Streamlit's: a small one at its start, and the dial."""

from functools import cache
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from reports.dial.module import SERVED, dial_file, dial_path
from web.answers import FOREVER
from web.assets import PACKED, packing

PATH = "/start.js"
_SCRIPT = (Path(__file__).parent / "start.js").read_text("utf-8")
# It runs before Streamlit's scripts, which are deferred too, and holds up no drawing.
SCRIPT_TAG = f'<script defer src="{PATH}"></script>'


def start_route() -> Route:
    """The route of the script."""

    async def answer(_: Request) -> Response:
        headers = {"Cache-Control": "public, max-age=3600"}
        return Response(_SCRIPT, media_type="text/javascript", headers=headers)

    return Route(PATH, answer)


def dial_route() -> Route:
    """The route of the dial's code, which a page may load from then on."""
    SERVED.set()

    async def answer(request: Request) -> Response:
        packed = packing(request.headers)
        # A page of an earlier version, for this once.
        kept = FOREVER if request.url.path == dial_path() else "no-store"
        headers = {"Vary": "Accept-Encoding", "Cache-Control": kept}
        if packed:
            headers["Content-Encoding"] = packed
        body = await run_in_threadpool(_dial, packed)
        return Response(body, media_type="text/javascript", headers=headers)

    return Route("/dial.{content}.js", answer)


@cache
def _dial(packed: str) -> bytes:
    body = dial_file().encode()
    return PACKED[packed](body) if packed else body
