"""Whether a district's rows fit into the whole state: a part is never larger than its whole.

Rows that do not fit were read wrong, or are not what they are called, so nothing is worked out of
them from the data revision on that says so (``Pack.sums_must_fit``).
"""

from model.messages import say
from model.row_amounts import Amounts
from model.tuition import TuitionEstimate

_ROUNDING = 1e-9
"""What floating point leaves over of a sum, as a part of it."""
_CENT = 0.01
"""By how much rounding to cents moves a bill, and whole cents a student each student's part."""


class DoesNotFit(ValueError):
    """Rows have more students than their line, or a larger bill than all of its districts."""


def hold_to_the_whole(
    line: TuitionEstimate, short: str, year: int, students: Amounts, bills: Amounts
) -> None:
    """Refuse rows of a line that do not fit into it.

    Args:
        line: the statewide estimate that the rows follow.
        short: what people call the line.
        year: the fiscal year.
        students: each row's students.
        bills: each row's bill now.

    Raises:
        DoesNotFit: they do not; it says what could be meant.
    """
    everyone, counted, billed = float(line.students), float(students.sum()), float(bills.sum())
    if counted > everyone * (1 + _ROUNDING):
        largest = f"{students.max():,.10g}"
        values = {
            "students": f"{counted:,.10g}",
            "most": f"{everyone:,.10g}",
            "largest_row": largest,
        }
        raise DoesNotFit(say("model-too-many-students", line=short, year=f"FY{year}", **values))
    whole = everyone * float(line.tuition_now)
    if billed > whole * (1 + _ROUNDING) + _CENT * (len(bills) + counted):
        amounts = {"billed": billed, "whole_bill": whole}
        amounts |= {"own_rate": billed / counted, "average_rate": float(line.tuition_now)}
        said = {name: f"${amount:,.2f}" for name, amount in amounts.items()}
        raise DoesNotFit(say("model-too-large-a-bill", line=short, year=f"FY{year}", **said))
