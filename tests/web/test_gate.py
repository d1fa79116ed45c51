"""What comes from outside is judged before anything else sees it."""

import asyncio
from collections.abc import Awaitable, Callable
from types import SimpleNamespace
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient, WebSocketDenialResponse
from starlette.types import Message
from starlette.websockets import WebSocket, WebSocketDisconnect
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.SessionEvent_pb2 import SessionEvent

from tests.faults.attacks import names
from tests.loop import run
from web import conversation, gate, limits
from web.ceiling import ceiling
from web.conversation import Conversation, Rooms, ends_a_run
from web.gate import PIECE, STREAM, Gate
from web.limits import SWITCH, Messages, Places, Rate, Talk, Turns
from web.metrics import REGISTRY
from web.outline import SMALL

HOME = "http://localhost"
SOCKET = f"ws://localhost{STREAM}"
RERUN = BackMsg(rerun_script=ClientState(query_string="magnet_cut=1")).SerializeToString()


async def answer(request: Request) -> Response:
    return PlainTextResponse(f"figures {len(await request.body())}")


async def visit(socket: WebSocket) -> None:
    await socket.accept()
    async for content in socket.iter_bytes():
        await socket.send_bytes(content)


def client(address: str = "198.51.100.7") -> TestClient:
    routes = [Route("/{path:path}", answer, methods=["GET", "POST"])]
    socket = WebSocketRoute("/{path:path}", visit)
    app = Starlette(routes=[*routes, socket], middleware=[Middleware(Gate)])
    return TestClient(app, base_url=HOME, client=(address, 50_000))


def counted(limit: str) -> float:
    return REGISTRY.get_sample_value("resc_refused_total", {"limit": limit}) or 0


def closed_by(message: bytes | str, asking: TestClient | None = None) -> tuple[int, str]:
    """The close code and sentence that a message is answered with."""
    with (asking or client()).websocket_connect(SOCKET) as socket:
        if isinstance(message, str):
            socket.send_text(message)
        else:
            socket.send_bytes(message)
        with pytest.raises(WebSocketDisconnect) as closed:
            socket.receive_bytes()
    return closed.value.code, closed.value.reason


def test_foreign_name_is_told_where_the_site_is() -> None:
    before = counted("host")
    told = client().get("/", headers={"Host": "evil.example"})
    assert told.status_code == 421
    assert told.text.startswith("This server answers only at its own address.")
    assert counted("host") == before + 1
    problem = client().get("/api/v1/estimate", headers={"Host": "evil.example"})
    assert problem.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize(
    "path",
    [
        *("/_stcore/metrics", "/_stcore/agent/openapi.json", "/_stcore/script-health-check"),
        *("/_stcore", "/_stcore/", "/auth/login", "/oauth2callback", "/_stcore/stream/more"),
    ],
)
def test_what_streamlit_has_for_developers_is_not_there(path: str) -> None:
    assert client().get(path).status_code == 404


@pytest.mark.parametrize(
    "path",
    [
        *("/", "/district", "/_stcore/health", "/_stcore/host-config", "/static/a.js", "/media/a"),
        *("/_stcore/bidi-components/a", "/_stcore/upload_file/a/b", "/district/_stcore/health"),
    ],
)
def test_what_pages_ask_for_is_there(path: str) -> None:
    assert client().get(path).text == "figures 0"


def test_visit_is_opened_by_our_own_page_or_by_none() -> None:
    before = counted("origin")
    for stranger in ("https://evil.example", "http://localhost:9999", "null"):
        with (
            pytest.raises(WebSocketDenialResponse) as refused,
            client().websocket_connect(SOCKET, headers={"Origin": stranger}),
        ):
            pass
        assert refused.value.status_code == 403
        assert refused.value.text == "Only a page of this site can open a visit here."
    assert counted("origin") == before + 3
    for own in ({"Origin": HOME}, {}):
        with client().websocket_connect(SOCKET, headers=own) as socket:
            socket.send_bytes(RERUN)
            assert socket.receive_bytes() == RERUN


def test_websocket_elsewhere_is_refused() -> None:
    with (
        pytest.raises(WebSocketDenialResponse) as refused,
        client().websocket_connect("ws://localhost/elsewhere"),
    ):
        pass
    assert refused.value.status_code == 404


def test_message_that_no_page_sends_ends_its_visit_with_a_sentence() -> None:
    before = counted("message")
    assert closed_by("text") == (1003, "Only bytes are read here.")
    assert closed_by(b"no message")[0] == 1007
    assert closed_by(BackMsg(clear_cache=True).SerializeToString())[0] == 1008
    assert closed_by(names(100_000))[0] == 1009
    assert counted("message") == before + 4


def large(size: int) -> bytes:
    message = BackMsg()
    message.rerun_script.widget_states.widgets.add(id="w", string_value=size * "x")
    return message.SerializeToString()


