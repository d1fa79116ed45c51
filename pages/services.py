"""Services: the residency and trauma lines in their own terms, at both ends."""

from dataclasses import replace

import streamlit as st

from model import Estimate, Pack, Scenario, estimate
from model.estimate import assumptions_in_use
from model.gap import gap
from model.pack import ServiceLine
from model.scenario import Opened
from model.service import ServiceEstimate
from reports.wording.amounts import count, dollars, money, shown
from reports.wording.evidence import omission_in_words
from reports.wording.sentences import unit_count
from ui.chain import show_chain
from ui.figures import figures_csv, quoted, source_line
from ui.page import open_page
from ui.plain import escaped
from ui.service_charts import LOST, QUIET, share_bars
from ui.session import change, current, visit


def main() -> None:
    """Draw the page."""
    opened = open_page()
    lines = [n for n, line in opened.pack.lines.items() if isinstance(line, ServiceLine)]
    st.title("Services: what is lost, or who pays instead")
    st.markdown(
        "No law caps what a RESC may charge for these services. A cut is lost in services unless "
        "districts choose to pay for them; both ends are shown."
    )
    for name in lines:
        st.divider()
        _line(opened, name)
    st.divider()
    _gap(opened)
    figures_csv(visit())


def _line(opened: Opened, name: str) -> None:
    line = opened.pack.lines[name]
    st.header(f"{line.name}: {escaped(money(line.amount, 100_000))}")
    left, right = st.columns([5, 7], gap="large")
    with left:
        _controls(opened, name)
        source = opened.pack.sources[line.source]
        quoted(line.quote, f"RESC Alliance, {source.date}")
    with right:
        scenario = current().scenario
        st.markdown(f"### {escaped(_sentence(estimate(opened.pack, scenario), name))}")
        if not scenario.cuts[name]:
            scenario = replace(scenario, cuts={**scenario.cuts, name: line.amount})
            st.markdown("Were the whole line cut:")
        nothing, everything = st.columns(2)
        with nothing, st.container(border=True):
            st.markdown("**If districts pay nothing**")
            st.markdown(_end(opened.pack, scenario, name, 0))
        with everything, st.container(border=True):
            st.markdown("**If districts pay all of it**")
            st.markdown(_end(opened.pack, scenario, name, 100))
        sources = dict.fromkeys(
            opened.pack.assumptions[assumption].source
            for unit in line.units.values()
            for assumption in unit.assumptions()
        )
        source_line(opened.pack, line.amount_source, *sources)
        show_chain(name)
        with st.expander("What this leaves out"):
            omissions = opened.pack.left_out.get(name, [])
            st.markdown("\n".join(f"- {escaped(omission_in_words(each))}" for each in omissions))


def _controls(opened: Opened, name: str) -> None:
    line, scenario = opened.pack.lines[name], opened.scenario
    cut, share = f"{name}_cut", f"{name}_passed_on"
    st.session_state[cut] = int(scenario.cuts[name])
    st.session_state[share] = scenario.passed_on[name]
    st.number_input(
        f"Cut to {line.name.lower()} (dollars)",
        min_value=0,
        max_value=line.amount,
        step=line.step,
        key=cut,
        on_change=_set,
        args=(name, cut, share),
    )
    st.slider(
        "Share that districts pay (percent)",
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
    if not amounts.cut:
        return "Nothing is cut from this line."
    units = [unit_count(result, name, unit) for unit in result.pack.lines[name].units]
    lost = f"{', '.join(units[:-1])} and {units[-1]}"
    if not amounts.services_lost:
        return f"Districts pay all {money(amounts.cut)}; no service is lost."
    pays = f"Districts pay {money(amounts.districts_pay)}. " if amounts.districts_pay else ""
    return f"{pays}About {lost}."


def _end(pack: Pack, scenario: Scenario, name: str, passed_on: float) -> str:
    """One end in words: everything charged to districts, or nothing."""
    at_end = replace(scenario, passed_on={**scenario.passed_on, name: passed_on})
    result = estimate(pack, at_end)
    line = result.lines[name]
    if not passed_on:
        return "\n".join(f"- about {unit_count(result, name, unit)}" for unit in line.units_lost)
    declared = pack.lines[name]
    points = [f"- {escaped(money(line.districts_pay))} in {declared.charged_as}"]
    shared = line.per_partner_district if isinstance(line, ServiceEstimate) else None
    if isinstance(declared, ServiceLine) and declared.partners and shared is not None:
        partners = count(assumptions_in_use(pack, scenario)[declared.partners])
        each = dollars(shared)
        points.append(f"- about {escaped(each)} for each of {partners} partner districts")
    return "\n".join([*points, "- no service lost"])


def _gap(opened: Opened) -> None:
    pack, facts = opened.pack, opened.pack.facts
    st.header("The gap that the residency line stands in")
    whole = replace(
        opened.scenario,
        cuts={"residency": pack.lines["residency"].amount},
        passed_on={"residency": 0.0},
    )
    teachers = estimate(pack, whole).lines["residency"].units_lost["teachers"]
    students, now = facts["students_of_color"], facts["teachers_of_color"]
    found = gap(students.value, now.value, facts["educators"].value, teachers)
    rows = [
        {"label": "Students of color", "percent": students.value, "color": QUIET},
        {"label": "Teachers of color", "percent": now.value, "color": LOST},
    ]
    for row in rows:
        row["text"] = f"{row['percent']}%"
    st.vega_lite_chart(
        share_bars(rows, 70),
        alt=f"{students.value}% of students and {now.value}% of teachers were of color.",
    )
    st.markdown(
        f"The gap is {found.points:.1f} percentage points. The whole line places about "
        f"{count(teachers)} teachers a year. If each is a teacher of color who fills a place among "
        f"about {facts['educators'].value:,.0f} educators, the share of teachers of color rises by "
        f"about {found.points_a_year:.2f} points a year. Closing the gap would take about "
        f"{round(found.teachers_to_close, -2):,.0f} such places. The line is one part of it."
    )
    elsewhere = facts["retention_elsewhere"]
    st.markdown(
        f"The Alliance says that 100% of residents teach; elsewhere, {elsewhere.value:.0f}% "
        f"{elsewhere.says}. The estimate uses the Alliance's figure unless you change it."
    )
    source_line(pack, students.source, facts["educators"].source, elsewhere.source)


main()
