"""How far everyone can use the app: the accessibility conformance report, and barriers told of."""

import streamlit as st

from model.conformance import conformance_report
from model.messages import say
from reports.sharing.conformance import (
    barrier_form,
    conformance_css,
    criteria_html,
    included_html,
    product_html,
    terms_html,
)
from reports.sharing.preview import page_heading
from ui.copy import copyable
from ui.page import open_page
from ui.plain import escaped, linked
from ui.session import home_address


def main() -> None:
    """Draw the page."""
    st.html(f"<style>{conformance_css()}</style>")
    opened = open_page()
    report = conformance_report()
    st.title(page_heading("/accessibility"), anchor=False)
    st.markdown(say("access-says"))
    st.header(say("access-barrier"), anchor="barrier")
    copyable(
        say("access-barrier-text"),
        barrier_form(opened.pack.revision, home_address()),
        say("access-barrier-note"),
    )
    contact = report.contact
    st.markdown(
        say("access-contact", address=linked(contact, contact))
        if contact
        else say("access-no-contact")
    )
    st.header(escaped(say("access-heading", product=report.product)), anchor="report")
    st.markdown(say("access-form"))
    st.html(product_html(report))
    for part in ("notes", "methods"):
        st.subheader(say(f"access-{part}"), anchor=False)
        st.markdown(say(f"access-{part}-says"))
    st.subheader(say("access-standards"), anchor=False)
    st.html(included_html())
    st.subheader(say("access-terms"), anchor=False)
    st.html(terms_html())
    st.subheader(say("access-tables"), anchor=False)
    st.markdown(say("access-tables-says"))
    st.html(criteria_html(report, "A"))
    st.html(criteria_html(report, "AA"))
    st.markdown(say("access-table-aaa"))
    st.subheader(say("access-disclaimer"), anchor=False)
    st.markdown(say("access-disclaimer-says"))


main()
