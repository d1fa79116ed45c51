"""Every bad input gets a clear sentence, at once, and costs no good row."""

import io
import re
import struct
from pathlib import Path

import pytest
import xlsxwriter

from model.intake import read_paste, read_table, read_upload
from model.intake.problems import LONGEST_GIVEN, MOST_PROBLEMS
from model.parameters import Row
from tests.model.intake.tables import HEADER, as_csv, as_xlsx, as_zip, messages

WHOLE = "a number from 0 to 50,000"
DOLLARS = "an amount from 1 to 100,000 dollars, 0 or an empty cell"
FORMULA = ", not a formula without a stored value (open the file in a spreadsheet and save it)"
POINT = ", written as 4,270.33 is: commas for thousands, a point for cents"


@pytest.mark.parametrize("neighbor", ["41", "$41"])
@pytest.mark.parametrize(
    ("column", "text", "accepted"),
    [
        ("students", "-5", WHOLE),
        ("students", "(5)", WHOLE),
        ("students", "forty", WHOLE),
        ("students", "50001", WHOLE),
        ("students", "", WHOLE),
        ("students", "nan", WHOLE),
        ("students", "inf", WHOLE),
        ("students", "1.2.3", WHOLE),
        ("students", "12 families", WHOLE),
        ("students", "5%", f"{WHOLE}, not a percent"),
        ("students", "1.200", WHOLE + POINT),
        ("students", "1,2", WHOLE + POINT),
        ("students", "1 2", WHOLE),
        ("students", "٣", WHOLE),
        ("students", "#REF!", f"{WHOLE}, not an error of the spreadsheet"),
        ("tuition", "0.99", DOLLARS),
        ("tuition", "10,000,000", DOLLARS),
        ("tuition", "100000.01", DOLLARS),
        ("tuition", "-4270", DOLLARS),
        ("tuition", "(4,270.33)", DOLLARS),
        ("tuition", "1.234,56", DOLLARS + POINT),
        ("tuition", "4270,33", DOLLARS + POINT),
        ("tuition", "4.270", DOLLARS + POINT),
        ("tuition", "58%", f"{DOLLARS}, not a percent"),
        ("tuition", "n/a", DOLLARS),
        ("tuition", "=A1*2", DOLLARS + FORMULA),
        ("tuition", "2024-10-01", f"{DOLLARS}, not a date"),
        ("school", "", "the name of a school or operator"),
    ],
)
def test_a_bad_cell_is_told_by_row_and_column_and_its_row_left_out(
    column: str, text: str, accepted: str, neighbor: str
) -> None:
    """Whether the other cells of the column convert at once or need cleaning."""
    cells = {"school": "CREC", "students": "40", "tuition": "4270.33"} | {column: text}
    table = [
        ("School", "Students", "Tuition"),
        ("ACES", neighbor, "$4,100"),
        tuple(cells.values()),
        ("LEARN", 7, 5000),
    ]
    intake = read_table(table)
    (problem,) = intake.problems
    assert (problem.row, problem.column, problem.given) == (3, column, text)
    assert (problem.accepted, problem.used) == (accepted, "the row was left out")
    assert intake.rows == (Row("ACES", 41, 4100.0), Row("LEARN", 7, 5000.0))


def test_a_message_is_one_clear_sentence() -> None:
    intake = read_paste("School,Students\nCREC,-5\n,5\nACES,\n")
    assert messages(intake) == [
        "Row 2, students: “-5” cannot be used; accepted is a number from 0 to 5,000; "
        "the row was left out.",
        "Row 3, school: nothing is given; accepted is the name of a school or operator; "
        "the row was left out.",
        "Row 4, students: nothing is given; accepted is a number from 0 to 5,000; "
        "the row was left out.",
    ]


def test_all_problems_of_a_row_are_told_at_once() -> None:
    intake = read_table([("School", "Students", "Tuition"), ("", "x", "y")])
    assert [problem.column for problem in intake.problems] == ["school", "students", "tuition"]


def test_thousands_of_problems_become_fifty_and_a_count() -> None:
    intake = read_table([("School", "Students"), *[("CREC", "x"), ("ACES", 5)] * 3_000])
    assert len(intake.rows) == 3_000
    assert len(intake.problems) == MOST_PROBLEMS + 1
    assert intake.problems[-1].message.startswith("2,950 more cells could not be used")


