"""A text to take along, with a button that copies it."""

from pathlib import Path

import streamlit as st

_HERE = Path(__file__).parent
_HTML = """
<div class="copy">
  <div class="head">
    <p><b></b><span></span></p>
    <button type="button"><span role="status">Copy</span></button>
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
    """Show a text to copy, under its name and a word on what it is for."""
    _copy(data={"label": label, "text": text, "note": note, "code": code}, key=f"copy_{label}")
