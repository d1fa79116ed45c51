"""Text that is 40% longer than English has room on every page: the pseudo-language is that long."""

import os
import socket
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from model.catalogs import PSEUDO, pseudo
from model.messages import SWITCH, say
from tests.browser.serving import App
from tests.browser.settle import settled
from tests.browser.test_accessible import PAGES
from tests.pages.pseudo import plain_words
from tests.patience import GIVE_UP

WIDEST = """
() => Math.max(...["html", "[data-testid=stMain]"].map(
  (each) => document.querySelector(each).scrollWidth))
"""
CUT_OFF = """
() => {
  const spoken = "button, button p, label, label p, summary, th, dt, dd, output, [role=tab], "
    + "[role=radio], h1, h2, h3, h4, .resc-big, .resc-answer, .sentence, .figure, .amount";
  // What only a screen reader is told.
  const clips = (each) => getComputedStyle(each).clipPath.startsWith("inset(50%");
  const clipped = (each) => each && (clips(each) || clipped(each.parentElement));
  const found = [];
  const look = (root) => {
    for (const each of root.querySelectorAll("*")) {
      if (each.shadowRoot) look(each.shadowRoot);
      const drawn = getComputedStyle(each).display !== "inline" && !clipped(each);
      const text = each.textContent.trim();
      if (!drawn || !each.checkVisibility() || !each.matches(spoken) || !text) continue;
      const { scrollWidth, clientWidth } = each;
      const name = `${each.tagName.toLowerCase()}.${each.className}`;
      if (scrollWidth > clientWidth + 1)
        found.push(`${name}: ${text.slice(0, 60)} (${scrollWidth} in ${clientWidth})`);
    }
  };
  look(document);
  return found;
}
"""


SAID = """
() => {
  const found = [];
  const look = (root, ours) => {
    for (const each of root.querySelectorAll("*")) {
      if (each.shadowRoot) look(each.shadowRoot, true);
      if (!ours || ["STYLE", "SCRIPT"].includes(each.tagName)) continue;
      for (const name of ["aria-label", "aria-valuetext", "title", "placeholder", "alt"])
        if (each.getAttribute(name)) found.push(each.getAttribute(name));
      for (const node of each.childNodes) if (node.nodeType === 3) found.push(node.nodeValue);
    }
  };
  look(document, false);
  return found.filter((text) => text.trim());
}
"""
"""What our own scripts have written, each in a shadow of its own, and what is read out of it."""


@pytest.fixture(scope="module")
def longer(tab: Page) -> Iterator[tuple[App, Page]]:
    """A server that speaks the pseudo-language, and a page that visits it."""
    running = App(prepare=lambda: os.environ.update({SWITCH: PSEUDO}))
    yield running, tab
    running.stop()


@pytest.mark.parametrize("path", [*PAGES, "/embed?magnet_cut=12000000"])
def test_longer_text_is_neither_cut_off_nor_makes_a_page_scroll_sideways(
    longer: tuple[App, Page], path: str
) -> None:
    server, page = longer
    page.goto(f"{server.address}{path}")
    page.wait_for_selector(PAGES.get(path, ".heading span"))
    for width, height in ((1440, 900), (390, 844)):
        page.set_viewport_size({"width": width, "height": height})
        settled(page)
        assert page.evaluate(WIDEST) <= width
        assert page.evaluate(CUT_OFF) == [], width


WITH_DIAL = [path for path in PAGES if path.startswith(("/?", "/district", "/hearing"))]


@pytest.mark.parametrize("path", ["/", *WITH_DIAL, "/embed"])
def test_every_text_that_a_script_writes_comes_from_a_catalog(
    longer: tuple[App, Page], path: str
) -> None:
    server, page = longer
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(f"{server.address}{path}")
    page.wait_for_selector(PAGES.get(path, ".heading span"))
    if path == "/":
        page.locator(".st-key-share_box button").first.click()
        page.wait_for_selector(".copy textarea")
    said = settled(page).evaluate(SAID)
    assert len(said) > 3
    assert [text for text in said if plain_words(text)] == []


def test_refusal_of_what_is_no_request_is_whole(longer: tuple[App, Page]) -> None:
    """Its length is told in bytes, of which an accented letter has two."""
    with socket.create_connection(("localhost", longer[0].port), GIVE_UP) as connected:
        connected.sendall(b"nonsense\r\n\r\n")
        head, _, body = connected.makefile("rb").read().partition(b"\r\n\r\n")
    assert f"content-length: {len(body)}".encode() in head.lower()
    assert body.decode() == pseudo(say("server-unreadable"))
