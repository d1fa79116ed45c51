"""Which column is what, whatever an office calls it."""

import pytest

from model.intake import Choices, read_paste, read_table
from model.intake.template import HEADER
from model.parameters import Row
from tests.model.intake.tables import messages

HEADERS = [
    ["School", "Students", "Tuition", "District"],
    ["OPERATOR", "COUNT", "RATE", "TOWN"],
    ["Magnet school name", "# of students", "Tuition per pupil", "Sending district"],
    ["RESC", "Enrollment", "Price", "Municipality"],
    ["Program", "FTE", "Per-pupil cost", "LEA"],
    ["Name", "Number", "Tuition now ($)", "School district"],
    ["Name of school", "No. of pupils", "Cost per student", "District name"],
    ["school_name", "StudentCount", "tuition_now", "SendingTown"],
    ["Magnet", "Students in district", "FY2025 tuition", "Resident town"],
]


def taken(header: list[str], *row: object) -> dict[str, str]:
    """The columns that are taken, by their letters, given a header and one row below it."""
    intake = read_table([header, row])
    assert intake.problems == ()
    return {each.role: each.column for each in intake.reading.columns}


@pytest.mark.parametrize("header", HEADERS, ids=" | ".join)
def test_common_headers_are_understood(header: list[str]) -> None:
    intake = read_table([header, ["CREC", 40, 4270.33, "Bolton"]])
    assert (intake.problems, intake.notes) == ((), ())
    places = {each.role: each.column for each in intake.reading.columns}
    assert places == {"school": "A", "students": "B", "tuition": "C", "district": "D"}


@pytest.mark.parametrize(
    ("other", "cell"),
    [
        *(("School code", "0640061"), ("Student ID", 7), ("Student name", "x")),
        *(
            ("District number", 64),
            ("% of students", 0.8),
            ("Grade", 9),
            ("School year", "2024-25"),
        ),
        *(("Transportation cost", 900), ("Tuition change", 250), ("Graduation rate", 0.9)),
    ],
)
def test_look_alikes_are_not_taken(other: str, cell: object) -> None:
    intake = read_table([[other, "School", "Students"], [cell, "CREC", 40]])
    assert intake.problems == ()
    assert {each.role: each.column for each in intake.reading.columns} == {
        "school": "B",
        "students": "C",
    }
    assert intake.notes == (f"Column “{other}” was not needed.",)


@pytest.mark.parametrize(
    ("other", "cell"), [("State grant per pupil", 8344), ("Per pupil expenditure", 18_000)]
)
def test_other_dollars_are_asked_about_before_students_take_the_average(
    other: str, cell: int
) -> None:
    intake = read_table([[other, "School", "Students"], [cell, "CREC", 40]])
    assert [question.name for question in intake.questions] == ["unnamed-tuition"]


def test_the_better_of_two_names_is_taken() -> None:
    header = ["Operator", "Town", "School", "Students", "Sending district"]
    assert taken(header, "CREC", "Hartford", "Academy", 40, "Bolton") == {
        "school": "C",
        "students": "D",
        "district": "E",
    }


def test_header_may_stand_below_titles() -> None:
    table: list[list[object]] = [
        ["Magnet school students"],
        ["FY2025"],
        [],
        ["School", "Students"],
        ["CREC", 40],
    ]
    intake = read_table(table)
    assert (intake.rows, list(intake.frame["row"])) == ((Row("CREC", 40),), [5])
    assert read_table([*[["Title"]] * 99, *table[3:]]).rows == intake.rows
    assert read_table([*[["Title"]] * 100, *table[3:]]).rows == ()


def test_many_columns_too_many_make_one_note() -> None:
    extra = [f"Extra {place}" for place in range(11)]
    intake = read_table([["School", "Students", *extra], ["CREC", 40, *extra]])
    assert len(intake.rows) == 1
    assert len(intake.notes) == 1
    assert intake.notes[0].startswith("11 columns were not needed, among them “Extra 0”")
    assert len(read_table([["School", "Students", *extra[:10]], ["CREC", 40]]).notes) == 10


