"""What the tests of plain HTTP share."""

import pytest


@pytest.fixture(autouse=True)
def memory_of_a_server(monkeypatch: pytest.MonkeyPatch) -> None:
    """These tests run in a process that holds all tests, so its own memory says nothing."""
    monkeypatch.setattr("web.ceiling.resident", lambda: 100_000_000)
