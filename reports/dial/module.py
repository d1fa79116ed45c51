"""The dial's code for Streamlit's page: as a file that a browser keeps, where a server gives it."""

from functools import cache
from hashlib import blake2b
from threading import Event

from reports.dial.source import module

SERVED = Event()
"""Set by a server that gives the file; without it, as under ``streamlit run``, each visit takes the
code with it.
"""


@cache
def dial_file() -> str:
    """The code as a module."""
    return module("streamlit")


@cache
def dial_path() -> str:
    """Where the file is; another place for each content."""
    return f"/dial.{blake2b(dial_file().encode(), digest_size=8).hexdigest()}.js"


def component_code() -> str:
    """What a component of Streamlit's runs."""
    if not SERVED.is_set():
        return dial_file()
    return module("loader").replace("$file", dial_path())
