"""Refusals that their reader understands: a sentence, or from the API a problem document."""

from collections.abc import Mapping

from starlette.responses import PlainTextResponse, Response

from web.endpoint import PREFIX
from web.problems import Refused


def refusal(
    path: str, status: int, title: str, sentence: str, headers: Mapping[str, str] | None = None
) -> Response:
    """The refusal of a request for a path."""
    told = {"Cache-Control": "no-store", **(headers or {})}
    if path.startswith(f"{PREFIX}/"):
        told["Access-Control-Allow-Origin"] = "*"
        return Refused(status, title, sentence, headers=told).response()
    return PlainTextResponse(sentence, status, told)
