"""What a visitor does in one moment is answered whole, and undoes nothing.

A browser sends all that changed before it had time to send as one message, for the fragment that
was first. So a press right after a bar closed would change its own widget and nothing of the page.
With each message goes the address that the browser has at that moment, which may be older than the
one that the app has just written.
"""

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx


def answer_the_whole_moment() -> None:
    """Run the page if only fragments run, though something outside of them has changed too."""
    context = get_script_run_ctx()
    alone = context.fragment_ids_this_run if context else None
    if not (context and alone):
        return
    state = context.session_state._state
    widgets = state._new_widget_state
    if any(
        state._widget_changed(name)
        for name in widgets
        if (known := widgets.widget_metadata.get(name)) and known.fragment_id not in alone
    ):
        st.rerun()


def stepped() -> bool:
    """Whether this run answers a step in the browser's own history.

    Only such a step, a move to a page and a new visit bring an address that asks for something.
    """
    context = get_script_run_ctx()
    return context is not None and context.is_history_navigation
