"""Says every sentence that a person sees, by its id, from the catalogs in data/messages.

The catalogs are in Fluent (https://projectfluent.org), because one message may hold several plurals
and choices, so that no sentence is put together from fragments. What each placeholder stands for is
in data/messages/placeholders.yaml, for all languages.

The language is one of the context: of a visit's run, a request, an order. What keeps sentences
keeps them for each language apart, with ``kept_by_language``.
"""

import os
import re
from collections.abc import Callable, Hashable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache, wraps
from typing import Any, Final, ParamSpec, TypeVar

import yaml
from fluent.syntax import ast

from model.catalogs import FOLDER, LANGUAGES, PSEUDO, SOURCE, Message, catalog, key, selector
from model.directions import isolated
from model.once import once

SWITCH: Final = "RESC_LANGUAGE"
"""An environment variable: the language that this process speaks where nobody chose one."""

LONGEST: Final = 2_000
"""Characters of what fills one placeholder; a stranger's words may be longer, and are cut."""

Value = str | int | float

Given = ParamSpec("Given")
Made = TypeVar("Made")

_SPOKEN: ContextVar[str] = ContextVar("language", default="")
"""The language of this context; "" where it has none of its own."""
_here: Callable[[], str] = str
"""Tells a language that the context does not know; "" for none."""

KINDS: Final = {
    "amount": re.compile(r"[+−-]?\$[\d,]+(\.\d+)?( [^\W\d_]+|M)?"),
    "choice": re.compile(r"\w[\w-]*|"),
    "figure": re.compile(r"[+−-]?[<$]?[\d,]*\.?\d+(%| [^\W\d_]+|M)?"),
    "name": re.compile(r"[^\n]*"),
    "number": re.compile(r"[+−-]?[\d,]*\.?\d+(e-\d+)?"),
    "percent": re.compile(r"[+−-]?<?[\d,]*\.?\d+%"),
    "text": re.compile(r"[\s\S]*"),
    "year": re.compile(r"FY\d{4}|\d{4}"),
}
"""How a value of each kind of placeholder looks.

``figure`` is an amount, a number or a percent, where one message speaks of any of them; it may be
less than the least that is written, in the words that the catalogs have for that.
``name`` is what a person, a school, a file or a pack calls something, or an enumeration of such;
``text`` is what another person or program wrote, as a quotation. A number may be an int or a float,
and has to be one where a plural follows from it.
"""


_LESS: Final = "shell-less-than"
"""The message of what is less than the least figure that is written."""


@dataclass(frozen=True)
class Part:
    """A piece of a sentence, and the placeholder that it fills: "pay", "lost", or "" for none."""

    name: str
    text: str


def language() -> str:
    """The language that is spoken here: that of the context, or else that of the process.

    Raises:
        SystemExit: as ``language_of_process`` does.
    """
    if spoken := _SPOKEN.get():
        return spoken
    if found := _here():
        speak(found)
        return found
    return language_of_process() or SOURCE


def look_here_first(find: Callable[[], str]) -> None:
    """Have a language looked for where a context has none: a thread of a page knows its visit's.

    Args:
        find: tells it; "" where it does not know either.
    """
    global _here
    _here = find


def language_of_process() -> str:
    """The language that the environment asks for; "" for none.

    Raises:
        SystemExit: there is no such language; nothing could be said in it.
        TypeError: as ``say`` does, of the sentence that says so.
    """
    asked, known = os.environ.get(SWITCH, ""), (*LANGUAGES, PSEUDO)
    if asked and asked not in known:
        values = {"setting": SWITCH, "given": asked, "names": ", ".join(known)}
        raise SystemExit(_filled("model-no-language", values, SOURCE))
    return asked


def speak(spoken: str) -> None:
    """Speak a language from here to the end of this context, such as a thread."""
    _SPOKEN.set(spoken)


@contextmanager
def speaking(spoken: str) -> Iterator[None]:
    """Speak a language within a block."""
    before = _SPOKEN.set(spoken)
    try:
        yield
    finally:
        _SPOKEN.reset(before)


