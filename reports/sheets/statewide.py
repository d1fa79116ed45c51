"""Every figure of an estimate, exact to the cent, as CSV and as the JSON of the command line."""

import json
from collections.abc import Sequence
from typing import Any

from model import Estimate, Pack, Scenario, estimate
from model.messages import say
from model.parameters import number_text
from model.scenario import frozen_choices, to_parameters
from reports.sheets.csv_file import csv_bytes, dated
from reports.wording.amounts import percent_text
from reports.wording.evidence import source_in_words, sources_of_cut
from reports.wording.prices import rule_name
from reports.wording.readings import chosen_reading
from reports.wording.sentences import charges_beyond_law
from reports.wording.two_laws import Side, assumed, sides, supposed


def figures_csv(pack: Pack, scenario: Scenario) -> bytes:
    """Every figure of the estimate, each with the facts and the day of the law it was made with.

    ``value`` is of the scenario's own rule in its first year. Beside it are both columns of the
    answer, in the year that the answer speaks of, and what both rest on. A figure that is not known
    is an empty cell, and a note says so.
    """
    own = estimate(pack, scenario)
    header, *rows = data_table(own)
    found = sides(pack, scenario)
    rule, shown = _rule(own, found), [side for side in found if side.heading]
    beside = [[row[-1] for row in data_table(side.estimate)[1:]] for side in shown]
    unknown, changed = say("compare-not-known"), " ".join(assumed(pack, scenario))
    full = [
        [
            *row,
            rule,
            own.year,
            *figures,
            found[0].estimate.year,
            *_rests_on(scenario, row[0]),
            _source(pack, scenario, row[0]),
            unknown if row[-1] is None else "" if row[1] == "cut" else changed,
        ]
        for row, *figures in zip(rows, *beside, strict=True)
    ]
    more = ["rule", "year", *(side.heading for side in shown), "year shown"]
    names = [*header, *more, "passed on, percent", "lasts", "source", "note"]
    return csv_bytes(*dated(pack, names, full))


def figures_json(pack: Pack, scenario: Scenario) -> bytes:
    """The object of the command line, as a file: the same one that the lines to copy print."""
    frozen = frozen_choices(scenario, pack)
    told = estimate(pack, frozen).to_dict() | {"both_laws": both_laws_to_dict(pack, frozen)}
    return json.dumps(told, indent=1).encode()


def both_laws_to_dict(pack: Pack, scenario: Scenario, asked: int | None = None) -> dict[str, Any]:
    """Both columns of the answer, each with its rule, and what they say: as the pages show it.

    Args:
        pack: the lines.
        scenario: the cut.
        asked: the fiscal year to speak of, where somebody asks for one.
    """
    found = sides(pack, scenario, asked)
    return {
        "year": found[0].estimate.year,
        "says": supposed(estimate(pack, scenario), asked),
        "sides": [_side_to_dict(side) for side in found],
    }


def data_table(result: Estimate) -> list[list[Any]]:
    """The figures as rows: line, figure, value; a header first."""
    rows: list[list[Any]] = [["line", "figure", "value"]]
    told = result.to_dict()
    for name, line in told["lines"].items():
        for figure, value in line.items():
            if figure == "units_lost":
                rows += [[name, f"{unit} lost", number] for unit, number in value.items()]
            else:
                rows.append([name, figure, value])
    return [*rows, *(["total", figure, value] for figure, value in told["total"].items())]


def _side_to_dict(side: Side) -> dict[str, Any]:
    told = side.estimate.to_dict()
    return {
        "rule": side.heading,
        "scenario": to_parameters(side.estimate.scenario, side.estimate.pack),
        "lines": told["lines"],
        "total": told["total"],
    }


def _rule(own: Estimate, found: Sequence[Side]) -> str:
    """The one name of the scenario's own rule; "" where both laws do the same."""
    headings = [side.heading for side in found if side.estimate.scenario == own.scenario]
    if not headings and charges_beyond_law(own.pack, own.scenario):
        # It keeps the cap of current law, and is not current law.
        return say("laws-side", side="law-changed", percent=percent_text(0))
    reading = None if headings else chosen_reading(own.pack, own.scenario)
    return rule_name(reading) if reading else "".join(headings[:1])


def _rests_on(scenario: Scenario, line: str) -> tuple[float | int | str, str]:
    """The share of a line's cut that is passed on, where it has one; and how long the cut lasts."""
    share = scenario.passed_on.get(line)
    return "" if share is None else number_text(share), scenario.lasts


def _source(pack: Pack, scenario: Scenario, line: str) -> str:
    """Where the amount of a line is from; beside the total, all that the answer rests on."""
    if stated := pack.stated.get(line):
        return source_in_words(pack.sources[stated.amount_source])
    return "; ".join(map(source_in_words, sources_of_cut(pack, scenario)))
