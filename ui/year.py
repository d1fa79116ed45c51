"""The year of the priorities: chosen in a corner of every page, and named at its foot."""

from collections.abc import Iterable

import streamlit as st

from model.messages import say
from model.pack import Line, Pack, StatedLine
from model.packs import load_pack, newest_of_each_year
from reports.wording.amounts import exact_money
from reports.wording.made_with import made_with
from ui.moment import answer_the_whole_moment
from ui.plain import escaped
from ui.session import move_to, visit

_BOX = "year_box"
_MOVED = "resc_year_moved"


@st.fragment
def show_year() -> None:
    """Draw the button that opens the chooser; its content is made only while it is open."""
    answer_the_whole_moment()
    if st.session_state.pop(_MOVED, False):
        # Only this fragment ran after the click, so the rest of the page has to run too.
        st.rerun()
    pack = visit().opened.pack
    with st.container(key="year"):
        box = st.popover(
            say("years-button", year=pack.year, pack_title=escaped(pack.title)),
            icon=":material/calendar_month:",
            type="tertiary",
            key=_BOX,
            on_change="rerun",
        )
        if box.open:
            with box, st.container(key="year_contents"):
                _years(pack)


def show_carried() -> None:
    """Say what of the choices had no place in the year that was chosen last."""
    sentences = visit().left_behind
    if not sentences:
        return
    with st.container(border=True, key="carried", gap="xxsmall"):
        st.markdown(f"**{say('years-carried', year=visit().opened.pack.year)}**")
        for sentence in (*sentences, say("years-carried-back")):
            st.text(f"•  {sentence}")


def show_foot(packs: Iterable[Pack] = ()) -> None:
    """Say at the foot of a page which priorities, facts and law its figures were made with.

    Args:
        packs: those of its figures; none is the one of this visit.
    """
    with st.container(key="made_with", gap="xxsmall"):
        for pack in dict.fromkeys(packs) or [visit().opened.pack]:
            st.caption(escaped(made_with(pack)))


def _years(present: Pack) -> None:
    st.markdown(f"**{say('years-choose')}**")
    st.caption(say("years-says"))
    for pack in newest_of_each_year():
        here = pack.year == present.year
        st.button(
            escaped(pack.title),
            icon=f":material/{'radio_button_checked' if here else 'radio_button_unchecked'}:",
            type="tertiary",
            wrap=True,
            on_click=_choose,
            args=(pack.year,),
            key=f"year_{pack.year}",
        )
        st.caption("\n".join(f"- {escaped(text)}" for text in _lines(pack)))


def _lines(pack: Pack) -> list[str]:
    """Each line of a year with its amount and its status."""
    said = [_line(line) for line in pack.stated.values()]
    return said if pack.lines else [*said, say("years-no-lines")]


def _line(line: Line | StatedLine) -> str:
    status = line.status.replace(" ", "-")
    if isinstance(line, StatedLine):
        return say("years-line-without-amount", name=line.name, status=status)
    return say("years-line", name=line.name, amount=exact_money(line.amount), status=status)


def _choose(year: str) -> None:
    pack = load_pack(year)
    st.session_state[_BOX] = False
    st.session_state[_MOVED] = True
    if pack.year != visit().opened.pack.year:
        move_to(pack)
