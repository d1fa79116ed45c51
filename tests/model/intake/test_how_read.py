"""How a file was read is data that somebody can disagree with, and nothing in it is a student's."""

import csv
import io

import pytest

from model.intake import ChoiceRefused, Choices, Intake, choices_from, of_any_file, read_upload
from tests.cases import FOLDER

TOTALS = """School,Students,Tuition
CREC,40,5012
ACES,10,4500
Subtotal,50,
Open Choice,5,3000
Average,25,
LEARN,#N/A,5000
Grand total,55,
"""
STUDENTS = """Name,SASID,Town,Magnet school,Tuition
Doe Jane,40001,Avon,CREC,5012
Roe Rick,40002,Avon,ACES,4500
"""


def read(text: str, **choices: object) -> Intake:
    return read_upload("x.csv", text.encode(), choices=Choices(**choices))  # type: ignore[arg-type]


def left_out(intake: Intake) -> dict[int, str]:
    return {each.row: each.why for each in intake.reading.left_out}


def test_each_row_that_was_left_out_has_its_place_and_its_reason() -> None:
    intake = read(TOTALS)
    reasons = {4: "subtotal", 5: "program", 6: "average", 7: "error", 8: "total"}
    assert left_out(intake) == reasons
    assert {each.found for each in intake.reading.left_out} == {None}
    without = read(TOTALS.replace("total,55", "total,50")).reading
    assert (without.own_total, {each.found for each in without.left_out}) == ("same", {None})
    assert intake.reading.own_total == "with"
    assert "says 55, with those of other programs" in intake.reading.summary
    assert intake.doubtful


def test_a_row_that_is_put_back_counts_until_it_is_taken_out_again() -> None:
    both = read(TOTALS, put_back="4, 5")
    assert [row.students for row in both.rows] == [40, 10, 50, 5]
    assert [each.row for each in both.reading.put_back] == [4, 5]
    assert left_out(both) == {6: "average", 7: "error", 8: "total"}
    assert [row.students for row in read(TOTALS, put_back="5").rows] == [40, 10, 5]
    assert read(TOTALS).reading.put_back == ()


def test_nothing_is_asked_of_rows_that_were_put_back() -> None:
    content = (FOLDER / "29_hidden_row.xlsx").read_bytes()
    (question,) = read_upload("x.xlsx", content).questions
    back = read_upload("x.xlsx", content, choices=Choices(put_back=question.place))
    assert back.questions == ()
    assert sum(row.students for row in back.rows) == 149


def test_rows_put_back_are_of_one_file_only() -> None:
    assert of_any_file(Choices(put_back="4", sheet="A")) == Choices(sheet="A")
    with pytest.raises(ChoiceRefused, match="numbers of rows"):
        choices_from({"put_back": "all"})


def test_another_school_and_another_district_can_be_chosen() -> None:
    text = "Town,Home town,School,Program,Students\nHartford,Avon,CREC,Aerospace,40\n"
    intake = read(text, school_column="Program", district_column="A")
    assert intake.frame[["district", "school"]].to_numpy().tolist() == [["Hartford", "Aerospace"]]
    assert read(text, district_column="none").frame["district"].tolist() == [""]


def test_names_and_identifiers_of_students_are_nowhere_to_choose_or_to_read() -> None:
    told = []
    for choices in ({}, {"header_row": 2}, {"school_column": "B"}, {"students_column": "B"}):
        intake = read(STUDENTS, **choices)
        told.append(repr((intake.frame.to_dict(), intake.problems, intake.said, intake.reading)))
    assert [word for word in ("Doe", "Roe", "40001", "40002") if word in "".join(told)] == []
    columns = [each.header for each in read(STUDENTS).reading.table]
    assert columns == ["Town", "Magnet school", "Tuition"]
    refused = read(STUDENTS, school_column="SASID").problems[0]
    assert "what tells students apart" in refused.message


def test_of_a_file_that_was_not_read_the_columns_can_be_chosen() -> None:
    text = "Bldg,HC,Annual\nCREC,40,5012\nACES,10,4500\n"
    assert not read(text).rows
    # Numbers of which each stands there once may be those of students.
    by_header = read(text, header_row=1)
    assert not by_header.rows
    assert [(each.column, each.first) for each in by_header.reading.table] == [
        ("A", ()),
        ("B", ("40", "10")),
        ("C", ()),
    ]
    chosen = read(
        text, header_row=1, school_column="A", students_column="B", tuition_column="Annual"
    )
    assert [(row.school, row.students, row.tuition) for row in chosen.rows] == [
        ("CREC", 40, 5012),
        ("ACES", 10, 4500),
    ]


def test_the_years_of_a_file_are_told_before_and_after_one_is_chosen() -> None:
    content = (FOLDER / "o01_years_over_columns.xlsx").read_bytes()
    for choices in (Choices(), Choices(year="2026")):
        assert read_upload("x", content, choices=choices).reading.years == (2025, 2026)


def test_a_plain_file_needs_no_look() -> None:
    table = io.StringIO()
    csv.writer(table).writerows([("School", "Students", "Tuition"), ("A", 40, 5012), ("B", 1, 500)])
    assert not read(table.getvalue()).doubtful


def test_a_student_who_stands_in_two_rows_is_asked_about_once_and_the_answer_is_taken() -> None:
    text = "Student ID,School,Tuition\n44101,CREC,5012\n44102,CREC,5012\n44101,LEARN,4500\n"
    asked = read(text)
    (question,) = asked.questions
    assert (question.name, question.place) == ("listed-twice", "4")
    assert "a student who stands in an earlier row, too" in asked.problems[0].message
    once = read(text, repeated_rows="leave-out")
    assert [(row.school, row.students) for row in once.rows] == [("CREC", 2)]
    assert [(each.row, each.why) for each in once.reading.left_out] == [(4, "repeated")]
    back = read(text, put_back="4")
    assert sum(row.students for row in back.rows) == 3


def test_what_the_district_pays_is_dollars_and_no_district() -> None:
    rows = "School,Students,Tuition,Less grant,District pays\nCREC,40,8641,{},5012\n"
    assert [row.tuition for row in read(rows.format(3629)).rows] == [5012]
    # What is left of the tuition is not what the district pays.
    (question,) = read(rows.format(3000)).questions
    assert (question.name, [each.value for each in question.options]) == ("tuition", ["C", "E"])


def test_a_total_of_the_file_that_its_rows_do_not_come_to_is_a_problem() -> None:
    (told,) = read("School,Students,Tuition\nCREC,40,5012\nACES,10,4500\nTtl,55,\n").problems
    assert "says 55 students, but the rows that were read come to 50 students" in told.message
    assert not read("School,Students,Tuition\nCREC,40,5012\nACES,10,4500\nSub-tot.,50,\n").problems


def test_shares_of_a_year_are_asked_about_and_a_short_word_is_the_number() -> None:
    text = "No.,School,Enr,Annual tuition,% of year\n1,CREC,40,5012,100%\n2,ACES,10,4500,50%\n"
    (question,) = read(text).questions
    assert (question.name, question.options[0].value) == ("shares", "D")
    assert read(text, tuition_column="D").reading.students == 50
