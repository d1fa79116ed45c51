"""The rows of one year, section, season, month or group, where a table has rows for several."""

import re

import numpy as np
import pandas as pd

from model.intake.called_schools import is_plain_heading
from model.intake.choosing import no_such_year
from model.intake.names import Mask
from model.intake.place import MOST_VALUES, LeftOut, Place, numbers_of, take_out, texts_of
from model.intake.problems import shown
from model.intake.programs import (
    may_be_other,
    may_not_count,
)
from model.intake.questions import (
    ALL,
    Asked,
    Option,
    Question,
    column_label,
    years_options,
)
from model.intake.rows import Rows
from model.intake.told import rate_told
from model.intake.words import (
    of_seasons,
    said,
    season,
    times_a_year,
)
from model.intake.worked import chosen_as, times_options
from model.intake.years import fiscal_year
from model.messages import say

_ALL_STUDENTS = re.compile(r"all( students)?|total|everyone", re.IGNORECASE)
OF_A_DAY = re.compile(r"(full|half|part)[ -]?(day|time)", re.IGNORECASE)
"""What a status says that the students' halves say, too."""
_COUNTS = re.compile(
    r"(\d+ )?(open|active|enrolled|approved|posted|printed|issued|billed|paid)", re.IGNORECASE
)
"""A status that says of no row that it may not count."""
_TIMES_A_YEAR = (2, 4, 10, 12)


def of_one_year(
    rows: Rows, is_heading: Mask, place: Place, left: list[LeftOut]
) -> tuple[Rows, Mask]:
    """The rows below the heading of one year, where headings name several; and what is one still.

    Raises:
        Asked: nobody chose the year.
        Unreadable: no heading has the year that was chosen.
    """
    if not is_heading.any():
        return rows, is_heading
    years = np.zeros(len(is_heading), dtype=np.int64)
    for at in np.flatnonzero(is_heading).tolist():
        years[at] = fiscal_year(rows.school[at])
    named = np.unique(years[years > 0]).tolist()
    if len(named) < 2:
        return rows, is_heading
    wanted = int(place.choices.year or 0)
    if not wanted:
        raise Asked(Question("year", tuple(years_options(named))))
    if wanted not in named:
        raise no_such_year(wanted, named)
    last = np.maximum.accumulate(np.where(years > 0, np.arange(len(years)), 0))
    others: Mask = (years[last] > 0) & (years[last] != wanted)
    mine = years == wanted
    kept = ~(others & ~place.back(rows) | mine)
    take_out(rows, mine, "heading", left, place)
    return take_out(rows.without(mine), others[~mine], "part", left, place), is_heading[kept]


def of_one_section(
    rows: Rows, is_heading: Mask, place: Place, left: list[LeftOut]
) -> tuple[Rows, Mask, frozenset[int]]:
    """The rows below one heading, where headings part what may count from what may not.

    Returns:
        The rows, which of them are headings still, and the numbers of those below a heading such
        as "Waitlist", beside others.

    Raises:
        Asked: each heading is of that kind, as "Budget" and "Actual", and nobody chose one.
    """
    if not is_heading.any():
        return rows, is_heading, frozenset()
    named = {rows.school[int(at)] for at in np.flatnonzero(is_heading)}
    odd = {each for each in named if each[:1].isalnum() and _may_part(each)}
    flagged = is_heading & rows.school.where([name in odd for name in rows.school.names])
    # A name alone with nothing below it is of no section.
    above_numbers = np.append(~np.isnan(rows.students[1:]), np.array([False]))
    flagged &= above_numbers | rows.school.where_listed(may_not_count)
    begun = len(is_heading) > 1 and is_heading[0] and not flagged[0]
    if begun and (flagged.any() or said(rows.school[0]).students):
        # "Enrolled" above the first schools, as "Waitlist" above others.
        first = np.arange(len(is_heading)) == 0
        rows = take_out(rows, first, "heading", left, place)
        flagged, is_heading = flagged[~first], is_heading[~first]
    if not flagged.any():
        return rows, is_heading, frozenset()
    at = np.arange(len(is_heading))
    last = np.maximum.accumulate(np.where(is_heading, at, -1))
    below: Mask = (last >= 0) & flagged[last] & ~is_heading
    counted = ~np.isnan(rows.students) & ~(rows.school.total | rows.district.total)
    if flagged.sum() < 2 and not (counted & ~below).any():
        return rows, is_heading, frozenset()
    if (counted & ~below).any():
        rest = rows.without(flagged)
        take_out(rows, flagged, "heading", left, place)
        return rest, is_heading[~flagged], frozenset(rows.number[below].tolist())
    wanted = place.choices.only_rows.strip().casefold()
    names = [rows.school[int(each)] for each in np.flatnonzero(flagged)]
    if wanted not in (ALL, *(name.casefold() for name in names)):
        options = [Option("only_rows", shown(name), shown(name)) for name in names[:MOST_VALUES]]
        options.append(Option("only_rows", ALL, say("intake-option-all")))
        raise Asked(Question("sections", tuple(options), numbers_of(rows, flagged)))
    others = np.array([wanted not in (ALL, rows.school[int(each)].casefold()) for each in last])
    take_out(rows, flagged, "heading", left, place)
    return (
        take_out(rows.without(flagged), (others & below)[~flagged], "part", left, place),
        is_heading[~flagged & ~(others & below & ~place.back(rows))],
        frozenset(),
    )


def _may_part(heading: str) -> bool:
    """Whether the rows below a heading may not count, as it is not plain that they do."""
    plain = is_plain_heading(heading) or rate_told(heading) or may_be_other(heading)
    return may_not_count(heading) or not plain


