"""Exported tables: exact to the cent, sums that agree, and text that stays text."""

import codecs
import csv
import io
import re
import unicodedata
from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from model import (
    Pack,
    Row,
    Scenario,
    decode,
    district_years,
    estimate_district,
    estimate_districts,
    load_pack,
)
from model.comparison_link import Entry
from model.district import DistrictEstimate, RowEstimate, first_change
from model.many import districts_by_year
from model.opening import Opened
from reports.comparison.columns import columns
from reports.papers.board_page import board_data, board_page
from reports.sheets import bills
from reports.sheets.bills import (
    DISTRICTS,
    SCHOOLS,
    YEARS,
    by_school,
    by_year,
    schools_csv,
    table,
    years_csv,
)
from reports.sheets.compared import to_csv
from reports.sheets.csv_file import Cell, csv_bytes, exact_cents
from reports.sheets.districts import districts_csv, side_by_side
from reports.workbook.many_districts import districts_xlsx
from tests.reports.documents import text_of
from tests.reports.spreadsheet import error_cells, opened, recalculated
from tests.scenarios import rows
from ui.bill_table import frame as page_table

PACK = load_pack("2024.1")
DEFUSED = {
    "=1+1": "'=1+1",
    "+1": "'+1",
    "-1+1": "'-1+1",
    "@SUM(1)": "'@SUM(1)",
    "=cmd|' /C calc'!A0": "'=cmd|' /C calc'!A0",
    "＝1+1": "'＝1+1",
    "＋1": "'＋1",
    "－1": "'－1",
    "＠SUM(1)": "'＠SUM(1)",
    "  =1": "'  =1",
    "\u200b\ufeff=1": "'\u200b\ufeff=1",
    "\u3164=1": "'\u3164=1",
    '"=1': "'\"=1",
    "\t=1": "\t'=1",
    "\r=1": "\r'=1",
    "A;=1+1": "A;'=1+1",
    "A; ＝1+1;B": "A;' ＝1+1;B",
    "A,=1+1": "A,'=1+1",
    "A\t=1+1": "A\t'=1+1",
    "A\r\n=1+1": "A\r\n'=1+1",
    'A;"=1+1;': "A;'\"=1+1;",
    "Hartford; a-b, 1+1": "Hartford; a-b, 1+1",
    "−$12.0 million": "−$12.0 million",
}
BAD = st.text(st.sampled_from("=+-@＝＋－＠﹢;,\t\r\n \"'A1\u200b\ufeff\u00a0\u2060\u3164\u0301"))


def read(content: bytes) -> list[list[str]]:
    assert content.startswith(codecs.BOM_UTF8)
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


@pytest.fixture
def lifted(pack: Pack) -> Scenario:
    return decode("magnet_cut=12345678&a.enrollment_growth=0.02", pack)[0]


@pytest.fixture
def frame(pack: Pack, lifted: Scenario) -> pd.DataFrame:
    districts = pd.DataFrame(
        {
            "district": ["Avon", "=1+1", "Avon", "Windsor"],
            "students": [33, 12, 7, 0],
            "tuition": [5102.33, None, 4875.5, None],
        }
    )
    return estimate_districts(pack, lifted, districts)


@pytest.mark.parametrize(("text", "defused"), DEFUSED.items())
def test_no_text_starts_a_formula(text: str, defused: str) -> None:
    assert read(csv_bytes([text], [[text]])) == [[defused], [defused]]


def formulas(content: bytes) -> Iterable[str]:
    """Whatever begins like a formula, wherever a program may split the lines."""
    for piece in re.split("[,;\t\r\n]", content.decode("utf-8-sig")):
        seen = "".join(
            each
            for each in unicodedata.normalize("NFKC", piece)
            if each.isprintable()
            and each not in ' "\u3164\u1160'
            and not unicodedata.combining(each)
        )
        if seen.startswith(("=", "+", "-", "@")) and not re.fullmatch(r"-?[0-9.]+", seen):
            yield piece


