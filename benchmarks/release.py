"""How soon the link and the rest of the page follow a release or a key, and what that sends."""

from statistics import median

from playwright.sync_api import Page

from benchmarks.result import Result, Target
from benchmarks.side_by_side import Side, Traffic, side_by_side

TRIES = 17
IGNORED = 2  # of these, the first ones: nothing is warm yet

# The time from the event to the frame in which all is done. The stock app is done when its metric
# has changed, ours when the address has, Python has echoed the choice, and no run goes on.
_ARM = """
([event, ours]) => {
  const metric = () => document.querySelector("[data-testid=stMetricValue]")?.textContent;
  const state = () => document.querySelector(".stApp").dataset.testScriptState;
  const before = { link: location.search, metric: metric(), echo: globalThis.rescState };
  const done = ours
    ? () => location.search !== before.link && globalThis.rescState !== before.echo
        && state() === "notRunning"
    : () => metric() !== before.metric;
  globalThis.benchDone = new Promise((resolve) => {
    addEventListener(event, ({ timeStamp }) => {
      const frame = () => {
        if (done()) resolve(performance.now() - timeStamp);
        else requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
    }, { capture: true, once: true });
  });
}
"""


def measure() -> list[Result]:
    with side_by_side() as pair:
        pages = [(side, pair.open(side)) for side in (pair.ours, pair.stock)]
        drags: dict[str, list[float]] = {"ours": [], "stock": []}
        keys: dict[str, list[float]] = {"ours": [], "stock": []}
        for number in range(TRIES):
            for side, page in pages:
                page.bring_to_front()
                drags[side.name].append(_release(side, page, number))
                keys[side.name].append(_key(side, page))
        (ours_sent, ours_received), (stock_sent, stock_received) = (
            _bytes(side, page) for side, page in pages
        )
    return [
        Result(
            "from release to all updated",
            median(drags["ours"][IGNORED:]),
            "ms",
            Target(1, of_stock=True),
            stock=median(drags["stock"][IGNORED:]),
        ),
        Result(
            "from key press to all updated",
            median(keys["ours"][IGNORED:]),
            "ms",
            Target(1, of_stock=True),
            stock=median(keys["stock"][IGNORED:]),
        ),
        Result(
            "websocket bytes sent at a release", ours_sent, "bytes", Target(4000), stock=stock_sent
        ),
        Result(
            "websocket bytes received at a release",
            ours_received,
            "bytes",
            Target(10000),
            stock=stock_received,
        ),
    ]


def _release(side: Side, page: Page, number: int) -> float:
    """Drag to a new place; ms from the release."""
    box = page.locator(side.track).bounding_box()
    assert box is not None
    left, y = box["x"] + 20, box["y"] + box["height"] / 2
    page.mouse.move(left, y)
    page.mouse.down()
    for step in range(1, 6):
        page.mouse.move(left + step * (2 + number / TRIES * 16), y)
    page.wait_for_timeout(60)
    page.evaluate(_ARM, ["pointerup", side.name == "ours"])
    page.mouse.up()
    return _done(page)


def _key(side: Side, page: Page) -> float:
    """Press an arrow key on the slider; ms from the press."""
    page.locator(side.slider).focus()
    page.evaluate(_ARM, ["keydown", side.name == "ours"])
    page.keyboard.press("ArrowRight")
    return _done(page)


def _done(page: Page) -> float:
    waited = page.evaluate("() => benchDone")
    # So that the server and the page are at rest before the next try.
    page.wait_for_timeout(250)
    return float(waited)


def _bytes(side: Side, page: Page) -> tuple[float, float]:
    """Websocket bytes of a release, each way; the median of a few."""
    traffic = Traffic(page)
    sizes = []
    for number in range(5):
        traffic.sent = traffic.received = 0
        _release(side, page, number)
        sizes.append((traffic.sent, traffic.received))
    return median(sent for sent, _ in sizes), median(received for _, received in sizes)
