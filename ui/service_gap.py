"""The gap between two shares that a service line stands in, below that line, as HTML."""

from dataclasses import replace
from html import escape

from model import Pack, Scenario, estimate
from model.estimate import assumptions_in_use
from model.gap import gap
from model.messages import say
from model.pack import GapFacts, ServiceLine
from reports.wording.amounts import decimals, nearest, percent, percent_text
from reports.wording.assumption_values import assumption_value
from reports.wording.sentences import taken, unit_count
from ui.chain import sources_html
from ui.figure_ids import data_figure


def ids_of_gap(name: str, of: GapFacts) -> list[str]:
    """The ids of the figures of a line's gap."""
    facts = (of.served, of.now, of.workforce, of.elsewhere)
    return [*(f"fact-{each}" for each in facts if each), f"figure-{name}-{of.unit}"]


def gap_html(pack: Pack, rules: Scenario, name: str, line: ServiceLine, of: GapFacts) -> str:
    """The gap that a line stands in, and what the whole line can do to it."""
    facts = pack.facts
    served, now, workforce = facts[of.served], facts[of.now], facts[of.workforce]
    whole = replace(rules, cuts={name: line.amount}, passed_on={name: 0.0})
    result = estimate(pack, whole)
    found = gap(served.value, now.value, workforce.value, result.lines[name].units_lost[of.unit])
    shares = say(
        "services-gap-shares",
        of_served=percent_text(served.value),
        served_says=served.says,
        of_workforce=percent_text(now.value),
        workforce_says=now.says,
    )
    says = say(
        "services-gap-says",
        points=decimals(found.points, 1),
        taken=taken([line]),
        units=unit_count(result, name, of.unit),
        workforce=decimals(workforce.value),
        points_a_year=decimals(found.points_a_year, 2),
        places=decimals(nearest(found.teachers_to_close, 100)),
    )
    sentences, sources = [shares, says], [served.source, now.source, workforce.source]
    if of.elsewhere:
        used, *_ = line.units[of.unit].assumptions()
        sentences.append(_elsewhere(pack, rules, used, of.elsewhere))
        sources.append(facts[of.elsewhere].source)
    bars = _bars({"served": served.value, "now": now.value})
    texts = "".join(f"<p>{escape(each)}</p>" for each in sentences)
    return (
        f"<div {data_figure(*ids_of_gap(name, of))}>"
        f"<h3>{escape(say('services-gap', line=line.short))}</h3>"
        f"{bars}{texts}{sources_html(pack, sources)}</div>"
    )


def _bars(percents: dict[str, float]) -> str:
    """A bar for each share, on one scale: the largest is as wide as there is room."""
    widest = max(percents.values())
    rows = "".join(
        f"<dt>{escape(say(f'services-gap-{who}'))}</dt>"
        f'<dd><i style="width: {100 * value / widest:.2f}%"></i>'
        f"<b>{escape(percent_text(value))}</b></dd>"
        for who, value in percents.items()
    )
    return f'<dl class="resc-shares">{rows}</dl>'


def _elsewhere(pack: Pack, rules: Scenario, used: str, fact: str) -> str:
    """What another source says of the assumption that the unit is counted with."""
    other, assumption = pack.facts[fact], pack.assumptions[used]
    return say(
        "services-gap-elsewhere",
        label=assumption.label,
        value=assumption_value(assumption, assumptions_in_use(pack, rules)[used]),
        source=pack.sources[assumption.source].title,
        stay=percent(other.value, 0),
        quoted=other.says,
    )
