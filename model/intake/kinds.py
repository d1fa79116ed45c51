"""What a file is, told by its first bytes and never by its name."""

import struct
import zipfile
import zlib
from io import BytesIO

from model.intake.problems import Unreadable

ACCEPTED = "a table as CSV, .xlsx, .xls or .ods"
MOST_UNPACKED = 50_000_000
"""Bytes that a zipped workbook may unpack to."""
MOST_RATIO = 100
"""Times its size that a zipped workbook may unpack to; real ones stay under 30."""
MOST_ENTRIES = 2_000
_PIECE = 1 << 18

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OTHERS: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", "a PDF document"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"II*\x00", "an image"),
    (b"MM\x00*", "an image"),
    (b"\x7fELF", "a program"),
    (b"\xcf\xfa\xed\xfe", "a program"),
    (b"{\\rtf", "a text document"),
    (b"\x1f\x8b", "a compressed archive"),
    (b"7z\xbc\xaf\x27\x1c", "a compressed archive"),
    (b"Rar!", "a compressed archive"),
    (b"SQLite format 3\x00", "a database"),
)
_WITH_NULS: tuple[tuple[bytes, str], ...] = (
    (b"MZ", "a program"),
    (b"BM", "an image"),
    (b"RIFF", "an image or a recording"),
)
"""Beginnings that a table could have too, if there were no NUL bytes after them."""
_PAGES = (b"<!doctype html", b"<html", b"<?xml", b"<table")


def is_workbook(content: bytes) -> bool:
    """Whether the bytes are a workbook that the reader can be given; otherwise they may be text.

    Raises:
        Unreadable: they are neither, and why.
    """
    if content.startswith(_ZIP):
        _check_zip(content)
        return True
    if content.startswith(_OLE):
        _check_ole(content)
        return True
    for start, kind in _OTHERS:
        if content.startswith(start):
            raise Unreadable(f"is {kind}", ACCEPTED)
    for start, kind in _WITH_NULS:
        if content.startswith(start) and b"\0" in content[:512]:
            raise Unreadable(f"is {kind}", ACCEPTED)
    if content[:500].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(_PAGES):
        raise Unreadable("is a web page or XML", f"{ACCEPTED} (save it as one)")
    return False


def locked() -> Unreadable:
    """What to say of a workbook that needs a password."""
    return Unreadable("is locked with a password", "a workbook without a password")


def damaged() -> Unreadable:
    """What to say of a workbook that is cut short or broken."""
    return Unreadable(
        "is damaged, cut short or no real workbook",
        "a workbook that opens in Excel (save it again, or as CSV)",
    )


def too_large() -> Unreadable:
    """What to say of a workbook that holds far more than a district's rows."""
    return Unreadable(
        "unpacks to far more than a district's rows need",
        f"at most {MOST_UNPACKED // 1_000_000} MB unpacked (save the one sheet as CSV)",
    )


def _check_zip(content: bytes) -> None:
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            entries = archive.infolist()
    # On broken directories zipfile raises whatever its parsing ran into.
    except Exception as error:
        raise damaged() from error
    said = sum(entry.file_size for entry in entries)
    if len(entries) > MOST_ENTRIES or said > min(MOST_UNPACKED, MOST_RATIO * len(content)):
        raise too_large()
    if any(entry.flag_bits & 1 for entry in entries):
        raise locked()
    names = {entry.filename: entry for entry in entries}
    _check_unpacked(content, entries)
    if "xl/workbook.bin" in names:
        raise Unreadable("is a binary Excel workbook (.xlsb)", f"{ACCEPTED} (save it as .xlsx)")
    if "META-INF/manifest.xml" in names:
        _check_manifest(content)
    elif "xl/workbook.xml" not in names:
        kinds = {"word/document.xml": "a Word document", "ppt/presentation.xml": "a presentation"}
        kind = next((kind for name, kind in kinds.items() if name in names), "a zip archive")
        raise Unreadable(f"is {kind} and no workbook", ACCEPTED)


def _check_unpacked(content: bytes, entries: list[zipfile.ZipInfo]) -> None:
    """Count what the entries really unpack to: what the directory says may be a lie."""
    room = min(MOST_UNPACKED, MOST_RATIO * len(content))
    for entry in entries:
        if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise damaged()
        header = content[entry.header_offset : entry.header_offset + 30]
        if len(header) < 30:
            raise damaged()
        name, extra = struct.unpack("<HH", header[26:])
        start = entry.header_offset + 30 + name + extra
        packed = memoryview(content)[start : start + entry.compress_size]
        if entry.compress_type == zipfile.ZIP_STORED:
            room -= len(packed)
        else:
            room = _room_after(packed, room)
        if room < 0:
            raise too_large()


def _room_after(packed: memoryview, room: int) -> int:
    """What is left of the room once the data is unpacked, piece by piece and no further."""
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    rest: bytes | memoryview = packed
    try:
        while room >= 0 and not unpacker.eof:
            piece = unpacker.decompress(rest, _PIECE)
            rest = unpacker.unconsumed_tail
            room -= len(piece)
            if not piece and not rest:
                break
    except zlib.error as error:
        raise damaged() from error
    return room


def _check_manifest(content: bytes) -> None:
    """OpenDocument says in its manifest what it is, and whether it is encrypted."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            manifest = archive.read("META-INF/manifest.xml")
    except Exception as error:  # as in _check_zip
        raise damaged() from error
    if b"encryption-data" in manifest:
        raise locked()
    if b"opendocument.spreadsheet" not in manifest:
        raise Unreadable("is an OpenDocument file but no spreadsheet", ACCEPTED)


def _check_ole(content: bytes) -> None:
    """The container of .xls; a workbook with a password comes in one too."""
    if "EncryptedPackage".encode("utf-16-le") in content:
        raise locked()
    if not any(name.encode("utf-16-le") in content for name in ("Workbook", "Book")):
        raise Unreadable("is an Office file but no workbook", ACCEPTED)
