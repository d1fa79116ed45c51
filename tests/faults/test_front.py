"""What nginx stops, what it passes on and what it keeps, with the files that we ship."""

import json
import re
import socket
import ssl
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest

from model import all_packs
from model.intake.files import MOST_BYTES
from model.parameters import LOCAL, parameters
from tests.faults.front import DEPLOY, Answer, Front, Reached
from web.api import endpoints
from web.endpoint import PREFIX
from web.patience import MOST_CONNECTIONS

CONF = (DEPLOY / "nginx.conf").read_text("utf-8")
KEPT = {"Cache-Control": "public, max-age=31536000, immutable"}
HALL = 300
"""People who sit behind one address at a hearing."""


@pytest.fixture(scope="module")
def front(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Front]:
    running = Front(tmp_path_factory.mktemp("front"))
    yield running
    running.stop()


@pytest.fixture
def fronts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ExitStack]:
    """Takes what has to be stopped at the end."""
    with ExitStack() as stack:
        yield stack


def start(
    fronts: ExitStack,
    tmp_path: Path,
    changes: dict[str, str] | None = None,
    **given: Any,
) -> Front:
    """nginx with other numbers than those that are shipped, or with proxies that it trusts."""
    running = Front(tmp_path, changes or {}, **given)
    fronts.callback(running.stop)
    return running


def reached(front: Front, target: str, **asked: Any) -> tuple[Answer, list[Reached]]:
    """The answer to a request, and what of it reached the process."""
    before = len(front.process.reached)
    answer = front.ask(target, **asked)
    return answer, front.process.reached[before:]


# Who is asked


@pytest.mark.parametrize(
    "name",
    ["evil.example", "localhost.evil.example", "evil.example:80", "a@localhost", "127.0.0.1"],
)
def test_who_asks_for_another_name_is_told_this_one(front: Front, name: str) -> None:
    answer, heard = reached(front, "/?trauma_cut=100000", headers={"Host": name})
    assert (answer.status, heard) == (421, [])
    assert answer.text == "This is localhost. Ask for it by that name.\n"
    assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize(
    ("name", "heard"),
    [
        ("localhost", "localhost"),
        ("LOCALHOST:8501", "localhost:8501"),
        ("localhost.", "localhost"),
        ("localhost:80,evil.example", "localhost"),
        ("localhost:evil", "localhost"),
    ],
)
def test_process_hears_the_name_of_the_site_and_a_port(front: Front, name: str, heard: str) -> None:
    _, (request,) = reached(front, "/", headers={"Host": name})
    assert request.headers["host"] == heard


def test_further_names_of_the_site_are_its_own_too(fronts: ExitStack, tmp_path: Path) -> None:
    listen = "server_name a.example; listen 127.0.0.1:{port}; set $also_at 'b.example [::1] c';"
    front = start(fronts, tmp_path, listen=listen)
    for name in ("a.example", "B.example", "b.example.", "[::1]:80", "c"):
        assert front.ask("/", headers={"Host": name}).status == 200, name
    for name in ("example", ".example", "b", "a.example.b.example", "b?example", "d", "[::2]"):
        answer = front.ask("/", headers={"Host": name})
        assert answer.status in (400, 421), name
    assert answer.text == "This is a.example. Ask for it by that name.\n"


def test_name_in_the_first_line_is_the_one_that_counts(front: Front) -> None:
    head = "GET {} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n"
    said = front.say(head.format("http://localhost/first", "evil.example").encode())
    assert said.startswith(b"HTTP/1.1 200")
    assert front.process.reached[-1].target == "/first"
    assert front.process.reached[-1].headers["host"] == "localhost"
    said = front.say(head.format("http://evil.example/second", "localhost").encode())
    assert said.startswith(b"HTTP/1.1 421")
    assert front.process.reached[-1].target == "/first"


def test_websocket_is_passed_on_with_the_same_headers_as_a_page(front: Front) -> None:
    status, client = front.websocket()
    client.close()
    assert status == 101
    heard = front.process.reached[-1].headers
    assert heard["host"] == f"localhost:{front.port}"
    assert (heard["x-forwarded-for"], heard["x-forwarded-proto"]) == ("127.0.0.1", "http")


