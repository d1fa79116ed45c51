"""Every id that a page carries is known, for every year and for any lines."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Node

from model import Pack
from model.packs import newest_of_each_year
from reports.wording.origins import origins
from tests import made_up
from tests.pages.test_pages import PAGES, run

WITHOUT = {"pages/who_pays.py", "pages/hearing.py", "pages/accessibility.py"}
"""The dial alone draws their figures, and test_every_figure.py reads it; or there are none."""


def ids_on(test: AppTest) -> Iterator[str]:
    """The ids in the keys of blocks and in the HTML of a page."""
    for node in _nodes(test._tree):
        message = getattr(node, "proto", None)
        if found := re.search(r"-figures-\w+--(.+)$", str(getattr(message, "id", ""))):
            yield from found[1].split("--")
        for ids in re.findall(r'data-figure="([^"]*)"', str(getattr(message, "body", ""))):
            yield from ids.split()


def _nodes(node: Node) -> Iterator[Node]:
    yield node
    for each in getattr(node, "children", {}).values():
        yield from _nodes(each)


def assert_known(page: str, pack: Pack) -> None:
    cut = "&".join(f"{name}_cut={line.amount}" for name, line in pack.lines.items())
    for link in (f"pack={pack.year}", f"{cut}&pack={pack.year}"):
        test = run(page, link, chain_=True, assumptions=True, service_lines=True)
        assert not test.exception
        assert set(ids_on(test)) - origins(pack).keys() == set(), link


@pytest.mark.parametrize("pack", newest_of_each_year(), ids=lambda pack: pack.year)
@pytest.mark.parametrize("page", PAGES)
def test_every_id_on_a_page_is_known(page: str, pack: Pack) -> None:
    assert_known(page, pack)


@pytest.mark.parametrize("year", [made_up.FOUR, made_up.NO_LINES])
@pytest.mark.parametrize("page", PAGES)
def test_every_id_on_a_page_is_known_with_any_lines(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, page: str, year: str
) -> None:
    assert_known(page, made_up.use(monkeypatch, tmp_path, year))


@pytest.mark.parametrize("page", [each for each in PAGES if each not in WITHOUT])
def test_page_carries_ids(page: str) -> None:
    assert list(ids_on(run(page, "magnet_cut=12000000&residency_cut=500000&pack=2024.2")))
