"""What strangers do to a server, each for as long as is asked: `python -m tests.faults.attacks`.

Each attack is one client's, at 127.0.0.1, so that a visitor at another address of this machine is
another client. It stops by itself, and only this machine is ever asked.
"""

import asyncio
import json
import sys
import time
import zipfile
from collections.abc import Awaitable, Callable
from contextlib import suppress
from io import BytesIO
from urllib.parse import quote, urlsplit
from uuid import uuid4

import httpx2
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import InvalidStatus, WebSocketException

from benchmarks.sessions import dial_moves, open_session, until_finished

Attack = Callable[[str], Awaitable[None]]
PREFIX = "/api/v1"
FILE = 5_000_000
LONG_LINK = "/district?magnet_cut=12000000&district={}&rows=" + quote(
    ";".join(f"School {n}:{n}:5012.50" for n in range(1, 201))
)


async def open_page(address: str, page: str = "") -> tuple[ClientConnection, list[ForwardMsg]]:
    """Open a page as its script does; the socket, and what the page was drawn with."""
    socket = await connect(
        f"ws{address.removeprefix('http')}/_stcore/stream",
        subprotocols=["streamlit"],  # type: ignore[list-item]
        origin=address,  # type: ignore[arg-type]
        max_size=None,
        open_timeout=60,
    )
    first = BackMsg()
    first.rerun_script.context_info.url = f"{address}/{page}"
    first.rerun_script.page_name = page
    await socket.send(first.SerializeToString())
    return socket, [ForwardMsg.FromString(each) for each in await until_finished(socket)]


def session_of(drawn: list[ForwardMsg]) -> str:
    """The name of a visit, which its addresses for files begin with."""
    return next(
        each.new_session.initialize.session_id
        for each in drawn
        if each.WhichOneof("type") == "new_session"
    )


def names(number: int) -> bytes:
    """A message that announces so many files without a name."""
    message = BackMsg()
    message.file_urls_request.request_id = "a"
    message.file_urls_request.file_names.extend([""] * number)
    return message.SerializeToString()


async def ask_for_two_million_names(address: str) -> None:
    socket, _ = await open_page(address)
    async with socket:
        await socket.send(names(2_000_000))
        async for _ in socket:
            pass


async def come_from_a_foreign_page(address: str) -> None:
    with suppress(InvalidStatus):
        await connect(
            f"ws{address.removeprefix('http')}/_stcore/stream",
            origin="https://evil.example",  # type: ignore[arg-type]
        )


async def upload_without_being_asked(address: str) -> None:
    socket, drawn = await open_page(address, "district")
    body = FILE * b"x"
    async with socket, httpx2.AsyncClient(base_url=address, timeout=30) as client:
        await client.get("/_stcore/health")
        token = client.cookies.get("_streamlit_xsrf") or ""
        for _ in range(5):
            await client.put(
                f"/_stcore/upload_file/{session_of(drawn)}/{uuid4()}",
                files={"file": ("rows.csv", body)},
                headers={"X-Xsrftoken": token},
            )


async def send_a_million_empty_rows(address: str) -> None:
    body = json.dumps({"rows": [{}] * 1_600_000}, separators=(",", ":")).encode()
    async with httpx2.AsyncClient(base_url=address, timeout=60) as client:
        await asyncio.gather(
            *(
                client.post(
                    f"{PREFIX}/districts",
                    content=body,
                    headers={"Content-Type": "application/json"},
                )
                for _ in range(24)
            )
        )


async def preview_long_links(address: str) -> None:
    async with httpx2.AsyncClient(base_url=address, timeout=60) as client:
        for _ in range(20):
            links = [LONG_LINK.format(uuid4()) for _ in range(8)]
            await asyncio.gather(*(client.get(link) for link in links))


async def download_without_an_end(address: str) -> None:
    socket, drawn = await open_page(address, "district")
    files = [
        each.delta.new_element.download_button.deferred_file_id
        for each in drawn
        if each.WhichOneof("type") == "delta" and each.delta.new_element.HasField("download_button")
    ]
    async with socket:
        for number in range(150):
            message = BackMsg()
            request = message.backend_operation_request
            request.request_id, request.session_id = str(number), session_of(drawn)
            request.deferred_file.file_id = files[number % len(files)]
            await socket.send(message.SerializeToString())
        async for _ in socket:
            pass


async def move_without_an_end(address: str) -> None:
    session = await open_session(address, dial_moves)
    async with session.socket:
        for number in range(1_000):
            await session.socket.send(session.moves(number, session.query))
        async for _ in session.socket:
            pass


async def hold_connections(address: str) -> None:
    host, port = urlsplit(address).hostname, urlsplit(address).port
    held = []
    with suppress(OSError):
        for _ in range(4_100):
            held.append(await asyncio.open_connection(host, port))
    await asyncio.sleep(8)
    for _, writer in held:
        writer.close()


def swollen_sheet() -> bytes:
    """A spreadsheet of a few hundred bytes with a million rows of a thousand cells."""
    cell = '<table:table-cell table:number-columns-repeated="1000" office:value-type="string">'
    content = (
        '<?xml version="1.0"?><office:document-content '
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body>'
        '<office:spreadsheet><table:table table:name="a">'
        f'<table:table-row table:number-rows-repeated="1000000">{cell}<text:p>x</text:p>'
        "</table:table-cell></table:table-row></table:table></office:spreadsheet></office:body>"
        "</office:document-content>"
    )
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as sheet:
        sheet.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        sheet.writestr("content.xml", content)
    return file.getvalue()


async def send_swollen_sheets(address: str) -> None:
    async with httpx2.AsyncClient(base_url=address, timeout=60) as client:
        await asyncio.gather(
            *(
                client.post(
                    f"{PREFIX}/districts",
                    content=swollen_sheet(),
                    headers={"Content-Type": "application/vnd.oasis.opendocument.spreadsheet"},
                )
                for _ in range(8)
            )
        )


ATTACKS: dict[str, tuple[int, Attack]] = {
    "names": (2, ask_for_two_million_names),
    "origins": (10, come_from_a_foreign_page),
    "uploads": (4, upload_without_being_asked),
    "empty rows": (1, send_a_million_empty_rows),
    "long links": (2, preview_long_links),
    "runs": (20, move_without_an_end),
    "downloads": (10, download_without_an_end),
    "connections": (1, hold_connections),
    "sheets": (1, send_swollen_sheets),
}
"""How many at once, and what each does again and again."""


async def attack(address: str, seconds: float, which: list[str]) -> None:
    """Attack for so long, in every way that is named, or in all."""
    end = time.monotonic() + seconds

    async def keep_on(work: Attack) -> None:
        while time.monotonic() < end:
            # Whatever a refusal does to the client is the point of it.
            with suppress(
                WebSocketException, OSError, httpx2.HTTPError, TimeoutError, RuntimeError
            ):
                async with asyncio.timeout(max(0.1, end - time.monotonic())):
                    await work(address)
            await asyncio.sleep(0.01)

    workers = [
        keep_on(work) for name in which or ATTACKS for work in [ATTACKS[name][1]] * ATTACKS[name][0]
    ]
    await asyncio.gather(*workers)


if __name__ == "__main__":
    asyncio.run(attack(sys.argv[1], float(sys.argv[2]), sys.argv[3:]))
