"""nginx alone, with the files that we ship; in the app's place a server that tells what reached it.

So a test can say what strangers send and what a process hears of it, without a limit's real size
and without waiting for the app.
"""

import http.client
import os
import socket
import ssl
import subprocess
import threading
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from tests.browser.serving import ROOT, free_port

PATIENCE = 300.0
"""Seconds until a test gives up; nothing takes so long, on whatever machine."""
DEPLOY = ROOT / "deploy"


@dataclass(frozen=True)
class Reached:
    """A request as it reached the process."""

    method: str
    target: str
    headers: Mapping[str, str]
    """Their names in small letters."""
    body: bytes


@dataclass(frozen=True)
class Answer:
    """An answer of nginx."""

    status: int
    headers: Mapping[str, str]
    """Their names in small letters."""
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()


class Process(ThreadingHTTPServer):
    """What stands behind nginx: it keeps what reached it and answers as a test wants."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.reached: list[Reached] = []
        self.headers: dict[str, str] = {}
        self.body = b""
        self.begun = 0
        """Requests of which at least the head has come."""
        self.sent = 0
        """Bytes of answers."""
        self.may_answer = threading.Event()
        self.may_answer.set()
        self.gives_up = False
        """It ends a connection instead of taking a body."""
        threading.Thread(target=self.serve_forever, args=(0.02,), daemon=True).start()

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that has gone is nothing to tell of."""


_PIECE = 65_536


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: Process

    def _answer(self) -> None:
        headers = _joined(self.headers.items())
        self.server.begun += 1
        if self.server.gives_up and self.command in ("POST", "PUT"):
            self.close_connection = True
            return
        reached = Reached(self.command, self.path, headers, self._body(headers))
        self.server.reached.append(reached)
        if headers.get("upgrade") == "websocket":
            self.send_response(101)
            self.send_header("Upgrade", "websocket")
            self.send_header("Connection", "upgrade")
            self.end_headers()
            self.rfile.read(1)  # Until the visitor goes.
            self.close_connection = True
            return
        self.server.may_answer.wait(PATIENCE)
        body = self.server.body or b"answer %d" % len(self.server.reached)
        self.send_response(200)
        for name, value in self.server.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            for start in range(0, len(body), _PIECE):
                self.wfile.write(body[start : start + _PIECE])
                self.server.sent += _PIECE

    do_GET = do_HEAD = do_POST = do_PUT = do_DELETE = do_OPTIONS = _answer

    def _body(self, headers: Mapping[str, str]) -> bytes:
        if headers.get("transfer-encoding") != "chunked":
            return self.rfile.read(int(headers.get("content-length", "0")))
        body = bytearray()
        while size := int(self.rfile.readline(), 16):
            body += self.rfile.read(size)
            self.rfile.readline()
        self.rfile.readline()
        return bytes(body)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing is said."""


def _joined(headers: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Headers by their names in small letters; what one says twice is told twice."""
    found: dict[str, str] = {}
    for name, value in headers:
        key = name.lower()
        found[key] = f"{found[key]}, {value}" if key in found else value
    return found


@dataclass
class Front:
    """nginx before a process, or before more of them."""

    folder: Path
    changes: Mapping[str, str] = field(default_factory=dict)
    """What stands in nginx.conf, and what is put in its place."""
    listen: str = "server_name localhost; listen 127.0.0.1:{port};"
    trusted: str = (DEPLOY / "trusted.example.conf").read_text("utf-8")
    number: int = 1

    def __post_init__(self) -> None:
        self.port = free_port()
        self.processes = [Process() for _ in range(self.number)]
        self.process = self.processes[0]
        (self.folder / "tmp").mkdir()
        (self.folder / "static").mkdir()
        conf = (DEPLOY / "nginx.conf").read_text("utf-8")
        for old, new in self.changes.items():
            assert old in conf, f"nginx.conf does not say {old}"
            conf = conf.replace(old, new)
        where = [f"127.0.0.1:{process.server_port}" for process in self.processes]
        processes = subprocess.check_output([DEPLOY / "processes", *where], text=True)
        for name, content in {
            "nginx.conf": conf,
            "listen.conf": self.listen.replace("{port}", str(self.port)),
            "trusted.conf": self.trusted,
            "processes.conf": processes,
        }.items():
            (self.folder / name).write_text(content, "utf-8")
        self._start()

    def _start(self) -> None:
        conf = self.folder / "nginx.conf"
        command = ["nginx", "-e", "stderr", "-p", str(self.folder), "-c", str(conf)]
        # nginx leaves root for a user who could not read the folder.
        as_root = ["-g", "user root;"] if os.geteuid() == 0 else []
        path = f"{os.environ['PATH']}{os.pathsep}/usr/sbin"
        with self.output.open("wb") as output:
            self.running = subprocess.Popen(
                [*command, *as_root], stderr=output, env={**os.environ, "PATH": path}
            )
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end and self.running.poll() is None:
            try:
                self.connect().close()
                return
            except OSError:
                time.sleep(0.02)
        self.stop()
        raise RuntimeError(f"nginx did not start: {self.output.read_text('utf-8')}")

    @property
    def output(self) -> Path:
        return self.folder / "output.log"

    def stop(self) -> None:
        self.process.may_answer.set()
        self.running.terminate()
        self.running.wait(PATIENCE)
        for process in self.processes:
            process.shutdown()
            process.server_close()

    def connect(self, source: str = "127.0.0.1") -> socket.socket:
        """A connection to nginx, from an address of this machine."""
        return socket.create_connection(("127.0.0.1", self.port), PATIENCE, (source, 0))

    def ask(
        self,
        target: str,
        method: str = "GET",
        headers: Mapping[str, str] | None = None,
        body: bytes = b"",
        source: str = "127.0.0.1",
        tls: ssl.SSLContext | None = None,
        name: str = "localhost",
    ) -> Answer:
        """Send one request, its target and headers just as they are given."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port)
        plain = self.connect(source)
        connection.sock = tls.wrap_socket(plain, server_hostname=name) if tls else plain
        sent = {"Host": f"{name}:{self.port}", "Connection": "close", **(headers or {})}
        if body:
            sent.setdefault("Content-Length", str(len(body)))
        lines = [f"{method} {target} HTTP/1.1", *(f"{key}: {sent[key]}" for key in sent), "", ""]
        connection.sock.sendall("\r\n".join(lines).encode("latin-1") + body)
        response = http.client.HTTPResponse(connection.sock, method=method)
        response.begin()
        answer = Answer(
            response.status,
            _joined(response.getheaders()),
            response.read(),
        )
        connection.sock.close()
        return answer

    def say(self, raw: bytes) -> bytes:
        """Send bytes as they are, and read until nginx closes."""
        with self.connect() as client:
            client.sendall(raw)
            said = b""
            while part := client.recv(65_536):
                said += part
            return said

    def websocket(self, source: str = "127.0.0.1") -> tuple[int, socket.socket]:
        """Ask for a websocket; the status, and the connection."""
        client = self.connect(source)
        client.sendall(
            b"GET /_stcore/stream HTTP/1.1\r\nHost: localhost:%d\r\nUpgrade: websocket\r\n"
            b"Connection: Upgrade\r\n\r\n" % self.port
        )
        response = http.client.HTTPResponse(client)
        response.begin()
        return response.status, client

    def wait_until(self, done: Callable[[], bool]) -> None:
        """Wait until something is so."""
        end = time.monotonic() + PATIENCE
        while not done():
            assert time.monotonic() < end, "it has not become so"
            time.sleep(0.01)
