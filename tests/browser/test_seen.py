"""What is drawn is seen: without color, in forced colors, in large and wide letters, by touch."""

import pytest
from PIL import Image, ImageFilter
from playwright.sync_api import Browser, FloatRect, Locator, Page

from tests.browser.conftest import OpenPage
from tests.browser.dial import ready
from tests.browser.pixels import (
    Color,
    box,
    colors_of,
    contrast,
    luminance,
    picture_of,
    pixels_of,
)
from tests.browser.serving import App
from tests.browser.settle import in_each_scheme, settled

LINK = "magnet_cut=12000000&tuition_cap=cpi&residency_cut=500000&pack=2024.1"
SEEN = 3.0
"""The contrast that WCAG asks of what is no text."""
SQUARE = 13
"""Pixels of a square that no stripe and no edge of a letter fills."""
ALIKE = 8
"""By how much of 100 two parts may differ in lightness and be as heavy as each other."""
# The spacing of WCAG 1.4.12, also in the shadow roots of the page.
_WIDE = """() => {
  const roots = [document.head, ...[...document.querySelectorAll("*")]
    .flatMap((each) => each.shadowRoot ?? [])];
  for (const root of roots) {
    const style = document.createElement("style");
    style.textContent = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; " +
      "word-spacing: 0.16em !important; }";
    root.append(style);
  }
}"""
_COLOR = "node => getComputedStyle(node).color"
_SIZE = "node => parseFloat(getComputedStyle(node).fontSize)"
_CUT_OFF = "nodes => nodes.filter((node) => node.scrollWidth > node.clientWidth + 1).length"


def home(open_page: OpenPage, width: int = 1440) -> Page:
    return settled(ready(open_page(f"/?{LINK}", width, 900)))


def strip(part: FloatRect, left: float, width: float, height: float) -> FloatRect:
    """A strip in the middle of a part, in parts of its size."""
    return {
        "x": part["x"] + left * part["width"],
        "y": part["y"] + (1 - height) / 2 * part["height"],
        "width": max(2, width * part["width"]),
        "height": max(2, height * part["height"]),
    }


def of(page: Page, part: Locator, left: float, width: float, height: float) -> list[Color]:
    return colors_of(picture_of(page, strip(box(part), left, width, height)))


def ground(page: Page) -> Color:
    """The color of the page, beside everything."""
    part: FloatRect = {"x": 2, "y": 200, "width": 4, "height": 4}
    return colors_of(picture_of(page, part))[0]


def test_edges_tracks_and_bars_stand_out_from_the_page(open_page: OpenPage) -> None:
    page = home(open_page)
    slider, entry = page.locator("#cut-trauma"), page.locator(".box").first
    lost, paid = page.locator(".change .bar .l").first, page.locator(".change .bar .p").first

    def assert_seen() -> None:
        for scheme in in_each_scheme(page):
            drawn = {
                "track": of(page, slider, 0.8, 0.1, 0.08),
                "edge": _edge(page, entry),
                "paid": of(page, paid, 0.2, 0.6, 0.8),
                "lost": of(page, lost, 0.6, 0.35, 0.8),
            }
            for part, colors in drawn.items():
                seen = max(contrast(each, ground(page)) for each in colors)
                assert seen >= SEEN, (scheme, part)

    assert_seen()
    quiet = page.locator(".figure dt").first
    usual = quiet.evaluate(_COLOR)
    try:
        page.emulate_media(forced_colors="active")
        assert_seen()
        page.emulate_media(forced_colors="none", contrast="more")
        assert quiet.evaluate(_COLOR) != usual
    finally:
        # The next test has the same tab.
        page.emulate_media(forced_colors="null", contrast="null")


def _edge(page: Page, part: Locator) -> list[Color]:
    """The colors of the upper edge of a part."""
    at = box(part)
    x = at["x"] + at["width"] / 3
    return [
        pixels_of(picture_of(page, {"x": x, "y": at["y"] + down, "width": 2, "height": 1}))[0]
        for down in (0, 0.5, 1, 1.5)
    ]


def assert_told_apart(page: Page, paid: Locator, lost: Locator) -> None:
    """One tone where districts pay, and stripes of two where students lose: as a gray print."""
    assert len(of(page, paid, 0.2, 0.6, 0.7)) == 1
    one, other = of(page, lost, 0.6, 0.35, 0.7)[:2]
    assert contrast(one, other) >= SEEN


