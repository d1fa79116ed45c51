"""Proof that a server opens no connection to anywhere: start it inside ``guarded``.

    with guarded(tmp_path / "record"):
        app = App()
    ...
    assert attempts(tmp_path / "record") == []

Every Python process that is started meanwhile, and whatever it starts, is refused each connection,
each packet and each look-up of a name that would leave this machine; what it tried is recorded. The
guard is told by Python's own audit events, so it does not see what a library in another language
does without Python's sockets.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.guard.sitecustomize import RECORD

_HERE = Path(__file__).parent


@contextmanager
def guarded(record: Path) -> Iterator[None]:
    """Guard each process that is started while this is entered; write its attempts to a file."""
    others = os.environ.get("PYTHONPATH", "")
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("PYTHONPATH", os.pathsep.join(filter(None, (str(_HERE), others))))
        patched.setenv(RECORD, str(record))
        yield


def attempts(record: Path) -> list[str]:
    """What was tried so far, one text an attempt: "socket.connect 192.0.2.1".

    Raises:
        FileNotFoundError: no process was guarded, so nothing is proved.
    """
    return record.read_text("utf-8").splitlines()
