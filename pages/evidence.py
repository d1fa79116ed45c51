"""Evidence: assumptions and sources, how sure the answer is, the law, validation and method."""

from collections.abc import Callable
from html import escape

import streamlit as st

from model import Estimate, estimate
from model.formulas import driven_by
from model.headlines import Headline, headlines
from model.messages import say
from model.opening import Opened
from model.pack import Pack, assumptions_of, tuition_lines
from model.slider_tables import headline_unit
from model.tornado import tornado
from model.uncertainty import Band, bands
from reports.comparison.variants import rule_in_words
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
from reports.sharing.parts import METHOD, VALIDATION
from reports.sharing.preview import page_heading
from reports.wording.as_written import in_their_words
from reports.wording.assumption_values import assumption_value, unit_beside
from reports.wording.caps import capped_lines
from reports.wording.evidence import kind_in_words, status_in_words
from reports.wording.headline_figures import (
    band_meaning,
    band_short,
    headline_label,
    headline_value,
)
from reports.wording.origins import RANGES, id_of, ids_of_all, ids_of_law, ids_of_line
from reports.wording.sentences import enumeration, lower_first
from reports.wording.two_laws import all_it_rests_on, both_laws, sentences_of, sides
from ui.assumption_controls import assumption_control, free_assumptions, reset_button
from ui.chain import choose_chain, choose_figure, source_links, sources_html
from ui.chrome import style_sheet
from ui.evidence_charts import tornado_chart
from ui.figure_ids import data_figure, figures_of
from ui.law import show_kinds, show_law, show_not_known, show_presets
from ui.method import show_method
from ui.page import open_page
from ui.paper import paper_note
from ui.part import asked_part, bring_into_view, name_part
from ui.plain import escaped
from ui.quoted import quotation, show_words
from ui.tables import grid_html
from ui.tiles import Tile, show_answer, show_side_tiles, show_sides, show_tiles
from ui.validation import show_validation

_TABS, _PART = ("evidence_tabs", "resc_evidence_part")


def main() -> None:
    """Draw the page."""
    style_sheet("evidence")
    opened = open_page()
    pack = opened.pack
    st.title(page_heading("/evidence"))
    scenario = spoken_of(pack, opened.scenario)
    result = estimate(pack, scenario)
    figures = headlines(pack, scenario)

    def headed(draw: Callable[[], None]) -> Callable[[], None]:
        """A tab that speaks of the scenario begins with its answer."""

        def both() -> None:
            _headlines(opened, result, figures)
            draw()

        return both

    contents: dict[str, Callable[[], None]] = {"assumptions": headed(lambda: _assumptions(opened))}
    if pack.lines:
        contents |= {
            "hangs": headed(lambda: _hangs_on(opened, result, figures)),
            "worked": headed(lambda: choose_chain(result, figures, "evidence_chain")),
        }
    if tuition_lines(pack):
        contents["even"] = headed(lambda: _break_even(opened))
    contents |= {
        "law": lambda: _law(pack),
        "claims": lambda: _claims(pack),
        VALIDATION: lambda: show_validation(pack),
        METHOD: lambda: show_method(pack),
    }
    _tabs(contents)


def _tabs(contents: dict[str, Callable[[], None]]) -> None:
    """Draw the tab that the address names; the first is open where it names none."""
    labels = {part: say(f"evidence-tab-{part}") for part in contents}
    first, *_ = labels
    asked = asked_part(labels)
    # Where the address has changed, as by a link or the browser's Back, or the language has.
    known = st.session_state.get(_TABS, labels[first]) in labels.values()
    if asked != st.session_state.get(_PART, "") or not known:
        st.session_state[_TABS] = labels[asked or first]
        st.session_state[_PART] = asked

    def chosen() -> None:
        part = next(part for part, label in labels.items() if label == st.session_state[_TABS])
        name_part("" if part == first else part)

    tabs = st.tabs(list(labels.values()), key=_TABS, on_change=chosen)
    for tab, label, draw in zip(tabs, labels.values(), contents.values(), strict=True):
        with tab:
            if tab.open:
                others = enumeration([each for each in labels.values() if each != label])
                paper_note(say("evidence-printed", label=label, names=others))
                draw()
    if asked:
        bring_into_view()


