"""Evidence: every assumption with its source, how sure the answer is, and what it depends on."""

from html import escape
from pathlib import Path

import streamlit as st

from model import Estimate, estimate
from model.formulas import driven_by
from model.headlines import Headline, headlines
from model.pack import Pack
from model.scenario import Opened
from model.slider_tables import headline_unit
from model.tornado import tornado
from model.uncertainty import Band, bands
from reports.explain.sensitivity import (
    bars,
    bars_in_words,
    break_even_sentences,
    grid,
    range_in_words,
    spoken_of,
    unmoved,
)
from reports.explain.terms import term_name
from reports.wording.assumption_values import assumption_unit, assumption_value
from reports.wording.headline_figures import (
    band_meaning,
    band_short,
    headline_label,
    headline_value,
)
from reports.wording.sentences import answer, enumeration
from ui.assumption_controls import assumption_control, free_assumptions, reset_button
from ui.chain import choose_chain, source_links
from ui.evidence_charts import tornado_chart
from ui.evidence_tables import grid_html
from ui.page import open_page
from ui.plain import escaped
from ui.tiles import Tile, show_answer, show_tiles

STYLE = Path(__file__).parent.parent / "ui" / "evidence.css"
TABS = (
    "Assumptions and sources",
    "What it hangs on",
    "How it is worked out",
    "Break-even",
    "Claims and facts",
)


def main() -> None:
    """Draw the page."""
    st.html(STYLE)
    opened = open_page()
    pack = opened.pack
    st.title("Evidence")
    scenario = spoken_of(pack, opened.scenario)
    result = estimate(pack, scenario)
    figures = headlines(pack, scenario)
    if scenario is not opened.scenario:
        st.markdown("Nothing is cut yet, so this page speaks of every line cut whole.")
    _headlines(result, figures)
    assumed, hangs, worked, even, claims = st.tabs(TABS, key="evidence_tabs", on_change="rerun")
    with assumed:
        if assumed.open:
            _assumptions(opened)
    with hangs:
        if hangs.open:
            _hangs_on(opened, result, figures)
    with worked:
        if worked.open:
            choose_chain(result, figures, "evidence_chain")
    with even:
        if even.open:
            _break_even(opened)
    with claims:
        if claims.open:
            _claims(pack)


def _headlines(result: Estimate, figures: list[Headline]) -> None:
    show_answer(answer(result))
    with_ranges = st.toggle("Show ranges", value=True, key="ranges", help=band_meaning())
    found = bands(result.pack, result.scenario, figures) if with_ranges else {}
    first_units = {name: headline_unit(result.pack, name) for name in result.lines}
    show_tiles(
        [
            _tile(result, figure, found.get(figure.name))
            for figure in figures
            if figure.measure != "count" or figure.part == first_units[figure.line]
        ]
    )


def _tile(result: Estimate, figure: Headline, band: Band | None) -> Tile:
    also = band_short(result, figure, band) if band else ""
    return Tile(
        headline_value(result, figure),
        headline_label(result.pack, figure),
        also,
        "pay" if figure.part in ("pay", "rise", "percent") else "lost",
    )


def _assumptions(opened: Opened) -> None:
    pack = opened.pack
    head, button = st.columns([5, 1], vertical_alignment="center")
    with head:
        st.markdown(
            "What is taken to be true, apart from any policy. Each has a range and a source; "
            "change one, and every page and paper follows and marks it as yours."
        )
    with button:
        reset_button(opened)
    free = free_assumptions(pack)
    for line, names in _by_line(pack).items():
        st.header(pack.lines[line].name, anchor=False)
        for name in names:
            with st.container(border=True, key=f"assumption_{name}"):
                about, control = st.columns([8, 4], gap="large")
                with about:
                    st.html(_about(opened, name))
                with control:
                    if name in free:
                        assumption_control(opened, name)
                    else:
                        st.markdown("Fixed by law; the policies on *Who pays?* change it.")


def _by_line(pack: Pack) -> dict[str, list[str]]:
    """Each assumption under the first line that it enters."""
    groups: dict[str, list[str]] = {line: [] for line in pack.lines}
    for name in pack.assumptions:
        groups[next(iter(driven_by(pack, name)), next(iter(pack.lines)))].append(name)
    return groups


