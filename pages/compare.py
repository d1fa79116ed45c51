"""Compare: two to four scenarios side by side on one scale, and how they differ."""

import streamlit as st

from model.comparison_link import FEWEST
from model.messages import say
from reports.comparison.columns import Column, alike, exact_figures, lead_figures, lines_in_sight
from reports.comparison.differences import Difference, differs_in_assumptions, differs_in_policy
from reports.comparison.opening import said_of_all, unused
from reports.comparison.steps import to_steps
from reports.comparison.years import year_rows
from reports.sharing.documents import document
from reports.sharing.preview import COMPARE_PATH, compared_title, page_heading, page_title
from reports.wording.amounts import exact_money
from reports.wording.origins import ids_of_all, ids_of_line
from reports.wording.scenario_names import preset_of
from ui.chrome import name_page, pages_belong_to_the_app, style_sheet
from ui.compare_bill import show_bills
from ui.compare_charts import landing_alt, landing_chart, widest
from ui.compare_controls import show_controls, show_ways_on
from ui.comparison import Compared, columns_of, compared
from ui.figure_ids import figures_of, show_origins
from ui.making import download
from ui.notices import show_notices, show_unread
from ui.page import show_corner
from ui.plain import escaped
from ui.prices import offer_prices_of_all
from ui.share import compared_subject, comparison_contents, frozen_comparison
from ui.tables import answer_html, figures_html, heading_html, table_html
from ui.year import show_carried, show_foot


def main() -> None:
    """Draw the page."""
    style_sheet("compare")
    pages_belong_to_the_app()
    comparison = compared()
    show_corner(comparison_contents)
    shown = columns_of(comparison)
    first = shown[0].opened
    fewer = len(shown) < FEWEST
    name_page(
        page_title(COMPARE_PATH, first.pack, first.scenario) if fewer else compared_title(shown)
    )
    title, controls = st.columns([3, 1], vertical_alignment="bottom")
    with title:
        st.title(page_heading(COMPARE_PATH))
    with controls:
        show_controls(comparison, shown)
    show_notices(unused(comparison.notices, shown))
    show_unread(column.opened for column in shown)
    show_carried()
    if fewer:
        st.markdown(f"**{say('compare-too-few')}**")
    _what_is_compared(comparison, shown)
    _side_by_side(comparison, shown)
    _years(shown)
    show_bills(shown, _all_ids(shown))
    _table(say("compare-policy"), shown, differs_in_policy(shown))
    _table(say("compare-assumptions"), shown, differs_in_assumptions(shown))
    _all_figures(shown)
    show_foot(column.opened.pack for column in shown)


def _what_is_compared(comparison: Compared, shown: list[Column]) -> None:
    if said := said_of_all(shown, comparison.begun_with):
        with figures_of(shown[0].opened.pack, "one_cut", *_all_ids(shown), listed=False):
            st.markdown(escaped(said))


def _side_by_side(comparison: Compared, shown: list[Column]) -> None:
    figures, width, names = lead_figures(shown), widest(shown), lines_in_sight(shown)
    ids, same = [_ids(column) for column in shown], alike(shown)
    with st.container(key="side_by_side"):
        for index, (column, place) in enumerate(zip(shown, st.columns(len(shown)), strict=True)):
            with place:
                st.html(heading_html(column, ids[index], same[index]))
                law = answer_html(column.by_law, ids[index], "law") if column.by_law else ""
                st.html(law + answer_html(column.answer, ids[index]))
                st.html(figures_html(figures, index, ids[index]))
                pack = column.opened.pack
                if pack.lines:
                    with figures_of(pack, f"landing_{index}", *ids[index], listed=False):
                        st.vega_lite_chart(
                            landing_chart(column, width, names),
                            alt=landing_alt(column, names),
                            key=f"landing_{index}",
                        )
                else:
                    st.caption(say("years-no-lines"))
                show_ways_on(comparison, index, column)
    if len(shown) >= FEWEST:
        st.page_link(
            "pages/hearing.py",
            label=say("compare-hearing"),
            icon=":material/slideshow:",
            help=say("compare-hearing.help"),
            query_params=to_steps(comparison.entries),
        )
    if width:
        with figures_of(shown[0].opened.pack, "scale", *_all_ids(shown), listed=False):
            st.caption(say("compare-scale", whole=exact_money(width)))
    packs = dict.fromkeys(column.opened.pack for column in shown)
    for pack in packs:
        of_pack = _all_ids([column for column in shown if column.opened.pack == pack])
        show_origins(pack, of_pack, named=len(packs) > 1)


def _years(shown: list[Column]) -> None:
    if rows := year_rows(shown):
        caption = say("compare-years")
        st.header(caption)
        told = [say("prices-law.says")]
        if any(column.opened.scenario.tuition_cap == "cpi" for column in shown):
            told.append(say("compare-years-prices"))
        st.markdown(" ".join(told))
        names = [column.name for column in shown]
        st.html(table_html(caption, names, rows, _all_ids(shown)))
        offer_prices_of_all(shown)


def _all_ids(shown: list[Column]) -> list[str]:
    return list(dict.fromkeys(each for column in shown for each in _ids(column)))


def _ids(column: Column) -> list[str]:
    """The ids of all that a column shows: its figures, its lines, and the proposal that it is."""
    pack, scenario = column.opened.pack, column.opened.scenario
    preset = preset_of(pack, scenario)
    proposals = [f"preset-{name}" for name, each in pack.presets.items() if each is preset]
    of_lines = [each for name in pack.stated for each in ids_of_line(pack, name)]
    return [*ids_of_all(pack), *of_lines, *proposals]


def _table(caption: str, shown: list[Column], differences: list[Difference]) -> None:
    st.header(caption)
    if not differences:
        st.markdown(say("compare-same"))
        return
    rows = [(difference.label, difference.values) for difference in differences]
    names = [column.name for column in shown]
    st.html(table_html(caption, names, rows, _all_ids(shown)))


def _all_figures(shown: list[Column]) -> None:
    caption = say("compare-figures")
    st.header(caption)
    rows = [(row.label, row.texts) for row in exact_figures(shown)]
    names = [column.name for column in shown]
    st.html(table_html(caption, names, rows, _all_ids(shown), "numbers"))
    download(
        document("comparison-csv"),
        compared_subject(shown, frozen_comparison()),
        icon=":material/download:",
    )
    st.caption(say("compare-address"))
    st.page_link("pages/evidence.py", label=say("compare-evidence"), icon=":material/fact_check:")


main()