def test_only_the_websocket_may_upgrade(front: Front) -> None:
    for target, protocol in (("/", "websocket"), ("/", "h2c"), ("/_stcore/stream", "h2c")):
        wish = {"Upgrade": protocol, "Connection": "Upgrade, HTTP2-Settings"}
        answer, (heard,) = reached(front, target, headers=wish)
        assert answer.status == 200
        assert "upgrade" not in heard.headers


# What is asked for

PLACES_FOR_NOBODY = [
    "/metrics",
    "/_stcore/metrics",
    "/_stcore/agent/openapi.json",
    "/_stcore/agent/interact",
    "/_stcore/agent/mcp",
    "/_stcore/script-health-check",
    "/_stcore/bidi-components/name/file",
    "/_stcore/health/more",
    "/_stcore/host-config-more",
]
WAYS_TO_WRITE = [
    "{}",
    "{}/",
    "{}?families=x",
    "/{}",
    "/.{}",
    "/page/..{}",
    "/page/..%2f{}",
    "/page/%2e%2e{}",
    "/static/..{}",
    "/api/v1/..%2f..{}",
    "/_stcore/health/../..{}",
    "{}%2f",
    "{}#",
    "http://localhost{}",
]


@pytest.mark.parametrize("place", PLACES_FOR_NOBODY)
def test_what_no_page_asks_for_is_not_there(front: Front, place: str) -> None:
    encoded = "/" + "".join(f"%{ord(letter):02x}" for letter in place[1:])
    slashes = place.replace("/", "//")
    for target in (encoded, slashes, *(way.format(place) for way in WAYS_TO_WRITE)):
        answer, heard = reached(front, target)
        assert (target, answer.status, heard) == (target, 404, [])
        assert answer.text == "There is nothing at this address.\n"
        for method in ("POST", "OPTIONS", "HEAD"):
            answer, heard = reached(front, target, method=method)
            assert (target, method, answer.status, heard) == (target, method, 404, [])


@pytest.mark.parametrize(
    "target",
    [
        *("/", "/district?rows=CREC:1", "/healthz", "/readyz"),
        *("/_stcore/health", "/_stcore/host-config", "/district/_stcore/health"),
        *("/_stcore/upload_file/session/file", "/media/file.csv", "/static/js/a.js"),
        "/api/v1/estimate?trauma_cut=1",
    ],
)
def test_what_pages_and_robots_ask_for_is_passed_on_as_it_is_written(
    front: Front, target: str
) -> None:
    answer, (heard,) = reached(front, target)
    assert answer.status == 200
    assert heard.target == target


def test_no_request_is_smuggled_in_another(fronts: ExitStack, tmp_path: Path) -> None:
    """Where a proxy and a process disagree on where a request ends, the rest is a second one."""
    front = start(fronts, tmp_path, {"client_body_timeout 20s": "client_body_timeout 1s"})
    hidden = b"GET /smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n"
    long = b"Content-Length: %d" % len(hidden)
    chunked = b"0\r\n\r\n" + hidden
    shapes = [
        (long + b"\r\nTransfer-Encoding: chunked", chunked),
        (b"Transfer-Encoding: chunked\r\n" + long, chunked),
        (b"Transfer-Encoding: xchunked\r\n" + long, chunked),
        (b"Transfer-Encoding: chunked, identity\r\n" + long, chunked),
        (b"Transfer-Encoding: identity, chunked\r\n" + long, chunked),
        (b"Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n" + long, chunked),
        (b"Transfer-Encoding : chunked\r\n" + long, hidden),
        (b"Transfer-Encoding:\x0bchunked\r\n" + long, hidden),
        (b"X: y\r\n Transfer-Encoding: chunked\r\n" + long, hidden),
        (b"Content-Length: 0\r\n" + long, hidden),
        (long + b"\r\nContent-Length: 0", hidden),
        (b"Content-Length: 0, %d" % len(hidden), hidden),
        (b"Content-Length: +%d" % len(hidden), hidden),
        (b"Content-Length : %d" % len(hidden), hidden),
        (b"Content-Length: %d" % (2**64), hidden),
        (b"Content-Length: -1", hidden),
        (b"Transfer-Encoding: chunked", b"%x;\n\r\n%b\r\n0\r\n\r\n" % (len(hidden), hidden)),
        (b"Transfer-Encoding: chunked", b"-1\r\n" + hidden),
        (b"Transfer-Encoding: chunked", b"fffffffffffffffff\r\n" + hidden),
        (b"Transfer-Encoding: chunked", b"0x0\r\n\r\n" + hidden),
        (b"Transfer-Encoding: chunked", b"0\r\nX: y\n" + hidden[:-2] + b"X: y\r\n\r\n"),
    ]
    for target in (b"/", b"/api/v1/districts", b"/_stcore/upload_file/a/b"):
        for headers, body in shapes:
            head = b"POST %b HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%b\r\n\r\n"
            said = front.say(head % (target, headers) + body)
            assert said.count(b"HTTP/1.1 ") <= 1, headers
    front.ask("/last")
    assert "/smuggled" not in {request.target for request in front.process.reached}
    lines = (b"Host: localhost\r\nHost: localhost", b"Host: localhost\r\nHost: evil.example", b"")
    for host in lines:
        said = front.say(b"GET /two HTTP/1.1\r\nConnection: close\r\n%b\r\n\r\n" % host)
        assert said.startswith(b"HTTP/1.1 400"), host
    assert "/two" not in {request.target for request in front.process.reached}


