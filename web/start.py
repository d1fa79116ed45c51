"""The small script that the first HTML of a page has beside Streamlit's."""

from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

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
