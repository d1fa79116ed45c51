"""What was done on the user's behalf and is no error, in sentences."""

import numpy as np
import numpy.typing as npt
import pandas as pd

from model.intake.names import Mask, Names
from model.parameters import LONGEST_NAME

MOST_OF_A_KIND = 5
"""Notes of one kind that are told one by one."""

Places = npt.NDArray[np.int64]


def totals(numbers: Places, school: Names) -> list[str]:
    """A note for each row that was taken for a total.

    Args:
        numbers: of the rows, as a spreadsheet has them.
        school: the names in those rows.
    """
    notes = [
        f"Row {number:,}, “{school[place]}”, was taken for a total and left out."
        if school[place]
        else f"Row {number:,}, which names no school, was taken for a total and left out."
        for place, number in enumerate(numbers[:MOST_OF_A_KIND])
    ]
    return notes + _more(len(numbers), "taken for totals and left out")


def cut_names(numbers: Places, school: Names, district: Names) -> list[str]:
    """A note for each row with a name that was too long."""
    rows = numbers[school.cut | district.cut]
    notes = [
        f"Row {number:,}: a name was cut to {LONGEST_NAME} characters."
        for number in rows[:MOST_OF_A_KIND]
    ]
    return notes + _more(len(rows), f"shortened to names of {LONGEST_NAME} characters")


def alike(frame: pd.DataFrame, school: Names, district: Names) -> list[str]:
    """A note for each group of rows with the same district, school and tuition."""
    tuition = frame["tuition"].to_numpy()
    names = pd.Series(district.codes * len(school.names) + school.codes)
    repeated: Mask = names.duplicated(keep=False).to_numpy()
    groups: dict[tuple[int, str], list[int]] = {}
    for place in np.flatnonzero(repeated).tolist():
        # As text, because one missing tuition is as good as another and NaN equals nothing.
        groups.setdefault((int(names[place]), str(tuition[place])), []).append(place)
    groups = {key: places for key, places in groups.items() if len(places) > 1}
    notes = [_alike(frame.iloc[places]) for places in list(groups.values())[:MOST_OF_A_KIND]]
    more = len(groups) - MOST_OF_A_KIND
    if more > 0:
        notes.append(f"{more:,} more groups of rows are alike; all are kept.")
    return notes


def _alike(rows: pd.DataFrame) -> str:
    numbers = [f"{number:,}" for number in rows["row"]]
    if len(numbers) > MOST_OF_A_KIND:
        numbers = [*numbers[:MOST_OF_A_KIND], f"{len(numbers) - MOST_OF_A_KIND:,} more"]
    first = rows.iloc[0]
    what = [first["district"], first["school"]]
    if rows["students"].nunique() == 1:
        students = first["students"]
        what.append("1 student" if students == 1 else f"{students:,} students")
    listed = f"{', '.join(numbers[:-1])} and {numbers[-1]}"
    kept = "both" if len(numbers) == 2 else "all"
    return f"Rows {listed} are alike ({', '.join(filter(None, what))}); {kept} are kept."


def _more(count: int, what: str) -> list[str]:
    more = count - MOST_OF_A_KIND
    if more <= 0:
        return []
    return [f"1 more row was {what}." if more == 1 else f"{more:,} more rows were {what}."]
