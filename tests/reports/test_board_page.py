"""The board page: one accessible sheet whose figures are the model's, whoever fills it in."""

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings

from model import Pack, Row, Scenario, decode, encode, estimate_district, load_pack
from model.catalogs import PSEUDO
from model.messages import SWITCH
from reports.papers.board_page import MOST_SCHOOLS, board_data, board_page
from reports.papers.printed_link import LONGEST_PDF_LINK, LONGEST_PRINTED, printed
from reports.sharing.preview import preview
from reports.wording.amounts import to_the_cent
from tests.reports.documents import (
    LINK,
    addresses,
    alternatives,
    assert_accessible,
    opened,
    squeezed,
    text_of,
)
from tests.scenarios import scenarios

PACK = load_pack("2024.1")
MADE = date(2026, 11, 24)
EVERYTHING = (
    "magnet_cut=12000000&tuition_cap=70&residency_cut=500000&residency_passed_on=40"
    "&trauma_cut=1200000&budget=82000000&net_grand_list=3000000000&home_value=220000"
    "&service_share=2&a.cpi=0.04&a.students=12000&district=Windsor"
)


def school_rows(count: int) -> tuple[Row, ...]:
    return tuple(Row(f"School of Subject {n}", 20 + n, 4100.0 + 13 * n) for n in range(count))


def page(link: str, rows: tuple[Row, ...] = ()) -> bytes:
    return board_page(PACK, decode(link, PACK)[0], rows, LINK, MADE)


def cents(text: str) -> int:
    """ "$427,033.00" as 42703300."""
    return round(100 * float(re.sub(r"[$,]", "", text)))


@pytest.mark.parametrize("count", [0, 1, 5, 14, 15, 200])
def test_any_number_of_schools_fits_on_one_sheet(count: int) -> None:
    rows = school_rows(count)
    pdf = page(EVERYTHING, rows)
    assert len(opened(pdf).pages) == 1
    assert opened(pdf).pages[0].mediabox[2:] == [612, 792]
    scenario = decode(EVERYTHING, PACK)[0]
    district = estimate_district(PACK, scenario, rows)
    text = text_of(pdf)
    for amount in (district.bill_now, district.bill_after, district.change):
        assert to_the_cent(amount) in text
    assert ("and 1 more school" in text) == (count == 15)
    assert ("and 186 more schools" in text) == (count == 200)
    assert ("the workbook has all" in text) == (count > MOST_SCHOOLS)


@pytest.mark.parametrize(
    "name", ["W" * 80, "Wide Worthy Women " * 4 + "Wide Won", "学校" * 40, "🎓" * 80, "ж́" * 40]
)
def test_longest_names_fit_on_one_sheet(name: str) -> None:
    scenario = replace(decode(EVERYTHING, PACK)[0], district=name)
    rows = tuple(Row(name, 50_000, 100_000.0) for _ in range(200))
    link = f"{LINK}&{encode(replace(scenario, rows=rows), PACK)}"
    assert len(opened(board_page(PACK, scenario, rows, link, MADE)).pages) == 1


@settings(max_examples=25)
@given(scenarios(PACK))
def test_any_scenario_makes_one_sheet(scenario: Scenario) -> None:
    link = f"https://budget.example.org/district?{encode(scenario, PACK)}"
    pdf = board_page(PACK, scenario, scenario.rows, link, MADE)
    assert len(opened(pdf).pages) == 1
    district = estimate_district(PACK, scenario, scenario.rows)
    assert to_the_cent(district.bill_after) in text_of(pdf)


@settings(max_examples=100)
@given(scenarios(PACK))
def test_every_table_adds_up_to_the_cent(scenario: Scenario) -> None:
    data = board_data(PACK, scenario, scenario.rows, LINK, MADE)
    schools = data.schools
    rows = [*(row.cells for row in schools.rows), *([schools.folded] if schools.folded else [])]
    for row in [*rows, schools.total or rows[0]]:
        assert cents(row["bill_now"]) + cents(row["change"]) == cents(row["bill_after"])
    if schools.total:
        for column in ("bill_now", "bill_after", "change"):
            total = sum(cents(row[column]) for row in rows)
            assert total == cents(schools.total[column])
    cuts = [scenario.cuts[name] for name in PACK.lines]
    for side in data.statewide:
        drawn = [line.pay_share + line.lost_share for line in side.lines]
        longest = max(line.amount for line in PACK.lines.values())
        assert drawn == pytest.approx([100 * cut / longest for cut in cuts if cut])


