"""Sentences about changes that were made for the user and are not errors."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from model.intake.columns import Columns
from model.intake.lines import LineNames
from model.intake.names import Mask, Names, Places
from model.intake.place import LeftOut
from model.intake.problems import shown
from model.intake.questions import Choices
from model.intake.reading import plain_number
from model.intake.rows import Rows
from model.intake.table import MOST_COLUMNS, Found
from model.intake.whole_budgets import budget_columns
from model.messages import Value, say
from model.parameters import LONGEST_NAME

MOST_OF_A_KIND = 5
"""The most notes of one kind that are given one by one."""
MOST_NOTED = 10
"""The most columns that were not needed of which each is named."""


def left_out_notes(left: Sequence[LeftOut], shift: int) -> list[str]:
    """Notes on the rows that were left out.

    Args:
        left: the rows, each with why.
        shift: what their numbers are too high by, where rows are counted from the header.
    """
    notes = []
    totals = [each for each in left if each.why in ("total", "subtotal")]
    for each in totals[:MOST_OF_A_KIND]:
        named = "yes" if each.name else "no"
        values: dict[str, Value] = {"row": each.row - shift, "school": each.name, "named": named}
        if each.found is None:
            notes.append(say("intake-note-total", **values))
        else:
            own, students = plain_number(each.students or 0), plain_number(each.found)
            notes.append(
                say("intake-note-total-differs", own_students=own, students=students, **values)
            )
    if (more := len(totals) - MOST_OF_A_KIND) > 0:
        notes.append(say("intake-note-more-totals", rows=more))
    for why in (
        *("average", "heading", "below", "header", "hidden", "part", "doubtful", "credit"),
        *("other-table", "subtracted", "repeated"),
    ):
        if rows := [each for each in left if each.why == why]:
            notes.append(say("intake-note-left-out", why=why, **_listed(rows, shift)))
    if rows := [each for each in left if each.why == "program"]:
        students = plain_number(sum(each.students or 0 for each in rows))
        amount = f"${sum(each.bill or 0 for each in rows):,.2f}"
        values = _listed(rows, shift) | {"students": students, "amount": amount}
        notes.append(say("intake-note-programs", **values))
    return notes


def _listed(rows: Sequence[LeftOut], shift: int) -> dict[str, Value]:
    """How many rows, and the numbers and names of the first of them."""
    first = rows[:MOST_OF_A_KIND]
    more = " …" if len(rows) > len(first) else ""
    names = [f"“{each.name}”" for each in first if each.name]
    return {
        "rows": len(rows),
        "row_numbers": ", ".join(f"{each.row - shift:,}" for each in first) + more,
        "names": ", ".join(dict.fromkeys(names)) + more,
    }


def bills_that_differ(rows: Rows) -> list[str]:
    """A note on rows whose bill is not the students times the rate."""
    if np.isnan(rows.bill).all():
        return []
    off = np.abs(rows.students * rows.tuition - rows.bill)
    numbers = rows.number[off > np.maximum(1.0, 0.01 * np.abs(rows.bill))]
    if not len(numbers):
        return []
    listed = ", ".join(f"{int(each):,}" for each in numbers[:MOST_OF_A_KIND])
    more = " …" if len(numbers) > MOST_OF_A_KIND else ""
    return [say("intake-note-bill-differs", rows=len(numbers), row_numbers=listed + more)]


def unneeded(columns: Columns, found: Found, choices: Choices) -> tuple[str, ...]:
    """The headers of the columns that were not needed."""
    if found.header_place is None:
        return ()
    places = {*columns.taken.values(), *columns.worked_from, *budget_columns(columns, choices)}
    header = enumerate(columns.header[:MOST_COLUMNS])
    return tuple(shown(cell) for at, cell in header if cell.strip() and at not in places)


def unneeded_notes(names: Sequence[str]) -> list[str]:
    """A note for each column that was not needed, or one for many."""
    if len(names) > MOST_NOTED:
        listed = ", ".join(f"“{name}”" for name in names[:MOST_NOTED])
        return [say("intake-note-many-unneeded", columns=len(names), headers=listed)]
    return [say("intake-note-unneeded", header=name) for name in names]


def cut_names(numbers: Places, school: Names, district: Names) -> list[str]:
    """A note for each row with a name that was too long."""
    rows = numbers[school.cut | district.cut]
    notes = [
        say("intake-note-long-name", row=int(number), longest=LONGEST_NAME)
        for number in rows[:MOST_OF_A_KIND]
    ]
    if (more := len(rows) - MOST_OF_A_KIND) > 0:
        notes.append(say("intake-note-more-long-names", rows=more, longest=LONGEST_NAME))
    return notes


def without_line(rows: Rows, lines: LineNames) -> list[str]:
    """A note on the rows that name none of several tuition lines, and so are of the first."""
    unnamed = int(rows.line.blank.sum())
    if len(lines) < 2 or not unnamed:
        return []
    called = [names[1] for names in lines]
    accepted = ", ".join(called)
    return [say("intake-note-no-line", rows=unnamed, line=called[0], accepted=accepted)]


def without_district(rows: Rows) -> list[str]:
    """A note on the rows that name no district beside others that do."""
    blank = rows.district.blank
    if blank.all() or not blank.any():
        return []
    numbers = [f"{number:,}" for number in rows.number[blank].tolist()]
    listed = ", ".join(numbers[:MOST_OF_A_KIND]) + (" …" if len(numbers) > MOST_OF_A_KIND else "")
    return [say("intake-note-no-district", rows=len(numbers), row_numbers=listed)]


def alike(frame: pd.DataFrame, rows: Rows) -> list[str]:
    """A note for each group of rows with the same district, school, line and tuition."""
    if rows.differ:
        return []
    district, school, line = rows.district, rows.school, rows.line
    places = (district.codes * len(school.names) + school.codes) * len(line.names) + line.codes
    if "year" in frame:
        places = places * 10_000 + frame["year"].to_numpy()
    tuition = frame["tuition"].to_numpy()
    names = pd.Series(places)
    repeated: Mask = names.duplicated(keep=False).to_numpy()
    groups: dict[tuple[int, str], list[int]] = {}
    for place in np.flatnonzero(repeated).tolist():
        # As text, because two missing tuitions are alike, but NaN equals nothing.
        groups.setdefault((int(names[place]), str(tuition[place])), []).append(place)
    groups = {key: places for key, places in groups.items() if len(places) > 1}
    notes = [_alike(frame.iloc[places]) for places in list(groups.values())[:MOST_OF_A_KIND]]
    if (more := len(groups) - MOST_OF_A_KIND) > 0:
        notes.append(say("intake-note-more-alike", groups=more))
    return notes


def _alike(rows: pd.DataFrame) -> str:
    numbers = rows["row"].tolist()
    more = max(0, len(numbers) - MOST_OF_A_KIND)
    # A few numbers end with "and" and the last one; many end with how many more there are.
    listed = numbers[:MOST_OF_A_KIND] if more else numbers[:-1]
    first = rows.iloc[0]
    return say(
        "intake-note-alike",
        row_numbers=", ".join(f"{number:,}" for number in listed),
        row=numbers[-1],
        more_rows=more,
        names=", ".join(filter(None, (first["district"], first["school"]))),
        alike_in="students" if rows["students"].nunique() == 1 else "names",
        students=plain_number(float(first["students"])),
        rows=len(numbers),
    )
