"""What is remembered is made once, also where many ask before it is there."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from threading import Barrier
from time import sleep

import pytest

from model.messages import kept_by_language
from model.once import once

THREADS = 8


def times_made(remembering: Callable[[Callable[[int], int]], Callable[[int], int]]) -> int:
    """How often it is made for threads that ask at the same moment."""
    made, start = [], Barrier(THREADS)

    @remembering
    def make(value: int) -> int:
        made.append(value)
        sleep(0.05)
        return 2 * value

    def ask(_: int) -> int:
        start.wait()
        return make(21)

    with ThreadPoolExecutor(THREADS) as threads:
        assert list(threads.map(ask, range(THREADS))) == [42] * THREADS
    return len(made)


@pytest.mark.parametrize("remembering", [once(), once(1), kept_by_language()])
def test_many_threads_that_ask_at_once_have_it_made_once(
    remembering: Callable[[Callable[[int], int]], Callable[[int], int]],
) -> None:
    assert times_made(remembering) == 1


def test_the_usual_memory_lets_each_of_them_make_it() -> None:
    assert times_made(cache) == THREADS


def test_what_one_thread_makes_may_ask_for_more_of_the_same() -> None:
    @once()
    def down(value: int) -> int:
        return 0 if value == 0 else 1 + down(value - 1)

    assert down(5) == 5


def test_a_failure_is_not_remembered() -> None:
    asked = []

    @once()
    def make(value: int) -> int:
        asked.append(value)
        if len(asked) == 1:
            raise ValueError
        return value

    with pytest.raises(ValueError, match=r"^$"):
        make(1)
    assert (make(1), make(1), asked) == (1, 1, [1, 1])
