"""The district's own figures, as formulas: model/district.py, in one year and in each.

The first year's bill sums the schools of the Calculation sheet; a later year's sums the same rows
with that year's enrollment, each rounded to cents as the model does.
"""

from collections.abc import Callable, Iterator, Mapping

from model import DistrictEstimate
from reports.sheets.bills import heading
from reports.workbook.case import Case, assumed
from reports.workbook.steps import Step

NOT_GIVEN = "not given"


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
    paid = "+".join(f"{{{name}_districts_pay}}" for name in case.services) or "0"
    formulas = {
        **own,
        "bill_after": "{bill_now}+{change}",
        "change_percent": "IF({bill_now}=0,0,{change}/{bill_now})",
        "fees": f"ROUND(N(service_share)*({paid}),2)",
        "to_find": "{change}+{fees}",
    }
    return [
        Step(
            "students",
            heading("students"),
            "students",
            counted,
            own["students"],
            lambda r: r.students,
        ),
        _dollars("bill_now", "", formulas),
        _dollars("change", "pay", formulas),
        _dollars("bill_after", "", formulas),
        Step(
            "change_percent",
            heading("change_percent"),
            "percent",
            "percent pay",
            formulas["change_percent"],
            lambda r: r.change_percent / 100,
        ),
        _dollars("fees", "", formulas),
        _dollars("to_find", "total", formulas),
    ]


def _dollars(name: str, look: str, formulas: Mapping[str, str]) -> Step:
    """A figure in dollars, under its name in the model."""
    look = f"dollars {look}"
    return Step(name, heading(name), "dollars", look, formulas[name], lambda r: getattr(r, name))


def in_other_words() -> Iterator[Step]:
    """What is to be found, against the district's own budget, tax base and cost of a teacher."""
    yield Step(
        "budget_percent",
        "To find, as a share of the adopted budget",
        "percent",
        "percent right",
        f'IF(N(budget)>0,to_find/budget,"{NOT_GIVEN}")',
        _given(lambda r: None if r.budget_percent is None else r.budget_percent / 100),
    )
    yield Step(
        "mills",
        "To find, in mills",
        "mills",
        "fine right",
        f'IF(N(net_grand_list)>0,to_find/(net_grand_list/1000),"{NOT_GIVEN}")',
        _given(lambda r: r.mills),
    )
    yield Step(
        "home_dollars",
        "To find, on a home of the assessed value on Inputs",
        "dollars a year",
        "dollars right",
        f'IF(AND(N(home_value)>0,ISNUMBER(mills)),N(mills)*home_value/1000,"{NOT_GIVEN}")',
        _given(lambda r: r.home_dollars),
    )
    yield Step(
        "positions",
        "To find, as teaching positions",
        "positions",
        "count",
        f"to_find/IF(N(own_position_cost)>0,own_position_cost,{assumed('position_cost')})",
        lambda r: r.positions,
    )


def _given(
    figure: Callable[[DistrictEstimate], float | None],
) -> Callable[[DistrictEstimate], float | str]:
    """A figure that the model leaves out where the user did not give what it needs."""

    def value(result: DistrictEstimate) -> float | str:
        found = figure(result)
        return NOT_GIVEN if found is None else found

    return value
