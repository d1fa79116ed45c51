"""The district's own figures, as formulas: model/district.py, in one year and in each.

The first year's bill sums the schools of the Calculation sheet; a later year's sums the same rows
with that year's enrollment, each rounded to cents as the model does.
"""

from collections.abc import Iterator, Mapping

from model import DistrictEstimate
from model.messages import say
from reports.workbook.book import quoted
from reports.workbook.case import Case, assumed
from reports.workbook.steps import Step, step


def first_bill(case: Case) -> list[Step]:
    """The bill of the first year, on Result."""
    own = {
        "students": "SUM(school_students)",
        "bill_now": "SUM(school_bill_now)",
        "change": "SUM(school_change)",
    }
    return _bill(case, own, "whole")


def yearly_bill(case: Case) -> list[Step]:
    """The bill of any year, on Years."""
    growth, rise = f"{{{case.line}_growth}}", f"{{{case.line}_tuition_rise}}"
    bills = f"school_students*{growth}*school_tuition_now"
    own = {
        "students": f"SUM(school_students)*{growth}",
        "bill_now": f"SUMPRODUCT(ROUND({bills},2))",
        "change": f"SUMPRODUCT(ROUND({bills}*{rise},2))",
    }
    return _bill(case, own, "count")


def _bill(case: Case, own: Mapping[str, str], counted: str) -> list[Step]:
    """The figures of a bill; of its formulas, those that differ are the caller's own."""
    services = [name for name in case.pack.lines if name != case.line]
    paid = "+".join(f"{{{name}_districts_pay}}" for name in services) or "0"
    formulas = {
        **own,
        "bill_after": "{bill_now}+{change}",
        "change_percent": "IF({bill_now}=0,0,{change}/{bill_now})",
        "fees": f"ROUND(N(service_share)*({paid}),2)",
        "to_find": "{change}+{fees}",
    }
    return [
        Step("students", "Students", "students", counted, own["students"], lambda r: r.students),
        _dollars("bill_now", "Tuition bill at today's rates", "", formulas),
        _dollars("change", "Change", "pay", formulas),
        _dollars("bill_after", "Tuition bill with the cut", "", formulas),
        Step(
            "change_percent",
            "Change, percent of the bill",
            "percent",
            "percent pay",
            formulas["change_percent"],
            lambda r: r.change_percent / 100,
        ),
        _dollars("fees", "Service fees picked up", "", formulas),
        _dollars("to_find", "To find in the budget", "total", formulas),
    ]


def _dollars(name: str, label: str, look: str, formulas: Mapping[str, str]) -> Step:
    """A figure in dollars, under its name in the model."""
    look = f"dollars {look}"
    return Step(name, label, "dollars", look, formulas[name], lambda r: getattr(r, name))


def in_other_words() -> Iterator[Step]:
    """What is to be found, against the district's own budget, tax base and cost of a teacher."""
    not_given = say("workbook-not-given")

    def given(name: str, unit: str, asked: str, formula: str, scale: float = 1) -> Step:
        """A figure that the model leaves out where the user did not give what it needs."""

        def value(result: DistrictEstimate) -> float | str:
            found: float | None = getattr(result, name)
            return not_given if found is None else found / scale

        return step(name, unit, f"IF({asked},{formula},{quoted(not_given)})", value, "right")

    yield given("budget_percent", "percent", "N(budget)>0", "to_find/budget", 100)
    mills = "to_find/(net_grand_list/1000)"
    yield given("mills", "mills", "N(net_grand_list)>0", mills)
    asked, home = "AND(N(home_value)>0,ISNUMBER(mills))", "N(mills)*home_value/1000"
    yield given("home_dollars", "dollars-a-year", asked, home)
    cost = f"IF(N(own_position_cost)>0,own_position_cost,{assumed('position_cost')})"
    yield step("positions", "positions", f"to_find/{cost}", lambda r: r.positions)
