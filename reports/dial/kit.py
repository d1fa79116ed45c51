"""The offline kit: the dial, its tables, texts and sources in one HTML file without a network."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from html import escape
from pathlib import Path
from string import Template
from typing import Any

from model import Pack, Scenario
from model.choice import to_choice
from model.estimate import assumptions_in_use
from reports.dial.data import dial_data, point, ranges
from reports.dial.form import Heard, as_json
from reports.dial.source import dial_css, dial_html, script
from reports.wording.assumption_values import assumption_value
from reports.wording.sentences import words

_STEP = 5
PERCENTS = [float(percent) for percent in range(60, 101, _STEP)]
"""The other caps that the kit can show: it cannot ask the model for one in between."""

_TEMPLATE = Path(__file__).parent / "kit.html"


def kit(pack: Pack, scenario: Scenario, made: date) -> str:
    """Make the offline kit of a scenario.

    Args:
        pack: the priorities and assumptions.
        scenario: the cuts and rules that it opens at; what is passed on and the assumptions are
            fixed in the file.
        made: the date that it says it was made on.

    Returns:
        One HTML document that needs nothing else.
    """
    data = dial_data(pack, scenario, PERCENTS)
    state = Heard(to_choice(scenario), point(pack, scenario, PERCENTS), ranges(pack, scenario))
    given = {
        **vars(replace(data, percents=replace(data.percents, step=_STEP))),
        "state": state,
        "html": dial_html(),
        "css": dial_css(),
    }
    say = words()["kit"]
    made_on = f"{made:%B %-d, %Y}"
    subtitle = say["subtitle"].format(pack=pack.title, revision=pack.revision, date=made_on)
    texts = {name: escape(text) for name, text in (say | {"subtitle": subtitle}).items()}
    return Template(_TEMPLATE.read_text(encoding="utf-8")).substitute(
        texts,
        priority_list=_priorities(pack),
        assumption_list=_assumptions(pack, scenario),
        source_list=_sources(pack),
        script=f"{script('kit')}();",
        data=_inline_json(given),
    )


def _inline_json(data: Mapping[str, Any]) -> str:
    """JSON that may stand inside a script element: no text in it can end the element."""
    return as_json(data).replace("<", "\\u003c")


def _priorities(pack: Pack) -> str:
    sections = [
        f"<p><b>{escape(section.number)} {escape(section.title)}</b><br>“{escape(section.aim)}”</p>"
        + "".join(f"<p>“{escape(point.text)}”</p>" for point in section.points)
        for section in pack.priorities.sections
    ]
    source = pack.sources[pack.priorities.source]
    return "".join(sections) + f"<p>— {escape(source.title)}</p>"


def _assumptions(pack: Pack, scenario: Scenario) -> str:
    values = assumptions_in_use(pack, scenario)
    changed = f" <b>{escape(words()['kit']['changed'])}</b>"
    return "".join(
        f"<li>{escape(assumption.label)}: "
        f"{escape(assumption_value(assumption, values[name]))}"
        f"{changed if name in scenario.assumptions else ''}"
        f" — {escape(assumption.kind)}, {escape(pack.sources[assumption.source].title)}</li>"
        for name, assumption in pack.assumptions.items()
    )


def _sources(pack: Pack) -> str:
    return "".join(
        "<li>"
        + (
            f'<a href="{escape(source.address)}">{escape(source.title)}</a>'
            if source.address
            else escape(source.title)
        )
        + f" ({escape(source.date)}; {escape(source.kind)}). {escape(source.says)}</li>"
        for source in pack.sources.values()
    )
