"""Texts that stay in the language of their source: titles, quotations and statutes."""

from html import escape

from model.catalogs import SOURCE
from model.messages import language


def as_written(text: str) -> str:
    """A text as HTML, marked as English in a page of another language, so that it is read so."""
    written = escape(text)
    return written if language() == SOURCE else f'<span lang="{SOURCE}">{written}</span>'
