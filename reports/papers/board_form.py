"""The form of the board page: its table, its lists, and the page itself.

Does not know the model: every amount and sentence comes as text.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from model.messages import Part
from reports.papers.line_bars import LineBar
from reports.papers.printed_link import PrintedLink


@dataclass(frozen=True)
class SchoolRow:
    """A school: its texts by the names of the columns, and its bar."""

    cells: dict[str, str]
    bar_now: float
    """Percent of the longest bar."""
    bar_rise: float


@dataclass(frozen=True)
class SchoolTable:
    """The table by school, to the cent; each column has one name in all of it."""

    heads: dict[str, str]
    kinds: Mapping[str, str]
    """What each column holds (``reports.sheets.bills.Kind``)."""
    rows: tuple[SchoolRow, ...]
    """The largest bills."""
    folded: dict[str, str] | None
    """The others together."""
    total: dict[str, str] | None
    note: str


@dataclass(frozen=True)
class Translation:
    """What the budget has to find, in another measure."""

    value: str
    label: str


@dataclass(frozen=True)
class BillOutcome:
    """What a bill comes to in a year or under a reading of the law."""

    label: str
    change: str
    bill_after: str
    lost: str
    note: str = ""
    chosen: bool = False


@dataclass(frozen=True)
class PricesSection:
    """A line beside keeping up with prices: a row a figure, a column a fiscal year."""

    heading: str
    says: str
    years: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]
    """What a figure is, and its amounts."""


@dataclass(frozen=True)
class AssumptionLine:
    """An assumption in use, with the number of its source."""

    label: str
    value: str
    changed: str
    kind: str
    source: str


@dataclass(frozen=True)
class SourceLine:
    """A source under its number."""

    number: str
    title: str
    kind: str
    date: str
    address: str


@dataclass(frozen=True)
class BillAnswer:
    """What happens to the bill under one law; as large as the other."""

    heading: str
    """The name of the rule; "" where both laws do the same."""
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Statewide:
    """Who pays under one law, all districts together; its bars are on the other's scale."""

    heading: str
    parts: tuple[Part, ...]
    law: str
    lines: tuple[LineBar, ...]
    lines_alt: str


@dataclass(frozen=True)
class BoardPage:
    """All that the board page says, rounded and worded."""

    question: str
    description: str
    bill: tuple[BillAnswer, ...]
    """Current law first; one where the bill is the same under both laws."""
    noted: str
    """What the record says of the district beside its bill; "" if nothing."""
    statewide: tuple[Statewide, ...]
    """The same, of all districts together."""
    choices: str
    """What holds under both laws: how much is passed on, and when."""
    preset: str
    by_school: str
    """The heading of the table by school, with the rule that it stands under, as the next two."""
    by_year: str
    other_terms: str
    schools: SchoolTable
    figures: tuple[Translation, ...]
    readings: tuple[BillOutcome, ...]
    """Empty where the law does not matter to the cut."""
    years: tuple[BillOutcome, ...]
    prices: tuple[PricesSection, ...]
    """Empty for a bill of lines that are not compared with keeping up with prices."""
    assumptions: tuple[AssumptionLine, ...]
    sources: tuple[SourceLine, ...]
    left_out: tuple[str, ...]
    made: str
    link: PrintedLink
    qr: str
    qr_alt: str
