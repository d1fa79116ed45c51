"""Forks a hand for each order; runs as a process of its own, which ends when the server ends.

Each order comes as a socket. A new process, the hand, reads the order from it, carries it out and
writes the answer, all within bounds of time and memory. When the other end is closed the hand is
killed. Orders come through the socket on standard input; when that is closed, everything ends.

multiprocessing has a fork server too, but its children begin by running the module ``__main__``,
and Streamlit puts the page's script there.
"""

import gc
import importlib
import os
import pickle
import resource
import select
import signal
import socket
import sys
import traceback
from collections.abc import Iterable
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

from model import keep_all, load_pack
from model.messages import speak
from reports.dial.early import early_tables
from reports.papers.typeset import fonts
from reports.sharing.preview import preview_html
from reports.workbook import workbook
from reports.workshop.order import Order
from reports.workshop.wire import HEAD, MOST_ANSWER, Outcome, from_bytes

ORDERED = ("reports.sharing.documents",)
"""What imports the makers of all documents."""
_LATE = 5
"""Seconds past an order's time after which a hand ends itself, if nobody has ended it."""
_NICENESS = 10
"""Visitors who move a slider come before those who wait for a file."""


def main(most_memory: int, modules: Iterable[str]) -> None:
    """Import what orders need, then fork hands until standard input is closed.

    Args:
        most_memory: bytes that an order may take beyond what every hand begins with.
        modules: what orders need beside what is imported here.
    """
    for name in (*ORDERED, *modules):
        importlib.import_module(name)
    _warm()
    gc.collect()
    # A hand copies only the memory that it changes.
    gc.freeze()
    os.nice(_NICENESS)
    _Forks(socket.socket(fileno=os.dup(0)), most_memory).serve()


def _warm() -> None:
    """Do once what each hand would do first, but start no thread: a fork inherits none."""
    pack = load_pack()
    nothing = keep_all(pack)
    fonts()
    workbook(pack, nothing, (), "", date.min)
    preview_html("http://localhost", "/", "")
    early_tables("")


class _Forks:
    """The hands at work, each known by its order's socket."""

    def __init__(self, orders: socket.socket, most_memory: int) -> None:
        self._orders = orders
        self._most_memory = most_memory
        self._working: dict[int, int] = {}
        self._poll = select.poll()
        self._poll.register(orders, select.POLLIN)
        self._ended, wake = os.pipe()
        self._poll.register(self._ended, select.POLLIN)
        # A hand's end wakes the poll below through this pipe.
        for end in (self._ended, wake):
            os.set_blocking(end, False)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        signal.set_wakeup_fd(wake, warn_on_full_buffer=False)

    def serve(self) -> None:
        while True:
            for place, _ in self._poll.poll():
                if place == self._orders.fileno():
                    if not self._next_order():
                        for hand in self._working.values():
                            _kill(hand)
                        return
                elif place == self._ended:
                    os.read(self._ended, 4096)
                    self._clear()
                elif place in self._working:
                    # Nobody waits for it any more.
                    self._poll.unregister(place)
                    _kill(self._working[place])

    def _next_order(self) -> bool:
        said, places, _, _ = socket.recv_fds(self._orders, 1, 1)
        for place in places:
            try:
                hand = os.fork()
            except OSError:
                os.close(place)
                continue
            if not hand:
                self._become_hand(place)
            # Both processes do it, so that it is done before either goes on.
            with suppress(OSError):
                os.setpgid(hand, hand)
            self._working[place] = hand
            self._poll.register(place, 0)
        return bool(said)

    def _become_hand(self, place: int) -> None:
        try:
            os.setpgid(0, 0)
            signal.set_wakeup_fd(-1)
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            for other in (self._orders.fileno(), self._ended, 0, *self._working):
                os.close(other)
            # The message of a library that crashes may quote a visitor.
            os.dup2(os.open(os.devnull, os.O_RDWR), 2)
            with socket.socket(fileno=place) as connected:
                _carry_out(connected, self._most_memory)
        finally:
            os._exit(0)

    def _clear(self) -> None:
        """Remove the hands that have ended, and report those that died."""
        for place, hand in list(self._working.items()):
            ended, status = os.waitpid(hand, os.WNOHANG)
            if not ended:
                continue
            # Processes that it started end with it.
            _kill(hand)
            del self._working[place]
            with suppress(KeyError):
                self._poll.unregister(place)
            with socket.socket(fileno=place) as connected:
                if os.WIFSIGNALED(status):
                    connected.setblocking(False)
                    with suppress(OSError):
                        signal_number = bytes([os.WTERMSIG(status)])
                        connected.sendall(HEAD.pack(Outcome.DIED, 1) + signal_number)


def _kill(hand: int) -> None:
    with suppress(OSError):
        os.killpg(hand, signal.SIGKILL)


def _carry_out(connected: socket.socket, most_memory: int) -> None:
    """Read an order, do it, and write how it ended."""
    connected.sendall(HEAD.pack(Outcome.BEGUN, 0))
    with connected.makefile("rb") as orders:
        seconds, length = HEAD.unpack(orders.read(HEAD.size))
        signal.alarm(seconds + _LATE)
        _bound_memory(most_memory)
        outcome, answer = _answer(from_bytes(orders.read(length)))
    if len(answer) > MOST_ANSWER:
        outcome, answer = Outcome.TOO_LARGE, b""
    connected.sendall(HEAD.pack(outcome, len(answer)))
    connected.sendall(answer)


def _answer(ordered: Order) -> tuple[Outcome, bytes]:
    try:
        speak(ordered.language)
        given: tuple[Any, ...] = ordered.of if ordered.day is None else (*ordered.of, ordered.day)
        made = ordered.make(*given)
        lasts = ordered.day is None or getattr(made, "frozen", False)
        return Outcome.MADE if lasts else Outcome.MADE_TODAY, pickle.dumps(made, 5)
    except MemoryError:
        return Outcome.OUT_OF_MEMORY, b""
    except BaseException as error:  # a panic of a library is not an Exception
        frames = traceback.extract_tb(error.__traceback__)
        where = [f"{each.filename}:{each.lineno} {each.name}" for each in frames]
        return Outcome.BROKEN, pickle.dumps((type(error).__name__, where))


def _bound_memory(most: int) -> None:
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    # Only Linux tells how much memory a process has, and only Linux keeps the limit.
    with suppress(OSError):
        status = Path("/proc/self/status").read_text("utf-8")
        now = 1024 * int(status.partition("VmData:")[2].split()[0])
        resource.setrlimit(resource.RLIMIT_DATA, (now + most, now + most))


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2:])
