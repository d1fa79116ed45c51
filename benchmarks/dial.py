"""How fast the answer follows a slider that is dragged: figures shown and frames drawn."""

import time
from itertools import pairwise
from statistics import median

from playwright.sync_api import Page

from benchmarks.result import Result, Target
from benchmarks.side_by_side import Side, side_by_side

SECONDS = 4
MOVE_SECONDS = 0.007  # more often than the screen draws
ROUNDS = 2

# Reads the answer, and whether the mouse has moved, once a frame, until it is stopped.
_WATCH = """
(answer) => {
  const seen = { texts: [], times: [], moved: [] };
  let moved = false;
  addEventListener("pointermove", () => (moved = true), true);
  const frame = (time) => {
    seen.times.push(time);
    seen.texts.push(answer.textContent);
    seen.moved.push(moved);
    moved = false;
    seen.next = requestAnimationFrame(frame);
  };
  seen.next = requestAnimationFrame(frame);
  globalThis.benchSeen = seen;
}
"""
_STOP = """
() => {
  const { next, times, texts, moved } = globalThis.benchSeen;
  cancelAnimationFrame(next);
  return [times, texts, moved];
}
"""

Seen = tuple[list[float], list[str], list[bool]]
"""Of each frame its time in ms, the answer in it, and whether the mouse had moved before it."""


def measure() -> list[Result]:
    with side_by_side() as pair:
        pages = [(side, pair.open(side)) for side in (pair.ours, pair.stock)]
        seen: dict[str, list[Seen]] = {"ours": [], "stock": []}
        for _ in range(ROUNDS):
            for side, page in pages:
                page.bring_to_front()
                seen[side.name].append(_drag(side, page))
    ours, stock = seen["ours"], seen["stock"]
    return [
        Result(
            "new answers for 60 frames with a move, while dragging",
            median(60 * _answered(run) for run in ours),
            "answers",
            Target(55, at_least=True),
            stock=median(60 * _answered(run) for run in stock),
        ),
        Result(
            "frame while dragging, 95th percentile",
            _percentile95([gap for times, *_ in ours for gap in _gaps(times)]),
            "ms",
            Target(17),
            stock=_percentile95([gap for times, *_ in stock for gap in _gaps(times)]),
        ),
    ]


def _drag(side: Side, page: Page) -> Seen:
    """Move the slider to and fro; what was seen."""
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
    seen: Seen = page.evaluate(_STOP)
    page.mouse.up()
    page.wait_for_timeout(500)
    return seen


def _answered(seen: Seen) -> float:
    """New answers for each frame with a move; one that comes a frame later counts, too."""
    _, texts, moved = seen
    return sum(before != after for before, after in pairwise(texts)) / sum(moved[1:])


def _gaps(times: list[float]) -> list[float]:
    return [after - before for before, after in pairwise(times)]


def _percentile95(values: list[float]) -> float:
    return sorted(values)[int(0.95 * len(values))]
