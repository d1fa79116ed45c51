"""Of files as business offices have them, each is read right, or asked about, or refused."""

import re
from collections import Counter
from functools import cache

import pytest

from model import estimate_district, load_pack
from model.intake import Called, Choices, Intake, of_one_district, read_table, read_upload
from model.intake.questions import AS_GIVEN, LEAVE_OUT
from model.parameters import Row
from model.scenario import decode
from tests.cases import FOLDER, Case, cases, texts

PACK = load_pack("2024.1")
CASES = {case.name: case for case in cases()}
EVERY = CASES | {case.name: case for case in texts()}


_NEGATIVE = "a negative student of a school that has others"
_CREDIT = "a credit of one student, named after its school"
_REFUND = "a refund in numbers above 0"
_LEFT = "a student who has left, by a date of exit"
_HALF = "an invoice for half a year"
_DATES = "two invoices by their dates"
_MONTHS = "a school once for each month"
_OF_A_SHARE = "the share of the enrollment that comes from one town"
_REDUCTION = "a column called State Reduction"
_TOWN = "a town behind the schools that may be where each stands"


@cache
def read(case: Case) -> Intake:
    """The reading of a case that nobody has chosen anything of, made once for all tests."""
    return read_upload(case.name if case.name in CASES else "x.csv", case.content)


def students_of(intake: Intake) -> str:
    """The students of all rows, or of each district, as expected.csv writes them."""
    by_district = Counter[str]()
    for district, row in zip(intake.frame["district"], intake.rows, strict=True):
        by_district[district] += row.students  # type: ignore[assignment]
    return " / ".join(f"{district} {students:g}" for district, students in by_district.items())


def is_right(case: Case, intake: Intake) -> bool:
    rows = intake.rows
    if not rows:
        return False
    if " / " in case.students:
        return students_of(intake) == case.students
    students = sum(row.students for row in rows)
    if case.students and abs(students - float(case.students)) > 1e-6:
        return False
    bill = estimate_district(PACK, decode("", PACK)[0], rows).bill_now
    return case.bill_now is None or abs(bill - case.bill_now) <= 0.05


def asks(intake: Intake) -> bool:
    """Nothing was taken, and the sentence names every candidate."""
    if not intake.questions or intake.rows:
        return False
    said = intake.problems[0].message
    return all(option.label in said for each in intake.questions for option in each.options)


def test_every_file_has_its_right_answer_and_every_answer_its_file() -> None:
    files = {path.name for path in FOLDER.iterdir()}
    assert files == CASES.keys()


@pytest.mark.parametrize("case", EVERY.values(), ids=list(EVERY))
def test_a_file_is_read_right_or_asked_about_or_refused(case: Case) -> None:
    intake = read(case)
    refused = not intake.rows and not intake.questions and bool(intake.problems)
    match case.wanted:
        case "right":
            assert is_right(case, intake)
        case "right or asked":
            assert is_right(case, intake) or asks(intake) or refused
        case "asked":
            assert asks(intake) or refused
        case "sentence" | "sentence or right":
            # Rows that are plain may be read beside those that a sentence names.
            assert intake.problems or (case.wanted.endswith("right") and is_right(case, intake))
        case _:
            raise AssertionError(case.wanted)


@pytest.mark.parametrize("case", EVERY.values(), ids=list(EVERY))
def test_what_was_taken_for_what_is_said(case: Case) -> None:
    intake = read(case)
    if not intake.rows:
        assert intake.problems
        return
    reading = intake.reading
    roles = {each.role for each in reading.columns}
    assert "school" in roles
    assert "students" in roles or reading.each_row_a_student
    assert reading.students == pytest.approx(sum(row.students for row in intake.rows))
    assert reading.summary in intake.said
    for each in reading.columns:
        if each.role in ("students", "tuition") or (each.role == "bill" and "tuition" not in roles):
            assert f"column {each.column}" in reading.summary.replace("bills in column", "column")


