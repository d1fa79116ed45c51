"""The notes of a link above the answer of the first HTML, as its page will draw them."""

import re
from collections.abc import Iterable, Sequence
from html import escape

from model.messages import say
from model.opening import Opened
from model.scenario import Notice, asked_language, read_language
from reports.sharing.links import asked_of
from reports.wording.link_notes import Changed, Facts, not_used, odd, of_facts

_BOLD = re.compile(r"\*\*(.+?)\*\*")
_LINK = re.compile(r"\[([^][]+)\]\((\?[^()\s]*)\)")


def first_notes(query: str, opened: Opened, facts: bool = True) -> str:
    """The boxes and lines above an answer; "" for a link that needs none.

    Args:
        query: of the link, as it came.
        opened: the same, opened.
        facts: whether it is said which facts the link opens.
    """
    unspoken: list[Notice] = []
    if given := asked_language(query):
        read_language(given, unspoken)
    notes = [*map(_refused, (unspoken, opened.notices)), _box(odd([opened]))]
    said = of_facts(opened, asked_of(query)) if facts else None
    if isinstance(said, Facts):
        notes.append(f'<p class="facts">{_linked(said.says)}</p>')
    elif said:
        notes.append(_changed(said))
    shown = "".join(notes)
    return f'<div class="first-notes">{shown}</div>' if shown else ""


def _refused(notices: Sequence[Notice]) -> str:
    lines = not_used([each.message for each in notices])
    return _box([f"•  {each}" for each in lines], say("shell-notices"))


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