def test_columns_after_the_sixtieth_are_not_read() -> None:
    extra = [f"Extra {place}" for place in range(68)]
    intake = read_table([["School", "Students", *extra], ["CREC", 40, *extra]])
    assert messages(intake) == [
        "The table has 70 columns; accepted is at most 60; the columns after number 60 were left "
        "out."
    ]
    assert intake.rows == (Row("CREC", 40),)


@pytest.mark.parametrize(
    "text", ["CREC\t40\t$4,270.33", "\nCREC;40;4270.33\n", '"CREC",40,4270.33']
)
def test_without_header_school_students_tuition_are_taken(text: str) -> None:
    intake = read_paste(text)
    assert intake.rows == (Row("CREC", 40, 4270.33),)
    assert intake.notes == (
        "There is no header, so the columns were taken to be school, students and tuition.",
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("CREC,forty", "has no header that is understood"),
        ("CREC forty", "has no header that is understood"),
        ("40,CREC", "has no header that is understood"),
        ("School:Students\nCREC:40", "has no header that is understood"),
        ("School,Folks\nCREC,40", "has no column Students"),
        ("Town,Students\nBolton,40", "has no column School"),
    ],
)
def test_a_table_without_the_columns_is_one_problem_that_names_them(text: str, said: str) -> None:
    intake = read_paste(text)
    assert len(intake.problems) == 1
    assert said in intake.problems[0].message
    assert "School and Students" in intake.problems[0].accepted
    assert intake.problems[0].used == "the text was not read; what you had entered stays"
    assert intake.frame.empty


@pytest.mark.parametrize(
    ("more", "rows", "times"),
    [
        ("Months", (10, 10), [10]),
        ("Payments", (9, 9), [9]),
        ("Annual", (5250, 6118.50), [10]),
        ("Encumbered", (73_500, 55_066.50), [10]),
        ("Sept\tOct", ("7350\t7350", "5506.65\t5506.65"), [10, 12]),
    ],
)
def test_a_little_rate_is_asked_about_where_other_columns_say_of_what_part_it_is(
    more: str, rows: tuple[object, object], times: list[int]
) -> None:
    text = f"School\tStudents\tRate\t{more}\nA\t14\t525\t{rows[0]}\nB\t9\t611.85\t{rows[1]}\n"
    intake = read_paste(text)
    assert [question.name for question in intake.questions] == ["part-of-year"]
    values = [option.value for option in intake.questions[0].options]
    assert values == [*(f"C*{each}" for each in times), "C*1"]
    chosen = read_paste(text, choices=Choices(tuition_column="C*10"))
    assert [row.tuition for row in chosen.rows] == [5250, 6118.5]


@pytest.mark.parametrize(
    ("more", "rows"),
    [
        ("Bill", (7350, 5506.65)),
        ("Months", ("", "")),
        ("Grades", (6, 8)),
        ("Encumbered", (73_500, 11_013.30)),
    ],
)
def test_a_little_rate_is_asked_about_though_nothing_contradicts_it(
    more: str, rows: tuple[object, object]
) -> None:
    text = f"School\tStudents\tRate\t{more}\nA\t14\t525\t{rows[0]}\nB\t9\t611.85\t{rows[1]}\n"
    (asked,) = read_paste(text).questions
    assert asked.name == "little-rates"
    assert "  " not in read_paste(text).problems[0].message
    assert {"C*9", "C*10", "C*12", "C*1"} <= {option.value for option in asked.options}
    chosen = read_paste(text, choices=Choices(tuition_column="C*1"))
    assert [row.tuition for row in chosen.rows] == [525, 611.85]


def test_little_rates_that_stand_elsewhere_are_refused() -> None:
    text = "Tuition: $541.11 per pupil,\nSchool,Students\nA,14\nB,9\n"
    intake = read_paste(text)
    assert intake.rows == ()
    assert "has tuition only for parts of a year" in intake.problems[0].message
    assert len(read_paste(text.replace("541.11", "4870.00")).rows) == 2


