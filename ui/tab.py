"""Texts that the visitor's browser tab keeps, and nothing else does.

They outlive a reload, or a server that dies, and go when the tab is closed.
"""

from secrets import token_hex

import streamlit as st

_JS = """
export default function ({ data, setStateValue }) {
  try {
    const text = sessionStorage.getItem(data.name);
    if (data.text) sessionStorage.setItem(data.name, data.text);
    else if (!data.asks) sessionStorage.removeItem(data.name);
    else if (text) setStateValue("told", { visit: data.visit, text });
  } catch {
    // A browser may forbid this or have no room: then the texts last as long as the visit.
  }
}
"""
_VISIT = "resc_tab_visit"
LONGEST = 100_000
"""Characters; a longer text is not kept."""

_tab = st.components.v2.component("resc_tab", js=_JS, isolate_styles=False)


def visit_name() -> str:
    """A name that no other visit has, not even an earlier one in the same tab."""
    if _VISIT not in st.session_state:
        st.session_state[_VISIT] = token_hex(4)
    name: str = st.session_state[_VISIT]
    return name


def told(name: str) -> str:
    """What the tab kept under a name before this visit; "" until the tab has answered.

    Call it before ``keep`` with the same name.
    """
    said = dict(st.session_state.get(f"tab_{name}") or {}).get("told")
    # A browser also sends its answer to an earlier server.
    if not isinstance(said, dict) or said.get("visit") != visit_name():
        return ""
    return str(said.get("text", ""))


def keep(name: str, text: str | None) -> None:
    """Have the tab keep a text. With None, this visit has no text, and asks for the one kept."""
    kept = "" if text is None or len(text) > LONGEST else text
    data = {"name": f"resc-{name}", "visit": visit_name(), "asks": text is None, "text": kept}
    _tab(key=f"tab_{name}", data=data, on_told_change=lambda: None)
