"""A result to pass on as text: paragraph, citation, and the lines that reproduce it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from html import escape
from urllib.parse import urlencode

from model import Estimate, Pack, Scenario, encode
from model.estimate import of_tuition
from model.messages import say
from model.pack import tuition_lines
from model.scenario import frozen_choices, to_parameters
from reports.comparison.columns import Column
from reports.wording.amounts import date_text, dollars, percent
from reports.wording.evidence import source_in_words, sources_of_cut
from reports.wording.made_with import dated
from reports.wording.ranges import TOTALS, ranges_said
from reports.wording.sentences import enumeration, unit_count
from reports.wording.two_laws import (
    Side,
    all_it_rests_on,
    own_answer,
    own_supposed,
    proposal,
    sentences_of,
    sides,
    suppose,
    supposed,
)

LITTLE_DOLLARS = 0.005
LITTLE_SHARE = 0.05
"""Below these, a rise and its percent would be written as nothing."""


def paragraph(result: Estimate, link: str) -> str:
    """The cut as plain text for an e-mail, under both laws, and the link."""
    pack, scenario = result.pack, result.scenario
    found = sides(pack, scenario)
    said = [suppose(result)] if result.total.cut else []
    for side, sentence in zip(found, sentences_of(found), strict=True):
        # What both laws do alike is said once.
        more = _in_other_terms(side.estimate) if sentence == side.sentence else []
        said.append(" ".join([sentence, *more]))
    said += all_it_rests_on(pack, scenario, found)
    said += proposal(pack, scenario)
    if result.total.cut:
        said += ranges_said(found, (*TOTALS, "rise", "percent", "units"))
        said.append(worked_from(pack, scenario))
    said.append(say("share-signed", address=link, product=say("shell-name"), **dated(pack)))
    return "\n".join(said)


def worked_from(pack: Pack, scenario: Scenario) -> str:
    """Whose publications the figures of a cut are worked out from."""
    cited = sources_of_cut(pack, scenario)
    return say("share-sources", names="; ".join(map(source_in_words, cited)))


def _in_other_terms(result: Estimate) -> list[str]:
    """The same figures a student, line by line where there are several, and in what is lost."""
    charged = tuition_lines(result.pack)
    rising = {name: of_tuition(result.lines[name]) for name in charged}
    rises = [
        say(
            "share-rise",
            line_count=len(charged),
            line=charged[name].name,
            **_rise(line.tuition_increase, line.tuition_increase_percent),
        )
        for name, line in rising.items()
        if line.districts_pay
    ]
    lost = [
        unit_count(result, name, unit)
        for name, each in result.lines.items()
        for unit, units in list(each.units_lost.items())[:1]
        if round(units, 1)
    ]
    # What is lost stands at the end of the sentence before.
    return [*([say("share-lost", names=enumeration(lost))] if lost else []), *rises]


def _rise(increase: float, percents: float) -> dict[str, str]:
    """A rise as messages take it: what would be written as nothing is less than the least."""
    little = percents < LITTLE_SHARE
    return {
        "rise_written": "little" if increase < LITTLE_DOLLARS else "told",
        "increase": dollars(increase),
        "written": "little" if little else "told",
        "percent": percent(0.1 if little else percents),
    }


def citation(result: Estimate, name: str, link: str, day: date) -> str:
    """What a paper or an article can cite the result with: both laws, and the link."""
    made = {"year": f"FY{result.year}", **dated(result.pack)}
    cited = say("share-cited", product=say("shell-name"), scenario=name, **made)
    at = say("share-cited-at", date=date_text(day), address=link)
    pack, scenario = result.pack, result.scenario
    ranges = ranges_said(sides(pack, scenario)) if result.total.cut else []
    return " ".join([cited, supposed(result), *proposal(pack, scenario), *ranges, at])


def python_lines(result: Estimate) -> str:
    """Python that prints the same figures, of the same year, as JSON."""
    link = encode(frozen_choices(result.scenario, result.pack), result.pack)
    later = f", {result.year}" if result.year != result.scenario.first_year else ""
    return (
        "import json\n\n"
        "from model import decode, estimate, load_pack\n"
        "from reports.sheets.statewide import both_laws_to_dict\n\n"
        f'pack = load_pack("{result.pack.revision}")\n'
        f'scenario, notices = decode("{link}", pack)\n'
        f"told = estimate(pack, scenario{later}).to_dict()\n"
        f'told["both_laws"] = both_laws_to_dict(pack, scenario{later})\n'
        "print(json.dumps(told, indent=1))\n"
    )


def command_line(result: Estimate) -> str:
    """The command that prints the same figures, of the same year."""
    written = to_parameters(frozen_choices(result.scenario, result.pack), result.pack)
    # With "=" a negative number is not taken for an option.
    options = [f"--{name.replace('_', '-')}={value}" for name, value in written.items()]
    later = [f"--in-year={result.year}"] if result.year != result.scenario.first_year else []
    return " ".join(["python -m model estimate", *options, *later, "--both-laws --format json"])


def of_column(side: Side) -> str:
    """Which column of the answer lines to copy give: its rule and its year."""
    year = f"FY{side.estimate.year}"
    return say("share-of-column", rule=side.heading, year=year) if side.heading else year


def embed_snippet(address: str, result: Estimate, controls: bool) -> str:
    """HTML that shows the result on another website, frozen at its facts.

    Args:
        address: the address of the page for frames, without a query.
        result: what it shows.
        controls: whether a reader of that website may move the figures.
    """
    shown = {"embed": "true"} | ({} if controls else {"controls": "none"})
    frozen = replace(frozen_choices(result.scenario, result.pack), lang=result.scenario.lang)
    scenario = to_parameters(frozen, result.pack)
    source = escape(f"{address}?{urlencode({**shown, **scenario})}")
    title = escape(f"{say('shell-name')}: {supposed(result)}")
    narrow, least, style = _frame_height(result, controls)
    return (
        '<div style="container-type:inline-size">'
        f'<iframe src="{source}" title="{title}" width="100%" height="{narrow}" '
        f'style="border:0;height:max({least}px,{style})" loading="lazy"></iframe></div>'
    )


_NARROWEST = 300
"""Pixels of the narrowest frame that all of the content is seen in."""


def _frame_height(result: Estimate, controls: bool) -> tuple[int, int, str]:
    """How high a frame has to be for all of its content to be seen, pixels, at each width.

    Measured in a browser (tests/browser/test_embed.py): the narrower it is, and the more lines are
    cut and shares are chosen, the more there is to read.

    Returns:
        The height at the narrowest, the least height, and what a browser works out between them of
        the width that the frame has.
    """
    scenario, lines = result.scenario, result.pack.lines
    cut = [name for name in lines if scenario.cuts[name]]
    chosen = sum(scenario.passed_on[name] != lines[name].passed_on for name in cut)
    several = len(cut or lines)
    if controls:
        narrow, wide, wide_from = 1840 + 115 * several + 320 * chosen, 1360 + 70 * several, 860
        least = 960 + 60 * several + 120 * chosen
    else:
        narrow, wide, wide_from = 840 + 150 * several + 330 * chosen, 440 + 75 * several, 760
        least = wide + 60 * chosen
    # Each value that somebody changed is said beneath what is cut.
    assumed = len(scenario.assumptions) if cut else 0
    narrow, wide, least = narrow + 100 * assumed, wide + 40 * assumed, least + 40 * assumed
    slope = (narrow - wide - 60 * chosen) / (wide_from - _NARROWEST)
    return narrow, least, f"calc({narrow + slope * _NARROWEST:.0f}px - {100 * slope:.0f}cqw)"


def comparison_text(compared: Sequence[Column], link: str) -> str:
    """Each scenario's name and answer as plain text, and the link."""
    said = compared_answers(compared)
    return "\n".join(
        [*said, say("share-signed-comparison", address=link, product=say("shell-name"))]
    )


def compared_answers(compared: Sequence[Column]) -> list[str]:
    """Each scenario's name and answer, with the facts and the day of the law of each."""
    return [
        say(
            "share-compared-answer",
            scenario=column.name,
            text=_laws(column),
            **dated(column.estimate.pack),
        )
        for column in compared
    ]


def _laws(column: Column) -> str:
    """A column's cut and answer; that of current law before it, where no other column says it."""
    if not column.by_law:
        return own_supposed(column.estimate)
    by_law = "".join(part.text for part in column.by_law)
    return " ".join([suppose(column.estimate), by_law, own_answer(column.estimate)])
