"""The dial in the first HTML of a page: it lives before Streamlit is there, and then makes way."""

from dataclasses import replace

from model import Pack, Scenario, open_link
from model.choice import to_choice
from model.packs import meant_without_year
from model.scenario import choices, keep_all
from reports.dial.data import dial_data, point
from reports.dial.form import Heard, as_json
from reports.dial.module import dial_path
from reports.dial.rules import other_percent, rules_of
from reports.dial.source import dial_html, script

EARLY_SCRIPT = f"requestAnimationFrame(() => setTimeout({script('early')}));"
"""The script itself, the same in each page, so that a policy can name its hash."""


def early_tables(query: str) -> str:
    """The texts and tables of a link's rules as JSON; nothing in it depends on the cuts.

    Args:
        query: a link's rules, as ``model.scenario.encode`` writes them.
    """
    opened = open_link(query)
    return as_json(dial_data(opened.pack, opened.scenario, _percents(opened.pack, opened.scenario)))


def rules_asked(scenario: Scenario) -> Scenario:
    """The rules of a scenario, with nothing cut and no district."""
    return replace(choices(scenario), cuts={})


def early_dial(pack: Pack, scenario: Scenario, tables: str) -> str:
    """The dial's data and its script, for a page with a place for it.

    Args:
        pack: the priorities and assumptions.
        scenario: the choice that it opens at.
        tables: as ``early_tables`` makes them.
    """
    rules = rules_of(pack, rules_asked(scenario), _percents(pack, scenario))
    state = Heard(to_choice(scenario), point(pack, choices(scenario), rules))
    # A bare address may open another year than one that says something and no year.
    year = "" if pack is meant_without_year() else pack.year
    plain = to_choice(keep_all(pack))
    rest = as_json(
        {
            "html": dial_html(),
            "state": state,
            "plain": plain,
            "year": year,
            "code": dial_path(),
        }
    )
    # No text in it may end the script element.
    data = f'{{"data":{tables},{rest[1:]}'.replace("<", "\\u003c")
    return (
        f'<script type="application/json" id="first-data">{data}</script>'
        f"<script>{EARLY_SCRIPT}</script>"
    )


def _percents(pack: Pack, scenario: Scenario) -> list[float]:
    return [other_percent(pack, scenario.first_year)]
