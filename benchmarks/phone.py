"""What a visitor with a slow phone waits for, and how soon a fast line has the answer."""

from dataclasses import dataclass
from statistics import median
from typing import Any

from playwright.sync_api import Response, ViewportSize

from benchmarks.result import Result, Target
from benchmarks.side_by_side import Pair, Side, Traffic, side_by_side

TRIES = 5
_BITS, _LATENCY, _SLOWER = 1_600_000, 300, 4
"""Of the line, a second; of its answers, ms; and of the processor, times."""

_SCREEN: ViewportSize = {"width": 390, "height": 844}

# Looks once a frame for the answer, for what moves it, and for the page that Streamlit has drawn.
_WATCH = """
  const roots = () => [document, ...[...document.querySelectorAll("#first .first-dial, "
    + "[data-testid=stBidiComponentIsolated]")].map((host) => host.shadowRoot).filter(Boolean)];
  const find = (selector) => roots().map((root) => root.querySelector(selector)).find(Boolean);
  const seen = globalThis.seen = { shift: 0 };
  const frame = (now) => {
    if (find("%s")?.textContent) seen.readable ??= now;
    if (find("%s")) seen.alive ??= now;
    const there = document.querySelector("[data-testid=stElementContainer]");
    if (there && !document.querySelector("#first") && find("%s")?.textContent) seen.live ??= now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  new PerformanceObserver((list) => {
    for (const each of list.getEntries()) if (!each.hadRecentInput) seen.shift += each.value;
  }).observe({ type: "layout-shift", buffered: true });
"""
# A file of which a part has come by then is not counted.
_FOUND = """() => {
  const page = performance.getEntriesByType("navigation")[0];
  const files = [page, ...performance.getEntriesByType("resource")];
  const before = files.filter((each) => each.responseEnd <= seen.alive);
  return { ...seen, first_byte: page.responseStart,
    before: before.reduce((sum, each) => sum + each.transferSize, 0) };
}"""


@dataclass(frozen=True)
class _Visit:
    readable: float
    """ms, as the others."""
    alive: float
    live: float
    first_byte: float
    shift: float
    before: float
    """Bytes, as the other."""
    whole: float


def measure() -> list[Result]:
    with side_by_side() as pair:
        _until_fonts_are_cut(pair)
        slow: dict[str, list[_Visit]] = {"ours": [], "stock": []}
        for _ in range(TRIES):
            for side in (pair.ours, pair.stock):
                slow[side.name].append(_visit(pair, side, slowly=True))
        fast = [_visit(pair, pair.ours, slowly=False) for _ in range(TRIES)]
    ours, stock = slow["ours"], slow["stock"]

    def of(name: str, per: float = 1) -> tuple[float, float]:
        one, other = (median(getattr(each, name) for each in found) for found in (ours, stock))
        return one / per, other / per

    measured = (
        ("slow phone, until the answer is read", "s", 1.5, *of("readable", 1000)),
        ("slow phone, until a slider moves it", "s", 2.5, *of("alive", 1000)),
        ("slow phone, until all is live", "s", None, *of("live", 1000)),
        ("slow phone, loaded before a slider moves it", "KB", 120, *of("before", 1000)),
        ("slow phone, loaded in all", "KB", 900, *of("whole", 1000)),
        ("slow phone, layout shift in hundredths", "", 10, *of("shift", 0.01)),
    )
    painted = median(each.readable - each.first_byte for each in fast)
    return [
        *(
            Result(name, here, unit, None if limit is None else Target(limit), stock=there)
            for name, unit, limit, here, there in measured
        ),
        Result("fast line, from the first byte to the answer", painted, "ms", Target(200)),
    ]


def _until_fonts_are_cut(pair: Pair) -> None:
    """Visit as long as a font comes whole, as it does until the first visit's order is made."""
    whole = True
    while whole:
        page = pair.browser.new_page(viewport=_SCREEN)
        fonts: list[Response] = []
        page.on("response", fonts.append)
        page.goto(pair.ours.address)
        page.wait_for_selector("#first", state="detached")
        page.wait_for_load_state("networkidle")
        page.wait_for_timeout(1000)
        whole = any(
            each.url.endswith(".woff2") and each.headers.get("cache-control") == "no-store"
            for each in fonts
        )
        page.close()


def _visit(pair: Pair, side: Side, slowly: bool) -> _Visit:
    """Visit with an empty cache, on a phone's screen."""
    context = pair.browser.new_context(viewport=_SCREEN, has_touch=True)
    context.set_default_timeout(120_000)
    context.add_init_script(_WATCH % (side.answer, side.slider, side.answer))
    page = context.new_page()
    traffic = Traffic(page)
    if slowly:
        devtools = context.new_cdp_session(page)
        line = {"latency": _LATENCY, "downloadThroughput": _BITS / 8, "uploadThroughput": _BITS / 8}
        devtools.send("Network.enable")
        devtools.send("Network.emulateNetworkConditions", {"offline": False, **line})
        devtools.send("Emulation.setCPUThrottlingRate", {"rate": _SLOWER})
    page.goto(side.address)
    page.wait_for_function("() => seen.live")
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(1000)
    found: dict[str, Any] = page.evaluate(_FOUND)
    whole = traffic.loaded + traffic.sent + traffic.received
    context.close()
    return _Visit(whole=whole, **found)
