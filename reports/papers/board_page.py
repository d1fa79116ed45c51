"""The board page: one sheet for a district's board packet, as a tagged PDF."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from model import (
    DistrictEstimate,
    Estimate,
    Pack,
    Row,
    Scenario,
    district_years,
    estimate_district,
)
from model.district import RowEstimate, position_cost
from model.pack import tuition_line
from reports.papers.line_bars import line_bars, line_bars_in_words
from reports.papers.printed_link import bare_qr_svg, printed
from reports.papers.typeset import to_pdf
from reports.wording.amounts import count, dollars, percent, shown, to_the_cent
from reports.wording.bill_sentences import headline_parts
from reports.wording.evidence import in_use, left_out, preset_sentence, sources_cited
from reports.wording.readings import readings, rule_sentences
from reports.wording.sentences import (
    Part,
    answer,
    answer_parts,
    cut_in_words,
    paper_words,
)

MOST_SCHOOLS = 14
"""Schools that the page shows one by one; the sum of the others is one row more."""


def board_page(pack: Pack, scenario: Scenario, rows: Sequence[Row], link: str, made: date) -> bytes:
    """Make the board page of a district: always one sheet of letter paper.

    Args:
        pack: the priorities and assumptions.
        scenario: cuts, rules, changed assumptions and the district's own figures.
        rows: the district's students by school; empty speaks of 100 students.
        link: the address of the same scenario on the site, printed and as a code.
        made: the date that the page bears.
    """
    return to_pdf("board_page.typ", board_data(pack, scenario, rows, link, made), made)


def board_data(
    pack: Pack, scenario: Scenario, rows: Sequence[Row], link: str, made: date
) -> dict[str, Any]:
    """All that the board page says, rounded and worded."""
    district = estimate_district(pack, scenario, rows)
    result = district.estimate
    address = printed(link)
    return {
        "question": _question(result, bool(rows)),
        "description": answer(result),
        "bill": _parts(headline_parts(district)),
        "statewide": _parts(answer_parts(result)),
        "rule": rule_sentences(pack, scenario),
        "preset": preset_sentence(pack, scenario),
        "year": f"FY{result.year}",
        "schools": _schools(district, bool(rows)),
        "figures": _figures(district),
        "lines": [asdict(bar) for bar in line_bars(result)],
        "lines_alt": line_bars_in_words(result),
        "readings": _readings(pack, scenario, rows),
        "years": _years(pack, scenario, rows),
        **_evidence(pack, scenario),
        "made": f"{made:%B %-d, %Y}",
        "pack": f"{pack.title}, pack {pack.revision}",
        "link": asdict(address),
        "qr": bare_qr_svg(address.text),
        "qr_alt": paper_words()["alternatives"]["qr"],
    }


def _parts(parts: Sequence[Part]) -> list[dict[str, str]]:
    return [asdict(part) for part in parts]


def _question(result: Estimate, has_rows: bool) -> str:
    who = paper_words()["who"]
    name = result.scenario.district or who["unnamed" if has_rows else "any"]
    asked = name if has_rows else who["asked_per_100"].format(who=name)
    template = paper_words()["question"]["cut" if result.total.cut else "none"]
    return str(template.format(who=asked, **cut_in_words(result)))


def _schools(district: DistrictEstimate, has_rows: bool) -> dict[str, Any]:
    """The table by school: the largest bills, the sum of the others, and the total, to the cent."""
    words = paper_words()["row"]
    everyone = range(len(district.rows))
    largest = sorted(everyone, key=lambda at: -district.rows[at].bill_now)[:MOST_SCHOOLS]
    most = max(district.rows[at].bill_after for at in largest) or 1
    folded = [district.rows[at] for at in everyone if at not in largest]
    table: dict[str, Any] = {
        "rows": [
            {
                **_school(_school_name(district.rows[at], at, has_rows), [district.rows[at]]),
                **_rates(district.rows[at]),
                "bar_now": 100 * district.rows[at].bill_now / most,
                "bar_rise": 100 * district.rows[at].change / most,
            }
            for at in sorted(largest)
        ],
    }
    if len(district.rows) > 1:
        table["total"] = _school(words["total"], district.rows)
    if folded:
        name = words["folded_one" if len(folded) == 1 else "folded"]
        table["folded"] = _school(name.format(number=len(folded)), folded)
        table["note"] = words["folded_note"].format(shown=MOST_SCHOOLS, all=len(district.rows))
    return table


def _school_name(row: RowEstimate, at: int, has_rows: bool) -> str:
    words = paper_words()["row"]
    if not has_rows:
        return str(words["example"])
    return row.row.school or str(words["unnamed"].format(number=at + 1))


def _school(name: str, rows: Sequence[RowEstimate]) -> dict[str, str]:
    now = round(sum(row.bill_now for row in rows), 2)
    change = round(sum(row.change for row in rows), 2)
    return {
        "name": name,
        "students": f"{sum(row.row.students for row in rows):,}",
        "bill_now": to_the_cent(now),
        "bill_after": to_the_cent(now + change),
        "change": to_the_cent(change),
    }


def _rates(row: RowEstimate) -> dict[str, str]:
    return {
        "tuition_now": to_the_cent(row.tuition_now),
        "tuition_after": to_the_cent(row.tuition_now + row.tuition_increase),
    }


def _figures(district: DistrictEstimate) -> list[dict[str, str]]:
    """The rise in other terms: each that the district's own figures allow, none for no rise."""
    if not district.to_find:
        return []
    labels = paper_words()["translations"]
    scenario, pack = district.estimate.scenario, district.estimate.pack
    unit = next(iter(pack.lines[tuition_line(pack)].units.values()))
    positions = count(district.positions)
    figures = [
        ("change_percent", f"+{percent(district.change_percent)}", {}),
        (
            "positions",
            positions,
            {
                "noun": unit.one if positions == "1" else unit.label,
                "cost": dollars(position_cost(pack, scenario)),
            },
        ),
    ]
    if district.fees:
        figures.append(("fees", to_the_cent(district.fees), {}))
        figures.append(("to_find", to_the_cent(district.to_find), {}))
    if district.budget_percent is not None:
        figures.append(("budget_percent", f"{district.budget_percent:,.2f}%", {}))
    if district.mills is not None:
        places = 2 if district.mills >= 0.1 else 3
        figures.append(("mills", f"{district.mills:,.{places}f}", {}))
    if district.home_dollars is not None:
        value = dollars(scenario.local["home_value"])
        figures.append(("home_dollars", to_the_cent(district.home_dollars), {"value": value}))
    return [
        {"value": value, "label": labels[name].format(**fields)} for name, value, fields in figures
    ]


