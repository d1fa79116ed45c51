"""Undo, redo, and the list of the scenarios tried in this visit, in a corner of every page."""

from collections.abc import Callable

import streamlit as st

from model.messages import say
from model.opening import Opened
from reports.comparison.columns import same, titles
from reports.wording.scenario_names import distinct
from ui.moment import answer_the_whole_moment
from ui.plain import escaped
from ui.session import adopt, visit
from ui.steps import Steps, redone, undone

_MOVED = "resc_history_moved"


@st.fragment
def show_history() -> None:
    """Offer the visit's history; it is made only while it is open."""
    answer_the_whole_moment()
    if st.session_state.pop(_MOVED, False):
        # Only this fragment ran after the click, so the rest of the page has to run too.
        st.rerun()
    with st.container(key="history"):
        box = st.popover(
            say("visit-history"),
            icon=":material/history:",
            type="tertiary",
            key="history_box",
            on_change="rerun",
        )
        if not box.open:
            return
        with box:
            _steps()
            _tried()


def step_by_key(asked: str) -> None:
    """Take a step that was asked for by a key: "undo" or "redo"."""
    steps = visit().steps
    if asked == "undo" and steps.can_undo:
        _move(undone)
    if asked == "redo" and steps.can_redo:
        _move(redone)


def _steps() -> None:
    present = visit().steps
    undo = ("undo", say("visit-undo"), undone, present.can_undo)
    redo = ("redo", say("visit-redo"), redone, present.can_redo)
    with st.container(horizontal=True):
        for name, label, step, possible in (undo, redo):
            st.button(
                label,
                icon=f":material/{name}:",
                disabled=not possible,
                on_click=_move,
                args=(step,),
                key=f"history_{name}",
            )


def _tried() -> None:
    tried = visit().steps.tried
    names = distinct(titles(tried))
    st.caption(say("visit-tried"))
    with st.container(key="history_list", gap="xxsmall"):
        for index, (name, each) in reversed(list(enumerate(zip(names, tried, strict=True)))):
            here = same(each, visit().steps.present)
            st.button(
                escaped(name),
                icon=f":material/{'radio_button_checked' if here else 'radio_button_unchecked'}:",
                type="tertiary",
                wrap=True,
                on_click=_go,
                args=(each,),
                key=f"history_{index}",
            )


def _move(step: Callable[[Steps], Steps]) -> None:
    visit().steps = step(visit().steps)
    _go(visit().steps.present)


def _go(opened: Opened) -> None:
    adopt(opened)
    st.session_state[_MOVED] = True
