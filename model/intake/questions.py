"""What a reader of tables asks, and what somebody chose; knows nothing of how tables are read."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace

from model.intake.problems import Called, Problem, filled, shown
from model.intake.years import fiscal_year
from model.messages import say

NONE = "none"
"""Chosen as the tuition column: no column; each student takes the statewide average."""
EACH_ROW = "rows"
"""Chosen as the students column: no column; each row is one student."""
COUNT, LEAVE_OUT = "count", "leave-out"
"""Chosen of rows that may count or not."""
AS_GIVEN = "as-given"
"""Chosen of numbers beside words that may change what they mean."""
ALL = "all"
"""Chosen as the rows that count: whatever they say."""


@dataclass(frozen=True)
class Choices:
    """What somebody chose of what a file leaves open; "" where nothing was chosen.

    A column is named by its letter or by its header.
    """

    sheet: str = ""
    """A name of a sheet, or its number."""
    header_row: int = 0
    """As a spreadsheet numbers it; 0 where it was not chosen."""
    school_column: str = ""
    district_column: str = ""
    students_column: str = ""
    tuition_column: str = ""
    bill_column: str = ""
    budget_column: str = ""
    """Of the districts' whole budgets; or ``NONE``."""
    year: str = ""
    """Of sheets, columns or rows of several fiscal years: those of this one, such as "2025"; or
    ``ALL``, each with its own."""
    only_district: str = ""
    """Of a table of several districts: this one, however it is spelled; or ``ALL``."""
    only_rows: str = ""
    """Of rows by year, month or group of students: those that say this; or ``ALL``."""
    hidden_rows: str = ""
    repeated_rows: str = ""
    sum_rows: str = ""
    """Rows that are the sum of others but are not called a total."""
    doubtful_rows: str = ""
    """Rows whose name says that they may be no school."""
    other_columns: str = ""
    """Columns of numbers whose names do not say what they are: left out."""
    remarks: str = ""
    """Words around the table that may change what its numbers mean: they stand as given."""
    program_rows: str = ""
    """Rows that may be of another program; ``ALL`` counts those that surely are, too."""
    put_back: str = ""
    """The numbers of rows that count though they would be left out: "7, 12"."""

    @property
    def rows_put_back(self) -> frozenset[int]:
        """Those numbers."""
        return frozenset(map(int, re.findall("[0-9]+", self.put_back)))


_ACCEPTED = {
    "hidden_rows": (COUNT, LEAVE_OUT),
    "repeated_rows": (COUNT, LEAVE_OUT),
    "sum_rows": (COUNT, LEAVE_OUT),
    "doubtful_rows": (COUNT, LEAVE_OUT),
    "program_rows": (COUNT, ALL, LEAVE_OUT),
    "other_columns": (LEAVE_OUT,),
    "remarks": (AS_GIVEN,),
}
"""Of each choice between a few words, these."""
_NUMBERS = re.compile(r"[0-9]{1,7}( *[, ] *[0-9]{1,7})*")

NAMES = tuple(field.name for field in fields(Choices))


class ChoiceRefused(ValueError):
    """A choice that cannot be one."""

    def __init__(self, name: str, given: str, accepted: str) -> None:
        option = name.replace("_", "-")
        super().__init__(
            say("intake-choice-refused", setting=option, given=given, accepted=accepted)
        )
        self.name, self.given, self.accepted = name, given, accepted


