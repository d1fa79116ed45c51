"""Python runs this before anything else where its folder is in PYTHONPATH; see ``tests.guard``."""

import os
import sys
from ipaddress import ip_address

RECORD = "RESC_GUARD_RECORD"
"""An environment variable: the file to write attempts to. Without it nothing is guarded."""
_TO_ADDRESS = ("socket.connect", "socket.sendto", "socket.sendmsg")
_LOOKS_UP = ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr")


def _asked(event: str, arguments: tuple[object, ...]) -> object:
    """The host that an event is about; None where it is a file or none."""
    if event in _LOOKS_UP:
        return arguments[0]
    address = arguments[1]
    return address[0] if isinstance(address, tuple) else None


def _is_here(host: object) -> bool:
    name = host.decode() if isinstance(host, bytes | bytearray) else str(host or "localhost")
    try:
        address = ip_address(name.partition("%")[0])
    except ValueError:
        return name == "localhost"
    address = getattr(address, "ipv4_mapped", None) or address
    return address.is_loopback or address.is_unspecified


def _watch(event: str, arguments: tuple[object, ...]) -> None:
    if event not in _TO_ADDRESS and event not in _LOOKS_UP:
        return
    host = _asked(event, arguments)
    if not _is_here(host):
        _write(f"{event} {host}\n")
        raise ConnectionRefusedError(f"{event} to {host}: no other machine may be asked")


def _write(text: str) -> None:
    with open(os.environ[RECORD], "a", encoding="utf-8") as record:
        record.write(text)


if os.environ.get(RECORD):
    _write("")
    sys.addaudithook(_watch)