@given(st.lists(BAD, min_size=2, max_size=4))
def test_no_export_holds_a_formula_however_it_is_split(texts: list[str]) -> None:
    scenario, _ = decode("magnet_cut=12345678", PACK)
    schools = [Row(text, 10) for text in texts]
    districts = pd.DataFrame({"district": texts, "students": 5, "tuition": None})
    opened = Opened(PACK, scenario, ())
    for content in (
        csv_bytes(texts, [texts]),
        csv_bytes(*table(SCHOOLS, by_school(estimate_district(PACK, scenario, schools)))),
        csv_bytes(*table(YEARS, by_year(district_years(PACK, scenario, schools)))),
        districts_csv(PACK, scenario, estimate_districts(PACK, scenario, districts)),
        to_csv(columns([Entry(text, opened) for text in texts]), "https://site.org/at/compare?s1="),
    ):
        assert not list(formulas(content))


def test_numbers_stay_numbers() -> None:
    row: list[Cell] = [-5, -2.5, Decimal("-0.10"), 0, None]
    assert read(csv_bytes(["a", "b", "c", "d", "e"], [row]))[1] == ["-5", "-2.5", "-0.10", "0", ""]


def test_lines_end_and_quotes_stand_as_rfc_4180_says() -> None:
    content = csv_bytes(["a"], [['École, "Ñandú"'], ["two\nlines"]])
    assert content.decode("utf-8-sig") == 'a\r\n"École, ""Ñandú"""\r\n"two\nlines"\r\n'


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=2, max_size=4))
def test_other_text_comes_back_as_it_was(texts: list[str]) -> None:
    back = [text.replace("'", "") for text in read(csv_bytes(texts, []))[0]]
    assert back == [text.replace("'", "") for text in texts]


@given(rows())
def test_the_parts_of_a_bill_sum_to_its_total(some: tuple[Row, ...]) -> None:
    scenario, _ = decode("magnet_cut=12345678&tuition_cap=cpi", PACK)
    header, cells = table(SCHOOLS, by_school(estimate_district(PACK, scenario, some)))
    *schools, total = cells
    for column in range(4, len(header)):
        assert sum((Decimal(str(row[column])) for row in schools), Decimal(0)) == total[column]
    for row in cells:
        now, after, change = (Decimal(str(cell)) for cell in row[4:])
        assert now + change == after


def test_a_bill_is_a_row_a_school(pack: Pack) -> None:
    scenario, _ = decode("magnet_cut=40200000", pack)
    result = estimate_district(pack, scenario, [Row("A", 100, 4270.33)])
    _, cells = table(SCHOOLS, by_school(result))
    assert [str(cell) for cell in cells[0]] == [
        "A",
        "100",
        "4270.33",
        "7362.64",
        "427033.00",
        "736263.79",
        "309230.79",
    ]
    assert cells[1][0] == "Total"


def test_years_stand_one_a_row(pack: Pack, lifted: Scenario) -> None:
    results = district_years(pack, lifted, [Row("A", 100, 4270.33)])
    header, cells = table(YEARS, by_year(results))
    assert [row[0] for row in cells] == [2025, 2026, 2027, 2028, 2029, 2030]
    assert [row[1] for row in cells][:3] == [100, 102, 104.04]
    for row, result in zip(cells, results, strict=True):
        figures = dict(zip(header, row, strict=True))
        assert figures["Bill after ($)"] == Decimal(f"{result.bill_after:.2f}")
        assert figures["To find ($)"] == Decimal(f"{result.to_find:.2f}")


def test_many_districts_as_csv(pack: Pack, lifted: Scenario, frame: pd.DataFrame) -> None:
    header, *table, total = read(districts_csv(pack, lifted, frame))
    assert header[:2] == ["District", "Students"]
    assert {row[header.index("rule")] for row in (*table, total)} == {"Cap removed"}
    assert [row[0] for row in table] == ["Avon", "'=1+1", "Windsor"]
    assert total[0] == "Total"
    for column in (1, 2, 3, 4):
        assert sum(Decimal(row[column]) for row in table) == Decimal(total[column])


def test_many_districts_as_a_workbook(
    pack: Pack, lifted: Scenario, frame: pd.DataFrame, tmp_path: Path
) -> None:
    link = "https://explorer.example/districts?magnet_cut=12345678"
    content = districts_xlsx(frame, pack, lifted, link, date(2026, 11, 25))
    stored = opened(content, values=True)["Districts"]
    book = recalculated({"districts": opened(content)}, tmp_path)["districts"]
    sheet = book["Districts"]
    assert opened(content).properties.created == datetime(2026, 11, 25)
    assert error_cells(book) == []
    assert [cell.value for cell in sheet["A"][4:8]] == ["Avon", "=1+1", "Windsor", "Total"]
    figures = frame[["students", "bill_now", "bill_after", "change"]]
    for column, name in enumerate(figures, 1):
        found = [cell.value for cell in sheet["ABCDEF"[column]][4:8]]
        assert found == pytest.approx([*frame[name], frame[name].sum()])
        assert stored.cell(8, column + 1).value == pytest.approx(found[-1])
    share = frame["change"].sum() / frame["bill_now"].sum()
    assert sheet["F8"].value == pytest.approx(share)
    assert stored["F8"].value == pytest.approx(share)


