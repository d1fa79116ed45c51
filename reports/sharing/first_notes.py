"""The notes of a link above the answer of the first HTML, as its page will draw them."""

import re
from collections.abc import Iterable, Sequence
from html import escape

from model.messages import say
from model.opening import Opened
from model.scenario import Notice, asked_language, read_language
from reports.wording.link_notes import Changed, Facts, not_used, odd

_BOLD = re.compile(r"\*\*(.+?)\*\*")
_LINK = re.compile(r"\[([^][]+)\]\((\?[^()\s]*)\)")


def first_notes(
    query: str,
    refused: Sequence[str],
    opened: Iterable[Opened],
    facts: Facts | Changed | None = None,
) -> str:
    """The boxes and lines above an answer; "" for a link that needs none.

    Args:
        query: of the link, as it came.
        refused: what of it was not used as it was given, in sentences, but for its language.
        opened: the same, opened: each column of a comparison.
        facts: which facts it opens, where that is said.
    """
    unspoken: list[Notice] = []
    if given := asked_language(query):
        read_language(given, unspoken)
    of_language = [notice.message for notice in unspoken]
    notes = [*map(_refused, (of_language, refused)), _box(odd(opened))]
    if isinstance(facts, Facts):
        notes.append(f'<p class="facts">{_linked(facts.says)}</p>')
    elif facts:
        notes.append(_changed(facts))
    shown = "".join(notes)
    return f'<div class="first-notes">{shown}</div>' if shown else ""


def _refused(sentences: Sequence[str]) -> str:
    return _box([f"•  {each}" for each in not_used(sentences)], say("shell-notices"))


def _box(lines: Iterable[str], heading: str = "") -> str:
    texts = "".join(f"<p>{escape(each)}</p>" for each in lines)
    title = f"<p><b>{escape(heading)}</b></p>" if heading else ""
    return f'<div class="note-box">{title}{texts}</div>' if texts else ""


def _changed(said: Changed) -> str:
    heading = escape(said.heading)
    then = _linked(say("shell-then", quoted=said.then, address=said.address))
    why = _list(f"<b>{escape(what)}.</b> {escape(each)}" for what, each in said.why)
    rest = _list(map(escape, said.rest))
    label = say("shell-changed-why" if why else "shell-changed-rest")
    between = f"<p><b>{escape(say('shell-changed-rest'))}</b></p>" if why and rest else ""
    more = f"<details><summary>{escape(label)}</summary>{why}{between}{rest}</details>"
    return (
        f'<div class="note-box"><p><b>{heading}</b></p>{_list(map(escape, said.figures))}'
        f"<p>{then}</p>{more if why or rest else ''}</div>"
    )


def _list(items: Iterable[str]) -> str:
    shown = "".join(f"<li>{each}</li>" for each in items)
    return f"<ul>{shown}</ul>" if shown else ""


def _linked(says: str) -> str:
    """A sentence of ours with bold words and links of this page in it, as Markdown has them."""
    return _LINK.sub(r'<a href="\2">\1</a>', _BOLD.sub(r"<b>\1</b>", escape(says)))
