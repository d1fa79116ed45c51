"""RESC Budget Explorer: page settings and navigation, nothing else."""

import streamlit as st

from model.messages import say
from ui.chrome import page_frame
from ui.year import show_foot

page_frame()

# A full screen, a frame with its own line of sources, and a page of figures by several packs.
WITHOUT_FOOT = ("hearing", "embed", "compare")

PAGES = [
    st.Page("pages/who_pays.py", title=say("shell-page-who-pays"), default=True),
    st.Page("pages/district.py", title=say("shell-page-district"), url_path="district"),
    st.Page("pages/services.py", title=say("shell-page-services"), url_path="services"),
    st.Page("pages/compare.py", title=say("shell-page-compare"), url_path="compare"),
    st.Page("pages/evidence.py", title=say("shell-page-evidence"), url_path="evidence"),
    st.Page("pages/validation.py", title=say("shell-page-validation"), url_path="validation"),
    st.Page("pages/method.py", title=say("shell-page-method"), url_path="method"),
    st.Page("pages/hearing.py", title=say("shell-page-hearing"), url_path="hearing"),
    st.Page("pages/about.py", title=say("shell-page-about"), url_path="about"),
    st.Page("pages/embed.py", title=say("shell-page-embed"), url_path="embed", visibility="hidden"),
    # Hidden, to leave room in the menu: the page "about" links to it. The address of every page is
    # the name of its file, because the first run on a new server knows only that.
    st.Page(
        "pages/elsewhere.py",
        title=say("shell-page-elsewhere"),
        url_path="elsewhere",
        visibility="hidden",
    ),
]

page = st.navigation(PAGES, position="top")
page.run()
if page.url_path not in WITHOUT_FOOT:
    show_foot()
