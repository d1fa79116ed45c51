"""What the offline kit knows beyond the dial: figures and ranges for every choice that it offers.

No server can be asked, so its tables have every whole percent, every year and what each preset
passes on.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from model import Pack, Scenario
from model.parameters import years_of
from reports.dial.lookup import Lookup, lookup
from reports.dial.rules import (
    between_steps,
    law_of,
    preset_scenarios,
    rules_of,
    shares_of,
    tied_rules,
)

_PERCENTS = [float(percent) for percent in range(1, 101)]


@dataclass(frozen=True)
class KitTables:
    """Everything that can be chosen in a kit."""

    years: Sequence[int]
    """The years that are offered."""
    between: Mapping[str, Sequence[float]]
    """Cuts between two steps of a line's slider that have figures too."""
    lookup: Lookup


def kit_tables(pack: Pack, scenario: Scenario) -> KitTables:
    """Everything that can be chosen in a kit that opens at a scenario."""
    presets = list(preset_scenarios(pack).values())
    between = {name: between_steps(pack, [scenario, *presets], name) for name in pack.lines}
    years = _years(pack, scenario, presets)
    rules = rules_of(pack, scenario, _PERCENTS)
    rules |= tied_rules(pack, rules, years)
    shares = {name: shares_of(pack, name, scenario.first_year) for name in pack.lines}
    return KitTables(years, between, lookup(pack, rules, shares, between))


def _years(pack: Pack, scenario: Scenario, presets: Sequence[Scenario]) -> list[int]:
    """Those with the law of the scenario's year, which the texts are of, and those of presets."""
    first, last = years_of(pack)
    law, starts = law_of(pack, scenario.first_year), {each.first_year for each in presets}
    return [year for year in range(first, last + 1) if law_of(pack, year) == law or year in starts]
