"""The version stands in pyproject.toml; whatever else names it names the same."""

import re
import tomllib
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import yaml

from model import Pack
from web.openapi import document

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
CITATION: dict[str, Any] = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
CHANGELOG = (ROOT / "CHANGELOG.md").read_text("utf-8")
HEADINGS = re.findall(r"^## (.+)$", CHANGELOG, re.MULTILINE)
KINDS = {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}


def _released() -> list[tuple[tuple[int, ...], date]]:
    """Each version in the changelog, and its day, as they stand from top to bottom."""
    found = [re.fullmatch(r"\[(\d+)\.(\d+)\.(\d+)\] - (\S+)", each) for each in HEADINGS[1:]]
    return [
        (tuple(int(each[part]) for part in (1, 2, 3)), date.fromisoformat(each[4]))
        for each in found
        if each
    ]


def test_the_changelog_begins_with_what_is_not_released_and_goes_back_in_time() -> None:
    released = _released()
    assert HEADINGS[0] == "[Unreleased]"
    assert len(released) == len(HEADINGS) - 1, "a heading is not of the form [1.2.3] - 2026-01-31"
    assert all(newer > older for newer, older in pairwise(released))


def test_the_changelog_sorts_its_lines_under_the_six_kinds() -> None:
    assert set(re.findall(r"^### (.+)$", CHANGELOG, re.MULTILINE)) <= KINDS


def test_the_version_is_the_newest_that_the_changelog_has() -> None:
    newest, _ = _released()[0]
    assert PROJECT["project"]["version"] == ".".join(map(str, newest))


def test_the_citation_names_the_version_its_day_and_the_license() -> None:
    _, day = _released()[0]
    assert CITATION["version"] == PROJECT["project"]["version"]
    assert CITATION["date-released"] == str(day)
    assert CITATION["abstract"] == PROJECT["project"]["description"]
    assert (ROOT / "LICENSE").read_text("utf-8").startswith(f"{CITATION['license']} License")


def test_the_api_tells_the_version(pack: Pack) -> None:
    assert document([], pack)["info"]["version"] == PROJECT["project"]["version"]


def test_who_promises_types_is_checked_for_all_of_them() -> None:
    strict = {
        module.removesuffix(".*")
        for each in PROJECT["tool"]["mypy"]["overrides"]
        if each.get("disallow_untyped_defs")
        for module in each["module"]
    }
    assert {each.parent.name for each in ROOT.glob("*/py.typed")} <= strict
