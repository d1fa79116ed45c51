"""A result to pass on as text: paragraph, citation, and the lines that reproduce it."""

from collections.abc import Sequence
from datetime import date
from html import escape
from urllib.parse import urlencode

from model import Estimate, encode, estimate
from model.estimate import of_tuition
from model.messages import say
from model.pack import tuition_lines
from model.scenario import frozen_choices, to_parameters
from reports.comparison.columns import Column
from reports.wording.amounts import date_text, dollars, percent
from reports.wording.caps import capped_lines, caps_of_lines
from reports.wording.made_with import dated
from reports.wording.readings import chosen_reading, law_and_lifted, other_readings
from reports.wording.sentences import answer, enumeration, unit_count


def paragraph(result: Estimate, link: str) -> str:
    """The answer as plain text for an e-mail, under both laws, and the link."""
    said = [answer(result), *_rises(result)]
    lost = [
        unit_count(result, name, unit)
        for name, each in result.lines.items()
        for unit, units in list(each.units_lost.items())[:1]
        if round(units, 1)
    ]
    if lost:
        said.append(say("share-lost", names=enumeration(lost)))
    capped = capped_lines(result.pack, result.scenario.first_year)
    if any(result.lines[name].cut for name in capped):
        said += _under_both_laws(result)
    said.append(say("share-signed", address=link, product=say("shell-name"), **dated(result.pack)))
    return "\n".join(said)


def _under_both_laws(result: Estimate) -> list[str]:
    """Under which law the answer is; then the same cut under current law, or a change of it."""
    pack, scenario = result.pack, result.scenario
    law, lifted = sorted(law_and_lifted(pack, scenario), key=lambda each: not each.law)
    own = chosen_reading(pack, scenario) or lifted
    other = lifted if own.law else law
    caps = caps_of_lines(pack, scenario.first_year)
    if scenario.tuition_cap == "cpi" and scenario.cpi_from is not None:
        said = say("share-own-from", rule=own.label, year=f"FY{scenario.cpi_from}")
    else:
        said = say("share-own", read_as="law" if own.law else "changed", rule=own.label, caps=caps)
    lead = say(
        "share-other", read_as="law" if other.law else "changed", rule=other.label, caps=caps
    )
    return [said, f"{lead} {other_readings(estimate(pack, other.scenario))}"]


def _rises(result: Estimate) -> list[str]:
    """How much more a student's tuition would be, line by line where there are several."""
    charged = tuition_lines(result.pack)
    rising = {name: of_tuition(result.lines[name]) for name in charged}
    return [
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


def citation(result: Estimate, name: str, link: str, day: date) -> str:
    """What a paper or an article can cite the result with."""
    made = {"year": f"FY{result.year}", **dated(result.pack)}
    cited = say("share-cited", product=say("shell-name"), scenario=name, **made)
    at = say("share-cited-at", date=date_text(day), address=link)
    return f"{cited} {answer(result)} {at}"


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
    scenario = to_parameters(frozen_choices(result.scenario, result.pack), result.pack)
    source = escape(f"{address}?{urlencode({**shown, **scenario})}")
    title = escape(f"{say('shell-name')}: {answer(result)}")
    return (
        f'<iframe src="{source}" title="{title}" width="100%" height="{640 if controls else 544}" '
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
            text=answer(column.estimate),
            **dated(column.estimate.pack),
        )
        for column in compared
    ]
