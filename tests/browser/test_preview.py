"""A link as a preview robot sees it: plain HTTP to the running server, no browser, no script."""

import gzip
import struct
import urllib.request
from email.message import Message
from urllib.error import HTTPError

import pytest
from playwright.sync_api import expect

from reports.sharing.site import ADDRESS
from tests.browser.conftest import OpenPage
from tests.browser.dial import ready
from tests.browser.serving import App
from tests.patience import GIVE_UP
from tests.reports.test_preview import BRIEF, MADE_WITH, Tags

TITLE = (
    "−$12 million magnet, tied to inflation: who pays under “current law” and “tied to inflation”?"
)
LINK = "magnet_cut=12000000&tuition_cap=cpi&pack=2024.1"
ROBOT = {"User-Agent": "facebookexternalhit/1.1", "Accept": "*/*"}


def get(address: str, headers: dict[str, str] | None = None) -> tuple[Message, bytes]:
    request = urllib.request.Request(address, headers={**ROBOT, **(headers or {})})
    with urllib.request.urlopen(request, timeout=GIVE_UP) as answer:
        body = answer.read()
        packed = answer.headers["Content-Encoding"] == "gzip"
        return answer.headers, gzip.decompress(body) if packed else body


@pytest.mark.parametrize("path", ["/", "/evidence", "/district", "/about", "/hearing", "/embed"])
def test_robot_finds_title_sentence_and_picture_on_any_page(app: App, path: str) -> None:
    headers, body = get(f"{app.address}{path}?{LINK}", {"Accept-Encoding": "gzip, br"})
    assert headers.get_content_type() == "text/html"
    said = Tags(body.decode()).said
    assert said["og:title"] == TITLE
    assert said["description"] == said["og:description"]
    if path == "/district":
        # As the page itself does: that of the example, where nobody has entered a row.
        assert "the tuition bill for each 100 students rises" in said["description"]
        assert MADE_WITH in said["description"]
    else:
        assert said["description"] == f"{BRIEF} {MADE_WITH}"
    assert said["og:url"] == f"{app.address}{path}?{LINK}"
    headers, picture = get(said["og:image"])
    assert headers["Content-Type"] == "image/png"
    assert "immutable" in headers["Cache-Control"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert struct.unpack(">II", picture[16:24]) == (1200, 630)


def test_robot_is_told_the_configured_address_whatever_it_asked_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(ADDRESS, "https://budget.example.org")
    named = App()
    proxied = {"Host": "budget.example.org", "X-Forwarded-Proto": "http"}
    for headers in (proxied, {}):
        said = Tags(get(f"{named.address}/?{LINK}", headers)[1].decode()).said
        assert said["og:image"].startswith("https://budget.example.org/share/picture.png?")
        assert said["og:url"] == f"https://budget.example.org/?{LINK}"
    with pytest.raises(HTTPError) as refused:
        get(named.address, {"Host": "evil.example"})
    assert refused.value.code == 421
    assert refused.value.read() == b"This site is at https://budget.example.org."
    named.stop()


def test_any_link_is_answered(app: App) -> None:
    odd = ("magnet_cut=lots", "pack=1999", "%ff%00&&==", "district=%3Cscript%3E", 9000 * "x")
    for query in odd:
        said = Tags(get(f"{app.address}/?{query}")[1].decode()).said
        assert said["og:title"] == "Who pays if a line is cut?", query


def test_page_with_a_preview_runs_under_its_policy(open_page: OpenPage) -> None:
    page = ready(open_page(f"/?{LINK}"))
    expect(page).to_have_title(f"{TITLE} · RESC Budget Explorer")
    assert page.locator('meta[property="og:title"]').count() == 1


def test_two_addresses_of_a_scenario_share_one_picture(app: App) -> None:
    tags = {
        get(f"{app.address}/share/picture.png?{query}")[0]["ETag"]
        for query in (LINK, "tuition_cap=cpi&pack=2024.1&utm_source=mail&magnet_cut=12000000")
    }
    assert len(tags) == 1
