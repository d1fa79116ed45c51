"""Boxes to change the assumptions in, made from what the pack says of each."""

from dataclasses import replace

import streamlit as st

from model.estimate import assumptions_in_use
from model.messages import say
from model.opening import Opened
from model.pack import Pack
from reports.wording.amounts import decimals
from reports.wording.assumption_values import (
    assumption_unit,
    bare_value,
    shown_scale,
    unit_beside,
)
from reports.wording.evidence import kind_in_words
from ui.figure_ids import figures_of
from ui.figures import source_text
from ui.fold import fold
from ui.session import change, current

COLUMNS = 3


def show_assumptions() -> None:
    """Offer a box for every assumption that may be changed, and a button that resets them."""
    opened = current()
    box = fold(say("visit-assumptions"), "assumptions")
    if not box:
        return
    with box:
        st.caption(say("visit-assumptions.about", number=len(opened.scenario.assumptions)))
        columns = st.columns(COLUMNS)
        for index, name in enumerate(free_assumptions(opened.pack)):
            with columns[index % COLUMNS]:
                assumption_control(opened, name)
                _source_of(opened, name)
        reset_button(opened)


def free_assumptions(pack: Pack) -> list[str]:
    """The assumptions that may be changed; one that the law fixes may not."""
    return [name for name, each in pack.assumptions.items() if each.allowed[0] < each.allowed[1]]


def reset_button(opened: Opened) -> None:
    """Offer to set every assumption back to the pack's value; the policy stays."""
    label = say("visit-assumptions.reset")
    st.button(label, on_click=_reset, disabled=not opened.scenario.assumptions)


def assumption_control(opened: Opened, name: str) -> None:
    """Draw the box of one assumption, in percent where it is a share."""
    assumption = opened.pack.assumptions[name]
    scale = shown_scale(assumption)
    value = assumptions_in_use(opened.pack, opened.scenario)[name]
    low, high = (end * scale for end in assumption.allowed)
    shown = value * scale
    # A link, a reset or a preset shows in the box at once. The key stays, and so does the box with
    # its focus. One that is derived from others may be more than can be entered: it is gray.
    key = f"a.{name}"
    st.session_state[key] = shown if low <= shown <= high else None
    st.number_input(
        say("visit-assumption", label=assumption.label, unit=assumption_unit(assumption)),
        min_value=low,
        max_value=high,
        value=None,
        placeholder=decimals(shown),
        step=1.0 if scale == 100 or high > 100 else 0.1,
        # What works out to more than cents is shown in cents.
        format="%.10g" if shown < 1000 or shown == int(shown) else "%.2f",
        help=assumption.help,
        key=key,
        on_change=_set,
        args=(name, key, scale),
    )


def _source_of(opened: Opened, name: str) -> None:
    assumption = opened.pack.assumptions[name]
    central = assumptions_in_use(opened.pack, replace(opened.scenario, assumptions={}))[name]
    source = opened.pack.sources[assumption.source]
    ends = [bare_value(assumption, end) for end in (assumption.low, central, assumption.high)]
    with figures_of(opened.pack, f"own_{name}", f"assumption-{name}", listed=False):
        st.caption(
            say(
                "visit-assumption.source",
                range=" – ".join(ends),
                unit=unit_beside(assumption, assumption.high),
                kind=kind_in_words(assumption.kind),
                source=source_text(source),
                changed="yes" if name in opened.scenario.assumptions else "no",
            ),
            unsafe_allow_html=True,
        )


def _set(name: str, key: str, scale: int) -> None:
    opened = current()
    entered = st.session_state[key]
    others = {key: old for key, old in opened.scenario.assumptions.items() if key != name}
    # A box that was emptied is back at the pack's value.
    own = entered is not None and entered / scale != opened.pack.central.get(name)
    assumptions = {**others, name: entered / scale} if own else others
    change(replace(opened.scenario, assumptions=assumptions))


def _reset() -> None:
    change(replace(current().scenario, assumptions={}))
