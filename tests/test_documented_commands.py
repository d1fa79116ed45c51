"""What the documents tell a developer to type, to open and to click is there."""

import re
import subprocess
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")
DOCUMENTS = sorted(
    str(path.relative_to(ROOT))
    for folder in (".", "docs", "deploy")
    for path in (ROOT / folder).glob("*.md")
)


def _code(text: str) -> Iterator[str]:
    """Lines of the code blocks, without their comments, and what stands in backticks."""
    blocks = re.split(r"^```.*$", text, flags=re.MULTILINE)
    for number, block in enumerate(blocks):
        if number % 2:
            yield from (re.sub(r"(^|\s+)#.*", "", line) for line in block.splitlines())
        else:
            yield from (" ".join(each.split()) for each in re.findall(r"`([^`]+)`", block))


def _found(document: str, pattern: str) -> list[str]:
    """Each first group of a pattern in a document's code."""
    text = (ROOT / document).read_text("utf-8")
    return [match[1] for line in _code(text) for match in re.finditer(pattern, line)]


documents = pytest.mark.parametrize("document", DOCUMENTS)


@documents
def test_make_knows_each_target_and_setting_that_a_document_names(document: str) -> None:
    for typed in _found(document, r"(?:^|[;&] *)make(( [\w./=:$-]+)*)"):
        words = typed.split()
        settings = [word.partition("=")[0] for word in words if "=" in word]
        assert [name for name in settings if f"$({name})" not in MAKEFILE] == [], typed
        asked = subprocess.run(
            ["make", "--dry-run", *words], cwd=ROOT, capture_output=True, text=True, check=False
        )
        assert asked.returncode == 0, f"make {typed}: {asked.stderr}"


@documents
def test_each_module_that_a_document_runs_is_there(document: str) -> None:
    modules = set(_found(document, r"python -m ([\w.]+)")) - {"venv"}
    assert [name for name in modules if find_spec(name) is None] == []


@documents
def test_each_file_that_a_document_names_is_there(document: str) -> None:
    folders = {path.name for path in ROOT.iterdir() if path.is_dir()}
    named = [
        path
        for path in _found(document, r"^(\.?[\w-]+(?:/[\w.@-]*)*)$")
        if path.split("/")[0] in folders and "/" in path
    ]
    assert [path for path in named if not (ROOT / path).exists()] == []


@documents
def test_each_link_within_the_project_leads_somewhere(document: str) -> None:
    text = (ROOT / document).read_text("utf-8")
    links = [link for link in re.findall(r"\]\(([^)\s]+)\)", text) if "://" not in link]
    for link in links:
        path, _, heading = link.partition("#")
        target = (ROOT / document).parent / path if path else ROOT / document
        assert target.exists(), link
        if heading:
            headings = re.findall(r"^#+ (.+)$", target.read_text("utf-8"), re.MULTILINE)
            slugs = {re.sub(r"[^\w -]", "", each.lower()).replace(" ", "-") for each in headings}
            assert heading in slugs, link


def test_the_checks_that_newcomers_are_told_of_are_those_of_make() -> None:
    told = set(_found("CONTRIBUTING.md", r"^make (lint|check|test)\b"))
    assert told == {"lint", "check", "test"}


def test_a_commit_is_looked_at_by_the_lint_of_make() -> None:
    hooks = (ROOT / ".pre-commit-config.yaml").read_text("utf-8")
    assert re.findall(r"entry: (.+)", hooks) == ["make lint"]
    assert re.findall(r"repo: (.+)", hooks) == ["local"]
