"""Frozen links keep their figures for as long as the project exists.

Each file in ``frozen`` holds links to one pack revision with the figures they opened at when the
revision was published. A revision has such a file from then on; a file that is here never changes.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from model import all_packs, estimate, open_link

FOLDER = Path(__file__).parent / "frozen"
STORED = [
    pytest.param(link, figures, id=f"{file.stem}?{link}")
    for file in sorted(FOLDER.glob("*.json"))
    for link, figures in json.loads(file.read_text("utf-8")).items()
]


@pytest.mark.parametrize(("link", "figures"), STORED)
def test_frozen_link_opens_at_the_figures_it_was_made_with(
    link: str, figures: dict[str, Any]
) -> None:
    opened = open_link(link)
    assert not opened.notices
    assert estimate(opened.pack, opened.scenario).to_dict() == figures


def test_revision_with_stored_links_is_here_for_good() -> None:
    published = {file.stem for file in FOLDER.glob("*.json")}
    assert "2024.1" in published
    assert published <= set(all_packs())
