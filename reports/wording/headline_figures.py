"""Headline figures and their bands in words, rounded as every page rounds them."""

from model import Estimate, Pack
from model.headlines import Headline
from model.messages import say
from model.uncertainty import DRAWS, HIGH_PERCENT, LOW_PERCENT, Band
from reports.wording.amounts import (
    UNITS,
    close_unit,
    count,
    counts_alike,
    dollars_alike,
    millions,
    money,
    or_less,
    percent,
    shown_together,
    to_a_cent,
)
from reports.wording.sentences import upper_first

_OF_TUITION = ("rise", "percent")
_NAMED = ("pay", "lost", *_OF_TUITION)
"""The figures that no unit of the pack names."""
_ALIKE = {"dollars a student": dollars_alike, "count": counts_alike}
"""How the two ends of a range are written in one unit."""
BAND_MEANS = {"percents": HIGH_PERCENT - LOW_PERCENT, "draws": DRAWS}
"""What a message says of how bands are made."""


def headline_label(pack: Pack, headline: Headline) -> str:
    """What a figure is: "Teaching positions"; and of which line where others have it too."""
    label = part_label(pack, headline.line, headline.part)
    others = [
        part_label(pack, name, part)
        for name, line in pack.lines.items()
        if headline.line not in ("", name)
        for part in (*(_OF_TUITION if line.kind == "tuition" else ()), *line.units)
    ]
    if label not in others:
        return label
    return say("names-of-line", label=label, line=pack.lines[headline.line].short)


def part_label(pack: Pack, line: str, part: str) -> str:
    """What a part of a line is: "Districts pay", or a unit's name."""
    if part in _NAMED:
        return say(f"evidence-figure-{part}")
    return upper_first(pack.lines[line].units[part].label)


def headline_value(result: Estimate, headline: Headline, coarsest: float = UNITS[0]) -> str:
    """The figure as the pages show it; dollars are rounded to no more than ``coarsest``."""
    if headline.measure == "dollars":
        total = shown_together(result.lines.values(), coarsest)
        parts = {"pay": total.districts_pay, "lost": total.services_lost}
        if headline.part in parts:
            return total.money(parts[headline.part])
        return other_value(result, headline, headline.read(result))
    return _text(headline, headline.read(result))


def other_value(
    result: Estimate, headline: Headline, value: float, coarsest: float = UNITS[0]
) -> str:
    """Another value of the same figure, rounded like the figure."""
    if headline.measure == "dollars":
        # As fine as the estimate's own amounts, and fine enough for the value itself.
        unit = shown_together(result.lines.values(), coarsest).unit
        return money(value, close_unit(value, unit))
    return _text(headline, value)


def band_sentence(result: Estimate, headline: Headline, band: Band) -> str:
    """A band as people say it: "between $10.9 and $13.2 million, most likely $12 million"."""
    central = headline_value(result, headline)
    if band.low == band.high:
        return say("evidence-band-fixed", central_figure=central)
    low, high = band_ends(result, headline, band)
    if low == high:
        return say("evidence-band-same", central_figure=central)
    ends = {"low_figure": low, "high_figure": high}
    return say("evidence-band-between", **ends, central_figure=central)


def band_short(result: Estimate, headline: Headline, band: Band, coarsest: float = UNITS[0]) -> str:
    """A band beside its figure: "$10.9 to $13.2 million"; "" where the two ends look alike."""
    low, high = band_ends(result, headline, band, coarsest)
    return "" if low == high else say("evidence-band-short", low_figure=low, high_figure=high)


def band_ends(
    result: Estimate, headline: Headline, band: Band, coarsest: float = UNITS[0]
) -> tuple[str, str]:
    """The two ends; a million is said once where both have it.

    Args:
        result: what the figure is of.
        headline: the figure.
        band: its range.
        coarsest: dollars that it may be rounded to, as the figure is: what all sides round to.
    """
    ends = (band.low, band.high)
    if headline.measure in _ALIKE:
        low, high = _ALIKE[headline.measure](ends)
        return low, high
    low, high = (other_value(result, headline, each, coarsest) for each in ends)
    if low != high and low.endswith(millions()) and high.endswith(millions()):
        low = low.removesuffix(millions())
    return low, high


def band_meaning() -> str:
    """What the two ends of a band are."""
    return say("evidence-band-meaning", **BAND_MEANS)


def _text(headline: Headline, value: float) -> str:
    """A figure that is no part of the cut, as the dial writes it: never none where it is some."""
    if headline.measure == "percent":
        return or_less(value, percent)
    if headline.measure == "count":
        return or_less(value, count)
    return to_a_cent(value)
