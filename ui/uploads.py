"""The box that takes a file, and what it says where the server refuses one.

Streamlit's own says "AxiosError: Request failed with status code 413", and only to a mouse that
rests on the file.
"""

from collections.abc import Callable
from pathlib import Path

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from model.intake.files import MOST_BYTES

ENDINGS = ("csv", "tsv", "txt", "xlsx", "xls", "ods")
FILE_MB = MOST_BYTES // 1_000_000
VISIT_MB = 15
"""What the files of one visit may have together."""

_ACCEPTED = (
    f"Accepted: CSV, TSV, TXT, Excel (XLSX, XLS) and ODS, at most {FILE_MB} MB a file, a few files "
    f"and {VISIT_MB} MB a visit."
)
REFUSALS = {
    "400": "This page and the server have lost touch, so the file was not taken. Reload the page, "
    "then choose the file again.",
    "403": "The browser did not send what shows that the file comes from this page, so it was not "
    "taken. Allow cookies for this site, reload the page, then choose the file again.",
    "413": "The file is too large, so it was not taken. Leave out columns and rows that are not "
    f"needed, or save it as CSV, then choose it again. {_ACCEPTED}",
    "415": f"A file of this kind was not taken. Save it as CSV, then choose it again. {_ACCEPTED}",
    "429": "Too many files came at once, so this one was not taken. Wait a minute, then choose it "
    f"again. {_ACCEPTED}",
    "507": "There is no room for another file, so this one was not taken. Remove a file that you "
    f"no longer need, or wait a few minutes, then choose it again. {_ACCEPTED}",
    "network": "The connection broke off, so the file was not taken. Look after the connection and "
    f"the size of the file, then choose it again. {_ACCEPTED}",
    "one": "Only one file is taken at a time, so the others were not. Put the rows into one file.",
    "other": "The server could not take the file. Wait a minute, then choose it again. "
    f"{_ACCEPTED}",
}
"""By the status of the server's answer, or by what happened where there was none."""

_refusals = st.components.v2.component(
    "resc_refusals",
    js=(Path(__file__).parent / "uploads.js").read_text("utf-8"),
    isolate_styles=False,
)


def file_box(
    label: str, key: str, on_change: Callable[[], None] | None = None
) -> UploadedFile | None:
    """Draw a box for one file of rows; return the file that is in it."""
    file = st.file_uploader(label, type=list(ENDINGS), key=key, on_change=on_change)
    _refusals(key=f"refusals_{key}", data=REFUSALS)
    return file
