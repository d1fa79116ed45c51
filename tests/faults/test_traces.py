"""A district visits by every way there is, and leaves no trace on the disk."""

import gzip
import json
import urllib.request
import zlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, expect

from tests.asking import answer_to
from tests.faults.many import Many
from tests.faults.test_breakdowns import choose_rows
from tests.faults.test_many import visit
from tests.reports.workshop.waiting import eventually
from web.documents import by_ending
from web.limits import SWITCH

MARK = "Zzyzxville-7193"
LINK = f"magnet_cut=12000000&district={MARK}&budget=71937193&rows={MARK}:120:5012"
ROWS = f"district,school,students,tuition\n{MARK},{MARK} school,120,5012\n"
TRACES = (MARK.lower().encode(), b"71937193", quote(MARK).replace("-", "%2d").lower().encode())


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Many]:
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv(SWITCH, "off")
        running = Many(1, tmp_path_factory.mktemp("traces"))
    yield running
    running.stop()


def ask(address: str, body: bytes | None = None, media_type: str = "text/csv") -> bytes:
    """The answer to a request, whatever it is."""
    headers = {"Content-Type": media_type, "Accept-Encoding": "gzip"}
    return answer_to(urllib.request.Request(address, body, headers))[1]


def plain(answer: bytes) -> bytes:
    return gzip.decompress(answer) if answer.startswith(b"\x1f\x8b") else answer


def ask_for_links(many: Many) -> None:
    """Every document and table, live and frozen, twice, as a cache is made to be asked."""
    api = f"{many.address}/api/v1"
    encoded = LINK.replace("district", "%64istrict").replace("rows", "r%6fws")
    for link in (LINK, f"pack=2024.1&{LINK}", f"{LINK}&pack=2024.1", f"pack=2024.1&{encoded}"):
        for _ in range(2):
            assert MARK.encode() in plain(ask(f"{api}/district?{link}"))
            for ending in by_ending():
                ask(f"{api}/report.{ending}?{link}")
            for table in ("schools", "years"):
                ask(f"{api}/report.csv?{link}&table={table}")
            ask(f"{api}/estimate?{link}")
            ask(f"{api}/table?{link}")
            ask(f"{many.address}/share/picture.png?{link}")
            ask(f"{many.address}/district?{link}")
            ask(f"{many.address}/static/js/index.js?{link}")
    for wrong in (f"{LINK}&strict=1&years=x", f"{LINK}&{MARK}=1", f"districts={MARK}&pack=2024.1"):
        ask(f"{api}/district?{wrong}")
    ask(f"{api}/packs/{MARK}")
    ask(f"{many.address}/{MARK}?{LINK}")


def send_rows(many: Many) -> None:
    """A few rows, and so many that they would not stay in a buffer; right ones and wrong ones."""
    address = f"{many.address}/api/v1/districts?magnet_cut=12000000&pack=2024.1"
    large = (ROWS + 60_000 * f"{MARK},{MARK} school,1,5012\n").encode()
    assert len(large) > 2_000_000
    for form in ("json", "csv", "xlsx"):
        for body in (ROWS.encode(), large):
            assert ask(f"{address}&format={form}", body)
    rows = [{"district": MARK, "school": MARK, "students": 120}]
    assert MARK.encode() in plain(ask(address, json.dumps(rows).encode(), "application/json"))
    ask(address, json.dumps([{MARK: MARK}]).encode(), "application/json")
    ask(address, MARK.encode())
    ask(address, MARK.encode() * 1_000_000)


def work_on_the_page(many: Many, browser: Browser) -> None:
    """Open a link, paste rows, upload files, save the workbook; the process dies; come again."""
    # The oldest revision takes more students than the state has.
    page = visit(browser, f"{many.address}/district?{LINK}&pack=2024.1")
    page.wait_for_selector(".resc-answer")
    with page.expect_download() as found:
        page.get_by_role("button", name="Workbook", exact=True).click()
    assert Path(found.value.path()).stat().st_size > 5_000
    page.get_by_text("Add a school, upload or paste a spreadsheet").click()
    box = page.get_by_label("Or paste cells from a spreadsheet")
    box.fill(f"{MARK} pasted\t7\t5012")
    box.blur()
    expect(page.get_by_text("1 row added.")).to_be_visible()
    page.locator("input[type=file]").set_input_files(
        {"name": f"{MARK}.csv", "mimeType": "text/csv", "buffer": ROWS.encode()}
    )
    expect(page.get_by_text(f"{MARK}.csv")).to_be_visible()
    many_rows = "".join(
        f"{MARK},{MARK} school {number},{2 + number % 40},5012\n" for number in range(30_000)
    )
    choose_rows(page, ROWS + many_rows)
    expect(page.locator(".resc-answer")).to_contain_text("1 district")
    many.kill(many.ports[0])
    ask(f"{many.address}/api/v1/district?{LINK}")
    many.wait()
    again = visit(browser, page.url)
    again.wait_for_selector(".resc-answer")
    for each in (page, again):
        each.context.close()
    eventually(lambda: "A visit ended" in many.said)


def test_nothing_that_was_written_holds_anything_of_a_district(
    many: Many, browser: Browser
) -> None:
    ask_for_links(many)
    send_rows(many)
    work_on_the_page(many, browser)
    many.restart_nginx()
    many.wait()
    # Something is kept: what says nothing of a district.
    frozen = f"{many.address}/api/v1/estimate?pack=2024.1&magnet_cut=4000000"
    assert ask(frozen) == ask(frozen)
    written = many.written()
    kept = {name: content for name, content in written.items() if "/cache/" in name}
    assert any(b"/api/v1/estimate?pack=2024.1&magnet_cut=4000000" in each for each in kept.values())
    for name, content in written.items():
        for part in (content, *unpacked(content)):
            assert not [trace for trace in TRACES if trace in part.lower()], name


def unpacked(content: bytes) -> Iterator[bytes]:
    """What is compressed within a file: as gzip or, in a workbook or a PDF, as zlib and deflate."""
    for start, window in ((b"\x1f\x8b\x08", 31), (b"x\x9c", 15), (b"x\xda", 15)):
        at = content.find(start)
        while at >= 0:
            with suppress(zlib.error):  # These bytes were something else.
                yield zlib.decompressobj(window).decompress(content[at:], 50_000_000)
            at = content.find(start, at + 1)
    at = content.find(b"PK\x03\x04")
    while at >= 0:
        name, extra = (int.from_bytes(content[at + n : at + n + 2], "little") for n in (26, 28))
        with suppress(zlib.error):  # It was not compressed, so it was looked through as it is.
            packed = content[at + 30 + name + extra :]
            yield zlib.decompressobj(-15).decompress(packed, 50_000_000)
        at = content.find(b"PK\x03\x04", at + 1)
