"""Writes down what a revision says on the day on which it is published: see docs/recipes.md.

Three files in ``frozen``: the answers of links, the same by fiscal year, and every number that
stands in the revision's own file. Nothing that is written is ever written again.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from model import Pack, estimate, load_pack, open_link
from model.estimate import cents
from model.pack import cap_in_law, has_cap

FOLDER = Path(__file__).parent / "frozen"
ANSWERS, YEARS, NUMBERS = FOLDER, FOLDER / "years", FOLDER / "numbers"

Numbers = dict[str, int | float | str]


def freeze(revision: str) -> None:
    """Write the files of a revision, those that are not there yet."""
    pack = load_pack(revision)
    links = list(links_of(pack))
    said: dict[Path, Any] = {
        ANSWERS: {link: answer(link) for link in links},
        YEARS: {link: by_year(link) for link in links},
        NUMBERS: numbers_of(pack),
    }
    for folder, content in said.items():
        folder.mkdir(exist_ok=True)
        path = folder / f"{revision}.json"
        if not path.exists():
            path.write_text(json.dumps(content, indent=1, ensure_ascii=False), "utf-8")


def links_of(pack: Pack) -> Iterator[str]:
    """Nothing cut, each line cut whole, each rule, each way of choosing years, each proposal."""
    whole = {f"{name}_cut": line.amount for name, line in pack.lines.items()}
    half = {name: amount // 2 for name, amount in whole.items()}
    percent = {"tuition_cap": cap_in_law(pack)} if has_cap(pack) else {}
    rules: list[dict[str, Any]] = [{"tuition_cap": "lifted"}, {"tuition_cap": "cpi"}]
    rules += [percent, {"tuition_cap": 83.5}]
    later = pack.first_year + 3
    asked: list[dict[str, Any]] = [{}, *({name: amount} for name, amount in whole.items())]
    if whole:
        asked += [whole]
        asked += [whole | rule for rule in rules if percent]
        asked += [half | {f"{name}_passed_on": 40 for name in pack.lines}]
        asked += [half | {"first_year": later, "cpi_from": later + 1, "lasts": "once"}]
        asked += [half | {f"a.{name}": each.high} for name, each in pack.assumptions.items()]
    asked += [dict(preset.link) for preset in pack.presets.values()]
    for each in asked:
        yield urlencode({**each, "pack": pack.revision})


def answer(link: str) -> dict[str, Any]:
    """What the API answers."""
    opened = open_link(link)
    return estimate(opened.pack, opened.scenario).to_dict(opened.notices)


def by_year(link: str) -> dict[str, dict[str, list[int | float]]]:
    """What districts pay and what is lost of each line in each fiscal year, dollars."""
    opened = open_link(link)
    scenario = opened.scenario
    found = {}
    for year in range(scenario.first_year, scenario.first_year + scenario.years):
        lines = estimate(opened.pack, scenario, year).lines.items()
        found[str(year)] = {
            name: [cents(line.districts_pay), cents(line.services_lost)] for name, line in lines
        }
    return found


def numbers_of(pack: Pack) -> Numbers:
    """Every number that a revision publishes, by where it stands, and each proposal's link."""
    shown = {"sources", "changes", "not_known"}
    found = dict(_numbers(pack.model_dump(exclude=shown), ()))
    links = {f"presets.{name}.link": urlencode(each.link) for name, each in pack.presets.items()}
    return {**found, "made": pack.made, "law_as_of": pack.law_as_of.isoformat(), **links}


def _numbers(value: Any, keys: tuple[str, ...]) -> Iterator[tuple[str, int | float]]:
    if isinstance(value, dict):
        for key, each in value.items():
            yield from _numbers(each, (*keys, str(key)))
    elif isinstance(value, list | tuple):
        for number, each in enumerate(value, 1):
            yield from _numbers(each, (*keys, str(number)))
    elif isinstance(value, int | float):
        yield ".".join(keys), value