# Who asks

FEW = {"rate=200r/s": "rate=1r/m", "burst=3000": "burst=4"}
"""Five at once, and then one a minute: small enough not to depend on how fast a machine is."""


def answered(front: Front, addresses: list[str], header: str = "X-Forwarded-For") -> list[int]:
    return [front.ask("/", headers={header: address}).status for address in addresses]


def test_what_a_stranger_says_of_itself_is_not_believed(fronts: ExitStack, tmp_path: Path) -> None:
    front = start(fronts, tmp_path, FEW)
    assert answered(front, [f"198.51.100.{n}" for n in range(7)]) == [*[200] * 5, 429, 429]
    heard = front.process.reached[0].headers
    assert (heard["x-forwarded-for"], heard["x-forwarded-proto"]) == ("127.0.0.1", "http")
    answer, (request,) = reached(
        front,
        "/",
        source="127.0.0.2",
        headers={
            "X-Forwarded-Proto": "https",
            "X-Forwarded-Host": "evil.example",
            "Forwarded": "for=198.51.100.1;host=evil.example;proto=https",
        },
    )
    assert "strict-transport-security" not in answer.headers
    assert request.headers["x-forwarded-proto"] == "http"
    assert not {"x-forwarded-host", "forwarded"} & request.headers.keys()


def test_trusted_proxy_is_believed_and_the_visitors_behind_it_are_told_apart(
    fronts: ExitStack, tmp_path: Path
) -> None:
    front = start(fronts, tmp_path, FEW, trusted="set_real_ip_from 127.0.0.0/30;")
    # What a visitor claimed before the proxy added its address does not count.
    spoofed = [f"198.51.100.{n}, 203.0.113.7" for n in range(7)]
    assert answered(front, spoofed) == [*[200] * 5, 429, 429]
    assert front.process.reached[0].headers["x-forwarded-for"] == "203.0.113.7"
    assert answered(front, ["203.0.113.8", "203.0.113.8, 127.0.0.2"]) == [200, 200]
    for request in front.process.reached[-2:]:
        assert request.headers["x-forwarded-for"] == "203.0.113.8"
    forwarded = {"X-Forwarded-For": "203.0.113.9", "X-Forwarded-Proto": "https"}
    answer, (request,) = reached(front, "/", headers=forwarded)
    assert answer.headers["strict-transport-security"] == "max-age=31536000"
    assert request.headers["x-forwarded-proto"] == "https"
    # Others than that proxy are strangers.
    answer, (request,) = reached(front, "/", headers=forwarded, source="127.0.0.9")
    assert "strict-transport-security" not in answer.headers
    assert request.headers["x-forwarded-for"] == "127.0.0.9"
    assert request.headers["x-forwarded-proto"] == "http"


