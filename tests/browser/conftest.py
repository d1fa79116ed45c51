"""A real browser, and the app that it visits."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from coverage import Coverage
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.modules import Modules, loaded
from tests.browser.serving import MEASURED, UVICORN, App, chromium

QUIET = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

OpenPage = Callable[..., Page]


@pytest.fixture(scope="session")
def app() -> Iterator[App]:
    # Much of ui/ and web/ runs only here, so this server counts where the tests' reach is measured.
    running = App(MEASURED if Coverage.current() else UVICORN)
    yield running
    running.stop()


@contextmanager
def launched() -> Iterator[Browser]:
    """Chromium; while it runs, no other event loop can run in this thread."""
    # Chromium's sandbox cannot be used by root, which is who runs in a container.
    arguments = [*QUIET, "--no-sandbox"] if os.geteuid() == 0 else QUIET
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium(), args=arguments)
        yield running
        running.close()


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    with launched() as running:
        yield running


@pytest.fixture(scope="module")
def modules(browser: Browser) -> Iterator[Modules]:
    with loaded(browser) as running:
        yield running


@pytest.fixture
def open_page(browser: Browser, app: App) -> Iterator[OpenPage]:
    """Open a path of the app in a fresh browser; fail if the console shows an error."""
    contexts = []
    complaints: list[str] = []

    def visit(path: str = "/", width: int = 1440, height: int = 900, scheme: str = "light") -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme="dark" if scheme == "dark" else "light",
        )
        contexts.append(context)
        page = context.new_page()
        page.on(
            "console",
            lambda message: (
                complaints.append(message.text) if message.type in ("error", "warning") else None
            ),
        )
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(path if "://" in path else f"{app.address}{path}")
        return page

    yield visit
    for context in contexts:
        context.close()
    assert not complaints
