"""Starts the app as a user would, on a port of its own, and stops it."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path

from tests.patience import GIVE_UP

ROOT = Path(__file__).parents[2]

_taken: list[socket.socket] = []
"""Sockets that hold the ports of servers, as long as the tests run."""


def free_ports(number: int) -> int:
    """The first of so many ports in a row that are this test's and nobody else's.

    Somebody who asks for any port is not given one that is bound here, be it another worker's
    server or a browser's connection. Our servers can listen at it all the same: a bound socket
    that does not listen stands aside for one that sets SO_REUSEADDR, as servers do.

    Raises:
        OSError: none were found.
    """
    for _ in range(100):
        held = [_bound(0)]
        first = int(held[0].getsockname()[1])
        try:
            held += [_bound(first + further) for further in range(1, number)]
        except (OSError, OverflowError):
            continue
        _taken.extend(held)
        return first
    raise OSError(f"no {number} free ports in a row")


def free_port() -> int:
    return free_ports(1)


def _bound(port: int) -> socket.socket:
    holder = socket.socket()
    # The option is set after the port is taken, or two holders could have the same.
    holder.bind(("127.0.0.1", port))
    holder.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    return holder


UVICORN = ("web", "--port", "{port}")
MEASURED = ("coverage", "run", "--parallel-mode", "-m", *UVICORN)
STREAMLIT = ("streamlit", "run", "app.py", "--server.port", "{port}")


class App:
    """The app as `make run` starts it, or by another module's command."""

    def __init__(
        self,
        command: tuple[str, ...] = UVICORN,
        folder: Path = ROOT,
        prepare: Callable[[], None] | None = None,
    ) -> None:
        """Start it in a folder; ``prepare`` is called in the new process before it begins."""
        self.command = command
        self.folder = folder
        self.prepare = prepare
        self.port = free_port()
        self.address = f"http://localhost:{self.port}"
        self.start()

    def start(self) -> None:
        command = [part.format(port=self.port) for part in self.command]
        self.process = subprocess.Popen(
            [sys.executable, "-m", *command],
            cwd=self.folder,
            preexec_fn=self.prepare,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        wait_for(f"{self.address}/_stcore/health", self.process)

    def kill(self) -> None:
        """End it at once, as a crash would."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self) -> None:
        self.process.terminate()
        try:
            self.process.wait(60)
        except subprocess.TimeoutExpired:
            self.kill()


def wait_for(address: str, process: subprocess.Popen[bytes] | None = None) -> None:
    """Wait until an address answers.

    Raises:
        TimeoutError: it did not within GIVE_UP.
        RuntimeError: the process that should answer has ended.
    """
    end = time.monotonic() + GIVE_UP
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(address, timeout=30):
                return
        except (urllib.error.URLError, OSError):
            if process is not None and process.poll() is not None:
                raise RuntimeError(f"{address}: the process has ended") from None
            time.sleep(0.05)
    raise TimeoutError(f"{address} did not answer within {GIVE_UP:.0f} seconds")


def chromium() -> str:
    """Find the browser that `make test` makes sure of.

    Raises:
        FileNotFoundError: there is none; a browser test never skips.
    """
    for name in ("chromium", "chromium-browser", "google-chrome"):
        for folder in os.environ["PATH"].split(os.pathsep):
            if (Path(folder) / name).exists():
                return str(Path(folder) / name)
    raise FileNotFoundError("no Chromium found: run `make chromium`, or `apt-get install chromium`")
