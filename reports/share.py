"""A result to pass on: its links, citation, paragraph, data, and the lines that reproduce it."""

import json
from dataclasses import replace
from datetime import date
from html import escape
from typing import Any
from urllib.parse import urlencode

from model import Estimate, Pack, Scenario, encode, estimate
from model.district import statewide, tuition_line
from model.questions import cap_in_law
from model.scenario import to_parameters
from reports.amounts import count, dollars, percent
from reports.words import answer, other_reading

SITE = "RESC Budget Explorer"


def live_link(address: str, pack: Pack, scenario: Scenario) -> str:
    """A link that opens with the newest facts and says what changed since.

    Args:
        address: the page's address without its query.
        pack: the pack that the scenario is shown with.
        scenario: what the link opens at.
    """
    return _link(address, pack, replace(scenario, pack="", made=pack.revision))


def frozen_link(address: str, pack: Pack, scenario: Scenario) -> str:
    """A link that opens at these very figures for as long as the project exists."""
    return _link(address, pack, replace(scenario, pack=pack.revision, made=""))


def _link(address: str, pack: Pack, scenario: Scenario) -> str:
    return f"{address}?{encode(scenario, pack)}"


def paragraph(result: Estimate, link: str) -> str:
    """The answer as plain text for an e-mail, with the other reading of the law and the link."""
    line = statewide(result)
    said = [answer(result)]
    if line.districts_pay:
        rise = f"{dollars(float(line.tuition_increase))} more a student"
        said.append(f"That is about {rise}, {percent(float(line.tuition_increase_percent))}.")
    lost = [
        f"{count(float(units))} {result.pack.lines[name].units[unit].label}"
        for name, each in result.lines.items()
        for unit, units in list(each.units_lost.items())[:1]
        if round(float(units), 1)
    ]
    if lost:
        said.append(f"In services: about {' and '.join(lost)}.")
    if line.cut:
        said.append(_opposite(result))
    said.append(f"{link} ({SITE}, pack {result.pack.revision})")
    return "\n".join(said)


def _opposite(result: Estimate) -> str:
    law = cap_in_law(result.pack)
    lifted = result.scenario.tuition_cap == "lifted"
    other = replace(result.scenario, tuition_cap=law if lifted else "lifted")
    said = other_reading(estimate(result.pack, other), tuition_line(result.pack))
    rule = f"the cap stays at {law:g}%" if lifted else "the cap is lifted"
    return f"The law decides between two readings. If {rule}: {said}"


def citation(result: Estimate, name: str, link: str, day: date) -> str:
    """A sentence that a paper or an article can cite the result with."""
    return (
        f"{SITE}, “{name}”, pack {result.pack.revision}, FY{result.year}: "
        f"{answer(result)} {day:%B %-d, %Y}. {link}"
    )


def data_json(result: Estimate) -> bytes:
    """The object of the command line, as a file."""
    return json.dumps(result.to_dict(), indent=1).encode()


def data_table(result: Estimate) -> list[list[Any]]:
    """The same figures as rows: line, figure, value; a header first."""
    rows: list[list[Any]] = [["line", "figure", "value"]]
    told = result.to_dict()
    for name, line in told["lines"].items():
        for figure, value in line.items():
            if figure == "units_lost":
                rows += [[name, f"{unit} lost", number] for unit, number in value.items()]
            else:
                rows.append([name, figure, value])
    rows += [["total", figure, value] for figure, value in told["total"].items()]
    return rows


def python_lines(result: Estimate) -> str:
    """Python that prints the same figures."""
    link = encode(_plain(result.scenario), result.pack)
    return (
        "from model import decode, estimate, load_pack\n\n"
        f'pack = load_pack("{result.pack.revision}")\n'
        f'scenario, notices = decode("{link}", pack)\n'
        "print(estimate(pack, scenario).to_dict())\n"
    )


def command_line(result: Estimate) -> str:
    """The command that prints the same figures."""
    written = to_parameters(_plain(result.scenario), result.pack)
    options = [f"--{name.replace('_', '-')} {value}" for name, value in written.items()]
    return " ".join(
        ["python -m model estimate", f"--pack {result.pack.revision}", *options, "--format json"]
    )


def embed_snippet(address: str, result: Estimate) -> str:
    """HTML that shows the result on another website."""
    query = urlencode(
        {**to_parameters(_plain(result.scenario), result.pack), "pack": result.pack.revision}
    )
    source = escape(f"{address}?embed=true&{query}")
    title = escape(f"{SITE}: {answer(result)}")
    return (
        f'<iframe src="{source}" title="{title}" width="100%" height="520" '
        'style="border:0" loading="lazy"></iframe>'
    )


def _plain(scenario: Scenario) -> Scenario:
    """Policy and assumptions alone: what a statewide figure depends on."""
    return replace(scenario, pack="", made="", district="", rows=(), local={})
