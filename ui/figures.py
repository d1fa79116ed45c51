"""Small pieces of a page's answer that several pages draw alike."""

import re

import streamlit as st

from model import estimate
from model.pack import Pack
from reports.sheets.csv_file import csv_bytes
from reports.sheets.statewide import data_table
from ui.session import Visit


def headline(text: str) -> None:
    """The page's one sentence, larger than all else."""
    st.markdown(f"# {escaped(text)}")


def escaped(text: str) -> str:
    """Text as Markdown that shows it as it is; a dollar sign would start a formula."""
    return re.sub(r"([\\$*_\[\]`~<>#|])", r"\\\1", text)


def source_line(pack: Pack, *names: str) -> None:
    """Name the sources that the figures above come from."""
    parts = []
    for name in dict.fromkeys(names):
        source = pack.sources[name]
        title = escaped(source.title)
        linked = f"[{title}]({source.address})" if source.address else title
        parts.append(f"{linked} ({escaped(source.date)}; {source.kind})")
    st.caption("Source: " + "; ".join(parts) + ".")


def quoted(text: str, source: str) -> None:
    """The Alliance's words, in quotation marks and attributed."""
    st.markdown(f"> “{escaped(text)}”\n>\n> — {escaped(source)}")


def figures_csv(at_click: Visit) -> None:
    """Offer every figure of the scenario as CSV, exact to the cent."""

    def make() -> bytes:
        opened = at_click.opened
        header, *rows = data_table(estimate(opened.pack, opened.scenario))
        return csv_bytes(header, rows)

    st.download_button(
        "Figures (CSV)",
        make,
        "who-pays.csv",
        "text/csv",
        icon=":material/csv:",
        type="tertiary",
        on_click="ignore",
    )