def test_a_little_rate_beside_usual_ones_is_read() -> None:
    text = "School\tStudents\tRate\nA\t14\t5250\nB\t9\t611.85\nC\t9\t4870\n"
    assert [row.tuition for row in read_paste(text).rows] == [5250, 611.85, 4870]


def test_what_is_typed_into_named_boxes_is_not_asked_about() -> None:
    assert [row.tuition for row in read_table([[*HEADER], ["", "A", 14, 525]]).rows] == [525]


def test_a_bill_of_ten_students_at_a_little_rate_is_no_sum_of_ten_months() -> None:
    for bill in ("Bill", "Paid"):
        asked = read_paste(f"School\tStudents\tRate\t{bill}\nA\t10\t900\t9000\n").questions
        assert [question.name for question in asked] == ["little-rates"]


@pytest.mark.parametrize(
    "text",
    [
        "School\tEnrolled\tWithdrawn\tAdded\tNet billable\tRate\tBill\n"
        "A\t15\t2\t1\t14\t5250\t73500\nB\t9\t1\t1\t9\t6118.50\t55066.50\n",
        "School\tSep\tOct\tNov\tTuition\tBill\n"
        "A\t15\t14\t14\t5250\t73500\nB\t9\t9\t8\t6118.50\t55066.50\n",
        "School\tHeadcount\tFTE\tRate\tAmount\n"
        "A\t16\t14\t5250\t73500\nB\t9\t9\t6118.50\t55066.50\n",
    ],
)
def test_the_one_count_that_every_bill_is_made_of_is_taken(text: str) -> None:
    intake = read_paste(text)
    assert [(row.students, row.tuition) for row in intake.rows] == [(14, 5250), (9, 6118.5)]
    assert intake.problems == ()


@pytest.mark.parametrize(
    "text",
    [
        # No bill; a bill that one row contradicts; by two counts; of a projection; of two years.
        "School\tSep\tOct\tTuition\nA\t15\t14\t5250\nB\t9\t9\t6118.50\n",
        "School\tSep\tOct\tTuition\tBill\nA\t15\t14\t5250\t73500\nB\t9\t8\t6118.50\t55066.50\n",
        "School\tSep\tOct\tRate A\tBill A\tRate B\tBill B\n"
        "A\t15\t14\t5000\t75000\t5250\t73500\nB\t9\t8\t6000\t54000\t6118.50\t48948\n",
        "School\tCount\tProjected students\tRate\tBill\n"
        "A\t15\t14\t5250\t73500\nB\t9\t8\t6118.50\t48948\n",
        "School\tFY25 students\tFY26 students\tRate\tBill\n"
        "A\t15\t14\t5250\t73500\nB\t9\t8\t6118.50\t48948\n",
    ],
)
def test_a_count_that_bills_do_not_prove_is_asked_about(text: str) -> None:
    intake = read_paste(text)
    assert intake.rows == ()
    assert intake.questions


def test_rows_that_repeat_are_students_and_rows_that_differ_may_be_rates() -> None:
    head = "School\tGrade\tTuition per student\n"
    listed = read_paste(head + "A\t3\t5250\n" * 3 + "B\tK\t4890\n")
    assert [(row.school, row.students) for row in listed.rows] == [("A", 3), ("B", 1)]
    rates = read_paste(f"{head}A\t3\t5250\nA\t4\t5250\nA\t4\t5250\nB\tK\t4890\n")
    assert [question.name for question in rates.questions] == ["unnamed-students"]


@pytest.mark.parametrize(
    ("statuses", "read"),
    [
        (("8 Printed", "8 Printed"), True),
        (("Open", "Open"), True),
        (("Open", "Void"), False),
        (("Open", ""), False),
        (("Void", "Void"), False),
    ],
)
def test_a_status_that_all_rows_share_is_no_question(statuses: tuple[str, str], read: bool) -> None:
    text = "School\tStudents\tRate\tStatus\nA\t14\t5250\t{}\nB\t9\t6118.50\t{}\n"
    assert bool(read_paste(text.format(*statuses)).rows) is read