def _readings(pack: Pack, scenario: Scenario, rows: Sequence[Row]) -> list[dict[str, Any]]:
    """The same cut under each reading of the law; none where the law does not matter to it."""
    if not scenario.cuts[tuition_line(pack)]:
        return []
    return [
        {
            "label": reading.short,
            "note": reading.note,
            "chosen": reading.chosen,
            **_outcome(estimate_district(pack, reading.scenario, rows)),
        }
        for reading in readings(pack, scenario)
    ]


def _years(pack: Pack, scenario: Scenario, rows: Sequence[Row]) -> list[dict[str, str]]:
    return [
        {"label": f"FY{each.estimate.year}", **_outcome(each)}
        for each in district_years(pack, scenario, rows)
    ]


def _outcome(district: DistrictEstimate) -> dict[str, str]:
    amounts = shown(district.estimate)
    return {
        "change": to_the_cent(district.change),
        "bill_after": to_the_cent(district.bill_after),
        "lost": amounts.money(amounts.total.services_lost),
    }


def _evidence(pack: Pack, scenario: Scenario) -> dict[str, Any]:
    cited = sources_cited(pack, scenario)
    number = {name: str(at) for at, name in enumerate(cited, 1)}
    changed = paper_words()["changed"]
    return {
        "assumptions": [
            {
                "label": each.assumption.label,
                "value": each.value,
                "changed": changed.format(central=each.central) if each.central else "",
                "kind": each.assumption.kind,
                "source": number[each.assumption.source],
            }
            for each in in_use(pack, scenario)
        ],
        "sources": [
            {
                "number": number[name],
                "title": source.title,
                "kind": source.kind,
                "date": source.date,
                "address": source.address,
            }
            for name, source in cited.items()
        ],
        "left_out": left_out(pack, scenario),
    }
