"""The answer as a picture for a post or a slide, and the same figures as text."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from datetime import date
from html import escape
from typing import Literal

from model import Estimate, Pack, Scenario, estimate
from model.messages import Part, say
from reports.papers.line_bars import LineBar, line_bars
from reports.papers.printed_link import printed
from reports.papers.typeset import to_png, to_svg
from reports.wording.amounts import date_text, exact_money
from reports.wording.caps import capped_lines
from reports.wording.evidence import source_in_words, sources_of_cut
from reports.wording.made_with import dated
from reports.wording.readings import opposite_reading, other_readings, rule_sentences
from reports.wording.sentences import (
    answer,
    answer_parts,
    cut_in_words,
    enumeration,
    lower_first,
    taken,
)

Size = Literal["social", "slide"]

PIXELS: dict[Size, tuple[int, int]] = {"social": (1200, 630), "slide": (1920, 1080)}
LONGEST_SHOWN = 110
"""Characters of a link that a picture has room for."""


@dataclass(frozen=True)
class KeptLine:
    """A line that is not cut, with the amount that it keeps."""

    name: str
    kept: str
    sentence: str
    """The same in words."""


@dataclass(frozen=True)
class Picture:
    """All that the picture says, rounded and worded."""

    width: int
    height: int
    question: str
    answer: tuple[Part, ...]
    lines: tuple[LineBar, ...]
    kept: tuple[KeptLine, ...]
    """Every line where nothing is cut; else none."""
    rule: str
    other: str
    sources: str
    made: str
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
        answer(estimate(pack, scenario)),
        *(bar.sentence for bar in said.lines),
        *(line.sentence for line in said.kept),
        said.rule,
        said.other,
        said.sources,
        said.made,
        said.link,
    ]
    return "\n".join(line for line in lines if line)


def picture_data(pack: Pack, scenario: Scenario, size: Size, link: str, made: date) -> Picture:
    """What the picture says; arguments as for ``picture_svg``."""
    result = estimate(pack, scenario)
    width, height = PIXELS[size]
    cited = "; ".join(map(source_in_words, sources_of_cut(pack, scenario)))
    year = f"FY{result.year}"
    return Picture(
        width=width,
        height=height,
        question=say("papers-statewide-question", **cut_in_words(result)),
        answer=tuple(answer_parts(result)),
        lines=tuple(line_bars(result)),
        kept=tuple(_kept(result)),
        rule=rule_sentences(pack, scenario),
        other=_other(result),
        sources=say("picture-sources", sources=cited),
        made=say("picture-made", year=year, date=date_text(made), **dated(pack)),
        link=printed(link, LONGEST_SHOWN).text,
    )


def _kept(result: Estimate) -> Iterator[KeptLine]:
    for line in result.pack.lines.values() if not result.total.cut else ():
        amount, what = exact_money(line.amount), taken([line])
        sentence = say("picture-kept-alt", line=line.name, amount=amount, taken=what)
        yield KeptLine(line.name, say("picture-kept", amount=amount, taken=what), sentence)


def _other(result: Estimate) -> str:
    """Who would pay under another reading of the law, or if districts paid all or nothing."""
    pack, scenario = result.pack, result.scenario
    cut = [name for name in pack.lines if scenario.cuts[name]]
    capped = [name for name in capped_lines(pack, scenario.first_year) if name in cut]
    if capped:
        reading = opposite_reading(pack, scenario)
        lead = say(
            "picture-reading",
            line=enumeration([pack.lines[name].name for name in capped]),
            reading=lower_first(reading.short),
            note=lower_first(reading.note.removesuffix(".")),
        )
        return f"{lead} {other_readings(estimate(pack, reading.scenario))}"
    if not cut:
        return ""
    end = 0 if all(scenario.passed_on[name] == 100 for name in cut) else 100
    other = replace(scenario, passed_on={name: end for name in scenario.passed_on})
    lead = say("picture-end", passed_on="all" if end else "none")
    return f"{lead} {answer(estimate(pack, other))}"
