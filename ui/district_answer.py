"""A district's answer: the sentence, the figures, the table, the years and the questions."""

from dataclasses import replace

import pandas as pd
import streamlit as st

from model import DistrictEstimate, Pack, Scenario, district_years, estimate_district
from model.district import position_cost, statewide
from model.pack import cap_in_law
from model.questions import caps, reach, set_aside, students_for
from reports.wording.amounts import count, dollars, percent
from reports.wording.bill_sentences import (
    bill_amounts,
    caps_sentence,
    cut_for,
    cut_within,
    headline,
    is_example,
    other_reading_of_bill,
    set_aside_sentence,
    students_for_sentence,
)
from ui.district_charts import bill_bars
from ui.plain import escaped
from ui.tiles import Tile, show_answer, show_tiles

_MONEY = st.column_config.NumberColumn(format="dollar")


def show_bill(result: DistrictEstimate, pack: Pack, scenario: Scenario) -> None:
    """Draw the answer: what happens to the bill, under the chosen rule and the others."""
    show_answer(headline(result))
    if is_example(result):
        st.caption(
            "How many students each district sends is not published, so this stands for 100 "
            "students at the average rate. Enter your own students, and it becomes your bill."
        )
    show_tiles(_tiles(result))
    _other_readings(result, pack, scenario)


def show_details(result: DistrictEstimate, pack: Pack, scenario: Scenario) -> None:
    """Draw the bill by school and by year, and the questions asked backwards."""
    _table(result)
    _years(pack, scenario)
    _questions(result, pack, scenario)


def _tiles(result: DistrictEstimate) -> list[Tile]:
    now, change, after = bill_amounts(result.bill_now, result.change)
    tiles = [
        Tile(now, "bill now", f"{count(result.students)} students"),
        Tile(f"+{change}", "change in the bill", f"+{percent(result.change_percent)}", "pay"),
        Tile(after, "bill after", f"FY{result.estimate.year}"),
    ]
    if result.fees:
        tiles.append(Tile(dollars(result.fees), "fees for services", "", "pay"))
    if result.budget_percent is not None:
        tiles.append(Tile(f"{result.budget_percent:.2f}%", "of the adopted budget", "", "pay"))
    if result.mills is not None:
        tiles.append(Tile(f"{result.mills:.2f} mills", "on the net grand list", "", "pay"))
    if result.home_dollars is not None:
        tiles.append(Tile(dollars(result.home_dollars), "a year on the home", "", "pay"))
    cost = position_cost(result.estimate.pack, result.estimate.scenario)
    tiles.append(
        Tile(count(result.positions), "teaching positions’ worth", f"at {dollars(cost)} each")
    )
    return tiles


def _other_readings(result: DistrictEstimate, pack: Pack, scenario: Scenario) -> None:
    others = [
        (cap.short, replace(scenario, tuition_cap=rule))
        for cap in pack.tuition_caps
        for rule in ([cap_in_law(pack)] if cap.value[0].isdigit() else [cap.value])
        if cap.value in ("lifted", f"{cap_in_law(pack):g}") and rule != scenario.tuition_cap
    ]
    if not statewide(result.estimate).cut:
        return
    rows = [row.row for row in result.rows]
    for column, (name, other) in zip(st.columns(len(others)), others, strict=True):
        with column, st.container(border=True, gap="xxsmall"):
            st.markdown(f"**The same cut: {escaped(name[0].lower() + name[1:])}**")
            st.markdown(escaped(other_reading_of_bill(estimate_district(pack, other, rows))))


def _table(result: DistrictEstimate) -> None:
    st.subheader("The bill by school", anchor=False)
    if len(result.rows) > 1:
        st.vega_lite_chart(
            bill_bars(result), alt="Bill now and rise by school; the table below has the figures."
        )
    st.dataframe(
        rows_frame(result),
        hide_index=True,
        width="stretch",
        column_config={
            "Students": st.column_config.NumberColumn(format="localized"),
            **dict.fromkeys(
                ("Tuition now", "Tuition after", "Bill now", "Bill after", "Change"), _MONEY
            ),
        },
        placeholder="",
        alt="Students, tuition and bill by school, with the total in the last row",
    )


def rows_frame(result: DistrictEstimate) -> pd.DataFrame:
    """The bill by school with its total, to the cent."""
    rows = [
        {
            "School": row.row.school or "average school",
            "Students": row.students,
            "Tuition now": round(row.tuition_now, 2),
            "Tuition after": round(row.tuition_now + row.tuition_increase, 2),
            "Bill now": row.bill_now,
            "Bill after": row.bill_after,
            "Change": row.change,
        }
        for row in result.rows
    ]
    total = {
        "School": "Total",
        "Students": result.students,
        "Bill now": result.bill_now,
        "Bill after": result.bill_after,
        "Change": result.change,
    }
    return pd.DataFrame([*rows, total])


def _years(pack: Pack, scenario: Scenario) -> None:
    st.subheader("Year by year", anchor=False)
    years = district_years(pack, scenario, scenario.rows)
    st.dataframe(
        years_frame(years),
        hide_index=True,
        width="stretch",
        column_config={
            **dict.fromkeys(
                ("Cut to the line", "Bill now", "Bill after", "Change", "Fees"), _MONEY
            ),
            "Change, percent": st.column_config.NumberColumn(format="%.2f%%"),
        },
        alt="The bill in each fiscal year",
    )
    st.caption(
        "As in a fiscal note, the first year and five more (CGS §2-24a). Each year compares with "
        "today's rates; under an inflation cap tuition may rise once a year and the room compounds."
    )


def years_frame(years: list[DistrictEstimate]) -> pd.DataFrame:
    """The bill in each fiscal year, to the cent."""
    return pd.DataFrame(
        [
            {
                "Fiscal year": f"FY{year.estimate.year}",
                "Cut to the line": float(statewide(year.estimate).cut),
                "Bill now": year.bill_now,
                "Bill after": year.bill_after,
                "Change": year.change,
                "Change, percent": round(year.change_percent, 2),
                "Fees": year.fees,
            }
            for year in years
        ]
    )


def _questions(result: DistrictEstimate, pack: Pack, scenario: Scenario) -> None:
    st.subheader("Asked backwards", anchor=False)
    reached = reach(pack, scenario, scenario.rows)
    budget = scenario.local.get("budget")
    left, right = st.columns(2, gap="large")
    with left:
        rise = st.number_input(
            "What cut raises our bill by (dollars)",
            min_value=0,
            max_value=100_000_000,
            value=50_000,
            step=10_000,
            key="ask_rise",
        )
        st.markdown(escaped(cut_for(reached, float(rise))))
        students = students_for(pack, scenario, float(rise))
        st.markdown(escaped(students_for_sentence(students, float(rise))))
        st.markdown("**What cap would hold us harmless?**")
        st.markdown(escaped(caps_sentence(caps(pack, scenario), result.bill_now)))
    with right:
        share = st.number_input(
            "What cut keeps the rise within (percent of our budget)",
            min_value=0.0,
            max_value=100.0,
            value=0.5,
            step=0.1,
            key="ask_share",
        )
        if budget is None:
            st.markdown("Enter your adopted budget, and the answer stands here.")
        else:
            st.markdown(escaped(cut_within(reached, float(share), float(budget))))
        st.markdown("**What should we set aside?**")
        aside = set_aside(pack, scenario, scenario.rows)
        st.markdown(escaped(set_aside_sentence(result, aside)))