@pytest.mark.parametrize("header", ["$/student", "$ / pupil", "Cost/child"])
def test_dollars_for_each_student_are_a_rate_however_short_they_are_written(header: str) -> None:
    intake = read_paste(f"School\tStudents\t{header}\nA\t40\t4870\nB\t25\t5012.50\n")
    assert [row.tuition for row in intake.rows] == [4870, 5012.5]


@pytest.mark.parametrize(
    "header",
    [
        *("Tuition w/ transportation", "Tuition incl. bus", "Local share", "LEA share"),
        *("Town portion", "Uncapped Rate", "Tuition before cap", "Rate without the cap"),
    ],
)
def test_dollars_that_may_be_tuition_are_not_passed_over_for_the_average(header: str) -> None:
    text = f"School\tStudents\t{header}\nA\t40\t4870\nB\t25\t5012.50\n"
    (asked,) = read_paste(text).questions
    assert asked.name == "unnamed-tuition"
    assert [option.value for option in asked.options] == ["C", "none"]


@pytest.mark.parametrize("header", ["Line", "Line #", "Budget Line"])
def test_numbers_of_lines_are_no_tuition_lines(header: str) -> None:
    text = f"{header}\tSchool\tStudents\tTuition\n1\tA\t40\t4870\n2\tB\t25\t5012.50\n"
    intake = read_paste(text, (("magnet", "Magnets"), ("other", "Others")))
    assert intake.rows == (Row("A", 40, 4870), Row("B", 25, 5012.5))
    assert intake.problems == ()


def test_a_tuition_line_is_one_whatever_is_in_it() -> None:
    for header, cell in (("Tuition line", "1"), ("Line", "Unknown")):
        text = f"{header}\tSchool\tStudents\tTuition\n{cell}\tA\t40\t4870\nother\tB\t25\t5012.50\n"
        intake = read_paste(text, (("magnet", "Magnets"), ("other", "Others")))
        assert intake.rows == (Row("B", 25, 5012.5, "other"),)
        assert f"“{cell}” cannot be used" in intake.problems[0].message


@pytest.mark.parametrize("name", ["Chromebook technology fee", "Membership dues", "Device fees"])
def test_a_charge_beside_the_schools_is_asked_about(name: str) -> None:
    text = f"Description\tQty\tUnit price\nA\t40\t4870\nB\t25\t5012.50\n{name}\t65\t550\n"
    (asked,) = read_paste(text).questions
    assert asked.name == "doubtful"
    assert name in asked.place
    left = read_paste(text, choices=Choices(doubtful_rows="leave-out"))
    assert left.rows == (Row("A", 40, 4870), Row("B", 25, 5012.5))


@pytest.mark.parametrize("rates", ["", "Tuition\t4870\t4433.25\t\n"])
def test_a_column_of_numbers_for_each_school_is_no_column_of_schools(rates: str) -> None:
    text = f"Town\tCapitol Academy\tTwo Rivers Magnet School\tTotal\n{rates}Avon\t40\t12\t52\n"
    intake = read_paste(f"{text}Canton\t7\t8\t15\n")
    assert intake.rows == ()
    assert "has no column School" in intake.problems[0].message


def test_numbers_of_schools_are_their_names() -> None:
    intake = read_paste("School\tStudents\tTuition\n241\t40\t4870\n242\t25\t5012.50\n")
    assert [row.school for row in intake.rows] == ["241", "242"]


@pytest.mark.parametrize(
    "header",
    [
        *("Students lost", "Students not enrolled", "Students +/-", "Max students"),
        *("Eligible students", "Free or reduced lunch students", "PK students"),
    ],
)
def test_students_who_are_some_of_all_are_not_counted_unasked(header: str) -> None:
    intake = read_paste(f"School\t{header}\tTuition\nA\t40\t4870\nB\t25\t5012.50\n")
    assert [question.name for question in intake.questions] == ["students"]


