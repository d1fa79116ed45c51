"""The pages of the dial, for years with any lines and for none."""

from pathlib import Path

import pytest

from tests import made_up
from tests.pages.test_evidence import html
from tests.pages.test_pages import run, words

PAGES = ("pages/who_pays.py", "pages/hearing.py", "pages/embed.py")
Patch = pytest.MonkeyPatch


def a_third_of_each(year: str) -> str:
    lines = made_up.content(year)["lines"].items()
    return "&".join(f"{name}_cut={line['amount'] // 3}" for name, line in lines)


@pytest.mark.parametrize("year", made_up.YEARS)
@pytest.mark.parametrize("page", PAGES)
def test_page_runs_with_any_lines_and_says_no_word_of_another_year(
    monkeypatch: Patch, tmp_path: Path, page: str, year: str
) -> None:
    made_up.use(monkeypatch, tmp_path, year)
    for link in ("", a_third_of_each(year)):
        test = run(page, link, assumptions=True, chain_=True, service_lines=True, share_box=True)
        assert not test.exception, link
        said = words(test) + html(test)
        assert [each for each in made_up.TRACES if each in said] == [], link
