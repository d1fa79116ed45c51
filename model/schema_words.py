"""Says in plain words what a schema accepts at a place of a file, and what is wrong there."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from functools import cache
from typing import Any

from pydantic import BaseModel, ValidationError

from model.messages import say
from model.mistakes import Finding, Keys, Mistake
from model.plain import shortened, spoken_number
from model.yaml_file import YamlFile

_NEAR = 0.7
"""How alike a misspelt key and a known one are, of 1."""

Node = Mapping[str, Any]
"""A part of a JSON Schema."""


def mistakes_of(error: ValidationError, file: YamlFile, model: type[BaseModel]) -> list[Mistake]:
    """What a schema found wrong in a file, each once, in the order of the file's lines."""
    found: dict[Keys, Mistake] = {}
    for each in error.errors():
        keys = _keys(each["loc"], file.content, each["type"])
        if each["type"].startswith("union_tag"):
            keys = (*keys, "kind")
        keys = (*keys, *getattr(each.get("ctx", {}).get("error"), "keys", ()))
        found.setdefault(keys, file.at(Finding(keys, _says(each, keys, file.content, model))))
    return sorted(found.values(), key=lambda mistake: mistake.line)


def not_among(given: str, place: str, names: Iterable[str]) -> str:
    """That a name is not among those that there are, and which it may stand for."""
    return say(
        "check-not-among",
        given=shortened(given),
        names=place,
        near=near(given, names),
        has_near="yes" if near(given, names) else "no",
        choices=", ".join(names) or say("check-none-yet"),
    )


def near(given: str, names: Iterable[str]) -> str:
    """The known name that a misspelt one is close to, or ""."""
    return next(iter(get_close_matches(given, list(names), 1, _NEAR)), "")


def _says(error: Any, keys: Keys, content: Any, model: type[BaseModel]) -> str:
    match error["type"]:
        case "value_error":
            return str(error["ctx"]["error"])
        case "extra_forbidden":
            return _unknown(str(keys[-1]), _node(model, keys[:-1], content))
        case "missing" | "union_tag_not_found":
            return say("check-missing", accepted=accepted(_node(model, keys, content)))
        case "union_tag_invalid":
            choices = error["ctx"]["expected_tags"].replace("'", "")
            given = _given(error["ctx"]["tag"])
            return say("check-not-accepted", given=given, accepted=_one_of(choices.split(", ")))
        case "invalid_key":
            return say("check-name", given=shortened(str(keys[-1])))
    if "[key]" in error["loc"]:
        return say("check-name", given=shortened(str(keys[-1])))
    given = _given(error["input"])
    return say("check-not-accepted", given=given, accepted=accepted(_node(model, keys, content)))


def _given(value: Any) -> str:
    """A value as it may stand in the file."""
    match value:
        case None:
            return say("check-given-nothing")
        case bool():
            return say("check-given-text", given="true" if value else "false")
        case dict():
            names = shortened(", ".join(map(str, value)))
            return say("check-given-keys", names=names, has_near="yes" if names else "no")
        case list() | tuple():
            return say("check-given-list", number=len(value))
    return say("check-given-text", given=shortened(str(value)))


def _unknown(given: str, place: Node) -> str:
    names = list(place.get("properties", {}))
    return say(
        "check-unknown",
        given=shortened(given),
        near=near(given, names),
        has_near="yes" if near(given, names) else "no",
        names=", ".join(names),
    )


def _keys(loc: Iterable[str | int], content: Any, kind: str) -> Keys:
    """The place of a mistake in the file: without the names of forms that the schema tried."""
    keys: list[str | int] = []
    parts = [part for part in loc if part != "[key]"]
    for number, part in enumerate(parts):
        last = number == len(parts) - 1
        items = range(len(content)) if isinstance(content, list | tuple) else ()
        if part in (content if isinstance(content, Mapping) else items):
            content = content[part]
        elif not (last and kind == "missing"):
            continue
        keys.append(part)
    return tuple(keys)


def accepted(node: Node) -> str:
    """What may stand at a place, in words."""
    if node.get("accepted") == "fiscal-year":
        bounds = {"least": str(node["minimum"]), "most": str(node["maximum"])}
        return say("check-accepts-fiscal-year", **bounds)
    if "accepted" in node:
        return say(f"check-accepts-{node['accepted']}")
    if "enum" in node or "const" in node:
        return _one_of(node.get("enum") or [node["const"]])
    match node.get("type"):
        case "integer" | "number":
            return _number(node)
        case "boolean":
            return say("check-accepts-truth")
        case "array":
            least = node.get("minItems", 0)
            return say("check-accepts-list", least=least, most=node.get("maxItems", 0))
        case "object":
            names = ", ".join(node.get("required", node.get("properties", {})))
            return say("check-accepts-keys", names=names, has_near="yes" if names else "no")
        case "string":
            if node.get("format") == "date":
                return say("check-accepts-day")
            return say("check-accepts-text", empty="no" if node.get("minLength") else "yes")
    return say("check-accepts-other")


def _one_of(choices: Iterable[Any]) -> str:
    return say("check-accepts-one", choices=", ".join(map(str, choices)))


def _number(node: Node) -> str:
    above, least = node.get("exclusiveMinimum"), node.get("minimum")
    most = node.get("maximum")
    bounds = "above" if above is not None else "least" if least is not None else ""
    return say(
        "check-accepts-number",
        whole_number="yes" if node["type"] == "integer" else "no",
        bounds=(bounds + ("-most" if most is not None else "")) or "none",
        least=_spoken(above if above is not None else least),
        most=_spoken(most),
    )


def _spoken(value: float | None) -> str:
    return spoken_number(value or 0).replace("-", "−")


@cache
def _schema(model: type[BaseModel]) -> Node:
    return model.model_json_schema()


def _node(model: type[BaseModel], keys: Keys, content: Any) -> Node:
    """The part of a schema that stands for a place in a file; empty where there is none."""
    schema = _schema(model)
    node = _resolved(schema, schema, content)
    for key in keys:
        if isinstance(content, Mapping):
            content = content.get(key)
        else:
            items = content if isinstance(content, list) else []
            content = items[key] if isinstance(key, int) and key < len(items) else None
        # What stands below a place that is accepted as a whole is explained by that.
        node = _resolved(_below(node, key), schema, content) or node
    return node


def _below(node: Node, key: str | int) -> Node:
    if key in node.get("properties", {}):
        found: Node = node["properties"][key]
        return found
    if isinstance(key, int) and key < len(node.get("prefixItems", ())):
        return dict(node["prefixItems"][key])
    named = next(iter(node.get("patternProperties", {}).values()), None)
    below = node.get("items") if isinstance(key, int) else node.get("additionalProperties") or named
    return below if isinstance(below, Mapping) else {}


def _resolved(node: Node, schema: Node, content: Any) -> Node:
    """A part of a schema without references, and of several forms the one that is meant."""
    while "accepted" not in node:
        forms = [each for each in node.get("anyOf", ()) if each.get("type") != "null"]
        if "$ref" in node:
            node = schema["$defs"][node["$ref"].removeprefix("#/$defs/")]
        elif "discriminator" in node:
            by = node["discriminator"]
            given = content.get(by["propertyName"]) if isinstance(content, Mapping) else None
            found = by["mapping"].get(given)
            first = next(iter(by["mapping"].values()))
            node = {"$ref": found or first}
        elif forms:
            node = forms[0]
        else:
            break
    return node
