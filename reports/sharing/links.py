"""A result's links, live and frozen, and a frozen one as a code to scan."""

from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO
from urllib.parse import parse_qsl

import segno

from model import Pack, Scenario, encode
from model.comparison_link import Entry, encode_comparison
from model.languages import LANG
from model.scenario import PART, frozen_scenario, saying_its_year

CONTROLS = "controls"
"""A parameter of the frame on another website: "none" leaves the controls out."""
STEPS = "steps"
"""A parameter of the hearing: the sequence that is walked through."""
OF_NO_SCENARIO = ("embed", "embed_options", LANG, CONTROLS, PART, STEPS)
"""Parameters that say how a page is shown; the first two are Streamlit's."""


def asked_of(query: str) -> list[tuple[str, str]]:
    """The names and values of a page's query, without those that say how it is shown."""
    pairs = parse_qsl(query, keep_blank_values=True, errors="replace")
    return [(name, value) for name, value in pairs if name not in OF_NO_SCENARIO]


def live_link(address: str, pack: Pack, scenario: Scenario) -> str:
    """A link that opens with the newest facts of its year and says what changed since.

    Args:
        address: the page's address without its query.
        pack: the pack that the scenario is shown with.
        scenario: what the link opens at.
    """
    return f"{address}?{encode(_dated(scenario, pack, frozen=False), pack)}"


def frozen_link(address: str, pack: Pack, scenario: Scenario) -> str:
    """A link that opens at these very figures for as long as the project exists."""
    return f"{address}?{encode(frozen_scenario(scenario, pack), pack)}"


def same_link(address: str, pack: Pack, scenario: Scenario) -> str:
    """A link that opens what is shown: frozen if that is, else with the newest facts of its year.

    It always says its year, whatever a bare address opens by then.
    """
    return f"{address}?{encode(saying_its_year(scenario, pack), pack)}"


def comparison_link(address: str, entries: Sequence[Entry], frozen: bool, lang: str = "") -> str:
    """A comparison's link, each of its scenarios frozen or live; ``lang`` is its language."""
    linked = [
        Entry(name, replace(opened, scenario=_dated(opened.scenario, opened.pack, frozen)))
        for name, opened in entries
    ]
    return f"{address}?{encode_comparison(linked, lang)}"


def fits_code(link: str) -> bool:
    """Whether a code can hold the link; one with many rows may be too long."""
    try:
        return bool(_code(link))
    except segno.DataOverflowError:
        return False


def qr_svg(link: str) -> bytes:
    """The link as a code to scan, of any size, with the quiet margin that scanners need.

    Raises:
        segno.DataOverflowError: the link is longer than a code can hold.
    """
    content = BytesIO()
    _code(link).save(content, kind="svg", border=4, scale=8, light="#fff", nl=False)
    return content.getvalue()


def qr_png(link: str) -> bytes:
    """The same as pixels, sharp on a slide."""
    content = BytesIO()
    _code(link).save(content, kind="png", border=4, scale=24)
    return content.getvalue()


def _code(link: str) -> segno.QRCode:
    return segno.make_qr(link, error="m")


def _dated(scenario: Scenario, pack: Pack, frozen: bool) -> Scenario:
    if frozen:
        return frozen_scenario(scenario, pack)
    return replace(scenario, pack=pack.year, made=pack.revision)
