"""Sets a typst template and plain data as a PDF, an SVG or a PNG.

Knows how to compile and which characters the fonts have; knows nothing of budgets. Data reaches a
template as JSON, so that no text of a user's is ever read as markup. What a template says itself
are the messages that begin with "template-", the columns of a bill, and the app's name.
"""

import json
import unicodedata
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Literal

import typst

from model.catalogs import PSEUDO, SOURCE
from model.directions import END, ISOLATE
from model.messages import for_script, language

_HERE = Path(__file__).parent
_FONTS = _HERE / "fonts"

FAMILY = "Source Sans 3"
"""The typeface of the pages, in the weights below, as its makers publish it."""

MISSING = "□"
"""Replaces a character that no font has, because PDF/UA would refuse it. A name that a user gave
has none: ``reports.papers.names`` leaves its letters out, and says so."""
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
"""Ranges of characters that the usual fonts surely have; a test prints each of them. Others are
tried."""
_WEIGHTS = ("regular", "semibold", "bold")
_TRIED = """#set document(title: "x")
#set page(width: auto, height: auto)
#set text(lang: "en", font: sys.inputs.font)
#for weight in json(bytes(sys.inputs.weights)) {
  text(weight: weight, json(bytes(sys.inputs.data)))
}"""


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
    said, texts = _printable(data), _printable(for_script("template-", "bill-", "shell-name"))
    usual = all(_sets(each, of_machine=False) for each in _strings((said, texts)))
    # A compiler for each document: it costs a millisecond, and one may not be shared by threads.
    compiler = typst.Compiler(
        _HERE / template,
        root=_HERE,
        font_paths=fonts(of_machine=not usual),
        ignore_system_fonts=True,
        sys_inputs={
            "data": json.dumps(said),
            "texts": json.dumps(texts),
            "font": FAMILY,
            "language": SOURCE if language() == PSEUDO else language(),
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
def fonts(of_machine: bool = False) -> typst.Fonts:
    """The typeface of the pages and the fonts inside the typst package: the same everywhere.

    Args:
        of_machine: with the machine's own, for letters that these do not have.
    """
    return typst.Fonts(include_system_fonts=of_machine, font_paths=[_FONTS])


def printable(text: str, instead: str = MISSING) -> str:
    """Text in characters that the fonts have, with another text instead of each that they lack."""
    composed = unicodedata.normalize("NFC", text)
    if _has_glyphs(composed):
        return composed
    return "".join(each if _has_glyphs(each) else instead for each in _clusters(composed))


def _printable(value: Any) -> Any:
    """The same data with every text made printable."""
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, Mapping):
        return {key: _printable(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_printable(each) for each in value]
    return value


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from _strings(list(value.values()))
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _strings(each)


def _has_glyphs(text: str) -> bool:
    """Whether a text can be set, with the machine's fonts where the usual ones lack a letter."""
    plain = text.replace(ISOLATE, "").replace(END, "")
    return plain.isprintable() and (_sets(plain, False) or _sets(plain, True))


def _sets(text: str, of_machine: bool) -> bool:
    """Whether fonts have every letter of a text; one that is not usual is tried."""
    return all(map(_is_usual, text)) or all(_is_set(each, of_machine) for each in _clusters(text))


def _is_usual(character: str) -> bool:
    return any(first <= ord(character) <= last for first, last in _PRINTABLE)


@lru_cache(maxsize=4_096)
def _is_set(letter: str, of_machine: bool) -> bool:
    # Only letters are remembered: a name may tell whose paper this is.
    if all(map(_is_usual, letter)):
        return True
    compiler = typst.Compiler(
        _TRIED.encode(),
        font_paths=fonts(of_machine),
        ignore_system_fonts=True,
        sys_inputs={
            "data": json.dumps(letter),
            "weights": json.dumps(_WEIGHTS),
            "font": FAMILY,
        },
    )
    try:
        compiler.compile(format="pdf", pdf_standards="ua-1")
    except typst.TypstError:
        return False
    return True


def _clusters(text: str) -> list[str]:
    """A text in letters, each with the marks that belong to it."""
    found: list[str] = []
    for each in text:
        if found and unicodedata.category(each).startswith("M"):
            found[-1] += each
        else:
            found.append(each)
    return found
