"""One chart in a frame on another website: the answer, its source, and a link to the whole app."""

import streamlit as st

from model.messages import say
from reports.sharing.links import CONTROLS, same_link
from reports.wording.evidence import sources_of_cut
from reports.wording.made_with import dated
from reports.wording.origins import ids_of_all, ids_of_law
from reports.wording.readings import rule_sentences
from ui.chrome import pages_belong_to_the_app, style_sheet
from ui.dial import show_dial
from ui.figure_ids import figures_of
from ui.notices import show_notices, show_unread
from ui.plain import escaped, linked
from ui.session import current, home_address


def main() -> None:
    """Draw the page."""
    style_sheet("embed")
    pages_belong_to_the_app()
    show_notices([notice.message for notice in current().notices])
    show_unread([current()])
    if st.query_params.get(CONTROLS) == "none":
        show_dial("chart", below=_rule_and_source)
    else:
        show_dial("embed", below=_source)


def _rule_and_source() -> None:
    """Say in words what was chosen, because no controls show it."""
    opened = current()
    _source(f"{rule_sentences(opened.pack, opened.scenario)} ".lstrip())


def _source(rule: str = "") -> None:
    pack, scenario = current().pack, current().scenario
    whole = linked(say("share-open"), same_link(home_address(), pack, scenario))
    titles = "; ".join(source.title for source in sources_of_cut(pack, scenario))
    about = say(
        "share-frame",
        year=f"FY{scenario.first_year}",
        **dated(pack),
        sources=escaped(titles),
    )
    with figures_of(pack, "frame", *ids_of_all(pack), *ids_of_law(pack), listed=False):
        st.caption(f"{escaped(rule)}{whole}. {about}")


main()
