"""The dial's code comes to a page once, and is kept by the browser."""

import re
from threading import Event

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from reports.dial import module
from reports.dial.module import component_code, dial_file, dial_path
from web import start
from web.start import dial_route


def test_visit_carries_the_dials_code_only_where_no_server_gives_its_file(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    served = Event()
    monkeypatch.setattr(module, "SERVED", served)
    monkeypatch.setattr(start, "SERVED", served)
    assert component_code() == dial_file()
    client = TestClient(Starlette(routes=[dial_route()]))
    assert len(component_code()) < 1_000
    assert f'"{dial_path()}"' in component_code()
    given = client.get(dial_path(), headers={"accept-encoding": "gzip, br"})
    assert given.text == dial_file()
    assert given.headers["content-encoding"] == "br"
    assert given.headers["content-type"].startswith("text/javascript")
    assert "immutable" in given.headers["cache-control"]
    # A page that was open while the server changed.
    old = client.get(
        re.sub(r"[0-9a-f]{16}", "0" * 16, dial_path()), headers={"accept-encoding": ""}
    )
    assert (old.text, old.headers["cache-control"]) == (dial_file(), "no-store")
