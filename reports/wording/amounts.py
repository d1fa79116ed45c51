"""Rounds and writes amounts as people speak, so that parts shown add up to the total shown.

The live dial does the same in the browser (reports/dial/numbers.js); generated cases hold the two
equal.
"""

import math
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from model import Estimate
from model.estimate import LineEstimate
from model.messages import kept_by_language, say
from model.parameters import number_text, spoken_number
from model.slider_tables import DIGITS

MILLION = 1_000_000
CENT = 0.01
UNITS = (100_000, 10_000, 1_000, 100, 10, 1, CENT)
"""What amounts may be rounded to, dollars; each a tenth of the one before, but for the last."""
_DECIMALS = {100_000: 1, 10_000: 2, 1_000: 3}
"""Decimals of a million that each unit leaves."""
_TABLED = 10.0**DIGITS
_CLOSE = 0.05
"""How far off a part may be shown, as a share of its exact value."""


LEAST = 0.1
"""The least count or percent that is written out."""
LITTLE = LEAST / 2
"""What is below it would be written as none."""
LEAST_PERCENT = 0.0001
"""The least percent that is written out; a link keeps the exact number."""


@dataclass(frozen=True)
class Shown:
    """A cut and its two parts, each rounded to one unit, at which the parts add up. Dollars."""

    cut: float
    districts_pay: float
    services_lost: float
    unit: float = 1
    """Dollars that the three are rounded to."""

    def money(self, amount: float) -> str:
        """One of the three in words: "$12.4 million", "$550,000"."""
        return money(amount, self.unit)

    def short_money(self, amount: float) -> str:
        """The same where there is little room: "$12.4M", "$550,000"."""
        return short_money(amount, self.unit)


@dataclass(frozen=True)
class ShownEstimate:
    """Every line and the total of all, each rounded from its exact amounts to a unit of its own."""

    lines: Mapping[str, Shown]
    total: Shown


def nearest(value: float, unit: float = 1) -> float:
    """Round half up to a multiple of ``unit``, as the browser does.

    The value is first taken to four decimals, as the dial's tables are, so that both sides round
    the same number.
    """
    if unit == CENT:
        return nearest(_tabled(value) * 100) / 100
    return math.floor(_tabled(value) / unit + 0.5) * unit


def _tabled(value: float) -> float:
    """A number as the dial's tables have it.

    NumPy rounds a single number thus too, in ten times the time.
    """
    return round(float(value) * _TABLED) / _TABLED


def unit_for(cut: float, pay: float, lost: float, coarsest: float = UNITS[0]) -> float:
    """How finely to round a cut and its two parts, in dollars.

    No coarser than the cut was set, as far as people say so many digits; and the coarsest at which
    the rounded parts add up to the rounded cut, and each that is not zero is close to its amount.

    Args:
        cut: what is cut.
        pay: what districts pay of it.
        lost: the services lost.
        coarsest: the coarsest that is wanted.
    """
    spoken = 10_000 if cut >= MILLION else 1_000 if cut >= 50_000 else 1
    set_in = next(unit for unit in UNITS if unit <= spoken or cut % unit == 0)
    return unit_of_sum(cut, (pay, lost), min(set_in, coarsest))


def unit_of_sum(total: float, addends: tuple[float, float], coarsest: float) -> float:
    """The coarsest unit, up to ``coarsest``, at which two amounts are close and add up."""
    return next(
        (
            unit
            for unit in UNITS
            if unit <= coarsest
            and sum(nearest(each, unit) for each in addends) == nearest(total, unit)
            and all(_is_close(each, unit) for each in addends)
        ),
        CENT,
    )


def close_unit(value: float, coarsest: float) -> float:
    """The coarsest unit, up to ``coarsest``, at which a value by itself is close."""
    return next((unit for unit in UNITS if unit <= coarsest and _is_close(value, unit)), CENT)


def _is_close(value: float, unit: float) -> bool:
    """Whether a value rounded to a unit says how much it is; what rounds to no cent is nothing."""
    exact = _tabled(value)
    return not nearest(exact, CENT) or abs(nearest(exact, unit) - exact) <= _CLOSE * exact


