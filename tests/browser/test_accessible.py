"""Every page passes axe, light and dark, on a laptop and on a phone."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage
from tests.browser.settle import in_each_scheme

PAGES = {
    "/?magnet_cut=12000000&tuition_cap=cpi&residency_cut=500000&nonsense=1": ".heading span",
    "/services?residency_cut=500000&trauma_cut=300000": ".resc-ends",
    "/district?magnet_cut=12000000&tuition_cap=cpi": ".resc-answer",
    "/district?magnet_cut=40200000&district=Manchester&rows=CREC:120:4270.33;LEARN:x;ACES:40"
    "&budget=46900000&net_grand_list=3000000000&home_value=200000": ".resc-answer",
    "/evidence?magnet_cut=12000000&tuition_cap=cpi&a.students=12800": ".assumption",
    "/validation": ".resc-check",
    "/method": ".katex",
    "/compare": ".compare-table",
    "/about": "h1",
    "/elsewhere?magnet_cut=12000000": "[data-testid=stCode]",
    "/accessibility": "table.resc-conformance",
    "/hearing?magnet_cut=12000000": ".heading span",
}


# An icon that is not in the font of icons shows its name, which is wider than an icon is.
WORDS = """async () => {
  await document.fonts.ready;
  const shown = [...document.querySelectorAll("[data-testid=stIconMaterial]")];
  return shown.filter((icon) => {
    const drawn = document.createRange();
    drawn.selectNodeContents(icon);
    return drawn.getBoundingClientRect().width > 1.2 * parseFloat(getComputedStyle(icon).fontSize);
  }).map((icon) => icon.textContent);
}"""

COLORS = ["color-contrast", "link-in-text-block"]
"""The rules among those that axe asks by itself that ask for colors."""


def assert_accessible(page: Page) -> None:
    """Nothing is amiss with the page at rest, neither in the dark nor in the light.

    A scheme sets colors and nothing else, so in the dark only they are looked at.
    """
    for scheme in in_each_scheme(page):
        of = {"runOnly": COLORS} if scheme == "dark" else {}
        found = Axe().run(page, options={**of, "resultTypes": ["violations"]})
        assert found.violations_count == 0, f"{scheme}: {found.generate_report()}"


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("path", PAGES)
def test_page_has_no_accessibility_violation(open_page: OpenPage, path: str, width: int) -> None:
    page = open_page(path, width, 844)
    page.wait_for_selector(PAGES[path])
    assert_accessible(page)
    assert page.evaluate(WORDS) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
