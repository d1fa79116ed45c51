"""Schools whose names stand above what is theirs are read where nothing else can be meant."""

import pytest

from model.intake import Intake, read_upload

RIGHT = [("Elm Academy", 14, 5250), ("Oak Magnet School", 9, 6118.5)]


def read(text: str) -> Intake:
    return read_upload("x.tsv", text.encode())


def found(intake: Intake) -> list[tuple[str, float, float | None]]:
    return [(row.school, row.students, row.tuition) for row in intake.rows]


LABELED = (
    "Anytown Budget 2026-27\n\n"
    "Elm Academy\nNumber of students\t14\nTuition per student\t5,250\nCost\t73,500\n\n"
    "Oak Magnet School\nNumber of students\t9\nTuition per student\t6118.50\nCost\t55066.50\n\n"
    "Total magnet tuition\t128566.50\n"
)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("", ""),
        ("Cost\t73,500\n", ""),
        ("Tuition per student", "Rate"),
        ("128566.50", "128,566.50"),
    ],
)
def test_figures_beside_labels_below_each_school_are_read(old: str, new: str) -> None:
    intake = read(LABELED.replace(old, new))
    assert found(intake) == RIGHT
    assert intake.problems == ()
    assert intake.frame["row"][0] == 3


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Cost\t73,500", "Cost\t78,750"),
        ("Number of students\t14\n", ""),
        ("Number of students\t14\n", "Number of students\t14\nFY25 students\t12\n"),
        ("Number of students\t14\n", "Number of students\t14\nStudents\t12\n"),
        ("Tuition per student\t5,250", "Tuition per student per month\t525"),
        ("Tuition per student\t5,250\n", ""),
        ("Cost\t73,500\n", "Cost\t73,500\nTransportation\t900\n"),
        ("Elm Academy", "Windsor"),
    ],
)
def test_figures_that_do_not_fit_their_labels_are_refused(old: str, new: str) -> None:
    assert old in LABELED
    intake = read(LABELED.replace(old, new))
    assert intake.rows == ()
    assert intake.problems


STUDENTS = (
    "Student\tGrade\tTuition\n"
    "Elm Academy\nAbbey, T\t3\t5250\nBright, L\t4\t5250\nSubtotal\t\t10500\n\n"
    "Oak Magnet School\nCobble, I\t9\t6118.50\nGrand total\t\t16618.50\n"
)


def test_students_below_their_school_are_counted_and_not_kept() -> None:
    intake = read(STUDENTS)
    assert found(intake) == [("Elm Academy", 2, 5250), ("Oak Magnet School", 1, 6118.5)]
    assert intake.problems == ()
    told = repr((intake.frame.to_dict(), intake.problems, intake.said, intake.reading))
    assert "Abbey" not in told
    assert "Cobble" not in told


def test_dollars_below_a_list_of_students_are_compared() -> None:
    (problem,) = read(STUDENTS.replace("16618.50", "17618.50").replace("10500", "11500")).problems
    assert "own total says $17,618.50" in problem.message


def test_a_header_below_each_school_is_no_student() -> None:
    head = STUDENTS.splitlines()[0]
    text = STUDENTS.removeprefix(f"{head}\n")
    for school in ("Elm Academy", "Oak Magnet School"):
        text = text.replace(school, f"{school}\n{head}")
    intake = read(f"Magnet schools 2026-27\n{text}")
    assert found(intake) == [("Elm Academy", 2, 5250), ("Oak Magnet School", 1, 6118.5)]


def test_grades_below_their_school_are_its_rows() -> None:
    text = "Grade\tStudents\tRate\nElm Academy\nK\t8\t5250\n1\t6\t5250\n"
    intake = read(f"{text}Oak Magnet School\n9\t9\t6118.5\n")
    assert [(row.school, row.students) for row in intake.rows] == [
        *(("Elm Academy", 8), ("Elm Academy", 6), ("Oak Magnet School", 9))
    ]


@pytest.mark.parametrize(
    "text",
    [
        STUDENTS.replace("Elm Academy\n", ""),
        STUDENTS.replace("Elm Academy", "October"),
        STUDENTS.replace("Elm Academy", "Windsor Public Schools"),
        STUDENTS.replace("Oak Magnet School", "Second semester"),
        "Magnet schools 2026-27\n" + STUDENTS.replace("Elm Academy\n", ""),
    ],
)
def test_students_below_what_may_be_no_school_are_refused(text: str) -> None:
    intake = read(text)
    assert intake.rows == ()
    assert intake.problems
