"""A district's documents for years with any lines: they run, agree, and know no other year."""

import csv
import io
import json
import zipfile
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from model import Pack, Row, decode, estimate_district, estimate_districts, load_pack
from reports.__main__ import BAD_INPUT, main
from reports.papers.board_page import board_data, board_page
from reports.papers.fiscal_note import fiscal_note, fiscal_note_pdf, fiscal_note_text
from reports.papers.method_paper import method_data, method_pdf
from reports.sheets.bills import schools_csv, years_csv
from reports.wording.bill_laws import bill_sides
from reports.wording.bill_sentences import bill_answer
from reports.workbook.many_districts import districts_xlsx
from tests import made_up
from tests.reports.documents import text_of
from web.answers import Given
from web.api import carry_out

MADE = date(2026, 11, 26)
LINK = "https://explorer.example/"
CHARGED = (made_up.FOUR, made_up.ONE_TUITION, made_up.NO_CAP)
UNCHARGED = (made_up.ONE_SERVICE, made_up.NO_TUITION, made_up.NO_LINES)
Patch = pytest.MonkeyPatch


def half_of_each(pack: Pack, more: str = "") -> str:
    cuts = [f"{name}_cut={line.amount // 2}" for name, line in pack.lines.items()]
    return "&".join([*cuts, more]).strip("&")


def rows_of(pack: Pack) -> tuple[Row, ...]:
    """Rows of each of a pack's tuition lines."""
    lines = ["", "nursery"] if len(pack.lines) == 4 else [""]
    return tuple(
        Row(f"School {n}", 10 + n, None if n % 2 else 4000.5, lines[n % len(lines)])
        for n in range(17)
    )