def test_line_with_ipv6_is_one_client_whichever_of_its_addresses_it_uses(
    fronts: ExitStack, tmp_path: Path
) -> None:
    front = start(fronts, tmp_path, FEW, trusted="set_real_ip_from 127.0.0.1;")
    # The bytes of a line's end, of zero and of what is no UTF-8 are addresses like others.
    ends = ["::1", "::2", ":a:a:a:a", "::", ":ffff:ffff:ffff:ffff", "::a", ":0a0a::", ":0:0:0:1"]
    one = [f"2001:db8:a0a:ff{end}" for end in ends]
    assert answered(front, one) == [*[200] * 5, 429, 429, 429]
    others = ["2001:db8:a0a:fe::1", "2001:db8:a0b:ff::1", "2001:db9:a0a:ff::1", "32.1.13.184"]
    assert answered(front, others) == [200] * 4


# How much


def test_flood_is_stopped_before_the_process_and_told_when_to_come_again(
    fronts: ExitStack, tmp_path: Path
) -> None:
    front = start(fronts, tmp_path, FEW)
    for target in ("/nothing", "/media/file", "/_stcore/health", "/_stcore/host-config", "/"):
        assert front.ask(target).status == 200
    for target in ("/nothing", "/_stcore/upload_file/a/b", "/_stcore/stream"):
        answer, heard = reached(front, target)
        assert (answer.status, heard) == (429, [])
        assert answer.text == "Too many requests at once. Ask again in 5 seconds.\n"
        assert answer.headers["retry-after"] == "5"
        assert answer.headers["cache-control"] == "no-store"
    answer, heard = reached(front, "/api/v1/estimate")
    assert (answer.status, heard) == (429, [])
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.headers["retry-after"] == "5"
    assert answer.headers["access-control-allow-origin"] == "*"
    assert answer.headers["cache-control"] == "no-store"
    told = json.loads(answer.text)
    assert (told["status"], told["title"]) == (429, "Too many requests")
    assert told["detail"] == "Too many requests at once. Ask again in 5 seconds."
    # Others are let in meanwhile.
    assert front.ask("/", source="127.0.0.2").status == 200


def shipped(pattern: str) -> int:
    """A number in nginx.conf; where it stands more than once it is the same."""
    found = set(re.findall(pattern, CONF))
    assert len(found) == 1, f"{pattern}: {found}"
    return int(found.pop())


def test_every_place_that_reaches_a_process_has_a_limit() -> None:
    server = CONF[CONF.index("    server {") :]
    for location in server.split("        location ")[1:]:
        where, _, content = location.partition("{")
        # An unlimited file is asked of a process once; the other place is that of a visit that was
        # counted at its first.
        if "proxy_pass" in content and where.strip() not in ("/static/", "@another"):
            assert "limit_req zone=asking burst=3000 nodelay;" in content, where
            assert "limit_conn answered 1400;" in content or "visiting 600;" in content, where
            takes_bodies = "client_max_body_size 6m;" in content
            assert takes_bodies or "client_max_body_size 1k;" in content, where
            for line in ("sending 40;", "all_sending 200;", "proxy_request_buffering off;"):
                assert (line in content) == takes_bodies, where


def test_one_client_holds_at_most_half_of_what_a_process_takes() -> None:
    """And a hearing's hall may hold a page each, and ask for five things at once for it."""
    visiting = shipped(r"limit_conn visiting (\d+);")
    answered_at_once = shipped(r"limit_conn answered (\d+);")
    assert visiting + answered_at_once <= MOST_CONNECTIONS / 2
    assert visiting >= 2 * HALL
    assert visiting + answered_at_once >= 6 * HALL
    # Bodies of one client leave room too.
    assert shipped(r"limit_conn sending (\d+);") <= shipped(r"limit_conn all_sending (\d+);") / 2


def test_client_with_many_open_websockets_leaves_others_in(
    fronts: ExitStack, tmp_path: Path
) -> None:
    front = start(fronts, tmp_path, {"visiting 600": "visiting 3"})
    opened = [front.websocket() for _ in range(5)]
    assert [status for status, _ in opened] == [*[101] * 3, 429, 429]
    # It may still ask for pages; and another may open a websocket.
    assert front.ask("/").status == 200
    status, other = front.websocket("127.0.0.2")
    assert status == 101
    for client in (other, *(client for _, client in opened)):
        client.close()


