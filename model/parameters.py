"""Readers and writers for the values in a link, an API call or a command.

Each parameter is declared once, in ``parameters``, and each of a district's own figures in
``LOCAL``; the link's codec, the command line, the API and its document, the pages' boxes and every
text about accepted values follow from that declaration.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any, Literal
from urllib.parse import quote_plus, unquote

from model.messages import kept_by_language, named, say
from model.pack import LATER_YEARS, Assumption, Line, Pack, cap_in_law, has_cap, tuition_lines
from model.pack import MOST_YEARS as MOST_YEARS
from model.plain import shortened as shortened
from model.plain import spoken_number as spoken_number
from model.typed import read_amount, ungrouped

MOST_ROWS = 200
LONGEST_NAME = 80
MOST_STUDENTS = 50_000
LEAST_TUITION, MOST_TUITION = 0, 100_000
"""Dollars a student."""
LONGEST_ROWS = 16_000
"""Characters that rows may take in a link, so that rows that were read always fit into a link
again."""

_LONGEST_NUMBER = 60
"""Characters that a number is read in."""
_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?", re.ASCII | re.IGNORECASE)
_FISCAL = re.compile(r"^\s*FY\s*(?=[0-9])", re.IGNORECASE)
"""What stands before a fiscal year."""
_POINTED = re.compile(r"\d{1,3}\.\d{3}", re.ASCII)
_OPENED, _CLOSED = ";", ";;"
"""What stands around the rows in an address, so that one that was cut off can be told."""
_ESCAPED = str.maketrans({"%": "%25", ":": "%3A", ";": "%3B"})


@dataclass(frozen=True)
class Row:
    """A district's students at one school or operator; tuition is today's, dollars a student."""

    school: str
    students: int | float
    """Mostly a whole number, and then an int; a student may be there for half of the time."""
    tuition: float | None = None
    line: str = ""
    """The tuition line that it belongs to; "" is the pack's first."""
    year: int = 0
    """The fiscal year of which it alone is; 0 is every year that has no row of its own."""


RowsRefused = Literal["", "end", "many", "row"]
"""The end of the rows is missing, there are more than a link holds, or one cannot be read."""


class NotAccepted(ValueError):
    """A value that cannot be used as it is; ``used`` is what replaces it."""

    def __init__(
        self, used: Any, comma: bool = False, rows: RowsRefused = "", took: bool = False
    ) -> None:
        super().__init__("value refused")
        self.used = used
        self.comma = comma
        """It has a comma that does not part thousands."""
        self.rows = rows
        """Why rows are refused, all of them: some of a district's rows are another bill."""
        self.took = took
        """It was understood, and what it was read as is used; only its form is not a link's own."""


def number_text(value: float) -> int | float:
    """The shortest number that reads back as the same value."""
    value = float(value)
    return int(value) if value.is_integer() else value


ParameterKind = Literal["policy", "belief", "place", "name"]


@dataclass(frozen=True)
class Parameter:
    """One name in a link: how to read it, how to write it, what it is when left out."""

    name: str
    field: str
    """The field of a scenario that holds its value."""
    key: str
    """Its name in that field, where the field holds several values; else ""."""
    kind: ParameterKind
    """A choice of policy, a belief about the world, what is true of one place, or a name."""
    default: Any
    accepted: str
    """A phrase for messages, help and documents."""
    read: Callable[[str], Any]
    """Returns the value, or raises NotAccepted with the value that is used instead."""
    write: Callable[[Any], str | int | float] = number_text
    range: tuple[float, float] | None = None
    """The least and the greatest number, where it takes numbers."""
    whole: bool = False
    """It takes whole numbers only."""
    choices: tuple[str, ...] = ()
    """The words that it takes, alone or beside numbers."""
    told: str = ""
    """What is accepted, for a reader of a page, where ``accepted`` names what no page shows."""


