"""Which rules the dial has tables for, and the names that it looks them up by.

reports/dial/tables.js makes the same names of a choice.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache

from model import Pack, Scenario, keep_all
from model.pack import (
    MOST_YEARS,
    ServiceLine,
    cap_in_law,
    has_cap,
    line_cap,
    tuition_lines,
)
from model.parameters import number_text, years_of
from model.scenario import preset_scenario
from reports.wording.caps import named_caps, ruled_year
from reports.wording.sentences import chargeable

MOST_PERCENT = 100
_TEN = 10


def other_percent(pack: Pack, year: int) -> float:
    """The value of "another cap" until somebody types one: a round percent above the law."""
    year = ruled_year(pack, year)
    if not has_cap(pack, year):
        return float(MOST_PERCENT)
    return float(min(MOST_PERCENT, cap_in_law(pack, year) // _TEN * _TEN + 2 * _TEN))


@cache
def preset_scenarios(pack: Pack) -> dict[str, Scenario]:
    """Cached, because each release of a slider needs them."""
    return {name: preset_scenario(pack, name) for name in pack.presets}


def rules_of(pack: Pack, scenario: Scenario, percents: list[float]) -> dict[str, Scenario]:
    """The rules that tables are made for, by the name that the dial looks them up with.

    A percent cap is named by its number. A cap tied to inflation is named by its years too: there
    is one for the scenario's own years and one for those of each preset. Years of which a later
    one has another law than the pack's first have tables of their own.
    """
    base = keep_all(pack)
    base = replace(base, passed_on=scenario.passed_on, assumptions=scenario.assumptions)
    presets = preset_scenarios(pack).values()
    if not has_cap(pack):
        return {"lifted": base}
    rules = {}
    starts = {pack.first_year, *(each.first_year for each in (scenario, *presets))}
    for era, year in {era_of(pack, year): year for year in sorted(starts, reverse=True)}.items():
        dated = replace(base, first_year=year)
        rules[f"lifted{era}"] = dated
        for number in _percents(pack, scenario, percents, year):
            rules[f"{number_text(number)}{era}"] = replace(dated, tuition_cap=number)
    for timed in (scenario, *(preset for preset in presets if preset.tuition_cap == "cpi")):
        years = (timed.first_year, timed.cpi_from or timed.first_year)
        rules["cpi:{}:{}".format(*years)] = replace(
            base, tuition_cap="cpi", first_year=years[0], cpi_from=years[1]
        )
    return rules


def tied_rules(
    pack: Pack, rules: Mapping[str, Scenario], years: Sequence[int]
) -> dict[str, Scenario]:
    """Tuition tied to inflation, from every year on, for a cut in every year."""
    if not has_cap(pack):
        return {}
    base = replace(next(iter(rules.values())), tuition_cap="cpi")
    return {
        f"cpi:{year}:{since}": replace(base, first_year=year, cpi_from=since)
        for year in years
        for since in years
    }


def shares_of(pack: Pack, name: str, year: int) -> set[float]:
    """The percents of a line's cut that tables pass on, beside the scenario's own.

    What each preset passes on; of a service line also its two ends, and all that the law lets be
    charged.
    """
    line = pack.lines[name]
    shares = {each.passed_on[name] for each in preset_scenarios(pack).values()}
    if isinstance(line, ServiceLine):
        shares |= {0.0, float(chargeable(pack, line, year)), float(MOST_PERCENT)}
    return shares


def with_shares(
    rules: Mapping[str, Scenario], shares: Iterable[float], name: str
) -> dict[str, Scenario]:
    """Rules for a line, and the same with each other share that may be passed on of it."""
    own = next(iter(rules.values())).passed_on[name]
    found = dict(rules)
    for share in sorted(set(shares) - {own}):
        for key, rule in rules.items():
            passed_on = {**rule.passed_on, name: share}
            found[f"{key}~{number_text(share)}"] = replace(rule, passed_on=passed_on)
    return found


def law_of(pack: Pack, year: int) -> Sequence[float | None]:
    """The cap in law of each tuition line in a fiscal year."""
    return [line_cap(pack, name, year) for name in tuition_lines(pack)]


@cache
def era_of(pack: Pack, year: int) -> str:
    """What tells tables of a year from those of the first: "" where the law is the same.

    The same in that year and in each later one that the dial shows.
    """
    first, _ = years_of(pack)
    alike = all(
        law_of(pack, year + later) == law_of(pack, first + later) for later in range(MOST_YEARS)
    )
    return "" if alike else f"@{year}"


def _percents(pack: Pack, scenario: Scenario, percents: list[float], year: int) -> list[float]:
    """The percents that have a table in a year: those named, asked for or chosen, and the law's."""
    named = [cap.rule for cap in named_caps(pack, year)]
    year = ruled_year(pack, year)
    law = cap_in_law(pack, year) if has_cap(pack, year) else 0
    wanted = [law, scenario.tuition_cap, *named, *percents]
    return sorted({each for each in wanted if isinstance(each, float | int) and each >= law > 0})


def between_steps(pack: Pack, scenarios: Iterable[Scenario], name: str) -> list[float]:
    """Cuts that stand between two steps of a line's slider, dollars.

    Those of scenarios, and each tenth of the line, by which keys move it.
    """
    line = pack.lines[name]
    tenths = (line.amount * part / _TEN for part in range(_TEN))
    wanted = {*(each.cuts[name] for each in scenarios), *tenths}
    return sorted(each for each in wanted if each % line.step and not each % 1)
