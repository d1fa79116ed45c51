"""The catalogue of documents: what can be taken away, under which name, and who may ask for it.

The pages' buttons, Share, the API's routes, the command line and docs/documents.md are made from
this list. To add a document, add it here, and its title and description to the messages.
"""

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from inspect import signature
from typing import Any, Literal

import pandas as pd

from model import Pack, Scenario
from model.catalogs import SOURCE
from model.district import line_names
from model.intake import template_csv, template_xlsx
from model.messages import language, say, speaking
from model.saved import Entries, written
from reports.comparison.columns import Column
from reports.dial.kit import kit
from reports.papers.board_page import board_page
from reports.papers.fiscal_note import fiscal_note_pdf, fiscal_note_text
from reports.papers.method_paper import method_pdf
from reports.papers.picture import PIXELS, Size, picture_png, picture_svg
from reports.sharing.links import qr_png, qr_svg
from reports.sheets.bills import schools_csv, years_csv
from reports.sheets.compared import comparison_json, to_csv
from reports.sheets.compared_bills import bills_csv
from reports.sheets.districts import districts_csv
from reports.sheets.prices import prices_csv
from reports.sheets.statewide import figures_csv, figures_json
from reports.wording.scenario_names import scenario_name
from reports.workbook import workbook
from reports.workbook.many_districts import districts_xlsx

Who = Literal[
    "statewide",
    "district",
    "prices",
    "facts",
    "comparison",
    "compared bill",
    "districts",
    "link",
    "entry",
    "entries",
]
"""Who may ask for a document: an answer for the whole state, a district's bill, a table of what
keeping up with prices takes, a pack's facts, a comparison of scenarios, a district's bill under
each of them, a table of many districts, a link, the entry of rows, or what a district has
entered."""

_BY_LINK: frozenset[Who] = frozenset({"statewide", "district", "facts"})
_LONGEST = 60
"""Characters of a district's or a scenario's name in the name of a file."""


@dataclass(frozen=True)
class Form:
    """A kind of file."""

    ending: str
    media_type: str
    saved: bool = False
    """Browsers save it instead of showing it."""
    chosen_by: Literal["paper", "table", "size"] = "paper"
    """The API's option that tells documents of this form apart."""


PDF = Form("pdf", "application/pdf")
XLSX = Form("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", saved=True)
# Saved, because it works without this site, whose policy would stop its script.
HTML = Form("html", "text/html; charset=utf-8", saved=True)
TXT = Form("txt", "text/plain; charset=utf-8")
CSV = Form("csv", "text/csv; charset=utf-8", saved=True, chosen_by="table")
JSON = Form("json", "application/json", saved=True, chosen_by="table")
PNG = Form("png", "image/png", chosen_by="size")
SVG = Form("svg", "image/svg+xml", chosen_by="size")


@dataclass(frozen=True)
class Subject:
    """What documents are made of. Each maker's parameters name the fields that it takes."""

    pack: Pack
    scenario: Scenario
    link: str
    """The address that opens the same on the site, with rows only if the user wants that."""
    made: date
    compared: Sequence[Column] = ()
    frame: pd.DataFrame | None = None
    """What ``model.estimate_districts`` returned."""
    entries: Entries = field(default_factory=Entries)
    """What a district has entered, as typed."""


