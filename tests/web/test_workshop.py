"""Heavy work is done a few at a time, and who cannot be served soon is told so at once."""

import asyncio
import time
from threading import Lock

import pytest

from tests.loop import run
from web.problems import Refused
from web.workshop import Workshop


def test_no_more_run_at_once_than_there_are_hands() -> None:
    lock, running, most = Lock(), 0, 0

    def work() -> None:
        nonlocal running, most
        with lock:
            running += 1
            most = max(most, running)
        time.sleep(0.02)
        with lock:
            running -= 1

    async def ask() -> None:
        workshop = Workshop(at_once=2, waiting=20)
        await asyncio.gather(*(workshop.make(work) for _ in range(10)))

    run(ask())
    assert most == 2


@pytest.mark.parametrize(("waiting", "patience"), [(1, 60.0), (60, 0.05)])
def test_who_would_wait_too_long_is_refused(waiting: int, patience: float) -> None:
    async def ask() -> list[object]:
        workshop = Workshop(at_once=1, waiting=waiting, patience=patience)
        asked = (workshop.make(lambda: time.sleep(0.3)) for _ in range(4))
        return list(await asyncio.gather(*asked, return_exceptions=True))

    refused = [each for each in run(ask()) if isinstance(each, Refused)]
    assert refused
    assert all(each.status == 503 and each.headers["Retry-After"] for each in refused)


def test_failed_work_leaves_its_place_to_the_next() -> None:
    async def ask() -> str:
        workshop = Workshop(at_once=1, waiting=1)
        with pytest.raises(ZeroDivisionError):
            await workshop.make(lambda: 1 // 0)
        return await workshop.make(lambda: "made")

    assert run(ask()) == "made"
