"""How an order reaches a hand, and how its answer comes back: bytes over a socket."""

import io
import pickle
import struct
from enum import IntEnum
from typing import Any

from model import Pack, all_packs
from reports.workshop.order import Order

HEAD = struct.Struct("!BQ")
"""What comes before an order (its seconds) and before an answer (its outcome): a byte, and the
length of what follows."""
MOST_ANSWER = 32_000_000
"""Bytes of an answer; 20,000 rows that were read take 5 MB."""


class Outcome(IntEnum):
    """How an order went."""

    BEGUN = 0
    MADE = 1
    """For good."""
    MADE_TODAY = 2
    BROKEN = 3
    """An error of our own: its type, and where."""
    TOO_LARGE = 4
    OUT_OF_MEMORY = 5
    DIED = 6
    """Ended by a signal: its number."""


def to_bytes(ordered: Order) -> bytes:
    """An order as it reaches a hand."""
    content = io.BytesIO()
    _Pickler(content, pickle.HIGHEST_PROTOCOL).dump(ordered)
    return content.getvalue()


def from_bytes(content: bytes) -> Order:
    """An order as a hand gets it."""
    found: Order = _Unpickler(io.BytesIO(content)).load()
    return found


class _Pickler(pickle.Pickler):
    """Names a pack by its revision: it is large, and every hand has it."""

    def persistent_id(self, obj: Any) -> str | None:
        if isinstance(obj, Pack) and all_packs().get(obj.revision) is obj:
            return obj.revision
        return None


class _Unpickler(pickle.Unpickler):
    def persistent_load(self, pid: Any) -> Pack:
        return all_packs()[pid]
