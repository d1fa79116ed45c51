"""A real browser, and the app that it visits."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import (
    Browser,
    ConsoleMessage,
    Error,
    Page,
    Request,
    expect,
    sync_playwright,
)

from tests.browser.modules import Modules, loaded
from tests.browser.serving import MEASURED, UVICORN, App, chromium
from tests.patience import GIVE_UP

QUIET = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

ANSWERED = "Multiple different fragmentIds detected in a single batch"
"""What Streamlit warns of under load; the server answers such a batch whole (ui/moment.py)."""

OpenPage = Callable[..., Page]


@pytest.fixture(scope="session")
def app(pytestconfig: pytest.Config) -> Iterator[App]:
    # Much of ui/ and web/ runs only here, so this server counts where the tests' reach is measured.
    running = App(MEASURED if pytestconfig.pluginmanager.hasplugin("_cov") else UVICORN)
    yield running
    running.stop()


def arguments() -> list[str]:
    """What Chromium is started with; its sandbox cannot be used by root, as in a container."""
    return [*QUIET, "--no-sandbox"] if os.geteuid() == 0 else QUIET


@contextmanager
def launched() -> Iterator[Browser]:
    """Chromium; while it runs, no other event loop can run in this thread."""
    expect.set_options(timeout=1_000 * GIVE_UP)
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium(), args=arguments())
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


@pytest.fixture(scope="package")
def modules(browser: Browser) -> Iterator[Modules]:
    with loaded(browser) as running:
        yield running


@pytest.fixture(scope="package")
def tabs(browser: Browser) -> Iterator[list[Page]]:
    """The tabs that tests open pages in, each of a browser that shares nothing with the others.

    They stay open, so they keep the app's scripts compiled: a new browser compiles them anew, which
    takes three times as long as to open a page.
    """
    opened: list[Page] = []
    yield opened
    for page in opened:
        page.context.close()


@pytest.fixture(scope="package")
def tab(browser: Browser, tabs: list[Page]) -> Page:
    """The first of them, for tests that open a page in another way than ``open_page``."""
    if not tabs:
        tabs.append(new_page(browser))
    return tabs[0]


def forget(tab: Page, address: str) -> None:
    """Take away what the test before has left of a server in the tab and in its browser."""
    tab.goto(f"{address}/healthz")
    tab.evaluate("localStorage.clear(); sessionStorage.clear()")
    tab.context.clear_cookies()
    tab.context.clear_permissions()
    for other in tab.context.pages:
        if other != tab:
            other.close()


@pytest.fixture
def open_page(browser: Browser, app: App, tabs: list[Page]) -> Iterator[OpenPage]:
    """Open a path of the app, each in a browser of its own that has never been here.

    Fails if the console shows an error, or if a page asks another site for anything.
    """
    pages: list[Page] = []
    complaints: list[str] = []

    def listen(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning") and ANSWERED not in message.text:
            complaints.append(message.text)

    def fail(error: Error) -> None:
        complaints.append(str(error))

    def look(request: Request) -> None:
        if urlsplit(request.url).hostname not in ("localhost", "127.0.0.1", None):
            complaints.append(f"asked for {request.url}")

    def visit(path: str = "/", width: int = 1440, height: int = 900, scheme: str = "light") -> Page:
        if len(pages) == len(tabs):
            tabs.append(new_page(browser))
        page = tabs[len(pages)]
        forget(page, app.address)
        pages.append(page)
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        page.on("console", listen)
        page.on("pageerror", fail)
        page.on("request", look)
        page.goto(path if "://" in path else f"{app.address}{path}")
        page.wait_for_selector("#first", state="detached")
        return page

    yield visit
    for page in pages:
        page.remove_listener("console", listen)
        page.remove_listener("pageerror", fail)
        page.remove_listener("request", look)
        page.unroute_all()
    # So that nothing goes on in a tab that the next test may have no use for.
    for page in pages[1:]:
        page.goto("about:blank")
    assert not complaints
