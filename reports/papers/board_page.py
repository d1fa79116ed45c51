"""The board page: one sheet for a district's board packet, as a tagged PDF."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, replace
from datetime import date
from typing import Any, Final

from model import DistrictEstimate, Pack, Row, Scenario, district_years, estimate_district
from model.district import (
    EXAMPLE_STUDENTS,
    RowEstimate,
    first_change,
    position_cost,
    whole_cents,
)
from model.messages import say
from reports.papers.board_form import (
    AssumptionLine,
    BillAnswer,
    BillOutcome,
    BoardPage,
    PricesSection,
    SchoolRow,
    SchoolTable,
    SourceLine,
    Statewide,
    Translation,
)
from reports.papers.line_bars import line_bars, line_bars_in_words, line_units
from reports.papers.names import lost_letters, on_paper
from reports.papers.printed_link import bare_qr_svg, printed
from reports.papers.typeset import to_pdf
from reports.sheets.bills import SCHOOLS, Figures, Kind, by_school, columns, heading, summed
from reports.sheets.csv_file import exact_count
from reports.wording.amounts import (
    count,
    date_text,
    dollars,
    mills,
    money,
    or_less,
    percent,
    risen,
    shown,
    to_the_cent,
)
from reports.wording.bill_laws import bill_sides
from reports.wording.bill_sentences import lines_of_bill, notes_on, positions_unit
from reports.wording.caps import capped_lines
from reports.wording.evidence import (
    in_use,
    kind_in_words,
    left_out,
    preset_sentence,
    sources_cited,
)
from reports.wording.made_with import dated
from reports.wording.prices import prices_tables, rule_name
from reports.wording.readings import choice_sentences, chosen_reading, readings
from reports.wording.sentences import cut_in_words, fees_law, lower_first
from reports.wording.two_laws import rests_on, sides, supposed

MOST_SCHOOLS = 14
"""Schools that the page shows one by one; the sum of the others is one row more."""

_WRITTEN: Final[Mapping[Kind, Callable[[Any], str]]] = {
    "name": str,
    "year": lambda year: f"FY{year}",
    "count": lambda number: f"{exact_count(number):,}",
    "rate": to_the_cent,
    "dollars": to_the_cent,
    "percent": lambda value: percent(value, 2),
}


def board_page(pack: Pack, scenario: Scenario, rows: Sequence[Row], link: str, made: date) -> bytes:
    """Make the board page of a district: always one sheet of letter paper.

    Args:
        pack: the priorities and assumptions.
        scenario: cuts, rules, changed assumptions and the district's own figures.
        rows: the district's students by school; empty speaks of 100 students.
        link: the address of the same scenario on the site, printed and as a code.
        made: the date that the page bears.
    """
    return to_pdf("board_page.typ", asdict(board_data(pack, scenario, rows, link, made)), made)


def board_data(
    pack: Pack, scenario: Scenario, rows: Sequence[Row], link: str, made: date
) -> BoardPage:
    """What the page says; arguments as for ``board_page``."""
    given = scenario.district
    scenario = replace(scenario, district=on_paper(given))
    district = first_change(district_years(pack, scenario, rows))
    result = district.estimate
    address = printed(link, entries=bool(rows or scenario.local))
    cited = sources_cited(pack, scenario)
    found, bill = sides(pack, scenario), bill_sides(pack, scenario, rows)
    said = [
        each
        for each in rests_on(pack, scenario, found)
        if each not in found[0].law and each != found[-1].law
    ]
    rule, units = _own_rule(district), line_units(found)
    return BoardPage(
        question=_question(district, bool(rows), found[0].unit),
        description=supposed(result),
        bill=tuple(
            BillAnswer(each.side.heading if len(bill) > 1 else "", each.parts) for each in bill
        ),
        noted=on_paper(" ".join(notes_on(given, rows))),
        statewide=tuple(
            Statewide(
                side.heading,
                side.parts,
                " ".join([side.law, *side.proposed]).strip(),
                tuple(line_bars(side.estimate, units)),
                line_bars_in_words(side.estimate, units),
            )
            for side in found
        ),
        choices=" ".join(filter(None, [*said, choice_sentences(pack, scenario)])),
        by_school=say("board-by-school", **rule),
        by_year=say("board-by-year", **rule),
        other_terms=say("board-other-terms", **rule),
        preset=preset_sentence(pack, scenario),
        schools=_schools(district, bool(rows), given),
        figures=tuple(_figures(district)),
        readings=tuple(_readings(pack, scenario, rows)),
        years=tuple(
            _outcome(f"FY{each.estimate.year}", each)
            for each in district_years(pack, scenario, rows)
        ),
        prices=tuple(_prices(pack, scenario, district)),
        assumptions=tuple(_assumptions(pack, scenario, list(cited))),
        sources=tuple(
            SourceLine(
                str(at), source.title, kind_in_words(source.kind), source.date, source.address
            )
            for at, source in enumerate(cited.values(), 1)
        ),
        left_out=tuple(left_out(pack, scenario)),
        made=say(
            "board-made",
            year=f"FY{result.year}",
            date=date_text(made),
            pack_title=pack.title,
            **dated(pack),
        ),
        link=address,
        qr=bare_qr_svg(address.text),
        qr_alt=address.alt,
    )


def _own_rule(district: DistrictEstimate) -> dict[str, str]:
    """The rule that the tables of the bill stand under, where one decides on it."""
    pack, scenario = district.estimate.pack, district.estimate.scenario
    capped, own = capped_lines(pack, scenario.first_year), chosen_reading(pack, scenario)
    cut = any(scenario.cuts[name] for name in district.lines if name in capped)
    if own is None or not cut:
        return {"law": "either", "rule": ""}
    return {"law": "current" if own.law else "change", "rule": lower_first(rule_name(own))}


def _question(district: DistrictEstimate, has_rows: bool, unit: float) -> str:
    result = district.estimate
    name = result.scenario.district
    known = ("yours", "district") if has_rows else ("example", "district-example")
    return say(
        "board-question",
        asker=known[bool(name)],
        district=name,
        students=EXAMPLE_STUDENTS,
        charged=lines_of_bill(district),
        year=f"FY{result.year}",
        **cut_in_words(result, unit),
    )


def _schools(district: DistrictEstimate, has_rows: bool, name: str) -> SchoolTable:
    """The largest bills, the sum of the others, and the total, to the cent.

    Args:
        district: the bills.
        has_rows: they are of rows that a district gave.
        name: the district's, as it was given.
    """
    *figures, total = by_school(district)
    known = columns(SCHOOLS, district.estimate.pack)
    everyone = range(len(figures))
    largest = sorted(everyone, key=lambda at: -district.rows[at].bill_now)[:MOST_SCHOOLS]
    names = [name, *(str(figures[at]["school"]) for at in largest)]
    schools = [
        {**row, "school": _school_name(row["school"], at + 1, has_rows) if at in largest else ""}
        for at, row in enumerate(figures)
    ]
    most = max(district.rows[at].bill_after for at in largest) or 1
    folded = [schools[at] for at in everyone if at not in largest]
    notes = [whole_cents(district.estimate, name) for name in district.lines]
    notes.append(district.enrolled)
    if folded:
        notes.insert(0, say("board-schools-note", shown=MOST_SCHOOLS, schools=len(schools)))
    notes.append(lost_letters(names))
    return SchoolTable(
        heads={column: heading(column) for column in known},
        kinds=known,
        rows=tuple(_school(schools[at], district.rows[at], most, known) for at in sorted(largest)),
        folded=_cells(_together(folded), known) if folded else None,
        total=_cells(total, known) if len(schools) > 1 else None,
        note=" ".join(filter(None, notes)),
    )


def _school_name(name: str, at: int, has_rows: bool) -> str:
    if not has_rows:
        return say("board-school-example", students=EXAMPLE_STUDENTS)
    return on_paper(name) or say("board-school", at=at)


def _school(
    figures: Figures, row: RowEstimate, most: float, known: Mapping[str, Kind]
) -> SchoolRow:
    """One school, its bar drawn on a scale that ends at ``most`` dollars."""
    return SchoolRow(_cells(figures, known), 100 * row.bill_now / most, 100 * row.change / most)


def _together(rows: Sequence[Figures]) -> Figures:
    """The sum of several schools."""
    sums = {column: round(sum(row[column] for row in rows), 2) for column in summed(SCHOOLS)}
    return {**sums, "school": say("board-schools-folded", schools=len(rows))}


def _cells(row: Figures, known: Mapping[str, Kind]) -> dict[str, str]:
    """A row's texts by column, each written as its kind is; empty where a total has none."""
    return {
        column: "" if row.get(column) is None else _WRITTEN[kind](row[column])
        for column, kind in known.items()
    }


