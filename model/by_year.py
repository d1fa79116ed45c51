"""Which of a district's rows hold in a fiscal year, where students and rates are given by year.

A school's rows of the year itself hold; a year that is not given takes those of the last given year
before it, or else of the first after it, grown and moved by law as every other row is.
"""

from collections.abc import Callable, Hashable, Sequence

from model.messages import say
from model.parameters import Row
from model.scenario import Scenario


def places_in_year(keys: Sequence[Hashable], years: Sequence[int], year: int) -> list[int]:
    """The places of the rows that hold in a fiscal year.

    Args:
        keys: whose each row is: rows of one school have the same.
        years: the fiscal year that each is of; 0 is before all others.
        year: the one asked for.
    """
    known: dict[Hashable, set[int]] = {}
    for key, each in zip(keys, years, strict=True):
        known.setdefault(key, set()).add(each)
    held = {key: _nearest(of, year) for key, of in known.items()}
    pairs = enumerate(zip(keys, years, strict=True))
    return [at for at, (key, each) in pairs if held[key] == each]


def _nearest(years: set[int], year: int) -> int:
    return max((each for each in years if each <= year), default=min(years))


def rows_in_year(rows: Sequence[Row], year: int) -> tuple[Row, ...]:
    """The rows that hold in a fiscal year, in their order."""
    if not any(row.year for row in rows):
        return tuple(rows)
    keys = [(row.school.casefold(), row.line) for row in rows]
    return tuple(rows[at] for at in places_in_year(keys, [row.year for row in rows], year))


def since(factor: Callable[[int, str], float], given: int, line: str, year: int = 0) -> float:
    """By what factor something of a line has changed by a year since the year that was given.

    Args:
        factor: the change by a fiscal year, from the usual beginning.
        given: that year, or 0 for that beginning.
        line: the name of the tuition line.
        year: the fiscal year asked for; 0 is that beginning.
    """
    now = factor(year, line) if year else 1.0
    return now / factor(given, line) if given else now


def years_in_words(scenario: Scenario, rows: Sequence[Row]) -> str:
    """Which years have rows of their own, and what the others take; "" where none has."""
    years = sorted({row.year for row in rows if row.year})
    if not years:
        return ""
    own = set(years) | ({0} if any(not row.year for row in rows) else set())
    asked = range(scenario.first_year, scenario.first_year + scenario.years)
    taken = [
        say(
            "district-year-from",
            year=f"FY{each}",
            named="yes" if held else "no",
            of_year=f"FY{held}",
        )
        for each in asked
        if (held := _nearest(own, each)) != each
    ]
    return say(
        "district-by-year",
        names=", ".join(f"FY{each}" for each in years),
        filled="yes" if taken else "no",
        candidates=", ".join(taken),
    )
