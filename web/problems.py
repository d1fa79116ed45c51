"""A refusal as an answer: application/problem+json (RFC 9457), with what would be accepted."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from starlette.responses import Response

from model.messages import say
from model.parameters import shortened
from model.scenario import Notice
from reports.workshop import RETRY_AFTER, NotMade
from web.answers import Given, json_bytes, unkept


@dataclass(frozen=True)
class Mistake:
    """One value that cannot be used."""

    parameter: str
    value: str
    accepted: str

    @property
    def sentence(self) -> str:
        value = shortened(self.value)
        given = f"{self.parameter}={value}" if self.parameter else value
        return say("api-mistake", given=given, accepted=self.accepted)


class Refused(Exception):
    """Raised where a request cannot be answered; becomes a problem document."""

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

    def given(self) -> Given:
        """The document as an answer."""
        kind = "application/problem+json"
        return Given(json_bytes(self.to_dict()), kind, headers=self.headers, status=self.status)

    def response(self) -> Response:
        """The document as a response, which no cache keeps."""
        return unkept(self.given())


_STATUSES = {"busy": 503, "many": 429, "time": 503, "memory": 413, "size": 413}


def not_made(error: NotMade) -> Refused:
    """The refusal for an order that the workshop did not carry out."""
    headers = {"Retry-After": str(RETRY_AFTER)} if _STATUSES[error.why] != 413 else {}
    return Refused(_STATUSES[error.why], say("api-not-made"), str(error), headers=headers)


def bad_values(mistakes: Iterable[Mistake]) -> Refused:
    """The refusal for several values."""
    named = list(mistakes)
    detail = " ".join(each.sentence for each in named)
    return Refused(400, say("api-unusable"), detail, named)


def either(names: Iterable[str]) -> str:
    """The accepted names as text: "magnet or trauma"."""
    *others, last = names
    return say("api-either", names=", ".join(others), last_name=last) if others else last


def bad_value(parameter: str, value: str, accepted: str) -> Refused:
    """The refusal for one value, which is shortened."""
    return bad_values([Mistake(parameter, shortened(value), accepted)])


def refuse_notices(notices: Iterable[Notice]) -> None:
    """Refuse a link that has notices.

    Raises:
        Refused: it has some.
    """
    mistakes = [Mistake(each.parameter, each.given, each.accepted) for each in notices]
    if mistakes:
        raise bad_values(mistakes)
