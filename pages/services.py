"""Services: lines counted in what they buy, if nothing or all of a cut is passed on."""

from collections.abc import Iterable
from dataclasses import replace

import streamlit as st

from model import Estimate, Scenario, estimate
from model.estimate import assumptions_in_use
from model.gap import gap
from model.messages import say
from model.opening import Opened
from model.pack import GapFacts, Pack, ServiceLine, StatedLine, most_passed_on, rule_of
from model.parameters import number_text
from model.service import ServiceEstimate
from reports.dial.data import quoted_from
from reports.wording.amounts import (
    decimals,
    dollars,
    exact_money,
    nearest,
    percent,
    percent_text,
    shown_line,
)
from reports.wording.assumption_values import assumption_value
from reports.wording.evidence import omission_in_words
from reports.wording.origins import CHOICE, ids_of_line
from reports.wording.readings import charging_sentence
from reports.wording.sentences import case, enumeration, taken, unit_count
from ui.chain import show_chain
from ui.figure_ids import figures_of
from ui.figures import figures_csv, quoted, source_line
from ui.page import open_page
from ui.plain import escaped
from ui.service_charts import share_bars
from ui.session import change, current, visit
from ui.vega import LOST, QUIET


def main() -> None:
    """Draw the page."""
    opened = open_page()
    pack = opened.pack
    lines = {name: line for name, line in pack.lines.items() if isinstance(line, ServiceLine)}
    st.title(say("services-title"))
    if lines:
        st.markdown(say("services-lead"))
    else:
        st.markdown(escaped(say("services-none", pack_title=pack.title)))
    for name, line in lines.items():
        st.divider()
        with figures_of(pack, f"line_{name}", *ids_of_line(pack, name), CHOICE):
            _line(opened, name, line)
    for name, stated in pack.lines_without_amount.items():
        st.divider()
        with figures_of(pack, f"line_{name}", *ids_of_line(pack, name)):
            _stated(pack, stated)
    for name, line in lines.items():
        if line.gap:
            st.divider()
            facts = (line.gap.served, line.gap.now, line.gap.workforce, line.gap.elsewhere)
            ids = [f"fact-{each}" for each in facts if each]
            with figures_of(pack, f"gap_{name}", *ids, f"figure-{name}-{line.gap.unit}"):
                _gap(opened, name, line, line.gap)
    figures_csv(visit())


def _stated(pack: Pack, line: StatedLine) -> None:
    st.header(escaped(say("services-stated", line=line.name, status=_word(line.status))))
    st.markdown(escaped(line.why))
    quoted(line.quote, quoted_from(pack.sources[line.source]))


def _word(status: str) -> str:
    """A line's status as messages take it."""
    return status.replace(" ", "-")


def _line(opened: Opened, name: str, line: ServiceLine) -> None:
    whole_line, status = exact_money(line.amount), _word(line.status)
    heading = say("services-line", line=line.name, whole_line=whole_line, status=status)
    st.header(escaped(heading))
    st.markdown(escaped(charging_sentence(opened.pack, line, opened.scenario.first_year)))
    left, right = st.columns([5, 7], gap="large")
    with left:
        _controls(opened, name)
        quoted(line.quote, quoted_from(opened.pack.sources[line.source]))
    with right:
        scenario = current().scenario
        st.markdown(f"### {escaped(_sentence(estimate(opened.pack, scenario), name))}")
        if not scenario.cuts[name]:
            scenario = replace(scenario, cuts={**scenario.cuts, name: line.amount})
            st.markdown(say("services-whole", taken=taken([line])))
        nothing, everything = st.columns(2)
        with nothing, st.container(border=True):
            st.markdown(f"**{say('services-end-nothing')}**")
            st.markdown(_end(opened.pack, scenario, name, 0))
        with everything, st.container(border=True):
            st.markdown(f"**{escaped(_all_paid(opened, line))}**")
            st.markdown(_end(opened.pack, scenario, name, 100))
        sources = dict.fromkeys(
            opened.pack.assumptions[assumption].source
            for unit in line.units.values()
            for assumption in unit.assumptions()
        )
        source_line(opened.pack, line.amount_source, *sources)
        show_chain(name)
        with st.expander(say("services-left-out")):
            omissions = opened.pack.left_out.get(name, [])
            st.markdown(_points(map(omission_in_words, omissions)))


def _all_paid(opened: Opened, line: ServiceLine) -> str:
    rule, most = rule_of(line), most_passed_on(opened.pack, line, opened.scenario.first_year)
    change = rule is not None and most is not None and most < 100
    article = rule.article if rule and change else ""
    return say("services-end-all", law="change" if change else "open", article=article)


