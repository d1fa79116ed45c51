"""RESC Budget Explorer: page settings and navigation, nothing else."""

import streamlit as st

from ui.chrome import page_frame

page_frame()

PAGES = [
    st.Page("pages/who_pays.py", title="Who pays?", default=True),
    st.Page("pages/district.py", title="Your district", url_path="district"),
    st.Page("pages/services.py", title="Services", url_path="services"),
    st.Page("pages/compare.py", title="Compare", url_path="compare"),
    st.Page("pages/evidence.py", title="Evidence", url_path="evidence"),
    st.Page("pages/validation.py", title="Validation", url_path="validation"),
    st.Page("pages/method.py", title="Method", url_path="method"),
    st.Page("pages/hearing.py", title="Hearing mode", url_path="hearing"),
    st.Page("pages/about.py", title="About the priorities", url_path="about"),
    st.Page("pages/embed.py", title="In a frame", url_path="embed", visibility="hidden"),
    # Hidden, to leave room: the page about the app links to it. A page's address is its file's
    # name, because the first run of a new server knows only that.
    st.Page(
        "pages/elsewhere.py",
        title="Use the figures elsewhere",
        url_path="elsewhere",
        visibility="hidden",
    ),
]

st.navigation(PAGES, position="top").run()
