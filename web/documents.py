"""The reports of a scenario, by the ending of their address."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from model import Pack, Scenario, district_years, estimate, estimate_district
from reports.dial.kit import kit
from reports.papers.board_page import board_page
from reports.papers.fiscal_note import fiscal_note_pdf, fiscal_note_text
from reports.papers.picture import PIXELS, Size, picture_png, picture_svg
from reports.sharing.links import frozen_link
from reports.sheets.bills import district_table, years_table
from reports.sheets.csv_file import csv_bytes
from reports.sheets.statewide import data_table
from reports.workbook import workbook
from web.question import Option, Question

PAPER = Option(
    "paper", "board is one page for a board packet; note a fiscal note.", ("board", "note")
)
TABLE = Option(
    "table",
    "figures is every figure of the estimate; schools the bill by row; years the bill by year.",
    ("figures", "schools", "years"),
)
SIZE = Option("size", "social is 1200 by 630 pixels; slide 1920 by 1080.", tuple(PIXELS))


@dataclass(frozen=True)
class Asked:
    """A report that somebody wants."""

    pack: Pack
    scenario: Scenario
    link: str
    """The address of the same scenario on the site, for paper."""
    made: date
    options: Mapping[str, str]


@dataclass(frozen=True)
class Kind:
    """One way to give a report."""

    media_type: str
    name: str
    says: str
    make: Callable[[Asked], bytes]
    options: tuple[Option, ...] = ()
    saved: bool = False
    """A browser saves it rather than show it."""


def asked(question: Question, origin: str) -> Asked:
    """A report of a question; a frozen one bears the date of its facts, and so never changes."""
    pack = question.pack
    made = date.fromisoformat(str(pack.made)) if question.frozen else date.today()
    link = frozen_link(f"{origin}/", pack, question.scenario)
    return Asked(pack, question.scenario, link, made, question.options)


def _pdf(ask: Asked) -> bytes:
    rows = ask.scenario.rows
    if ask.options["paper"] == "note":
        return fiscal_note_pdf(ask.pack, ask.scenario, ask.made, rows)
    return board_page(ask.pack, ask.scenario, rows, ask.link, ask.made)


def _xlsx(ask: Asked) -> bytes:
    return workbook(ask.pack, ask.scenario, ask.scenario.rows, ask.link, ask.made)


def _csv(ask: Asked) -> bytes:
    rows = ask.scenario.rows
    if ask.options["table"] == "schools":
        return csv_bytes(*district_table(estimate_district(ask.pack, ask.scenario, rows)))
    if ask.options["table"] == "years":
        return csv_bytes(*years_table(district_years(ask.pack, ask.scenario, rows)))
    header, *figures = data_table(estimate(ask.pack, ask.scenario))
    return csv_bytes(header, figures)


def _size(ask: Asked) -> Size:
    return next(size for size in PIXELS if size == ask.options["size"])


def _png(ask: Asked) -> bytes:
    return picture_png(ask.pack, ask.scenario, _size(ask), ask.link, ask.made)


def _svg(ask: Asked) -> bytes:
    return picture_svg(ask.pack, ask.scenario, _size(ask), ask.link, ask.made).encode()


def _html(ask: Asked) -> bytes:
    return kit(ask.pack, ask.scenario, ask.made).encode()


def _text(ask: Asked) -> bytes:
    return fiscal_note_text(ask.pack, ask.scenario, ask.made, ask.scenario.rows).encode()


KINDS: Mapping[str, Kind] = {
    "pdf": Kind(
        "application/pdf", "resc-report.pdf", "The board page or fiscal note", _pdf, (PAPER,)
    ),
    "xlsx": Kind(
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "resc-workbook.xlsx",
        "The workbook with live formulas",
        _xlsx,
        saved=True,
    ),
    "csv": Kind(
        "text/csv; charset=utf-8", "resc-figures.csv", "A table", _csv, (TABLE,), saved=True
    ),
    "png": Kind("image/png", "resc-picture.png", "The picture", _png, (SIZE,)),
    "svg": Kind("image/svg+xml", "resc-picture.svg", "The picture, as drawing", _svg, (SIZE,)),
    # Saved, because it works without this site, whose policy would stop its script.
    "html": Kind("text/html; charset=utf-8", "resc-kit.html", "The offline kit", _html, saved=True),
    "txt": Kind("text/plain; charset=utf-8", "resc-note.txt", "The fiscal note as text", _text),
}
