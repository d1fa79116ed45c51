"""Which column is what, whatever an office calls it."""

import pytest

from model.intake import read_paste, read_table
from model.intake.columns import find_columns
from model.parameters import Row
from tests.model.intake.tables import messages

HEADERS = [
    ["School", "Students", "Tuition", "District"],
    ["OPERATOR", "COUNT", "RATE", "TOWN"],
    ["Magnet school name", "# of students", "Tuition per pupil", "Sending district"],
    ["RESC", "Enrollment", "Price", "Municipality"],
    ["Program", "FTE", "Per-pupil cost", "LEA"],
    ["Name", "Number", "Tuition now ($)", "School district"],
    ["Name of school", "No. of pupils", "Cost per student", "District name"],
    ["school_name", "StudentCount", "tuition_now", "SendingTown"],
    ["Magnet", "Students in district", "FY2025 tuition", "Resident town"],
]


@pytest.mark.parametrize("header", HEADERS, ids=" | ".join)
def test_common_headers_are_understood(header: list[str]) -> None:
    found = find_columns([header])
    assert found is not None
    assert found.places == {"school": 0, "students": 1, "tuition": 2, "district": 3}
    assert found.notes == ()


@pytest.mark.parametrize(
    "other",
    [
        *("School code", "Student ID", "Student name", "District number", "Total tuition"),
        *("Annual cost", "% of students", "Grade", "School year", "Transportation cost", "Total"),
    ],
)
def test_look_alikes_are_not_taken(other: str) -> None:
    found = find_columns([[other, "School", "Students"]])
    assert found is not None
    assert found.places == {"school": 1, "students": 2}
    assert found.notes == (f"Column “{other}” was not needed.",)


def test_the_better_of_two_columns_is_taken() -> None:
    found = find_columns([["Operator", "Town", "School", "Students", "Sending district"]])
    assert found is not None
    assert found.places == {"school": 2, "students": 3, "district": 4}
    assert len(found.notes) == 2


def test_header_may_stand_below_titles() -> None:
    table: list[list[object]] = [
        ["Magnet school students"],
        ["FY2025"],
        [],
        ["School", "Students"],
        ["CREC", 40],
    ]
    intake = read_table(table)
    assert (intake.rows, list(intake.frame["row"])) == ((Row("CREC", 40),), [5])
    assert read_table([*[["Title"]] * 19, *table[3:]]).rows == intake.rows
    assert read_table([*[["Title"]] * 20, *table[3:]]).rows == ()


def test_many_columns_too_many_make_one_note() -> None:
    extra = [f"Extra {place}" for place in range(11)]
    intake = read_table([["School", "Students", *extra], ["CREC", 40, *extra]])
    assert len(intake.rows) == 1
    assert len(intake.notes) == 1
    assert intake.notes[0].startswith("11 columns were not needed, among them “Extra 0”")
    assert len(read_table([["School", "Students", *extra[:10]], ["CREC", 40]]).notes) == 10


def test_columns_after_the_sixtieth_are_not_read() -> None:
    extra = [f"Extra {place}" for place in range(68)]
    intake = read_table([["School", "Students", *extra], ["CREC", 40, *extra]])
    assert messages(intake) == [
        "The table has 70 columns; accepted is at most 60; the columns after number 60 were left "
        "out."
    ]
    assert intake.rows == (Row("CREC", 40),)


@pytest.mark.parametrize(
    "text", ["CREC\t40\t$4,270.33", "\nCREC;40;4270.33\n", '"CREC",40,4270.33']
)
def test_without_header_school_students_tuition_are_taken(text: str) -> None:
    intake = read_paste(text)
    assert intake.rows == (Row("CREC", 40, 4270.33),)
    assert intake.notes == (
        "There is no header, so the columns were taken to be school, students and tuition.",
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Hartford,CREC,40,4270.33", "has no header that is understood"),
        ("CREC,forty", "has no header that is understood"),
        ("CREC 40", "has no header that is understood"),
        ("40,CREC", "has no header that is understood"),
        ("School:Students\nCREC:40", "has no header that is understood"),
        ("School,Kids\nCREC,40", "has no column Students"),
        ("Town,Students\nBolton,40", "has no column School"),
    ],
)
def test_a_table_without_the_columns_is_one_problem_that_names_them(text: str, said: str) -> None:
    intake = read_paste(text)
    assert len(intake.problems) == 1
    assert said in intake.problems[0].message
    assert "School and Students" in intake.problems[0].accepted
    assert intake.problems[0].used == "the text was not read; what you had entered stays"
    assert intake.frame.empty
