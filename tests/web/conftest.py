"""What the tests of plain HTTP share."""

import pytest


@pytest.fixture(autouse=True)
def _memory(memory_of_a_server: None) -> None:
    """All of them let in what a server of the usual size lets in."""
