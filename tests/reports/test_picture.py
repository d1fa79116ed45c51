"""The picture: exact sizes, and a text alternative with the same figures."""

import struct
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from itertools import groupby
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from PIL import Image

from model import Scenario, decode, encode, estimate, load_pack
from reports.papers.picture import Size, picture_data, picture_png, picture_svg, picture_text
from reports.wording.amounts import shown
from reports.wording.sentences import answer
from tests.reports.documents import LINK
from tests.scenarios import scenarios

PACK = load_pack("2024.1")
MADE = date(2026, 11, 24)
SVG = "{http://www.w3.org/2000/svg}"
LINKS = [
    "",
    "magnet_cut=12000000",
    "magnet_cut=12000000&tuition_cap=cpi&residency_cut=500000&residency_passed_on=40",
    "trauma_cut=300000",
]


@pytest.mark.parametrize("link", LINKS)
@pytest.mark.parametrize(("size", "pixels"), [("social", (1200, 630)), ("slide", (1920, 1080))])
def test_pictures_have_their_exact_size(link: str, size: Size, pixels: tuple[int, int]) -> None:
    scenario = decode(link, PACK)[0]
    png = picture_png(PACK, scenario, size, LINK, MADE)
    assert struct.unpack(">II", png[16:24]) == pixels
    root = ElementTree.fromstring(picture_svg(PACK, scenario, size, LINK, MADE))
    assert (root.get("width"), root.get("height")) == tuple(str(pixel) for pixel in pixels)
    assert root.get("role") == "img"


@pytest.mark.parametrize("link", LINKS)
def test_svg_holds_its_text_alternative(link: str) -> None:
    scenario = decode(link, PACK)[0]
    root = ElementTree.fromstring(picture_svg(PACK, scenario, "social", LINK, MADE))
    title, description = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert title is not None
    assert description is not None
    assert description.text == picture_text(PACK, scenario, LINK, MADE)
    assert title.text == description.text.splitlines()[0]


@settings(max_examples=200)
@given(scenarios(PACK))
def test_text_alternative_has_the_figures_of_the_picture(scenario: Scenario) -> None:
    result = estimate(PACK, scenario)
    amounts = shown(result)
    text = picture_text(PACK, scenario, LINK, MADE)
    data = picture_data(PACK, scenario, "social", LINK, MADE)
    assert answer(result) in text
    for name, line in amounts.lines.items():
        if line.cut:
            said = next(
                each
                for each in text.splitlines()
                if each.startswith(f"{PACK.lines[name].name}: of ")
            )
            for amount in (line.cut, line.districts_pay, line.services_lost):
                assert line.money(amount) in said
    for part in (data.question, data.rule, data.other, data.sources, data.made, data.link):
        assert part in text
    for bar in data.lines:
        for part in (bar.pay, bar.lost):
            assert part.split(" ", 2)[-1] in text


@pytest.mark.parametrize(
    ("link", "sentence"),
    [
        ("magnet_cut=12000000", "schools lose all $12 million, about 100 teaching positions."),
        (
            "magnet_cut=12000000&tuition_cap=58",
            "Magnet schools, cap lifted (the Alliance’s reading; the cap would have to go): "
            "Districts pay all $12 million: about $923 more a student, +21.6%.",
        ),
        (
            "trauma_cut=300000",
            "If districts made up for all of it: Of $300,000 not granted, districts",
        ),
        (
            "trauma_cut=300000&trauma_passed_on=100",
            "If districts made up for none of it: Of $300,000 not granted, districts would pay",
        ),
    ],
)
def test_picture_says_what_the_other_reading_would_do(link: str, sentence: str) -> None:
    assert sentence in picture_text(PACK, decode(link, PACK)[0], LINK, MADE)


@settings(max_examples=15)
@given(scenarios(PACK))
def test_any_scenario_makes_a_picture(scenario: Scenario) -> None:
    link = f"https://budget.example.org/?{encode(scenario, PACK)}"
    assert picture_png(PACK, scenario, "social", link, MADE).startswith(b"\x89PNG")


PAY, LOST = (180, 81, 11), (31, 94, 140)


def bars_drawn(png: bytes) -> Iterator[tuple[int, int]]:
    """For each bar of a picture, the pixels that it is long in each color."""
    picture = Image.open(BytesIO(png)).convert("RGB")
    rows = []
    for y in range(picture.height):
        pixels = [picture.getpixel((x, y)) for x in range(picture.width)]
        runs = [(color, len(list(run))) for color, run in groupby(pixels)]
        longest = {
            each: max((n for color, n in runs if color == each), default=0) for each in (PAY, LOST)
        }
        rows.append((longest[PAY], longest[LOST]))
    for lengths, same in groupby(rows):
        # Strokes of letters in these colors are not so wide.
        if sum(lengths) > 12 and len(list(same)) >= 12:
            yield lengths


def test_bars_of_a_picture_have_one_scale() -> None:
    link = "magnet_cut=12000000&tuition_cap=cpi&residency_cut=500000&trauma_cut=1000000"
    png = picture_png(PACK, decode(link, PACK)[0], "social", LINK, MADE)
    magnet, residency, trauma = bars_drawn(png)
    dollar = sum(magnet) / 12_000_000
    assert magnet[0] / dollar == pytest.approx(1_666_000, abs=2 / dollar)
    assert residency == (0, pytest.approx(500_000 * dollar, abs=2))
    assert trauma == (0, pytest.approx(1_000_000 * dollar, abs=2))
    assert sum(magnet) > 500


def test_bar_too_short_to_be_seen_is_marked_and_not_stretched() -> None:
    scenario = decode("magnet_cut=40200000&trauma_cut=50000", PACK)[0]
    magnet, trauma = picture_data(PACK, scenario, "social", LINK, MADE).lines
    assert (magnet.marked, trauma.marked) == (False, True)
    assert trauma.pay_share + trauma.lost_share == pytest.approx(100 * 50_000 / 40_200_000)
    assert "$50,000" in trauma.lost
    assert len(list(bars_drawn(picture_png(PACK, scenario, "social", LINK, MADE)))) == 1
