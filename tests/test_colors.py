"""Who bears a cut has the same two colors on pages, charts, papers and in workbooks."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
THEME = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text("utf-8"))["theme"]
LIGHT, DARK = (
    {THEME[mode][f"{hue}Color"] for hue in ("orange", "blue")} for mode in ("light", "dark")
)
COLOR = re.compile(r"#[0-9a-f]{6}\b")
PLACES = {
    "ui/vega.py": LIGHT,
    "ui/style.css": LIGHT | DARK,
    "ui/compare.css": LIGHT | DARK,
    "reports/dial/dial.css": LIGHT | DARK,
    "reports/papers/paper.typ": LIGHT,
    "reports/workbook/book.py": LIGHT,
}


@pytest.mark.parametrize("place", PLACES)
def test_who_bears_a_cut_has_the_colors_of_the_theme(place: str) -> None:
    text = (ROOT / place).read_text("utf-8")
    named = re.findall(r"^.*\b(?:pay|lost|PAY|LOST)\b.*$", text, re.MULTILINE)
    assert set(COLOR.findall("\n".join(named))) >= PLACES[place]


def test_readme_names_every_place_of_the_two_colors() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    assert [each for each in PLACES if f"`{each}`" not in readme] == []


def test_charts_have_the_colors_of_the_theme() -> None:
    assert set(THEME["chartCategoricalColors"]) >= LIGHT
    assert set(THEME["dark"]["chartCategoricalColors"]) >= DARK
