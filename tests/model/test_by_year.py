"""Students and rates by fiscal year: each year uses its own, and what others take is said."""

from collections.abc import Callable
from dataclasses import replace

import pandas as pd
import pytest

from model import Row, decode, district_years, encode, load_pack
from model.intake import Choices, read_table, read_upload
from model.many import districts_by_year, districts_to_dict
from reports.sheets.districts import side_by_side

PACK = load_pack("2024.2")
CUT = "magnet_cut=12000000&years=4"
ROWS = (Row("CREC", 100, 5000, year=2025), Row("CREC", 120, 5200, year=2027), Row("ACES", 10))
WIDE = b"""School,FY2025 Students,FY2025 Tuition,FY2026 Students,FY2026 Tuition
CREC,40,5012,44,5100
ACES,10,5012,9,5100
"""
LONG = b"""District,School,School year,Students,Tuition
Windsor,CREC,2024-25,40,5012
Windsor,CREC,2025-26,44,5100
Windsor,ACES,2024-25,10,5012
Windsor,ACES,2025-26,9,5100
"""


def test_a_year_uses_its_own_rows_and_others_the_last_before() -> None:
    scenario = decode(CUT, PACK)[0]
    years = district_years(PACK, scenario, ROWS)
    assert [each.estimate.year for each in years] == [2025, 2026, 2027, 2028]
    assert [each.students for each in years] == [110, 110, 130, 130]
    now = [each.rows[0].bill_now for each in years]
    assert now == [500_000, 500_000, 624_000, 624_000]
    assert "FY2026 those of FY2025, FY2028 those of FY2027" in years[0].enrolled


def test_years_before_the_first_take_it_and_growth_counts_from_the_year_given() -> None:
    scenario = decode(f"{CUT}&enrollment_change=10", PACK)[0]
    (late,) = [[Row("CREC", 100, 5000, year=2026)]]
    counted = [each.students for each in district_years(PACK, scenario, late)]
    assert counted == pytest.approx([100 / 1.1, 100, 110, 121])


def test_a_link_holds_the_year_of_a_row_and_rows_without_one_are_written_as_before() -> None:
    scenario = decode(f"{CUT}&rows=CREC:100:5000::2025;ACES:10", PACK)[0]
    assert scenario.rows == (Row("CREC", 100, 5000, year=2025), Row("ACES", 10))
    assert decode(encode(scenario, PACK), PACK)[0].rows == scenario.rows
    assert not decode(f"{CUT}&rows=CREC:100:5000::25", PACK)[0].rows


@pytest.mark.parametrize("content", [WIDE, LONG])
def test_a_file_of_two_years_is_asked_about_and_each_may_have_its_own(content: bytes) -> None:
    asked = read_upload("a.csv", content)
    assert not asked.rows
    options = [option for question in asked.questions for option in question.options]
    assert ("year", "all") in [(each.choice, each.value) for each in options]
    read = read_upload("a.csv", content, choices=Choices(year="all"))
    assert {(row.school, row.students, row.tuition, row.year) for row in read.rows} == {
        ("CREC", 40, 5012, 2025),
        ("ACES", 10, 5012, 2025),
        ("CREC", 44, 5100, 2026),
        ("ACES", 9, 5100, 2026),
    }
    assert "FY2026: 53 students in 2 rows, $270,300.00 where the file gives a rate." in read.notes
    assert not any("not needed" in note and "Students" in note for note in read.notes)


def test_a_typed_year_is_read_or_refused() -> None:
    head = ["school", "students", "tuition", "year"]
    read = read_table([head, ["A", "40", "5000", "FY2026"], ["A", "30", "", ""]], from_one=True)
    assert [(row.students, row.year) for row in read.rows] == [(40, 2026), (30, 0)]
    bad = read_table([head, ["A", "40", "5000", "soon"]], from_one=True)
    assert not bad.rows
    assert "fiscal year" in bad.problems[0].message


def test_many_districts_use_each_years_own() -> None:
    scenario = decode(CUT, PACK)[0]
    frame = pd.DataFrame(
        {
            "district": ["A", "A", "B"],
            "school": ["x", "X", "x"],
            "students": [10, 20, 30],
            "tuition": [5000.0, 6000.0, 5000.0],
            "year": [2025, 2026, 0],
        }
    )
    tables = districts_by_year(PACK, scenario, frame)
    assert [each["bill_now"].tolist() for each in tables] == [
        [50_000, 150_000],
        *[[120_000, 150_000]] * 3,
    ]


def given_by_row() -> pd.DataFrame:
    """Rows of which one of the later year stands first."""
    rows = [("Avon", 10, 2026), ("Bolton", 100, 2025), ("Avon", 20, 2025)]
    frame = pd.DataFrame(rows, columns=["district", "students", "year"])
    return frame.assign(tuition=5_000.0)


def given_by_column() -> pd.DataFrame:
    """A file in which a district has a school in the second year only."""
    wide = b"""District,School,FY2025 Students,FY2026 Students
Avon,CREC,,10
Bolton,CREC,100,110
Avon,ACES,20,
"""
    return read_upload("a.csv", wide, choices=Choices(year="all")).frame


@pytest.mark.parametrize("given", [given_by_row, given_by_column])
def test_each_district_has_its_own_figures_in_every_year(
    given: Callable[[], pd.DataFrame],
) -> None:
    """Whichever district comes first among the rows of a year."""
    scenario = replace(decode(CUT, PACK)[0], years=2)
    frame = given()
    tables = districts_by_year(PACK, scenario, frame)
    shown, told = side_by_side(tables).set_index("district"), districts_to_dict(tables)["districts"]
    assert {each["district"] for each in told} == {"Avon", "Bolton"}
    for each in told:
        name = each["district"]
        alone = districts_by_year(PACK, scenario, frame[frame["district"] == name])
        for year, table in zip(each["years"], alone, strict=True):
            (own,) = table.to_dict("records")
            assert year["students"] == own["students"]
            assert year["change"] == own["change"] == shown.loc[name, f"change_in_{year['year']}"]
