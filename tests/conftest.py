"""What all tests share: the pack of 2024, and how Hypothesis runs."""

import os

import pytest
from hypothesis import settings

from model import Pack, load_pack

settings.register_profile("default", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "default")


@pytest.fixture(scope="session")
def pack() -> Pack:
    return load_pack("2024.1")
