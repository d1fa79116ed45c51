"""Links of a page begin with the site's address, whatever name the page was opened by."""

from collections.abc import Iterator
from types import SimpleNamespace

import pytest

from reports.sharing.site import ADDRESS, public_address
from ui import session


@pytest.fixture(autouse=True)
def _opened(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    here = SimpleNamespace(context=SimpleNamespace(url="http://10.0.0.5:8511/district?a=b"))
    monkeypatch.setattr(session, "st", here)
    public_address.cache_clear()
    yield
    public_address.cache_clear()


def test_configured_address_stands_in_links(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(ADDRESS, "https://budget.example.org")
    assert session.page_address() == "https://budget.example.org/district"
    assert session.home_address() == "https://budget.example.org/"


def test_without_one_the_address_that_was_opened_does() -> None:
    assert session.page_address() == "http://10.0.0.5:8511/district"
    assert session.home_address() == "http://10.0.0.5:8511/"
