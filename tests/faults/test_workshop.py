"""Strangers order more than there are hands for: they are refused, and everybody else is served."""

import asyncio
import io
import json
import os
import signal
import socket
import urllib.request
import zipfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection
from pathlib import Path
from threading import Event

import pytest

from benchmarks.sessions import close, dial_moves, open_session
from model.messages import say
from reports.workshop import RETRY_AFTER
from reports.workshop.queue import MOST_OF_A_VISIT, MOST_OF_AN_ADDRESS
from tests.browser.serving import STREAMLIT, App
from tests.faults.presses import open_page
from tests.faults.processes import below
from tests.loop import run
from tests.patience import GIVE_UP
from tests.reports.workshop.waiting import eventually, lives
from web.limits import SWITCH

ROWS = "rows=CREC:{number}:5012;LEARN:15"
BUSY = say("server-order-busy", seconds=RETRY_AFTER)
MANY_ROWS = ";".join(f"School{number}:{number}" for number in range(1, 201))


@pytest.fixture(scope="module")
def app() -> Iterator[App]:
    """A server without limits of rates, so that only the workshop's own hold."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv(SWITCH, "off")
        running = App()
    yield running
    running.stop()


def counted(app: App, kind: str, end: str) -> float:
    """How many orders of a kind ended so."""
    with urllib.request.urlopen(f"{app.address}/metrics", timeout=GIVE_UP) as answer:
        lines = answer.read().decode().splitlines()
    start = f'resc_orders_total{{end="{end}",kind="{kind}"}} '
    return sum(float(line.removeprefix(start)) for line in lines if line.startswith(start))


def post(app: App, body: bytes, media_type: str) -> tuple[int, str]:
    asking = HTTPConnection("127.0.0.1", app.port, timeout=GIVE_UP)
    asking.request("POST", "/api/v1/districts", body, {"Content-Type": media_type})
    answer = asking.getresponse()
    told = answer.status, answer.read().decode()
    asking.close()
    return told


def test_bodies_of_empty_objects_take_nobodys_place(app: App) -> None:
    """Finding 4: 24 of them, 4.8 MB each, took three seconds each."""
    body = b'{"rows":[' + b"{}," * 1_600_000 + b"{}]}"
    small = json.dumps([{"school": "CREC", "students": 5}]).encode()
    before = counted(app, "post_districts", "made")
    with ThreadPoolExecutor(24) as crowd:
        attack = [crowd.submit(post, app, body, "application/json") for _ in range(24)]
        assert post(app, small, "application/json")[0] == 200
        told = [each.result() for each in attack]
    assert {status for status, _ in told} == {413}
    assert all("At most 20,000 rows are read." in text for _, text in told)
    assert counted(app, "post_districts", "made") == before + 1


def test_previews_of_many_rows_are_made_by_hands(app: App) -> None:
    """Finding 5: each took 10 ms of the loop that everybody waits for."""
    before = counted(app, "preview", "made")
    for number in range(20):
        address = f"{app.address}/district?magnet_cut={number}000&rows={MANY_ROWS}"
        with urllib.request.urlopen(address, timeout=GIVE_UP) as page:
            assert page.headers["Cache-Control"] == "private, no-store"
            assert b"og:title" in page.read()
    ends = ("made", "time", "left", "busy", "many")
    assert sum(counted(app, "preview", end) for end in ends) - before == 20
    assert counted(app, "preview", "remembered") == 0


def test_150_workbooks_at_once_are_refused_but_for_some(app: App) -> None:
    """Finding 6: all were made, and another's slider took up to four seconds."""

    async def attack(number: int) -> list[str]:
        query = f"magnet_cut=12000000&{ROWS.format(number=number + 1)}"
        page = await open_page(app.address, "district", query)
        presses = await page.press("Workbook", 15)
        await page.socket.close()
        return [each.error_msg for each in presses]

    async def work() -> list[str]:
        session = await open_session(app.address, dial_moves)
        attacks = asyncio.gather(*(attack(number) for number in range(10)))
        while not attacks.done():
            await session.move()
        await close([session])
        return [said for each in await attacks for said in each]

    said = run(work())
    refused = [sentence for sentence in said if sentence]
    assert len(said) == 150
    # Made while others were: no more than are open at once, and those that came after these. A
    # slow machine also refuses some that waited too long.
    many, busy = (counted(app, "workbook", end) for end in ("many", "busy"))
    assert many > 0
    assert many + busy == len(refused)
    beginnings = {sentence.partition(" orders ")[0] for sentence in refused}
    assert beginnings <= {str(MOST_OF_A_VISIT), str(MOST_OF_AN_ADDRESS), BUSY}


def test_file_that_was_made_is_there_though_others_move_their_sliders(app: App) -> None:
    """Streamlit forgets it when two runs of anybody have ended."""

    async def work() -> tuple[int, bytes]:
        session = await open_session(app.address, dial_moves)
        page = await open_page(app.address, "district", f"magnet_cut=5&{ROWS.format(number=7)}")
        (made,) = await page.press("By school (CSV)")
        for _ in range(5):
            await session.move()
        address = f"{app.address}{made.deferred_file.url}"
        with await asyncio.to_thread(urllib.request.urlopen, address) as answer:
            told = answer.status, answer.read()
        await page.socket.close()
        await close([session])
        return told

    status, content = run(work())
    assert status == 200
    assert b"CREC" in content


