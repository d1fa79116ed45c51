"""Both laws in the two hundred characters that a preview shows before it is cut off."""

from collections.abc import Sequence

from model import Estimate
from model.district import EXAMPLE_STUDENTS
from model.messages import say
from reports.comparison.columns import Column
from reports.wording.amounts import shown_together
from reports.wording.bill_laws import BillSide, amounts_beside
from reports.wording.bill_sentences import lines_of_bill, whose
from reports.wording.sentences import case, fees_law, lower_first, taken_by
from reports.wording.two_laws import Side, law_of_fees, needs_year, own_rests_on


def laws_in_brief(result: Estimate, found: Sequence[Side]) -> str:
    """What is cut, and what both laws do with it."""
    dated = any(needs_year(side.estimate) for side in found)
    said = [_side(side, dated and side is found[0]) for side in found]
    return " ".join([_cut(result, found[0].unit), *said])


def bills_in_brief(result: Estimate, found: Sequence[BillSide]) -> str:
    """The same of a district's bill, or of the example."""
    bills = amounts_beside([each.bill for each in found])
    said = [
        say(
            "share-brief-bill",
            heading=each.side.heading,
            whose=whose(each.district),
            district=each.district.estimate.scenario.district,
            students=EXAMPLE_STUDENTS,
            lines=lines_of_bill(each.district),
            change=change,
        )
        for each, (_, change, _) in zip(found, bills, strict=True)
    ]
    return " ".join([_cut(result, found[0].side.unit), *said])


def compared_in_brief(columns: Sequence[Column]) -> str:
    """The same of each column of a comparison under its own rule, and current law beside it."""
    rests = (each for column in columns for each in own_rests_on(column.estimate))
    said, law, known = list[str](), say("names-cap-law"), list[object]()
    for column in columns:
        # Of one cut it is said once.
        if column.law and (of_law := column.law.to_dict()["lines"]) not in known:
            said.append(_under(column, law, column.law))
            known.append(of_law)
        said.append(_under(column, column.rule, column.estimate))
    return " ".join([*said, *dict.fromkeys(rests)])


def _under(column: Column, rule: str, result: Estimate) -> str:
    total = shown_together(result.lines.values(), column.shown.total.unit)
    return say(
        "share-brief-column",
        name=column.name,
        when=column.when,
        named="no" if rule in ("", column.name) else "yes",
        rule=lower_first(rule),
        cut=total.money(total.cut),
        pay=total.money(total.districts_pay),
        lost=total.money(total.services_lost),
        **fees_law(result, open_too=False),
    )


def _cut(result: Estimate, unit: float) -> str:
    scenario, total = result.scenario, shown_together(result.lines.values(), unit)
    return say(
        "share-brief",
        taken=taken_by(result),
        cut=total.money(total.cut),
        year=f"FY{scenario.first_year}",
        lasts=scenario.lasts,
    )


def _side(side: Side, dated: bool) -> str:
    """A side with its year, which is said once for all that follow."""
    result = side.estimate
    total = shown_together(result.lines.values(), side.unit)
    return say(
        "share-brief-side",
        named="yes" if side.heading else "no",
        heading=side.heading,
        hangs=side.hangs,
        **law_of_fees(result, side.name),
        which_year="later" if dated else "first",
        year=f"FY{result.year}",
        outcome=case(total),
        pay=total.money(total.districts_pay),
        lost=total.money(total.services_lost),
    )
