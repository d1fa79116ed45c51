"""Mounts the live dial in a Streamlit page and takes what it reports.

There are two components. The first is the dial with its code, texts and tables, which are made and
sent again only when rules or assumptions change. The second is small: it carries the choice both
ways, in a fragment with all that depends on the choice. So the release of a slider does not make or
send a table.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from typing import Any

import streamlit as st

from model import Pack, Scenario, open_link
from model.catalogs import SOURCE
from model.choice import to_choice, with_choice
from model.messages import kept_by_language, language, say
from model.opening import Opened
from model.scenario import choices
from reports.dial.data import dial_data, point
from reports.dial.form import Data, Heard, Mode, as_json
from reports.dial.module import component_code
from reports.dial.rules import other_percent, rules_of
from reports.dial.source import dial_css, dial_html, module
from reports.sharing.documents import document
from reports.sharing.links import asked_of, code_of_choices
from reports.sharing.preview import page_title, whole_title
from ui.figures import figures_csv
from ui.making import download
from ui.moment import answer_the_whole_moment
from ui.papers import at_press
from ui.sequence import prepared, steps_of_dial
from ui.session import begin_at, change, current, home_address, visit
from ui.tab import visit_name

_PAGES: dict[Mode, str] = {
    "page": "/",
    "choices": "/district",
    "hearing": "/hearing",
    "embed": "/embed",
    "chart": "/embed",
}
"""The path of the page on which each mode is."""
_HANDLED = "resc_dial_handled"
_BROUGHT = "resc_dial_brought"
_DRAWN = "resc_dial_drawn"

_state = st.components.v2.component("resc_dial_state", js=module("channel"), isolate_styles=False)


@kept_by_language()
def _dial() -> Callable[..., Any]:
    """The dial's component, with its page in the language that is spoken."""
    name, code = f"resc_dial_{language()}", component_code()
    return st.components.v2.component(name, html=dial_html(), css=dial_css(), js=code)


def show_dial(
    mode: Mode = "page",
    between: Callable[[], None] | None = None,
    below: Callable[[], None] | None = None,
    whole_page: bool = False,
    unfolded: Callable[[], bool] = lambda: False,
) -> None:
    """Draw the dial for the present scenario and take what the user does with it.

    Args:
        mode: page, hearing, embed, chart or choices.
        between: draws what stands right below the dial and is the same for every choice.
        below: draws what stands below that, again after every release of a slider.
        whole_page: other parts of the page depend on the choice, so the whole page runs again after
            a release, and not only ``below``.
        unfolded: whether something is open now that depends on the choice; then the whole page runs
            again after a release too.
    """
    _take(st.session_state.get(_state_key(mode)))
    opened = current()
    st.session_state[_DRAWN] = _rules(opened)
    # A key for each language: in a place that stays, the page of the other one would stay too.
    spoken = "" if language() == SOURCE else f"_{language()}"
    _dial()(key=f"dial_{mode}{spoken}", data=_tables(opened, mode))
    if between:
        between()
    follow = _follow if whole_page else st.fragment(_follow)
    follow(mode, below, unfolded)


def _follow(mode: Mode, below: Callable[[], None] | None, unfolded: Callable[[], bool]) -> None:
    """Take the choice and answer with the link."""
    answer_the_whole_moment()
    noticed = visit().opened.notices or visit().left_behind
    taken = _take(st.session_state.get(_state_key(mode)))
    opened = visit().opened
    # A choice settles the notices above, which then have to go.
    rules = _rules(opened)
    if rules != st.session_state[_DRAWN] or (taken and (noticed or unfolded())):
        st.rerun()
    result = _state(
        key=_state_key(mode),
        data=as_json(_heard(opened, mode, rules)).encode(),
        on_chosen_change=lambda: None,
    )
    if _BROUGHT not in st.session_state:
        # A browser whose server is gone brings its last choice to this one. Only the dial knows
        # whether the choice was heard, and sends it again if not.
        st.session_state[_BROUGHT] = (_message(result) or {}).get("serial", "")
    if below:
        below()


