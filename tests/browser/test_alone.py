"""The server opens no connection to anywhere: not at its start, and for nobody who asks it."""

import json
import subprocess
import sys
import urllib.request
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page

from tests.asking import answer_to
from tests.browser.dial import ready, sentence
from tests.browser.serving import ROOT, STREAMLIT, UVICORN, App
from tests.guard import attempts, guarded
from tests.patience import GIVE_UP
from web.api import endpoints
from web.endpoint import PREFIX

ROWS = b"district,school,students\nAnytown,CREC,120\n"


def run(record: Path, code: str) -> subprocess.CompletedProcess[bytes]:
    """Run Python under the guard."""
    with guarded(record):
        return subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True)


def handshake(app: App, origin: str) -> int:
    """Ask for a visit's websocket from a page of another site; the status of the answer."""
    asking = HTTPConnection("127.0.0.1", app.port, timeout=GIVE_UP)
    headers = {
        "Connection": "Upgrade",
        "Upgrade": "websocket",
        "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Key": "AAAAAAAAAAAAAAAAAAAAAA==",
        "Origin": origin,
    }
    asking.request("GET", "/_stcore/stream", headers=headers)
    status = asking.getresponse().status
    asking.close()
    return status


@pytest.mark.parametrize(
    ("code", "tried"),
    [
        ("socket.create_connection(('192.0.2.1', 80))", ["socket.getaddrinfo 192.0.2.1"]),
        ("socket.create_connection(('evil.example', 80))", ["socket.getaddrinfo evil.example"]),
        ("udp.connect(('8.8.8.8', 1))", ["socket.connect 8.8.8.8"]),
        ("udp.sendto(b'x', ('192.0.2.1', 1))", ["socket.sendto 192.0.2.1"]),
        ("socket.getaddrinfo('localhost', 80); udp.connect(('127.0.0.1', 1))", []),
    ],
)
def test_guard_refuses_and_records_what_leaves_the_machine(
    tmp_path: Path, code: str, tried: list[str]
) -> None:
    udp = "import socket; udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM); "
    done = run(tmp_path / "record", udp + code)
    assert attempts(tmp_path / "record") == tried
    assert (b"no other machine may be asked" in done.stderr) == bool(tried)


def test_streamlit_asks_nobody_for_its_own_address_once_a_page_is_imported(tmp_path: Path) -> None:
    """Fails where Streamlit keeps what it knows at another place than ``ui.alone`` tells it."""
    ask = (
        "from streamlit.web.server.server_util import is_url_from_allowed_origins as allowed\n"
        "from streamlit.web.bootstrap import net_util\n"
        "assert not allowed('https://evil.example')\n"
        "net_util.get_internal_ip(), net_util.get_external_ip()\n"
    )
    run(tmp_path / "before", ask)
    assert "socket.connect 8.8.8.8" in attempts(tmp_path / "before")
    done = run(tmp_path / "after", f"import ui.chrome\n{ask}")
    assert (done.returncode, attempts(tmp_path / "after")) == (0, [])


@pytest.mark.parametrize("command", [UVICORN, STREAMLIT], ids=["make run", "streamlit run"])
def test_start_in_each_way_brings_the_pages_and_asks_nobody(
    tab: Page, tmp_path: Path, command: tuple[str, ...]
) -> None:
    with guarded(tmp_path / "record"):
        app = App(command)
    page = tab
    page.goto(f"{app.address}/?magnet_cut=12000000&tuition_cap=cpi&pack=2024.1")
    ready(page)
    assert "districts could be charged $1.7 million more in tuition" in sentence(page)
    page.goto(f"{app.address}/evidence?trauma_cut=300000&pack=2024.1")
    page.get_by_role("heading", name="Where the figures come from").wait_for()
    page.goto(f"{app.address}/district?magnet_cut=12000000&pack=2024.1")
    page.wait_for_selector(".resc-answer")
    assert handshake(app, "https://evil.example") == 403
    app.stop()
    assert attempts(tmp_path / "record") == []


def test_no_other_site_may_steer_the_app(app: App) -> None:
    with urllib.request.urlopen(f"{app.address}/_stcore/host-config", timeout=GIVE_UP) as answer:
        assert json.load(answer)["allowedOrigins"] == []


def test_no_request_makes_the_server_ask_anybody(tmp_path: Path) -> None:
    """A page of another site that asks before any visit, and each address of the API."""
    with guarded(tmp_path / "record"):
        app = App()
    assert handshake(app, "https://evil.example") == 403
    assert handshake(app, "http://localhost.evil.example:1") == 403
    asked = [f"{app.address}/share/picture.png", f"{app.address}/"]
    for each in endpoints():
        path = f"{PREFIX}{each.path.format(**each.at)}?{urlencode(each.example)}"
        body = ROWS if each.takes else None
        head = {"Content-Type": "text/csv"} if body else {}
        status, _ = answer_to(urllib.request.Request(app.address + path, body, head))
        assert status == 200, path
    for address in asked:
        with urllib.request.urlopen(address, timeout=GIVE_UP) as answer:
            assert answer.status == 200, address
    app.stop()
    assert attempts(tmp_path / "record") == []