def shown(estimate: Estimate) -> ShownEstimate:
    """Round an estimate for the screen."""
    return ShownEstimate(
        {name: shown_line(line) for name, line in estimate.lines.items()},
        shown_together(estimate.lines.values()),
    )


def shown_alike(estimates: Sequence[Estimate]) -> list[ShownEstimate]:
    """Round several for the screen, so that a cut that several make is one amount in each."""

    def unit(of: Callable[[Estimate], Collection[LineEstimate]], like: Estimate) -> float:
        cut = sum(line.cut for line in of(like))
        every = [of(each) for each in estimates]
        return unit_of_all([each for each in every if sum(line.cut for line in each) == cut])

    def of_line(name: str, like: Estimate) -> Shown:
        unit_of_it = unit(lambda each: [each.lines[name]] if name in each.lines else [], like)
        return shown_line(like.lines[name], unit_of_it)

    return [
        ShownEstimate(
            {name: of_line(name, each) for name in each.lines},
            shown_together(each.lines.values(), unit(lambda of: of.lines.values(), each)),
        )
        for each in estimates
    ]


def shown_together(lines: Collection[LineEstimate], coarsest: float = UNITS[0]) -> Shown:
    """Round what lines come to together, to no more than ``coarsest`` dollars."""
    return rounded(sum(line.cut for line in lines), *parts_together(lines), coarsest)


def parts_together(lines: Collection[LineEstimate]) -> tuple[float, float]:
    """What districts pay for lines and what is lost of them, dollars."""
    # Tables have each line's parts, so the dial adds these: the same numbers here.
    pay = _tabled(sum(_tabled(line.districts_pay) for line in lines))
    return pay, _tabled(sum(_tabled(line.services_lost) for line in lines))


def unit_of_all(cases: Sequence[Collection[LineEstimate]]) -> float:
    """The unit for what several estimates come to, so that one cut is the same amount in each."""
    unit: float = UNITS[0]
    while (finest := min(shown_together(each, unit).unit for each in cases)) < unit:
        unit = finest
    return unit


def shown_line(line: LineEstimate, coarsest: float = UNITS[0]) -> Shown:
    """Round one line by itself, to no more than ``coarsest`` dollars."""
    return rounded(line.cut, line.districts_pay, line.services_lost, coarsest)


def rounded(cut: float, pay: float, lost: float, coarsest: float = UNITS[0]) -> Shown:
    """A cut and its two parts, each rounded to the unit at which the parts add up."""
    unit = unit_for(cut, pay, lost, coarsest)
    whole, paid = nearest(cut, unit), nearest(pay, unit)
    # What is left is the other part rounded; of two that end in half a cent it is the lower one.
    return Shown(whole, paid, nearest(whole - paid, unit), unit)


@kept_by_language()
def millions(number: int = 2) -> str:
    """What follows a number of millions, of which one may be said otherwise: " million"."""
    return f" {say('amount-million', number=number)}"


def money(amount: float, unit: float = 10_000, million: str = "") -> str:
    """Dollars in words: "$12.4 million" from a million on, "$550,000" below, cents where needed."""
    if unit == CENT:
        # Each amount of a sentence in cents has them, but for nothing at all.
        return to_the_cent(amount) if nearest(amount, CENT) else "$0"
    rounded = nearest(amount, unit)
    if rounded >= MILLION and unit in _DECIMALS:
        number = f"{rounded / MILLION:,.{_DECIMALS[int(unit)]}f}".rstrip("0").rstrip(".")
        return f"${number}{million or millions(1 if number == '1' else 2)}"
    return f"${rounded:,.0f}"


def short_money(amount: float, unit: float = 10_000) -> str:
    """Dollars where there is little room: "$12.4M" from a million on, "$550,000" below."""
    return money(amount, unit, "M")


def money_alone(amount: float, unit: float, million: str = "") -> str:
    """An amount beside others with which it makes no sum: to their unit, finer if that is far off.

    Args:
        amount: dollars.
        unit: dollars that those beside it are rounded to.
        million: what follows a number of millions; "" for the word.
    """
    return money(amount, close_unit(amount, unit), million)


def dollars(amount: float) -> str:
    """Whole dollars, or cents where there is less than a dollar: "$923", "$0.08"."""
    return dollars_alike([amount])[0]


