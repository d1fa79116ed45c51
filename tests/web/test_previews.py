"""What robots meet: checked addresses, bounded pictures, and no page rewritten but Streamlit's."""

import asyncio
import gzip
import json
import re
from datetime import date
from html import unescape
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from reports.sharing.preview import PICTURE_PATH, preview_html, shared_picture
from reports.workshop import WORKSHOP, Asker, NotMade, Order
from tests.loop import run
from tests.web.asking import Answer, get
from web import previews
from web.fonts import cut_face, faces
from web.headers import INDEX, PAGE_HEADERS, inline_script_hashes
from web.metrics import REGISTRY
from web.pictures import picture_route
from web.previews import LinkPreviews
from web.start import SCRIPT_TAG

CUT = "magnet_cut=12000000&tuition_cap=cpi"
LINK = f"{CUT}&pack=2024.1"
MANY_ROWS = ";".join(f"School{number}:{number}" for number in range(1, 200))
COMPARED = f"/compare?{urlencode({'s1': LINK, 's2': 'trauma_cut=5&pack=2024.1'})}"


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
    scenario = "−$12 million magnet, tied to inflation"
    titles = {
        "/": f"{scenario}: who pays under “current law” and “tied to inflation”?",
        "/evidence": f"Evidence: {scenario}",
    }
    for path, title in titles.items():
        page = get(app, f"{path}?{LINK}")
        assert f"<title>{title} · RESC Budget Explorer</title>" in page.text
        assert "<title>Streamlit</title>" not in page.text
        assert page.headers["cache-control"] == "no-cache"
        assert "etag" not in page.headers
        assert int(page.headers["content-length"]) == len(page.body)
    assert get(app, "/docs").text == "<title>Other</title>"
    assert get(app, "/lines").text == "<i></i>"
    assert get(app, "/api").text == '{"figures":true}'


def test_beginning_of_a_server_is_let_through() -> None:
    begun: list[str] = []

    async def begin(scope: Scope, receive: Receive, send: Send) -> None:
        begun.append(scope["type"])

    async def never() -> Message:
        raise AssertionError

    async def nothing(_: Message) -> None:
        raise AssertionError

    run(LinkPreviews(begin)({"type": "lifespan"}, never, nothing))
    assert begun == ["lifespan"]


@pytest.mark.parametrize(
    ("path", "accept"),
    [
        ("/district/more", "text/html,*/*"),
        ("/compare/x/y", "text/html,*/*"),
        ("/offline.html", "text/html,*/*"),
        ("/distrct", "text/html,*/*"),
        ("/distrct", "*/*"),
    ],
)
def test_address_of_no_page_says_that_there_is_none(app: ASGIApp, path: str, accept: str) -> None:
    page = get(app, f"{path}?{LINK}&lang=es", {"Accept": accept})
    assert page.status == 404
    assert "<h1>No existe esa página.</h1>" in page.text
    assert '<html lang="es">' in page.text
    assert '<a href="/">RESC Budget Explorer</a>' in page.text


def test_a_browser_that_has_the_page_gets_its_preview_all_the_same(app: ASGIApp) -> None:
    page = get(app, f"/?{LINK}", headers={"If-None-Match": '"streamlit"', "Range": "bytes=0-9"})
    assert page.status == 200
    assert "tied to inflation" in page.text


def test_scripts_stay_as_streamlit_wrote_them(app: ASGIApp) -> None:
    page = get(app, f'/district?{LINK}&district="><script>alert(1)</script>').text
    assert page.count("<script") == (INDEX.decode() + SCRIPT_TAG).count("<script")
    assert page.count("</script>") == (INDEX.decode() + SCRIPT_TAG).count("</script>")


def test_page_declares_the_cut_fonts_last_and_asks_for_no_whole_one(app: ASGIApp) -> None:
    page = get(app, f"/?{LINK}").text
    sheet = page.index('<link rel="stylesheet"')
    early, fonts = page.index("@font-face"), page.index("@font-face", sheet)
    assert early < page.index('id="root"') < sheet < fonts
    [asked] = re.findall(r'rel="preload"\s+href="([^"]+)"', page)
    assert page.index(f'href="{asked}"') > page.index('id="root"')
    assert {cut_face(path) for path in [asked, *re.findall(r"url\(([^)]+)\)", page[fonts:])]} == {
        *faces().values()
    }


