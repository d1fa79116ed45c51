"""A page that shows strangers' texts in each kind of Markdown that the app's pages use."""

import streamlit as st

from tests.hostile import IN_MARKDOWN, mixed
from ui.plain import escaped, linked

ADDRESS = "https://budget.example.org/a)b(c?d=e f&g=<h>[i]\\"

for at, text in enumerate([*IN_MARKDOWN, *mixed(150)]):
    with st.container(key=f"text_{at}"):
        st.markdown(escaped(text))
        st.markdown(f"> “{escaped(text)}”")
        st.markdown(f"- **Given:** {escaped(text)}\n- {escaped(text)}")
        st.caption(f"It was {escaped(text)}")
for at, text in enumerate(IN_MARKDOWN):
    with st.container(key=f"piece_{at}"):
        st.info(escaped(text), icon=":material/info:")
        st.button(escaped(text), key=f"button_{at}")
        st.markdown(linked(text, ADDRESS))
