"""The offline kit: the dial, its tables, texts and sources in one HTML file without a network."""

from dataclasses import replace
from datetime import date
from html import escape

from model import Pack, Scenario, encode
from model.choice import to_choice
from model.estimate import assumptions_in_use, compared_with_prices
from model.messages import language, say
from model.scenario import frozen_scenario, without_district
from reports.dial.code import screen_code
from reports.dial.data import dial_data, year_text
from reports.dial.form import Heard, as_json
from reports.dial.kit_tables import kit_tables
from reports.dial.source import dial_css, dial_html, script, spoken_page
from reports.wording.amounts import date_text
from reports.wording.as_written import as_written, quoted
from reports.wording.assumption_values import assumption_value
from reports.wording.evidence import kind_in_words, source_details
from reports.wording.made_with import made_with


def kit(pack: Pack, scenario: Scenario, link: str, made: date) -> str:
    """Make the offline kit of a scenario.

    Args:
        pack: the priorities and assumptions.
        scenario: the cuts and rules that it opens at; what is passed on and the assumptions are
            fixed in the file.
        link: an address of the site; the kit leads back to its page, without a district.
        made: the date that it says it was made on.

    Returns:
        One HTML document that needs nothing else.
    """
    known = kit_tables(pack, scenario)
    data = dial_data(pack, scenario, [], known=known.lookup)
    lines = [replace(line, between=known.between[line.id]) for line in data.lines]
    given = {
        **vars(replace(data, lines=lines, years=known.years)),
        "state": Heard(to_choice(scenario), {}),
        "html": dial_html(),
        "css": dial_css(),
    }
    here = _link(pack, scenario, link)
    words = pack.sources[pack.priorities.source]
    subtitle = say("kit-subtitle", title=pack.title, pack=pack.revision, date=date_text(made))
    return spoken_page(
        "kit",
        language=language(),
        title=escape(say("kit-title", product=say("shell-name"))),
        subtitle=escape(subtitle),
        words=escape(say("kit-priorities", author=words.by or words.title)),
        priorities=_priorities(pack),
        assumptions=_assumptions(pack, scenario),
        sources=_sources(pack),
        prices=escape(say("kit-prices")) if compared_with_prices(pack, scenario.first_year) else "",
        facts=escape(made_with(pack)),
        link=escape(here),
        code=screen_code(here),
        script=f"{script('kit')}();",
        # No text in it may end the script element.
        data=as_json(given).replace("<", "\\u003c"),
    )


def _link(pack: Pack, scenario: Scenario, link: str) -> str:
    """The same figures on the site, frozen and without a district."""
    frozen = frozen_scenario(without_district(scenario), pack)
    return f"{link.partition('?')[0]}?{encode(frozen, pack)}"


def _priorities(pack: Pack) -> str:
    sections = [
        f"<p><b>{escape(passage.title)}</b></p>"
        + "".join(f"<p>{quoted(each.quote)}</p>" for each in passage.quotes)
        for passage in year_text(pack)
    ]
    source = pack.sources[pack.priorities.source]
    return "".join(sections) + f"<p>{say('kit-by', source=as_written(source.title))}</p>"


def _assumptions(pack: Pack, scenario: Scenario) -> str:
    values = assumptions_in_use(pack, scenario)
    said = [
        say(
            "kit-assumption",
            label=escape(assumption.label),
            value=escape(assumption_value(assumption, values[name])),
            changed="yes" if name in scenario.assumptions else "no",
            source_kind=kind_in_words(assumption.kind),
            source=as_written(pack.sources[assumption.source].title),
        )
        for name, assumption in pack.assumptions.items()
    ]
    return "".join(f"<li>{each}</li>" for each in said)


def _sources(pack: Pack) -> str:
    said = [
        say(
            "names-source-says",
            source=f'<a href="{escape(source.address)}">{as_written(source.title)}</a>'
            if source.address
            else as_written(source.title),
            says=escape(source.says),
            **{name: escape(said) for name, said in source_details(source).items()},
        )
        for source in pack.sources.values()
    ]
    return "".join(f"<li>{each}</li>" for each in said)
