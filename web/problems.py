"""A refusal as an answer: application/problem+json (RFC 9457), with what would be accepted."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from starlette.responses import JSONResponse

from model.scenario import Notice, shortened


@dataclass(frozen=True)
class Mistake:
    """One value that cannot be used."""

    parameter: str
    value: str
    accepted: str

    @property
    def sentence(self) -> str:
        given = f"{self.parameter}={self.value}" if self.parameter else self.value
        return f"“{given}” cannot be used. Accepted: {self.accepted}."


class Refused(Exception):
    """Raised by whatever cannot answer a request; becomes a problem document."""

    def __init__(
        self,
        status: int,
        title: str,
        detail: str,
        mistakes: Sequence[Mistake] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(title)
        self.status = status
        self.title = title
        self.detail = detail
        self.mistakes = mistakes
        self.headers = headers or {}

    def to_dict(self) -> dict[str, Any]:
        """The document: ``errors`` names each parameter, its value and what is accepted."""
        return {
            "type": "about:blank",
            "title": self.title,
            "status": self.status,
            "detail": self.detail,
            "errors": [
                {"parameter": each.parameter, "value": each.value, "accepted": each.accepted}
                for each in self.mistakes
            ],
        }

    def response(self) -> JSONResponse:
        return JSONResponse(
            self.to_dict(),
            self.status,
            {"Cache-Control": "no-store", **self.headers},
            "application/problem+json",
        )


def bad_values(mistakes: Iterable[Mistake]) -> Refused:
    """The refusal of values, each named."""
    named = list(mistakes)
    detail = " ".join(each.sentence for each in named)
    return Refused(400, "A value cannot be used", detail, named)


def bad_value(parameter: str, value: str, accepted: str) -> Refused:
    """The refusal of one value; a stranger's text is shortened."""
    return bad_values([Mistake(parameter, shortened(value), accepted)])


def refuse_notices(notices: Iterable[Notice]) -> None:
    """Turn the notices of a link into a refusal, where there are any.

    Raises:
        Refused: there are.
    """
    mistakes = [Mistake(each.parameter, each.given, each.accepted) for each in notices]
    if mistakes:
        raise bad_values(mistakes)
