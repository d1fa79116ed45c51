"""The bills of many districts at once, as tables: one fiscal year, or each year of a scenario."""

from collections.abc import Sequence
from functools import partial
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from model.by_year import places_in_year, since
from model.district import amounts_of_rows, growth, line_of, moved_by_law
from model.estimate import estimate
from model.intake.whole_budgets import LEAST_BUDGET
from model.messages import say
from model.pack import Pack
from model.parameters import Row
from model.scenario import Scenario

TOTALS = ("students", "bill_now", "bill_after", "change")
"""The columns that have a sum."""


def estimate_districts(
    pack: Pack, scenario: Scenario, frame: pd.DataFrame, year: int | None = None
) -> pd.DataFrame:
    """Estimate many districts at once.

    Args:
        pack: the priorities and assumptions.
        scenario: cuts, rules and changed assumptions.
        frame: rows with ``district``, ``students`` and ``tuition`` (NaN where not given), and
            perhaps ``line``, the name of a tuition line or "", ``year``, the fiscal year that the
            row alone is of, or 0, and ``budget``, the adopted budget of the row's district (NaN
            where not known).
        year: fiscal year; None is the scenario's first.

    Returns:
        One row for each district, in the order in which they first appear in ``frame``, whichever
        the year: ``district``, ``students``, ``bill_now``, ``bill_after``, ``change`` (dollars, to
        the cent) and ``change_percent``. Where budgets are given, ``budget`` and
        ``budget_percent``, the change as a part of it; NaN where it is not known, or too small
        beside the bill to be one.

    Raises:
        NoBill: the pack has no tuition line.
        DoesNotFit: all rows together have more students, or a larger bill, than the whole state.
        ValueError: it has not one that is named.
    """
    usual = line_of(pack, Row("", 0))
    result = estimate(pack, scenario, year)
    # The numbers are those of all rows, so that every year has the districts in one order.
    which, names = _numbered(frame["district"])
    if "year" in frame:
        held = _in_year(frame, result.year)
        frame, which = frame.iloc[held], which[held]
    named = "line" in frame
    given = frame["line"].tolist() if named else []
    for name in set(given):
        line_of(pack, Row("", 0, line=name))
    lines = [name or usual for name in given] if named else usual
    kinds: list[tuple[int, str]] = []
    if "year" in frame or named:
        every = [usual] * len(frame) if isinstance(lines, str) else lines
        years = frame["year"].tolist() if "year" in frame else [0] * len(frame)
        kinds = list(zip(years, every, strict=True))
    grow, move = partial(growth, pack, scenario), partial(moved_by_law, pack, scenario)
    students = frame["students"].to_numpy(np.float64)
    own = frame["tuition"].to_numpy(np.float64)
    grown = {each: since(grow, *each, result.year) for each in set(kinds) or {(0, usual)}}
    if set(grown.values()) - {1.0}:
        students = students * np.array([grown[each] for each in kinds or [(0, usual)]])
    moved = {each: since(move, *each) for each in set(kinds)}
    if set(moved.values()) - {1.0}:
        own = own * np.array([moved[each] for each in kinds])
    amounts = amounts_of_rows(result, lines, students, own)
    counted, bill_now, change = (
        np.bincount(which, each, len(names))
        for each in (students, amounts.bill_now, amounts.change)
    )
    bill_now, change = bill_now.round(2), change.round(2)
    if (counted == np.floor(counted)).all():
        counted = counted.astype(frame["students"].to_numpy().dtype)
    percents = np.divide(100 * change, bill_now, np.zeros(len(names)), where=bill_now > 0)
    table = {
        "district": names,
        "students": counted,
        "bill_now": bill_now,
        "bill_after": (bill_now + change).round(2),
        "change": change,
        "change_percent": percents,
    }
    if "budget" in frame:
        firsts = np.unique(which, return_index=True)[1]
        budget = frame["budget"].to_numpy(np.float64)[firsts]
        known = np.where(budget >= LEAST_BUDGET * bill_now, budget, np.nan)
        table |= {"budget": budget, "budget_percent": 100 * change / known}
    return pd.DataFrame(table, copy=False)


def _numbered(districts: "pd.Series[Any]") -> tuple[NDArray[np.intp], "pd.Index[Any]"]:
    """The number of each row's district, and the districts in the order of their numbers.

    Counting by number is several times as fast as grouping by name.
    """
    if not isinstance(districts.array, pd.Categorical):
        return pd.factorize(districts)
    codes, names = districts.array.codes, districts.array.categories
    # Mostly they are numbered as they first appear, and none is unused.
    so_far = np.maximum.accumulate(codes)
    whole = len(codes) and codes[0] == codes.min() == 0 and so_far[-1] == len(names) - 1
    if whole and (codes[1:] <= so_far[:-1] + 1).all():
        return codes, names
    which, used = pd.factorize(codes)
    return which, names[used]


def _in_year(frame: pd.DataFrame, year: int) -> list[int]:
    """The places of the rows that hold in a fiscal year, of rows that are given by year."""
    school = frame["school"].str.casefold() if "school" in frame else [""] * len(frame)
    line = frame["line"] if "line" in frame else [""] * len(frame)
    keys = list(zip(frame["district"], school, line, strict=True))
    return places_in_year(keys, frame["year"].tolist(), year)


def districts_by_year(pack: Pack, scenario: Scenario, frame: pd.DataFrame) -> list[pd.DataFrame]:
    """The same table for each fiscal year of the scenario, each with its ``year``.

    Raises:
        NoBill, DoesNotFit, ValueError: as ``estimate_districts``.
    """
    years = range(scenario.first_year, scenario.first_year + scenario.years)
    return [estimate_districts(pack, scenario, frame, year).assign(year=year) for year in years]


def first_to_change(tables: Sequence[pd.DataFrame]) -> pd.DataFrame:
    """The table that a headline speaks of: of the first year, or of the first that has a change."""
    return next((each for each in tables if each["change"].any()), tables[0])


def of_small_budgets(table: pd.DataFrame) -> list[str]:
    """What is said of budgets that are too small beside their district's bill."""
    if "budget" not in table:
        return []
    small = table.loc[table["budget"] < LEAST_BUDGET * table["bill_now"], "district"]
    if small.empty:
        return []
    return [say("many-budget-too-small", least=LEAST_BUDGET, names=", ".join(small))]


def districts_to_dict(tables: Sequence[pd.DataFrame]) -> dict[str, Any]:
    """The tables of ``districts_by_year`` as plain data, for JSON: the first year, then each.

    What is not known, such as a share of a budget, is not in it.
    """
    first, years = tables[0], [int(each["year"].iloc[0]) for each in tables]
    records = zip(*(each.to_dict("records") for each in tables), strict=True)
    return {
        "districts": [
            {
                "district": of_years[0]["district"],
                **_figures(of_years[0]),
                "years": [
                    {"year": year, **_figures(each)}
                    for year, each in zip(years, of_years, strict=True)
                ],
            }
            for of_years in records
        ],
        "total": {
            **_total(first),
            "years": [
                {"year": year, **_total(each)} for year, each in zip(years, tables, strict=True)
            ],
        },
    }


def _figures(row: dict[Any, Any]) -> dict[str, Any]:
    known = {
        name: value
        for name, value in row.items()
        if name not in ("district", "year") and not pd.isna(value)
    }
    return {
        name: round(value, 4) if isinstance(value, float) else value
        for name, value in known.items()
    }


def _total(table: pd.DataFrame) -> dict[str, float]:
    return {name: round(float(table[name].sum()), 2) for name in TOTALS}
