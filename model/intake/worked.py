"""Columns that are worked out of others: groups added, a share of all, ten months of tuition."""

import math
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from model.intake.numbers import Floats, read_numbers
from model.intake.questions import Choices, Option, column_label, letter
from model.messages import say

FIRST_WORKED = 60
"""The place of the first such column: behind all that are read."""
_TERM = r"[A-Za-z]{1,2}(?: ?\* ?(?:[A-Za-z]{1,2}|[0-9]{1,2}))?"
_FORMULA = re.compile(rf"{_TERM}(?: ?[-+] ?{_TERM})*")
_PARTS = re.compile(rf"([-+]?) ?({_TERM})")


@dataclass(frozen=True)
class Term:
    """One summand: the product of columns, or of a column and a number."""

    sign: int
    columns: tuple[int, ...]
    times: int


@dataclass(frozen=True)
class Worked:
    """A column, and how it comes about: B+D, B-D, B*C or C*10."""

    text: str
    terms: tuple[Term, ...]

    @property
    def columns(self) -> set[int]:
        """Those that it is made of."""
        return {at for term in self.terms for at in term.columns}

    @property
    def takes_off(self) -> bool:
        """Whether it is what is left of its first column."""
        return any(term.sign < 0 for term in self.terms)

    def label(self, header: Sequence[str]) -> str:
        """How a question names it, its columns with their letters."""
        return self._written([column_label(header, at) for at in range(len(header))])

    def name(self, header: Sequence[str]) -> str:
        """What stands for a header above it."""
        return self._written(header)

    def _written(self, names: Sequence[str]) -> str:
        text = ""
        for term in self.terms:
            factors = [names[at] for at in term.columns]
            factors += [] if term.times == 1 else [str(term.times)]
            sign = ("" if not text else " + ") if term.sign > 0 else " − "
            text += sign + " × ".join(factors)
        return text


def worked(choice: str, header: Sequence[str]) -> Worked | None:
    """What somebody chose as a formula; None where it is the name or the letter of a column."""
    text = "".join(choice.split()).upper()
    if choice.strip().casefold() in map(str.casefold, header) or not re.search(r"[-+*]", text):
        return None
    if not _FORMULA.fullmatch(text):
        return None
    places = {letter(at): at for at in range(len(header))}
    terms = []
    for sign, term in _PARTS.findall(text):
        names = term.split("*")
        columns = [places.get(name, -1) for name in names if not name.isdecimal()]
        if -1 in columns:
            return None
        times = [int(name) for name in names if name.isdecimal()]
        terms.append(Term(-1 if sign == "-" else 1, tuple(columns), times[0] if times else 1))
    return Worked(text, tuple(terms))


def worked_option(choice: str, text: str, header: Sequence[str]) -> Option:
    """A choice of what a formula comes to."""
    column = worked(text, header)
    return Option(choice, text, column.label(header) if column else text)


def times_options(
    choice: str, at: int, times: Iterable[int], header: Sequence[str]
) -> tuple[Option, ...]:
    """That a column is dollars of a part of a year, so many of which make a year; or of a year."""
    label = say("intake-option-of-a-year", of_header=column_label(header, at))
    return (
        *(worked_option(choice, f"{letter(at)}*{each}", header) for each in times),
        Option(choice, f"{letter(at)}*1", label),
    )


def chosen_as(choices: Choices) -> bool:
    """Whether somebody said by a formula what the dollars of a year are."""
    return any("*" in each or "+" in each for each in (choices.tuition_column, choices.bill_column))


def cells_of(column: Worked, cells: Callable[[int], Sequence[str]]) -> list[str]:
    """The cells of such a column, as text.

    A cell that is no number, and that it is made of, stands in its place: so it is told.
    """
    texts = {at: [text.strip() for text in cells(at)] for at in column.columns}
    numbers = {at: with_percents(each) for at, each in texts.items()}
    found = []
    for row in range(len(next(iter(texts.values())))):
        of_row = {at: texts[at][row] for at in texts}
        faults = [text for at, text in of_row.items() if text and np.isnan(numbers[at][row])]
        summed = _summed(column, {at: float(values[row]) for at, values in numbers.items()})
        found.append(faults[0] if faults else summed)
    return found


def _summed(column: Worked, numbers: dict[int, float]) -> str:
    """One row's number as text; nothing where a part of it is missing that it needs."""
    total, given = 0.0, False
    for place, term in enumerate(column.terms):
        factors = [numbers[at] for at in term.columns]
        missing = any(map(math.isnan, factors))
        if missing and (any(each > 0 for each in factors) or (not place and column.takes_off)):
            return ""
        if not missing:
            total, given = total + term.sign * term.times * math.prod(factors), True
    # What is worked out of decimals has dust.
    return f"{round(total, 4):.12g}" if given else ""


def with_percents(texts: Sequence[str]) -> Floats:
    """Numbers, those in percent as the shares that they are."""
    numbers = read_numbers(pa.array(texts, pa.string()))
    shares = read_numbers(pa.array([text.removesuffix("%") for text in texts], pa.string())) / 100
    return np.where([text.endswith("%") for text in texts], shares, numbers)
