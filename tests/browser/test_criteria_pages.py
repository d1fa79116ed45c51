"""What axe cannot see of WCAG's criteria: each page is visited once, and each claim looks at what was seen."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.conftest import forget
from tests.browser.serving import App
from tests.browser.settle import settled
from tests.browser.test_pseudo import CUT_OFF, WIDEST

CUT = "magnet_cut=12000000&tuition_cap=cpi&pack=2024.2"
PAGES = {
    f"/?{CUT}&residency_cut=500000": ".heading span",
    f"/district?{CUT}&district=Manchester&rows=CREC:120:4270.33;LEARN:x": ".resc-answer",
    "/compare?pack=2024.2": ".compare-table",
    f"/evidence?{CUT}": ".assumption",
    "/about?pack=2024.2": "h1",
    "/accessibility?pack=2024.2": "table.resc-conformance",
    f"/hearing?{CUT}": ".heading span",
}
RULES = ["label-content-name-mismatch", "target-size", "css-orientation-lock"]

WALK = """
function* walk(root) {
  for (const each of root.children ?? []) {
    yield each;
    if (each.shadowRoot) yield* walk(each.shadowRoot);
    yield* walk(each);
  }
}
"""
LOOK = (
    "() => {"
    + WALK
    + """
  const all = [...walk(document.body)];
  const seen = all.filter((each) => each.checkVisibility());
  const text = (each) => each.textContent.trim().replace(/\\s+/g, " ");
  return {
    title: document.title,
    lang: document.documentElement.lang,
    headings: seen.filter((each) => /^H[1-6]$/.test(each.tagName))
      .map((each) => [Number(each.tagName[1]), text(each)]),
    navigation: seen.filter((each) => each.matches("[data-testid=stTopNavLink]")).map(text),
    links: seen.filter((each) => each.matches("a[href]")).map(text),
    media: all.filter((each) => each.matches("audio, video, object, embed, marquee")).length,
    personal: all.filter((each) => each.matches("input[type=email], input[type=tel], "
      + "input[type=password], input[autocomplete]:not([autocomplete=off])")).map(
        (each) => each.outerHTML.slice(0, 200)),
    moving: document.getAnimations().filter((each) => each.playState === "running")
      .map((each) => each.animationName),
    live: all.filter((each) => each.matches(
      "[aria-live]:not([aria-live=off]), [role=status], [role=alert], [role=log], output"))
      .map((each) => `${each.tagName} ${each.className} ${each.getAttribute("role")} `
        + `${each.getAttribute("aria-live")}: ${text(each).slice(0, 60)}`),
    foreign: all.filter((each) => each.lang && each !== document.documentElement)
      .map((each) => [each.lang, text(each).slice(0, 60)]),
  };
}"""
)
SPACED = (
    "() => {"
    + WALK
    + """
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; "
    + "word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }");
  document.adoptedStyleSheets.push(sheet);
  for (const each of [...walk(document.body)])
    if (each.shadowRoot) each.shadowRoot.adoptedStyleSheets.push(sheet);
}"""
)
CLIPPED = (
    "() => {"
    + WALK
    + """
  const found = [];
  const up = (each) => each.parentElement ?? each.getRootNode().host;
  for (const each of walk(document.body)) {
    if (!each.checkVisibility()) continue;
    if (each.matches("input:not([type=range]):not([type=checkbox]):not([type=radio]):not([type=file])")) {
      if (each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 1)
        found.push(`input ${each.id} ${each.value}: ${each.scrollWidth} in ${each.clientWidth}`);
      continue;
    }
    for (const node of each.childNodes) {
      if (node.nodeType !== 3 || !node.data.trim()) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      if (box.width < 1) continue;
      for (let holder = each; holder && holder !== document.body; holder = up(holder)) {
        const style = getComputedStyle(holder);
        if (style.clipPath.startsWith("inset(50%")) break;
        if (style.display === "inline" || style.display === "contents") continue;
        if (/auto|scroll/.test(style.overflowX + style.overflowY)) break;
        const { left, right, top, bottom } = holder.getBoundingClientRect();
        if (right - left < 2) break;
        const wide = /hidden|clip/.test(style.overflowX) && (box.right > right + 1 || box.left < left - 1);
        const high = /hidden|clip/.test(style.overflowY) && (box.bottom > bottom + 2 || box.top < top - 2);
        if (wide || high) {
          found.push(`${holder.tagName}.${holder.className}: ${node.data.trim().slice(0, 60)} `
            + (wide ? "sideways" : "up or down"));
          break;
        }
      }
    }
  }
  return found;
}"""
)
