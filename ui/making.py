"""Files that a page gives and takes; the workshop makes and reads them.

Streamlit can make a file when its button is pressed. But it does not say why a file was not made,
forgets the file as soon as two other visitors have moved a slider, and starts a thread for each
press. So presses are answered here.
"""

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import wait
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

import streamlit as st
from streamlit import runtime
from streamlit.proto.BackMsg_pb2 import BackendOperationRequest
from streamlit.proto.ForwardMsg_pb2 import BackendOperationResponse
from streamlit.runtime.backend_operation_handler import DeferredFileHandler
from streamlit.runtime.media_file_manager import MediaFileManager
from streamlit.runtime.scriptrunner import get_script_run_ctx

from model.messages import language, say, speak, speaking
from reports.sharing.documents import Document, Subject
from reports.workshop import WORKSHOP, Asker, NotMade, Order, order

LOGGER = logging.getLogger(__name__)

KEPT_SECONDS = 60.0
"""A browser has begun to fetch its file by then."""
SHORT_PASTE = 4_000
"""Characters; a longer paste is read in the workshop."""
_TICK = 0.2
"""Seconds between two looks whether the visit is still there."""

Given = Subject | Callable[[], Subject]
"""What a document is made of, or a function that tells it when the button is pressed."""


@dataclass
class _Button:
    """What Streamlit calls at a press; it returns what was made just before."""

    document: Document
    given: Given
    asker: Asker
    spoken: str
    """The visitor's language."""
    made: bytes = b""

    def __call__(self) -> bytes:
        return self.made


def download(document: Document, given: Given, label: str = "", **look: Any) -> None:
    """Draw a button; its document is made when it is pressed.

    Args:
        document: what the button gives.
        given: what it is made of.
        label: the text on the button; the document's title if empty.
        look: what else ``st.download_button`` takes.
    """
    button = _Button(document, given, _this_visit(), language())
    st.download_button(
        label or document.title,
        button,
        document.key,
        document.form.media_type.partition(";")[0],
        on_click="ignore",
        **look,
    )


def made(ordered: Order, meanwhile: Callable[[], None] = lambda: None) -> Any:
    """What the workshop makes of an order, while the page waits.

    Args:
        ordered: the order.
        meanwhile: called a few times a second.

    Raises:
        NotMade: it was refused, with a sentence for the visitor.
    """
    asker = _this_visit()
    answer = WORKSHOP.ask(ordered, asker)
    try:
        while not wait([answer], _TICK).done:
            meanwhile()
            _check_is_there(asker.visit)
        return answer.result()
    finally:
        answer.cancel()


def _this_visit() -> Asker:
    context = get_script_run_ctx()
    return Asker(str(st.context.ip_address or ""), context.session_id if context else "")


def _check_is_there(visit: str) -> None:
    if runtime.exists() and not runtime.get_instance().is_active_session(visit):
        raise NotMade("left", say("documents-left"))


async def _handle(
    self: DeferredFileHandler, request: BackendOperationRequest, session_id: str
) -> BackendOperationResponse:
    """Answer a press with the file's address, or with a sentence to show below the button."""
    files, place = self._get_media_file_mgr(), request.deferred_file.file_id
    answer = BackendOperationResponse(request_id=request.request_id)
    pressed = files._deferred_callables.get(place)
    button = pressed["callable"] if pressed else None
    if not pressed or not isinstance(button, _Button):
        answer.error_msg = say("documents-changed")
        return answer
    speak(button.spoken)
    try:
        subject = button.given if isinstance(button.given, Subject) else button.given()
        with speaking(button.document.spoken):
            ordered = order(button.document.make, *button.document.of(subject))
            name = button.document.file_name(subject)
        content = await _wait_for(ordered, button.asker)
        button.made = content if isinstance(content, bytes) else content.encode()
        pressed["filename"] = name
        answer.deferred_file.url = _address_of(files, place, session_id)
    except NotMade as error:
        answer.error_msg = str(error)
    except Exception:
        LOGGER.exception("A file could not be made")
        answer.error_msg = say("documents-not-made")
    finally:
        button.made = b""
    return answer


async def _wait_for(ordered: Order, asker: Asker) -> Any:
    answer = asyncio.ensure_future(WORKSHOP.soon(ordered, asker))
    try:
        while not (await asyncio.wait([answer], timeout=_TICK))[0]:
            _check_is_there(asker.visit)
        return answer.result()
    finally:
        answer.cancel()


def _address_of(files: MediaFileManager, place: str, session_id: str) -> str:
    """The address of what was made; the file is held until the browser has fetched it."""
    address = files.execute_deferred(place)
    name, held = f"made {place}", files._files_by_session_and_coord

    def let_go() -> None:
        with files._lock:
            held[session_id].pop(name, None)
            if not held[session_id]:
                del held[session_id]
        # The first call marks files that nobody holds, the second removes them.
        files.remove_orphaned_files()
        files.remove_orphaned_files()

    with files._lock:
        held[session_id][name] = PurePath(address).stem
    asyncio.get_running_loop().call_later(KEPT_SECONDS, let_go)
    return address


DeferredFileHandler.handle = _handle  # type: ignore[method-assign]
