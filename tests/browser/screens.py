"""Looks at a screen from the last row: how high capitals are, and what is cut off or overlaps."""

from typing import Any

from playwright.sync_api import Page

from tests.browser.settle import settled

SCREENS = [(1280, 720), (1920, 1080), (1024, 768), (3840, 2160)]
SENTENCE, LEAST = 30, 60
"""The parts of the screen's height that capitals take at least, of the sentence and of any text."""

_LOOK = """
() => {
  const host = document.querySelector('[data-testid="stBidiComponentIsolated"], #dial');
  const dial = host.shadowRoot.querySelector(".dial");
  const pen = document.createElement("canvas").getContext("2d");
  const capital = (node) => {
    const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(node);
    pen.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
    return pen.measureText("H").actualBoundingBoxAscent;
  };
  const seen = (node) => node.checkVisibility({ visibilityProperty: true }) &&
    !node.closest(".hidden, dialog:not([open]), .bar") &&
    !getComputedStyle(node).clipPath.includes("inset(50%)");
  const boxes = [];
  const add = (what, rect, node, inset, letters) => {
    if (rect.width < 2 || rect.height < 2) return;
    const top = rect.top + inset * rect.height;
    const bottom = rect.bottom - inset * rect.height;
    boxes.push({ what, left: rect.left, right: rect.right, top, bottom,
      capital: letters ? capital(node) : 0,
      sentence: Boolean(node.closest(".sentence, .brief")) });
  };
  const walker = document.createTreeWalker(dial, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.data.trim() || !seen(node.parentElement)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) {
      add(node.data.trim(), rect, node.parentElement, 0.22, true);
    }
  }
  for (const node of dial.querySelectorAll("input, select, .qr img")) {
    const letters = node.matches("select, .box, .cap");
    if (seen(node)) add(node.id || node.className || node.tagName,
      node.getBoundingClientRect(), node, 0.1, letters);
  }
  return boxes;
}
"""


def looked_at(page: Page, width: int, height: int) -> list[dict[str, Any]]:
    """Every piece of text, control and picture of the dial that is seen, where it stands."""
    page.set_viewport_size({"width": width, "height": height})
    found: list[dict[str, Any]] = settled(page).evaluate(_LOOK)
    return found


def assert_readable(page: Page, width: int, height: int) -> None:
    """All is on the screen, nothing lies over something else, and capitals are as high as said."""
    boxes = looked_at(page, width, height)
    where = f"{page.url} at {width} x {height}"
    assert any(box["sentence"] for box in boxes), where
    for box in boxes:
        least = height / (SENTENCE if box["sentence"] else LEAST)
        assert not box["capital"] or box["capital"] >= least, (where, box)
        assert 0 <= box["left"] <= box["right"] <= width + 0.5, (where, box)
        assert 0 <= box["top"] <= box["bottom"] <= height + 0.5, (where, box)
    for place, one in enumerate(boxes):
        for other in boxes[place + 1 :]:
            beside = one["right"] <= other["left"] + 1 or other["right"] <= one["left"] + 1
            apart = one["bottom"] <= other["top"] + 1 or other["bottom"] <= one["top"] + 1
            assert beside or apart, (where, one, other)