def test_many_districts_have_each_year_and_the_share_of_each_budget_in_every_file(
    pack: Pack, tmp_path: Path
) -> None:
    link = "magnet_cut=12000000&tuition_cap=cpi&first_year=2027&cpi_from=2028&years=3"
    scenario, _ = decode(link, pack)
    rows = {"district": ["A", "B"], "students": [100, 50], "tuition": [5_000.0, 4_000.0]}
    given = pd.DataFrame({**rows, "budget": [50_000_000.0, None]})
    frame = side_by_side(districts_by_year(pack, scenario, given))
    heads, *in_file = read(districts_csv(pack, scenario, frame))
    first, _, total = (dict(zip(heads, row, strict=True)) for row in in_file)
    assert [row["Fiscal year"] for row in (first, total)] == ["2027", "2027"]
    assert [first[f"Change in FY{year} ($)"] for year in (2027, 2028)] == ["0.00", "15000.00"]
    assert [first["Budget ($)"], first["Share of budget in FY2028"]] == ["50000000.00", "0.03"]
    assert [total["Budget ($)"], total["Change in FY2028 ($)"]] == ["", "21000.00"]
    made = date(2026, 11, 26)
    book = recalculated(
        {"many": opened(districts_xlsx(frame, pack, scenario, "", made))}, tmp_path
    )["many"]
    assert error_cells(book) == []
    years, shares = book["Change by year"], book["Share of budget"]
    heads = [cell.value for cell in years[4]]
    assert heads == ["District", *(f"Change in FY{year}" for year in (2027, 2028, 2029))]
    assert [cell.value for cell in years["C"][4:7]] == [15_000, 6_000, 21_000]
    assert "compared with current law" in str(years["A2"].value)
    assert [cell.value for cell in shares["D"][4:6]] == [pytest.approx(0.0003), None]


def test_no_district_at_all_is_a_total_of_nothing(
    pack: Pack, lifted: Scenario, frame: pd.DataFrame
) -> None:
    none = frame.iloc[:0]
    _, total = read(districts_csv(pack, lifted, none))
    assert total == [
        "Total",
        "0",
        "0.00",
        "0.00",
        "0.00",
        "0.00",
        "Cap removed",
        "2024.1",
        "2026-11-24",
    ]
    content = districts_xlsx(none, pack, lifted, "", date(2026, 11, 25))
    assert opened(content, values=True)["Districts"]["C5"].value == 0


def test_page_file_and_paper_show_a_bill_under_the_same_headings(pack: Pack) -> None:
    scenario, _ = decode("magnet_cut=12345678", pack)
    schools = [Row("A", 25, 100.33), Row("B", 3)]
    result = estimate_district(pack, scenario, schools)
    shown = page_table(SCHOOLS, by_school(result))
    in_file, cells = table(SCHOOLS, by_school(result))
    heads = [heading.partition(" ($")[0] for heading in in_file]
    assert heads == list(shown.columns)
    paper = board_data(pack, scenario, schools, "x", date(2026, 11, 26))
    assert heads == list(paper.schools.heads.values())
    exact = [[None if cell is None else str(cell) for cell in row[2:]] for row in cells]
    drawn = shown.iloc[:, 2:].astype(object).where(shown.iloc[:, 2:].notna(), None).to_numpy()
    assert [[cell and f"{cell:.2f}" for cell in row] for row in drawn.tolist()] == exact


@pytest.fixture
def new_column(monkeypatch: pytest.MonkeyPatch) -> None:
    """A second column for schools and districts: what is to find, here $7 a student."""
    for columns_of in (SCHOOLS, DISTRICTS):
        (first, kind), *others = columns_of.items()
        for name in list(columns_of):
            monkeypatch.delitem(columns_of, name)
        for name, each in [(first, kind), ("to_find", bills.KINDS["to_find"]), *others]:
            monkeypatch.setitem(columns_of, name, each)
    to_find = property(lambda row: 7.0 * row.students)
    monkeypatch.setattr(RowEstimate, "to_find", to_find, raising=False)
    monkeypatch.setattr(DistrictEstimate, "to_find", to_find)


