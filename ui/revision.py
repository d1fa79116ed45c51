"""Draws which revision of the facts a link shows, and what has changed since it was made."""

from collections.abc import Sequence

import streamlit as st

from model.messages import say
from model.opening import Opened
from reports.wording.link_notes import Changed, Facts, of_facts
from reports.wording.origins import REVISIONS
from ui.figure_ids import figures_of
from ui.plain import escaped, target
from ui.session import address


def show_revision(opened: Opened) -> None:
    """For a frozen link, say so; for a live one, say what has changed since it was made."""
    said = of_facts(opened, address())
    if isinstance(said, Facts):
        st.caption(said.says)
    elif said:
        _show_changed(opened, said)


def _show_changed(opened: Opened, said: Changed) -> None:
    pack = opened.pack
    today = [f"line-{name}" for name in pack.stated]
    today += [f"assumption-{name}" for name in pack.assumptions]
    with figures_of(pack, "changed", REVISIONS, *today, border=True, gap="xxsmall"):
        st.markdown(f"**{said.heading}**")
        _list(list(map(escaped, said.figures)))
        st.markdown(say("shell-then", quoted=escaped(said.then), address=target(said.address)))
        if said.why or said.rest:
            label = say("shell-changed-why" if said.why else "shell-changed-rest")
            with st.expander(label, key="changed_why"):
                _list([f"**{escaped(what)}.** {escaped(why)}" for what, why in said.why])
                if said.why and said.rest:
                    st.markdown(f"**{say('shell-changed-rest')}**")
                _list(list(map(escaped, said.rest)))


def _list(texts: Sequence[str]) -> None:
    if texts:
        st.markdown("\n".join(f"- {text}" for text in texts))
