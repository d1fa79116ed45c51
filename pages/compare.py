"""Compare: two to four scenarios side by side on one scale, and how they differ."""

import streamlit as st

from model.comparison_link import FEWEST
from model.messages import say
from reports.comparison.columns import Column, columns, exact_figures, lead_figures
from reports.comparison.differences import Difference, differs_in_assumptions, differs_in_policy
from reports.sharing.documents import document
from reports.wording.amounts import exact_money
from reports.wording.sentences import answer_parts
from ui.chrome import pages_belong_to_the_app, style_sheet
from ui.compare_charts import landing_alt, landing_chart, widest
from ui.compare_controls import show_controls, work_on
from ui.comparison import Compared, compared
from ui.making import download
from ui.notices import show_notices, show_unread
from ui.page import show_corner
from ui.share import compared_subject, comparison_contents
from ui.tables import answer_html, figures_html, heading_html, table_html
from ui.year import show_carried, show_foot


def main() -> None:
    """Draw the page."""
    style_sheet("compare")
    pages_belong_to_the_app()
    comparison = compared()
    show_corner(comparison_contents)
    shown = columns(comparison.entries, comparison.own)
    title, controls = st.columns([3, 1], vertical_alignment="bottom")
    with title:
        st.title(say("shell-page-compare"))
    with controls:
        show_controls(comparison, shown)
    _notices(comparison, shown)
    show_unread(column.opened for column in shown)
    show_carried()
    if len(shown) < FEWEST:
        st.markdown(say("compare-too-few"))
    _side_by_side(comparison, shown)
    _table(say("compare-policy"), shown, differs_in_policy(shown))
    _table(say("compare-assumptions"), shown, differs_in_assumptions(shown))
    _all_figures(shown)
    show_foot(column.opened.pack for column in shown)


def _notices(comparison: Compared, shown: list[Column]) -> None:
    show_notices(
        [notice.message for notice in comparison.notices]
        + [
            say("compare-notice", name=each.name, problem=notice.message)
            for each in shown
            for notice in each.opened.notices
        ]
    )


def _side_by_side(comparison: Compared, shown: list[Column]) -> None:
    figures, width = lead_figures(shown), widest(shown)
    with st.container(key="side_by_side"):
        for index, (column, place) in enumerate(zip(shown, st.columns(len(shown)), strict=True)):
            with place:
                st.html(heading_html(column))
                st.html(answer_html(answer_parts(column.estimate)))
                st.html(figures_html(figures, index))
                if column.opened.pack.lines:
                    st.vega_lite_chart(
                        landing_chart(column, width),
                        alt=landing_alt(column),
                        key=f"landing_{index}",
                    )
                else:
                    st.caption(say("years-no-lines"))
                if index != comparison.own:
                    work_on(index, column)
    if width:
        st.caption(say("compare-scale", whole=exact_money(width)))


def _table(caption: str, shown: list[Column], differences: list[Difference]) -> None:
    st.header(caption)
    if not differences:
        st.markdown(say("compare-same"))
        return
    rows = [(difference.label, difference.values) for difference in differences]
    st.html(table_html(caption, [column.name for column in shown], rows))


def _all_figures(shown: list[Column]) -> None:
    caption = say("compare-figures")
    st.header(caption)
    rows = [(row.label, row.texts) for row in exact_figures(shown)]
    st.html(table_html(caption, [column.name for column in shown], rows, "numbers"))
    download(document("comparison-csv"), compared_subject(shown), icon=":material/download:")
    st.caption(say("compare-address"))
    st.page_link("pages/evidence.py", label=say("compare-evidence"), icon=":material/fact_check:")


main()
