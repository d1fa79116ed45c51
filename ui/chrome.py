"""The frame around every page: name, icon, and the room that the content takes."""

from pathlib import Path

import streamlit as st
from streamlit.runtime.pages_manager import PagesManager

IMAGES = Path(__file__).parent / "images"

# Streamlit leaves 96 pixels above a page and 80 beside it; the answer needs that room.
_STYLE = """
<style>
[data-testid="stMainBlockContainer"] {
  padding: 4.4rem clamp(16px, 2.4vw, 56px) 3rem;
  max-width: 2200px;
}
[data-testid="stHeader"] { border-bottom: 1px solid rgba(128, 140, 155, 0.25); }
[data-testid="stHeaderLogo"], [data-testid="stLogo"] { height: 28px; max-width: none; }
/* Streamlit's own grey for captions and quotations is too faint to read (4.2:1). */
[data-testid="stCaptionContainer"], [data-testid="stMarkdown"] blockquote {
  color: inherit !important;
  opacity: 0.82;
}
/* The history stands in the header, so that it takes no room of any page. */
[data-testid="stMainBlockContainer"] > * > [data-testid="stLayoutWrapper"]:has(.st-key-history) {
  position: fixed; top: 0.55rem; right: clamp(8px, 2vw, 40px); width: auto; z-index: 999991;
}
[data-testid="stStatusWidget"] { margin-right: 7.5rem; }
.st-key-history_list { max-height: 60vh; overflow-y: auto; }
.st-key-history_list button { text-align: left; justify-content: flex-start; }
[data-testid="stTopNavLink"][aria-current="page"] span { font-weight: 650; }
</style>
"""


def page_frame() -> None:
    """Set the page's title, icon, logo and margins."""
    st.set_page_config(
        page_title="RESC Budget Explorer", page_icon=str(IMAGES / "icon.png"), layout="wide"
    )
    st.logo(str(IMAGES / "logo.svg"), size="large")
    st.html(_STYLE)


def pages_belong_to_the_app() -> None:
    """Keep Streamlit from running a file of pages/ on its own.

    Until st.navigation has run once in a process, Streamlit takes a folder named pages for its
    older kind of multipage app, and a first visitor who comes by a page's own address gets that
    page without the app around it.
    """
    if PagesManager.uses_pages_directory is not False:
        PagesManager.uses_pages_directory = False
        st.rerun()
