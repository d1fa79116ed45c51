"""Texts that stay in the language of their source: titles, quotations and statutes."""

from html import escape

from model.catalogs import SOURCE
from model.messages import language, meant, say


def as_written(text: str) -> str:
    """A text as HTML, marked as English in a page of another language, so that it is read so."""
    written = escape(text)
    return written if language() == SOURCE else f'<span lang="{SOURCE}">{written}</span>'


def meaning(quote: str) -> str:
    """What a quotation in another language means, said to be our translation; "" where none is."""
    means = meant(quote)
    return say("names-meaning", quote=means) if means else ""


def quoted(quote: str) -> str:
    """A quotation as HTML, marked as English in a page of another language, and its meaning."""
    return in_their_words(quote, say("dial-line-quote", quote=quote))


def in_their_words(quote: str, written: str = "") -> str:
    """The same of a quotation that has its marks already, or that is ``written`` otherwise."""
    return f"{as_written(written or quote)} {escape(meaning(quote))}".rstrip()