@dataclass(frozen=True)
class OwnFigure:
    """One of a district's own figures: its name in a link, the ends of its range, its unit."""

    name: str
    low: int
    high: int
    unit: Literal["dollars", "percent"] = "dollars"

    @property
    def label(self) -> str:
        """What it is called beside its box."""
        return say(f"model-own-{self.name.replace('_', '-')}")

    @property
    def hint(self) -> str:
        """The text in its box while the box is empty."""
        return say(f"model-own-{self.name.replace('_', '-')}.hint")

    def text(self, value: float) -> str:
        """A value as somebody would type it: "$46,900,000", "3%"."""
        number = f"{number_text(value):,}"
        return f"{number}%" if self.unit == "percent" else f"${number}"


LOCAL: Mapping[str, OwnFigure] = {
    figure.name: figure
    for figure in (
        OwnFigure("budget", 1_000, 5_000_000_000),
        OwnFigure("net_grand_list", 1_000_000, 90_000_000_000),
        OwnFigure("home_value", 1_000, 100_000_000),
        OwnFigure("own_position_cost", 40_000, 300_000),
        OwnFigure("service_share", 0, 100, "percent"),
        OwnFigure("enrollment_change", -20, 20, "percent"),
    )
}
"""A district's own figures, by their names, in the order in which they are asked for."""


def _to_number(text: str, unreadable: Any, sign: str = "$") -> float:
    """Read a plain number; what parts thousands and the sign of its unit may stand in it."""
    bare = " ".join(re.sub(rf"[{sign}]", "", text[:_LONGEST_NUMBER]).split())
    minus, number = bare[: bare.startswith("-")], bare.removeprefix("-").lstrip()
    plain = ungrouped(number)
    if plain is None or len(text) > _LONGEST_NUMBER or not _NUMBER.fullmatch(minus + plain):
        raise NotAccepted(unreadable, comma="," in number)
    return float(minus + plain)


def _within(value: float, low: float, high: float) -> float:
    if not low <= value <= high:
        raise NotAccepted(min(max(value, low), high))
    return value


def _whole(
    name: str,
    range: tuple[int, int],
    default: int | None,
    accepted: str,
    at: tuple[str, str] = ("", ""),
) -> Parameter:
    """A choice of policy that is a whole number; another becomes the nearest one accepted."""
    low, high = range

    def read(text: str) -> int:
        value = _to_number(text, default)
        if not low <= value <= high or not value.is_integer():
            raise NotAccepted(round(min(max(value, low), high)))
        return int(value)

    return Parameter(
        name, at[0] or name, at[1], "policy", default, accepted, read, range=range, whole=True
    )


def _cut(name: str, line: Line) -> Parameter:
    accepted = say("link-dollars", least="0", most=f"{line.amount:,}")
    plain = _whole(f"{name}_cut", (0, line.amount), 0, accepted, ("cuts", name))

    def read(text: str) -> Any:
        try:
            return plain.read(text)
        except NotAccepted as refused:
            # In the words of people, such as "12m": a notice says what it was read as.
            typed = read_amount(text, line.amount)
            if typed.problem == "over" or (typed.problem and refused.used == line.amount):
                # As in the box on the page: nobody meant the whole line by it.
                raise NotAccepted(0) from refused
            if refused.used or typed.amount is None or not text.strip():
                raise
            raise NotAccepted(typed.amount, took=True) from refused

    return replace(plain, read=read)


def _passed_on(name: str, line: Line) -> Parameter:
    def read(text: str) -> float:
        return _within(_to_number(text, line.passed_on, "%"), 0, 100)

    accepted = say("link-percent", least=0, most=100)
    return Parameter(
        f"{name}_passed_on",
        "passed_on",
        name,
        "policy",
        line.passed_on,
        accepted,
        read,
        range=(0, 100),
    )


def years_of(pack: Pack) -> tuple[int, int]:
    """The first and the last fiscal year that a cut to this pack's lines may start in."""
    return pack.first_year, pack.first_year + LATER_YEARS


def _year(name: str, pack: Pack, default: int | None) -> Parameter:
    first, last = years_of(pack)
    accepted = say("link-year", first_year=str(first), last_year=str(last))
    plain = _whole(name, (first, last), default, accepted)
    # As the pages write it: "FY2027".
    return replace(plain, read=lambda text: plain.read(_FISCAL.sub("", text)))


