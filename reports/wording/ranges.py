"""The ranges of a text's figures in words: what assumptions do to them under each law told."""

from collections.abc import Iterable, Sequence

from model.headlines import Headline, headlines
from model.messages import say
from model.uncertainty import bands
from reports.wording.headline_figures import BAND_MEANS, band_ends, headline_label
from reports.wording.sentences import enumeration, lower_first
from reports.wording.two_laws import Side

TOTALS = ("pay", "lost")
"""The two parts of a cut, of all lines together."""


def ranges_said(found: Iterable[Side], parts: Sequence[str] = TOTALS) -> list[str]:
    """The range of each figure that has one, a sentence for each side.

    What is disputed, the law and what is passed on, is in no range: it is the two sides.

    Args:
        found: the sides whose sentences stand in the text.
        parts: the figures that it gives; what a line loses first counts as "units".
    """
    return [said for side in found if (said := _ranges(side, parts))]


def _ranges(side: Side, parts: Sequence[str]) -> str:
    result = side.estimate
    pack, scenario = result.pack, result.scenario
    figures = [
        each
        for each in headlines(pack, scenario)
        if each.part in parts or _first(each, side, parts)
    ]
    # What is nothing in every draw, such as what districts pay under a cap that holds, has none.
    found = bands(pack, scenario, figures, result.year)
    ends = [(each, band_ends(result, each, found[each.name], side.unit)) for each in figures]
    told = [
        say(
            "share-range",
            label=lower_first(headline_label(pack, each)),
            low_figure=low,
            high_figure=high,
        )
        for each, (low, high) in ends
        if low != high
    ]
    if not told:
        return ""
    named = "yes" if side.heading else "no"
    return say(
        "share-ranges", named=named, rule=side.heading, names=enumeration(told), **BAND_MEANS
    )


def _first(figure: Headline, side: Side, parts: Sequence[str]) -> bool:
    """Whether a figure is what a line loses first, where the text gives that."""
    if "units" not in parts or not figure.line:
        return False
    return figure.part in list(side.estimate.pack.lines[figure.line].units)[:1]
