"""What robots may read, and whom somebody tells who finds a weakness."""

import logging
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from urllib.robotparser import RobotFileParser

import pytest
from starlette.applications import Starlette

from reports.sharing.site import ADDRESS, public_address
from tests.web.asking import Answer, get
from web.wellknown import CONTACT, SECURITY_PATH, well_known_routes

MAIL = "mailto:security@budget.example.org"


@pytest.fixture(autouse=True)
def _afresh() -> Iterator[None]:
    yield
    public_address.cache_clear()


def ask(
    monkeypatch: pytest.MonkeyPatch, path: str = SECURITY_PATH, contact: str = "", site: str = ""
) -> Answer:
    monkeypatch.setenv(CONTACT, contact)
    monkeypatch.setenv(ADDRESS, site)
    public_address.cache_clear()
    return get(Starlette(routes=well_known_routes()), path)


def fields(answer: Answer) -> dict[str, str]:
    found = dict(line.split(": ", 1) for line in answer.text.splitlines())
    assert len(found) == len(answer.text.splitlines())
    return found


def test_robots_may_read_pages_and_their_pictures_and_nothing_else(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    answer = ask(monkeypatch, "/robots.txt")
    assert (answer.status, answer.headers["content-type"]) == (200, "text/plain; charset=utf-8")
    robots = RobotFileParser()
    robots.parse(answer.text.splitlines())
    for path in ("/", "/district?magnet_cut=1", "/share/picture.png?magnet_cut=1", "/static/x.js"):
        assert robots.can_fetch("a robot", path), path
    for path in ("/api/v1/estimate?magnet_cut=1", "/media/x.pdf", "/_stcore/stream"):
        assert not robots.can_fetch("a robot", path), path


@pytest.mark.parametrize("path", [SECURITY_PATH, "/security.txt"])
@pytest.mark.parametrize(
    "contact",
    [MAIL, "https://budget.example.org/security?a=b", "tel:+1-860-555-0100", f" {MAIL} "],
)
def test_contact_stands_in_security_txt(
    monkeypatch: pytest.MonkeyPatch, path: str, contact: str
) -> None:
    answer = ask(monkeypatch, path, contact)
    assert (answer.status, answer.headers["content-type"]) == (200, "text/plain; charset=utf-8")
    assert answer.headers["cache-control"] == "public, max-age=3600"
    found = fields(answer)
    assert list(found) == ["Contact", "Expires", "Preferred-Languages"]
    assert (found["Contact"], found["Preferred-Languages"]) == (contact.strip(), "en")


def test_security_txt_holds_for_less_than_a_year(monkeypatch: pytest.MonkeyPatch) -> None:
    written = fields(ask(monkeypatch, contact=MAIL))["Expires"]
    expires = datetime.strptime(written, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    assert timedelta(days=362) < expires - datetime.now(UTC) < timedelta(days=365)


@pytest.mark.parametrize("site", ["https://budget.example.org", "https://budget.example.org/"])
def test_site_is_named_where_it_is_known(monkeypatch: pytest.MonkeyPatch, site: str) -> None:
    found = fields(ask(monkeypatch, contact=MAIL, site=site))
    assert found["Canonical"] == f"https://budget.example.org{SECURITY_PATH}"


@pytest.mark.parametrize("site", ["", "http://budget.example.org"])
def test_site_that_cannot_be_named_is_left_out(monkeypatch: pytest.MonkeyPatch, site: str) -> None:
    assert "Canonical" not in fields(ask(monkeypatch, contact=MAIL, site=site))


def test_without_a_contact_a_sentence_says_so(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    answer = ask(monkeypatch)
    assert (answer.status, answer.headers["content-type"]) == (404, "text/plain; charset=utf-8")
    assert "names no contact" in answer.text
    assert CONTACT in answer.text
    assert not caplog.records


@pytest.mark.parametrize(
    "contact",
    [
        "security@budget.example.org",
        "http://budget.example.org",
        "javascript:alert(1)",
        "mailto:security",
        "tel:now",
        f"{MAIL}\nContact: mailto:a@evil.example",
        f"{MAIL} {MAIL}",
        "https://bücher.example",
    ],
)
def test_contact_that_cannot_be_used_is_logged_and_not_shown(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, contact: str
) -> None:
    with caplog.at_level(logging.ERROR):
        answer = ask(monkeypatch, contact=contact)
    assert answer.status == 404
    (line,) = [record.getMessage() for record in caplog.records]
    assert line.startswith(f"{CONTACT} cannot be used. Accepted: one address that begins with")
