"""Marks blocks of a page with the ids of their figures, and lists what the ids stand for.

In HTML that is written here the ids stand in ``data-figure``. What Streamlit draws stands in a
block whose key has them, because a browser gets the key as a class. A block whose ids are not
listed has its sources beside its figures already, or stands on a page with a list of them.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from html import escape
from typing import Any

import streamlit as st

from model.messages import kept_by_language, say
from model.pack import Pack
from reports.wording.as_written import as_written
from reports.wording.evidence import details_in_words
from reports.wording.origins import Origin, in_words, with_all_below


@contextmanager
def figures_of(
    pack: Pack, place: str, *ids: str, listed: bool = True, **container: Any
) -> Iterator[None]:
    """A block of figures, with a list of their sources at its end that one click opens.

    Args:
        pack: that the ids are of.
        place: tells the block from others of the page.
        ids: of its figures.
        listed: whether the list stands in the block.
        container: how Streamlit draws the block.
    """
    with st.container(key=key_of(place, *ids), **container):
        yield
        if listed:
            show_origins(pack, ids)


def key_of(place: str, *ids: str) -> str:
    """The key of a block or a chart with these ids."""
    return f"figures-{place}--{'--'.join(ids)}"


def data_figure(*ids: str) -> str:
    """The ids as an attribute of HTML."""
    return f'data-figure="{escape(" ".join(ids))}"'


def show_origins(pack: Pack, ids: Iterable[str], named: bool = False) -> None:
    """Draw the list of what ids stand for, closed; ``named`` says the pack's title with it."""
    st.html(_origins_html(pack, tuple(ids), named))


# Kept: a list that is the same for every cut may be drawn again at each release of a slider.
@kept_by_language(64)
def _origins_html(pack: Pack, ids: tuple[str, ...], named: bool) -> str:
    label = say("figures-open-of", pack_title=pack.title) if named else say("figures-open")
    items = "".join(_item(pack, name, each) for name, each in with_all_below(pack, ids).items())
    summary = f"<summary>{escape(label)}</summary>"
    return f'<details class="resc-figures">{summary}<ul>{items}</ul></details>'


def _item(pack: Pack, name: str, origin: Origin) -> str:
    cited = "".join(
        "<small>"
        + (
            f'<a href="{escape(source.address)}" target="_blank" rel="noopener">'
            f"{as_written(source.title)}</a>"
            if source.address
            else f"<span>{as_written(source.title)}</span>"
        )
        + f" <span>{escape(details_in_words(source))}</span></small>"
        for source in origin.sources
    )
    says = escape(in_words(pack, origin))
    is_title = any(origin.what == source.title for source in origin.sources)
    what = as_written(origin.what) if is_title else escape(origin.what)
    return f"<li {data_figure(name)}><b>{what}</b><span>{says}</span>{cited}</li>"
