"""Rounds and writes amounts as people speak, so that parts shown add up to the total shown.

The live dial does the same in the browser (reports/dial/numbers.js); generated cases hold the two
equal.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import numpy as np

from model import Estimate
from model.estimate import LineEstimate
from model.messages import say
from model.parameters import number_text, spoken_number
from model.slider_tables import DIGITS

MILLION = 1_000_000
MILLIONS = " million"
"""What follows a number of millions."""
UNITS = (100_000, 10_000, 1_000, 1)
"""What amounts may be rounded to, dollars."""
_DECIMALS = {100_000: 1, 10_000: 2, 1_000: 3}
"""Decimals of a million that each unit leaves."""


LEAST_PERCENT = 0.0001
"""The least percent that is written out; a link keeps the exact number."""


@dataclass(frozen=True)
class Shown:
    """A cut and its two parts, rounded so that the parts add up. Dollars."""

    cut: float
    districts_pay: float
    services_lost: float


@dataclass(frozen=True)
class ShownEstimate:
    """Every line and the total, rounded to one unit so that rows and columns add up."""

    unit: int
    """Dollars that amounts are rounded to."""
    lines: Mapping[str, Shown]
    total: Shown

    def money(self, amount: float) -> str:
        """An amount of this estimate in words: "$12.4 million", "$550,000"."""
        return money(amount, self.unit)

    def short_money(self, amount: float) -> str:
        """The same where there is little room: "$12.4M", "$550,000"."""
        return short_money(amount, self.unit)


def nearest(value: float, unit: float = 1) -> float:
    """Round half up to a multiple of ``unit``, as the browser does.

    The value is first taken to four decimals, as the dial's tables are, so that both sides round
    the same number.
    """
    return math.floor(float(np.round(value, DIGITS)) / unit + 0.5) * unit


def unit_for(cuts: list[float], parts: list[float]) -> int:
    """How finely to round, in dollars.

    As people speak, but no coarser than the cuts were set, and so that no part that is more than
    nothing rounds away to nothing. Parts are first taken to four decimals, as in ``nearest``.

    Args:
        cuts: each line's cut.
        parts: what each line's districts pay and what services it loses.
    """
    total = sum(cuts)
    is_round = total >= 10 * MILLION and all(cut % 100_000 == 0 for cut in cuts)
    smaller = 10_000 if total >= MILLION else 1_000 if total >= 50_000 else 1
    coarsest = 100_000 if is_round else smaller
    tabled = np.round(parts, DIGITS).tolist()
    least = min((part for part in tabled if part >= 0.5), default=total)
    return next(unit for unit in UNITS if unit <= coarsest and (unit <= least or unit == 1))


def shown(estimate: Estimate, *names: str) -> ShownEstimate:
    """Round an estimate for the screen: all of its lines, or only those named."""
    wanted = {name: estimate.lines[name] for name in names or estimate.lines}
    unit = unit_for(
        [line.cut for line in wanted.values()],
        [p for line in wanted.values() for p in (line.districts_pay, line.services_lost)],
    )
    lines = {name: _rounded(line, unit) for name, line in wanted.items()}
    total = Shown(
        cut=sum(line.cut for line in lines.values()),
        districts_pay=sum(line.districts_pay for line in lines.values()),
        services_lost=sum(line.services_lost for line in lines.values()),
    )
    return ShownEstimate(unit, lines, total)


def whole_dollars(estimate: Estimate) -> dict[str, Shown]:
    """Every line in whole dollars: what is cut is what districts pay and what is lost."""
    return {name: _rounded(line, 1) for name, line in estimate.lines.items()}


def _rounded(line: LineEstimate, unit: float) -> Shown:
    cut, pay = nearest(line.cut, unit), nearest(line.districts_pay, unit)
    return Shown(cut, pay, cut - pay)


def money(amount: float, unit: int = 10_000, million: str = MILLIONS) -> str:
    """Dollars in words: "$12.4 million" from a million on, "$550,000" below."""
    rounded = nearest(amount, unit)
    if rounded >= MILLION and unit in _DECIMALS:
        return f"${rounded / MILLION:,.{_DECIMALS[unit]}f}{million}"
    return f"${rounded:,.0f}"


def short_money(amount: float, unit: int = 10_000) -> str:
    """Dollars where there is little room: "$12.4M" from a million on, "$550,000" below."""
    return money(amount, unit, "M")


def dollars(amount: float) -> str:
    """Whole dollars, or cents where there is less than a dollar: "$923", "$0.08"."""
    return f"${decimals(amount, 2 if 0 < np.round(amount, DIGITS) < 1 else 0)}"


def decimals(value: float, places: int = 0) -> str:
    """A number rounded half up to so many decimals: "1,234", "21.6", "0.25"."""
    scale = 10**places
    return f"{nearest(float(np.round(value, DIGITS)) * scale) / scale:,.{places}f}"


def count(value: float) -> str:
    """A number of people or things: whole from 5 up, one decimal below: "86", "2.5", "0"."""
    tenths = nearest(float(np.round(value, DIGITS)) * 10)
    return decimals(value, 1 if tenths < 50 and tenths % 10 else 0)


def percent(value: float, places: int = 1) -> str:
    """A percent with one decimal, or as many as are asked for: "21.6%"."""
    return f"{decimals(value, places)}%"


def mills(value: float) -> str:
    """Mills as they are levied, and to one more decimal below a tenth: "1.25", "0.013"."""
    return decimals(value, 2 if value >= 0.1 else 3)


def more(text: str) -> str:
    """A rise, of an amount or a percent in words: "+$923", "+21.6%"."""
    return f"+{text}"


def to_the_cent(amount: float) -> str:
    """Dollars to the cent, as tables have them: "$427,033.00"."""
    return f"${decimals(amount, 2)}"


def exact_money(amount: float, million: str = MILLIONS) -> str:
    """Dollars in as few words as say them exactly: "$12.0 million", "$12,345,678"."""
    return money(amount, next(unit for unit in UNITS if amount % unit == 0 or unit == 1), million)


def percent_text(value: float) -> str:
    """A percent as it was set: "58%", "82.5%"; "<0.0001%" where nobody could read its zeros."""
    if 0 < abs(value) < LEAST_PERCENT:
        return f"{'-' if value < 0 else ''}<{LEAST_PERCENT}%"
    return f"{spoken_number(number_text(value))}%"


def exact_dollars(amount: float) -> str:
    """Dollars as exactly as they are counted: "$120,000", "$4,270.33"."""
    number = number_text(round(amount, 2))
    return f"${number:,}" if isinstance(number, int) else f"${number:,.2f}"


def date_text(day: date) -> str:
    """A date: "November 25, 2026"."""
    return say("papers-date", month=day.month, day=day.day, year=f"{day.year:04d}")
