"""Turns a web page into the sheets that a spreadsheet makes of it: many systems save one as .xls.

Read by a scanner of its own that looks at each character once, as Python's takes minutes for a
hundred kilobytes of broken tags.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from model.intake import workbook
from model.intake.kinds import too_large
from model.intake.problems import Unreadable

_TAG = re.compile(r"/?[a-z][\w:]*", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""(?<![\w:-])([\w:-]+)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)""")
_LONGEST_TAG = 500
_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*(hidden|collapse)", re.IGNORECASE)
_RULE = re.compile(r"([^{}]{1,300})\{([^{}]{0,1000})\}")
_LAST_CLASS = re.compile(r"\.([\w-]+)\s*$")
_LONGEST_STYLE = 100_000
_BLOCKS = frozenset(
    ("p", "div", "br", "li", "h1", "h2", "h3", "h4", "h5", "h6", "caption", "table", "tr", "hr")
)
_UNSEEN = frozenset(("script", "style", "head", "title", "noscript", "template", "xml"))
_VOID = frozenset(("br", "hr", "img", "input", "col", "meta", "link", "wbr", "area", "base"))
_STRIKING = frozenset(("s", "strike", "del"))
_MOST_TABLES = 100


_PART_OF_A_PAGE = re.compile(rb"<(?:h[1-6]|p|div|span|meta|style|body|center|b|!--)\b")
"""How what is copied from a page may begin, before its table."""


@dataclass
class _Cell:
    parts: list[workbook.Part] = field(default_factory=list)
    wide: int = 1
    high: int = 1
    value: str = ""
    """The number that a spreadsheet stored, if that is told."""

    @property
    def text(self) -> str:
        """What it says, as one line."""
        if self.value:
            return self.value
        text = workbook.as_shown(self.parts) or "".join(part.text for part in self.parts)
        return " ".join(text.split())

    @property
    def is_struck(self) -> bool:
        """Whether all of it is struck through."""
        return workbook.as_shown(self.parts) == ""


@dataclass
class _Table:
    rows: list[list[_Cell]] = field(default_factory=list)
    hidden: set[int] = field(default_factory=set)
    above: list[str] = field(default_factory=list)
    """The lines between the table before it and this one."""

    @property
    def is_one(self) -> bool:
        """Whether it holds more than a line, or what only stands where it should."""
        return sum(len([cell for cell in row if cell.text]) > 1 for row in self.rows) > 1


def is_page(content: bytes) -> bool:
    """Whether bytes are a web page."""
    start = content[:500].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return start.startswith((b"<!doctype html", b"<html", b"<table")) or (
        _PART_OF_A_PAGE.match(start) is not None and b"<table" in content.lower()
    )


def sheets_of(page: str) -> list[workbook.SheetText]:
    """The tables of a page, each as a sheet, with the lines above it and below the last.

    Raises:
        Unreadable: there is none, or far too many.
    """
    scan = _Scan(_hiding_classes(page[:_LONGEST_STYLE]))
    for tag, attributes, text in _tokens(page):
        scan.take(tag, attributes, text)
    tables, lines = [table for table in scan.tables if table.is_one], scan.lines()
    if not tables:
        raise Unreadable("page")
    if len(tables) > _MOST_TABLES:
        raise too_large()
    found = []
    for at, table in enumerate(tables, 1):
        below = lines if at == len(tables) else []
        name = str(at) if len(tables) > 1 else ""
        found.append(_sheet(table, below, name))
    return found


def _hiding_classes(style: str) -> frozenset[str]:
    """The classes whose elements a page does not show."""
    hiding = [names for names, rule in _RULE.findall(style) if _HIDING.search(rule)]
    every = [_LAST_CLASS.search(name) for names in hiding for name in names.split(",")]
    return frozenset(found[1] for found in every if found)


def _tokens(page: str) -> Iterator[tuple[str, str, str]]:
    """Each tag with its attributes and the text behind it."""
    in_comment = False
    for piece in page.split("<"):
        if in_comment or piece.startswith("!--"):
            _, ended, text = piece.partition("-->")
            in_comment = not ended
            yield "", "", text
            continue
        head, closed, text = piece.partition(">")
        tag = _TAG.match(head)
        if tag and closed:
            yield tag[0].lower(), head[tag.end() : _LONGEST_TAG], text
        elif closed and head.startswith(("!", "?", "/")):
            yield "", "", text
        else:
            yield "", "", piece


