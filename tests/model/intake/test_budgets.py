"""A file's column of whole budgets: taken where one can be meant, else chosen."""

import json
from pathlib import Path

import pytest

from model.__main__ import main
from model.intake import Choices, read_upload
from model.intake.whole_budgets import one_budget

ONE = """District,School,Students,Tuition,Adopted budget
Windsor,CREC,40,5012,70000000
Windsor,ACES,10,5012,70000000
"""
TWO = ONE.replace("Adopted budget", "Adopted budget,Approved budget").replace(
    "70000000", "70000000,72000000"
)


def test_the_one_budget_is_taken_and_shown_as_read() -> None:
    read = read_upload("a.csv", ONE.encode())
    assert one_budget(read.frame) == 70_000_000
    (budget,) = [each for each in read.reading.columns if each.role == "budget"]
    assert (budget.column, budget.header) == ("E", "Adopted budget")
    none = read_upload("a.csv", ONE.encode(), choices=Choices(budget_column="none"))
    assert one_budget(none.frame) is None


def test_of_two_none_is_taken_until_one_is_chosen() -> None:
    read = read_upload("a.csv", TWO.encode())
    assert len(read.rows) == 2
    assert one_budget(read.frame) is None
    assert any("may each be" in note for note in read.notes)
    chosen = read_upload("a.csv", TWO.encode(), choices=Choices(budget_column="F"))
    assert one_budget(chosen.frame) == 72_000_000
    refused = read_upload("a.csv", TWO.encode(), choices=Choices(budget_column="Z"))
    assert not refused.rows
    assert "F “Approved budget”" in refused.problems[0].message


def test_a_budget_that_is_small_beside_the_bill_is_no_whole_budget() -> None:
    read = read_upload("a.csv", ONE.replace("70000000", "300000").encode())
    assert one_budget(read.frame) is None


def test_the_command_takes_the_budget_of_the_file_unless_an_option_gives_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "a.csv"
    file.write_text(TWO)
    given = ["district", str(file), "--magnet-cut", "12000000", "--format", "json"]
    shares = []
    for more in ([], ["--budget-column", "F"], ["--budget-column", "F", "--budget", "36000000"]):
        assert main([*given, *more]) == 0
        shares.append(json.loads(capsys.readouterr().out).get("budget_percent"))
    assert shares[0] is None
    assert shares[2] == pytest.approx(2 * shares[1], abs=1e-3)
