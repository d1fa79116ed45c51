"""The reports of a scenario, by the ending of their address."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from reports.dial.kit import kit
from reports.papers.board_page import board_page
from reports.papers.fiscal_note import fiscal_note_pdf, fiscal_note_text
from reports.papers.picture import PIXELS, Size, picture_png, picture_svg
from reports.sharing.links import frozen_link
from reports.sheets.data_files import figures_csv, schools_csv, years_csv
from reports.workbook import workbook
from web.answers import Given
from web.districts import XLSX_TYPE
from web.endpoint import Asked
from web.question import STRICT, Option, Question, read_question

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
class Kind:
    """One way to give a report."""

    media_type: str
    name: str
    says: str
    make: Callable[[Question, str, date], bytes | str]
    """Of the question, the scenario's address on the site, and the date it bears."""
    options: tuple[Option, ...] = ()
    saved: bool = False
    """A browser saves it rather than show it."""


def report(kind: Kind, asked: Asked) -> Given:
    """A report of a question; a frozen one bears the date of its facts, and so never changes."""
    question = read_question(asked.query, (STRICT, *kind.options))
    pack = question.pack
    made = date.fromisoformat(str(pack.made)) if question.frozen else asked.today
    link = frozen_link(f"{asked.site}/", pack, question.scenario)
    content = kind.make(question, link, made)
    shown = "attachment" if kind.saved else "inline"
    return Given(
        content if isinstance(content, bytes) else content.encode(),
        kind.media_type,
        question.frozen,
        {"Content-Disposition": f'{shown}; filename="{kind.name}"'},
    )


def _pdf(ask: Question, link: str, made: date) -> bytes:
    rows = ask.scenario.rows
    if ask.options["paper"] == "note":
        return fiscal_note_pdf(ask.pack, ask.scenario, made, rows)
    return board_page(ask.pack, ask.scenario, rows, link, made)


def _xlsx(ask: Question, link: str, made: date) -> bytes:
    return workbook(ask.pack, ask.scenario, ask.scenario.rows, link, made)


def _csv(ask: Question, link: str, made: date) -> bytes:
    if ask.options["table"] == "schools":
        return schools_csv(ask.pack, ask.scenario, ask.scenario.rows)
    if ask.options["table"] == "years":
        return years_csv(ask.pack, ask.scenario, ask.scenario.rows)
    return figures_csv(ask.pack, ask.scenario)


def _size(ask: Question) -> Size:
    return next(size for size in PIXELS if size == ask.options["size"])


def _png(ask: Question, link: str, made: date) -> bytes:
    return picture_png(ask.pack, ask.scenario, _size(ask), link, made)


def _svg(ask: Question, link: str, made: date) -> str:
    return picture_svg(ask.pack, ask.scenario, _size(ask), link, made)


def _html(ask: Question, link: str, made: date) -> str:
    return kit(ask.pack, ask.scenario, made)


def _text(ask: Question, link: str, made: date) -> str:
    return fiscal_note_text(ask.pack, ask.scenario, made, ask.scenario.rows)


KINDS: Mapping[str, Kind] = {
    "pdf": Kind(
        "application/pdf", "resc-report.pdf", "The board page or fiscal note", _pdf, (PAPER,)
    ),
    "xlsx": Kind(
        XLSX_TYPE,
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
