"""A district's entries, kept in the visitor's own browser tab and nowhere else.

So a reload, or a server that dies, does not lose them; they go when the tab is closed.
"""

import json
from collections.abc import Mapping
from secrets import token_hex
from typing import Any

import streamlit as st

from model.parameters import LOCAL
from model.record import record
from ui.entered import Entered, begun, entered_version, keep, present

_JS = """
const NAME = "resc-district";
export default function ({ data, setStateValue }) {
  try {
    const text = sessionStorage.getItem(NAME);
    if (data.entered) sessionStorage.setItem(NAME, data.entered);
    else if (!data.fresh) sessionStorage.removeItem(NAME);
    else if (text) setStateValue("kept", { ask: data.ask, text });
  } catch {
    // A browser may forbid it, or have no room: then they last as long as the visit.
  }
}
"""
_KEY = "kept_entries"
_ASK = "resc_kept_ask"
LONGEST = 100_000
"""Characters; more rows than that are kept by nobody."""

_tab = st.components.v2.component("resc_kept", js=_JS, isolate_styles=False)


def take_back() -> None:
    """Take from the tab what an earlier visit gave it, before anything is drawn."""
    state = st.session_state
    kept = dict(state.get(_KEY) or {}).get("kept")
    if begun() or not kept or kept.get("ask") != state.get(_ASK):
        return
    if back := read(kept.get("text")):
        keep(back)
        # The boxes are drawn with what is back in them.
        for name in LOCAL:
            state.pop(f"local_{name}", None)


def give_to_tab() -> None:
    """Give the entries to the tab; where this visit has none yet, ask it for them."""
    text = written(present()) if begun() else ""
    # Told with the answer, because a browser also brings what it told to an earlier server.
    ask = st.session_state.setdefault(_ASK, token_hex(4))
    _tab(
        key=_KEY,
        data={
            "ask": ask,
            "fresh": not begun(),
            "entered": text if len(text) <= LONGEST else "",
        },
        on_kept_change=lambda: None,
    )


def written(value: Entered) -> str:
    """Entries as a text for the tab."""
    parts = {
        "name": value.name,
        "cells": value.cells,
        "local": dict(value.local),
        "example": value.example,
    }
    return json.dumps(parts, separators=(",", ":"))


def read(text: Any) -> Entered | None:
    """Entries from a text of the tab, or None where it is not one that ``written`` wrote."""
    try:
        parts = json.loads(text)
        name, cells, local, example = (parts[n] for n in ("name", "cells", "local", "example"))
        rows = tuple((school, students, tuition) for school, students, tuition in cells)
        texts = [name, example, *local.values(), *(cell for row in rows for cell in row)]
    except (TypeError, ValueError, KeyError, AttributeError):
        return None
    if not all(isinstance(each, str) for each in texts) or not isinstance(local, Mapping):
        return None
    if local.keys() - LOCAL.keys() or example not in ("", *record().examples):
        return None
    if not any(texts):
        return None
    said = ("What you entered is back: this browser tab had kept it.",)
    return Entered(name, rows, local, example, version=entered_version() + 1, said=said)
