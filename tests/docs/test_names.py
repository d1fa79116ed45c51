"""What the pages of docs/ name is there: functions, tests."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

from tests.docs.reading import PAGES, ROOT, code

OURS = re.compile(r"(?:model|reports|ui|web|pages|app|server|tools|tests)(?:\.\w+)+")


@cache
def defined(file: Path) -> frozenset[str]:
    """What a file defines at its top, and within its classes; what it imports is not its own."""
    found: set[str] = set()

    def look(nodes: list[ast.stmt], within: str) -> None:
        for node in nodes:
            match node:
                case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                    found.add(within + name)
                case ast.ClassDef(name=name):
                    found.add(within + name)
                    look(node.body, f"{name}.")
                case ast.Assign() | ast.AnnAssign():
                    targets = node.targets if isinstance(node, ast.Assign) else [node.target]
                    found.update(within + each.id for each in targets if isinstance(each, ast.Name))

    look(ast.parse(file.read_text("utf-8")).body, "")
    return frozenset(found)


def there(name: str) -> bool:
    """Whether a whole name, "model.rule.split", is a folder, a file or something in a file."""
    parts = name.split(".")
    for length in range(len(parts), 0, -1):
        place = ROOT.joinpath(*parts[:length])
        rest = ".".join(parts[length:])
        if place.with_suffix(".py").exists():
            return not rest or rest in defined(place.with_suffix(".py"))
        if place.is_dir() and not rest:
            return True
    return False


@pytest.mark.parametrize("file", PAGES, ids=lambda file: file.name)
def test_every_name_of_ours_is_there(file: Path) -> None:
    named = {each for each in code(file.read_text("utf-8")) if OURS.fullmatch(each)}
    files = re.compile(r".+\.(py|js|md|css|yaml|ftl|typ|toml|txt|lock|html|ts)")
    assert [each for each in sorted(named) if not files.fullmatch(each) and not there(each)] == []


@pytest.mark.parametrize("file", PAGES, ids=lambda file: file.name)
def test_every_test_that_is_named_is_there(file: Path) -> None:
    named = {each for each in code(file.read_text("utf-8")) if re.fullmatch(r"test_\w+", each)}
    tests = {name for each in (ROOT / "tests").rglob("test_*.py") for name in defined(each)}
    assert sorted(named - tests) == []


@pytest.mark.parametrize("name", ["model.rule.split", "reports.papers", "model.pack.Pack.total"])
def test_a_name_that_is_there_is_found(name: str) -> None:
    assert there(name)


@pytest.mark.parametrize("name", ["model.rule.parted", "model.rules", "web.api.pack"])
def test_a_name_that_is_not_there_is_not_found(name: str) -> None:
    assert not there(name)