@pytest.mark.parametrize(
    ("name", "choices", "students", "bill"),
    [
        ("06_two_rates.xlsx", Choices(tuition_column="Tuition FY2025"), 50, 245_480),
        ("06_two_rates.xlsx", Choices(tuition_column="d"), 50, 245_480),
        ("07_two_counts.xlsx", Choices(students_column="C"), 50, 245_480),
        ("08_pk_k12_total.xlsx", Choices(students_column="K-12 students"), 38, 186_360),
        ("10f_tuition_increase_cols.xlsx", Choices(tuition_column="Current"), 15, 72_620),
        ("29_hidden_row.xlsx", Choices(hidden_rows="leave-out"), 50, 245_480),
        ("29_hidden_row.xlsx", Choices(hidden_rows="count"), 149, 245_480 + 99 * 9_999),
        ("32_sheets_by_year.xlsx", Choices(sheet="FY2025"), 50, 245_480),
        ("32_sheets_by_year.xlsx", Choices(sheet="1"), 38, 30 * 8_641.38 + 8 * 7_758.62),
        ("39_dups.xlsx", Choices(repeated_rows="leave-out"), 40, 200_480),
        ("39_dups.xlsx", Choices(repeated_rows="count"), 120, 601_440),
        ("09_total_bill.xlsx", Choices(bill_column="Total billed"), 50, 245_480),
        ("01_title_blank.xlsx", Choices(header_row=4, tuition_column="C"), 80, 371_293.20),
        ("127_district_own_line.xlsx", Choices(sum_rows="leave-out"), 50, 245_480),
        ("p_edsight.csv", Choices(only_rows="white"), 65, 277_571.43),
        ("o01_years_over_columns.xlsx", Choices(year="2025"), 50, 245_480),
        ("o01_years_over_columns.xlsx", Choices(year="2026"), 56, 44 * 5_100 + 12 * 4_600),
        ("o04_two_years_side_by_side.csv", Choices(year="2025"), 50, 245_480),
        ("o33_two_october_counts.xlsx", Choices(year="2025"), 50, 245_480),
        ("o46_year_rows.xlsx", Choices(year="2025"), 50, 245_480),
        ("o47_sheet_a_year.xlsx", Choices(year="2025"), 50, 245_480),
        ("o84_projected.xlsx", Choices(year="2026"), 53, 42 * 5_150 + 11 * 4_650),
        ("06_two_rates.xlsx", Choices(year="2025"), 50, 245_480),
        ("o39_prek_grade_columns.xlsx", Choices(students_column="F-B"), 38, 189_432),
        ("o74_other_programs_named.csv", Choices(program_rows="all"), 106, 455_276),
        ("o48_rates_on_another_sheet.xlsx", Choices(tuition_column="none"), 50, 213_516.50),
        ("o05_export_subtotals.xlsx", Choices(only_district="AVON BOE"), 50, 245_480),
        ("q05_struck_row.xlsx", Choices(doubtful_rows="leave-out"), 17, 86_200),
        ("q05_struck_row.xlsx", Choices(doubtful_rows="count"), 25, 135_800),
        ("q30_unseen.xlsx", Choices(doubtful_rows="leave-out"), 13, 56_700),
        ("q30_unseen.xlsx", Choices(doubtful_rows="count"), 27, 120_400),
        ("q31_unseen.ods", Choices(doubtful_rows="leave-out"), 13, 56_700),
        ("q32_unseen.xls", Choices(doubtful_rows="leave-out"), 9, 38_700),
        (_NEGATIVE, Choices(doubtful_rows="count"), 19, 104_600),
        (_NEGATIVE, Choices(doubtful_rows="leave-out"), 20, 110_800),
        (_TOWN, Choices(district_column="none"), 25, 135_800),
        (_OF_A_SHARE, Choices(students_column="B*C"), 50, 245_480),
        (_REDUCTION, Choices(tuition_column="C-D"), 20, 85_406.60),
        (_REDUCTION, Choices(other_columns=LEAVE_OUT), 20, 147_252.80),
        ("a column called Less Aid", Choices(tuition_column="C+D"), 20, 85_406.60),
        ("the district's percent beside the rate", Choices(tuition_column="C*D"), 20, 85_406.62),
        ("a footnote that rates are before the cap", Choices(remarks=AS_GIVEN), 20, 147_252.80),
        ("a bill among rates", Choices(remarks=AS_GIVEN), 29, 362_978.05),
        ("a column called Parent Tuition", Choices(tuition_column="C"), 20, 70_000),
        ("seats that are vacant", Choices(doubtful_rows=LEAVE_OUT), 20, 85_406.60),
        (_OF_A_SHARE, Choices(students_column="B"), 600, 2_904_800),
        (_CREDIT, Choices(doubtful_rows="count"), 49, 240_468),
        (_CREDIT, Choices(doubtful_rows="leave-out"), 50, 245_480),
        (_REFUND, Choices(doubtful_rows="leave-out"), 50, 245_480),
        (_REFUND, Choices(doubtful_rows="count"), 50, 245_480),
        ("codes of programs", Choices(only_rows="IM"), 50, 245_480),
        ("a monthly tuition of ten months", Choices(tuition_column="C*10"), 50, 251_480),
        ("tuition for a semester", Choices(tuition_column="C*2"), 50, 245_480),
        ("two halves of a bill", Choices(bill_column="C+D"), 50, 245_480),
        ("a student who has left, by a date of exit", Choices(doubtful_rows="count"), 4, 19_536),
        (
            "a student who has left, by a date of exit",
            Choices(doubtful_rows="leave-out"),
            3,
            14_524,
        ),
        (_HALF, Choices(tuition_column="C*2"), 50, 245_480),
        ("two groups side by side at one rate", Choices(students_column="B+D"), 50, 245_480),
        (
            "two groups side by side, each at its own rate",
            Choices(students_column="B+D", bill_column="B*C+D*E"),
            50,
            268_000,
        ),
        ("grades in two columns", Choices(students_column="B+C"), 50, 245_480),
        ("a pivot of years", Choices(students_column="C"), 50, 213_516.50),
        ("towns above their schools, in one column", Choices(only_district="Avon"), 50, 245_480),
        (_HALF, Choices(tuition_column="C*1"), 50, 122_740),
        (_DATES, Choices(only_rows="2024-09-01", bill_column="D*2"), 50, 245_480),
        (_MONTHS, Choices(tuition_column="C*10", only_rows="oct"), 40, 200_480),
        ("codes of programs", Choices(only_rows="all"), 60, 310_418),
    ],
)
def test_a_choice_answers_the_question(
    name: str, choices: Choices, students: float, bill: float
) -> None:
    intake = read_upload(name, EVERY[name].content, choices=choices)
    assert intake.questions == ()
    assert is_right(Case(name, "right", str(students), bill), intake)


