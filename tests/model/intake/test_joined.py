"""Sheets with the same columns are read as one, where somebody says so."""

import pytest

from model.intake import Choices, read_upload
from tests.model.intake.books import book

HEAD = ("School", "Students", "Rate")
CREC = (
    HEAD,
    ("Two Rivers Magnet Middle School", 4, 4388),
    ("Museum Academy", 6, 4655),
    ("Total", 10, ""),
)
LEARN = (HEAD, ("Marine Science Magnet High School", 5, 3712), ("Total", 5, ""))


@pytest.mark.parametrize("sheet", ["all", "CREC + LEARN"])
def test_sheets_with_the_same_columns_may_be_one(sheet: str) -> None:
    content = book(CREC=CREC, LEARN=LEARN)
    (question,) = read_upload("x.xlsx", content).questions
    assert question.options[-1].value == "CREC + LEARN"
    whole = read_upload("x.xlsx", content, choices=Choices(sheet=sheet))
    assert [(row.school, row.students, row.tuition) for row in whole.rows] == [
        ("Two Rivers Magnet Middle School", 4, 4388),
        ("Museum Academy", 6, 4655),
        ("Marine Science Magnet High School", 5, 3712),
    ]
    assert not whole.problems
    assert any("one below the other" in note for note in whole.notes)


def test_sheets_with_other_columns_or_of_other_years_may_not() -> None:
    summary = (("RESC", "Students", "Tuition"), ("CREC", 10, 45_482), ("LEARN", 5, 18_560))
    unlike = book(CREC=CREC, Summary=summary)
    assert not read_upload("x.xlsx", unlike, choices=Choices(sheet="all")).rows
    years = read_upload("x.xlsx", book(FY2024=CREC, FY2025=LEARN))
    assert "FY2024 + FY2025" not in {each.value for each in years.questions[0].options}


def test_a_hidden_row_stays_hidden_below_another_sheet() -> None:
    content = book(2, CREC=CREC, LEARN=CREC)
    intake = read_upload("x.xlsx", content, choices=Choices(sheet="all"))
    assert [question.name for question in intake.questions] == ["hidden"]
    assert intake.questions[0].place == "7"


def test_a_turned_table_says_so() -> None:
    text = b"School,Museum Academy,Two Rivers,Total\nStudents,9,5,14\nTuition,4870,5105,\n"
    intake = read_upload("x.csv", text)
    assert [(row.school, row.students) for row in intake.rows] == [
        ("Museum Academy", 9),
        ("Two Rivers", 5),
    ]
    assert intake.reading.turned
    assert any("turned" in note for note in intake.notes)


@pytest.mark.parametrize(
    "text",
    [
        "School,A,B\nStudents,9,5\nTuition,4870,5105\n,1,2\n",
        "School,A,B\nStudents,9,5\nStudents,8,5\nTuition,4870,5105\n",
    ],
)
def test_a_table_on_its_side_with_rows_that_are_not_plain_is_refused(text: str) -> None:
    intake = read_upload("x.csv", text.encode())
    assert not intake.rows
    assert "column for each school" in intake.problems[0].message
