"""What the first HTML of a page has beside Streamlit: a small script, and a word if nothing opens.

Where a network blocks websockets, or is slow, a page would stay an empty frame for as long as one
looks at it.
"""

from dataclasses import replace
from html import escape
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from model import open_link
from model.languages import known_language
from model.messages import language, say
from model.scenario import without_district
from reports.sharing.documents import document
from reports.sharing.links import same_link

PATH = "/start.js"
_SCRIPT = (Path(__file__).parent / "start.js").read_text("utf-8")
# It runs before Streamlit's scripts, which are deferred too, and holds up no drawing.
SCRIPT_TAG = f'<script defer src="{PATH}"></script>'


def late_note(query: str) -> str:
    """The sentence for a page that does not open, hidden until the script shows it."""
    opened = open_link(query)
    kit = document("kit-html").address
    # Nothing else tells the kit what the page speaks because the browser wishes for it.
    scenario = replace(without_district(opened.scenario), lang=known_language(language()))
    link = same_link("", opened.pack, scenario).lstrip("?")
    address = f"/api/v1/{kit}&{link}"
    return (
        f'<div class="resc-late" role="alert" hidden style="{_STYLE}">{escape(say("shell-late"))} '
        f'<a href="{escape(address)}" download>{escape(say("shell-late-kit"))}</a></div>'
    )


# The page has no style sheet of ours before it has opened.
_STYLE = (
    "position:fixed;inset:auto 1rem 1rem;z-index:1000001;max-width:46rem;margin:auto;padding:1rem;"
    "font:16px/1.5 sans-serif;color:#1b2430;background:#fff4d6;border:1px solid #8a6d1b"
)


def start_route() -> Route:
    """The route of the script."""

    async def answer(_: Request) -> Response:
        headers = {"Cache-Control": "public, max-age=3600"}
        return Response(_SCRIPT, media_type="text/javascript", headers=headers)

    return Route(PATH, answer)
