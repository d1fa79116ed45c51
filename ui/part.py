"""The part of a page that its address names: which tab is open, what is unfolded."""

from collections.abc import Collection
from pathlib import Path

import streamlit as st

from model.messages import say
from model.parameters import shortened
from model.scenario import PART

_arrival = st.components.v2.component(
    "resc_arrival",
    js=(Path(__file__).parent / "arrival.js").read_text("utf-8"),
    isolate_styles=False,
)


def asked_part(known: Collection[str]) -> str:
    """The part that the address names; "" if it names none, or says so where there is no such."""
    # The first: what an old address had beside the part that it leads to comes after that.
    asked, *_ = [*st.query_params.get_all(PART), ""]
    if asked and asked not in known:
        with st.container(border=True, key="part_unread"):
            # Plain text: a stranger's link must not write into the page.
            st.text(say("shell-part-unknown", given=shortened(asked)))
        return ""
    return asked


def name_part(part: str) -> None:
    """Write the part that is open now into the address; "" is the one that opens by itself."""
    if part:
        st.query_params[PART] = part
    else:
        st.query_params.pop(PART, None)


def bring_into_view(block: str = "") -> None:
    """Scroll to the address's fragment, or to the block with this key: once, as the page opens."""
    with st.container(key="arrival"):
        _arrival(key="arrived", data={"block": block})
