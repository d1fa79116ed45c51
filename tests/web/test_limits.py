"""Who asks too much is told when to come again, and nobody else with them."""

import pytest

from web.limits import (
    ALL_VISITS,
    MOST_VISITS,
    REQUESTS,
    SWITCH,
    TALK,
    Buckets,
    Limit,
    Messages,
    Places,
    Rate,
    Requests,
    Talk,
    client_at,
    limits_are_on,
)

PLENTY = Rate(1_000, 1_000)
FEW = (
    Limit("api", ("/api/v1/",), Rate(1, 3), PLENTY),
    Limit("visit", ("/_stcore/stream",), PLENTY, Rate(1, 2)),
    Limit("page", ("/",), PLENTY, PLENTY),
)


def ask(requests: Requests, path: str, client: str = "a", cost: float = 1) -> float:
    return requests.wait(path, cost, client, 0)[1]


def test_fourth_request_waits_and_another_client_does_not() -> None:
    requests = Requests(FEW)
    assert [ask(requests, "/api/v1/estimate") for _ in range(4)] == [0, 0, 0, 1]
    assert ask(requests, "/api/v1/estimate", "b") == 0
    assert ask(requests, "/about") == 0


def test_what_costs_more_empties_the_bucket_sooner() -> None:
    requests = Requests(FEW)
    assert ask(requests, "/api/v1/report.pdf", cost=2) == 0
    assert ask(requests, "/api/v1/report.pdf", cost=2) == 1
    assert ask(requests, "/api/v1/estimate") == 0


def test_limit_of_all_takes_nothing_from_who_is_refused() -> None:
    requests = Requests(FEW)
    assert [ask(requests, "/_stcore/stream", client) for client in "abc"] == [0, 0, 1]


def test_bucket_fills_with_time_and_no_further_than_its_size() -> None:
    buckets = Buckets(Rate(2, 4))
    buckets.take("a", 4, 0)
    assert buckets.until("a", 1, 0) == 0.5
    assert buckets.until("a", 1, 0.5) == 0
    assert buckets.until("a", 4, 99) == 0
    buckets.take("a", 4, 99)
    assert buckets.until("a", 1, 99) == 0.5


def test_what_costs_more_than_a_bucket_holds_takes_a_full_one() -> None:
    buckets = Buckets(Rate(1, 3))
    assert buckets.until("a", 100, 0) == 0
    buckets.take("a", 100, 0)
    assert buckets.until("a", 100, 0) == 3


def test_any_number_of_clients_takes_bounded_memory() -> None:
    buckets = Buckets(Rate(1, 1), most=100)
    for number in range(10_000):
        buckets.take(str(number), 1, 0)
    assert len(buckets._left) == 100


def test_message_waits_for_its_visit_its_client_and_all() -> None:
    talk = {"rerun": Talk(Rate(1, 1), Rate(1, 2), Rate(1, 3), size=1)}
    messages = Messages(talk)

    def say(client: str, size: int = 0) -> float:
        return messages.wait("rerun", size, client, messages.of_visit(), 0)

    assert [say("a"), say("a"), say("a")] == [0, 0, 1]
    assert [say("b"), say("b")] == [0, 1]
    visit = Messages(talk).of_visit()
    assert messages.wait("rerun", 0, "c", visit, 0) > 0
    assert Messages(talk).wait("rerun", 5_000, "d", visit, 0) == 0
    assert visit["rerun"].until("", 1, 0) == 1


def test_places_are_given_back() -> None:
    places = Places(2, 3)
    assert [places.take("a"), places.take("a"), places.take("a")] == [True, True, False]
    assert [places.take("b"), places.take("b")] == [True, False]
    places.give("a")
    assert places.take("b")
    for client in "abb":
        places.give(client)
    assert places.all == 0
    assert places._taken == {}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2001:db8:1:2::1", "2001:db8:1:2:9:8:7:6"),
        ("2001:db8::1", "2001:db8:0:0:ffff::1"),
        ("::ffff:198.51.100.7", "198.51.100.7"),
        ("fe80::1%eth0", "fe80::2"),
    ],
)
def test_client_with_a_whole_network_is_one_client(one: str, other: str) -> None:
    assert client_at(one) == client_at(other)


def test_neighbors_are_other_clients() -> None:
    assert client_at("2001:db8:0:1::1") != client_at("2001:db8:0:2::1")
    assert client_at("198.51.100.7") != client_at("198.51.100.8")
    assert client_at("") == ""


def test_limits_may_be_left_to_a_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    assert limits_are_on()
    monkeypatch.setenv(SWITCH, "off")
    assert not limits_are_on()


def test_room_full_of_people_behind_one_address_is_let_in() -> None:
    people, files = 300, 20
    requests = Requests()
    assert people <= MOST_VISITS < ALL_VISITS
    for path, asked in (("/_stcore/stream", people), ("/nothing", people * files)):
        assert not any(ask(requests, path, "hall") for _ in range(asked)), path


def test_room_full_of_people_that_move_sliders_is_answered() -> None:
    """Each of 300 lets go of a slider every five seconds, all of them at the same moment once."""
    messages, visits = Messages(), [Messages().of_visit() for _ in range(300)]
    now, late = 0.0, []
    for _ in range(4):
        for visit in visits:
            while wait := messages.wait("rerun", 3_000, "hall", visit, now):
                now += wait
        late.append(now)
        now += 5
    assert late[0] < 5


@pytest.mark.parametrize(
    ("name", "path", "each", "together"),
    [
        ("api", "/api/v1/estimate", (30, 300), (600, 1_200)),
        ("picture", "/share/a.png", (2, 40), (20, 60)),
        ("visit", "/_stcore/stream", (10, 600), (100, 1_200)),
        ("upload", "/_stcore/upload_file/a/b", (1, 40), (20, 200)),
        ("page", "/", (200, 12_000), (2_000, 24_000)),
    ],
)
def test_limits_as_shipped(
    name: str, path: str, each: tuple[float, float], together: tuple[float, float]
) -> None:
    (limit,) = (every for every in REQUESTS if every.name == name)
    assert (limit.each, limit.together) == (Rate(*each), Rate(*together))
    requests = Requests()
    asked = [ask(requests, path, "a") for _ in range(int(each[1]) + 1)]
    assert [wait == 0 for wait in asked] == [True] * int(each[1]) + [False]


@pytest.mark.parametrize(
    ("kind", "visit", "each", "together"),
    [
        ("rerun", (20, 40), (60, 200), (300, 600)),
        ("download", (0.5, 6), (2, 30), (10, 60)),
        ("message", (5, 60), (60, 600), (600, 2_400)),
    ],
)
def test_rates_of_messages_as_shipped(
    kind: str,
    visit: tuple[float, float],
    each: tuple[float, float],
    together: tuple[float, float],
) -> None:
    rates = TALK[kind]
    assert (rates.visit, rates.each, rates.together) == (Rate(*visit), Rate(*each), Rate(*together))
