"""The line is short, nobody can take all of it, and what was made is made once."""

from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from datetime import date
from inspect import signature
from pathlib import Path
from typing import Any

import pytest

from model import Pack, Row, Scenario, decode, keep_all
from model.comparison_link import Entry
from model.opening import Opened
from reports.workshop import Asker, NotMade, Order, Workshop, order
from reports.workshop.hands import Hands
from reports.workshop.queue import (
    AT_ONCE,
    MOST_OF_A_VISIT,
    MOST_OF_AN_ADDRESS,
    PATIENCE,
    QUICK_SECONDS,
    SECONDS,
    WAITING,
)
from reports.workshop.store import Store
from tests.reports.workshop import work
from tests.reports.workshop.slow import SLOW
from tests.reports.workshop.waiting import eventually, noted

ME = Asker("203.0.113.5")
MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)


@contextmanager
def opened(**limits: Any) -> Iterator[Workshop]:
    running = Workshop(**limits)
    try:
        yield running
    finally:
        running.close()


def client(number: int) -> Asker:
    return Asker(f"198.51.100.{number}")


def held(
    shop: Workshop, folder: Path, number: int, asker: Asker, quick: bool = False
) -> Future[Any]:
    """An order that is worked on until the file "go" is there."""
    of = (folder / "go", folder / str(number))
    return shop.ask(Order("held", work.until, of, quick), asker)


def why(asked: Future[Any]) -> str:
    with pytest.raises(NotMade) as refused:
        asked.result()
    assert str(refused.value).endswith(".")
    return refused.value.why


def test_line_as_it_is_shipped_takes_so_many_and_refuses_the_next(tmp_path: Path) -> None:
    """Two are worked on and 24 wait; each asker is another client."""
    assert (AT_ONCE, WAITING) == (2, 24)
    with opened(patience=600, seconds=600) as shop:
        asked = [held(shop, tmp_path, n, client(n)) for n in range(AT_ONCE)]
        eventually(lambda: all((tmp_path / str(n)).exists() for n in range(AT_ONCE)))
        asked += [held(shop, tmp_path, n, client(n)) for n in range(AT_ONCE, AT_ONCE + WAITING)]
        eventually(lambda: shop.waiting == WAITING)
        assert why(held(shop, tmp_path, 99, client(99))) == "busy"
        # What is quick has a line of its own.
        quick = Order("said", work.said, ("soon",), quick=True)
        assert shop.ask(quick, client(99)).result() == "soon"
        assert not any(each.done() for each in asked)
        (tmp_path / "go").touch()
        assert len({each.result() for each in asked}) == AT_ONCE + WAITING
        assert shop.counts["held", "made"] == AT_ONCE + WAITING
        assert shop.counts["held", "busy"] == 1


