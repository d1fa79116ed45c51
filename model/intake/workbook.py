"""Turns a workbook on standard input into JSON on standard output; run as a process of its own.

Each visible sheet becomes CSV, with what its reader does not tell put into the cells: an error is
its own text (#N/A), a formula whose value is not stored is the formula, a percent has its sign, and
dollars of a part of a year say so, as they do on the screen.
Rows and columns that are hidden are listed, and rows with a cell that is struck through or a number
that nobody sees; what is struck through in a part of a text is not handed over; text of merged
cells is filled down, and their numbers are told.

A few kilobytes of workbook can claim a cell in the last row and column of a sheet, for which the
reader asks for 500 GB and aborts the whole process. So it runs here, under limits, and a hostile
workbook ends only this process. Imports nothing of the model, so that it starts in milliseconds.
"""

import csv
import datetime
import io
import json
import re
import sys
import zipfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from enum import IntEnum
from typing import NamedTuple
from xml.etree import ElementTree

import python_calamine as calamine

MOST_SECONDS = 20
MOST_MEMORY = 400_000_000
"""Bytes of data; a sheet of 50 MB XML needs less, and a file of 700 bytes may ask for all."""
MOST_TEXT = 20_000_000
"""Characters of CSV; 20,000 rows of ten long cells take a fifth of it."""
MOST_ROWS = 40_001
"""The most rows that are not blank; more than the intake keeps, so that it can say so."""
MOST_COLUMNS = 200
LONGEST_CELL = 1_000


class ExitCode(IntEnum):
    """How the process ended; any other exit code means that it was stopped or crashed."""

    READ = 0
    LOCKED = 10
    DAMAGED = 11
    EMPTY = 12
    TOO_LARGE = 13


def cell_text(value: object) -> str:
    """A cell's value as CSV would hold it: whole numbers without a fraction, no value as ""."""
    if isinstance(value, str):
        return value
    # By their text, because pandas has missing values that cannot be compared, and is not here.
    if value is None or str(value) in ("nan", "NaT", "<NA>"):
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    return str(value)


def to_csv(rows: Iterable[Iterable[object]], limit: int = MOST_TEXT) -> str:
    """Rows of values as CSV.

    Raises:
        OverflowError: there are more than ``limit`` characters.
    """
    text = io.StringIO()
    writer = csv.writer(text)
    filled = 0
    for row in rows:
        cells = [cell_text(value)[:LONGEST_CELL] for value in row]
        filled += any(cells)
        writer.writerow(cells)
        if text.tell() > limit:
            raise OverflowError
        if filled > MOST_ROWS:
            break
    return text.getvalue()


