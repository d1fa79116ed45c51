"""A district's entries, as the visitor's own browser tab keeps them."""

import json
from collections.abc import Mapping
from typing import Any

import streamlit as st

from model.messages import say
from model.parameters import LOCAL
from model.record import record
from ui import tab
from ui.entered import Entered, entered_version, has_entered, keep, present

_NAME = "district"


def take_back() -> None:
    """Take back from the tab what an earlier visit entered. Call it before anything is drawn."""
    if not has_entered() and (back := read(tab.told(_NAME))):
        keep(back)
        # So the boxes take their texts from ``back``.
        for name in LOCAL:
            st.session_state.pop(f"local_{name}", None)


def give_to_tab() -> None:
    """Give the entries to the tab; where this visit has none yet, ask the tab for them."""
    tab.keep(_NAME, written(present()) if has_entered() else None)


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
        # A tab from before rows had a line and a year has fewer texts in each.
        rows = tuple(
            (school, students, tuition, *[*more, "", ""][: max(2, len(more))])
            for school, students, tuition, *more in cells
        )
        texts = [name, example, *local.values(), *(cell for row in rows for cell in row)]
    except (TypeError, ValueError, KeyError, AttributeError):
        return None
    if any(len(row) != 5 for row in rows) or not all(isinstance(each, str) for each in texts):
        return None
    if (
        not isinstance(local, Mapping)
        or local.keys() - LOCAL.keys()
        or example not in ("", *record().examples)
    ):
        return None
    if not any(texts):
        return None
    said = (lambda: say("visit-back"),)
    return Entered(name, rows, local, example, version=entered_version() + 1, said=said)
