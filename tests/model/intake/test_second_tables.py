"""What stands below a table, and below the first line of its header, is read or asked about."""

import pytest

from model.intake import Choices, Intake, read_upload

RIGHT = [("A", 40, 5012), ("B", 10, 4500)]
HEAD = "School,Students,Rate\n"


def read(text: str, choices: Choices | None = None) -> Intake:
    return read_upload("x.csv", text.encode(), choices=choices)


def found(intake: Intake) -> list[tuple[str, float, float | None]]:
    return [(row.school, row.students, row.tuition) for row in intake.rows]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("", "\n"),
        ("CREC\n", "\nACES\n"),
        ("", "Total,40\n\n"),
        ("ACES schools,,\n", ",,\nCREC,,\n"),
    ],
)
def test_a_second_table_of_the_same_columns_is_more_of_the_same(first: str, second: str) -> None:
    intake = read(f"{first}{HEAD}A,40,5012\n{second}{HEAD}B,10,4500\nTotal,50\n")
    assert found(intake) == RIGHT
    assert intake.reading.own_total in ("same", "none")
    assert any("the header again" in note for note in intake.notes)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("", "\nFY2026 projected\n"),
        ("FY2025\n", "\nFY2026\n"),
        ("Waitlist\n", "\nEnrolled\n"),
        ("Avon\n", "\nAvon 2\n"),
        ("Bill to: here\n", "\nBill to: there\n"),
        ("Fall term\n", "\nSpring term\n"),
        ("Draft\n", "\nFinal\n"),
        ("Our students\n", "\nOther towns\n"),
        ("CREC\n", "\nBuses\n"),
        ("", "\nReport\nof another kind\n"),
    ],
)
def test_a_second_table_below_a_title_that_tells_is_asked_about(first: str, second: str) -> None:
    intake = read(f"{first}{HEAD}A,40,5012\n{second}{HEAD}B,10,4500\n")
    assert intake.rows == ()
    assert [question.name for question in intake.questions] == ["header"]


def test_a_second_table_of_the_same_schools_is_asked_about() -> None:
    intake = read(f"{HEAD}A,40,5012\nB,10,4500\n\n{HEAD}B,12,4500\n")
    assert [question.name for question in intake.questions] == ["header"]


OTHER = "Bus,Riders,Fare\nA,12,900\nB,8,1100\n"


@pytest.mark.parametrize("between", ["\n", "Total,50,\n\n", "\nOther costs,,\n"])
def test_rows_below_the_header_of_something_else_are_asked_about(between: str) -> None:
    text = f"{HEAD}A,40,5012\nB,10,4500\n{between}{OTHER}"
    assert [question.name for question in read(text).questions] == ["doubtful"]
    assert found(read(text, Choices(doubtful_rows="leave-out"))) == RIGHT


@pytest.mark.parametrize("row", ["C,TBD,TBD", "C,n/a,", "C,closed,see note"])
def test_a_row_of_words_among_schools_is_no_header(row: str) -> None:
    assert found(read(f"{HEAD}A,40,5012\n{row}\nB,10,4500\n")) == RIGHT


YEARS = "School,Students,,Tuition per student,\n{},FY24,FY25,FY24,FY25\n"


@pytest.mark.parametrize("below", ["", "School"])
def test_names_that_stand_once_over_two_years_are_those_of_each(below: str) -> None:
    text = YEARS.format(below) + "A,38,40,4900,5012\nB,9,10,4400,4500\n"
    assert [question.name for question in read(text).questions] == ["year"]
    assert found(read(text, Choices(year="2025"))) == RIGHT


def test_names_that_stand_once_over_grades_are_those_of_each() -> None:
    text = "School,Students,,,Rate\n,K-5,6-8,Total,\nA,18,22,40,5012\nB,6,4,10,4500\n"
    assert found(read(text)) == RIGHT


def test_names_of_schools_with_no_name_above_them_are_read() -> None:
    for title in ("", "Magnet tuition,,\n"):
        text = f"{title},Students,Tuition per student\nA,40,5012\nB,10,4500\nTotal,50,\n"
        assert found(read(text)) == RIGHT


@pytest.mark.parametrize("names", [("Avon", "Canton"), ("1", "2")])
def test_towns_and_numbers_with_no_name_above_them_are_no_schools(names: tuple[str, str]) -> None:
    first, second = names
    intake = read(f",Students,Tuition per student\n{first},40,5012\n{second},10,4500\n")
    assert intake.rows == ()
    assert intake.problems


def test_years_in_a_header_are_no_numbers_of_a_row() -> None:
    text = "School,2024,2025,Rate\nA,38,40,5012\nB,9,10,4500\n"
    assert [question.name for question in read(text).questions] == ["unnamed-students"]
    assert found(read(text, Choices(students_column="2025"))) == RIGHT