@pytest.mark.parametrize(
    ("name", "choices"),
    [
        (_HALF, Choices(tuition_column="C")),
        (_DATES, Choices(only_rows="2024-09-01")),
        (_MONTHS, Choices(tuition_column="C*10")),
    ],
)
def test_dollars_of_a_part_of_a_year_are_asked_about_until_somebody_says(
    name: str, choices: Choices
) -> None:
    intake = read_upload(name, EVERY[name].content, choices=choices)
    assert asks(intake)
    assert "all" not in {option.value for option in intake.questions[0].options}


@pytest.mark.parametrize(
    "choices",
    [
        Choices(sheet="FY2031"),
        Choices(students_column="Pupils of the moon"),
        Choices(tuition_column="ZZ"),
        Choices(header_row=77),
        Choices(year="2031"),
        Choices(only_district="Canton"),
    ],
)
def test_a_choice_of_what_is_not_there_is_refused_with_what_is(choices: Choices) -> None:
    intake = read_upload("x.xlsx", CASES["01_title_blank.xlsx"].content, choices=choices)
    assert intake.rows == ()
    assert len(intake.problems) == 1


@pytest.mark.parametrize(
    ("name", "cells"),
    [
        ("12_errors_in_rate.xlsx", ["#N/A", "#DIV/0!", "#REF!"]),
        ("12_errors_in_rate_libreoffice.xls", ["#N/A", "#DIV/0!", "#NAME?"]),
        ("12_errors_in_rate_libreoffice.ods", ["#N/A", "#DIV/0!", "#NAME?"]),
        ("11_formula_nocache.xlsx", ["=5000+12", "=4400+100"]),
    ],
)
def test_an_error_is_named_by_its_row_and_never_becomes_the_average(
    name: str, cells: list[str]
) -> None:
    intake = read_upload(name, CASES[name].content)
    assert intake.rows == ()
    assert [problem.given for problem in intake.problems] == cells
    assert [problem.row for problem in intake.problems] == list(range(2, len(cells) + 2))
    assert {problem.column for problem in intake.problems} == {"tuition"}


