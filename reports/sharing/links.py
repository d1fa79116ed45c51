"""A result's links, live and frozen, and a frozen one as a code to scan."""

from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO
from urllib.parse import parse_qsl, urlencode

import segno

from model import Pack, Scenario, encode
from model.comparison_link import Entry, encode_comparison, names_columns
from model.languages import LANG
from model.opening import is_of_a_scenario
from model.scenario import (
    PART,
    frozen_scenario,
    saying_its_year,
    to_parameters,
    without_district,
)
from reports.comparison.steps import steps_of
from reports.dial.code import screen_code

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


def walked(asked: Sequence[tuple[str, str]]) -> dict[str, str]:
    """The parameters of a hearing that is opened with a comparison's link; none for another link.

    The link is kept as the steps, and the first of them is shown.
    """
    given = [pair for pair in asked if not is_of_a_scenario(pair[0])]
    if not names_columns(given):
        return {}
    steps, _ = steps_of(given)
    shown = to_parameters(steps[0].scenario.scenario, steps[0].scenario.pack) if steps else {}
    return {STEPS: urlencode(given)} | {name: str(value) for name, value in shown.items()}


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


def code_of_choices(home: str, pack: Pack, scenario: Scenario) -> str:
    """A code for an audience: the home page at the present figures, without a district.

    Args:
        home: the home page's address without its query.
        pack: the pack that the scenario is shown with.
        scenario: what it opens at.
    """
    return screen_code(same_link(home, pack, without_district(scenario)))


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