def _headlines(opened: Opened, result: Estimate, figures: list[Headline]) -> None:
    pack = opened.pack
    if not pack.lines:
        st.markdown(say("evidence-no-lines"))
        return
    if result.scenario is not opened.scenario:
        st.markdown(say("evidence-whole"))
    ids = [each for name in pack.stated for each in ids_of_line(pack, name)]
    with figures_of(pack, "headlines", *ids_of_all(pack), *ids, RANGES):
        _answer(result, figures)


def _answer(result: Estimate, figures: list[Headline]) -> None:
    """What the cut does under both laws, with the same figures of each; or under any law."""
    pack, scenario = result.pack, result.scenario
    found = sides(pack, scenario)
    alone = len(found) == 1
    if alone:
        show_answer(both_laws(pack, scenario))
    else:
        headings = [each.heading for each in found]
        show_sides(list(zip(headings, sentences_of(found), strict=True)))
        st.caption(escaped(" ".join(all_it_rests_on(pack, scenario, found))))
    with_ranges = st.toggle(say("evidence-ranges"), value=True, key="ranges", help=band_meaning())
    if not alone:
        show_side_tiles(
            [
                (each.heading, _tiles(each.estimate, figures, with_ranges, each.unit))
                for each in found
            ]
        )
    if rule := rule_in_words(Opened(pack, scenario, ())):
        st.caption(say("evidence-figures-of", rule=lower_first(rule), year=f"FY{result.year}"))
    # A scenario that charges a fee that the law forbids may be on neither side.
    if alone or all(each.estimate.scenario != scenario for each in found):
        show_tiles(_tiles(result, figures, with_ranges, found[0].unit))


def _tiles(result: Estimate, figures: list[Headline], with_ranges: bool, unit: float) -> list[Tile]:
    found = bands(result.pack, result.scenario, figures, result.year) if with_ranges else {}
    first_units = {name: headline_unit(result.pack, name) for name in result.lines}
    return [
        _tile(result, figure, found.get(figure.name), unit)
        for figure in figures
        if figure.measure != "count" or figure.part == first_units[figure.line]
    ]


def _tile(result: Estimate, figure: Headline, band: Band | None, unit: float) -> Tile:
    value, label = headline_value(result, figure, unit), headline_label(result.pack, figure)
    also = band_short(result, figure, band, unit) if band else ""
    return Tile(value, label, also, "pay" if figure.part in ("pay", "rise", "percent") else "lost")


def _assumptions(opened: Opened) -> None:
    pack = opened.pack
    if pack.assumptions:
        head, button = st.columns([5, 1], vertical_alignment="center")
        with head:
            st.markdown(say("evidence-assumptions"))
        with button:
            reset_button(opened)
    show_kinds()
    free = free_assumptions(pack)
    for line, names in _by_line(pack).items():
        st.header(pack.stated[line].name, anchor=False)
        _status(pack, line)
        for name in names:
            with st.container(border=True, key=f"assumption_{name}"):
                about, control = st.columns([8, 4], gap="large")
                with about:
                    st.html(_about(opened, name))
                with control:
                    if name in free:
                        assumption_control(opened, name)
                    else:
                        st.markdown(say("evidence-assumption-fixed"))


def _by_line(pack: Pack) -> dict[str, list[str]]:
    """The assumptions of each line; each is listed under the first line that names it."""
    groups: dict[str, list[str]] = {line: [] for line in pack.stated}
    named = {name: assumptions_of(line) for name, line in pack.lines.items()}
    for name in pack.assumptions:
        groups[next(line for line in pack.lines if name in named[line])].append(name)
    return groups


def _status(pack: Pack, name: str) -> None:
    """Say whether a line's money is in a budget, was asked for or is proposed, and who says so."""
    line = pack.stated[name]
    said = f"{escape(status_in_words(line))} {source_links(pack, [line.amount_source])}"
    st.html(f'<p class="resc-status" {data_figure(f"line-{name}")}>{said}</p>')


