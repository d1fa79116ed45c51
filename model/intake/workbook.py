"""Turns a workbook on standard input into JSON on standard output; run as a process of its own.

Each visible sheet becomes CSV, with what its reader does not tell put into the cells: an error is
its own text (#N/A), a formula whose value is not stored is the formula, a percent has its sign, and
dollars of a part of a year say so, as they do on the screen.
Rows and columns that are hidden are listed, and rows that are struck through; text of merged cells
is filled down, and their numbers are told.

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
    """Cells that are struck through."""
    raised: dict[tuple[int, int], str] = field(default_factory=dict)
    """The text of cells of which a part stands above the line, as the mark of a note does."""


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


_RAISED = str.maketrans("0123456789abcdefghi", "⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉᶠᵍʰⁱ", ", ")
_BEFORE_A_MARK = re.compile(r"[$\d., \u00a0]*\d[\d., \u00a0]*")


def with_raised(parts: list[tuple[str, bool]]) -> str:
    """A text of which parts are raised: 12 and a raised 1 are 12¹; "" where none or all are."""
    raised = [is_raised for text, is_raised in parts if text.strip()]
    line = "".join(text for text, is_raised in parts if not is_raised)
    # A letter is the mark of a note beside a number only: 2nd is a name's.
    if not any(raised) or all(raised) or not _BEFORE_A_MARK.fullmatch(line):
        return ""
    return "".join(text.translate(_RAISED) if is_raised else text for text, is_raised in parts)


def _local(name: str) -> str:
    return name.rpartition("}")[2]


def _raised_text(item: ElementTree.Element) -> str:
    """A text of an .xlsx of which parts are raised; "" where none is."""
    parts = []
    for run in item:
        if _local(run.tag) != "r":
            continue
        text = "".join(part.text or "" for part in run if _local(part.tag) == "t")
        marks = [each for part in run for each in part if _local(each.tag) == "vertAlign"]
        parts.append((text, any(each.get("val") == "superscript" for each in marks)))
    return with_raised(parts)


def _raised_texts(archive: zipfile.ZipFile) -> dict[str, str]:
    """The shared texts of an .xlsx of which parts are raised, by the numbers that cells name."""
    if "xl/sharedStrings.xml" not in archive.namelist():
        return {}
    content = archive.read("xl/sharedStrings.xml")
    if b"superscript" not in content:
        return {}
    texts = enumerate(map(_raised_text, ElementTree.fromstring(content)))
    return {str(at): text for at, text in texts if text}


def _place(reference: str) -> tuple[int, int]:
    """The row and column of "B7", counted from 0."""
    letters = reference.rstrip("0123456789")
    column = 0
    for letter in letters:
        column = 26 * column + ord(letter) - 64
    return int(reference[len(letters) :]) - 1, column - 1


_MARKED = rb"""\shidden=["'](1|true)|\s(ht|width)=["']0["'.]|\st=["']e["']|<(\w+:)?f[\s>/]"""
_PART = re.compile(
    r"\b(day|week|(bi)?weekly|mo|month|monthly|quarter(ly)?|qtr|semester|term|half|installment)\b",
    re.IGNORECASE,
)
_PERCENTS = ("9", "10")
"""The formats of percents that a workbook need not write down."""


@dataclass
class Styles:
    """The styles of an .xlsx that change what a cell says, by the numbers that cells name."""

    percent: set[str] = field(default_factory=set)
    struck: set[str] = field(default_factory=set)
    part: dict[str, str] = field(default_factory=dict)
    """What is shown behind a number, where that speaks of a part of a year."""

    @property
    def every(self) -> list[str]:
        """All of their numbers."""
        return sorted({*self.percent, *self.struck, *self.part})


def _styles(archive: zipfile.ZipFile) -> Styles:
    found = Styles()
    if "xl/styles.xml" not in archive.namelist():
        return found
    percents, struck, parts = set(_PERCENTS), set(), dict[str, str]()
    for part in ElementTree.fromstring(archive.read("xl/styles.xml")):
        match _local(part.tag):
            case "numFmts":
                for each in part:
                    # What stands in quotation marks, or behind a backslash, is only shown.
                    code = re.sub(r'"[^"]*"|\\.', "", each.get("formatCode", ""))
                    if "%" in code:
                        percents.add(each.get("numFmtId", ""))
                    behind = re.findall(r'"([^"]*)"', each.get("formatCode", ""))
                    if part_of_year := next(filter(_PART.search, behind), ""):
                        parts[each.get("numFmtId", "")] = part_of_year
            case "fonts":
                for at, font in enumerate(part):
                    if any(_local(each.tag) == "strike" and _is_on(each) for each in font):
                        struck.add(str(at))
            case "cellXfs":
                for at, each in enumerate(part):
                    if each.get("numFmtId") in percents:
                        found.percent.add(str(at))
                    if behind_it := parts.get(each.get("numFmtId", "")):
                        found.part[str(at)] = behind_it
                    if each.get("fontId") in struck:
                        found.struck.add(str(at))
    return found


def _is_hidden(element: ElementTree.Element, size: str) -> bool:
    """Whether a row or a column is hidden, or nothing high or wide."""
    return (
        element.get("hidden") in ("1", "true")
        or re.fullmatch(r"0(?:\.0*)?", element.get(size, "")) is not None
    )


def _is_on(element: ElementTree.Element) -> bool:
    return element.get("val", "1") in ("1", "true")


def _xlsx_marks(
    archive: zipfile.ZipFile, path: str, styles: Styles, raised: dict[str, str]
) -> Marks:
    """The marks of one sheet of an .xlsx; its XML is looked through only if it may have some."""
    marks = Marks()
    content = archive.read(path)
    styled = "|".join(styles.every)
    marked = _MARKED + (rb"""|\ss=["'](%s)["']""" % styled.encode() if styled else b"")
    if not raised and b"superscript" not in content and not re.search(marked, content):
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
            parts = {_local(part.tag): part.text or "" for part in element}
            if "r" in element.attrib:
                if element.get("t") == "e":
                    marks.texts[_place(element.attrib["r"])] = parts.get("v", "#N/A")
                elif "f" in parts and not parts.get("v") and element.get("t") != "str":
                    marks.texts[_place(element.attrib["r"])] = f"={parts['f']}"
                texts = [_raised_text(part) for part in element if _local(part.tag) == "is"]
                if element.get("t") == "s":
                    texts.append(raised.get(parts.get("v", ""), ""))
                if text := "".join(texts):
                    marks.raised[_place(element.attrib["r"])] = text
                if element.get("s") in styles.percent:
                    marks.percents.add(_place(element.attrib["r"]))
                if behind := styles.part.get(element.get("s", "")):
                    marks.parts[_place(element.attrib["r"])] = behind
                if element.get("s") in styles.struck:
                    marks.struck.add(_place(element.attrib["r"]))
        if name == "row":
            element.clear()
    return marks


_ABOVE = re.compile(r"super|0*[1-9]")
"""How far above the line a part of a text stands in an .ods: as its word, or in percent."""


def _ods_marks(archive: zipfile.ZipFile) -> list[Marks]:
    """The marks of every sheet of an .ods."""
    found: list[Marks] = []
    raised: set[str] = set()
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
            each = {_local(key): value for part in element for key, value in part.attrib.items()}
            if _ABOVE.match(each.get("text-position", "")):
                raised.add(said.get("name", ""))
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
            if raised and (marked := _raised_spans(element, raised)):
                found[-1].raised[row - 1, column] = marked
            column += repeated
        elif name == "table-row":
            element.clear()
    return found


def _raised_spans(cell: ElementTree.Element, raised: set[str]) -> str:
    """A text of an .ods of which parts are raised, by the styles of these; "" where none is."""
    parts: list[tuple[str, bool]] = []
    for paragraph in cell:
        parts.append((paragraph.text or "", False))
        for each in paragraph:
            styles = {value for key, value in each.attrib.items() if _local(key) == "style-name"}
            parts.append(("".join(each.itertext()), not styles.isdisjoint(raised)))
            parts.append((each.tail or "", False))
    return with_raised(parts)


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


def raised_in_xls(records: list[tuple[int, bytes]]) -> dict[int, str]:
    """The shared texts of an .xls of which parts are raised, by the numbers that cells name."""
    fonts = [record[8:10] == b"\1\0" for kind, record in records if kind == 0x31]
    kinds = [kind for kind, _ in records]
    if not any(fonts) or 0xFC not in kinds:
        return {}
    # No font has the number 4.
    fonts[4:4] = [False]
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
        parts = [(text[: ends[0]], False)]
        for (begin, font), end in zip(begins, ends[1:], strict=True):
            parts.append((text[begin:end], font < len(fonts) and fonts[font]))
        if marked := with_raised(parts):
            found[at] = marked
    return found


def _xls_marks(content: bytes) -> list[Marks]:
    """The marks of every sheet of an .xls."""
    stream = _xls_stream(content)
    found, whole = [], list(_xls_records(stream, 0))
    raised = raised_in_xls(whole)
    for kind, sheet in whole:
        if kind != 0x85:
            continue
        marks = Marks()
        for each, record in _xls_records(stream, int.from_bytes(sheet[:4], "little")):
            row, column = (int.from_bytes(record[at : at + 2], "little") for at in (0, 2))
            if each == 0x208 and record[12] & 0x20:
                marks.hidden_rows.add(row)
            elif each == 0x7D and record[8] & 1:
                marks.hidden_columns.update(range(row, min(column + 1, MOST_COLUMNS)))
            elif each == 0x205 and record[7]:
                marks.texts[row, column] = _XLS_ERRORS.get(record[6], "#N/A")
            elif each == 0x06 and record[12:14] == b"\xff\xff" and record[6] == 2:
                marks.texts[row, column] = _XLS_ERRORS.get(record[8], "#N/A")
            elif each == 0xFD and (number := int.from_bytes(record[6:10], "little")) in raised:
                marks.raised[row, column] = raised[number]
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
        styles, raised = _styles(archive), _raised_texts(archive)
        for element in book.iter():
            name = _local(element.tag)
            if name == "workbookView":
                active = int(element.get("activeTab", 0))
            elif name == "sheet":
                key = next((k for k in element.attrib if k.endswith("}id")), "")
                target = targets.get(element.get(key), "")
                path = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
                known = path in names
                marks.append(_xlsx_marks(archive, path, styles, raised) if known else Marks())
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
            marked = marks.texts or marks.percents or marks.parts or marks.raised or merged
            for column in range(len(row)) if marked else ():
                at = (place, column)
                row[column] = marks.raised.get(at, row[column])
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
    told = BookText(sheets, hidden, marks is not None, _has_comments(content))
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