def said(value: Any) -> Iterator[str]:
    """Every text in an answer."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from said(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from said(each)


def traces(texts: Iterator[str]) -> list[tuple[str, str]]:
    return [(word, text) for text in texts for word in made_up.TRACES if word in text]


@pytest.mark.parametrize("year", CHARGED)
@pytest.mark.parametrize(
    "more", ["", "tuition_cap=cpi&first_year=2038", "tuition_cap=80", "lasts=once"]
)
def test_papers_of_a_bill_know_no_other_year(
    monkeypatch: Patch, tmp_path: Path, year: str, more: str
) -> None:
    pack = made_up.use(monkeypatch, tmp_path, year)
    if year == made_up.NO_CAP:
        more = more.replace("tuition_cap=cpi&", "").replace("tuition_cap=80", "")
    for link in (half_of_each(pack, more), more):
        scenario, notices = decode(f"{link}&district=Harborside&budget=5000000", pack)
        assert not notices
        for rows in (rows_of(pack), ()):
            board = asdict(board_data(pack, scenario, rows, LINK, MADE))
            assert traces(said(board)) == []
            note = fiscal_note_text(pack, scenario, MADE, rows)
            assert traces(iter([note])) == []
            sides = bill_sides(pack, scenario, rows)
            answers = ["".join(part["text"] for part in each["parts"]) for each in board["bill"]]
            assert answers == [each.sentence for each in sides]
            tables = schools_csv(pack, scenario, rows) + years_csv(pack, scenario, rows)
            assert traces(iter([tables.decode("utf-8-sig", "replace")])) == []


@pytest.mark.parametrize("year", made_up.YEARS)
def test_papers_that_need_no_bill_are_made_for_any_lines(
    monkeypatch: Patch, tmp_path: Path, year: str
) -> None:
    pack = made_up.use(monkeypatch, tmp_path, year)
    for link in ("", half_of_each(pack)):
        scenario = decode(link, pack)[0]
        note = fiscal_note(pack, scenario, MADE, (Row("A", 5),))
        assert traces(said(asdict(note))) == []
        assert fiscal_note_pdf(pack, scenario, MADE).startswith(b"%PDF")
        no_bill = f"Pack {pack.revision} has no tuition line"
        told = " ".join(said(asdict(note)))
        assert (no_bill in told) == (year in UNCHARGED)
    assert traces(said(asdict(method_data(pack, MADE)))) == []
    assert method_pdf(pack, MADE).startswith(b"%PDF")


def test_a_board_page_of_four_lines_is_one_sheet_with_each_schools_line(
    monkeypatch: Patch, tmp_path: Path
) -> None:
    pack = made_up.use(monkeypatch, tmp_path, made_up.FOUR)
    scenario = decode(half_of_each(pack, "tuition_cap=cpi"), pack)[0]
    text = text_of(board_page(pack, scenario, rows_of(pack), LINK, MADE))
    assert "Shared nurseries" in text
    assert "Tuition line" in text


def test_a_bill_of_two_lines_is_named_after_both(monkeypatch: Patch, tmp_path: Path) -> None:
    pack = made_up.use(monkeypatch, tmp_path, made_up.FOUR)
    rows = [Row("A", 5), Row("B", 5, None, "nursery")]
    answer = bill_answer(estimate_district(pack, decode("", pack)[0], rows))
    assert answer.endswith("nothing is cut from the STEM and nursery lines.")
    link = "bus_wifi_cut=960000&bus_wifi_passed_on=100&service_share=10"
    fees = bill_answer(estimate_district(pack, decode(link, pack)[0], rows))
    assert fees.endswith(
        "If Harbor Act 9, section 12 allowed these fees, it would also pick up $96,000 of the "
        "wi-fi line, in fees."
    )


def test_a_note_says_of_a_request_that_it_is_not_granted(
    monkeypatch: Patch, tmp_path: Path
) -> None:
    pack = made_up.use(monkeypatch, tmp_path, made_up.FOUR)
    scenario = decode("stem_school_cut=1000000&bus_wifi_cut=960000", pack)[0]
    note = " ".join(fiscal_note_text(pack, scenario, MADE).split())
    assert "takes $1,000,000 of the $24,000,000 STEM line from the state’s appropriations" in note
    assert "does not grant $960,000 of the $960,000 wi-fi line for FY2032" in note
    assert "no saving of what is appropriated: $960,000 of the $960,000 wi-fi line." in note
    assert "The law (Harbor Act 9): Sets the ceilings." in note


def test_tables_of_two_lines_say_each_schools_line(monkeypatch: Patch, tmp_path: Path) -> None:
    pack = made_up.use(monkeypatch, tmp_path, made_up.FOUR)
    scenario, rows = decode(half_of_each(pack), pack)[0], rows_of(pack)
    head, *cells = csv.reader(io.StringIO(schools_csv(pack, scenario, rows).decode("utf-8-sig")))
    assert head[:2] == ["School", "Tuition line"]
    assert [row[1] for row in cells[:2]] == ["STEM academies", "Shared nurseries"]
    head, *_ = csv.reader(io.StringIO(years_csv(pack, scenario, rows).decode("utf-8-sig")))
    assert "Tuition increase ($ a student)" not in head


def asked(name: str, query: str, rows: object = None) -> Given:
    """What the API answers, in this process: the hands of the workshop have the real years."""
    body = b"" if rows is None else json.dumps(rows).encode()
    return carry_out(name, query, "http://testserver", "", "application/json", body, MADE)


ONE = [{"district": "A", "school": "B", "students": 5}]


@pytest.mark.parametrize("year", UNCHARGED)
@pytest.mark.parametrize(
    ("name", "query", "rows"),
    [
        ("get_district", "rows=A:1", None),
        ("get_report_pdf", "paper=board", None),
        ("get_report_csv", "table=schools", None),
        ("get_report_csv", "table=years", None),
        ("post_districts", "", ONE),
    ],
)
def test_api_says_where_there_is_no_bill(
    monkeypatch: Patch, tmp_path: Path, year: str, name: str, query: str, rows: object
) -> None:
    pack = made_up.use(monkeypatch, tmp_path, year)
    answer = asked(name, query, rows)
    assert answer.status == 422
    why = f"Pack {pack.revision} has no tuition line, so there is no district’s bill in it."
    detail = json.loads(answer.body)["detail"]
    assert detail.startswith(why)
    # Whoever asked for a report is told which ones there are.
    assert detail.removeprefix(why).startswith(" This year has ") == name.startswith("get_report")


@pytest.mark.parametrize("year", made_up.YEARS)
@pytest.mark.parametrize(
    ("name", "query"),
    [("get_report_xlsx", ""), ("get_report_txt", ""), ("get_report_pdf", "paper=note")],
)
def test_api_gives_every_other_document_for_any_lines(
    monkeypatch: Patch, tmp_path: Path, year: str, name: str, query: str
) -> None:
    made_up.use(monkeypatch, tmp_path, year)
    assert asked(name, query).status == 200


def test_api_takes_and_tells_each_rows_line(monkeypatch: Patch, tmp_path: Path) -> None:
    made_up.use(monkeypatch, tmp_path, made_up.FOUR)
    told = json.loads(asked("get_district", "nursery_cut=900000&rows=A:5;B:5::nursery").body)
    assert [row["line"] for row in told["rows"]] == ["stem_school", "nursery"]
    assert [row["change"] > 0 for row in told["rows"]] == [False, True]
    rows = [{**ONE[0], "line": "nursery"}, {**ONE[0], "district": "B"}]
    many = json.loads(asked("post_districts", "nursery_cut=900000", rows).body)
    assert [each["change"] for each in many["districts"]] == [told["rows"][1]["change"], 0]
    refused = asked("post_districts", "strict=1", [{**ONE[0], "line": "ferry"}])
    assert refused.status == 400
    assert "one of stem_school, nursery" in json.loads(refused.body)["detail"]


def test_commands_say_where_there_is_no_bill(
    monkeypatch: Patch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made_up.use(monkeypatch, tmp_path, made_up.NO_TUITION)
    out = tmp_path / "x.pdf"
    assert main(["board", "--pack", made_up.NO_TUITION, "--out", str(out)]) == BAD_INPUT
    assert "has no tuition line" in capsys.readouterr().err
    assert not out.exists()
    assert main(["workbook", "--pack", made_up.NO_TUITION, "--out", str(tmp_path / "x.xlsx")]) == 0


def test_every_document_says_how_whole_cents_differ(monkeypatch: Patch, tmp_path: Path) -> None:
    folder = made_up.write(tmp_path, made_up.FOUR)
    made_up.put(tmp_path, {**made_up.content(made_up.FOUR), "cents_a_student": True})
    monkeypatch.setattr("model.packs.FOLDER", folder)
    monkeypatch.setattr("model.law.FILE", tmp_path / "law.yaml")
    pack = load_pack(made_up.FOUR)
    link = "pack=2031&stem_school_cut=9000000&tuition_cap=cpi"
    scenario, rows = decode(link, pack)[0], (Row("A", 5),)
    differ = "the bills of all students of the STEM line rise by $978,960.00 together"
    board = " ".join(said(asdict(board_data(pack, scenario, rows, LINK, MADE))))
    note = " ".join(fiscal_note_text(pack, scenario, MADE, rows).split())
    assert differ in board
    assert differ in note
    told = json.loads(asked("get_district", link).body)["whole_cents"]["stem_school"]
    assert (told["bills"], told["districts_pay"]) == (978_960.00, 978_947.37)
    many = json.loads(asked("post_districts", link, ONE).body)
    assert many["whole_cents"]["stem_school"] == told
    frame = pd.DataFrame({"district": ["A"], "students": [5], "tuition": [float("nan")]})
    table = estimate_districts(pack, scenario, frame)
    with zipfile.ZipFile(io.BytesIO(districts_xlsx(table, pack, scenario, LINK, MADE))) as parts:
        assert differ in parts.read("xl/sharedStrings.xml").decode()