def test_answer_moves_before_streamlit_is_there_under_the_policy(
    app: ASGIApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(previews, "SHORT_PATIENCE", 600)
    answered = get(app, f"/?{CUT}&rows=Two Rivers:5&district=Anytown&pack=2024.1")
    assert len(answered.body) < 60_000
    data, script = re.findall(
        r'<script(?: type="application/json"[^>]*)?>(\{.*?|request.*?)</script>',
        answered.text,
        re.DOTALL,
    )
    given = json.loads(data)
    assert given["state"]["choice"]["cuts"]["magnet"] == 12_000_000
    assert given["data"]["tables"]["magnet"]
    assert "Anytown" not in data
    assert "Two Rivers" not in data
    policy = PAGE_HEADERS["Content-Security-Policy"]
    assert all(each in policy for each in inline_script_hashes(f"<script>{script}</script>"))
    assert "first-data" not in get(app, f"/district?{LINK}").text


ALL_CUT = "magnet_cut=12345678&residency_cut=777777&trauma_cut=333333&pack=2024.2"
SHARED = "magnet_passed_on=65&residency_passed_on=50&trauma_passed_on=50"


@pytest.mark.parametrize("rule", ["", "&tuition_cap=cpi", f"&tuition_cap=72.5&{SHARED}"])
@pytest.mark.parametrize("path", ["/", "/hearing"])
def test_what_is_sent_before_the_answer_moves_is_small(
    app: ASGIApp, monkeypatch: pytest.MonkeyPatch, path: str, rule: str
) -> None:
    monkeypatch.setattr(previews, "SHORT_PATIENCE", 600)
    answered = get(app, f"{path}?{ALL_CUT}{rule}")
    # With the tables and ranges of all years, the dial's code and its style sheet.
    assert "first-data" in answered.text
    assert len(answered.body) <= 80_000


def test_page_without_its_tables_in_time_has_the_answer_all_the_same(
    app: ASGIApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def busy(*_: object) -> None:
        raise NotMade("busy", "Too much.")

    monkeypatch.setattr(WORKSHOP, "soon", busy)
    page = get(app, f"/?{LINK}&a.cpi=0.0124").text
    assert "first-data" not in page
    assert 'class="sentence"' in page


def test_without_a_script_the_answer_is_read_all_the_same(app: ASGIApp) -> None:
    page = get(app, f"/?{LINK}").text
    plain = re.sub(r"<(style|script)\b.*?</\1>|<[^>]+>", "", page, flags=re.DOTALL)
    assert "Under current law, districts would pay nothing more" in plain
    assert "districts could be charged $1.7 million more in tuition" in plain


def test_a_fault_in_a_preview_costs_only_the_preview(
    app: ASGIApp, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: str) -> None:
        raise ValueError("a fault")

    def counted() -> float:
        return REGISTRY.get_sample_value("resc_errors_total", {"where": "preview"}) or 0

    before = counted()
    monkeypatch.setattr(previews, "preview_html", fail)
    assert get(app, f"/?{LINK}&a.cpi=0.0123").text == INDEX.decode()
    assert "No preview was made" in caplog.text
    assert counted() == before + 1
    assert "12000000" not in caplog.text


def test_a_frozen_picture_may_be_kept_for_ever_and_a_live_one_for_a_minute(
    app: ASGIApp,
) -> None:
    frozen = get(app, f"{PICTURE_PATH}?{LINK}&size=social")
    assert frozen.headers["content-type"] == "image/png"
    assert frozen.body.startswith(b"\x89PNG")
    assert "immutable" in frozen.headers["cache-control"]
    live = get(app, f"{PICTURE_PATH}?{CUT}")
    assert live.headers["cache-control"] == "public, max-age=60"
    tag = frozen.headers["etag"]
    again = get(app, f"{PICTURE_PATH}?{LINK}", headers={"If-None-Match": tag})
    assert (again.status, again.body) == (304, b"")


@pytest.mark.parametrize("query", ["", "magnet_cut=lots", "%ff&&=", "pack=1999", "rows=a:b:c"])
def test_any_address_of_a_picture_gives_one(app: ASGIApp, query: str) -> None:
    assert get(app, f"{PICTURE_PATH}?{query}").body.startswith(b"\x89PNG")


def test_what_names_a_district_is_kept_by_nobody(app: ASGIApp) -> None:
    for path in ("/", "/district", PICTURE_PATH):
        for query in (
            f"{CUT}&district=Anytown",
            f"{CUT}&rows=CREC:5",
            "budget=x",
            "a=rows%3DA:1",
        ):
            answered = get(app, f"{path}?{query}&pack=2024.1")
            assert answered.headers["cache-control"] == "private, no-store"
            assert "etag" not in answered.headers


def kit_of(page: Answer) -> dict[str, list[str]]:
    """What the file says that a page offers where it does not open."""
    [address] = re.findall(r'href="(/api/v1/[^"]*)"', page.text)
    return parse_qs(urlsplit(unescape(address)).query)


def test_long_link_is_read_by_a_hand_and_a_short_one_is_not(
    app: ASGIApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(previews, "PATIENCE", 600)
    before = WORKSHOP.counts["preview", "made"]
    get(app, f"/?{LINK}")
    assert WORKSHOP.counts["preview", "made"] == before
    page = get(app, f"/district?{LINK}&rows={MANY_ROWS}")
    assert "would rise by" in page.text
    kits = [kit_of(page), kit_of(get(app, COMPARED))]
    assert all(kit["magnet_cut"] == ["12000000"] and "rows" not in kit for kit in kits)
    assert WORKSHOP.counts["preview", "made"] == before + 2
    get(app, COMPARED)
    assert WORKSHOP.counts["preview", "made"] == before + 2


@pytest.mark.parametrize("refusal", [NotMade("busy", "Too much."), None])
def test_page_waits_for_its_preview_only_so_long(
    app: ASGIApp, monkeypatch: pytest.MonkeyPatch, refusal: NotMade | None
) -> None:
    async def never(*_: object) -> None:
        if refusal:
            raise refusal
        await asyncio.Event().wait()

    monkeypatch.setattr(WORKSHOP, "soon", never)
    monkeypatch.setattr(previews, "PATIENCE", 0.05)
    link = f"{LINK}&rows={MANY_ROWS}"
    page = get(app, f"/?{link}")
    assert page.status == 200
    # It has the page's own words and the link's address, and no answer: that would be another's.
    assert "<h1>Who pays if a line is cut?</h1>" in page.text
    assert "$" not in page.text.partition("</title>")[2].partition("</main>")[0]
    assert "og:image" not in page.text
    assert "/api/v1/" not in page.text
    for address in (f'"og:url" content="https://localhost/?{link}"', f'"/evidence?{link}"'):
        assert address.replace("&", "&amp;") in page.text


def test_a_crowd_is_told_to_come_back(app: ASGIApp, monkeypatch: pytest.MonkeyPatch) -> None:
    async def busy(*_: object) -> None:
        raise NotMade("busy", "Too much.")

    monkeypatch.setattr(WORKSHOP, "soon", busy)
    answered = get(app, f"{PICTURE_PATH}?{LINK}")
    assert answered.status == 503
    assert answered.headers["retry-after"] == "5"


def test_a_shared_picture_is_known_by_its_address_and_day() -> None:
    day, link = date(2026, 11, 24), f"{CUT}&pack=2024"
    one, other = (
        shared_picture("https://a.org", f"{link}{more}", day) for more in ("", "&rows=A:1")
    )
    assert one == other
    assert hash(one) == hash(other)
    assert one != shared_picture("https://a.org", link, date(2026, 11, 25))
    assert one.png() == other.png()


def test_page_is_made_once_beside_the_loop_and_one_of_a_district_each_time(
    app: ASGIApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[tuple[str, ...]] = []
    loops: list[asyncio.AbstractEventLoop | None] = []

    def counted(*asked: str) -> tuple[str, str]:
        made.append(asked)
        loops.append(asyncio._get_running_loop())
        return preview_html(*asked)

    monkeypatch.setattr(previews, "preview_html", counted)
    link = f"/evidence?{LINK}&a.cpi=0.0125"
    once = get(app, link)
    with monkeypatch.context() as patch:
        # Nor is it compressed again.
        patch.setattr(gzip, "compress", None)
        assert get(app, link).body == once.body
        assert get(app, link, headers={"accept-encoding": "gzip;q=0"}).body.decode() == once.text
    assert len(made) == 1
    assert 'lang="es"' in get(app, link, headers={"accept-language": "es"}).text
    for _ in range(2):
        get(app, f"{link}&district=Anytown")
    assert len(made) == 4
    assert loops == [None] * 4


def test_tables_leave_the_quick_line_and_most_places_to_others(
    app: ASGIApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    ordered: list[Order] = []

    async def never(order: Order, _: Asker) -> str:
        ordered.append(order)
        return await asyncio.Future()

    async def ask() -> None:
        rules = [f"a.cpi={number / 100}" for number in range(10)]
        await asyncio.gather(*(previews._tables(each, "one") for each in [*rules, *rules]))
        await previews._tables(rules[0], "other")
        assert len(ordered) == previews.TABLES_OF_ONE
        await previews._tables(rules[-1], "other")

    monkeypatch.setattr(WORKSHOP, "soon", never)
    monkeypatch.setattr(previews, "SHORT_PATIENCE", 0.01)
    run(ask())
    assert len(ordered) == previews.TABLES_OF_ONE + 1
    assert not any(each.quick for each in ordered)
    # All that was under way is forgotten.
    assert not previews._MAKING
    assert previews._PLACES.all == 0
