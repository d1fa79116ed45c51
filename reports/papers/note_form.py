"""The form of a fiscal note: its tables and sections, and how they stand in plain text.

Does not know the model: every amount and sentence comes as text.
"""

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

WIDTH = 78
_LABEL, _EFFECT, _AMOUNTS = 24, 18, 36
"""Characters: who, how, and the fiscal years, of which three fit side by side."""
_NARROWEST = 12


@dataclass(frozen=True)
class Impact:
    """One row of a table: who is affected, how, and by how many dollars in each fiscal year."""

    label: str
    effect: str
    amounts: tuple[str, ...]


@dataclass(frozen=True)
class ImpactTable:
    """A table of impacts under its title."""

    title: str
    head: tuple[str, str]
    rows: tuple[Impact, ...]
    note: str


@dataclass(frozen=True)
class Compared:
    """The tables that compare with one and the same thing, under its name."""

    heading: str
    says: tuple[str, ...]
    tables: tuple[ImpactTable, ...]


@dataclass(frozen=True)
class Paragraph:
    """A paragraph, and the address that it points to, or ""."""

    text: str
    address: str = ""


@dataclass(frozen=True)
class NoteSection:
    """A heading and its paragraphs."""

    heading: str
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True)
class FiscalNote:
    """All that a note says, in the order in which it says it."""

    title: str
    disclaimer: str
    years: tuple[str, ...]
    """Column heads: "FY 27 $"."""
    comparisons: tuple[Compared, ...]
    """With current law, and then with keeping up with prices, a line after the other."""
    sections: tuple[NoteSection, ...]


def note_text(note: FiscalNote) -> str:
    """The note in 78 columns; a table of more than three years continues below."""
    blocks = [
        textwrap.fill(note.title.upper(), WIDTH),
        textwrap.fill(note.disclaimer, WIDTH),
        *(block for each in note.comparisons for block in _compared(each, note.years)),
        *(_section(section) for section in note.sections),
    ]
    return "\n\n".join(blocks) + "\n"


def _compared(compared: Compared, years: Sequence[str]) -> Iterator[str]:
    yield textwrap.fill(compared.heading.upper(), WIDTH)
    yield from (textwrap.fill(each, WIDTH) for each in compared.says)
    yield from (_table(table, years) for table in compared.tables)


def _section(section: NoteSection) -> str:
    paragraphs = [
        # An address stays on one line, so that it can be copied.
        "\n".join([textwrap.fill(each.text, WIDTH), *([each.address] if each.address else [])])
        for each in section.paragraphs
    ]
    return "\n\n".join([section.heading, *paragraphs])


def _table(table: ImpactTable, years: Sequence[str]) -> str:
    longest = max(len(amount) for row in table.rows for amount in row.amounts)
    beside = max(1, _AMOUNTS // max(_NARROWEST, longest + 1))
    lines = [table.title]
    for start in range(0, len(years), beside):
        chosen = slice(start, start + beside)
        width = _AMOUNTS // beside
        lines += ["", *_cells(*table.head, years[chosen], width), "-" * WIDTH]
        for row in table.rows:
            lines += _cells(row.label, row.effect, row.amounts[chosen], width)
    lines += ["", textwrap.fill(table.note, WIDTH)] if table.note else []
    return "\n".join(lines)


def _cells(label: str, effect: str, amounts: Sequence[str], width: int) -> Iterator[str]:
    """The lines of one row: long names continue below, the amounts are on the first line."""
    names = textwrap.wrap(label, _LABEL - 1)
    effects = textwrap.wrap(effect, _EFFECT - 1)
    for at, (name, how) in enumerate(zip_longest(names, effects, fillvalue="")):
        figures = "".join(f"{amount:>{width}}" for amount in amounts) if at == 0 else ""
        yield f"{name:<{_LABEL}}{how:<{_EFFECT}}{figures}".rstrip()