def _figures(district: DistrictEstimate) -> list[Translation]:
    """The rise in other terms: each that the district's own figures allow, none for no rise."""
    if not district.to_find:
        return []
    scenario, pack = district.estimate.scenario, district.estimate.pack
    positions = or_less(district.positions, count)
    cost = dollars(position_cost(pack, scenario))
    found = [
        Translation(risen(district.change_percent, percent), say("board-of-bill")),
    ]
    if unit := positions_unit(district):
        noun = unit.one if positions == "1" else unit.label
        found.append(Translation(positions, say("board-positions", unit=noun, cost=cost)))
    if district.fees:
        found.append(
            Translation(
                to_the_cent(district.fees), say("board-fees", **fees_law(district.estimate))
            )
        )
        found.append(Translation(to_the_cent(district.to_find), say("board-to-find")))
    if district.budget_percent is not None:
        found.append(Translation(percent(district.budget_percent, 2), say("board-of-budget")))
    if district.mills is not None:
        found.append(Translation(mills(district.mills), say("board-mills")))
    if district.home_dollars is not None:
        label = say("board-home", home_value=dollars(scenario.local["home_value"]))
        found.append(Translation(to_the_cent(district.home_dollars), label))
    return found


def _readings(pack: Pack, scenario: Scenario, rows: Sequence[Row]) -> list[BillOutcome]:
    """The same cut under each rule, current law first; empty where no rule decides on it."""
    lines = estimate_district(pack, scenario, rows).lines
    capped = capped_lines(pack, scenario.first_year)
    if not any(scenario.cuts[name] for name in lines if name in capped):
        return []
    return [
        replace(
            _outcome(reading.cap.short, _of_year_told(pack, scenario, rows, reading.scenario)),
            note=reading.cap.note,
            chosen=reading.chosen,
        )
        for reading in sorted(readings(pack, scenario), key=lambda each: not each.law)
    ]


