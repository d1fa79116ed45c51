"""Marks of notes and units are told from the numbers that they follow, or asked about."""

import io
import zipfile
from collections.abc import Callable

import pytest
import xlsxwriter

from model.intake import Choices, read_upload
from model.intake.workbook import texts_as_shown
from tests.model.intake.tables import as_zip

HEAD = "School,Students,Tuition\n"
NOTES = "\n1 Includes one pupil who came in October.\n2 This rate is not yet approved.\n"


@pytest.mark.parametrize("mark", ["¹", "²", " ³", "*", " †", "ᵃ", "(a)", " (b)", "*†"])
def test_a_mark_that_is_no_digit_is_taken_off_a_number(mark: str) -> None:
    intake = read_upload("x.csv", f'{HEAD}A,12{mark},"4,270.33{mark}"\nB,9,5250\n'.encode())
    assert [(row.students, row.tuition) for row in intake.rows] == [(12, 4270.33), (9, 5250)]
    assert intake.problems == ()


@pytest.mark.parametrize(
    ("count", "rate"),
    [
        ("12 students", "$4,270.33 per student"),
        ("12 Pupils", "4,270.33/pupil"),
        ("12 kids*", "$4,270.33 each"),
        ("12 seats", "4270.33 a year"),
    ],
)
def test_what_a_number_is_of_is_taken_off_it(count: str, rate: str) -> None:
    intake = read_upload("x.csv", f'{HEAD}A,{count},"{rate}"\nB,9,5250\n'.encode())
    assert [(row.students, row.tuition) for row in intake.rows] == [(12, 4270.33), (9, 5250)]
    assert intake.problems == ()


@pytest.mark.parametrize(
    "cells",
    [
        "12 students (half days),4270.33",
        "12 or 13 students,4270.33",
        "12 families,4270.33",
        "12 new students,4270.33",
        "12,$4270.33 per month",
        "12,$427.03 per student per month",
    ],
)
def test_a_number_of_something_else_is_told(cells: str) -> None:
    intake = read_upload("x.csv", f"{HEAD}A,{cells}\nB,9,5250\n".encode())
    assert [row.school for row in intake.rows] == ["B"]
    assert [problem.row for problem in intake.problems] == [2]


@pytest.mark.parametrize("count", ["12 (1)", "¹12", "12a", "12 (new)", "1.200*"])
def test_what_may_be_more_than_a_mark_is_never_taken_off(count: str) -> None:
    intake = read_upload("x.csv", f"{HEAD}A,{count},4270.33\nB,9,5250\n".encode())
    assert [row.school for row in intake.rows] == ["B"]
    assert [problem.row for problem in intake.problems] == [2]


def _with_raised(*parts: str) -> bytes:
    """A workbook of a count and a rate, each of which ends with a raised mark."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        sheet, raised = book.add_worksheet(), book.add_format({"font_script": 1})
        sheet.write_row(0, 0, ["School", "Students", "Tuition"])
        sheet.write(1, 0, "A")
        sheet.write_rich_string(1, 1, "12", raised, parts[0])
        sheet.write_rich_string(1, 2, "4,270.33", raised, parts[1])
        sheet.write_row(2, 0, ["B", 9, 5250])
    return file.getvalue()


def _inline(content: bytes) -> bytes:
    """The same workbook with its texts in the cells."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        files = {each.filename: archive.read(each) for each in archive.infolist()}
    texts = files["xl/sharedStrings.xml"].split(b"<si>")[1:]
    sheet = files["xl/worksheets/sheet1.xml"]
    for at, text in enumerate(texts):
        inner = b"<is>" + text.split(b"</si>")[0] + b"</is>"
        sheet = sheet.replace(b't="s"><v>%d</v>' % at, b't="inlineStr">' + inner)
    return as_zip(files | {"xl/worksheets/sheet1.xml": sheet})


@pytest.mark.parametrize("made", [lambda content: content, _inline])
@pytest.mark.parametrize("marks", [("1", "2"), ("1, 2", "a")])
def test_a_raised_mark_in_a_workbook_is_no_digit(
    made: Callable[[bytes], bytes], marks: tuple[str, str]
) -> None:
    intake = read_upload("x.xlsx", made(_with_raised(*marks)))
    assert [(row.students, row.tuition) for row in intake.rows] == [(12, 4270.33), (9, 5250)]
    assert intake.problems == ()


