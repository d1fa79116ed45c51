"""Waits until a page is at rest, and looks at it in both of its color schemes."""

from collections.abc import Iterator

from playwright.sync_api import Page

# At rest is a page whose script has ended, in which nothing moves, and which looks the same several
# times in a row: a chart is drawn some time after its place is there.
_AT_REST = """() => {
  const app = document.querySelector("[data-testid=stApp]");
  const runs = app && app.dataset.testScriptState !== "notRunning";
  const moves = document.getAnimations().some((each) =>
    each.playState === "running" && each.effect?.getComputedTiming().endTime !== Infinity);
  const { scrollWidth, scrollHeight } =
    document.querySelector("[data-testid=stMain]") || document.body;
  const look = [document.querySelectorAll("*").length, scrollWidth, scrollHeight].join();
  const rests = !runs && !moves && document.fonts.status === "loaded" &&
    !document.querySelector("[data-testid=stSkeleton], #first") && look === window.lastLook;
  window.lastLook = look;
  window.timesAtRest = rests ? (window.timesAtRest || 0) + 1 : 0;
  return window.timesAtRest > 3;
}"""


def settled(page: Page) -> Page:
    """Wait until the page is at rest."""
    page.evaluate("window.timesAtRest = 0")
    page.wait_for_function(_AT_REST, polling=50)
    return page


def in_each_scheme(page: Page) -> Iterator[str]:
    """The page at rest in the dark, then as it was opened, in the light."""
    for scheme in ("dark", "light"):
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        settled(page)
        yield scheme
