"""The comparison of this visit: read from its link, kept for the session, written to the link.

The column that is the visitor's own follows the scenario of the visit.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

import streamlit as st

from model import Notice, encode
from model.comparison_link import (
    MOST,
    Entry,
    own_beside,
    pack_beside,
    to_comparison_parameters,
)
from model.messages import language, say
from model.opening import Opened, nothing_cut
from model.scenario import fitting_preset
from reports.comparison.columns import Column, columns, first_columns, own_entry, same
from reports.comparison.opening import read_columns
from reports.comparison.variants import shown_instead
from reports.wording.scenario_names import presets_alike
from reports.wording.sentences import listed
from ui.session import Address, address, leave_address, newly_asked, visited, write_address

_COMPARED = "resc_compared"

Read = tuple[Sequence[Entry], Sequence[Notice]]


@dataclass(frozen=True)
class Compared:
    """Two to four scenarios, the place of the visit's own, and what in a link was not used."""

    entries: tuple[Entry, ...]
    own: int | None
    notices: tuple[Notice, ...] = ()
    begun_with: Opened | None = None
    """The visit's scenario that the first columns follow, until somebody changes them."""
    read_again: Callable[[], Read] | None = None
    """Reads again what came with notices, so that they can be said in another language."""
    spoken: str = field(default_factory=language)
    """The language of the notices."""


def compared() -> Compared:
    """The comparison that the address asks for, or the one of this visit."""
    here = address()
    asked = newly_asked(here)
    state = st.session_state
    if asked:
        entries, notices, alone = read_columns(asked)
        visit = visited(alone or _begun(asked, entries), asked if alone else None)
        # Of a link that cuts nothing another's cut is shown, which is said.
        instead = alone if alone and shown_instead(alone) else None
        begun = (
            Compared(tuple(entries), _own_place(entries, visit), tuple(notices), instead)
            if entries
            else _first(visit, notices)
        )
        state[_COMPARED] = replace(begun, read_again=lambda: read_columns(asked)[:2])
    elif _COMPARED not in state or _left(state[_COMPARED], visited()):
        state[_COMPARED] = _first(visited())
    found = _with_own_column(_as_spoken(state[_COMPARED]), visited())
    state[_COMPARED] = found
    unread = found.notices or any(opened.notices for _, opened in found.entries)
    if asked == [] or unread:
        # The visitor went back to before the first comparison, or may want to mend the link.
        leave_address(here)
    else:
        write_address(here, _parameters(found))
    return found


def _as_spoken(old: Compared) -> Compared:
    """The comparison, whose notices are in the language that is spoken now."""
    if old.spoken == language():
        return old
    if old.read_again is None:
        return replace(old, spoken=language())
    again, notices = old.read_again()
    entries = tuple(
        Entry(now.name, replace(now.opened, notices=new.opened.notices))
        if now.opened.notices
        else now
        for now, new in zip(old.entries, again, strict=False)
    )
    entries = (*entries, *old.entries[len(entries) :])
    return replace(old, entries=entries, notices=tuple(notices), spoken=language())


def columns_of(comparison: Compared) -> list[Column]:
    """Its columns, each with whose it is: the visitor's own, or made from it."""
    visit = visited()
    mine = visit if any(visit.scenario.cuts.values()) else None
    return columns(comparison.entries, comparison.own, mine)


def add(read: Callable[[], Read]) -> None:
    """Add as many columns of what is read as there is room for, and keep the notices."""
    old: Compared = st.session_state[_COMPARED]
    before, room = _without_notices(old.entries), MOST - len(old.entries)

    def read_again() -> Read:
        entries, notices = read()
        said = list(notices)
        if len(entries) > room:
            left_out = listed([f"s{number + 1}" for number in range(room, len(entries))])
            most, first = say("compare-most", most=MOST), say("compare-first", number=room)
            said.append(Notice("", left_out, most, first))
        return (*before, *entries[:room]), said

    new, said = read_again()
    own = _own_place(new, visited()) if old.own is None else old.own
    _keep(Compared(tuple(new), own, tuple(said), read_again=read_again))


