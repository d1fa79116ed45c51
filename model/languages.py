"""Which language a visitor is spoken to in: the link's own, else what the browser wishes for."""

from typing import Final

from model.catalogs import LANGUAGES, SOURCE
from model.messages import language_of_process

LANG: Final = "lang"
"""The parameter by which a link names its language."""
_MOST: Final = 20
"""Wishes of a browser that are read."""


def known_language(text: str) -> str:
    """The language that a link names; "" where it is none of those that are spoken here."""
    asked = text.strip().lower()
    return asked if asked in LANGUAGES else ""


def wished(wish: str) -> str:
    """The first of a browser's wishes that is spoken here; "" for none.

    Args:
        wish: as in the header Accept-Language, "es-MX,es;q=0.9,en;q=0.8", or a single tag.
    """
    rated: list[tuple[float, str]] = []
    for each in wish.split(",", _MOST)[:_MOST]:
        tag, _, weight = each.partition(";")
        rated.append((weight_of(weight), tag.strip().lower().partition("-")[0]))
    # Of equal wishes the one that is named first comes first.
    rated.sort(key=lambda each: -each[0])
    return next((name for weight, name in rated if weight > 0 and name in LANGUAGES), "")


def language_for(asked: str, wish: str) -> str:
    """The language of a visitor.

    Args:
        asked: what the link names, or ""; of one that is not spoken here English is the answer.
        wish: of the browser, as for ``wished``; the environment's setting comes before it.
    """
    if asked:
        return known_language(asked) or SOURCE
    return language_of_process() or wished(wish) or SOURCE


def weight_of(text: str) -> float:
    """How much a wish counts, "q=0.9": 1 where it says nothing that can be read."""
    name, _, number = text.strip().partition("=")
    try:
        return float(number) if name.strip() == "q" else 1.0
    except ValueError:
        return 1.0