def test_a_hundred_students_and_the_whole_magnet_line() -> None:
    text = text_of(page("magnet_cut=40200000&district=Windsor", (Row("CREC", 100, 4270.33),)))
    assert "$427,033.00" in text
    after = re.search(r"\$427,033\.00 (\$736,26\d\.\d\d)", text)
    assert after is not None
    assert cents(after[1]) == pytest.approx(73_626_379, abs=100)
    assert "What would a cut of $40.2 million to the magnet line cost Windsor in FY2025?" in text
    assert (
        "the tuition bill of Windsor would rise by $309,000 in FY2025, from $427,000 to $736,000."
        in text
    )
    assert text.index("Under current law (") < text.index("If the cap were removed, the")


@pytest.mark.parametrize(
    ("link", "rows", "sentences"),
    [
        (
            "magnet_cut=12000000",
            0,
            [
                "What would a cut of $12 million to the magnet line cost a district for each 100 "
                "students in FY2025?",
                "Under current law (tuition stays capped at 58% "
                "of its FY2024 rate), the tuition bill for each 100 "
                "students would not rise in FY2025, but students would lose $12 million in "
                "services statewide.",
                "If the cap were removed, the tuition bill for each 100 students would rise by "
                "$92,300 in FY2025, from $427,000 to $519,300.",
                "The bill by school: cap removed",
            ],
        ),
        (
            "magnet_cut=12000000&tuition_cap=58",
            2,
            [
                "cost your district in FY2025?",
                "Under current law (tuition stays capped at 58% "
                "of its FY2024 rate), your tuition bill would "
                "not rise in FY2025, but students would lose $12 million in services statewide.",
                "If the cap were removed, your tuition bill would rise by $36,400 in FY2025,",
                "The bill by school under current law",
            ],
        ),
        (
            "district=Windsor",
            2,
            [
                "What does Windsor pay in magnet tuition in FY2025?",
                "The tuition bill of Windsor stays at $168,000 in FY2025: nothing is cut from the "
                "magnet line.",
            ],
        ),
        (
            EVERYTHING,
            2,
            [
                "cut from or not granted to the magnet, residency and trauma lines cost Windsor in "
                "FY2025?",
                "If the law allows fees for services, which is not known here, it would also pick "
                "up $4,000 of the residency line, in fees.",
                "in fees for services to pick up, if the law allows them",
                "$38,835.80 to find in all, tuition and fees",
                "0.05% of the district’s budget",
                "0.013 mills on the net grand list",
                "$2.85 a year on a home assessed at $220,000",
                "0.3 teaching positions at $120,000 each",
                "12,000 students changed; the pack’s own value is 13,000 students",
            ],
        ),
    ],
)
def test_page_answers_in_sentences(link: str, rows: int, sentences: list[str]) -> None:
    text = text_of(page(link, school_rows(rows)))
    for sentence in sentences:
        assert sentence in text


def test_page_has_the_other_readings_the_years_and_what_stands_behind_them(pack: Pack) -> None:
    text = text_of(page("magnet_cut=12000000&tuition_cap=cpi&first_year=2027&cpi_from=2028"))
    for cap in pack.tuition_caps[:3]:
        assert cap.short in text
        assert cap.note in text
    assert "Tied to inflation (this page)" in text
    for year in range(2027, 2033):
        assert f"FY{year} $" in text
    assert "the tuition bill for each 100 students would rise by $12,800 in FY2028" in text
    assert "Preset “Governor, Feb 2026” (Governor Lamont, Bill 5033, February 2026)" in text
    assert "(undated; official)" in text
    for omission in pack.left_out["magnet"]:
        assert omission.text in text
    assert "Made November 24, 2026" in text
    assert f"data version {pack.revision}" in text


@pytest.mark.parametrize("link", ["", "magnet_cut=12000000", EVERYTHING])
def test_page_is_tagged_for_screen_readers(link: str) -> None:
    pdf = page(link, school_rows(3))
    data = board_data(PACK, decode(link, PACK)[0], school_rows(3), LINK, MADE)
    assert_accessible(pdf, data.question)
    texts = alternatives(pdf)
    assert data.qr_alt in texts
    if link:
        assert any("of a cut of $12 million districts pay" in text for text in texts)