def _of_year_told(
    pack: Pack, scenario: Scenario, rows: Sequence[Row], other: Scenario
) -> DistrictEstimate:
    """The bill of another scenario, in the year that the page speaks of."""
    year = first_change(district_years(pack, scenario, rows)).estimate.year
    return estimate_district(pack, other, rows, year)


def _outcome(label: str, district: DistrictEstimate) -> BillOutcome:
    total = shown(district.estimate).total
    return BillOutcome(
        label=label,
        change=to_the_cent(district.change),
        bill_after=to_the_cent(district.bill_after),
        lost=total.money(total.services_lost),
    )


def _prices(pack: Pack, scenario: Scenario, district: DistrictEstimate) -> list[PricesSection]:
    """The second comparison of the lines of the bill."""
    return [
        PricesSection(
            heading=found.heading,
            says=" ".join([*found.says, say("board-prices")]),
            years=tuple(f"FY{year}" for year in found.years),
            rows=tuple(
                (row.label, tuple(money(amount, found.unit) for amount in row.amounts))
                for row in found.rows
            ),
        )
        for found in prices_tables(pack, scenario, district.lines)
    ]


def _assumptions(pack: Pack, scenario: Scenario, cited: Sequence[str]) -> list[AssumptionLine]:
    return [
        AssumptionLine(
            label=each.assumption.label,
            value=each.value,
            changed=say("papers-changed", central=each.central) if each.central else "",
            kind=kind_in_words(each.assumption.kind),
            source=str(1 + cited.index(each.assumption.source)),
        )
        for each in in_use(pack, scenario)
    ]