def test_client_with_many_open_requests_leaves_others_in(fronts: ExitStack, tmp_path: Path) -> None:
    front = start(fronts, tmp_path, {"answered 1400": "answered 3"})
    front.process.may_answer.clear()
    waiting = [front.connect() for _ in range(3)]
    for client in waiting:
        client.sendall(b"GET /slow HTTP/1.1\r\nHost: localhost\r\n\r\n")
    front.wait_until(lambda: len(front.process.reached) == 3)
    assert front.ask("/").status == 429
    front.process.may_answer.set()
    assert front.ask("/", source="127.0.0.2").status == 200
    for client in waiting:
        client.close()


def test_sockets_that_say_nothing_hold_up_nobody(fronts: ExitStack, tmp_path: Path) -> None:
    """Many times more than nginx takes, from one client."""
    changes = {"worker_connections 8000": "worker_connections 32", "processes auto": "processes 1"}
    front = start(fronts, tmp_path, changes)
    with ExitStack() as held:
        for _ in range(200):
            held.enter_context(front.connect())
        for source in ("127.0.0.1", "127.0.0.2"):
            assert front.ask("/", source=source).status == 200


# Bodies

MOST_HELD = 2_000_000
"""Bytes of an answer; nginx holds a quarter."""
LARGEST = shipped(r"client_max_body_size (\d+)m;") * 1024 * 1024


UPLOAD = "/_stcore/upload_file/session/file"
TAKE_BODIES = [UPLOAD, *(f"{PREFIX}{each.path}" for each in endpoints() if each.takes)]


def begin_to_send(front: Front, target: str) -> socket.socket:
    client = front.connect()
    head = "PUT {} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n"
    client.sendall(head.format(target).encode() + b"the first of it")
    return client


def test_client_that_sends_slowly_many_times_is_refused_with_a_sentence(
    fronts: ExitStack, tmp_path: Path
) -> None:
    front = start(fronts, tmp_path, {"limit_conn sending 40": "limit_conn sending 2"})
    slow = [begin_to_send(front, UPLOAD), begin_to_send(front, "/api/v1/districts")]
    front.wait_until(lambda: front.process.begun == 2)
    large = b"x" * (LARGEST - 1)
    answer, heard = reached(front, UPLOAD, method="PUT", body=large)
    assert (answer.status, heard) == (429, [])
    assert answer.text.startswith("Too many requests at once.")
    # Who asks for something and sends nothing is not meant; neither is anybody else.
    assert front.ask("/api/v1/estimate").status == 200
    assert front.ask(UPLOAD, "PUT", body=large, source="127.0.0.2").status == 200
    for client in slow:
        client.close()


def test_process_that_gives_up_on_a_body_is_not_left_alone_for_it(
    fronts: ExitStack, tmp_path: Path
) -> None:
    """Or whoever sends slowly what a process does not wait for could keep all others out."""
    front = start(fronts, tmp_path, number=2)
    for process in front.processes:
        process.gives_up = True
    for target in TAKE_BODIES:
        for _ in range(4):
            answer = front.ask(target, "PUT", body=b"x" * 1_000)
            assert (answer.status, answer.headers["retry-after"]) == (503, "5")
            assert "The app is being started again. Ask again in 5 seconds." in answer.text
            for other in ("/", "/api/v1/estimate", "/media/file"):
                assert front.ask(other).status == 200


@pytest.mark.parametrize("target", ["/", "/api/v1/estimate", "/static/js/a.js", "/_stcore/stream"])
def test_process_hears_nothing_of_a_short_body_until_it_is_whole(
    fronts: ExitStack, tmp_path: Path, target: str
) -> None:
    front = start(fronts, tmp_path)
    with begin_to_send(front, target):
        front.ask("/last")
        assert [request.target for request in front.process.reached] == ["/last"]
        assert front.process.begun == 1


@pytest.mark.parametrize(
    "target", [*TAKE_BODIES, "/", "/api/v1/estimate", "/_stcore/stream", "/static/js/a.js"]
)
def test_body_that_is_too_large_is_refused_with_a_sentence_and_not_cut_off(
    front: Front, target: str
) -> None:
    answer, heard = reached(front, target, method="POST", body=b"x" * (4 * LARGEST))
    assert (answer.status, heard) == (413, [])
    sentence = f"At most {MOST_BYTES:,} bytes are read."
    told = json.loads(answer.text) if target.startswith("/api/") else {"detail": answer.text}
    assert told["detail"].strip() == sentence
    assert "retry-after" not in answer.headers