@dataclass(frozen=True)
class Document:
    """A document that can be taken away."""

    name: str
    """What commands and the API call it."""
    form: Form
    file: str
    """What it is called in the name of its file."""
    make: Callable[..., bytes | str]
    """Its parameters have the names of what it takes: a ``Subject``'s fields, rows, size or
    lines."""
    who: tuple[Who, ...]
    size: Size | None = None
    """A picture's size."""
    english: bool = False
    """It is in English whatever language is spoken: offices and programs read it."""

    @property
    def choice(self) -> str:
        """What tells it apart from others of its form."""
        return self.size or self.name

    @property
    def key(self) -> str:
        """Its name among all: "board-pdf", "picture-slide-png"."""
        return "-".join(part for part in (self.name, self.size, self.form.ending) if part)

    @property
    def title(self) -> str:
        """The text of its button."""
        title = say(f"document-{self.key}")
        return (
            title if self.spoken == language() else say("language-english-document", document=title)
        )

    @property
    def spoken(self) -> str:
        """The language that it is made in, where one is spoken."""
        return SOURCE if self.english else language()

    @property
    def says(self) -> str:
        """What it is."""
        return say(f"document-{self.key}.says")

    @property
    def address(self) -> str:
        """Where the API gives it: "report.pdf?paper=board"."""
        return f"report.{self.form.ending}?{self.form.chosen_by}={self.choice}"

    @property
    def by_link(self) -> bool:
        """A scenario's link is enough to make it, so the API and the command line offer it."""
        return not _BY_LINK.isdisjoint(self.who)

    def of(self, subject: Subject) -> list[Any]:
        """What its maker is given: only what it depends on, so that one copy serves many."""
        known = {
            **vars(subject),
            "rows": subject.scenario.rows,
            "size": self.size,
            "lines": line_names(subject.pack),
        }
        return [known[name] for name in signature(self.make).parameters]

    def content(self, subject: Subject) -> bytes:
        """Make it."""
        with speaking(self.spoken):
            made = self.make(*self.of(subject))
        return made if isinstance(made, bytes) else made.encode()

    def file_name(self, subject: Subject) -> str:
        """Its file's name: whose it is, what it is, and of which scenario and year or pack."""
        if "entry" in self.who:
            return f"{self.file}.{self.form.ending}"
        with speaking(self.spoken):
            made_from = self._made_from(subject)
        parts = [self._whose(subject), self.file, self.size or "", *made_from]
        return f"{'-'.join(part for part in parts if part)}.{self.form.ending}"

    def _whose(self, subject: Subject) -> str:
        if "entries" in self.who:
            return _plain(subject.entries.name) or "district"
        named = subject.scenario.district if "district" in self.who else ""
        entered = "district" in self.who and subject.scenario.rows
        return _plain(named) or ("district" if entered else "resc")

    def _made_from(self, subject: Subject) -> list[str]:
        if "facts" in self.who:
            return [subject.pack.revision]
        year = f"fy{subject.scenario.first_year}"
        name = "" if subject.compared else scenario_name(subject.pack, subject.scenario)
        return [_plain(name), "" if year in _plain(name) else year]


_EVERYWHERE: tuple[Who, ...] = ("statewide", "district")

CATALOGUE: tuple[Document, ...] = (
    Document("kit", HTML, "offline-kit", kit, ("statewide",)),
    Document("workbook", XLSX, "workbook", workbook, ("district",), english=True),
    Document("board", PDF, "board-page", board_page, ("district",)),
    Document("note", PDF, "fiscal-note", fiscal_note_pdf, _EVERYWHERE, english=True),
    Document("note", TXT, "fiscal-note", fiscal_note_text, _EVERYWHERE, english=True),
    *(
        Document("picture", form, "who-pays", make, ("statewide",), size)
        for size in PIXELS
        for form, make in ((PNG, picture_png), (SVG, picture_svg))
    ),
    Document("figures", CSV, "figures", figures_csv, ("statewide",), english=True),
    Document("figures", JSON, "figures", figures_json, ("statewide",), english=True),
    Document("schools", CSV, "bill-by-school", schools_csv, ("district",), english=True),
    Document("years", CSV, "bill-by-year", years_csv, ("district",), english=True),
    Document("prices", CSV, "keeping-up-with-prices", prices_csv, ("prices",), english=True),
    Document("method", PDF, "method", method_pdf, ("facts",)),
    Document("comparison", CSV, "comparison", to_csv, ("comparison",), english=True),
    Document("comparison", JSON, "comparison", comparison_json, ("comparison",), english=True),
    Document("bills", CSV, "bill-compared", bills_csv, ("compared bill",), english=True),
    Document("districts", CSV, "districts", districts_csv, ("districts",), english=True),
    Document("districts", XLSX, "districts", districts_xlsx, ("districts",), english=True),
    Document("code", SVG, "qr-code", qr_svg, ("link",)),
    Document("code", PNG, "qr-code", qr_png, ("link",)),
    Document("entries", JSON, "entries", written, ("entries",), english=True),
    Document("students", XLSX, "students", template_xlsx, ("entry",), english=True),
    Document("students", CSV, "students", template_csv, ("entry",), english=True),
)


def documents(*who: Who) -> list[Document]:
    """All that any of ``who`` may ask for, or everything, in the catalogue's order."""
    return [each for each in CATALOGUE if not who or not set(who).isdisjoint(each.who)]


def document(key: str) -> Document:
    """One document by its key, "board-pdf".

    Raises:
        KeyError: there is none.
    """
    return {each.key: each for each in CATALOGUE}[key]


def _plain(text: str) -> str:
    """A name as any system can store it, whatever a stranger typed: "12-million-magnet"."""
    letters = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    whole = re.sub(r"(?<=\d),(?=\d)", "", letters)
    return re.sub("[^a-z0-9.]+", "-", whole)[:_LONGEST].strip("-.")
