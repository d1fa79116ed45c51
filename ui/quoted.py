"""Somebody's own words on a page: marked as the language they are in, and what they mean."""

import streamlit as st

from model.catalogs import SOURCE
from model.messages import language, meant, say
from reports.wording.as_written import meaning
from ui.plain import escaped


def show_words(text: str) -> None:
    """Draw Markdown in which quotations may be; nothing else in it may be HTML."""
    st.markdown(text, unsafe_allow_html=True)


def quotation(quote: str) -> str:
    """A quotation for ``show_words``, between quotation marks, and what it means."""
    return f"{marked(say('dial-line-quote', quote=quote))} {escaped(meaning(quote))}".rstrip()


def heading(text: str) -> str:
    """What a quotation stands under in its source, for ``show_words``, and what it means."""
    means = meant(text)
    return f"{marked(text)} ({escaped(means)})" if means else escaped(text)


def marked(text: str) -> str:
    """A text of a source for ``show_words``, marked as English in a page of another language."""
    words = escaped(text)
    return words if language() == SOURCE else f'<span lang="{SOURCE}">{words}</span>'
