"""A text with a button that copies it."""

from pathlib import Path

import streamlit as st

from model.messages import say

_HERE = Path(__file__).parent
_HTML = """
<div class="copy">
  <div class="head">
    <p><b></b><span></span></p>
    <button type="button"><span></span></button>
  </div>
  <textarea readonly spellcheck="false"></textarea>
</div>
"""

_copy = st.components.v2.component(
    "resc_copy",
    html=_HTML,
    css=(_HERE / "copy.css").read_text("utf-8"),
    js=(_HERE / "copy.js").read_text("utf-8"),
)


def copyable(label: str, text: str, note: str = "", code: bool = False) -> None:
    """Show a text to copy, under its label and a note on what it is for."""
    words = {
        "copy": say("shell-copy"),
        "copy_label": say("shell-copy-label", label=label),
        "copied": say("shell-copied"),
        "by_hand": say("shell-copy-by-hand"),
    }
    data = {"label": label, "text": text, "note": note, "code": code, "words": words}
    _copy(data=data, key=f"copy_{label}")
