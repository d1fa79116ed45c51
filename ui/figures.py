"""Sources, quotations and the download of all figures, the same on several pages."""

import streamlit as st

from model.messages import say
from model.pack import Pack
from model.source import Source
from reports.sharing.documents import document
from reports.wording.evidence import source_details
from ui.making import download
from ui.papers import at_press
from ui.plain import escaped, target
from ui.quoted import marked
from ui.session import Visit


def source_line(pack: Pack, *names: str) -> None:
    """Name the sources of the figures above."""
    parts = [source_text(pack.sources[name]) for name in dict.fromkeys(names)]
    st.caption(say("shell-sources", sources="; ".join(parts)), unsafe_allow_html=True)


def source_text(source: Source, html: bool = True) -> str:
    """A source as Markdown: a link where it has an address, its kind, and the last look.

    Args:
        source: the source.
        html: its title may be marked as English in a page of another language, by a span.
    """
    title = marked(source.title) if html else escaped(source.title)
    if source.address:
        title = f"[{title}]({target(source.address)})"
    details = {key: escaped(value) for key, value in source_details(source).items()}
    return say("evidence-source", source=title, **details)


def figures_csv(at_click: Visit) -> None:
    """Offer every figure of the scenario as CSV, exact to the cent."""
    given = at_press(at_click)
    download(document("figures-csv"), given, icon=":material/csv:", type="tertiary")
