"""Use the figures elsewhere: lines to copy into other programs, for the present scenario."""

import streamlit as st

from reports.sharing.snippets import API_PATH, snippets
from ui.page import open_page
from ui.plain import linked
from ui.session import page_address


def main() -> None:
    """Draw the page."""
    opened = open_page()
    origin = page_address().rpartition("/")[0]
    st.title("Use the figures elsewhere")
    st.markdown(
        "Any program can ask this site for what its pages show. The address says the scenario, in "
        "the words of a page’s own link, and the answer is the model’s: as JSON, CSV, a workbook, "
        "a PDF or a picture. Nothing has to be signed up for, and nothing is stored. The lines "
        "below ask for the scenario that you have now."
    )
    for snippet in snippets(origin, opened.pack, opened.scenario):
        st.header(snippet.program, anchor=False)
        st.markdown(snippet.says)
        # In one color: those of a highlighter are too pale on a dark page.
        st.code(snippet.code, language=None, wrap_lines=True)
    st.header("All of it", anchor=False)
    document = f"{API_PATH}/openapi.json"
    st.markdown(
        f"Every address, parameter and answer is described at {linked(document, origin + document)}"
        f", in the form that most tools read. An address with pack={opened.pack.revision} gives "
        "the same answer for ever; without it, the answer follows the newest facts. A value that "
        "cannot be used is replaced and named in the answer’s notices; with strict=1 it is refused."
    )


main()
