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

from model import Scenario, decode, encode, load_pack
from reports.papers.line_bars import line_units
from reports.papers.picture import (
    LONGEST_SHOWN,
    Size,
    picture_data,
    picture_png,
    picture_svg,
    picture_text,
)
from reports.wording.amounts import shown_line
from reports.wording.any_cut import shown_sides
from reports.wording.two_laws import sides
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
    text = picture_text(PACK, scenario, LINK, MADE)
    data = picture_data(PACK, scenario, "social", LINK, MADE)
    for part in (data.question, data.rule, data.sources, data.made, data.link):
        assert part in text
    units = line_units(sides(PACK, scenario))
    for column, side in zip(data.columns, shown_sides(PACK, scenario), strict=True):
        assert column.sentence == side.sentence
        for part in (column.heading, column.sentence, column.law):
            assert part in text
        drawn = iter(column.lines)
        for name, exact in side.estimate.lines.items():
            if exact.cut:
                bar, line = next(drawn), shown_line(exact, units[name])
                assert bar.sentence in text
                assert bar.pay in ("", f"districts pay {line.money(line.districts_pay)}")
                assert bar.lost in ("", f"services lost {line.money(line.services_lost)}")
        assert not list(drawn)


@pytest.mark.parametrize(
    ("link", "headings"),
    [
        ("", ["Current law", "Cap removed"]),
        ("magnet_cut=12000000", ["Current law", "Cap removed"]),
        ("magnet_cut=12000000&tuition_cap=58", ["Current law", "Cap removed"]),
        ("magnet_cut=12000000&tuition_cap=cpi", ["Current law", "Tied to inflation"]),
        ("magnet_cut=12000000&tuition_cap=72.5", ["Current law", "Capped at 72.5%"]),
        ("trauma_cut=300000", ["Nobody makes up for it", "Districts make up for it"]),
        (
            "trauma_cut=300000&trauma_passed_on=40",
            ["Nobody makes up for it", "Districts make up for 40% of it"],
        ),
    ],
)
def test_picture_has_a_column_for_each_law_and_current_law_is_first(
    link: str, headings: list[str]
) -> None:
    data = picture_data(PACK, decode(link, PACK)[0], "social", LINK, MADE)
    assert [column.heading for column in data.columns] == headings


@settings(max_examples=15)
@given(scenarios(PACK))
def test_any_scenario_makes_a_picture(scenario: Scenario) -> None:
    link = f"https://budget.example.org/?{encode(scenario, PACK)}"
    assert picture_png(PACK, scenario, "social", link, MADE).startswith(b"\x89PNG")


PAY = (180, 81, 11)
KEPT = (243, 245, 248)


def side_of(color: tuple[int, int, int]) -> str:
    """Whose a pixel of a bar is: students' part is hatched in blue and a pale blue."""
    red, _, blue = color
    return "pay" if color == PAY else "lost" if blue - red > 16 else ""


def bars_drawn(png: bytes, part: int, parts: int) -> Iterator[tuple[int, int]]:
    """For each bar of one column of a picture, the pixels that each part of it is long."""
    picture = Image.open(BytesIO(png)).convert("RGB")
    wide = picture.width // parts
    rows = []
    for y in range(picture.height):
        row = picture.crop((part * wide, y, (part + 1) * wide, y + 1)).tobytes()
        pixels = map(side_of, zip(row[::3], row[1::3], row[2::3], strict=True))
        runs = [(side, len(list(run))) for side, run in groupby(pixels)]
        pay, lost = (
            max((length for side, length in runs if side == each), default=0)
            for each in ("pay", "lost")
        )
        rows.append((pay, lost))
    for lengths, same in groupby(rows):
        # Strokes of letters in these colors are not so wide.
        if sum(lengths) > 12 and len(list(same)) >= 12:
            yield lengths


