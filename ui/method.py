"""Method: formulas, terms, ranges and omissions, made from the model and the pack."""

from datetime import date

import streamlit as st

from model.messages import say
from model.pack import Pack
from reports.explain.method import formula_groups, terms_in_words, uncertainty_in_words
from reports.sharing.documents import document
from reports.wording.amounts import date_text
from reports.wording.evidence import omission_in_words
from reports.wording.origins import METHOD, RANGES, ids_left_out, ids_of_law
from ui.figure_ids import figures_of
from ui.making import download
from ui.papers import subject
from ui.plain import escaped


def show_method(pack: Pack) -> None:
    """Draw the technical note, and offer it as a PDF."""
    download(document("method-pdf"), subject(), icon=":material/picture_as_pdf:")
    ids = [METHOD, RANGES, *ids_of_law(pack), *ids_left_out(pack)]
    with figures_of(pack, "method", *ids):
        _method(pack)
    st.caption(
        say("method-foot", pack=pack.revision, date=date_text(date.fromisoformat(pack.made)))
    )


def _method(pack: Pack) -> None:
    st.markdown(escaped(say("method-rule")))
    text, side = st.columns([7, 5], gap="large")
    with text:
        st.header(say("method-heading-formulas"))
        _formulas(pack)
    with side:
        st.header(say("method-heading-terms"))
        terms = [(escaped(name), escaped(says)) for name, says in terms_in_words(pack)]
        said = [f"- {say('method-term', name=name, says=says)}" for name, says in terms]
        st.markdown("\n".join(said))
        st.header(say("method-heading-uncertain"))
        st.markdown(escaped(uncertainty_in_words()))
    _left_out(pack)


def _left_out(pack: Pack) -> None:
    if not pack.left_out:
        return
    st.header(say("method-heading-left-out"))
    columns = st.columns(len(pack.left_out))
    for column, (name, omissions) in zip(columns, pack.left_out.items(), strict=True):
        with column:
            st.subheader(pack.stated[name].name, anchor=False)
            st.markdown("\n".join(f"- {escaped(omission_in_words(each))}" for each in omissions))


def _formulas(pack: Pack) -> None:
    for group in formula_groups(pack):
        st.subheader(group.heading, anchor=False)
        for formula in group.formulas:
            # Inline, because KaTeX can break such a formula over lines, as a phone needs.
            st.markdown(rf"$\displaystyle {formula.latex}$")
        if group.note:
            st.markdown(escaped(group.note))