def of_one_part(rows: Rows, place: Place, left: list[LeftOut]) -> Rows:
    """The rows of one year, month or group, where a table has rows for several.

    Raises:
        Asked: nobody chose one.
        Unreadable: no row has the year that was chosen.
    """
    rows = _of_season(_of_named_year(rows, place, left), place, left)
    columns, wanted = place.columns, place.choices.only_rows.strip()
    if columns.part is None or not len(rows.number) or wanted.casefold() == ALL:
        return rows
    texts = pd.Series(texts_of(place, columns.part, rows))
    folded = texts.str.casefold()
    values = list(dict.fromkeys(text for text in texts if text))
    years = {value: fiscal_year(value) for value in values}
    # Two dates of one year are of parts of it, and so is what speaks of no year.
    parts = columns.part_is == "period" and len({*years.values()} - {0}) < len(values)
    if wanted:
        if parts and len(values) > 1:
            _ask_of_part(rows, place, wanted, len(values))
        return take_out(rows, (folded != wanted.casefold()).to_numpy(), "part", left, place)
    if place.choices.year and int(place.choices.year) in years.values():
        others = [years.get(text) not in (0, int(place.choices.year)) for text in texts]
        return take_out(rows, np.array(others, dtype=bool), "part", left, place)
    if columns.part_is in ("period", "day"):
        # Rows of different months are a matter only if a school stands in more than one; of
        # different days, as bills have, only if each stands in all.
        names = pd.Series(rows.district.codes * len(rows.school.names) + rows.school.codes)
        times = folded.groupby(names).nunique()
        again = times.max() > 1 if columns.part_is == "period" else times.min() == len(values)
        if len(values) < 2 or not again:
            return rows
    elif (
        not values
        or (all(map(OF_A_DAY.fullmatch, values)) and (rows.students % 1 > 0).any())
        or (len(values) == 1 and _ALL_STUDENTS.fullmatch(values[0]))
        or (len(values) == 1 and texts.all() and _COUNTS.fullmatch(values[0]))
    ):
        return rows
    shown_values = [shown(value) for value in values[:MOST_VALUES]]
    options = [Option("only_rows", value, value) for value in shown_values]
    of_parts = parts and not {"tuition", "bill"}.isdisjoint(columns.taken)
    if not of_parts or not _may_count_again(rows, place):
        # The dollars of parts add up, and the students do not.
        options.append(Option("only_rows", ALL, say("intake-option-all")))
    if len(set(years.values()) - {0}) > 1:
        options.append(years_options(())[0])
    raise Asked(Question("part", tuple(options), column_label(columns.header, columns.part)))


def _may_count_again(rows: Rows, place: Place) -> bool:
    """Whether rows may be of the same students: numbers of them, or one that is listed again."""
    columns = place.columns
    if columns.students is not None or columns.identifier is None:
        return columns.students is not None
    listed = texts_of(place, columns.identifier, rows)
    return len({*listed}) < len(listed)


def _ask_of_part(rows: Rows, place: Place, wanted: str, parts: int) -> None:
    """Ask how the dollars of one part of a year make a year's.

    Raises:
        Asked: there are some, and nobody has said.
    """
    columns = place.columns
    role = "bill" if columns.tuition is None else "tuition"
    at = columns.taken.get(role)
    if at is None or not _may_count_again(rows, place) or chosen_as(place.choices):
        return
    times = times_a_year(wanted) or sorted({parts, *_TIMES_A_YEAR})
    options = times_options(f"{role}_column", at, times, columns.header)
    raise Asked(Question("part-of-year", options, f"“{shown(wanted)}”"))


def _of_season(rows: Rows, place: Place, left: list[LeftOut]) -> Rows:
    """The rows of one part of a year, where schools stand once for each: A - Sept, A - Oct.

    Raises:
        Asked: nobody chose the part.
    """
    wanted = place.choices.only_rows.strip().casefold()
    if wanted == ALL or not of_seasons(rows.school.names):
        return rows
    counted = ~np.isnan(rows.students)
    codes = set(rows.school.codes[counted].tolist())
    names = [name for code, name in enumerate(rows.school.names) if code in codes]
    if not of_seasons(names):
        return rows
    parts = [season(name)[1] for name in rows.school.names]
    values = list(dict.fromkeys(part for code, part in enumerate(parts) if part and code in codes))
    if wanted not in values:
        options = [Option("only_rows", value, value.capitalize()) for value in values]
        raise Asked(Question("part", tuple(options), _label_of_schools(place)))
    others = rows.school.where([part not in ("", wanted) for part in parts])
    return take_out(rows, others, "part", left, place)


def _label_of_schools(place: Place) -> str:
    return column_label(place.columns.header, place.columns.school or 0)


def _of_named_year(rows: Rows, place: Place, left: list[LeftOut]) -> Rows:
    """The rows of one year, where each school's name has a year and they differ: A 2024-25.

    Raises:
        Asked: nobody chose the year.
    """
    of_names = list(map(fiscal_year, rows.school.names))
    if len(set(of_names) - {0}) < 2:
        return rows
    years = np.array(of_names, np.int64)[rows.school.codes]
    named = np.unique(years).tolist()
    if len(named) < 2 or not named[0]:
        return rows
    wanted = int(place.choices.year or 0)
    if not wanted:
        raise Asked(Question("year", tuple(years_options(named))))
    if wanted not in named:
        raise no_such_year(wanted, named)
    return take_out(rows, years != wanted, "part", left, place)
