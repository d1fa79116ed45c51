"""What Python sends to the dial and what its modules are checked with are one form."""

import re
from collections.abc import Mapping, Sequence
from types import UnionType
from typing import Any, Literal, get_args, get_origin, get_type_hints

import pytest

from model import Pack
from model.choice import Choice
from model.slider_tables import figures
from reports.dial import form
from reports.dial.form import (
    Cap,
    Data,
    Exact,
    Heard,
    Line,
    Passage,
    Percents,
    Preset,
    Stated,
    Statute,
    Step,
    Unit,
)
from reports.dial.source import FOLDER

NAMED = {
    getattr(form, name): name
    for name in ("Mode", "Messages", "Table", "Packed", "Bands", "Alike", "Group", "Policy")
}
PLAIN = {str: "string", bool: "boolean", int: "number", float: "number"}


def declared(name: str) -> dict[str, str]:
    """The fields of an interface in types.d.ts, each with its type."""
    source = re.sub(r"/\*\*.*?\*/", "", (FOLDER / "types.d.ts").read_text("utf-8"), flags=re.S)
    found = re.search(rf"export interface {name} \{{(.*?)^\}}", source, re.S | re.M)
    assert found, name
    return dict(re.findall(r"^  (\w+\??): (.+);$", found[1], re.M))


def in_typescript(kind: Any) -> str:
    if kind in NAMED:
        return NAMED[kind]
    origin, parts = get_origin(kind), get_args(kind)
    if origin is Literal:
        return " | ".join(f'"{part}"' for part in parts)
    if origin is UnionType:
        return " | ".join(dict.fromkeys(map(in_typescript, parts)))
    if origin in (Mapping, dict):
        return f"Record<string, {in_typescript(parts[1])}>"
    if origin is Sequence:
        return f"{in_typescript(parts[0])}[]"
    return PLAIN.get(kind) or str(kind.__name__)


@pytest.mark.parametrize(
    "sent",
    [Data, Line, Stated, Passage, Unit, Cap, Preset, Percents, Statute, Step, Exact, Heard, Choice],
)
def test_form_of_what_is_sent_is_the_one_that_the_modules_are_checked_with(sent: type) -> None:
    optional = getattr(sent, "__optional_keys__", ())
    fields = {
        f"{name}?" if name in optional else name: in_typescript(kind)
        for name, kind in get_type_hints(sent).items()
    }
    assert declared(sent.__name__) == fields


def test_columns_of_a_table_are_those_that_the_modules_look_up(pack: Pack) -> None:
    columns = {line.kind: list(figures(pack, name)) for name, line in pack.lines.items()}
    fields = declared("Table")
    assert [name.removesuffix("?") for name in fields] == columns["tuition"]
    assert [name for name in fields if not name.endswith("?")] == columns["service"]
    assert set(fields.values()) == {"number[]"}
