"""A refusal as an answer: application/problem+json (RFC 9457), with what would be accepted."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from starlette.responses import PlainTextResponse, Response

from model.messages import say
from model.parameters import shortened
from model.scenario import Notice
from reports.sharing.snippets import API_PATH
from reports.workshop import RETRY_AFTER, NotMade
from web.answers import Given, json_bytes, unkept


@dataclass(frozen=True)
class Answer:
    """A parameter with a value that settles what a request leaves open."""

    parameter: str
    value: str
    means: str


@dataclass(frozen=True)
class Mistake:
    """One value that cannot be used."""

    parameter: str
    value: str
    accepted: str
    is_clause: bool = False
    """The value is a clause of ours, and says what is wrong with the whole body."""
    own_words: str = ""
    """What is wrong, where the usual sentence does not say it."""
    answers: tuple[Answer, ...] = ()
    """Where something has to be chosen: each choice, as a program would give it."""

    @property
    def sentence(self) -> str:
        if self.own_words:
            return self.own_words
        if self.is_clause:
            return say("api-mistake-body", given=self.value, accepted=self.accepted)
        value = shortened(self.value)
        given = f"{self.parameter}={value}" if self.parameter else value
        return say("api-mistake", given=given, accepted=self.accepted)


@dataclass(eq=False)
class RequestRefused(Exception):
    """Raised where a request cannot be answered; becomes a problem document."""

    status: int
    title: str
    detail: str
    mistakes: Sequence[Mistake] = ()
    headers: Mapping[str, str] = field(default_factory=dict)

    def to_dict(self) -> dict[str, Any]:
        """The document: ``errors`` names each parameter, its value and what is accepted.

        Where something has to be chosen, it lists the choices.
        """
        return {
            "type": "about:blank",
            "title": self.title,
            "status": self.status,
            "detail": self.detail,
            "errors": [
                {
                    "parameter": each.parameter,
                    "value": each.value,
                    "accepted": each.accepted,
                    **({"choices": [asdict(one) for one in each.answers]} if each.answers else {}),
                }
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


def refusal(
    path: str, status: int, title: str, sentence: str, headers: Mapping[str, str] | None = None
) -> Response:
    """The refusal of a request for any path: a sentence, or from the API a problem document."""
    all_headers = {"Cache-Control": "no-store", **(headers or {})}
    if path.startswith(f"{API_PATH}/"):
        all_headers["Access-Control-Allow-Origin"] = "*"
        return RequestRefused(status, title, sentence, headers=all_headers).response()
    return PlainTextResponse(sentence, status, all_headers)


_STATUSES = {"busy": 503, "many": 429, "time": 503, "memory": 413, "size": 413}


def not_made(error: NotMade) -> RequestRefused:
    """The refusal for an order that the workshop did not carry out."""
    headers = {"Retry-After": str(RETRY_AFTER)} if _STATUSES[error.why] != 413 else {}
    return RequestRefused(_STATUSES[error.why], say("api-not-made"), str(error), headers=headers)


def bad_values(mistakes: Iterable[Mistake]) -> RequestRefused:
    """The refusal for several values."""
    named = list(mistakes)
    detail = " ".join(each.sentence for each in named)
    return RequestRefused(400, say("api-unusable"), detail, named)


def either(names: Iterable[str]) -> str:
    """The accepted names as text: "magnet or trauma"; "" for none."""
    *others, last = [*names] or [""]
    return say("api-either", names=", ".join(others), last_name=last) if others else last


def bad_value(parameter: str, value: str, accepted: str) -> RequestRefused:
    """The refusal for one value, which is shortened."""
    return bad_values([Mistake(parameter, shortened(value), accepted)])


def refuse_notices(notices: Iterable[Notice]) -> None:
    """Refuse a link that has notices.

    Raises:
        RequestRefused: it has some.
    """
    mistakes = [
        Mistake(each.parameter, each.given, each.accepted, own_words=each.sentence)
        for each in notices
    ]
    if mistakes:
        raise bad_values(mistakes)