def test_what_tells_students_apart_is_kept_nowhere() -> None:
    for name in ("41_student_list.xlsx", "41c_student_number.xlsx", "41e_sasid.xlsx"):
        intake = read_upload(name, CASES[name].content)
        told = repr((intake.frame.to_dict(), intake.problems, intake.said, intake.reading))
        assert intake.reading.each_row_a_student
        for identifier in ("1001", "1002", "1003", "40001", "40002"):
            assert not re.search(rf"\b{identifier}\b", told)


def test_nothing_is_worked_out_of_what_tells_students_apart() -> None:
    text = b"Student ID,School,Tuition\n1001,A,5012\n1002,B,4500\n"
    for choices in (Choices(students_column="A*1"), Choices(tuition_column="A+C")):
        (told,) = read_upload("x", text, choices=choices).problems
        assert "1001" not in told.message
        assert "Student ID" in told.message


def test_half_students_and_the_dust_of_formulas_are_read() -> None:
    half = read_upload("x.xlsx", CASES["16_half_students.xlsx"].content)
    assert half.rows == (Row("A", 40.5, 5012.0), Row("B", 10, 4500.0))
    dust = read_upload("x.xlsx", CASES["44_float_dust.xlsx"].content)
    assert dust.rows == (Row("A", 40, 5012.0), Row("B", 10, 4500.0))
    assert isinstance(dust.rows[0].students, int)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "School,Students,Tuition\nA,40,5012\n\nFY25,,\nSchool,Students,Tuition\nA,41,5100",
            "header",
        ),
        ("School,Year,Students,Tuition\nA,2024,40,5012\nA,2025,42,5100", "part"),
        ("School,Students,Tuition at 100%,Tuition at 58%\nA,40,8641,5012", "tuition"),
        ("School,Students,FY25\nA,40,5012\nB,10,4500", "unnamed-tuition"),
        ("School,Students,Rate,Total\nA,40,501.2,200480\nB,10,450,45000", "tuition"),
        ("School,Student #,Tuition\nA,40,5012\nB,10,4500", "students"),
        ("School,Students,Tuition\nA,2,10024\nB,3,15036\n", "rate-or-bill"),
        ("School,Students,Tuition\nA,9,6042.66\nB,3,3175\nC,6,7022.27\nD,7,8710", "rate-or-bill"),
    ],
)
def test_what_more_than_one_thing_could_be_meant_by_is_asked(text: str, said: str) -> None:
    intake = read_upload("x.csv", text.encode())
    assert [question.name for question in intake.questions] == [said]
    assert asks(intake)


_HEAD = "School,Students,Tuition\n"


@pytest.mark.parametrize(
    ("text", "said", "choices"),
    [
        (
            "School,Students,Tuition,Billed? (Y/N)\nA,40,5012,Y\nB,10,4500,Y\nC,15,4270.33,N",
            "part",
            Choices(only_rows="Y"),
        ),
        (
            "School,Students,Tuition,Include\nA,40,5012,X\nB,10,4500,X\nC,15,4270.33,",
            "part",
            Choices(only_rows="x"),
        ),
        (
            "School,Students,Tuition,Paid by\nA,40,5012,District\nB,10,4500,District\nC,3,1,State",
            "part",
            Choices(only_rows="District"),
        ),
        (
            "Prog,School,Students,Tuition\nM,A,40,5012\nM,B,10,4500\nOC,C,4,5012",
            "part",
            Choices(only_rows="M"),
        ),
        (
            f"{_HEAD}Budget,,\nA,45,5012\nB,12,4500\nActual,,\nA,40,5012\nB,10,4500",
            "sections",
            Choices(only_rows="actual"),
        ),
        (
            f"{_HEAD}A,40,5012\nB,10,4500\nWaitlist,,\nA,12,5012\nC,3,4500",
            "doubtful",
            Choices(doubtful_rows=LEAVE_OUT),
        ),
        (
            f"{_HEAD}A,40,5012\n- grades K-5,25,\n- grades 6-8,15,\nB,10,4500",
            "doubtful",
            Choices(doubtful_rows=LEAVE_OUT),
        ),
        (
            f"{_HEAD}A,40,5012\nincl. English learners,12,\nB,10,4500\nthereof new,3,",
            "doubtful",
            Choices(doubtful_rows=LEAVE_OUT),
        ),
        (
            f"{_HEAD}A,40,5012\nB,10,4500\nPer CREC invoice,51,\nAdd: expected late,5,5012",
            "doubtful",
            Choices(doubtful_rows=LEAVE_OUT),
        ),
    ],
)
def test_rows_that_may_not_count_are_asked_about_and_the_answer_is_right(
    text: str, said: str, choices: Choices
) -> None:
    intake = read_upload("x.csv", text.encode())
    assert [question.name for question in intake.questions] == [said]
    chosen = read_upload("x.csv", text.encode(), choices=choices)
    assert [(row.school, row.students) for row in chosen.rows] == [("A", 40), ("B", 10)]


