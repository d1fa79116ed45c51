"""Reads a YAML file and knows at which line each of its keys stands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from model.messages import say
from model.mistakes import LONGEST_KEY, BadFile, Finding, Keys, Mistake
from model.plain import shortened

DEEPEST = 40
"""How many keys may stand in one another."""


@dataclass(frozen=True)
class YamlFile:
    """What stands in a file, and where."""

    name: str
    text: str
    content: Any
    root: yaml.Node | None

    def at(self, finding: Finding) -> Mistake:
        """Something that was found, at the line of its last key that stands in the file."""
        mark = _mark(self.root, finding.keys)
        key = shortened(".".join(map(_counted, finding.keys)), LONGEST_KEY)
        if mark is None:
            return Mistake(self.name, 0, 0, key, finding.says)
        begun = self.text.splitlines()[mark.line][: mark.column] if self.text.strip() else ""
        column = mark.column + 1 if begun.strip(" -") else 0
        return Mistake(self.name, mark.line + 1, column, key, finding.says)

    def has(self, keys: Keys) -> bool:
        """Whether something stands in the file at this place."""
        return len(_reached(self.root, keys)) == len(keys)


def read_yaml(path: Path) -> YamlFile:
    """Read a file.

    Raises:
        BadFile: it cannot be read, is no YAML, or says something twice.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise BadFile([Mistake(path.name, 0, 0, "", say("check-yaml-utf8"))]) from error
    except OSError as error:
        says = say("check-unread", problem=error.strerror or "")
        raise BadFile([Mistake(path.name, 0, 0, "", says)]) from error
    try:
        loader = _Loader(text)
        root = loader.get_single_node()
        read = YamlFile(path.name, text, None, root)
        twice = [read.at(each) for each in _twice(root)]
        if twice:
            raise BadFile(twice)
        content = loader.construct_document(root) if root else None
        return YamlFile(path.name, text, content, root)
    except yaml.MarkedYAMLError as error:
        raise BadFile([_unreadable(path.name, error)]) from error
    except (yaml.YAMLError, RecursionError) as error:
        raise BadFile([Mistake(path.name, 0, 0, "", say("check-yaml-other"))]) from error


def _counted(key: str | int) -> str:
    """A key as people say it: the first item of a list is item 1."""
    return str(key + 1) if isinstance(key, int) else key


_NUMBERS = ("tag:yaml.org,2002:int", "tag:yaml.org,2002:float")
_OF_OTHER_BASES = re.compile(r"[-+]?(0[0-9_xXbB].*|.*:.*)")


class _Loader(yaml.SafeLoader):
    """Says at which line a value is that looks like a date or a number and is none."""

    def construct_object(self, node: yaml.Node, deep: bool = False) -> Any:
        if node.tag in _NUMBERS and _OF_OTHER_BASES.fullmatch(node.value):
            # YAML takes 010 for eight and 1:40 for a hundred, and whoever wrote it does not.
            raise yaml.constructor.ConstructorError(
                problem="no value", problem_mark=node.start_mark
            )
        try:
            return super().construct_object(node, deep)
        except (ValueError, OverflowError) as error:
            raise yaml.constructor.ConstructorError(
                problem="no value", problem_mark=node.start_mark
            ) from error


_SAID = (
    # what the reader says of a mistake, and our message for it
    ("mapping values are not allowed", "check-yaml-colon"),
    ("could not find expected ':'", "check-yaml-no-colon"),
    ("found character '\\t'", "check-yaml-tab"),
    ("that cannot start any token", "check-yaml-sign"),
    ("found unexpected end of stream", "check-yaml-quote"),
    ("expected <block end>", "check-yaml-indent"),
    ("expected ',' or", "check-yaml-bracket"),
    ("expected the node content", "check-yaml-bracket"),
    ("found undefined alias", "check-yaml-star"),
    ("expected alphabetic or numeric character", "check-yaml-star"),
    ("could not determine a constructor", "check-yaml-tag"),
    ("no value", "check-yaml-value"),
    ("expected a single document", "check-yaml-documents"),
)


def _unreadable(file: str, error: yaml.MarkedYAMLError) -> Mistake:
    problem = f"{error.context}: {error.problem}"
    message = next((ours for theirs, ours in _SAID if theirs in problem), "check-yaml-other")
    mark = error.problem_mark
    if message == "check-yaml-quote" or mark is None:
        # What is not closed is looked for where it was opened.
        mark = error.context_mark or mark
    if mark is None:
        return Mistake(file, 0, 0, "", say(message))
    return Mistake(file, mark.line + 1, mark.column + 1, "", say(message))


def _twice(root: yaml.Node | None) -> Iterator[Finding]:
    """Keys that stand twice in one mapping."""
    seen: set[int] = set()
    waiting: list[tuple[Keys, yaml.Node | None]] = [((), root)]
    while waiting:
        keys, node = waiting.pop()
        if id(node) in seen or len(keys) > DEEPEST:
            continue
        seen.add(id(node))
        if isinstance(node, yaml.SequenceNode):
            waiting += [((*keys, number), each) for number, each in enumerate(node.value)]
        if isinstance(node, yaml.MappingNode):
            yield from _twice_in(node, keys)
            waiting += [((*keys, str(key.value)), value) for key, value in node.value]


def _twice_in(node: yaml.MappingNode, keys: Keys) -> Iterator[Finding]:
    first: dict[str, int] = {}
    empty = set_in = ""
    for key, value in node.value:
        name, line = str(key.value), key.start_mark.line + 1
        if name not in first:
            is_empty = isinstance(value, yaml.ScalarNode) and not value.value and not value.style
            empty, set_in = (name, "") if is_empty else ("", set_in)
        elif empty:
            # What should stand below this key stands beside it, and so among the keys of another.
            yield Finding((*keys, empty), say("check-set-in", given=empty))
            empty, set_in = "", empty
        elif not set_in:
            says = say("check-twice", given=name, row=str(first[name]), at=str(line))
            yield Finding((*keys, name), says)
        first.setdefault(name, line)


def _reached(root: yaml.Node | None, keys: Keys) -> list[tuple[yaml.Node, yaml.Node]]:
    """The nodes of the keys that lead to a place, and of their values, as far as they stand."""
    found: list[tuple[yaml.Node, yaml.Node]] = []
    node = root
    for key in keys:
        if isinstance(node, yaml.MappingNode):
            pair = next((each for each in reversed(node.value) if each[0].value == str(key)), None)
        elif isinstance(node, yaml.SequenceNode) and isinstance(key, int):
            items = node.value
            pair = (items[key], items[key]) if key < len(items) else None
        else:
            pair = None
        if pair is None:
            break
        found.append(pair)
        node = pair[1]
    return found


def _mark(root: yaml.Node | None, keys: Keys) -> yaml.Mark | None:
    reached = _reached(root, keys)
    node = reached[-1][0] if reached else root
    return None if node is None or not reached else node.start_mark
