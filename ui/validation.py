"""Validation: the model beside each published figure, even where it misses."""

from html import escape

import streamlit as st

from model.messages import say
from model.pack import Pack
from model.validation import compare, students_behind
from reports.explain.published import PublishedFigure, published_figures
from reports.wording.amounts import nearest
from reports.wording.origins import METHOD, ids_of_checks, ids_of_law
from ui.chain import source_links
from ui.figure_ids import data_figure, figures_of, show_origins
from ui.plain import escaped


def show_validation(pack: Pack) -> None:
    """Draw each comparison, and what would show the model to be wrong."""
    figures = published_figures(pack)
    st.markdown(say("validation-about" if figures else "validation-none"))
    ids = [*ids_of_checks(pack), METHOD, *ids_of_law(pack)]
    show_origins(pack, ids)
    for at, found in enumerate(figures):
        with figures_of(pack, f"check_{at}", found.id, listed=False, border=True):
            _comparison(pack, found)
    with figures_of(pack, "behind", *ids_of_checks(pack), listed=False):
        _behind(pack)
    if pack.falsified_by:
        st.header(say("method-heading-falsified"))
        with figures_of(pack, "falsified", METHOD, *ids_of_law(pack), listed=False):
            st.markdown("\n".join(f"- {escaped(text)}" for text in pack.falsified_by))
    if pack.elsewhere:
        st.header(say("validation-elsewhere"))
        st.html(_elsewhere(pack))


def _comparison(pack: Pack, found: PublishedFigure) -> None:
    about, figures = st.columns([6, 6], gap="large")
    sources = "".join(
        f"<p>{source_links(pack, [name])}: {escape(pack.sources[name].says)}</p>"
        for name in found.sources
    )
    with about:
        mark = f'<span class="mark">{escape(say("validation-given"))}</span>' if found.given else ""
        st.html(
            f'<div class="assumption"><h2>{escape(found.name)} {mark}</h2>'
            f"<p>{escape(found.why)}</p>{sources}</div>"
        )
    with figures:
        terms = {
            say("validation-published"): found.published,
            say("validation-modelled"): found.modelled,
            say("validation-differs"): found.difference,
        }
        rows = (f"<dt>{escape(name)}</dt><dd>{escape(said)}</dd>" for name, said in terms.items())
        st.html(f'<dl class="resc-check"><div>{"</div><div>".join(rows)}</div></dl>')
        with st.expander(say("validation-python")):
            st.code(found.lines, language="python")


def _behind(pack: Pack) -> None:
    """Say how many students a published saving stands for, where no number is published."""
    for each in compare(pack):
        computed = each.check.computed
        if computed and computed.students:
            behind = nearest(students_behind(pack, computed, each.check.published), 10)
            name = escaped(each.check.name)
            st.markdown(say("validation-behind", name=name, students=int(behind)))


def _elsewhere(pack: Pack) -> str:
    rows = "".join(
        f'<tr {data_figure(f"elsewhere-{at}")}><th scope="row">{escape(each.who)}</th>'
        f"<td>{escape(each.answers)} "
        f"{source_links(pack, [each.source])}</td></tr>"
        for at, each in enumerate(pack.elsewhere)
    )
    return f'<table class="resc-elsewhere">{rows}</table>'
