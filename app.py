"""RESC Budget Explorer: page settings and navigation, nothing else."""

import streamlit as st

from model.messages import say
from ui.chrome import page_frame
from ui.language import begin_to_speak, show_languages
from ui.moved import moved_pages
from ui.notices import show_notices
from ui.paper import freeze_printed_link
from ui.session import visit
from ui.share import frozen_comparison
from ui.year import show_foot

unused = begin_to_speak()
page_frame()

# A full screen, a frame with its own line of sources, and a page of figures by several packs.
WITHOUT_CORNER = ("hearing", "embed")
WITHOUT_FOOT = (*WITHOUT_CORNER, "compare")

PAGES = [
    st.Page("pages/who_pays.py", title=say("shell-page-who-pays"), default=True),
    st.Page("pages/district.py", title=say("shell-page-district"), url_path="district"),
    st.Page("pages/compare.py", title=say("shell-page-compare"), url_path="compare"),
    st.Page("pages/evidence.py", title=say("shell-page-evidence"), url_path="evidence"),
    st.Page("pages/about.py", title=say("shell-page-about"), url_path="about"),
    # Hidden, to leave few doors in the menu: the home page opens the hearing, "about" links to
    # "elsewhere", and the foot of every page to "accessibility". The address of every page is the
    # name of its file, because the first run on a new server knows only that.
    st.Page(
        "pages/hearing.py",
        title=say("shell-page-hearing"),
        url_path="hearing",
        visibility="hidden",
    ),
    st.Page("pages/embed.py", title=say("shell-page-embed"), url_path="embed", visibility="hidden"),
    st.Page(
        "pages/elsewhere.py",
        title=say("shell-page-elsewhere"),
        url_path="elsewhere",
        visibility="hidden",
    ),
    st.Page(
        "pages/accessibility.py",
        title=say("shell-page-accessibility"),
        url_path="accessibility",
        visibility="hidden",
    ),
    *moved_pages(),
]

page = st.navigation(PAGES, position="top")
show_notices(unused, key="notices_language")
page.run()
freeze_printed_link(
    visit().opened.pack.revision, frozen_comparison() if page.url_path == "compare" else ""
)
if page.url_path not in WITHOUT_FOOT:
    show_foot()
if page.url_path not in WITHOUT_CORNER:
    show_languages("foot")
    st.page_link("pages/accessibility.py", label=say("access-link"))
