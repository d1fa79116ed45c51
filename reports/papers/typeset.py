"""Sets a typst template and plain data as a PDF, an SVG or a PNG.

Knows how to compile and which characters the fonts have; knows nothing of budgets. Data reaches a
template as JSON, so that no text of a user's is ever read as markup. What a template says itself
are the messages that begin with "template-", the columns of a bill, and the app's name.
"""

import json
import unicodedata
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path
from typing import Any, Literal

import typst

from model.messages import for_script

_HERE = Path(__file__).parent

MISSING = "□"
"""Replaces a character that no embedded font has, because PDF/UA would refuse it."""
_PRINTABLE = (
    (0x20, 0x7E),  # ASCII
    (0xA1, 0xAC),  # Latin-1, without the soft hyphen at U+00AD
    (0xAE, 0x24F),  # Latin, extended
    (0x391, 0x3A1),  # Greek
    (0x3A3, 0x3CE),
    (0x400, 0x481),  # Cyrillic
    (0x1E00, 0x1EFF),  # Latin, extended further
    (0x2010, 0x2027),  # dashes, quotation marks, the ellipsis
    (0x2030, 0x203A),
    (0x20A0, 0x20C0),  # currencies
    (0x2190, 0x22FF),  # arrows and mathematics
    (0x25A1, 0x25A1),
)
"""Ranges of characters that typst's embedded fonts have; a test prints each of them."""


def to_pdf(template: str, data: Mapping[str, Any], made: date) -> bytes:
    """Set a document as a tagged PDF that meets PDF/UA-1; the same input gives the same bytes.

    Raises:
        ValueError: typst gave something else than one file.
    """
    return _compile(template, data, "pdf", made)


def to_svg(template: str, data: Mapping[str, Any], made: date) -> str:
    """Set a one-page document as SVG.

    Raises:
        ValueError: it did not fit on one page.
    """
    return _compile(template, data, "svg", made).decode()


def to_png(template: str, data: Mapping[str, Any], made: date) -> bytes:
    """Set a one-page document as PNG, one pixel for each point of its page.

    Raises:
        ValueError: it did not fit on one page.
    """
    return _compile(template, data, "png", made)


def _compile(
    template: str, data: Mapping[str, Any], form: Literal["pdf", "svg", "png"], made: date
) -> bytes:
    # A compiler for each document: it costs a millisecond, and one may not be shared by threads.
    compiler = typst.Compiler(
        _HERE / template,
        root=_HERE,
        font_paths=fonts(),
        ignore_system_fonts=True,
        sys_inputs={
            "data": json.dumps(_printable(data)),
            "texts": json.dumps(_printable(for_script("template-", "bill-", "shell-name"))),
        },
    )
    document = compiler.compile(
        format=form,
        ppi=72,
        pdf_standards="ua-1" if form == "pdf" else None,
        timestamp=datetime.combine(made, time(), UTC),
    )
    if not isinstance(document, bytes):
        raise ValueError(f"{template} did not fit on one page")
    return document


@cache
def fonts() -> typst.Fonts:
    """The fonts inside the typst package, and none of the machine's: the same page everywhere."""
    return typst.Fonts(include_system_fonts=False)


def _printable(value: Any) -> Any:
    """The same data with every text made printable."""
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, Mapping):
        return {key: _printable(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_printable(each) for each in value]
    return value


@cache
def _has_glyph(character: str) -> bool:
    return any(first <= ord(character) <= last for first, last in _PRINTABLE)


def printable(text: str) -> str:
    """Text in characters that the fonts have."""
    composed = unicodedata.normalize("NFC", text)
    return "".join(each if _has_glyph(each) else MISSING for each in composed)
