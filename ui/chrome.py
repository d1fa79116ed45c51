"""The frame around every page: its name, icon, logo, style, lost connections and paper."""

from datetime import timedelta
from html import escape
from pathlib import Path

import streamlit as st
from streamlit.runtime.pages_manager import PagesManager

from model.messages import say
from reports.sharing.preview import whole_title
from ui.shell import look_after_page

_HERE = Path(__file__).parent
_STYLE = f"<style>{(_HERE / 'style.css').read_text('utf-8')}</style>"


def page_frame() -> None:
    """Set the page's icon, logo and margins."""
    st.set_page_config(page_icon=str(_HERE / "images" / "icon.png"), layout="wide")
    st.logo(str(_HERE / "images" / "logo.svg"), size="large")
    st.html(_STYLE)
    look_after_page()
    _come_back()


def name_page(title: str) -> None:
    """Set the title of the page, as the server has given it before Streamlit was there."""
    st.set_page_config(page_title=whole_title(title))


def skip_link(to: str) -> None:
    """Draw a link that is seen when it has the focus, to a place of the page (ui/keyboard.js)."""
    words = escape(say(f"shell-skip-{to}"))
    st.html(f'<p class="resc-skip"><a href="#{to}" data-skip="{to}">{words}</a></p>')


def hidden_title(title: str) -> None:
    """Give the page its first heading where the eye needs none."""
    st.html(f'<h1 class="resc-hidden">{escape(title)}</h1>')


def part_title(title: str) -> None:
    """Draw the heading of a part of the page, next to its first one in rank."""
    st.html(f'<h2 class="resc-part">{escape(title)}</h2>')


def style_sheet(name: str) -> None:
    """Apply another style sheet of this folder."""
    st.html(_HERE / f"{name}.css")


@st.fragment(run_every=timedelta(days=1))
def _come_back() -> None:
    """Draw nothing, but make the browser ask for the page again after a lost connection.

    Without a fragment that runs by time, a page whose server is gone stays as it is. The next
    server does not know that page, and ignores what a visitor does in a fragment of it.
    """


def pages_belong_to_the_app() -> None:
    """Keep Streamlit from running a file of pages/ on its own.

    Until st.navigation has run once in a process, Streamlit takes a folder named pages for its
    older kind of multipage app. A first visitor who opens the address of a page would get that page
    without the app around it.
    """
    if PagesManager.uses_pages_directory is not False:
        PagesManager.uses_pages_directory = False
        st.rerun()