def test_body_that_a_process_may_take_is_left_to_it(front: Front) -> None:
    body = bytes(range(256)) * (MOST_BYTES // 256 + 1)
    for target in TAKE_BODIES:
        answer, (heard,) = reached(front, target, method="POST", body=body)
        assert (answer.status, heard.body == body) == (200, True)


def stamps(folder: Path) -> dict[str, int]:
    """When something was last written into each folder; a file that is gone again counts too."""
    folders = [folder, *(path for path in folder.rglob("*") if path.is_dir())]
    return {str(path): path.stat().st_mtime_ns for path in folders}


def test_no_body_and_no_answer_is_put_into_a_file(front: Front) -> None:
    before = stamps(front.folder / "tmp")
    assert any(path.endswith("/body") for path in before)
    body = b"Zzyzxville-7193," * (LARGEST // 16 - 1)
    for target in TAKE_BODIES:
        assert front.ask(target, "PUT", body=body).status == 200
        assert front.process.reached[-1].body == body
        # In pieces of a few bytes, whose length nobody has told.
        pieces = b"".join(b"1\r\n%c\r\n" % byte for byte in body[:300_000]) + b"0\r\n\r\n"
        head = f"PUT {target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
        head += "Transfer-Encoding: chunked\r\n\r\n"
        assert front.say(head.encode() + pieces).startswith(b"HTTP/1.1 200")
        assert front.process.reached[-1].body == body[:300_000]
    # A reader who waits until the process has said more than nginx holds.
    front.process.body = body * 10
    for target in ("/media/file", "/api/v1/district?district=Zzyzxville-7193", "/district"):
        front.process.sent = length = 0
        with front.connect() as client:
            head = f"GET {target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
            client.sendall(head.encode())
            front.wait_until(lambda: front.process.sent > MOST_HELD)
            while part := client.recv(65_536):
                length += len(part)
        assert length > len(front.process.body)
    front.process.body = b""
    assert stamps(front.folder / "tmp") == before


# What is kept


@pytest.fixture
def keeping(front: Front) -> Iterator[Front]:
    """A process that calls every answer public and good for a year, and tells one from another."""
    front.process.headers = KEPT
    yield front
    front.process.headers = {}


def kept(front: Front, target: str) -> bool:
    """Whether a later request for the same is answered without the process.

    nginx puts an answer into its cache after it has given it, so the second may come too soon.
    """
    return not all(reached(front, target)[1] for _ in range(4))


def test_public_figures_are_asked_of_a_process_once(keeping: Front) -> None:
    """Each parameter that says nothing of a district may stand in a link that is kept."""
    assert kept(keeping, "/api/v1/packs/2024.1")
    assert kept(keeping, "/static/js/index.js")
    texts = {
        **{"tuition_cap": ("cpi", "58.5", "lifted"), "lasts": ("continuing", "once")},
        "preset": ("governor_2024", "no_such_preset"),
        "lang": ("es", "xx"),
    }
    for pack in all_packs().values():
        known = parameters(pack).keys() - {"district", "rows", *LOCAL}
        for name in known | {"made", "lang"}:
            for text in texts.get(name, ("2025", "0.5", "-0.05")):
                query = urlencode({"pack": pack.revision, name: text})
                assert kept(keeping, f"/api/v1/estimate?{query}"), query
    read = [endpoint for endpoint in endpoints() if endpoint.method.lower() == "get"]
    options = {option for endpoint in read for option in endpoint.options}
    for option in options - {each for each in options if each.name in ("format", "strict")}:
        for text in option.choices or ("magnet", "total.districts_pay"):
            query = urlencode({"magnet_cut": 12000000, option.name: text, "strict": 1})
            assert kept(keeping, f"/api/v1/report.pdf?{query}"), query


MARKED = [
    "district=Zzyzxville-7193",
    "district=zzyzxville",
    "district=71937193",
    "rows=CREC:71937193:5012",
    "rows=71937193",
    "%64istrict=71937193",
    "dis%74rict=71937193",
    "%72ows=71937193",
    "District=71937193",
    "districts=71937193",
    "+district=71937193",
    "amp;district=71937193",
    "a.x=1;district=71937193",
    "magnet_cut=1%26district%3D71937193",
    "magnet_cut%3D1%26district%3D71937193",
    "magnet_cut=Zzyzxville-7193",
    "magnet_cut=1#Zzyzxville-7193",
    "magnet_cut=1?71937193",
    "magnet_cut=1&district",
    "district",
    "71937193",
    "x_district=71937193",
    "tuition_cap=Zzyzxville-7193",
    "utm_source=71937193",
    *(f"{name}=71937193" for name in LOCAL),
]


@pytest.mark.parametrize("query", MARKED)
def test_nothing_of_a_district_is_kept_whatever_a_process_says_of_its_answer(
    keeping: Front, query: str
) -> None:
    keeping.process.body = f"answer {query} Zzyzxville-7193".encode()
    for place in ("/api/v1/district", "/api/v1/report.xlsx", "/static/js/index.js"):
        for link in (query, f"pack=2024.1&magnet_cut=4000000&{query}", f"{query}&pack=2024.1"):
            assert not kept(keeping, f"{place}?{link}"), link
    for target in ("/media/71937193.csv", "/district", "/share/picture.png", "/"):
        assert not kept(keeping, f"{target}?{query}"), target
    keeping.process.body = b""
    stored = [path.read_bytes() for path in (keeping.folder / "cache").rglob("?" * 32)]
    for mark in (b"71937193", b"zzyzxville"):
        assert not any(mark in content.lower() for content in stored)


@pytest.mark.parametrize("word", ["private, no-store", "no-store", "private", "no-cache"])
def test_what_a_process_calls_private_is_not_kept(keeping: Front, word: str) -> None:
    keeping.process.headers = {"Cache-Control": word}
    place = word.replace(", ", "").replace("-", "")
    assert not kept(keeping, f"/api/v1/{place}?pack=2024.1")
    assert not kept(keeping, f"/static/{place}")


def test_answers_for_one_name_are_not_given_for_another(keeping: Front) -> None:
    """Links in an answer bear the name and the port that it was asked by."""
    target = "/api/v1/report.txt?pack=2024.1&magnet_cut=5"
    said = {keeping.ask(target, headers={"Host": f"localhost{port}"}).text for port in ("", ":81")}
    assert len(said) == 2


# TLS


def test_place_with_headers_of_its_own_says_those_of_all_as_well() -> None:
    """A place that adds one header takes none of the server's."""
    for location in CONF.split("        location ")[1:]:
        if "add_header" in location:
            assert "add_header Strict-Transport-Security $tls_for_a_year always;" in location
            assert "add_header X-Content-Type-Options nosniff" in location


EXAMPLE = (DEPLOY / "listen.example.conf").read_text("utf-8")
NAME = "budget.example.org"


@pytest.fixture(scope="module")
def secure(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Front, Path]]:
    """nginx with the example that an operator starts from, at ports that are free."""
    folder = tmp_path_factory.mktemp("secure")
    key, certificate = folder / "key.pem", folder / "certificate.pem"
    subprocess.run(
        [
            *("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"),
            *("-subj", f"/CN={NAME}", "-addext", f"subjectAltName=DNS:{NAME}"),
            *("-keyout", key, "-out", certificate),
        ],
        check=True,
        capture_output=True,
    )
    listen = EXAMPLE
    for old, new in {
        "listen 80;": "listen unix:{folder}/plain;".replace("{folder}", str(folder)),
        "listen [::]:80;": "",
        "listen 443 ": "listen 127.0.0.1:{port} ",
        "listen [::]:443 ssl http2;": "",
        f"/etc/letsencrypt/live/{NAME}/fullchain.pem": str(certificate),
        f"/etc/letsencrypt/live/{NAME}/privkey.pem": str(key),
    }.items():
        assert old in listen
        listen = listen.replace(old, new)
    running = Front(folder, listen=listen)
    yield running, certificate
    running.stop()


def over_tls(certificate: Path, **wanted: object) -> ssl.SSLContext:
    context = ssl.create_default_context(cafile=str(certificate))
    for name, value in wanted.items():
        setattr(context, name, value)
    return context


def test_page_over_tls_says_to_come_by_tls_only(secure: tuple[Front, Path]) -> None:
    front, certificate = secure
    front.process.headers = {
        "Set-Cookie": "a=b; Path=/",
        "Strict-Transport-Security": "max-age=0",
        "X-Content-Type-Options": "nosniff",
    }
    context = over_tls(certificate)
    for target in ("/", "/offline.html", "/metrics", "/api/v1/packs", "/_stcore/stream"):
        answer = front.ask(target, tls=context, name=NAME)
        assert answer.headers["strict-transport-security"] == "max-age=31536000", target
        assert answer.headers["x-content-type-options"] == "nosniff", target
    answer = front.ask("/", "POST", body=b"x" * 5_000, tls=context, name=NAME)
    assert answer.status == 413
    assert answer.headers["strict-transport-security"] == "max-age=31536000"
    cookies = front.ask("/_stcore/stream", tls=context, name=NAME).headers["set-cookie"]
    ours = "resc_process=1; Path=/; HttpOnly; SameSite=Lax; Secure"
    assert cookies == f"a=b; Path=/; Secure, {ours}"
    assert front.process.reached[-1].headers["x-forwarded-proto"] == "https"
    answer = front.ask("/", tls=context, name=NAME, headers={"Host": "evil.example"})
    assert answer.status == 421
    assert NAME in answer.text


def test_plain_http_is_sent_to_tls_and_to_no_other_name(secure: tuple[Front, Path]) -> None:
    front, _ = secure
    for host in (NAME, "evil.example"):
        with socket.socket(socket.AF_UNIX) as client:
            client.connect(str(front.folder / "plain"))
            client.sendall(
                f"GET /?trauma_cut=1 HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode()
            )
            said = b""
            while part := client.recv(4_096):
                said += part
        assert said.startswith(b"HTTP/1.1 301"), said
        assert f"\r\nLocation: https://{NAME}/?trauma_cut=1\r\n".encode() in said
        assert b"Strict-Transport-Security" not in said


def test_only_ciphers_with_forward_secrecy_are_agreed_on(secure: tuple[Front, Path]) -> None:
    front, certificate = secure
    old, new = ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3

    def spoken(ciphers: str, version: ssl.TLSVersion) -> tuple[str, str, int] | None:
        context = over_tls(certificate, minimum_version=version, maximum_version=version)
        context.set_ciphers(ciphers)
        with context.wrap_socket(front.connect(), server_hostname=NAME) as client:
            return client.cipher()

    for good in ("ECDHE-RSA-AES128-GCM-SHA256", "ECDHE-RSA-CHACHA20-POLY1305"):
        agreed = spoken(good, old)
        assert agreed is not None
        assert agreed[0] == good
    agreed = spoken("DEFAULT", new)
    assert agreed is not None
    assert agreed[1] == "TLSv1.3"
    # The key of these is encrypted with that of the certificate; whoever has that one reads them.
    for bad in ("AES128-GCM-SHA256", "AES256-GCM-SHA384", "AES128-SHA", "kRSA@SECLEVEL=0"):
        with pytest.raises(ssl.SSLError, match="HANDSHAKE_FAILURE"):
            spoken(bad, old)
    for bad in ("ECDHE-RSA-AES128-SHA", "ECDHE-RSA-AES128-SHA256", "DHE-RSA-AES128-GCM-SHA256"):
        with pytest.raises(ssl.SSLError, match="HANDSHAKE_FAILURE"):
            spoken(bad, old)
    with (
        pytest.warns(DeprecationWarning, match="TLSv1_1"),
        pytest.raises(ssl.SSLError, match=r"PROTOCOL_VERSION|NO_PROTOCOLS"),
    ):
        spoken("ALL@SECLEVEL=0", ssl.TLSVersion.TLSv1_1)


def test_what_was_agreed_is_not_written_into_a_ticket(secure: tuple[Front, Path]) -> None:
    """A ticket is sealed with a key that stays the same as long as nginx runs."""
    front, certificate = secure
    context = over_tls(certificate, maximum_version=ssl.TLSVersion.TLSv1_2)
    with context.wrap_socket(front.connect(), server_hostname=NAME) as client:
        assert client.session is not None
        assert not client.session.has_ticket