def test_lost_is_told_from_paid_without_color(open_page: OpenPage) -> None:
    page = home(open_page)
    bar = page.locator(".change .bar").first
    assert_told_apart(page, bar.locator(".p"), bar.locator(".l"))
    assert "districts pay" in bar.inner_text()
    assert "$10.3M" in bar.inner_text()
    amounts = page.locator(".years .lost:not(:empty)").first
    marked = "node => getComputedStyle(node, '::before').backgroundImage"
    assert "repeating-linear-gradient" in amounts.evaluate(marked)
    compared = settled(open_page(f"/compare?{LINK}", 1440, 900))
    chart = compared.locator("[data-testid=stVegaLiteChart] svg.marks").last
    chart.wait_for()
    for _ in in_each_scheme(compared):
        paid, lost = (
            chart.locator(f'.mark-rect path[fill="{each}"]') for each in ("#b4510b", "#1f5e8c")
        )
        assert_told_apart(compared, paid.first, lost.first)


def test_no_part_of_what_is_lost_looks_paid(open_page: OpenPage) -> None:
    page = home(open_page)
    try:
        for path in (f"/?{LINK}", f"/hearing?{LINK}"):
            page = settled(ready(open_page(path, 1440, 900)))
            for forced in ("none", "active"):
                page.emulate_media(forced_colors=forced)
                lost = box(page.locator(".law .bar .l").first)
                inner: FloatRect = {
                    "x": lost["x"] + 3,
                    "y": lost["y"] + 3,
                    "width": lost["width"] - 6,
                    "height": lost["height"] - 6,
                }
                drawn = picture_of(page, inner)
                ink = max(colors_of(drawn)[:2], key=lambda each: contrast(each, ground(page)))
                inked = Image.new("L", drawn.size)
                inked.putdata([255 * (pixel == ink) for pixel in pixels_of(drawn)])
                solid = inked.filter(ImageFilter.MinFilter(SQUARE)).getextrema()[1]
                assert not solid, (path, forced)
    finally:
        page.emulate_media(forced_colors="null")


def test_neither_part_is_heavier(open_page: OpenPage) -> None:
    page = home(open_page)
    for _ in in_each_scheme(page):
        bar = page.locator(".change .bar").first
        paid, lost = (
            _lightness(picture_of(page, strip(box(bar.locator(part)), *where)))
            for part, where in ((".p", (0.2, 0.6, 0.7)), (".l", (0.6, 0.35, 0.7)))
        )
        assert abs(paid - lost) < ALIKE, (paid, lost)


def _lightness(picture: Image.Image) -> float:
    """How light a part is on the whole, as the eye has it: 0 for black, 100 for white."""
    mean = sum(map(luminance, pixels_of(picture))) / (picture.width * picture.height)
    return float(116 * mean ** (1 / 3) - 16)


def test_forced_colors_leave_boxes_their_edges(open_page: OpenPage) -> None:
    page = settled(ready(open_page(f"/hearing?{LINK}", 1440, 900)))
    try:
        page.emulate_media(forced_colors="active")
        for part in (".rule select", ".keys kbd", ".line h2 kbd", ".box"):
            at = box(page.locator(part).first)
            middle, here = at["x"] + at["width"] / 2, ground(page)
            for edge in (at["y"], at["y"] + at["height"] - 3):
                near: FloatRect = {"x": middle, "y": edge, "width": 1, "height": 3}
                drawn = pixels_of(picture_of(page, near))
                assert max(contrast(each, here) for each in drawn) >= SEEN, (part, edge)
    finally:
        page.emulate_media(forced_colors="null")


GROWING = [
    "[data-testid=stHeaderLogo], [data-testid=stLogo]",
    "[data-testid=stTopNavLink]",
    ".st-key-corner [data-testid=stPopoverButton]",
    ".heading",
    ".sentence",
    ".rule select",
    "#cut-magnet",
    ".box",
    ".chip",
    ".bar",
    ".years .column",
    ".foot",
]
_PLACED = """names => names.map(name => {
  const roots = [document, ...[...document.querySelectorAll("*")].flatMap(
    each => each.shadowRoot ?? [])];
  const seen = roots.flatMap(root => [...root.querySelectorAll(name)]).find(
    each => each.checkVisibility());
  const { x, y, width, height } = seen.getBoundingClientRect();
  return [x, y, width, height];
})"""


def test_screen_of_twice_the_width_is_the_same_page_at_twice_the_size(
    open_page: OpenPage,
) -> None:
    page = settled(ready(open_page(f"/?{LINK}", 1920, 1080)))
    usual = page.evaluate(_PLACED, GROWING)
    page.set_viewport_size({"width": 3840, "height": 2160})
    doubled = settled(page).evaluate(_PLACED, GROWING)
    for name, once, twice in zip(GROWING, usual, doubled, strict=True):
        assert twice == pytest.approx([2 * each for each in once], rel=0.03, abs=24), name


