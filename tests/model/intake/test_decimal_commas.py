"""Dollars with a comma before the cents are read where nothing else can be meant, and said."""

import pytest

from model.intake import Choices, read_paste, read_table, read_upload

HEAD = "School;Students;Tuition\n"


@pytest.mark.parametrize(
    ("cells", "rates"),
    [
        (("4.270,33", "5.100,00"), (4270.33, 5100.0)),
        (("4270,33", "5100"), (4270.33, 5100.0)),
        (("$4.270,33", "$ 5100,5"), (4270.33, 5100.5)),
        (("4270,33", ""), (4270.33, None)),
    ],
)
def test_a_column_that_reads_one_way_only_is_read_and_said(
    cells: tuple[str, str], rates: tuple[float, float | None]
) -> None:
    text = f"{HEAD}A;10;{cells[0]}\nB;20;{cells[1]}\nC;7;4400,00\n"
    for found in (read_paste(text), read_upload("rows.csv", text.encode())):
        assert not found.problems
        assert [row.tuition for row in found.rows] == [*rates, 4400.0]
        assert any("C “Tuition” a comma stands before the cents" in note for note in found.notes)


def test_a_bill_and_a_total_below_it_are_read_so_too() -> None:
    rows = "A;10;42.703,30\nB;20;102.000,00\nTotal;30;144.703,30\n"
    found = read_paste(f"School;Students;Total bill\n{rows}")
    assert [row.tuition for row in found.rows] == [4270.33, 5100.0]
    assert found.reading.own_total == "same"


@pytest.mark.parametrize("cells", [("4,270", "5,100"), ("4,270.33", "5,100")])
def test_what_is_written_as_here_is_read_as_ever(cells: tuple[str, str]) -> None:
    found = read_paste(f"{HEAD}A;10;{cells[0]}\nB;20;{cells[1]}\n")
    assert [row.tuition for row in found.rows] == [float(each.replace(",", "")) for each in cells]
    assert not found.notes


@pytest.mark.parametrize("other", ["5,100", "5.100", "5,100.00"])
def test_beside_a_cell_that_may_be_two_numbers_none_is_read_so(other: str) -> None:
    found = read_paste(f"{HEAD}A;10;4270,33\nB;20;{other}\n")
    assert found.problems
    assert not any(row.tuition == 4270.33 for row in found.rows)


def test_a_cell_far_below_may_show_that_a_column_can_be_read_two_ways() -> None:
    rows = "".join(f"School {at};{at % 7 + 1};4270,{at % 90 + 10}\n" for at in range(300))
    assert len(read_paste(f"{HEAD}{rows}").rows) == 300
    found = read_paste(f"{HEAD}{rows}One;9;5,100\n")
    assert "“4270,10” cannot be used" in found.problems[0].message
    assert [row.school for row in found.rows] == ["One"]


def test_neither_students_nor_what_is_typed_is_read_so() -> None:
    assert read_paste("School;Students;Rate\nA;10,5;5000\nB;20,5;5100\n").problems
    grid = [["School", "Students", "Tuition now"], ["A", "10", "4270,33"], ["B", "20", "5100,00"]]
    assert len(read_table(grid).problems) == 2


def test_dollars_that_are_worked_out_are_of_the_same_numbers() -> None:
    text = "School;Students;Rate;Total\nA;10;427,03;4270,30\nB;20;500,00;10000,00\n"
    found = read_paste(text, choices=Choices(tuition_column="C*10"))
    assert [row.tuition for row in found.rows] == [4270.3, 5000.0]
