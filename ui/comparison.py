"""The comparison of this visit: read from its link, kept for the session, written to the link.

The column that is the visitor's own follows the scenario of the visit.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import streamlit as st

from model import Notice
from model.comparison_link import (
    MOST,
    Entry,
    decode_comparison,
    pack_beside,
    to_comparison_parameters,
)
from model.messages import say
from model.opening import Opened, nothing_cut
from reports.comparison.columns import first_columns, own_entry, same
from reports.wording.scenario_names import preset_of
from reports.wording.sentences import listed
from ui.session import Address, leave_address, newly_asked, visited, write_address

_COMPARED = "resc_compared"


@dataclass(frozen=True)
class Compared:
    """Two to four scenarios, the place of the visit's own, and what in a link was not used."""

    entries: tuple[Entry, ...]
    own: int | None
    notices: tuple[Notice, ...] = ()
    begun_with: Opened | None = None
    """The visit's scenario that the first columns followed, until somebody changes them."""


def compared() -> Compared:
    """The comparison that the address asks for, or the one of this visit."""
    asked = newly_asked()
    state = st.session_state
    if asked:
        entries, notices = decode_comparison(asked)
        visit = visited(_begun(asked, entries))
        entries = entries or first_columns(visit, MOST)
        state[_COMPARED] = Compared(tuple(entries), _own_place(entries, visit), tuple(notices))
    elif _COMPARED not in state or _of_another_year(state[_COMPARED], visited()):
        entries = first_columns(visited(), MOST)
        own = _own_place(entries, visited())
        state[_COMPARED] = Compared(tuple(entries), own, begun_with=visited())
    found = _with_own_column(state[_COMPARED], visited())
    state[_COMPARED] = found
    unread = found.notices or any(opened.notices for _, opened in found.entries)
    if asked == [] or unread:
        # The visitor went back to before the first comparison, or may want to mend the link.
        leave_address()
    else:
        write_address(_parameters(found.entries))
    return found


def add(entries: Sequence[Entry], notices: Sequence[Notice] = ()) -> None:
    """Add as many columns as there is room for, and keep the notices of their links."""
    old: Compared = st.session_state[_COMPARED]
    room = MOST - len(old.entries)
    new = (*_without_notices(old.entries), *entries[:room])
    own = _own_place(new, visited()) if old.own is None else old.own
    said = list(notices)
    if len(entries) > room:
        left_out = listed([f"s{number + 1}" for number in range(room, len(entries))])
        said.append(
            Notice("", left_out, say("compare-most", most=MOST), say("compare-first", number=room))
        )
    _keep(Compared(new, own, tuple(said)))


def remove(index: int) -> None:
    """Take one column away."""
    old: Compared = st.session_state[_COMPARED]
    entries = _without_notices(old.entries)
    del entries[index]
    own = old.own
    if own is not None and index <= own:
        own = None if index == own else own - 1
    _keep(Compared(tuple(entries), own))


def rename(index: int, name: str) -> None:
    """Give a column a name; "" stands for the name that its settings give it."""
    old: Compared = st.session_state[_COMPARED]
    entries = _without_notices(old.entries)
    entries[index] = Entry(name, entries[index].opened)
    _keep(Compared(tuple(entries), old.own))


def _keep(changed: Compared) -> None:
    st.session_state[_COMPARED] = changed
    write_address(_parameters(changed.entries))


def _parameters(entries: Sequence[Entry]) -> dict[str, str]:
    """The address of a comparison: a visit that begins there is one of the same year as this."""
    visit, unnamed = visited(), _begun([], entries)
    alike = unnamed is not None and unnamed.pack.year == visit.pack.year
    named = "" if alike else visit.scenario.pack or visit.pack.year
    return to_comparison_parameters(entries, named)


def _without_notices(entries: Sequence[Entry]) -> list[Entry]:
    """The same columns without the notices of their links."""
    return [Entry(name, replace(opened, notices=())) for name, opened in entries]


def _with_own_column(old: Compared, visit: Opened) -> Compared:
    """The comparison, whose own column takes up the present scenario of the visit."""
    if old.own is None or same(old.entries[old.own].opened, visit):
        return old
    entries = list(old.entries)
    entries[old.own] = own_entry(visit)
    return replace(old, entries=tuple(entries))


def _of_another_year(old: Compared, visit: Opened) -> bool:
    """Whether nobody chose its columns and the visit has moved on to another year."""
    return old.begun_with is not None and old.begun_with.pack.year != visit.pack.year


def _begun(asked: Address, entries: Sequence[Entry]) -> Opened | None:
    """What a visit begins with that begins with this comparison, such as after a reload.

    Its first scenario that is no proposal is the visitor's own. Where all are proposals, it is
    nothing cut, in the year that the link names beside them, or else in that of the first.
    """
    beside = pack_beside(asked)
    own = [
        opened
        for _, opened in entries
        if not _proposed(opened) and (beside is None or opened.pack.year == beside.pack.year)
    ]
    if own or beside:
        return own[0] if own else beside
    return nothing_cut(entries[0].opened) if entries else None


def _own_place(entries: Sequence[Entry], visit: Opened) -> int | None:
    if _proposed(visit):
        return None
    return next((i for i, (_, opened) in enumerate(entries) if same(opened, visit)), None)


def _proposed(opened: Opened) -> bool:
    return preset_of(opened.pack, opened.scenario) is not None
