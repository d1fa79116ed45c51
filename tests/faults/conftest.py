"""A server and a browser of one's own for each module, since these tests are hard on them."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import launched
from tests.browser.serving import App


@pytest.fixture(scope="module")
def app() -> Iterator[App]:
    running = App()
    yield running
    running.stop()


SLOWEST = 300_000
"""Milliseconds until a test gives up; nothing takes so long, on whatever machine."""


@pytest.fixture(scope="module")
def patient() -> Iterator[None]:
    """What is expected of a page may take as long as the machine needs."""
    expect.set_options(timeout=SLOWEST)
    yield
    expect.set_options(timeout=5_000)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with launched() as running:
        yield running
