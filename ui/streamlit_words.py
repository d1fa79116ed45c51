"""Says in the visit's language what Streamlit itself says in English, as far as a page has it."""

from pathlib import Path

import streamlit as st

from model.catalogs import SOURCE
from model.messages import for_script, ids, language, speaking

_say_them = st.components.v2.component(
    "resc_streamlit_words",
    js=(Path(__file__).parent / "streamlit_words.js").read_text("utf-8"),
    isolate_styles=False,
)


def say_streamlit_words() -> None:
    """Have what Streamlit draws on this page, now and later, say it in the visit's language."""
    wanted = [] if language() == SOURCE else ids("streamlit-")
    said = for_script("streamlit-")
    with speaking(SOURCE):
        found = for_script("streamlit-")
    given = {"streamlit": [found[each] for each in wanted], "said": [said[each] for each in wanted]}
    _say_them(key="streamlit_words", data=given)