def _years() -> Parameter:
    accepted = say("link-years", least=1, most=MOST_YEARS)
    return _whole("years", (1, MOST_YEARS), MOST_YEARS, accepted)


def _lasts() -> Parameter:
    choices = ("continuing", "once")

    def read(text: str) -> str:
        if text.strip().lower() not in choices:
            raise NotAccepted(choices[0])
        return text.strip().lower()

    accepted = say("link-lasts")
    return Parameter(
        "lasts", "lasts", "", "policy", choices[0], accepted, read, str, choices=choices
    )


def _tuition_cap(lowest: float) -> Parameter:
    choices = ("lifted", "cpi")

    def read(text: str) -> str | float:
        word = text.strip().lower()
        if word in choices:
            return word
        if word == "law":
            return lowest
        return _within(_to_number(text, "lifted", "%"), lowest, 100)

    def write(value: str | float) -> str | int | float:
        return value if isinstance(value, str) else number_text(value)

    accepted = say("link-cap", least=f"{lowest:g}", most=100)
    return Parameter(
        "tuition_cap",
        "tuition_cap",
        "",
        "policy",
        "lifted",
        accepted,
        read,
        write,
        range=(lowest, 100),
        choices=choices,
    )


def _assumption(name: str, assumption: Assumption) -> Parameter:
    low, high = assumption.allowed

    def read(text: str) -> float:
        # A share may be written as the pages write it: "3%".
        percent = assumption.is_share and text.rstrip().endswith("%")
        value = _to_number(text, None, "$%" if percent else "$")
        # As a decimal, or 3% would not be the 0.03 that a link has.
        value = float(f"{value:.15g}e-2") if percent else value
        if not low <= value <= high:
            raise NotAccepted(None)
        return value

    least, most, unit = spoken_number(low), spoken_number(high), named(assumption.unit)
    accepted = (
        say("link-assumption", least=least, most=most, unit=unit)
        if low < high
        else say("link-assumption-fixed", number=least)
    )
    return Parameter(
        f"a.{name}", "assumptions", name, "belief", None, accepted, read, range=assumption.allowed
    )


def _local(figure: OwnFigure) -> Parameter:
    low, high = figure.low, figure.high

    def read(text: str) -> float:
        try:
            value = _to_number(text, None, "$%")
        except NotAccepted as refused:
            typed = read_amount(text, high, shares=False).amount or 0
            if refused.comma or figure.unit != "dollars" or typed < low:
                raise
            raise NotAccepted(typed, took=True) from refused
        if not low <= value <= high:
            raise NotAccepted(None)
        return value

    accepted = say("link-own", measure=figure.unit, least=f"{low:,}", most=f"{high:,}")
    return Parameter(
        figure.name, "local", figure.name, "place", None, accepted, read, range=(low, high)
    )


def _preset(pack: Pack) -> Parameter:
    def read(text: str) -> str:
        key = text.strip().lower()
        if key not in pack.presets:
            raise NotAccepted("")
        # What a bare address opens needs no name.
        return key if pack.presets[key].link else ""

    accepted = say("link-preset", pack=pack.revision, names=", ".join(pack.presets))
    titles = ", ".join(f"“{preset.name}”" for preset in pack.presets.values())
    told = say("link-preset-told", names=titles)
    return Parameter("preset", "preset", "", "name", "", accepted, read, str, told=told)


def _district() -> Parameter:
    def read(text: str) -> str:
        clean = clean_name(text)
        if len(clean) > LONGEST_NAME:
            raise NotAccepted(clean[:LONGEST_NAME].strip())
        return clean

    accepted = say("link-name", most=LONGEST_NAME)
    return Parameter("district", "district", "", "place", "", accepted, read, str)


