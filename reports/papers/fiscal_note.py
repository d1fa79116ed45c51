"""A scenario as a fiscal note: in the form of the Office of Fiscal Analysis, and plainly not one.

A note covers the current fiscal year and five more (CGS §2-24a); each year is the model's own
estimate for that year, in whole dollars that add up.
"""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from model import DistrictEstimate, Estimate, Pack, Row, Scenario, district_years, estimate
from reports.papers.note_form import (
    FiscalNote,
    Impact,
    ImpactTable,
    NoteSection,
    Paragraph,
    note_text,
)
from reports.papers.note_sentences import (
    assumptions,
    explanation,
    out_years,
    sources,
)
from reports.papers.typeset import to_pdf
from reports.wording.amounts import nearest, whole_dollars
from reports.wording.sentences import cut_in_words, paper_words


def fiscal_note_text(pack: Pack, scenario: Scenario, made: date, rows: Sequence[Row] = ()) -> str:
    """The note as plain text, 78 columns wide.

    Args:
        pack: the priorities and assumptions.
        scenario: cuts, rules and changed assumptions; its ``years`` are the note's columns.
        made: the date that the note bears.
        rows: a district's students by school; its years are added where they are given.
    """
    return note_text(fiscal_note(pack, scenario, made, rows))


def fiscal_note_pdf(pack: Pack, scenario: Scenario, made: date, rows: Sequence[Row] = ()) -> bytes:
    """The note as a tagged PDF; arguments as for ``fiscal_note_text``."""
    note = fiscal_note(pack, scenario, made, rows)
    return to_pdf("fiscal_note.typ", asdict(note), made)


def fiscal_note(pack: Pack, scenario: Scenario, made: date, rows: Sequence[Row] = ()) -> FiscalNote:
    """What the note says; arguments as for ``fiscal_note_text``."""
    words = paper_words()["note"]
    span = range(scenario.first_year, scenario.first_year + scenario.years)
    results = [estimate(pack, scenario, year) for year in span]
    district = district_years(pack, scenario, rows) if rows else []
    headings = words["headings"]
    what = words["what_cut" if results[0].total.cut else "what_none"]
    return FiscalNote(
        title=words["title"].format(what=what.format(**cut_in_words(results[0]))),
        disclaimer=words["disclaimer"].format(
            made=f"{made:%B %-d, %Y}", pack=pack.revision, title=pack.title
        ),
        years=tuple(f"FY {year % 100} $" for year in span),
        tables=_tables(results, district),
        sections=(
            _section(headings["explanation"], explanation(results[0], district)),
            _section(headings["out_years"], out_years(results)),
            _section(headings["assumptions"], assumptions(pack, scenario)),
            NoteSection(headings["sources"], tuple(sources(pack, scenario))),
        ),
    )


def _section(heading: str, texts: Sequence[str]) -> NoteSection:
    return NoteSection(heading, tuple(Paragraph(text) for text in texts))


def _amount(amount: float) -> str:
    return f"{nearest(amount):,.0f}" if nearest(amount) else str(paper_words()["note"]["nothing"])


def _tables(
    results: Sequence[Estimate], district: Sequence[DistrictEstimate]
) -> tuple[ImpactTable, ...]:
    words = paper_words()["note"]
    years = [whole_dollars(result) for result in results]
    saved = [sum(line.cut for line in year.values()) for year in years]
    paid = [sum(line.districts_pay for line in year.values()) for year in years]
    municipal = [_impact(words["municipal"]["row"], paid)]
    if district:
        name = results[0].scenario.district or paper_words()["note"]["unnamed"]
        found = [each.to_find for each in district]
        municipal.append(_impact((name, words["municipal"]["district"]), found))
    lost = [
        _impact(
            (line.name, words["services"]["effect"]), [year[name].services_lost for year in years]
        )
        for name, line in results[0].pack.lines.items()
        if years[0][name].cut
    ]
    state = _table(words["state"], [_impact(words["state"]["row"], saved)])
    tables = [state, _table(words["municipal"], municipal, bool(district))]
    return (*tables, _table(words["services"], lost)) if lost else tuple(tables)


def _table(words: dict[str, Any], rows: Sequence[Impact], noted: bool = True) -> ImpactTable:
    label, effect = words["head"]
    note = words["note"] if noted else ""
    return ImpactTable(words["title"], (label, effect), tuple(rows), note)


def _impact(who_and_how: Sequence[str], amounts: Sequence[float]) -> Impact:
    label, effect = who_and_how
    return Impact(label, effect, tuple(_amount(amount) for amount in amounts))
