"""Rows that stand in a table once more."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from model.intake.names import Mask
from model.intake.place import LeftOut, Place, leave_out_or_count, numbers_of, take_out
from model.intake.questions import (
    COUNT,
    LEAVE_OUT,
    Asked,
    Question,
)
from model.intake.rows import Rows


def without_repeated(rows: Rows, place: Place, left: list[LeftOut]) -> Rows:
    """The rows without those that repeat an earlier one in every cell.

    Raises:
        Asked: nobody has said whether they count.
    """
    if place.choices.repeated_rows == COUNT:
        return rows
    if rows.differ:
        return rows
    names = pd.Series(rows.places)
    alike: Mask = names.duplicated(keep=False).to_numpy() & (rows.students > 0)
    if not alike.any():
        return rows
    keys = pd.DataFrame({"names": names, "students": rows.students, "tuition": rows.tuition})
    alike &= keys.duplicated(keep=False).to_numpy()
    seen: set[Sequence[str]] = set()
    again: Mask = np.zeros(len(rows.number), dtype=bool)
    for at in np.flatnonzero(alike):
        cells = tuple(
            " ".join(cell.split()).casefold() for cell in place.cells(int(rows.number[at]))
        )
        again[at] = cells in seen
        seen.add(cells)
    kind = "repeated" if again.any() else "each-again"
    again = again if again.any() else _each_again(names, rows, place)
    if not again.any():
        return rows
    if place.choices.repeated_rows != LEAVE_OUT and (asked := again & ~place.back(rows)).any():
        raise Asked(Question(kind, leave_out_or_count("repeated_rows"), numbers_of(rows, asked)))
    return take_out(rows, again, "repeated", left, place)


def _each_again(names: pd.Series, rows: Rows, place: Place) -> Mask:
    """The later rows of each school, where each stands as often with the same figures.

    So do bills in two payments, and counts of two days.
    """
    again: Mask = names.duplicated().to_numpy()
    columns = place.columns
    listed = columns.students is None or (rows.students <= 1).all()
    if listed or not {columns.grade, columns.part} <= {None} or 2 * again.sum() < len(names):
        return again & False
    figures = pd.DataFrame({"students": rows.students, "rate": rows.tuition, "bill": rows.bill})
    groups = figures.groupby(names.to_numpy())
    several = groups.ngroups > 1 and groups.size().nunique() == 1
    same = several and (groups.nunique(dropna=False) == 1).to_numpy().all()
    return again if same else again & False


def listed_once(rows: Rows, again: Mask, place: Place, left: list[LeftOut]) -> Rows:
    """Rows of one student each without those of a student who stands in an earlier one.

    Raises:
        Asked: there are some, and nobody has said what becomes of them.
    """
    if place.choices.repeated_rows != LEAVE_OUT and (asked := again & ~place.back(rows)).any():
        raise Asked(
            Question("listed-twice", leave_out_or_count("repeated_rows"), numbers_of(rows, asked))
        )
    return take_out(rows, again, "repeated", left, place)
