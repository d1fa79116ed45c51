"""Frozen links keep their figures for as long as the project exists.

Each file in ``frozen`` holds what one pack revision said when it was published (``freeze`` writes
them): the answers of its links, the same by fiscal year, and the numbers of its own file. A
revision has such files from then on; a file that is here never changes.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from model import all_packs, load_pack, open_link
from model.pack import has_cap
from tests.model.freeze import ANSWERS, NUMBERS, YEARS, answer, by_year, numbers_of

PUBLISHED = ("2023.1", "2024.1", "2024.2", "2025.1", "FY2027.1")


def stored(folder: Path) -> list[Any]:
    return [
        pytest.param(link, figures, id=f"{file.stem}?{link}")
        for file in sorted(folder.glob("*.json"))
        for link, figures in json.loads(file.read_text("utf-8")).items()
    ]


@pytest.mark.parametrize(("link", "figures"), stored(ANSWERS))
def test_frozen_link_opens_at_the_figures_it_was_made_with(
    link: str, figures: dict[str, Any]
) -> None:
    assert not open_link(link).notices
    # As text, because 0 and 0.0 are two things to whoever keeps the bytes.
    assert json.dumps(answer(link)) == json.dumps(figures)


@pytest.mark.parametrize(("link", "figures"), stored(YEARS))
def test_frozen_link_keeps_its_figures_of_every_year(link: str, figures: dict[str, Any]) -> None:
    assert by_year(link) == figures


@pytest.mark.parametrize("file", sorted(NUMBERS.glob("*.json")), ids=lambda file: file.stem)
def test_published_revision_keeps_every_number_of_its_file(file: Path) -> None:
    now = numbers_of(load_pack(file.stem))
    written = json.loads(file.read_text("utf-8"))
    # Whether a preset had a button of its own is no number of the model's.
    said = {name: value for name, value in written.items() if not name.endswith(".chip")}
    assert {name: now.get(name) for name in said} == said


@pytest.mark.parametrize("folder", [ANSWERS, YEARS, NUMBERS], ids=lambda folder: folder.name)
def test_revision_with_stored_links_is_here_for_good(folder: Path) -> None:
    published = {file.stem for file in folder.glob("*.json")}
    assert set(PUBLISHED) <= published <= set(all_packs())


@pytest.mark.parametrize("revision", PUBLISHED)
def test_stored_links_cut_each_line_whole_and_try_each_rule(revision: str) -> None:
    pack = load_pack(revision)
    links = json.loads((ANSWERS / f"{revision}.json").read_text("utf-8"))
    scenarios = [open_link(link).scenario for link in links]
    assert f"pack={revision}" in links
    for name, line in pack.lines.items():
        assert any(scenario.cuts[name] == line.amount for scenario in scenarios)
    if has_cap(pack):
        assert {"lifted", "cpi", 58} <= {scenario.tuition_cap for scenario in scenarios}
