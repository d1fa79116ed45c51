"""Whose rows a table holds: spellings of one district merged, and one district of several."""

import re
from bisect import bisect
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

import numpy as np

from model.intake.names import Mask, Names, says_total
from model.intake.problems import Unreadable, shown
from model.intake.questions import ALL, Option
from model.intake.rows import Rows
from model.names import as_in_the_record, is_known, key, may_be, of_towns, official, same

_LEAST_SHORT = 3
"""Letters: what is shorter may be short for anything."""
MOST_SPELLINGS = 5
"""The most spellings of a name that a note lists."""


def merged(district: Names) -> tuple[Names, dict[str, list[str]]]:
    """Districts under one name each; and for each name that was spelled otherwise, how.

    Raises:
        Unreadable: a name may be short for another in the table, or for one more town.
    """
    given: dict[str, list[str]] = {}
    keys = [key(name) for name in district.names]
    for known, name in zip(keys, district.names, strict=True):
        given.setdefault(known, []).append(name)
    for name, town in _cut_short(dict(zip(district.names, keys, strict=True))):
        raise Unreadable("two-towns", wanted=shown(name), candidates=town)
    for name in district.names:
        if (towns := may_be(name)) and any(key(each) in given for each in towns):
            raise Unreadable("two-towns", wanted=shown(name), candidates=", ".join(towns))
    names = [as_in_the_record(known, of[0]) for known, of in given.items()]
    if names == district.names:
        return district, {}
    spelled = {
        name: others
        for name, of in zip(names, given.values(), strict=True)
        if (others := [each for each in of if each != name])
    }
    places = {known: code for code, known in enumerate(given)}
    codes = np.array([places[known] for known in keys], dtype=np.int64)
    return Names(names, codes[district.codes], district.cut), spelled


def _cut_short(keys: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Names that no record has and that a town's in the table begins with, each with that."""
    of_record = of_towns(keys.values())
    towns = sorted((name.casefold(), name) for name, of in keys.items() if of in of_record)
    if not towns or len(towns) == len(keys):
        return
    known = {name for _, name in towns}
    for name in keys.keys() - known:
        short = name.casefold().rstrip(". ")
        at = bisect(towns, (short,))
        if len(short) >= _LEAST_SHORT and at < len(towns) and towns[at][0].startswith(short):
            yield name, towns[at][1]


def below_districts(rows: Rows, is_heading: Mask, title: str) -> tuple[Rows, Mask]:
    """Rows with the town or district that stands above them as a heading; and those headings.

    The first of them may stand above the header, as its title.
    """
    nothing: Mask = np.zeros(len(is_heading), dtype=bool)
    if not is_heading.any() or not rows.district.blank.all():
        return rows, nothing
    known = is_heading & rows.school.where([is_known(name) for name in rows.school.names])
    if not known.any():
        return rows, nothing
    names = [title if is_known(title) else "", *rows.school.names]
    above = np.maximum.accumulate(np.where(known, np.arange(1, len(known) + 1), 0))
    codes = np.where(above > 0, rows.school.codes[above - 1] + 1, 0)
    district, _ = merged(Names(names, codes, rows.district.cut))
    return replace(rows, district=district), known


_TOWN_BEHIND = re.compile(r"(.*\w\S*)(?: *[-–—,:/] +| *\()([^(),]+)\)?")


def behind_schools(rows: Rows) -> Rows:
    """Rows with the town that stands behind their school's name: A - Avon, A - Canton.

    Only where all have one, and a school has several: a single one is where it stands.
    """
    if not rows.district.blank.all():
        return rows
    split = [_TOWN_BEHIND.fullmatch(name) for name in rows.school.names]
    parts = [(each[1], each[2]) if each and is_known(each[2]) else None for each in split]
    whole = [part or (name, "") for name, part in zip(rows.school.names, parts, strict=True)]
    pairs = {*filter(None, parts)}
    if any(name and not town and not says_total(name) for name, town in whole):
        return rows
    if len({school for school, _ in pairs}) == len(pairs):
        return rows
    district, _ = merged(replace(rows.school, names=[town for _, town in whole]))
    # A school that stands there with several towns is one.
    schools = {name: at for at, name in enumerate(dict.fromkeys(name for name, _ in whole))}
    codes = np.array([schools[name] for name, _ in whole])[rows.school.codes]
    return replace(rows, district=district, school=Names([*schools], codes, rows.school.cut))


_BETWEEN = re.compile(r"[:;,|()–—]| - ")


def named_in(titles: Iterable[str], but: str = "") -> list[str]:
    """The districts that titles name, such as “Avon Public Schools: tuition”.

    No town alone, which may be where a school stands; and none where they name ``but``, too.
    """
    parts = [part.strip() for title in titles for part in _BETWEEN.split(title) if part.strip()]
    known = list(filter(is_known, parts))
    rest = [f" {key(part)} " for part in parts if part not in known]
    if but and any(same(part, but) for part in known):
        return []
    if but and any(f" {key(but)} " in each for each in rest):
        return []
    longer = [part for part in known if official(part).casefold() != part.casefold()]
    return list(dict.fromkeys(map(official, longer)))


def of_district(rows: Rows, wanted: str, titles: Sequence[str]) -> Rows:
    """The rows of one district.

    Raises:
        Unreadable: none is.
    """
    if wanted.casefold() == ALL:
        return rows
    if rows.district.blank.all() and any(same(name, wanted) for name in named_in(titles)):
        return rows
    mine = rows.district.where([same(name, wanted) for name in rows.district.names])
    if not mine.any():
        every = [rows.district.names[code] for code in np.unique(rows.district.codes)]
        names = [name for name in every if name]
        raise Unreadable("no-such-district", wanted=shown(wanted), candidates=listed(names))
    return rows.without(~mine)


def district_options(names: Sequence[str]) -> tuple[Option, ...]:
    """A choice of one of several districts."""
    return tuple(Option("only_district", name, shown(name)) for name in names)


def listed(names: Sequence[str]) -> str:
    """Names as one enumeration that ends after a few."""
    few = ", ".join(f"“{shown(name)}”" for name in names[:MOST_SPELLINGS])
    return few + (" …" if len(names) > MOST_SPELLINGS else "")