@pytest.mark.parametrize(
    "name",
    ['#include("x")', "$x$ *b*", "= Heading _x_ `raw` <label> @ref", "\\ #sys.inputs.data // gone"],
)
def test_a_users_text_is_printed_as_it_stands(name: str) -> None:
    scenario = decode("magnet_cut=12000000", PACK)[0]
    pdf = board_page(
        PACK, replace(scenario, district=name), (Row(name, 10), Row("B", 5)), LINK, MADE
    )
    assert text_of(pdf).count(name) == 4  # question, the answer of each law, row
    assert f"cost {name} in FY2025?" in text_of(pdf)


def test_the_largest_bills_are_shown_in_the_order_given() -> None:
    rows = [Row(f"S{n}", n) for n in range(20, 0, -1)]
    data = board_data(PACK, decode("magnet_cut=1000000", PACK)[0], rows, LINK, MADE)
    assert [row.cells["school"] for row in data.schools.rows] == [f"S{n}" for n in range(20, 6, -1)]
    assert data.schools.folded is not None
    assert data.schools.folded["students"] == str(sum(range(1, 7)))


def test_schools_without_a_name_are_numbered() -> None:
    data = board_data(PACK, decode("", PACK)[0], [Row("", 3), Row("", 3)], LINK, MADE)
    assert [row.cells["school"] for row in data.schools.rows] == ["School 1", "School 2"]


def test_link_stands_in_print_as_a_hyperlink_and_as_a_code() -> None:
    pdf = page("magnet_cut=12000000")
    assert LINK in squeezed(text_of(pdf))
    assert LINK in addresses(pdf)


def test_a_long_link_is_printed_without_the_rows_and_still_opens_whole() -> None:
    rows = ";".join(f"School {n}:10" for n in range(60))
    link = f"{LINK}&tuition_cap=cpi&district=Windsor&rows={rows}".replace(" ", "+")
    short = printed(link)
    assert short.text == f"{LINK}&tuition_cap=cpi"
    assert short.href == link
    assert "without the district’s entries" in short.says
    assert "A click on it in the file opens them too" in short.says
    assert "without the district’s entries" in short.alt


@pytest.mark.parametrize(
    ("more", "rows", "said"),
    [
        ("", 0, "opens these figures"),
        ("&district=Windsor&rows=A:5", 1, "opens these figures"),
        ("", 1, "without the district’s entries, so with another bill"),
    ],
)
def test_paper_says_whether_its_link_has_the_rows_that_its_bill_is_made_of(
    more: str, rows: int, said: str
) -> None:
    scenario = decode("magnet_cut=12000000", PACK)[0]
    data = board_data(PACK, scenario, school_rows(rows), f"{LINK}{more}", MADE)
    assert said in data.link.says
    assert data.link.text == f"{LINK}{more}"
    same = "opens the same figures" if "these" in said else "without the district’s entries"
    assert same in data.qr_alt


@pytest.mark.parametrize("length", [LONGEST_PRINTED + 1, LONGEST_PDF_LINK + 1])
def test_a_link_too_long_for_paper_names_the_page(length: int) -> None:
    link = f"{LINK}&x=".ljust(length, "1")
    short = printed(link)
    assert short.text == "https://budget.example.org/district"
    assert short.href == (link if length <= LONGEST_PDF_LINK else short.text)


def test_page_speaks_the_language_of_the_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SWITCH, PSEUDO)
    text = text_of(page("magnet_cut=12000000"))
    assert "Théé bîîll býý šçhööööl" in text
    assert "Year by year" not in text


def test_same_input_gives_the_same_file() -> None:
    assert page(EVERYTHING, school_rows(5)) == page(EVERYTHING, school_rows(5))


def test_what_the_record_says_of_a_district_stands_beside_its_bill() -> None:
    link = "magnet_cut=12000000&district=manchester&rows=CREC:40:5000"
    noted = board_data(PACK, decode(link, PACK)[0], [Row("CREC", 40, 5000)], LINK, MADE).noted
    assert "so this district does not pay full tuition" in noted
    assert noted[:60] in " ".join(text_of(page(link)).split())
    assert not board_data(PACK, decode("district=Bolton", PACK)[0], [Row("A", 1)], LINK, MADE).noted


def test_rows_that_may_be_under_no_cap_are_named_beside_the_bill() -> None:
    link = "magnet_cut=12000000&pack=2024.1&rows=Open Choice:10;CREC:40:5000"
    said = "“Open Choice” is the name of a program that this cap may not be about."
    rows = decode(link, PACK)[0].rows
    assert said in " ".join(text_of(page(link, rows)).split())
    shown = preview("https://x.org", "/district", link)
    assert any(each.startswith(said) for each in shown.answer.beside)
