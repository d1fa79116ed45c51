"""What all tests share: the pack of 2024, and how Hypothesis runs."""

import os

import pytest
from hypothesis import settings

from model import Pack, load_pack

pytest_plugins = ["tests.conformance"]

settings.register_profile("default", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "default")


@pytest.fixture
def memory_of_a_server(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests run in a process that holds all tests, so its own memory says nothing."""
    monkeypatch.setattr("web.ceiling.resident", lambda: 100_000_000)


@pytest.fixture(scope="session")
def pack() -> Pack:
    return load_pack("2024.1")
