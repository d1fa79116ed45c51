"""What robots meet: checked addresses, bounded pictures, and no page rewritten but Streamlit's."""

import asyncio
import time
from dataclasses import dataclass, field
from datetime import date
from typing import cast

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import Route
from starlette.types import ASGIApp

from reports.sharing.preview import PICTURE_PATH, SharedPicture
from tests.loop import run
from tests.web.asking import get
from web import previews
from web.address import origin
from web.headers import INDEX
from web.metrics import REGISTRY
from web.pictures import Busy, Pictures, picture_route
from web.previews import LinkPreviews

LINK = "magnet_cut=12000000&tuition_cap=cpi"


def answer(request: Request) -> Response:
    """Answers as Streamlit does: with its file for any page, unless only a part is asked for."""
    if request.url.path == "/api":
        return JSONResponse({"figures": True})
    if request.url.path == "/docs":
        return HTMLResponse("<title>Other</title>", status_code=200)
    if request.url.path == "/lines":
        return StreamingResponse(iter(["<i>", "</i>"]), media_type="text/html")
    if "if-none-match" in request.headers:
        return Response(status_code=304)
    return HTMLResponse(INDEX, headers={"Cache-Control": "no-cache", "ETag": '"streamlit"'})


@pytest.fixture
def app() -> ASGIApp:
    routes = [picture_route(), Route("/{path:path}", answer)]
    return Starlette(routes=routes, middleware=[Middleware(LinkPreviews)])


def test_only_streamlits_page_is_rewritten(app: ASGIApp) -> None:
    for path in ("/", "/services", "/nothing-here"):
        page = get(app, f"{path}?{LINK}")
        assert "inflation cap: who pays? · RESC Budget Explorer</title>" in page.text
        assert "<title>Streamlit</title>" not in page.text
        assert page.headers["cache-control"] == "no-cache"
        assert "etag" not in page.headers
        assert int(page.headers["content-length"]) == len(page.body)
    assert get(app, "/docs").text == "<title>Other</title>"
    assert get(app, "/lines").text == "<i></i>"
    assert get(app, "/api").text == '{"figures":true}'
    assert get(app, "/static/index.html").body == INDEX


def test_a_browser_that_has_the_page_gets_its_preview_all_the_same(app: ASGIApp) -> None:
    page = get(app, f"/?{LINK}", headers={"If-None-Match": '"streamlit"', "Range": "bytes=0-9"})
    assert page.status == 200
    assert "inflation cap" in page.text


def test_scripts_stay_as_streamlit_wrote_them(app: ASGIApp) -> None:
    page = get(app, f'/?{LINK}&district="><script>alert(1)</script>').text
    assert page.count("<script") == INDEX.decode().count("<script")
    assert page.count("</script>") == INDEX.decode().count("</script>")


def test_without_a_script_the_answer_is_read_all_the_same(app: ASGIApp) -> None:
    page = get(app, f"/?{LINK}").text
    plain = page[page.index("<noscript>") : page.index("</noscript>")]
    assert "districts would pay $1.7 million in tuition" in plain


def test_a_fault_in_a_preview_costs_only_the_preview(
    app: ASGIApp, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: str) -> None:
        raise ValueError("a fault")

    def counted() -> float:
        return REGISTRY.get_sample_value("resc_errors_total", {"where": "preview"}) or 0

    before = counted()
    monkeypatch.setattr(previews, "preview", fail)
    assert get(app, f"/?{LINK}").body == INDEX
    assert "No preview was made" in caplog.text
    assert counted() == before + 1
    assert "12000000" not in caplog.text


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ({"host": "budget.example.org"}, "http://budget.example.org"),
        ({"host": "localhost:8501"}, "http://localhost:8501"),
        ({"host": "[::1]:8501"}, "http://[::1]:8501"),
        ({"host": "a.org", "x-forwarded-proto": "https"}, "https://a.org"),
        ({"host": "a.org", "x-forwarded-proto": "https, http"}, "https://a.org"),
        ({"host": "a.org", "x-forwarded-proto": "javascript"}, "http://a.org"),
        ({"host": 'a.org"><script>'}, "http://localhost"),
        ({"host": "a.org/evil?"}, "http://localhost"),
        ({"host": "user@a.org"}, "http://localhost"),
        ({"host": ""}, "http://localhost"),
        ({}, "http://localhost"),
    ],
)
def test_an_address_is_made_only_of_what_may_stand_in_one(
    headers: dict[str, str], expected: str
) -> None:
    pairs = [(name.encode(), value.encode()) for name, value in headers.items()]
    assert origin({"type": "http", "scheme": "http", "headers": pairs}) == expected


