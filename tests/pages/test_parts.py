"""A link from Share opens the tab that was open, and an old address leads on without a server."""

from urllib.parse import parse_qs, urlsplit

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from model import open_link
from tests.pages.test_pages import APP, run
from tests.patience import GIVE_UP


@pytest.mark.parametrize("part", ["", "validation", "method"])
def test_links_of_share_open_the_tab_that_is_open(
    monkeypatch: pytest.MonkeyPatch, part: str
) -> None:
    copied: dict[str, str] = {}
    monkeypatch.setattr(
        "ui.share.copyable", lambda label, text, *_, **__: copied.update({label: text})
    )
    link = "magnet_cut=12000000&pack=2024.1"
    test = run("pages/evidence.py", f"part={part}&{link}" if part else link, share_box=True)
    assert not test.exception
    for name in ("Frozen link", "Live link"):
        query = urlsplit(copied[name]).query
        assert parse_qs(query).get("part", [""]) == [part]
        assert open_link(query).scenario.cuts["magnet"] == 12_000_000


@pytest.mark.parametrize(
    ("old", "part", "title"),
    [("services", "services", []), ("validation", "validation", ["Where the figures come from"])],
)
def test_old_address_leads_on_under_streamlit_alone(old: str, part: str, title: list[str]) -> None:
    test = AppTest.from_file(str(APP), default_timeout=GIVE_UP)
    test._page_hash = calc_hash(old)
    test.query_params["magnet_cut"] = "5000000"
    test.run()
    assert not test.exception
    assert [each.value for each in test.title] == title
    assert test.query_params == {"part": part, "magnet_cut": "5000000"}
