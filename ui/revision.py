"""Says which revision of the facts a link shows, and what has changed since it was made."""

from dataclasses import replace
from datetime import date
from urllib.parse import urlencode

import streamlit as st

from model import PackError, decode, encode, estimate, load_pack
from model.changes import Change, changes
from model.messages import say
from model.opening import Opened
from model.parameters import spoken_number
from model.scenario import to_parameters
from reports.wording.amounts import date_text
from reports.wording.sentences import answer
from ui.plain import escaped, target


def show_revision(opened: Opened) -> None:
    """For a frozen link, say so; for a live one, say what has changed since it was made."""
    scenario, pack = opened.scenario, opened.pack
    if scenario.pack == pack.revision:
        _say_frozen(opened)
    elif scenario.made and scenario.made != pack.revision:
        _say_changed(opened)


def _say_frozen(opened: Opened) -> None:
    newest = load_pack()
    today = encode(replace(opened.scenario, pack=""), opened.pack)
    revision, day = opened.pack.revision, date_text(date.fromisoformat(opened.pack.made))
    if newest.revision == revision:
        st.caption(say("shell-frozen", date=day, revision=revision))
    else:
        address = target(f"?{today}")
        st.caption(say("shell-frozen-older", date=day, revision=revision, address=address))


def _say_changed(opened: Opened) -> None:
    made = opened.scenario.made
    try:
        old = load_pack(made)
    except PackError:
        st.caption(say("shell-pack-gone", revision=made))
        return
    found = changes(old, opened.pack)
    if not found:
        return
    written = to_parameters(opened.scenario, opened.pack)
    before, _ = decode([(name, str(value)) for name, value in written.items()], old)
    frozen = urlencode({**to_parameters(replace(before, made=""), old), "pack": made})
    with st.container(border=True, key="changed", gap="xxsmall"):
        st.markdown(f"**{say('shell-changed', revision=made)}**")
        for change in found:
            st.markdown(f"- {escaped(_sentence(change))}")
        then = escaped(answer(estimate(old, before)))
        st.markdown(say("shell-then", quoted=then, address=target(f"?{frozen}")))


def _sentence(change: Change) -> str:
    kind = "added" if change.before is None else "removed" if change.after is None else "changed"
    before, after = (spoken_number(round(end or 0, 4)) for end in (change.before, change.after))
    ends = {"before_number": before, "after_number": after}
    return say("shell-change", happened=kind, fact=change.what, **ends, unit=change.unit)
