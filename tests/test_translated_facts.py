"""A language that has the facts in its own words has them all, and nothing that no fact says.

It may leave them in English: then it has no files packs.yaml and quotations.yaml.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import yaml

from model import all_packs
from model.catalogs import FOLDER, SOURCE
from model.dates import said_date
from model.law import law
from model.messages import named, speaking
from model.record import record
from model.site import site_in
from model.source import SAID, Data
from tests.test_catalogs import DATA, leaves

WITH_FACTS = sorted({each.parent.name for each in FOLDER.glob("*/packs.yaml")} - {SOURCE})


def facts() -> Iterator[Data]:
    """All that is read from files of facts, piece by piece."""
    waiting: list[Any] = [*all_packs().values(), law(), site_in(DATA / "site.yaml"), record()]
    while waiting:
        each = waiting.pop()
        if isinstance(each, Data):
            yield each
        waiting += inside(each)


def inside(content: Any) -> list[Any]:
    match content:
        case Data():
            return list(vars(content).values())
        case dict():
            return list(content.values())
        case list() | tuple():
            return list(content)
    return []


ORIGINAL = {"Assumption.says", "Claim.text", "Origin.title", "Pack.title", "Point.label"}
ORIGINAL |= {"Point.lead", "Point.text", "Priorities.who", "Section.title", "Source.title"}
"""What stays in the words of whoever wrote it."""
QUOTED = {"Assumption.says", "Claim.text", "Line.quote", "Point.text", "Priorities.who"}
QUOTED |= {"Priorities.resc_are", "Section.aim", "ServiceLine.quote", "StatedLine.quote"}
QUOTED |= {"TuitionLine.quote"}


def texts_of_facts(fields: Callable[[str], bool]) -> set[str]:
    """The texts of the facts in fields such as "Source.says", but those of numbers and signs."""
    return {
        text
        for each in facts()
        for field, value in vars(each).items()
        if fields(f"{type(each).__name__}.{field}")
        for text in leaves(value)
        if re.search("[a-z]{2}", text)
    }


def listed(language: str, name: str, wanted: str) -> dict[str, str]:
    """A file of a language: what is said instead of each text, or what it means."""
    content = yaml.safe_load((FOLDER / language / f"{name}.yaml").read_text("utf-8"))
    found = {each["text"]: each[wanted] for each in content}
    assert len(found) == len(content), "no text twice"
    return found


UNITS = ("share", "dollars")
"""What a value’s sign says already: beside "3%" of "share a year" stands "a year"."""


@pytest.mark.parametrize("language", WITH_FACTS)
def test_each_fact_that_people_read_has_its_translation_and_no_other_text_has(
    language: str,
) -> None:
    units = texts_of_facts(lambda field: field.endswith(".unit"))
    rest = {each.removeprefix(sign).strip() for each in units for sign in UNITS}
    told = texts_of_facts(lambda field: field.split(".")[1] in SAID and field not in ORIGINAL)
    read = told | texts_of_facts(lambda field: field == "Proposed.by")
    found = listed(language, "packs", "said")
    dates = texts_of_facts(lambda field: field.endswith(".date"))
    with speaking(language):
        assert {each for each in dates if said_date(each) == each} == set()
    assert read - found.keys() == set()
    known = texts_of_facts(lambda _: True)
    assert found.keys() - known - rest == set()
    assert units <= found.keys()


def test_plainer_words_are_for_what_a_pack_says_and_are_themselves_said() -> None:
    plainer = listed(SOURCE, "packs", "said")
    assert plainer.keys() - texts_of_facts(lambda _: True) == set()
    assert [text for text, said in plainer.items() if named(text) != said] == []


@pytest.mark.parametrize("language", WITH_FACTS)
def test_each_quotation_has_its_meaning_and_nothing_else_has(language: str) -> None:
    quoted = texts_of_facts(lambda field: field in QUOTED)
    found = listed(language, "quotations", "means")
    assert quoted - found.keys() == set()
    assert found.keys() - quoted - texts_of_facts(lambda field: field in ORIGINAL) == set()
