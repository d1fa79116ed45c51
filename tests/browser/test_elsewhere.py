"""The lines that the page offers work as they stand, in the programs that a test can run."""

import json
import re
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from model import Pack, decode
from reports.sharing.snippets import snippets
from tests.browser.conftest import OpenPage
from tests.browser.serving import App
from tests.patience import GIVE_UP

LINK = "magnet_cut=12000000&tuition_cap=cpi&district=Any&rows=CREC:120&pack=2024.1"
ANSWER = "1665428.57"
BOTH = "Current law 0\nTied to inflation 1665428.57"


class EmptyPage(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200 if self.path == "/" else 204)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(b"<title>Another site</title>" if self.path == "/" else b"")

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def other_site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), EmptyPage)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


def lines(app: App, pack: Pack, program: str) -> str:
    scenario, _ = decode(LINK, pack)
    offered = snippets(app.address, pack, scenario)
    return next(each.code for each in offered if program in each.program)


def test_python_lines_print_the_figure(app: App, pack: Pack) -> None:
    code = lines(app, pack, "Python")
    ran = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, timeout=GIVE_UP, check=True
    )
    says, *figures = ran.stdout.decode().strip().splitlines()
    assert says.startswith("Suppose the state cut $12 million")
    assert "\n".join(figures) == BOTH


def test_javascript_lines_work_in_a_page_of_another_site(
    app: App, pack: Pack, open_page: OpenPage, other_site: str
) -> None:
    page = open_page(other_site)
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.evaluate(f"async () => {{ {lines(app, pack, 'JavaScript')} }}")
    assert said[0].startswith("Suppose the state cut $12 million")
    assert "\n".join(said[1:]) == BOTH


def test_terminal_lines_give_a_table(app: App, pack: Pack, tmp_path: Path) -> None:
    rows = "district,school,students,tuition\nAnytown,CREC,120,5012\n"
    (tmp_path / "students.csv").write_text(rows, "utf-8")
    code = lines(app, pack, "terminal")
    ran = subprocess.run(
        ["bash", "-c", code], cwd=tmp_path, capture_output=True, timeout=GIVE_UP, check=True
    )
    assert "Anytown,120" in ran.stdout.decode()


def test_cells_of_excel_say_both_laws_and_ask_for_current_laws_number_first(
    app: App, pack: Pack
) -> None:
    addresses = re.findall('"([^"]+)"', lines(app, pack, "one figure"))
    told = [urllib.request.urlopen(each).read().decode() for each in addresses]
    assert "Under current law" in told[0]
    assert told[1:] == ["0", ANSWER]


def test_table_for_excel_and_r_is_all_numbers(app: App, pack: Pack) -> None:
    address = lines(app, pack, "a table").split('"')[1]
    assert address in lines(app, pack, "R")
    with urllib.request.urlopen(address) as answer:
        head, *rows = answer.read().decode("utf-8-sig").splitlines()
    assert head.startswith("cut,pay,")
    assert all(json.loads(f"[{row}]") for row in rows)


def test_page_shows_the_lines_of_the_present_scenario(
    app: App, pack: Pack, open_page: OpenPage
) -> None:
    page = open_page("/elsewhere?magnet_cut=12000000&tuition_cap=cpi&pack=2024.1")
    page.wait_for_selector("[data-testid=stCode]")
    page.get_by_text("All of it").wait_for()
    shown = page.locator("[data-testid=stCode] code").all_inner_texts()
    scenario, _ = decode("magnet_cut=12000000&tuition_cap=cpi&pack=2024.1", pack)
    wanted = [each.code.strip() for each in snippets(app.address, pack, scenario)]
    assert [text.strip() for text in shown] == wanted
