"""The scenario of this visit: read from the link, kept for the session, written back to the link.

State is in the link, so any server process can answer any reload. Most pages have the scenario in
their address, and begin with ``current``; a page with something else there begins with ``visited``.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

import streamlit as st

from model import Scenario, open_link
from model.carried import carried
from model.languages import LANG
from model.opening import Opened
from model.pack import Pack
from model.scenario import PART, to_address, to_parameters, with_district_of
from reports.sharing.links import CONTROLS, OF_NO_SCENARIO, STEPS
from reports.sharing.site import public_address
from ui.moment import stepped
from ui.steps import Steps, after, begun

_VISIT = "resc_visit"
_WRITTEN = "resc_written"
_SHOWN = "resc_shown"
"""What the address says; None where a page has written something else into it."""
_PAGE = "resc_page"
_SHOWS = "resc_address_shows_scenario"
_LANGUAGE = "resc_language_in_link"

_KEPT = (CONTROLS, PART, STEPS)

Address = list[tuple[str, str]]


@dataclass
class Visit:
    """The scenario of a visit and the steps to it: one object for all runs of the visit.

    So a file that is made between two runs, at a click, is made of the latest scenario.
    """

    opened: Opened
    steps: Steps
    moved_from: Opened | None = None
    """The scenario by the year before, until another is taken than what became of it."""
    asked: Sequence[tuple[str, str]] = ()
    """The link that the notices speak of."""

    @property
    def left_behind(self) -> tuple[str, ...]:
        """What of the scenario had no place in the year that was chosen last, in sentences."""
        before = self.moved_from
        return carried(before.scenario, before.pack, self.opened.pack)[1] if before else ()


def current() -> Opened:
    """The pack, scenario and notices of this visit, for a page with the scenario in its address.

    A link that was opened, or that the visitor went back to, is read. On a move to another page
    the scenario stays, and is written into that page's address.
    """
    here = address()
    asked = newly_asked(here)
    state = st.session_state
    state[_SHOWS] = True
    if asked is not None or _VISIT not in state:
        _keep(open_link(asked or []), asked or [])
    opened = visit().opened
    _write(opened, here)
    return opened


def visited(first: Opened | None = None, asked: Address | None = None) -> Opened:
    """The same for a page with something else in its address, which is not read or written here.

    A visit that begins on such a page starts with the scenario ``first``, or with no cuts.

    Args:
        first: that scenario.
        asked: the link that its notices speak of, where it has any.
    """
    state = st.session_state
    state[_SHOWS] = False
    if _VISIT not in state:
        _keep(first or open_link([]), asked or [])
    return visit().opened


def visit() -> Visit:
    """This visit, which ``current`` or ``visited`` has begun."""
    found: Visit = st.session_state[_VISIT]
    return found


def newly_asked(asked: Address) -> Address | None:
    """What the address asks for; None if the app wrote it, or a move to a page emptied it."""
    state = st.session_state
    page = str(st.context.url)
    moved = state.get(_PAGE) != page
    state[_PAGE] = page
    known = asked == state.get(_WRITTEN, []) or (moved and not asked)
    return asked if (moved or stepped()) and not known else None


def write_address(here: Address, wanted: Mapping[str, str]) -> None:
    """Write a page's parameters into its address, as one step of the browser's own history.

    Args:
        here: what is in it.
        wanted: what is to be in it.
    """
    spoken = {LANG: language_in_link()} if language_in_link() else {}
    if dict(here) != wanted or _written_since(here) or not _says_language():
        asked = st.query_params.to_dict()
        kept = {name: asked[name] for name in (*_KEPT, LANG) if name in asked}
        st.query_params.from_dict({**spoken, **kept, **wanted})
        st.session_state[_WRITTEN] = [*wanted.items()]
        st.session_state[_SHOWN] = None
    else:
        leave_address(here)


def _written_since(here: Address) -> bool:
    """Whether the app has written an address that the browser did not have yet when it asked."""
    return not stepped() and here != st.session_state.get(_WRITTEN, here)


def leave_address(here: Address) -> None:
    """Leave the address as it is, and remember that it has been read."""
    st.session_state[_WRITTEN] = here
    st.session_state[_SHOWN] = None


def change(scenario: Scenario) -> None:
    """Take a new scenario; the notices of the old link go."""
    _take(replace(visit().opened, scenario=scenario, notices=()))


def adopt(opened: Opened) -> None:
    """Take the policy, the assumptions and the pack of another scenario; the district stays."""
    mine = visit().opened.scenario
    _take(Opened(opened.pack, with_district_of(opened.scenario, mine), ()))


def begin_at(opened: Opened) -> None:
    """Let a visit begin at a link, where its first choice was made before the app was there.

    A visit that has had steps by now keeps them.
    """
    mine = visit()
    if not (mine.steps.can_undo or mine.steps.can_redo):
        mine.steps = after(begun(opened), mine.opened)


def move_to(pack: Pack) -> None:
    """Take the scenario by another year's pack; what had no place there is said."""
    before = visit().opened
    scenario, _ = carried(before.scenario, before.pack, pack)
    _take(Opened(pack, scenario, ()))
    visit().moved_from = before


