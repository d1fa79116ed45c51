"""Finds the column of the districts' adopted budgets in a table, which a share is worked out of.

Knows one budget for each district, and takes none where more than one could be meant.
"""

import re
from collections.abc import Sequence

import numpy as np
import pandas as pd
import pyarrow as pa

from model.intake.columns import Columns, column_named
from model.intake.names import Mask
from model.intake.numbers import read_numbers
from model.intake.problems import shown
from model.intake.questions import NONE, Choices
from model.intake.table import MOST_COLUMNS
from model.intake.words import header_words, said
from model.messages import say
from model.parameters import LOCAL

LEAST_BUDGET = 4
"""A district's whole budget is at least so many times its tuition bill: else it is another budget,
of tuition perhaps."""
MOST_OF_A_KIND = 5
"""The most notes of one kind that are given one by one."""
_BESIDE = {
    *("adopted", "approved", "current", "operating", "general", "annual", "total", "net", "local"),
    *("education", "fund", "board", "boe", "of", "for", "in", "district", "districts", "town"),
    *("sending", "school", "fiscal", "year", "fy", "dollars", "thousands", "000", "000s"),
}
"""Words that may stand beside "budget": another makes it a budget of something else."""
_YEAR = re.compile(r"(fy)?[0-9]{2,4}")


def is_budget(header: str) -> bool:
    """Whether a column is called a district's whole budget."""
    words = set(header_words(header))
    of_a_school = "school" in words and not words & {"district", "districts", "board", "town"}
    others = words - {"budget", "budgets"} - _BESIDE
    named = bool(words & {"budget", "budgets"}) and not of_a_school
    return named and all(_YEAR.fullmatch(word) for word in others)


def budget_columns(columns: Columns, choices: Choices) -> list[int]:
    """The columns that may hold the districts' budgets, by place: the one that was chosen.

    If none was, those of the chosen year; none where the rows name no district.

    Raises:
        Unreadable: a column was chosen that the table has not.
    """
    wanted = choices.budget_column.strip()
    if wanted:
        return [] if wanted.casefold() == NONE else [column_named(columns.header, wanted, "budget")]
    if columns.district is None:
        return []
    year, taken = choices.year, columns.taken.values()
    header = enumerate(columns.header[:MOST_COLUMNS])
    found = [at for at, name in header if at not in taken and is_budget(name)]
    of_year = [at for at in found if year and str(said(columns.header[at]).year) == year]
    return of_year or found


def with_budgets(
    frame: pd.DataFrame, table: pa.Table, columns: Columns, shift: int, choices: Choices
) -> tuple[pd.DataFrame, dict[str, int], list[str]]:
    """The rows with the budget of the district of each, its column, and what is to be said of it.

    Args:
        frame: the rows that are kept.
        table: all cells as text, its columns named by their places.
        columns: what the others are.
        shift: what a row's number is less than its number in the table.
        choices: what was chosen.
    """
    found = budget_columns(columns, choices)
    names = ", ".join(f"“{shown(columns.header[at])}”" for at in found)
    if not found or frame.empty:
        return frame, {}, []
    if len(found) > 1:
        return frame, {}, [say("many-budget-several", headers=names)]
    (at,) = found
    places = pa.array(frame["row"].to_numpy() - 1 + shift)
    cells = table.column(str(at)).take(places).combine_chunks()
    if not any(cell.strip() for cell in cells.to_pylist()):
        return frame, {}, []
    scale = said(columns.header[at]).unit
    budgets = read_numbers(cells) * scale
    own = LOCAL["budget"]
    usable = (budgets >= own.low) & (budgets <= own.high)
    notes = [say("many-budget-read", headers=names)]
    notes += _refused(frame, cells.to_pylist(), usable)
    given = pd.Series(np.where(usable, budgets, np.nan), index=frame.index)
    districts = frame["district"].astype("str")
    by_district = given.groupby(districts, sort=False)
    differ = by_district.nunique() > 1
    for district in list(differ.index[differ])[:MOST_OF_A_KIND]:
        notes.append(say("many-budget-differs", district=str(district)))
    one = by_district.transform("first").where(~districts.map(differ))
    return frame.assign(budget=one), {"budget": at}, notes


def one_budget(frame: pd.DataFrame) -> float | None:
    """The budget of rows of one district; None if none is known, or it is another budget."""
    known = frame["budget"].dropna().unique().tolist() if "budget" in frame else []
    bill = float((frame["students"] * frame["tuition"]).sum())
    return float(known[0]) if len(known) == 1 and known[0] >= LEAST_BUDGET * bill else None


def _refused(frame: pd.DataFrame, cells: Sequence[str], usable: Mask) -> list[str]:
    """A note for each of the first cells that are no budget; an empty one is none, and no fault."""
    own = LOCAL["budget"]
    accepted = say("link-own", measure=own.unit, least=f"{own.low:,}", most=f"{own.high:,}")
    bad = [at for at, cell in enumerate(cells) if cell.strip() and not usable[at]]
    return [
        say(
            "many-budget-refused",
            row=int(frame["row"].iloc[at]),
            cell=shown(cells[at]),
            accepted=accepted,
        )
        for at in bad[:MOST_OF_A_KIND]
    ]
