"""The old addresses of pages, where no server in front leads on: under ``streamlit run app.py``."""

from functools import partial
from urllib.parse import parse_qsl, urlencode

import streamlit as st

from model.messages import say
from reports.sharing.parts import OLD_PATHS, moved_to

_HOME = "who_pays"
"""The file of the page whose address has no name."""


def moved_pages() -> list[st.Page]:
    """A hidden page for each old address, which only leads on."""
    return [
        st.Page(
            partial(lead_on, path),
            title=say("shell-name"),
            url_path=path.strip("/"),
            visibility="hidden",
        )
        for path in OLD_PATHS
    ]


def lead_on(path: str) -> None:
    """Open what stood at an old path where it is now, with the same query."""
    given = st.query_params
    pairs = [(name, value) for name in given for value in given.get_all(name)]
    page, _, query = moved_to(path, urlencode(pairs)).partition("?")
    file = f"pages/{page.strip('/') or _HOME}.py"
    st.switch_page(file, query_params=parse_qsl(query, keep_blank_values=True))
