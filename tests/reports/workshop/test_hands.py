"""A hand ends with its order, in time, and takes nothing and nobody with it."""

import os
import signal
import subprocess
import sys
import types
from collections.abc import Iterator
from concurrent.futures import CancelledError
from pathlib import Path
from typing import Any

import pytest

from model import Pack
from reports.workshop import Asker, Broken, NotMade, Order, Workshop, order
from reports.workshop.hands import MOST_MEMORY, Hands
from reports.workshop.wire import MOST_ANSWER
from tests.reports.workshop import work
from tests.reports.workshop.waiting import eventually, lives, noted

ROOT = Path(__file__).parents[3]
ME = Asker("203.0.113.5")
MB = 1_000_000


@pytest.fixture(scope="module")
def shop() -> Iterator[Workshop]:
    """A workshop with the limits as they are shipped."""
    running = Workshop()
    yield running
    running.close()


def made(shop: Workshop, ordered: Order) -> Any:
    return shop.ask(ordered, ME).result()


def test_each_order_has_a_process_of_its_own_which_ends(shop: Workshop) -> None:
    hands = {made(shop, order(work.pid, ["never remembered"])) for _ in range(3)}
    assert len(hands) == 3
    assert os.getpid() not in hands
    eventually(lambda: not any(map(lives, hands)))


def test_pack_goes_by_its_name_and_one_that_is_not_on_disk_whole(
    shop: Workshop, pack: Pack
) -> None:
    assert made(shop, order(work.revision, pack))[0] == pack.revision
    other = pack.model_copy(update={"revision": "2099.1"})
    assert made(shop, order(work.revision, other))[0] == "2099.1"
    changed = pack.model_copy(update={"title": "Another"})
    assert made(shop, order(work.revision, changed))[0] == pack.revision


def test_page_that_runs_here_is_not_run_there(
    shop: Workshop, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Streamlit puts a page's script in the place of the module ``__main__``."""
    page = tmp_path / "page.py"
    page.write_text(f"open({str(tmp_path / 'ran')!r}, 'w')")
    module = types.ModuleType("__main__")
    module.__file__ = str(page)
    monkeypatch.setitem(sys.modules, "__main__", module)
    running = Workshop()
    assert "page.py" not in made(running, order(work.main_module))
    running.close()
    assert not (tmp_path / "ran").exists()


def test_hands_begin_without_threads_that_a_fork_would_lose(shop: Workshop) -> None:
    # jemalloc, inside Arrow, starts its thread anew in each hand.
    assert set(made(shop, order(work.threads))) - {"jemalloc_bg_thd"} == {"python"}


def test_hands_come_after_visitors(shop: Workshop) -> None:
    assert made(shop, order(work.limits))[1] > os.nice(0)


def test_order_that_is_given_up_is_no_longer_worked_on(shop: Workshop, tmp_path: Path) -> None:
    asked = shop.ask(order(work.endless, tmp_path / "hand"), ME)
    hand = noted(tmp_path / "hand")
    assert lives(hand)
    asked.cancel()
    eventually(lambda: not lives(hand))
    with pytest.raises(CancelledError):
        asked.result()
    assert made(shop, order(work.said, "next")) == "next"


def test_what_a_hand_has_started_ends_with_it(shop: Workshop, tmp_path: Path) -> None:
    asked = shop.ask(order(work.endless_with_child, tmp_path / "child"), ME)
    child = noted(tmp_path / "child")
    assert lives(child)
    asked.cancel()
    eventually(lambda: not lives(child))


def test_order_with_too_much_memory_is_stopped_with_a_sentence(shop: Workshop) -> None:
    """The limit as it is shipped; 150 MB are needed two times over."""
    assert MOST_MEMORY == 400 * MB
    assert made(shop, order(work.take, 150 * MB)) == 150 * MB
    with pytest.raises(NotMade, match="needs more than 400 MB of memory") as refused:
        made(shop, order(work.take, 500 * MB))
    assert refused.value.why == "memory"
    assert made(shop, order(work.said, "next")) == "next"


def test_answer_that_is_too_large_is_refused(shop: Workshop) -> None:
    assert len(made(shop, order(work.answer_of, MOST_ANSWER - 100))) == MOST_ANSWER - 100
    with pytest.raises(NotMade, match="larger than 32 MB"):
        made(shop, order(work.answer_of, MOST_ANSWER))


@pytest.mark.parametrize(
    ("number", "why"),
    [(signal.SIGABRT, "memory"), (signal.SIGKILL, "memory"), (signal.SIGALRM, "time")],
)
def test_hand_that_dies_of_a_limit_is_told_as_that(
    shop: Workshop, number: signal.Signals, why: str
) -> None:
    with pytest.raises(NotMade) as refused:
        made(shop, order(work.die, int(number)))
    assert refused.value.why == why
    assert made(shop, order(work.said, "next")) == "next"


def test_fault_tells_its_type_and_place_and_nothing_of_a_visitor(shop: Workshop) -> None:
    with pytest.raises(Broken) as broken:
        made(shop, order(work.fail, "Anytown"))
    assert str(broken.value) == "ValueError"
    assert broken.value.where[-1].endswith("fail")
    assert "Anytown" not in repr((broken.value, broken.value.where))
    with pytest.raises(Broken, match="SIGSEGV"):
        made(shop, order(work.die, int(signal.SIGSEGV)))


def test_process_that_forks_hands_is_started_again_when_killed(shop: Workshop) -> None:
    forks = order(work.limits, ["never remembered"])
    before, _ = made(shop, forks)
    os.kill(before, signal.SIGKILL)
    eventually(lambda: not lives(before))
    assert made(shop, forks)[0] != before


def test_all_end_with_the_server_however_that_ends(tmp_path: Path) -> None:
    lines = (
        "import sys, pathlib\n"
        "from reports.workshop import WORKSHOP, Asker, order\n"
        "from tests.reports.workshop import work\n"
        "folder = pathlib.Path(sys.argv[1])\n"
        "work.note(folder / 'forks', WORKSHOP.ask(order(work.limits), Asker()).result()[0])\n"
        "WORKSHOP.ask(order(work.endless_with_child, folder / 'hand'), Asker()).result()\n"
    )
    server = subprocess.Popen([sys.executable, "-c", lines, str(tmp_path)], cwd=ROOT)
    processes = [noted(tmp_path / "forks"), noted(tmp_path / "hand")]
    assert all(map(lives, processes))
    server.kill()
    server.wait()
    eventually(lambda: not any(map(lives, processes)))


def test_closing_ends_what_is_under_way(tmp_path: Path) -> None:
    running = Workshop()
    asked = running.ask(order(work.endless, tmp_path / "hand"), ME)
    hand = noted(tmp_path / "hand")
    running.close()
    eventually(lambda: not lives(hand))
    with pytest.raises(CancelledError):
        asked.result()
    assert made(running, order(work.said, "again")) == "again"
    running.close()


def test_small_limit_of_memory_is_kept_to_as_well() -> None:
    running = Workshop(hands=Hands(most_memory=50 * MB))
    with pytest.raises(NotMade, match="50 MB"):
        made(running, order(work.take, 60 * MB))
    running.close()
