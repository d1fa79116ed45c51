"""How fast the answer follows a slider that is dragged: figures shown and frames drawn."""

import time
from itertools import pairwise
from statistics import median

from playwright.sync_api import Page

from benchmarks.result import Result, Target
from benchmarks.side_by_side import Side, side_by_side

SECONDS = 4
MOVE_SECONDS = 0.007  # more often than the screen draws, so that moves are never too slow
ROUNDS = 2

# Reads the answer once a frame, until it is stopped.
_WATCH = """
(answer) => {
  const seen = { texts: [], times: [] };
  const frame = (time) => {
    seen.times.push(time);
    seen.texts.push(answer.textContent);
    seen.next = requestAnimationFrame(frame);
  };
  seen.next = requestAnimationFrame(frame);
  globalThis.benchSeen = seen;
}
"""
_STOP = "() => (cancelAnimationFrame(benchSeen.next), [benchSeen.times, benchSeen.texts])"


def measure() -> list[Result]:
    with side_by_side() as pair:
        pages = [(side, pair.open(side)) for side in (pair.ours, pair.stock)]
        seen: dict[str, list[tuple[list[float], list[str]]]] = {"ours": [], "stock": []}
        for _ in range(ROUNDS):
            for side, page in pages:
                page.bring_to_front()
                seen[side.name].append(_drag(side, page))
    ours, stock = seen["ours"], seen["stock"]
    return [
        Result(
            "distinct answers a second, while dragging",
            median(count for run in ours for count in _distinct(*run)),
            "a second",
            Target(50, at_least=True),
            stock=median(count for run in stock for count in _distinct(*run)),
        ),
        Result(
            "frame while dragging, 95th percentile",
            _percentile95([gap for times, _ in ours for gap in _gaps(times)]),
            "ms",
            Target(33),
            stock=_percentile95([gap for times, _ in stock for gap in _gaps(times)]),
        ),
    ]


def _drag(side: Side, page: Page) -> tuple[list[float], list[str]]:
    """Move the slider to and fro; the time of each frame in ms, and the answer in it."""
    box = page.locator(side.track).bounding_box()
    assert box is not None
    left, width, y = box["x"] + 14, box["width"] - 28, box["y"] + box["height"] / 2
    page.mouse.move(left, y)
    page.mouse.down()
    page.locator(side.answer).evaluate(_WATCH)
    start = time.perf_counter()
    step = 0
    while time.perf_counter() < start + SECONDS:
        step += 1
        way = step % (2 * width)
        page.mouse.move(left + min(way, 2 * width - way), y)
        time.sleep(max(0, start + step * MOVE_SECONDS - time.perf_counter()))
    times, texts = page.evaluate(_STOP)
    page.mouse.up()
    page.wait_for_timeout(500)
    return times, texts


def _distinct(times: list[float], texts: list[str]) -> list[int]:
    """For each whole second, how many different answers it showed, without the first of all."""
    seen: list[set[str]] = [set() for _ in range(SECONDS)]
    for time_of, text in zip(times, texts, strict=True):
        second = int((time_of - times[0]) / 1000)
        if second < SECONDS:
            seen[second].add(text)
    return [len(texts_of - {texts[0]}) for texts_of in seen]


def _gaps(times: list[float]) -> list[float]:
    return [after - before for before, after in pairwise(times)]


def _percentile95(values: list[float]) -> float:
    return sorted(values)[int(0.95 * len(values))]
