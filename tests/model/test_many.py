"""Many districts at once: each fiscal year, and the share of each budget that can be one."""

from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from model import Pack, Row, decode, estimate_district, estimate_districts
from model.intake import Intake, read_upload
from model.many import (
    districts_by_year,
    districts_to_dict,
    first_to_change,
    of_small_budgets,
)
from tests.scenarios import scenarios


def read(table: str) -> Intake:
    return read_upload("towns.csv", table.encode())


def budgets(table: str) -> list[float | None]:
    frame = read(table).frame
    if "budget" not in frame:
        return []
    return [None if pd.isna(each) else float(each) for each in frame["budget"]]


@settings(max_examples=50)
@given(data=st.data())
def test_each_year_is_what_the_district_alone_is_told(pack: Pack, data: st.DataObject) -> None:
    scenario = replace(data.draw(scenarios(pack)), rows=(), local={}, district="")
    frame = pd.DataFrame(
        {"district": ["A", "B", "A"], "students": [10, 20, 5], "tuition": [4_000.0, None, 5_000.0]}
    )
    rows = {"A": [Row("", 10, 4_000.0), Row("", 5, 5_000.0)], "B": [Row("", 20)]}
    tables = districts_by_year(pack, scenario, frame)
    assert len(tables) == scenario.years
    for table in tables:
        for told in table.to_dict("records"):
            alone = estimate_district(pack, scenario, rows[told["district"]], told["year"])
            for figure in ("students", "bill_now", "bill_after", "change", "change_percent"):
                assert told[figure] == pytest.approx(getattr(alone, figure), abs=0.005)


def test_the_answer_speaks_of_the_first_year_with_a_change(pack: Pack) -> None:
    link = "magnet_cut=12000000&tuition_cap=cpi&first_year=2027&cpi_from=2028"
    frame = pd.DataFrame({"district": ["A"], "students": [10], "tuition": [4_000.0]})
    tables = districts_by_year(pack, decode(link, pack)[0], frame)
    assert first_to_change(tables)["year"].iloc[0] == 2028
    law = districts_by_year(pack, decode("magnet_cut=12000000&tuition_cap=58", pack)[0], frame)
    assert first_to_change(law)["year"].iloc[0] == 2025


@pytest.mark.parametrize(
    ("header", "taken"),
    [
        ("Budget", True),
        ("Adopted Budget FY26", True),
        ("Board of Education budget", True),
        ("School district budget", True),
        ("Magnet budget", False),
        ("School budget", False),
        ("Budget change", False),
        ("Budget %", False),
    ],
)
def test_only_a_whole_budget_of_a_district_is_taken_for_one(header: str, taken: bool) -> None:
    found = budgets(f"District,School,Students,Tuition,{header}\nA,CREC,10,5000,50000000\n")
    assert found == ([50_000_000] if taken else [])


def test_a_budget_that_is_not_plain_is_not_used_and_named() -> None:
    head = "District,School,Students,Tuition"
    several = read(f"{head},Budget,Approved budget\nA,CREC,10,5000,50000000,51000000\n")
    assert "budget" not in several.frame
    assert "may each be the districts’ budgets" in " ".join(several.said)
    rows = (
        "A,CREC,10,5000,5e7\nA,LEARN,5,5000,\nB,CREC,3,5000,12\nC,CREC,3,5000,4e7\nC,X,3,5000,5e7"
    )
    told = read(f"{head},Budget\n{rows}\n")
    assert told.frame["budget"].fillna(0).tolist() == [5e7, 5e7, 0, 0, 0]
    said = " ".join(told.said)
    assert "Row 4: the budget “12” was not used." in said
    assert "The rows of C have more than one budget" in said
    assert "not needed" not in said


def test_a_budget_of_tuition_alone_has_no_share_and_is_named(pack: Pack) -> None:
    frame = read("District,School,Students,Tuition,Budget\nA,CREC,10,5000,60000\n").frame
    table = estimate_districts(pack, decode("magnet_cut=12000000", pack)[0], frame)
    assert table["budget_percent"].isna().all()
    assert of_small_budgets(table) == [
        "Budgets of less than 4 times the bill were not used, as whole budgets are larger: A."
    ]
    told = districts_to_dict([table.assign(year=2025)])["districts"][0]
    assert "budget_percent" not in told
    assert told["budget"] == 60_000