def _controls(opened: Opened, name: str) -> None:
    line, scenario = opened.pack.lines[name], opened.scenario
    cut, share = f"{name}_cut", f"{name}_passed_on"
    st.session_state[cut] = int(scenario.cuts[name])
    st.session_state[share] = scenario.passed_on[name]
    st.number_input(
        say("services-cut", line=line.name, taken=taken([line])),
        min_value=0,
        max_value=line.amount,
        step=line.step,
        key=cut,
        on_change=_set,
        args=(name, cut, share),
    )
    st.slider(
        say("services-share"),
        min_value=0.0,
        max_value=100.0,
        step=5.0,
        format="%.0f%%",
        key=share,
        on_change=_set,
        args=(name, cut, share),
    )


def _set(name: str, cut: str, share: str) -> None:
    scenario = current().scenario
    cuts = {**scenario.cuts, name: st.session_state[cut]}
    passed_on = {**scenario.passed_on, name: st.session_state[share]}
    change(replace(scenario, cuts=cuts, passed_on=passed_on))


def _sentence(result: Estimate, name: str) -> str:
    amounts = shown_line(result.lines[name])
    units = [unit_count(result, name, unit) for unit in result.pack.lines[name].units]
    return say(
        "services-answer",
        outcome=case(amounts),
        taken=taken([result.pack.lines[name]]),
        cut=amounts.money(amounts.cut),
        pay=amounts.money(amounts.districts_pay),
        units=enumeration(units),
    )


def _end(pack: Pack, scenario: Scenario, name: str, passed_on: float) -> str:
    """What a cut does if this percent of it, 0 or 100, is passed on to districts."""
    at_end = replace(scenario, passed_on={**scenario.passed_on, name: passed_on})
    result = estimate(pack, at_end)
    line = result.lines[name]
    if not passed_on:
        lost = (unit_count(result, name, unit) for unit in line.units_lost)
        return _points(say("services-end-lost", units=units) for units in lost)
    declared = pack.lines[name]
    amounts = shown_line(line)
    pay = amounts.money(amounts.districts_pay)
    points = [say("services-end-paid", pay=pay, charged_as=declared.charged_as)]
    shared = line.per_partner_district if isinstance(line, ServiceEstimate) else None
    if isinstance(declared, ServiceLine) and declared.partners and shared is not None:
        partners = number_text(assumptions_in_use(pack, scenario)[declared.partners])
        sharers = pack.assumptions[declared.partners].term
        said = {"each": dollars(shared), "partners": partners, "sharers": sharers}
        points.append(say("services-end-partners", **said))
    return _points([*points, say("services-end-kept")])


def _points(texts: Iterable[str]) -> str:
    return "\n".join(f"- {escaped(text)}" for text in texts)


def _gap(opened: Opened, name: str, line: ServiceLine, of: GapFacts) -> None:
    pack, facts = opened.pack, opened.pack.facts
    st.header(escaped(say("services-gap", line=line.short)))
    whole = replace(opened.scenario, cuts={name: line.amount}, passed_on={name: 0.0})
    result = estimate(pack, whole)
    served, now, workforce = facts[of.served], facts[of.now], facts[of.workforce]
    people = result.lines[name].units_lost[of.unit]
    found = gap(served.value, now.value, workforce.value, people)
    rows = [
        {
            "label": say(f"services-gap-{who}"),
            "percent": fact.value,
            "text": percent_text(fact.value),
            "color": color,
        }
        for who, fact, color in (("served", served, QUIET), ("now", now, LOST))
    ]
    shares = say(
        "services-gap-alt",
        of_served=percent_text(served.value),
        served_says=served.says,
        of_workforce=percent_text(now.value),
        workforce_says=now.says,
    )
    st.vega_lite_chart(share_bars(rows, 1.3 * max(served.value, now.value)), alt=shares)
    st.markdown(escaped(shares))
    said = say(
        "services-gap-says",
        points=decimals(found.points, 1),
        taken=taken([line]),
        units=unit_count(result, name, of.unit),
        workforce=decimals(workforce.value),
        points_a_year=decimals(found.points_a_year, 2),
        places=decimals(nearest(found.teachers_to_close, 100)),
    )
    st.markdown(escaped(said))
    sources = [served.source, now.source, workforce.source]
    if of.elsewhere:
        st.markdown(escaped(_elsewhere(opened, line, of.unit, of.elsewhere)))
        sources.append(facts[of.elsewhere].source)
    source_line(pack, *sources)


def _elsewhere(opened: Opened, line: ServiceLine, unit: str, fact: str) -> str:
    """What another source says of the assumption that the unit is counted with."""
    pack = opened.pack
    used, other = line.units[unit].assumptions()[0], pack.facts[fact]
    assumption = pack.assumptions[used]
    return say(
        "services-gap-elsewhere",
        label=assumption.label,
        value=assumption_value(assumption, assumptions_in_use(pack, opened.scenario)[used]),
        source=pack.sources[assumption.source].title,
        stay=percent(other.value, 0),
        quoted=other.says,
    )


main()
