"""A good table comes out as it went in, however it was written."""

import csv
import datetime
import io
import subprocess
from pathlib import Path
from typing import Any

import numpy as np
import openpyxl
import pandas as pd
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from openpyxl.comments import Comment

from model.intake import Choices, read_paste, read_table, read_upload
from model.intake.questions import AS_GIVEN
from model.intake.table import _read_regular, _regular, find_table
from model.parameters import Row
from tests.model.intake.tables import (
    HEADER,
    Line,
    as_csv,
    as_xlsx,
    lines,
    lines_of,
    with_one_spelling,
)

HARTFORD: list[Line] = [
    ("Hartford", "CREC Academy", 40, 4270.33),
    ("Hartford", "Two Rivers", 25, None),
    ("", "=cmd|' /C calc'!A0", 1200, 5000.0),
]


def shuffled(rows: list[Line], order: list[int]) -> list[list[object]]:
    return [[row[place] for place in order] for row in [HEADER, *rows]]


@given(lines, st.permutations(range(4)), st.sampled_from(",;\t|"))
@example(HARTFORD, [0, 1, 2, 3], ",")
@example([("", "\t".join('"'), 1, None)], [3, 2, 1, 0], "\t")
def test_rows_written_as_csv_come_back_equal(
    rows: list[Line], order: list[int], delimiter: str
) -> None:
    intake = read_upload("rows.csv", as_csv(shuffled(rows, order), delimiter))
    assert intake.problems == ()
    assert lines_of(intake) == with_one_spelling(rows)
    assert list(intake.frame["row"]) == list(range(2, len(rows) + 2))


@settings(max_examples=15)
@given(lines, st.permutations(range(4)))
def test_rows_written_as_a_workbook_come_back_equal(rows: list[Line], order: list[int]) -> None:
    intake = read_upload("rows.xlsx", as_xlsx(shuffled(rows, order)))
    assert intake.problems == ()
    assert lines_of(intake) == with_one_spelling(rows)


@given(lines, st.permutations(range(4)))
def test_rows_of_a_grid_come_back_equal(rows: list[Line], order: list[int]) -> None:
    intake = read_table(shuffled(rows, order))
    assert intake.problems == ()
    assert lines_of(intake) == with_one_spelling(rows)


@given(lines)
def test_a_paste_reads_as_the_same_file_does(rows: list[Line]) -> None:
    content = as_csv([HEADER, *rows], "\t")
    pasted, uploaded = read_paste(content.decode()), read_upload("rows.tsv", content)
    pd.testing.assert_frame_equal(pasted.frame, uploaded.frame)
    assert pasted.notes == uploaded.notes


@given(
    st.lists(
        st.tuples(*[st.text(st.characters(codec="utf-8", exclude_characters="\0"))] * 3),
        max_size=5,
    )
)
def test_the_fast_reader_and_the_patient_one_see_the_same_cells(
    table: list[tuple[str, ...]],
) -> None:
    """Rows of equal length take the first, all others the second."""
    content = as_csv([("School", "Students", "Other"), *table])
    found = find_table(content.decode(), ",")
    fast = _read_regular(content, found.delimiter, found.width)
    regular, width = _regular(content, ",")
    patient = _read_regular(regular, ",", width)
    assert width == found.width
    for name in patient.column_names:
        # A lone carriage return is a line end to some readers, and cleaned away in any case.
        assert [text.split() for text in fast.column(name).to_pylist()] == [
            text.split() for text in patient.column(name).to_pylist()
        ]


def test_frame_has_the_promised_columns_and_types() -> None:
    for frame in (read_table([HEADER, *HARTFORD]).frame, read_paste("").frame):
        assert list(frame) == ["district", "school", "students", "tuition", "row"]
        kinds = ["category", "category", "int64", "float64", "int64"]
        assert [str(kind) for kind in frame.dtypes] == kinds