def test_focus_is_seen_on_links_tabs_and_toolbars(open_page: OpenPage) -> None:
    page = settled(open_page(f"/evidence?{LINK}&part=hangs", 1280, 900))
    page.keyboard.press("Tab")
    for name in (
        "[data-testid=stTopNavLink]:not([aria-current])",
        "[role=tab][aria-selected=false]",
        "[data-testid=stPopoverButton]",
        "summary",
        "[role=radio]",
        "[data-testid=stElementToolbar] button",
        "[data-testid=stHeaderActionElements] a",
    ):
        part = page.locator(f"{name}:visible").first
        at = box(part)
        around: FloatRect = {
            "x": max(0, at["x"] - 6),
            "y": max(0, at["y"] - 6),
            "width": at["width"] + 12,
            "height": at["height"] + 12,
        }
        before = picture_of(page, around)
        part.focus()
        settled(page)
        after = picture_of(page, around)
        changed = sum(
            one != other and contrast(one, other) >= SEEN
            for one, other in zip(pixels_of(before), pixels_of(after), strict=True)
        )
        assert changed >= 2 * (at["width"] + at["height"]), name


def test_larger_and_wider_letters_clip_nothing(open_page: OpenPage) -> None:
    page = home(open_page)
    label, answer = page.locator(".figure dt").first, page.locator(".sentence").first
    size = label.evaluate(_SIZE)
    page.evaluate(_WIDE)
    settled(page)
    for part in (".box", ".bar .beside", "[data-testid=stTopNavLink] span"):
        assert page.locator(part).evaluate_all(_CUT_OFF) == 0, part
    page.add_style_tag(content=":root:root { font-size: 32px !important }")
    settled(page)
    assert label.evaluate(_SIZE) == pytest.approx(2 * size)
    # What is said of the answer does not outgrow it.
    assert answer.evaluate(_SIZE) > 1.4 * label.evaluate(_SIZE)
    assert page.locator(".box").evaluate_all(_CUT_OFF) == 0


def test_fingers_find_every_control_of_a_phone_and_no_page_moves_sideways(
    open_page: OpenPage,
) -> None:
    page = home(open_page, 390)
    controls = page.locator(".dial :is(button, select, input, summary):visible")
    for each in controls.all():
        at = each.bounding_box()
        assert at is not None
        assert at["height"] >= 44, each.evaluate("node => node.outerHTML")
    entries = page.locator(".dial :is(input:not([type=range]), select):visible")
    # An iPhone zooms in on smaller letters.
    assert min(each.evaluate(_SIZE) for each in entries.all()) >= 16
    page.set_viewport_size({"width": 320, "height": 640})
    method = open_page(f"/evidence?{LINK}&part=method", 320, 640)
    method.wait_for_selector(".katex")
    for small in (settled(page), settled(method)):
        main = small.locator("[data-testid=stMain]")
        assert main.evaluate("node => node.scrollWidth") <= 320


@pytest.mark.parametrize("path", ["district", "hearing", "evidence", "accessibility"])
def test_no_box_of_a_phone_makes_it_zoom_and_fingers_find_what_stands_beside(
    open_page: OpenPage, path: str
) -> None:
    rows = "district=Manchester&rows=CREC:120:4270.33;LEARN:40"
    page = settled(open_page(f"/{path}?{LINK}&{rows}", 390, 844))
    boxes = page.locator(":is(input:not([type=range], [type=file]), textarea, select):visible")
    assert min((each.evaluate(_SIZE) for each in boxes.all()), default=16) >= 16
    beside = (
        "[data-testid=stNumberInputClearButton]",
        "[data-testid=stElementToolbar] button",
        ".resc-conformance a",
    )
    for each in page.locator(f":is({', '.join(beside)}):visible").all():
        at = box(each)
        smallest = at["height"] if path == "accessibility" else min(at["width"], at["height"])
        assert smallest >= 44, each.evaluate("node => node.outerHTML")


@pytest.mark.parametrize("scripts", [False, True])
def test_letters_and_columns_grow_on_a_wall(browser: Browser, app: App, scripts: bool) -> None:
    visitor = browser.new_context(
        java_script_enabled=scripts, viewport={"width": 3840, "height": 2160}
    )
    page = visitor.new_page()
    page.goto(f"{app.address}/?magnet_cut=12000000&lang=en")
    if scripts:
        settled(ready(page))
    # Without scripts the page is the first HTML.
    where = "[data-testid=stMain]" if scripts else "#first"
    letters = page.locator(f"{where} .about").evaluate("(part) => getComputedStyle(part).fontSize")
    assert float(letters.removesuffix("px")) >= 20
    answers = page.locator(f"{where} .sides")
    assert box(answers)["width"] > 2000
    assert page.locator(where).evaluate("(part) => part.scrollWidth - part.clientWidth") == 0
    visitor.close()
