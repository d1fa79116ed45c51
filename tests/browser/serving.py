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

ROOT = Path(__file__).parents[2]
START_SECONDS = 40


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


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
        wait_for(f"{self.address}/_stcore/health")

    def kill(self) -> None:
        """End it at once, as a crash would."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self) -> None:
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.kill()


def wait_for(address: str) -> None:
    """Wait until an address answers.

    Raises:
        TimeoutError: it did not within START_SECONDS.
    """
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(address, timeout=2):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    raise TimeoutError(f"{address} did not answer within {START_SECONDS} seconds")


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
