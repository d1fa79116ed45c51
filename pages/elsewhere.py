"""Use the figures elsewhere: lines to copy into other programs, for the present scenario."""

import streamlit as st

from model.messages import say
from reports.sharing.preview import page_heading
from reports.sharing.snippets import API_PATH, snippets
from reports.wording.origins import CHOICE
from ui.figure_ids import figures_of
from ui.page import open_page
from ui.plain import linked
from ui.session import page_address


def main() -> None:
    """Draw the page."""
    opened = open_page()
    origin = page_address().rpartition("/")[0]
    st.title(page_heading("/elsewhere"))
    st.markdown(say("share-elsewhere-says"))
    with figures_of(opened.pack, "code", CHOICE, listed=False):
        for snippet in snippets(origin, opened.pack, opened.scenario):
            st.header(snippet.program, anchor=False)
            st.markdown(snippet.says)
            # In one color: a highlighter's colors are too pale on a dark page.
            st.code(snippet.code, language=None, wrap_lines=True)
        st.header(say("share-all-of-it"), anchor=False)
        document = f"{API_PATH}/openapi.json"
        address = linked(document, origin + document)
        st.markdown(say("share-all-of-it-says", address=address, pack=opened.pack.revision))


main()
