"""The app as uvicorn serves it: Streamlit, and around it headers, limits, the API and previews.

Run it with `make run` or `python -m web`. What a visitor sees is in app.py and pages/, what a robot
sees is in web/.
"""

from __future__ import annotations

import gc
import importlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware
from starlette.routing import Route
from streamlit.runtime.pages_manager import PagesManager

from model.messages import read_catalogs, say
from reports.workshop import WORKSHOP
from web.api import PREFIX, api
from web.assets import compressed_assets
from web.beside import beside
from web.gate import Gate
from web.headers import security_headers
from web.health import get_health, get_readiness, log_left_out
from web.logs import log_as_json
from web.metrics import get_metrics
from web.moved import moved_routes
from web.pictures import picture_route
from web.previews import LinkPreviews
from web.settings import states_as_they_are, theme_made_once
from web.start import dial_route, start_route
from web.stores import App, tidied
from web.uploads import BoundedUploads
from web.watch import Watched, script_error
from web.watchdog import watched
from web.wellknown import well_known_routes

ROOT = Path(__file__).parent

# What the workshop's processes import beside the documents.
ORDERED = ("web.api", "web.pictures")
# Imported at start, so that the first visitor does not wait for them.
HEAVY = ("pandas", "pyarrow", "model", "reports.dial.data", "ui.dial")


def show_reference(error: Exception) -> bool:
    """Show the visitor a sentence, with a reference by which the fault is found in the log."""
    reference = script_error(error)
    st.error(say("server-page-fault", reference=reference))
    return True


@asynccontextmanager
async def lifespan(_: st.App) -> AsyncIterator[None]:
    """Import and read what every visitor needs, and take it out of the garbage collector's work."""
    # The workshop starts at the same time as what follows.
    WORKSHOP.warm(ORDERED)
    for module in HEAVY:
        importlib.import_module(module)
    read_catalogs()
    # See ui.chrome.pages_belong_to_the_app. A visitor whose process was killed may come to one that
    # has had no visitor yet.
    PagesManager.uses_pages_directory = False
    theme_made_once()
    states_as_they_are()
    log_as_json()
    log_left_out()
    gc.collect()
    gc.freeze()
    # What a run makes is mostly gone without it. By default it looks after each 700 things, which
    # is a twentieth of the time of a slider's release.
    gc.set_threshold(7_000)
    async with watched(), tidied(app):
        yield
    WORKSHOP.close()


app: App = App(
    ROOT / "app.py",
    lifespan=lifespan,
    routes=[
        picture_route(),
        Route("/healthz", get_health),
        Route("/readyz", get_readiness),
        Route("/metrics", get_metrics),
        *well_known_routes(),
        start_route(),
        dial_route(),
        *moved_routes(),
    ],
    middleware=[
        Middleware(security_headers),
        Middleware(Watched),
        Middleware(Gate),
        Middleware(compressed_assets),
        Middleware(BoundedUploads, uploads=lambda: app.uploads),
        Middleware(beside, prefix=PREFIX, other=api()),
        Middleware(LinkPreviews),
    ],
    on_script_error=show_reference,
)
