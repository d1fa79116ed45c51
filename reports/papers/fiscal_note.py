"""A scenario as a fiscal note: in the form of the Office of Fiscal Analysis, and plainly not one.

A note covers the current fiscal year and five more; each year is the model's own
estimate for that year, in whole dollars that add up.
"""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from datetime import date

from model import Estimate, Pack, Row, Scenario, district_years, estimate
from model.messages import say
from model.pack import Line, tuition_lines
from model.packs import note_names
from reports.papers.names import lost_letters, on_paper
from reports.papers.note_form import (
    Compared,
    FiscalNote,
    Impact,
    ImpactTable,
    NoteSection,
    Paragraph,
    note_text,
)
from reports.papers.note_sentences import (
    asked_for,
    assumptions,
    explanation,
    out_years,
    prices_ranges,
    rule_of_side,
    sources,
)
from reports.papers.typeset import to_pdf
from reports.wording.amounts import CENT, date_text, decimals, nearest
from reports.wording.made_with import dated
from reports.wording.prices import PricesTable, prices_tables
from reports.wording.sentences import cut_in_words, taken_by
from reports.wording.two_laws import Side, sides


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
    named = replace(scenario, district=on_paper(scenario.district))
    note = fiscal_note(pack, named, made, rows)
    if rows and (lost := lost_letters([scenario.district])):
        note = replace(note, disclaimer=f"{note.disclaimer} {lost}")
    return to_pdf("fiscal_note.typ", asdict(note), made)


def fiscal_note(pack: Pack, scenario: Scenario, made: date, rows: Sequence[Row] = ()) -> FiscalNote:
    """What the note says; arguments as for ``fiscal_note_text``."""
    span = range(scenario.first_year, scenario.first_year + scenario.years)
    result, found = estimate(pack, scenario), sides(pack, scenario)
    charged = tuition_lines(pack)
    billed = rows if charged else ()
    no_bill = [say("model-no-tuition-line", pack=pack.revision)] if rows and not charged else []
    prices = prices_tables(pack, scenario)
    sections = (
        _section(say("note-explanation"), [*explanation(found, result, billed), *no_bill]),
        _section(say("note-out-years"), [*out_years(found), *_kept_up(pack, scenario, prices)]),
        _section(say("note-assumptions"), [assumptions(pack, scenario)]),
        NoteSection(say("note-sources"), tuple(sources(pack, scenario))),
    )
    return FiscalNote(
        title=say("note-title", **cut_in_words(result, found[0].unit))
        if pack.lines
        else say("note-title-unknown"),
        disclaimer=_disclaimer(pack, made),
        years=tuple(say("note-year", short_year=f"{year % 100}") for year in span),
        comparisons=_comparisons(found, billed, prices) if pack.lines else (),
        sections=tuple(each for each in sections if each.paragraphs),
    )


def _disclaimer(pack: Pack, made: date) -> str:
    names = note_names()
    return say(
        "note-disclaimer",
        known="yes" if names else "no",
        office=names.office if names else "",
        date=date_text(made),
        pack_title=pack.title,
        **dated(pack),
    )


def _section(heading: str, texts: Sequence[str]) -> NoteSection:
    return NoteSection(heading, tuple(Paragraph(text) for text in texts if text))


def _comparisons(
    found: Sequence[Side], rows: Sequence[Row], prices: Sequence[PricesTable]
) -> tuple[Compared, ...]:
    law = Compared(say("prices-law"), (say("prices-law.says"),), _tables(found, rows))
    lines = found[0].estimate.pack.lines
    return (
        law,
        *(Compared(each.heading, each.says, (_prices(each, lines),)) for each in prices),
    )


def _kept_up(pack: Pack, scenario: Scenario, prices: Sequence[PricesTable]) -> list[str]:
    """What the second comparison comes to, a paragraph a line."""
    return [
        " ".join([*each.outcomes, *prices_ranges(pack, scenario, each.line)]) for each in prices
    ]


