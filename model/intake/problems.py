"""What is wrong with a table, in words; knows nothing of how tables are read."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from model.catalogs import SOURCE, catalog
from model.messages import Value, say
from model.parameters import LEAST_TUITION, MOST_STUDENTS, MOST_TUITION, clean_name

MOST_PROBLEMS = 50
"""The most problems that are told one by one; nobody reads the thousandth."""
LONGEST_GIVEN = 60


@dataclass(frozen=True)
class Problem:
    """Something in a table that could not be used, and what was done instead.

    A problem of the whole table has no row; its ``given`` is then a clause ("the file is empty")
    and not the text of a cell.
    """

    row: int | None
    """As a spreadsheet numbers it: the first row is 1."""
    column: str
    given: str
    accepted: str
    used: str
    message: str
    """The problem as one sentence."""


@dataclass(frozen=True)
class Called:
    """What messages call a table."""

    table_from: Literal["file", "nameless", "text", "table"]
    file: str = ""

    def values(self) -> dict[str, Value]:
        """As messages take it."""
        return {"table_from": self.table_from, "file": self.file}


class Unreadable(ValueError):
    """Bytes or text that are no table; ``intake-refused-{reason}`` is the message that says why."""

    def __init__(self, reason: str, **values: Value) -> None:
        super().__init__(reason)
        self.reason = reason
        self.values = values


def problem(name: str, column: str, values: Mapping[str, Value]) -> Problem:
    """A problem of a whole table of which a part could be used."""
    message = f"intake-problem-{name}"
    given, accepted = _said(f"{message}.given", values), _said(f"{message}.accepted", values)
    used, whole = _said(f"{message}.used", values), _said(message, values)
    return Problem(None, column, given, accepted, used, whole)


def refused(name: str, called: Called, values: Mapping[str, Value]) -> Problem:
    """The problem of a table that could not be used at all."""
    message, values = f"intake-refused-{name}", {**values, **called.values()}
    given, accepted = _said(f"{message}.given", values), _said(f"{message}.accepted", values)
    used = say("intake-not-read", table_from=called.table_from)
    return Problem(None, "", given, accepted, used, _said(message, values))


def bad_cell(row: int, column: str, text: str, looks_like: str, names: str) -> Problem:
    """The problem of one cell, whose row was left out; ``names`` are those of the lines."""
    values: dict[str, Value] = {
        "row": row,
        "of_column": column,
        "filled": "yes" if shown(text) else "no",
        "cell": shown(text),
        "looks_like": looks_like,
        "names": names,
        "most_students": MOST_STUDENTS,
        "least_tuition": LEAST_TUITION,
        "most_tuition": MOST_TUITION,
    }
    accepted, used = _said("intake-cell.accepted", values), say("intake-cell.used")
    return Problem(row, column, shown(text), accepted, used, say("intake-cell", **values))


def _said(message: str, values: Mapping[str, Value]) -> str:
    """A message, filled with those of the values that it takes."""
    takes = catalog(SOURCE)[message].choices
    return say(message, **{name: value for name, value in values.items() if name in takes})


def shown(text: str) -> str:
    """Text from a stranger, short and printable, as a message may show it."""
    plain = clean_name(text[: 10 * LONGEST_GIVEN])
    return plain if len(plain) <= LONGEST_GIVEN else plain[: LONGEST_GIVEN - 1] + "…"


def first_problems(problems: list[Problem], total: int) -> tuple[Problem, ...]:
    """The first problems of a total, and one that says how many more there are."""
    kept = problems[:MOST_PROBLEMS]
    more = total - len(kept)
    if more > 0:
        kept.append(problem("more-cells", "", {"cells": more}))
    return tuple(kept)
