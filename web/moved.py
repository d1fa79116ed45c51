"""Sends the old addresses of pages to where their matter stands now."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from model.scenario import holds_district
from reports.sharing.parts import OLD_PATHS, moved_to
from web.answers import NEVER
from web.question import query_of


def moved_routes() -> list[Route]:
    """A route for each old path, with and without a slash at its end."""

    async def answer(request: Request) -> Response:
        query = query_of(request.scope)
        headers = {
            "Location": moved_to(request.url.path.rstrip("/"), query),
            "Cache-Control": NEVER if holds_district(query) else "no-cache",
        }
        return Response(status_code=301, headers=headers)

    return [Route(path + end, answer) for path in OLD_PATHS for end in ("", "/")]
