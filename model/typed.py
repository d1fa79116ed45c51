"""What people mean who type an amount to cut: dollars, a share of the line, or one of some.

reports/dial/typed.js reads the same in the browser; generated cases hold the two equal
(tests/browser/test_typed.py).
"""

import math
import re
from dataclasses import dataclass
from typing import Literal

Problem = Literal["", "negative", "comma", "over", "unread"]

_SPACES = re.compile("[ \t\r\n\u00a0\u2007\u2009\u202f]+")
_OWN_SIGN = re.compile(r"^− ?(?=\$|$)")
"""The sign of a cut that the box itself shows: "− $12,000,000"."""
_NEGATIVE = re.compile(r"^[-−–(][^0-9]*[0-9]")
_AMOUNT = re.compile(
    r"^(?:us ?)?\$? ?([0-9., ]*[0-9][0-9.,]*(?:e[0-9]{1,2})?) ?"
    r"(k|thousands?|m|mm|mil|mill|mln|mn|millions?|mill[oó]n(?:es)?|b|bn|billions?)?"
    r"(?: ?(dollars?|d[oó]lares|usd))?$"
)
_PERCENT = re.compile(r"^([0-9., ]*[0-9][0-9.,]*) ?(?:%|percent|per cent|pct|por ciento)$")
_PLAIN = re.compile(r"^(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:e[0-9]{1,2})?$")
_GROUPED = re.compile(r"^[0-9]{1,3}(?:(?:,[0-9]{3})+|(?: [0-9]{3})+)(?:\.[0-9]*)?$")
_BY_POINTS = re.compile(r"^[0-9]{1,3}(?:\.[0-9]{3}){2,}$")
"""Nothing else has two points: "12.000.000" is how Spanish may write twelve million."""
_POINTED = re.compile(r"^[0-9]{1,3}\.[0-9]{3}$")
"""In Spanish it may be thousands: "12.000"."""
_SHARES = {
    **dict.fromkeys(("none", "nothing", "zero", "nada", "cero"), 0.0),
    **dict.fromkeys(("quarter", "a quarter", "one quarter", "un cuarto"), 25.0),
    **dict.fromkeys(("third", "a third", "one third", "un tercio"), 100 / 3),
    **dict.fromkeys(("half", "a half", "one half", "mitad", "la mitad"), 50.0),
    **dict.fromkeys(("two thirds", "dos tercios"), 200 / 3),
    **dict.fromkeys(("three quarters", "tres cuartos"), 75.0),
    **dict.fromkeys(("all", "everything", "the whole line", "todo", "toda la partida"), 100.0),
}
"""Percent of the line."""
_FRACTION = re.compile(r"^([0-9]{1,3}) ?/ ?([0-9]{1,3})$")
_COUNTED = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen",
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince"
    " dieciséis diecisiete dieciocho diecinueve",
)
_TENS = (
    "twenty thirty forty fifty sixty seventy eighty ninety",
    "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
)
_NUMBERS = {
    **{word: at for words in _COUNTED for at, word in enumerate(words.split(" "))},
    **{word: 10 * (at + 2) for words in _TENS for at, word in enumerate(words.split(" "))},
    **dict.fromkeys(("a", "an", "un"), 1),
    **dict.fromkeys(("cien", "ciento"), 100),
}
_LETTERS = re.compile(r"[^ -]+")
_SCALES = {"k": 1e3, "t": 1e3, "m": 1e6, "b": 1e9}
"""What a scale multiplies by, by its first letter."""
_LONGEST = 40
"""Characters of an amount."""
_SMALL = 1000
"""Below it, a bare number may be short for thousands or millions."""


@dataclass(frozen=True)
class Typed:
    """What was understood: an amount, or two that it may be, or why it is none."""

    amount: int | None = None
    """Whole dollars."""
    either: tuple[int, ...] = ()
    """The amounts that it may mean, the smallest first."""
    problem: Problem = ""


_UNREAD = Typed(problem="unread")


