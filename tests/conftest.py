"""What all tests share: the pack of 2024, how Hypothesis runs, and what is counted as reached."""

import os
from collections import Counter
from collections.abc import Callable, Iterator
from functools import wraps
from itertools import count

import pytest
from coverage import Coverage
from hypothesis import is_hypothesis_test, settings

from model import Pack, load_pack

pytest_plugins = ["tests.conformance"]

settings.register_profile("default", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "default")

COUNTED = 60
"""How many examples of a test count for what the tests reach.

To count takes as long as the test itself, and further examples go the same ways.
"""

CASES = 20
"""How many cases of a test with parameters count, for the same reason."""

_begun: Counter[str] = Counter()
"""How many cases of each test this process has begun."""


@pytest.fixture
def memory_of_a_server(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests run in a process that holds all tests, so its own memory says nothing."""
    monkeypatch.setattr("web.ceiling.resident", lambda: 100_000_000)


@pytest.fixture(scope="session")
def pack() -> Pack:
    return load_pack("2024.1")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """Count what a test's first cases reach, with what they set up."""
    counting = Coverage.current()
    test = item.nodeid.partition("[")[0]
    _begun[test] += 1
    if counting is None or _begun[test] <= CASES:
        return (yield)
    counting.stop()
    try:
        return (yield)
    finally:
        counting.start()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    """Count what a test reaches that draws its examples, but of the first of them only."""
    counting = Coverage.current()
    if not (counting and isinstance(item, pytest.Function) and is_hypothesis_test(item.function)):
        yield
        return
    handle = item.function.hypothesis
    test = handle.inner_test
    handle.inner_test = _counted_at_first(test, counting)
    try:
        yield
    finally:
        handle.inner_test = test
        # To start what is not stopped would count twice.
        counting.stop()
        counting.start()


def _counted_at_first(test: Callable[..., None], counting: Coverage) -> Callable[..., None]:
    ran = count()

    @wraps(test)
    def run(*given: object, **named: object) -> None:
        if next(ran) == COUNTED:
            counting.stop()
        test(*given, **named)

    return run
