"""Names what a public function of model/ or reports/ raises without saying so in its docstring.

Counted are its own raise statements, and those of the private functions of the same file that it
calls.
"""

import ast
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

ROOT = Path(sys.argv[1] if len(sys.argv) > 1 else __file__).resolve()
FOLDER = ROOT if ROOT.is_dir() else ROOT.parents[1]
Function = ast.FunctionDef | ast.AsyncFunctionDef
Functions = Mapping[str, Function]


def name_of(node: ast.AST | None) -> str:
    """The last name of what is called, raised, caught or returned."""
    node = node.func if isinstance(node, ast.Call) else node
    return str(getattr(node, "attr", getattr(node, "id", "")))


def functions(nodes: list[ast.stmt]) -> Iterator[tuple[str, Function]]:
    """Functions, and the methods of public classes."""
    for node in nodes:
        if isinstance(node, Function):
            yield node.name, node
        elif isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            yield from functions(node.body)


def raised(node: ast.AST, own: Functions, makers: Functions) -> Iterator[str]:
    """The exceptions that leave a node; a maker is a function that returns what others raise."""
    if isinstance(node, ast.Raise) and (name := name_of(node.exc)):
        yield name_of(makers[name].returns) if name in makers else name
    if isinstance(node, ast.Call) and (name := name_of(node)) in own and name.startswith("_"):
        rest = {each: own[each] for each in own if each != name}
        yield from raised(ast.Module(own[name].body, []), rest, makers)
    caught: set[str] = set()
    for handler in getattr(node, "handlers", []):
        caught |= {name_of(each) for each in ast.walk(handler.type or handler)}
    for field, value in ast.iter_fields(node):
        for child in value if isinstance(value, list) else [value]:
            if field == "body" and caught & {"Exception", "BaseException"}:
                continue
            if isinstance(child, ast.AST) and not isinstance(child, Function | ast.ClassDef):
                yield from {*raised(child, own, makers)} - (caught if field == "body" else set())


files = [*FOLDER.glob("model/**/*.py"), *FOLDER.glob("reports/**/*.py")]
owned = {file: dict(functions(ast.parse(file.read_text("utf-8")).body)) for file in sorted(files)}
makers = {name: each for own in owned.values() for name, each in own.items()}
complaints = []
for file, own in owned.items():
    for name, function in own.items():
        told = (ast.get_docstring(function) or "").partition("Raises:")[2]
        said = set(re.findall(r"\w+", " ".join(re.findall(r"^ +([\w., ]+):", told, re.MULTILINE))))
        missing = {*raised(ast.Module(function.body, []), own, makers)} - said - {""}
        if missing and not name.startswith("_"):
            place = f"{file.relative_to(FOLDER)}:{function.lineno}: {name}"
            complaints.append(f"{place} does not say that it raises {', '.join(sorted(missing))}")
sys.exit("\n".join(complaints) or 0)
