"""Reads a made document back, as a reader's program would."""

import re
from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ContentStream

LINK = "https://budget.example.org/district?magnet_cut=12000000"


def opened(pdf: bytes) -> PdfReader:
    return PdfReader(BytesIO(pdf))


def text_of(pdf: bytes) -> str:
    """All text on one line."""
    return " ".join(" ".join(page.extract_text() for page in opened(pdf).pages).split())


def squeezed(text: str) -> str:
    """Text without its spaces: a long word may be broken over two lines."""
    return "".join(text.split())


def assert_accessible(pdf: bytes, title: str) -> None:
    """A screen reader finds a title, a language and tags, and the file says so (PDF/UA-1)."""
    reader = opened(pdf)
    root: Any = reader.root_object
    assert "/StructTreeRoot" in root
    assert root["/Lang"] == "en-US"
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata is not None
    assert reader.metadata.title == title
    assert b"pdfuaid:part" in root["/Metadata"].get_data()


def assert_structured(pdf: bytes) -> None:
    """What validators look for in the tags (ISO 14289-1, 7.2 to 7.5 and 7.18), one by one.

    Headings begin at 1 and skip no level; a table has heads, each with its scope, and rows of equal
    length; a figure and a formula have an alternative; a link is tagged, and tells what it opens;
    the reader goes through a page in the order of its tags.
    """
    headings: list[int] = []
    for node in elements(pdf):
        kind = node["/S"]
        if heading := re.fullmatch(r"/H(\d)", kind):
            headings.append(int(heading[1]))
        elif kind == "/Table":
            _assert_table(node)
        elif kind in ("/Figure", "/Formula"):
            assert str(node.get("/Alt", "")).strip(), node
        elif kind == "/Link":
            kept = [each for each in _children(node) if each.get("/Type") == "/OBJR"]
            assert len(kept) == 1
            assert str(kept[0]["/Obj"].get("/Contents", "")).strip()
    assert headings[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(headings))
    for page in opened(pdf).pages:
        assert page["/Tabs"] == "/S"
        assert "/StructParents" in page


def elements(pdf: bytes) -> Iterator[Any]:
    """The elements of the structure, in the order in which they are read."""

    def walk(node: Any) -> Iterator[Any]:
        if "/S" in node:
            yield node
        for child in _children(node):
            yield from walk(child)

    yield from walk(opened(pdf).root_object["/StructTreeRoot"])


def fonts_of(pdf: bytes) -> set[str]:
    """The names of the fonts that a document is set in."""
    pages = opened(pdf).pages
    resources: Iterator[Any] = (page["/Resources"] for page in pages)
    found = (each.get("/Font", {}).values() for each in resources)
    return {str(font.get_object()["/BaseFont"])[1:] for fonts in found for font in fonts}


def missing_glyphs(pdf: bytes) -> int:
    """How many glyphs are a font's sign for a letter that it does not have."""
    reader = opened(pdf)
    missing = 0
    for page in reader.pages:
        resources: Any = page["/Resources"].get_object()
        fonts = resources.get("/Font", {})
        wide = False
        for operands, operator in ContentStream(page.get_contents(), reader).operations:
            if operator == b"Tf":
                wide = fonts[operands[0]].get_object()["/Subtype"] == "/Type0"
            elif operator in (b"Tj", b"TJ") and wide:
                texts = operands[0] if isinstance(operands[0], list) else operands
                # A glyph has two bytes; the font's first is its sign for a letter that it lacks.
                codes = b"".join(getattr(each, "original_bytes", b"") for each in texts)
                missing += sum(not any(codes[at : at + 2]) for at in range(0, len(codes), 2))
    return missing


def _children(node: Any) -> list[Any]:
    kept = node.get("/K", [])
    found = kept if isinstance(kept, list) else [kept]
    return [each.get_object() for each in found if hasattr(each.get_object(), "get")]


def _assert_table(table: Any) -> None:
    parts = [
        row
        for part in _children(table)
        for row in (_children(part) if part["/S"] in ("/THead", "/TBody", "/TFoot") else [part])
        if row["/S"] == "/TR"
    ]
    rows = [[cell for cell in _children(row) if cell["/S"] in ("/TH", "/TD")] for row in parts]
    heads = [cell for row in rows for cell in row if cell["/S"] == "/TH"]
    assert heads, "a table without heads"
    assert all(_attribute(cell, "/Scope") in ("/Column", "/Row", "/Both") for cell in heads)
    assert len({sum(int(_attribute(cell, "/ColSpan") or 1) for cell in row) for row in rows}) == 1


def _attribute(cell: Any, name: str) -> Any:
    given = cell.get("/A", [])
    for each in given if isinstance(given, list) else [given]:
        if hasattr(each.get_object(), "get") and name in each.get_object():
            return each.get_object()[name]
    return None


def addresses(pdf: bytes) -> list[str]:
    """What the hyperlinks of the first page open."""
    notes: Any = opened(pdf).pages[0]["/Annots"]
    return [note.get_object()["/A"]["/URI"] for note in notes]


def alternatives(pdf: bytes) -> list[str]:
    """The text alternatives of the figures, in the order of the document."""
    return [
        str(each["/Alt"]) for each in elements(pdf) if each["/S"] == "/Figure" and "/Alt" in each
    ]
