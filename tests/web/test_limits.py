"""Who asks too much is refused politely, and nobody else with them."""

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient, WebSocketDenialResponse
from starlette.websockets import WebSocket

from web.limits import LIMITS, SWITCH, Buckets, Limit, Rate, RateLimits, client_of

PLENTY = Rate(1_000, 1_000)
FEW = (
    Limit("api", ("/api/v1/",), Rate(1, 3), PLENTY, {"/api/v1/report.": 2}),
    Limit("visit", ("/_stcore/stream",), PLENTY, Rate(1, 2), {}),
)


async def answer(_: Request) -> Response:
    return PlainTextResponse("figures")


async def visit(socket: WebSocket) -> None:
    await socket.accept()
    await socket.close()


def client(address: str = "198.51.100.7") -> TestClient:
    routes = [Route("/{path:path}", answer), WebSocketRoute("/_stcore/stream", visit)]
    app = Starlette(routes=routes, middleware=[Middleware(RateLimits, limits=FEW)])
    return TestClient(app, client=(address, 50_000))


def test_fourth_request_is_told_when_to_come_again() -> None:
    asking = client()
    assert [asking.get("/api/v1/estimate").status_code for _ in range(3)] == [200] * 3
    refused = asking.get("/api/v1/estimate")
    assert refused.status_code == 429
    assert refused.headers["retry-after"] == "1"
    assert refused.headers["content-type"] == "application/problem+json"
    assert "Ask again in 1 second" in refused.json()["detail"]


def test_other_addresses_of_the_site_have_limits_of_their_own() -> None:
    asking = client()
    for _ in range(5):
        asking.get("/api/v1/estimate")
    assert asking.get("/about").status_code == 200


def test_paper_costs_more_than_an_estimate() -> None:
    asking = client()
    assert asking.get("/api/v1/report.pdf").status_code == 200
    assert asking.get("/api/v1/report.pdf").status_code == 429
    assert asking.get("/api/v1/estimate").status_code == 200


def test_visit_over_the_limit_of_all_is_refused_before_it_opens() -> None:
    asking = client()
    for _ in range(2):
        with asking.websocket_connect("/_stcore/stream"):
            pass
    with (
        pytest.raises(WebSocketDenialResponse) as refused,
        asking.websocket_connect("/_stcore/stream"),
    ):
        pass
    assert refused.value.status_code == 429
    assert refused.value.headers["retry-after"]


def test_bucket_fills_with_time_and_no_further_than_its_size() -> None:
    buckets = Buckets(Rate(2, 4))
    assert [buckets.wait("a", 1, 0) for _ in range(5)] == [0, 0, 0, 0, 0.5]
    assert buckets.wait("a", 1, 0.5) == 0
    assert [buckets.wait("a", 1, 99) for _ in range(5)] == [0, 0, 0, 0, 0.5]
    assert buckets.wait("b", 4, 99) == 0


def test_any_number_of_clients_takes_bounded_memory() -> None:
    buckets = Buckets(Rate(1, 1), most=100)
    for number in range(10_000):
        buckets.wait(str(number), 1, 0)
    assert len(buckets._left) == 100


def test_client_with_a_whole_network_is_one_client() -> None:
    one, other = ({"client": (f"2001:db8:1:2::{end}", 1)} for end in ("1", "9:8"))
    assert client_of(one) == client_of(other)
    assert client_of({"client": None}) == ""


def test_limits_may_be_left_to_a_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SWITCH, "off")
    asking = client()
    assert {asking.get("/api/v1/estimate").status_code for _ in range(9)} == {200}


def test_room_full_of_people_behind_one_address_is_let_in() -> None:
    people, files = 300, 20
    (visits,) = (limit for limit in LIMITS if limit.name == "visit")
    (pages,) = (limit for limit in LIMITS if limit.name == "page")
    for limit, asked in ((visits, people), (pages, people * files)):
        buckets = Buckets(limit.each)
        assert not any(buckets.wait("hall", 1, 0) for _ in range(asked)), limit.name
