"""Says which revision of the facts a link shows, and what has changed since it was made."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from urllib.parse import urlencode

import streamlit as st

from model import PackError, decode, encode, load_pack
from model.changes import Change, Reworded, changes, published, reasons, reworded
from model.messages import named, say
from model.opening import Opened
from model.parameters import spoken_number
from model.scenario import to_parameters
from reports.wording.amounts import date_text
from reports.wording.origins import REVISIONS
from reports.wording.two_laws import both_laws
from ui.figure_ids import figures_of
from ui.plain import escaped, target
from ui.session import address

_SHARE = "share"
"""How the unit of a fraction begins that people read as a percent."""


def show_revision(opened: Opened) -> None:
    """For a frozen link, say so; for a live one, say what has changed since it was made."""
    scenario, pack = opened.scenario, opened.pack
    if scenario.pack == pack.revision:
        _say_frozen(opened)
    elif scenario.made and scenario.made != pack.revision:
        _say_changed(opened)


def _say_frozen(opened: Opened) -> None:
    pack = opened.pack
    today = encode(replace(opened.scenario, pack=pack.year), pack)
    revision, day = pack.revision, date_text(date.fromisoformat(pack.made))
    if load_pack(pack.year).revision == revision:
        st.caption(say("shell-frozen", date=day, revision=revision))
    else:
        address = target(f"?{today}")
        st.caption(say("shell-frozen-older", date=day, revision=revision, address=address))


def _say_changed(opened: Opened) -> None:
    made, pack = opened.scenario.made, opened.pack
    try:
        old = load_pack(made)
    except PackError:
        st.caption(say("shell-pack-gone", revision=made))
        return
    if old.year != pack.year:
        st.caption(say("shell-made-elsewhere", revision=made, year=pack.year))
        return
    figures, why = changes(old, pack), reasons(old, pack)
    rest = [
        *map(_sentence, published(old, pack)),
        *map(_in_words, reworded(old, pack)),
    ]
    if not (figures or why or rest):
        return
    # As it stands in the address: what the newer revision does not have any more counted then.
    asked = [(name, text) for name, text in address() if name not in ("pack", "made")]
    before, _ = decode(asked, old)
    frozen = urlencode({**to_parameters(replace(before, pack="", made=""), old), "pack": made})
    today = [f"line-{name}" for name in pack.stated]
    today += [f"assumption-{name}" for name in pack.assumptions]
    with figures_of(pack, "changed", REVISIONS, *today, border=True, gap="xxsmall"):
        st.markdown(f"**{say('shell-changed', revision=made)}**")
        _list([_sentence(change) for change in figures])
        then = escaped(both_laws(old, before))
        st.markdown(say("shell-then", quoted=then, address=target(f"?{frozen}")))
        if why or rest:
            label = say("shell-changed-why" if why else "shell-changed-rest")
            with st.expander(label, key="changed_why"):
                _list(
                    [f"**{escaped(each.what)}.** {escaped(each.why)}" for each in why], ready=True
                )
                if why and rest:
                    st.markdown(f"**{say('shell-changed-rest')}**")
                _list(rest)


def _list(texts: Sequence[str], ready: bool = False) -> None:
    if texts:
        st.markdown("\n".join(f"- {text if ready else escaped(text)}" for text in texts))


def _sentence(change: Change) -> str:
    kind = "added" if change.before is None else "removed" if change.after is None else "changed"
    share = change.unit.startswith(_SHARE)
    before, after = (_figure(end or 0, share) for end in (change.before, change.after))
    ends = {"before_figure": before, "after_figure": after}
    unit = change.unit.removeprefix(_SHARE).strip() if share else change.unit
    return say("shell-change", happened=kind, fact=change.what, **ends, unit=named(unit)).strip()


def _figure(value: float, share: bool) -> str:
    """A figure as people write it; a share is a percent."""
    return f"{spoken_number(round(100 * value, 4))}%" if share else spoken_number(round(value, 4))


def _in_words(change: Reworded) -> str:
    kind = "changed" if change.before and change.after else "removed" if change.before else "added"
    ends = {"before_words": change.before, "after_words": change.after}
    return say("shell-reworded", happened=kind, fact=change.what, **ends)
