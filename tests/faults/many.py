"""Several processes behind nginx, as `make serve-many` starts them."""

import os
import signal
import socket
import subprocess
import time
from pathlib import Path

from tests.browser.serving import ROOT, START_SECONDS, wait_for


class Many:
    """nginx and so many processes, each of which can be found and killed."""

    def __init__(self, number: int, folder: Path) -> None:
        port = _free_ports(number + 1)
        self.address = f"http://localhost:{port}"
        self.ports = range(port + 1, port + 1 + number)
        self._folder = folder
        self._output = folder / "output.log"
        with self._output.open("wb") as output:
            self._running = subprocess.Popen(
                ["tools/serve-many", str(number), str(port), str(folder)],
                cwd=ROOT,
                stdout=output,
                stderr=output,
            )
        self.wait()

    def wait(self) -> None:
        """Wait until nginx and every process answer."""
        for port in self.ports:
            wait_for(f"http://127.0.0.1:{port}/readyz")
        wait_for(f"{self.address}/readyz")

    def process(self, port: int) -> int:
        """The process that serves at a port.

        Raises:
            TimeoutError: there is none, and none was started in its place.
        """
        wanted = ["-m", "web", "--host", "127.0.0.1", "--port", str(port), ""]
        end = time.monotonic() + START_SECONDS
        while time.monotonic() < end:
            for each in Path("/proc").glob("[0-9]*"):
                try:
                    if (each / "cmdline").read_text("utf-8").split("\0")[1:] == wanted:
                        return int(each.name)
                except OSError:
                    continue  # It ended meanwhile.
            time.sleep(0.05)
        raise TimeoutError(f"no process serves at {port}")

    def kill(self, port: int) -> None:
        """End a process at once, as a crash would; another is started in its place."""
        os.kill(self.process(port), signal.SIGKILL)

    @property
    def said(self) -> str:
        """All that nginx and the processes have written."""
        return self._output.read_text("utf-8")

    def restart_nginx(self) -> None:
        """End nginx, which is started again."""
        os.kill(int((self._folder / "nginx.pid").read_text("utf-8")), signal.SIGTERM)

    def stop(self) -> None:
        self._running.terminate()
        self._running.wait(30)


def _free_ports(number: int) -> int:
    """The first of so many ports, one after the other, that nobody uses.

    Raises:
        OSError: none were found.
    """
    for _ in range(100):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            first = int(probe.getsockname()[1])
        if all(_free(port) for port in range(first, first + number)):
            return first
    raise OSError(f"no {number} free ports in a row")


def _free(port: int) -> bool:
    with socket.socket() as probe:
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True
