"""Servers to put a load on, each in a process and on a port of its own."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.browser.serving import ROOT, free_port, wait_for
from tests.faults.many import Many
from web.limits import SWITCH

_EMPTY = """
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route

app = Starlette(routes=[Route("/", lambda request: PlainTextResponse("ok"))])
"""


@dataclass(frozen=True)
class Server:
    """A running server."""

    address: str
    process: subprocess.Popen[bytes]

    @property
    def resident(self) -> int:
        """Bytes of memory that it uses."""
        status = Path(f"/proc/{self.process.pid}/status").read_text("utf-8")
        return 1024 * int(status.split("VmRSS:")[1].split()[0])


@contextmanager
def ours() -> Iterator[Server]:
    """The app, with no rate limit: all of the load comes from one address."""
    command = ("web", "--port", "{port}")
    with _run(command, ROOT, "/healthz", {SWITCH: "off"}) as server:
        yield server


@contextmanager
def empty_route() -> Iterator[Server]:
    """A Starlette app with one route that says "ok"."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "empty.py").write_text(_EMPTY, "utf-8")
        command = ("uvicorn", "empty:app", "--port", "{port}", "--no-access-log")
        with _run(command, Path(folder), "/", {}) as server:
            yield server


@contextmanager
def many_of_ours(number: int) -> Iterator[str]:
    """The address of several processes behind nginx, with no rate limits."""
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patched:
        patched.setenv(SWITCH, "off")
        running = Many(number, Path(folder))
        try:
            yield running.address
        finally:
            running.stop()


@contextmanager
def _run(
    command: tuple[str, ...], folder: Path, health: str, environment: dict[str, str]
) -> Iterator[Server]:
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "-m", *(part.format(port=port) for part in command)],
        cwd=folder,
        env={**os.environ, **environment},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        wait_for(f"http://localhost:{port}{health}")
        yield Server(f"http://localhost:{port}", process)
    finally:
        process.kill()
        process.wait()
