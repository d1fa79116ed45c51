"""Says every sentence that a person sees, by its id, from the catalogs in data/messages.

The catalogs are in Fluent (https://projectfluent.org), because one message may hold several plurals
and choices, so that no sentence is put together from fragments. What each placeholder stands for is
in data/messages/placeholders.yaml, for all languages.
"""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

import yaml
from fluent.syntax import ast

from model.catalogs import FOLDER, LOCALES, SOURCE, catalog, key, selector
from model.directions import isolated

SWITCH: Final = "RESC_LANGUAGE"
"""An environment variable: the language that this process speaks."""

LONGEST: Final = 2_000
"""Characters of what fills one placeholder; a stranger's words may be longer, and are cut."""

Value = str | int | float

KINDS: Final = {
    "amount": re.compile(r"[+−-]?\$[\d,]+(\.\d+)?( million|M)?"),
    "choice": re.compile(r"\w[\w-]*|"),
    "figure": re.compile(r"[+−-]?[<$]?[\d,]*\.?\d+(%| million|M)?"),
    "name": re.compile(r"[^\n]*"),
    "number": re.compile(r"[+−-]?[\d,]*\.?\d+(e-\d+)?"),
    "percent": re.compile(r"[+−-]?<?[\d,]*\.?\d+%"),
    "text": re.compile(r"[\s\S]*"),
    "year": re.compile(r"FY\d{4}|\d{4}"),
}
"""How a value of each kind of placeholder looks.

``figure`` is an amount, a number or a percent, where one message speaks of any of them.
``name`` is what a person, a school, a file or a pack calls something, or an enumeration of such;
``text`` is what another person or program wrote, as a quotation. A number may be an int or a float,
and has to be one where a plural follows from it.
"""


@dataclass(frozen=True)
class Part:
    """A piece of a sentence, and the placeholder that it fills: "pay", "lost", or "" for none."""

    name: str
    text: str


def language() -> str:
    """The language that this process speaks.

    Raises:
        SystemExit: the environment asks for one that there is not; nothing could be said in it.
        TypeError: as ``say`` does, of the sentence that says so.
    """
    asked = os.environ.get(SWITCH) or SOURCE
    if asked not in LOCALES:
        values = {"setting": SWITCH, "given": asked, "names": ", ".join(LOCALES)}
        raise SystemExit(_filled("model-no-language", values, SOURCE))
    return asked


def say(message: str, **values: Value) -> str:
    """A message with its placeholders filled.

    Args:
        message: its id, "answer", or its id and an attribute, "budget.help".
        values: what fills each placeholder; all of them, and no other.

    Raises:
        LookupError: no catalog has the message.
        TypeError: a placeholder is missing, unknown, or filled with another kind of thing.
    """
    _check(message, values)
    return _filled(message, values, language())


def parts(message: str, **values: Value) -> list[Part]:
    """A message in pieces, so that each amount in it can be set in its color.

    Args:
        message: its id.
        values: as for ``say``.

    Raises:
        LookupError, TypeError: as ``say`` does.
    """
    _check(message, values)
    marked = {
        name: f"\ue000{name}\ue001{value}\ue002" if kinds()[name] == "amount" else value
        for name, value in values.items()
    }
    # Texts stand between names and what fills them.
    texts = re.split("\ue000(.*?)\ue001(.*?)\ue002", _filled(message, marked, language()))
    named = zip(["", *texts[1::3]], ["", *texts[2::3]], texts[::3], strict=True)
    found = [each for name, value, text in named for each in (Part(name, value), Part("", text))]
    return [part for part in found if part.text]


def ids(prefix: str = "") -> list[str]:
    """The ids of all messages that begin alike, attributes included."""
    return [each for each in catalog(SOURCE) if each.startswith(prefix)]


def for_script(*prefixes: str) -> dict[str, Any]:
    """Messages as reports/dial/words.js fills them, by their ids.

    A message is a list of pieces: a text, ``{"name": …}`` for a placeholder, or a choice
    ``{"by": name, "of": {key: pieces}, "other": key}``.

    Raises:
        ValueError: a message holds something else, which the script could not fill.
    """
    return {
        name: _pieces(message.pattern)
        for name, message in catalog(language()).items()
        if name.startswith(prefixes)
    }


@cache
def kinds() -> Mapping[str, str]:
    """The kind of each placeholder, by its name."""
    return dict(yaml.safe_load((FOLDER / "placeholders.yaml").read_text(encoding="utf-8")))


def _check(message: str, values: Mapping[str, Value]) -> None:
    """Refuse what does not fit a message."""
    if message not in catalog(SOURCE):
        raise LookupError(f"no catalog has the message {message!r}")
    choices = catalog(SOURCE)[message].choices
    if choices.keys() != values.keys():
        raise TypeError(f"{message} takes {sorted(choices)}, and was given {sorted(values)}")
    for name, value in values.items():
        kind = kinds()[name]
        if not KINDS[kind].fullmatch(str(value)):
            raise TypeError(f"{message}: {name} is of the kind {kind}, which {value!r} is not")
        if kind == "choice" and value not in choices[name]:
            raise TypeError(f"{message}: {name} is one of {sorted(choices[name])}, not {value!r}")


def _filled(message: str, values: Mapping[str, Value], spoken: str) -> str:
    # What is not translated yet is said in the language that it was written in.
    found = catalog(spoken).get(message) or catalog(SOURCE)[message]
    bounded = {name: _bounded(value) for name, value in values.items()}
    text, errors = found.bundle.format_pattern(found.resolve, bounded)
    if errors:
        raise TypeError(f"{message}: {errors[0]}")
    return str(text)


def _bounded(value: Value) -> Value:
    """What fills a placeholder, cut where fluent.runtime would refuse it: at 2,500 characters.

    It turns no word around it: a name in Arabic keeps its direction to itself.
    """
    if not isinstance(value, str):
        return value
    return isolated(f"{value[:LONGEST]}…" if len(value) > LONGEST else value)


def _pieces(pattern: ast.Pattern) -> list[Any]:
    return [_piece(each) for each in pattern.elements]


def _piece(element: ast.TextElement | ast.Placeable) -> Any:
    if isinstance(element, ast.TextElement):
        return element.value
    match element.expression:
        case ast.StringLiteral(value=text):
            return text
        case ast.VariableReference(id=name):
            return {"name": name.name}
        case ast.SelectExpression() as choice:
            return {
                "by": selector(choice),
                "of": {key(each): _pieces(each.value) for each in choice.variants},
                "other": next(key(each) for each in choice.variants if each.default),
            }
    raise ValueError("a message holds texts, placeholders and choices, and nothing else")
