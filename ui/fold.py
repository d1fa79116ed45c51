"""What is folded on a page: made only while open, so it costs nothing while a slider moves."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator


def fold(label: str, key: str) -> DeltaGenerator | None:
    """Draw a fold; what is in it goes into what this gives, which is None while it is closed."""
    state, before = st.session_state, f"{key}_before"
    # Streamlit takes a fold with another label, as in another language, for a new one.
    if state.get(before, label) != label:
        state[key] = True
    box = st.expander(label, key=key, on_change="rerun")
    if box.open:
        state[before] = label
    else:
        state.pop(before, None)
    return box if box.open else None


def is_open(*keys: str) -> bool:
    """Whether any fold with one of these keys is open."""
    return any(st.session_state.get(key) for key in keys)
