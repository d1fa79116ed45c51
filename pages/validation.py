"""Validation: the model beside each published figure, even where it misses."""

from html import escape
from pathlib import Path

import streamlit as st

from model.messages import say
from model.pack import Pack
from model.validation import compare, students_behind
from reports.explain.published import PublishedFigure, published_figures
from reports.wording.amounts import nearest
from ui.chain import source_links
from ui.page import open_page
from ui.plain import escaped

STYLE = Path(__file__).parent.parent / "ui" / "evidence.css"


def main() -> None:
    """Draw the page."""
    st.html(STYLE)
    pack = open_page().pack
    st.title(say("validation-title"))
    st.markdown(say("validation-about"))
    for at, found in enumerate(published_figures(pack)):
        with st.container(border=True, key=f"check_{at}"):
            _comparison(pack, found)
    _behind(pack)
    st.header(say("validation-falsified"))
    st.markdown("\n".join(f"- {escaped(text)}" for text in pack.falsified_by))
    st.header(say("validation-elsewhere"))
    st.html(_elsewhere(pack))


def _comparison(pack: Pack, found: PublishedFigure) -> None:
    about, figures = st.columns([6, 6], gap="large")
    with about:
        mark = f'<span class="mark">{escape(say("validation-given"))}</span>' if found.given else ""
        st.html(
            f'<div class="assumption"><h2>{escape(found.name)} {mark}</h2>'
            f"<p>{escape(found.why)}</p>"
            f"<p>{source_links(pack, [found.source])}: "
            f"{escape(pack.sources[found.source].says)}</p></div>"
        )
    with figures:
        st.html(
            '<dl class="resc-check">'
            + "".join(
                f"<div><dt>{escape(name)}</dt><dd>{escape(value)}</dd></div>"
                for name, value in (
                    (say("validation-published"), found.published),
                    (say("validation-modelled"), found.modelled),
                    (say("validation-differs"), found.difference),
                )
            )
            + "</dl>"
        )
        with st.expander(say("validation-python")):
            st.code(found.lines, language="python")


def _behind(pack: Pack) -> None:
    """Say how many students a published saving stands for, where no number is published."""
    for each in compare(pack):
        computed = each.check.computed
        if computed and computed.students:
            students = students_behind(pack, computed, each.check.published)
            st.markdown(
                say(
                    "validation-behind",
                    name=escaped(each.check.name),
                    students=int(nearest(students, 10)),
                )
            )


def _elsewhere(pack: Pack) -> str:
    rows = "".join(
        f'<tr><th scope="row">{escape(each.who)}</th><td>{escape(each.answers)} '
        f"{source_links(pack, [each.source])}</td></tr>"
        for each in pack.elsewhere
    )
    return f'<table class="resc-elsewhere">{rows}</table>'


main()