def test_rows_are_those_of_a_scenario() -> None:
    intake = read_table([("School", "Students", "Tuition"), ("CREC", 40, None), ("ACES", 5, 4000)])
    assert intake.rows == (Row("CREC", 40), Row("ACES", 5, 4000.0))


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"]
)
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_every_usual_encoding_and_delimiter_reads(encoding: str, delimiter: str) -> None:
    rows = [("Hartford", f"École d’été {place}", place, 4270.5) for place in range(30)]
    intake = read_upload("x", as_csv([HEADER, *rows], delimiter, encoding))
    assert (lines_of(intake), intake.problems) == (rows, ())


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_line_end_reads(end: str) -> None:
    text = end.join(["School,Students", "CREC,40", '"Two\nlines",5', "", ""])
    assert [row.school for row in read_paste(text).rows] == ["CREC", "Two lines"]


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("$4,270.33", 4270.33),
        (" $ 4,270.33 ", 4270.33),
        ("4270.330", 4270.33),
        ("4\u00a0270.33", 4270.33),
        ("4 270", 4270),
        ("\u00a04270\u00a0", 4270),
        ("4270.", 4270),
        ("4.27e3", 4270),
        ("+4270.00", 4270),
        ("", None),
        ("  ", None),
    ],
)
def test_tuition_may_be_written_as_people_do(written: str, number: float | None) -> None:
    intake = read_table([("School", "Students", "Tuition"), ("CREC", "40.00", written)])
    assert (intake.rows, intake.problems) == ((Row("CREC", 40, number),), ())


def test_values_of_a_grid_may_be_of_any_type() -> None:
    table: list[list[object]] = [
        ["School", "Students", "Tuition"],
        [101, np.int64(40), np.float64(4270.33)],
        [datetime.date(2024, 7, 1), 40.0, float("nan")],
        [None, pd.NA, pd.NaT],
        ["short"],
    ]
    intake = read_table(table)
    assert intake.rows == (Row("101", 40, 4270.33), Row("2024-07-01", 40))
    assert [problem.row for problem in intake.problems] == [5]


def test_a_workbook_of_a_real_office_reads() -> None:
    """Another order of columns, titles above, dollar signs, formulas and a total below."""
    book = openpyxl.Workbook()
    book.active.title = "Notes"
    sheet: Any = book.create_sheet("Tuition")
    hidden: Any = book.create_sheet("Old", 0)
    hidden.append(["School", "Students"])
    hidden.append(["Closed", 1])
    hidden.sheet_state = "hidden"
    for row in [
        ["Magnet tuition, FY2025"],
        [],
        ["Tuition Rate", "Bus route", "# of Students", "Magnet School", "Sending Town"],
        ["$4,270.33", 7, "1,200", "CREC Academy", "Hartford"],
        [5000, None, 25, "Two Rivers", "Hartford"],
        [],
        [None, None, "40", "  Great\nPath ", "Bolton"],
        [None, None, 1265, "Grand Total", None],
    ]:
        sheet.append(row)
    file = io.BytesIO()
    book.save(file)
    intake = read_upload("tuition.xlsx", file.getvalue())
    assert intake.problems == ()
    assert lines_of(intake) == [
        ("Hartford", "CREC Academy", 1200, 4270.33),
        ("Hartford", "Two Rivers", 25, 5000),
        ("Bolton", "Great Path", 40, None),
    ]
    assert list(intake.frame["row"]) == [4, 5, 7]
    assert intake.notes == (
        "Column “Bus route” was not needed.",
        "Hidden sheets were not read: “Old”.",
        "The file speaks of FY2025: “Magnet tuition, FY2025”. Its numbers stand as they are there.",
        "Row 8, “Grand Total”, was taken for a total and left out.",
    )


@pytest.mark.parametrize("mark", ['"', " 〃 ", "do.", "Ditto", "''"])
def test_marks_that_say_as_above_take_what_stands_there(mark: str) -> None:
    rows = [
        ["District", "School", "Students", "Tuition"],
        ["Avon", "Aerospace", "14", "$5,250.00"],
        [mark, "Marine Science", mark, mark],
        ["Bolton", mark, "6", mark],
    ]
    intake = read_upload("rows.csv", as_csv(rows))
    assert lines_of(intake) == [
        ("Avon", "Aerospace", 14, 5250),
        ("Avon", "Marine Science", 14, 5250),
        ("Bolton", "Marine Science", 6, 5250),
    ]
    assert "5 cells say “as above”, and took what stands there." in intake.notes


