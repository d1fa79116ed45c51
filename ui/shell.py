"""What looks after every page without being drawn (ui/shell.js), and what it says."""

from pathlib import Path

import streamlit as st

from model.catalogs import SOURCE
from model.messages import for_script, ids, language, say, speaking
from reports.dial.source import module
from ui.history import step_by_key

_HERE = Path(__file__).parent
_SKIPS = ("title", "content", "entries", "sliders", "answer", "papers", "share")
"""The names of the skip links' words: of the list, and of each place (ui/keyboard.js)."""
_KEY = "shell"
_PAPER = ("printed", "link", "sources")

# One component: Streamlit spends time on each of a page at every release of a slider.
_shell = st.components.v2.component(
    "resc_shell",
    css=(_HERE / "keyboard.css").read_text("utf-8"),
    js=module("shell", _HERE),
    isolate_styles=False,
)


def look_after_page() -> None:
    """Bring to every page its keyboard, live region and paper, and say Streamlit's own words."""
    data = {
        "language": language(),
        "lost": say("shell-connection-lost"),
        "paper": {name: say(f"shell-paper-{name}") for name in _PAPER},
        "saved": say("shell-file-saved"),
        "skips": {name: say(f"shell-skip-{name}") for name in _SKIPS},
        "streamlit": _streamlit_words(),
    }
    _shell(key=_KEY, data=data, on_step_change=_step)


def _step() -> None:
    step_by_key(st.session_state[_KEY].get("step"))


def _streamlit_words() -> list[tuple[object, object]]:
    """What Streamlit says in English, and how the visit's language says it."""
    if language() == SOURCE:
        return []
    said = for_script("streamlit-")
    with speaking(SOURCE):
        found = for_script("streamlit-")
    return [(found[each], said[each]) for each in ids("streamlit-")]
