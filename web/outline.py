"""What a websocket message asks for and how many parts it has, found before it is parsed.

Streamlit's messages are protobuf: a megabyte of empty parts takes seconds and gigabytes to parse.
Here only the lengths of the parts are read, and no more of them than a page ever sends.
"""

from typing import Final

from google.protobuf.descriptor import Descriptor
from google.protobuf.message import DecodeError
from streamlit.proto.BackMsg_pb2 import BackMsg

from model.messages import say

SMALL: Final = 8_192
"""Bytes; a message of so few cannot become anything large."""
LONGEST: Final = 4_096
"""Bytes of a message that does not ask for a run."""
MOST_PARTS: Final = 5_000
"""Of one message; a page with all its inputs sends a few hundred."""
MOST_NAMES: Final = 20
"""Files that a message may announce; each uploader takes one."""

ASKED: Final = {
    "rerun_script": "rerun",
    "stop_script": "message",
    "app_heartbeat": "message",
    "file_urls_request": "message",
    "backend_operation_request": "download",
}
"""What a page asks for, and the limit that it counts under; the rest is for developers."""

OPERATIONS: Final = (None, "deferred_file", "dataframe_chunk")
"""Those that pages ask for: a file at a click, more rows of a table. Another writes to disk."""


class Unwanted(Exception):
    """Raised for a message that is refused; it has a websocket's close code, and the reason."""

    def __init__(self, code: int, reason: str) -> None:
        super().__init__(reason)
        self.code = code
        # A websocket is closed with at most 123 bytes of text.
        self.reason = reason.encode()[:123].decode(errors="ignore")


def kind_of(message: bytes) -> str:
    """The limit that a message counts under.

    Raises:
        Unwanted: the app's pages do not send such a message.
    """
    if len(message) > SMALL:
        _count_parts(message)
    try:
        parsed = BackMsg.FromString(message)
    except DecodeError as error:
        raise Unwanted(1007, say("server-message-none")) from error
    asked = parsed.WhichOneof("type")
    operation = parsed.backend_operation_request.WhichOneof("payload")
    if asked not in ASKED or operation not in OPERATIONS:
        raise Unwanted(1008, say("server-message-unwanted"))
    if asked != "rerun_script" and len(message) > LONGEST:
        raise Unwanted(1009, say("server-message-long", most_bytes=LONGEST))
    if len(parsed.file_urls_request.file_names) > MOST_NAMES:
        raise Unwanted(1009, say("server-message-many-files", most_files=MOST_NAMES))
    return ASKED[asked]


def _count_parts(message: bytes) -> None:
    """Refuse a large message that does not ask for a run, or has too many parts."""
    rerun = BackMsg.DESCRIPTOR.fields_by_name["rerun_script"].number
    if _varint(message, 0, len(message))[0] >> 3 != rerun:
        raise Unwanted(1009, say("server-message-long", most_bytes=LONGEST))
    _count_fields(message, 0, len(message), BackMsg.DESCRIPTOR, MOST_PARTS)


def _count_fields(data: bytes, at: int, end: int, kind: Descriptor, left: int) -> int:
    """Count the fields between two places, and inside them; how many more there may be.

    Raises:
        Unwanted: there are too many, or the lengths do not fit.
    """
    while at < end:
        left -= 1
        if left < 0:
            raise Unwanted(1009, say("server-message-many-parts", most_parts=MOST_PARTS))
        tag, at = _varint(data, at, end)
        match tag & 7:
            case 0:
                _, stop = _varint(data, at, end)
            case 1:
                stop = at + 8
            case 2:
                size, at = _varint(data, at, end)
                stop = at + size
            case 5:
                stop = at + 4
            case _:
                raise Unwanted(1007, say("server-message-none"))
        if stop > end:
            raise Unwanted(1007, say("server-message-cut-off"))
        field = kind.fields_by_number.get(tag >> 3)
        if field is not None and field.message_type is not None and tag & 7 == 2:
            left = _count_fields(data, at, stop, field.message_type, left)
        at = stop
    return left


def _varint(data: bytes, at: int, end: int) -> tuple[int, int]:
    """A number of variable length, and where it ends."""
    value = shift = 0
    while at < end and shift < 64:
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value, at
        shift += 7
    raise Unwanted(1007, say("server-message-cut-off"))
