"""Choosing the columns of a comparison: proposals, scenarios tried, and pasted links."""

import streamlit as st

from model.comparison_link import FEWEST, MOST, Entry, read_pasted
from model.messages import say
from model.packs import newest_of_each_year
from model.parameters import LONGEST_NAME, clean_name
from model.scenario import choices
from reports.comparison.columns import Column, columns, offered, own_entry, same
from reports.comparison.variants import same_cut, same_rule
from ui.comparison import Compared, add, remove, rename, show_beside
from ui.session import adopt, visit, visited

_ROUND = "resc_compare_round"
"""Counts what was added: each time the boxes get new keys, and so are empty again."""
_UNREAD = "resc_compare_unread"


def show_controls(comparison: Compared, shown: list[Column]) -> None:
    """Draw the button that opens the boxes to name, remove and add columns."""
    with (
        st.container(horizontal=True, horizontal_alignment="right"),
        st.popover(say("compare-choose"), icon=":material/view_column:"),
        st.container(key="compare_choose"),
    ):
        for index, (column, entry) in enumerate(zip(shown, comparison.entries, strict=True)):
            _column_boxes(index, column, entry, len(shown))
        if len(shown) < MOST:
            _add(comparison)
        else:
            st.caption(say("compare-full", most=MOST))


def show_ways_on(comparison: Compared, index: int, column: Column) -> None:
    """What else may be done with a column: other rules or cuts beside it, or more work on it."""
    with st.container(key=f"ways_on_{index}", horizontal=True, gap="small"):
        shown = [choices(opened.scenario) for _, opened in comparison.entries]
        ways = {
            "rules": ("balance", same_cut(column.opened, MOST)),
            "cuts": ("content_cut", same_rule(column.opened, MOST)),
        }
        for name, (icon, scenarios) in ways.items():
            if any(choices(each.scenario) not in shown for each in scenarios):
                st.button(
                    say(f"compare-same-{name}"),
                    icon=f":material/{icon}:",
                    type="tertiary",
                    on_click=show_beside,
                    args=(scenarios,),
                    key=f"same_{name}_{index}",
                )
        if not same(column.opened, visited()):
            _work_on(index, column)


def _work_on(index: int, column: Column) -> None:
    """Make a column the scenario of the other pages, and go there."""
    if st.button(
        say("compare-work-on"),
        icon=":material/arrow_forward:",
        type="tertiary",
        key=f"work_on_{index}",
        help=say("compare-work-on.help"),
    ):
        adopt(column.opened)
        st.switch_page("pages/who_pays.py")


def _column_boxes(index: int, column: Column, entry: Entry, number: int) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        key = f"name_{index}_{column.name}"
        st.text_input(
            say("compare-name", number=index + 1),
            value=entry.name,
            placeholder=column.name,
            max_chars=LONGEST_NAME,
            key=key,
            on_change=lambda: rename(index, clean_name(st.session_state[key])),
        )
        st.button(
            say("compare-remove"),
            icon=":material/close:",
            type="tertiary",
            disabled=number <= FEWEST,
            on_click=remove,
            args=(index,),
            key=f"remove_{index}",
        )


def _add(comparison: Compared) -> None:
    number = st.session_state.setdefault(_ROUND, 0)
    own = own_entry(visited())
    entries = _may_be_added(comparison, own)
    labels = [
        say("compare-offer", name=column.name, by=column.by, when=column.when)
        for column in columns(entries, entries.index(own) if own in entries else None)
    ]
    pick, paste = f"compare_add_{number}", f"compare_paste_{number}"
    st.selectbox(
        say("compare-add"),
        range(len(entries)),
        format_func=labels.__getitem__,
        index=None,
        placeholder=say("compare-add.hint"),
        key=pick,
        on_change=lambda: _added([entries[st.session_state[pick]]]),
    )
    st.text_input(
        say("compare-paste"),
        placeholder=say("compare-paste.hint"),
        key=paste,
        on_change=lambda: _pasted(st.session_state[paste]),
    )
    if unread := st.session_state.pop(_UNREAD, ""):
        st.text(unread)


def _may_be_added(comparison: Compared, own: Entry) -> list[Entry]:
    """What may be added: the visit's own scenario, presets of every year, and scenarios tried."""
    here = own.opened.pack
    presets = offered(here, own.opened.scenario.pack)
    for pack in newest_of_each_year():
        if pack.year != here.year:
            presets += offered(pack, pack.year)
    tried = [Entry("", opened) for opened in reversed(visit().steps.tried)]
    found: list[Entry] = []
    for entry in (own, *presets, *tried):
        there = [*comparison.entries, *found]
        if not any(same(entry.opened, each.opened) for each in there):
            found.append(entry)
    return found


def _added(entries: list[Entry]) -> None:
    add(lambda: (entries, ()))
    st.session_state[_ROUND] += 1


def _pasted(text: str) -> None:
    if read_pasted(text)[0]:
        add(lambda: read_pasted(text))
        st.session_state[_ROUND] += 1
    elif text.strip():
        st.session_state[_UNREAD] = say("compare-unread")
