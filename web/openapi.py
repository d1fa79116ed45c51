"""The OpenAPI document: made from the endpoints' and the parameters' own declarations."""

import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from model import Pack
from model.parameters import parameters
from web.endpoint import PREFIX, Endpoint
from web.question import Option
from web.schemas import SCHEMAS

_PROJECT = Path(__file__).parents[1] / "pyproject.toml"
VERSION: Final[str] = tomllib.loads(_PROJECT.read_text("utf-8"))["project"]["version"]
"""The app's; the API's own, v1, stands in its path."""

_ABOUT = """\
What a cut to a line of Connecticut's education budget costs sending districts, and what students
lose in services. The query of a page's address is the query here, and the figures are the same.

A value that cannot be used is answered as a link is opened: another is used instead, and `notices`
names the parameter, the value, what is accepted and what was used. With `strict=1` it is refused.
An address with an exact revision, `pack=2024.1`, is answered alike for ever and may be kept.
Without one it follows the newest facts. Amounts are dollars; fiscal year 2025 ends June 30, 2025.
"""

_REFUSALS = {
    "400": "A value cannot be used",
    "429": "Too many requests; Retry-After says when to ask again",
}
_BUSY = {"503": "It took too long, or there is too much to do; Retry-After says when to ask again"}
_HEAVY = {"413": "It needs too much memory"}
_BODY = {
    "408": "The body did not come whole in time",
    "413": "The body is too large, has too many rows, or needs too much memory",
    "415": "A type of body that is not read",
}


def document(endpoints: Sequence[Endpoint], pack: Pack) -> dict[str, Any]:
    """Describe the endpoints, with the link parameters of one pack."""
    return {
        "openapi": "3.1.0",
        "info": {"title": "RESC Budget Explorer", "version": VERSION, "description": _ABOUT},
        "servers": [{"url": "/"}],
        "paths": {
            f"{PREFIX}{each.path}": {each.method.lower(): _operation(each, pack)}
            for each in endpoints
        },
        "components": {
            "schemas": SCHEMAS,
            "parameters": _link_parameters(pack),
        },
    }


def _operation(endpoint: Endpoint, pack: Pack) -> dict[str, Any]:
    names = _link_parameters(pack) if endpoint.scenario else {}
    shown = endpoint.example
    asked = [_option(each, shown) for each in endpoint.options]
    asked += [
        _link_parameter(name, each["description"], shown[name])
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
    refusals = _REFUSALS | (_BUSY if endpoint.scenario else {})
    refusals |= (_HEAVY if endpoint.takes_long else {}) | (_BODY if endpoint.takes else {})
    if endpoint.at:
        refusals["404"] = "There is no such thing"
    problem = {"application/problem+json": _media("Problem")}
    good = {kind: _media(name) for kind, name in endpoint.gives.items()}
    responses: dict[str, Any] = {"200": {"description": "The answer", "content": good}}
    if not endpoint.takes:
        responses["304"] = {"description": "What the client has is still right"}
    for status, says in sorted(refusals.items()):
        responses[status] = {"description": says, "content": problem}
    return responses


def _media(name: str) -> dict[str, Any]:
    return {"schema": {"$ref": f"#/components/schemas/{name}"}} if name else {"schema": {}}


def _option(option: Option, shown: Mapping[str, str]) -> dict[str, Any]:
    schema: dict[str, Any] = {"type": "string"}
    if option.choices:
        schema |= {"enum": list(option.choices), "default": option.choices[0]}
    told: dict[str, Any] = {
        "name": option.name,
        "in": "query",
        "description": option.says,
        "schema": schema,
    }
    return told | ({"example": shown[option.name]} if option.name in shown else {})


def _link_parameters(pack: Pack) -> dict[str, dict[str, Any]]:
    """Every link parameter, by its name."""
    named = {"pack": f"a year or an exact revision, such as {pack.revision}", "made": "a revision"}
    named |= {name: each.accepted for name, each in parameters(pack).items()}
    return {name: _link_parameter(name, accepted) for name, accepted in named.items()}


def _link_parameter(name: str, accepted: str, example: str = "") -> dict[str, Any]:
    told = {"name": name, "in": "query", "description": accepted, "schema": {"type": "string"}}
    return told | ({"example": example} if example else {})
