"""The statewide calculation of one fiscal year, step by step, as spreadsheet formulas.

Each step mirrors one in model/tuition.py, model/service.py or model/units.py, and takes its value
from there. In a formula, inputs stand by their defined names and other steps as
``{placeholders}``, so that the same steps serve the first year and each later one.
"""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from model import DistrictEstimate, Pack
from model.district import growth
from model.estimate import assumptions_in_use, rises
from model.pack import ServiceLine, TuitionLine
from model.tuition import headroom_per_student
from reports.workbook.case import assumed

NO_LIMIT = "no limit"


@dataclass(frozen=True)
class Step:
    """One figure of a fiscal year: how the sheet works it out and what the model says it is."""

    name: str
    label: str
    unit: str
    style: str
    formula: str
    value: Callable[[DistrictEstimate], float | str]


YEAR = (
    Step(
        "fiscal_year",
        "Fiscal year",
        "ends June 30",
        "plain",
        "first_year{later}",
        lambda r: r.estimate.year,
    ),
    Step(
        "years_since",
        "Years since the cut began",
        "years",
        "plain",
        "{fiscal_year}-first_year",
        lambda r: r.estimate.year - r.estimate.scenario.first_year,
    ),
)


def all_steps(pack: Pack) -> list[Step]:
    """Every step of a fiscal year, in the order of the sheets."""
    return [*YEAR, *(step for name in pack.lines for step in line_steps(pack, name))]


def line_steps(pack: Pack, name: str) -> list[Step]:
    """The steps of one line, each after those that it reads; their names begin with the line's."""
    line = pack.lines[name]
    middle = _tuition(pack, name, line) if isinstance(line, TuitionLine) else _service(name, line)
    steps = [_cut(name), *middle, *_units(pack, name)]
    words = {step.name: f"{{{name}_{step.name}}}" for step in steps}
    words |= {"line": name, **{step.name: f"{{{step.name}}}" for step in YEAR}}
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


def _cut(name: str) -> Step:
    return Step(
        "cut_in_year",
        "Cut in this year",
        "dollars",
        "dollars",
        'IF(AND({years_since}>0,lasts="once"),0,{line}_cut)',
        _figure(name, "cut"),
    )


