"""A row's rate and bill before and after a cut, for many rows of one tuition line at once.

Knows two ways to round: each row's bill to the cent, or each rate to whole cents a student.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from model.messages import say
from model.tuition import TuitionEstimate

Amounts = NDArray[np.float64]
"""One for each row."""


@dataclass(frozen=True)
class RowAmounts:
    """Many rows' rates and bills, in dollars; bills are to the cent."""

    tuition_now: Amounts
    increase: Amounts
    bill_now: Amounts
    change: Amounts


@dataclass(frozen=True)
class WholeCents:
    """What whole cents a student make of a line's statewide total. Dollars, to the cent."""

    bills: float
    """By how much the bills of all of its students rise, each at the average rate."""
    districts_pay: float
    """What districts pay statewide, by the estimate."""
    difference: float
    """The first less the second."""


def row_amounts(
    line: TuitionEstimate, students: Amounts, tuition: Amounts, whole_cents: bool = False
) -> RowAmounts:
    """Rates and bills of many rows of one line.

    Args:
        line: the statewide estimate that the rows follow.
        students: each row's students.
        tuition: each row's rate now, dollars a student; NaN takes the statewide average.
        whole_cents: rates are whole cents before and after, and a bill is students × rate.
    """
    rate = np.where(np.isnan(tuition), line.tuition_now, tuition)
    rise = line.tuition_increase / line.tuition_now
    if not whole_cents:
        bill = students * rate
        return RowAmounts(rate, rate * rise, half_up(bill), half_up(bill * rise))
    now = half_up(rate)
    after = half_up(now * (1 + rise))
    bill_now = half_up(students * now)
    change = np.round(half_up(students * after) - bill_now, 2)
    return RowAmounts(now, np.round(after - now, 2), bill_now, change)


def half_up(amount: Amounts | float) -> Amounts:
    """Round to the cent with half a cent going up, as a bill is and as a spreadsheet's ROUND does.

    In binary, half a cent is often slightly too low (25.5 × $100.33), so a little is added first.
    """
    return np.asarray(np.floor(100 * amount * (1 + 1e-14) + 0.5) / 100)


def at_whole_cents(line: TuitionEstimate) -> WholeCents:
    """How a line's statewide total differs from the bills of all its students."""
    average, everyone = np.array([np.nan]), np.array([float(line.students)])
    bills = row_amounts(line, everyone, average, whole_cents=True).change.item()
    pay = round(float(line.districts_pay), 2)
    return WholeCents(bills, pay, round(bills - pay, 2))


def whole_cents_in_words(line: TuitionEstimate, short: str, year: int) -> str:
    """The same in a sentence of a fiscal year; "" where there is no difference."""
    found = at_whole_cents(line)
    if not found.difference:
        return ""
    return say(
        "district-whole-cents",
        line=short,
        year=f"FY{year}",
        bills=f"${found.bills:,.2f}",
        pay=f"${found.districts_pay:,.2f}",
        difference=f"${abs(found.difference):,.2f}",
        differs="more" if found.difference > 0 else "less",
    )
