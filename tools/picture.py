"""Draws the rooms of the app and which imports which, from the code.

    python tools/picture.py [PAGE]

The picture goes into docs/architecture.md, in Mermaid, which GitHub and most editors draw. An arrow
leads from a room to one that it imports. It is left out if other arrows lead there anyway.
"""

import ast
import re
import sys
from collections.abc import Mapping
from pathlib import Path

import grimp

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "architecture.md"
PACKAGES = ("model", "reports", "ui", "pages", "web")
FILES = ("app", "server")
"""Single files at the top, which grimp does not read."""
BLOCK = re.compile(r"(?<=^```mermaid\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)

Arrows = Mapping[str, set[str]]
"""The rooms that each room imports."""


def arrows() -> Arrows:
    """What each room imports."""
    graph = grimp.build_graph(*PACKAGES, cache_dir=None)
    inner = {room for room in graph.find_children("reports") if room != "reports.__main__"}
    rooms = sorted({*PACKAGES, *inner} - {"reports"})
    found = {
        room: {
            other
            for other in rooms
            if other != room
            and graph.direct_import_exists(importer=room, imported=other, as_packages=True)
        }
        for room in rooms
    }
    return found | {file: _imported(file, rooms) for file in FILES}


def _imported(file: str, rooms: list[str]) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse((ROOT / f"{file}.py").read_text("utf-8"))):
        match node:
            case ast.ImportFrom(module=str(name)):
                names.add(name)
            case ast.Constant(value=str(name)) if name.startswith("pages/"):
                names.add(name.replace("/", "."))  # Streamlit runs a page by its file.
    return {room for room in rooms for name in names if f"{name}.".startswith(f"{room}.")}


def fewest(found: Arrows) -> Arrows:
    """The same without the arrows to rooms that other arrows lead to."""

    def reached(room: str) -> set[str]:
        return found[room].union(*(reached(other) for other in found[room]))

    return {
        room: others - {far for other in others for far in reached(other)}
        for room, others in found.items()
    }


def picture(found: Arrows) -> str:
    """The rooms and their arrows in Mermaid."""
    names = {room: room.replace(".", "_") for room in found}
    boxes = [f'  {names[room]}["{_label(room)}"]' for room in found]
    pairs = [(room, other) for room, others in found.items() for other in sorted(others)]
    lines = [f"  {names[room]} --> {names[other]}" for room, other in pairs]
    return "\n".join(["flowchart TD", *boxes, *lines, ""])


def _label(room: str) -> str:
    """A room's folder or file, and the first line of its docstring."""
    place = ROOT.joinpath(*room.split("."))
    file = place / "__init__.py" if place.is_dir() else place.with_suffix(".py")
    said = (ast.get_docstring(ast.parse(file.read_text("utf-8"))) or "").splitlines()[0]
    named = place if place.is_dir() else file
    return f"<b>{named.relative_to(ROOT)}</b><br>{re.split(r'[;.]', said)[0]}"


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    page = Path(sys.argv[1]) if len(sys.argv) > 1 else PAGE
    text = page.read_text("utf-8")
    page.write_text(BLOCK.sub(lambda _: picture(fewest(arrows())), text, count=1), "utf-8")
