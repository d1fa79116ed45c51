"""What the offline kit knows beyond the dial: figures and ranges for every choice that it offers.

No server can be asked, so its tables have every whole percent, every year and what each preset
passes on. They are written short (reports/dial/packed.py).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from model import Pack, Scenario
from model.estimate import rises
from model.pack import has_cap
from model.parameters import number_text, years_of
from model.slider_tables import figures
from model.uncertainty import Band, line_bands
from reports.dial.data import between_steps, era_of, preset_scenarios, rules_of
from reports.dial.form import Bands, Knot
from reports.dial.packed import Column, packed_table

_PERCENTS = [float(percent) for percent in range(1, 101)]
_FEW, _NEAR, _NEAR_FEW = 5.0, 0.25, 0.025
"""How far a range between two knots may be from the model's: half of what is shown, which is a
tenth below five and one from five up."""
_RANGED = ("increase", "unit")
"""The columns whose ranges are shown."""
_PLACES = 3
_PARTS = 8
"""Parts of a slider within which knots are looked for."""


@dataclass(frozen=True)
class KitTables:
    """Figures and ranges of the lines."""

    years: Sequence[int]
    """The years that are offered."""
    between: Mapping[str, Sequence[float]]
    """Cuts between two steps of a line's slider that have figures too."""
    tables: Mapping[str, Mapping[str, Mapping[str, Column]]]
    bands: Bands
    alike: Mapping[str, Mapping[str, str]]
    """For each line the rules that do the same as another, with that one."""


def kit_tables(pack: Pack, scenario: Scenario) -> KitTables:
    """Everything that can be chosen in a kit that opens at a scenario."""
    presets = list(preset_scenarios(pack).values())
    between = {name: between_steps(pack, [scenario, *presets], name) for name in pack.lines}
    years = _years(pack, scenario, presets)
    rules = rules_of(pack, scenario, _PERCENTS)
    tied = _tied(pack, rules, years)
    tables: dict[str, dict[str, dict[str, Column]]] = {}
    bands: dict[str, dict[str, dict[str, list[Knot]]]] = {}
    alike: dict[str, dict[str, str]] = {}
    for name, line in pack.lines.items():
        charged = line.kind == "tuition"
        needed = {**rules, **tied} if charged else {"any": next(iter(rules.values()))}
        tables[name], bands[name], alike[name] = {}, {}, {}
        first: dict[object, str] = {}
        for key, rule in _with_shares(needed, presets, name).items():
            same = first.setdefault(_what_counts(pack, rule, name), key)
            if same != key:
                alike[name][key] = same
                continue
            tables[name][key] = packed_table(pack, rule, name, between[name])
            bands[name][key] = _bands(pack, rule, name)
    return KitTables(years, between, tables, bands, alike)


def _years(pack: Pack, scenario: Scenario, presets: Sequence[Scenario]) -> list[int]:
    """Those with the law of the scenario's year, which the texts are of, and those of presets."""
    first, last = years_of(pack)
    era, starts = era_of(pack, scenario.first_year), {each.first_year for each in presets}
    return [year for year in range(first, last + 1) if era_of(pack, year) == era or year in starts]


def _tied(pack: Pack, rules: Mapping[str, Scenario], years: Sequence[int]) -> dict[str, Scenario]:
    """Tuition tied to inflation, from every year on, for a cut in every year."""
    if not has_cap(pack):
        return {}
    base = replace(next(iter(rules.values())), tuition_cap="cpi")
    return {
        f"cpi:{year}:{since}": replace(base, first_year=year, cpi_from=since)
        for year in years
        for since in years
    }


def _with_shares(
    rules: Mapping[str, Scenario], presets: Sequence[Scenario], name: str
) -> dict[str, Scenario]:
    """Rules for a line, and the same with each other share that a preset passes on of it."""
    own = next(iter(rules.values())).passed_on[name]
    shares = sorted({each.passed_on[name] for each in presets} - {own})
    found = dict(rules)
    for share in shares:
        for key, rule in rules.items():
            passed_on = {**rule.passed_on, name: share}
            found[f"{key}~{number_text(share)}"] = replace(rule, passed_on=passed_on)
    return found


def _what_counts(pack: Pack, rule: Scenario, name: str) -> object:
    """Two rules for which this is equal do the same to a line."""
    year = rule.first_year
    inflation = rises(rule, year) if rule.tuition_cap == "cpi" else None
    return rule.tuition_cap, inflation, era_of(pack, year), rule.passed_on[name]


def _bands(pack: Pack, rule: Scenario, name: str) -> dict[str, list[Knot]]:
    """Knots between which each range of a line is as good as straight."""
    step, last = pack.lines[name].step, pack.lines[name].amount // pack.lines[name].step
    read = {column: read for column, read in figures(pack, name).items() if column in _RANGED}
    known: dict[int, dict[str, Band]] = {}

    def at(place: int) -> dict[str, Band]:
        return line_bands(pack, replace(rule, cuts={name: float(place * step)}), name, read)

    def split(start: int, end: int) -> None:
        middle = (start + end) // 2
        if middle == start:
            return
        found = at(middle)
        if not _straight(known[start], found, known[end], (middle - start) / (end - start)):
            known[middle] = found
            split(start, middle)
            split(middle, end)

    ends = sorted({last * part // _PARTS for part in range(_PARTS + 1)})
    known |= {place: at(place) for place in ends}
    for start, end in pairwise(ends):
        split(start, end)
    found = [(place * step, known[place]) for place in sorted(known)]
    return {column: _needed([_knot(cut, each[column]) for cut, each in found]) for column in read}


def _knot(cut: int, band: Band) -> Knot:
    return cut, round(band.low, _PLACES), round(band.high, _PLACES)


def _straight(
    start: Mapping[str, Band], middle: Mapping[str, Band], end: Mapping[str, Band], part: float
) -> bool:
    return all(
        abs(low + part * (high - low) - there) <= (_NEAR if there >= _FEW else _NEAR_FEW)
        for column, band in middle.items()
        for low, there, high in (
            (start[column].low, band.low, end[column].low),
            (start[column].high, band.high, end[column].high),
        )
    )


def _needed(knots: Sequence[Knot]) -> list[Knot]:
    """Without those in the middle of a level stretch."""
    return [
        knot
        for at, knot in enumerate(knots)
        if at in (0, len(knots) - 1) or not knots[at - 1][1:] == knot[1:] == knots[at + 1][1:]
    ]