def test_a_school_with_preschool_and_grades_is_read() -> None:
    text = "School\tPK-8 students\tTuition\nA\t40\t4870\nB\t25\t5012.50\n"
    assert [row.students for row in read_paste(text).rows] == [40, 25]


def test_students_may_be_told_apart_by_their_initials() -> None:
    text = "Student,School,Tuition\nAB,A,4870\nC.D.,A,4870\nS-3,B,4433.25\n"
    intake = read_paste(text)
    assert [(row.school, row.students) for row in intake.rows] == [("A", 2), ("B", 1)]
    assert not any("AB" in each or "C.D." in each for each in intake.said)


def test_bills_in_thousands_beside_a_rate_prove_it() -> None:
    text = (
        "School,Students,Tuition per student ($),Total ($000)\nA,40,4870,194.8\nB,25,5012.5,125.3\n"
    )
    intake = read_paste(text)
    assert [(row.students, row.tuition) for row in intake.rows] == [(40, 4870), (25, 5012.5)]
    assert intake.problems == ()


@pytest.mark.parametrize("header", ["Total students", "All students", "Total", "Students total"])
def test_all_students_are_asked_about_beside_those_of_now(header: str) -> None:
    text = f"School,Current students,New,{header},Rate\nA,36,4,40,5012\nB,8,2,10,4500\n"
    (question,) = read_paste(text).questions
    assert [option.value for option in question.options] == ["B", "D"]


def test_a_total_of_dollars_is_no_count_beside_the_quantity() -> None:
    intake = read_paste("Item,Qty,Price,Total\nA,40,5012,200480\nB,10,4500,45000\n")
    assert intake.rows == (Row("A", 40, 5012.0), Row("B", 10, 4500.0))


@pytest.mark.parametrize("header", ["From our district", "Ours", "Of this district", "From us"])
def test_the_districts_own_among_all_students_of_a_school_are_asked_about(header: str) -> None:
    text = f"School,School enrollment,{header},Rate\nA,650,40,5012\nB,420,10,4500\n"
    (question,) = read_paste(text).questions
    assert [option.value for option in question.options] == ["B", "C"]


def test_where_students_come_from_is_a_district() -> None:
    intake = read_paste("From our district,School,Students\nAvon,A,40\nAvon,B,10\n")
    assert list(intake.frame["district"]) == ["Avon", "Avon"]


@pytest.mark.parametrize(
    ("columns", "cells", "option"),
    [
        ("FY23 actual,FY24 actual", ("180000,200480", "40000,45000"), "bill_column"),
        ("Q1,Annual", ("50120,200480", "11250,45000"), "bill_column"),
        ("Rate,Net cost,Amount", ("5012,180480,200480", "4500,40000,45000"), "bill_column"),
    ],
)
def test_dollars_are_offered_as_what_they_can_be(
    columns: str, cells: tuple[str, str], option: str
) -> None:
    text = f"School,Students,{columns}\nA,40,{cells[0]}\nB,10,{cells[1]}\n"
    (question,) = read_paste(text).questions
    assert (option, "D") in [(each.choice, each.value) for each in question.options]
    chosen = read_paste(text, choices=Choices(bill_column="D"))
    assert [row.students for row in chosen.rows] == [40, 10]


def test_quarters_that_nothing_calls_tuition_are_added() -> None:
    text = "School,Students,Q1,Q2,Q3,Q4\nA,40,50120,50120,50120,50120\n"
    (question,) = read_paste(text).questions
    assert [option.value for option in question.options] == ["C+D+E+F"]


def test_a_credit_that_a_bill_has_taken_off_is_no_question() -> None:
    text = "School,Students,Gross tuition,Credit,Net due\nA,40,200480,-5012,195468\n"
    assert read_paste(text, choices=Choices(bill_column="E")).rows == (Row("A", 40, 4886.7),)
    (question,) = read_paste(text, choices=Choices(bill_column="C")).questions
    assert question.name == "credits"