def _prices(found: PricesTable, lines: Mapping[str, Line]) -> ImpactTable:
    return ImpactTable(
        title=say("note-table-prices", line=lines[found.line].name),
        head=(say("note-table-prices.who"), say("note-table-prices.how")),
        rows=tuple(
            Impact(
                row.label,
                say(f"note-prices-{row.figure}"),
                tuple(_amount(amount, found.unit) for amount in row.amounts),
            )
            for row in found.rows
        ),
        note=say("note-table-prices.note"),
    )


def _tables(found: Sequence[Side], rows: Sequence[Row]) -> tuple[ImpactTable, ...]:
    """What the state saves, and who bears it: a row for each law, current law first."""
    years = [(side, _years(side)) for side in found]
    unit = 1 if all(_adds_up(each) for _, results in years for each in results) else CENT
    first = found[0].estimate
    names, what = note_names(), taken_by(first) if first.total.cut else "cut"
    state_row = names.agency_in_tables if names else say("note-table-state.row")
    asked = asked_for(first)
    state = _table(
        "state",
        [
            _impact(
                state_row,
                say("note-table-state.effect", taken=what),
                [each.total.cut for each in years[0][1]],
                unit,
            )
        ],
        say("note-table-state.asked", cuts=asked) if asked else say("note-table-state.note"),
    )
    municipal = [
        _impact(
            say("note-table-municipal.row"),
            say("note-table-municipal.effect", **rule_of_side(side)),
            [_paid(each, unit) for each in results],
            unit,
        )
        for side, results in years
    ]
    municipal += [_district(side, rows, unit) for side in found if rows]
    whose = say("note-table-municipal.note") if rows else ""
    tables = [state, _table("municipal", municipal, whose)]
    lost = [
        _impact(
            line.name,
            say("note-table-services.effect", **rule_of_side(side)),
            [_lost(each, name, unit) for each in results],
            unit,
        )
        for name, line in first.pack.lines.items()
        if first.lines[name].cut
        for side, results in years
    ]
    if lost:
        tables.append(_table("services", lost, say("note-table-services.note", taken=what)))
    return tuple(tables)


def _years(side: Side) -> list[Estimate]:
    pack, scenario = side.estimate.pack, side.estimate.scenario
    span = range(scenario.first_year, scenario.first_year + scenario.years)
    return [estimate(pack, scenario, year) for year in span]


def _district(side: Side, rows: Sequence[Row], unit: float) -> Impact:
    pack, scenario = side.estimate.pack, side.estimate.scenario
    return _impact(
        scenario.district or say("note-unnamed"),
        say("note-table-municipal.effect", **rule_of_side(side)),
        [each.to_find for each in district_years(pack, scenario, rows)],
        unit,
    )


def _adds_up(result: Estimate) -> bool:
    """Whether the amounts of a year in whole dollars add up to what the state saves."""
    lost = sum(nearest(line.services_lost) for line in result.lines.values())
    return nearest(result.total.districts_pay) + lost == nearest(result.total.cut)


def _paid(result: Estimate, unit: float) -> float:
    # To the cent as every file has it, where the parts add up.
    told: float = result.to_dict()["total"]["districts_pay"]
    return told if unit == CENT else result.total.districts_pay


def _lost(result: Estimate, name: str, unit: float) -> float:
    told: float = result.to_dict()["lines"][name]["services_lost"]
    return told if unit == CENT else result.lines[name].services_lost


def _table(name: str, rows: Sequence[Impact], note: str) -> ImpactTable:
    """A table, by the name of its messages."""
    head = (say(f"note-table-{name}.who"), say(f"note-table-{name}.how"))
    return ImpactTable(say(f"note-table-{name}"), head, tuple(rows), note)


def _impact(label: str, effect: str, amounts: Sequence[float], unit: float) -> Impact:
    return Impact(label, effect, tuple(_amount(amount, unit) for amount in amounts))


def _amount(amount: float, unit: float) -> str:
    if not nearest(amount, unit):
        return say("note-nothing")
    return decimals(amount, 2 if unit == CENT else 0)
