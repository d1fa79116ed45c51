"""How long a visitor waits for a slider while strangers attack, with the limits as shipped.

The attacks are those of tests/faults/attacks.py, from a separate process. The event loop is
measured from outside, with a request that needs only one turn of it, again and again.
"""

import asyncio
import os
import sys
import time
from pathlib import Path

import httpx2

from benchmarks.result import Result, Target
from benchmarks.sessions import close, dial_moves, open_session
from tests.browser.serving import ROOT, App

SECONDS = float(os.environ.get("BENCH_ATTACK", "60"))
PAUSE = 0.2
NEIGHBOR = ("127.0.0.9", 0)
"""The visitor's address; the attacks come from 127.0.0.1."""


def measure() -> list[Result]:
    """All attacks together, from one client, for a minute."""
    app = App()
    app.address = f"http://127.0.0.1:{app.port}"
    try:
        return asyncio.run(_measure(app))
    finally:
        app.stop()


async def _measure(app: App) -> list[Result]:
    neighbor = await open_session(app.address, dial_moves, NEIGHBOR)
    calm = [await neighbor.move() for _ in range(50)]
    attacking = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.faults.attacks", app.address, str(SECONDS)), cwd=ROOT
    )
    watching = asyncio.create_task(_watch(app))
    waits, memory, children = [], 0, 0
    while attacking.returncode is None:
        waits.append(await neighbor.move())
        own, theirs = _memory(app.process.pid)
        memory, children = max(memory, own), max(children, theirs)
        await asyncio.sleep(PAUSE)
    watching.cancel()
    turns, faults = await watching
    await close([neighbor])
    return [
        Result("under attack, a slider's answer, 95th percentile", _p95(waits), "ms", Target(200)),
        Result("the same before", _p95(calm), "ms"),
        Result("event loop, the longest wait for a turn", 1_000 * max(turns), "ms"),
        Result("event loop, wait for a turn, 99th percentile", _p(turns, 0.99), "ms", Target(100)),
        Result("answers of 500 and more for another client", faults, "", Target(0)),
        Result("memory of the process, most", memory / 1e6, "MB", Target(1_000)),
        Result("memory of its workers, most", children / 1e6, "MB"),
    ]


async def _watch(app: App) -> tuple[list[float], int]:
    """Seconds until each turn of the event loop, and the number of failed requests."""
    turns, faults = [], 0
    own = httpx2.AsyncHTTPTransport(local_address=NEIGHBOR[0])
    async with httpx2.AsyncClient(transport=own, base_url=app.address, timeout=60) as client:
        try:
            while True:
                start = time.perf_counter()
                faults += (await client.get("/healthz")).status_code >= 500
                turns.append(time.perf_counter() - start)
                await asyncio.sleep(PAUSE / 10)
        except asyncio.CancelledError:
            return turns, faults


def _memory(process: int) -> tuple[int, int]:
    """Bytes of a process, and of all its children; a process that has ended counts as 0."""
    try:
        own = int(Path(f"/proc/{process}/statm").read_text("ascii").split()[1])
        children = Path(f"/proc/{process}/task/{process}/children").read_text("ascii").split()
    except OSError:
        return 0, 0
    below = sum(sum(_memory(int(child))) for child in children)
    return own * os.sysconf("SC_PAGE_SIZE"), below


def _p(waits: list[float], share: float) -> float:
    return 1_000 * sorted(waits)[int(share * len(waits))]


def _p95(waits: list[float]) -> float:
    return _p(waits, 0.95)