def choices_from(given: Mapping[str, str]) -> Choices:
    """Choices as a command or a request names them; "" is none.

    Raises:
        ChoiceRefused: the header row is no number, or a choice between two is neither.
    """
    texts = {name: shown(given.get(name, "")) for name in NAMES}
    # Row numbers are not cut short: each that is lost would be a row.
    texts["put_back"] = given.get("put_back", "").strip()
    row = texts.pop("header_row")
    if row and not (row.isdecimal() and 0 < int(row) < 1_000_000):
        raise ChoiceRefused("header_row", row, say("intake-choice-row"))
    if texts["year"].casefold() == ALL:
        texts["year"] = ALL
    elif texts["year"]:
        texts["year"] = str(_year(texts["year"]))
    for name, words in _ACCEPTED.items():
        if texts[name] and texts[name] not in words:
            *names, last = words
            listed = ", ".join(names)
            accepted = say("intake-choice-rows", names=listed, other=last) if names else last
            raise ChoiceRefused(name, texts[name], accepted)
    if texts["put_back"] and not _NUMBERS.fullmatch(texts["put_back"]):
        raise ChoiceRefused("put_back", texts["put_back"], say("intake-choice-numbers"))
    return Choices(header_row=int(row or 0), **texts)


def _year(given: str) -> int:
    year = fiscal_year(given)
    if not year:
        raise ChoiceRefused("year", given, say("intake-choice-year"))
    return year


@dataclass(frozen=True)
class Option:
    """One answer to a question: the choice that it makes, and what a person reads."""

    choice: str
    """A field of ``Choices``."""
    value: str
    label: str


@dataclass(frozen=True)
class Question:
    """What has to be chosen before any figure is given."""

    name: str
    """``intake-asked-{name}`` is its message."""
    options: tuple[Option, ...]
    place: str = ""
    """What in the table it is about: rows, or a column."""

    @property
    def candidates(self) -> str:
        """The options, as one enumeration."""
        return ", ".join(option.label for option in self.options)


class Asked(ValueError):
    """More than one thing could be meant, and nothing is taken until one is chosen."""

    def __init__(self, question: Question) -> None:
        super().__init__(question.name)
        self.question = question


def answered(choices: Choices, option: Option) -> Choices:
    """Choices with one more."""
    given = {name: str(getattr(choices, name) or "") for name in NAMES}
    return choices_from(given | {option.choice: option.value})


def of_any_file(choices: Choices) -> Choices:
    """The choices that make sense of another file of the same shape, so none of certain rows."""
    return replace(
        choices,
        only_district="",
        hidden_rows="",
        repeated_rows="",
        sum_rows="",
        doubtful_rows="",
        program_rows="",
        remarks="",
        put_back="",
    )


def letter(column: int) -> str:
    """A column as a spreadsheet names it: A is the first."""
    text = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(65 + rest) + text
    return text


def column_label(header: Sequence[str], column: int) -> str:
    """A column by its letter and its header, as a question and a summary name it."""
    name = shown(header[column]) if column < len(header) else ""
    return say("intake-column", letter=letter(column), named="yes" if name else "no", header=name)


def column_options(choice: str, header: Sequence[str], columns: Sequence[int]) -> list[Option]:
    """An option for each column."""
    return [Option(choice, letter(each), column_label(header, each)) for each in columns]


def credit_options(can_subtract: bool) -> tuple[Option, ...]:
    """What may become of credits: left out, or taken off the rows of the same schools."""
    left_out = Option("doubtful_rows", LEAVE_OUT, say("intake-option-leave-out"))
    if not can_subtract:
        return (left_out,)
    return Option("doubtful_rows", COUNT, say("intake-option-subtract")), left_out


def years_options(years: Iterable[int], labels: Mapping[int, str] | None = None) -> list[Option]:
    """An option for each fiscal year, and one for all of them, each with its own figures."""
    known = sorted(set(years))
    options = [Option("year", str(year), (labels or {}).get(year, f"FY{year}")) for year in known]
    return [*options, Option("year", ALL, say("intake-option-each-year"))]


def asked_problem(question: Question, called: Called) -> Problem:
    """An open question as a problem: nothing was taken, and these are the candidates."""
    message = f"intake-asked-{question.name}"
    values = {"candidates": question.candidates, "where": question.place, **called.values()}
    given, accepted = filled(f"{message}.given", values), say("intake-asked-accepted")
    used = say("intake-not-read", table_from=called.table_from)
    return Problem(None, "", given, accepted, used, filled(message, values))
