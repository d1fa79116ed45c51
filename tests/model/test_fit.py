"""Rows that are more than the whole state has: no figure, no paper, and what could be meant."""

import json
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from model import Row, decode, estimate_district, estimate_districts, load_pack
from model.__main__ import main
from model.fit import DoesNotFit
from reports.papers.board_page import board_page
from reports.sharing.preview import preview
from reports.workbook import workbook
from web.api import carry_out

PACK, BEFORE = load_pack("2024.2"), load_pack("2024.1")
LINK = "pack=2024.2&magnet_cut=12000000"
SCENARIO, _ = decode("magnet_cut=12000000", PACK)
IDENTIFIERS = (Row("First", 40_003), Row("Second", 40_000))
BILLS = (Row("First", 2_000, 50_000.0),)
NO_ANSWER = "There is no answer for these rows: they are more than the whole state has."


def frame(rows: tuple[Row, ...]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "district": [row.school for row in rows],
            "students": [float(row.students) for row in rows],
            "tuition": [row.tuition for row in rows],
        }
    ).astype({"tuition": float})


def test_more_students_than_the_state_has_are_refused_with_what_could_be_meant() -> None:
    with pytest.raises(DoesNotFit) as told:
        estimate_district(PACK, SCENARIO, IDENTIFIERS)
    said = str(told.value)
    assert "80,003 students" in said
    assert "the whole state has 13,000" in said
    assert "(the largest is 40,003)" in said


def test_a_bill_larger_than_all_districts_is_refused_with_both_rates() -> None:
    with pytest.raises(DoesNotFit) as told:
        estimate_district(PACK, SCENARIO, BILLS)
    assert "$100,000,000.00 in FY2025" in str(told.value)
    assert "($50,000.00 on average here, $4,270.33 statewide)" in str(told.value)


def test_the_whole_state_itself_fits() -> None:
    assert estimate_district(PACK, SCENARIO, [Row("All", 13_000)]).change > 0
    assert estimate_district(PACK, SCENARIO, [Row("All", 13_000, 4270.33)]).change > 0
    with pytest.raises(DoesNotFit):
        estimate_district(PACK, SCENARIO, [Row("All", 13_000.5)])


def test_many_districts_are_held_to_the_whole_together() -> None:
    each = tuple(Row(f"District {at}", 3_000) for at in range(5))
    assert len(estimate_districts(PACK, SCENARIO, frame(each[:4]))) == 4
    with pytest.raises(DoesNotFit, match="15,000 students"):
        estimate_districts(PACK, SCENARIO, frame(each))


def test_a_revision_from_before_keeps_its_figures() -> None:
    scenario, _ = decode("magnet_cut=12000000", BEFORE)
    assert estimate_district(BEFORE, scenario, IDENTIFIERS).change > 12_000_000


def test_no_paper_is_made_of_them() -> None:
    for paper in (board_page, workbook):
        with pytest.raises(DoesNotFit):
            paper(PACK, SCENARIO, IDENTIFIERS, "https://explorer.example", date(2026, 11, 26))


@pytest.mark.parametrize("name", ["get_district", "get_report_xlsx"])
def test_the_api_refuses_them_in_words(name: str) -> None:
    query = f"{LINK}&rows=First:40003;Second:40000"
    answer = carry_out(name, query, "https://explorer.example", "", "", b"", date(2026, 11, 26))
    assert answer.status == 422
    assert "the whole state has 13,000" in json.loads(answer.body)["detail"]


def test_the_api_refuses_many_districts_that_are_too_many() -> None:
    body = json.dumps(
        {
            "rows": [
                {"district": f"D{at}", "school": "Hill High", "students": 2000} for at in range(8)
            ]
        }
    ).encode()
    site, today = "https://explorer.example", date(2026, 11, 26)
    answer = carry_out("post_districts", LINK, site, "", "application/json", body, today)
    assert answer.status == 422
    assert "the whole state has 13,000" in json.loads(answer.body)["detail"]


def test_the_command_line_refuses_them_in_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "rows.csv"
    file.write_text(
        "School,Students\n"
        + "".join(
            f"{name} High,{2001 + at}\n"
            for at, name in enumerate(("Ash", "Bay", "Elm", "Fir", "Hill", "Lake", "Oak"))
        ),
        "utf-8",
    )
    given = ["district", str(file), "--pack", "2024.2", "--magnet-cut", "12000000"]
    assert main(given) == 2
    out, told = capsys.readouterr()
    assert not out
    assert "the whole state has 13,000" in told


def test_the_preview_of_such_a_link_has_no_figure() -> None:
    link = f"{LINK}&rows=First:40003;Second:40000"
    said = preview("https://explorer.example", "/district", link).description
    assert NO_ANSWER in said
    assert "$" not in said
