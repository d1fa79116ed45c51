"""A result to pass on as text: paragraph, citation, and the lines that reproduce it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from html import escape
from urllib.parse import urlencode

from model import Estimate, encode
from model.estimate import of_tuition
from model.messages import say
from model.pack import tuition_lines
from model.scenario import frozen_choices, to_parameters
from reports.comparison.columns import Column
from reports.wording.amounts import date_text, dollars, percent
from reports.wording.made_with import dated
from reports.wording.sentences import enumeration, unit_count
from reports.wording.two_laws import (
    own_answer,
    rests_on,
    sentences_of,
    sides,
    suppose,
    supposed,
)


def paragraph(result: Estimate, link: str) -> str:
    """The cut as plain text for an e-mail, under both laws, and the link."""
    pack, scenario = result.pack, result.scenario
    found = sides(pack, scenario)
    said = [suppose(result)] if result.total.cut else []
    for side, sentence in zip(found, sentences_of(found), strict=True):
        # What both laws do alike is said once.
        more = _in_other_terms(side.estimate) if sentence == side.sentence else []
        said.append(" ".join([sentence, *more]))
    said += rests_on(pack, scenario, found)
    said.append(say("share-signed", address=link, product=say("shell-name"), **dated(pack)))
    return "\n".join(said)


def _in_other_terms(result: Estimate) -> list[str]:
    """The same figures a student, line by line where there are several, and in what is lost."""
    charged = tuition_lines(result.pack)
    rising = {name: of_tuition(result.lines[name]) for name in charged}
    rises = [
        say(
            "share-rise",
            line_count=len(charged),
            line=charged[name].name,
            increase=dollars(line.tuition_increase),
            percent=percent(line.tuition_increase_percent),
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
    return [*rises, *([say("share-lost", names=enumeration(lost))] if lost else [])]


def citation(result: Estimate, name: str, link: str, day: date) -> str:
    """What a paper or an article can cite the result with: both laws, and the link."""
    made = {"year": f"FY{result.year}", **dated(result.pack)}
    cited = say("share-cited", product=say("shell-name"), scenario=name, **made)
    at = say("share-cited-at", date=date_text(day), address=link)
    return f"{cited} {supposed(result)} {at}"


def python_lines(result: Estimate) -> str:
    """Python that prints the same figures, as JSON."""
    link = encode(frozen_choices(result.scenario, result.pack), result.pack)
    return (
        "import json\n\n"
        "from model import decode, estimate, load_pack\n\n"
        f'pack = load_pack("{result.pack.revision}")\n'
        f'scenario, notices = decode("{link}", pack)\n'
        "print(json.dumps(estimate(pack, scenario).to_dict(), indent=1))\n"
    )


def command_line(result: Estimate) -> str:
    """The command that prints the same figures."""
    written = to_parameters(frozen_choices(result.scenario, result.pack), result.pack)
    # With "=" a negative number is not taken for an option.
    options = [f"--{name.replace('_', '-')}={value}" for name, value in written.items()]
    return " ".join(["python -m model estimate", *options, "--format json"])


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
    return (
        f'<iframe src="{source}" title="{title}" width="100%" height="{1420 if controls else 740}" '
        'style="border:0" loading="lazy"></iframe>'
    )


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
            text=own_answer(column.estimate),
            **dated(column.estimate.pack),
        )
        for column in compared
    ]
