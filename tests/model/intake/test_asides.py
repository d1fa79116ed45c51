"""What is said beside the cells of a workbook, or by how they look, is read or asked about."""

import io

import pytest
import xlsxwriter

from model.intake import Choices, read_upload

ROWS = (("School", "Students", "Tuition"), ("A", 9, 4300), ("B", 4, 4100))


def book(sheet: str = "Magnet", box: str = "") -> bytes:
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as made:
        page = made.add_worksheet(sheet)
        for at, row in enumerate(ROWS):
            page.write_row(at, 0, row)
        if box:
            page.insert_textbox(5, 0, box)
    return file.getvalue()


@pytest.mark.parametrize("name", ["VOID - do not use", "Old", "Superseded", "Sample", "Prior Year"])
def test_a_sheet_whose_name_says_that_it_does_not_count_is_asked_about(name: str) -> None:
    intake = read_upload("x.xlsx", book(sheet=name))
    assert [question.name for question in intake.questions] == ["remarks"]
    assert name in intake.problems[0].message
    stands = read_upload("x.xlsx", book(sheet=name), choices=Choices(remarks="as-given"))
    assert sum(row.students for row in stands.rows) == 13


@pytest.mark.parametrize("name", ["FY25", "Magnet Tuition (2)", "Final", "Revised", "Gold"])
def test_any_other_name_of_a_sheet_is_not(name: str) -> None:
    assert sum(row.students for row in read_upload("x.xlsx", book(sheet=name)).rows) == 13


def test_a_box_of_text_over_the_cells_is_read_as_a_note() -> None:
    intake = read_upload("x.xlsx", book(box="2 students of B withdrew in October - do not pay"))
    assert [question.name for question in intake.questions] == ["remarks"]
    assert "2 students of B withdrew" in intake.problems[0].message
    assert read_upload("x.xlsx", book(box="Prepared by the business office")).rows


def test_what_a_page_strikes_through_is_no_part_of_a_number() -> None:
    page = "<table><tr><td>School<td>Students<td>Tuition{}<tr><td>B<td>4<td>4100</table>"
    part = page.format("<tr><td>A<td><s>1</s>9<td>4300<tr><td>C<td><del>12</del> 3<td>4500")
    rows = read_upload("x.xls", part.encode()).rows
    assert [row.students for row in rows] == [9, 3, 4]
    whole = page.format("<tr><td><s>A</s><td><s>9</s><td>4300")
    (asked,) = read_upload("x.xls", whole.encode()).questions
    assert asked.name == "doubtful"