def show_beside(scenarios: Sequence[Opened]) -> None:
    """Put scenarios beside each other, in place of all columns; what was there keeps its name."""
    old: Compared = st.session_state[_COMPARED]
    names = {encode(opened.scenario, opened.pack): name for name, opened in old.entries}
    new = [Entry(names.get(encode(each.scenario, each.pack), ""), each) for each in scenarios]
    _keep(Compared(tuple(new), _own_place(new, visited())))


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
    write_address(address(), _parameters(changed))


def _parameters(comparison: Compared) -> dict[str, str]:
    """The address of a comparison: a visit that begins there begins with the scenario of this."""
    entries, visit = comparison.entries, visited()
    unnamed = _begun([], entries)
    if unnamed is not None and same(unnamed, visit):
        return to_comparison_parameters(entries)
    if (place := _place(entries, visit)) is not None:
        return to_comparison_parameters(entries, own=place + 1)
    # A scenario that is no column is lost with a reload; its year is not, and no column takes its
    # place.
    alike = bool(entries) and nothing_cut(entries[0].opened).pack.year == visit.pack.year
    named = "" if alike else visit.scenario.pack or visit.pack.year
    own = 0 if any(not _proposed(opened) for _, opened in entries) else None
    return to_comparison_parameters(entries, named, own)


def _without_notices(entries: Sequence[Entry]) -> list[Entry]:
    """The same columns without the notices of their links."""
    return [Entry(name, replace(opened, notices=())) for name, opened in entries]


def _with_own_column(old: Compared, visit: Opened) -> Compared:
    """The comparison, whose own column takes up the present scenario of the visit."""
    if old.own is None or same(old.entries[old.own].opened, visit):
        return old
    entries = list(old.entries)
    entries[old.own] = Entry(entries[old.own].name, own_entry(visit).opened)
    return replace(old, entries=tuple(entries))


def _first(visit: Opened, notices: Sequence[Notice] = ()) -> Compared:
    """What a comparison opens with, which goes on following the visit."""
    entries = tuple(first_columns(visit, MOST))
    begun = Compared(entries, _own_place(entries, visit), tuple(notices), begun_with=visit)
    return replace(begun, read_again=lambda: (first_columns(visited(), MOST), ()))


def _left(old: Compared, visit: Opened) -> bool:
    """Whether nobody chose its columns and the visit has moved on to another scenario."""
    return old.begun_with is not None and not same(old.begun_with, visit)


def _begun(asked: Address, entries: Sequence[Entry]) -> Opened | None:
    """What a visit begins with that begins with this comparison, such as after a reload.

    That is the one which the link says; else the first that is no proposal. Where all are
    proposals, it is nothing cut, in the year that the link names beside them, or else in that of
    the first.
    """
    beside, said = pack_beside(asked), own_beside(asked)
    if said:
        return entries[said - 1].opened
    if said == 0 and entries:
        return beside or nothing_cut(entries[0].opened)
    own = [
        opened
        for _, opened in entries
        if not _proposed(opened) and (beside is None or opened.pack.year == beside.pack.year)
    ]
    if own or beside:
        return own[0] if own else beside
    return nothing_cut(entries[0].opened) if entries else None


def _own_place(entries: Sequence[Entry], visit: Opened) -> int | None:
    """The place of the visitor's own scenario; None where that is a proposal, or cuts nothing."""
    nothing = not any(visit.scenario.cuts.values())
    chosen = fitting_preset(visit.pack, visit.scenario)
    return None if nothing or chosen else _place(entries, visit)


def _place(entries: Sequence[Entry], visit: Opened) -> int | None:
    return next((i for i, (_, opened) in enumerate(entries) if same(opened, visit)), None)


def _proposed(opened: Opened) -> bool:
    return bool(presets_alike(opened.pack, opened.scenario))
