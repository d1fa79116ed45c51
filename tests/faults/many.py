"""Several processes behind nginx, as `make serve-many` starts them."""

import os
import signal
import subprocess
import time
from contextlib import suppress
from pathlib import Path

from tests.browser.serving import ROOT, free_ports, wait_for


class Many:
    """nginx and so many processes, each of which can be found and killed."""

    def __init__(self, number: int, folder: Path) -> None:
        port = free_ports(number + 1)
        self.address = f"http://localhost:{port}"
        self.ports = range(port + 1, port + 1 + number)
        self.folder = folder
        self._output = folder / "output.log"
        # Whatever is written outside of this folder is written here instead.
        own = {"TMPDIR": str(folder / "temporary"), "HOME": str(folder / "home")}
        for place in own.values():
            Path(place).mkdir()
        with self._output.open("wb") as output:
            self._running = subprocess.Popen(
                ["tools/serve-many", str(number), str(port), str(folder)],
                cwd=ROOT,
                env={**os.environ, **own},
                stdout=output,
                stderr=output,
            )
        self.wait()

    def wait(self) -> None:
        """Wait until nginx and every process answer, however long that takes.

        Raises:
            RuntimeError: nothing is running any more.
        """
        for address in (*(f"http://127.0.0.1:{port}" for port in self.ports), self.address):
            while True:
                if self._running.poll() is not None:
                    raise RuntimeError(f"it has ended: {self.said}")
                with suppress(TimeoutError):
                    wait_for(f"{address}/readyz")
                    break

    def process(self, port: int) -> int:
        """The process that serves at a port, once it is there."""
        wanted = ["-m", "web", "--host", "127.0.0.1", "--port", str(port), ""]
        while self._running.poll() is None:
            for each in Path("/proc").glob("[0-9]*"):
                try:
                    if (each / "cmdline").read_text("utf-8").split("\0")[1:] == wanted:
                        return int(each.name)
                except OSError:
                    continue  # It ended meanwhile.
            time.sleep(0.05)
        raise RuntimeError(f"it has ended: {self.said}")

    def kill(self, port: int) -> None:
        """End a process at once, as a crash would; another is started in its place."""
        os.kill(self.process(port), signal.SIGKILL)

    @property
    def said(self) -> str:
        """All that nginx and the processes have said."""
        return self._output.read_text("utf-8")

    def restart_nginx(self) -> None:
        """End nginx, which is started again."""
        os.kill(int((self.folder / "nginx.pid").read_text("utf-8")), signal.SIGTERM)

    def written(self) -> dict[str, bytes]:
        """Every file that was written while it ran, and those that somebody still has open.

        A file that was deleted lives on for whoever has opened it.
        """
        files = {str(path): path.read_bytes() for path in self.folder.rglob("*") if path.is_file()}
        for each in self._descendants():
            for opened in Path(f"/proc/{each}/fd").iterdir():
                with suppress(OSError):
                    if opened.is_file():
                        files[f"{opened} {opened.readlink()}"] = opened.read_bytes()
        return files

    def _descendants(self) -> list[int]:
        """Every process that was started by it, or by one of those."""
        found = [self._running.pid]
        for each in found:
            for thread in Path(f"/proc/{each}/task").iterdir():
                found += [int(child) for child in (thread / "children").read_text("utf-8").split()]
        return found

    def stop(self) -> None:
        self._running.terminate()
        self._running.wait(120)
