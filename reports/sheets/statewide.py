"""Every figure of an estimate, exact to the cent, as CSV and as the JSON of the command line."""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any

from model import Estimate, Pack, Scenario, estimate
from model.estimate import assumptions_in_use, cents
from model.headlines import Headline
from model.law import law
from model.messages import say
from model.pack import ServiceLine, rule_of
from model.parameters import number_text
from model.scenario import frozen_choices, to_parameters
from model.tornado import tornado
from model.uncertainty import bands
from reports.sheets.csv_file import csv_bytes, dated
from reports.wording.assumption_values import assumption_value
from reports.wording.caps import fees_alone, kept_cap
from reports.wording.evidence import source_in_words, sources_of_cut
from reports.wording.prices import rule_name
from reports.wording.readings import charging_not_known, charging_sentence, chosen_reading
from reports.wording.two_laws import Side, assumed, sides, supposed

_TOTAL, _UNITS = "total", " lost"
_GIVEN = ("line", "cut")
"""The figures of a line that are not worked out here."""


def figures_csv(pack: Pack, scenario: Scenario) -> bytes:
    """Every figure of the estimate, each with its condition, its range and what it is made from.

    Both columns of the answer stand first, current law before the other, in the year that the
    answer speaks of; ``value`` is of the scenario's own rule in its first year. A figure that is
    not known is an empty cell, and a note says so.
    """
    own, found = estimate(pack, scenario), sides(pack, scenario)
    rows = data_table(own)[1:]
    beside = [side for side in found if side.heading]
    told = [_told(side.estimate, side.heading) for side in beside]
    values, own_rule = _told(own, "value"), _rule(own, found)
    first, *_ = found
    columns: list[tuple[str, list[Any]]] = [
        ("line", [row[0] for row in rows]),
        ("figure", [row[1] for row in rows]),
        *(column for each in told for column in each),
        *([("year shown", [first.estimate.year] * len(rows))] if beside else []),
        *values,
        ("rule", [own_rule] * len(rows)),
        ("year", [own.year] * len(rows)),
        ("passed on, percent", [_share(scenario, row[0]) for row in rows]),
        ("lasts", [scenario.lasts] * len(rows)),
        *_made_from(own, found, rows),
        ("note", [_note(own, found, row) for row in rows]),
    ]
    header = [name for name, _ in columns]
    return csv_bytes(*dated(pack, header, zip(*(cells for _, cells in columns), strict=True)))


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
    if not headings and fees_alone(own.pack, own.scenario):
        return kept_cap()
    reading = None if headings else chosen_reading(own.pack, own.scenario)
    return rule_name(reading) if reading else "".join(headings[:1])


def _share(scenario: Scenario, line: str) -> float | int | str:
    """The share of a line's cut that is passed on; "" beside the total."""
    share = scenario.passed_on.get(line)
    return "" if share is None else number_text(share)


def _told(result: Estimate, name: str) -> list[tuple[str, list[Any]]]:
    """A column of figures, and the two ends of the range of each."""
    rows = data_table(result)[1:]
    ranges = bands(result.pack, result.scenario, _headlines(rows), result.year)
    ends = [ranges.get(_key(row)) for row in rows]
    return [
        (name, [row[2] for row in rows]),
        (f"{name}, low", [None if each is None else cents(each.low) for each in ends]),
        (f"{name}, high", [None if each is None else cents(each.high) for each in ends]),
    ]


def _headlines(rows: Iterable[Sequence[Any]]) -> list[Headline]:
    """The figures that are worked out, as ranges and swings take them."""
    return [
        Headline(_key(row), row[0], row[1], "count", _read(row[0], row[1]))
        for row in rows
        if row[2] is not None and row[1] not in _GIVEN
    ]


def _key(row: Sequence[Any]) -> str:
    return f"{row[0]}.{row[1]}"


def _read(line: str, figure: str) -> Callable[[Estimate], float]:
    if figure.endswith(_UNITS):
        return lambda result: result.lines[line].units_lost[figure.removesuffix(_UNITS)]
    if line == _TOTAL:
        return lambda result: getattr(result.total, figure)
    return lambda result: getattr(result.lines[line], figure)


def _made_from(
    own: Estimate, found: Sequence[Side], rows: Sequence[Sequence[Any]]
) -> list[tuple[str, list[Any]]]:
    """Whose each figure is, and the assumptions that move it under any of the rules told."""
    pack, worked = own.pack, {each.name: each for each in _headlines(rows)}
    results = [own, *(side.estimate for side in found)]
    moved: dict[str, list[str]] = {}
    for key, figure in worked.items():
        names = {
            swing.assumption
            for each in results
            for swing in tornado(pack, _as_known(each), figure, each.year).swings
        }
        moved[key] = [name for name in pack.assumptions if name in names]
    values = assumptions_in_use(pack, own.scenario)
    said = {
        name: say("names-assumption", label=each.label, value=assumption_value(each, values[name]))
        for name, each in pack.assumptions.items()
    }
    return [
        ("source", [_source(own, row, moved.get(_key(row), [])) for row in rows]),
        ("assumptions", ["; ".join(said[n] for n in moved.get(_key(row), [])) for row in rows]),
    ]


def _as_known(result: Estimate) -> Scenario:
    """A scenario none of whose assumptions counts as known, so that each shows what it moves."""
    return replace(result.scenario, assumptions={})


def _source(own: Estimate, row: Sequence[Any], moved: Sequence[str]) -> str:
    """Where an amount is from; of what is worked out, that we did so, and from which sources."""
    pack, line = own.pack, row[0]
    stated = pack.stated.get(line)
    if row[1] == "cut" and line != _TOTAL:
        return say("figures-choice.says")
    if stated and row[1] == "line":
        return source_in_words(pack.sources[stated.amount_source])
    if row[2] is None:
        return ""
    if stated is None:
        sources = sources_of_cut(pack, own.scenario)
    else:
        names = [stated.amount_source] if own.scenario.cuts.get(line) else []
        if rule_of(stated):
            names += [law().rules[str(stated.law)].enacted[-1].source]
        sources = [pack.sources[name] for name in names]
    sources += [pack.sources[pack.assumptions[name].source] for name in moved]
    said = dict.fromkeys(map(source_in_words, sources))
    return (
        say("figures-calculated", names="; ".join(said)) if said else say("figures-calculated-none")
    )


def _note(own: Estimate, found: Sequence[Side], row: Sequence[Any]) -> str:
    """What a figure hangs on beside its rule: what is not known, and what somebody changed."""
    pack, scenario, line = own.pack, own.scenario, row[0]
    if row[2] is None:
        return say("compare-not-known")
    if row[1] in _GIVEN or row[1] == "tuition_now":
        return ""
    lines = list(pack.lines) if line == _TOTAL else [line]
    cut = [name for name in lines if scenario.cuts[name]]
    said = [_on_fees(pack, name, found) for name in cut]
    return " ".join(filter(None, [*said, *assumed(pack, scenario)]))


def _on_fees(pack: Pack, name: str, found: Sequence[Side]) -> str:
    """What the law says of the fees of a line that a column counts; "" for none."""
    line, year = pack.lines[name], found[0].estimate.scenario.first_year
    charged = [side.estimate.scenario.passed_on[name] for side in found]
    if not isinstance(line, ServiceLine) or not any(charged):
        return ""
    taken_as_law = charging_not_known(pack, name, year) if charged[0] else ""
    return taken_as_law or charging_sentence(pack, line, year)
