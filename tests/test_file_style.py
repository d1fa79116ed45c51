"""Every file is as .editorconfig tells an editor to write it."""

import os
from collections.abc import Callable, Iterator
from fnmatch import fnmatch
from itertools import pairwise
from pathlib import Path

import pytest
from editorconfig import get_properties

ROOT = Path(__file__).parents[1]
LEFT_OUT = [".git", "*.otf", "*.png", "uploads"] + [
    line.rstrip("/")
    for line in (ROOT / ".gitignore").read_text("utf-8").splitlines()
    if not line.startswith("#")
]


def _wanted(name: str) -> bool:
    return not any(fnmatch(name, pattern) for pattern in LEFT_OUT)


def _texts() -> Iterator[str]:
    for folder, folders, files in os.walk(ROOT):
        folders[:] = sorted(filter(_wanted, folders))
        yield from (os.path.relpath(Path(folder, name), ROOT) for name in filter(_wanted, files))


def _indent_size(text: str, size: str) -> bool:
    """Whether a line is set in by that much, if any is; texts within code have their own steps."""
    indents = [len(line) - len(line.lstrip(" ")) for line in text.splitlines() if line.strip()]
    steps = {after - before for before, after in pairwise(indents) if after > before}
    return not steps or int(size) in steps


def _indent_style(text: str, style: str) -> bool:
    return not any(line.startswith(" " if style == "tab" else "\t") for line in text.splitlines())


HOLDS: dict[str, Callable[[str, str], bool]] = {
    "charset": lambda text, charset: charset == "utf-8" and not text.startswith("\ufeff"),
    "end_of_line": lambda text, end: end == "lf" and "\r" not in text,
    "insert_final_newline": lambda text, has: not text or text.endswith("\n") == (has == "true"),
    "trim_trailing_whitespace": lambda text, _: all(
        line == line.rstrip() for line in text.split("\n")
    ),
    "indent_style": _indent_style,
    "indent_size": _indent_size,
    "tab_width": lambda text, _: True,  # the parser's own word for indent_size
    "max_line_length": lambda text, most: max(map(len, text.split("\n"))) <= int(most),
}


@pytest.mark.parametrize("name", sorted(_texts()))
def test_a_file_is_as_its_editor_is_told(name: str) -> None:
    text = (ROOT / name).read_bytes().decode("utf-8")
    wanted = get_properties(str(ROOT / name))
    broken = [each for each, value in wanted.items() if not HOLDS[each](text, value)]
    assert broken == []