def read_amount(text: str, most: int, shares: bool = True) -> Typed:
    """Read an amount that somebody typed to take from a line.

    Args:
        text: what was typed; nothing means that nothing is cut.
        most: the whole line, dollars, or the most that another amount may be.
        shares: a part of the whole may be meant, such as half.
    """
    said = _OWN_SIGN.sub("", _SPACES.sub(" ", text).strip(" ").lower())
    if said in ("", "$"):
        return Typed(0)
    if shares and said in _SHARES:
        return Typed(_share(_SHARES[said], most))
    if _NEGATIVE.match(said):
        return Typed(problem="negative")
    if len(said) > _LONGEST:
        return _UNREAD
    if shares and (percent := _PERCENT.match(said)):
        value, problem = _number(percent[1])
        if value is None:
            return Typed(problem=problem)
        return Typed(problem="over") if value > 100 else Typed(_share(value, most))
    if shares and (fraction := _FRACTION.match(said)):
        part, whole = int(fraction[1]), int(fraction[2])
        return Typed(_share(100 * part / whole, most)) if 0 < part <= whole else _UNREAD
    found = _AMOUNT.match(_in_digits(said))
    if not found:
        return _UNREAD
    value, problem = _number(found[1])
    if value is None:
        return Typed(problem=problem)
    scale, noun = found[2], found[3]
    if scale == "mil":
        # A thousand in Spanish, and short for a million in English.
        two = (value * 1e3, value * 1e6)
        return Typed(either=(_whole(two[0]), _whole(two[1]))) if two[1] <= most else _UNREAD
    # Nobody cuts half a dollar: a number with a part of one is of thousands or of millions.
    pointed = _POINTED.match(found[1].strip(" ")) is not None
    parted = not noun and value < _SMALL and not value.is_integer()
    if not scale and (pointed or parted):
        meant = [value * each for each in (1e3, 1e6) if 1 <= value * each <= most]
        # Below one it may as well be a share: half of the line.
        meant += [value * most] if shares and 0 < value < 1 <= value * most else []
        amounts = sorted({_whole(each) for each in meant})
        if amounts[1:]:
            return Typed(either=tuple(amounts))
        if amounts:
            return Typed(amounts[0])
        if not parted and value:
            return Typed(problem="over")
    if not scale and not noun and 0 < value < _SMALL:
        larger = next((value * each for each in (1e6, 1e3) if value * each <= most), None)
        if larger is not None:
            return Typed(either=(_whole(value), _whole(larger)))
    dollars = value * _SCALES[scale[0]] if scale else value
    return Typed(problem="over") if dollars > most else Typed(_whole(dollars))


def ungrouped(number: str) -> str | None:
    """A number without what parts its thousands; None where commas or spaces part anything else."""
    if _GROUPED.match(number):
        return number.replace(",", "").replace(" ", "")
    if _BY_POINTS.match(number):
        return number.replace(".", "")
    return None if "," in number or " " in number else number


def _in_digits(said: str) -> str:
    """An amount whose number stands in words, such as "twenty-five thousand", with digits."""
    value = end = 0
    for word in _LETTERS.finditer(said):
        number = _NUMBERS.get(word[0])
        if word[0] == "hundred" and 0 < value < 100:
            value *= 100
        elif number is not None and (not end or _goes_on(value, number)):
            value += number
        elif not (end and word[0] in ("and", "y")):
            break
        end = word.end()
    return f"{value}{said[end:]}" if end else said


def _goes_on(value: int, number: int) -> bool:
    """Whether a number is the next part of one: tens after hundreds, ones after tens."""
    if value % 100 == 0:
        return value > 0 and number < 100
    return value % 100 >= 20 and value % 10 == 0 and number < 10


def _number(text: str) -> tuple[float | None, Problem]:
    digits = ungrouped(text.strip(" "))
    if digits is None:
        return None, "comma" if "," in text else "unread"
    return (float(digits), "") if _PLAIN.match(digits) else (None, "unread")


def _share(percent: float, most: int) -> int:
    return _whole(most * percent / 100)


def _whole(dollars: float) -> int:
    return math.floor(dollars + 0.5)
