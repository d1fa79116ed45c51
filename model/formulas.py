"""The model's formulas as text, so that a page can print them and a chain can fill them in.

Each is a Python expression over named terms. Nothing computes with them: a test evaluates every one
for many scenarios and holds it equal to what ``estimate`` gives, so a formula that is printed is
the formula that is used. An assumption is named with ``a_`` before its name, a unit lost with
``lost_``.
"""

import ast
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from model.estimate import (
    Estimate,
    assumptions_in_use,
    cap_rate,
    compared_with_prices,
    given_values,
    keeping_up,
    rises,
)
from model.pack import Derived, Pack, ServiceLine, TuitionCap, TuitionLine, Unit, rule_of
from model.tuition import TuitionEstimate

_CAPS: tuple[TuitionCap, ...] = ("lifted", "cpi", 100.0)
"""One rule of each kind."""


@dataclass(frozen=True)
class Formula:
    """How one term follows from others."""

    result: str
    expression: str

    @property
    def terms(self) -> list[str]:
        """The terms that the expression names, in its order, each once."""
        nodes = ast.walk(ast.parse(self.expression))
        names = [node for node in nodes if isinstance(node, ast.Name) and node.id != "min"]
        names.sort(key=lambda node: node.col_offset)
        return list(dict.fromkeys(node.id for node in names))


def formulas(
    pack: Pack, name: str, tuition_cap: TuitionCap = "lifted", later_years: bool = False
) -> list[Formula]:
    """The formulas of a line, each after those that it needs.

    Args:
        pack: the priorities and assumptions.
        name: the line.
        tuition_cap: how far tuition may rise, for a tuition line.
        later_years: with the growth in students since the first year of the cut.
    """
    line = pack.lines[name]
    found = (
        _tuition(pack, line, tuition_cap, later_years)
        if isinstance(line, TuitionLine)
        else _service(line)
    )
    return [*found, *(Formula(f"lost_{unit}", _count(line.units[unit])) for unit in line.units)]


def _tuition(
    pack: Pack, line: TuitionLine, tuition_cap: TuitionCap, later_years: bool
) -> list[Formula]:
    names = line.assumptions
    full = f"a_{names.full_tuition}"
    # A cap that the law has in later years only is no assumption of the pack's first year.
    uncapped = names.cap_rate is None and line.law is None
    capped_at = "cap_in_law" if names.cap_rate is None else f"a_{names.cap_rate}"
    first = f"a_{names.students}"
    students = "students_then" if later_years else first
    headroom = (
        f"tuition_now * ((1 + a_{names.index}) ** rises - 1)"
        if tuition_cap == "cpi"
        else f"(cap - {capped_at}) * {full}"
    )
    growth = Formula("students_then", f"{first} * (1 + a_{names.growth}) ** since")
    charged = "passed_on * cut_per_student"
    free = tuition_cap == "lifted" or uncapped
    bound = [] if free else [Formula("headroom", headroom)]
    derived = isinstance(pack.assumptions[names.full_tuition].central, Derived)
    return [
        *([Formula(full, f"line / ((1 - {capped_at}) * {first})")] if derived else []),
        Formula("tuition_now", full if uncapped else f"{capped_at} * {full}"),
        *([growth] if later_years else []),
        Formula("cut_per_student", f"cut / {students}"),
        *bound,
        Formula("tuition_increase", f"min({charged}, headroom)" if bound else charged),
        Formula("increase_share", "tuition_increase / tuition_now"),
        Formula("districts_pay", f"tuition_increase * {students}"),
        Formula("services_lost", "cut - districts_pay"),
    ]


def price_formulas(pack: Pack, name: str, tuition_cap: TuitionCap = "lifted") -> list[Formula]:
    """The formulas of a line's comparison with keeping up with prices, in any year.

    They go on from those of ``formulas`` with ``later_years``; none where there is no comparison.
    """
    line = pack.lines[name]
    if not isinstance(line, TuitionLine) or name not in compared_with_prices(pack):
        return []
    charged = "passed_on * needed"
    paid = charged if tuition_cap == "lifted" else f"min({charged}, headroom * students_then)"
    rise = f"(1 + a_{line.assumptions.cost_growth}) ** since_base - 1"
    return [
        Formula("squeeze", f"tuition_now * students_then * ({rise})"),
        Formula("needed", "cut + squeeze"),
        Formula("paid_of_needed", paid),
        Formula("short", "needed - paid_of_needed"),
    ]