def _limit_this_process() -> None:
    # Windows has no such limits; there a hostile workbook can only be stopped by the time limit.
    with suppress(ImportError):
        import resource

        resource.setrlimit(resource.RLIMIT_DATA, (MOST_MEMORY, MOST_MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


@dataclass
class Marks:
    """What a sheet's cells do not say: places are counted from 0, as (row, column)."""

    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    texts: dict[tuple[int, int], str] = field(default_factory=dict)
    """Errors, and formulas without a stored value, by their cell."""
    percents: set[tuple[int, int]] = field(default_factory=set)
    """Cells that show a hundred times the number that they hold."""
    parts: dict[tuple[int, int], str] = field(default_factory=dict)
    """What is shown behind a number that is of a part of a year: 541.11 "per month"."""
    struck: set[tuple[int, int]] = field(default_factory=set)
    """Cells that are struck through, and numbers in white on white or in a format that is empty."""
    shown: dict[tuple[int, int], str] = field(default_factory=dict)
    """The text of cells of which a part is struck, or above the line as the mark of a note is."""


@dataclass
class SheetText:
    """A visible sheet, as this process hands it over."""

    name: str
    text: str
    active: bool
    hidden_rows: list[int]
    hidden_columns: list[int]
    filled_down: int
    """Cells that took the text of the merged cell that they belong to."""
    merged_numbers: list[tuple[int, int, str]]
    """The row and column of each blank cell below a number that it is merged with, and that."""
    struck_rows: list[int]


@dataclass
class BookText:
    """A workbook, as this process hands it over."""

    sheets: list[SheetText]
    hidden_sheets: list[str]
    marks_known: bool
    """Whether the file told errors and hidden rows; a rare .xls does not, to this reader."""
    has_comments: bool
    """Whether somebody wrote a comment beside a cell."""
    boxes: list[str]
    """What stands in boxes of text that lie over the cells."""


_RAISED = str.maketrans("0123456789abcdefghi", "⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉᶠᵍʰⁱ", ", ")
_BEFORE_A_MARK = re.compile(r"[$\d., \u00a0]*\d[\d., \u00a0]*")


class Part(NamedTuple):
    """A part of a cell's text, and how it is written."""

    text: str
    raised: bool = False
    struck: bool = False


def as_shown(parts: list[Part]) -> str | None:
    """A text of several parts: of 64 with a struck 6 is left 4, 12 and a raised 1 are 12¹.

    None where nothing of it changes, and "" where all is struck.
    """
    parts = [part for part in parts if part.text]
    kept = [part for part in parts if not part.struck]
    if len(kept) < len(parts) and not "".join(part.text for part in kept).strip():
        return ""
    line = "".join(part.text for part in kept if not part.raised)
    # A letter is the mark of a note beside a number only: 2nd is a name's.
    if any(part.raised for part in kept) and _BEFORE_A_MARK.fullmatch(line):
        return "".join(part.text.translate(_RAISED) if part.raised else part.text for part in kept)
    return None if len(kept) == len(parts) else "".join(part.text for part in kept)


def _local(name: str) -> str:
    return name.rpartition("}")[2]


def _runs_as_shown(item: ElementTree.Element) -> str | None:
    """A text of an .xlsx as ``as_shown`` gives it."""
    parts = []
    for run in item:
        if _local(run.tag) != "r":
            continue
        text = "".join(part.text or "" for part in run if _local(part.tag) == "t")
        looks = {_local(each.tag): each for part in run for each in part}
        raised = looks["vertAlign"].get("val") == "superscript" if "vertAlign" in looks else False
        parts.append(Part(text, raised, "strike" in looks and _is_on(looks["strike"])))
    return as_shown(parts) if parts else None


def _shared_as_shown(archive: zipfile.ZipFile) -> dict[str, str]:
    """The shared texts of an .xlsx that ``as_shown`` changes, by the numbers that cells name."""
    if "xl/sharedStrings.xml" not in archive.namelist():
        return {}
    content = archive.read("xl/sharedStrings.xml")
    if not re.search(_WRITTEN_APART, content):
        return {}
    texts = enumerate(map(_runs_as_shown, ElementTree.fromstring(content)))
    return {str(at): text for at, text in texts if text is not None}


def _place(reference: str) -> tuple[int, int]:
    """The row and column of "B7", counted from 0."""
    letters = reference.rstrip("0123456789")
    column = 0
    for letter in letters:
        column = 26 * column + ord(letter) - 64
    return int(reference[len(letters) :]) - 1, column - 1


_MARKED = rb"""\shidden=["'](1|true)|\s(ht|width)=["']0["'.]|\st=["']e["']|<(\w+:)?f[\s>/]"""
_WRITTEN_APART = rb"superscript|<(\w+:)?strike\b"
_PART = re.compile(
    r"\b(day|week|(bi)?weekly|mo|month|monthly|quarter(ly)?|qtr|semester|term|half|installment)\b",
    re.IGNORECASE,
)
_PERCENTS = ("9", "10")
"""The formats of percents that a workbook need not write down."""


_WHITE = {"rgb": re.compile("(FF|00)FFFFFF", re.IGNORECASE), "theme": re.compile("0")}
"""The colors of an .xlsx that are white, by how they are told."""


@dataclass
class Styles:
    """The styles of an .xlsx that change what a cell says, by the numbers that cells name."""

    percent: set[str] = field(default_factory=set)
    struck: set[str] = field(default_factory=set)
    unseen: set[str] = field(default_factory=set)
    """Those in which a number cannot be seen."""
    part: dict[str, str] = field(default_factory=dict)
    """What is shown behind a number, where that speaks of a part of a year."""

    @property
    def every(self) -> list[str]:
        """All of their numbers."""
        return sorted({*self.percent, *self.struck, *self.unseen, *self.part})


def _styles(archive: zipfile.ZipFile) -> Styles:
    found = Styles()
    if "xl/styles.xml" not in archive.namelist():
        return found
    parts = {
        _local(part.tag): part for part in ElementTree.fromstring(archive.read("xl/styles.xml"))
    }
    percents, empty, of_part = set(_PERCENTS), set[str](), dict[str, str]()
    for each in parts.get("numFmts", ()):
        # What stands in quotation marks, or behind a backslash, is only shown.
        said, number = each.get("formatCode", ""), each.get("numFmtId", "")
        code = re.sub(r'"[^"]*"|\\.', "", said)
        if "%" in code:
            percents.add(number)
        if re.fullmatch("\\s*;[;\\s]*", said):
            empty.add(number)
        if part_of_year := next(filter(_PART.search, re.findall(r'"([^"]*)"', said)), ""):
            of_part[number] = part_of_year
    looks = [{_local(each.tag): each for each in font} for font in parts.get("fonts", ())]
    struck = {
        str(at) for at, font in enumerate(looks) if "strike" in font and _is_on(font["strike"])
    }
    white = {
        str(at) for at, font in enumerate(looks) if "color" in font and _is_white(font["color"])
    }
    paper = {str(at) for at, fill in enumerate(parts.get("fills", ())) if not _is_colored(fill)}
    for at, each in enumerate(parts.get("cellXfs", ())):
        kind, font = each.get("numFmtId", ""), each.get("fontId")
        if kind in percents:
            found.percent.add(str(at))
        if kind in of_part:
            found.part[str(at)] = of_part[kind]
        if font in struck:
            found.struck.add(str(at))
        if kind in empty or (font in white and each.get("fillId", "0") in paper):
            found.unseen.add(str(at))
    return found


def _is_white(color: ElementTree.Element) -> bool:
    return any(white.fullmatch(color.get(name, "")) for name, white in _WHITE.items())


def _is_colored(fill: ElementTree.Element) -> bool:
    return any(
        each.get("patternType", "none") != "none"
        and not any(_local(color.tag) == "fgColor" and _is_white(color) for color in each)
        for each in fill
    )


def _is_hidden(element: ElementTree.Element, size: str) -> bool:
    """Whether a row or a column is hidden, or nothing high or wide."""
    return (
        element.get("hidden") in ("1", "true")
        or re.fullmatch(r"0(?:\.0*)?", element.get(size, "")) is not None
    )


def _is_on(element: ElementTree.Element) -> bool:
    return element.get("val", "1") in ("1", "true")


def _xlsx_marks(
    archive: zipfile.ZipFile, path: str, styles: Styles, shared: dict[str, str]
) -> Marks:
    """The marks of one sheet of an .xlsx; its XML is looked through only if it may have some."""
    marks = Marks()
    content = archive.read(path)
    styled = "|".join(styles.every)
    marked = _MARKED + (rb"""|\ss=["'](%s)["']""" % styled.encode() if styled else b"")
    if not shared and not re.search(marked + rb"|" + _WRITTEN_APART, content):
        return marks
    row = -1
    for event, element in ElementTree.iterparse(io.BytesIO(content), ("start", "end")):
        name = _local(element.tag)
        if event == "start":
            if name == "row":
                row = int(element.get("r", row + 2)) - 1
                if _is_hidden(element, "ht"):
                    marks.hidden_rows.add(row)
            continue
        if name == "col" and _is_hidden(element, "width"):
            first, last = int(element.get("min", 1)), int(element.get("max", 1))
            marks.hidden_columns.update(range(first - 1, min(last, MOST_COLUMNS)))
        elif name == "c":
            if "r" not in element.attrib:
                continue
            at, kind, style = _place(element.attrib["r"]), element.get("t"), element.get("s", "")
            parts = {_local(part.tag): part.text or "" for part in element}
            if kind == "e":
                marks.texts[at] = parts.get("v", "#N/A")
            elif "f" in parts and not parts.get("v") and kind != "str":
                marks.texts[at] = f"={parts['f']}"
            text = shared.get(parts.get("v", "")) if kind == "s" else None
            for part in element:
                text = _runs_as_shown(part) if _local(part.tag) == "is" else text
            if text:
                marks.shown[at] = text
            if style in styles.percent:
                marks.percents.add(at)
            if style in styles.part:
                marks.parts[at] = styles.part[style]
            unseen = style in styles.unseen and kind in (None, "n") and parts.get("v")
            if style in styles.struck or unseen or text == "":
                marks.struck.add(at)
        if name == "row":
            element.clear()
    return marks


_ABOVE = re.compile(r"super|0*[1-9]")
"""How far above the line a part of a text stands in an .ods: as its word, or in percent."""


@dataclass
class OdsStyles:
    """The styles of an .ods that change what a cell or a part of its text says, by their names."""

    raised: set[str] = field(default_factory=set)
    struck: set[str] = field(default_factory=set)
    unseen: set[str] = field(default_factory=set)

    def add(self, style: ElementTree.Element) -> None:
        """Take in one."""
        each = {_local(key): value for part in style for key, value in part.attrib.items()}
        name = next((value for key, value in style.attrib.items() if _local(key) == "name"), "")
        if _ABOVE.match(each.get("text-position", "")):
            self.raised.add(name)
        line = each.get("text-line-through-type", "none")
        if each.get("text-line-through-style", line) != "none":
            self.struck.add(name)
        paper = each.get("background-color", "transparent").lower() in ("transparent", "#ffffff")
        if each.get("color", "").lower() == "#ffffff" and paper:
            self.unseen.add(name)


def _ods_marks(archive: zipfile.ZipFile) -> list[Marks]:
    """The marks of every sheet of an .ods."""
    found: list[Marks] = []
    styles = OdsStyles()
    row = column = 0
    for event, element in ElementTree.iterparse(archive.open("content.xml"), ("start", "end")):
        name = _local(element.tag)
        said = {_local(key): value for key, value in element.attrib.items()}
        hidden = said.get("visibility") in ("collapse", "filter")
        if event == "start":
            if name == "table":
                found.append(Marks())
                row = column = 0
            elif name == "table-row":
                last = min(row + int(said.get("number-rows-repeated", 1)), 50 * MOST_ROWS)
                if hidden:
                    found[-1].hidden_rows.update(range(row, min(last, row + MOST_ROWS)))
                row, column = last, 0
            continue
        repeated = min(int(said.get("number-columns-repeated", 1)), MOST_COLUMNS)
        if name == "style":
            styles.add(element)
        elif name == "table-column":
            if hidden:
                found[-1].hidden_columns.update(range(column, column + repeated))
            column += repeated
        elif name in ("table-cell", "covered-table-cell"):
            text = "".join(element.itertext())
            if said.get("value-type") == "error" or re.match("#[A-Z/0]+[!?A]?$|Err:", text):
                found[-1].texts[row - 1, column] = text
            if said.get("value-type") == "percentage":
                found[-1].percents.add((row - 1, column))
            shown = _spans_as_shown(element, styles)
            if shown:
                found[-1].shown[row - 1, column] = shown
            style = said.get("style-name", "")
            unseen = style in styles.unseen and "value" in said
            if text and (style in styles.struck or unseen or shown == ""):
                found[-1].struck.add((row - 1, column))
            column += repeated
        elif name == "table-row":
            element.clear()
    return found


def _spans_as_shown(cell: ElementTree.Element, styles: OdsStyles) -> str | None:
    """A text of an .ods as ``as_shown`` gives it."""
    if not styles.raised and not styles.struck:
        return None
    parts: list[Part] = []
    for paragraph in cell:
        parts.append(Part(paragraph.text or ""))
        for each in paragraph:
            own = {value for key, value in each.attrib.items() if _local(key) == "style-name"}
            marks = bool(own & styles.raised), bool(own & styles.struck)
            parts.append(Part("".join(each.itertext()), *marks))
            parts.append(Part(each.tail or ""))
    return as_shown(parts)


_XLS_ERRORS = {
    **{0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!"},
    **{0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A"},
}


def _xls_stream(content: bytes) -> bytes:
    """The stream that holds the workbook in the container of an .xls (MS-CFB, by its sectors)."""

    def number(at: int) -> int:
        return int.from_bytes(content[at : at + 4], "little")

    size = 1 << int.from_bytes(content[30:32], "little")
    tables = [number(76 + 4 * each) for each in range(min(number(44), 109))]
    fat = b"".join(content[size * (1 + each) : size * (2 + each)] for each in tables)

    def chain(first: int, table: bytes, read: Callable[[int], bytes], most: int) -> bytes:
        parts: list[bytes] = []
        while first < 0xFFFF_FFFA and len(parts) <= most:
            parts.append(read(first))
            first = int.from_bytes(table[4 * first : 4 * first + 4], "little")
        return b"".join(parts)

    def sectors(first: int) -> bytes:
        most = len(content) // size
        return chain(first, fat, lambda each: content[size * (1 + each) : size * (2 + each)], most)

    folder = sectors(number(48))
    entries = [folder[at : at + 128] for at in range(0, len(folder), 128)]
    small = sectors(int.from_bytes(entries[0][116:120], "little"))
    for entry in entries:
        if entry[:64].decode("utf-16-le").split("\0")[0] in ("Workbook", "Book"):
            first, length = (int.from_bytes(entry[at : at + 4], "little") for at in (116, 120))
            if length >= number(56):
                return sectors(first)[:length]
            table, most = sectors(number(60)), len(small) // 64
            return chain(first, table, lambda each: small[64 * each : 64 * each + 64], most)
    raise ValueError


def _xls_records(stream: bytes, at: int) -> Iterator[tuple[int, bytes]]:
    """The records of a part of the stream, until its end (MS-XLS)."""
    while at + 4 <= len(stream):
        kind = int.from_bytes(stream[at : at + 2], "little")
        length = int.from_bytes(stream[at + 2 : at + 4], "little")
        if kind == 0x0A:
            return
        yield kind, stream[at + 4 : at + 4 + length]
        at += 4 + length


class _Continued:
    """The bytes of a record of an .xls that goes on in others."""

    def __init__(self, parts: list[bytes]) -> None:
        self._parts = parts[::-1]

    def take(self, many: int) -> bytes:
        """The next bytes, from as many records as it takes."""
        found = b""
        while len(found) < many and self._parts:
            part = self._parts.pop()
            room = many - len(found)
            found += part[:room]
            if part[room:]:
                self._parts.append(part[room:])
        return found

    def number(self, many: int) -> int:
        """The next bytes as a number."""
        return int.from_bytes(self.take(many), "little")

    def letters(self, many: int, wide: bool) -> str:
        """The next letters; each record that they go on in says anew how wide they are."""
        found = ""
        while self._parts:
            part = self._parts[-1][: (many - len(found)) * (1 + wide)]
            found += self.take(len(part)).decode("utf-16-le" if wide else "latin-1")
            if len(found) == many:
                break
            wide = bool(self.number(1) & 1)
        return found


@dataclass(frozen=True)
class XlsFont:
    """What a font of an .xls does to a text (MS-XLS, record Font)."""

    raised: bool = False
    struck: bool = False
    white: bool = False


def _xls_fonts(records: list[tuple[int, bytes]]) -> list[XlsFont]:
    found = []
    for kind, record in records:
        if kind == 0x31:
            color = int.from_bytes(record[4:6], "little")
            found.append(XlsFont(record[8:10] == b"\1\0", bool(record[2] & 8), color in (1, 9)))
    # No font has the number 4.
    found[4:4] = [XlsFont()]
    return found


def texts_as_shown(records: list[tuple[int, bytes]]) -> dict[int, str]:
    """The shared texts of an .xls that ``as_shown`` changes, by the numbers that cells name."""
    fonts = _xls_fonts(records)
    kinds = [kind for kind, _ in records]
    if not any(font.raised or font.struck for font in fonts) or 0xFC not in kinds:
        return {}
    first = last = kinds.index(0xFC)
    while kinds[last + 1 : last + 2] == [0x3C]:
        last += 1
    texts, found = [record for _, record in records[first : last + 1]], dict[int, str]()
    source = _Continued(texts)
    source.take(4)
    # A text takes three bytes at least, whatever number of them is claimed.
    for at in range(min(source.number(4), sum(map(len, texts)) // 3)):
        many, flags = source.number(2), source.number(1)
        runs = source.number(2) if flags & 8 else 0
        more = source.number(4) if flags & 4 else 0
        text = source.letters(many, bool(flags & 1)) if many else ""
        begins = [(source.number(2), source.number(2)) for _ in range(runs)]
        source.take(more)
        ends = [*(begin for begin, _ in begins), many]
        parts = [Part(text[: ends[0]])]
        for (begin, number), end in zip(begins, ends[1:], strict=True):
            font = fonts[number] if number < len(fonts) else XlsFont()
            parts.append(Part(text[begin:end], font.raised, font.struck))
        if runs and (shown := as_shown(parts)) is not None:
            found[at] = shown
    return found


def _xls_styles(records: list[tuple[int, bytes]]) -> tuple[set[int], set[int]]:
    """The numbers of the styles of an .xls that strike a cell through, and that hide a number."""
    fonts, struck, unseen = _xls_fonts(records), set[int](), set[int]()
    formats = {
        int.from_bytes(record[:2], "little"): record[5:].replace(b"\0", b"")
        for kind, record in records
        if kind == 0x41E
    }
    for at, record in enumerate(record for kind, record in records if kind == 0xE0):
        number, kind = (int.from_bytes(record[each : each + 2], "little") for each in (0, 2))
        font = fonts[number] if number < len(fonts) else XlsFont()
        if font.struck:
            struck.add(at)
        is_paper = not record[17] >> 2
        if re.fullmatch(rb";[;\s]*", formats.get(kind, b"")) or (font.white and is_paper):
            unseen.add(at)
    return struck, unseen


_XLS_NUMBERS = {0x203, 0x27E, 0x06}
"""Records of a cell with a number: as it is, in short, and of a formula."""
_XLS_TEXTS = {0xFD, 0x204}


def _xls_marks(content: bytes) -> list[Marks]:
    """The marks of every sheet of an .xls."""
    stream = _xls_stream(content)
    found, whole = [], list(_xls_records(stream, 0))
    shown = texts_as_shown(whole)
    struck, unseen = _xls_styles(whole)
    for kind, sheet in whole:
        if kind != 0x85:
            continue
        marks = Marks()
        for each, record in _xls_records(stream, int.from_bytes(sheet[:4], "little")):
            row, column, style = (int.from_bytes(record[at : at + 2], "little") for at in (0, 2, 4))
            if each == 0x208 and record[12] & 0x20:
                marks.hidden_rows.add(row)
            elif each == 0x7D and record[8] & 1:
                marks.hidden_columns.update(range(row, min(column + 1, MOST_COLUMNS)))
            elif each == 0x205 and record[7]:
                marks.texts[row, column] = _XLS_ERRORS.get(record[6], "#N/A")
            elif each == 0x06 and record[12:14] == b"\xff\xff" and record[6] == 2:
                marks.texts[row, column] = _XLS_ERRORS.get(record[8], "#N/A")
            elif each == 0xFD and (number := int.from_bytes(record[6:10], "little")) in shown:
                if shown[number]:
                    marks.shown[row, column] = shown[number]
                else:
                    marks.struck.add((row, column))
            elif each == 0xBD:
                # Several numbers side by side, each with its style before it.
                for place, at in enumerate(range(4, len(record) - 2, 6), column):
                    if int.from_bytes(record[at : at + 2], "little") in struck | unseen:
                        marks.struck.add((row, place))
            if (each in _XLS_NUMBERS and style in struck | unseen) or (
                each in _XLS_TEXTS and style in struck
            ):
                marks.struck.add((row, column))
        found.append(marks)
    return found


def _marks(content: bytes, sheets: int) -> tuple[list[Marks] | None, int]:
    """The marks of every sheet, in order, and the place of the sheet that was open last."""
    if not content.startswith(b"PK"):
        # The container has kinds that are rare; without marks the reader asks for more.
        with suppress(Exception):
            found = _xls_marks(content)
            return (found if len(found) == sheets else None), -1
        return None, -1
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = set(archive.namelist())
        if "xl/workbook.xml" not in names:
            return _ods_marks(archive), -1
        book = ElementTree.fromstring(archive.read("xl/workbook.xml"))
        links = ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))
        targets = {link.get("Id"): link.get("Target", "") for link in links}
        active, marks = 0, []
        styles, shared = _styles(archive), _shared_as_shown(archive)
        for element in book.iter():
            name = _local(element.tag)
            if name == "workbookView":
                active = int(element.get("activeTab", 0))
            elif name == "sheet":
                key = next((k for k in element.attrib if k.endswith("}id")), "")
                target = targets.get(element.get(key), "")
                path = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
                known = path in names
                marks.append(_xlsx_marks(archive, path, styles, shared) if known else Marks())
    return (marks if len(marks) == sheets else None), active


def _has_comments(content: bytes) -> bool:
    """Whether cells have comments."""
    if not content.startswith(b"PK"):
        with suppress(Exception):
            stream = _xls_stream(content)
            starts = (each[:4] for kind, each in _xls_records(stream, 0) if kind == 0x85)
            sheets = (_xls_records(stream, int.from_bytes(at, "little")) for at in starts)
            return any(kind == 0x1C for sheet in sheets for kind, _ in sheet)
        return False
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = archive.namelist()
        if "content.xml" in names:
            return b"<office:annotation" in archive.read("content.xml")
        return any(re.match("xl/(threadedC|c)omments", each) for each in names)


def _boxes(content: bytes) -> list[str]:
    """The texts of the boxes that lie over cells; those of an .xls are not looked for."""
    if not content.startswith(b"PK"):
        return []
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = archive.namelist()
        drawings = [each for each in names if re.fullmatch(r"xl/drawings/drawing\d+\.xml", each)]
        inside, kinds = {"txBody"}, drawings
        if "content.xml" in names:
            kinds = ["content.xml"] if b"<draw:" in archive.read("content.xml") else []
            inside = {"text-box", "custom-shape"}
        found = []
        for each in kinds:
            for body in ElementTree.fromstring(archive.read(each)).iter():
                if _local(body.tag) in inside:
                    lines = (
                        "".join(line.itertext()) for line in body.iter() if _local(line.tag) == "p"
                    )
                    found.append(" ".join(" ".join(lines).split())[:LONGEST_CELL])
    return [text for text in found if text][:MOST_COLUMNS]


def _rows(
    sheet: calamine.CalamineSheet, marks: Marks
) -> tuple[Iterator[list[object]], list[tuple[int, int]], list[tuple[int, int, str]]]:
    """The rows of a sheet with its marks in them.

    As they are taken, the cells that were filled down are listed, and those merged with a number.
    """
    filled: list[tuple[int, int]] = []
    numbers: list[tuple[int, int, str]] = []
    merged: dict[tuple[int, int], tuple[int, int]] = {}
    for (top, left), (bottom, _) in sheet.merged_cell_ranges or ():
        for row in range(top + 1, min(bottom, top + MOST_ROWS) + 1):
            merged[row, left] = (top, left)
    texts: dict[tuple[int, int], str] = {}
    amounts: dict[tuple[int, int], str] = {}
    tops = set(merged.values())

    def rows() -> Iterator[list[object]]:
        # Rows come from the sheet's first on, so their numbers are those on the screen.
        for place, values in enumerate(sheet.iter_rows()):
            row: list[object] = list(values[:MOST_COLUMNS])
            marked = marks.texts or marks.percents or marks.parts or marks.shown or merged
            for column in range(len(row)) if marked else ():
                at = (place, column)
                row[column] = marks.shown.get(at, row[column])
                if at in marks.percents and isinstance(row[column], int | float):
                    row[column] = f"{100 * float(str(row[column])):g}%"
                if at in marks.parts and isinstance(row[column], int | float):
                    row[column] = cell_text(row[column]) + marks.parts[at]
                if at in marks.texts and row[column] in ("", None):
                    row[column] = marks.texts[at]
                # A number that is filled down would be counted again, if it is no rate.
                value = row[column]
                if at in tops and isinstance(value, str) and re.search("[^\\W\\d_]", value):
                    texts[at] = value
                elif at in tops and value not in ("", None):
                    amounts[at] = cell_text(value)
                elif at in merged and value == "" and merged[at] in texts:
                    row[column] = texts[merged[at]]
                    filled.append(at)
                elif at in merged and value == "" and merged[at] in amounts:
                    numbers.append((*at, amounts[merged[at]]))
            yield row

    return rows(), filled, numbers


def _read(content: bytes) -> tuple[ExitCode, str]:
    book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
    about = book.sheets_metadata
    marks, active = _marks(content, len(about))
    sheets, hidden, room = [], [], MOST_TEXT
    for place, each in enumerate(about):
        if each.typ is not calamine.SheetTypeEnum.WorkSheet:
            continue
        if each.visible is not calamine.SheetVisibleEnum.Visible:
            hidden.append(each.name)
            continue
        own = marks[place] if marks else Marks()
        rows, filled, numbers = _rows(book.get_sheet_by_index(place), own)
        text = to_csv(rows, room)
        if text.strip('\r\n,"'):
            room -= len(text)
            lists = sorted(own.hidden_rows), sorted(own.hidden_columns)
            last = numbers[:MOST_ROWS]
            struck = sorted({row for row, _ in own.struck})
            sheets.append(
                SheetText(each.name, text, place == active, *lists, len(filled), last, struck)
            )
    if not sheets:
        return ExitCode.EMPTY, ""
    told = BookText(sheets, hidden, marks is not None, _has_comments(content), _boxes(content))
    return ExitCode.READ, json.dumps(asdict(told))


def main() -> int:
    """Read one workbook; the exit code is the outcome."""
    _limit_this_process()
    try:
        outcome, text = _read(sys.stdin.buffer.read())
    except calamine.PasswordError:
        return ExitCode.LOCKED
    except (OverflowError, MemoryError):
        return ExitCode.TOO_LARGE
    except BaseException:  # a panic of the reader is not an Exception
        return ExitCode.DAMAGED
    sys.stdout.buffer.write(text.encode())
    return outcome


if __name__ == "__main__":
    sys.exit(main())
