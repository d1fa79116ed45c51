"""The dial in the first HTML of a page: it lives before Streamlit is there, and then makes way."""

from dataclasses import replace

from model import Pack, Scenario, open_link
from model.choice import to_choice
from model.opening import Opened
from model.packs import meant_without_year
from model.scenario import choices, keep_all
from reports.dial.data import dial_data, point
from reports.dial.form import Heard, Mode, as_json
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


def early_dial(opened: Opened, tables: str, mode: Mode = "page", code_of_link: str = "") -> str:
    """The dial's data and its script, for a page with a place for it.

    Args:
        opened: the choice that it opens at.
        tables: as ``early_tables`` makes them.
        mode: of its page.
        code_of_link: a picture of the link for who sees it on a screen, in a hearing.
    """
    pack, scenario = opened.pack, opened.scenario
    rules = rules_of(pack, rules_asked(scenario), _percents(pack, scenario))
    placed = point(pack, choices(scenario), rules)
    state = Heard(to_choice(scenario), placed, qr=code_of_link)
    told = [notice.message for notice in opened.notices] if mode == "hearing" else []
    # A bare address may open another year than one that says something and no year.
    year = "" if pack is meant_without_year() else pack.year
    plain = to_choice(keep_all(pack))
    rest = as_json(
        {
            "html": dial_html(),
            "mode": mode,
            "told": told,
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
