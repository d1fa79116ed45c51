"""A district's answer: the sentence, the figures, the table, the years and the questions."""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from model import DistrictEstimate, Pack, Scenario
from model.current_law import under_current_law
from model.district import position_cost, whole_cents
from model.messages import say
from model.opening import Opened
from model.pack import charged_line
from model.questions import caps, reach, set_aside, students_for
from reports.comparison.variants import rule_in_words
from reports.sheets.bills import SCHOOLS, YEARS, by_school, by_year, columns
from reports.wording.amounts import count, dollars, mills, more, or_less, percent, risen
from reports.wording.bill_laws import BillSide, amounts_beside, bill_sides
from reports.wording.bill_sentences import (
    bill_amounts,
    bill_answer,
    caps_sentence,
    counted,
    cut_for,
    cut_within,
    example_note,
    positions_unit,
    set_aside_sentence,
    students_for_sentence,
    year_of,
)
from reports.wording.caps import kept_cap
from reports.wording.sentences import fees_law, lower_first
from ui.bill_table import bill_table
from ui.district_charts import bill_bars
from ui.plain import escaped
from ui.prices import show_prices
from ui.tiles import Tile, show_answer, show_side_tiles, show_sides, show_tiles


def show_bill(result: DistrictEstimate, pack: Pack, scenario: Scenario) -> None:
    """Draw the answer: what happens to the bill on both sides of the cut, then the own figures."""
    found = bill_sides(pack, scenario, scenario.rows)
    fees = any(each.district.fees for each in found)
    bills = amounts_beside([each.bill for each in found])
    figures = [
        _tiles(each.district, amounts, fees) for each, amounts in zip(found, bills, strict=True)
    ]
    if len(found) == 1:
        show_answer(bill_answer(result))
        show_tiles(figures[0])
    else:
        headings = [each.side.heading for each in found]
        show_sides([(each.side.heading, each.sentence) for each in found])
        show_side_tiles(list(zip(headings, figures, strict=True)))
    if note := example_note(result):
        st.caption(escaped(note))
    if len(found) > 1:
        _show_own(result, scenario, found)


def show_details(
    result: DistrictEstimate, years: Sequence[DistrictEstimate], pack: Pack, scenario: Scenario
) -> None:
    """Draw the bill by school and by year, and the questions from a bill back to a cut.

    Args:
        result: the bill that the answer speaks of.
        years: the bill in each fiscal year.
        pack: the priorities and assumptions.
        scenario: cuts, rules, the district's rows and own figures.
    """
    _table(result)
    _years(pack, years)
    show_prices(pack, scenario, result.lines)
    # On paper nobody asks.
    with st.container(key="asked_backwards"):
        _questions(result, years, pack, scenario)


def _show_own(result: DistrictEstimate, scenario: Scenario, found: Sequence[BillSide]) -> None:
    """Say which rule and year the tables below the two sides are of.

    A scenario that keeps the cap, and charges a fee that the law forbids, is on neither side: its
    figures stand here.
    """
    own = [each.side for each in found if each.side.estimate.scenario == scenario]
    rule = own[0].heading if own else kept_cap()
    said = say("district-figures-of", rule=lower_first(rule), year=year_of(result))
    st.caption(escaped(said))
    if not own:
        amounts = bill_amounts(result.bill_now, result.change)
        show_tiles(_tiles(result, amounts, fees=bool(result.fees)))


def _tiles(result: DistrictEstimate, amounts: tuple[str, str, str], fees: bool) -> list[Tile]:
    """The figures of a bill; with those of fees, where one stands beside them."""
    now, change, after = amounts
    students = say("district-students", students=counted(result.students))
    by = risen(result.change_percent, percent)
    tiles = [
        Tile(now, say("district-bill-now"), students),
        Tile(more(change), say("district-bill-change"), by, "pay"),
        Tile(after, say("district-bill-after"), year_of(result)),
    ]
    if fees:
        doubted = result.fees and fees_law(result.estimate)["fees_law"] != "known"
        condition = say("district-fees-if-allowed") if doubted else ""
        tiles.append(Tile(dollars(result.fees), say("district-service-fees"), condition, "pay"))
    if result.budget_percent is not None:
        share = percent(result.budget_percent, 2)
        tiles.append(Tile(share, say("district-of-budget"), "", "pay"))
    if result.mills is not None:
        levied = say("district-mills", mills=mills(result.mills))
        tiles.append(Tile(levied, say("district-on-grand-list"), "", "pay"))
    if result.home_dollars is not None:
        tiles.append(Tile(dollars(result.home_dollars), say("district-on-home"), "", "pay"))
    cost = dollars(position_cost(result.estimate.pack, result.estimate.scenario))
    each = say("district-position-cost", cost=cost)
    if unit := positions_unit(result):
        positions = or_less(result.positions, count)
        noun = unit.one if positions == "1" else unit.label
        tiles.append(Tile(positions, say("district-positions", unit=noun), each))
    return tiles


