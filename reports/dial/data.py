"""Everything that the dial's front end is given: texts, tables and the present choice.

The live dial and the offline kit are both given this; reports/dial/form.py says its form.
"""

from collections.abc import Iterable
from dataclasses import replace
from functools import cache, lru_cache

import numpy as np

from model import Pack, Scenario, estimate, keep_all
from model.choice import to_choice
from model.estimate import assumptions_in_use
from model.headlines import headlines
from model.messages import for_script, say
from model.pack import charged_line
from model.parameters import number_text, years_of
from model.scenario import choices, preset_scenario
from model.slider_tables import headline_unit, steps, tables
from model.uncertainty import bands
from reports.dial.form import Cap, Data, Exact, Line, Mode, Percents, Preset, Ranges, Unit
from reports.wording.amounts import count

DEFAULT_PERCENT = 70
"""The value of "another cap" until somebody types one."""


def _caps_in_law(pack: Pack) -> list[float]:
    return [cap.rule for cap in pack.tuition_caps if isinstance(cap.rule, float)]


@cache
def _preset_scenarios(pack: Pack) -> dict[str, Scenario]:
    """Cached, because each release of a slider needs them."""
    return {name: preset_scenario(pack, name) for name in pack.presets}


def rules_of(pack: Pack, scenario: Scenario, percents: list[float]) -> dict[str, Scenario]:
    """The rules that tables are made for, by the name that the dial looks them up with.

    A percent cap is named by its number. A cap tied to inflation is named by its years too: there
    is one for the scenario's own years and one for those of each preset.
    """
    base = keep_all(pack)
    base = replace(base, passed_on=scenario.passed_on, assumptions=scenario.assumptions)
    own = [scenario.tuition_cap] if not isinstance(scenario.tuition_cap, str) else []
    rules = {"lifted": base}
    for number in sorted({*_caps_in_law(pack), *own, *percents}):
        rules[str(number_text(number))] = replace(base, tuition_cap=number)
    presets = _preset_scenarios(pack).values()
    for timed in (scenario, *(preset for preset in presets if preset.tuition_cap == "cpi")):
        years = (timed.first_year, timed.cpi_from or timed.first_year)
        rules["cpi:{}:{}".format(*years)] = replace(
            base, tuition_cap="cpi", first_year=years[0], cpi_from=years[1]
        )
    return rules


def point(pack: Pack, scenario: Scenario, percents: list[float]) -> dict[str, Exact]:
    """Exact figures at the scenario's own cuts, for amounts that stand between two steps."""
    between = [name for name, line in pack.lines.items() if scenario.cuts[name] % line.step]
    if not between:
        return {}
    cuts = {name: np.array([scenario.cuts[name]], dtype=np.float64) for name in pack.lines}
    at = tables(pack, rules_of(pack, scenario, percents), cuts)
    return {name: Exact(scenario.cuts[name], at[name]) for name in between}


def ranges(pack: Pack, scenario: Scenario) -> Ranges:
    """The low and high ends of the figures that the dial shows, at the scenario's own cuts."""
    return _ranges(pack, choices(scenario))


@lru_cache(maxsize=1024)
def _ranges(pack: Pack, scenario: Scenario) -> Ranges:
    """Cached, because everybody in a room may open the same link."""
    columns = {"rise": "increase"}
    shown = {
        each.name: (each.line, columns.get(each.part, "unit"))
        for each in headlines(pack, scenario)
        if each.line and each.part in (*columns, headline_unit(pack, each.line))
    }
    figures = [each for each in headlines(pack, scenario) if each.name in shown]
    found: dict[str, dict[str, tuple[float, float]]] = {}
    for name, band in bands(pack, scenario, figures).items():
        line, column = shown[name]
        found.setdefault(line, {})[column] = (round(band.low, 4), round(band.high, 4))
    return found


def dial_data(pack: Pack, scenario: Scenario, percents: list[float], mode: Mode = "page") -> Data:
    """Texts and tables for the dial under the scenario's rules, years and assumptions.

    It does not depend on the scenario's cuts, so a slider that moves sends none of it again.

    Args:
        pack: the priorities and assumptions.
        scenario: the rules and assumptions that the tables are made for.
        percents: other caps that have tables, percent of FY2024 tuition.
        mode: how much of the dial is shown.
    """
    presets = _preset_scenarios(pack)
    between = {name: _between(pack, presets.values(), name) for name in pack.lines}
    students = charged_line(pack).assumptions.students
    caps = [Cap(cap.value, cap.label, cap.short, cap.note) for cap in pack.tuition_caps]
    return Data(
        static=pack.revision,
        mode=mode,
        words=for_script("answer", "dial-"),
        lines=[_line(pack, scenario, name, between[name]) for name in pack.lines],
        caps=caps,
        presets=[
            Preset(
                id=name,
                choice=to_choice(presets[name]),
                **preset.model_dump(include={"name", "about", "author", "date", "chip"}),
            )
            for name, preset in pack.presets.items()
        ],
        reset=next(name for name, preset in pack.presets.items() if not preset.link),
        years=list(range(years_of(pack)[0], years_of(pack)[1] + 1)),
        percents=Percents(
            least=number_text(min(_caps_in_law(pack))), most=100, default=DEFAULT_PERCENT, step=1
        ),
        foot=say(
            "dial-foot",
            students=count(assumptions_in_use(pack, scenario)[students]),
            assumptions=len(pack.assumptions),
            own=len(scenario.assumptions),
            pack=pack.revision,
        ),
        passed_on={line: number_text(share) for line, share in scenario.passed_on.items()},
        tables=tables(
            pack,
            rules_of(pack, scenario, percents),
            {name: np.append(steps(pack, name), between[name]) for name in pack.lines},
        ),
    )


def _between(pack: Pack, presets: Iterable[Scenario], name: str) -> list[float]:
    """Cuts of the presets that stand between two steps of a line's slider, dollars."""
    return sorted({each.cuts[name] for each in presets if each.cuts[name] % pack.lines[name].step})


def _line(pack: Pack, scenario: Scenario, name: str, between: list[float]) -> Line:
    line = pack.lines[name]
    unit = headline_unit(pack, name)
    whole = replace(scenario, cuts={name: line.amount}, passed_on={name: 0}, tuition_cap="lifted")
    source = pack.sources[line.source]
    return Line(
        id=name,
        **line.model_dump(include={"kind", "name", "amount", "step", "charged_as", "quote"}),
        source=say("dial-source", date=source.date),
        address=source.address,
        unit=Unit(line.units[unit].label, line.units[unit].one),
        whole=round(estimate(pack, whole).lines[name].units_lost[unit], 4),
        between=between,
    )
