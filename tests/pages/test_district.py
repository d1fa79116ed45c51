"""The page of a district's bill runs for any link and says what the model says."""

import re
from collections.abc import Sequence
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from model import Pack, decode
from model.intake import Intake, read_table
from reports.wording.bill_laws import bill_sides
from tests.pages.addressed import go_to
from tests.pages.test_pages import figures_beside, run

PAGE = "pages/district.py"
CUT = "magnet_cut=12000000&pack=2024.1"
CHANGE = "change in the bill"


@pytest.mark.parametrize(
    "link",
    [
        "",
        "magnet_cut=12000000&tuition_cap=cpi",
        "magnet_cut=12000000&district=Windsor&rows=CREC:120:4270.33;LEARN:15",
        "district=<b>x</b> $1 _y_&rows==SUM(A1):5&budget=1000000&net_grand_list=2000000",
        "rows=;;;&budget=none&home_value=-1",
        "residency_cut=1500000&residency_passed_on=100&service_share=3&rows=a:1",
    ],
)
def test_page_runs_and_says_what_the_model_says(pack: Pack, link: str) -> None:
    test = run(PAGE, f"{link}&pack=2024.1")
    assert not test.exception
    scenario, _ = decode(link, pack)
    html = _html(test)
    for side in bill_sides(pack, scenario, scenario.rows):
        assert side.sentence.replace("<", "&lt;").replace(">", "&gt;") in html


@pytest.mark.parametrize(
    ("cap", "change", "rule"),
    [
        ("58", "Cap removed", "current law"),
        ("lifted", "Cap removed", "cap removed"),
        ("cpi", "Tied to inflation", "tied to inflation"),
        ("70", "Capped at 70%", "capped at 70%"),
    ],
)
def test_current_law_stands_first_and_a_change_beside_it(cap: str, change: str, rule: str) -> None:
    test = run(PAGE, f"{CUT}&rows=CREC:100:4270.33&tuition_cap={cap}")
    (answer,) = (
        body for each in test.get("html") if 'class="resc-answer' in (body := str(each.proto.body))
    )
    law, other = re.findall(r"<h2>(.*?)</h2><p>(.*?)</p>", answer)
    assert (law[0], other[0]) == ("Current law", change)
    assert law[1] == (
        "Under current law (tuition stays capped at 58% "
        "of its FY2024 rate), your tuition bill would not rise in "
        "FY2025, but students would lose $12 million in services statewide."
    )
    assert other[1].startswith("If ")
    assert f"The figures below, in FY2025: {rule}" in _said(test)
    beside = figures_beside(_html(test))
    now, (same, rise), after = (beside[what] for what in ("bill now", CHANGE, "bill after"))
    assert now == [now[0]] * 2
    assert (same, after[0]) == ("$0", now[0])
    assert f"rise by {rise.removeprefix('+')} in FY2025, from {now[1]} to {after[1]}" in other[1]


def test_figures_of_both_laws_are_the_same_ones() -> None:
    own = "budget=21000000&net_grand_list=500000000&home_value=300000"
    fees = "trauma_cut=300000&trauma_passed_on=50&service_share=3"
    test = run(PAGE, f"{CUT}&tuition_cap=lifted&rows=CREC:100:4270.33&{own}&{fees}")
    assert figures_beside(_html(test)) == {
        "bill now": ["$427,000", "$427,000"],
        CHANGE: ["$0", "+$92,300"],
        "bill after": ["$427,000", "$519,300"],
        "fees for services": ["$0", "$4,500"],
        "of the adopted budget": ["0%", "0.46%"],
        "on the net grand list": ["0.000 mills", "0.19 mills"],
        "a year on the home": ["$0", "$58"],
        "as teaching positions": ["0", "0.8"],
    }


def test_figures_of_a_scenario_on_neither_side_say_whose_fees_they_have() -> None:
    fees = "trauma_cut=300000&trauma_passed_on=50&service_share=3"
    test = run(PAGE, f"{CUT}&tuition_cap=58&{fees}&rows=A:10")
    said = "The figures below, in FY2025: cap kept and fees allowed"
    assert said in _said(test)


def test_the_page_leads_with_the_first_year_that_changes_and_is_asked_of_any() -> None:
    rises = "magnet_cut=12000000&tuition_cap=cpi&first_year=2027&cpi_from=2028&pack=2024.1"
    test = run(PAGE, f"{rises}&rows=CREC:100:4270.33&enrollment_change=-2")
    assert not test.exception
    said = _html(test)
    assert "would rise by $12,555 in FY2028, from" in said
    assert "The figures below, in FY2028: tied to inflation from FY2028" in _said(test)
    assert "The bill by school in FY2028" in [str(each.value) for each in test.subheader]
    (box,) = (each for each in test.selectbox if each.label == "Fiscal year")
    assert box.value == 2028
    assert "raises the bill of FY2028" not in (text := _said(test))
    assert "\nNo cut to the magnet line does in FY2028" in text
    assert "Under current law: no cut to the magnet line does in FY2028" in text
    box.set_value(2032).run()
    text = _said(test)
    assert "A cut of $7.19 million to the magnet line raises the bill of FY2032 by" in text
    assert "for FY2032 under the rule above" in text
    assert "change by -2% a year" in text


