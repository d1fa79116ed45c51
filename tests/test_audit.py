"""`tools/audit` never takes silence for safety."""

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

AUDIT = Path(__file__).parents[1] / "tools" / "audit"


@contextmanager
def _database(*bad: str, status: int = 200) -> Iterator[str]:
    """Serve a database of vulnerabilities that knows one in each of these packages."""

    class Database(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            package = asked["package"]["name"]
            known = {"id": "PYSEC-2026-1", "affected": []}
            found = {"vulns": [known]} if package in bad else {}
            self.send_response(status)
            self.end_headers()
            self.wfile.write(json.dumps(found).encode())

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Database) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


def _audit(address: str) -> subprocess.CompletedProcess[str]:
    command = [str(AUDIT), "--vulnerability-service", "osv", "--osv-url", address]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_a_known_vulnerability_is_named() -> None:
    with _database("streamlit") as address:
        audit = _audit(address)
    assert audit.returncode == 1
    assert "PYSEC-2026-1" in audit.stderr
    assert "streamlit" in audit.stderr


def test_packages_without_one_pass() -> None:
    with _database() as address:
        audit = _audit(address)
    assert audit.returncode == 0
    assert "No known vulnerabilities found" in audit.stdout


def test_a_database_that_fails_or_is_not_there_is_not_taken_for_safety() -> None:
    with _database(status=500) as address:
        failing = _audit(address)
    gone = _audit(address)
    for audit in (failing, gone):
        assert audit.returncode == 3
        assert "Cannot say whether vulnerabilities are known" in audit.stderr
        assert "Traceback" not in audit.stderr
