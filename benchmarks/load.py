"""Many visitors at once, compared to an empty stock app; many requests, to an empty route."""

import asyncio
import os
import time
from collections.abc import Awaitable, Callable
from statistics import median

from benchmarks.requests import requests_a_second
from benchmarks.result import Result, Target
from benchmarks.servers import Server, empty_route, many_of_ours, ours
from benchmarks.sessions import (
    Load,
    MovesOf,
    Session,
    close,
    dial_moves,
    move_for,
    open_session,
    open_sessions,
    slider_moves,
)
from benchmarks.side_by_side import stock

ROUNDS = 4
IGNORED = 1  # of these, the first one: nothing is warm yet
SECONDS = 4.0
MOVING = 50
AT_ONCE = 200
STAYING = 300
SOAK = int(os.environ.get("BENCH_SOAK", "100000"))
"""Reruns of the soak test: as many as in an hour, in about ten minutes."""
SETTLED = 20
"""Memory is first measured after one in this many reruns of the soak test."""

_LINK = "magnet_cut=12000000&tuition_cap=cpi"


def measure() -> list[Result]:
    """Visitors who move sliders, who all come at once, and who stay."""
    return asyncio.run(_measure())


def measure_api() -> list[Result]:
    """Estimates a second compared to an empty route, and the offline kit from nginx alone."""
    with ours() as app, empty_route() as empty, many_of_ours(1) as nginx:
        sides = (
            f"{app.address}/api/v1/estimate?{_LINK}",
            f"{empty.address}/",
            f"{nginx}/offline.html",
        )
        rates: list[list[float]] = [[], [], []]
        for _ in range(ROUNDS):
            for side, found in zip(sides, rates, strict=True):
                found.append(asyncio.run(requests_a_second(side, 16, SECONDS / 2)))
    estimates, nothing, kits = (median(found[IGNORED:]) for found in rates)
    target = Target(0.5, at_least=True, of_stock=True)
    return [
        Result("estimates a second (stock: an empty route)", estimates, "/s", target, nothing),
        Result(
            "offline kits a second, a file of nginx (stock: an empty route)",
            kits,
            "/s",
            None,
            nothing,
        ),
    ]


def measure_processes() -> list[Result]:
    """The same visitors at one process, and at two behind nginx; the visitors take a core too."""
    with ours() as app, many_of_ours(1) as one, many_of_ours(2) as two:
        alone, single, double = asyncio.run(_in_turn([app.address, one, two]))
    target = Target(1.8, at_least=True, of_stock=True)
    name = f"reruns a second, two processes behind nginx, {os.cpu_count()} cores (stock: one)"
    with_nginx = "reruns a second, one process behind nginx (stock: without)"
    return [
        Result(name, double, "/s", target, alone),
        Result(with_nginx, single, "/s", None, alone),
    ]


def measure_soak() -> list[Result]:
    """Memory after as many reruns as in an hour, compared to memory soon after the start."""
    with ours() as app:
        soon, late = asyncio.run(_soak(app))
    target = Target(1.1, of_stock=True)
    name = f"memory after {SOAK:,} reruns (stock: after {SOAK // SETTLED:,})"
    return [Result(name, late / 1e6, "MB", target, soon / 1e6)]


async def _measure() -> list[Result]:
    with ours() as app, stock() as other:
        sides: list[tuple[str, MovesOf]] = [(app.address, dial_moves), (other, slider_moves)]
        for address, moves_of in sides:
            await close([await open_session(address, moves_of)])
        before = app.resident
        staying = await open_sessions(STAYING, *sides[0])
        added = (app.resident - before) / STAYING
        lost = await _lost(staying)
        await close(staying)
        sessions = [await open_sessions(MOVING, *side) for side in sides]
        loads: list[list[Load]] = [[], []]
        for _ in range(ROUNDS):
            for moving, found in zip(sessions, loads, strict=True):
                found.append(await move_for(moving, SECONDS))
        for moving in sessions:
            await close(moving)
        come_ours = await _timed(lambda: _come(AT_ONCE, *sides[0]))
        come_stock = await _timed(lambda: _come(MOVING, *sides[1]))
    rate = [median(load.a_second for load in found[IGNORED:]) for found in loads]
    p95 = [1000 * median(load.p95 for load in found[IGNORED:]) for found in loads]
    return [
        Result(
            f"reruns a second, {MOVING} sessions",
            rate[0],
            "/s",
            Target(8, at_least=True, of_stock=True),
            rate[1],
        ),
        Result("95% of them answered within", p95[0], "ms", Target(0.2, of_stock=True), p95[1]),
        Result(
            f"{AT_ONCE} visitors at once all see it (stock: {MOVING})",
            1000 * come_ours,
            "ms",
            Target(1, of_stock=True),
            1000 * come_stock,
        ),
        Result(f"memory for each of {STAYING} sessions", added / 1e6, "MB", Target(2)),
        Result(f"sessions of {STAYING} that are lost", lost, "", Target(0)),
    ]


async def _timed(work: Callable[[], Awaitable[None]]) -> float:
    start = time.perf_counter()
    await work()
    return time.perf_counter() - start


async def _come(number: int, address: str, moves_of: MovesOf) -> None:
    await close(await open_sessions(number, address, moves_of))


async def _lost(sessions: list[Session]) -> int:
    """How many sessions do not answer a move any more."""
    moved = await asyncio.gather(*(each.move() for each in sessions), return_exceptions=True)
    return sum(isinstance(each, BaseException) for each in moved)


async def _in_turn(addresses: list[str]) -> list[float]:
    """Reruns a second of the same number of visitors at each address."""
    visits = [await open_sessions(MOVING, address, dial_moves) for address in addresses]
    found: list[list[float]] = [[] for _ in addresses]
    for _ in range(ROUNDS):
        for sessions, rates in zip(visits, found, strict=True):
            rates.append((await move_for(sessions, SECONDS)).a_second)
    for sessions in visits:
        await close(sessions)
    return [median(rates[IGNORED:]) for rates in found]


async def _soak(app: Server) -> tuple[int, int]:
    sessions = await open_sessions(MOVING, app.address, dial_moves)
    done, soon = 0, 0
    while done < SOAK:
        done += len((await move_for(sessions, 2.0)).waits)
        if not soon and done >= SOAK // SETTLED:
            soon = app.resident
    late = app.resident
    await close(sessions)
    return soon, late
