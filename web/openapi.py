"""The OpenAPI document, made from the declarations of endpoints and parameters."""

import tomllib
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from model import Pack, all_packs
from model.catalogs import LANGUAGES
from model.languages import LANG
from model.messages import say
from model.parameters import Parameter, parameters
from reports.wording.sentences import enumeration
from web.answers import CURRENT_LAW, LAW_AS_OF, REVISION, RULES
from web.endpoint import PREFIX, Endpoint
from web.question import Option
from web.schemas import DAY, SCHEMAS, TEXT, Schema, of_parameter

_PROJECT = Path(__file__).parents[1] / "pyproject.toml"
VERSION: Final[str] = tomllib.loads(_PROJECT.read_text("utf-8"))["project"]["version"]
"""The app's version; that of the API, v1, is in its path."""


_MADE_WITH: Final = {
    REVISION: {"description": say("api-header-pack"), "schema": TEXT},
    LAW_AS_OF: {"description": say("api-header-law"), "schema": DAY},
}
_RULED: Final = {RULES: {"description": say("api-header-rules"), "schema": TEXT}}
_OF_A_FIGURE: Final = {CURRENT_LAW: {"description": say("api-header-current-law"), "schema": TEXT}}


def document(endpoints: Sequence[Endpoint], pack: Pack) -> dict[str, Any]:
    """Describe the endpoints, with the link parameters of every pack; those of one come first."""
    asked = _link_parameters(pack)
    return {
        "openapi": "3.1.0",
        "info": {"title": say("shell-name"), "version": VERSION, "description": _about(pack)},
        "servers": [{"url": "/"}],
        "paths": {
            f"{PREFIX}{each.path}": {each.method.lower(): _operation(each, asked)}
            for each in endpoints
        },
        "components": {"schemas": SCHEMAS, "parameters": asked},
    }


def _about(pack: Pack) -> str:
    return say("api-about", pack=pack.revision, year=str(pack.first_year))


def _operation(endpoint: Endpoint, of_links: Mapping[str, dict[str, Any]]) -> dict[str, Any]:
    names = of_links if endpoint.scenario else {}
    shown = endpoint.example
    asked = [_option(each, shown) for each in endpoint.options]
    asked += [
        {**each, "example": shown[name]}
        if name in shown
        else {"$ref": f"#/components/parameters/{name}"}
        for name, each in names.items()
    ]
    asked += [
        {"name": name, "in": "path", "required": True, "schema": {"type": "string"}, "example": at}
        for name, at in endpoint.at.items()
    ]
    operation: dict[str, Any] = {
        "operationId": endpoint.name,
        "summary": endpoint.says,
        "parameters": asked,
        "responses": _responses(endpoint),
    }
    if endpoint.takes:
        content = {kind: _media(name) for kind, name in endpoint.takes.items()}
        operation["requestBody"] = {"required": True, "content": content}
    return operation


def _responses(endpoint: Endpoint) -> dict[str, Any]:
    refusals = {"400": say("api-unusable"), "429": say("api-answer-429")}
    if endpoint.scenario:
        refusals |= {status: say(f"api-answer-{status}") for status in ("422", "503")}
    if endpoint.takes:
        refusals |= {status: say(f"api-answer-{status}") for status in ("408", "415")}
    if endpoint.takes_long or endpoint.takes:
        body = "yes" if endpoint.takes else "no"
        refusals["413"] = say("api-answer-413", has_body=body)
    if endpoint.at:
        refusals["404"] = say("api-answer-404")
    problem = {"application/problem+json": _media("Problem")}
    good = {kind: _media(name) for kind, name in endpoint.gives.items()}
    stated = {**_MADE_WITH, **(_RULED if endpoint.ruled else {})}
    stated |= _OF_A_FIGURE if "Figure" in endpoint.gives.values() else {}
    dated = {"headers": stated} if endpoint.scenario or endpoint.at else {}
    answered = {"description": say("api-answer-200"), "content": good, **dated}
    responses: dict[str, Any] = {"200": answered}
    if not endpoint.takes:
        responses["304"] = {"description": say("api-answer-304"), **dated}
    for status, says in sorted(refusals.items()):
        responses[status] = {"description": says, "content": problem}
    return responses


def _media(name: str) -> dict[str, Any]:
    return {"schema": {"$ref": f"#/components/schemas/{name}"}} if name else {"schema": {}}


def _option(option: Option, shown: Mapping[str, str]) -> dict[str, Any]:
    schema: dict[str, Any] = {"type": "string"}
    if option.choices:
        schema |= {"enum": list(option.choices), "default": option.choices[0]}
    described = _in_query(option.name, option.says, schema)
    return described | ({"example": shown[option.name]} if option.name in shown else {})


def _link_parameters(opened: Pack) -> dict[str, dict[str, Any]]:
    """Every parameter that a link to some pack may carry, by its name.

    Those of the pack that is opened come first, then what only others have, the newest first.
    """
    packs = list(all_packs().values())
    texts = {
        "pack": say("link-pack-or-year", pack=opened.revision),
        "made": say("link-made"),
        LANG: say("link-language-of", names=", ".join(LANGUAGES)),
    }
    names = dict.fromkeys(name for pack in (opened, *reversed(packs)) for name in parameters(pack))
    return {
        **{name: _in_query(name, accepted, TEXT) for name, accepted in texts.items()},
        **{name: _link_parameter(name, packs) for name in names},
    }


def _link_parameter(name: str, packs: Collection[Pack]) -> dict[str, Any]:
    """One parameter, as all packs have it that do."""
    found = {each.revision: parameters(each)[name] for each in packs if name in parameters(each)}
    taken = list(found.values())
    described = _in_query(name, _accepted(found, packs), of_parameter(*taken))
    return described | {"x-kind": taken[-1].kind}


def _accepted(found: Mapping[str, Parameter], packs: Collection[Pack]) -> str:
    """What a parameter takes, and in which years where that is not so in all.

    Args:
        found: the parameter as each revision has it.
        packs: all of them.
    """
    told: dict[str, list[str]] = {}
    for revision, each in found.items():
        told.setdefault(each.accepted, []).append(revision)
    return "\n".join(
        accepted
        if len(revisions) == len(packs)
        else say("api-in-years", names=enumeration(_years(revisions, packs)), accepted=accepted)
        for accepted, revisions in told.items()
    )


def _years(revisions: Collection[str], packs: Collection[Pack]) -> list[str]:
    """The years of some revisions; of a year of which not all are meant, the revisions."""
    split = {each.year for each in packs if each.revision not in revisions}
    names = (
        each.revision if each.year in split else each.year
        for each in packs
        if each.revision in revisions
    )
    return list(dict.fromkeys(names))


def _in_query(name: str, says: str, schema: Schema) -> dict[str, Any]:
    return {"name": name, "in": "query", "description": says, "schema": schema}
