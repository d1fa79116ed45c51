"""Rates that stand elsewhere than in their rows are read where it is certain whose they are."""

import pytest

from model.intake import Choices, Intake, read_upload
from tests.model.intake.books import book

COUNTS: list[list[object]] = [["School", "Students"], ["Elm Academy", 14], ["Oak Magnet", 9]]
RATES: list[list[object]] = [
    ["School", "Rate per student"],
    ["OAK MAGNET", 6118.5],
    ["Elm  Academy", 5250],
]
RIGHT = [("Elm Academy", 14, 5250), ("Oak Magnet", 9, 6118.5)]


def found(intake: Intake) -> list[tuple[str, float, float | None]]:
    return [(row.school, row.students, row.tuition) for row in intake.rows]


def test_rates_on_another_sheet_are_joined_by_the_name_of_the_school() -> None:
    intake = read_upload("x.xlsx", book(Counts=[*COUNTS, ["Total", 23]], Rates=RATES))
    assert found(intake) == RIGHT
    assert intake.problems == ()
    assert [row.row for row in intake.reading.left_out] == [4]
    assert [each.column for each in intake.reading.table] == ["A", "B"]
    note = "The rate of each school does not stand in its row, but here: “Rates”, B “Rate per"
    assert any(each.startswith(note) for each in intake.notes)
    assert not any("were not" in each for each in intake.notes)
    average = read_upload("x.xlsx", book(A=COUNTS, B=RATES), choices=Choices(tuition_column="none"))
    assert [row.tuition for row in average.rows] == [None, None]


@pytest.mark.parametrize(
    "rates",
    [
        [RATES[0], ["Elm Academy", 5250]],
        [*RATES, ["Elm Academy", 5400]],
        [*RATES, ["Ash School", "pending"]],
        [["School", "Rate", "Rate with transportation"], ["Elm Academy", 5250, 6000]],
        [["School", "Rate", "Capped rate"], ["Elm Academy", 5250, 4000], ["Oak Magnet", 6118.5, 1]],
        [["School", "Monthly rate"], ["Elm Academy", 525], ["Oak Magnet", 611.85]],
        [["School", "Proposed rate"], ["Elm Academy", 5250], ["Oak Magnet", 6118.5]],
        [["School", "Billed"], ["Elm Academy", 10_500], ["Oak Magnet", 6118.5]],
        [["School", "Rate ($000)"], ["Elm Academy", 5.25], ["Oak Magnet", 6.1185]],
        [["School", "Rate"], ["Elm Academy", 52_500], ["Oak Magnet", 61_185]],
    ],
)
def test_rates_on_another_sheet_that_are_not_certain_are_asked_about(
    rates: list[list[object]],
) -> None:
    intake = read_upload("x.xlsx", book(Counts=COUNTS, Rates=rates))
    assert intake.rows == ()
    assert [question.name for question in intake.questions] == ["rates-elsewhere"]


@pytest.mark.parametrize(
    "sheets",
    [
        {"Counts": COUNTS, "Rates": RATES, "More rates": RATES},
        {"Counts": COUNTS, "Old rates": RATES},
        {"Counts": COUNTS, "Rates": [["Monthly rates"], *RATES]},
        {"Counts": COUNTS, "Rates": [["Open Choice"], *RATES]},
        {"Counts 2026-27": COUNTS, "Rates 2025-26": RATES},
        {"Counts": [["All schools $5,000 per student"], *COUNTS], "Rates": RATES},
    ],
)
def test_of_several_rates_or_years_none_is_taken_unasked(
    sheets: dict[str, list[list[object]]],
) -> None:
    intake = read_upload("x.xlsx", book(**sheets))
    assert intake.rows == ()
    assert [question.name for question in intake.questions] == ["rates-elsewhere"]


def test_rates_of_a_bill_on_another_sheet_are_not_taken_unasked() -> None:
    bill = [[*row, count] for row, count in zip(RATES, ("Students", 8, 12), strict=True)]
    intake = read_upload("x.xlsx", book(Counts=COUNTS, Bill=bill), choices=Choices(sheet="Counts"))
    assert [question.name for question in intake.questions] == ["rates-elsewhere"]


