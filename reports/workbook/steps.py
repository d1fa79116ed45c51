"""The statewide calculation of one fiscal year, step by step, as spreadsheet formulas.

Each step mirrors one in model/tuition.py, model/service.py or model/units.py, and takes its value
from there. In a formula, inputs stand by their defined names and other steps as
``{placeholders}``, so that the same steps serve the first year and each later one.
"""

import math
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from model import DistrictEstimate, Pack
from model.district import growth
from model.estimate import assumptions_in_use, of_tuition, rises
from model.messages import say
from model.pack import ServiceLine, TuitionLine
from reports.workbook.book import quoted
from reports.workbook.case import assumed

Value = Callable[[DistrictEstimate], float | str]
"""The model's own value of a figure."""

_STYLES = {
    "ends-june-30": "plain",
    "years": "plain",
    "rises": "plain",
    "times": "fine",
    "mills": "fine",
    "students": "count",
    "positions": "count",
    "count": "count",
    "percent": "percent",
    "of-fy2024": "percent",
    "dollars": "dollars",
    "dollars-a-student": "dollars",
    "dollars-a-year": "dollars",
}
"""How a figure is written, by what it is measured in."""


@dataclass(frozen=True)
class Step:
    """One figure of a fiscal year: how the sheet works it out, and the model's own value."""

    name: str
    label: str
    unit: str
    """A choice of the message "workbook-unit"."""
    style: str
    formula: str
    value: Value

    @property
    def named(self) -> str:
        """The formula where each figure stands under its own name."""
        return re.sub(r"\{later\}|[{}]", "", self.formula)


def step(name: str, unit: str, formula: str, value: Value, look: str = "", label: str = "") -> Step:
    """A step whose label is a message with its name, if it has no other."""
    label = label or say(f"workbook-step-{name.replace('_', '-')}")
    return Step(name, label, unit, f"{_STYLES[unit]}.{look}", formula, value)


def year_steps() -> list[Step]:
    """The steps that all lines share."""
    return [
        step("fiscal_year", "ends-june-30", "first_year{later}", lambda r: r.estimate.year),
        step(
            "years_since",
            "years",
            "{fiscal_year}-first_year",
            lambda r: r.estimate.year - r.estimate.scenario.first_year,
        ),
    ]


def line_steps(pack: Pack, name: str) -> list[Step]:
    """The steps of one line, each after those that it reads; their names begin with the line's."""
    line = pack.lines[name]
    middle = _tuition(pack, name, line) if isinstance(line, TuitionLine) else _service(name, line)
    once = 'IF(AND({years_since}>0,lasts="once"),0,{line}_cut)'
    cut = step("cut_in_year", "dollars", once, _figure(name, "cut"))
    steps = [cut, *middle, *_units(pack, name)]
    words = {step.name: f"{{{name}_{step.name}}}" for step in steps}
    words |= {"line": name, "fiscal_year": "{fiscal_year}", "years_since": "{years_since}"}
    if isinstance(line, TuitionLine):
        roles = line.assumptions.model_dump().items()
        words |= {f"a_{role}": assumed(assumption) for role, assumption in roles}
    return [
        replace(step, name=f"{name}_{step.name}", formula=step.formula.format(**words))
        for step in steps
    ]


def _figure(name: str, attribute: str) -> Callable[[DistrictEstimate], float]:
    """A figure of a line's estimate, by its name in the model."""
    return lambda r: getattr(r.estimate.lines[name], attribute)


def _figure_step(
    line: str, name: str, unit: str, formula: str, look: str = "", label: str = ""
) -> Step:
    """A step that has the name of a figure of the line's estimate."""
    return step(name, unit, formula, _figure(line, name), look, label)


