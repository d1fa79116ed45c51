"""Recognizes a file by its first bytes, never by its name."""

import struct
import zipfile
import zlib
from io import BytesIO

from model.intake.problems import Unreadable

MOST_UNPACKED = 50_000_000
"""Bytes that a zipped workbook may unpack to."""
MOST_RATIO = 100
"""Times its size that a zipped workbook may unpack to; real ones stay under 30."""
MOST_ENTRIES = 2_000
_PIECE = 1 << 18

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OTHERS: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", "pdf"),
    (b"\x89PNG", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF8", "image"),
    (b"II*\x00", "image"),
    (b"MM\x00*", "image"),
    (b"\x7fELF", "program"),
    (b"\xcf\xfa\xed\xfe", "program"),
    (b"{\\rtf", "document"),
    (b"\x1f\x8b", "archive"),
    (b"7z\xbc\xaf\x27\x1c", "archive"),
    (b"Rar!", "archive"),
    (b"SQLite format 3\x00", "database"),
)
_WITH_NULS: tuple[tuple[bytes, str], ...] = (
    (b"MZ", "program"),
    (b"BM", "image"),
    (b"RIFF", "recording"),
)
"""Beginnings that a table could have too, if there were no NUL bytes after them."""
_XML = b"<?xml"


def is_workbook(content: bytes) -> bool:
    """Whether the bytes are a workbook that the reader can be given; otherwise they may be text.

    Raises:
        Unreadable: they are neither; it says why.
    """
    if content.startswith(_ZIP):
        _check_zip(content)
        return True
    if content.startswith(_OLE):
        _check_ole(content)
        return True
    for start, kind in _OTHERS:
        if content.startswith(start):
            raise Unreadable("kind", file_kind=kind)
    for start, kind in _WITH_NULS:
        if content.startswith(start) and b"\0" in content[:512]:
            raise Unreadable("kind", file_kind=kind)
    if content[:500].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(_XML):
        raise Unreadable("page")
    return False


def too_large() -> Unreadable:
    """The refusal of a workbook that holds far more than a district's rows."""
    return Unreadable("unpacked", most_megabytes=MOST_UNPACKED // 1_000_000)


def _check_zip(content: bytes) -> None:
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            entries = archive.infolist()
    # On a broken directory zipfile may raise almost any error.
    except Exception as error:
        raise Unreadable("damaged") from error
    said = sum(entry.file_size for entry in entries)
    if len(entries) > MOST_ENTRIES or said > min(MOST_UNPACKED, MOST_RATIO * len(content)):
        raise too_large()
    if any(entry.flag_bits & 1 for entry in entries):
        raise Unreadable("locked")
    names = {entry.filename: entry for entry in entries}
    _check_unpacked(content, entries)
    if "xl/workbook.bin" in names:
        raise Unreadable("xlsb")
    if "META-INF/manifest.xml" in names:
        _check_manifest(content)
    elif "xl/workbook.xml" not in names:
        kinds = {"word/document.xml": "word", "ppt/presentation.xml": "slides"}
        kind = next((kind for name, kind in kinds.items() if name in names), "zip")
        raise Unreadable("zip", zip_kind=kind)


def _check_unpacked(content: bytes, entries: list[zipfile.ZipInfo]) -> None:
    """Count what the entries really unpack to: the directory may lie about it."""
    room = min(MOST_UNPACKED, MOST_RATIO * len(content))
    for entry in entries:
        if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise Unreadable("damaged")
        header = content[entry.header_offset : entry.header_offset + 30]
        if len(header) < 30:
            raise Unreadable("damaged")
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
    """What is left of ``room`` after unpacking the data; stops when nothing is left."""
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
        raise Unreadable("damaged") from error
    return room


def _check_manifest(content: bytes) -> None:
    """OpenDocument says in its manifest what it is, and whether it is encrypted."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            manifest = archive.read("META-INF/manifest.xml")
    except Exception as error:  # as in _check_zip
        raise Unreadable("damaged") from error
    if b"encryption-data" in manifest:
        raise Unreadable("locked")
    if b"opendocument.spreadsheet" not in manifest:
        raise Unreadable("opendocument")


def _check_ole(content: bytes) -> None:
    """The container of .xls; a workbook with a password comes in one too."""
    if "EncryptedPackage".encode("utf-16-le") in content:
        raise Unreadable("locked")
    if not any(name.encode("utf-16-le") in content for name in ("Workbook", "Book")):
        raise Unreadable("office")