def _table(result: DistrictEstimate) -> None:
    st.subheader(say("district-schools", year=year_of(result)), anchor=False)
    if len(result.rows) > 1:
        st.vega_lite_chart(bill_bars(result), alt=say("district-bars-alt"))
    shown = columns(SCHOOLS, result.estimate.pack)
    bill_table(shown, by_school(result), say("district-schools-alt"))
    for name in result.lines:
        if differs := whole_cents(result.estimate, name):
            st.caption(escaped(differs))


def _years(pack: Pack, years: Sequence[DistrictEstimate]) -> None:
    st.subheader(say("district-years"), anchor=False)
    # Students stand there where they change: else they are above, once.
    steady = len({each.students for each in years}) == 1
    hidden = {"increase", "to_find", *(["students"] if steady else [])}
    shown = [name for name in columns(YEARS, pack) if name not in hidden]
    bill_table(shown, by_year(years), say("district-years-alt"))
    said = filter(None, [years[0].enrolled, say("district-years-note")])
    st.caption(escaped(" ".join(said)))


def _questions(
    result: DistrictEstimate, years: Sequence[DistrictEstimate], pack: Pack, scenario: Scenario
) -> None:
    st.subheader(say("question-heading"), anchor=False)
    result = _asked_of(result, years)
    shorts = {name: charged_line(pack, name).short for name in result.lines}
    # The questions are about a cut to these lines, whether or not one is cut yet.
    asked = {name: float(pack.lines[name].amount) for name in shorts}
    wholly = replace(scenario, cuts={**scenario.cuts, **asked})
    if rule := rule_in_words(Opened(pack, wholly, ())):
        figures_of = say("district-figures-of", rule=lower_first(rule), year=year_of(result))
        st.caption(escaped(figures_of))
    year = result.estimate.year
    reached = {name: reach(pack, scenario, scenario.rows, name, year) for name in shorts}
    law = under_current_law(pack, wholly)
    by_law = {name: reach(pack, law, scenario.rows, name, year) for name in shorts}
    is_law = law == wholly
    budget = scenario.local.get("budget")
    left, right = st.columns(2, gap="large")
    with left:
        rise = st.number_input(
            say("question-rise"),
            min_value=0,
            max_value=100_000_000,
            value=50_000,
            step=10_000,
            key="ask_rise",
        )
        for name, short in shorts.items():
            st.markdown(escaped(cut_for(reached[name], rise, short)))
            if not is_law:
                says = lower_first(cut_for(by_law[name], rise, short))
                st.markdown(escaped(say("question-under-law", says=says)))
            students = students_for(pack, scenario, rise, name, year)
            st.markdown(escaped(students_for_sentence(students, rise, short, year)))
        if held := list(filter(None, (_caps(result, name) for name in shorts))):
            st.markdown(say("question-caps"))
            for said in held:
                st.markdown(escaped(said))
    with right:
        share = st.number_input(
            say("question-share"),
            min_value=0.0,
            max_value=100.0,
            value=0.5,
            step=0.1,
            key="ask_share",
        )
        if budget is None:
            st.markdown(say("question-no-budget"))
        else:
            for name, short in shorts.items():
                st.markdown(escaped(cut_within(reached[name], share, budget, short)))
        st.markdown(say("question-set-aside"))
        aside = set_aside(pack, scenario, scenario.rows, year)
        st.markdown(escaped(set_aside_sentence(result, aside)))


def _asked_of(result: DistrictEstimate, years: Sequence[DistrictEstimate]) -> DistrictEstimate:
    """The bill of the year that questions are asked of: the answer's own, until another is chosen.

    A choice of a year that the scenario does not have any more goes back to that.
    """
    every = {each.estimate.year: each for each in years}
    own = result.estimate.year
    with st.container(width=160):
        chosen = st.selectbox(
            say("question-year"),
            list(every),
            index=list(every).index(own),
            format_func=lambda year: f"FY{year}",
            key=f"ask_year_{own}_{'_'.join(map(str, every))}",
        )
    return every[chosen]


def _caps(result: DistrictEstimate, name: str) -> str:
    pack, scenario = result.estimate.pack, result.estimate.scenario
    rows = [row for row in result.rows if row.line == name]
    bill_now, students = sum(row.bill_now for row in rows), sum(row.students for row in rows)
    found = caps(pack, scenario, name, result.estimate.year)
    return caps_sentence(found, bill_now, students, pack, name)