@pytest.mark.parametrize("between", ["Total,50,\n", "\n", "By grade,,\n"])
def test_the_same_students_once_more_by_grade_are_asked_about(between: str) -> None:
    text = f"{HEAD}A,40,5012\nB,10,4500\n{between}Lower school,28,\nMiddle,22,\n"
    assert [question.name for question in read(text).questions] == ["doubtful"]
    assert found(read(text, Choices(doubtful_rows="leave-out"))) == RIGHT


def test_two_groups_of_as_many_students_are_read_where_a_total_has_both() -> None:
    text = f"{HEAD}A,40,5012\nB,10,4500\n\nC,30,5012\nD,20,4500\nTotal,100,\n"
    assert len(read(text).rows) == 4


@pytest.mark.parametrize("note", ["VOID - duplicate of line 1", "superseded", "Do not pay"])
def test_a_row_with_a_note_that_it_was_replaced_is_asked_about(note: str) -> None:
    text = f"School,Students,Rate,Note\nA,40,5012,\nB,10,4500,\nA,38,5012,{note}\n"
    assert [question.name for question in read(text).questions] == ["doubtful"]


def by_district(intake: Intake) -> dict[str, float]:
    sums = intake.frame.groupby("district", sort=False)["students"].sum()
    return {str(district): float(students) for district, students in sums.items()}


@pytest.mark.parametrize(
    "text",
    [
        "District,Students\nElm Lab,\nAvon,40\nCanton,5\nOak Lab,\nAvon,10\nCanton,3\nTotal,58\n",
        "Town,Pupils,Rate\nElm Lab,,\nAvon,40,5012\nCanton,5,\n\nOak Lab,,\nAvon,10,\nCanton,3,\n",
        "Row Labels,Sum of Students\nAvon,50\nElm,40\nOak,10\nCanton,8\nElm,5\nOak,3\nTotal,58\n",
        "Town,School,Students\nAvon,,50\n,Elm,40\n,Oak,10\nCanton,,8\n,Elm,5\n,Oak,3\nTotal,,58\n",
        f"Avon,,\n{HEAD}Elm,40,\nOak,10,\n\nCanton Public Schools,,\n{HEAD}Elm,5,\nOak,3,\n",
        f"{HEAD}Avon,,\nElm,40,\nOak,10,\nCanton,,\nElm,5,\nOak,3,\n",
    ],
)
def test_schools_and_districts_that_stand_above_rows_are_those_of_the_rows(text: str) -> None:
    intake = read(text)
    assert by_district(intake) == {"Avon": 50, "Canton": 8}
    assert sorted(intake.frame["school"].str[:3]) == ["Elm", "Elm", "Oak", "Oak"]
    assert intake.problems == ()


@pytest.mark.parametrize("heading", ["FY2025", "Waitlist", "Fall term", "Draft"])
def test_what_stands_above_districts_and_is_no_school_is_none(heading: str) -> None:
    intake = read(f"District,Students\n{heading},\nAvon,40\nCanton,10\n")
    assert intake.rows == ()
    assert intake.problems


def test_the_same_students_once_more_without_a_rate_are_asked_about() -> None:
    text = f"{HEAD}A,40,5012\nB,10,4500\nRegular,45,\nIn half days,5,\n"
    assert [question.name for question in read(text).questions] == ["doubtful"]
    assert len(read(text.replace("B,10,4500", "B,10,")).rows) == 4


@pytest.mark.parametrize(
    "note", ["Bill Canton", "3 residents, billed to Canton", "paid by Canton."]
)
def test_a_row_with_a_note_that_a_town_is_billed_is_asked_about(note: str) -> None:
    text = f'School,Students,Rate,Note\nA,40,5012,\nB,10,4500,\nB,3,4500,"{note}"\n'
    assert [question.name for question in read(text).questions] == ["doubtful"]
    assert found(read(text, Choices(doubtful_rows="leave-out"))) == RIGHT


@pytest.mark.parametrize("name", ["{} - {}", "{} ({})", "{}: {}", "{}, {}"])
def test_towns_behind_the_name_of_one_school_are_districts(name: str) -> None:
    rows = [("Elm", "Avon", 40), ("Oak", "Avon", 10), ("Elm", "Canton", 5), ("Oak", "Canton", 3)]
    text = "".join(f'"{name.format(school, town)}",{many}\n' for school, town, many in rows)
    intake = read(f"School,Students\n{text}Total,58\n")
    assert by_district(intake) == {"Avon": 50, "Canton": 8}
    assert list(intake.frame["school"]) == ["Elm", "Oak", "Elm", "Oak"]
    alone = read("School,Students\nElm - Avon,40\nOak (Canton),10\n")
    assert set(alone.frame["district"]) == {""}
