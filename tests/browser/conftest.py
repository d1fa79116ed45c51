"""A real browser, and the app that it visits."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.browser.modules import Modules, loaded
from tests.browser.serving import App, chromium
from tests.patience import GIVE_UP

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
    running = App()
    yield running
    running.stop()


@contextmanager
def launched() -> Iterator[Browser]:
    """Chromium; while it runs, no other event loop can run in this thread."""
    expect.set_options(timeout=1_000 * GIVE_UP)
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


def new_page(browser: Browser, offline: bool = False) -> Page:
    """A page of a browser that has never been here; who opens it closes its context."""
    visitor = browser.new_context(offline=offline)
    visitor.set_default_timeout(1_000 * GIVE_UP)
    return visitor.new_page()


@pytest.fixture(scope="module")
def modules(browser: Browser) -> Iterator[Modules]:
    with loaded(browser) as running:
        yield running


@pytest.fixture(scope="package")
def parked(browser: Browser, app: App) -> Iterator[Page]:
    """A page that stays open, so that its browser keeps the app's scripts as it compiled them.

    A new browser compiles them anew, which takes longer than most tests.
    """
    page = new_page(browser)
    page.goto(f"{app.address}/healthz")
    yield page
    page.context.close()


@pytest.fixture
def open_page(browser: Browser, app: App, parked: Page) -> Iterator[OpenPage]:
    """Open a path of the app; fail if the console shows an error.

    The first page of a test is one of the browser that all tests share, which has forgotten
    whatever the tests before have left in it; each further one is a browser of its own.
    """
    parked.context.clear_cookies()
    parked.context.clear_permissions()
    parked.evaluate("localStorage.clear()")
    pages: list[Page] = []
    complaints: list[str] = []

    def visit(path: str = "/", width: int = 1440, height: int = 900, scheme: str = "light") -> Page:
        page = new_page(browser) if pages else parked.context.new_page()
        pages.append(page)
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
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
    for page in pages[1:]:
        page.context.close()
    for page in parked.context.pages:
        if page != parked:
            page.close()
    assert not complaints