def test_a_raised_mark_in_an_old_workbook_goes_on_from_record_to_record() -> None:
    def text(letters: str, begin: int) -> list[bytes]:
        """A shared text with its head, its letters, and the one run of its second font."""
        head = len(letters).to_bytes(2, "little") + b"\x08" + (1).to_bytes(2, "little")
        return [head, letters.encode(), begin.to_bytes(2, "little") + (1).to_bytes(2, "little")]

    font = (0x31, bytes(14)), (0x31, bytes(8) + b"\1" + bytes(5))
    first, second, third = text("651", 2), text("5,012.502", 8), text("PK3", 2)
    whole = (bytes(4) + (3).to_bytes(4, "little")) + b"".join([*first, *second, *third])
    marked = {0: "65¹", 1: "5,012.50²"}
    assert texts_as_shown([*font, (0xFC, whole)]) == marked
    assert texts_as_shown([font[0], (0xFC, whole)]) == {}
    claimed = whole[:4] + b"\xff\xff\xff\x7f" + whole[8:]
    assert texts_as_shown([*font, (0xFC, claimed)]) == marked
    # A text that goes on in the next record says there how wide its letters are; a run does not.
    start = len(b"".join(first)) + 8 + len(second[0])
    wide = b"\x01" + second[1][4:].decode().encode("utf-16-le")
    parts = [whole[: start + 4], wide + second[2][:2], second[2][2:] + b"".join(third)]
    records = [(0xFC, parts[0]), (0x3C, parts[1]), (0x3C, parts[2])]
    assert texts_as_shown([*font, *records]) == marked


@pytest.mark.parametrize("position", ["super 58%", "33% 58%"])
def test_a_raised_mark_in_an_opendocument_sheet_is_no_digit(position: str) -> None:
    spaces = "".join(
        f' xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for short, name in (
            *(("office", "office"), ("table", "table"), ("text", "text"), ("style", "style")),
            ("manifest", "manifest"),
        )
    )

    def cell(inner: str) -> str:
        kind = 'office:value-type="string"'
        return f"<table:table-cell {kind}><text:p>{inner}</text:p></table:table-cell>"

    raised = '12<text:span text:style-name="T1">1</text:span>'
    rows = [("School", "Students", "Tuition"), ("A", raised, "4270.33"), ("B", "9", "5250")]
    table = "".join(f"<table:table-row>{''.join(map(cell, row))}</table:table-row>" for row in rows)
    style = (
        '<style:style style:name="T1" style:family="text">'
        '<style:text-properties style:text-position="POSITION"/></style:style>'
    )
    content = (
        f"<office:document-content{spaces}><office:automatic-styles>"
        f"{style.replace('POSITION', position)}"
        "</office:automatic-styles><office:body><office:spreadsheet>"
        f'<table:table table:name="S">{table}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    entry = f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>'
    manifest = f"<manifest:manifest{spaces}>{entry}</manifest:manifest>"
    files = {"mimetype": kind, "META-INF/manifest.xml": manifest, "content.xml": content}
    intake = read_upload("x.ods", as_zip({name: text.encode() for name, text in files.items()}))
    assert [(row.students, row.tuition) for row in intake.rows] == [(12, 4270.33), (9, 5250)]


def test_digits_that_may_be_marks_of_the_notes_below_are_asked_about() -> None:
    text = f"{HEAD}A,14,5250\nB,91,6118.50\nC,7,4890.002{NOTES}".encode()
    intake = read_upload("x.csv", text)
    assert intake.rows == ()
    assert [question.name for question in intake.questions] == ["footnotes"]
    assert intake.questions[0].place == "3, 4: “91”, “4890.002”"
    left = read_upload("x.csv", text, choices=Choices(doubtful_rows="leave-out"))
    assert [row.students for row in left.rows] == [14]
    counted = read_upload("x.csv", text, choices=Choices(doubtful_rows="count"))
    assert [row.students for row in counted.rows] == [14, 91, 7]
    assert counted.problems == ()


@pytest.mark.parametrize(
    "table",
    [
        "School,Students,Tuition\nA,14,5250\nB,90,6118.50",
        "School,Students,Tuition\nA (1),14,5250\nB²,91,6118.50",
        "School,Students,Tuition\nA,14,5250\nB,91,6118.50\nTotal,105,",
        "School,Students,Tuition,Bill\nA,14,5250,73500\nB,91,6118.50,556783.50",
    ],
)
def test_nobody_is_asked_of_digits_that_are_proved_or_of_marks_that_are_seen(table: str) -> None:
    intake = read_upload("x.csv", f"{table}{NOTES}".encode())
    assert intake.questions == ()
    assert len(intake.rows) == 2
