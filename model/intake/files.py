"""Turns bytes into text: a text file in any encoding, or a workbook as CSV."""

import json
import re
import subprocess
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from model.intake import kinds, pages, workbook
from model.intake.aligned import parted
from model.intake.problems import Unreadable
from model.intake.written import tabbed

MOST_BYTES = 5_000_000
"""Of a file, and of a body that the API is sent. A browser and nginx are told the same in
.streamlit/config.toml and deploy/nginx.conf."""
LONGEST_PASTE = 300_000
"""Characters that are pasted at once: some 8,000 rows. A file may have more."""

_READER = Path(workbook.__file__)
_ODD = re.compile(r"[\0-\x08\x0e-\x19\x1b-\x1f]")
_SPACED = re.compile(r', +"(?=[^"\n]*"(?:,|\s*$))', re.MULTILINE)
_GUARDED = re.compile(
    r'(^|[,;\t|])(?:="([^"\n]*)"|"=""([^"\n]*)""")(?=[,;\t|\r\n]|\Z)', re.MULTILINE
)
_MOST_ODD = 0.02
"""Bytes with a larger share of control characters than this are not text."""


@dataclass(frozen=True)
class Sheet:
    """A sheet of a workbook, or all of a text."""

    text: str
    """As CSV."""
    delimiters: str
    """Those that may stand between its cells."""
    name: str = ""
    active: bool = False
    """Whether it was open when the workbook was saved."""
    hidden_rows: frozenset[int] = frozenset()
    """0 is the first."""
    hidden_columns: frozenset[int] = frozenset()
    filled_down: int = 0
    """Cells that took the text of the merged cell that they belong to."""
    merged_numbers: tuple[tuple[int, int, str], ...] = ()
    """The row and column of each blank cell below a number that it is merged with, and that."""
    struck_rows: frozenset[int] = frozenset()
    """Rows with a cell that is struck through."""
    joined: tuple[str, ...] = ()
    """The names of the sheets that were put one below the other to make it."""
    turned: bool = False
    """Whether the file has a column for each row of it."""
    typed: bool = False
    """Whether somebody typed it into named boxes, so that nothing has to be guessed."""


@dataclass(frozen=True)
class Book:
    """A file, as its visible sheets."""

    sheets: tuple[Sheet, ...]
    hidden_sheets: tuple[str, ...] = ()
    marks_known: bool = True
    """Whether errors and hidden rows are known; else an error looks like an empty cell."""
    has_comments: bool = False
    """Whether cells have comments, which are not read."""
    boxes: tuple[str, ...] = ()
    """What stands in boxes of text over the cells."""


def check_size(content: bytes) -> None:
    """Refuse what is empty or too large before anything looks into it.

    Raises:
        Unreadable: there is nothing in it, or more than ``MOST_BYTES``.
    """
    if len(content) > MOST_BYTES:
        megabytes = f"{len(content) / 1e6:.1f}"
        raise Unreadable("size", megabytes=megabytes, most_megabytes=MOST_BYTES // 1_000_000)
    if not content.strip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n"):
        raise Unreadable("empty")


def read_book(content: bytes) -> Book:
    """A file as sheets of text.

    Raises:
        Unreadable: it is not a table, or it is too large.
    """
    check_size(content)
    if kinds.is_workbook(content):
        return _workbook(content)
    if pages.is_page(content):
        return _book(
            asdict(workbook.BookText(pages.sheets_of(decoded(content)), [], True, False, []))
        )
    return book_of(_unguarded(decoded(content)))


def book_of(text: str) -> Book:
    """A text as the one sheet of a book."""
    return Book((Sheet(parted(tabbed(text)), "\t,;|"),))


def _unguarded(text: str) -> str:
    """A text whose cells are not guarded against a spreadsheet: ="0041" is 0041.

    Nor set apart by spaces before their quotes, where all are.
    """
    # What is there is found at once; that of two signs or more nothing is there takes long.
    if '"' in text and ',"' not in text and ', "' in text:
        text = _SPACED.sub(',"', text)
    return _GUARDED.sub(r'\1"\2\3"', text) if "=" in text and '="' in text else text


def decoded(content: bytes) -> str:
    """Text in UTF-8, UTF-16 or, when it is neither, Windows-1252.

    Raises:
        Unreadable: it is not text at all.
    """
    for encoding in _encodings(content):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        text = text.removeprefix("\ufeff")
        if "\0" not in text and not _is_noise(text[:10_000]):
            return text
    raise Unreadable("noise")


def _encodings(content: bytes) -> tuple[str, ...]:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return ("utf-16",)
    start = content[:2_000]
    # Every second byte of mostly Latin text in UTF-16 is NUL.
    if start[1::2].count(0) > 0.4 * len(start[1::2]):
        return ("utf-16-le",)
    if start[::2].count(0) > 0.4 * len(start[::2]):
        return ("utf-16-be",)
    return ("utf-8", "cp1252")


def _is_noise(text: str) -> bool:
    return len(_ODD.findall(text)) > _MOST_ODD * len(text)


def _workbook(content: bytes) -> Book:
    try:
        reader = subprocess.run(
            [sys.executable, "-P", str(_READER)],
            input=content,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=workbook.MOST_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise kinds.too_large() from error
    if reader.returncode == workbook.ExitCode.READ:
        return _book(json.loads(reader.stdout))
    if reader.returncode == workbook.ExitCode.LOCKED:
        raise Unreadable("locked")
    if reader.returncode == workbook.ExitCode.EMPTY:
        raise Unreadable("no-sheet")
    if reader.returncode == workbook.ExitCode.DAMAGED:
        raise Unreadable("damaged")
    # It said so itself, or one of its limits stopped it.
    raise kinds.too_large()


def _book(told: dict[str, Any]) -> Book:
    """What the process that reads a workbook handed over."""
    sheets = tuple(
        Sheet(
            sheet["text"],
            ",",
            sheet["name"],
            sheet["active"],
            frozenset(sheet["hidden_rows"]),
            frozenset(sheet["hidden_columns"]),
            sheet["filled_down"],
            tuple((row, column, text) for row, column, text in sheet["merged_numbers"]),
            frozenset(sheet["struck_rows"]),
        )
        for sheet in told["sheets"]
    )
    hidden = tuple(told["hidden_sheets"])
    return Book(sheets, hidden, told["marks_known"], told["has_comments"], tuple(told["boxes"]))
