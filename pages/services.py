"""Services: the residency and trauma lines, if nothing or all of a cut is passed on."""

from collections.abc import Iterable
from dataclasses import replace

import streamlit as st

from model import Estimate, Pack, Scenario, estimate
from model.estimate import assumptions_in_use
from model.gap import gap
from model.messages import say
from model.opening import Opened
from model.pack import ServiceLine
from model.parameters import number_text
from model.service import ServiceEstimate
from reports.wording.amounts import (
    count,
    decimals,
    dollars,
    money,
    nearest,
    percent,
    percent_text,
    shown,
)
from reports.wording.evidence import omission_in_words
from reports.wording.sentences import case, enumeration, unit_count
from ui.chain import show_chain
from ui.figures import figures_csv, quoted, source_line
from ui.page import open_page
from ui.plain import escaped
from ui.service_charts import share_bars
from ui.session import change, current, visit
from ui.vega import LOST, QUIET


def main() -> None:
    """Draw the page."""
    opened = open_page()
    lines = [n for n, line in opened.pack.lines.items() if isinstance(line, ServiceLine)]
    st.title(say("services-title"))
    st.markdown(say("services-lead"))
    for name in lines:
        st.divider()
        _line(opened, name)
    st.divider()
    _gap(opened)
    figures_csv(visit())


def _line(opened: Opened, name: str) -> None:
    line = opened.pack.lines[name]
    whole_line = money(line.amount, 100_000)
    st.header(escaped(say("services-line", line=line.name, whole_line=whole_line)))
    left, right = st.columns([5, 7], gap="large")
    with left:
        _controls(opened, name)
        source = opened.pack.sources[line.source]
        quoted(line.quote, say("dial-source", date=source.date))
    with right:
        scenario = current().scenario
        st.markdown(f"### {escaped(_sentence(estimate(opened.pack, scenario), name))}")
        if not scenario.cuts[name]:
            scenario = replace(scenario, cuts={**scenario.cuts, name: line.amount})
            st.markdown(say("services-whole"))
        nothing, everything = st.columns(2)
        with nothing, st.container(border=True):
            st.markdown(f"**{say('services-end-nothing')}**")
            st.markdown(_end(opened.pack, scenario, name, 0))
        with everything, st.container(border=True):
            st.markdown(f"**{say('services-end-all')}**")
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


def _controls(opened: Opened, name: str) -> None:
    line, scenario = opened.pack.lines[name], opened.scenario
    cut, share = f"{name}_cut", f"{name}_passed_on"
    st.session_state[cut] = int(scenario.cuts[name])
    st.session_state[share] = scenario.passed_on[name]
    st.number_input(
        say("services-cut", line=line.name.lower()),
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
    amounts = shown(result).lines[name]
    units = [unit_count(result, name, unit) for unit in result.pack.lines[name].units]
    return say(
        "services-answer",
        outcome=case(amounts),
        cut=money(amounts.cut),
        pay=money(amounts.districts_pay),
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
    pay, charged_as = money(line.districts_pay), declared.charged_as
    points = [say("services-end-paid", pay=pay, charged_as=charged_as)]
    shared = line.per_partner_district if isinstance(line, ServiceEstimate) else None
    if isinstance(declared, ServiceLine) and declared.partners and shared is not None:
        partners = number_text(assumptions_in_use(pack, scenario)[declared.partners])
        points.append(say("services-end-partners", each=dollars(shared), partners=partners))
    return _points([*points, say("services-end-kept")])


def _points(texts: Iterable[str]) -> str:
    return "\n".join(f"- {escaped(text)}" for text in texts)


def _gap(opened: Opened) -> None:
    pack, facts = opened.pack, opened.pack.facts
    st.header(say("services-gap"))
    whole = replace(
        opened.scenario,
        cuts={"residency": pack.lines["residency"].amount},
        passed_on={"residency": 0.0},
    )
    teachers = estimate(pack, whole).lines["residency"].units_lost["teachers"]
    students, now = facts["students_of_color"], facts["teachers_of_color"]
    found = gap(students.value, now.value, facts["educators"].value, teachers)
    rows = [
        {
            "label": say(f"services-gap-{who}"),
            "percent": fact.value,
            "text": percent_text(fact.value),
            "color": color,
        }
        for who, fact, color in (("students", students, QUIET), ("teachers", now, LOST))
    ]
    st.vega_lite_chart(
        share_bars(rows, 70),
        alt=say(
            "services-gap-alt",
            of_students=percent_text(students.value),
            of_teachers=percent_text(now.value),
        ),
    )
    st.markdown(
        say(
            "services-gap-says",
            points=decimals(found.points, 1),
            teachers=count(teachers),
            educators=decimals(facts["educators"].value),
            points_a_year=decimals(found.points_a_year, 2),
            places=decimals(nearest(found.teachers_to_close, 100)),
        )
    )
    elsewhere = facts["retention_elsewhere"]
    st.markdown(
        say("services-gap-elsewhere", stay=percent(elsewhere.value, 0), quoted=elsewhere.says)
    )
    source_line(pack, students.source, facts["educators"].source, elsewhere.source)


main()