def _tuition(pack: Pack, name: str, line: TuitionLine) -> Iterator[Step]:
    roles, figure = line.assumptions, partial(_figure_step, name)
    no_limit = say("workbook-no-limit")

    def headroom(r: DistrictEstimate) -> float | str:
        most = of_tuition(r.estimate.lines[name]).headroom_per_student
        return no_limit if math.isinf(most) else most

    def cap(r: DistrictEstimate) -> float | str:
        chosen = r.estimate.scenario.tuition_cap
        return chosen if isinstance(chosen, str) else chosen / 100

    students = pack.assumptions[roles.students].label
    yield step(
        "full",
        "dollars-a-student",
        "{a_full_tuition}",
        lambda r: assumptions_in_use(pack, r.estimate.scenario)[roles.full_tuition],
        label=pack.assumptions[roles.full_tuition].label,
    )
    yield figure("tuition_now", "dollars-a-student", "{a_cap_rate}*{full}")
    yield step(
        "growth",
        "times",
        "(1+{a_growth})^{years_since}",
        lambda r: growth(pack, r.estimate.scenario, r.estimate.year),
    )
    yield figure("students", "students", "{a_students}*{growth}", label=students)
    yield figure("cut_per_student", "dollars-a-student", "{cut_in_year}/{students}")
    yield step(
        "cap",
        "of-fy2024",
        "IF(ISNUMBER(tuition_cap),IF(tuition_cap>1,tuition_cap/100,tuition_cap),tuition_cap)",
        cap,
        "right",
    )
    yield step(
        "rises",
        "rises",
        "MAX(0,{fiscal_year}-IF(ISNUMBER(cpi_from),cpi_from,first_year)+1)",
        lambda r: rises(r.estimate.scenario, r.estimate.year),
    )
    yield step(
        "headroom",
        "dollars-a-student",
        f'IF({{cap}}="lifted",{quoted(no_limit)},IF({{cap}}="cpi",'
        "{a_cap_rate}*{full}*ROUND((1+{a_index})^{rises}-1,15),"
        "MAX({cap}-{a_cap_rate},0)*{full}))",
        headroom,
        "right",
    )
    yield step(
        "passed",
        "dollars",
        "{line}_passed_on*{cut_in_year}",
        lambda r: r.estimate.scenario.passed_on[name] / 100 * r.estimate.lines[name].cut,
    )
    pay = 'IF({cap}="lifted",{passed},MIN({passed},{headroom}*{students}))'
    yield figure("districts_pay", "dollars", pay, "pay")
    yield figure("services_lost", "dollars", "{cut_in_year}-{districts_pay}", "lost")
    yield figure("tuition_increase", "dollars-a-student", "{districts_pay}/{students}")
    yield step(
        "tuition_rise",
        "percent",
        "{tuition_increase}/{tuition_now}",
        lambda r: _figure(name, "tuition_increase_percent")(r) / 100,
    )


def _service(name: str, line: ServiceLine) -> Iterator[Step]:
    figure = partial(_figure_step, name)
    yield figure("districts_pay", "dollars", "{line}_passed_on*{cut_in_year}", "pay")
    yield figure("services_lost", "dollars", "{cut_in_year}-{districts_pay}", "lost")
    if line.partners is not None:
        each = f"{{districts_pay}}/{assumed(line.partners)}"
        yield figure("per_partner_district", "dollars", each)


def _units(pack: Pack, name: str) -> Iterator[Step]:
    for key, unit in pack.lines[name].units.items():
        if unit.cost is not None:
            formula = f"{{services_lost}}/{assumed(unit.cost)}"
        elif unit.bought_by_line is not None:
            formula = f"{{services_lost}}/({name}_line/{assumed(unit.bought_by_line)})"
        else:
            formula = f"{{{unit.of}}}*{assumed(str(unit.ratio))}"
        label = unit.label[0].upper() + unit.label[1:]
        yield step(key, "count", formula, _count(name, key), label=label)


def _count(name: str, unit: str) -> Callable[[DistrictEstimate], float]:
    """How many of a unit a line loses."""
    return lambda r: r.estimate.lines[name].units_lost[unit]
