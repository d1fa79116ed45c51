"""A paper, a page, a long link and many rows cost their client more, as shipped."""

import pytest

from tests.web.test_limits import ask
from web.cost import cost_of
from web.limits import Requests


def cost(path: str, method: str = "GET", query: str = "", length: str | None = None) -> float:
    headers = [] if length is None else [(b"content-length", length.encode())]
    scope = {"type": "http", "path": path, "method": method, "query_string": query.encode()}
    return cost_of({**scope, "headers": headers})


@pytest.mark.parametrize(
    ("path", "method", "query", "length", "expected"),
    [
        ("/", "GET", "a.cpi=0.02", None, 10),
        ("/start.js", "GET", "", None, 1),
        ("/static/js/index.js", "GET", "", None, 1),
        ("/api/v1/estimate", "GET", "magnet_cut=1", None, 1),
        ("/api/v1/estimate", "GET", 5_000 * "x", None, 3),
        ("/api/v1/report.pdf", "GET", "", None, 15),
        ("/api/v1/report.csv", "GET", "", None, 15),
        ("/api/v1/districts", "POST", "", "0", 15),
        ("/api/v1/districts", "POST", "", "5000000", 115),
        ("/api/v1/districts", "POST", "", None, 115),
        ("/api/v1/districts", "POST", "", "x", 115),
        ("/api/v1/districts", "POST", "", "9" * 40, 115),
        ("/api/v1/districts", "OPTIONS", "", None, 1),
    ],
)
def test_costs_as_shipped(
    path: str, method: str, query: str, length: str | None, expected: float
) -> None:
    assert cost(path, method, query, length) == expected


def test_client_asks_for_so_many_papers_or_large_bodies_at_once() -> None:
    requests = Requests()
    papers = [ask(requests, "/api/v1/report.pdf", "a", 15) == 0 for _ in range(21)]
    assert papers == [True] * 20 + [False]
    bodies = [ask(requests, "/api/v1/districts", "b", 115) == 0 for _ in range(3)]
    assert bodies == [True, True, False]


def test_room_full_of_people_opens_a_page_each_and_nobody_thousands() -> None:
    people, files = 300, 19
    requests = Requests()
    for _ in range(people):
        assert ask(requests, "/", "hall", cost("/")) == 0
        assert not any(ask(requests, "/start.js", "hall", cost("/start.js")) for _ in range(files))
    assert any(ask(requests, "/", "one", cost("/")) for _ in range(1_500))
