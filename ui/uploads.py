"""The box that takes a file, and says why the server refused one.

Streamlit says "AxiosError: Request failed with status code 413", and only while the mouse is over
the file.
"""

from collections.abc import Callable
from pathlib import Path

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from model.intake.files import MOST_BYTES
from model.messages import say

ENDINGS = ("csv", "tsv", "txt", "xlsx", "xlsm", "xls", "ods")
SAVED = ("json",)
"""What a file of saved entries ends in."""
FILE_MB = MOST_BYTES // 1_000_000
VISIT_MB = 15
"""The most for all files of one visit together."""

_OTHERWISE = ("413", "415", "429", "507", "network", "other")
"""Refusals after which another file may be taken."""
_refusals = st.components.v2.component(
    "resc_refusals",
    js=(Path(__file__).parent / "uploads.js").read_text("utf-8"),
    isolate_styles=False,
)


def refusals() -> dict[str, str]:
    """Why a file was refused, by the status of the answer, or by what happened instead of one."""
    accepted = say("shell-upload-accepted", file_megabytes=FILE_MB, visit_megabytes=VISIT_MB)
    return {name: say(f"shell-upload-{name}") for name in ("400", "403", "one")} | {
        name: f"{say(f'shell-upload-{name}')} {accepted}" for name in _OTHERWISE
    }


def file_box(
    label: str,
    key: str,
    on_change: Callable[[], None] | None = None,
    more: tuple[str, ...] = (),
) -> UploadedFile | None:
    """Draw a box for one file of rows, or with ``more`` endings; return the file that is in it."""
    file = st.file_uploader(label, type=[*ENDINGS, *more], key=key, on_change=on_change)
    _refusals(key=f"refusals_{key}", data=refusals())
    return file