def spreadsheet(rows: int, columns: int) -> bytes:
    """A few hundred bytes that say of one cell that it is there so many times."""
    names = "xmlns:{0}='urn:oasis:names:tc:opendocument:xmlns:{0}:1.0'"
    content = (
        f"<office:document-content {' '.join(map(names.format, ('office', 'table', 'text')))}>"
        "<office:body><office:spreadsheet><table:table table:name='a'>"
        f"<table:table-row table:number-rows-repeated='{rows}'>"
        "<table:table-cell office:value-type='string' "
        f"table:number-columns-repeated='{columns}'><text:p>x</text:p></table:table-cell>"
        "</table:table-row></table:table></office:spreadsheet></office:body>"
        "</office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", kind)
        archive.writestr("META-INF/manifest.xml", f"<m manifest:media-type='{kind}'/>")
        archive.writestr("content.xml", content)
    return file.getvalue()


def test_small_file_that_claims_many_cells_takes_no_reader_beyond_its_bound(app: App) -> None:
    """Finding 8: it took 720 MB, and eight at once 1.6 GB."""
    file, kind = spreadsheet(100_000, 200), "application/octet-stream"
    assert len(file) < 1_000
    most, at_once, ended = 0, 0, Event()

    def watch() -> None:
        nonlocal most, at_once
        while not ended.is_set():
            readers = 0
            for process in below(app.process.pid):
                try:
                    command = Path(f"/proc/{process}/cmdline").read_text("utf-8")
                    if "workbook.py" in command:
                        status = Path(f"/proc/{process}/status").read_text("utf-8")
                        most = max(most, int(status.partition("VmData:")[2].split()[0]))
                        readers += 1
                except (OSError, IndexError, ValueError):
                    continue  # It ended meanwhile.
            at_once = max(at_once, readers)

    with ThreadPoolExecutor(9) as crowd:
        watching = crowd.submit(watch)
        told = [each.result() for each in [crowd.submit(post, app, file, kind) for _ in range(8)]]
        ended.set()
        watching.result()
    assert all(status in (400, 503) for status, _ in told)
    assert any("unpacks to far more" in text for _, text in told)
    assert 0 < most * 1024 <= 400_000_000
    # All came from one address, which never has all hands.
    assert at_once == 1


def test_work_for_a_client_that_goes_away_ends(app: App) -> None:
    forks = below(app.process.pid)[0]
    before = counted(app, "post_districts", "left")
    body = b"School,Students\n" + b"A,5\nB\n" * 800_000
    with socket.create_connection(("127.0.0.1", app.port), timeout=GIVE_UP) as client:
        client.sendall(
            b"POST /api/v1/districts HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\n"
            b"Content-Length: %d\r\n\r\n" % len(body)
        )
        client.sendall(body)
        eventually(lambda: bool(below(forks)))
        hands = below(forks)
    eventually(lambda: not any(map(lives, hands)))
    # The hand is ended first, and what became of its order is counted after.
    eventually(lambda: counted(app, "post_districts", "left") > before)
    assert counted(app, "post_districts", "left") == before + 1


def test_visit_that_ends_takes_its_orders_with_it(app: App) -> None:
    async def work() -> None:
        query = f"magnet_cut=5&rows={MANY_ROWS}&pack=2024.1"
        pages = [await open_page(app.address, "district", query) for _ in range(2)]
        for page in pages:
            await page.only_press("One page (PDF)", MOST_OF_A_VISIT)
        for page in pages:
            await page.socket.close()

    run(work())
    # One after the other, all would take longer than it takes to see that the visits have ended.
    eventually(lambda: counted(app, "board_page", "left") > 0)
    eventually(lambda: not below(below(app.process.pid)[0]))
    ends = ("left", "made")
    assert sum(counted(app, "board_page", end) for end in ends) == 2 * MOST_OF_A_VISIT


def test_hands_are_there_again_after_they_were_killed(app: App) -> None:
    os.kill(below(app.process.pid)[0], signal.SIGKILL)
    address = f"{app.address}/api/v1/report.txt?magnet_cut=777"
    with urllib.request.urlopen(address, timeout=GIVE_UP) as answer:
        assert answer.status == 200


def test_plain_streamlit_makes_files_in_the_same_way() -> None:
    app = App(STREAMLIT)

    async def work() -> int:
        page = await open_page(app.address, "")
        (made,) = await page.press("Figures (CSV)")
        await page.socket.close()
        address = app.address + made.deferred_file.url
        with await asyncio.to_thread(urllib.request.urlopen, address) as answer:
            return int(answer.status)

    assert run(work()) == 200
    assert below(app.process.pid)
    app.stop()


def test_nothing_outlives_a_server_that_is_killed() -> None:
    app = App()
    eventually(lambda: bool(below(app.process.pid)))
    processes = below(app.process.pid)
    app.kill()
    eventually(lambda: not any(map(lives, processes)))