@pytest.mark.usefixtures("new_column")
def test_a_column_added_once_stands_under_its_own_head_wherever_schools_stand(pack: Pack) -> None:
    scenario, _ = decode("magnet_cut=12345678", pack)
    schools = [Row(f"School {at}", at, 4000) for at in range(1, 17)]
    shown = page_table(SCHOOLS, by_school(estimate_district(pack, scenario, schools)))
    assert list(shown["To find"]) == [*range(7, 113, 7), 7 * 136]
    heads, *in_file = read(schools_csv(pack, scenario, schools))
    assert [row[heads.index("To find ($)")] for row in in_file[-2:]] == ["112.00", "952.00"]
    text = text_of(board_page(pack, scenario, schools, "https://x.org/", date(2026, 11, 26)))
    for line in (
        "School To find Students Tuition now Tuition after Bill now Bill after Change",
        "School 3 $21.00 3 $4,000.00 ",
        "School 16 $112.00 16 $4,000.00 ",
        "and 2 more schools $21.00 3 $12,000.00 ",
        "Total $952.00 136 $544,000.00 ",
    ):
        assert line in text


@pytest.mark.usefixtures("new_column")
def test_a_column_added_once_stands_under_its_own_head_wherever_districts_stand(
    pack: Pack, tmp_path: Path
) -> None:
    scenario, _ = decode("magnet_cut=12345678", pack)
    given = pd.DataFrame({"district": ["A", "B"], "students": [10, 30], "tuition": [4000.0] * 2})
    frame = estimate_districts(pack, scenario, given).assign(to_find=[70.0, 210.0])
    heads, *in_file = read(districts_csv(pack, scenario, frame))
    at = heads.index("To find ($)")
    assert [row[at] for row in in_file] == ["70.00", "210.00", "280.00"]
    book = opened(districts_xlsx(frame, pack, scenario, "", date(2026, 11, 26)))
    sheet = recalculated({"many": book}, tmp_path)["many"]["Districts"]
    heads, *rows = sheet.iter_rows(min_row=4, max_row=7, values_only=True)
    assert [row[heads.index("To find")] for row in rows] == [70, 210, 280]
    total = dict(zip(heads, rows[-1], strict=True))
    assert total["District"] == "Total"
    assert total["Bill now"] == 160_000
    percent = total["Change"] / total["Bill now"]
    assert total["Change, percent"] == pytest.approx(percent)


@pytest.mark.parametrize(("amount", "cents"), [(2.675, "2.68"), (1.005, "1.01"), (0.0, "0.00")])
def test_half_a_cent_is_rounded_up(amount: float, cents: str) -> None:
    assert str(exact_cents(amount)) == cents


def test_files_say_how_the_statewide_total_differs_where_rates_are_whole_cents() -> None:
    newer = load_pack("2024.2")
    scenario = decode("magnet_cut=12000000", newer)[0]
    rows = [Row("A", 100, 5000)]
    head = "Bills of all students of the line together, less what districts pay statewide ($)"
    given = pd.DataFrame({"district": ["A"], "students": [100], "tuition": [5000.0]})
    many = side_by_side(districts_by_year(newer, scenario, given))
    for content in (
        schools_csv(newer, scenario, rows),
        years_csv(newer, scenario, rows),
        districts_csv(newer, scenario, many),
    ):
        heads, first, *_ = read(content)
        assert first[heads.index(head)] == "40.00"
    assert head not in read(schools_csv(PACK, decode("", PACK)[0], rows))[0]


def test_bill_by_school_is_of_the_year_that_its_page_speaks_of() -> None:
    link = "magnet_cut=20100000&tuition_cap=cpi&first_year=2027&cpi_from=2029"
    scenario, _ = decode(link, PACK)
    rows = [Row("CREC", 120, 4270.33), Row("LEARN", 40)]
    head, *cells = read(schools_csv(PACK, scenario, rows))
    told = dict(zip(head, cells[-1], strict=True))
    result = first_change(district_years(PACK, scenario, rows))
    assert result.estimate.year == 2029
    assert (told[bills.heading("year")], told["rule"]) == ("2029", "Tied to inflation from FY2029")
    assert float(told["Change ($)"]) == round(result.change, 2) > 0