def test_bars_of_both_columns_of_a_picture_have_one_scale() -> None:
    link = "magnet_cut=12000000&tuition_cap=cpi&residency_cut=1000000&trauma_cut=1200000"
    png = picture_png(PACK, decode(link, PACK)[0], "social", LINK, MADE)
    law, change = (list(bars_drawn(png, part, 2)) for part in range(2))
    dollar = law[0][1] / 12_000_000
    assert law[0] == (0, pytest.approx(12_000_000 * dollar, abs=3))
    assert sum(change[0]) == pytest.approx(sum(law[0]), abs=3)
    assert change[0][0] / dollar == pytest.approx(1_666_000, abs=3 / dollar)
    trauma = PACK.lines["trauma"].amount
    for residency, trained in (law[1:], change[1:]):
        assert residency == (0, pytest.approx(1_000_000 * dollar, abs=3))
        assert trained == (0, pytest.approx(trauma * dollar, abs=3))
    # The scale is that of the page: what is kept of the largest line has its room.
    assert sum(law[0]) > 120
    shown = picture_data(PACK, decode(link, PACK)[0], "social", LINK, MADE).columns
    for column in shown:
        wholes = [line.whole_share * 402_000 for line in column.lines]
        assert wholes == pytest.approx([line.amount for line in PACK.lines.values()])
        assert [line.cut.partition(" of ")[2] for line in column.lines] == [
            "$40.2 million",
            "$1.5 million",
            "$1.2 million",
        ]


def test_lines_that_are_kept_have_one_scale_too() -> None:
    png = picture_png(PACK, decode("", PACK)[0], "social", LINK, MADE)
    picture = Image.open(BytesIO(png)).convert("RGB")
    rows = []
    for y in range(picture.height):
        row = picture.crop((0, y, picture.width, y + 1)).tobytes()
        pixels = zip(row[::3], row[1::3], row[2::3], strict=True)
        runs = [(color, len(list(run))) for color, run in groupby(pixels)]
        rows.append(max((length for color, length in runs if color == KEPT), default=0))
    drawn = [length for length, same in groupby(rows) if length and len(list(same)) >= 12]
    amounts = [line.amount for line in PACK.lines.values()]
    dollar = drawn[0] / amounts[0]
    assert drawn == [pytest.approx(amount * dollar, abs=3) for amount in amounts]


def test_bar_too_short_to_be_seen_is_marked_and_not_stretched() -> None:
    scenario = decode("magnet_cut=40200000&trauma_cut=50000", PACK)[0]
    for column in picture_data(PACK, scenario, "social", LINK, MADE).columns:
        magnet, trauma = column.lines
        assert (magnet.marked, trauma.marked) == (False, True)
        assert trauma.pay_share + trauma.lost_share == pytest.approx(100 * 50_000 / 40_200_000)
        assert "$50,000" in trauma.lost
    png = picture_png(PACK, scenario, "social", LINK, MADE)
    assert [len(list(bars_drawn(png, part, 2))) for part in range(2)] == [1, 1]


def test_link_that_is_too_long_for_a_picture_is_said_to_be_left_out() -> None:
    scenario = decode("magnet_cut=12000000", PACK)[0]
    site = "https://budget.example.org/"
    for length, whole in ((LONGEST_SHOWN, True), (LONGEST_SHOWN + 1, False)):
        link = f"{site}?".ljust(length, "x")
        data = picture_data(PACK, scenario, "social", link, MADE)
        assert data.link == (link if whole else site)
        assert data.opens.startswith("This link opens the site alone") is not whole
        assert f"{data.opens} {data.link}".strip() in picture_text(PACK, scenario, link, MADE)


def test_picture_without_a_cut_asks_and_shows_both_laws_alike_without_a_figure() -> None:
    for link, change in (("", "Cap removed"), ("tuition_cap=cpi", "Tied to inflation")):
        data = picture_data(PACK, decode(link, PACK)[0], "social", LINK, MADE)
        assert data.question == "Who pays if a line is cut?"
        law, other = data.columns
        assert (law.heading, other.heading) == ("Current law", change)
        assert law.sentence == (
            "Under current law, a cut to the magnet line would take services from students."
        )
        assert "districts could be charged for" in other.sentence
        assert "$" not in law.sentence + other.sentence + data.rule
        assert law.law
        assert other.law


def test_picture_that_never_changes_bears_the_day_of_its_facts_and_says_so() -> None:
    scenario = decode("magnet_cut=12000000", PACK)[0]
    for made, said in (
        (date.fromisoformat(PACK.made), "FY2025 · data of November 24, 2026. Data version"),
        (date(2026, 11, 25), "FY2025 · made November 25, 2026. Data version"),
    ):
        assert picture_data(PACK, scenario, "social", LINK, made).made.startswith(said)
