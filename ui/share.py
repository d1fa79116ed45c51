"""The share bar: links, QR code, picture, citation, text, data and code that gives the same result.

Made only while it is open, so that a slider need not wait for it.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from model import estimate
from model.catalogs import LANGUAGES
from model.messages import say
from model.scenario import PART
from reports.comparison.columns import Column
from reports.papers.picture import PIXELS
from reports.sharing.documents import Subject, documents
from reports.sharing.links import comparison_link, fits_code, live_link, qr_svg
from reports.sharing.parts import with_part
from reports.sharing.texts import (
    citation,
    command_line,
    comparison_text,
    embed_snippet,
    of_column,
    paragraph,
    python_lines,
)
from reports.wording.scenario_names import scenario_name
from reports.wording.two_laws import sides
from ui.comparison import columns_of, compared
from ui.copy import copyable
from ui.moment import answer_the_whole_moment
from ui.papers import row, subject
from ui.saved import say_not_shared
from ui.session import home_address, language_in_link, page_address


@st.fragment
def show_share(contents: Callable[[], None]) -> None:
    """Draw the button that opens the share bar; only while it is open, ``contents`` is called."""
    answer_the_whole_moment()
    with st.container(key="share"):
        label, icon = say("share-bar"), ":material/share:"
        box = st.popover(label, icon=icon, type="tertiary", key="share_box", on_change="rerun")
        if box.open:
            with box, st.container(key="share_contents"):
                contents()


def _tabs(*names: str) -> list[DeltaGenerator]:
    """The tabs of the bar."""
    return list(st.tabs([say(f"share-tab-{name}") for name in names]))


def scenario_contents() -> None:
    """Draw what the bar offers for the present scenario."""
    shared = subject()
    pack, scenario, frozen = shared.pack, shared.scenario, shared.link
    result = estimate(pack, scenario)
    links, words, files, code, frame = _tabs("link", "text", "files", "reproduce", "embed")
    with links:
        part = st.query_params.get(PART, "")
        live = with_part(live_link(page_address(), pack, scenario), part)
        _links(replace(shared, link=with_part(frozen, part)), live)
        say_not_shared()
    with words:
        copyable(say("share-email"), paragraph(result, frozen))
        name = scenario_name(pack, scenario)
        copyable(say("share-citation"), citation(result, name, frozen, shared.made))
    with files:
        _files(shared)
    with code:
        same = say("share-same-figures")
        for side in sides(pack, scenario):
            lines = {
                "share-lines-python": python_lines(side.estimate),
                "share-command": command_line(side.estimate),
            }
            for form, text in lines.items():
                label = say("share-lines-of", form=say(form), text=of_column(side))
                copyable(label, text, same, code=True)
    with frame:
        page = f"{home_address()}embed"
        for label, controls in (("share-chart", False), ("share-chart-controls", True)):
            copyable(say(label), embed_snippet(page, result, controls), code=True)
        st.caption(say("share-chart-language", names=", ".join(LANGUAGES)))


def comparison_contents() -> None:
    """Draw what the bar offers for the present comparison."""
    comparison = compared()
    shown = columns_of(comparison)
    frozen, live = (
        comparison_link(page_address(), comparison.entries, frozen, language_in_link())
        for frozen in (True, False)
    )
    made_of = compared_subject(shown, frozen)
    links, words, files = _tabs("link", "text", "files")
    with links:
        _links(made_of, live)
    with words:
        copyable(say("share-email"), comparison_text(shown, frozen))
    with files:
        st.markdown(say("share-compared"))
        row(documents("comparison"), made_of)


def frozen_comparison() -> str:
    """The link that opens the present comparison at these very figures."""
    return comparison_link(page_address(), compared().entries, True, language_in_link())


def compared_subject(shown: Sequence[Column], link: str) -> Subject:
    """What the documents of a comparison are made of."""
    first = shown[0].opened
    return Subject(first.pack, first.scenario, link, date.today(), compared=shown)


def _links(shared: Subject, live: str) -> None:
    """Offer the frozen and the live link, and the QR code of the frozen one."""
    copyable(say("share-frozen"), shared.link, say("share-frozen-says"))
    copyable(say("share-live"), live, say("share-live-says"))
    if not fits_code(shared.link):
        st.caption(say("share-too-long"))
        return
    with st.container(horizontal=True, vertical_alignment="center", key="share_code"):
        st.image(qr_svg(shared.link).decode(), width=132, alt=say("share-code-alt"))
        with st.container(width="content"):
            st.markdown(say("share-code"))
            row(documents("link"), shared)


def _files(shared: Subject) -> None:
    """Offer every document that can be made of the link, each kind under its heading."""
    asked = documents("statewide", "district" if shared.scenario.rows else "statewide")
    for kind in (*PIXELS, "table", "paper"):
        st.markdown(say(f"share-files-{kind}"))
        offered = [each for each in asked if kind in (each.size, each.form.chosen_by)]
        row(offered, shared, brief=kind != "paper")