def test_a_frozen_picture_may_be_kept_for_ever_and_a_live_one_for_an_hour(
    app: ASGIApp,
) -> None:
    frozen = get(app, f"{PICTURE_PATH}?{LINK}&pack=2024.1&size=social")
    assert frozen.headers["content-type"] == "image/png"
    assert frozen.body.startswith(b"\x89PNG")
    assert "immutable" in frozen.headers["cache-control"]
    live = get(app, f"{PICTURE_PATH}?{LINK}")
    assert live.headers["cache-control"] == "public, max-age=3600"
    tag = frozen.headers["etag"]
    again = get(app, f"{PICTURE_PATH}?{LINK}&pack=2024.1", headers={"If-None-Match": tag})
    assert (again.status, again.body) == (304, b"")


@pytest.mark.parametrize("query", ["", "magnet_cut=lots", "%ff&&=", "pack=1999", "rows=a:b:c"])
def test_any_address_of_a_picture_gives_one(app: ASGIApp, query: str) -> None:
    assert get(app, f"{PICTURE_PATH}?{query}").body.startswith(b"\x89PNG")


@dataclass
class Slow:
    """Stands for a picture; counts how many are made and how many at once."""

    name: str = "a"
    made: list[str] = field(default_factory=list)
    now: list[str] = field(default_factory=list)
    most: list[int] = field(default_factory=list)
    fails: bool = False

    def __hash__(self) -> int:
        return hash(self.name)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Slow) and other.name == self.name

    def png(self) -> bytes:
        self.now.append(self.name)
        self.most.append(len(self.now))
        time.sleep(0.02)
        self.now.pop()
        if self.fails:
            raise ValueError("a fault")
        self.made.append(self.name)
        return self.name.encode()


def _slow(names: str) -> list[SharedPicture]:
    first = Slow()
    pictures = [Slow(name, first.made, first.now, first.most) for name in names]
    return cast(list[SharedPicture], pictures)


def test_two_pictures_are_made_at_once_and_each_only_once() -> None:
    wanted = _slow("abcdefabcdef")

    async def ask() -> list[bytes]:
        store = Pictures()
        return await asyncio.gather(*(store.png(each) for each in wanted))

    assert b"".join(run(ask())) == b"abcdefabcdef"
    slow = cast(Slow, wanted[0])
    assert sorted(slow.made) == list("abcdef")
    assert max(slow.most) == 2


def test_what_is_kept_and_what_waits_is_bounded() -> None:
    wanted = _slow("abcdef")

    async def ask() -> list[bytes | BaseException]:
        store = Pictures(at_once=1, waiting=2, kept=2)
        crowd = await asyncio.gather(*(store.png(p) for p in wanted), return_exceptions=True)
        await store.png(wanted[0])
        return crowd

    crowd = run(ask())
    assert [type(each) for each in crowd] == [bytes] * 3 + [Busy] * 3
    # Two were kept, so the first was made again.
    assert cast(Slow, wanted[0]).made == list("abca")


def test_a_crowd_is_told_to_come_back(app: ASGIApp, monkeypatch: pytest.MonkeyPatch) -> None:
    async def busy(*_: object) -> bytes:
        raise Busy

    monkeypatch.setattr(Pictures, "png", busy)
    answered = get(app, f"{PICTURE_PATH}?{LINK}")
    assert answered.status == 503
    assert answered.headers["retry-after"] == "5"


def test_a_picture_that_failed_is_tried_again() -> None:
    store, picture = Pictures(), Slow("a", fails=True)

    async def ask() -> bytes:
        with pytest.raises(ValueError, match="a fault"):
            await store.png(cast(SharedPicture, picture))
        picture.fails = False
        return await store.png(cast(SharedPicture, picture))

    assert run(ask()) == b"a"


def test_who_asked_first_may_go_away() -> None:
    store = Pictures()
    (picture,) = _slow("a")

    async def ask() -> bytes:
        first = asyncio.create_task(store.png(picture))
        await asyncio.sleep(0)
        second = asyncio.create_task(store.png(picture))
        await asyncio.sleep(0)
        first.cancel()
        return await second

    assert run(ask()) == b"a"


def test_a_shared_picture_is_known_by_its_address_and_day() -> None:
    one = SharedPicture("https://a.org", LINK, "social", date(2026, 11, 24), False)
    assert one == SharedPicture("https://a.org", LINK, "social", date(2026, 11, 24), False)
    assert one.png() == one.png()