def _about(opened: Opened, name: str) -> str:
    pack, declared = opened.pack, opened.pack.assumptions[name]
    source = pack.sources[declared.source]
    own = opened.scenario.assumptions.get(name)
    changed = (
        f'<span class="mark yours">yours: {escape(assumption_value(declared, own))}</span>'
        if own is not None
        else ""
    )
    unit = (
        f"{assumption_unit(declared)} · low – central – high"
        if declared.low < declared.high
        else "no range"
    )
    drives = "; ".join(
        f"{escape(pack.lines[line].name)}: "
        f"{escape(enumeration([term_name(pack, line, term) for term in terms]))}"
        for line, terms in driven_by(pack, name).items()
    )
    return (
        f'<div class="assumption"><h3>{escape(declared.label)} '
        f'<span class="mark">{declared.kind}</span>{changed}</h3>'
        f'<p class="range">{escape(range_in_words(pack, opened.scenario, name))} '
        f"<span>{escape(unit)}</span></p>"
        f"<p>{escape(declared.help)}</p>"
        f"<p>{source_links(pack, [declared.source])}: {escape(declared.says or source.says)}</p>"
        f'<p class="drives"><b>Enters</b> {drives}.</p></div>'
    )


def _hangs_on(opened: Opened, result: Estimate, figures: list[Headline]) -> None:
    pack = opened.pack
    by_name = {figure.name: figure for figure in figures}
    chosen = st.pills(
        "Figure",
        list(by_name),
        format_func=lambda name: headline_label(pack, by_name[name]),
        default=figures[0].name,
        key="hangs_figure",
    )
    figure = by_name.get(chosen or figures[0].name, figures[0])
    found = tornado(pack, result.scenario, figure)
    drawn, said = st.columns([7, 5], gap="large")
    with drawn:
        label, value = headline_label(pack, figure), headline_value(result, figure)
        st.header("One assumption at a time", anchor=False)
        st.markdown(
            f"**{escaped(label)}**, {escaped(value)} at the central values, with each assumption "
            "at its low and at its high end. The pale part is the low end."
        )
        if found.swings:
            st.vega_lite_chart(
                tornado_chart(bars(result, figure, found), found.central, figure.part),
                alt=bars_in_words(result, figure, found),
                key="tornado",
            )
        for sentence in unmoved(result, figure, found):
            st.markdown(escaped(sentence))
    with said:
        side = figure if figure.measure == "dollars" else figures[0]
        view = grid(pack, opened.scenario, side)
        st.header("The cut and the cap together", anchor=False)
        st.html(grid_html(view))
        st.caption(
            "The stronger the color, the more. The cell with a border is where you are. The first "
            "row is the law today, the last one the Alliance’s reading."
        )
    _sources(pack, [swing.assumption for swing in found.swings])


def _sources(pack: Pack, assumptions: list[str]) -> None:
    """The sources of the lines and of the assumptions spoken of."""
    names = [
        *(line.amount_source for line in pack.lines.values()),
        *(pack.assumptions[name].source for name in assumptions),
        *(cap.source for cap in pack.tuition_caps),
    ]
    st.html(f"<p>Sources: {source_links(pack, names)}.</p>")


def _break_even(opened: Opened) -> None:
    pack = opened.pack
    st.markdown("For the state as a whole, in the first year, under the rule and the cut chosen.")
    for sentence in break_even_sentences(pack, opened.scenario):
        st.html(f'<p class="resc-even">{escape(sentence)}</p>')
    st.caption("Each is solved from the one rule, and put back into the model by a test.")
    _sources(pack, ["students", "fy2024_tuition"])


def _claims(pack: Pack) -> None:
    st.markdown("Where another source says something else, both stand here.")
    for claim in pack.claims:
        with st.container(border=True):
            left, right = st.columns(2, gap="large")
            with left:
                st.markdown("**The Alliance says**")
                st.markdown(f"> “{escaped(claim.text)}”")
                st.html(f"<p>{source_links(pack, [claim.source])}</p>")
            with right:
                st.markdown("**Beside it**")
                for name in claim.beside:
                    st.markdown(f"> {escaped(pack.sources[name].says)}")
                    st.html(f"<p>{source_links(pack, [name])}</p>")
            st.markdown(escaped(claim.note))


main()
