"""The OpenAPI document, made from the declarations of endpoints and parameters."""

import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from model import Pack
from model.messages import say
from model.parameters import parameters
from web.answers import LAW_AS_OF, REVISION
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


def document(endpoints: Sequence[Endpoint], pack: Pack) -> dict[str, Any]:
    """Describe the endpoints, with the link parameters of one pack."""
    return {
        "openapi": "3.1.0",
        "info": {"title": say("shell-name"), "version": VERSION, "description": _about(pack)},
        "servers": [{"url": "/"}],
        "paths": {
            f"{PREFIX}{each.path}": {each.method.lower(): _operation(each, pack)}
            for each in endpoints
        },
        "components": {"schemas": SCHEMAS, "parameters": _link_parameters(pack)},
    }


def _about(pack: Pack) -> str:
    return say("api-about", pack=pack.revision, year=str(pack.first_year))


def _operation(endpoint: Endpoint, pack: Pack) -> dict[str, Any]:
    names = _link_parameters(pack) if endpoint.scenario else {}
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
        refusals["503"] = say("api-answer-503")
    if endpoint.takes:
        refusals |= {status: say(f"api-answer-{status}") for status in ("408", "415")}
    if endpoint.takes_long or endpoint.takes:
        body = "yes" if endpoint.takes else "no"
        refusals["413"] = say("api-answer-413", has_body=body)
    if endpoint.at:
        refusals["404"] = say("api-answer-404")
    problem = {"application/problem+json": _media("Problem")}
    good = {kind: _media(name) for kind, name in endpoint.gives.items()}
    dated = {"headers": _MADE_WITH} if endpoint.scenario or endpoint.at else {}
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


def _link_parameters(pack: Pack) -> dict[str, dict[str, Any]]:
    """Every link parameter, by its name."""
    texts = {"pack": say("link-pack-or-year", pack=pack.revision), "made": say("link-made")}
    return {
        **{name: _in_query(name, accepted, TEXT) for name, accepted in texts.items()},
        **{
            name: _in_query(name, each.accepted, of_parameter(each)) | {"x-kind": each.kind}
            for name, each in parameters(pack).items()
        },
    }


def _in_query(name: str, says: str, schema: Schema) -> dict[str, Any]:
    return {"name": name, "in": "query", "description": says, "schema": schema}
