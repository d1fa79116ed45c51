"""The catalogs of sentences and the code that says them fit each other."""

import ast
import re
from collections.abc import Iterator, Set
from pathlib import Path
from typing import Any

import pytest

from model.catalogs import FOLDER, PSEUDO, SOURCE, Message, catalog
from model.messages import KINDS, kinds

ROOT = Path(__file__).parents[1]
DATA = ROOT / "data"
PYTHON = [ROOT / "app.py", ROOT / "server.py"] + [
    file
    for folder in ("model", "reports", "ui", "pages", "web")
    for file in sorted((ROOT / folder).rglob("*.py"))
]
OTHERS = [
    file
    for ending in ("js", "typ", "html")
    for folder in ("reports", "ui")
    for file in sorted((ROOT / folder).rglob(f"*.{ending}"))
]

TRANSLATIONS = sorted(
    each.name for each in FOLDER.iterdir() if each.is_dir() if each.name != SOURCE
)
PLURALS = {"zero", "one", "two", "few", "many", "other"}
"""What a language may call its plurals; each has some of them."""


def calls() -> Iterator[tuple[str, str, set[str]]]:
    """Each message that Python code says by its whole id: where, the id, and its placeholders."""
    for file in PYTHON:
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            name, first = getattr(node.func, "id", ""), node.args[0]
            if name not in ("say", "parts") or not isinstance(first, ast.Constant):
                continue
            given = {each.arg for each in node.keywords}
            if None not in given:
                place = f"{file.relative_to(ROOT)}:{node.lineno}"
                yield place, str(first.value), {str(each) for each in given}


def mentioned() -> tuple[set[str], tuple[str, ...]]:
    """The texts that could be ids, and what ids are made from: f"answer-{case}"."""
    whole: set[str] = set()
    begun: set[str] = set()
    for file in PYTHON:
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                whole.add(node.value)
            if isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
                begun.add(str(node.values[0].value))
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "ids":
                begun |= {str(each.value) for each in node.args if isinstance(each, ast.Constant)}
    for file in OTHERS:
        source = file.read_text("utf-8")
        whole |= set(re.findall(r"""["'$]([a-z][\w.-]+)""", source))
        begun |= set(re.findall(r"`([a-z][\w-]*-)\$\{", source))
    for file in (FOLDER / SOURCE).glob("*.ftl"):
        whole |= set(re.findall(r"\{ ([a-z][\w-]+) \}", file.read_text("utf-8")))
    return whole, tuple(each for each in begun if re.fullmatch(r"[a-z][\w-]*[-.]", each))


def test_every_message_that_is_said_is_in_a_catalog_and_gets_its_placeholders() -> None:
    messages = catalog(SOURCE)
    wrong = [
        f"{place}: {message}"
        for place, message, given in calls()
        if message not in messages or messages[message].choices.keys() != given
    ]
    assert wrong == []


def test_every_message_is_said_somewhere() -> None:
    whole, begun = mentioned()
    assert [
        each for each in catalog(SOURCE) if each not in whole if not each.startswith(begun)
    ] == []


def test_every_placeholder_has_a_kind_and_every_kind_is_known() -> None:
    used = {name for message in catalog(SOURCE).values() for name in message.choices}
    assert used == kinds().keys()
    assert set(kinds().values()) <= KINDS.keys()


def test_every_choice_is_by_a_choice_or_a_number() -> None:
    wrong = [
        f"{each}: {name}"
        for each, message in catalog(SOURCE).items()
        for name, keys in message.choices.items()
        if keys and kinds()[name] not in ("choice", "number")
    ]
    assert wrong == []


def test_the_pseudo_language_has_every_message() -> None:
    assert catalog(PSEUDO).keys() == catalog(SOURCE).keys()


def leaves(content: Any) -> Iterator[str]:
    if isinstance(content, dict):
        content = list(content.values())
    if isinstance(content, list | tuple):
        for each in content:
            yield from leaves(each)
    elif isinstance(content, str):
        yield content


@pytest.mark.parametrize("language", TRANSLATIONS)
def test_a_translation_has_no_message_that_nobody_says(language: str) -> None:
    assert catalog(language).keys() - catalog(SOURCE).keys() == set()


@pytest.mark.parametrize("language", TRANSLATIONS)
def test_a_translation_takes_the_placeholders_and_choices_of_the_source(language: str) -> None:
    wrong = [
        each
        for each, message in catalog(language).items()
        if each in catalog(SOURCE)
        if taken(message) != taken(catalog(SOURCE)[each])
    ]
    assert wrong == []


def taken(message: Message) -> dict[str, Set[str]]:
    """What a message takes. What a number is told apart by is the business of each language."""
    return {
        name: keys - PLURALS if kinds()[name] == "number" else keys
        for name, keys in message.choices.items()
    }
