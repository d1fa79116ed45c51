"""Readers and writers for the values that stand in a link, an API call or a command.

Each parameter is declared once, in ``parameters``; the link's codec, the command line and their
messages all follow from that declaration.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Any, Literal
from urllib.parse import quote_plus, unquote

from model.pack import Assumption, Pack, TuitionLine, cap_in_law

FIRST_YEAR, LAST_YEAR = 2025, 2040
MOST_YEARS = 6
"""A fiscal note covers the current year and five more (CGS §2-24a)."""
MOST_ROWS = 200
LONGEST_NAME = 80
LOCAL = {
    "budget": (1_000, 5_000_000_000, "dollars"),
    "net_grand_list": (1_000_000, 90_000_000_000, "dollars"),
    "home_value": (1_000, 100_000_000, "dollars"),
    "own_position_cost": (40_000, 300_000, "dollars"),
    "service_share": (0, 100, "percent"),
}
"""A district's own figures: the least and the most that is accepted, and the unit."""
MOST_STUDENTS = 50_000
LEAST_TUITION, MOST_TUITION = 1, 100_000
"""Dollars a student."""
LONGEST_ROWS = 16_000
"""Characters that rows may take in a link, so that whatever was read can be written and read again
within the longest link."""

_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?", re.ASCII | re.IGNORECASE)
_ESCAPED = str.maketrans({"%": "%25", ":": "%3A", ";": "%3B"})


@dataclass(frozen=True)
class Row:
    """A district's students at one school or operator; tuition is today's, dollars a student."""

    school: str
    students: int
    tuition: float | None = None


class Refused(ValueError):
    """A value that cannot be used as it is; ``used`` is what stands in for it."""

    def __init__(self, used: Any) -> None:
        super().__init__("value refused")
        self.used = used


ParameterKind = Literal["policy", "belief", "place"]


@dataclass(frozen=True)
class Parameter:
    """One name in a link: how to read it, how to write it, what it is when left out."""

    name: str
    default: Any
    accepted: str
    read: Callable[[str], Any]
    """Returns the value, or raises Refused with the value that is used instead."""
    write: Callable[[Any], str | int | float]
    kind: ParameterKind
    """A choice of policy, a belief about the world, or what is true of one place."""


def number_text(value: float) -> int | float:
    """The shortest number that reads back as the same value."""
    value = float(value)
    return int(value) if value.is_integer() else value


def spoken_number(value: float) -> str:
    """A number for a sentence: 40200000 is "40,200,000"; 0.58 stays "0.58"."""
    return f"{value:,.10g}" if abs(value) < 1e9 else f"{value:,.0f}"


def _to_number(text: str, unreadable: Any, sign: str = "$") -> float:
    """Read a plain number; commas, spaces and the sign of its unit may stand in it."""
    plain = re.sub(rf"[{sign},\s]", "", text)
    if len(plain) > 40 or not _NUMBER.fullmatch(plain):
        raise Refused(unreadable)
    return float(plain)


def _within(value: float, low: float, high: float) -> float:
    if not low <= value <= high:
        raise Refused(min(max(value, low), high))
    return value


def _dollars(name: str, low: int, high: int, default: int) -> Parameter:
    def read(text: str) -> int:
        value = _to_number(text, default)
        if not low <= value <= high or not value.is_integer():
            raise Refused(round(min(max(value, low), high)))
        return int(value)

    accepted = f"whole dollars from {low:,} to {high:,}"
    return Parameter(name, default, accepted, read, number_text, "policy")


def _percent(name: str, default: float) -> Parameter:
    def read(text: str) -> float:
        return _within(_to_number(text, default, "%"), 0, 100)

    return Parameter(name, default, "a percent from 0 to 100", read, number_text, "policy")


def _whole(name: str, low: int, high: int, default: int | None, meaning: str) -> Parameter:
    def read(text: str) -> int:
        value = _to_number(text, default)
        if not low <= value <= high or not value.is_integer():
            raise Refused(round(min(max(value, low), high)))
        return int(value)

    return Parameter(name, default, f"{meaning} from {low} to {high}", read, number_text, "policy")


def _choice(name: str, choices: tuple[str, ...]) -> Parameter:
    def read(text: str) -> str:
        if text.strip().lower() not in choices:
            raise Refused(choices[0])
        return text.strip().lower()

    return Parameter(name, choices[0], " or ".join(choices), read, str, "policy")


def _tuition_cap(lowest: float) -> Parameter:
    def read(text: str) -> str | float:
        word = text.strip().lower()
        if word in ("lifted", "cpi"):
            return word
        return _within(_to_number(text, "lifted", "%"), lowest, 100)

    def write(value: str | float) -> str | int | float:
        return value if isinstance(value, str) else number_text(value)

    accepted = f"lifted, cpi, or a percent from {lowest:g} to 100"
    return Parameter("tuition_cap", "lifted", accepted, read, write, "policy")


