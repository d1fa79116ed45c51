"""Sentences about changes that were made for the user and are not errors."""

import numpy as np
import pandas as pd

from model.intake.names import Mask, Names, Places
from model.messages import say
from model.parameters import LONGEST_NAME

MOST_OF_A_KIND = 5
"""The most notes of one kind that are given one by one."""


def totals(numbers: Places, school: Names) -> list[str]:
    """A note for each row that was taken for a total.

    Args:
        numbers: of the rows, as a spreadsheet has them.
        school: the names in those rows.
    """
    notes = []
    for place, number in enumerate(numbers[:MOST_OF_A_KIND]):
        name, named = school[place], "yes" if school[place] else "no"
        notes.append(say("intake-note-total", row=int(number), school=name, named=named))
    if (more := len(numbers) - MOST_OF_A_KIND) > 0:
        notes.append(say("intake-note-more-totals", rows=more))
    return notes


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


def alike(frame: pd.DataFrame, school: Names, district: Names, line: Names) -> list[str]:
    """A note for each group of rows with the same district, school, line and tuition."""
    tuition = frame["tuition"].to_numpy()
    places = (district.codes * len(school.names) + school.codes) * len(line.names) + line.codes
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
        students=int(first["students"]),
        rows=len(numbers),
    )