def show_tools() -> None:
    """Offer the same figures for a hearing room: full screen, or as a file without a network."""
    # The files are made at the click, from the choice at that moment. So a release does not draw
    # their buttons again, which would take a seventh of its time.
    at_click = visit()
    with st.container(key="tools", horizontal=True, gap="large", vertical_alignment="center"):
        st.page_link("pages/hearing.py", label=say("visit-hearing"), icon=":material/fullscreen:")
        download(
            document("kit-html"), at_press(at_click), icon=":material/download:", type="tertiary"
        )
        figures_csv(at_click)


def _state_key(mode: str) -> str:
    return f"state_{mode}"


def _tables(opened: Opened, mode: Mode) -> bytes:
    """What the dial is given; nothing in it depends on the cuts.

    As bytes: Streamlit would look for tables in a dictionary, and write it twice.
    """
    rules = replace(choices(opened.scenario), cuts={})
    data = _data_of_rules(opened.pack, rules, mode)
    if mode == "hearing":
        # Only this visit's: a link may be a district's, and what it enters is in no cache.
        steps, unused = steps_of_dial(prepared(), Opened(opened.pack, rules, ()))
        told = [notice.message for notice in opened.notices]
        data = replace(data, steps=steps, told=[*told, *unused])
    return as_json(data).encode()


@kept_by_language(256)
def _data_of_rules(pack: Pack, rules: Scenario, mode: Mode) -> Data:
    """Made once for all visitors who have the same rules."""
    return dial_data(pack, rules, _percents(pack, rules), mode)


def _rules(opened: Opened) -> dict[str, Scenario]:
    """What the tables depend on: as long as it is the same, so are they."""
    return _rules_of(opened.pack, replace(choices(opened.scenario), cuts={}))


@lru_cache(maxsize=256)
def _rules_of(pack: Pack, rules: Scenario) -> dict[str, Scenario]:
    """Made once for all visitors who have the same rules: each release of a slider needs them."""
    return rules_of(pack, rules, _percents(pack, rules))


def _percents(pack: Pack, scenario: Scenario) -> list[float]:
    """The percent that "another cap" begins at, so that its table is there when it is chosen."""
    return [other_percent(pack, scenario.first_year)]


def _heard(opened: Opened, mode: Mode, rules: dict[str, Scenario]) -> Heard:
    pack, scenario = opened.pack, opened.scenario
    return Heard(
        choice=to_choice(scenario),
        point=point(pack, scenario, rules),
        serial=st.session_state.get(_HANDLED, ""),
        changed=len(scenario.assumptions),
        qr=code_of_choices(home_address(), pack, scenario) if mode == "hearing" else "",
        visit=visit_name(),
        title=whole_title(page_title(_PAGES[mode], pack, scenario)),
    )


def _take(result: Any) -> bool:
    """Apply what the dial reports, once; say whether there was anything new."""
    message = _message(result)
    state = st.session_state
    if message is None or message["serial"] in (state.get(_HANDLED), state.get(_BROUGHT)):
        return False
    scenario = _asked_for(message, visit().opened)
    if scenario is None:
        return False
    state[_HANDLED] = message["serial"]
    if isinstance(opened := message.get("opened"), str):
        begin_at(open_link(asked_of(opened)))
    change(scenario)
    return True


def _message(result: Any) -> dict[str, Any] | None:
    """What the dial reports; None where that is nothing, or cannot come from a dial."""
    said = dict(result).get("chosen") if result else None
    return said if isinstance(said, dict) and isinstance(said.get("serial"), str) else None


def _asked_for(message: dict[str, Any], opened: Opened) -> Scenario | None:
    """The scenario that the dial asks for; None where that cannot come from a dial."""
    if message.get("reset") == "assumptions":
        return replace(opened.scenario, assumptions={})
    try:
        return with_choice(opened.scenario, message.get("choice"), opened.pack)
    except ValueError:
        return None