SEMESTERS = "SASID,School,Semester,Tuition\n" + "".join(
    f"{student},A,{part},2506\n"
    for student in (1000000001, 1000000002)
    for part in ("Fall", "Spring")
)


def test_a_semester_of_listed_students_is_no_year() -> None:
    (question,) = read_paste(SEMESTERS).questions
    assert [option.value for option in question.options] == ["Fall", "Spring"]
    (question,) = read_paste(SEMESTERS, choices=Choices(only_rows="Fall")).questions
    assert question.name == "part-of-year"
    chosen = Choices(only_rows="Fall", tuition_column="D*2")
    assert read_paste(SEMESTERS, choices=chosen).rows == (Row("A", 2, 5012.0),)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("School,Students,,Rate\nA,38,40,5012\nB,9,10,4500\n", ["B", "C"]),
        ("School,Students,Tuition,\nA,40,4900,5012\nB,10,4400,4500\n", ["C", "D"]),
    ],
)
def test_numbers_under_no_name_beside_a_named_column_are_asked_about(
    text: str, values: list[str]
) -> None:
    (question,) = read_paste(text).questions
    assert [option.value for option in question.options] == values


@pytest.mark.parametrize("cells", [("80%", "20%"), ("0.8", "0.2"), ("", "")])
def test_what_is_no_count_under_no_name_is_not_asked_about(cells: tuple[str, str]) -> None:
    text = f"School,Students,,Rate,\nA,40,{cells[0]},5012,200480\nB,10,{cells[1]},4500,45000\n"
    assert read_paste(text).rows == (Row("A", 40, 5012.0), Row("B", 10, 4500.0))


def test_students_with_a_plan_have_a_number_for_a_name() -> None:
    intake = read_paste("School,Students,EL,IEP,504,Rate\nA,40,6,8,3,5012\nB,10,1,2,1,4500\n")
    assert intake.rows == (Row("A", 40, 5012.0), Row("B", 10, 4500.0))


@pytest.mark.parametrize("header", ["Count", "COUNT", "count"])
def test_a_count_beside_schools_that_each_stand_once_is_of_students(header: str) -> None:
    found = read_paste(f"School,{header},Rate\nA,1,5000\nB,2,5000\nC,3,5100\n")
    assert not found.questions
    assert found.reading.students == 6


@pytest.mark.parametrize("header", ["Count", "No.", "#", "Number"])
def test_what_may_number_the_students_of_a_list_is_asked_about(header: str) -> None:
    found = read_paste(f"{header},School,Tuition\n1,A,5000\n2,A,5000\n3,C,5100\n")
    assert [each.name for each in found.questions] == ["students"]


def test_costs_that_a_table_adds_up_may_be_bills_though_each_may_be_a_rate() -> None:
    rows = "A\t6\t$31,578.00\nB\t8\t$28,032.00\nC\t3\t$25,718.13\nD\t7\t$38,683.96\n"
    text = f"School\tStudents\tCost\n{rows}Grand Total\t24\t"
    (question,) = read_paste(f"{text}$124,012.09").questions
    assert question.name == "rate-or-bill"
    bills = read_paste(f"{text}$124,012.09", choices=Choices(bill_column="C"))
    assert bills.rows[0] == Row("A", 6, 5263.0)
    chosen = read_paste(f"{text}$124,012.09", choices=Choices(tuition_column="C"))
    assert chosen.rows[0] == Row("A", 6, 31578.0)


def test_rates_that_a_table_adds_up_are_rates_where_no_bill_is_as_small() -> None:
    rows = "A,40,5263\nB,31,4800\nC,12,5100\nD,70,4270\nE,20,5000\nF,18,5000\nG,9,5000\nH,11,6000"
    text = f"School,Students,Cost\n{rows}\nTotal,211,40433"
    found = read_paste(text)
    assert found.rows[:1] == (Row("A", 40, 5263.0),)