def test_waiting_and_work_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who waits is refused after ten seconds, what works is stopped after twenty, or five."""
    shipped = signature(Workshop).parameters
    assert (shipped["patience"].default, shipped["seconds"].default) == (PATIENCE, SECONDS)
    assert (PATIENCE, SECONDS, QUICK_SECONDS) == (10, 20, 5)
    monkeypatch.setattr("reports.workshop.queue.QUICK_SECONDS", 4.0)
    with opened(patience=1.0, seconds=5.0) as shop:
        working = [held(shop, tmp_path, n, client(n)) for n in range(AT_ONCE)]
        quick = held(shop, tmp_path, 7, client(7), quick=True)
        eventually(lambda: all((tmp_path / str(n)).exists() for n in (*range(AT_ONCE), 7)))
        waits = held(shop, tmp_path, 8, client(8))
        assert why(quick) == "time"
        assert why(waits) == "busy"
        assert [why(each) for each in working] == ["time", "time"]


def test_start_is_no_crowd(tmp_path: Path) -> None:
    """Who comes while the hands are being started waits for them, however long that takes."""
    hands = Hands()
    hands.modules = ("tests.reports.workshop.slow",)
    with opened(patience=SLOW / 4, hands=hands) as shop:
        asked = [shop.ask(order(work.said, str(n)), ME) for n in range(3)]
        assert [each.result() for each in asked] == ["0", "1", "2"]
        # A crowd is one again once they have begun.
        working = held(shop, tmp_path, 1, ME)
        noted(tmp_path / "1")
        assert why(held(shop, tmp_path, 2, ME)) == "busy"
        (tmp_path / "go").touch()
        working.result()


def test_no_client_has_all_hands(tmp_path: Path) -> None:
    with opened(patience=600, seconds=600) as shop:
        first, second = (held(shop, tmp_path, n, ME) for n in range(2))
        noted(tmp_path / "0")
        other = shop.ask(order(work.said, "another's"), client(1))
        assert other.result() == "another's"
        assert not (tmp_path / "1").exists()
        (tmp_path / "go").touch()
        assert first.result() != second.result()


@pytest.mark.parametrize(
    ("askers", "most"),
    [
        ([Asker("", f"visit {number}") for number in range(3)], MOST_OF_AN_ADDRESS),
        ([Asker("", "one visit")], MOST_OF_A_VISIT),
        ([ME], MOST_OF_AN_ADDRESS),
    ],
)
def test_nobody_fills_the_line_alone(tmp_path: Path, askers: list[Asker], most: int) -> None:
    """As shipped: six of a visit, twelve of an address, which is half of the line."""
    assert (MOST_OF_A_VISIT, MOST_OF_AN_ADDRESS) == (6, 12)
    assert 2 * MOST_OF_AN_ADDRESS <= WAITING
    with opened(patience=600, seconds=600) as shop:
        asked = [held(shop, tmp_path, n, askers[n % len(askers)]) for n in range(most + 1)]
        assert why(asked.pop()) == "many"
        (tmp_path / "go").touch()
        assert len({each.result() for each in asked}) == most
        # They are done, so the next is taken.
        assert shop.ask(order(work.said, "next"), askers[0]).result() == "next"


def test_who_gives_up_leaves_the_line(tmp_path: Path) -> None:
    with opened(patience=600, seconds=600) as shop:
        first = [held(shop, tmp_path, n, client(n)) for n in range(AT_ONCE)]
        eventually(lambda: all((tmp_path / str(n)).exists() for n in range(AT_ONCE)))
        waits = held(shop, tmp_path, 7, client(7))
        eventually(lambda: shop.waiting == 1)
        waits.cancel()
        eventually(lambda: shop.waiting == 0)
        for each in first:
            each.cancel()
        eventually(lambda: shop.counts["held", "left"] == AT_ONCE + 1)
        assert shop.ask(order(work.said, "next"), ME).result() == "next"
        assert not (tmp_path / "7").exists()


def test_same_order_at_the_same_time_is_carried_out_once(tmp_path: Path) -> None:
    place = str(tmp_path)
    with opened(patience=600, seconds=600) as shop:
        ordered = order(work.until_in, place)
        asked = [shop.ask(ordered, client(number)) for number in range(50)]
        noted(tmp_path / "hand")
        # Others wait for it, so it goes on when the one who asked first goes away.
        asked.pop(0).cancel()
        (tmp_path / "go").touch()
        assert len({each.result() for each in asked}) == 1
        assert shop.ask(ordered, ME).result() == asked[0].result()
        assert shop.counts["until_in", "remembered"] == 1


def test_order_that_all_have_left_can_be_given_again(tmp_path: Path) -> None:
    with opened(patience=600, seconds=600) as shop:
        ordered = order(work.until_in, str(tmp_path))
        first = shop.ask(ordered, ME)
        hand = noted(tmp_path / "hand")
        (tmp_path / "hand").unlink()
        first.cancel()
        again = shop.ask(ordered, ME)
        assert noted(tmp_path / "hand") != hand
        (tmp_path / "go").touch()
        again.result()


def test_order_that_failed_is_tried_again(tmp_path: Path) -> None:
    with opened() as shop:
        ordered = order(work.once_there, str(tmp_path / "go"))
        with pytest.raises(Exception, match="FileNotFoundError"):
            shop.ask(ordered, ME).result()
        (tmp_path / "go").touch()
        assert shop.ask(ordered, ME).result() == "there"
        assert shop.counts["once_there", "broken"] == 1


def test_what_bears_a_date_is_right_for_its_day(tmp_path: Path) -> None:
    with opened() as shop:

        def dated(frozen: bool, day: date) -> str:
            ordered = Order("dated", work.dated, ("link", frozen), day=day)
            return str(shop.ask(ordered, ME).result().text)

        days = (MONDAY, MONDAY, TUESDAY, MONDAY)
        assert [dated(False, day) for day in days] == [f"link of {day}" for day in days]
        assert shop.counts["dated", "remembered"] == 1
        assert {dated(True, day) for day in days} == {f"link of {MONDAY}"}


def of_district(pack: Pack) -> list[Scenario]:
    links = ("district=Anytown", "rows=CREC:5", "budget=1000000", "service_share=5")
    return [decode(link, pack)[0] for link in links]


def test_what_may_hold_a_district_is_never_remembered(pack: Pack) -> None:
    rows = (Row("CREC", 5),)
    scenarios = of_district(pack)
    entry = Entry("Ours", Opened(pack, scenarios[0], ()))
    links = ("a=1&rows=CREC:5", "s1=x%3D1%2526rows%253DA:5")
    holders: list[Any] = [rows, b"a table", [], entry, *links]
    for private in holders:
        assert order(work.pid, pack, keep_all(pack), private).key is None
    for scenario in scenarios:
        assert order(work.pid, pack, scenario).key is None
    with opened() as shop:
        ordered = order(work.pid, "magnet_cut=1&district=Anytown")
        assert shop.ask(ordered, ME).result() != shop.ask(ordered, ME).result()
        assert shop.counts["pid", "made"] == 2


def test_orders_are_the_same_only_where_all_of_them_is(pack: Pack) -> None:
    scenario, _ = decode("magnet_cut=5&tuition_cap=70", pack)
    again, _ = decode("tuition_cap=70&magnet_cut=5", pack)
    same = order(work.pid, pack, scenario, (), "https://a.org/?pack=2024.1", MONDAY).key
    assert same is not None
    assert order(work.pid, pack, again, (), "https://a.org/?pack=2024.1", MONDAY).key == same
    other, _ = decode("magnet_cut=6&tuition_cap=70", pack)
    renamed = pack.model_copy(update={"revision": "2099.1"})
    for each in (
        order(work.pid, pack, other, (), "https://a.org/?pack=2024.1", MONDAY),
        order(work.pid, renamed, scenario, (), "https://a.org/?pack=2024.1", MONDAY),
        order(work.pid, pack, scenario, (), "https://b.org/?pack=2024.1", MONDAY),
        order(work.pid, pack, scenario, (), "https://a.org/?pack=2024.1", TUESDAY),
        order(work.said, pack, scenario, (), "https://a.org/?pack=2024.1", MONDAY),
    ):
        assert each.key not in (same, None)


def test_store_keeps_what_was_asked_for_last_within_its_bounds() -> None:
    store = Store(most_bytes=30, most_answers=4)
    for name in "abc":
        store.put(name, None, bytes(10))
    assert store.get("a", MONDAY) == bytes(10)
    store.put("d", None, bytes(10))
    assert [name for name in "abcd" if store.get(name, MONDAY)] == ["a", "c", "d"]
    store.put("a", None, bytes(25))
    assert [name for name in "abcd" if store.get(name, MONDAY)] == ["a"]
    store.put("whole", None, bytes(31))
    assert store.get("whole", MONDAY) is None
    for number in range(9):
        store.put(number, None, b"1")
    assert sum(store.get(number, MONDAY) is not None for number in range(9)) == 4


def test_store_as_it_is_shipped_holds_no_more_than_32_mb() -> None:
    store = Store()
    for number in range(100):
        store.put(number, None, bytes(1_000_000))
    assert sum(store.get(number, MONDAY) is not None for number in range(100)) == 32
    for number in range(10_000):
        store.put(-number, None, b"1")
    assert sum(store.get(-number, MONDAY) is not None for number in range(10_000)) == 2_000
