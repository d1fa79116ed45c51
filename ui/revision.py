"""Says which revision of the facts a link shows, and what changed since a link was made."""

from dataclasses import replace
from datetime import date
from urllib.parse import urlencode

import streamlit as st

from model import PackError, decode, encode, estimate, load_pack
from model.changes import Change, changes
from model.parameters import spoken_number
from model.scenario import Opened, to_parameters
from reports.wording.sentences import answer
from ui.plain import escaped, linked


def show_revision(opened: Opened) -> None:
    """Mark a frozen link; for a live one say what changed since it was made."""
    scenario, pack = opened.scenario, opened.pack
    if scenario.pack == pack.revision:
        _say_frozen(opened)
    elif scenario.made and scenario.made != pack.revision:
        _say_changed(opened)


def _say_frozen(opened: Opened) -> None:
    newest = load_pack()
    today = encode(replace(opened.scenario, pack=""), opened.pack)
    made = date.fromisoformat(opened.pack.made)
    note = f"**Frozen link**: the facts of {made:%B %-d, %Y} (pack {opened.pack.revision})"
    if newest.revision == opened.pack.revision:
        st.caption(f"{note}, which are today’s too.")
    else:
        st.caption(f"{note}. {linked('See these choices with today’s facts', f'?{today}')}.")


def _say_changed(opened: Opened) -> None:
    made = opened.scenario.made
    try:
        old = load_pack(made)
    except PackError:
        st.caption(f"This link was made with pack {made}, which is not here.")
        return
    found = changes(old, opened.pack)
    if not found:
        return
    before, _ = decode(_parameters(opened), old)
    frozen = urlencode({**to_parameters(replace(before, made=""), old), "pack": made})
    with st.container(border=True, key="changed", gap="xxsmall"):
        st.markdown(f"**Since this link was made (pack {made}), facts have changed.**")
        for change in found:
            st.markdown(f"- {escaped(_sentence(change))}")
        then = answer(estimate(old, before))
        st.markdown(f"{escaped(f'Then: {then}')} {linked('See it as it was then', f'?{frozen}')}.")


def _parameters(opened: Opened) -> list[tuple[str, str]]:
    written = to_parameters(opened.scenario, opened.pack)
    return [(name, str(value)) for name, value in written.items()]


def _sentence(change: Change) -> str:
    def said(value: float | None) -> str:
        return "nothing" if value is None else spoken_number(round(value, 4))

    return f"{change.what}: from {said(change.before)} to {said(change.after)} {change.unit}"
