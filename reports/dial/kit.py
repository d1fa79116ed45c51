"""The offline kit: the dial, its tables, texts and sources in one HTML file without a network."""

import json
from datetime import date
from html import escape
from pathlib import Path
from string import Template
from typing import Any

from model import Pack, Scenario
from model.estimate import assumptions_in_use
from reports.dial.data import choice_of, dial_data, front_end, point, ranges
from reports.wording.assumption_values import assumption_value

PERCENTS = [float(percent) for percent in range(60, 101, 5)]
"""The other caps that the kit can show: it cannot ask the model for one in between."""

_TEMPLATE = Path(__file__).parents[1] / "kit.html"


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
    source = front_end()
    data = dial_data(pack, scenario, PERCENTS) | {
        "mode": "page",
        "state": {
            "choice": choice_of(scenario, pack),
            "point": point(pack, scenario, PERCENTS),
            "ranges": ranges(pack, scenario),
        },
        "html": source["html"],
        "css": source["css"],
    }
    subtitle = f"{pack.title} · pack {pack.revision} · made {made:%B %-d, %Y} · works offline"
    return Template(_TEMPLATE.read_text(encoding="utf-8")).substitute(
        title="RESC Budget Explorer: who pays?",
        subtitle=escape(subtitle),
        priorities=_priorities(pack),
        assumptions=_assumptions(pack, scenario),
        sources=_sources(pack),
        script=source["js"].partition("// Streamlit takes")[0],
        data=_inline_json(data),
    )


def _inline_json(data: dict[str, Any]) -> str:
    """JSON that may stand inside a script element: no text in it can end the element."""
    return json.dumps(data, separators=(",", ":")).replace("<", "\\u003c")


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
    return "".join(
        f"<li>{escape(assumption.label)}: "
        f"{escape(assumption_value(assumption, float(values[name])))}"
        f"{' <b>(changed)</b>' if name in scenario.assumptions else ''}"
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
