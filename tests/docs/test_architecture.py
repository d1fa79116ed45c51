"""docs/architecture.md shows the rooms as the imports are, and the walks go as it says."""

import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
from starlette.responses import Response
from starlette.testclient import TestClient
from streamlit.testing.v1 import AppTest

from model import decode, load_pack
from model.choice import to_choice
from model.intake import read_upload
from tests.docs.reading import ROOT, page
from tests.pages.test_pages import run
from tests.patience import GIVE_UP
from tests.web.test_gate import RERUN, SOCKET, client
from web.stores import Uploads
from web.uploads import BoundedUploads

pytestmark = pytest.mark.usefixtures("memory_of_a_server")
PAGE = page("architecture.md")
ROWS = b"school,students,tuition\nCREC,120,5012\n"


def walk(start: str) -> list[str]:
    """The names that the numbered steps below a sentence begin with, in their order."""
    steps = PAGE.partition(start)[2].lstrip(" :\n").split("\n\n")[0]
    found = re.findall(r"^\d+\. `([\w.]+)`", steps, re.MULTILINE)
    assert len(found) == len(re.findall(r"^\d+\. ", steps, re.MULTILINE)) > 3
    return found


def called(what: Callable[[], object]) -> list[str]:
    """The functions of ours that something calls, in any thread that it starts, in their order."""
    found: list[str] = []

    def note(frame: FrameType, event: str, _: Any) -> None:
        if event == "call" and frame.f_code.co_filename.startswith(f"{ROOT}/"):
            file = Path(frame.f_code.co_filename).relative_to(ROOT).with_suffix("")
            found.append(f"{'.'.join(file.parts)}.{frame.f_code.co_qualname}")

    threading.setprofile(note)
    sys.setprofile(note)
    try:
        what()
    finally:
        sys.setprofile(None)
        threading.setprofile(None)
    return found


def first_missing(steps: list[str], calls: list[str]) -> str | None:
    """The first step that does not come after those before it."""
    left = iter(calls)
    return next((step for step in steps if step not in left), None)


def test_the_picture_is_drawn_from_the_imports(tmp_path: Path) -> None:
    drawn = tmp_path / "architecture.md"
    shutil.copy(ROOT / "docs" / "architecture.md", drawn)
    drawn.write_text(re.sub(r"(```mermaid\n).*?```", r"\1```", PAGE, flags=re.DOTALL))
    command = [sys.executable, str(ROOT / "tools" / "picture.py"), str(drawn)]
    subprocess.run(command, check=True)
    assert drawn.read_text("utf-8") == PAGE, "make picture"


def test_every_step_in_the_browser_is_in_its_module() -> None:
    steps = re.findall(r"`(\w+)`\s+in\s+`(reports/dial/\w+\.js)`", PAGE)
    assert len(steps) > 8
    for name, file in steps:
        source = (ROOT / file).read_text("utf-8")
        assert re.search(rf"(function|const) {name}\b", source), (name, file)


def test_a_message_passes_as_the_walk_says() -> None:
    def send() -> None:
        with client().websocket_connect(SOCKET) as socket:
            socket.send_bytes(RERUN)
            assert socket.receive_bytes() == RERUN

    assert first_missing(walk("The message passes, on the event loop:"), called(send)) is None


def _fragment() -> None:
    """The home page; from the second run on that part alone which Streamlit runs at a release."""
    import streamlit as st

    from ui.chain import show_chain
    from ui.dial import _follow, show_dial
    from ui.page import open_page

    if "released" in st.session_state:
        _follow("page", show_chain, lambda: False)
    else:
        open_page()
        show_dial(below=show_chain)


def test_a_slider_that_is_let_go_is_answered_as_the_walk_says() -> None:
    test = AppTest.from_function(_fragment, default_timeout=GIVE_UP)
    test.query_params["pack"] = "2024.1"
    test.run()
    cut = to_choice(decode("magnet_cut=12000000", load_pack("2024.1"))[0])
    test.session_state["released"] = True
    test.session_state["state_page"] = {"chosen": {"serial": "page-1", "choice": cut}}
    calls = called(test.run)
    assert not test.exception
    assert test.query_params["magnet_cut"] == "12000000"
    assert first_missing(walk("on the choice):"), calls) is None


def test_a_file_is_let_in_as_the_walk_says() -> None:
    uploads = Uploads("/_stcore/upload_file")
    (place,) = uploads.get_upload_urls("visit", ["rows.csv"])
    asking = TestClient(BoundedUploads(Response(status_code=204), lambda: uploads))
    calls = called(lambda: asking.put(place.upload_url, content=ROWS).raise_for_status())
    assert first_missing(walk("The file comes by a request of its own:"), calls) is None


def test_an_uploaded_row_comes_to_its_bill_as_the_walk_says() -> None:
    test = run("pages/district.py", "magnet_cut=12000000&pack=2024.1")
    test.file_uploader[0].set_value(("rows.csv", ROWS, "text/csv"))
    calls = called(test.run)
    assert not test.exception
    assert first_missing(walk("what the box on the page was given:"), calls) is None


def test_a_hand_reads_a_file_as_the_walk_says() -> None:
    calls = called(lambda: read_upload("rows.csv", ROWS))
    assert first_missing(walk("so that a stranger's file can harm nothing else:"), calls) is None


def test_a_step_that_does_not_happen_is_found() -> None:
    assert first_missing(["a", "c"], ["a", "b", "c"]) is None
    assert first_missing(["c", "a"], ["a", "b", "c"]) == "a"
    assert first_missing(["a", "a"], ["a", "b"]) == "a"
