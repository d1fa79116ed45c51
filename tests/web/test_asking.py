"""What takes long goes through the workshop; a refusal is a sentence, and no district stays."""

import asyncio
import io
import json
import logging
from collections.abc import Iterator
from concurrent.futures import Future
from typing import Any

import pytest
from prometheus_client import generate_latest
from starlette.testclient import TestClient
from starlette.types import Message

from model.intake import MOST_ROWS
from model.intake.files import MOST_BYTES
from reports.sharing.preview import PICTURE_PATH
from reports.workshop import WORKSHOP, Asker, Broken, NotMade, Order
from tests.loop import run
from web.api import PREFIX, api, endpoints
from web.cost import cost_of
from web.logs import JsonLines
from web.metrics import REGISTRY
from web.question import SHORT

CUT = "magnet_cut=12000000&pack=2024.1"
DISTRICTS = {"Content-Type": "application/json"}
GETS = [each for each in endpoints() if each.scenario and not each.takes]


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    with TestClient(api(), f"http://testserver{PREFIX}/", raise_server_exceptions=False) as running:
        yield running


def answering(monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    """Have the workshop answer every order with an error."""

    def ask(ordered: Order, asker: Asker) -> Future[Any]:
        future: Future[Any] = Future()
        future.set_exception(error)
        return future

    monkeypatch.setattr(WORKSHOP, "ask", ask)


@pytest.mark.parametrize("endpoint", GETS, ids=[each.path for each in GETS])
@pytest.mark.parametrize(
    "link", ["district=Anytown", "rows=CREC:5", "budget=1000000", "rows=none", "amp;rows=A:1"]
)
def test_answer_to_a_link_with_a_district_is_kept_by_nobody(
    client: TestClient, endpoint: Any, link: str
) -> None:
    line = "&line=magnet" if endpoint.path == "/table" else ""
    address = f"{endpoint.path.strip('/')}?{CUT}{line}"
    answer = client.get(f"{address}&{link}")
    assert answer.status_code == 200
    assert answer.headers["cache-control"] == "private, no-store"
    assert "etag" not in answer.headers
    assert "immutable" in client.get(address).headers["cache-control"]


def test_table_of_districts_is_kept_by_nobody(client: TestClient) -> None:
    rows = json.dumps([{"district": "Anytown", "school": "CREC", "students": 5}])
    answer = client.post(f"districts?{CUT}", content=rows, headers=DISTRICTS)
    assert answer.headers["cache-control"] == "private, no-store"
    assert WORKSHOP.counts["post_districts", "remembered"] == 0


@pytest.mark.parametrize(
    "body",
    [
        b'{"rows":[' + b"{}," * 1_600_000 + b"{}]}",
        b"[" + b"1," * 2_000_000 + b"1]",
        b"[" + b"[]," * 1_500_000 + b"[]]",
    ],
)
def test_body_that_would_take_long_is_refused_before_it_is_read(
    client: TestClient, body: bytes
) -> None:
    before = WORKSHOP.counts["post_districts", "made"]
    answer = client.post("districts", content=body, headers=DISTRICTS)
    assert answer.status_code == 413
    assert answer.json()["detail"] == "At most 20,000 rows are read."
    assert WORKSHOP.counts["post_districts", "made"] == before


def test_as_many_rows_as_are_accepted_are_read(client: TestClient) -> None:
    row = {"school": "A, {B}", "students": 5, "tuition": 4000}
    # The whole object has a brace too, so one row has none in its name.
    rows: list[dict[str, object]] = [
        {**row, "district": f"Town, no. {number % 200}"} for number in range(MOST_ROWS)
    ]
    rows[0]["school"] = "A"
    body = json.dumps({"rows": rows}).encode()
    answer = client.post(f"districts?{CUT}", content=body, headers=DISTRICTS)
    assert answer.status_code == 200
    assert answer.json()["total"]["students"] == 5 * MOST_ROWS


def test_link_is_read_in_place_up_to_its_length_and_by_a_hand_beyond(client: TestClient) -> None:
    def asked(length: int) -> int:
        before = WORKSHOP.counts["get_estimate", "made"]
        link = f"estimate?{CUT}&a="
        address = link + "x" * (length - len(link) + len("estimate?"))
        assert client.get(address).status_code == 200
        return WORKSHOP.counts["get_estimate", "made"] - before

    assert (asked(SHORT), asked(SHORT + 1)) == (0, 1)


def test_paper_is_remembered_and_one_with_a_district_is_not(client: TestClient) -> None:
    ends, other = ("made", "remembered"), "magnet_cut=123456&pack=2024.1"
    before = [WORKSHOP.counts["get_report_txt", end] for end in ends]
    for link in (other, f"{other}&rows=CREC:5"):
        first, second = (client.get(f"report.txt?{link}") for _ in range(2))
        assert first.content == second.content
    after = [WORKSHOP.counts["get_report_txt", end] for end in ends]
    assert [b - a for a, b in zip(before, after, strict=True)] == [3, 1]


@pytest.mark.parametrize(
    ("why", "status"),
    [("busy", 503), ("many", 429), ("time", 503), ("memory", 413), ("size", 413)],
)
def test_order_that_is_not_carried_out_is_a_problem_with_its_sentence(
    client: TestClient, monkeypatch: pytest.MonkeyPatch, why: Any, status: int
) -> None:
    answering(monkeypatch, NotMade(why, "This is why."))
    answer = client.get(f"report.pdf?{CUT}&made=2024.1")
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.headers["cache-control"] == "private, no-store"
    assert answer.json()["detail"] == "This is why."
    assert ("retry-after" in answer.headers) == (status in (429, 503))


def test_fault_of_a_hand_is_logged_by_its_type_and_place(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    answering(monkeypatch, Broken("ValueError", ["paper.py:7 to_pdf"]))
    answer = client.get(f"report.pdf?{CUT}")
    assert answer.status_code == 500
    assert "fault is ours" in answer.json()["detail"]
    text = io.StringIO()
    handler = logging.StreamHandler(text)
    handler.setFormatter(JsonLines())
    try:
        raise Broken("ValueError", ["paper.py:7 to_pdf"])
    except Broken as error:
        handler.emit(logging.makeLogRecord({"name": "web", "exc_info": (Broken, error, None)}))
    line = json.loads(text.getvalue())
    assert (line["error"], line["where"]) == ("ValueError", ["paper.py:7 to_pdf"])


@pytest.mark.parametrize("path", [f"{PREFIX}/report.txt", PICTURE_PATH])
def test_order_of_a_client_that_goes_away_is_given_up(
    path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from web.pictures import picture_route

    given: list[asyncio.Future[Any]] = []

    async def soon(*_: object) -> Any:
        given.append(asyncio.get_running_loop().create_future())
        return await given[0]

    monkeypatch.setattr(WORKSHOP, "soon", soon)
    app = api() if path.startswith(PREFIX) else picture_route().app
    sent: list[Message] = []

    async def ask() -> bool:
        coming: asyncio.Queue[Message] = asyncio.Queue()
        coming.put_nowait({"type": "http.request"})
        scope = {
            "type": "http",
            "method": "GET",
            "path": path,
            "query_string": b"",
            "headers": [],
            "client": ("203.0.113.5", 1),
        }

        async def send(message: Message) -> None:
            sent.append(message)

        asked = asyncio.ensure_future(app(scope, coming.get, send))
        while not given:
            await asyncio.sleep(0)
        coming.put_nowait({"type": "http.disconnect"})
        await asked
        return given[0].cancelled()

    assert run(ask())


def scope_of(path: str, method: str = "GET", query: str = "", **headers: str) -> dict[str, Any]:
    raw = [(name.replace("_", "-").encode(), text.encode()) for name, text in headers.items()]
    path = f"{PREFIX}/{path}"
    return {
        "type": "http",
        "method": method,
        "path": path,
        "query_string": query.encode(),
        "headers": raw,
    }


def test_request_costs_by_what_it_asks_for_and_by_its_size() -> None:
    assert cost_of(scope_of("estimate")) == 1
    assert cost_of(scope_of("estimate", query="x" * SHORT)) == 1
    assert cost_of(scope_of("estimate", query="x" * (SHORT + 1))) > 1
    small = cost_of(scope_of("districts", "POST", content_length="200"))
    large = cost_of(scope_of("districts", "POST", content_length=str(MOST_BYTES)))
    assert cost_of(scope_of("report.pdf")) <= small < large
    for told in ({}, {"content_length": "-5"}, {"content_length": "9" * 50}):
        assert cost_of(scope_of("districts", "POST", **told)) == large


def test_orders_are_counted_by_kind_and_end_and_nothing_else(client: TestClient) -> None:
    client.get("report.txt?district=Secretville&rows=Secret%20School:5")
    told = generate_latest(REGISTRY).decode()
    assert 'resc_orders_total{end="made",kind="get_report_txt"}' in told
    assert "resc_orders_waiting 0.0" in told
    assert "Secret" not in told