def _service(line: ServiceLine) -> list[Formula]:
    shared = [Formula("per_partner", f"districts_pay / a_{line.partners}")] if line.partners else []
    return [
        Formula("districts_pay", "passed_on * cut"),
        *shared,
        Formula("services_lost", "cut - districts_pay"),
    ]


def _count(unit: Unit) -> str:
    if unit.cost is not None:
        return f"services_lost / a_{unit.cost}"
    if unit.bought_by_line is not None:
        return f"services_lost / line * a_{unit.bought_by_line}"
    return f"lost_{unit.of} * a_{unit.ratio}"


def values_of(result: Estimate, name: str) -> dict[str, float]:
    """What each term of a line's formulas is in an estimate: the model's own numbers.

    Shares are fractions; dollars and counts are as the estimate has them.
    """
    scenario, pack, line = result.scenario, result.pack, result.lines[name]
    assumptions = assumptions_in_use(pack, scenario)
    values = {
        **{f"a_{each}": value for each, value in assumptions.items()},
        "line": line.line,
        "cut": line.cut,
        "passed_on": scenario.passed_on.get(name, pack.lines[name].passed_on) / 100,
        "districts_pay": line.districts_pay,
        "services_lost": line.services_lost,
        **{f"lost_{unit}": count for unit, count in line.units_lost.items()},
    }
    if isinstance(line, TuitionEstimate):
        cap = scenario.tuition_cap
        in_law = cap_rate(pack, name, result.year, given_values(pack, scenario))
        values |= _prices(result, name)
        return values | {
            **({} if isinstance(cap, str) else {"cap": cap / 100}),
            "cap_in_law": 1.0 if in_law is None else in_law,
            "rises": rises(scenario, result.year),
            "since": max(0, result.year - scenario.first_year),
            "students_then": line.students,
            "tuition_now": line.tuition_now,
            "cut_per_student": line.cut_per_student,
            "headroom": line.headroom_per_student,
            "tuition_increase": line.tuition_increase,
            "increase_share": line.tuition_increase_percent / 100,
        }
    shared = line.per_partner_district
    return values | ({} if shared is None else {"per_partner": shared})


def _prices(result: Estimate, name: str) -> dict[str, float]:
    """What the terms of ``price_formulas`` are in an estimate."""
    rule = rule_of(result.pack.lines[name])
    if rule is None or name not in compared_with_prices(result.pack):
        return {}
    found = keeping_up(result, name)
    return {
        "since_base": max(0, result.year - (rule.base_year or result.year)),
        "squeeze": found.squeeze,
        "needed": found.needed,
        "paid_of_needed": found.paid,
        "short": found.short,
    }


def chain_of(found: Sequence[Formula], result: str, known: Collection[str] = ()) -> list[Formula]:
    """The formulas that lead to a result, its own last.

    Args:
        found: a line's formulas, each after those that it needs.
        result: the term asked for.
        known: terms that are given, so that no formula is needed for them.
    """
    wanted, kept = {result}, []
    for formula in reversed(found):
        if formula.result in wanted and formula.result not in known:
            kept.append(formula)
            wanted |= set(formula.terms)
    return kept[::-1]


def assumptions_behind(pack: Pack, name: str) -> list[str]:
    """The assumptions that a line's figures hang on under any rule, by name.

    Not what a law fixes, and not what only the comparison with keeping up with prices counts.
    """
    found = (formulas(pack, name, cap, later_years=True) for cap in _CAPS)
    terms = {term for known in found for formula in known for term in formula.terms}
    return [
        each
        for each, declared in pack.assumptions.items()
        if f"a_{each}" in terms and declared.allowed[0] < declared.allowed[1]
    ]


def driven_by(pack: Pack, assumption: str) -> dict[str, list[str]]:
    """The terms of each line that an assumption enters under any rule, by the line's name."""
    found: dict[str, list[str]] = {}
    for name in pack.lines:
        reached: list[str] = []
        for cap in _CAPS:
            seen = {f"a_{assumption}"}
            known = formulas(pack, name, cap, later_years=True)
            for formula in [*known, *price_formulas(pack, name, cap)]:
                if seen & set(formula.terms):
                    seen.add(formula.result)
                    reached.append(formula.result)
        if reached:
            found[name] = list(dict.fromkeys(reached))
    return found