def _about(opened: Opened, name: str) -> str:
    pack, declared = opened.pack, opened.pack.assumptions[name]
    source = pack.sources[declared.source]
    own = opened.scenario.assumptions.get(name)
    changed = ""
    if own is not None:
        yours = say("evidence-assumption-yours", value=assumption_value(declared, own))
        changed = f'<span class="mark yours">{escape(yours)}</span>'
    unit = unit_beside(declared)
    if declared.low == declared.high:
        unit = say("evidence-assumption-no-range")
    elif unit:
        unit = say("evidence-assumption-range", unit=unit)
    else:
        unit = say("evidence-assumption-range.alone")
    drives = "; ".join(
        say(
            "evidence-assumption-drives-line",
            line=pack.lines[line].name,
            names=enumeration([term_name(pack, line, term) for term in terms]),
        )
        for line, terms in driven_by(pack, name).items()
    )
    enters = (
        say("evidence-assumption-drives", names=escape(drives))
        if drives
        else say("evidence-assumption-drives-none")
    )
    said = in_their_words(declared.says) if declared.says else escape(source.says)
    return (
        f'<div class="assumption" {data_figure(f"assumption-{name}")}><h3>{escape(declared.label)} '
        f'<span class="mark">{escape(kind_in_words(declared.kind))}</span>{changed}</h3>'
        f'<p class="range">{escape(range_in_words(pack, opened.scenario, name))} '
        f"<span>{escape(unit)}</span></p>"
        f"<p>{escape(declared.help)}</p>"
        f"<p>{source_links(pack, [declared.source])}: {said}</p>"
        f'<p class="drives">{enters}</p></div>'
    )


def _hangs_on(opened: Opened, result: Estimate, figures: list[Headline]) -> None:
    pack = opened.pack
    figure = choose_figure(pack, figures, "hangs_figure")
    with figures_of(pack, "hangs", id_of(figure), *ids_of_all(pack), listed=False):
        _depends(opened, result, figures, figure)


def _depends(opened: Opened, result: Estimate, figures: list[Headline], figure: Headline) -> None:
    pack = opened.pack
    found = tornado(pack, result.scenario, figure)
    drawn, said = st.columns([7, 5], gap="large")
    with drawn:
        label, value = headline_label(pack, figure), headline_value(result, figure)
        st.header(say("evidence-hangs-one"), anchor=False)
        st.markdown(say("evidence-hangs-drawn", label=escaped(label), central=escaped(value)))
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
        capped = capped_lines(pack, opened.scenario.first_year)
        if capped:
            st.header(say("evidence-hangs-grid"), anchor=False)
            for name in [figure.line] if figure.line in capped else capped:
                st.html(grid_html(grid(pack, opened.scenario, side, name)))
            st.caption(say("evidence-hangs-colors"))
    _sources(pack, [swing.assumption for swing in found.swings])


def _sources(pack: Pack, assumptions: list[str]) -> None:
    """Name the sources of the lines, the caps and these assumptions."""
    names = [
        *(line.amount_source for line in pack.lines.values()),
        *(pack.assumptions[name].source for name in assumptions),
        *(cap.source for cap in pack.tuition_caps),
    ]
    st.html(sources_html(pack, names))


def _break_even(opened: Opened) -> None:
    pack = opened.pack
    with figures_of(pack, "even", *ids_of_all(pack), *ids_of_law(pack), listed=False):
        _solved(pack, opened)


def _solved(pack: Pack, opened: Opened) -> None:
    st.markdown(say("evidence-even"))
    used: list[str] = []
    for name, line in tuition_lines(pack).items():
        if len(tuition_lines(pack)) > 1:
            st.header(line.name, anchor=False)
        for sentence in break_even_sentences(pack, opened.scenario, name):
            st.html(f'<p class="resc-even">{escape(sentence)}</p>')
        used += [line.assumptions.students, line.assumptions.full_tuition]
    st.caption(say("evidence-even-solved"))
    _sources(pack, used)


def _law(pack: Pack) -> None:
    show_law(pack)
    show_presets(pack)
    show_not_known(pack)


def _claims(pack: Pack) -> None:
    if not pack.claims:
        st.markdown(say("evidence-no-claims"))
        return
    st.markdown(say("evidence-claims"))
    for at, claim in enumerate(pack.claims):
        source = pack.sources[claim.source]
        with figures_of(pack, f"claim_{at}", f"claim-{at}", listed=False, border=True):
            left, right = st.columns(2, gap="large")
            with left:
                author = escaped(source.by or source.title)
                st.markdown(say("evidence-claims-says", author=author))
                show_words(f"> {quotation(claim.text)}")
                st.html(f"<p>{source_links(pack, [claim.source])}</p>")
            with right:
                st.markdown(say("evidence-claims-beside"))
                for name in claim.beside:
                    st.markdown(f"> {escaped(pack.sources[name].says)}")
                    st.html(f"<p>{source_links(pack, [name])}</p>")
            st.markdown(escaped(claim.note))


main()
