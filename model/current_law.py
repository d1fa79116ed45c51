"""What current law makes of a scenario's rules, and its rules with no default unsaid.

Knows the record of the law and scenarios; knows nothing of estimates or of words.
"""

from dataclasses import replace

from model.pack import (
    Line,
    Pack,
    ServiceLine,
    cap_in_law,
    has_cap,
    most_passed_on,
)
from model.parameters import number_text
from model.scenario import Scenario

_ALL = 100


def chargeable(pack: Pack, line: Line, year: int) -> float:
    """The most that the law lets be passed on, percent; 100 where that is not known."""
    most = most_passed_on(pack, line, year)
    return _ALL if most is None else most


def lawful_shares(pack: Pack, scenario: Scenario) -> Scenario:
    """The scenario with no more passed on than the law lets districts be charged."""
    year, passed_on = scenario.first_year, dict(scenario.passed_on)
    for name, line in pack.lines.items():
        if scenario.cuts[name]:
            passed_on[name] = min(passed_on[name], chargeable(pack, line, year))
    return replace(scenario, passed_on=passed_on)


def under_current_law(pack: Pack, scenario: Scenario) -> Scenario:
    """The same cuts under the law of the fiscal year in which they start.

    What the law is not known to forbid is taken as allowed: ``law_not_known`` names those lines.
    """
    lawful, year = lawful_shares(pack, scenario), scenario.first_year
    return replace(lawful, tuition_cap=cap_in_law(pack, year)) if has_cap(pack, year) else lawful


def law_not_known(pack: Pack, scenario: Scenario) -> list[str]:
    """The service lines, by name, whose fees count on what the law is not known to allow."""
    return [
        name
        for name, line in pack.lines.items()
        if isinstance(line, ServiceLine)
        and scenario.cuts[name]
        and scenario.passed_on[name]
        and most_passed_on(pack, line, scenario.first_year) is None
    ]


def rules_of(pack: Pack, scenario: Scenario) -> dict[str, str | int | float]:
    """The rules that a scenario's figures hold under, as link parameters, defaults too."""
    cap = scenario.tuition_cap
    rules: dict[str, str | int | float] = {"first_year": scenario.first_year}
    if has_cap(pack):
        rules["tuition_cap"] = cap if isinstance(cap, str) else number_text(cap)
    if cap == "cpi":
        rules["cpi_from"] = scenario.cpi_from or scenario.first_year
    shares = {f"{name}_passed_on": number_text(share) for name, share in scenario.passed_on.items()}
    return {**rules, **shares, "lasts": scenario.lasts}