def _tuition(pack: Pack, name: str, line: TuitionLine) -> Iterator[Step]:
    roles = line.assumptions

    def assumption(r: DistrictEstimate, role: str) -> float:
        return assumptions_in_use(pack, r.estimate.scenario)[getattr(roles, role)]

    def headroom(r: DistrictEstimate) -> float | str:
        scenario = r.estimate.scenario
        most = headroom_per_student(
            scenario.tuition_cap,
            assumption(r, "full_tuition"),
            assumption(r, "cap_rate"),
            assumption(r, "index"),
            rises(scenario, r.estimate.year),
        )
        return NO_LIMIT if math.isinf(most) else most

    def cap(r: DistrictEstimate) -> float | str:
        chosen = r.estimate.scenario.tuition_cap
        return chosen if isinstance(chosen, str) else chosen / 100

    yield Step(
        "full",
        pack.assumptions[roles.full_tuition].label,
        "dollars a student",
        "dollars",
        "{a_full_tuition}",
        lambda r: assumption(r, "full_tuition"),
    )
    yield Step(
        "tuition_now",
        "Tuition now: that rate at the cap in law",
        "dollars a student",
        "dollars",
        "{a_cap_rate}*{full}",
        _figure(name, "tuition_now"),
    )
    yield Step(
        "growth",
        "Students, as a multiple of the first year's",
        "times",
        "fine",
        "(1+{a_growth})^{years_since}",
        lambda r: growth(pack, r.estimate.scenario, r.estimate.year),
    )
    yield Step(
        "students",
        pack.assumptions[roles.students].label,
        "students",
        "count",
        "{a_students}*{growth}",
        _figure(name, "students"),
    )
    yield Step(
        "cut_per_student",
        "Cut for each student",
        "dollars a student",
        "dollars",
        "{cut_in_year}/{students}",
        _figure(name, "cut_per_student"),
    )
    yield Step(
        "cap",
        "How far tuition may rise",
        "of the FY2024 rate",
        "percent right",
        "IF(ISNUMBER(tuition_cap),IF(tuition_cap>1,tuition_cap/100,tuition_cap),tuition_cap)",
        cap,
    )
    yield Step(
        "rises",
        "Yearly rises with inflation so far",
        "rises",
        "plain",
        "MAX(0,{fiscal_year}-IF(ISNUMBER(cpi_from),cpi_from,first_year)+1)",
        lambda r: rises(r.estimate.scenario, r.estimate.year),
    )
    yield Step(
        "headroom",
        "Most by which tuition may rise",
        "dollars a student",
        "dollars right",
        f'IF({{cap}}="lifted","{NO_LIMIT}",IF({{cap}}="cpi",'
        "{a_cap_rate}*{full}*ROUND((1+{a_index})^{rises}-1,15),"
        "MAX({cap}-{a_cap_rate},0)*{full}))",
        headroom,
    )
    yield Step(
        "passed",
        "Passed on to districts where the law lets it be",
        "dollars",
        "dollars",
        "{line}_passed_on*{cut_in_year}",
        lambda r: r.estimate.scenario.passed_on[name] / 100 * r.estimate.lines[name].cut,
    )
    yield Step(
        "districts_pay",
        "Districts pay",
        "dollars",
        "dollars pay",
        'IF({cap}="lifted",{passed},MIN({passed},{headroom}*{students}))',
        _figure(name, "districts_pay"),
    )
    yield Step(
        "services_lost",
        "Services lost",
        "dollars",
        "dollars lost",
        "{cut_in_year}-{districts_pay}",
        _figure(name, "services_lost"),
    )
    yield Step(
        "tuition_increase",
        "Tuition increase",
        "dollars a student",
        "dollars",
        "{districts_pay}/{students}",
        _figure(name, "tuition_increase"),
    )
    yield Step(
        "tuition_rise",
        "Tuition increase, as a share of tuition now",
        "percent",
        "percent",
        "{tuition_increase}/{tuition_now}",
        lambda r: _figure(name, "tuition_increase_percent")(r) / 100,
    )


def _service(name: str, line: ServiceLine) -> Iterator[Step]:
    yield Step(
        "districts_pay",
        "Districts pay",
        "dollars",
        "dollars pay",
        "{line}_passed_on*{cut_in_year}",
        _figure(name, "districts_pay"),
    )
    yield Step(
        "services_lost",
        "Services lost",
        "dollars",
        "dollars lost",
        "{cut_in_year}-{districts_pay}",
        _figure(name, "services_lost"),
    )
    if line.partners is not None:
        yield Step(
            "per_partner_district",
            "Districts pay, each partner district",
            "dollars",
            "dollars",
            f"{{districts_pay}}/{assumed(line.partners)}",
            _figure(name, "per_partner_district"),
        )


def _units(pack: Pack, name: str) -> Iterator[Step]:
    for key, unit in pack.lines[name].units.items():
        if unit.cost is not None:
            formula = f"{{services_lost}}/{assumed(unit.cost)}"
        elif unit.bought_by_line is not None:
            formula = f"{{services_lost}}/({name}_line/{assumed(unit.bought_by_line)})"
        else:
            formula = f"{{{unit.of}}}*{assumed(str(unit.ratio))}"
        label = unit.label[0].upper() + unit.label[1:]
        yield Step(key, label, "count", "count", formula, _count(name, key))


def _count(name: str, unit: str) -> Callable[[DistrictEstimate], float]:
    """How many of a unit a line loses."""
    return lambda r: r.estimate.lines[name].units_lost[unit]
