"""A server of one's own for each module, since these tests are hard on it."""

from collections.abc import Iterator

import pytest

from tests.browser.serving import App


@pytest.fixture(scope="module")
def app() -> Iterator[App]:
    running = App()
    yield running
    running.stop()
