"""What most pages begin with: the scenario of the visit, the corner, and notices."""

from collections.abc import Callable

import streamlit as st

from model.opening import Opened
from reports.sharing.preview import page_title
from ui.chrome import name_page, pages_belong_to_the_app
from ui.history import show_history
from ui.language import show_languages
from ui.notices import show_notices, show_unread
from ui.revision import show_revision
from ui.session import current, page_path
from ui.share import scenario_contents, show_share
from ui.year import show_carried, show_year


def open_page(corner: bool = True) -> Opened:
    """Read the link of the page, title the page, and name what in the link could not be used."""
    pages_belong_to_the_app()
    opened = current()
    name_page(page_title(page_path(), opened.pack, opened.scenario))
    if corner:
        show_corner()
    show_notices([notice.message for notice in opened.notices])
    show_unread([opened])
    if corner:
        show_carried()
    show_revision(opened)
    return opened


def show_corner(shared: Callable[[], None] = scenario_contents) -> None:
    """Draw year, language, history and share bar into the header.

    Args:
        shared: draws what the share bar offers.
    """
    with st.container(key="corner", horizontal=True, gap="small"):
        show_year()
        show_languages("corner")
        show_history()
        show_share(shared)