def test_large_messages_have_so_much_room_of_a_client(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(conversation, "MOST_KEPT", 25_000.0)
    asking = client()
    with asking.websocket_connect(SOCKET) as first, asking.websocket_connect(SOCKET) as second:
        for socket in (first, second, first):
            # The last one of a visit takes the place of the one before.
            socket.send_bytes(large(10_000))
            assert len(socket.receive_bytes()) > SMALL
        code, reason = closed_by(large(10_000), asking)
        assert code == 1013
        assert "Upload it as a file" in reason


def test_nobody_is_let_in_while_memory_is_short(monkeypatch: pytest.MonkeyPatch) -> None:
    asking = client()
    with asking.websocket_connect(SOCKET) as socket:
        monkeypatch.setattr(gate, "memory_is_short", lambda: True)
        monkeypatch.setattr(conversation, "memory_is_short", lambda: True)
        socket.send_bytes(RERUN)
        assert socket.receive_bytes() == RERUN
        with pytest.raises(WebSocketDenialResponse) as refused, asking.websocket_connect(SOCKET):
            pass
        assert refused.value.status_code == 503
        assert refused.value.text == "This server is full. Load the page again in a minute."
        socket.send_bytes(large(10_000))
        with pytest.raises(WebSocketDisconnect):
            socket.receive_bytes()


def test_client_has_so_many_visits_open_and_others_have_theirs(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(gate, "MOST_VISITS", 1)
    asking = client()
    with asking.websocket_connect(SOCKET):
        with pytest.raises(WebSocketDenialResponse) as refused, asking.websocket_connect(SOCKET):
            pass
        assert refused.value.status_code == 503
    with asking.websocket_connect(SOCKET):
        pass


def test_refusal_is_read_after_a_body_of_megabytes(monkeypatch: pytest.MonkeyPatch) -> None:
    told = client().post("/_stcore/metrics", content=2_000_000 * b"x")
    assert told.status_code == 404


def test_too_much_is_told_when_to_come_again(monkeypatch: pytest.MonkeyPatch) -> None:
    # In a time that stands still no bucket fills up again, however long these requests take.
    monkeypatch.setattr(gate, "time", SimpleNamespace(monotonic=lambda: 0.0))
    asking = client()
    codes = [asking.get("/share/a.png").status_code for _ in range(41)]
    assert codes == [200] * 40 + [429]
    refused = asking.get("/share/a.png")
    assert refused.headers["retry-after"] == "1"
    assert refused.text == "Too many requests at once. Ask again in 1 second."
    problem = [asking.get("/api/v1/report.pdf") for _ in range(21)][-1]
    assert problem.status_code == 429
    assert problem.headers["content-type"] == "application/problem+json"
    assert problem.headers["access-control-allow-origin"] == "*"


def test_nobody_is_counted_where_a_proxy_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SWITCH, "off")
    asking = client()
    assert {asking.get("/share/a.png").status_code for _ in range(50)} == {200}


def asked(app: Gate, message: bytes, times: int) -> list[float]:
    """When each of so many equal messages of one visit reached the app, in seconds."""
    came: list[float] = []

    async def ask() -> None:
        loop = asyncio.get_running_loop()
        waiting = [{"type": "websocket.receive", "bytes": message}] * times

        async def receive() -> Message:
            return waiting.pop() if waiting else {"type": "websocket.disconnect", "code": 1000}

        async def send(message: Message) -> None:
            pass

        scope: dict[str, Any] = {
            "type": "websocket",
            "path": STREAM,
            "headers": [(b"host", b"localhost")],
            "client": ("198.51.100.7", 1),
        }
        start = loop.time()
        app.app = listening(came, start)
        await app(scope, receive, send)

    run(ask())
    return came


def listening(came: list[float], start: float) -> Callable[..., Awaitable[None]]:
    async def listen(scope: Any, receive: Any, send: Any) -> None:
        while (await receive())["type"] == "websocket.receive":
            came.append(asyncio.get_running_loop().time() - start)

    return listen


def test_visit_that_asks_too_often_waits_for_its_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    plenty = Rate(1_000, 1_000)
    monkeypatch.setitem(limits.TALK, "rerun", Talk(Rate(10, 2), plenty, plenty))
    came = asked(Gate(answer), RERUN, 4)  # type: ignore[arg-type]
    assert len(came) == 4
    # The fourth needs a token that is there after a fifth of a second at the soonest.
    assert came[3] >= 0.19


def test_visit_that_would_wait_too_long_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(conversation, "PATIENCE", 0.1)
    plenty = Rate(1_000, 1_000)
    monkeypatch.setitem(limits.TALK, "rerun", Talk(Rate(0.001, 2), plenty, plenty))
    assert len(asked(Gate(answer), RERUN, 4)) == 2  # type: ignore[arg-type]


def finished(status: str) -> bytes:
    return ForwardMsg(script_finished=status).SerializeToString()  # type: ignore[arg-type]


def test_end_of_a_run_is_heard_and_a_run_that_begins_again_is_none() -> None:
    assert ends_a_run(finished("FINISHED_SUCCESSFULLY"))
    assert ends_a_run(finished("FINISHED_FRAGMENT_RUN_SUCCESSFULLY"))
    assert not ends_a_run(finished("FINISHED_EARLY_FOR_RERUN"))
    assert not ends_a_run(ForwardMsg(session_event=SessionEvent()).SerializeToString())
    assert not ends_a_run(b"")


def test_runs_of_a_client_go_on_so_many_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(conversation, "PATIENCE", 0.1)
    rooms = Rooms(Messages(), Places(1, 1), Turns(2), counts=True)

    async def ask() -> list[str]:
        async def receive() -> Message:
            return {"type": "websocket.receive", "bytes": RERUN}

        async def send(message: Message) -> None:
            pass

        async def heard(talk: Conversation) -> str:
            return str((await talk.receive())["type"])

        one, two, three, other, four = (
            Conversation(receive, send, client, rooms) for client in "aaaba"
        )
        told = [await heard(each) for each in (one, two, one, three, other)]
        # One that ends, by its own word or with its visit, makes room for the next.
        end = finished("FINISHED_SUCCESSFULLY")
        await one.send({"type": "websocket.send", "bytes": end})
        told += [await heard(four)]
        two.end()
        told += [await heard(one)]
        for each in (one, three, other, four):
            each.end()
        return told

    come, gone = "websocket.receive", "websocket.disconnect"
    assert run(ask()) == [come, come, come, gone, come, come, come]
    assert rooms.turns._clients == {}


def test_run_that_waits_for_something_keeps_nobody_from_running(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(conversation, "RUN_SECONDS", 0.05)
    rooms = Rooms(Messages(), Places(1, 1), Turns(1), counts=True)

    async def ask() -> str:
        async def receive() -> Message:
            return {"type": "websocket.receive", "bytes": RERUN}

        async def send(message: Message) -> None:
            pass

        one, two = (Conversation(receive, send, "a", rooms) for _ in range(2))
        await one.receive()
        return str((await two.receive())["type"])

    assert run(ask()) == "websocket.receive"


def test_client_that_does_not_read_is_told_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(conversation, "PATIENCE", 0.2)
    sent: list[Message] = []

    async def ask() -> Message:
        stuck = asyncio.Event()

        async def receive() -> Message:
            return {"type": "websocket.receive", "bytes": RERUN}

        async def send(message: Message) -> None:
            sent.append(message)
            if message["type"] == "websocket.send":
                await stuck.wait()

        talk = Conversation(receive, send, "a", Rooms())
        telling = asyncio.create_task(talk.send({"type": "websocket.send", "text": "drawn"}))
        await asyncio.sleep(0)
        heard = await talk.receive()
        telling.cancel()
        return heard

    assert run(ask()) == {"type": "websocket.disconnect", "code": 1013}
    assert sent[-1]["reason"] == "Too much is asked for at once. Load the page again later."


def test_answer_goes_out_in_pieces_as_they_are_read() -> None:
    sent: list[int] = []

    async def big(scope: Any, receive: Any, send: Any) -> None:
        await Response(3 * PIECE * b"x" + b"y")(scope, receive, send)

    async def ask() -> None:
        async def send(message: Message) -> None:
            if message["type"] == "http.response.body":
                sent.append(len(message["body"]))

        scope = {"type": "http", "path": "/", "method": "GET", "headers": [(b"host", b"localhost")]}
        await Gate(big)(scope, None, send)  # type: ignore[arg-type]

    run(ask())
    assert sent == [PIECE, PIECE, PIECE, 1]


def test_client_that_does_not_read_an_answer_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gate, "SEND_SECONDS", 0.1)

    async def ask() -> None:
        async def send(message: Message) -> None:
            if message["type"] == "http.response.body":
                await asyncio.Event().wait()

        scope = {"type": "http", "path": "/", "method": "GET", "headers": [(b"host", b"localhost")]}
        await Gate(PlainTextResponse("figures"))(scope, None, send)  # type: ignore[arg-type]

    with pytest.raises(TimeoutError):
        run(ask())


def test_ceiling_is_a_number_of_megabytes(monkeypatch: pytest.MonkeyPatch) -> None:
    ceiling.cache_clear()
    assert ceiling() == 1_000_000_000
    for wrong in ("1 GB", "100", "-1", ""):
        ceiling.cache_clear()
        monkeypatch.setenv("RESC_MEMORY_MB", wrong)
        with pytest.raises(ValueError, match="Accepted: megabytes, at least 400"):
            ceiling()
    monkeypatch.setenv("RESC_MEMORY_MB", "400")
    assert ceiling() == 400_000_000
    ceiling.cache_clear()
