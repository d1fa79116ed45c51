"""What a request costs, in units of one estimate of a short link."""

from starlette.datastructures import Headers
from starlette.types import Scope

from model.intake.files import MOST_BYTES
from web.endpoint import PREFIX
from web.question import SHORT, is_page, query_of

PAPER = 15.0
"""A paper takes as long as some 30 estimates."""
LONG_LINK = 3.0
PAGE = 10.0
"""Until Streamlit is there it says an answer, which takes as long where nobody asked before."""
PER_100_KB = 2.0
"""Of a body. To read the rows of the largest takes as long as six papers."""


def cost_of(scope: Scope) -> float:
    """What a request costs its client; a body without a length counts as the largest."""
    if not scope["path"].startswith(PREFIX):
        return PAGE if is_page(scope["path"]) else 1.0
    path = scope["path"].removeprefix(PREFIX)
    if path == "/districts" and scope["method"] == "POST":
        given = Headers(scope=scope).get("content-length", "")
        size = int(given) if given.isdecimal() and len(given) < 12 else MOST_BYTES
        return PAPER + PER_100_KB * min(size, MOST_BYTES) / 100_000
    if path.startswith("/report."):
        return PAPER
    return LONG_LINK if len(query_of(scope)) > SHORT else 1.0
