"""Mounts the live dial in a Streamlit page and takes what it reports.

Two components: the dial with its source, texts and tables, which Streamlit sends once and again
only when rules or assumptions change; and a small one that carries the present choice, sent after
each release of a slider.
"""

from dataclasses import replace
from datetime import date
from typing import Any

import segno
import streamlit as st

from model import Scenario, decode
from model.scenario import Opened
from reports.dial_data import (
    DEFAULT_PERCENT,
    choice_of,
    dial_data,
    front_end,
    parameters_of,
    point,
)
from reports.kit import kit
from ui.session import change, current, query

_STATE_JS = """
export default function ({ data }) {
  globalThis.rescState = data;
  dispatchEvent(new CustomEvent("resc-state", { detail: data }));
}
"""
_HANDLED = "resc_dial_handled"

_source = front_end()
_dial = st.components.v2.component(
    "resc_dial", html=_source["html"], css=_source["css"], js=_source["js"]
)
_state = st.components.v2.component("resc_dial_state", js=_STATE_JS, isolate_styles=False)


def show_dial(mode: str = "page") -> None:
    """Draw the dial for the present scenario and take what the user does with it."""
    key = f"dial_{mode}"
    _take(st.session_state.get(key))
    opened = current()
    result = _dial(
        key=key,
        data=_tables(opened) | {"mode": mode},
        on_chosen_change=lambda: None,
    )
    # After a server's restart the browser brings back the choice that it still holds.
    if _take(result):
        st.rerun()
    _state(key=f"state_{mode}", data=_present(opened) | (_qr() if mode == "hearing" else {}))


def show_tools() -> None:
    """Offer the same figures for a hearing room: full screen, or as a file without a network."""
    opened = current()
    with st.container(horizontal=True, gap="large", vertical_alignment="center"):
        st.page_link(
            "pages/hearing.py", label="Hearing mode, full screen", icon=":material/fullscreen:"
        )
        st.download_button(
            "Offline kit: these figures in one file",
            data=lambda: kit(opened.pack, opened.scenario, date.today()).encode(),
            file_name=f"resc-budget-explorer-{opened.pack.revision}.html",
            mime="text/html",
            icon=":material/download:",
            type="tertiary",
        )


def _tables(opened: Opened) -> dict[str, Any]:
    return dial_data(opened.pack, opened.scenario, [DEFAULT_PERCENT])


def _present(opened: Opened) -> dict[str, Any]:
    pack, scenario = opened.pack, opened.scenario
    return {
        "serial": st.session_state.get(_HANDLED, ""),
        "choice": choice_of(scenario, pack),
        "point": point(pack, scenario, [DEFAULT_PERCENT]),
        "changed": len(scenario.assumptions),
    }


def _qr() -> dict[str, str]:
    """A QR code for the audience: the home page at the present figures."""
    home = str(st.context.url).rsplit("/", 1)[0]
    return {"qr": segno.make(f"{home}/?{query()}", error="m").svg_data_uri(border=2)}


def _take(result: Any) -> bool:
    """Apply what the dial reports, once; say whether there was anything new."""
    message = dict(result).get("chosen") if result else None
    if not message or message.get("serial") == st.session_state.get(_HANDLED):
        return False
    st.session_state[_HANDLED] = message["serial"]
    opened = current()
    change(_applied(message, opened))
    return True


def _applied(message: dict[str, Any], opened: Opened) -> Scenario:
    scenario = opened.scenario
    if message.get("reset") == "assumptions":
        return replace(scenario, assumptions={})
    chosen, _ = decode(parameters_of(message["choice"]), opened.pack)
    policies = ("cuts", "passed_on", "tuition_cap", "first_year", "cpi_from", "lasts")
    return replace(scenario, **{name: getattr(chosen, name) for name in policies})