def _assumption(name: str, assumption: Assumption) -> Parameter:
    low, high = assumption.allowed

    def read(text: str) -> float:
        value = _to_number(text, None)
        if not low <= value <= high:
            raise Refused(None)
        return value

    accepted = (
        f"a number from {spoken_number(low)} to {spoken_number(high)} ({assumption.unit})"
        if low < high
        else f"only {spoken_number(low)}, which is fixed by law"
    )
    return Parameter(f"a.{name}", None, accepted, read, number_text, "belief")


def _local(name: str) -> Parameter:
    low, high, unit = LOCAL[name]

    def read(text: str) -> float:
        value = _to_number(text, None, "$%")
        if not low <= value <= high:
            raise Refused(None)
        return value

    accepted = f"{unit} from {low:,} to {high:,}"
    return Parameter(name, None, accepted, read, number_text, "place")


def _district() -> Parameter:
    def read(text: str) -> str:
        clean = clean_name(text)
        if len(clean) > LONGEST_NAME:
            raise Refused(clean[:LONGEST_NAME].strip())
        return clean

    accepted = f"a name of at most {LONGEST_NAME} characters"
    return Parameter("district", "", accepted, read, str, "place")


def _rows() -> Parameter:
    def read(text: str) -> tuple[Row, ...]:
        parts = [part for part in text.split(";") if part.strip()]
        good: list[Row] = []
        as_given = len(parts) <= MOST_ROWS
        room = LONGEST_ROWS
        for part in parts[:MOST_ROWS]:
            try:
                row = _row(part)
            except Refused as refused:
                row, as_given = refused.used, False
            if row is None:
                continue
            room -= len(quote_plus(_row_text(row) + ";"))
            if room < 0:
                as_given = False
                break
            good.append(row)
        if not as_given:
            raise Refused(tuple(good))
        return tuple(good)

    def write(rows: tuple[Row, ...]) -> str:
        return ";".join(_row_text(row) for row in rows)

    accepted = (
        f"school:students:tuition joined by ';', at most {MOST_ROWS} rows and {LONGEST_ROWS:,} "
        f"characters; school at most {LONGEST_NAME} characters, students a whole number from 0 to "
        f"{MOST_STUDENTS:,}, tuition from {LEAST_TUITION} to {MOST_TUITION:,} dollars or left out"
    )
    return Parameter("rows", (), accepted, read, write, "place")


def _row(text: str) -> Row:
    """Read one row; Refused holds the row with its name shortened, or None."""
    school, _, figures = text.partition(":")
    students, _, tuition = figures.partition(":")
    name = clean_name(unquote(school))
    count = _to_number(students, None)
    rate = _to_number(tuition, None) if tuition.strip() else None
    if not count.is_integer() or not 0 <= count <= MOST_STUDENTS:
        raise Refused(None)
    if rate is not None and not LEAST_TUITION <= rate <= MOST_TUITION:
        raise Refused(None)
    if len(name) > LONGEST_NAME:
        raise Refused(Row(name[:LONGEST_NAME].strip(), int(count), rate))
    return Row(name, int(count), rate)


def _row_text(row: Row) -> str:
    tuition = "" if row.tuition is None else f":{number_text(row.tuition)}"
    return f"{row.school.translate(_ESCAPED)}:{row.students}{tuition}"


def clean_name(text: str) -> str:
    """A name on one line, without control characters."""
    if not text.isprintable():
        text = "".join(c if c.isprintable() else " " for c in text)
    return " ".join(text.split())


@lru_cache(maxsize=16)
def parameters(pack: Pack) -> Mapping[str, Parameter]:
    """Every parameter that a link to this pack may carry, in the order they are written."""
    lines = pack.lines.items()
    charged = any(isinstance(line, TuitionLine) for line in pack.lines.values())
    declared = [
        *(_dollars(f"{name}_cut", 0, line.amount, 0) for name, line in lines),
        _tuition_cap(cap_in_law(pack) if charged else 0.0),
        *(_percent(f"{name}_passed_on", line.passed_on) for name, line in lines),
        _whole("first_year", FIRST_YEAR, LAST_YEAR, pack.first_year, "a fiscal year"),
        _whole("cpi_from", FIRST_YEAR, LAST_YEAR, None, "a fiscal year"),
        _whole("years", 1, MOST_YEARS, MOST_YEARS, "a number of years"),
        _choice("lasts", ("continuing", "once")),
        *(_assumption(name, assumption) for name, assumption in pack.assumptions.items()),
        _district(),
        *(_local(name) for name in LOCAL),
        _rows(),
    ]
    return MappingProxyType({parameter.name: parameter for parameter in declared})
