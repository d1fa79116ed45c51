"""docs/internals.md names all that the app leans on inside other packages, and what tells of it."""

import ast
import importlib
import inspect
import re
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
import streamlit

from tests.docs.reading import ROOT, code, page, table

PAGE = page("internals.md")
PRODUCT = ("app.py", "server.py", "model", "reports", "ui", "pages", "web")
PUBLIC = {"streamlit", "streamlit.testing.v1", "uvicorn"}
"""What these two packages promise; all below it is theirs."""
INSTALLED = frozenset(packages_distributions())
PROMISED = {"_replace", "_exit"}
"""Names with an underscore that Python's documentation has."""


def names(cell: str) -> list[str]:
    return re.findall(r"`([^`]+)`", f"`{cell}`")


INNER = [(names(what), names(where)) for what, where, *_ in table(PAGE, "name", "in")]
MARKS = [
    (names(what), names(where))
    for what, where, *_ in table(PAGE.partition("## Texts")[2], "what", "in")
]


def sources() -> Iterator[tuple[str, ast.Module]]:
    for each in PRODUCT:
        for file in [ROOT / each] if each.endswith(".py") else sorted((ROOT / each).rglob("*.py")):
            yield str(file.relative_to(ROOT)), ast.parse(file.read_text("utf-8"))


def leaned_on(tree: ast.Module) -> Iterator[str]:
    """The ends of the names that the page has to have for a file."""
    theirs, known = dict(_imported(tree)), PROMISED | _own(tree)
    for whole in theirs.values():
        package = whole.split(".")[0]
        if package in ("streamlit", "uvicorn") and whole not in PUBLIC:
            yield whole
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign | ast.AugAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            for target in targets:
                match target:
                    case ast.Attribute(value=ast.Name(id=whose), attr=attr) if whose in theirs:
                        yield f"{theirs[whose]}.{attr}"
        match node:
            case ast.Attribute(attr=attr) if re.match(r"_[a-z]", attr) and attr not in known:
                yield f".{attr}"


def _imported(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """What a file imports from packages that are not ours: its name here and its whole name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found = [(each.asname or each.name, each.name) for each in node.names]
        elif isinstance(node, ast.ImportFrom):
            found = [
                (each.asname or each.name, f"{node.module}.{each.name}") for each in node.names
            ]
        else:
            continue
        yield from (each for each in found if each[1].split(".")[0] in INSTALLED)


def _own(tree: ast.Module) -> set[str]:
    """The private names that a file's own classes define."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            found.add(node.name)
        if isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            for each in (part for target in targets for part in ast.walk(target)):
                if isinstance(each, ast.Name):
                    found.add(each.id)
                if isinstance(each, ast.Attribute):
                    found.add(each.attr)
    return found


def _covers(what: list[str], name: str) -> bool:
    inner = name.startswith(".")
    return any(each.endswith(name) if inner else f"{each}.".startswith(f"{name}.") for each in what)


def test_all_that_is_leaned_on_is_named() -> None:
    said = {
        f"{file}: {name}"
        for file, tree in sources()
        for name in leaned_on(tree)
        if not any(file in where and _covers(what, name) for what, where in INNER)
    }
    assert said == set()


@pytest.mark.parametrize(
    ("tree", "found"),
    [
        ("from streamlit.runtime import Runtime", ["streamlit.runtime.Runtime"]),
        ("from streamlit import config", ["streamlit.config"]),
        ("import streamlit as st", []),
        ("from uvicorn import run", ["uvicorn.run"]),
        ("from model._x import y", []),
        ("import typst\ntypst.Fonts = None", ["typst.Fonts"]),
        ("page._hidden", ["._hidden"]),
        ("class A(B):\n def f(self): self._theirs", ["._theirs"]),
        ("class A(B):\n _mine = 1\n def f(self): self._mine", []),
    ],
)
def test_leaning_is_seen(tree: str, found: list[str]) -> None:
    assert list(leaned_on(ast.parse(tree))) == found


@pytest.mark.parametrize("name", [name for what, _ in INNER for name in what])
def test_what_is_leaned_on_is_still_there(name: str) -> None:
    *parts, last = name.split(".")
    for length in range(len(parts), 0, -1):
        try:
            found: object = importlib.import_module(".".join(parts[:length]))
        except ModuleNotFoundError:
            continue
        break
    for part in parts[length:]:
        found = getattr(found, part)
    # A field that an object gets when it is made stands in the source of its class.
    classes = found.__mro__[:-1] if isinstance(found, type) else ()
    within = any(re.search(rf"\bself\.{last}\b", inspect.getsource(each)) for each in classes)
    assert hasattr(found, last) or within, name


@pytest.mark.parametrize(("what", "where"), [*INNER, *MARKS])
def test_what_is_named_is_still_leaned_on(what: list[str], where: list[str]) -> None:
    texts = [(ROOT / file).read_text("utf-8") for file in where]
    for name in what:
        last = name if name.startswith(("/", "b")) else name.rsplit(".", 1)[-1]
        assert any(last in text for text in texts), name
    for file, text in zip(where, texts, strict=True):
        assert any(n.rsplit(".", 1)[-1] in text for n in what), file


def test_marks_of_the_page_are_in_what_a_browser_gets() -> None:
    static = Path(streamlit.__file__).parent / "static"
    sent = "".join(file.read_text("utf-8") for file in sorted(static.rglob("*.js")))
    sent += (static / "index.html").read_text("utf-8")
    marks = {each for what, _ in MARKS for each in what if not each.startswith(("b", "/"))}
    connection = {"data-test-connection-state"}  # React writes it as dataset.testConnectionState.
    assert {each for each in marks - connection if each not in sent} == set()


def test_every_mark_that_styles_and_scripts_go_by_is_named() -> None:
    for file in [*(ROOT / "ui").glob("*.css"), *(ROOT / "ui").glob("*.js")]:
        used = set(re.findall(r"data-testid=\"?(st\w+)", file.read_text("utf-8")))
        name = str(file.relative_to(ROOT))
        assert used <= {each for what, where in MARKS if name in where for each in what}, name


def test_addresses_of_streamlit_in_the_code_are_named() -> None:
    told = {each for what, _ in MARKS for each in what if each.startswith("/_")}
    for file, tree in sources():
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                for each in re.findall(r"/_stcore/[\w-]+", node.value):
                    assert each in told, file
    assert told <= set(code(PAGE))
