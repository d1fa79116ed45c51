"""Sends old addresses of pages, and those in capitals, to where their matter stands now."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import Scope

from model.scenario import holds_district
from reports.sharing.parts import OLD_PATHS, moved_to
from web.answers import NEVER
from web.question import is_page, query_of


def moved_routes() -> list[Route]:
    """A route for each old path, with and without a slash at its end."""

    async def answer(request: Request) -> Response:
        query = query_of(request.scope)
        return _sent(moved_to(request.url.path.rstrip("/"), query), query)

    return [Route(path + end, answer) for path in OLD_PATHS for end in ("", "/")]


def in_small_letters(scope: Scope) -> Response | None:
    """Where the page of a path in capitals is; None where its letters are small, or it is none."""
    path = scope["path"].lower()
    if path == scope["path"] or not (is_page(path) or path in OLD_PATHS):
        return None
    query = query_of(scope)
    return _sent(f"{path}?{query}" if query else path, query)


def _sent(location: str, query: str) -> Response:
    kept = NEVER if holds_district(query) else "no-cache"
    return Response(status_code=301, headers={"Location": location, "Cache-Control": kept})
