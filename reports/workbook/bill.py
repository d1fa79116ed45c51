"""The district's own figures, as formulas: model/district.py, in one year and in each.

The first year's bill sums the schools of the Calculation sheet; a later year's sums the same rows
with that year's enrollment, each rounded to cents as the model does.
"""

from collections.abc import Iterator, Mapping

from model import DistrictEstimate
from model.messages import say
from reports.sheets.bills import heading
from reports.wording.bill_sentences import positions_unit
from reports.workbook.book import quoted
from reports.workbook.case import Case, assumed, cells_named
from reports.workbook.schools import bill_now, change, moved_since_first, over_schools
from reports.workbook.steps import Step, step


def first_bill(case: Case) -> list[Step]:
    """The bill of the first year, on Result."""
    own = {
        "students": "SUM(school_students)",
        "bill_now": "SUM(school_bill_now)",
        "change": "SUM(school_change)",
    }
    return _bill(case, own, "students")


def yearly_bill(case: Case) -> list[Step]:
    """The bill of any year, on Years."""

    def growth(name: str) -> str:
        own = "(1+enrollment_change)^{years_since}"
        return f"IF(ISNUMBER(enrollment_change),{own},{{{cells_named(name)}_growth}})"

    def now(name: str) -> str:
        return bill_now(case, name, growth(name), moved_since_first(case, name))

    def risen(name: str) -> str:
        rise = f"{{{cells_named(name)}_tuition_rise}}"
        return change(case, name, rise, growth(name), moved_since_first(case, name))

    own = {
        "students": over_schools(case, lambda name: f"school_students*{growth(name)}"),
        "bill_now": over_schools(case, now),
        "change": over_schools(case, risen),
    }
    return _bill(case, own, "count")


def _bill(case: Case, own: Mapping[str, str], counted: str) -> list[Step]:
    """The figures of a bill; ``own`` has the formulas that differ between the two sheets."""
    services = [cells_named(name) for name in case.pack.lines if name not in case.lines]
    paid = "+".join(f"{{{name}_districts_pay}}" for name in services) or "0"
    share, fees = "IF({bill_now}=0,0,{change}/{bill_now})", f"ROUND(N(service_share)*({paid}),2)"
    figures = [
        ("students", "students", own["students"], counted),
        ("bill_now", "dollars", own["bill_now"], ""),
        ("change", "dollars", own["change"], "pay"),
        ("bill_after", "dollars", "{bill_now}+{change}", ""),
        ("change_percent", "percent", share, "pay"),
        ("fees", "dollars", fees, ""),
        ("to_find", "dollars", "{change}+{fees}", "total"),
    ]
    return [_figure(*figure, label=heading(figure[0])) for figure in figures]


def in_other_words(case: Case) -> Iterator[Step]:
    """What is to be found, against the district's own budget, tax base and cost of a teacher."""
    asked = {
        "budget_percent": ("percent", "N(budget)>0", "to_find/budget"),
        "mills": ("mills", "N(net_grand_list)>0", "to_find/(net_grand_list/1000)"),
        "home_dollars": (
            "dollars-a-year",
            "AND(N(home_value)>0,ISNUMBER(mills))",
            "N(mills)*home_value/1000",
        ),
    }
    not_given = quoted(say("workbook-not-given"))
    for name, (unit, given, formula) in asked.items():
        yield _figure(name, unit, f"IF({given},{formula},{not_given})", "right")
    cost = f"IF(N(own_position_cost)>0,own_position_cost,{assumed(str(case.pack.position_cost))})"
    if priced := positions_unit(case.first):
        label = say("workbook-step-positions", unit=priced.label)
        yield _figure("positions", "count", f"to_find/{cost}", label=label)


def _figure(name: str, unit: str, formula: str, look: str = "", label: str = "") -> Step:
    """A figure by its name in the model; "not given" where the user left out what it needs."""

    def value(result: DistrictEstimate) -> float | str:
        found: float | None = getattr(result, name)
        if found is None:
            return say("workbook-not-given")
        return found / 100 if unit == "percent" else found

    return step(name, unit, formula, value, look, label)
