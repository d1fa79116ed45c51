"""Who pays, line by line: the bars that several papers draw, and the same figures in words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from model import Estimate
from model.messages import say
from model.pack import Line
from reports.wording.amounts import exact_money, shown_line, unit_of_all
from reports.wording.sentences import taken
from reports.wording.two_laws import Side

_SEEN = 0.5
"""Percent of the longest bar from which on a bar is seen without a mark."""


@dataclass(frozen=True)
class LineBar:
    """A line's cut as a bar: what districts pay from the left, services lost to the right."""

    name: str
    cut: str
    pay: str
    """The amount in a few words, or "" for none."""
    lost: str
    pay_share: float
    """Percent of the largest line: all bars together have one scale, that of the page."""
    lost_share: float
    whole_share: float
    """The line as long as it is, with what is kept of it."""
    marked: bool
    """Too short to be seen, so it is marked."""
    sentence: str
    """The same figures in words."""


def line_units(sides: Sequence[Side]) -> dict[str, float]:
    """What each line is rounded to, so that its cut is the same amount on every side; dollars."""
    results = [side.estimate for side in sides]
    return {
        name: unit_of_all([[each.lines[name]] for each in results]) for name in results[0].lines
    }


def line_bars(result: Estimate, units: Mapping[str, float]) -> list[LineBar]:
    """A bar for each line that is cut: the two parts of the cut within the whole line.

    The largest line of the year is as long as there is room, and all else is on its scale.

    Args:
        result: one side of the cut.
        units: what each line is rounded to, as ``line_units`` gives it.
    """
    bars, lines = [], result.pack.lines
    exact = {key: line for key, line in result.lines.items() if line.cut}
    longest = _longest(result)
    for key, drawn in exact.items():
        line = shown_line(drawn, units[key])
        name, what = lines[key].name, taken([lines[key]])
        cut, pay, lost = map(line.money, (line.cut, line.districts_pay, line.services_lost))
        bars.append(
            LineBar(
                name=name,
                cut=say(
                    "papers-bar-cut", cut=cut, taken=what, whole=exact_money(lines[key].amount)
                ),
                pay=say("papers-bar-pay", pay=pay) if line.districts_pay else "",
                lost=say("papers-bar-lost", lost=lost) if line.services_lost else "",
                pay_share=100 * drawn.districts_pay / longest,
                lost_share=100 * drawn.services_lost / longest,
                whole_share=share_of_longest(result, lines[key]),
                marked=100 * drawn.cut / longest < _SEEN,
                sentence=say("papers-bar-alt", line=name, taken=what, cut=cut, pay=pay, lost=lost),
            )
        )
    return bars


def share_of_longest(result: Estimate, line: Line) -> float:
    """How long a line is in percent of the year's largest."""
    return 100 * line.amount / _longest(result)


def _longest(result: Estimate) -> int:
    return max((line.amount for line in result.pack.lines.values()), default=0)


def line_bars_in_words(result: Estimate, units: Mapping[str, float]) -> str:
    """The text alternative of the bars; arguments as for ``line_bars``."""
    sentences = [bar.sentence for bar in line_bars(result, units)]
    return " ".join([say("papers-bars-alt", year=f"FY{result.year}"), *sentences])
