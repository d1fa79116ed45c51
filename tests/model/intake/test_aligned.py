"""Columns at fixed places, as printed registers have them, are read where they stand apart."""

import pytest

from model.intake import Intake, read_paste, read_upload

RIGHT = [("Magnet 203 Grades 6-12", 14, 5250), ("School No. 4", 9, 6118.5)]
TABLE = """
School                          Stu      Rate      Amount
Magnet 203 Grades 6-12           14  5,250.00   73,500.00
School No. 4                      9  6,118.50   55,066.50
Total                            23            128,566.50
"""


def found(intake: Intake) -> list[tuple[str, float, float | None]]:
    return [(row.school, row.students, row.tuition) for row in intake.rows]


@pytest.mark.parametrize("title", ["", "Magnet Tuition, 2026-27      Anytown\n", "\n\n"])
def test_columns_that_stand_apart_are_read(title: str) -> None:
    for intake in (read_upload("x.txt", (title + TABLE).encode()), read_paste(title + TABLE)):
        assert found(intake) == RIGHT
        assert intake.problems == ()
        assert intake.reading.own_total == "same"


@pytest.mark.parametrize(
    ("old", "new"), [("  9  6", " x9  6"), ("6,118.50   55,066.50", "pending")]
)
def test_rows_keep_their_numbers_and_none_is_lost(old: str, new: str) -> None:
    intake = read_paste("\n" + TABLE.replace(old, new))
    assert found(intake) == RIGHT[:1]
    assert 5 in [problem.row for problem in intake.problems]


def test_an_empty_cell_stays_empty() -> None:
    intake = read_paste(TABLE.replace("14  5,250.00", "14          "))
    assert found(intake) == RIGHT
    assert intake.reading.from_bills == 1


TOP = "COUNCIL        INVOICE REGISTER     Page {}\nBill to: Anytown\n"
HEAD = "School            Students        Rate\n"


def test_the_heads_of_pages_are_no_rows() -> None:
    text = TOP.format(1) + HEAD + "Elm Academy             14    5,250.00\n"
    text += TOP.format(2) + HEAD + "Oak Magnet               9    6,118.50\n"
    intake = read_paste(text)
    assert [row.students for row in intake.rows] == [14, 9]
    assert intake.problems == ()


@pytest.mark.parametrize(("old", "new"), [("Anytown", "Anyburg"), ("REGISTER", "BUDGET  ")])
def test_a_second_table_with_another_title_is_asked_about(old: str, new: str) -> None:
    text = TOP.format(1) + HEAD + "Elm Academy             14    5,250.00\n"
    text += TOP.format(2).replace(old, new) + HEAD + "Oak Magnet               9    6,118.50\n"
    intake = read_paste(text)
    assert intake.rows == ()
    assert [question.name for question in intake.questions] == ["header"]


@pytest.mark.parametrize(
    "text",
    [
        # A name that reaches into the next column, a column without a name, two under one name.
        "School        Students   Rate\nElm Academy of the Arts 14   5,250\nOak       9   6,118\n",
        "School                Rate\nElm Academy     14   5,250\nOak Magnet       9   6,118\n",
        "School   Students        Rate\nElm Academy     14   5,250  1\nOak      9   6,118  2\n",
    ],
)
def test_columns_that_do_not_stand_apart_are_refused(text: str) -> None:
    intake = read_paste(text)
    assert intake.rows == ()
    assert intake.problems


@pytest.mark.parametrize("text", ["School,   Students,   Rate\nElm,   14,   5250\n"])
def test_a_text_that_is_parted_otherwise_is_read_as_such(text: str) -> None:
    assert found(read_paste(text)) == [("Elm", 14, 5250)]
