"""A district's bill at both ends of a cut: under current law, and under a change of it."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from model import DistrictEstimate, Pack, Row, Scenario, estimate_district
from model.district import EXAMPLE_STUDENTS, line_of
from model.many import estimate_districts
from model.messages import Part, parts
from reports.wording.amounts import dollars, shown_together
from reports.wording.bill_sentences import (
    bill_amounts,
    bill_answer_parts,
    fees_parts,
    lines_of_bill,
    lost_of_bill,
    outcome_of_bill,
    whose,
)
from reports.wording.two_laws import Side, all_it_rests_on, sides, under


@dataclass(frozen=True)
class BillSide:
    """A bill under one law, or with one answer to who makes up for what is cut."""

    side: Side
    district: DistrictEstimate
    parts: tuple[Part, ...]
    """Its sentences, with their condition, in pieces."""

    @property
    def sentence(self) -> str:
        """The same as text."""
        return "".join(part.text for part in self.parts)

    @property
    def bill(self) -> tuple[float, float]:
        """The bill now, and its change."""
        return self.district.bill_now, self.district.change


def bill_sides(pack: Pack, scenario: Scenario, rows: Sequence[Row]) -> list[BillSide]:
    """The bill on each side of a cut; one where no line of the bill is cut, or both do the same."""
    own = estimate_district(pack, scenario, rows)
    found = sides(pack, scenario)
    if not own.cut or len(found) == 1:
        return [BillSide(found[-1], own, tuple(bill_answer_parts(own)))]
    return [
        _bill_side(side, estimate_district(pack, side.estimate.scenario, rows, side.estimate.year))
        for side in found
    ]


def amounts_beside(bills: Sequence[tuple[float, float]]) -> list[tuple[str, str, str]]:
    """Of each side the bill now, its rise and the bill after, in words.

    One bill is one amount on all sides: where it does not rise, it is as fine as beside a rise.

    Args:
        bills: of each side the bill now and its change, in dollars.
    """
    now, _, _ = bill_amounts(*max(bills, key=lambda bill: bill[1]))
    return [bill_amounts(*bill) if bill[1] else (now, dollars(0), now) for bill in bills]


def bill_under_both_laws(pack: Pack, scenario: Scenario, rows: Sequence[Row]) -> str:
    """The bill under both laws, a sentence each, and what that rests on in law."""
    found = bill_sides(pack, scenario, rows)
    said = [each.sentence for each in found]
    return " ".join([*said, *all_it_rests_on(pack, scenario, [each.side for each in found])])


@dataclass(frozen=True)
class BillsSide:
    """The bills of many districts under one law."""

    side: Side
    table: pd.DataFrame
    """A row for each district, as ``model.many.estimate_districts`` returns it, with its year."""
    sentence: str

    @property
    def bill(self) -> tuple[float, float]:
        """All bills now, and their change."""
        return float(self.table["bill_now"].sum()), float(self.table["change"].sum())


def bills_sides(pack: Pack, scenario: Scenario, frame: pd.DataFrame) -> list[BillsSide]:
    """The bills of many districts on each side of a cut; none where both sides do the same.

    Args:
        pack: the lines.
        scenario: the cut.
        frame: the rows of all districts, as ``model.many.estimate_districts`` takes them.
    """
    found = sides(pack, scenario)
    named = set(frame["line"]) - {""} if "line" in frame else set()
    lines = [line_of(pack, Row("", 0, line=name)) for name in named or {""}]
    if len(found) == 1 or not any(found[0].estimate.lines[name].cut for name in lines):
        return []
    return [_bills_side(pack, side, frame, lines) for side in found]


def _bills_side(pack: Pack, side: Side, frame: pd.DataFrame, lines: Sequence[str]) -> BillsSide:
    estimated = side.estimate
    table = estimate_districts(pack, estimated.scenario, frame, estimated.year)
    now, change = float(table["bill_now"].sum()), float(table["change"].sum())
    of_lines = [estimated.lines[name] for name in lines]
    lost = sum(line.services_lost for line in of_lines)
    said = parts(
        "laws-bills",
        year=f"{estimated.year}",
        outcome="rise" if change else "stay",
        districts=len(table),
        change=bill_amounts(now, change)[1],
    )
    if lost:
        words = shown_together(of_lines).money(lost)
        said = [*said, *parts("laws-bills-lost", lost=words, outcome="rise" if change else "stay")]
    return BillsSide(
        side,
        table.assign(year=estimated.year),
        "".join(part.text for part in (*under(side), *said)),
    )


def _bill_side(side: Side, district: DistrictEstimate) -> BillSide:
    now, change, after = bill_amounts(district.bill_now, district.change)
    outcome, lost = outcome_of_bill(district), lost_of_bill(district)
    estimated = district.estimate
    # Where other lines lose services too, a total beside this one is another.
    others = [name for name in estimated.lines if name not in district.lines]
    beside = any(estimated.lines[name].services_lost for name in others)
    of_lines = {"named": "yes" if beside else "no", "lines": lines_of_bill(district)}
    found = parts(
        "laws-bill",
        year=f"{estimated.year}",
        whose=whose(district),
        district=district.estimate.scenario.district,
        students=EXAMPLE_STUDENTS,
        **of_lines,
        outcome=outcome,
        now=now,
        change=change,
        after=after,
        lost=lost,
    )
    if outcome == "rise" and any(
        district.estimate.lines[name].services_lost for name in district.lines
    ):
        found = [*found, *parts("laws-bill-left", lost=lost, **of_lines)]
    return BillSide(side, district, (*under(side), *found, *fees_parts(district)))
