"""The pages of the dial and the services, for years with any lines, and for none."""

import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from model import decode
from model.pack import ServiceLine
from tests import made_up
from tests.pages.test_pages import run, words

PAGES = ("pages/who_pays.py", "pages/hearing.py", "pages/embed.py", "pages/services.py")


def every_line_cut(year: str) -> str:
    lines = made_up.content(year)["lines"]
    return "&".join(f"{name}_cut={line['amount'] // 3}" for name, line in lines.items())


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> pytest.MonkeyPatch:
    return monkeypatch


@pytest.mark.parametrize("year", made_up.YEARS)
def test_page_runs_with_any_lines_and_says_nothing_of_another_year(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, year: str
) -> None:
    made_up.use(monkeypatch, tmp_path, year)
    for page in PAGES:
        for link in ("", every_line_cut(year), f"{every_line_cut(year)}&tuition_cap=80"):
            test = run(page, link)
            assert not test.exception, (page, link)
            assert traces(words(test)) == [], (page, link)


def traces(text: str) -> list[str]:
    return [each for each in made_up.TRACES if re.search(rf"(?<![\d.]){re.escape(each)}", text)]