def test_a_mark_with_nothing_above_it_is_told_as_it_stands() -> None:
    rows = [["School", "Students", "Rate"], ["Aerospace", "14", "do."], ["Plain", "3", "$5,250"]]
    intake = read_upload("rows.csv", as_csv(rows))
    assert lines_of(intake) == [("", "Plain", 3, 5250)]
    assert "“do.” cannot be used" in intake.problems[0].message


@pytest.mark.parametrize("kind", ["ods", "xls", "xlsx"])
@pytest.mark.parametrize("text", ["", "Two of them left in May"])
def test_comments_on_cells_are_asked_about_and_said_to_be_unread(
    kind: str, text: str, tmp_path: Path
) -> None:
    book = openpyxl.Workbook()
    sheet: Any = book.active
    for row in [HEADER, *HARTFORD[:2]]:
        sheet.append(row)
    if text:
        sheet["C2"].comment = Comment(text, "Office")
    book.save(tmp_path / "rows.xlsx")
    saved = converted(tmp_path / "rows.xlsx", kind, tmp_path)
    asked = [question.name for question in read_upload("rows", saved).questions]
    assert asked == ["remarks"] * bool(text)
    intake = read_upload("rows", saved, choices=Choices(remarks=AS_GIVEN))
    assert lines_of(intake) == lines_of(read_upload("rows", as_csv([HEADER, *HARTFORD[:2]])))
    assert intake.notes == (UNREAD_COMMENTS,) * bool(text)


UNREAD_COMMENTS = "Comments on cells were not read; look whether one of them changes a number."