def test_what_was_given_is_shown_short_and_printable() -> None:
    intake = read_table([("School", "Students"), ("CREC", "\x1b[31m\u202e" + "x" * 900)])
    given = intake.problems[0].given
    assert len(given) == LONGEST_GIVEN
    assert given.isprintable()


def test_names_that_look_like_formulas_stay_text() -> None:
    names = ["=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "<b>x</b>"]
    table = [("School", "Students"), *[(name, 1) for name in names]]
    for intake in (read_upload("x.csv", as_csv(table)), read_upload("x.xlsx", as_xlsx(table))):
        assert [row.school for row in intake.rows] == names


def test_the_20001st_row_is_told_and_the_others_kept() -> None:
    rows = [("", f"School {place}", 5, "") for place in range(20_001)]
    assert (
        read_upload("x.csv", as_csv([HEADER, *rows[:-1], ("", "Total", 100_000, "")])).problems
        == ()
    )
    intake = read_upload("x.csv", as_csv([HEADER, *rows]))
    assert messages(intake) == [
        "There are more than 20,000 rows; accepted is at most 20,000; the first 20,000 were read "
        "and the others left out."
    ]
    assert list(intake.frame["row"]) == list(range(2, 20_002))


def test_the_201st_district_is_told_and_the_others_kept() -> None:
    rows = [(f"District {place % 201}", f"S {place}", 5, "") for place in range(402)]
    assert read_table([HEADER, *rows[:200], ("", "No district", 5, "")]).problems == ()
    intake = read_table([HEADER, *rows])
    assert messages(intake) == [
        "There are 201 districts; accepted is at most 200; the rows of the first 200 were read and "
        "the others left out."
    ]
    assert len(intake.frame) == 400
    assert "District 200" not in set(intake.frame["district"])


def lying_zip() -> bytes:
    """A zip whose directory says 100 bytes, and which unpacks to 60 MB."""
    content = bytearray(as_zip({"xl/workbook.xml": bytes(60_000_000)}))
    directory = content.rindex(b"PK\x01\x02")
    content[directory + 24 : directory + 28] = content[22:26] = struct.pack("<I", 100)
    return bytes(content)


def corners(row: int, column: int, first: bool = True) -> bytes:
    """A workbook with a cell in the first and one in the last corner of a sheet."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        if first:
            sheet.write(0, 0, "School")
        sheet.write(row, column, "x")
    return file.getvalue()


XLSX = as_xlsx([HEADER, ("Bolton", "CREC", 40, 4270.33)])
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
NOT_TABLES = {
    "nothing": (b"", "is empty"),
    "blanks": (b"\xef\xbb\xbf \r\n\n", "is empty"),
    "6 MB": (b"School,Students\n" + b"CREC,40\n" * 750_000, "has 6.0 MB"),
    "header only": (b"School,Students\n", "has a header and no rows"),
    "PDF": (b"%PDF-1.7\nSchool,Students\nCREC,40", "is a PDF document"),
    "PNG": (b"\x89PNG\r\n\x1a\n" + bytes(50), "is an image"),
    "JPEG": (b"\xff\xd8\xff\xe0" + bytes(50), "is an image"),
    "bitmap": (b"BM" + bytes(50), "is an image"),
    "Windows program": (b"MZ\x90\x00" + bytes(50), "is a program"),
    "Linux program": (b"\x7fELF" + bytes(50), "is a program"),
    "web page": (b"\n<!DOCTYPE html><table><tr><td>School", "is a web page"),
    "noise": (bytes(range(1, 256)) * 9, "is no text"),
    "NUL": (b"School,Students\nCREC\0,40", "is no text"),
    "half UTF-16": (b"\xff\xfe" + "School,Students".encode("utf-16-le")[:-1], "is no text"),
    "other zip": (as_zip({"rows.csv": b"School,Students\nCREC,40"}), "is a zip archive"),
    "Word": (as_zip({"word/document.xml": b"<x/>"}), "is a Word document"),
    "slides": (as_zip({"ppt/presentation.xml": b"<x/>"}), "is a presentation"),
    "binary workbook": (as_zip({"xl/workbook.bin": b"x"}), "is a binary Excel workbook"),
    "empty zip": (as_zip({}), "is a zip archive"),
    "broken inside": (as_zip({"xl/workbook.xml": b"<x/>"}), "is damaged"),
    "cut short": (XLSX[:3_000], "is damaged"),
    "cut at the end": (XLSX[:-30], "is damaged"),
    "broken data": (XLSX[:60] + b"\xff" * 300 + XLSX[360:], "is damaged"),
    "nothing in it": (as_xlsx([]), "has nothing in its sheets"),
    "ODT": (
        as_zip({"META-INF/manifest.xml": b"application/vnd.oasis.opendocument.text"}),
        "is an OpenDocument file but no spreadsheet",
    ),
    "locked ODS": (
        as_zip({"META-INF/manifest.xml": b"opendocument.spreadsheet <manifest:encryption-data>"}),
        "is locked with a password",
    ),
    "locked zip": (
        re.sub(rb"(PK\x01\x02.{4}).", b"\\1\x01", XLSX, flags=re.DOTALL),
        "is locked with a password",
    ),
    "locked xlsx": (OLE + "EncryptedPackage".encode("utf-16-le"), "is locked with a password"),
    "old Word": (OLE + "WordDocument".encode("utf-16-le"), "is an Office file but no workbook"),
    "broken xls": (OLE + "Workbook".encode("utf-16-le"), "is damaged"),
    "bomb by size": (as_zip({"xl/workbook.xml": bytes(51_000_000)}), "unpacks to far more"),
    "bomb by ratio": (as_zip({"xl/workbook.xml": bytes(5_000_000)}), "unpacks to far more"),
    "bomb by entries": (as_zip({str(n): b"" for n in range(2_001)}), "unpacks to far more"),
    "bomb that lies": (lying_zip(), "unpacks to far more"),
    # The reader would ask for 500 GB and abort.
    "bomb by two far cells": (corners(1_048_575, 16_383), "unpacks to far more"),
    "one far cell": (corners(1_048_575, 0, first=False), "has nothing in its first 100 rows"),
    "endless cell": (
        b'School,Students\nCREC,40\nx\n"' + b"x" * 200_000,
        "has a cell that never ends",
    ),
}


@pytest.mark.parametrize(("content", "said"), NOT_TABLES.values(), ids=NOT_TABLES)
def test_what_is_no_table_is_one_sentence_and_no_row(content: bytes, said: str) -> None:
    intake = read_upload("my rows.xlsx", content)
    (problem,) = intake.problems
    subject = "“my rows.xlsx”"
    assert problem.message.startswith(f"{subject} {said}")
    assert problem.used == "the file was not read; what you had entered stays"
    assert (problem.row, problem.column) == (None, "")
    assert intake.frame.empty


def test_a_stray_cell_far_to_the_right_does_no_harm() -> None:
    table = [("School", "Students"), ("CREC", 40), (*[None] * 16_000, "stray")]
    assert read_upload("x.xlsx", as_xlsx(table)).rows == (Row("CREC", 40),)


def test_a_file_is_judged_by_content_and_not_by_name() -> None:
    assert len(read_upload("rows.pdf", XLSX).rows) == 1
    assert len(read_upload("rows.xlsx", as_csv([HEADER, ("", "CREC", 40, "")])).rows) == 1
    assert len(read_upload("", XLSX).rows) == 1


@pytest.mark.parametrize("start", ["MZ Academy", "BMX School", "PKU"])
def test_a_table_may_begin_as_a_program_does(start: str) -> None:
    assert read_upload("x.csv", f"{start},40\n".encode()).rows == (Row(start, 40),)


def test_too_large_pastes_and_grids_are_refused() -> None:
    assert "at most 5 MB" in messages(read_paste("School,Students\n" + "CREC,40\n" * 700_000))[0]
    assert "at most 5 MB" in messages(read_table([["School", "x" * 900]] * 6_000))[0]
    assert "is empty" in messages(read_table([["", None], []]))[0]
    assert "is empty" in messages(read_paste("  \n"))[0]


def test_nothing_of_the_model_starts_with_the_reader_of_workbooks() -> None:
    """It runs as a process of its own, which would otherwise take a second to start."""
    source = Path("model/intake/workbook.py").read_text(encoding="utf-8")
    assert "import model" not in source
    assert "from model" not in source