def language_in_link() -> str:
    """The language that this visit's links name; "" where they leave it to the browser."""
    return str(st.session_state.get(_LANGUAGE, ""))


def take_language(lang: str) -> None:
    """Have this visit's links name a language; "" leaves it to the browser.

    It is spoken already: what a link's notices say is said again in it.
    """
    changed = lang != language_in_link()
    st.session_state[_LANGUAGE] = lang
    if changed and _VISIT in st.session_state:
        here = visit()
        again = open_link(here.asked).notices if here.opened.notices and here.asked else ()
        notices = again or here.opened.notices
        here.opened = _in_language(replace(here.opened, notices=notices))


def _says_language() -> bool:
    """Whether the address names the language that this visit's links name."""
    return not language_in_link() or LANG in st.query_params


def _in_language(opened: Opened) -> Opened:
    spoken = language_in_link()
    if opened.scenario.lang == spoken:
        return opened
    return replace(opened, scenario=replace(opened.scenario, lang=spoken))


def page_address() -> str:
    """This page's address without its query; on the site's configured address, if there is one."""
    here = urlsplit(st.context.url or "http://localhost:8501")
    return f"{public_address() or f'{here.scheme}://{here.netloc}'}{here.path or '/'}"


def page_path() -> str:
    """This page's path, below the address of the home page: "/" for that, else "/evidence"."""
    return f"/{page_address().rpartition('/')[2]}"


def home_address() -> str:
    """The home page's address without its query."""
    return f"{page_address().rsplit('/', 1)[0]}/"


def _take(opened: Opened) -> None:
    _keep(opened)
    if st.session_state[_SHOWS]:
        _write(opened, address())


def _keep(opened: Opened, asked: Address | None = None) -> None:
    """Take a scenario; ``asked`` is the link that its notices speak of."""
    opened = _in_language(opened)
    steps = after(visit().steps, opened) if _VISIT in st.session_state else begun(opened)
    if _VISIT not in st.session_state:
        st.session_state[_VISIT] = Visit(opened, steps)
    here = visit()
    here.opened, here.steps, here.moved_from, here.asked = opened, steps, None, asked or []


def address() -> Address:
    """The names and values in this page's address, without those that say how it is shown."""
    return [
        (name, value)
        for name in st.query_params
        if name not in OF_NO_SCENARIO
        for value in st.query_params.get_all(name)
    ]


def _write(opened: Opened, here: Address) -> None:
    state = st.session_state
    if state.get(_SHOWN) is opened and here == state[_WRITTEN] and _says_language():
        return
    _write_into(here, opened)
    state[_SHOWN] = opened


def _write_into(here: Address, opened: Opened) -> None:
    # A link that could not be read in full stays as it came, so that the visitor can mend it.
    if opened.notices:
        leave_address(here)
        return
    scenario = replace(opened.scenario, lang="")
    wanted = to_address(scenario, opened.pack)
    if "rows" in wanted:
        # An older link, whose rows have no end that can be told, stays as it came.
        older = {**wanted, "rows": str(to_parameters(scenario, opened.pack)["rows"])}
        wanted = older if dict(here) == older else wanted
    write_address(here, wanted)