def kept_by_language(
    most: int | None = None,
) -> Callable[[Callable[Given, Made]], Callable[Given, Made]]:
    """A function that remembers what it made, as ``once`` does, for each language.

    Args:
        most: how many results are kept; None for all.
    """

    def keeping(make: Callable[Given, Made]) -> Callable[Given, Made]:
        @once(most)
        @wraps(make)
        def made(_: str, *given: Hashable, **named: Hashable) -> Made:
            return make(*given, **named)  # type: ignore[arg-type]

        @wraps(made)
        def answer(*given: Given.args, **named: Given.kwargs) -> Made:
            return made(language(), *given, **named)  # type: ignore[arg-type]

        return answer

    return keeping


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
        for name, message in _said_in(language()).items()
        if name.startswith(prefixes)
    }


def named(text: str) -> str:
    """What a pack, the law or the site calls something, in the language that is spoken.

    The facts are written in English; the file packs.yaml in a language's folder has what is said
    instead, by the English text: in English, plainer words than a pack was published with. What is
    not in it is said as it was written.
    """
    return _listed(language(), "packs", "said").get(text, text)


def meant(quote: str) -> str:
    """What somebody's own words mean in the language that is spoken; "" where nothing tells it.

    Quotations stay in their own language; the file quotations.yaml in a language's folder has what
    they mean, to be shown beside them.
    """
    return _listed(language(), "quotations", "means").get(quote, "")


@cache
def _listed(spoken: str, name: str, wanted: str) -> Mapping[str, str]:
    file = FOLDER / spoken / f"{name}.yaml"
    listed = yaml.safe_load(file.read_text(encoding="utf-8")) if file.exists() else []
    return {each["text"]: each[wanted] for each in listed}


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
        look = _figure(language()) if kind == "figure" else KINDS[kind]
        if not look.fullmatch(str(value)):
            raise TypeError(f"{message}: {name} is of the kind {kind}, which {value!r} is not")
        if kind == "choice" and value not in choices[name]:
            raise TypeError(f"{message}: {name} is one of {sorted(choices[name])}, not {value!r}")


@once()
def _figure(spoken: str) -> re.Pattern[str]:
    """How a figure looks in a language: by itself, or in the words of what is less than it."""
    plain = KINDS["figure"].pattern
    less = "".join(
        re.escape(each.value) if isinstance(each, ast.TextElement) else f"({plain})"
        for each in _said_in(spoken)[_LESS].pattern.elements
    )
    return re.compile(f"{plain}|{less}")


def _filled(message: str, values: Mapping[str, Value], spoken: str) -> str:
    found = _said_in(spoken)[message]
    told = {name: _told(value) for name, value in values.items()}
    text, errors = found.bundle.format_pattern(found.resolve, told)
    if errors:
        raise TypeError(f"{message}: {errors[0]}")
    return str(text)


def read_catalogs() -> None:
    """Read the messages of every language, so that no visitor waits for it: it takes a second."""
    for each in LANGUAGES:
        _said_in(each)


@once()
def _said_in(spoken: str) -> Mapping[str, Message]:
    """All messages as a language says them.

    What is not translated yet, or since it takes something else, is said as it was first written.
    """
    source = catalog(SOURCE)
    translated = {
        name: each
        for name, each in catalog(spoken).items()
        if name in source and each.choices.keys() <= source[name].choices.keys()
    }
    return {**source, **translated}


def _told(value: Value) -> Value:
    """What fills a placeholder, in the words of whoever gave it: ``named`` is for facts.

    It is cut where fluent.runtime would refuse it: at 2,500 characters. It turns no word around it:
    a name in Arabic keeps its direction to itself.
    """
    if not isinstance(value, str):
        return value
    return isolated(f"{value[:LONGEST]}…" if len(value) > LONGEST else value)


def _pieces(pattern: ast.Pattern) -> list[Any]:
    return [piece for each in pattern.elements for piece in _pieces_of(each)]


def _pieces_of(element: ast.TextElement | ast.Placeable) -> list[Any]:
    if isinstance(element, ast.TextElement):
        return [element.value]
    match element.expression:
        case ast.StringLiteral(value=text):
            return [text]
        case ast.VariableReference(id=name):
            return [{"name": name.name}]
        case ast.MessageReference(id=name):
            return _pieces(_said_in(language())[name.name].pattern)
        case ast.SelectExpression() as choice:
            of = {key(each): _pieces(each.value) for each in choice.variants}
            other = next(key(each) for each in choice.variants if each.default)
            return [{"by": selector(choice), "of": of, "other": other}]
    raise ValueError("a message holds texts, placeholders, choices and messages, and nothing else")
