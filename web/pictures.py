"""Serves the picture of a scenario, for previews of its link."""

from datetime import date

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from model.languages import language_for
from model.messages import speaking
from reports.sharing.preview import PICTURE_PATH, shared_picture
from reports.workshop import Order
from web.address import origin
from web.answers import Given
from web.asking import answered
from web.problems import RequestRefused
from web.question import query_of


def picture(query: str, site: str, today: date) -> Given:
    """The picture of a link."""
    shown = shared_picture(site, query, today)
    with speaking(language_for(shown.lang, "")):
        drawn = shown.png()
    return Given(drawn, "image/png", shown.frozen).made_with(shown.meant.pack).tagged()


def picture_route() -> Route:
    """The route of the pictures."""

    async def answer(request: Request) -> Response:
        asked = (query_of(request.scope), origin(request.scope))
        ordered = Order("picture", picture, asked, quick=True, day=date.today())
        try:
            return await answered(request, ordered, takes_long=True)
        except RequestRefused as refused:
            return refused.response()

    return Route(PICTURE_PATH, answer)
