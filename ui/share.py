"""The share bar: links, code, picture, citation, text, data and the lines that reproduce a result.

Made only when somebody opens it, so that it costs a slider nothing.
"""

from collections.abc import Callable
from datetime import date

import streamlit as st

from model import Estimate, estimate
from reports.papers.picture import PIXELS, Size, picture_png, picture_svg
from reports.sharing.links import frozen_link, live_link, qr_code, qr_png, qr_svg
from reports.sharing.texts import citation, command_line, embed_snippet, paragraph, python_lines
from reports.sheets.data_files import figures_csv, figures_json
from reports.wording.scenario_names import scenario_name
from reports.workshop import Order, order
from ui.copy import copyable
from ui.making import download
from ui.session import current, home_address, page_address

Download = tuple[str, str, Order]
"""A button's label, the name of its file, and the file's order."""

_USES: dict[Size, str] = {"social": "a post", "slide": "a slide"}


@st.fragment
def show_share(contents: Callable[[], None]) -> None:
    """Offer everything that passes on what the page shows.

    Args:
        contents: draws what is offered; called only while the popover is open.
    """
    with st.container(key="share"):
        box = st.popover(
            "Share", icon=":material/share:", type="tertiary", key="share_box", on_change="rerun"
        )
        if box.open:
            with box, st.container(key="share_contents"):
                contents()


def scenario_contents() -> None:
    """What there is to share of the present scenario."""
    opened = current()
    result = estimate(opened.pack, opened.scenario)
    today = date.today()
    frozen = frozen_link(page_address(), opened.pack, opened.scenario)
    links, words, files, code, frame = st.tabs(["Link", "Text", "Files", "Reproduce", "Embed"])
    with links:
        show_links(frozen, live_link(page_address(), opened.pack, opened.scenario))
    with words:
        copyable("Text for an e-mail", paragraph(result, frozen))
        name = scenario_name(opened.pack, opened.scenario)
        copyable("Citation", citation(result, name, frozen, today))
    with files:
        _files(result, frozen, today)
    with code:
        copyable("Python", python_lines(result), "prints the same figures", code=True)
        copyable("Command line", command_line(result), "prints the same figures", code=True)
    with frame:
        page = f"{home_address()}embed"
        for label, controls in (("Chart for a website", False), ("Chart with its controls", True)):
            copyable(label, embed_snippet(page, result, controls), code=True)


def show_links(frozen: str, live: str) -> None:
    """Offer both kinds of link, and a code of the one that does not change."""
    copyable("Frozen link", frozen, "opens at these very figures, next year too")
    copyable("Live link", live, "opens with the newest facts, and says what changed")
    code = qr_code(frozen)
    if code is None:
        st.caption("This link is too long for a QR code: take the entries out of the link first.")
        return
    with st.container(horizontal=True, vertical_alignment="center", key="share_code"):
        st.image(qr_svg(code).decode(), width=132, alt="QR code of the frozen link")
        with st.container(width="content"):
            st.markdown("**QR code** of the frozen link, for a slide")
            downloads(
                [
                    ("SVG", "qr-code.svg", order(qr_svg, code)),
                    ("PNG", "qr-code.png", order(qr_png, code)),
                ]
            )


def downloads(offered: list[Download]) -> None:
    """Buttons in a row, each making its file when it is pressed."""
    with st.container(horizontal=True, gap="small"):
        for label, name, ordered in offered:
            download(label, name, ordered, key=name, icon=":material/download:")


def _files(result: Estimate, link: str, today: date) -> None:
    pack, scenario = result.pack, result.scenario
    for size, use in _USES.items():
        width, height = PIXELS[size]
        st.markdown(f"**Picture for {use}**, {width} × {height}")
        downloads(
            [
                (
                    form,
                    f"who-pays-{size}.{form.lower()}",
                    order(make, pack, scenario, size, link, today),
                )
                for form, make in (("PNG", picture_png), ("SVG", picture_svg))
            ]
        )
    st.markdown("**Data** of the statewide figures, exact to the cent")
    downloads(
        [
            ("CSV", "who-pays.csv", order(figures_csv, pack, scenario)),
            ("JSON", "who-pays.json", order(figures_json, pack, scenario)),
        ]
    )
