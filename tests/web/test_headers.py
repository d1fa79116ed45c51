"""What each answer tells a browser, header by header and word by word.

By their exact values, so that one that is lost or weakened is noticed.
"""

import re
from collections.abc import Iterator

import pytest
from starlette.types import ASGIApp
from streamlit.runtime import Runtime

import server
from reports.dial.early import EARLY_SCRIPT
from tests.web.asking import Answer, get
from web.api import PREFIX, api
from web.headers import INDEX, inline_script_hashes

POLICY = {
    "default-src": "'self'",
    "script-src": "'self' blob:",
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "font-src": "'self' data:",
    "connect-src": "'self'",
    "worker-src": "'self' blob:",
    "object-src": "'none'",
    "base-uri": "'self'",
    "form-action": "'self'",
    "frame-ancestors": "'self'",
}
COMMON = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "strict-origin-when-cross-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
SCENARIO = "12-million-magnet-cap-removed-fy2025"
DOCUMENTS = {
    "report.pdf": (f'inline; filename="resc-board-page-{SCENARIO}.pdf"', "application/pdf"),
    "report.xlsx": (
        f'attachment; filename="resc-workbook-{SCENARIO}.xlsx"',
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
    "report.json": (
        f'attachment; filename="resc-figures-{SCENARIO}.json"',
        "application/json",
    ),
    "report.csv": (
        f'attachment; filename="resc-figures-{SCENARIO}.csv"',
        "text/csv; charset=utf-8",
    ),
    "report.png": (f'inline; filename="resc-who-pays-social-{SCENARIO}.png"', "image/png"),
    "report.svg": (f'inline; filename="resc-who-pays-social-{SCENARIO}.svg"', "image/svg+xml"),
    "report.html": (
        f'attachment; filename="resc-offline-kit-{SCENARIO}.html"',
        "text/html; charset=utf-8",
    ),
    "report.txt": (
        f'inline; filename="resc-fiscal-note-{SCENARIO}.txt"',
        "text/plain; charset=utf-8",
    ),
}
UPLOAD = "/_stcore/upload_file/a/b"


@pytest.fixture(scope="module")
def app() -> Iterator[ASGIApp]:
    """All that `server.py` puts together, with a Streamlit that is not started."""
    yield server.app._build_starlette_app()
    # Streamlit lets a process have one.
    Runtime._instance = None


def assert_headers(answer: Answer, ancestors: str = "'self'") -> None:
    directives = [
        each.split(" ", 1) for each in answer.headers["content-security-policy"].split("; ")
    ]
    found = {name: value for name, value in directives}
    assert len(found) == len(directives)
    own, *hashes = re.split(r" (?='sha256-)", found["script-src"])
    assert hashes == inline_script_hashes(f"{INDEX.decode()}<script>{EARLY_SCRIPT}</script>")
    assert {**found, "script-src": own} == {**POLICY, "frame-ancestors": ancestors}
    assert {name: answer.headers.get(name) for name in COMMON} == COMMON
    framed = None if ancestors == "*" else "SAMEORIGIN"
    assert answer.headers.get("x-frame-options") == framed


def test_only_scripts_of_streamlits_own_page_may_stand_in_a_page() -> None:
    hashes = inline_script_hashes(INDEX.decode())
    assert len(hashes) == INDEX.count(b"<script>")
    assert all(re.fullmatch(r"'sha256-[A-Za-z0-9+/]{43}='", each) for each in hashes)
    assert inline_script_hashes("<script>alert(1)</script>") == [
        "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"
    ]


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/", 200),
        ("/district?magnet_cut=1", 200),
        ("/embedded", 404),
        (f"{PREFIX}/packs", 200),
        (f"{PREFIX}/estimate?magnet_cut=x&strict=1", 400),
        (f"{PREFIX}/nothing", 404),
        ("/media/nothing.pdf", 404),
        ("/district/_stcore/health", 300),
        ("/robots.txt", 200),
        ("/security.txt", 404),
        ("/share/nothing", 200),
        ("/healthz", 200),
    ],
)
def test_each_answer_has_the_headers(app: ASGIApp, path: str, status: int) -> None:
    answer = get(app, path)
    assert answer.status == status
    assert_headers(answer)


def test_file_that_a_page_gives_is_kept_by_nobody_on_its_way(app: ASGIApp) -> None:
    """It may hold all that a district has entered."""
    assert get(app, "/media/nothing.json").headers["cache-control"] == "private, no-store"


@pytest.mark.parametrize("path", ["/embed", "/embed/", "/embed?magnet_cut=1&controls=none"])
def test_page_for_frames_may_stand_in_any(app: ASGIApp, path: str) -> None:
    assert_headers(get(app, path), ancestors="*")


def test_refusal_of_too_much_has_the_headers(app: ASGIApp) -> None:
    answers = (get(app, UPLOAD) for _ in range(2_000))
    refused = next(answer for answer in answers if answer.status == 429)
    assert_headers(refused)
    assert refused.headers["cache-control"] == "no-store"
    assert int(refused.headers["retry-after"]) >= 1


@pytest.mark.parametrize(
    ("path", "broken"),
    [(f"{PREFIX}/estimate", "web.api.estimate"), ("/readyz", "web.health._stamp")],
)
def test_fault_of_ours_has_the_headers(
    app: ASGIApp, monkeypatch: pytest.MonkeyPatch, path: str, broken: str
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("broken for a test")

    monkeypatch.setattr(broken, fail)
    answer = get(app, path)
    assert answer.status == 500
    assert_headers(answer)
    assert answer.headers["x-request-reference"] in answer.text


@pytest.mark.parametrize("name", DOCUMENTS)
def test_document_is_saved_or_shown_as_declared(name: str) -> None:
    answer = get(api(), f"{PREFIX}/{name}?magnet_cut=12000000&pack=2024.1")
    assert answer.status == 200
    found = answer.headers["content-disposition"], answer.headers["content-type"]
    assert found == DOCUMENTS[name]


def test_every_document_is_looked_at() -> None:
    answer = get(api(), f"{PREFIX}/openapi.json")
    named = set(re.findall(r'"/?[a-z0-9/]*/(report\.[a-z]+)"', answer.text))
    assert named == set(DOCUMENTS)
