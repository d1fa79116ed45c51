"""Counts and times requests and visits, and gives each request a reference.

The reference is in the answer and in the log, so that somebody who reports a fault need not say
anything else.
"""

import logging
import time
from secrets import token_hex

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from model.messages import say
from web.api import ENDPOINTS
from web.conversation import ends_a_run
from web.endpoint import PREFIX
from web.logs import fault
from web.metrics import ERRORS, OPEN_VISITS, REQUESTS, RERUNS, VISITS

LOGGER = logging.getLogger(__name__)

_RERUN = b"\x5a"
"""The first byte of a message that asks for a run: field 11 of Streamlit's BackMsg."""


def new_reference() -> str:
    """A reference that is short enough to be read out on the telephone."""
    return token_hex(3)


def script_error(error: Exception) -> str:
    """Count and log a fault in a page's script; return its reference."""
    reference = new_reference()
    report("script", "A page could not be shown", reference, error)
    return reference


def report(where: str, said: str, reference: str, error: Exception, **facts: str) -> None:
    """Count a fault of the server, and log it under the reference that is in the answer."""
    ERRORS.labels(where).inc()
    LOGGER.error(said, extra={"facts": {"reference": reference, **facts, **fault(error)}})


class Watched:
    """Watches every request and every visit."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            await self._request(scope, receive, send)
        elif scope["type"] == "websocket":
            await TimedVisit(send, receive).run(self.app, scope)
        else:
            await self.app(scope, receive, send)

    async def _request(self, scope: Scope, receive: Receive, send: Send) -> None:
        reference = scope["reference"] = new_reference()
        header = (b"x-request-reference", reference.encode())
        start, status = time.perf_counter(), 0

        async def send_with_reference(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = [*message["headers"], header]
            await send(message)

        try:
            await self.app(scope, receive, send_with_reference)
        except Exception as error:
            report("request", "A request failed", reference, error, route=route_of(scope["path"]))
            if not status:
                sentence = say("server-fault", reference=reference)
                await PlainTextResponse(sentence, 500)(scope, receive, send_with_reference)
        finally:
            kind = f"{status // 100}xx" if status else "none"
            REQUESTS.labels(route_of(scope["path"]), kind).observe(time.perf_counter() - start)


class TimedVisit:
    """One session's websocket: it is counted while it is open, and its runs are timed."""

    def __init__(self, send: Send, receive: Receive) -> None:
        self._send = send
        self._receive = receive
        self._asked: float | None = None
        self._opened: float | None = None
        self._runs = 0

    async def run(self, app: ASGIApp, scope: Scope) -> None:
        reference = scope["reference"] = new_reference()
        try:
            await app(scope, self._listen, self._answer)
        except Exception as error:
            report("visit", "A visit broke off", reference, error)
        finally:
            if self._opened is not None:
                OPEN_VISITS.dec()
                seconds = round(time.perf_counter() - self._opened, 1)
                facts = {"reference": reference, "seconds": seconds, "runs": self._runs}
                LOGGER.info("A visit ended", extra={"facts": facts})

    async def _listen(self) -> Message:
        message = await self._receive()
        asks = (message.get("bytes") or b"").startswith(_RERUN)
        # Choices that come during a run are answered by that run or the next.
        if asks and self._asked is None:
            self._asked = time.perf_counter()
        return message

    async def _answer(self, message: Message) -> None:
        if message["type"] == "websocket.accept":
            self._opened = time.perf_counter()
            VISITS.inc()
            OPEN_VISITS.inc()
        content = message.get("bytes")
        if content and self._asked is not None and ends_a_run(content):
            RERUNS.observe(time.perf_counter() - self._asked)
            self._asked = None
            self._runs += 1
        await self._send(message)


def route_of(path: str) -> str:
    """What a path asks for: one of a few names, with nothing in it that a visitor wrote."""
    if path.startswith(f"{PREFIX}/"):
        name = path[len(PREFIX) + 1 :].partition("/")[0]
        return f"api {name}" if name in _API_NAMES else "api"
    if path.startswith("/_stcore/upload_file"):
        return "upload"
    if path.startswith(("/static/", "/_stcore/", "/media/", "/component/")):
        return "streamlit"
    return "page or file"


_API_NAMES = {"openapi.json"} | {each.path.split("/")[1] for each in ENDPOINTS.values()}