@pytest.mark.parametrize(
    "text",
    [
        "School,Students,Tuition,Billed? (Y/N)\nA,40,5012,Y\nB,10,4500,Y",
        "School,Level,Type,Students,Tuition\nA,ES,ES,40,5012\nB,HS,HS,10,4500",
        f"{_HEAD}Budget,,\nA,40,5012\nB,10,4500",
        f"{_HEAD}- A,40,5012\n- B,10,4500",
    ],
)
def test_nobody_is_asked_where_every_row_is_alike(text: str) -> None:
    intake = read_upload("x.csv", text.encode())
    assert not intake.questions
    assert [row.students for row in intake.rows] == [40, 10]


def test_a_header_that_a_page_break_repeats_is_left_out_with_a_word() -> None:
    text = b"School,Students,Tuition\nA,40,5012\nB,10,4500\nSchool,Students,Tuition\nC,5,4000\n"
    intake = read_upload("x.csv", text)
    assert [row.students for row in intake.rows] == [40, 10, 5]
    assert "Row 4 was left out: the header again." in intake.notes


_PAGES = (
    "Report,,Page 1 of 2\nRun 11/02/2025,,\nSchool,Students,Tuition\nA,40,5012\nB,10,4500\n,,\n"
    "Report,,{}\n{},,\nSchool,Students,Tuition\nC,5,4000\n"
)


def test_the_head_of_a_page_that_repeats_with_what_stands_above_it_is_left_out() -> None:
    intake = read_upload("x.csv", _PAGES.format("Page 2 of 2", "Run 11/02/2025").encode())
    assert [row.students for row in intake.rows] == [40, 10, 5]
    assert "Rows 7, 8, 9 were left out: the header again." in intake.notes
    assert intake.problems == ()


def test_a_header_below_another_title_is_one_of_another_table() -> None:
    content = _PAGES.format("Page 2 of 2", "Run 11/02/2024").encode()
    (asked,) = read_upload("x.csv", content).questions
    assert asked.name == "header"
    first = read_upload("x.csv", content, choices=Choices(header_row=3))
    assert [row.students for row in first.rows] == [40, 10]
    assert "Rows 9, 10 were left out: below the header of another table." in first.notes


def test_a_total_that_is_not_the_sum_is_told() -> None:
    intake = read_upload("x.csv", b"School,Students\nA,40\nB,10\nTotal,55\n")
    assert [row.students for row in intake.rows] == [40, 10]
    assert "it says 55 students, and the rows above it that were read have 50" in intake.notes[0]
    assert "the file's own total says 55" in intake.reading.summary


def test_dollars_of_a_total_that_are_not_the_sum_are_told() -> None:
    for rows in ("Bill\nA,12,61200\nB,8,49600\n", "Rate\nA,12,5100\nB,8,6200\n"):
        for total, tells in (("108300", "says $108,300.00;"), ("110800", "says the same;")):
            text = f"School,Students,{rows}Total,20,{total}\n"
            assert tells in read_upload("x.csv", text.encode()).reading.summary


