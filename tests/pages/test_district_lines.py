"""The district page for years with any lines and for none: it runs, and knows no other year."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from model import decode, load_pack
from reports.wording.bill_laws import bill_sides
from tests import made_up
from tests.pages.addressed import go_to
from tests.pages.test_asked import panel
from tests.pages.test_pages import run, words

PAGE = "pages/district.py"
CHARGED = (made_up.FOUR, made_up.ONE_TUITION, made_up.NO_CAP)
UNCHARGED = (made_up.ONE_SERVICE, made_up.NO_TUITION, made_up.NO_LINES)
Patch = pytest.MonkeyPatch


def half_of_each(year: str) -> str:
    lines = made_up.content(year)["lines"].items()
    return "&".join(f"{name}_cut={line['amount'] // 2}" for name, line in lines)


def everything(test: AppTest) -> str:
    html = "\n".join(str(element.proto.body) for element in test.get("html"))
    return f"{words(test)}\n{html}".replace("\\", "")


@pytest.mark.parametrize("year", CHARGED)
@pytest.mark.parametrize("more", ["", "&rows=A:5;B:7:4000&budget=1000000&district=Harborside"])
def test_page_of_a_bill_runs_and_knows_no_other_year(
    monkeypatch: Patch, tmp_path: Path, year: str, more: str
) -> None:
    pack = made_up.use(monkeypatch, tmp_path, year)
    for link in (more.strip("&"), half_of_each(year) + more):
        test = run(PAGE, link)
        assert not test.exception, link
        said = everything(test)
        assert [word for word in made_up.TRACES if word in said] == []
        scenario = decode(link, pack)[0]
        for side in bill_sides(pack, scenario, scenario.rows):
            assert side.sentence in said


def test_each_tuition_line_of_the_bill_is_compared_with_keeping_up_with_prices(
    monkeypatch: Patch, tmp_path: Path
) -> None:
    made_up.use_growing(monkeypatch, tmp_path, made_up.FOUR)
    for rows, lines in (("", ["STEM"]), ("A:5;B:7::nursery", ["STEM", "nursery"])):
        test = run(PAGE, f"{half_of_each(made_up.FOUR)}&tuition_cap=cpi&rows={rows}")
        assert not test.exception
        said = everything(test)
        assert [line for line in lines if f"holds tuition of the {line} line" not in said] == []
        assert said.count("So current law takes something each year") == len(lines)
        assert [word for word in made_up.TRACES if word in said] == []


@pytest.mark.parametrize("year", UNCHARGED)
@pytest.mark.parametrize("rows", ["", "rows=A:5"])
def test_page_without_a_tuition_line_says_that_there_is_no_bill(
    monkeypatch: Patch, tmp_path: Path, year: str, rows: str
) -> None:
    made_up.use(monkeypatch, tmp_path, year)
    test = run(PAGE, rows)
    assert not test.exception
    said = everything(test)
    assert f"No line of Harbor Compact requests for {year} is charged as tuition" in said
    assert [word for word in made_up.TRACES if word in said] == []


def test_the_questions_are_answered_for_each_line_of_the_rows(
    monkeypatch: Patch, tmp_path: Path
) -> None:
    made_up.use(monkeypatch, tmp_path, made_up.FOUR)
    link = f"{half_of_each(made_up.FOUR)}&rows=A:50;B:70::nursery&budget=9000000"
    said = everything(run(PAGE, link))
    for line in ("STEM", "nursery"):
        assert f"to the {line} line raises the bill of FY2032 by $50,000" in said
        assert f"Any cut to the {line} line of up to" in said
    assert (
        "In FY2032 a cap of 62% of the FY2030 rate, which is the law (Harbor Act 9, section 4)"
        in said
    )
    assert (
        "In FY2032 a cap of 75% of the FY2029 rate, which is the law (Harbor Act 9, section 7)"
        in said
    )
    assert "if the caps stay as in law" in said


def test_where_no_law_caps_tuition_no_cap_is_asked_for(monkeypatch: Patch, tmp_path: Path) -> None:
    made_up.use(monkeypatch, tmp_path, made_up.NO_CAP)
    said = everything(run(PAGE, "nursery_cut=100000"))
    assert "hold us harmless" not in said
    assert "no law says how far tuition may rise" in said


def test_a_line_of_another_year_stays_in_sight(monkeypatch: Patch, tmp_path: Path) -> None:
    made_up.use(monkeypatch, tmp_path, made_up.FOUR, made_up.ONE_TUITION)
    test = run(PAGE, f"pack={made_up.FOUR}&rows=A:5;B:7::nursery")
    assert not test.exception
    test.query_params.clear()
    go_to(test, pack=made_up.ONE_TUITION)
    assert not test.exception
    assert "Row 2, line: “nursery” cannot be used; accepted is one of stem_school" in everything(
        test
    )


def test_whole_cents_are_said_to_differ() -> None:
    assert load_pack("2024.2").cents_a_student
    test = run(PAGE, "magnet_cut=12000000&tuition_cap=cpi&pack=2024.2&rows=A:5")
    assert "A rate is whole cents a student, before and after." in everything(test)
    before = run(PAGE, "magnet_cut=12000000&tuition_cap=cpi&pack=2024.1&rows=A:5")
    assert "A rate is whole cents" not in everything(before)


def test_a_page_with_several_lines_says_which_one_counts(
    monkeypatch: Patch, tmp_path: Path
) -> None:
    made_up.use(monkeypatch, tmp_path, made_up.FOUR, made_up.ONE_TUITION)
    said = everything(run(PAGE, f"nursery_cut=4500000&pack={made_up.FOUR}"))
    assert "100 students of the nursery line at its average rate" in said
    assert "to the nursery line raises the bill of FY2032 by $50,000" in said
    assert "nothing is cut" not in said
    assert "Where the tuition line is empty, the row counts under “STEM academies”." in said
    assert "1 row names no tuition line" in everything(
        run(PAGE, f"rows=A:5;B:7::nursery&pack={made_up.FOUR}")
    )
    one = everything(run(PAGE, f"rows=A:5&pack={made_up.ONE_TUITION}"))
    assert "no tuition line" not in one
    assert "the row counts under" not in one


def test_the_table_of_many_districts_may_name_a_line_where_there_are_several(
    monkeypatch: Patch, tmp_path: Path
) -> None:
    made_up.use(monkeypatch, tmp_path, made_up.FOUR, made_up.ONE_TUITION)
    said = everything(run("pages/elsewhere.py", f"pack={made_up.FOUR}"))
    assert "has the columns district, school, students, tuition and line" in said
    assert "“STEM academies” and “Shared nurseries” are accepted" in said
    one = everything(run("pages/elsewhere.py", f"pack={made_up.ONE_TUITION}"))
    assert "students.csv has the columns district, school, students and tuition." in one


NAMED = "District,School,Line,Students\nAvon,A,magnet,10\nAvon,B,trauma,20\n"
REFUSED = (
    "Row 3, line: “trauma” cannot be used; accepted is one of magnet, or an empty cell for the "
    "first; the row was left out."
)


def test_a_row_of_many_districts_that_names_a_service_line_is_refused() -> None:
    test = run(PAGE, "magnet_cut=12000000&pack=2024.2")
    test.segmented_control[0].set_value("many").run()
    test.file_uploader[0].upload("rows.csv", NAMED.encode(), "text/csv").run()
    assert not test.exception
    assert f"•  {REFUSED}" in [each.value for each in test.text]
    said = everything(test)
    assert "10 students" in said
    assert "30 students" not in said


@pytest.mark.parametrize("way", ["paste", "file"])
def test_a_row_of_one_district_that_names_a_service_line_is_refused(way: str) -> None:
    test = run(PAGE, "magnet_cut=12000000&pack=2024.2&district=Avon")
    if way == "paste":
        test.text_area(key="pasted_rows").set_value(NAMED).run()
    else:
        test.file_uploader(key="upload_rows").upload("rows.csv", NAMED.encode(), "text/csv").run()
    assert not test.exception
    assert f"•  {REFUSED}" in [each.value for each in test.text]
    assert "10 students at the statewide average; 1 row was left out" in panel(test)
