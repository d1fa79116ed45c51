"""The answer as a picture for a post or a slide, and the same figures as text."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from html import escape
from typing import Literal

from model import Estimate, Pack, Scenario, estimate
from model.messages import Part, say
from reports.papers.line_bars import LineBar, line_bars, line_units, share_of_longest
from reports.papers.printed_link import printed
from reports.papers.typeset import to_png, to_svg
from reports.wording.amounts import date_text, exact_money
from reports.wording.any_cut import shown_sides
from reports.wording.caps import proposers
from reports.wording.evidence import source_in_words, sources_of_cut
from reports.wording.made_with import dated
from reports.wording.readings import choice_sentences
from reports.wording.sentences import cut_in_words, taken
from reports.wording.two_laws import Side, assumed, rests_on

Size = Literal["social", "slide"]

PIXELS: dict[Size, tuple[int, int]] = {"social": (1200, 630), "slide": (1920, 1080)}
LONGEST_SHOWN = 160
"""Characters of a link that a picture has room for."""


@dataclass(frozen=True)
class KeptLine:
    """A line that is not cut, with the amount that it keeps."""

    name: str
    kept: str
    share: float
    """Percent of the largest line, as ``LineBar.whole_share``."""
    sentence: str
    """The same in words."""


@dataclass(frozen=True)
class Column:
    """What a cut does under one law: as large as the other, and its bars on the same scale."""

    heading: str
    """"" where there is one column."""
    answer: tuple[Part, ...]
    sentence: str
    """The same as text."""
    lines: tuple[LineBar, ...]
    law: str
    """Which article it is, or would change, and who has proposed that."""


@dataclass(frozen=True)
class Picture:
    """All that the picture says, rounded and worded."""

    width: int
    height: int
    question: str
    columns: tuple[Column, ...]
    """Current law first; one column where both laws do the same. Of any cut where none is made."""
    kept: tuple[KeptLine, ...]
    """Every line where nothing is cut; else none."""
    rule: str
    sources: str
    made: str
    opens: str
    """What the link opens, where that is not the same figures."""
    link: str


def picture_svg(pack: Pack, scenario: Scenario, size: Size, link: str, made: date) -> str:
    """Make the picture as SVG, with its text alternative inside.

    Args:
        pack: the priorities and assumptions.
        scenario: cuts, rules and changed assumptions; the picture shows its first year.
        size: "social", 1200 by 630 pixels, or "slide", 1920 by 1080.
        link: the address of the same scenario on the site, printed on the picture.
        made: the date that the picture bears.
    """
    data = picture_data(pack, scenario, size, link, made)
    width, height = PIXELS[size]
    drawn = to_svg("picture.typ", asdict(data), made)
    # The drawing's own first tag gives its size in points and no text alternative.
    inside = drawn[drawn.index(">", drawn.index("<svg")) + 1 :]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img" '
        f'aria-labelledby="title desc"><title id="title">{escape(data.question)}</title>'
        f'<desc id="desc">{escape(picture_text(pack, scenario, link, made))}</desc>{inside}'
    )


def picture_png(pack: Pack, scenario: Scenario, size: Size, link: str, made: date) -> bytes:
    """Make the picture as PNG; arguments as for ``picture_svg``."""
    data = picture_data(pack, scenario, size, link, made)
    return to_png("picture.typ", asdict(data), made)


def picture_text(pack: Pack, scenario: Scenario, link: str, made: date) -> str:
    """Say all that the picture shows, in the order in which it shows it, a line each."""
    said = picture_data(pack, scenario, "social", link, made)
    lines = [
        said.question,
        *(line for column in said.columns for line in _column_in_words(column)),
        *(line.sentence for line in said.kept),
        said.rule,
        said.sources,
        said.made,
        f"{said.opens} {said.link}".strip(),
    ]
    return "\n".join(line for line in lines if line)


def picture_data(pack: Pack, scenario: Scenario, size: Size, link: str, made: date) -> Picture:
    """What the picture says; arguments as for ``picture_svg``."""
    result, shown = estimate(pack, scenario), printed(link, LONGEST_SHOWN).text
    width, height = PIXELS[size]
    cited = "; ".join(map(source_in_words, sources_of_cut(pack, scenario)))
    found, chosen = shown_sides(pack, scenario), choice_sentences(pack, scenario)
    said = [
        each
        for each in rests_on(pack, scenario, found)
        if each not in found[0].law and each != found[-1].law
    ]
    return Picture(
        width=width,
        height=height,
        question=_question(result, found[0].unit),
        columns=tuple(_column(side, line_units(found)) for side in found),
        kept=tuple(_kept(result)),
        rule=" ".join(filter(None, [*said, chosen, *assumed(pack, scenario)])),
        sources=say("picture-sources", sources=cited),
        made=say(
            "picture-made",
            year=f"FY{found[0].estimate.year}",
            dates="facts" if made == date.fromisoformat(pack.made) else "picture",
            date=date_text(made),
            **dated(pack),
        ),
        opens="" if shown == link else say("papers-link", link_form="too-long", clicked="same"),
        link=shown,
    )


def _question(result: Estimate, unit: float) -> str:
    """What a picture answers: who would pay, for the cut or for any."""
    words = cut_in_words(result, unit)
    if words.pop("outcome") == "none":
        return say("dial-title")
    return say("papers-statewide-question", **words)


def _column(side: Side, units: Mapping[str, float]) -> Column:
    bars = tuple(line_bars(side.estimate, units))
    scenario = side.estimate.scenario
    by = ""
    if side.proposed:
        # In short, as beside the dial; where nobody is known, what is said instead.
        by = proposers(side.estimate.pack, scenario.tuition_cap, scenario.first_year)
        by = by or " ".join(side.proposed)
    return Column(side.heading, side.parts, side.sentence, bars, f"{side.law} {by}".strip())


def _column_in_words(column: Column) -> Iterator[str]:
    yield from (column.heading, column.sentence, column.law)
    yield from (bar.sentence for bar in column.lines)


def _kept(result: Estimate) -> Iterator[KeptLine]:
    for line in result.pack.lines.values() if not result.total.cut else ():
        amount, what = exact_money(line.amount), taken([line])
        sentence = say("picture-kept-alt", line=line.name, amount=amount, taken=what)
        kept, share = say("picture-kept", amount=amount, taken=what), share_of_longest(result, line)
        yield KeptLine(line.name, kept, share, sentence)