def test_a_bill_that_is_not_students_times_rate_is_told() -> None:
    rows = [("A", 40, 5012, 200_480), ("B", 10, 4500, 45_000), ("C", 10, 4500, 90_000)]
    rows += [(f"S{n}", n, 4000, 4000 * n) for n in range(3, 20)]
    text = "\n".join(
        ",".join(map(str, row)) for row in [("School", "Students", "Rate", "Bill"), *rows]
    )
    intake = read_upload("x.csv", text.encode())
    assert len(intake.rows) == len(rows)
    assert any(
        note.startswith("In row 4 the students times the rate is not") for note in intake.notes
    )


def test_rows_of_other_programs_and_of_preschool_are_left_out_with_a_word() -> None:
    other = read_upload("x.xlsx", CASES["46_other_programs.xlsx"].content)
    assert any("“Open Choice”" in note and "other programs" in note for note in other.notes)
    grades = read_upload("x.csv", b"School,Grade,Students,Tuition\nA,PK,10,5012\nA,K,30,5012\n")
    assert [row.students for row in grades.rows] == [30]
    assert [each.row for each in grades.reading.left_out] == [2]


def test_a_year_that_is_not_there_is_refused_with_those_that_are() -> None:
    choices = Choices(year="2031")
    intake = read_upload("x", CASES["o01_years_over_columns.xlsx"].content, choices=choices)
    assert "nothing of FY2031, but of FY2025, FY2026;" in intake.problems[0].message
    intake = read_upload("x", b"School,Students\nA,40\n", choices=choices)
    assert "does not say of what fiscal year" in intake.problems[0].message


def test_a_question_of_the_year_names_the_columns_of_each() -> None:
    (question,) = read(CASES["o01_years_over_columns.xlsx"]).questions
    assert question.name == "year"
    assert question.candidates == (
        "FY2025 (B “FY2025 Students”, C “FY2025 Tuition”), "
        "FY2026 (D “FY2026 Students”, E “FY2026 Tuition”), "
        "every year of the file, each with its own figures"
    )


def test_rows_of_other_programs_are_summed_apart_wherever_their_program_stands() -> None:
    sections = read(CASES["o11_sections.xlsx"])
    programs = [each for each in sections.reading.left_out if each.why == "program"]
    assert [(each.name, each.students, each.bill) for each in programs] == [
        ("Farmington", 12, 36_000),
        ("Simsbury", 3, 9_000),
        ("Suffield", 6, 40_938),
    ]
    assert any("with 21 students and $85,938.00" in note for note in sections.notes)
    column = read(CASES["o10_program_column.xlsx"])
    assert [each.name for each in column.reading.left_out] == ["Farmington", "Suffield"]


def test_rows_behind_the_total_of_another_program_are_asked_about() -> None:
    text = b"School,Students\nA,40\nOpen Choice,\nFarmington,12\nSubtotal,12\nB,10\n"
    intake = read_upload("x.csv", text)
    assert [question.name for question in intake.questions] == ["programs"]
    assert intake.questions[0].place == "6"
    counted = read_upload("x.csv", text, choices=Choices(program_rows="count"))
    assert [row.school for row in counted.rows] == ["A", "B"]
    left_out = read_upload("x.csv", text, choices=Choices(program_rows="leave-out"))
    assert [row.school for row in left_out.rows] == ["A"]


def test_a_bad_row_that_somebody_typed_is_no_second_line_of_a_header() -> None:
    intake = read_table([("School", "Students", "Tuition"), ("", "forty", "")], from_one=True)
    assert [problem.given for problem in intake.problems] == ["", "forty"]


def test_spellings_of_a_district_are_merged_with_a_word() -> None:
    rows = [("West Hartford", 1), ("WEST HARTFORD", 2), ("W. Hartford SD", 3), ("RSD #13", 4)]
    rows += [("Regional School District 13", 5), ("Hartford", 6)]
    text = "".join(f"{town},School {n},{n}\n" for town, n in rows)
    intake = read_upload("x.csv", f"District,School,Students\n{text}".encode())
    assert students_of(intake) == "West Hartford 6 / RSD #13 9 / Hartford 6"
    assert "“WEST HARTFORD”, “W. Hartford SD” was taken for West Hartford." in intake.notes


