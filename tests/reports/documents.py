"""Reads a made document back, as a reader's program would."""

from io import BytesIO
from typing import Any

from pypdf import PdfReader

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


def addresses(pdf: bytes) -> list[str]:
    """What the hyperlinks of the first page open."""
    notes: Any = opened(pdf).pages[0]["/Annots"]
    return [note.get_object()["/A"]["/URI"] for note in notes]


def alternatives(pdf: bytes) -> list[str]:
    """The text alternatives of the figures, in the order of the document."""
    found: list[str] = []

    def walk(node: Any) -> None:
        node = node.get_object()
        if isinstance(node, list):
            for child in node:
                walk(child)
        elif isinstance(node, dict):
            if "/Alt" in node and node.get("/S") == "/Figure":
                found.append(str(node["/Alt"]))
            if "/K" in node:
                walk(node["/K"])

    walk(opened(pdf).root_object["/StructTreeRoot"])
    return found
