"""The app and a stock Streamlit app, served on two ports, and a browser for both."""

import os
import subprocess
import sys
import tempfile
from base64 import b64decode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.conftest import QUIET
from tests.browser.serving import App, chromium, free_port, wait_for

_STOCK_APP = """
import streamlit as st

cut = st.slider("Cut", 0, 402, 0)
st.metric("Cut", cut)
"""
# Off in both apps, so that Streamlit does not report benchmarks; all else is its default.
_STOCK_OPTIONS = ("--server.headless=true", "--browser.gatherUsageStats=false")


@dataclass(frozen=True)
class Side:
    """One of the two apps: where it is, what is dragged or takes keys, and what answers."""

    name: str
    address: str
    track: str
    slider: str
    answer: str


@dataclass(frozen=True)
class Pair:
    browser: Browser
    ours: Side
    stock: Side

    def open(self, side: Side) -> Page:
        """Open a side in a browser that has never seen it, and wait for its answer."""
        page = self.browser.new_context(viewport={"width": 1440, "height": 900}).new_page()
        page.goto(side.address)
        page.wait_for_selector("#first", state="detached")
        page.wait_for_selector(side.answer)
        page.wait_for_timeout(1000)
        return page


@contextmanager
def side_by_side() -> Iterator[Pair]:
    """Serve both, visit each once, as the first visit is slow, and start a browser."""
    app = App()
    try:
        with stock() as address, sync_playwright() as playwright:
            arguments = [*QUIET, "--no-sandbox"] if os.geteuid() == 0 else QUIET
            browser = playwright.chromium.launch(executable_path=chromium(), args=arguments)
            pair = Pair(
                browser,
                Side("ours", app.address, "#cut-magnet", "#cut-magnet", ".change .sentence"),
                Side(
                    "stock",
                    address,
                    "[data-testid=stSlider] [role=group]",
                    "[data-testid=stSlider] input",
                    "[data-testid=stMetricValue]",
                ),
            )
            for side in (pair.ours, pair.stock):
                pair.open(side).context.close()
            yield pair
            browser.close()
    finally:
        app.stop()


@contextmanager
def stock() -> Iterator[str]:
    """Run the stock app in a folder without the settings of the app or of the user."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "app.py").write_text(_STOCK_APP, "utf-8")
        port = free_port()
        process = subprocess.Popen(
            [
                *(sys.executable, "-m", "streamlit", "run", "app.py"),
                *(f"--server.port={port}", *_STOCK_OPTIONS),
            ],
            cwd=folder,
            env={**os.environ, "HOME": folder},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            wait_for(f"http://localhost:{port}/_stcore/health")
            yield f"http://localhost:{port}"
        finally:
            process.terminate()
            process.wait()


class Traffic:
    """Counts what a page takes from the network: files as sent, websocket frames as unpacked."""

    def __init__(self, page: Page) -> None:
        self.sent = self.received = self.loaded = 0
        devtools = page.context.new_cdp_session(page)
        devtools.on("Network.webSocketFrameSent", self._frame_sent)
        devtools.on("Network.webSocketFrameReceived", self._frame_received)
        devtools.on("Network.loadingFinished", self._file)
        devtools.send("Network.enable")

    def _frame_sent(self, event: dict[str, Any]) -> None:
        self.sent += _size(event)

    def _frame_received(self, event: dict[str, Any]) -> None:
        self.received += _size(event)

    def _file(self, event: dict[str, Any]) -> None:
        self.loaded += int(event["encodedDataLength"])


def _size(event: dict[str, Any]) -> int:
    """A frame's length in bytes; all frames are binary, and the protocol gives them as base64."""
    return len(b64decode(event["response"]["payloadData"]))