def test_rates_beside_the_counts_are_joined_by_school_and_not_by_row() -> None:
    left = "School\tStudents\t\tSchool\tRate\nElm Academy\t14\t\tOak Magnet\t6118.50\n"
    left += "Oak Magnet\t9\t\tElm Academy\t5250\n\t\t\tAsh School\t5995\n"
    assert found(read_upload("x.tsv", left.encode())) == RIGHT
    right = "School\tRate\t\tSchool\tStudents\nAsh School\t5995\t\tElm Academy\t14\n"
    right += "Elm Academy\t5250\t\tOak Magnet\t9\nOak Magnet\t6118.50\t\t\t\n"
    assert found(read_upload("x.tsv", right.encode())) == RIGHT


@pytest.mark.parametrize("other", ["Ash School\t6118.50", "Elm Academy\tpending"])
def test_two_tables_side_by_side_that_do_not_fit_are_refused(other: str) -> None:
    text = "School\tStudents\t\tSchool\tRate\nElm Academy\t14\t\tOak Magnet\t5250\n"
    text += f"Oak Magnet\t9\t\t{other}\n"
    intake = read_upload("x.tsv", text.encode())
    assert intake.rows == ()
    assert "two tables side by side" in intake.problems[0].message


TABLE = "School\tStudents\nElm Academy\t14\nOak Magnet\t9\n"


@pytest.mark.parametrize(
    "line",
    [
        "Rate: $5,250.00 per pupil",
        "Magnet enrollment for Anytown 2026-27: all schools $5,250.00 per student",
        "Tuition rate\t5250",
        "Tuition per student = $5,250",
        "TUITION $5,250.00/STUDENT",
    ],
)
@pytest.mark.parametrize("total", ["", "Total tuition\t120750\n"])
def test_the_one_rate_above_a_table_is_that_of_every_row(line: str, total: str) -> None:
    intake = read_upload("x.tsv", f"{line}\n{TABLE}{total}".encode())
    assert found(intake) == [("Elm Academy", 14, 5250), ("Oak Magnet", 9, 5250)]
    assert intake.problems == ()
    assert any(note.startswith("The rate of each school") for note in intake.notes)


@pytest.mark.parametrize(
    "line",
    [
        "Rate: $5,250 per pupil except Oak Magnet",
        "Rate: $5,250 per pupil, proposed",
        "Rate: $5,250 per pupil per semester",
        "Rates: $5,250 and $6,118.50 per pupil",
        "Elementary schools: $5,250 per pupil",
        "Tuition: $32,000",
        "Estimated rate: $5,250 per pupil",
        "Average tuition $5,250 per student",
        "Rate: $5,250 per pupil\nRate: $6,118 per pupil",
        "Rate: $5,250 per pupil\nOther tuition: $6,118",
    ],
)
def test_a_line_that_may_be_of_another_rate_is_asked_about(line: str) -> None:
    intake = read_upload("x.tsv", f"{line}\n{TABLE}".encode())
    assert intake.rows == ()
    assert [question.name for question in intake.questions] == ["rates-elsewhere"]


SECTIONS = (
    "EASTERN COUNCIL - $5,250.00 per student\nElm Academy\t14\nOak Magnet\t9\n"
    "BAY SCHOOLS - $4,270.33 per student\nAsh School\t6\n"
)


@pytest.mark.parametrize("header", ["", "School\tStudents\n"])
def test_the_rate_of_a_section_is_that_of_the_schools_below_it(header: str) -> None:
    intake = read_upload("x.tsv", f"{header}{SECTIONS}Total students\t29\n".encode())
    assert [row.tuition for row in intake.rows] == [5250, 5250, 4270.33]
    assert intake.problems == ()
    assert intake.reading.own_total == "same"


@pytest.mark.parametrize(
    "text",
    [
        f"School\tStudents\nYew School\t3\n{SECTIONS}",
        f"School\tStudents\n{SECTIONS}WESTERN COUNCIL\nYew School\t3\n",
        f"School\tStudents\n{SECTIONS}WESTERN - tuition pending, was $5,000\nYew School\t3\n",
    ],
)
def test_a_school_that_no_section_gives_a_rate_is_asked_about(text: str) -> None:
    intake = read_upload("x.tsv", text.encode())
    assert intake.rows == ()
    assert [question.name for question in intake.questions] == ["rates-elsewhere"]