def dollars_alike(amounts: Sequence[float]) -> list[str]:
    """The same of several in one sentence: in cents, but for nothing, where one needs it."""
    places = 2 if any(0 < _tabled(each) < 1 for each in amounts) else 0
    return [f"${decimals(each, places if _tabled(each) else 0)}" for each in amounts]


def decimals(value: float, places: int = 0) -> str:
    """A number rounded half up to so many decimals: "1,234", "21.6", "0.25"."""
    scale = 10**places
    return f"{nearest(_tabled(value) * scale) / scale:,.{places}f}"


def count(value: float) -> str:
    """A number of people or things: whole from 5 up, one decimal below: "86", "2.5", "0"."""
    return counts_alike([value])[0]


def about(value: float) -> str:
    """How many are lost, roughly: "0", "less than 0.1", "about 86"."""
    # What is left over by floating point is nothing.
    if not round(value, 9):
        return "0"
    written = "little" if is_little(value) else "told"
    return say("dial-figure-about", written=written, unit_count=count(max(value, LEAST)))


def is_little(value: float) -> bool:
    """Whether a count or percent would be written as none, and is not."""
    return round(value, 9) > 0 and _tabled(value) < LITTLE


def or_less(value: float, write: Callable[[float], str]) -> str:
    """A count or percent as it is written; what would be none is "less than 0.1"."""
    return say("shell-less-than", least_figure=write(LEAST)) if is_little(value) else write(value)


def to_a_cent(amount: float) -> str:
    """Dollars of one student: "$923", "$0.08", "less than $0.01"."""
    little = round(amount, 9) > 0 and not nearest(amount, CENT)
    return say("shell-less-than", least_figure=dollars(CENT)) if little else dollars(amount)


def risen(value: float, write: Callable[[float], str]) -> str:
    """The same of a rise: "+21.6%", "less than 0.1%", "0%"."""
    written = or_less(value, write)
    return written if is_little(value) else more(written)


def counts_alike(values: Sequence[float]) -> list[str]:
    """The same of several in one sentence: with a decimal, but for nothing, where one needs it."""
    tenths = [nearest(_tabled(each) * 10) for each in values]
    places = 1 if any(each < 50 and each % 10 for each in tenths) else 0
    return [
        decimals(value, places if ten else 0) for value, ten in zip(values, tenths, strict=True)
    ]


def percent(value: float, places: int = 1) -> str:
    """A percent with one decimal, or as many as are asked for: "21.6%"; none is "0%"."""
    return f"{decimals(value, places if _tabled(value) else 0)}%"


def mills(value: float) -> str:
    """Mills as they are levied, and to one more decimal below a tenth: "1.25", "0.013"."""
    return decimals(value, 2 if value >= 0.1 else 3)


def more(text: str) -> str:
    """A rise, of an amount or a percent in words: "+$923", "+21.6%"; none is "$0"."""
    return f"+{text}" if any(digit in text for digit in "123456789") else text


def to_the_cent(amount: float) -> str:
    """Dollars to the cent, as tables have them: "$427,033.00"."""
    return f"${decimals(amount, 2)}"


def exact_money(amount: float, million: str = "") -> str:
    """Dollars in as few words as say them exactly: "$12 million", "$12,345,678"."""
    return money(amount, next(unit for unit in UNITS if amount % unit == 0 or unit == 1), million)


def percent_text(value: float) -> str:
    """A percent as it was set: "58%", "82.5%"; "<0.0001%" where nobody could read its zeros."""
    if 0 < abs(value) < LEAST_PERCENT:
        return f"{'−' if value < 0 else ''}<{LEAST_PERCENT}%"
    return f"{with_minus(spoken_number(number_text(value)))}%"


def with_minus(number: str) -> str:
    """A number with the sign that is no hyphen, which a range's dash would be taken for."""
    return f"−{number[1:]}" if number.startswith("-") else number


def exact_dollars(amount: float) -> str:
    """Dollars as exactly as they are counted: "$120,000", "$4,270.33"."""
    number = number_text(round(amount, 2))
    return f"${number:,}" if isinstance(number, int) else f"${number:,.2f}"


def date_text(day: date) -> str:
    """A date: "November 25, 2026"."""
    return say("papers-date", month=day.month, day=day.day, year=f"{day.year:04d}")