def test_a_short_name_that_may_be_two_towns_of_the_table_is_refused() -> None:
    text = "District,School,Students\nN. Haven,A,4\n{},A,5\n"
    (problem,) = read_upload("x", text.format("North Haven").encode()).problems
    assert "“N. Haven”, which may be one of these: North Haven, New Haven" in problem.message
    assert read_upload("x", text.format("Avon").encode()).rows


def test_a_bill_for_one_district_asks_of_rows_of_several_and_of_another() -> None:
    called, nothing = Called("text"), Choices()
    intake = read_upload("x", b"Town,School,Students\nAvon,A,4\nCanton,A,5\n")
    several = of_one_district(intake, "Avon", nothing, called)
    assert not several.rows
    assert [option.value for option in several.questions[0].options] == ["Avon", "Canton"]
    intake = read_upload("x", b"Town,School,Students\nTOWN OF AVON,A,4\n")
    assert of_one_district(intake, "Avon", nothing, called).rows
    assert of_one_district(intake, "", nothing, called).rows
    other = of_one_district(intake, "Canton", nothing, called)
    assert not other.rows
    assert "another district than Canton: Avon" in other.problems[0].message
    assert of_one_district(intake, "Canton", Choices(only_district="Avon"), called).rows


def test_the_total_of_one_district_says_nothing_of_another() -> None:
    text = EVERY["towns above their schools, in one column"].content
    intake = read_upload("x", text, choices=Choices(only_district="Avon"))
    assert intake.problems == ()
    assert intake.reading.own_total == "same"


def test_a_count_below_a_list_of_students_is_its_own_total() -> None:
    text = EVERY["a list of students with its count below"].text
    assert read_upload("x", text.encode()).reading.own_total == "same"
    (differs,) = read_upload("x", text.replace("Count: 3", "Count: 4").encode()).problems
    assert "own total says 4 students" in differs.message


def test_headings_and_notes_are_told_as_what_they_are() -> None:
    intake = read(EVERY["a heading above the students, and notes below"])
    assert intake.problems == ()
    assert {each.why for each in intake.reading.left_out} == {"heading", "below"}


def test_a_question_names_what_tells_its_options_apart() -> None:
    rows = "School,Type,Students\nA,Budget,45\nA,Actual,40\nB,Budget,12\nB,Actual,10\n"
    (question,) = read_upload("x", rows.encode()).questions
    assert question.place == "2, 4: “A” (Budget), “B” (Budget)"
    year = "{} tuition,,\nSchool,Students,Rate\nA,38,4900\n,,\n"
    (question,) = read_upload("x", (year.format(2024) + year.format(2025)).encode()).questions
    assert "2024 tuition | School" in question.options[0].label
    assert "2025 tuition | School" in question.options[1].label


def test_a_title_that_names_another_district_is_asked_about() -> None:
    called, nothing = Called("text"), Choices()
    text = b"Avon Public Schools: magnet tuition\nSchool,Students\nA,40\nB,10\n"
    intake = read_upload("x", text)
    asked = of_one_district(intake, "Windsor", nothing, called)
    assert not asked.rows
    assert [option.value for option in asked.questions[0].options] == ["Avon"]
    chosen = Choices(only_district="Avon")
    assert of_one_district(read_upload("x", text, choices=chosen), "Windsor", chosen, called).rows
    assert of_one_district(intake, "Avon", nothing, called).rows
    assert of_one_district(intake, "", nothing, called).rows


@pytest.mark.parametrize("title", ["Hartford Public Schools: bill to Windsor", "Magnets, Hartford"])
def test_a_title_of_whoever_bills_is_not_asked_about(title: str) -> None:
    intake = read_upload("x", f'"{title}"\nSchool,Students\nA,40\nB,10\n'.encode())
    assert of_one_district(intake, "Windsor", Choices(), Called("text")).rows


def test_files_of_one_shape_are_known_by_their_headers_alone() -> None:
    shapes = [
        read_upload("x", f"School,Students,FY24 Tuition,FY25 Tuition\n{rows}".encode()).shape
        for rows in ("A,40,5012,6000\n", "B,3,7000,8000\nC,4,7000,8000\n")
    ]
    assert shapes[0] == shapes[1] != ""
    other = read_upload("x", b"School,Students,FY25 Tuition,FY26 Tuition\nA,40,5012,6000\n")
    assert other.shape != shapes[0]
