"""Which names the server answers to, and what stands in its links."""

from collections.abc import Iterator

import pytest

from reports.sharing.site import ADDRESS, ALSO_AT, BadAddress, addresses, public_address
from web.address import known_host, known_origin, origin


@pytest.fixture(autouse=True)
def _afresh() -> Iterator[None]:
    public_address.cache_clear()
    addresses.cache_clear()
    yield
    public_address.cache_clear()
    addresses.cache_clear()


@pytest.fixture
def configured(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(ADDRESS, "https://Budget.example.org/")
    monkeypatch.setenv(ALSO_AT, "https://www.budget.example.org, http://10.0.0.5:8501")


def asked(host: str, scheme: str = "http") -> dict[str, object]:
    return {"type": "http", "scheme": scheme, "headers": [(b"host", host.encode("latin-1"))]}


NOT_HOSTS = [
    *("", "budget.example.org", "evil.example", "a b", "localhost:99999", "localhost:x"),
    *(
        "localhost@evil.example",
        "evil.example/localhost",
        "localhost?",
        "localhost#a",
        *("localhost/", "[::1].evil.example", "[::1]evil.example", "[::1]<b>", "[fe80::1%evil]"),
        *("localhost:0", "localhost:", "[::1]:", "[localhost]"),
    ),
    *("[::1", "::1", "127.0.0.1.evil.example", "localhost.evil.example", "1.2.3", "local\x00host"),
    'localhost"><script>',
]


@pytest.mark.parametrize("host", NOT_HOSTS)
def test_without_a_configured_name_no_other_is_answered(host: str) -> None:
    assert not known_host(host)
    assert origin(asked(host)) == "http://localhost"


@pytest.mark.parametrize("host", ["localhost", "localhost:8501", "127.0.0.1:8600", "[::1]:8501"])
def test_this_machine_is_always_answered(host: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert known_host(host)
    monkeypatch.setenv(ADDRESS, "https://budget.example.org")
    assert known_host(host)


def test_bare_addresses_are_answered_until_a_name_is_configured(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Nobody can point an address at another machine, as they can a name."""
    assert known_host("192.168.1.20:8501")
    assert known_host("[2001:db8::5]")
    assert origin(asked("192.168.1.20:8501")) == "http://192.168.1.20:8501"
    assert origin(asked("192.168.1.20", "https")) == "https://192.168.1.20"
    addresses.cache_clear()
    public_address.cache_clear()
    monkeypatch.setenv(ADDRESS, "https://budget.example.org")
    assert not known_host("192.168.1.20:8501")


@pytest.mark.usefixtures("configured")
def test_configured_address_stands_in_links_whatever_was_asked() -> None:
    assert public_address() == "https://budget.example.org"
    for host in ("budget.example.org", "www.budget.example.org", "127.0.0.1:8511", "evil.example"):
        assert origin(asked(host)) == "https://budget.example.org"
    assert known_host("BUDGET.example.org")
    assert known_host("www.budget.example.org")
    assert known_host("10.0.0.5:8501")
    assert not known_host("10.0.0.5")
    assert not known_host("budget.example.org:8443")


@pytest.mark.usefixtures("configured")
def test_only_our_own_pages_may_open_a_visit() -> None:
    assert known_origin("https://budget.example.org", "budget.example.org")
    assert known_origin("https://www.budget.example.org", "budget.example.org")
    assert known_origin("http://127.0.0.1:8511", "127.0.0.1:8511")
    for stranger in (
        *("https://evil.example", "http://localhost:9999", "null", "", "file://"),
        *("https://budget.example.org.evil.example", "ftp://127.0.0.1:8511", "127.0.0.1:8511"),
    ):
        assert not known_origin(stranger, "127.0.0.1:8511")


@pytest.mark.parametrize(
    "given",
    [
        *("budget.example.org", "ftp://a.example", "https://", "https://a.example/path"),
        *(
            "https://a.example?b",
            "https://me@a.example",
            "https://a.example:x",
            "https://[::1",
            "https://a\nContact: x",
        ),
    ],
)
def test_address_that_is_none_is_refused_with_what_is_accepted(
    given: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(ADDRESS, given)
    with pytest.raises(BadAddress, match="Accepted: an address such as https://"):
        public_address()


def test_usual_port_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(ADDRESS, "https://budget.example.org:443")
    monkeypatch.setenv(ALSO_AT, "http://budget.example.org:8443")
    assert addresses() == {"https://budget.example.org", "http://budget.example.org:8443"}
