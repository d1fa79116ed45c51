"""What breaks around a server that works: the process, the facts on disk, the disk itself."""

import json
import resource
import shutil
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import new_page
from tests.browser.dial import ready
from tests.browser.serving import ROOT, App
from tests.faults.processes import below
from tests.patience import GIVE_UP
from tests.reports.workshop.waiting import eventually
from web.documents import by_ending

PARTS = (
    *("app.py", "server.py", ".streamlit", "pyproject.toml"),
    *("data", "model", "reports", "ui", "pages", "web"),
)
ROWS = "district,school,students,tuition\nAnytown,CREC,120,5012\n"
LINK = "magnet_cut=12000000&tuition_cap=cpi&pack=2024.1"


def get(address: str) -> bytes:
    with urllib.request.urlopen(address, timeout=GIVE_UP) as answer:
        return bytes(answer.read())


@contextmanager
def server(folder: Path, no_space: bool = False) -> Iterator[str]:
    """Serve a folder's copy of the app; with no space, no file of it can grow by a byte."""

    def fill_the_disk() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))

    running = App(folder=folder, prepare=fill_the_disk if no_space else None)
    try:
        yield running.address
    finally:
        running.stop()


def test_pack_made_invalid_is_told_of_and_the_old_one_stays_in_use(tmp_path: Path) -> None:
    for part in PARTS:
        copy = shutil.copytree if (ROOT / part).is_dir() else shutil.copy
        copy(ROOT / part, tmp_path / part)
    pack = tmp_path / "data" / "packs" / "2024.1.yaml"
    good = pack.read_text("utf-8")
    with server(tmp_path) as address:
        before = get(f"{address}/api/v1/estimate?{LINK}")
        pack.write_text(good.replace("amount: 40200000", "amount: much"), "utf-8")
        told = json.loads(get(f"{address}/readyz"))
        assert told["status"] == "needs attention"
        assert "amount" in told["attention"][0]
        assert get(f"{address}/api/v1/estimate?{LINK}") == before
        assert b"resc_packs_invalid 1.0" in get(f"{address}/metrics")
        pack.write_text(good, "utf-8")
        assert json.loads(get(f"{address}/readyz"))["status"] == "ok"


def test_full_disk_takes_no_answer_away() -> None:
    with server(ROOT, no_space=True) as address:
        for ending in by_ending():
            assert get(f"{address}/api/v1/report.{ending}?{LINK}"), ending
        many_rows = "".join(
            f"Anytown,School {number},{2 + number % 40},5012\n" for number in range(60_000)
        )
        rows = (ROWS + many_rows).encode()
        asked = urllib.request.Request(
            f"{address}/api/v1/districts?{LINK}", rows, {"Content-Type": "text/csv"}
        )
        with urllib.request.urlopen(asked, timeout=GIVE_UP) as answer:
            assert json.load(answer)["districts"]


def test_crash_during_an_export_costs_that_export_only() -> None:
    app = App()
    address = f"{app.address}/api/v1/report.pdf?{LINK}"
    before = get(address)
    with ThreadPoolExecutor(4) as pool:
        waiting = [pool.submit(get, f"{address}&years={n}") for n in range(1, 5)]
        eventually(lambda: bool(below(below(app.process.pid)[0])))
        app.kill()
        ended = [each.exception() for each in waiting]
    assert any(isinstance(each, OSError) for each in ended)
    app.start()
    assert get(address) == before
    app.stop()


def test_crash_during_a_drag_loses_nothing_that_was_let_go(browser: Browser) -> None:
    app = App()
    page = new_page(browser)
    page.goto(f"{app.address}/?residency_cut=500000&pack=2024.1")
    ready(page)
    page.locator("#cut-trauma").press("PageUp")
    page.wait_for_url("**trauma_cut=120000*")
    box = page.locator("#cut-magnet").bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 10, box["y"] + box["height"] / 2)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2, steps=5)
    app.kill()
    page.mouse.up()
    shown = page.locator(".heading").inner_text()
    app.start()
    # What was dragged meanwhile is still there, and goes into the link when the server is back.
    page.wait_for_url("**magnet_cut=*")
    assert "residency_cut=500000" in page.url
    assert "trauma_cut=120000" in page.url
    assert page.locator(".heading").inner_text() == shown
    page.context.close()
    app.stop()


def choose_rows(page: Page, rows: str) -> None:
    """Turn to many districts and choose a file for them."""
    page.get_by_text("Many districts at once").first.click()
    expect(page.locator(".resc-answer")).to_contain_text("Upload the rows of many districts")
    chosen = page.locator("input[type=file]")
    # The other choice has one of its own, which goes away.
    expect(chosen).to_have_count(1)
    chosen.set_input_files({"name": "rows.csv", "mimeType": "text/csv", "buffer": rows.encode()})


def test_crash_during_an_upload_costs_that_upload_only(browser: Browser) -> None:
    app = App()
    page = new_page(browser)
    page.goto(f"{app.address}/district?{LINK}")
    page.wait_for_selector(".resc-answer")
    choose_rows(page, ROWS + 100_000 * "Anytown,CREC,1,5012\n")
    app.kill()
    app.start()
    page.reload()
    page.wait_for_selector(".resc-answer")
    assert "magnet_cut=12000000" in page.url
    choose_rows(page, ROWS)
    expect(page.locator(".resc-answer")).to_contain_text("1 district")
    page.context.close()
    app.stop()