def converted(source: Path, kind: str, folder: Path, *reading: str) -> bytes:
    """A file as LibreOffice saves it in another form."""
    subprocess.run(
        [
            *("soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}"),
            *("--headless", *reading, "--convert-to", kind, "--outdir", str(folder / "out")),
            str(source),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    return (folder / "out" / f"{source.stem}.{kind}").read_bytes()


@pytest.mark.parametrize("kind", ["ods", "xls", "xlsx"])
def test_a_workbook_that_libreoffice_wrote_reads(kind: str, tmp_path: Path) -> None:
    source = tmp_path / "rows.csv"
    with source.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([[], ["A title"], HEADER, *HARTFORD[:2]])
    # 44,34,76: commas, double quotes, UTF-8.
    saved = converted(source, kind, tmp_path, "--infilter=CSV:44,34,76")
    intake = read_upload("misnamed.csv", saved)
    assert (lines_of(intake), intake.problems) == (HARTFORD[:2], ())
    assert list(intake.frame["row"]) == [4, 5]


def test_rows_keep_the_numbers_that_the_screen_shows() -> None:
    intake = read_upload("x.xlsx", as_xlsx([HEADER, *HARTFORD], first=(9, 5)))
    assert list(intake.frame["row"]) == [11, 12, 13]
    blank_between = b"School,Students\n\nCREC,40\n,\nACES,5\n\n"
    assert list(read_upload("x.csv", blank_between).frame["row"]) == [3, 5]


def test_line_ends_within_a_cell_part_no_rows() -> None:
    table = [("School", "Students"), ("Two\rlines", 4), ("Two\r\nlines", 5), ("Two\nlines", 6)]
    for intake in (read_table(table), read_upload("x.xlsx", as_xlsx(table))):
        assert [row.students for row in intake.rows] == [4, 5, 6]
        assert {row.school for row in intake.rows} == {"Two lines"}


def test_rows_of_unequal_length_read() -> None:
    text = "Magnet students\nSchool,Students,Tuition,Comment\nCREC,40\nACES,5,4000,a,b,c\n"
    assert read_paste(text).rows == (Row("CREC", 40), Row("ACES", 5, 4000.0))


def test_totals_are_left_out_with_a_note() -> None:
    intake = read_table(
        [
            ("Town", "School", "Students"),
            ("Hartford", "CREC", 40),
            ("Hartford", "ACES", 5),
            ("Hartford Total", "", 45),
            ("Bolton", "CREC", 10),
            ("Bolton", "ACES", 20),
            ("", "", 30 + 45),
            ("Total:", "", 75),
            ("", "Sub-total", "n/a"),
        ]
    )
    assert intake.problems == ()
    assert [row.students for row in intake.rows] == [40, 5, 10, 20]
    assert len(intake.notes) == 4
    assert intake.notes[1] == "Row 7, which names no school, was taken for a total and left out."


def test_a_school_named_like_a_total_is_kept() -> None:
    intake = read_table([("School", "Students"), ("Total Learning Academy", 4), ("Summit", 5)])
    assert (len(intake.rows), intake.notes) == (2, ())


def test_unnamed_subtotals_are_left_out() -> None:
    table = [("School", "Students"), ("A", 4), ("B", 5), ("", 9), ("C", 1), ("D", 2), ("", 3)]
    intake = read_table(table)
    assert [row.school for row in intake.rows] == ["A", "B", "C", "D"]
    assert intake.problems == ()


def test_rows_that_are_alike_are_kept_and_told() -> None:
    intake = read_table(
        [
            ("District", "School", "Students", "Tuition"),
            *[("Bolton", "CREC", 40, None), ("Bolton", "ACES", 5, 4000)],
            *[("Bolton", "CREC", 40, None), ("Bolton", "CREC", 40, 4000)],
            *[("Bolton", "ACES", 1, 4000), ("Bolton", "ACES", 2, 4000)],
        ]
    )
    assert len(intake.rows) == 6
    assert intake.notes == (
        "Rows 2 and 4 are alike (Bolton, CREC, 40 students); both are kept.",
        "Rows 3, 6 and 7 are alike (Bolton, ACES); all are kept.",
    )


def test_many_notes_of_a_kind_become_one() -> None:
    total = [("Total", 1)] * 9
    alike = [(f"School {place}", 1) for place in range(9)] * 2
    notes = read_table([("School", "Students"), *total, *alike]).notes
    assert len(notes) == 12
    assert notes[5] == "4 more rows were taken for totals and left out."
    assert notes[-1] == "4 more groups of rows are alike; all are kept."


def test_long_names_are_cut_with_a_note() -> None:
    intake = read_table([("School", "Students"), ("x" * 200, 1), ("y" * 80, 1)])
    assert [len(row.school) for row in intake.rows] == [80, 80]
    assert intake.notes == ("Row 2: a name was cut to 80 characters.",)


def test_a_lone_quotation_mark_is_told() -> None:
    content = b'School,Students,Comment\nCREC,40,"open\nACES,5,\n'
    intake = read_upload("x.csv", content, choices=Choices(remarks=AS_GIVEN))
    assert "quotation mark stands alone" in intake.notes[-1]


def test_rows_of_a_grid_are_numbered_as_people_see_them() -> None:
    table = [("School", "Students"), ("CREC", "-1"), ("LEARN", "5"), ("LEARN", "5")]
    intake = read_table(table, from_one=True)
    assert [problem.row for problem in intake.problems] == [1]
    assert any("2 and 3" in note for note in intake.notes)


def test_a_last_line_that_counts_the_schools_is_a_total() -> None:
    text = b"School,Students,Tuition\nElm,14,5250\nOak,9,6118.50\nAsh,7,4890\n3 schools,30,\n"
    intake = read_upload("x.csv", text)
    assert [row.students for row in intake.rows] == [14, 9, 7]
    assert intake.reading.own_total == "same"


@pytest.mark.parametrize(
    ("students", "tuition"),
    [("2", "4270.33"), ("4", "4270.33"), ("10", "40000"), ("3000", "4270.33"), ("14000", "")],
)
def test_what_stands_in_a_named_box_is_what_the_box_is_called(students: str, tuition: str) -> None:
    intake = read_table(
        [("school", "students", "tuition"), ("CREC", students, tuition)], from_one=True
    )
    assert not intake.problems
    (row,) = intake.rows
    assert (row.students, row.tuition) == (float(students), float(tuition) if tuition else None)
