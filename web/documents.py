"""The documents that a link can ask for, by the ending of their address."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from model.district import NoBill
from model.languages import language_for
from model.messages import say, speaking
from reports.sharing.documents import Document, Subject, documents
from reports.sharing.links import frozen_link
from web.answers import Given
from web.endpoint import Asked, Endpoint
from web.problems import RequestRefused, either
from web.question import STRICT, Option, read_question

_SCHEMAS = {"application/json": "Estimate"}
"""The schema of a document that programs read, by its media type."""


def by_ending() -> dict[str, list[Document]]:
    """What a link can ask for, by ending."""
    asked = [each for each in documents() if each.by_link]
    endings = dict.fromkeys(each.form.ending for each in asked)
    return {ending: [each for each in asked if each.form.ending == ending] for ending in endings}


def report_endpoints(example: dict[str, str]) -> list[Endpoint]:
    """An endpoint for each ending, with an option that chooses between its documents."""
    return [
        Endpoint(
            f"/report.{ending}",
            kinds[0].says if len(kinds) == 1 else say("documents-report", ending=ending),
            partial(report, ending),
            {media_type(kinds[0]): _SCHEMAS.get(media_type(kinds[0]), "")},
            (STRICT, _option(kinds)),
            example=example,
            takes_long=True,
        )
        for ending, kinds in by_ending().items()
    ]


def report(ending: str, asked: Asked) -> Given:
    """The document that a query asks for; a frozen one has the date of its facts."""
    kinds = by_ending()[ending]
    option = _option(kinds)
    question = read_question(asked.query, (STRICT, option))
    kind = next(each for each in kinds if each.choice == question.options[option.name])
    pack = question.pack
    made = date.fromisoformat(str(pack.made)) if question.frozen else asked.today
    link = frozen_link(f"{asked.site}/", pack, question.scenario)
    try:
        with speaking(language_for(question.scenario.lang, "")):
            return given(kind, Subject(pack, question.scenario, link, made), question.frozen)
    except NoBill as error:
        raise RequestRefused(422, say("api-no-bill"), _instead(error, kinds)) from error


def _instead(error: NoBill, kinds: Sequence[Document]) -> str:
    """Why there is no such document of this year, and which of its form there are."""
    others = [each.choice for each in kinds if not {"statewide", "facts"}.isdisjoint(each.who)]
    option = kinds[0].form.chosen_by
    names = either([f"{option}={each}" for each in others]) if others else ""
    return say("api-no-bill.detail", text=str(error), known="yes" if others else "no", names=names)


def given(kind: Document, subject: Subject, frozen: bool = False) -> Given:
    """A document as an answer; the browser saves or shows it under its own name."""
    shown = "attachment" if kind.form.saved else "inline"
    headers = {"Content-Disposition": f'{shown}; filename="{kind.file_name(subject)}"'}
    made = Given(kind.content(subject), kind.form.media_type, frozen, headers)
    return made.made_with(subject.pack)


def media_type(kind: Document) -> str:
    """A document's type without its parameters."""
    return kind.form.media_type.partition(";")[0]


def _option(kinds: Sequence[Document]) -> Option:
    says = "\n".join(f"- `{each.choice}`: {each.says}." for each in kinds)
    return Option(kinds[0].form.chosen_by, says, tuple(each.choice for each in kinds))
