"""Dollars of a part of a year are asked about, whoever says so; those of a whole year are not."""

import io

import pytest
import xlsxwriter

from model.intake import Choices, read_paste, read_upload
from model.intake.periods import months_of_a_part

ROWS = "School,Students,{}\nA,40,2435\nB,25,2506.25\n"
PARTS = (
    *("Fall 2025", "Spring semester", "1st sem", "H1", "Bill 1 of 2", "Second payment"),
    *("Mid-year bill", "50% billing", "30% deposit", "Balance of tuition", "Partial billing"),
    *("September–December 2025", "Sept. to Jan.", "7/1/25 - 12/31/25", "07/2025 thru 12/2025"),
    *("Billing for the month of October", "Period 4", "Winter term", "Half of annual tuition"),
    *("Fall billing", "Spring invoice 2026", "First of two payments", "Jan-June 2026"),
    *("Service period: 08/27/2025 - 01/23/2026", "2025-07-01 to 2025-12-31", "Marking period 1"),
)
WHOLE = (
    *("2025-26", "July 1, 2025 – June 30, 2026", "August 2025 - June 2026", "Page 1 of 2"),
    *("Invoice 2025-10", "October 1, 2025 enrollment", "Fall 2025 count", "Bill 1 of 1"),
    *("8/27/2025 - 6/12/2026", "Billing period 2025-26", "Period 07/01/2025 - 06/30/2026"),
    *("Spring 2026 budget season", "Board meeting of January 14, 2026", "FY 2025 payments"),
    *("Half-day and full-day programs", "Spring Glen School tuition", "Tuition is 58% of FY24"),
)


@pytest.mark.parametrize("title", PARTS)
def test_a_title_that_speaks_of_a_part_of_a_year_stops_the_reading(title: str) -> None:
    intake = read_paste(f'"{title}",,\n{ROWS.format("Tuition")}')
    assert not intake.rows
    assert title in intake.problems[0].message
    assert {question.name for question in intake.questions} <= {"part-of-year"}
    text, choices = f'"{title}",,\n{ROWS.format("Tuition")}', Choices(tuition_column="C*1")
    whole = read_paste(text, choices=choices)
    assert [row.tuition for row in whole.rows] == [2435, 2506.25]


@pytest.mark.parametrize("title", WHOLE)
def test_a_title_of_a_whole_year_or_of_something_else_does_not(title: str) -> None:
    intake = read_paste(f'"{title}",,\n{ROWS.format("Tuition")}')
    assert [row.tuition for row in intake.rows] == [2435, 2506.25]


@pytest.mark.parametrize(
    "header", ["Fall amount", "Tuition (50%)", "First payment", "Sem 1 tuition"]
)
def test_a_column_of_a_part_of_a_year_stops_the_reading(header: str) -> None:
    intake = read_paste(ROWS.format(header))
    assert not intake.rows
    assert header in intake.problems[0].message


def test_the_halves_of_a_year_are_offered_together() -> None:
    text = "School,Students,Fall amount,Spring amount\nA,40,97400,97400\nB,25,62656.25,62656.25\n"
    (asked,) = read_paste(text).questions
    assert [option.value for option in asked.options] == ["C+D"]
    chosen = read_paste(text, choices=Choices(bill_column="C+D"))
    assert [row.tuition for row in chosen.rows] == [4870, 5012.5]


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("Invoice for 9/1/2025 - 9/30/2025", 1),
        ("Oct. 1, 2025 to Dec 31, 2025", 3),
        ("November - February", 4),
        ("July - January 2026", 7),
        ("September to May", 0),
        ("7/1/2025 - 6/30/2026", 0),
        ("12/1/2025 - 2/28/2025", 0),
        ("Marching band to Mayville", 0),
        ("5 to 9", 0),
    ],
)
def test_the_months_of_a_span(text: str, months: int) -> None:
    assert months_of_a_part(text) == months


@pytest.mark.parametrize("header", ["Days Enrolled", "Months enrolled", "Days"])
@pytest.mark.parametrize("first", ["Grade", "Student ID"])
def test_days_are_not_counted_as_students(header: str, first: str) -> None:
    rows = ["100234567,A,180,4870", "100234571,A,90,4870", "100234579,B,45,5250"]
    rows = rows if first == "Student ID" else [row[8:] for row in rows]
    text = f"{first},School,{header},Annual tuition\n" + "\n".join(rows)
    assert read_paste(text).questions
    whole = read_paste(text, choices=Choices(students_column="rows", tuition_column="D"))
    assert [row.students for row in whole.rows] == [2, 1]
    chosen = read_paste(text, choices=Choices(tuition_column="D"))
    assert sum(row.students for row in chosen.rows) in (0, 3)


@pytest.mark.parametrize(
    ("shown", "used"),
    [('$#,##0.00"/month"', False), ('0.00" per semester"', False), ('0.00" a student"', True)],
)
def test_a_format_that_shows_a_part_of_a_year_is_read_as_shown(shown: str, used: bool) -> None:
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["School", "Students", "Tuition"])
        sheet.write_row(1, 0, ["A", 40])
        sheet.write_number(1, 2, 2435, book.add_format({"num_format": shown}))
    intake = read_upload("x.xlsx", file.getvalue())
    assert [row.tuition for row in intake.rows] == ([2435] if used else [])
    assert used or "cannot be used" in intake.problems[0].message
