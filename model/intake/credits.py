"""Rows that take something off a bill: credits, refunds, students who left, in negative numbers.

No row of a bill may be negative. A credit of students is taken off the row of the same school where
there is one such row; of any other somebody has to say that it is left out.
"""

import re
from dataclasses import replace

import numpy as np

from model.intake.names import Mask
from model.intake.numbers import Floats
from model.intake.programs import is_credit, is_never_added
from model.intake.rows import NUMBERS, Rows

_NEGATIVE = re.compile(
    r"[-−–] *\$? *[0-9][0-9,.]*|\$? *\( *-?\$? *[0-9][0-9,.]* *\)|\$? *[0-9][0-9,.]* *(-|cr\.?)",
    re.IGNORECASE,
)
"""How accountants write what they take off: -1, (6,200), 6200.00 CR."""
_MOST_TRIED = 200
_SAME = 0.005
"""Dollars: rates that differ by less are one."""


def credits_of(rows: Rows) -> Mask:
    """The rows, but for totals, with negative dollars, or with dollars under such a name.

    And those with negative students of a school that has others.
    """
    mask: Mask = np.zeros(len(rows.number), dtype=bool)
    for role in NUMBERS:
        values: Floats = getattr(rows, role)
        negative = values < 0
        unread = np.flatnonzero(np.isnan(values) & ~rows.blank(role))[:_MOST_TRIED]
        for at in unread.tolist():
            negative[at] = _NEGATIVE.fullmatch(_given(rows, role, at)) is not None
        if role == "students" and negative.any():
            others = np.bincount(rows.school.codes, rows.students > 0, len(rows.school.names))
            negative &= others[rows.school.codes] > 0
        if role == "tuition" and negative.any():
            # A negative rate of students who are there is a slip, and told as one.
            negative &= ~(rows.students > 0) | rows.unsaid("students")
        mask |= negative
    uncounted = np.isnan(rows.students)
    if uncounted.any():
        named = rows.school.where_listed(is_credit)
        mask |= named & uncounted & ~(rows.blank("tuition") & rows.blank("bill"))
    never = never_added(rows) & ~(np.isnan(rows.students) & np.isnan(rows.bill))
    return (mask | never) & ~(rows.school.total | rows.district.total)


def never_added(rows: Rows) -> Mask:
    """The rows that are called refunds and the like."""
    return rows.school.where_listed(is_never_added)


def subtracted(rows: Rows, credited: Mask) -> Rows | None:
    """The rows without credits, each taken off the one row of its school; None if one cannot be."""
    students, bill = rows.students.copy(), rows.bill.copy()
    for at in np.flatnonzero(credited).tolist():
        fewer, dollars = (_taken_off(rows, role, at) for role in ("students", "bill"))
        same = ~credited & _of_its_school(rows, rows.school[at])
        same &= rows.district.codes == rows.district.codes[at]
        places = np.flatnonzero(same & (rows.line.codes == rows.line.codes[at])).tolist()
        if len(places) != 1 or not fewer or students[places[0]] < fewer:
            return None
        (own,) = places
        if abs(rows.tuition[at] - rows.tuition[own]) > _SAME or (dollars is None) != np.isnan(
            bill[own]
        ):
            return None
        students[own] -= fewer
        bill[own] -= dollars or 0
    return replace(rows, students=students, bill=bill).without(credited)


def _of_its_school(rows: Rows, name: str) -> Mask:
    """The rows of the school that a credit is of, or of the one whose name is in the credit's."""
    exact = rows.school.where([each == name for each in rows.school.names])
    words = f" {_plain(name)} "
    return (
        exact
        if (~credits_of(rows) & exact).any()
        else rows.school.where([f" {_plain(each)} " in words for each in rows.school.names])
    )


def _plain(name: str) -> str:
    """A school's name without the word for what it is paid."""
    return " ".join(re.sub(r"[^\w]+", " ", name.casefold()).replace("tuition", " ").split())


def _given(rows: Rows, role: str, at: int) -> str:
    return str(rows.given.column(role)[at].as_py()).strip()


def _taken_off(rows: Rows, role: str, at: int) -> float | None:
    """How much a negative number takes off; None where there is none."""
    text = _given(rows, role, at)
    if _NEGATIVE.fullmatch(text) is None:
        return None
    return float(re.sub("[^0-9.]", "", text).rstrip("."))
