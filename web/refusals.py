"""A refusal as whoever asked can read it: a sentence, and for the API a problem document."""

from collections.abc import Mapping

from starlette.responses import PlainTextResponse, Response

from web.endpoint import PREFIX
from web.problems import Refused


def refusal(
    path: str, status: int, title: str, sentence: str, headers: Mapping[str, str] | None = None
) -> Response:
    """Refuse a request, whatever it asked for."""
    told = {"Cache-Control": "no-store", **(headers or {})}
    if path.startswith(f"{PREFIX}/"):
        told["Access-Control-Allow-Origin"] = "*"
        return Refused(status, title, sentence, headers=told).response()
    return PlainTextResponse(sentence, status, told)
