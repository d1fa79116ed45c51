"""What is asked is counted and can be found again, and the log keeps nothing of who asked."""

import io
import json
import logging
from collections.abc import Iterator
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient
from starlette.websockets import WebSocket
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.NewSession_pb2 import NewSession

from web.documents import by_ending
from web.logs import JsonLines
from web.metrics import REGISTRY, get_metrics
from web.watch import Watched, route_of, script_error

SECRET = "magnet_cut=12345"


async def fail(request: Request) -> Response:
    raise ValueError(f"cannot use {request.url.query}")


async def visit(socket: WebSocket) -> None:
    await socket.accept()
    async for _ in socket.iter_bytes():
        await socket.send_bytes(ForwardMsg(new_session=NewSession()).SerializeToString())
        await socket.send_bytes(
            ForwardMsg(script_finished=ForwardMsg.FINISHED_SUCCESSFULLY).SerializeToString()
        )


def _watched() -> TestClient:
    routes = [
        Route("/fine", lambda _: PlainTextResponse("figures")),
        Route("/fails", fail),
        Route("/metrics", get_metrics),
        WebSocketRoute("/_stcore/stream", visit),
    ]
    return TestClient(Starlette(routes=routes, middleware=[Middleware(Watched)]))


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    text = io.StringIO()
    handler = logging.StreamHandler(text)
    handler.setFormatter(JsonLines())
    logger = logging.getLogger("web")
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    yield text
    logger.removeHandler(handler)


def lines(log: io.StringIO) -> list[dict[str, Any]]:
    return [json.loads(line) for line in log.getvalue().splitlines()]


def count(name: str, **labels: str) -> float:
    return REGISTRY.get_sample_value(name, labels) or 0.0


def test_every_answer_has_a_reference_of_its_own() -> None:
    client = _watched()
    references = {client.get("/fine").headers["x-request-reference"] for _ in range(5)}
    assert len(references) == 5


def test_fault_shows_the_reference_that_its_line_in_the_log_has(log: io.StringIO) -> None:
    before = count("resc_errors_total", where="request")
    answer = _watched().get(f"/fails?{SECRET}")
    assert answer.status_code == 500
    (line,) = lines(log)
    assert line["reference"] == answer.headers["x-request-reference"]
    assert line["reference"] in answer.text
    assert line["error"] == "ValueError"
    assert "test_watch.py" in line["where"][-1]
    assert count("resc_errors_total", where="request") == before + 1


def test_log_keeps_no_link_and_no_address(log: io.StringIO) -> None:
    client = _watched()
    client.get(f"/fails?{SECRET}", headers={"X-Forwarded-For": "198.51.100.7"})
    with client.websocket_connect(f"/_stcore/stream?{SECRET}") as socket:
        socket.send_bytes(b"\x5a\x00")
        socket.receive_bytes()
    assert len(lines(log)) == 2
    for secret in (SECRET, "12345", "198.51.100.7", "testclient"):
        assert secret not in log.getvalue()


def test_message_of_another_librarys_fault_is_left_out() -> None:
    try:
        raise ValueError(SECRET)
    except ValueError as error:
        record = logging.LogRecord(
            "streamlit", 40, "", 0, "Uncaught", (), (type(error), error, error.__traceback__)
        )
    assert SECRET not in JsonLines().format(record)


def test_fault_of_a_page_is_logged_with_the_reference_that_it_shows(log: io.StringIO) -> None:
    reference = script_error(ZeroDivisionError(SECRET))
    (line,) = lines(log)
    assert (line["reference"], line["error"]) == (reference, "ZeroDivisionError")
    assert SECRET not in log.getvalue()


def test_visit_and_each_of_its_runs_are_counted(log: io.StringIO) -> None:
    names = ("resc_visits_total", "resc_rerun_seconds_count", "resc_visits_open")
    before = [count(name) for name in names]
    with _watched().websocket_connect("/_stcore/stream") as socket:
        for _ in range(3):
            socket.send_bytes(BackMsg(rerun_script=ClientState()).SerializeToString())
            socket.receive_bytes()
            socket.receive_bytes()
        # Not a run: a sign of life.
        socket.send_bytes(BackMsg(app_heartbeat=True).SerializeToString())
        socket.receive_bytes()
        assert count("resc_visits_open") == before[2] + 1
    assert [count(name) for name in names] == [before[0] + 1, before[1] + 3, before[2]]
    (line,) = lines(log)
    assert line["runs"] == 3


def test_metrics_are_what_prometheus_reads() -> None:
    client = _watched()
    client.get("/fine?" + SECRET)
    answer = client.get("/metrics")
    assert answer.headers["content-type"].startswith("text/plain; version=")
    assert 'resc_request_seconds_count{route="page or file",status="2xx"}' in answer.text
    assert "process_resident_memory_bytes" in answer.text
    assert SECRET not in answer.text


@pytest.mark.parametrize(
    ("path", "route"),
    [
        ("/", "page or file"),
        ("/district", "page or file"),
        ("/me@example.org", "page or file"),
        ("/static/js/index.js", "streamlit"),
        ("/api/v1/estimate", "api estimate"),
        ("/api/v1/packs/2024.1", "api packs"),
        ("/api/v1/me@example.org", "api"),
        ("/_stcore/upload_file/1/2", "upload"),
    ],
)
def test_route_is_one_of_few_names(path: str, route: str) -> None:
    assert route_of(path) == route


@pytest.mark.parametrize("ending", by_ending())
def test_every_report_has_a_name_in_the_metrics(ending: str) -> None:
    assert route_of(f"/api/v1/report.{ending}") == f"api report.{ending}"
