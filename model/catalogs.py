"""The catalogs of messages as they are read from data/messages; model/messages.py says them.

A folder is a language, a file a room of the app. A line break in a message is a space, and an empty
line begins a paragraph. A message may have another of its file within it: it takes what that takes.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from fluent.runtime import FluentBundle
from fluent.runtime.resolver import Pattern
from fluent.syntax import FluentParser, ast

from model.once import once

FOLDER: Final = Path(__file__).parents[1] / "data" / "messages"
SOURCE: Final = "en"
"""The language that every message is written in first."""
PSEUDO: Final = "pseudo"
"""A language made from the source, accented and 40% longer: it shows what is in no catalog."""
LANGUAGES: Final = (
    SOURCE,
    *sorted(each.name for each in FOLDER.iterdir() if each.is_dir() and each.name != SOURCE),
)
"""The languages that a visitor may choose: a folder is a language, and nothing else makes one."""


@dataclass(frozen=True)
class Message:
    """A message of a catalog, or an attribute of one."""

    pattern: ast.Pattern
    """The parsed message: texts, placeholders and choices."""
    resolve: Pattern
    """The same, as fluent.runtime fills it."""
    bundle: FluentBundle
    """Holds the plural and number rules of its language."""
    choices: Mapping[str, frozenset[str]]
    """The values that each placeholder chooses between; none for one that only fills a gap."""


@once()
def catalog(language: str) -> Mapping[str, Message]:
    """All messages of a language, by their ids.

    Raises:
        ValueError: a file is not well formed, two messages have one id, or a message uses what
            the dial's script cannot fill; it names the file or the message.
    """
    written = SOURCE if language == PSEUDO else language
    folder = FOLDER / written
    # Numbers and plurals as people of the language have them in the United States, if that is told.
    bundle = FluentBundle([f"{written}-US", written], use_isolating=False)
    found: dict[str, Message] = {}
    for file in sorted(folder.glob("*.ftl")):
        resource = FluentParser(with_spans=False).parse(file.read_text(encoding="utf-8"))
        for text in _texts(resource):
            text.value = re.sub(r"(?<!\n)\n(?!\n)", " ", text.value)
            if language == PSEUDO:
                text.value = pseudo(text.value)
        bundle.add_resource(resource)
        within = {each.id.name: each for each in resource.body if isinstance(each, ast.Message)}
        for entry in resource.body:
            for name, message in _messages(entry, bundle, file.name, within):
                if name in found:
                    raise ValueError(f"{file.name}: a second message has the id {name}")
                found[name] = message
    return found


def pseudo(text: str) -> str:
    """A text in the pseudo-language: accents, and each vowel twice; tags, code and links stay."""
    return "".join(
        piece if kept else re.sub("[aeiouy]", r"\g<0>\g<0>", piece).translate(_ACCENTS)
        for piece, kept in _split_at_kept(text)
    )


_ACCENTS: Final = str.maketrans("AEIOUYaeiouycnsz", "ÅÉÎÖÛÝåéîöûýçñšž")
_KEPT: Final = re.compile(r"(<[^>]+>|&\w+;|`[^`]+`|https?://\S+|\]\([^)]+\)|:material/\w+:)")


def _split_at_kept(text: str) -> Iterator[tuple[str, bool]]:
    for number, piece in enumerate(_KEPT.split(text)):
        yield piece, bool(number % 2)


def _texts(node: ast.BaseNode) -> Iterator[ast.TextElement]:
    """All texts in a parsed node."""
    return (each for each in _nodes(node) if isinstance(each, ast.TextElement))


def _nodes(node: ast.BaseNode) -> Iterator[ast.BaseNode]:
    yield node
    for value in vars(node).values():
        for each in value if isinstance(value, list) else [value]:
            if isinstance(each, ast.BaseNode):
                yield from _nodes(each)


def _messages(
    entry: ast.BaseNode, bundle: FluentBundle, file: str, within: Mapping[str, ast.Message]
) -> Iterator[tuple[str, Message]]:
    """A message of a file and its attributes, by their ids."""
    if isinstance(entry, ast.Junk):
        raise ValueError(f"{file}: {entry.annotations[0].message}: {entry.content}")
    if not isinstance(entry, ast.Message):
        return
    name = entry.id.name
    made = bundle.get_message(name)
    if entry.value and made.value:
        choices = _choices(entry.value, within)
        yield name, Message(entry.value, made.value, bundle, choices)
    for each in entry.attributes:
        resolve = made.attributes[each.id.name]
        choices = _choices(each.value, within)
        yield f"{name}.{each.id.name}", Message(each.value, resolve, bundle, choices)


def _choices(
    pattern: ast.Pattern, within: Mapping[str, ast.Message]
) -> Mapping[str, frozenset[str]]:
    """The placeholders of a message and those within it, and the keys of its choices by each.

    Raises:
        ValueError: a message within it is in another file, or in none.
    """
    found: dict[str, frozenset[str]] = {}
    for node in _nodes(pattern):
        if isinstance(node, ast.MessageReference):
            other = within.get(node.id.name)
            if other is None or other.value is None:
                raise ValueError(f"no message {node.id.name} in this file")
            for name, keys in _choices(other.value, within).items():
                found[name] = found.get(name, frozenset()) | keys
        if isinstance(node, ast.VariableReference):
            found.setdefault(node.id.name, frozenset())
        if isinstance(node, ast.SelectExpression):
            name = selector(node)
            found[name] = found.get(name, frozenset()) | {key(each) for each in node.variants}
    return found


def selector(choice: ast.SelectExpression) -> str:
    """The placeholder that a choice depends on.

    Raises:
        ValueError: it depends on something else, which the dial's script cannot use.
    """
    if not isinstance(choice.selector, ast.VariableReference):
        raise ValueError("a choice is by a placeholder")
    return choice.selector.id.name


def key(variant: ast.Variant) -> str:
    """The value that selects a variant."""
    return variant.key.name if isinstance(variant.key, ast.Identifier) else variant.key.value