def _rows(lines: Sequence[str]) -> Parameter:
    """Rows, which name a line where the pack has several tuition lines, named here."""

    def read(text: str) -> tuple[Row, ...]:
        if text.startswith(_OPENED) and not text.endswith(_CLOSED):
            raise NotAccepted((), rows="end")
        parts = [part for part in text.split(";") if part.strip()]
        if len(parts) > MOST_ROWS:
            raise NotAccepted((), rows="many")
        good: list[Row] = []
        as_given = True
        for part in parts:
            try:
                row = _row(part, lines)
            except NotAccepted as refused:
                row, as_given = refused.used, False
            if row is None:
                raise NotAccepted((), rows="row")
            good.append(row)
        if sum(len(quote_plus(_row_text(row) + ";")) for row in good) > LONGEST_ROWS:
            raise NotAccepted((), rows="many")
        if not as_given:
            raise NotAccepted(tuple(good))
        return tuple(good)

    def write(rows: tuple[Row, ...]) -> str:
        return ";".join(_row_text(row) for row in rows)

    accepted = say(
        "link-rows",
        line_named="yes" if len(lines) > 1 else "no",
        names=", ".join(lines),
        most_rows=MOST_ROWS,
        most_characters=f"{LONGEST_ROWS:,}",
        longest=LONGEST_NAME,
        most_students=f"{MOST_STUDENTS:,}",
        least_tuition=LEAST_TUITION,
        most_tuition=f"{MOST_TUITION:,}",
    )
    return Parameter("rows", "rows", "", "place", (), accepted, read, write)


def _row(text: str, lines: Sequence[str]) -> Row:
    """Read one row; NotAccepted holds the row with its name shortened, or None."""
    school, _, figures = text.partition(":")
    students, _, figures = figures.partition(":")
    tuition, parted, rest = figures.partition(":")
    line, _, year = rest.partition(":")
    if parted and len(lines) < 2 and not year:
        raise NotAccepted(None)
    year = _FISCAL.sub("", year)
    if year and not re.fullmatch("20[0-9]{2}", year):
        raise NotAccepted(None)
    name, line = clean_name(unquote(school)), line.strip().lower()
    count = _to_number(students, None)
    # Five dollars, or five thousand as they are written elsewhere.
    if _POINTED.fullmatch(tuition.strip(" $")):
        raise NotAccepted(None)
    rate = _to_number(tuition, None) if tuition.strip() else None
    if not 0 <= count <= MOST_STUDENTS:
        raise NotAccepted(None)
    if rate is not None and not LEAST_TUITION <= rate <= MOST_TUITION:
        raise NotAccepted(None)
    if line and line not in lines:
        raise NotAccepted(None)
    # The first line is what a row without one belongs to, so both are written the same.
    row = Row(name, number_text(count), rate, "" if line in lines[:1] else line, int(year or 0))
    if len(name) > LONGEST_NAME:
        raise NotAccepted(replace(row, school=name[:LONGEST_NAME].strip()))
    return row


def _row_text(row: Row) -> str:
    figures = [
        number_text(row.students),
        "" if row.tuition is None else number_text(row.tuition),
        row.line,
        row.year or "",
    ]
    while figures[-1] == "":
        figures.pop()
    return ":".join(map(str, [row.school.translate(_ESCAPED), *figures]))


def closed(rows: str) -> str:
    """Rows as an address has them: without its end, the text is refused."""
    return f"{_OPENED}{rows}{_CLOSED}" if rows else rows


def clean_name(text: str) -> str:
    """A name on one line, without control characters; of any length, also empty."""
    if not text.isprintable():
        text = "".join(c if c.isprintable() else " " for c in text)
    return " ".join(text.split())


@kept_by_language(32)
def parameters(pack: Pack) -> Mapping[str, Parameter]:
    """Every parameter that a link to this pack may carry, in the order they are written."""
    lines = pack.lines.items()
    declared = [
        _preset(pack),
        *(_cut(name, line) for name, line in lines),
        *([_tuition_cap(cap_in_law(pack))] if has_cap(pack) else []),
        *(_passed_on(name, line) for name, line in lines),
        _year("first_year", pack, pack.first_year),
        _year("cpi_from", pack, None),
        _years(),
        _lasts(),
        *(_assumption(name, assumption) for name, assumption in pack.assumptions.items()),
        _district(),
        *(_local(figure) for figure in LOCAL.values()),
        _rows(list(tuition_lines(pack))),
    ]
    return MappingProxyType({parameter.name: parameter for parameter in declared})