class _Scan:
    """What was found so far: tables, and the lines outside of them."""

    def __init__(self, hiding: frozenset[str]) -> None:
        self.tables: list[_Table] = []
        self._hiding = hiding
        self._open: list[_Table] = []
        self._outside: list[str] = []
        self._line: list[str] = []
        self._shut = ""
        """The tag whose end makes the text seen again."""
        self._depth = 0
        self._raised = self._struck = False

    def lines(self) -> list[str]:
        """The lines since the last table, of which none is kept."""
        self._break()
        lines, self._outside = self._outside, []
        return lines

    def take(self, tag: str, attributes: str, text: str) -> None:
        """Take one tag, and the text behind it."""
        name = tag.removeprefix("/")
        if self._shut:
            self._depth += (name == self._shut) * (-1 if tag.startswith("/") else 1)
            if self._depth:
                return
            self._shut = ""
        elif tag and not tag.startswith("/"):
            told = {
                key.lower(): html.unescape(value.strip("\"'"))
                for key, value in _ATTRIBUTE.findall(attributes)
            }
            hides = _HIDING.search(told.get("style", "")) is not None
            hides |= not self._hiding.isdisjoint(told.get("class", "").split())
            hides |= re.search(r"(^|\s)hidden(\s|=|/|$)", attributes) is not None
            if name in _UNSEEN or (hides and name not in ("tr", *_VOID)):
                self._shut, self._depth = name, 1
                return
            self._begin(name, told, hides)
        elif tag:
            self._end(name)
        if name == "sup":
            self._raised = tag == "sup"
        if name in _STRIKING:
            self._struck = tag == name
        if name in _BLOCKS:
            self._break()
        self._say(html.unescape(text))

    def _begin(self, name: str, told: dict[str, str], hides: bool) -> None:
        if name == "table":
            table = _Table(above=self.lines() if not self._open else [])
            self.tables.append(table)
            self._open.append(table)
        elif name == "tr" and self._open:
            if hides:
                self._open[-1].hidden.add(len(self._open[-1].rows))
            self._open[-1].rows.append([])
        elif name in ("td", "th") and self._open and self._open[-1].rows:
            wide, high = (_whole(told.get(key, "")) for key in ("colspan", "rowspan"))
            value = told.get("x:num", "")
            cell = _Cell(wide=wide, high=high, value=value if _is_number(value) else "")
            self._open[-1].rows[-1].append(cell)

    def _end(self, name: str) -> None:
        if name == "table" and self._open:
            self._open.pop()

    def _break(self) -> None:
        if self._open:
            self._say(" ")
        elif line := " ".join("".join(self._line).split()):
            self._outside.append(line)
        if not self._open:
            self._line = []

    def _say(self, text: str) -> None:
        if not self._open:
            self._line.append(text)
        elif self._open[-1].rows and self._open[-1].rows[-1]:
            part = workbook.Part(text, self._raised, self._struck)
            self._open[-1].rows[-1][-1].parts.append(part)


def _sheet(table: _Table, below: list[str], name: str) -> workbook.SheetText:
    """A table as a sheet: lines above it, its rows, lines below it."""
    first = len(table.above)
    rows: list[list[str]] = [[line] for line in table.above]
    filled, numbers = 0, list[tuple[int, int, str]]()
    lower: dict[int, tuple[int, str]] = {}
    for at, cells in enumerate(table.rows, first):
        row: list[str] = []
        waiting = cells[::-1]
        while len(row) < workbook.MOST_COLUMNS and (waiting or len(row) in lower):
            column = len(row)
            if column in lower:
                # A text goes on to the rows with which it is merged; a number is told.
                more, text = lower.pop(column)
                if more > 1:
                    lower[column] = (more - 1, text)
                if text and not any(sign.isalpha() for sign in text):
                    numbers.append((at, column, text))
                    text = ""
                filled += bool(text)
                row.append(text)
                continue
            cell = waiting.pop()
            texts = [cell.text, *[""] * (cell.wide - 1)]
            if cell.high > 1:
                lower |= {column + on: (cell.high - 1, each) for on, each in enumerate(texts)}
            row += texts
        rows.append(row[: workbook.MOST_COLUMNS])
    rows += [[], *([line] for line in below)]
    try:
        text = workbook.to_csv(rows)
    except OverflowError as error:
        raise too_large() from error
    hidden = sorted(at + first for at in table.hidden)
    struck = [
        at for at, cells in enumerate(table.rows, first) if any(cell.is_struck for cell in cells)
    ]
    return workbook.SheetText(name, text, False, hidden, [], filled, numbers, struck)


def _whole(text: str) -> int:
    return min(int(text), 100) if text.isdecimal() and len(text) < 6 and int(text) else 1


def _is_number(text: str) -> bool:
    return re.fullmatch(r"-?\d+(\.\d+)?", text) is not None
