"""The workbook's sheet of keeping up with prices: live formulas that agree with the model."""

import random
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from model import Pack, Scenario, decode, estimate, load_pack
from model.estimate import keeping_up
from model.pack import cap_in_law
from reports.workbook import workbook
from tests import made_up
from tests.reports.spreadsheet import (
    cells,
    enter,
    error_cells,
    opened,
    put,
    random_scenario,
    recalculated,
)

PACK = load_pack("2024.2")
MADE = date(2026, 11, 26)
LINK = "https://explorer.example/district"
SHEET = "Keeping up"


def made(pack: Pack, scenario: Scenario) -> bytes:
    return workbook(pack, scenario, scenario.rows, LINK, MADE)


def figures(pack: Pack, scenario: Scenario, name: str, year: int) -> Mapping[str, float]:
    law = cap_in_law(pack, scenario.first_year)
    rules = {"own": scenario, "law": replace(scenario, tuition_cap=law)}
    rules["lifted"] = replace(scenario, tuition_cap="lifted")
    found = {rule: keeping_up(estimate(pack, s, year), name) for rule, s in rules.items()}
    return {
        "squeeze": found["own"].squeeze,
        "needed": found["own"].needed,
        **{f"{rule}_paid": each.paid for rule, each in found.items()},
        **{f"{rule}_short": each.short for rule, each in found.items()},
    }


def assert_the_models(book: Workbook, pack: Pack, scenario: Scenario, *names: str) -> None:
    assert error_cells(book) == []
    for name in names:
        for at in range(scenario.years):
            expected = figures(pack, scenario, name, scenario.first_year + at)
            found = {key: cells(book, f"prices_{name}_{key}")[at].value for key in expected}
            assert found == pytest.approx(expected, rel=1e-12, abs=1e-6)


def test_every_year_is_the_models_as_made_and_typed_over(tmp_path: Path) -> None:
    rng = random.Random(20242)
    drawn = [random_scenario(rng, PACK) for _ in range(6)]
    design = decode("magnet_cut=12000000&tuition_cap=cpi", PACK)[0]
    waiting = {"design": (design, opened(made(PACK, design)))}
    for at, scenario in enumerate(drawn):
        book = opened(made(PACK, scenario))
        waiting[f"made_{at}"] = (scenario, book)
        other = replace(drawn[(at + 1) % len(drawn)], years=scenario.years)
        typed = opened(made(PACK, scenario))
        enter(typed, PACK, other, other.rows)
        waiting[f"typed_{at}"] = (other, typed)
    done = recalculated({name: book for name, (_, book) in waiting.items()}, tmp_path)
    for name, (scenario, _) in waiting.items():
        assert_the_models(done[name], PACK, scenario, "magnet")
    short = [cell.value for cell in cells(done["design"], "prices_magnet_own_short")]
    assert short == pytest.approx([12_000_000] * 6)
    squeeze = [
        round(cell.value / 1e6, 2) for cell in cells(done["design"], "prices_magnet_squeeze")
    ]
    assert squeeze == [1.67, 3.38, 5.15, 6.97, 8.84, 10.77]


def test_the_figures_in_the_file_are_those_that_a_recalculation_gives() -> None:
    scenario = decode("magnet_cut=12000000&tuition_cap=70", PACK)[0]
    assert_the_models(opened(made(PACK, scenario), values=True), PACK, scenario, "magnet")


def test_growth_typed_on_assumptions_moves_the_sheet(tmp_path: Path) -> None:
    scenario = decode("magnet_cut=12000000&tuition_cap=58", PACK)[0]
    book = opened(made(PACK, scenario))
    put(cells(book, "a_cost_growth")[0], 0.05)
    done = recalculated({"grown": book}, tmp_path)["grown"]
    grown = replace(scenario, assumptions={"cost_growth": 0.05})
    assert_the_models(done, PACK, grown, "magnet")


def test_sheet_says_what_is_compared_and_whose_growth_it_is() -> None:
    scenario = decode("", PACK)[0]
    book = opened(made(PACK, scenario), values=True)
    said = " ".join(str(row[0].value) for row in book[SHEET].iter_rows() if row[0].value)
    assert "Fiscal years, compared with keeping up with prices" in said
    assert "58% of its FY2024 rate" in said
    assert "Growth of the schools' own costs: our assumption; RESC Budget Explorer." in said
    assert book["Years"]["A1"].value == "Fiscal years, compared with current law"


def test_a_revision_without_the_growth_has_no_such_sheet() -> None:
    pack = load_pack("2024.1")
    scenario = decode("", pack)[0]
    assert SHEET not in opened(made(pack, scenario)).sheetnames


def test_two_tuition_lines_stand_one_below_the_other(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    pack = made_up.use_growing(monkeypatch, tmp_path / "data", made_up.FOUR)
    link = "stem_school_cut=5000000&nursery_cut=3000000&tuition_cap=cpi&rows=A:5;B:7::nursery"
    scenario, notices = decode(link, pack)
    assert notices == []
    book = opened(made(pack, scenario))
    done = recalculated({"two": book}, tmp_path)["two"]
    assert_the_models(done, pack, scenario, "stem_school", "nursery")
