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

from model import DistrictEstimate
from model.district import growth, moved_by_law
from model.estimate import assumptions_in_use, cap_rate, given_values, of_tuition, rises
from model.messages import say
from model.pack import ServiceLine, TuitionLine, rule_of
from reports.workbook.book import quoted
from reports.workbook.case import Case, assumed, caps_in_law, cells_named

Value = Callable[[DistrictEstimate], float | str]
"""The model's own value of a figure."""

_STYLES = {
    "ends-june-30": "plain",
    "years": "plain",
    "rises": "plain",
    "times": "fine",
    "mills": "fine",
    "students": "count",
    "count": "count",
    "percent": "percent",
    "of-base": "percent",
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


def line_steps(case: Case, name: str) -> list[Step]:
    """The steps of one line, each after those that it reads; their names begin with the line's."""
    line, own = case.pack.lines[name], cells_named(name)
    middle = (
        _tuition(case, name, line) if isinstance(line, TuitionLine) else _service(case, name, line)
    )
    once = 'IF(AND({years_since}>0,lasts="once"),0,{line}_cut)'
    cut = step("cut_in_year", "dollars", once, _figure(name, "cut"))
    steps = [cut, *middle, *_units(case, name)]
    words = {step.name: f"{{{own}_{step.name}}}" for step in steps}
    words |= {"line": own, "fiscal_year": "{fiscal_year}", "years_since": "{years_since}"}
    if isinstance(line, TuitionLine):
        roles = line.assumptions.model_dump().items()
        words |= {f"a_{role}": assumed(assumption) for role, assumption in roles if assumption}
    return [
        replace(step, name=f"{own}_{step.name}", formula=step.formula.format(**words))
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


def _tuition(case: Case, name: str, line: TuitionLine) -> Iterator[Step]:
    pack, roles, figure = case.pack, line.assumptions, partial(_figure_step, name)
    yield step(
        "full",
        "dollars-a-student",
        "{a_full_tuition}",
        lambda r: assumptions_in_use(pack, r.estimate.scenario)[roles.full_tuition],
        label=pack.assumptions[roles.full_tuition].label,
    )
    yield from _cap_in_law(case, name, line)
    yield step(
        "growth",
        "times",
        "(1+{a_growth})^{years_since}",
        lambda r: growth(pack, r.estimate.scenario, r.estimate.year, name),
    )
    students = pack.assumptions[roles.students].label
    yield figure("students", "students", "{a_students}*{growth}", label=students)
    yield figure("cut_per_student", "dollars-a-student", "{cut_in_year}/{students}")
    yield step(
        "passed",
        "dollars",
        "{line}_passed_on*{cut_in_year}",
        lambda r: r.estimate.scenario.passed_on[name] / 100 * r.estimate.lines[name].cut,
    )
    pay = "{passed}"
    if caps_in_law(case, name):
        yield from _headroom(name)
        pay = "IF(ISNUMBER({headroom}),MIN({passed},{headroom}*{students}),{passed})"
    yield figure("districts_pay", "dollars", pay, "pay")
    yield figure("services_lost", "dollars", "{cut_in_year}-{districts_pay}", "lost")
    yield figure("tuition_increase", "dollars-a-student", "{districts_pay}/{students}")
    yield step(
        "tuition_rise",
        "percent",
        "{tuition_increase}/{tuition_now}",
        lambda r: _figure(name, "tuition_increase_percent")(r) / 100,
    )


def _cap_in_law(case: Case, name: str, line: TuitionLine) -> Iterator[Step]:
    """The cap in law of the year, tuition at it, and how far it alone has moved today's rates."""
    pack, figure = case.pack, partial(_figure_step, name)
    caps, rule = caps_in_law(case, name), rule_of(line)
    if not caps:
        yield figure(
            "tuition_now", "dollars-a-student", "{full}", label=say("workbook-tuition-now")
        )
        return

    def cap_law(r: DistrictEstimate) -> float | str:
        values = given_values(pack, r.estimate.scenario)
        share = cap_rate(pack, name, r.estimate.year, values)
        return say("workbook-no-limit") if share is None else share

    looked_up = "LOOKUP({fiscal_year},{line}_cap_from,{line}_cap_by_year)"
    label = rule.title if rule else pack.assumptions[str(line.assumptions.cap_rate)].label
    formula = "{a_cap_rate}" if len(caps) == 1 else looked_up
    yield step("cap_law", "of-base", formula, cap_law, "right", label=label)
    share = (
        "IF(ISNUMBER({cap_law}),{cap_law},1)" if None in [c.share for c in caps] else "{cap_law}"
    )
    yield figure("tuition_now", "dollars-a-student", f"{share}*{{full}}")
    if len(caps) > 1:
        yield step(
            "moved",
            "times",
            f"{share}/{{a_cap_rate}}" if line.assumptions.cap_rate else share,
            lambda r: moved_by_law(pack, r.estimate.scenario, r.estimate.year, name),
        )


def _headroom(name: str) -> Iterator[Step]:
    no_limit = say("workbook-no-limit")

    def headroom(r: DistrictEstimate) -> float | str:
        most = of_tuition(r.estimate.lines[name]).headroom_per_student
        return no_limit if math.isinf(most) else most

    def cap(r: DistrictEstimate) -> float | str:
        chosen = r.estimate.scenario.tuition_cap
        return chosen if isinstance(chosen, str) else chosen / 100

    yield step(
        "cap",
        "of-base",
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
        f'IF(OR({{cap}}="lifted",NOT(ISNUMBER({{cap_law}}))),{quoted(no_limit)},IF({{cap}}="cpi",'
        "{cap_law}*{full}*ROUND((1+{a_index})^{rises}-1,15),"
        "MAX({cap}-{cap_law},0)*{full}))",
        headroom,
        "right",
    )


def _service(case: Case, name: str, line: ServiceLine) -> Iterator[Step]:
    figure = partial(_figure_step, name)
    yield figure("districts_pay", "dollars", "{line}_passed_on*{cut_in_year}", "pay")
    yield figure("services_lost", "dollars", "{cut_in_year}-{districts_pay}", "lost")
    if line.partners is not None:
        each = f"{{districts_pay}}/{assumed(line.partners)}"
        sharers = case.pack.assumptions[line.partners].term
        label = say("workbook-step-per-partner-district", sharers=sharers)
        yield figure("per_partner_district", "dollars", each, label=label)


def _units(case: Case, name: str) -> Iterator[Step]:
    for key, unit in case.pack.lines[name].units.items():
        if unit.cost is not None:
            formula = f"{{services_lost}}/{assumed(unit.cost)}"
        elif unit.bought_by_line is not None:
            formula = f"{{services_lost}}/({{line}}_line/{assumed(unit.bought_by_line)})"
        else:
            formula = f"{{lost_{unit.of}}}*{assumed(str(unit.ratio))}"
        label = unit.label[0].upper() + unit.label[1:]
        yield step(f"lost_{key}", "count", formula, _count(name, key), label=label)


def _count(name: str, unit: str) -> Callable[[DistrictEstimate], float]:
    """How many of a unit a line loses."""
    return lambda r: r.estimate.lines[name].units_lost[unit]
