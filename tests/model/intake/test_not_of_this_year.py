"""Rows that are not of this year, and lines of the whole state, are asked about or told."""

import pytest

from model.intake import Choices, read_paste

NOT_NOW = [
    "New magnet (opens 2026)",
    "New magnet, opening Fall '26",
    "New magnet: starting fall 2027",
    "New magnet (not yet open)",
    "New magnet, not open until 2027",
    "New magnet (will open in August 2026)",
    "New magnet (2026 opening)",
    "New magnet opens 2026-27",
    "New magnet (effective July 1, 2026)",
    "Old magnet (closed)",
    "Old magnet - CLOSED June 2025",
    "Old magnet closed 6/30/25",
    "CLOSED - Old magnet",
    "Old magnet (closes at end of 2025)",
    "Escuela nueva (abre en otoño de 2026)",
    "Escuela vieja (cerrada)",
]
SCHOOLS = [
    "State Street School",
    "Farmington River Academy",
    "CT Magnet School",
    "New Beginnings Magnet",
    "Opening Minds Academy",
    "Academy (Opening Minds)",
    "Closed Loop STEM Academy",
    "Academy - Starting Strong",
    "Fall Mountain School",
    "Head Start 2026-27",
    "Bridge to Open Minds (2026)",
]


@pytest.mark.parametrize("name", NOT_NOW)
def test_a_row_whose_name_says_that_it_is_not_of_this_year_is_asked_about(name: str) -> None:
    text = f"School\tStudents\tTuition\nMagnet A\t10\t5000\nMagnet B\t23\t5100\n{name}\t12\t5100"
    asked = read_paste(text)
    assert asked.frame.empty
    assert f"4: “{name}”" in asked.problems[0].message
    left = read_paste(text, choices=Choices(doubtful_rows="leave-out"))
    assert left.reading.students == 33
    assert [each.row for each in left.reading.left_out] == [4]
    back = read_paste(text, choices=Choices(doubtful_rows="leave-out", put_back="4"))
    assert back.reading.students == 45
    assert read_paste(text, choices=Choices(doubtful_rows="count")).reading.students == 45


def test_a_note_beside_a_row_that_its_school_opens_later_is_asked_about() -> None:
    text = "School,Students,Tuition,Notes\nA,10,5000,\nB,23,5100,\nC,12,5100,Opens fall 2027\n"
    assert "4: “C” (Opens fall 2027)" in read_paste(text).problems[0].message


def test_a_school_without_students_is_not_asked_about() -> None:
    found = read_paste("School,Students,Tuition\nA,10,5000\nB,23,5100\nC (opens 2026),0,5100\n")
    assert not found.questions
    assert found.reading.students == 33


def test_the_only_school_may_be_one_that_is_not_open() -> None:
    assert read_paste("School,Students,Tuition\nA (closed),10,5000\n").questions


@pytest.mark.parametrize("name", SCHOOLS)
def test_a_school_of_a_like_name_counts(name: str) -> None:
    rows = f"Avon,Magnet A,10,5000\nCanton,Magnet B,23,5100\nAvon,{name},12,5100"
    found = read_paste(f"District,School,Students,Tuition\n{rows}")
    assert not found.questions
    assert found.reading.students == 45


STATE = ["State", "STATE", "State of Connecticut", "CT", "Connecticut", "State of CT"]
TOWNS = "Avon,A,10,5000\nCanton,A,20,5100\nBristol,B,12,5200"


@pytest.mark.parametrize("state", STATE)
def test_a_line_of_the_state_that_is_the_sum_of_the_others_is_a_total(state: str) -> None:
    for rows in (f"{TOWNS}\n{state},All,42,5100", f"{state},Magnets,42,5100\n{TOWNS}"):
        found = read_paste(f"District,School,Students,Tuition\n{rows}")
        assert found.reading.students == 42
        (left,) = found.reading.left_out
        assert left.why == "total"
    assert left.name == state
    assert f"“{state}”, was taken for a total and left out" in found.said[-1]


@pytest.mark.parametrize("state", STATE)
def test_a_line_of_the_state_that_is_no_sum_is_asked_about(state: str) -> None:
    text = f"District,School,Students,Tuition\n{TOWNS}\n{state},A,7,5100"
    asked = read_paste(text)
    assert asked.frame.empty
    assert f"5: “{state}”" in asked.problems[0].message
    left = read_paste(text, choices=Choices(doubtful_rows="leave-out"))
    assert set(left.frame["district"]) == {"Avon", "Canton", "Bristol"}
    assert [(each.row, each.why) for each in left.reading.left_out] == [(5, "doubtful")]
    assert read_paste(text, choices=Choices(doubtful_rows="count")).reading.students == 49


def test_lines_of_the_state_school_by_school_are_a_total_together() -> None:
    state = "State,A,30,5000\nState,B,12,5200"
    found = read_paste(f"District,School,Students,Tuition\n{TOWNS}\n{state}")
    assert found.reading.students == 42
    assert [each.why for each in found.reading.left_out] == ["total", "total"]
    assert found.reading.own_total == "same"


def test_a_total_stands_beside_the_line_of_the_state() -> None:
    for last in ("State,All of them,42,\nTotal,,42,", "Total,,42,\nState,All of them,42,"):
        found = read_paste(f"District,School,Students,Tuition\n{TOWNS}\n{last}")
        assert found.reading.students == 42
        assert [(each.why, each.found) for each in found.reading.left_out] == [("total", None)] * 2
        assert not found.problems


def test_a_total_of_the_state_that_somebody_put_back_counts() -> None:
    text = f"District,School,Students,Tuition\n{TOWNS}\nState,Magnets,42,5100"
    found = read_paste(text, choices=Choices(put_back="5", sum_rows="count"))
    assert found.reading.students == 84
    assert [each.row for each in found.reading.put_back] == [5]


def test_a_table_of_nothing_but_the_state_is_one_district() -> None:
    found = read_paste("District,School,Students,Tuition\nState,A,10,5000\nState,B,23,5100\n")
    assert not found.questions
    assert found.reading.students == 33
