"""What a websocket message asks for and how many parts it has, told before anything is made of it.

Streamlit's messages are protobuf: a megabyte of empty parts takes seconds and gigabytes to unfold.
Here only the lengths between the parts are read, and no more of them than a page ever sends.
"""

from typing import Final

from google.protobuf.descriptor import Descriptor
from google.protobuf.message import DecodeError
from streamlit.proto.BackMsg_pb2 import BackMsg

from model.messages import say

SMALL: Final = 8_192
"""Bytes; of so few, nothing large can be made."""
LONGEST: Final = 4_096
"""Bytes of a message that does not ask for a run."""
MOST_PARTS: Final = 5_000
"""A page with all its inputs has a few hundred."""
MOST_NAMES: Final = 20
"""Files that are announced at once; each uploader takes one."""

ASKED: Final = {
    "rerun_script": "rerun",
    "stop_script": "message",
    "app_heartbeat": "message",
    "file_urls_request": "message",
    "backend_operation_request": "download",
}
"""What a page asks for, and the limit that it counts under; the rest is for developers."""

OPERATIONS: Final = (None, "deferred_file", "dataframe_chunk")
"""Of a page: a file at a click, more rows of a table. Another would write to the server's disk."""


class Unwanted(Exception):
    """A message that is not taken: a websocket close code, and why."""

    def __init__(self, code: int, reason: str) -> None:
        super().__init__(reason)
        self.code = code
        # A websocket is closed with at most 123 bytes of text.
        self.reason = reason.encode()[:123].decode(errors="ignore")


def kind_of(message: bytes) -> str:
    """The limit that a message counts under.

    Raises:
        Unwanted: no page of ours sends it.
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
    """Refuse a large message that is no run, or has more parts than a page sends."""
    rerun = BackMsg.DESCRIPTOR.fields_by_name["rerun_script"].number
    if _varint(message, 0, len(message))[0] >> 3 != rerun:
        raise Unwanted(1009, say("server-message-long", most_bytes=LONGEST))
    _count_fields(message, 0, len(message), BackMsg.DESCRIPTOR, MOST_PARTS)


def _count_fields(data: bytes, at: int, end: int, kind: Descriptor, left: int) -> int:
    """How many more fields there may be after those between two places, and those inside them.

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
