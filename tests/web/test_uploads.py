"""A file is taken only if a page asked for it and there is room; else its sender reads why."""

from collections.abc import Iterator

import pytest
from starlette.applications import Starlette
from starlette.formparsers import MultiPartParser
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.testclient import TestClient

from web import uploads as module
from web.stores import VISIT_BYTES, Uploads
from web.uploads import ALL_AT_ONCE, AT_ONCE, ENVELOPE, BoundedUploads

MOST = 5 * 2**20


@pytest.fixture
def uploads() -> Uploads:
    return Uploads("/_stcore/upload_file")


@pytest.fixture
def client(uploads: Uploads) -> Iterator[TestClient]:
    async def take(request: Request) -> Response:
        await request.body()
        return Response(status_code=204)

    routes = [Route("/{path:path}", take, methods=["PUT", "DELETE", "GET"])]
    app = Starlette(routes=routes, middleware=[Middleware(BoundedUploads, uploads=lambda: uploads)])
    with TestClient(app) as asking:
        yield asking


def address(uploads: Uploads) -> str:
    return uploads.get_upload_urls("visit", ["rows.csv"])[0].upload_url


def test_limits_as_shipped() -> None:
    assert (AT_ONCE, ALL_AT_ONCE, ENVELOPE) == (4, 12, 10_000)


def test_file_that_a_page_asked_for_is_taken(client: TestClient, uploads: Uploads) -> None:
    assert client.put(address(uploads), content=MOST * b"x").status_code == 204
    assert uploads._coming["visit"] == 0


def test_file_that_no_page_asked_for_is_refused(client: TestClient, uploads: Uploads) -> None:
    told = client.put("/_stcore/upload_file/visit/made-up", content=b"x")
    assert told.status_code == 400
    assert (
        told.text == "No page has asked for this file. Load the page again, then choose the file."
    )


def test_too_large_a_file_is_told_how_large_it_may_be(client: TestClient, uploads: Uploads) -> None:
    told = client.put(address(uploads), content=(MOST + ENVELOPE + 1) * b"x")
    assert (told.status_code, told.text) == (413, "The file is too large: at most 5 MB are read.")


def test_file_of_no_length_is_refused(client: TestClient, uploads: Uploads) -> None:
    told = client.put(address(uploads), content=iter([b"x"]))
    assert told.status_code == 411
    assert "Content-Length" in told.text


def test_file_without_room_is_told_what_to_do(client: TestClient, uploads: Uploads) -> None:
    assert uploads.reserve("visit", "testclient", VISIT_BYTES)
    told = client.put(address(uploads), content=b"x")
    assert told.status_code == 507
    assert "A visit may keep 6 files with 15 MB in all: remove one" in told.text
    assert told.headers["cache-control"] == "no-store"


def test_nothing_is_taken_while_memory_is_short(
    client: TestClient, uploads: Uploads, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "memory_is_short", lambda: True)
    assert client.put(address(uploads), content=b"x").status_code == 507


def test_other_ways_and_addresses_pass(client: TestClient) -> None:
    assert client.delete("/_stcore/upload_file/visit/file").status_code == 204
    assert client.put("/elsewhere", content=b"x").status_code == 204


def test_file_on_its_way_needs_no_disk() -> None:
    assert MultiPartParser.spool_max_size > MOST + ENVELOPE
