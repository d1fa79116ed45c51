"""Bars that stand together have one scale: their drawn lengths, measured."""

import re
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, expect

from model.messages import say
from tests.browser.conftest import OpenPage
from tests.browser.dial import ready
from tests.browser.pixels import box
from tests.browser.settle import settled

LINK = "magnet_cut=12000000&tuition_cap=cpi&residency_cut=500000&trauma_cut=50000"
PLACES = {
    "home": (f"/?{LINK}&pack=2024.1", 1440),
    "home on a phone": (f"/?{LINK}&pack=2024.1", 390),
    "hearing": (f"/hearing?{LINK}&pack=2024.1", 1280),
    "frame": (f"/embed?embed=true&{LINK}&pack=2024.1", 700),
    "chart": (f"/embed?embed=true&controls=none&{LINK}&pack=2024.1", 480),
}
_MEASURE = """bars => bars.map(bar => {
  const wide = (part) => bar.querySelector(part).getBoundingClientRect().width;
  return { room: bar.getBoundingClientRect().width, all: wide(".all"), pay: wide(".p"),
    lost: wide(".l") };
})"""


def opened(open_page: OpenPage, place: str) -> Page:
    path, width = PLACES[place]
    return settled(ready(open_page(path, width, 800)))


@pytest.mark.parametrize("place", PLACES)
def test_a_dollar_is_as_long_in_every_bar(open_page: OpenPage, place: str) -> None:
    page = opened(open_page, place)
    magnet, residency, trauma = page.locator(".change .bar").evaluate_all(_MEASURE)
    dollar = magnet["room"] / 40_200_000
    for bar, (all_, pay, lost) in (
        (magnet, (40_200_000, 1_666_000, 10_334_000)),
        (residency, (1_500_000, 0, 500_000)),
        (trauma, (1_200_000, 0, 50_000)),
    ):
        drawn = {"all": all_ * dollar, "pay": pay * dollar, "lost": lost * dollar}
        for part, wanted in drawn.items():
            assert bar[part] == pytest.approx(wanted, abs=0.7), (part, wanted)


@pytest.mark.parametrize("place", PLACES)
def test_bar_too_short_to_be_seen_is_marked_and_labelled(open_page: OpenPage, place: str) -> None:
    page = opened(open_page, place)
    labels = page.locator(".change .bar .beside .lost")
    expect(labels.nth(2)).to_contain_text("$50,000")
    expect(labels.nth(2)).to_have_class("lost marked")
    expect(labels.nth(1)).to_contain_text("$500,000")
    for bar in page.locator(".change .bar").all():
        room = bar.bounding_box() or {"x": 0, "width": 0}
        for label in bar.locator(".beside span").all():
            box = label.bounding_box()
            if box:
                assert room["x"] <= box["x"]
                assert box["x"] + box["width"] <= room["x"] + room["width"] + 1


def test_small_part_of_a_full_bar_is_labelled_over_it(open_page: OpenPage) -> None:
    link = "magnet_cut=40200000&tuition_cap=58.2&pack=2024.1"
    page = settled(ready(open_page(f"/hearing?{link}", 1280, 720)))
    label = page.locator(".change .bar .beside .pay").first
    expect(label).to_contain_text("$200,000")
    expect(page.locator(".change .bar .beside").first).to_have_class(re.compile("over"))


# The texts of a chart, and how far each reaches out of what is seen of it.
_TEXTS = """svg => [...svg.querySelectorAll("text")].map(text => {
  const [inner, outer] = [text, svg].map(each => each.getBoundingClientRect());
  return [[...text.childNodes].map(each => each.textContent).join(" ").trim(),
    Math.max(outer.left - inner.left, inner.right - outer.right, outer.top - inner.top)];
})"""


@pytest.mark.parametrize("width", [390, 1280])
def test_chart_of_a_bill_names_its_schools_and_its_bars_on_screen_and_paper(
    open_page: OpenPage, width: int
) -> None:
    long = "Capitol Region Education Council Montessori Magnet School"
    rows = urlencode({"rows": f"{long}:40:5012;Goodwin:12.5:4000;Goodwin:5:4100"})
    page = settled(open_page(f"/district?magnet_cut=12000000&{rows}", width, 900))
    chart = page.locator("[data-testid=stVegaLiteChart] svg.marks").first
    for media in ("screen", "print"):
        page.emulate_media(media=media)
        found = chart.evaluate(_TEXTS)
        texts = [text for text, _ in found]
        assert {long, say("district-bill-now"), say("district-bill-change")} <= set(texts)
        assert texts.count("Goodwin") == 2
        assert sum(text.startswith("+$") for text in texts) == 3
        assert max(out for _, out in found) < 1
    page.emulate_media(media="null")


def test_charts_grow_with_a_wall_and_stay_in_their_columns(open_page: OpenPage) -> None:
    drawn = {}
    for width, height in ((1920, 1080), (3840, 2160)):
        page = settled(open_page(f"/compare?{LINK}&pack=2024.1", width, height))
        charts = page.locator("[data-testid=stVegaLiteChart] svg.marks")
        charts.last.wait_for()
        column = page.locator(".compare-figures").first.evaluate(
            "node => node.closest('[data-testid=stColumn]').getBoundingClientRect().width"
        )
        sizes = [box(chart) for chart in charts.all()]
        assert [each["width"] for each in sizes] == pytest.approx([column] * 3, rel=0.02)
        drawn[width] = [each["height"] for each in sizes]
    assert drawn[3840] == pytest.approx([2 * each for each in drawn[1920]], rel=0.02)