def _html(test: AppTest) -> str:
    return "\n".join(str(element.proto.body) for element in test.get("html"))


def _said(test: AppTest) -> str:
    every = (*test.markdown, *test.caption)
    return "\n".join(str(each.value) for each in every).replace("\\", "")


def test_rows_are_read_once_for_as_long_as_they_stay_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[Sequence[Any]] = []

    def counted(table: Sequence[Any], from_one: bool, lines: Any) -> Intake:
        asked.append(table)
        return read_table(table, from_one, lines)

    monkeypatch.setattr("ui.entered.read_table", counted)
    test = run(PAGE, f"{CUT}&rows=CREC:120:5000")
    test.run().run()
    assert len(asked) == 1
    go_to(test, rows="CREC:121:5000")
    assert len(asked) == 2


def test_years_name_what_they_are_compared_with_in_two_tables() -> None:
    test = run(PAGE, "magnet_cut=12000000&tuition_cap=cpi&pack=2024.2")
    headings = [str(each.value) for each in test.subheader]
    law, prices = "Year by year, compared with current law", "Compared with keeping up with prices"
    assert headings.index(law) + 1 == headings.index(prices)
    by_year, table = test.dataframe[-2].value, test.dataframe[-1].value
    assert next(iter(by_year.columns)) == "Fiscal year"
    rows = {row[0]: list(row[1:]) for row in table.itertuples(index=False)}
    assert rows["Tied to inflation: schools are short"] == [12_000_000] * 6
    assert rows["Rising costs"][0] == 1_665_429
    said = "\n".join(str(each.value) for each in (*test.markdown, *test.caption))
    growth = "Growth of the schools' own costs: 3% a year (our assumption; RESC Budget Explorer)."
    assert growth in said.replace("\\", "")
    assert "No part of this is in the bill above" in said


def test_years_of_a_revision_without_the_growth_have_one_table() -> None:
    test = run(PAGE, CUT)
    headings = [str(each.value) for each in test.subheader]
    assert "Year by year, compared with current law" in headings
    assert not any("keeping up" in each for each in headings)


def test_small_mills_are_shown_as_the_board_page_shows_them() -> None:
    test = run(PAGE, f"{CUT}&rows=CREC:42&net_grand_list=3000000000")
    assert "0.013 mills" in "\n".join(str(element.proto.body) for element in test.get("html"))


def _one_of_many() -> None:
    from model import open_link
    from model.intake import read_upload
    from model.many import districts_by_year
    from ui.many_districts import _answer

    rows = read_upload("rows.csv", b"District,School,Students,Tuition\nA,CREC,1,4270.33").frame
    opened = open_link("magnet_cut=40200000&pack=2024.1")
    tables = districts_by_year(opened.pack, opened.scenario, rows)
    _answer(opened.pack, opened.scenario, rows, tables)


def test_the_largest_change_is_rounded_as_the_sum_is() -> None:
    test = AppTest.from_function(_one_of_many).run()
    assert not test.exception
    answer, tiles = (str(element.proto.body) for element in test.get("html"))
    law, removed = answer.split("</div><div>")
    kept = "(tuition stays capped at 58% of its FY2024 rate), the bill of 1 district would not rise"
    assert kept in law
    assert "Students would lose $40.2 million in services statewide." in law
    assert (
        "If the cap were removed, the bill of 1 district would rise by $3,090 in FY2025." in removed
    )
    assert "$3,09" in tiles
    assert "$3,092" not in tiles


def test_typed_name_of_another_program_is_pointed_at() -> None:
    test = run(PAGE, "rows=Goodwin:40:5012;Open Choice:10:3000&pack=2024.2")
    [said] = [each.value for each in test.warning]
    assert said.startswith("“Open Choice” is the name of a program that this cap may not be about.")
    assert not run(PAGE, "rows=Goodwin:40:5012&pack=2024.2").warning


def test_misspelled_town_is_asked_about_and_used_as_typed_until_then() -> None:
    test = run(PAGE, f"{CUT}&district=Manchest&rows=CREC:100:4270.33")
    assert "the tuition bill of Manchest would" in _html(test)
    [asked] = [str(each.value) for each in test.warning if "Manchest" in str(each.value)]
    assert asked.startswith("No town is called “Manchest”")
    next(each for each in test.button if each.label == "Manchester").click().run()
    assert "the tuition bill of Manchester would" in _html(test)
    assert not [each for each in test.warning if "Manchest" in str(each.value)]


def test_what_is_asked_backwards_has_its_condition_before_anything_is_cut() -> None:
    test = run(PAGE, "pack=2024.2")
    said = _said(test)
    assert "The figures below, in FY2025: cap removed" in said
    assert "A cut of $6.5 million to the magnet line raises the bill of FY2025 by $50,000" in said
    assert "Under current law: no cut to the magnet line does in FY2025" in said
