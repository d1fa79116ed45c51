"""Small pieces of a page's answer that several pages draw alike."""

import streamlit as st

from model.messages import say
from model.pack import Pack
from reports.sheets import data_files as figures
from reports.workshop import order
from ui.making import download
from ui.plain import escaped, linked
from ui.session import Visit


def source_line(pack: Pack, *names: str) -> None:
    """Name the sources that the figures above come from."""
    parts = []
    for name in dict.fromkeys(names):
        source = pack.sources[name]
        title = linked(source.title, source.address) if source.address else escaped(source.title)
        day = escaped(source.date)
        parts.append(say("shell-source", title=title, date=day, kind_of_source=source.kind))
    st.caption(say("shell-sources", sources="; ".join(parts)))


def quoted(text: str, source: str) -> None:
    """The Alliance's words, in quotation marks and attributed."""
    st.markdown(f"> “{escaped(text)}”\n>\n> — {escaped(source)}")


def figures_csv(at_click: Visit) -> None:
    """Offer every figure of the scenario as CSV, exact to the cent."""
    download(
        "Figures (CSV)",
        "who-pays.csv",
        lambda: order(figures.figures_csv, at_click.opened.pack, at_click.opened.scenario),
        mime="text/csv",
        icon=":material/csv:",
        type="tertiary",
    )
