"""How long a first visit waits for the answer, and how much it has to load."""

from statistics import median

from benchmarks.result import Result, Target
from benchmarks.side_by_side import Pair, Side, Traffic, side_by_side

TRIES = 9

# Looks once a frame for the answer, which may be in the shadow DOM of a component.
_WATCH = """
  const find = (selector) => document.querySelector(selector)
    ?? document.querySelector("[data-testid=stBidiComponentIsolated]")
      ?.shadowRoot?.querySelector(selector)
    ?? [...document.querySelectorAll("[data-testid=stBidiComponentIsolated] *")]
      .map((node) => node.shadowRoot?.querySelector(selector)).find(Boolean);
  globalThis.benchPainted = new Promise((resolve) => {
    const frame = () => {
      if (find("%s")?.textContent) resolve(performance.now());
      else requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
"""


def measure() -> list[Result]:
    with side_by_side() as pair:
        visits: dict[str, list[tuple[float, int]]] = {"ours": [], "stock": []}
        for _ in range(TRIES):
            for side in (pair.ours, pair.stock):
                visits[side.name].append(_visit(pair, side))
    ours, stock = visits["ours"], visits["stock"]
    return [
        Result(
            "first visit, until the answer stands",
            median(waited for waited, _ in ours),
            "ms",
            Target(1.3, of_stock=True),
            stock=median(waited for waited, _ in stock),
        ),
        Result(
            "first visit, loaded in all",
            median(size for _, size in ours) / 1000,
            "KB",
            Target(1.5, of_stock=True),
            stock=median(size for _, size in stock) / 1000,
        ),
    ]


def _visit(pair: Pair, side: Side) -> tuple[float, int]:
    """Visit with an empty cache: ms until the answer is painted, and bytes loaded in all."""
    context = pair.browser.new_context(viewport={"width": 1440, "height": 900})
    context.add_init_script(_WATCH % side.answer)
    page = context.new_page()
    traffic = Traffic(page)
    page.goto(side.address)
    waited = float(page.evaluate("() => benchPainted"))
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(500)
    context.close()
    return waited, traffic.loaded + traffic.sent + traffic.received
